import { describe, expect, test } from 'vitest';
import type { CaseEvent, Draft } from '../../machines/events.ts';
import { monthsAfter } from '../../machines/proof/calendar.ts';
import { INVARIANTS, violations } from '../../machines/proof/invariants/index.ts';
import type { Trail } from '../../machines/proof/invariants/trail.ts';
import {
  attested,
  begins,
  chosen,
  completed,
  csf,
  deviates,
  given,
  happened,
  has,
  infected,
  infusion,
  lab,
  man,
  mri,
  numbered,
  over,
  pregnancyTest,
  reacted,
  relapse,
  said,
  serology,
  started,
  stopped,
  vaccinated,
  woman,
  workup,
} from '../machines/events.ts';

/** Logs that the product would never accept, each to show that its invariant can fail, and what heals it. */

const READY = [man(), ...workup('2024-01-15', 'man')];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const START = begins(1, '2024-01-22');
const INFUSED = infusion(1, 1, '2024-01-22');
const SECOND_READY = [...READY, ...FIRST, ...workup('2025-01-20', 'man')];

const without = (drafts: readonly Draft[], part: string): readonly Draft[] =>
  drafts.filter((draft) => !JSON.stringify(draft).includes(part));

const months = (anchor: string, every: number): readonly string[] =>
  Array.from({ length: 48 / every }, (_, at) => monthsAfter(anchor, (at + 1) * every));
const duties = (anchor: string): Trail['seen']['tasks'] => [
  ...(['lab.cbc', 'lab.creatinine', 'lab.urinalysis', 'lab.liver'] as const).flatMap((kind) =>
    months(anchor, 1).map((due) => ({ kind, rule: 'MON-01' as const, due })),
  ),
  ...months(anchor, 3).map((due) => ({ kind: 'lab.tsh' as const, rule: 'MON-04' as const, due })),
];

interface Violation {
  readonly of: string;
  readonly log: readonly Draft[];
  readonly found: RegExp;
  /** The same with what makes it right. */
  readonly healed?: readonly Draft[];
  readonly tasks?: Trail['seen']['tasks'];
  readonly healedTasks?: Trail['seen']['tasks'];
}

const ANCHOR = '2024-01-26';
const NATALIZUMAB = [
  ...READY,
  serology('anti-jcv', 'positive', '2024-01-08'),
  started('natalizumab', '2020-01-06'),
  stopped('natalizumab', { lastDose: '2023-10-10' }),
];

const VIOLATIONS: readonly Violation[] = [
  {
    of: 'neverInPregnancyOrLactation',
    log: [woman(), pregnancyTest('positive', '2024-01-10'), chosen('2024-01-11')],
    healed: [
      woman(),
      pregnancyTest('positive', '2024-01-10'),
      happened('pregnancy.ended', '2024-01-11'),
      chosen('2024-01-11'),
    ],
    found: /chosen on 2024-01-11: pregnant/,
  },
  {
    of: 'neverInPregnancyOrLactation',
    log: [woman(), happened('lactation.began', '2024-01-10'), INFUSED],
    healed: [woman(), happened('lactation.began', '2024-01-23'), INFUSED],
    found: /lactating/,
  },
  {
    of: 'neverWithHiv',
    log: [man(), serology('hiv', 'positive', '2024-01-02'), serology('hiv', 'negative', '2024-01-03'), START],
    healed: [man(), serology('hiv', 'negative', '2024-01-03'), START],
    found: /HIV/,
  },
  {
    of: 'neverWithHypersensitivity',
    log: [man(), INFUSED, reacted('anaphylaxis', '2024-01-22'), infusion(1, 2, '2024-01-23')],
    healed: [man(), INFUSED, reacted('severe', '2024-01-22'), infusion(1, 2, '2024-01-23')],
    found: /2024-01-23: hypersensitive/,
  },
  {
    of: 'neverWithActiveInfection',
    log: [man(), infected('2024-01-20'), INFUSED],
    healed: [man(), infected('2024-01-20'), said('infection.resolved', '2024-01-21', {}), INFUSED],
    found: /infection/,
  },
  {
    of: 'neverWithPmlSuspected',
    log: [man(), attested('pml-excluded', '2024-01-02'), mri('2024-01-03', { pmlSuspected: true }), START],
    healed: [man(), mri('2024-01-03', { pmlSuspected: true }), attested('pml-excluded', '2024-01-04'), START],
    found: /PML suspected/,
  },
  {
    of: 'neverOverridesAStop',
    log: [man(), deviates('SEL-22', '2024-01-02')],
    healed: [man(), deviates('SEL-34', '2024-01-02')],
    found: /overrides SEL-22/,
  },
  {
    of: 'neverWithoutConsent',
    log: [...READY, START, happened('consent.withdrawn', '2024-01-22'), INFUSED],
    healed: [...READY, START, INFUSED, happened('consent.withdrawn', '2024-01-22')],
    found: /without consent/,
  },
  {
    of: 'neverBeforeTwelveMonths',
    log: [...SECOND_READY, begins(2, '2025-01-25')],
    healed: [...SECOND_READY, begins(2, '2025-01-26')],
    found: /course 2 after 2024-01-26/,
  },
  {
    of: 'neverBeforeTwelveMonths',
    log: [...READY, ...given(1, '2024-02-29'), begins(2, '2025-02-28')],
    healed: [...READY, ...given(1, '2024-02-29'), deviates('INF-02', '2025-02-01'), begins(2, '2025-02-28')],
    found: /course 2 after 2024-02-29/,
  },
  {
    of: 'neverChosenBeforeTwelveMonths',
    log: [...FIRST, ...given(2, '2025-02-01'), happened('retreatment.chosen', '2026-01-31')],
    healed: [...FIRST, ...given(2, '2025-02-01'), happened('retreatment.chosen', '2026-02-01')],
    found: /after 2025-02-01/,
  },
  {
    of: 'neverTwoDosesOnOneDay',
    log: [...READY, START, INFUSED, infusion(1, 2, '2024-01-22')],
    healed: [...READY, START, INFUSED, infusion(1, 2, '2024-01-23')],
    found: /two infusions on 2024-01-22/,
  },
  {
    of: 'neverMoreInfusionsThanPlanned',
    log: [...given(2, '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04')],
    healed: [...given(2, '2025-02-01', '2025-02-02', '2025-02-03')],
    found: /infusion 4 of course 2/,
  },
  {
    of: 'neverMoreThanTwelveMilligrams',
    log: [infusion(1, 1, '2024-01-22', { dose: 13 })],
    healed: [infusion(1, 1, '2024-01-22', { dose: 12 })],
    found: /13 mg/,
  },
  {
    of: 'neverTwoCoursesAtOnce',
    log: [START, begins(2, '2024-01-23')],
    healed: [START, completed(1, '2024-01-22'), begins(2, '2024-01-23')],
    found: /course 2 within course 1/,
  },
  {
    of: 'neverWithoutTestOfTheDay',
    log: [woman(), pregnancyTest('negative', '2024-01-21'), START, INFUSED],
    healed: [woman(), pregnancyTest('negative', '2024-01-22'), START, INFUSED],
    found: /no negative pregnancy test/,
  },
  {
    of: 'neverWithoutVaricellaImmunity',
    log: [...READY, serology('vzv-igg', 'negative', '2024-01-16'), START],
    healed: [
      ...READY,
      serology('vzv-igg', 'negative', '2024-01-16'),
      deviates('SEL-34', '2024-01-16'),
      START,
    ],
    found: /not immune/,
  },
  {
    of: 'neverWithinSixWeeksOfAVaccine',
    log: [...READY, vaccinated('influenza', '2024-01-16'), begins(1, '2024-02-26')],
    healed: [...READY, vaccinated('influenza', '2024-01-16'), begins(1, '2024-02-27')],
    found: /vaccine on 2024-01-16/,
  },
  {
    of: 'neverWithoutExamination',
    log: [...without(SECOND_READY.slice(READY.length), 'history-and'), begins(2, '2025-02-01')],
    healed: [...SECOND_READY, begins(2, '2025-02-01')],
    found: /not examined/,
  },
  {
    of: 'neverWithoutPanel',
    log: [...without(READY, '"ptt"'), START],
    healed: [...READY, START],
    found: /not done: ptt$/,
  },
  {
    of: 'neverWithoutRecentMri',
    log: [...READY, begins(1, '2024-04-16')],
    healed: [...READY, begins(1, '2024-04-15')],
    found: /no recent MRI/,
  },
  {
    of: 'neverWithTheMriOfTheCourseBefore',
    log: [...READY, ...FIRST, begins(2, '2024-03-01')],
    healed: [...READY, ...FIRST, mri('2024-02-28'), begins(2, '2024-03-01')],
    found: /MRI not repeated/,
  },
  {
    of: 'neverWithoutInformedConsent',
    log: [...READY, happened('consent.withdrawn', '2024-01-15'), START],
    healed: [...READY, START],
    found: /consent withdrawn/,
  },
  {
    of: 'neverPastTheNatalizumabPath',
    log: [...NATALIZUMAB, relapse('2024-01-16'), csf('negative', '2024-01-15'), START],
    healed: [...NATALIZUMAB, relapse('2024-01-16'), csf('negative', '2024-01-17'), START],
    found: /no CSF since the activity/,
  },
  {
    of: 'alwaysMonitoredFor48Months',
    log: [...READY, ...FIRST],
    tasks: duties(ANCHOR).slice(1),
    healedTasks: duties(ANCHOR),
    found: /lab.cbc after 2024-01-26/,
  },
  {
    of: 'alwaysTshMonthlyInPregnancy',
    log: [woman(), ...FIRST, happened('pregnancy.began', '2024-02-20'), relapse('2024-02-27')],
    tasks: duties(ANCHOR),
    healedTasks: ['2024-02-26', '2024-03-26'].map((due) => ({ kind: 'lab.tsh', rule: 'PRG-03', due })),
    found: /no TSH on 2024-02-26/,
  },
  {
    of: 'alwaysAlertsBelow100Platelets',
    log: [man(), lab('platelets', 99, '2024-02-01')],
    healed: [
      man(),
      lab('platelets', 99, '2024-02-01'),
      said('alert.dismissed', '2024-02-02', { rule: 'MON-11', reason: 'Clumped' }),
    ],
    found: /platelets 99 on 2024-02-01/,
  },
  {
    of: 'alwaysAlertsAfterAnaphylaxis',
    log: [man(), reacted('anaphylaxis', '2024-02-01')],
    healed: [man(), reacted('severe', '2024-02-01')],
    found: /anaphylaxis on 2024-02-01/,
  },
  {
    of: 'alwaysControlsTheLiver',
    log: [...READY, ...FIRST],
    tasks: duties(ANCHOR).filter(({ kind }) => kind !== 'lab.liver'),
    healedTasks: duties(ANCHOR),
    found: /no control of the liver on 2024-02-26/,
  },
  ...(
    [
      [attested('blood-pressure-controlled', '2024-01-10', false), /hypertension/],
      [has('hypertension-uncontrolled', '2024-01-10'), /hypertension/],
      [has('antiplatelet', '2024-01-10'), /antiplatelet/],
      [said('autoimmunity.diagnosed', '2024-01-10', { kind: 'graves' }), /autoimmunity: graves/],
    ] as const
  ).map(([draft, found]) => ({
    of: 'neverWithAContraindicationOfTheEu',
    log: [man(), draft, START],
    healed: [man(), START, draft],
    found,
  })),
  {
    of: 'neverWithAContraindicationOfTheEu',
    log: [man(), has('stroke', '2019-01-10'), over('stroke', '2019-02-10'), START],
    healed: [man(), START],
    found: /history of stroke/,
  },
  {
    of: 'neverWithAContraindicationOfTheEu',
    log: [man('2006-01-23'), START],
    healed: [man('2006-01-22'), START],
    found: /under 18/,
  },
];

const trail = (log: readonly CaseEvent[], tasks: Trail['seen']['tasks'] = []): Trail => ({
  log,
  sources: ['h16', 'eu', 'us'],
  since: 0,
  seen: { day: log.reduce((a, { on }) => (on > a ? on : a), ''), tasks, alerts: [] },
});

/** What the invariant of that name says of the log. */
const says = (of: string, log: readonly CaseEvent[], tasks?: Trail['seen']['tasks']) =>
  violations(trail(log, tasks)).filter((found) => found.startsWith(`${of} `));

describe('an invariant', () => {
  test.each(VIOLATIONS)('$of sees $found', ({ of, log, found, tasks, healed = log, healedTasks = tasks }) => {
    const seen = says(of, numbered(log), tasks);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join('\n')).toMatch(new RegExp(found.source, 'm'));
    expect(says(of, numbered(healed), healedTasks)).toEqual([]);
  });

  test('each has a log that violates it', () => {
    const shown = new Set(VIOLATIONS.map(({ of }) => of));
    expect(INVARIANTS.filter(({ id }) => !shown.has(id))).toEqual([]);
  });

  test('asks of a correction that makes a decision what it asks of the decision', () => {
    const log = numbered([
      man(),
      serology('hiv', 'positive', '2024-01-02'),
      said('note.added', '2024-01-03', { text: 'Call' }),
    ]);
    const turned = { id: 'k', on: '2024-01-04', type: 'event.corrected', corrects: 'e3', event: START };
    expect(says('neverWithHiv', [...log, turned as unknown as CaseEvent])).toHaveLength(1);
  });
});
