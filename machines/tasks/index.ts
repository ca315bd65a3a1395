import { aftercareTasks } from './aftercare.ts';
import { courseTasks } from './course.ts';
import { monitoringTasks } from './monitoring.ts';
import { preparationTasks } from './preparation.ts';
import { retreatmentTasks } from './retreatment.ts';
import { switchingTasks } from './switching.ts';
import type { Plan, Task } from './task.ts';

const CLOSED = ['declined', 'ended'];

/** Every dated duty of the case, by due date: the one engine that screens, papers and exports read. */
export function tasks(plan: Plan): readonly Task[] {
  if (CLOSED.includes(plan.stage))
    return plan.stage === 'ended' ? [] : [...monitoringTasks(plan)].sort(byDue);
  return [
    ...switchingTasks(plan),
    ...preparationTasks(plan),
    ...courseTasks(plan),
    ...aftercareTasks(plan),
    ...monitoringTasks(plan),
    ...retreatmentTasks(plan),
  ].sort(byDue);
}

const byDue = (a: Task, b: Task): number => a.due.localeCompare(b.due) || a.id.localeCompare(b.id);
