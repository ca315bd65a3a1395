import { type AnyDraft, decide } from '../decide.ts';
import type { CaseState } from '../replay.ts';

/** Exhaustive searches over cases. Each can be walked a little at a time, so that a page that runs one stays awake. */

/** Something that can happen next: one event or several that belong together. Its name is its identity. */
export interface Move {
  readonly type: string;
  readonly drafts: readonly AnyDraft[];
}

/** A case as a state of the search, with the moves that led to it. */
interface Node {
  readonly case: CaseState;
  readonly made: readonly string[];
}

/** How far the drafts of a move were taken: the cases they led to, and the first draft that was refused. */
export interface Taken {
  /** From the case before the move to the last one that was accepted. */
  readonly cases: readonly [CaseState, ...CaseState[]];
  readonly refused?: AnyDraft;
}

export interface Search {
  readonly from: CaseState;
  readonly moves: readonly Move[];
  /** Moves that a path may have at most. */
  readonly depth: number;
  /** A move may be dated before the latest day that is on record. */
  readonly late?: boolean;
  /** Keeps paths apart that differ only in the order of their moves. */
  readonly ordered?: boolean;
  /** Looks at every step that was tried. */
  readonly see: (taken: Taken, move: Move) => void;
}

export interface Counted {
  readonly states: number;
  readonly accepted: number;
  readonly refused: number;
}

export interface Explored extends Omit<Counted, 'states'> {
  readonly states: readonly CaseState[];
}

/** Names and places of records, which two orders of the same happenings do not share. */
const MARKS = ['event', 'seq', 'closedSeq', 'count'];
export const withoutMarks = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => (MARKS.includes(key) ? undefined : each));

/** When the proof writes everything down: no rule may look at it. */
const WRITTEN = '2040-01-01T12:00:00Z';

/** The id and the time under which the next event of a case is written down. */
export const stampAfter = ({ log }: CaseState) => ({ id: `n${log.length + 1}`, at: WRITTEN });

const dayOf = ({ drafts }: Move): string => drafts.reduce((a, { on }) => (on > a ? on : a), '');

/** Takes each draft as the product does, up to the first that is refused. */
export function attempt(state: CaseState, drafts: readonly AnyDraft[]): Taken {
  const cases: [CaseState, ...CaseState[]] = [state];
  let now = state;
  for (const draft of drafts) {
    const decided = decide(now, draft, stampAfter(now));
    if (!decided.ok) return { cases, refused: draft };
    now = decided.value.state;
    cases.push(now);
  }
  return { cases };
}

/** The case after all the drafts; undefined where one of them is refused. */
export function take(state: CaseState, drafts: readonly AnyDraft[]): CaseState | undefined {
  const { cases, refused } = attempt(state, drafts);
  return refused === undefined ? cases.at(-1) : undefined;
}

/** The moves that can follow: each once on a path, and in the order of their days unless the search takes late ones. */
export const movesFrom = (
  { moves, late }: Pick<Search, 'moves' | 'late'>,
  made: readonly string[],
  { facts }: CaseState,
): readonly Move[] =>
  moves.filter(
    (move) => !made.includes(move.type) && (late === true || dayOf(move) >= (facts.latestOn ?? '')),
  );

/** Cases with the same chart and the same facts are one state; where the order counts, only if their paths agree. */
export const stateKey = (
  { ordered }: Pick<Search, 'ordered'>,
  made: readonly string[],
  { chart, facts }: CaseState,
): string => `${ordered === true ? made.join() : ''}${withoutMarks([chart.value, facts])}`;

/**
 * Breadth first through every order of the moves that the product accepts. Nothing is simulated: each step is `decide`,
 * with its real fold. Pauses after every state whose moves were tried, with what was counted until then.
 */
export function* searching(search: Search): Generator<Counted, Explored> {
  const { from, depth, see } = search;
  const states = new Map<string, CaseState>();
  const queue: Node[] = [{ case: from, made: [] }];
  const found = { accepted: 0, refused: 0 };
  for (const { case: state, made } of queue) {
    const key = stateKey(search, made, state);
    if (states.has(key)) continue;
    states.set(key, state);
    if (made.length >= depth) continue;
    for (const move of movesFrom(search, made, state)) {
      const taken = attempt(state, move.drafts);
      see(taken, move);
      const after = taken.cases.at(-1);
      if (taken.refused !== undefined || after === undefined) {
        found.refused += 1;
      } else {
        found.accepted += 1;
        queue.push({ case: after, made: [...made, move.type] });
      }
    }
    yield { ...found, states: states.size };
  }
  return { ...found, states: [...states.values()] };
}
