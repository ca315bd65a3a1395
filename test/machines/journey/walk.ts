import { createActor } from 'xstate';
import type { Draft } from '../../../machines/events.ts';
import { journey } from '../../../machines/pathway/journey.ts';
import type { ChartEvent } from '../../../machines/pathway/setup.ts';
import { type CaseState, emptyCase, fold } from '../../../machines/replay.ts';
import { HEADER, numbered } from '../events.ts';

interface Transition {
  readonly source: { readonly id: string };
  readonly eventType: string;
  readonly target?: readonly { readonly id: string }[] | undefined;
  readonly guard?: unknown;
}

const short = (id: string): string => id.replace(/^journey\./, '').replace(/^treatment\./, '');

/**
 * `switching.none: always → switching.fingolimod`; an infusion names its guard too, because two transitions of a day
 * may lead to the same state.
 */
function named({ source, eventType, target, guard }: Transition): string {
  const event = eventType === '' ? 'always' : eventType;
  const asked = eventType === 'infusion.given' ? ` [${(guard as { type: string }).type}]` : '';
  return `${short(source.id)}: ${event}${asked} → ${(target ?? []).map(({ id }) => short(id)).join() || 'stays'}`;
}

interface Node {
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[] | undefined;
  readonly states: Readonly<Record<string, Node>>;
}

/** Every transition of the chart. */
export function everyTransition(node: Node = journey.root as unknown as Node): readonly string[] {
  const own = [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(named);
  return [...own, ...Object.values(node.states).flatMap((inner) => everyTransition(inner))];
}

/** The transitions that walks have taken. */
export const taken = new Set<string>();

/** Walks a case event by event as the product does, and notes every transition that the chart takes. */
export function walk(
  drafts: readonly Draft[],
  sources: CaseState['header']['sources'] = HEADER.sources,
): CaseState {
  let state = emptyCase({ ...HEADER, sources });
  for (const event of numbered(drafts)) {
    const folded = fold(state, [event]);
    if (!folded.ok) throw new Error(`Refused: ${JSON.stringify([event, folded.faults[0]?.refusal])}`);
    const after = folded.value;
    const circumstances = {
      before: state.facts,
      facts: after.facts,
      day: event.on,
      sources,
      granted: false,
    };
    step(state, { type: event.type, said: event, ...circumstances } as unknown as ChartEvent, after);
    state = after;
  }
  return state;
}

/** Lets a day come at the end of a walk. */
export function dayComes(state: CaseState, day: string): unknown {
  const { facts } = state;
  return step(state, {
    type: 'day.came',
    before: facts,
    facts,
    day,
    sources: HEADER.sources,
    granted: false,
  });
}

/** Sends one event to the chart where it stands and notes the transitions that it takes. */
export function step(state: Pick<CaseState, 'chart'>, event: ChartEvent, expected?: CaseState): unknown {
  const actor = createActor(journey, {
    snapshot: state.chart,
    inspect: (seen) => {
      if (seen.type === '@xstate.microstep') for (const each of seen._transitions) taken.add(named(each));
    },
  });
  actor.start();
  actor.send(event);
  const { value } = actor.getSnapshot();
  actor.stop();
  if (expected !== undefined && JSON.stringify(value) !== JSON.stringify(expected.chart.value)) {
    throw new Error(`The walk left the fold: ${JSON.stringify([value, expected.chart.value])}`);
  }
  return value;
}
