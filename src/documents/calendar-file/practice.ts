import type { Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperWords } from '../../locales/index.ts';
import { span } from '../monitoring-letter/alongside.ts';
import { type Dated, monthsAhead, othersAhead, overdue } from './dates.ts';
import type { CalendarEvent } from './ics.ts';

/** The events of the practice's calendar: the label of the case, every open duty, its rule and its window. */
export function practiceEvents(view: CaseView, words: PaperWords): readonly CalendarEvent[] {
  const dates = [...overdue(view), ...monthsAhead(view), ...othersAhead(view)];
  return dates.map((dated) => practiceEvent(dated, view.header.label, words));
}

/** The duties of one day as an event; `name` is what the case is called in it. */
export const practiceEvent = (dated: Dated, name: string, words: PaperWords): CalendarEvent => ({
  key: dated.key,
  on: dated.on,
  summary: `${name}: ${summaryOf(dated, words)}`,
  description: descriptionOf(dated, words),
});

function summaryOf({ tasks }: Dated, words: PaperWords): string {
  const names = [...new Set(tasks.map(({ kind }) => words.task[kind].name))].join(', ');
  const [only] = tasks;
  return only?.status === 'lasting' ? `${names}, ${spoken(span(only, words))}` : names;
}

/** Unbreakable blanks are for paper. */
const spoken = (text: string): string => text.replaceAll('\u00a0', ' ');

function descriptionOf({ tasks }: Dated, words: PaperWords): string {
  const say = words.papers.calendar.practice;
  const since = tasks
    .filter(({ status }) => status === 'overdue')
    .map(({ due }) => due)
    .sort()[0];
  const how = tasks.length === 1 ? tasks.flatMap(({ kind }) => words.task[kind].how ?? []) : [];
  const windows = tasks.flatMap(({ due, latest, status }: Task) =>
    latest === null || status === 'lasting' || latest === due ? [] : [say.window(due, latest)],
  );
  const rules = [...new Set(tasks.map(({ rule }) => rule))];
  return [
    ...(since === undefined ? [] : [say.overdue(since)]),
    ...how,
    ...windows,
    say.rules(rules),
    say.note,
  ].join('\n');
}
