import { createActor } from 'xstate';
import { journey } from '../pathway/journey.ts';
import type { ChartEvent } from '../pathway/setup.ts';
import type { CaseState, Chart } from '../replay.ts';
import { IMPOSSIBLE } from './impossible.ts';

/** What there is in the chart, and what of it was met: its states, its transitions, and its guards both ways. */

interface Guard {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Transition {
  readonly source: { readonly id: string };
  readonly eventType: string;
  readonly target?: readonly { readonly id: string }[] | undefined;
  readonly guard?: unknown;
}

interface Node {
  readonly id: string;
  readonly type: string;
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[] | undefined;
  readonly states: Readonly<Record<string, Node>>;
}

const ROOT = journey.root as unknown as Node;

const short = (id: string): string => id.replace(/^journey\./, '').replace(/^treatment\./, '');

/**
 * `switching.none: always → switching.fingolimod`; an infusion names its guard too, because two transitions of a day
 * may lead to the same state.
 */
function named({ source, eventType, target, guard }: Transition): string {
  const event = eventType === '' ? 'always' : eventType;
  const asked = eventType === 'infusion.given' ? ` [${guardOf(guard).type}]` : '';
  return `${short(source.id)}: ${event}${asked} → ${(target ?? []).map(({ id }) => short(id)).join() || 'stays'}`;
}

const transitionsOf = ({ transitions, always }: Node): readonly Transition[] => [
  ...[...transitions.values()].flat(),
  ...(always ?? []),
];
const nodes = (node: Node): readonly Node[] => [node, ...Object.values(node.states).flatMap(nodes)];

/** Every transition of the chart. */
export const everyTransition = (): readonly string[] => nodes(ROOT).flatMap(transitionsOf).map(named);

/** Every state that a case can be in, by its id. */
export const everyState = (): readonly string[] =>
  nodes(ROOT)
    .filter(({ states, type }) => Object.keys(states).length === 0 && type !== 'history')
    .map(({ id }) => id);

/** A guard with what it is asked: `allowed course.started`, `advises platelets weekly`. */
const guardName = ({ type, params }: Guard): string => [type, ...Object.values(params ?? {})].join(' ');
const guardOf = (guard: unknown): Guard => (typeof guard === 'string' ? { type: guard } : (guard as Guard));

/** Every guard with everything that it is asked, each once. */
export const everyGuard = (): readonly string[] => [
  ...new Set(
    nodes(ROOT)
      .flatMap(transitionsOf)
      .flatMap(({ guard }) => (guard === undefined ? [] : [guardName(guardOf(guard))])),
  ),
];

/** The states in which a chart stands, by their ids. */
export const statesOf = (chart: Chart): readonly string[] =>
  (chart as unknown as { readonly _nodes: readonly Node[] })._nodes
    .filter(({ type }) => type === 'atomic' || type === 'final' || type === 'history')
    .map(({ id }) => id);

/** What was met of the chart; filled by whoever looks. */
export interface Met {
  readonly states: Set<string>;
  readonly transitions: Set<string>;
  readonly guardsTrue: Set<string>;
  readonly guardsFalse: Set<string>;
}

export const nothingMet = (): Met => ({
  states: new Set(),
  transitions: new Set(),
  guardsTrue: new Set(),
  guardsFalse: new Set(),
});

/** How much of the chart all searches together have met. */
export interface ChartMet {
  /** States that a case can be in, those that were reached, and the ids of the others. */
  readonly states: { readonly of: number; readonly met: number; readonly missed: readonly string[] };
  /** Transitions, those that were taken, and those that no history can take. */
  readonly transitions: { readonly of: number; readonly met: number; readonly impossible: number };
  /**
   * Guards with what they are asked; those that answered both ways; those that can answer in one way only, because no
   * history takes what they guard; and the others, with the answer they gave, if any.
   */
  readonly guards: {
    readonly of: number;
    readonly both: number;
    readonly impossible: number;
    readonly oneWay: readonly { readonly guard: string; readonly seen: 'true' | 'false' | 'never' }[];
  };
}

const NEVER_TAKEN: ReadonlySet<string> = new Set(Object.values(IMPOSSIBLE).flat());

/** Whether all that a guard guards is impossible, so that it has nothing to let through. */
const canOnlyRefuse = (name: string): boolean =>
  nodes(ROOT)
    .flatMap(transitionsOf)
    .filter(({ guard }) => guard !== undefined && guardName(guardOf(guard)) === name)
    .every((each) => NEVER_TAKEN.has(named(each)));

/** What the searches together have met of the chart. */
export function chartMet(
  findings: readonly { readonly met: Readonly<Record<keyof Met, readonly string[]>> }[],
): ChartMet {
  const all = (part: keyof Met): ReadonlySet<string> => new Set(findings.flatMap(({ met }) => met[part]));
  const [states, transitions, wereTrue, wereFalse] = [
    all('states'),
    all('transitions'),
    all('guardsTrue'),
    all('guardsFalse'),
  ];
  const [everywhere, moves, guards] = [everyState(), everyTransition(), everyGuard()];
  const missed = everywhere.filter((id) => !states.has(id));
  const isBoth = (guard: string): boolean => wereTrue.has(guard) && wereFalse.has(guard);
  const bound = guards.filter((guard) => !isBoth(guard) && canOnlyRefuse(guard) && !wereTrue.has(guard));
  const oneWay = guards.filter((guard) => !isBoth(guard) && !bound.includes(guard));
  return {
    states: { of: everywhere.length, met: everywhere.length - missed.length, missed },
    transitions: {
      of: moves.length,
      met: moves.filter((each) => transitions.has(each)).length,
      impossible: moves.filter((each) => NEVER_TAKEN.has(each)).length,
    },
    guards: {
      of: guards.length,
      both: guards.filter(isBoth).length,
      impossible: bound.length,
      oneWay: oneWay.map((guard) => ({
        guard,
        seen: wereTrue.has(guard) ? 'true' : wereFalse.has(guard) ? 'false' : 'never',
      })),
    },
  };
}

type Guards = Record<string, (seen: never, params: never) => boolean>;

/**
 * Sends one event to the chart where it stands, as the fold does, and notes transitions and answers of guards. Throws
 * where the chart does not come to where the fold had come.
 */
export function watcher(met: Met): (from: Chart, event: ChartEvent, expected?: CaseState) => unknown {
  const guards = Object.fromEntries(
    Object.entries(journey.implementations.guards as unknown as Guards).map(([type, asks]) => [
      type,
      (seen: never, params: never) => {
        const holds = asks(seen, params);
        (holds ? met.guardsTrue : met.guardsFalse).add(guardName({ type, params }));
        return holds;
      },
    ]),
  );
  const watched = journey.provide({ guards: guards as never });
  return (from, event, expected) => {
    // As it is written down: a history within the chart names states of the machine that made it, not of the watched one.
    const actor = createActor(watched, {
      snapshot: journey.getPersistedSnapshot(from) as unknown as Chart,
      inspect: (seen) => {
        if (seen.type !== '@xstate.microstep') return;
        for (const each of seen._transitions) met.transitions.add(named(each));
      },
    });
    actor.start();
    actor.send(event);
    const { value } = actor.getSnapshot();
    actor.stop();
    if (expected !== undefined && JSON.stringify(value) !== JSON.stringify(expected.chart.value)) {
      throw new Error(`The chart left the fold: ${JSON.stringify([value, expected.chart.value])}`);
    }
    return value;
  };
}
