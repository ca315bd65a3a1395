import { expect, test } from 'vitest';
import { ruleById } from '../../machines/rules/index.ts';
import { ROWS, VIGNETTES } from './all.ts';
import { answer, asked, inOrder } from './vignette.ts';

const rows = ROWS.map((row) => [row.name, row] as const);

test('every vignette is named once, names its source, and asks something', () => {
  expect(VIGNETTES.length).toBeGreaterThanOrEqual(45);
  expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
  for (const { title, from, under } of VIGNETTES) {
    expect(under, title).not.toEqual([]);
    expect(from, title).not.toEqual([]);
    for (const line of from) {
      const [, id, reading] = /^(?:([A-Z]{2,3}-\d{2})|Reading (\d+)|Case format): \S/.exec(line) ?? [line];
      expect(line, title).toMatch(/^([A-Z]{2,3}-\d{2}|Reading \d+|Case format): \S/);
      if (id !== undefined) expect(ruleById(id)?.id, title).toBe(id);
      if (reading !== undefined) expect(Number(reading), title).toBeLessThanOrEqual(27);
    }
    for (const { sources, expected } of under) {
      expect(Object.keys(expected), `${title} ${sources}`).not.toEqual([]);
    }
  }
});

test.each(rows)('%s', (_, { vignette, reading }) => {
  const { expected } = reading;
  expect(asked(answer(vignette, reading), expected)).toEqual(inOrder(expected));
});
