import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STATEMENTS } from '../../machines/statements.ts';

/** The rows of the published table: id, kind and how far it was checked. */
const published = readFileSync(new URL('../../public/trace.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^[A-Z]{2,3}-\d{2}$/.test(id ?? ''))
  .map(([, id, kind, checked]) => ({ id, kind, checked }));

test('every statement stands in the published table, in its order, with the kind that its source gives it', () => {
  expect(published.length).toBe(174);
  expect(STATEMENTS.map(({ id, kind, checked }) => ({ id, kind, checked }))).toEqual(
    published.map((row) => ({ ...row, kind: row.kind?.split(/[ ,]/)[0] })),
  );
});

test('where a source contradicts itself, the reading that makes another kind of it is named', () => {
  const read = STATEMENTS.flatMap(({ id, readAs }) => (readAs === undefined ? [] : [[id, readAs]]));
  expect(read).toEqual([['PRE-03', { kind: 'gate', reading: 3 }]]);
  expect(STATEMENTS[0]).toStrictEqual({ id: 'SEL-01', kind: 'gate', checked: 'text' });
});
