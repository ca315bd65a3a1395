import type { Alert } from '../../machines/alerts.ts';
import type { CivilDate } from '../../machines/date.ts';
import type { Finding } from '../../machines/explain.ts';
import { type RuleId, ruleById, rulesOf } from '../../machines/rules/index.ts';
import type { Step, Urgency } from '../../machines/rules/rule.ts';
import type { CaseView } from '../../machines/view.ts';
import { type Decision, isDecision } from '../../machines/ways.ts';
import type { Lesson } from './lesson.ts';
import { type Stop, stopOf, type Walk } from './walk.ts';

/** How fast somebody has to act now. */
export type Haste = Urgency | 'none';
/** The answers to choose among, the fastest first. */
export const HASTES: readonly Haste[] = ['emergency', 'same-day', 'urgent', 'routine', 'none'];

/**
 * Whether the next step towards treatment may be taken: yes; not before something is known; not before a condition is
 * met; no, for a contraindication stands.
 */
export const READINESS = ['ready', 'unknown', 'unmet', 'stop'] as const;
export type Readiness = (typeof READINESS)[number];

/** What the pathway says, as far as the class is asked for it. All of it is read from the view; nothing is written by hand. */
export interface PathwayAnswer {
  readonly haste: Haste;
  /** Left out where no step towards treatment is ahead, or where the chart itself does not await it that day. */
  readonly readiness?: Readiness;
  /** The rules that speak: open alerts first, then what stands in the way, the strongest first. */
  readonly reasons: readonly RuleId[];
}

/** A place at which the class is asked before it is told. */
export interface Question {
  /** The step of the walk after which it is asked. */
  readonly stop: number;
  /** The day on which the class stands: that of the decision that follows, else that of the step. */
  readonly day: CivilDate;
  readonly view: CaseView;
  /** The step towards treatment that is asked about. */
  readonly step: Step | undefined;
  readonly answer: PathwayAnswer;
  /** The rules to tick among: some of the reasons and some that do not speak here, in the order of their names. */
  readonly offered: readonly RuleId[];
}

/** Reasons to tick at most, and rules beside them. */
const REASONS = 6;
const CHOICES = 9;

const severity = ({ kind, outcome }: Finding): number =>
  outcome === 'unmet' ? (kind === 'stop' ? 0 : 1) : kind === 'stop' ? 2 : 3;

/** What stands in the way of the next step, the strongest first. */
const standing = (view: CaseView): readonly Finding[] =>
  view.findings.filter(({ blocks }) => blocks).sort((a, b) => severity(a) - severity(b));

function readinessOf(view: CaseView): Readiness | undefined {
  const { step } = view;
  if (step === undefined) return undefined;
  const hindrance = view.hindrances.get(step as Decision);
  // One infusion a day, an interruption, a course that is complete: the chart does not ask for the step today.
  if (hindrance !== undefined && hindrance.tag !== 'rules') return undefined;
  const [strongest] = standing(view);
  if (strongest === undefined) return 'ready';
  if (strongest.outcome === 'unmet') return strongest.kind === 'stop' ? 'stop' : 'unmet';
  return 'unknown';
}

/** What the pathway answers at a view. */
export function pathwayAnswer(view: CaseView): PathwayAnswer {
  const readiness = readinessOf(view);
  const blocking = readiness === undefined ? [] : standing(view).map(({ rule }) => rule);
  return {
    haste: view.alerts[0]?.urgency ?? 'none',
    ...(readiness === undefined ? {} : { readiness }),
    reasons: [...new Set([...view.alerts.map(({ rule }) => rule), ...blocking])],
  };
}

/** A number from a text, the same on every machine (FNV-1a, 32 bit): which rules stand beside the reasons is no chance. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

/** Rules that could speak here and do not: conditions of the step that are met, and alerts that are not raised. */
function beside(view: CaseView, answer: PathwayAnswer): readonly RuleId[] {
  const { step } = view;
  const met = view.findings
    .filter(
      ({ rule, outcome }) =>
        step !== undefined && outcome === 'met' && ruleById(rule)?.blocks?.[step] !== undefined,
    )
    .map(({ rule }) => rule);
  const silent = rulesOf(view.header.sources).flatMap(({ id, raise }) => (raise === undefined ? [] : [id]));
  const key = `${view.header.id} ${view.today} ${view.records.length}`;
  const order = (rules: readonly RuleId[]): readonly RuleId[] =>
    rules
      .filter((rule) => !answer.reasons.includes(rule))
      .sort((a, b) => mixed(`${key} ${a}`) - mixed(`${key} ${b}`));
  const [first, second] = [order(met), order(silent)];
  const turns = Array.from({ length: Math.max(first.length, second.length) });
  // A rule may be both: a condition of the step that can also raise an alert.
  return [...new Set(turns.flatMap((_, at) => [first[at], second[at]].filter((rule) => rule !== undefined)))];
}

function offeredAt(view: CaseView, answer: PathwayAnswer): readonly RuleId[] {
  const reasons = answer.reasons.slice(0, REASONS);
  return [...reasons, ...beside(view, answer).slice(0, CHOICES - reasons.length)].sort();
}

/** Decisions before which a class is asked, where a lesson does not name its own places. */
const ASKED: readonly Decision[] = [
  'treatment.chosen',
  'course.started',
  'retreatment.chosen',
  'therapy.switched',
  'treatment.declined',
];

const key = ({ rule, since }: Alert): string => `${rule} ${since}`;

/** The places of a lesson: those that it names, else before each decision, after each new alert, and at the end. */
export function questionsOf(walk: Walk, ask: Lesson['ask']): readonly Question[] {
  const { stops } = walk;
  const named = ask?.flatMap((id) => {
    const at = stopOf(walk, id);
    return at === undefined || at === 0 ? [] : [at - 1];
  });
  const places = named ?? [...beforeDecisions(stops), ...afterAlerts(walk)];
  return [...new Set([...places, stops.length - 1])].sort((a, b) => a - b).map((at) => questionAt(walk, at));
}

const beforeDecisions = (stops: readonly Stop[]): readonly number[] =>
  stops.flatMap(({ events }, at) =>
    at > 0 && events.some(({ type }) => isDecision(type) && ASKED.includes(type)) ? [at - 1] : [],
  );

/** Steps that bring an alert which was not open before and cannot wait; each rule asks once. */
function afterAlerts(walk: Walk): readonly number[] {
  const seen = new Set<string>();
  return walk.stops.flatMap(({ known, day }, at) => {
    const raised = walk.viewOf(known, day).alerts.filter(({ urgency }) => urgency !== 'routine');
    const fresh = raised.filter((alert) => !seen.has(key(alert)) && !seen.has(alert.rule));
    for (const alert of raised) {
      seen.add(key(alert));
      seen.add(alert.rule);
    }
    return fresh.length > 0 ? [at] : [];
  });
}

/** The question after a step. Where a decision follows, the class stands on the day of the decision. */
export function questionAt(walk: Walk, at: number): Question {
  const stop = walk.stops[at];
  if (stop === undefined) throw new Error(`The walk has no step ${at}`);
  const next = walk.stops[at + 1];
  const decides = next?.events.some(({ type }) => isDecision(type)) === true;
  const day = decides && next !== undefined ? next.day : stop.day;
  const view = walk.viewOf(stop.known, day);
  const answer = pathwayAnswer(view);
  return { stop: at, day, view, step: view.step, answer, offered: offeredAt(view, answer) };
}
