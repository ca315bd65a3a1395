import { addDays, type CivilDate, daysBetween, everyMonths } from '../date.ts';
import type { RuleId } from '../rules/index.ts';
import { type Doer, type Task, type TaskKind, task } from './task.ts';

/** Months for which monitoring lasts after the last infusion, at least (MON-01, reading 19). */
export const MONITORING_MONTHS = 48;

interface Series {
  readonly kind: TaskKind;
  readonly rule: RuleId;
  readonly anchor: CivilDate;
  /** Months between two due days. */
  readonly every: number;
  readonly who: Doer;
  /** The fulfilling results up to today, ascending. */
  readonly results: readonly { readonly on: CivilDate }[];
}

/**
 * A series counted from its anchor, never chained: anchor + n × every months, up to 48 months inclusive.
 * A result fulfils the latest due day that it follows; before any is due, the next one, if nearer to it than to the
 * one before. Earlier unfulfilled days are then missed. Without a later result they stay overdue, however old.
 */
export function series({ every, ...rest }: Series, today: CivilDate): readonly Task[] {
  return assigned({ ...rest, dues: everyMonths(rest.anchor, every, MONITORING_MONTHS) }, today);
}

type Assigned = Omit<Series, 'every'> & { readonly dues: readonly CivilDate[] };

/** Assigns results to due days, in order: no result fulfils two. */
export function assigned(
  { kind, rule, anchor, dues, who, results }: Assigned,
  today: CivilDate,
): readonly Task[] {
  const doneOns: (CivilDate | undefined)[] = [];
  let next = 0;
  for (const { on } of results) {
    if (on <= anchor) continue;
    let reached: number | undefined;
    for (let at = next; at < dues.length && (dues[at] ?? '') <= on; at += 1) reached = at;
    if (reached === undefined && isNearer(on, dues[next - 1] ?? anchor, dues[next])) reached = next;
    if (reached === undefined) continue;
    doneOns[reached] = on;
    next = reached + 1;
  }
  return dues.map((due, at) => {
    const doneOn = doneOns[at];
    const status = doneOn !== undefined ? 'done' : at < next ? 'missed' : undefined;
    return task({ kind, rule, due, who, doneOn }, today, status);
  });
}

/** Whether a day before a due day lies nearer to it than to the one before. */
function isNearer(day: CivilDate, before: CivilDate, due: CivilDate | undefined): boolean {
  return due !== undefined && daysBetween(before, day) > daysBetween(day, due);
}

/** The days from `from`, every `weeks` weeks, up to and including `to`. */
export function weekly(from: CivilDate, weeks: number, to: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, weeks * 7)) days.push(day);
  return days;
}
