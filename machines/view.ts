import { type Alert, alerts } from './alerts.ts';
import type { CivilDate } from './date.ts';
import { type CaseEvent, type CaseEventType, type ClinicalEvent, EVENT_TYPES } from './events.ts';
import { blockers, type Finding, findings, occasionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { type SwitchBranch, switchBranch } from './known.ts';
import { DECISIONS } from './pathway/journey.ts';
import { type EarliestStart, earliestStart } from './plan.ts';
import { type Prompt, prompts } from './prompts.ts';
import { type CaseHeader, type CaseState, type Chart, chartOn, stageOf } from './replay.ts';
import type { RuleId } from './rules/index.ts';
import type { Step } from './rules/rule.ts';
import { NEXT_STEP, type Stage } from './stage.ts';
import { tasks } from './tasks/index.ts';
import { isOpen, type Task } from './tasks/task.ts';
import { awaits, type Decision, type Hindrance, hindrance, isDecision, type Standpoint } from './ways.ts';

/** How a recorded event stands today. */
export interface CaseRecord {
  readonly event: CaseEvent;
  /** The correction or retraction that changed it. */
  readonly changedBy?: CaseEvent;
}

/** Everything that screens, papers and exports read of a case on a day. Derived, never stored. */
export interface CaseView {
  readonly header: CaseHeader;
  readonly today: CivilDate;
  readonly facts: Facts;
  readonly stage: Stage;
  readonly branch: SwitchBranch;
  /** The course in progress, else the next one. */
  readonly course: number;
  /** The statechart's value. */
  readonly state: Chart['value'];
  /** The step towards treatment that comes next, where there is one. */
  readonly step: Step | undefined;
  readonly findings: readonly Finding[];
  readonly blocked: readonly RuleId[];
  /** Event types that can be recorded now, decisions first. */
  readonly next: readonly CaseEventType[];
  /** What keeps each decision that the present stage awaits from being taken today. */
  readonly hindrances: ReadonlyMap<Decision, Hindrance>;
  readonly tasks: readonly Task[];
  readonly alerts: readonly Alert[];
  readonly earliestStart: EarliestStart | undefined;
  /** What no source gives a number for: asked and recorded, never decided. */
  readonly prompts: readonly Prompt[];
  readonly records: readonly CaseRecord[];
  readonly history: readonly ClinicalEvent[];
}

/** Looks at a case on a day. */
export function view(state: CaseState, today: CivilDate): CaseView {
  const { facts, header } = state;
  const { sources } = header;
  const chart = chartOn(state, today);
  const stage = stageOf(chart);
  const step = NEXT_STEP[stage];
  const held = hindrances(stage, { facts, today, sources, chart });
  return {
    header,
    today,
    facts,
    stage,
    branch: switchBranch(facts, today),
    course: occasionOf(facts, today, sources).course,
    state: chart.value,
    step,
    findings: findings(facts, today, sources, step),
    blocked: step === undefined ? [] : blockers(facts, today, sources, step),
    next: nextEvents(facts, stage, held),
    hindrances: held,
    tasks: tasks({ facts, day: today, stage, sources }),
    alerts: alerts(facts, today, sources),
    earliestStart: earliestStart(facts, today, sources, stage),
    prompts: prompts(facts, today, sources, stage),
    records: records(state.log),
    history: state.history,
  };
}

/** Events that a man's case refuses. */
const OF_WOMEN: readonly CaseEventType[] = [
  'pregnancy.tested',
  'pregnancy.began',
  'pregnancy.ended',
  'lactation.began',
  'lactation.ended',
];

function nextEvents(facts: Facts, stage: Stage, held: CaseView['hindrances']): readonly CaseEventType[] {
  if (facts.registeredOn === undefined) return ['patient.registered'];
  if (stage === 'ended') return ['event.corrected', 'event.retracted'];
  const possible = DECISIONS.filter((type) => awaits(stage, type) && !held.has(type));
  const observations = EVENT_TYPES.filter(
    (type) =>
      type !== 'patient.registered' &&
      !isDecision(type) &&
      (facts.sex !== 'male' || !OF_WOMEN.includes(type)),
  );
  return [...possible, ...observations];
}

/** The decisions that the stage awaits and something holds, in the order of the chart. */
function hindrances(stage: Stage, standpoint: Standpoint): CaseView['hindrances'] {
  const awaited = DECISIONS.filter((type) => awaits(stage, type));
  return new Map(
    awaited.flatMap((type): readonly (readonly [Decision, Hindrance])[] => {
      const found = hindrance(type, standpoint);
      return found === undefined ? [] : [[type, found]];
    }),
  );
}

/** The audit trail: every event as recorded, with what later changed it. */
function records(log: readonly CaseEvent[]): readonly CaseRecord[] {
  const changes = new Map<string, CaseEvent>();
  for (const event of log) {
    if (event.type === 'event.corrected') changes.set(event.corrects, event);
    if (event.type === 'event.retracted') changes.set(event.retracts, event);
  }
  return log.map((event) => {
    const changedBy = changes.get(event.id);
    return changedBy === undefined ? { event } : { event, changedBy };
  });
}

/** What the caseload stores of a case beside its events: dates and places, never "overdue", which time decides. */
export interface CaseSummary {
  readonly id: string;
  readonly label: string;
  readonly stage: Stage;
  /** The course in progress, else the next one. */
  readonly course: number;
  readonly sources: CaseHeader['sources'];
  /** Number of events in the log. */
  readonly events: number;
  readonly lastEventOn: CivilDate;
  /** The next open duties, the earliest first. */
  readonly due: readonly {
    readonly kind: Task['kind'];
    readonly due: CivilDate;
    readonly latest: CivilDate | null;
    readonly openEnded?: boolean;
  }[];
  readonly alerts: readonly {
    readonly rule: RuleId;
    readonly urgency: Alert['urgency'];
    readonly since: CivilDate;
  }[];
}

const SUMMARY_TASKS = 5;

/** The row of a case in the caseload. */
export function summarise({ header, ...rest }: CaseView): CaseSummary {
  const open = rest.tasks.filter(isOpen);
  return {
    id: header.id,
    label: header.label,
    sources: header.sources,
    stage: rest.stage,
    course: rest.course,
    events: rest.records.length,
    lastEventOn: rest.facts.latestOn ?? '',
    due: open.slice(0, SUMMARY_TASKS).map(({ kind, due, latest, openEnded }) => ({
      kind,
      due,
      latest,
      ...(openEnded === true ? { openEnded } : {}),
    })),
    alerts: rest.alerts.map(({ rule, urgency, since }) => ({ rule, urgency, since })),
  };
}
