import { createTestModel as createOlderModel } from '@xstate/test';
import type { ActorLogic, AnyStateMachine, Snapshot } from 'xstate';
import { createTestModel, getAdjacencyMap } from 'xstate/graph';
import { type Move, movesFrom, type Search, stateKey, take } from '../../machines/proof/search.ts';
import type { CaseState, Chart } from '../../machines/replay.ts';

/** The same searches, and paths through the chart, by `xstate/graph`; this file is the only one that imports it. */

/** A case as a state of the search, with the moves that led to it. */
type Node = Extract<Snapshot<undefined>, { status: 'active' }> & {
  readonly case: CaseState;
  readonly made: readonly string[];
};

const LIMIT = 500_000;

/** The states that a search has to find, in the order in which the traversal of `xstate/graph` comes to them. */
export function statesByGraph(search: Omit<Search, 'see'>): readonly CaseState[] {
  const logic = {
    transition(node: Node, move: Move): Node {
      const after = take(node.case, move.drafts);
      return after === undefined ? node : { ...node, case: after, made: [...node.made, move.type] };
    },
    getInitialSnapshot: (): Node => ({
      status: 'active',
      output: undefined,
      error: undefined,
      case: search.from,
      made: [],
    }),
    getPersistedSnapshot: (node: Node) => node,
  };
  const map = getAdjacencyMap(logic as unknown as ActorLogic<Node, Move, undefined>, {
    events: (node) => [...movesFrom(search, node.made, node.case)],
    serializeEvent: ({ type }) => type,
    serializeState: (node) => stateKey(search, node.made, node.case),
    stopWhen: ({ made }) => made.length >= search.depth,
    limit: LIMIT,
  });
  return Object.values(map).map(({ state }) => state.case);
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
