import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase, writeCase } from '../../machines/case-file.ts';
import { type CaseState, emptyCase, fold, stageOf } from '../../machines/replay.ts';
import { asKnown } from './history.ts';
import { OF_ACTS, violations } from './invariants/index.ts';
import { take, withoutMarks } from './model.ts';
import { trailOf } from './seen.ts';
import { startOf } from './starts.ts';
import { draftsOf, type Walk, walks } from './walks.ts';

const RUNS = Number(process.env.PROOF_RUNS ?? 2000);
const SEED = Number(process.env.PROOF_SEED ?? 20_160_110);
/** Timing decides nothing: a busy machine may take its time (ms). */
const PATIENCE = 86_400_000;

const counts = {
  walks: 0,
  accepted: 0,
  refused: 0,
  infused: 0,
  begun: [0, 0, 0, 0, 0],
  monitored: 0,
  amended: 0,
  refolded: 0,
  files: 0,
};

/** What does not depend on the order in which things were written down. */
const essence = ({ facts, chart }: CaseState): string => {
  const { treatment, watches } = chart.value;
  return withoutMarks([facts, treatment, watches.pregnancy, watches.activity]);
};

/** Corrections and retractions leave the case as if all had been recorded as it now reads. */
function equalsItsHistory(state: CaseState): void {
  const again = fold(
    emptyCase(state.header),
    asKnown(state.log).map(({ event }) => event),
  );
  // What only stays taken because it was accepted in its time cannot be recorded anew.
  if (!again.ok) return;
  counts.refolded += 1;
  expect(essence(again.value)).toBe(essence(state));
}

/** Written and read, and replayed from the beginning, a case is what it became step by step. */
function equalsItsFile(state: CaseState): void {
  counts.files += 1;
  const text = writeCase(state);
  const read = readCase(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`Its own file is refused: ${JSON.stringify(read.faults)}`);
  expect(writeCase(read.value)).toBe(text);
  expect(read.value.facts).toEqual(state.facts);
  expect(read.value.chart.value).toEqual(state.chart.value);
}

function walk({ start, sources, steps, file, anew }: Walk): void {
  let state = startOf(start, sources);
  const from = state.log.length;
  const accepted = [...state.log];
  for (const step of steps) {
    for (const draft of draftsOf(state, step)) {
      const after = take(state, [draft]);
      if (after === undefined) {
        counts.refused += 1;
        continue;
      }
      counts.accepted += 1;
      const recorded = after.log.at(-1);
      if (recorded !== undefined) accepted.push(recorded);
      expect(violations(trailOf(after, state.log.length), OF_ACTS)).toEqual([]);
      state = after;
    }
  }
  // No case ever loses an event: the log is what was accepted, in order.
  expect(state.log).toEqual(accepted);
  expect(violations(trailOf(state, state.log.length))).toEqual([]);
  const fresh = state.log.slice(from);
  counts.walks += 1;
  if (fresh.some(({ type }) => type === 'infusion.given')) counts.infused += 1;
  for (const event of fresh)
    if (event.type === 'course.started') counts.begun[event.course] = (counts.begun[event.course] ?? 0) + 1;
  if (stageOf(state.chart) === 'monitoring') counts.monitored += 1;
  if (fresh.some(({ type }) => type === 'event.corrected' || type === 'event.retracted')) {
    counts.amended += 1;
    if (anew) equalsItsHistory(state);
  }
  // A file holds at least one event.
  if (file && state.log.length > 0) equalsItsFile(state);
}

const percent = (part: number): number => Math.round((part / counts.walks) * 100);

describe('random walks', () => {
  test(
    'violate no invariant, lose no event, and replay to the same case',
    () => {
      fc.assert(fc.property(walks, walk), { seed: SEED, numRuns: RUNS, endOnFailure: false });
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
