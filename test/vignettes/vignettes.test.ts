import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ruleById } from '../../machines/rules/index.ts';
import { ROWS, VIGNETTES, WIDEST_ROWS } from './all.ts';
import { type Answer, answer, asked, inOrder } from './vignette.ts';

const rows = ROWS.map((row) => [row.name, row] as const);
const widest = WIDEST_ROWS.map((row) => [row.name, row] as const);

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

const inZone = fileURLToPath(new URL('in-zone.mjs', import.meta.url));

/** A process answers all its vignettes before the first of its tests can be judged (milliseconds). */
const PATIENCE = 120_000;

/** A process reads its time zone when it starts: each zone has one of its own. */
async function answersIn(zone: string) {
  const env = { ...process.env, TZ: zone };
  const options = { env, maxBuffer: 100_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [inZone], options);
  return JSON.parse(stdout) as {
    readonly offset: number;
    readonly answers: Readonly<Record<string, Answer | string>>;
  };
}

/** Minutes by which the zone lags behind UTC in January, when it is summer in Auckland. */
const ZONES = [
  { zone: 'America/Los_Angeles', offset: 480 },
  { zone: 'UTC', offset: 0 },
  { zone: 'Pacific/Auckland', offset: -780 },
] as const;

// The three processes run side by side.
const elsewhere = new Map(ZONES.map(({ zone }) => [zone, answersIn(zone)]));
for (const each of elsewhere.values()) each.catch(() => {});

describe.each(ZONES)('in $zone', ({ zone, offset }) => {
  test(
    'the clock is that of the zone',
    async () => {
      expect((await elsewhere.get(zone))?.offset).toBe(offset);
    },
    PATIENCE,
  );

  test.each(widest)(
    '%s',
    async (name, { reading }) => {
      const given = (await elsewhere.get(zone))?.answers[name];
      if (given === undefined || typeof given === 'string') throw new Error(given ?? 'No answer');
      expect(asked(given, reading.expected)).toEqual(inOrder(reading.expected));
    },
    PATIENCE,
  );
});
