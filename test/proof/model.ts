import { createTestModel as createOlderModel } from '@xstate/test';
import type { ActorLogic, AnyStateMachine, Snapshot } from 'xstate';
import { createTestModel, getAdjacencyMap } from 'xstate/graph';
import { type AnyDraft, decide } from '../../machines/decide.ts';
import type { CaseState, Chart } from '../../machines/replay.ts';

/** Searches over cases, and paths through the chart, by `xstate/graph`; this file is the only one that imports it. */

/** Something that can happen next: one event or several that belong together. Its name is its identity. */
export interface Move {
  readonly type: string;
  readonly drafts: readonly AnyDraft[];
}

/** A case as a state of the search, with the moves that led to it. */
type Node = Extract<Snapshot<undefined>, { status: 'active' }> & {
  readonly case: CaseState;
  readonly made: readonly string[];
};

export interface Search {
  readonly from: CaseState;
  readonly moves: readonly Move[];
  /** Moves that a path may have at most. */
  readonly depth: number;
  /** A move may be dated before the latest day that is on record. */
  readonly late?: boolean;
  /** Keeps paths apart that differ only in the order of their moves. */
  readonly ordered?: boolean;
  /** Looks at every accepted step. */
  readonly see: (before: CaseState, after: CaseState, move: Move) => void;
}

export interface Explored {
  readonly states: readonly CaseState[];
  readonly accepted: number;
  readonly refused: number;
}

/** Names and places of records, which two orders of the same happenings do not share. */
const MARKS = ['event', 'seq', 'closedSeq', 'count'];
export const withoutMarks = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => (MARKS.includes(key) ? undefined : each));

const LIMIT = 500_000;
/** When the proof writes everything down: no rule may look at it. */
const WRITTEN = '2040-01-01T12:00:00Z';

const dayOf = ({ drafts }: Move): string => drafts.reduce((a, { on }) => (on > a ? on : a), '');

/** Takes each draft as the product does; undefined where one is refused. */
export function take(state: CaseState, drafts: readonly AnyDraft[]): CaseState | undefined {
  let now = state;
  for (const draft of drafts) {
    const decided = decide(now, draft, { id: `n${now.log.length + 1}`, at: WRITTEN });
    if (!decided.ok) return undefined;
    now = decided.value.state;
  }
  return now;
}

/**
 * Breadth first through every order of the moves that the product accepts, each move once on a path. Cases with the
 * same chart and the same facts are one state. Nothing is simulated: each step is `decide`, with its real fold.
 */
export function search({ from, moves, depth, late, ordered, see }: Search): Explored {
  let accepted = 0;
  let refused = 0;
  const logic = {
    transition(node: Node, move: Move): Node {
      const after = take(node.case, move.drafts);
      if (after === undefined) {
        refused += 1;
        return node;
      }
      accepted += 1;
      see(node.case, after, move);
      return { ...node, case: after, made: [...node.made, move.type] };
    },
    getInitialSnapshot: (): Node => ({
      status: 'active',
      output: undefined,
      error: undefined,
      case: from,
      made: [],
    }),
    getPersistedSnapshot: (node: Node) => node,
  };
  const map = getAdjacencyMap(logic as unknown as ActorLogic<Node, Move, undefined>, {
    events: ({ made, case: { facts } }) =>
      moves.filter(
        (move) => !made.includes(move.type) && (late === true || dayOf(move) >= (facts.latestOn ?? '')),
      ),
    serializeEvent: ({ type }) => type,
    serializeState: ({ case: { chart, facts }, made }) =>
      `${ordered === true ? made.join() : ''}${withoutMarks([chart.value, facts])}`,
    stopWhen: ({ made }) => made.length >= depth,
    limit: LIMIT,
  });
  return { states: Object.values(map).map(({ state }) => state.case), accepted, refused };
}

/** The event sequences to every state of a part of a chart, by the successor and by `@xstate/test` itself. */
export function pathsByBoth<E extends { readonly type: string }>(
  machine: AnyStateMachine,
  from: unknown,
  events: readonly E[],
  key: (chart: Chart) => string,
  nameOf: (event: E) => string,
): readonly [readonly string[], readonly string[]] {
  const shared = {
    fromState: from as never,
    serializeState: (chart: unknown) => key(chart as Chart),
    serializeEvent: (event: unknown) => nameOf(event as E),
  };
  // Named with the traversal, the events are all there are: named with the model, others are tried bare as well.
  const asked = { events: events as never, limit: LIMIT, traversalLimit: LIMIT } as never;
  const newer = createTestModel(machine, shared).getShortestPaths(asked);
  const older = createOlderModel(machine, shared).getShortestPaths(asked);
  const listed = (event: unknown): boolean => events.includes(event as E);
  const sequences = (paths: readonly { readonly steps: readonly { readonly event: unknown }[] }[]) =>
    paths
      .map(({ steps }) =>
        steps
          .map(({ event }) => event)
          .filter(listed)
          .map((event) => nameOf(event as E))
          .join(' → '),
      )
      .sort();
  return [sequences(newer), sequences(older)];
}
