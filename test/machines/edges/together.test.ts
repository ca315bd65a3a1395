import { expect, test } from 'vitest';
import { allOf } from '../../../machines/rules/blood.ts';
import { mendable, met, notApplicable, since, unknown, unmet } from '../../../machines/rules/verdict.ts';

const age = (years: number) => ({ kind: 'age', years }) as const;
const needs = [{ event: 'pregnancy.tested' }] as const;

test('several conditions at once are as good as the worst of them', () => {
  expect(allOf(met(), met()).outcome).toBe('met');
  expect(allOf(met(), unknown(needs)).outcome).toBe('unknown');
  expect(allOf(unknown(needs), unmet()).outcome).toBe('unmet');
  expect(allOf().outcome).toBe('met');
});

test('they show all values and needs, and nothing of what does not apply', () => {
  const aside = { ...notApplicable, values: [age(1)], needs, from: '2027-01-01' };
  expect(allOf(met(age(2)), aside, unknown(needs, age(3)))).toStrictEqual({
    ...{ outcome: 'unknown', values: [age(2), age(3)], needs },
  });
});

test('the latest day counts, wherever it stands; what cannot be dated leaves the whole without one', () => {
  const early = since('2026-02-01', '2026-01-05');
  const late = since('2026-03-01', '2026-01-05');
  expect(allOf(late, early).from).toBe('2026-03-01');
  expect(allOf(early, late).from).toBe('2026-03-01');
  expect(allOf(early, unmet())).toStrictEqual({ outcome: 'unmet', values: [], needs: [], undated: true });
  const through = mendable([], [], '2026-02-01', ['PRE-21']);
  expect(allOf(through, early).through).toEqual(['PRE-21']);
  expect(Object.keys(allOf(early))).toEqual(['outcome', 'values', 'needs', 'from']);
});

test('a verdict has no more than it says: no empty day, no empty way', () => {
  expect(mendable(needs, [age(1)])).toStrictEqual({ outcome: 'unmet', values: [age(1)], needs });
  expect(mendable(needs, [], '2026-02-01')).toStrictEqual({
    ...{ outcome: 'unmet', values: [], needs, from: '2026-02-01' },
  });
});
