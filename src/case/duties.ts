import { isOpen, type Task } from '../../machines/tasks/task.ts';

/** Duties of one kind that stand in one row: the first with its words, and how many follow until when. */
export interface Duty {
  readonly first: Task;
  /** Dates after the first one. */
  readonly more: readonly Task[];
}

const RANK: Readonly<Record<Task['status'], number>> = {
  overdue: 0,
  due: 1,
  lasting: 2,
  upcoming: 3,
  missed: 4,
  done: 5,
};

/** The duties that are open or in force: overdue ones first, however old, then due, in force, and to come. */
export const openDuties = (tasks: readonly Task[]): readonly Task[] =>
  tasks
    .filter((task) => isOpen(task) || task.status === 'lasting')
    .sort((a, b) => RANK[a.status] - RANK[b.status] || a.due.localeCompare(b.due));

/** One row for each kind, its overdue dates apart from those to come, so that no row hides that something is late. */
export function gathered(tasks: readonly Task[]): readonly Duty[] {
  const rows = new Map<string, Task[]>();
  for (const task of openDuties(tasks)) {
    const key = `${task.kind} ${task.status === 'overdue'}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [task]);
    else row.push(task);
  }
  return [...rows.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [{ first, more }]));
}
