import { latest } from '../../../machines/date.ts';
import {
  CLINICAL_EVENT_TYPES,
  type ClinicalEvent,
  type ClinicalEventType,
} from '../../../machines/events.ts';
import { type Finding, findings } from '../../../machines/explain.ts';
import type { Refusal } from '../../../machines/fault.ts';
import { learn } from '../../../machines/learn.ts';
import { ADVICE, type Topic } from '../../../machines/pathway/advice.ts';
import { journey } from '../../../machines/pathway/journey.ts';
import type { ChartEvent } from '../../../machines/pathway/setup.ts';
import { explainRefusal, refuseBefore } from '../../../machines/refusal.ts';
import { type CaseState, type Chart, chartOn, stageOf } from '../../../machines/replay.ts';
import type { Step } from '../../../machines/rules/rule.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Hindrance } from '../../../machines/ways.ts';
import { probes } from './probe.ts';
import { type ChartWay, wayByDefinition } from './tree.ts';

/** Whether an event can happen on the day of the view, and what it would do or why not. */
export interface EventStanding {
  readonly type: ClinicalEventType;
  readonly possible: boolean;
  /** The transitions that it takes, as the machine itself chooses them; empty where it is not possible. */
  readonly takes: readonly ChartWay[];
  /** Why it cannot be recorded; only where it is not possible. */
  readonly refusal?: Refusal;
  /** The same as the present stage says it of a decision that it awaits. */
  readonly hindrance?: Exclude<Hindrance, { tag: 'rules' }>;
  /** The rules in the way, judged for this patient. */
  readonly findings: readonly Finding[];
}

/** The transitions that the machine chooses for an event where it stands. */
function chosen(chart: Chart, state: CaseState, said: ClinicalEvent): readonly ChartWay[] {
  const { facts, header, log } = state;
  const event = {
    type: said.type,
    said,
    before: facts,
    facts: learn(facts, said, log.length),
    day: said.on,
    sources: header.sources,
  } as unknown as ChartEvent;
  return journey.getTransitionData(chart, event).flatMap((defined) => wayByDefinition(defined) ?? []);
}

function standingOf(type: ClinicalEventType, state: CaseState, chart: Chart, view: CaseView): EventStanding {
  const { facts, header } = state;
  let refusal: Refusal | undefined;
  for (const draft of probes(type, view)) {
    const said = { ...draft, id: '' } as unknown as ClinicalEvent;
    const early = refuseBefore(said, facts);
    const takes = early === undefined ? chosen(chart, state, said) : [];
    if (takes.length > 0) return { type, possible: true, takes, findings: [] };
    refusal ??= early ?? explainRefusal(said, facts, stageOf(chart), header.sources);
  }
  const held = [...view.hindrances].find(([decision]) => decision === type)?.[1];
  return {
    type,
    possible: false,
    takes: [],
    ...(refusal === undefined ? {} : { refusal }),
    ...(held === undefined || held.tag === 'rules' ? {} : { hindrance: held }),
    findings:
      refusal?.tag === 'blocked'
        ? findings(facts, view.today, header.sources, refusal.step).filter(({ blocks }) => blocks)
        : [],
  };
}

/** Every event of the chart as it stands for a case on a day. */
export function standings(state: CaseState, view: CaseView): ReadonlyMap<ClinicalEventType, EventStanding> {
  const chart = chartOn(state, view.today);
  return new Map(CLINICAL_EVENT_TYPES.map((type) => [type, standingOf(type, state, chart, view)]));
}

/**
 * How the rules stand that are asked before a step. Those of a switch of drug ask which one follows, which nobody knows
 * before it is recorded: they are not judged.
 */
export const judgedBefore = ({ facts, today, header }: CaseView, step: Step): readonly Finding[] =>
  step === 'therapy.switched' ? [] : findings(facts, today, header.sources, step);

/** What a question of the chart is answered with on the day of the view. */
export const answerNow = ({ facts, today, header }: CaseView, topic: Topic): string =>
  ADVICE[topic]({ facts, day: latest(today, facts.latestOn ?? today), sources: header.sources });

/** How a transition stands: not asked where its state is not active, else open, or closed. */
export type WayStanding = 'elsewhere' | 'open' | 'closed' | 'stays';

/** How a transition stands among those that events can take now. */
export function wayStanding(
  way: ChartWay,
  active: ReadonlySet<string>,
  events: ReadonlyMap<ClinicalEventType, EventStanding>,
): WayStanding {
  if (!active.has(way.source)) return 'elsewhere';
  // What is taken by itself has been taken: the chart rests where no such transition is open.
  if (way.event === undefined) return 'closed';
  if (way.event === 'day.came') return 'stays';
  const takes = events.get(way.event)?.takes.includes(way) === true;
  if (!takes) return 'closed';
  return way.target === undefined ? 'stays' : 'open';
}
