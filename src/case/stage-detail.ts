import { type Finding, findings } from '../../machines/explain.ts';
import { SWITCH_RULES } from '../../machines/pathway/advice.ts';
import { STAGES, type Stage } from '../../machines/stage.ts';
import type { CaseView } from '../../machines/view.ts';
import { type Decision, type Hindrance, isDecision } from '../../machines/ways.ts';
import { type ChartState, stateAt, type Transition } from './chart.ts';
import type { Station, TransitMap } from './map.ts';

/** A state inside a stage, by the name that the chart gives it. */
export interface Place {
  readonly name: string;
  readonly active: boolean;
}

/** States of which one is active at a time; regions side by side each are a part. */
export interface Part {
  /** The region, or the state that these lie in; the stage itself where it has no regions. */
  readonly name: string;
  readonly places: readonly Place[];
}

/** A transition out of a stage or on inside it, as the chart defines it, and what stands in its way today. */
export interface Way {
  /** The decision that takes it; undefined where the chart moves on by itself. */
  readonly by: Decision | undefined;
  /** The stages to which it leads; none where it moves on inside this one. */
  readonly to: readonly Stage[];
  readonly open: boolean;
  readonly hindrance?: Hindrance;
  /** The rules in the way, judged for this patient. */
  readonly findings: readonly Finding[];
}

/** A stage of the chart from inside. */
export interface StageDetail {
  readonly stage: Stage;
  readonly here: boolean;
  readonly parts: readonly Part[];
  /** The ways out of it and on inside it. Only those of the present stage are judged. */
  readonly ways: readonly Way[];
  /** Where the patient is not yet: the stations between, and what the first step there is. */
  readonly route: readonly Station[];
}

/** The value of a state of the chart: the name of its active state, or that of each. */
type Value = string | { readonly [name: string]: Value } | undefined;

const inside = (node: ChartState): readonly ChartState[] =>
  Object.values(node.states).filter(({ type }) => type !== 'history');

/** The value below a state where that state is active. */
const below = (value: Value, name: string): Value => (typeof value === 'object' ? value[name] : undefined);

const isActive = (value: Value, name: string): boolean =>
  typeof value === 'string' ? value === name : below(value, name) !== undefined;

/** The parts of a state: its regions, or its states and those of each that has states itself. */
function partsOf(node: ChartState, value: Value): readonly Part[] {
  if (node.type === 'parallel') {
    return inside(node).flatMap((region) => partsOf(region, below(value, region.key)));
  }
  const states = inside(node);
  if (states.length === 0) return [];
  const places = states.map(({ key }) => ({ name: key, active: isActive(value, key) }));
  const deeper = states.filter((state) => inside(state).length > 0);
  return [{ name: node.key, places }, ...deeper.flatMap((state) => partsOf(state, below(value, state.key)))];
}

const isStage = (name: string | undefined): name is Stage =>
  (STAGES as readonly string[]).includes(name ?? '');

/** The stages to which transitions lead; one without a target stays where it is. */
const targets = (transitions: readonly Transition[]): readonly Stage[] => [
  ...new Set(transitions.flatMap(({ target }) => (target ?? []).map(({ path }) => path[1]).filter(isStage))),
];

/** Every transition of a state and of those inside it, by the event that takes it. */
function transitionsOf(node: ChartState): ReadonlyMap<string, readonly Transition[]> {
  const found = new Map<string, readonly Transition[]>(node.transitions);
  for (const state of Object.values(node.states)) {
    for (const [event, transitions] of transitionsOf(state)) {
      found.set(event, [...(found.get(event) ?? []), ...transitions]);
    }
  }
  return found;
}

/** What leads on without a decision, out of the stage. */
const automatic = (node: ChartState): readonly Transition[] => [
  ...(node.always ?? []),
  ...Object.values(node.states).flatMap(automatic),
];

const isOpenFinding = ({ outcome }: Finding): boolean => outcome === 'unmet' || outcome === 'unknown';

/** One station seen from inside: its states, the ways on, and what is in the way. */
export function stageDetail(view: CaseView, map: TransitMap, station: Station): StageDetail {
  // A third course stands at the retreatment, an exit beyond the end of the line.
  const third = station.status === 'here' && view.stage === 'course';
  const stage = third ? 'course' : station.stage;
  const here = station.status === 'here' && stage === view.stage;
  const node = stateAt('treatment', stage);
  const at = map.line.findIndex(({ status }) => status === 'here');
  const to = map.line.findIndex(({ id }) => id === station.id);
  const decided = [...transitionsOf(node)].flatMap(([by, transitions]): readonly Way[] =>
    isDecision(by as Decision)
      ? [
          wayOf(
            view,
            here,
            by as Decision,
            targets(transitions).filter((target) => target !== stage),
          ),
        ]
      : [],
  );
  const leaves = targets(automatic(node)).filter((target) => target !== stage);
  return {
    stage,
    here,
    parts: partsOf(node, here ? below(view.state.treatment, stage) : undefined),
    ways: [...leaves.map((target) => byItself(view, here, target)), ...decided],
    route: at >= 0 && to > at ? map.line.slice(at, to) : [],
  };
}

function wayOf(view: CaseView, here: boolean, by: Decision, to: readonly Stage[]): Way {
  const hindrance = here ? view.hindrances.get(by) : undefined;
  const { facts, today, header } = view;
  return {
    by,
    to,
    open: here && hindrance === undefined,
    ...(hindrance === undefined ? {} : { hindrance }),
    findings:
      hindrance?.tag === 'rules'
        ? findings(facts, today, header.sources, hindrance.step).filter(({ blocks }) => blocks)
        : [],
  };
}

/** The washout is over when its rules are fulfilled: the chart then moves on by itself. */
function byItself(view: CaseView, here: boolean, target: Stage): Way {
  const open = here
    ? view.findings.filter((finding) => SWITCH_RULES.includes(finding.rule) && isOpenFinding(finding))
    : [];
  return { by: undefined, to: [target], open: here && open.length === 0, findings: open };
}

/** The watches beside the treatment, each with the state in which it is. */
export const watches = (view: CaseView): readonly Part[] => partsOf(stateAt('watches'), view.state.watches);
