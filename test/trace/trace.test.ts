import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultsOf, table, traces } from './trace.ts';

const all = traces();

test('every statement of the sources has its rule, a test and words in each language, and no rule is without a source', () => {
  expect(faultsOf(all)).toEqual([]);
});

test('a missing rule, a missing test and another kind are named', () => {
  const [first] = all;
  if (first === undefined) throw new Error('There is no statement');
  const altered = [
    { ...first, tests: [] },
    { ...first, statement: { ...first.statement, kind: 'fact' as const } },
    { ...first, statement: { ...first.statement, id: 'SEL-99' } },
    { ...first, titles: { ...first.titles, de: undefined } },
  ];
  const { id, kind } = first.statement;
  expect(faultsOf(altered)).toEqual(
    expect.arrayContaining([
      `${id}: no test`,
      `${id}: ${kind} in the rule, fact in the source`,
      'SEL-99: no rule',
      `${id}: no words (de)`,
      `${id}: listed twice`,
      'EU-01: a rule that no source states',
    ]),
  );
});

test('the published table is the one that the project gives (npm run trace)', () => {
  expect(readFileSync('public/trace.md', 'utf8')).toBe(table(all));
});
