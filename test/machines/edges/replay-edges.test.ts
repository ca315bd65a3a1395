import { describe, expect, test } from 'vitest';
import type { CaseEvent, Draft } from '../../../machines/events.ts';
import {
  type CaseState,
  type Chart,
  chartOn,
  emptyCase,
  fold,
  stageOf,
  under,
} from '../../../machines/replay.ts';
import { view } from '../../../machines/view.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import {
  adherent,
  begins,
  caseFrom,
  caseOf,
  chosen,
  completed,
  diagnosed,
  dismissed,
  edss,
  given,
  HEADER,
  has,
  lab,
  man,
  numbered,
  over,
  relapse,
  serology,
  workup,
} from '../events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const READY = [...SELECTED, chosen('2024-01-09'), ...workup('2024-01-15', 'man')];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const DAY = '2024-03-01';

const correction = (id: string, corrects: string, event: Draft, as?: string): CaseEvent => {
  const replacement = as === undefined ? event : { ...event, id: as };
  return {
    id,
    on: '2024-02-28',
    type: 'event.corrected',
    corrects,
    event: replacement,
  } as unknown as CaseEvent;
};
const retraction = (id: string, retracts: string): CaseEvent => ({
  id,
  on: '2024-02-29',
  type: 'event.retracted',
  retracts,
  reason: 'Wrong patient',
});
const score = (value: number) => edss(value, '2024-01-10');

/** The fifth event is the score that the amendments speak of, the sixth another one. */
const SCORED = [...SELECTED, score(1), edss(9, '2024-01-11')];
const scores = (...amendments: readonly CaseEvent[]): readonly number[] | unknown => {
  const folded = fold(caseOf(...SCORED), amendments);
  return folded.ok ? folded.value.facts.edss.map((each) => each.score) : folded.faults[0]?.refusal;
};
const K1 = correction('k1', 'e5', score(2));
const K2 = correction('k2', 'k1', score(3));
/** A correction of the other score. */
const OTHER = correction('k9', 'e6', edss(8, '2024-01-11'));

// biome-ignore format: a table, one line for each trail
const TRAILS: readonly (readonly [why: string, amendments: readonly CaseEvent[], expected: unknown])[] = [
  ['a correction counts', [K1], [2, 9]],
  ['and the correction of it', [K1, K2], [3, 9]],
  ['the last one retracted brings back the one before', [K1, K2, retraction('r1', 'k2')], [2, 9]],
  ['both retracted, the last one first, bring back the first words', [K1, K2, retraction('r1', 'k2'), retraction('r2', 'k1')], [1, 9]],
  ['both retracted, the first one first, bring them back as well', [K1, K2, retraction('r1', 'k1'), retraction('r2', 'k2')], [1, 9]],
  ['one that was replaced takes nothing with it', [K1, K2, retraction('r1', 'k1')], [3, 9]],
  ['of three, the middle one retracted before the last', [K1, K2, correction('k3', 'k2', score(4)), retraction('r1', 'k2'), retraction('r2', 'k3')], [2, 9]],
  ['a correction after a retraction counts', [K1, retraction('r1', 'k1'), correction('k3', 'e5', score(4))], [4, 9]],
  // Retracting the event itself takes it away, with all its corrections.
  ['the event itself retracted', [retraction('r1', 'e5')], [9]],
  ['the event itself retracted after a correction', [K1, retraction('r1', 'e5')], [9]],
  ['the event itself retracted after two', [K1, K2, retraction('r1', 'e5')], [9]],
  ['and then nothing is left to amend', [K1, retraction('r1', 'e5'), correction('k3', 'k1', score(4))], { tag: 'unknown-event', id: 'k1' }],
  ['nor to retract', [K1, retraction('r1', 'e5'), retraction('r2', 'k1')], { tag: 'unknown-event', id: 'k1' }],
  // Other events keep out of it.
  ['with the correction of another event between', [K1, OTHER, retraction('r1', 'k1')], [1, 8]],
  ['with the correction of another event before', [OTHER, K1, retraction('r1', 'k1')], [1, 8]],
  ['the other one retracted', [K1, OTHER, retraction('r1', 'k9')], [2, 9]],
  // The replacement may bring an id: none that another event has.
  ['a new id', [correction('k1', 'e5', score(2), 'n1')], [2, 9]],
  ['a new id names it later', [correction('k1', 'e5', score(2), 'n1'), correction('k2', 'n1', score(3))], [3, 9]],
  ['and names it in a retraction', [correction('k1', 'e5', score(2), 'n1'), OTHER, retraction('r1', 'k1')], [1, 8]],
  ['the id of what it corrects', [correction('k1', 'e5', score(2), 'e5')], [2, 9]],
  ['the same twice', [correction('k1', 'e5', score(2), 'e5'), correction('k2', 'e5', score(3), 'e5')], [3, 9]],
  ['the id of the correction that it corrects', [K1, correction('k2', 'k1', score(3), 'k1'), correction('k3', 'k1', score(4))], [4, 9]],
  ['the id of another event', [correction('k1', 'e5', score(2), 'e6')], { tag: 'duplicate-id', id: 'e6' }],
  ['the id of a correction of another event', [OTHER, correction('k1', 'e5', score(2), 'k9')], { tag: 'duplicate-id', id: 'k9' }],
];

describe('corrections and retractions of one event', () => {
  for (const [why, amendments, expected] of TRAILS) {
    test(why, () => {
      expect(scores(...amendments)).toEqual(expected);
    });
  }

  test('a correction keeps the id of the event, and who wrote it when', () => {
    const signed = { ...K1, at: '2024-02-28T10:00:00+01:00', by: 'B' } as CaseEvent;
    const again = { ...K2, at: '2024-02-28T11:00:00+01:00', by: 'C' } as CaseEvent;
    const fifth = (...amendments: readonly CaseEvent[]) => {
      const { id, at, by } = caseFrom([...numbered(SCORED), ...amendments]).history[4] ?? {};
      return { id, at, by };
    };
    expect(fifth(signed)).toEqual({ id: 'e5', at: '2024-02-28T10:00:00+01:00', by: 'B' });
    expect(fifth(signed, again)).toEqual({ id: 'e5', at: '2024-02-28T11:00:00+01:00', by: 'C' });
    expect(fifth(signed, again, retraction('r1', 'k2'))).toEqual({
      id: 'e5',
      at: '2024-02-28T10:00:00+01:00',
      by: 'B',
    });
  });
});

describe('what an amendment leaves', () => {
  const refused = (drafts: readonly Draft[], ...amendments: readonly CaseEvent[]): unknown => {
    const folded = fold(caseOf(...drafts), amendments);
    return folded.ok ? 'accepted' : folded.faults;
  };

  test('an end needs its beginning', () => {
    const ill = [...SELECTED, has('syphilis', '2024-01-09'), over('syphilis', '2024-02-09')];
    expect(refused(ill, retraction('r', 'e5'))).toEqual([
      { at: 0, refusal: { tag: 'needed-later', id: 'e6', type: 'condition.resolved' } },
    ]);
    expect(refused(ill, retraction('r', 'e6'), retraction('s', 'e5'))).toBe('accepted');
  });

  test('an answered alert stays answered when something else is corrected', () => {
    const answered = [
      ...READY,
      ...FIRST,
      lab('platelets', 96, '2024-02-26'),
      dismissed('MON-11', '2024-02-27'),
    ];
    const rules = (...amendments: readonly CaseEvent[]) =>
      view(caseFrom([...numbered(answered), ...amendments]), DAY).alerts.map(({ rule }) => rule);
    expect(rules()).not.toContain('MON-11');
    expect(rules(correction('k1', 'e3', relapse('2024-01-03')))).not.toContain('MON-11');
  });

  test('a decision that a retraction brings back was accepted in its time: its rules are not asked again', () => {
    const started = [...READY, begins(1, '2024-01-22')];
    const hiv = READY.findIndex((event) => event.type === 'serology.reported' && event.test === 'hiv');
    const note = { type: 'note.added', on: '2024-01-22', text: 'Call' } as Draft;
    const trail = [
      correction('k1', `e${started.length}`, note),
      correction('k2', `e${hiv + 1}`, serology('hiv', 'positive', '2024-01-15')),
    ];
    expect(refused(started, ...trail, retraction('r', 'k1'))).toBe('accepted');
    // A correction into the same decision does ask them.
    expect(refused(started, ...trail, correction('k3', 'k1', begins(1, '2024-01-22')))).toEqual([
      { at: 2, refusal: { tag: 'blocked', step: 'course.started', rules: ['SEL-22'] } },
    ]);
  });
});

describe('the chart on a later day', () => {
  const state = caseOf(...READY, ...FIRST);
  const timing = (day: string): unknown => {
    const { treatment } = chartOn(state, day).value;
    return typeof treatment === 'object' && 'interval' in treatment ? treatment.interval : treatment;
  };

  test('notices that twelve months are over, on their day', () => {
    expect(timing('2025-01-25')).toMatchObject({ timing: 'resting' });
    expect(timing('2025-01-26')).toMatchObject({ timing: 'due' });
    expect(timing('2029-01-26')).toMatchObject({ timing: 'due' });
  });

  test('looking back undoes nothing that it knows', () => {
    for (const day of ['2020-01-01', '2024-01-10', '2024-01-26']) {
      expect(chartOn(state, day).value).toEqual(state.chart.value);
    }
  });

  test('leaves the case as it was', () => {
    const before = JSON.stringify(state.chart.value);
    chartOn(state, '2029-01-26');
    expect(JSON.stringify(state.chart.value)).toBe(before);
  });

  test('of a case without events is its beginning', () => {
    const empty = emptyCase(HEADER);
    expect(chartOn(empty, DAY).value).toEqual(empty.chart.value);
    expect(empty).toMatchObject({ header: HEADER, log: [], history: [] });
  });
});

describe('the same events under other sources', () => {
  const state = caseOf(...READY, ...FIRST);
  const ALL: readonly Source[] = ['h16', 'eu', 'us'];
  const folded = (sources: readonly Source[], drafts: readonly Draft[]): CaseState => {
    const result = fold(emptyCase({ ...HEADER, sources }), numbered(drafts));
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.faults)}`);
    return result.value;
  };

  test('keeps what happened, and names the sources', () => {
    const other = under(state, ALL);
    expect(other.header).toEqual({ id: 'c1', label: 'AB 1984', sources: ALL });
    expect(state.header.sources).toEqual(['h16']);
    expect(other.log).toBe(state.log);
    expect(other.history).toBe(state.history);
    expect(other.facts).toEqual(state.facts);
  });

  test('under its own sources it is the same case', () => {
    expect(view(under(state, HEADER.sources), DAY)).toEqual(view(state, DAY));
  });

  test('stands where the case would stand that was recorded under them', () => {
    const selected = [...SELECTED, lab('platelets', 240, '2024-01-10')];
    for (const sources of [['eu'], ['us'], ['h16', 'eu'], ALL] as const) {
      expect(view(under(caseOf(...selected), sources), DAY)).toEqual(view(folded(sources, selected), DAY));
    }
  });

  test('decisions that were taken stay taken', () => {
    expect(folded(['h16'], READY).chart.value).toEqual(caseOf(...READY).chart.value);
    expect(() => folded(['eu'], [...READY, ...FIRST])).toThrow('Refused');
    expect(stageOf(under(state, ['eu']).chart)).toBe('interval');
  });

  test('goes on from there', () => {
    const next = fold(under(state, ALL), numbered([edss(2, '2024-02-01')], 100));
    expect(next.ok && next.value.header.sources).toEqual(ALL);
    expect(next.ok && next.value.history.length).toBe(state.history.length + 1);
  });

  test('a history that was never accepted is none to compare', () => {
    const headless = { ...state, history: state.history.slice(1) };
    expect(() => under(headless, ['h16', 'eu'])).toThrow('A granted history is refused under h16 + eu');
  });
});

describe('a chart that broke', () => {
  const broken = {
    includes() {
      throw new Error('Broken sources');
    },
  } as unknown as readonly Source[];

  test('throws when an event is folded, another day looked at, or other sources are', () => {
    const state = caseOf(man());
    expect(() => fold(emptyCase({ ...HEADER, sources: broken }), numbered([man()]))).toThrow(
      'Broken sources',
    );
    expect(() => chartOn({ ...state, header: { ...HEADER, sources: broken } }, DAY)).toThrow(
      'Broken sources',
    );
    expect(() => under(state, broken)).toThrow('Broken sources');
  });

  test('has no stage without a name for it', () => {
    const lost = (treatment: unknown) => ({ value: { treatment, watches: {} } }) as unknown as Chart;
    expect(stageOf(lost('switched'))).toBe('switched');
    expect(stageOf(lost({ course: 'underway' }))).toBe('course');
    expect(() => stageOf(lost('nowhere'))).toThrow(
      'The chart is in a state without a stage: {"treatment":"nowhere","watches":{}}',
    );
    expect(() => stageOf(lost({}))).toThrow('The chart is in a state without a stage');
  });
});

test('an id is used once within one fold as well', () => {
  const [first, second] = [numbered([edss(1, '2024-01-10')], 50), numbered([edss(2, '2024-01-11')], 50)];
  const result = fold(caseOf(...SELECTED), [...first, ...second]);
  expect(result.ok || result.faults).toEqual([{ at: 1, refusal: { tag: 'duplicate-id', id: 'e50' } }]);
  const late = fold(caseOf(...READY, begins(1, '2024-01-22')), numbered([completed(1, '2024-01-21')], 99));
  expect(late.ok || late.faults).toEqual([
    { at: 0, refusal: { tag: 'day-taken', on: '2024-01-21', last: '2024-01-22' } },
  ]);
});
