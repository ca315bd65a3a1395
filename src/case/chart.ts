import { journey } from '../../machines/pathway/journey.ts';

/** What is read of a state of the statechart's own definition. */
export interface ChartState {
  readonly key: string;
  readonly type: string;
  readonly states: Readonly<Record<string, ChartState>>;
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[];
}

/** A transition of the chart; one without a target stays where it is. */
export interface Transition {
  readonly target?: readonly { readonly path: readonly string[] }[] | undefined;
}

const chart = journey.root as unknown as ChartState;

/** The state of the chart at a path; throws where the chart has none. */
export function stateAt(...path: readonly string[]): ChartState {
  return path.reduce((node, name) => {
    const inner = node.states[name];
    if (inner === undefined) throw new Error(`The chart has no state ${path.join('.')}`);
    return inner;
  }, chart);
}
