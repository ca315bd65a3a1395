import type { CivilDate } from './date.ts';
import type { CaseEventType } from './events.ts';
import { blockers } from './explain.ts';
import type { Facts } from './facts.ts';
import { lastInfusion } from './known.ts';
import { DECISIONS, journey } from './pathway/journey.ts';
import type { Chart } from './replay.ts';
import type { RuleId } from './rules/index.ts';
import { STEPS, type Step } from './rules/rule.ts';
import type { Stage } from './stage.ts';
import type { Source } from './vocabulary.ts';

/** A decision or act: an event that the chart takes only in its place and where the rules allow. */
export type Decision = (typeof DECISIONS)[number];

/** Why a decision cannot be taken now. */
export type Hindrance =
  /** Rules stand in the way; each can be shown as a finding of the step. */
  | { readonly tag: 'rules'; readonly step: Step; readonly rules: readonly RuleId[] }
  /** The course is interrupted and has to be resumed first. */
  | { readonly tag: 'interrupted' }
  /** There is no interruption to end. */
  | { readonly tag: 'not-interrupted' }
  /** Every planned infusion was given. */
  | { readonly tag: 'all-given' }
  /** One infusion a day: the last one was given on this day. */
  | { readonly tag: 'given-that-day'; readonly on: CivilDate };

interface Node {
  readonly on: Readonly<Record<string, unknown>>;
  readonly states: Readonly<Record<string, Node>>;
}

const takes = (node: Node, type: string): boolean =>
  node.on[type] !== undefined || Object.values(node.states).some((inner) => takes(inner, type));

/** Whether a state inside the stage has a transition for the decision, as the chart defines it. */
export function awaits(stage: Stage, type: Decision): boolean {
  const chart: Node = journey.root;
  const node = chart.states.treatment?.states[stage];
  return node !== undefined && takes(node, type);
}

export const isDecision = (type: CaseEventType): type is Decision =>
  (DECISIONS as readonly string[]).includes(type);

const isStep = (type: Decision): type is Decision & Step => (STEPS as readonly string[]).includes(type);

/** Where and when the question is asked. */
export interface Standpoint {
  readonly facts: Facts;
  readonly today: CivilDate;
  readonly sources: readonly Source[];
  readonly chart: Chart;
}

/** What keeps a decision that the stage awaits from being taken today; undefined where nothing does. */
export function hindrance(type: Decision, standpoint: Standpoint): Hindrance | undefined {
  const { facts, today, chart } = standpoint;
  const interrupted = chart.matches({ treatment: { course: 'interrupted' } });
  if (type === 'course.resumed') return interrupted ? undefined : { tag: 'not-interrupted' };
  if (type === 'course.interrupted') return interrupted ? { tag: 'interrupted' } : undefined;
  if (type === 'infusion.given') {
    if (interrupted) return { tag: 'interrupted' };
    if (chart.matches({ treatment: { course: { underway: 'finished' } } })) return { tag: 'all-given' };
    const last = lastInfusion(facts, today);
    if (last !== undefined && last >= today) return { tag: 'given-that-day', on: last };
  }
  return heldByRules(type, standpoint);
}

/** A switch is judged by the drug that follows, which is not known before it is recorded. */
function heldByRules(type: Decision, { facts, today, sources }: Standpoint): Hindrance | undefined {
  if (!isStep(type) || type === 'therapy.switched') return undefined;
  const rules = blockers(facts, today, sources, type);
  return rules.length === 0 ? undefined : { tag: 'rules', step: type, rules };
}
