import type { ChartMet, Met } from './chart.ts';
import type { Finding, Judged } from './explore.ts';
import { INVARIANTS, type InvariantId } from './invariants/index.ts';

/** What is written down of a run of all searches, and how a later run is compared with it. */

/** A finding as it is kept: of the chart, how much was met. */
export interface RecordedFinding extends Omit<Finding, 'met'> {
  readonly met: Readonly<Record<keyof Met, number>>;
}

/** Random walks through cases, which only the tests take. */
export interface Walked {
  readonly seed: number;
  readonly walks: number;
  readonly accepted: number;
  readonly refused: number;
  /** First, second and third courses that were begun. */
  readonly courses: readonly number[];
  /** Walks with a correction or retraction, and those of them that were compared with their history recorded anew. */
  readonly amended: number;
  readonly compared: number;
  /** Cases that were written to a file, read and replayed. */
  readonly files: number;
}

export interface ProofRecord {
  /** SHA-256 over the files of machines/, the rules and their judge: that of which this was shown. */
  readonly rules: string;
  readonly searches: readonly RecordedFinding[];
  readonly chart: ChartMet;
  readonly walked: Walked;
}

/** A finding as it is kept and compared. */
export const recorded = ({ met, ...finding }: Finding): RecordedFinding => ({
  ...finding,
  met: {
    states: met.states.length,
    transitions: met.transitions.length,
    guardsTrue: met.guardsTrue.length,
    guardsFalse: met.guardsFalse.length,
  },
});

/** How the invariants fared in all the searches. */
export function inAll(
  findings: readonly Pick<Finding, 'invariants'>[],
): Readonly<Record<InvariantId, Judged>> {
  const total = (id: InvariantId): Judged => {
    const sum = { histories: 0, atStake: 0, violated: 0 };
    for (const { invariants } of findings) {
      const judged = invariants[id];
      sum.histories += judged.histories;
      sum.atStake += judged.atStake;
      sum.violated += judged.violated;
    }
    return sum;
  };
  return Object.fromEntries(INVARIANTS.map(({ id }) => [id, total(id)])) as Record<InvariantId, Judged>;
}

/** Whether two findings agree in every number and word. Both are plain data with their parts in one order. */
export const agree = (a: RecordedFinding, b: RecordedFinding): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
