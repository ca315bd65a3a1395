import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { occasionOf } from '../../../machines/explain.ts';
import { type Facts, NO_FACTS } from '../../../machines/facts.ts';
import { holdsBack, isClosed, unsettled } from '../../../machines/rules/closing.ts';
import type { Raised } from '../../../machines/rules/rule.ts';
import type { Specialty } from '../../../machines/vocabulary.ts';
import { answered, dismissed, factsOf, HEADER, referred, symptom } from '../events.ts';

const DAY = '2026-03-05';
const on = (facts: Facts) => occasionOf(facts, DAY, HEADER.sources);
const NOTED = symptom('cough', '2026-03-01');

/** An alert whose newest trigger was written at a place of the log. */
const alert = (seq: number, referral?: Specialty): Raised => ({
  urgency: 'urgent',
  since: '2026-03-01',
  seq,
  values: [{ kind: 'symptom', symptom: 'cough', on: '2026-03-01' }],
  ...(referral === undefined ? {} : { referral }),
});

/** An answer whose place in the log nobody knows. */
const PLACELESS: Facts = {
  ...NO_FACTS,
  referrals: [{ to: 'haematology', on: '2026-03-01', until: '2026-03-02', event: 'e1', seq: 5 }],
};

// biome-ignore format: a table, one line for each alert
const CLOSED: readonly (readonly [why: string, events: readonly Draft[], Raised, closed: boolean])[] = [
  ['nothing was said', [NOTED], alert(0, 'haematology'), false],
  ['dismissed on the day', [NOTED, dismissed('MON-10', DAY)], alert(0), true],
  ['dismissed the day after', [NOTED, dismissed('MON-10', '2026-03-06')], alert(0), false],
  ['another rule dismissed', [NOTED, dismissed('MON-11', DAY)], alert(0), false],
  ['dismissed before the newest trigger was written', [dismissed('MON-10', DAY), NOTED], alert(1), false],
  ['a dismissal at the very place of the trigger', [NOTED, dismissed('MON-10', DAY)], alert(1), false],
  ['referred only', [NOTED, referred('haematology', DAY)], alert(0, 'haematology'), false],
  ['answered on the day', [NOTED, answered('haematology', DAY)], alert(0, 'haematology'), true],
  ['referred and answered', [referred('haematology', '2026-03-01'), NOTED, answered('haematology', DAY)], alert(1, 'haematology'), true],
  ['answered the day after', [NOTED, answered('haematology', '2026-03-06')], alert(0, 'haematology'), false],
  ['answered by another', [NOTED, answered('nephrology', DAY)], alert(0, 'haematology'), false],
  ['nobody was to be asked', [NOTED, answered('nephrology', DAY)], alert(0), false],
  ['answered before the newest trigger was written', [answered('haematology', DAY), NOTED], alert(1, 'haematology'), false],
  ['an answer at the very place of the trigger', [NOTED, answered('haematology', DAY)], alert(1, 'haematology'), false],
];

describe('an alert is closed by what was written after its newest trigger', () => {
  for (const [why, events, raised, closed] of CLOSED) {
    test(`${why}: ${closed ? 'closed' : 'open'}`, () => {
      expect(isClosed(on(factsOf(...events)), 'MON-10', raised)).toBe(closed);
    });
  }
  test('an answer whose place is not known closes nothing', () => {
    expect(isClosed(on(PLACELESS), 'MON-10', alert(0, 'haematology'))).toBe(false);
  });
});

test('treatment is held back while the alert is open, by its own values', () => {
  const open = on(factsOf(NOTED));
  const closed = on(factsOf(NOTED, dismissed('MON-10', DAY)));
  const nothing = { outcome: 'not-applicable', values: [], needs: [] };
  expect(holdsBack(open, 'MON-10', undefined)).toEqual(nothing);
  expect(holdsBack(closed, 'MON-10', alert(0))).toEqual(nothing);
  expect(holdsBack(closed, 'MON-11', alert(0))).toEqual({
    outcome: 'unmet',
    values: [{ kind: 'symptom', symptom: 'cough', on: '2026-03-01' }],
    needs: [],
    undated: true,
  });
});

/** Company written at the places 0 to 3. */
const COMPANY = [{ seq: 0 }, { seq: 1 }, { seq: 2 }, { seq: 3 }];

// biome-ignore format: a table, one line for each history
const SETTLED: readonly (readonly [why: string, events: readonly Draft[], left: readonly number[]])[] = [
  ['nothing was said', [NOTED], [0, 1, 2, 3]],
  ['what was written before the answer is settled', [NOTED, answered('haematology', DAY)], [2, 3]],
  ['by any of the specialists', [NOTED, NOTED, answered('emergency', DAY)], [3]],
  ['by the last of several', [NOTED, answered('emergency', DAY), answered('haematology', DAY)], [3]],
  ['by the last, in whatever order of days', [NOTED, answered('haematology', DAY), answered('emergency', '2026-03-02')], [3]],
  ['not by another', [NOTED, answered('nephrology', DAY)], [0, 1, 2, 3]],
  ['not by an open referral', [NOTED, referred('haematology', '2026-03-02')], [0, 1, 2, 3]],
  ['not by an answer of the day after', [NOTED, answered('haematology', '2026-03-06')], [0, 1, 2, 3]],
  ['nor by another one’s of today', [NOTED, answered('haematology', '2026-03-06'), answered('nephrology', DAY)], [0, 1, 2, 3]],
  ['by a dismissal on the day', [NOTED, dismissed('US-16', DAY)], [2, 3]],
  ['of either rule', [NOTED, NOTED, dismissed('MON-40', DAY)], [3]],
  ['by the last of several dismissals', [NOTED, dismissed('US-16', DAY), dismissed('MON-40', DAY)], [3]],
  ['not of another rule', [NOTED, dismissed('US-17', DAY)], [0, 1, 2, 3]],
  ['not by a dismissal of the day after', [NOTED, dismissed('US-16', '2026-03-06')], [0, 1, 2, 3]],
  ['an answer and a later dismissal', [answered('haematology', DAY), dismissed('US-16', DAY)], [2, 3]],
  ['a dismissal and a later answer', [dismissed('US-16', DAY), NOTED, answered('haematology', DAY)], [3]],
];

describe('what keeps company with a result', () => {
  const left = (facts: Facts) =>
    unsettled(on(facts), COMPANY, ['haematology', 'emergency'], 'US-16', 'MON-40').map(({ seq }) => seq);
  for (const [why, events, expected] of SETTLED) {
    test(why, () => {
      expect(left(factsOf(...events))).toEqual(expected);
    });
  }
  test('an answer whose place is not known settles nothing', () => {
    expect(left(PLACELESS)).toEqual([0, 1, 2, 3]);
  });
});
