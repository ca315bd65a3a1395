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
  if (plan.stage === 'ended') return [];
  // Most come in order, month after month: only the others are sorted, and then merged. A board of patients feels it.
  const inOrder: Task[] = [];
  const others: Task[] = [];
  let last: Task | undefined;
  for (const each of duties(plan)) {
    if (!inForce(each.rule, plan.sources)) continue;
    if (last !== undefined && byDue(last, each) > 0) {
      others.push(each);
    } else {
      inOrder.push(each);
      last = each;
    }
  }
  return merged(inOrder, others.sort(byDue));
}

/** Both lists as one; what is alike keeps the order in which it came. */
function merged(first: readonly Task[], second: readonly Task[]): readonly Task[] {
  const all: Task[] = [];
  let next = 0;
  for (const each of second) {
    for (let at = first[next]; at !== undefined && byDue(at, each) <= 0; at = first[next]) {
      all.push(at);
      next += 1;
    }
    all.push(each);
  }
  return all.concat(first.slice(next));
}

/** The duties of every source, the long series first; which of them are in force is asked above, once for all. */
function duties(plan: Plan): readonly Task[] {
  if (plan.stage === 'declined') return monitoringTasks(plan);
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
  if (a.due < b.due) return -1;
  if (a.due > b.due) return 1;
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}
