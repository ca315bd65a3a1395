import { everyMonths } from '../../../machines/date.ts';
import { lastInfusion } from '../../../machines/known.ts';
import { MONITORING_MONTHS } from '../../../machines/tasks/series.ts';
import { isOpen, type Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import { SERIES } from '../wording.ts';

/** Open duties of one day, by what they are: a month of the monitoring, or a duty of its own. */
export interface Dated {
  /** The same in every export: `month-07` is the seventh month after the last infusion, whichever day it falls on. */
  readonly key: string;
  readonly on: string;
  /** The month of the monitoring. */
  readonly month?: number;
  readonly tasks: readonly Task[];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The duties of the monitoring to come, a group for each of its days. */
export function monthsAhead({ tasks, facts, today }: CaseView): readonly Dated[] {
  const anchor = lastInfusion(facts, today);
  if (anchor === undefined) return [];
  const months = everyMonths(anchor, 1, MONITORING_MONTHS);
  return months.flatMap((on, at): readonly Dated[] => {
    const due = tasks.filter(
      (task) => task.due === on && SERIES.includes(task.kind) && isOpen(task) && on >= today,
    );
    const inOrder = [...due].sort((a, b) => SERIES.indexOf(a.kind) - SERIES.indexOf(b.kind));
    return due.length === 0 ? [] : [{ key: `month-${two(at + 1)}`, on, month: at + 1, tasks: inOrder }];
  });
}

/** The last day of a duty that lasts, else its due day. */
export const dayOf = ({ due, latest, status, earliest }: Task, today: string): string =>
  latest !== null && (status === 'lasting' || (earliest !== null && due < today)) ? latest : due;

/** Other duties that are still to come, each with its number among those of its kind. */
export function othersAhead({ tasks, today }: CaseView): readonly Dated[] {
  const seen = new Map<string, number>();
  return tasks.flatMap((task): readonly Dated[] => {
    const number = (seen.get(task.kind) ?? 0) + 1;
    seen.set(task.kind, number);
    const wanted = isOpen(task) || (task.status === 'lasting' && task.latest !== null);
    const on = dayOf(task, today);
    if (SERIES.includes(task.kind) || !wanted || task.status === 'overdue' || on < today) return [];
    return [{ key: `${task.kind}-${two(number)}`, on, tasks: [task] }];
  });
}

/** What is overdue, in one group on the day of the export. */
export function overdue({ tasks, today }: CaseView): readonly Dated[] {
  const late = tasks.filter(({ status }) => status === 'overdue');
  return late.length === 0 ? [] : [{ key: 'overdue', on: today, tasks: late }];
}
