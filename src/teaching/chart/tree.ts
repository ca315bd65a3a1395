import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Topic } from '../../../machines/pathway/advice.ts';
import { journey } from '../../../machines/pathway/journey.ts';
import type { Step } from '../../../machines/rules/rule.ts';

/** What the chart can be sent: what is recorded, and that a day has come. */
export type ChartEventType = ClinicalEventType | 'day.came';

/** What a transition asks before it is taken, as the chart names it. */
export type ChartGuard =
  | { readonly type: 'allowed'; readonly step: Step }
  | { readonly type: 'nextInfusionAllowed' | 'finishesWith'; readonly day: number }
  | { readonly type: 'advises'; readonly topic: Topic; readonly answer: string }
  | { readonly type: 'nextCourseAllowed' | 'ofRunningCourse' | 'completesFirst' | 'completes' };

/** Every guard that this file can read; the chart may have no other. */
export const GUARD_NAMES = [
  'allowed',
  'nextCourseAllowed',
  'nextInfusionAllowed',
  'finishesWith',
  'ofRunningCourse',
  'completesFirst',
  'completes',
  'advises',
] as const satisfies readonly ChartGuard['type'][];

/** A transition of the chart. Without an event it is taken by itself; without a target the chart stays where it is. */
export interface ChartWay {
  readonly id: string;
  readonly source: string;
  readonly event: ChartEventType | undefined;
  readonly guard: ChartGuard | undefined;
  readonly target: string | undefined;
}

/** A state of the chart. Its id is its path with dots between; the whole chart is `journey`. */
export interface ChartNode {
  readonly id: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'history';
  readonly parent: string | undefined;
  /** In the order of the chart. */
  readonly children: readonly string[];
  /** The state in which it begins; none where all begin at once or there are none. */
  readonly initial: string | undefined;
  readonly ways: readonly ChartWay[];
  /** The question to which the states inside are the answers. */
  readonly topic: Topic | undefined;
}

/** The definition as XState keeps it; what is read of it is what the machine itself follows. */
interface Definition {
  readonly key: string;
  readonly type: string;
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Definition>>;
  readonly initial?: { readonly target?: readonly Definition[] };
  readonly transitions: ReadonlyMap<string, readonly Defined[]>;
  readonly always?: readonly Defined[];
}

interface Defined {
  readonly eventType: string;
  readonly guard?: unknown;
  readonly target?: readonly Definition[] | undefined;
}

/** The id of the whole chart, which has no path. */
export const ROOT = 'journey';

const idOf = (path: readonly string[]): string => (path.length === 0 ? ROOT : path.join('.'));

function guardOf(guard: unknown): ChartGuard | undefined {
  if (guard === undefined) return undefined;
  const { type, params } =
    typeof guard === 'string'
      ? { type: guard, params: {} }
      : (guard as { readonly type: string; readonly params?: object });
  if (!GUARD_NAMES.some((name) => name === type)) throw new Error(`The chart asks an unknown guard: ${type}`);
  return { type, ...params } as ChartGuard;
}

const nodes = new Map<string, ChartNode>();
const byDefinition = new Map<unknown, ChartWay>();

function wayOf(source: string, defined: Defined, at: number): ChartWay {
  const [target] = defined.target ?? [];
  const way: ChartWay = {
    id: `${source}:${at}`,
    source,
    event: defined.eventType === '' ? undefined : (defined.eventType as ChartEventType),
    guard: guardOf(defined.guard),
    target: target === undefined ? undefined : idOf(target.path),
  };
  byDefinition.set(defined, way);
  return way;
}

/** The question whose answers lie inside a state: the one that leads from one of them to another. */
function topicOf(children: readonly ChartNode[]): Topic | undefined {
  const siblings = new Set(children.map(({ id }) => id));
  const asked = children
    .flatMap(({ ways }) => ways)
    .find(({ guard, target }) => guard?.type === 'advises' && siblings.has(target ?? ''));
  return asked?.guard?.type === 'advises' ? asked.guard.topic : undefined;
}

const KINDS = ['atomic', 'compound', 'parallel', 'history'] as const;

function read(definition: Definition): ChartNode {
  const { path, key } = definition;
  const id = idOf(path);
  const type = KINDS.find((kind) => kind === definition.type);
  if (type === undefined) throw new Error(`The chart has a state of an unknown kind: ${definition.type}`);
  // Keeps the place of the parent before its children.
  nodes.set(id, undefined as never);
  const children = Object.values(definition.states).map(read);
  const [initial] = type === 'compound' ? (definition.initial?.target ?? []) : [];
  const defined = [...(definition.always ?? []), ...[...definition.transitions.values()].flat()];
  const node: ChartNode = {
    id,
    key,
    path,
    type,
    parent: path.length === 0 ? undefined : idOf(path.slice(0, -1)),
    children: children.map((child) => child.id),
    initial: initial === undefined ? undefined : idOf(initial.path),
    ways: defined.map((each, at) => wayOf(id, each, at)),
    topic: topicOf(children),
  };
  nodes.set(id, node);
  return node;
}

read(journey.root as unknown as Definition);

/** Every state of the chart by its id, each before those inside it. */
export const NODES: ReadonlyMap<string, ChartNode> = nodes;

/** Every transition of the chart. */
export const WAYS: readonly ChartWay[] = [...nodes.values()].flatMap(({ ways }) => ways);

/** The states in which a case can be: those without others inside, and not the memory of one. */
export const LEAVES: readonly ChartNode[] = [...nodes.values()].filter(({ type }) => type === 'atomic');

/** The state of an id; throws where the chart has none. */
export function nodeOf(id: string): ChartNode {
  const node = nodes.get(id);
  if (node === undefined) throw new Error(`The chart has no state ${id}`);
  return node;
}

/** The transition that the machine names by its own definition; undefined for one that is not of this chart. */
export const wayByDefinition = (definition: unknown): ChartWay | undefined => byDefinition.get(definition);

const into = new Map<string, ChartWay[]>();
for (const way of WAYS) {
  if (way.target !== undefined) into.set(way.target, [...(into.get(way.target) ?? []), way]);
}

/** The transitions that lead to a state by name; those into the states around it are not among them. */
export const waysInto = (id: string): readonly ChartWay[] => into.get(id) ?? [];

/** The states around a state, the whole chart first. */
export function around(id: string): readonly string[] {
  const { parent } = nodeOf(id);
  return parent === undefined ? [] : [...around(parent), parent];
}

/** Whether an event is a decision or act, which only its place in the chart takes; all others are taken anywhere. */
export const isDecided = (type: ChartEventType): boolean => DECIDED.has(type);

const DECIDED: ReadonlySet<ChartEventType> = new Set(
  WAYS.flatMap(({ event, source }) => (event === undefined || source === ROOT ? [] : [event])),
);
