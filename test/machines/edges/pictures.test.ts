import { describe, expect, test } from 'vitest';
import type { Analyte } from '../../../machines/observables.ts';
import { AUTOIMMUNITY_PEAK_YEAR, REPOPULATION_MONTHS } from '../../../machines/rules/strategy.ts';
import { thresholds } from '../../../machines/thresholds.ts';
import { SOURCES, type Source } from '../../../machines/vocabulary.ts';
import { factsOf, given, lab, man } from '../events.ts';

/** What pictures draw: the numbers of the paper's Fig. 1, and the thresholds of the watches. */

test('repopulation and the peak of autoimmunity as the paper gives them (STR-03, STR-05)', () => {
  expect(REPOPULATION_MONTHS).toEqual({ cd19: { from: 3, to: 8 }, cd8: { about: 30 }, cd4: { upTo: 60 } });
  expect(AUTOIMMUNITY_PEAK_YEAR).toBe(3);
});

const LIMITS = { low: 10, high: 70 };
const COURSE = given(1, '2026-01-12');
const BASELINE = [lab('platelets', 300, '2026-01-05'), lab('creatinine', 60, '2026-01-05')];
const FACTS = factsOf(man(), ...BASELINE, ...COURSE);

/** Each threshold of an analyte as one line: rules, side, basis, since when, and where it lies for a result of 50 in 10 to 70. */
const lines = (analyte: Analyte, sources: readonly Source[] = SOURCES, facts = FACTS): readonly string[] => {
  const [result] = factsOf(lab(analyte, 50, '2026-03-02', LIMITS)).labs[analyte] ?? [];
  return thresholds(facts, sources, analyte).map(({ rules, side, basis, since, at }) =>
    [
      rules.join(' '),
      `${side} ${result === undefined ? '' : at(result)}`,
      basis.tag === 'share' ? `${basis.percent} % of ${basis.of.value}` : basis.tag,
      since ?? 'always',
    ].join('; '),
  );
};

describe('the thresholds on which the watches act', () => {
  test('platelets: the limit, 70 % of the baseline, and 100', () => {
    expect(lines('platelets')).toEqual([
      'MON-10; below 10; limit; 2026-01-12',
      'MON-10; below 210; 70 % of 300; 2026-01-12',
      'MON-11; below 100; number; always',
    ]);
  });
  test('creatinine: the limit, and 30 % above the baseline', () => {
    expect(lines('creatinine')).toEqual([
      'MON-20; above 70; limit; 2026-01-12',
      'MON-20 US-12; above 78; 130 % of 60; 2026-01-12',
    ]);
  });
  test('TSH: both limits', () => {
    expect(lines('tsh')).toEqual([
      'MON-30; below 10; limit; 2026-01-12',
      'MON-30; above 70; limit; 2026-01-12',
    ]);
  });
  test('transaminases: the upper limit, by the EU label', () => {
    for (const analyte of ['alt', 'ast'] as const) {
      expect(lines(analyte)).toEqual(['EU-32; above 70; limit; 2026-01-12']);
      expect(lines(analyte, ['h16', 'us'])).toEqual([]);
    }
  });
  test('without a baseline no share of it, and of other values nothing', () => {
    const without = factsOf(man(), ...COURSE, lab('creatinine', 60, '2026-02-12'));
    expect(lines('platelets', SOURCES, without)).toEqual([
      'MON-10; below 10; limit; 2026-01-12',
      'MON-11; below 100; number; always',
    ]);
    expect(lines('creatinine', SOURCES, without)).toEqual(['MON-20; above 70; limit; 2026-01-12']);
    expect(lines('lymphocytes')).toEqual([]);
  });
});

describe('which results a threshold acts on', () => {
  /** The rules and bases of the thresholds that the results trigger, result by result. */
  const acted = (analyte: Analyte, ...results: readonly (readonly [value: number, on: string])[]) => {
    const facts = factsOf(
      man(),
      ...COURSE,
      ...results.map(([value, on]) => lab(analyte, value, on, { low: 50, high: 90 })),
    );
    const drawn = thresholds(facts, SOURCES, analyte);
    return (facts.labs[analyte] ?? []).map((result) =>
      drawn
        .filter(({ triggers }) => triggers(result))
        .map(({ rules, basis }) => `${rules.join(' ')} ${basis.tag}`)
        .join(),
    );
  };

  test('at the limit it is normal, and before the first infusion nothing is watched', () => {
    expect(acted('alt', [91, '2026-01-11'])).toEqual(['']);
    expect(acted('alt', [91, '2026-01-12'])).toEqual(['EU-32 limit']);
    expect(acted('alt', [90, '2026-01-13'])).toEqual(['']);
    expect(acted('tsh', [50, '2026-02-12'], [49, '2026-02-13'])).toEqual(['', 'MON-30 limit']);
    expect(acted('tsh', [90, '2026-02-12'], [91, '2026-02-13'])).toEqual(['', 'MON-30 limit']);
  });
  test('platelets of exactly the limit or of exactly 100', () => {
    const at = (value: number, low: number) => {
      const facts = factsOf(man(), ...COURSE, lab('platelets', value, '2026-02-12', { low }));
      const result = facts.labs.platelets?.[0];
      return thresholds(facts, SOURCES, 'platelets').map(
        ({ triggers }) => result !== undefined && triggers(result),
      );
    };
    expect(at(150, 150)).toEqual([false, false]);
    expect(at(149, 150)).toEqual([true, false]);
    expect(at(100, 100)).toEqual([false, false]);
    expect(at(99, 99)).toEqual([false, true]);
  });
  test('the baseline is the last value before or on the day of the first infusion: what it followed has not fallen from it', () => {
    expect(acted('platelets', [199, '2026-01-12'], [300, '2026-01-12'])).toEqual(['', '']);
    expect(acted('platelets', [300, '2026-01-12'], [210, '2026-01-13'])).toEqual(['', 'MON-10 share']);
    expect(acted('creatinine', [89, '2026-01-12'], [60, '2026-01-12'])).toEqual(['', '']);
    expect(acted('creatinine', [60, '2026-01-12'], [78, '2026-01-13'], [79, '2026-01-14'])).toEqual([
      ...['', '', 'MON-20 US-12 share'],
    ]);
  });
});
