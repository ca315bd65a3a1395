import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEvent, readCase } from '../../machines/case-file.ts';
import { view } from '../../machines/view.ts';
import { writeFhir } from '../../src/interchange/fhir/export.ts';
import { settleFile } from '../../src/interchange/fhir/import.ts';
import { readObservations } from '../../src/interchange/fhir/observed.ts';
import { changed, changesWith, RUNS, SEED } from './mutate.ts';

// The file of a laboratory is the way in that strangers fill: its bytes are changed at random as well.

const TODAY = '2026-11-16';
const changes = changesWith([
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{}},',
  '[[[[[[[[',
  '1e999',
  '-0',
  '\u0000',
  '\ud800',
  '"2026-02-30"',
  '"resourceType":"Patient",',
  '"comparator":"<",',
  '"status":"entered-in-error",',
  'null',
  '9'.repeat(400),
]);

test(`${RUNS} changed FHIR files are refused by name, or each observation is named once`, async () => {
  const state = readCase(readFileSync('src/scenarios/naive.json'));
  if (!state.ok) throw new Error('naive.json');
  const file = new TextEncoder().encode(await writeFhir(view(state.value, TODAY), 'en'));
  const { facts } = state.value;
  const tally = { refused: 0, read: 0 };
  const property = fc.property(changes, (steps) => {
    const read = readObservations(steps.reduce(changed, file));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    if (!read.ok) {
      tally.refused += 1;
      expect(read.faults.map(({ tag }) => tag)).toEqual([expect.stringMatching(/^[a-z-]+$/)]);
      return;
    }
    tally.read += 1;
    const { rows, left } = settleFile(read.value, { today: TODAY, facts });
    expect(rows.length + left.length).toBe(read.value.observed.length);
    for (const { draft } of rows)
      if (draft !== undefined) expect(checkEvent({ id: 'n', ...draft }).ok).toBe(true);
  });
  fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(tally.refused).toBeGreaterThan(RUNS / 10);
  expect(tally.read).toBeGreaterThan(0);
});
