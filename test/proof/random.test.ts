import { describe, expect, test } from 'vitest';
import { RECORD } from '../../src/proof/record.ts';
import { type Counts, WALKS, walkedOf, walkRandomly } from './walking.ts';

const RUNS = Number(process.env.PROOF_RUNS ?? WALKS.runs);
const SEED = Number(process.env.PROOF_SEED ?? WALKS.seed);
/** Timing decides nothing: a busy machine may take its time (ms). */
const PATIENCE = 86_400_000;

let counts: Counts;

const percent = (part: number): number => Math.round((part / counts.walks) * 100);

describe('random walks', () => {
  test(
    'violate no invariant, lose no event, and replay to the same case',
    () => {
      counts = walkRandomly({ runs: RUNS, seed: SEED });
      const [, first, second, third] = counts.begun;
      console.log(
        `Walked ${counts.walks} random sequences (seed ${SEED}): ${counts.accepted} events accepted, ` +
          `${counts.refused} refused; infusions in ${percent(counts.infused)} %, courses begun ` +
          `${first}/${second}/${third} (1st/2nd/3rd), monitoring at the end of ${percent(counts.monitored)} %, ` +
          `${counts.amended} amended (${counts.refolded} compared), ${counts.files} files read again`,
      );
    },
    PATIENCE,
  );

  test('are those of the record, which the application shows', () => {
    // More walks, or others, are for nights.
    const own = RUNS === WALKS.runs && SEED === WALKS.seed;
    const { walked } = RECORD;
    expect(own ? walkedOf(counts, SEED) : walked, 'npm run proof writes it anew').toEqual(walked);
  });

  test('get far enough to prove something', () => {
    const [, first = 0, second = 0, third = 0] = counts.begun;
    expect(percent(counts.infused)).toBeGreaterThanOrEqual(15);
    expect(percent(first)).toBeGreaterThanOrEqual(10);
    expect(percent(second)).toBeGreaterThanOrEqual(8);
    expect(percent(third)).toBeGreaterThanOrEqual(4);
    expect(percent(counts.monitored)).toBeGreaterThanOrEqual(5);
    expect(percent(counts.refolded)).toBeGreaterThanOrEqual(5);
    expect(counts.refused).toBeGreaterThan(counts.walks);
  });
});
