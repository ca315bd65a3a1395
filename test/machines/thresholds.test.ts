import { expect, test } from 'vitest';
import { openAlert } from '../../machines/alerts.ts';
import type { Draft } from '../../machines/events.ts';
import type { Analyte } from '../../machines/observables.ts';
import type { RuleId } from '../../machines/rules/index.ts';
import { thresholds } from '../../machines/thresholds.ts';
import { SOURCES } from '../../machines/vocabulary.ts';
import { begins, factsOf, infusion, lab, man } from './events.ts';

const BEFORE = [man(), lab('platelets', 300, '2024-01-01', { low: 150, high: 400 })];
const BASELINE = [
  ...BEFORE,
  lab('creatinine', 60, '2024-01-01', { high: 84 }),
  begins(1, '2024-01-08'),
  infusion(1, 1, '2024-01-08'),
];
const DAY = '2024-06-03';

const limits = { low: 10, high: 70 };
const cases: [Analyte, RuleId, readonly Draft[], Draft, boolean][] = [
  ['platelets', 'MON-11', BEFORE, lab('platelets', 100, DAY), false],
  ['platelets', 'MON-11', BEFORE, lab('platelets', 99, DAY), true],
  ['platelets', 'MON-10', BASELINE, lab('platelets', 211, DAY, { low: 150 }), false],
  ['platelets', 'MON-10', BASELINE, lab('platelets', 210, DAY, { low: 150 }), true],
  ['platelets', 'MON-10', BASELINE, lab('platelets', 218, DAY, { low: 220 }), true],
  ['platelets', 'MON-10', BEFORE, lab('platelets', 140, DAY, { low: 150 }), false],
  ['creatinine', 'MON-20', BASELINE, lab('creatinine', 78, DAY, { high: 84 }), false],
  ['creatinine', 'MON-20', BASELINE, lab('creatinine', 79, DAY, { high: 84 }), true],
  ['creatinine', 'MON-20', BASELINE, lab('creatinine', 71, DAY, limits), true],
  ['creatinine', 'US-12', BASELINE, lab('creatinine', 71, DAY, limits), false],
  ['creatinine', 'US-12', BASELINE, lab('creatinine', 79, DAY, { high: 84 }), true],
  ['tsh', 'MON-30', BASELINE, lab('tsh', 4.2, DAY, { low: 0.27, high: 4.2 }), false],
  ['tsh', 'MON-30', BASELINE, lab('tsh', 4.3, DAY, { low: 0.27, high: 4.2 }), true],
  ['tsh', 'MON-30', BASELINE, lab('tsh', 0.2, DAY, { low: 0.27, high: 4.2 }), true],
  ['tsh', 'MON-30', BASELINE, lab('tsh', 9, DAY), false],
  ['alt', 'EU-32', BASELINE, lab('alt', 71, DAY, limits), true],
  ['ast', 'EU-32', BASELINE, lab('ast', 70, DAY, limits), false],
];

test.each(cases)(
  '%s, %s: what a chart calls a trigger is what the rule raises',
  (analyte, rule, past, now, acts) => {
    const facts = factsOf(...past, now);
    const result = facts.labs[analyte]?.at(-1);
    const drawn = thresholds(facts, SOURCES, analyte).filter(({ rules }) => rules.includes(rule));
    expect(result !== undefined && drawn.some(({ triggers }) => triggers(result))).toBe(acts);
    expect(openAlert(facts, DAY, SOURCES, rule) !== undefined).toBe(acts);
  },
);

test('a threshold names the rules of the sources in force and nothing else', () => {
  const facts = factsOf(...BASELINE);
  expect(thresholds(facts, ['h16'], 'alt')).toEqual([]);
  expect(thresholds(facts, ['eu'], 'platelets')).toEqual([]);
  const [above, rise] = thresholds(facts, ['h16', 'us'], 'creatinine');
  expect(above).toMatchObject({ rules: ['MON-20'], basis: { tag: 'limit' }, since: '2024-01-08' });
  expect(rise).toMatchObject({ rules: ['MON-20', 'US-12'], basis: { tag: 'share', percent: 130 } });
  const result = facts.labs.creatinine?.at(-1);
  expect(result && [above?.at(result), rise?.at(result)]).toEqual([84, 78]);
  expect(thresholds(facts, ['us'], 'creatinine').map(({ rules }) => rules)).toEqual([['US-12']]);
});

test('before the first infusion only the number that counts on every day is drawn', () => {
  const [only, ...more] = thresholds(factsOf(...BEFORE), SOURCES, 'platelets');
  expect(only).toMatchObject({ rules: ['MON-11'], side: 'below', basis: { tag: 'number' } });
  expect(more).toEqual([]);
  const result = factsOf(lab('platelets', 90, DAY)).labs.platelets?.[0];
  expect(result && only?.at(result)).toBe(100);
  // Where the report gives no limit, the fallback of the rule.
  const low = thresholds(factsOf(...BASELINE), SOURCES, 'platelets')[0];
  expect(result && low?.at(result)).toBe(150);
  expect(thresholds(factsOf(...BEFORE), SOURCES, 'lymphocytes')).toEqual([]);
});
