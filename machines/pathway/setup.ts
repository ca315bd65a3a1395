import { setup } from 'xstate';
import { daysBetween, latest } from '../date.ts';
import type { ClinicalEvent, ClinicalEventType } from '../events.ts';
import { blockers } from '../explain.ts';
import type { Facts } from '../facts.ts';
import { nextCourse } from '../known.ts';
import { once } from '../once.ts';
import { DOSE_MG, plannedDays } from '../rules/infusion.ts';
import type { Act, Step } from '../rules/rule.ts';
import type { Source } from '../vocabulary.ts';
import { ADVICE, MOVES_ON, type Topic } from './advice.ts';

interface Circumstances {
  /** What was known before the event, by which a decision is judged. */
  readonly before: Facts;
  /** What is known with it, on which advice rests. */
  readonly facts: Facts;
  readonly day: string;
  readonly sources: readonly Source[];
  /** A decision that was accepted in its time stays taken when an older event is corrected (reading: recorded order). */
  readonly granted?: boolean;
  /** Another event follows at once: where advice would stand between the two is seen by nobody, so it is not asked. */
  readonly passing?: boolean;
}

/** An event as the chart receives it: what was said, and the circumstances. `day.came` lets time be noticed. */
export type ChartEvent =
  | {
      readonly [K in ClinicalEventType]: {
        readonly type: K;
        readonly said: ClinicalEvent<K>;
      } & Circumstances;
    }[ClinicalEventType]
  | ({ readonly type: 'day.came' } & Circumstances);

/** The details of an act that gates look at. */
function actOf(event: ChartEvent): Act | undefined {
  if (event.type === 'infusion.given') {
    const { day, dose, steroid } = event.said;
    return { type: 'infusion.given', day, dose, steroid };
  }
  return event.type === 'therapy.switched' ? { type: 'therapy.switched', to: event.said.to } : undefined;
}

/** The course in progress; undefined between courses. */
const running = (facts: Facts) => facts.courses.find((course) => course.completedOn === undefined);

function speaksOfRunning(event: ChartEvent): boolean {
  if (
    event.type !== 'course.interrupted' &&
    event.type !== 'course.resumed' &&
    event.type !== 'course.completed'
  ) {
    return false;
  }
  const course = running(event.before);
  return (
    event.said.course === course?.course && event.day >= (course.infusions.at(-1)?.on ?? course.startedOn)
  );
}

function completes(event: ChartEvent): boolean {
  return speaksOfRunning(event) && allowed(event, 'course.completed');
}

function infusionFits(event: ChartEvent, day: number): boolean {
  if (event.type !== 'infusion.given' || event.said.day !== day) return false;
  const course = running(event.before);
  if (course === undefined || course.course !== event.said.course) return false;
  if (event.said.dose > DOSE_MG) return false;
  const last = course.infusions.at(-1)?.on;
  // Never two doses on one day: each infusion is on a later date than the one before.
  if (event.day < course.startedOn || (last !== undefined && daysBetween(last, event.day) < 1)) return false;
  return allowed(event, 'infusion.given');
}

const allowed = (event: ChartEvent, step: Step): boolean =>
  event.granted === true || blockers(event.before, event.day, event.sources, step, actOf(event)).length === 0;

/** Every state of a question asks for each of its other answers; the question is put once for each event. */
const advised = once(({ facts, day, sources }: ChartEvent, topic: Topic): string =>
  ADVICE[topic]({ facts, day: latest(day, facts.latestOn ?? day), sources }),
);

/**
 * The kit from which every stage is made. Guards are one line each: they ask the rules, never decide themselves.
 * No `after`, no `invoke`, no spawned actors: time is data and nothing happens outside the fold.
 */
export const pathway = setup({
  types: {} as { context: Record<string, never>; events: ChartEvent },
  guards: {
    /** No rule stands in the way of the step. */
    allowed: ({ event }, { step }: { step: Step }) => allowed(event, step),
    /** The course that starts is the next one, and the rules let it start. */
    nextCourseAllowed: ({ event }) =>
      event.type === 'course.started' &&
      event.said.course === nextCourse(event.before) &&
      allowed(event, 'course.started'),
    /** The infusion is the next of the running course, on a later day than the one before, and allowed. */
    nextInfusionAllowed: ({ event }, { day }: { day: number }) => infusionFits(event, day),
    /** The same, and it is the last one planned. */
    finishesWith: ({ event }, { day }: { day: number }) =>
      event.type === 'infusion.given' && day === plannedDays(event.said.course) && infusionFits(event, day),
    /** The event speaks of the running course. */
    ofRunningCourse: ({ event }) => speaksOfRunning(event),
    /** All planned infusions of the first course were given, or a deviation says why not. */
    completesFirst: ({ event }) => completes(event) && nextCourse(event.before) === 1,
    /** The same of whichever course; asked after the first. */
    completes: ({ event }) => completes(event),
    /** The answer to a question of advice; a late entry about an earlier day does not turn the clock back. */
    advises: ({ event }, { topic, answer }: { topic: Topic; answer: string }) =>
      event.facts !== undefined &&
      (event.passing !== true || topic === MOVES_ON) &&
      advised(event, topic) === answer,
  },
});

type AlwaysTo = readonly {
  readonly guard: { readonly type: 'advises'; readonly params: { topic: Topic; answer: string } };
  readonly target: string;
}[];

/** The automatic transitions out of one advice state: to whichever other answer the question now has. */
export const adviceTo = (topic: Topic, here: string, answers: readonly string[], prefix = ''): AlwaysTo =>
  answers
    .filter((answer) => answer !== here)
    .map((answer) => ({
      guard: { type: 'advises', params: { topic, answer } },
      target: `${prefix}${answer}`,
    }));

/** A region or stage of advice: one state per answer, the first being where it begins. */
export function advice<const A extends readonly [string, ...string[]]>(topic: Topic, answers: A) {
  type Answer = A[number];
  const states = Object.fromEntries(
    answers.map((here) => [here, { always: adviceTo(topic, here, answers) }]),
  );
  return pathway.createStateConfig({
    initial: answers[0],
    states: states as unknown as Record<Answer, { always: AlwaysTo }>,
  });
}
