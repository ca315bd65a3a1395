import { describe, expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import { view } from '../../machines/view.ts';
import {
  adherent,
  begins,
  caseOf,
  chosen,
  completed,
  consented,
  counselled,
  declined,
  deviates,
  diagnosed,
  dismissed,
  given,
  happened,
  has,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  over,
  pregnancyTest,
  refusalOf,
  relapse,
  resumed,
  said,
  serology,
  started,
  stopped,
  stopsTaking,
  woman,
  workup,
} from './events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const CHOSEN = [...SELECTED, chosen('2024-01-09')];
const READY = [...CHOSEN, ...workup('2024-01-15', 'man')];
const RUNNING = [
  ...READY,
  begins(1, '2024-01-22'),
  infusion(1, 1, '2024-01-22'),
  infusion(1, 2, '2024-01-23'),
];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
const INTERVAL = [...READY, ...FIRST];
const MONITORED = [...INTERVAL, ...workup('2025-01-20', 'man'), ...SECOND];
const ENDED = [...SELECTED, said('follow-up.ended', '2024-01-09', { reason: 'Moved abroad' })];

const blocked = (step: string, ...rules: readonly string[]) => ({ tag: 'blocked', step, rules });

const REFUSED: readonly (readonly [
  title: string,
  before: readonly Draft[],
  event: Draft,
  refusal: object,
])[] = [
  ['anything before the registration', [], relapse('2024-01-02'), { tag: 'not-registered' }],
  ['a second registration', [man()], man(), { tag: 'registered-twice' }],
  ['anything after the end of follow-up', ENDED, relapse('2024-02-02'), { tag: 'ended' }],
  [
    'the choice with nothing known',
    [man()],
    chosen('2024-01-09'),
    blocked('treatment.chosen', 'SEL-01', 'SEL-02', 'SEL-03', 'SEL-04', 'SEL-05', 'SEL-11'),
  ],
  [
    'the choice in secondary progression without activity',
    [man(), diagnosed('spms', '2024-01-08'), mri('2024-01-08'), adherent('2024-01-08')],
    chosen('2024-01-09'),
    blocked('treatment.chosen', 'SEL-01', 'SEL-03', 'SEL-04', 'SEL-05'),
  ],
  [
    'the choice while stable on the current therapy',
    [...SELECTED, started('glatiramer', '2024-01-03'), mri('2024-01-09')],
    chosen('2024-01-09'),
    blocked('treatment.chosen', 'SEL-06'),
  ],
  [
    'the choice against contraindications that are known',
    [
      ...SELECTED,
      has('anticoagulation', '2024-01-08'),
      serology('hiv', 'positive', '2024-01-08'),
      infected('2024-01-08'),
    ],
    chosen('2024-01-09'),
    blocked('treatment.chosen', 'PRE-02', 'SEL-22', 'SEL-30'),
  ],
  [
    'the choice in a minor',
    [man('2006-01-10', '2024-01-01'), ...SELECTED.slice(1)],
    chosen('2024-01-09'),
    blocked('treatment.chosen', 'SEL-36'),
  ],
  [
    'a course before the choice',
    SELECTED,
    begins(1, '2024-01-22'),
    { tag: 'out-of-place', type: 'course.started', stage: 'selection' },
  ],
  [
    'a course with nothing worked up',
    CHOSEN,
    begins(1, '2024-01-22'),
    blocked(
      'course.started',
      ...['PRE-01', 'PRE-02', 'PRE-03', 'PRE-04', 'PRE-05', 'PRE-06', 'PRE-10', 'PRE-11', 'PRE-24'],
      ...['SEL-20', 'SEL-21', 'SEL-22', 'SEL-30', 'SEL-31', 'SEL-32', 'SEL-33', 'SEL-34', 'SEL-35'],
    ),
  ],
  [
    'a course before the washout is over',
    [
      ...SELECTED,
      started('dimethyl-fumarate', '2022-01-10'),
      relapse('2024-01-08'),
      chosen('2024-01-09'),
      stopped('dimethyl-fumarate', { lastDose: '2024-01-15' }),
      ...workup('2024-01-20', 'man'),
    ],
    begins(1, '2024-02-14'),
    blocked('course.started', 'SWI-30'),
  ],
  [
    'a course in pregnancy, whatever else is ready',
    [
      woman(),
      ...SELECTED.slice(1),
      chosen('2024-01-09'),
      ...workup('2024-01-15'),
      pregnancyTest('positive', '2024-01-20'),
    ],
    begins(1, '2024-01-22'),
    blocked('course.started', 'PRG-01', 'SEL-23'),
  ],
  ['the second course first', READY, begins(2, '2024-01-22'), { tag: 'wrong-course', found: 2, expected: 1 }],
  [
    'an infusion before the course',
    READY,
    infusion(1, 1, '2024-01-22'),
    { tag: 'out-of-place', type: 'infusion.given', stage: 'preparation' },
  ],
  [
    'a second infusion on one day',
    RUNNING,
    infusion(1, 3, '2024-01-23'),
    { tag: 'day-taken', on: '2024-01-23', last: '2024-01-23' },
  ],
  [
    'an infusion before the last one',
    RUNNING,
    infusion(1, 3, '2024-01-22'),
    { tag: 'day-taken', on: '2024-01-22', last: '2024-01-23' },
  ],
  ['a day left out', RUNNING, infusion(1, 4, '2024-01-24'), { tag: 'wrong-day', found: 4, expected: 3 }],
  [
    'an infusion of another course',
    RUNNING,
    infusion(2, 3, '2024-01-24'),
    { tag: 'wrong-course', found: 2, expected: 1 },
  ],
  [
    'a double dose',
    RUNNING,
    infusion(1, 3, '2024-01-24', { dose: 24 }),
    { tag: 'dose-too-high', dose: 24, limit: 12 },
  ],
  [
    'a smaller dose without a reason',
    RUNNING,
    infusion(1, 3, '2024-01-24', { dose: 6 }),
    blocked('infusion.given', 'INF-01'),
  ],
  [
    'an infusion after a gap of which nothing is said',
    RUNNING,
    infusion(1, 3, '2024-01-25'),
    blocked('infusion.given', 'INF-01'),
  ],
  [
    'an infusion after an interruption without methylprednisolone',
    [...RUNNING, interrupted(1, '2024-01-24'), resumed(1, '2024-02-05')],
    infusion(1, 3, '2024-02-05', { steroid: 0 }),
    blocked('infusion.given', 'INF-16'),
  ],
  [
    'an infusion while interrupted',
    [...RUNNING, interrupted(1, '2024-01-24')],
    infusion(1, 3, '2024-01-24'),
    { tag: 'out-of-place', type: 'infusion.given', stage: 'course' },
  ],
  [
    'an infusion with an infection',
    [...RUNNING, infected('2024-01-24')],
    infusion(1, 3, '2024-01-24'),
    blocked('infusion.given', 'PRE-02'),
  ],
  [
    'a first infusion without the pregnancy test of the day',
    [woman(), ...SELECTED.slice(1), chosen('2024-01-09'), ...workup('2024-01-15'), begins(1, '2024-01-22')],
    infusion(1, 1, '2024-01-22'),
    blocked('infusion.given', 'INF-05'),
  ],
  [
    'a sixth infusion',
    [...RUNNING, ...[3, 4, 5].map((day) => infusion(1, day, `2024-01-${21 + day}`))],
    infusion(1, 5, '2024-01-27'),
    { tag: 'course-full', course: 1, planned: 5 },
  ],
  [
    'to complete a course of two infusions',
    RUNNING,
    completed(1, '2024-01-23'),
    blocked('course.completed', 'INF-01'),
  ],
  [
    'to resume what was not interrupted',
    RUNNING,
    resumed(1, '2024-01-24'),
    { tag: 'out-of-place', type: 'course.resumed', stage: 'course' },
  ],
  [
    'the second course a day too early',
    [...INTERVAL, ...workup('2025-01-20', 'man')],
    begins(2, '2025-01-25'),
    blocked('course.started', 'INF-02'),
  ],
  [
    'the second course without a new work-up',
    INTERVAL,
    begins(2, '2025-01-27'),
    blocked('course.started', 'PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'),
  ],
  [
    'the second course with another therapy in between',
    [...INTERVAL, started('glatiramer', '2024-06-03'), ...workup('2025-01-20', 'man')],
    begins(2, '2025-01-27'),
    blocked('course.started', 'INF-03'),
  ],
  [
    'a retreatment in the interval',
    INTERVAL,
    happened('retreatment.chosen', '2025-01-27'),
    { tag: 'out-of-place', type: 'retreatment.chosen', stage: 'interval' },
  ],
  [
    'a retreatment without activity',
    [...MONITORED, mri('2026-02-02')],
    happened('retreatment.chosen', '2026-02-09'),
    blocked('retreatment.chosen', 'RET-01'),
  ],
  [
    'a retreatment a day too early',
    [...MONITORED, relapse('2025-12-01')],
    happened('retreatment.chosen', '2026-01-28'),
    blocked('retreatment.chosen', 'RET-02'),
  ],
  [
    'a switch to glatiramer in lymphopenia',
    [...MONITORED, lab('lymphocytes', 0.6, '2025-06-01', { low: 1 })],
    said('therapy.switched', '2025-06-03', { to: 'glatiramer' }),
    blocked('therapy.switched', 'RET-11'),
  ],
  [
    'a switch before any course',
    CHOSEN,
    said('therapy.switched', '2024-01-10', { to: 'ocrelizumab' }),
    { tag: 'out-of-place', type: 'therapy.switched', stage: 'preparation' },
  ],
  [
    'to decline in monitoring',
    MONITORED,
    declined('2025-06-03'),
    { tag: 'out-of-place', type: 'treatment.declined', stage: 'monitoring' },
  ],
  [
    'a deviation from a stop',
    CHOSEN,
    deviates('SEL-22', '2024-01-10'),
    { tag: 'not-overridable', rule: 'SEL-22', kind: 'stop' },
  ],
  [
    'a deviation from a fact',
    CHOSEN,
    deviates('STR-01', '2024-01-10'),
    { tag: 'not-overridable', rule: 'STR-01', kind: 'fact' },
  ],
  [
    'a deviation from a caution',
    CHOSEN,
    deviates('SEL-08', '2024-01-10'),
    { tag: 'not-overridable', rule: 'SEL-08', kind: 'caution' },
  ],
  [
    'a deviation from no rule',
    CHOSEN,
    deviates('SEL-99', '2024-01-10'),
    { tag: 'unknown-rule', rule: 'SEL-99' },
  ],
  [
    'to dismiss what raises nothing',
    CHOSEN,
    dismissed('SEL-22', '2024-01-10'),
    { tag: 'not-dismissable', rule: 'SEL-22' },
  ],
  [
    'to resolve a condition that is not there',
    CHOSEN,
    over('stroke', '2024-01-10'),
    { tag: 'nothing-open', type: 'condition.resolved' },
  ],
  [
    'to heal an infection that is not there',
    CHOSEN,
    healed('2024-01-10'),
    { tag: 'nothing-open', type: 'infection.resolved' },
  ],
  [
    'to stop what is not taken',
    CHOSEN,
    stopsTaking('isoniazid', '2024-01-10'),
    { tag: 'nothing-open', type: 'prophylaxis.stopped' },
  ],
  [
    'a pregnancy in a man',
    CHOSEN,
    happened('pregnancy.began', '2024-01-10'),
    { tag: 'not-in-a-man', type: 'pregnancy.began' },
  ],
];

describe('refused', () => {
  test.each(REFUSED)('%s', (_, before, event, expected) => {
    expect(refusalOf(before, event)).toEqual(expected);
  });
});

test('a stop blocks at once in every stage from which alemtuzumab can follow', () => {
  const stages: readonly (readonly Draft[])[] = [
    SELECTED,
    [...SELECTED, started('fingolimod', '2024-01-03'), relapse('2024-01-08'), chosen('2024-01-09')],
    READY,
    RUNNING,
    INTERVAL,
    MONITORED,
    [...MONITORED, relapse('2026-02-02'), happened('retreatment.chosen', '2026-02-09')],
    [...SELECTED, declined('2024-01-09')],
  ];
  const day = '2026-03-01';
  const seen = stages.map((events) => {
    const { stage, blocked: standing } = view(caseOf(...events, serology('hiv', 'positive', day)), day);
    return [stage, standing.includes('SEL-22')];
  });
  expect(seen).toEqual([
    ['selection', true],
    ['switching', true],
    ['preparation', true],
    ['course', true],
    ['interval', true],
    ['monitoring', true],
    ['retreatment', true],
    ['declined', true],
  ]);
});

test('consent and counselling are asked for like everything else', () => {
  const silent = READY.filter(({ type }) => type !== 'consent.given' && type !== 'counselling.given');
  expect(refusalOf(silent, begins(1, '2024-01-22'))).toEqual(blocked('course.started', 'PRE-24'));
  expect(
    refusalOf([...silent, counselled('2024-01-16'), consented('2024-01-16')], begins(1, '2024-01-22')),
  ).toBe('accepted');
});
