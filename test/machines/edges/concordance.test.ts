import { describe, expect, test } from 'vitest';
import {
  CONCORDANCE,
  carrying,
  READINGS,
  SHARED_TOPICS,
  stricterThan,
  topicsOf,
} from '../../../machines/rules/concordance.ts';
import { type RuleId, ruleById, rulesOf } from '../../../machines/rules/index.ts';
import type { Source } from '../../../machines/vocabulary.ts';

const ALL: readonly Source[] = ['h16', 'eu', 'us'];

/** Which rule decides over which, under these sources; `none` where none does. */
// biome-ignore format: a table, one line for each question
const STRICTER: readonly (readonly [RuleId, readonly Source[], RuleId | 'none'])[] = [
  // The form of MS: the paper rules SPMS out, the US label admits it while it is active.
  ['SEL-01', ['h16', 'eu'], 'EU-02'],
  ['SEL-01', ['h16', 'us'], 'none'],
  ['SEL-01', ['h16'], 'none'],
  ['US-01', ['h16', 'us'], 'SEL-03'],
  ['SEL-05', ['h16', 'eu'], 'EU-01'],
  ['SEL-05', ['h16', 'us'], 'none'],
  // Any active infection (PRE-02, US-02) is more than a severe one (SEL-21, EU-16).
  ['SEL-21', ['h16', 'us'], 'US-02'],
  ['SEL-21', ['h16', 'eu'], 'none'],
  ['EU-16', ['eu', 'us'], 'US-02'],
  ['US-02', ['eu', 'us'], 'none'],
  // Heart, brain and lung in the days after an infusion: the EU label names more signs than the paper.
  ['INF-15', ['h16', 'eu'], 'EU-24'],
  ['INF-15', ['h16', 'us'], 'none'],
  ['US-15', ['h16', 'us'], 'INF-13'],
  // Other autoimmune disease stops under the EU label; the paper asks for assessment.
  ['MON-30', ['h16', 'eu'], 'EU-15'],
  ['MON-30', ['h16', 'us'], 'none'],
  // Of two topics the first one in which another source is stricter: liver tests by the EU label, else the 48 months.
  ['US-11', ['h16', 'eu', 'us'], 'EU-30'],
  ['US-11', ['h16', 'us'], 'MON-01'],
  ['US-11', ['us'], 'none'],
  ['US-18', ['h16', 'us'], 'RET-03'],
  ['EU-40', ['h16', 'eu'], 'none'],
];

describe('the stricter rule of another source', () => {
  for (const [id, sources, expected] of STRICTER) {
    test(`over ${id} under ${sources.join(' + ')}: ${expected}`, () => {
      expect(stricterThan(id, sources) ?? 'none').toBe(expected);
    });
  }

  test('is none of these, which say the same as the paper', () => {
    const agreed: readonly RuleId[] = ['EU-26', 'EU-42', 'US-14', 'SEL-22', 'INF-02', 'RET-02'];
    expect(agreed.map((id) => stricterThan(id, ALL))).toEqual(agreed.map(() => undefined));
    // Blood count, creatinine, urine and TSH: the paper and both labels, alike.
    expect(stricterThan('EU-30', ['h16', 'eu'])).toBeUndefined();
    for (const id of ['MON-02', 'MON-03', 'MON-04'] as const) {
      expect(stricterThan(id, ALL)).toBeUndefined();
    }
  });
});

test('the topics of which a rule speaks', () => {
  expect(topicsOf('RET-02')).toEqual(['interval']);
  expect(topicsOf('US-02')).toEqual(['hypersensitivity', 'infection', 'hiv']);
  expect(topicsOf('EU-30')).toEqual(['bloodCount', 'creatinine', 'urine', 'thyroid', 'liver']);
  expect(topicsOf('SEL-07')).toEqual([]);
});

test('a topic of which no source in force speaks is carried by a rule that is not in force', () => {
  expect(carrying('age', ['h16', 'eu'])).toBe('EU-04');
  expect(carrying('age', ['h16'])).toBe('SEL-36');
  expect(carrying('age', ['us'])).toBe('EU-04');
  expect(carrying('contraception', ['us'])).toBe('AFT-07');
});

test('every topic is spoken of by rules of two sources or more, each named once', () => {
  for (const topic of SHARED_TOPICS) {
    const rules: readonly RuleId[] = CONCORDANCE[topic].rules;
    expect(new Set(rules).size).toBe(rules.length);
    expect(new Set(rules.map((id) => ruleById(id)?.layer)).size).toBeGreaterThan(1);
  }
});

test('the table of contradictions has 27 rows', () => {
  expect(READINGS).toHaveLength(27);
  expect([READINGS.at(0), READINGS.at(12), READINGS.at(-1)]).toEqual([1, 13, 27]);
});

test('the rules that can hold back a step, and no others', () => {
  expect(rulesOf(['h16'], 'infusion.given').map(({ id }) => id)).toEqual([
    ...['INF-01', 'INF-02', 'INF-05', 'INF-13', 'INF-15', 'INF-16', 'PRE-02', 'PRE-24', 'PRG-01'],
    ...['RET-06', 'SEL-20', 'SEL-21', 'SEL-22', 'SEL-23', 'SEL-33', 'SWI-55'],
  ]);
  expect(rulesOf(['us'], 'course.started').map(({ id }) => id)).toEqual(['US-01', 'US-02', 'US-15', 'US-18']);
  expect(rulesOf(['us']).map(({ id }) => id)).toContain('US-10');
});
