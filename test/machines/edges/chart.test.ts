import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { journey } from '../../../machines/pathway/journey.ts';
import { type CaseState, fold, stageOf } from '../../../machines/replay.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import {
  adherent,
  begins,
  caseOf,
  chosen,
  completed,
  declined,
  deviates,
  diagnosed,
  edss,
  given,
  happened,
  infusion,
  interrupted,
  lab,
  man,
  numbered,
  refusalOf,
  relapse,
  resumed,
  said,
  started,
  stopped,
  workup,
} from '../events.ts';

interface Node {
  readonly key: string;
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly initial?: { readonly target?: readonly { readonly key: string }[] | undefined } | undefined;
}

/** The states of the chart: side by side where `all` stands before them, else one at a time, first the one where it begins. */
const shape = ({ type, states, initial }: Node): unknown => {
  const inner = Object.values(states);
  if (type === 'parallel') return Object.fromEntries(inner.map((each) => [each.key, shape(each)]));
  const begin = initial?.target?.[0]?.key;
  const ordered = inner.toSorted((a, b) => Number(b.key === begin) - Number(a.key === begin));
  return ordered.map((each) =>
    Object.keys(each.states).length === 0 ? each.key : { [each.key]: shape(each) },
  );
};

describe('the states of the chart', () => {
  const workupStates = {
    examination: ['pending', 'complete'],
    laboratory: ['pending', 'complete'],
    imaging: ['pending', 'outdated', 'current'],
    tuberculosis: ['untested', 'chestXray', 'isoniazid', 'clear'],
    vaccination: ['untested', 'susceptible', 'awaitingTitre', 'waiting', 'protected'],
    counselling: ['pending', 'complete'],
    setting: ['pending', 'complete'],
  };
  const between = { timing: ['resting', 'due'], ...workupStates };

  test('of the treatment, stage by stage', () => {
    expect(shape(journey.root.states.treatment as unknown as Node)).toEqual([
      { selection: ['assessing', 'eligible', 'excluded'] },
      {
        switching: [
          ...['none', 'injectables', 'teriflunomide', 'dimethylFumarate', 'fingolimod', 'natalizumabLowRisk'],
          { natalizumabHighRisk: ['stopping', 'firstMri', 'serialMri', 'csf', 'pmlSuspected', 'cleared'] },
          ...['immunosuppressants', 'uncovered'],
        ],
      },
      { preparation: workupStates },
      {
        course: [
          { underway: ['day1', 'day2', 'day3', 'day4', 'day5', 'finished', 'sameDay'] },
          'interrupted',
        ],
      },
      { interval: between },
      { monitoring: ['watching', 'renewedActivity', 'vigilance'] },
      { retreatment: between },
      ...['switched', 'declined', 'ended'],
    ]);
  });

  test('of the watches beside it', () => {
    expect(shape(journey.root.states.watches as unknown as Node)).toEqual({
      platelets: ['routine', 'weekly', 'haematology', 'coagulation'],
      kidneys: ['routine', 'nephrology'],
      thyroid: ['routine', 'monthly', 'endocrinology'],
      liver: ['routine', 'hepatology'],
      infection: ['clear', 'infected'],
      pregnancy: ['none', 'pregnant', 'lactating'],
      autoimmunity: ['none', 'diagnosed'],
      neurology: ['clear', 'vascular', 'subacute'],
      activity: ['quiet', 'active'],
    });
  });
});

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const CHOSEN = [...SELECTED, chosen('2024-01-09')];
/** From fingolimod, whose lymphocytes are not yet counted. */
const SWITCHING = [...SELECTED, started('fingolimod', '2023-01-08'), chosen('2024-01-09')];
const READY = [...CHOSEN, ...workup('2024-01-15', 'man')];
const BEGUN = [...READY, begins(1, '2024-01-22')];
const RUNNING = [
  ...BEGUN,
  infusion(1, 1, '2024-01-22'),
  infusion(1, 2, '2024-01-23'),
  infusion(1, 3, '2024-01-24'),
];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
const INTERVAL = [...READY, ...FIRST];
const READY_AGAIN = [...INTERVAL, ...workup('2025-01-20', 'man')];
const MONITORED = [...READY_AGAIN, ...SECOND];
const RETREATED = [...MONITORED, relapse('2025-12-01'), happened('retreatment.chosen', '2026-02-02')];
const ends = (on: string) => said('follow-up.ended', on, { reason: 'Moved abroad' });
const switches = (on: string) => said('therapy.switched', on, { to: 'ocrelizumab' });

describe('where a decision leads', () => {
  // biome-ignore format: a table, one line for each way
  const WAYS: readonly (readonly [from: string, before: readonly Draft[], decision: Draft, to: string])[] = [
    ['selection', SELECTED, chosen('2024-01-09'), 'preparation'],
    ['selection', [...SELECTED, started('fingolimod', '2023-01-08')], chosen('2024-01-09'), 'switching'],
    ['selection', SELECTED, declined('2024-01-09'), 'declined'],
    ['selection', SELECTED, ends('2024-01-09'), 'ended'],
    ['switching', SWITCHING, declined('2024-01-10'), 'declined'],
    ['switching', SWITCHING, ends('2024-01-10'), 'ended'],
    ['preparation', READY, begins(1, '2024-01-22'), 'course'],
    ['preparation', READY, declined('2024-01-20'), 'declined'],
    ['preparation', READY, ends('2024-01-20'), 'ended'],
    ['course', RUNNING, switches('2024-01-25'), 'switched'],
    ['course', RUNNING, ends('2024-01-25'), 'ended'],
    ['course', [...BEGUN, ...FIRST.slice(1, -1)], completed(1, '2024-01-26'), 'interval'],
    ['interval', READY_AGAIN, begins(2, '2025-01-27'), 'course'],
    // A declined second course ends no duty: the first one is monitored.
    ['interval', INTERVAL, declined('2024-06-01'), 'monitoring'],
    ['interval', INTERVAL, switches('2024-06-01'), 'switched'],
    ['interval', INTERVAL, ends('2024-06-01'), 'ended'],
    ['course', MONITORED.slice(0, -1), completed(2, '2025-01-29'), 'monitoring'],
    ['monitoring', [...MONITORED, relapse('2025-12-01')], happened('retreatment.chosen', '2026-02-02'), 'retreatment'],
    ['monitoring', MONITORED, switches('2025-06-01'), 'switched'],
    ['monitoring', MONITORED, ends('2025-06-01'), 'ended'],
    ['retreatment', [...RETREATED, ...workup('2026-02-10', 'man')], begins(3, '2026-02-16'), 'course'],
    ['retreatment', RETREATED, declined('2026-02-10'), 'monitoring'],
    ['retreatment', RETREATED, switches('2026-02-10'), 'switched'],
    ['retreatment', RETREATED, ends('2026-02-10'), 'ended'],
    ['switched', [...MONITORED, switches('2025-06-01')], ends('2025-06-02'), 'ended'],
    ['declined', [...SELECTED, declined('2024-01-09')], chosen('2024-02-01'), 'preparation'],
    ['declined', [...SELECTED, declined('2024-01-09')], ends('2024-02-01'), 'ended'],
  ];
  for (const [from, before, decision, to] of WAYS) {
    test(`${decision.type} in ${from}: ${to}`, () => {
      expect(stageOf(caseOf(...before).chart)).toBe(from);
      expect(stageOf(caseOf(...before, decision).chart)).toBe(to);
    });
  }

  test('out of a course to interferon only without lymphopenia, as everywhere', () => {
    const few = [...RUNNING, lab('lymphocytes', 0.2, '2024-01-25', { low: 1 })];
    const to = (drug: 'interferon-beta' | 'ocrelizumab') =>
      refusalOf(few, said('therapy.switched', '2024-01-26', { to: drug }));
    expect(to('interferon-beta')).toEqual({ tag: 'blocked', step: 'therapy.switched', rules: ['RET-11'] });
    expect(to('ocrelizumab')).toBe('accepted');
  });
});

describe('what is said of a course', () => {
  const taken = { tag: 'day-taken', on: '2024-01-23', last: '2024-01-24' };
  const strange = { tag: 'wrong-course', found: 2, expected: 1 };
  const open = [...RUNNING, interrupted(1, '2024-01-25')];

  test('is of the one that runs', () => {
    expect(refusalOf(RUNNING, interrupted(2, '2024-01-25'))).toEqual(strange);
    expect(refusalOf(open, resumed(2, '2024-01-26'))).toEqual(strange);
    expect(refusalOf(RUNNING, infusion(2, 4, '2024-01-25'))).toEqual(strange);
    expect(refusalOf([...RUNNING, deviates('INF-01', '2024-01-25')], completed(2, '2024-01-25'))).toEqual(
      strange,
    );
  });

  test('is not earlier than its last infusion, and may be on that day', () => {
    expect(refusalOf(RUNNING, interrupted(1, '2024-01-23'))).toEqual(taken);
    expect(refusalOf(RUNNING, interrupted(1, '2024-01-24'))).toBe('accepted');
    expect(refusalOf(open, resumed(1, '2024-01-23'))).toEqual(taken);
    // Before the first infusion its start counts.
    expect(refusalOf(BEGUN, interrupted(1, '2024-01-21'))).toEqual({
      tag: 'day-taken',
      on: '2024-01-21',
      last: '2024-01-22',
    });
    expect(refusalOf(BEGUN, interrupted(1, '2024-01-22'))).toBe('accepted');
  });

  test('no infusion comes before the course has begun', () => {
    expect(refusalOf(BEGUN, infusion(1, 1, '2024-01-21'))).toEqual({
      tag: 'day-taken',
      on: '2024-01-21',
      last: '2024-01-22',
    });
  });

  test('more than 12 mg is refused whatever reason is written, less is given with one', () => {
    const reasoned = [...RUNNING, deviates('INF-01', '2024-01-25')];
    expect(refusalOf(reasoned, infusion(1, 4, '2024-01-25', { dose: 12.5, steroid: 0 }))).toEqual({
      tag: 'dose-too-high',
      dose: 12.5,
      limit: 12,
    });
    expect(refusalOf(reasoned, infusion(1, 4, '2024-01-25', { dose: 6, steroid: 0 }))).toBe('accepted');
  });

  test('a second course with infusions missing is complete with a reason only', () => {
    const half = [...READY_AGAIN, ...SECOND.slice(0, 2)];
    expect(refusalOf(half, completed(2, '2025-01-28'))).toEqual({
      tag: 'blocked',
      step: 'course.completed',
      rules: ['INF-02'],
    });
    expect(refusalOf([...half, deviates('INF-02', '2025-01-28')], completed(2, '2025-01-28'))).toBe(
      'accepted',
    );
  });

  test('a later course has three days: a fourth infusion is refused', () => {
    expect(refusalOf(MONITORED.slice(0, -1), infusion(2, 4, '2025-01-30'))).toEqual({
      tag: 'course-full',
      course: 2,
      planned: 3,
    });
  });
});

describe('an event that the chart does not take', () => {
  test('is refused though the day that it brings lets the treatment move on', () => {
    const waiting = [
      ...SELECTED,
      stopped('teriflunomide', { lastDose: '2024-01-05' }),
      lab('lymphocytes', 2, '2024-01-08'),
      lab('teriflunomide-level', 0.01, '2024-01-08'),
      chosen('2024-01-09'),
    ];
    expect(stageOf(caseOf(...waiting, edss(2, '2024-02-04')).chart)).toBe('switching');
    expect(stageOf(caseOf(...waiting, edss(2, '2024-02-05')).chart)).toBe('preparation');
    // A month after the last dose nothing of the switch is in the way, and of the work-up nothing is done.
    expect(refusalOf(waiting, begins(1, '2024-02-05'))).toEqual({
      tag: 'blocked',
      step: 'course.started',
      rules: [
        ...['PRE-01', 'PRE-02', 'PRE-03', 'PRE-04', 'PRE-05', 'PRE-06', 'PRE-10', 'PRE-11', 'PRE-24'],
        ...['SEL-20', 'SEL-21', 'SEL-22', 'SEL-30', 'SEL-31', 'SEL-32', 'SEL-33', 'SEL-34', 'SEL-35'],
      ],
    });
  });

  /** Sources that break when a guard asks them: at the first question, or at each. */
  const breaking = (times: number): CaseState => {
    let asked = 0;
    const includes = () => {
      asked += 1;
      if (asked <= times) throw new Error('Broken sources');
      return false;
    };
    const state = caseOf(...SELECTED);
    return { ...state, header: { ...state.header, sources: { includes } as unknown as readonly Source[] } };
  };

  test('because a guard breaks is not refused: that throws', () => {
    expect(() => fold(breaking(1), numbered([chosen('2024-01-09')], 100))).toThrow('Broken sources');
  });

  test('because a guard breaks throws once, and nothing later on', () => {
    const { setTimeout: timer } = globalThis;
    const later: unknown[] = [];
    try {
      Object.assign(globalThis, { setTimeout: (task: unknown) => later.push(task) });
      expect(() => fold(breaking(100), numbered([edss(2, '2024-01-09')], 100))).toThrow('Broken sources');
    } finally {
      Object.assign(globalThis, { setTimeout: timer });
    }
    expect(later).toEqual([]);
  });
});
