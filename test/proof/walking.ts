import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readCase, writeCase } from '../../machines/case-file.ts';
import { asKnown } from '../../machines/proof/history.ts';
import { OF_ACTS, violations } from '../../machines/proof/invariants/index.ts';
import type { Walked } from '../../machines/proof/record.ts';
import { take, withoutMarks } from '../../machines/proof/search.ts';
import { trailOf } from '../../machines/proof/seen.ts';
import { startOf } from '../../machines/proof/starts.ts';
import { type CaseState, emptyCase, fold, stageOf } from '../../machines/replay.ts';
import { draftsOf, type Walk, walks } from './walks.ts';

/** Takes random walks; throws at the first that violates an invariant, loses an event or cannot be replayed. */

/** How many walks the tests and the record take, and from which seed. */
export const WALKS = { runs: 2000, seed: 20_160_110 } as const;

const nothing = () => ({
  walks: 0,
  accepted: 0,
  refused: 0,
  infused: 0,
  begun: [0, 0, 0, 0, 0],
  monitored: 0,
  amended: 0,
  refolded: 0,
  files: 0,
});
export type Counts = ReturnType<typeof nothing>;

/** Takes the walks that grow from a seed, and counts what happened on them. */
export function walkRandomly({ runs, seed }: { readonly runs: number; readonly seed: number }): Counts {
  const counts = nothing();
  const property = fc.property(walks, (each) => walk(each, counts));
  fc.assert(property, { seed, numRuns: runs, endOnFailure: false });
  return counts;
}

/** The counts as they are kept in the record. */
export const walkedOf = (counts: Counts, seed: number): Walked => ({
  seed,
  walks: counts.walks,
  accepted: counts.accepted,
  refused: counts.refused,
  courses: counts.begun.slice(1, 4),
  amended: counts.amended,
  compared: counts.refolded,
  files: counts.files,
});

/** What does not depend on the order in which things were written down. */
const essence = ({ facts, chart }: CaseState): string => {
  const { treatment, watches } = chart.value;
  return withoutMarks([facts, treatment, watches.pregnancy, watches.activity]);
};

/** Corrections and retractions leave the case as if all had been recorded as it now reads. */
function equalsItsHistory(state: CaseState, counts: Counts): void {
  const again = fold(
    emptyCase(state.header),
    asKnown(state.log).map(({ event }) => event),
  );
  // What only stays taken because it was accepted in its time cannot be recorded anew.
  if (!again.ok) return;
  counts.refolded += 1;
  assert.equal(essence(again.value), essence(state));
}

/** Written and read, and replayed from the beginning, a case is what it became step by step. */
function equalsItsFile(state: CaseState, counts: Counts): void {
  counts.files += 1;
  const text = writeCase(state);
  const read = readCase(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`Its own file is refused: ${JSON.stringify(read.faults)}`);
  assert.equal(writeCase(read.value), text);
  assert.deepStrictEqual(read.value.facts, state.facts);
  assert.deepStrictEqual(read.value.chart.value, state.chart.value);
}

function walk({ start, sources, steps, file, anew }: Walk, counts: Counts): void {
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
      assert.deepEqual(violations(trailOf(after, state.log.length), OF_ACTS), []);
      state = after;
    }
  }
  // No case ever loses an event: the log is what was accepted, in order.
  assert.deepStrictEqual(state.log, accepted);
  assert.deepEqual(violations(trailOf(state, state.log.length)), []);
  const fresh = state.log.slice(from);
  counts.walks += 1;
  if (fresh.some(({ type }) => type === 'infusion.given')) counts.infused += 1;
  for (const event of fresh)
    if (event.type === 'course.started') counts.begun[event.course] = (counts.begun[event.course] ?? 0) + 1;
  if (stageOf(state.chart) === 'monitoring') counts.monitored += 1;
  if (fresh.some(({ type }) => type === 'event.corrected' || type === 'event.retracted')) {
    counts.amended += 1;
    if (anew) equalsItsHistory(state, counts);
  }
  // A file holds at least one event.
  if (file && state.log.length > 0) equalsItsFile(state, counts);
}
