import { addDays, type CivilDate, daysBetween, latest } from '../../../machines/date.ts';
import { inForce } from '../../../machines/rules/index.ts';
import { plannedDays } from '../../../machines/rules/infusion.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Obstacle } from '../../locales/shapes.ts';

export interface InfusionDay {
  /** Its number in the course, from 1. */
  readonly day: number;
  /** Left out while no date is known. */
  readonly on?: CivilDate;
  readonly given: boolean;
  /** Methylprednisolone before it (INF-06, INF-16, US-14). */
  readonly steroid: boolean;
  /** What was given, in mg, where it was. */
  readonly doses?: { readonly drug: number; readonly steroid: number };
  /** A platelet count right after it (EU-25). */
  readonly platelets: boolean;
}

export interface InfusionPlan {
  readonly course: number;
  readonly days: readonly InfusionDay[];
  /** Where the course has not begun: its first day as planned, and the first possible one. */
  readonly ahead?: { readonly first: CivilDate; readonly earliest: CivilDate };
  readonly interrupted: boolean;
}

/** Why there are no infusion days to print. */
export type NoPlan = Extract<Obstacle, 'not-chosen' | 'no-course' | 'no-start' | 'too-early'>;

const BEFORE: readonly CaseView['stage'][] = ['switching', 'preparation', 'interval', 'retreatment'];

/**
 * The days of the course under way, or of the next one from `firstDay` on; without it, from the first Monday on which it
 * can begin (INF-01: a start on a Monday avoids weekends). Days of the past that were not given have lost their date.
 */
export function infusionPlan(view: CaseView, firstDay?: CivilDate): InfusionPlan | NoPlan {
  const { stage, earliestStart: start, course, today } = view;
  if (stage === 'course') return underWay(view);
  if (stage === 'selection' || stage === 'declined') return 'not-chosen';
  if (!BEFORE.includes(stage)) return 'no-course';
  if (start === undefined || start.on === null) return 'no-start';
  const earliest = latest(start.on, today);
  if (firstDay !== undefined && firstDay < earliest) return 'too-early';
  const first = firstDay ?? mondayFrom(earliest);
  const days = Array.from({ length: plannedDays(course) }, (_, at) =>
    dayOf(view, at + 1, { on: addDays(first, at), given: false, steroid: at < STEROID_DAYS }),
  );
  return { course, days, ahead: { first, earliest }, interrupted: false };
}

/** Methylprednisolone is given on the first three days (INF-06, US-14). */
export const STEROID_DAYS = 3;

function underWay(view: CaseView): InfusionPlan {
  const { facts, tasks, today, course: number } = view;
  const course = facts.courses.find((each) => each.completedOn === undefined && each.course === number);
  const given = course?.infusions ?? [];
  const interrupted = course?.interruptions.some((gap) => gap.resumedOn === undefined) ?? false;
  const dates = tasks.filter(({ kind }) => kind === 'course.infusion');
  const steroids = tasks.filter(({ kind }) => kind === 'course.steroid').map(({ due }) => due);
  const days = Array.from({ length: plannedDays(number) }, (_, at) => {
    const infusion = given[at];
    if (infusion !== undefined) {
      const { on, dose, steroid } = infusion;
      return dayOf(view, at + 1, { on, given: true, steroid: steroid > 0, doses: { drug: dose, steroid } });
    }
    const due = dates[at]?.due;
    // After an interruption before every remaining infusion (INF-16).
    const again = interrupted && inForce('INF-16', view.header.sources);
    const steroid = due === undefined ? again || at < STEROID_DAYS : steroids.includes(due);
    const on = due !== undefined && due >= today ? { on: due } : {};
    return dayOf(view, at + 1, { ...on, given: false, steroid });
  });
  return { course: number, days, interrupted };
}

function dayOf(
  { header, course }: CaseView,
  day: number,
  rest: Omit<InfusionDay, 'day' | 'platelets'>,
): InfusionDay {
  // EU-25: days 3 and 5 of the first course, day 3 of every later one.
  const counted = plannedDays(course) === 5 ? [3, 5] : [3];
  return { day, ...rest, platelets: inForce('EU-25', header.sources) && counted.includes(day) };
}

/** A Monday: weekdays are counted from it. */
const SOME_MONDAY = '2024-01-01';

function mondayFrom(date: CivilDate): CivilDate {
  const past = ((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7;
  return past === 0 ? date : addDays(date, 7 - past);
}
