import type { CaseEvent } from '../../machines/events.ts';
import { type CaseHeader, type CaseState, emptyCase, fold, under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';

/**
 * The day by which an event was written down: that of its instant, in the writer's own time. Where a file brings none,
 * the clinical day is the best that is known.
 */
export const writtenOn = ({ at, on }: Pick<CaseEvent, 'at' | 'on'>): string => at?.slice(0, 10) ?? on;

/**
 * How many events, from the first, were written down by the end of the day. Always a prefix of the log: nothing was
 * recorded before what stands before it, whatever clinical day it speaks of.
 */
export function knownBy(log: readonly CaseEvent[], day: string): number {
  const later = log.findIndex((event) => writtenOn(event) > day);
  return later < 0 ? log.length : later;
}

/** The days on which something was written down, each once, ascending. */
export function recordedDays(log: readonly CaseEvent[]): readonly string[] {
  const days: string[] = [];
  for (const event of log) {
    const day = writtenOn(event);
    if (day > (days.at(-1) ?? '')) days.push(day);
  }
  return days;
}

/** Events between two kept states: few enough that a step of the slider folds quickly, and few states are kept. */
const STRIDE = 24;

/** Looks at a case as it was known on a day, under its own sources or others. */
export type LookBack = (day: string, sources?: readonly Source[]) => CaseView;

/** The state after the first `length` events of a log that folds. */
export type Prefixes = (length: number) => CaseState;

/**
 * Folds prefixes of one log, and keeps states on the way, so that looking back and forth stays quick on a long case.
 * Every prefix of a log that folds does fold.
 */
export function createPrefixes(state: CaseState): Prefixes {
  const header: CaseHeader = state.header;
  const kept: CaseState[] = [emptyCase(header)];
  const advance = (from: CaseState, to: number): CaseState => {
    const folded = fold(from, state.log.slice(from.log.length, to));
    if (!folded.ok) throw new Error(`A prefix of a folded log is refused at ${folded.faults[0]?.at}`);
    return folded.value;
  };
  return (length) => {
    if (length === state.log.length) return state;
    const at = Math.floor(length / STRIDE);
    for (let next = kept.length; next <= at; next += 1) {
      const before = kept[next - 1];
      if (before !== undefined) kept.push(advance(before, next * STRIDE));
    }
    const nearest = kept[at];
    if (nearest === undefined) throw new Error(`No state is kept at ${at}`);
    return nearest.log.length === length ? nearest : advance(nearest, length);
  };
}

/** Looks at a case as it was known on a day. */
export function createLookBack(state: CaseState): LookBack {
  const prefix = createPrefixes(state);
  return (day, sources) => {
    const then = prefix(knownBy(state.log, day));
    return view(sources === undefined ? then : under(then, sources), day);
  };
}
