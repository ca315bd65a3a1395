import type { CivilDate } from './date.ts';
import { isOpen, type Task, type TaskKind } from './tasks/task.ts';
import type { CaseView } from './view.ts';

/** A date that an event has moved: a duty that now falls on another day, or the earliest start of the next course. */
export type Moved =
  | { readonly what: 'task'; readonly kind: TaskKind; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly what: 'start'; readonly from: CivilDate | null; readonly to: CivilDate | null };

/** The next open duty of each kind. */
function nextOfEachKind({ tasks }: CaseView): ReadonlyMap<TaskKind, Task> {
  const next = new Map<TaskKind, Task>();
  for (const task of tasks) {
    if (isOpen(task) && !next.has(task.kind)) next.set(task.kind, task);
  }
  return next;
}

/**
 * What an event has moved: a duty that was open and is now neither done nor open on its day, but open on another one.
 * A result that fulfils a duty moves nothing, and while a course is under way its dates move with every infusion:
 * neither is worth a word.
 */
export function moved(before: CaseView, after: CaseView): readonly Moved[] {
  if (after.stage === 'course' && before.stage === 'course') return [];
  const ids = new Set(after.tasks.map(({ id }) => id));
  const now = nextOfEachKind(after);
  const shifted = [...nextOfEachKind(before).values()].flatMap((task): readonly Moved[] => {
    const to = now.get(task.kind)?.due;
    return to === undefined || to === task.due || ids.has(task.id)
      ? []
      : [{ what: 'task', kind: task.kind, from: task.due, to }];
  });
  return [...start(before, after), ...shifted];
}

/** The earliest start, where the same course is still ahead. */
function start(before: CaseView, after: CaseView): readonly Moved[] {
  const from = before.earliestStart?.on;
  const to = after.earliestStart?.on;
  if (from === undefined || to === undefined || from === to || before.course !== after.course) return [];
  return [{ what: 'start', from, to }];
}
