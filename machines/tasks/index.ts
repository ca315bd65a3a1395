import { inForce } from '../rules/index.ts';
import { aftercareTasks } from './aftercare.ts';
import { courseTasks } from './course.ts';
import { monitoringTasks } from './monitoring.ts';
import { preparationTasks } from './preparation.ts';
import { retreatmentTasks } from './retreatment.ts';

import { switchingTasks } from './switching.ts';
import type { Plan, Task } from './task.ts';

/** Every dated duty of the case, by due date: the one engine that screens, papers and exports read. */
export function tasks(plan: Plan): readonly Task[] {
  return duties(plan)
    .filter(({ rule }) => inForce(rule, plan.sources))
    .sort(byDue);
}

/** The duties of every source; which of them are in force is asked above, once for all. */
function duties(plan: Plan): readonly Task[] {
  if (plan.stage === 'ended') return [];
  if (plan.stage === 'declined') return monitoringTasks(plan);
  // The long series first: what is already in order is not sorted again.
  return [
    ...monitoringTasks(plan),
    ...switchingTasks(plan),
    ...preparationTasks(plan),
    ...courseTasks(plan),
    ...aftercareTasks(plan),
    ...retreatmentTasks(plan),
  ];
}

/**
 * By due date, then by kind, of which the rest of the id is made. Both are plain ASCII: compared as such they fall alike
 * everywhere, whatever the language of the machine.
 */
function byDue(a: Task, b: Task): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
