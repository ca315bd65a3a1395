import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { WIDEST_ROWS } from './all.ts';
import { type Answer, asked, inOrder } from './vignette.ts';

const widest = WIDEST_ROWS.map((row) => [row.name, row] as const);

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
