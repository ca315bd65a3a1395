import { addDays, type CivilDate, daysBetween } from '../../machines/date.ts';
import { isOpen, type Task } from '../../machines/tasks/task.ts';
import type { CaseView } from '../../machines/view.ts';
import type { Language } from '../../machines/vocabulary.ts';
import { type Dated, monthsAhead, othersAhead, overdue } from '../documents/calendar-file/dates.ts';
import { calendarText, eventText } from '../documents/calendar-file/ics.ts';
import { practiceEvent } from '../documents/calendar-file/practice.ts';
import { ALARMS, scopeOf } from '../documents/calendar-file.ts';
import type { PaperWords } from '../locales/index.ts';
import { guarded, type Written } from './registry/cells.ts';
import { BOM, csv } from './registry/csv.ts';

export const DUE_FOR = ['all', 'centre', 'practice'] as const;
/** Whose duties: those of the centre, of the practices to which monitoring is delegated, or of both. */
export type DueFor = (typeof DUE_FOR)[number];

export interface DueOptions {
  /** How far ahead the list reaches, in weeks of 7 days. */
  readonly weeks: number;
  readonly who: DueFor;
  /** Cases by their label; else by their number. */
  readonly labels: boolean;
}

/** The list as it begins: eight weeks hold one monthly and the next, and nothing says who somebody is. */
export const FIRST_DUE: DueOptions = { weeks: 8, who: 'all', labels: false };
/** 48 months and a little more. */
export const MOST_WEEKS = 260;

const isOf = ({ who }: Task, wanted: DueFor): boolean => {
  if (who === 'patient') return false;
  return wanted === 'all' || (wanted === 'centre') === (who === 'centre');
};

/**
 * What is to be done in a case up to the last day of the list, by day: what is overdue and what can be done now on the
 * day of the list, then what comes. The same groups as in the calendar file of one case, so that their events are the same.
 */
export function dueOf(view: CaseView, { weeks, who }: DueOptions): readonly Dated[] {
  const { tasks, today } = view;
  const last = addDays(today, weeks * 7);
  const late = overdue(view);
  const ahead = [...monthsAhead(view), ...othersAhead(view)];
  const named = new Set([...late, ...ahead].flatMap((group) => group.tasks));
  // A window that is open: begun before today, and not overdue.
  const open = tasks.filter((task) => isOpen(task) && task.due <= today && !named.has(task));
  const now: readonly Dated[] = open.length === 0 ? [] : [{ key: 'due-now', on: today, tasks: open }];
  return [...late, ...now, ...ahead]
    .map((group) => ({
      ...group,
      // What can be done now is told although its window stays open for longer than the list reaches.
      tasks: group.tasks.filter(
        (task) => isOf(task, who) && (group.on <= last || (isOpen(task) && task.due <= today)),
      ),
    }))
    .filter((group) => group.tasks.length > 0)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What a language calls the list and a case without its label. */
export interface DueWords {
  readonly calendarName: string;
  readonly caseNumber: (number: number) => string;
}

/** Takes cases one by one; see `createTables`. */
export interface DueWriter {
  add(view: CaseView): void;
  cases(): number;
  /** Cases in which something is due, duties, and how many of these are overdue. */
  counts(): { readonly cases: number; readonly duties: number; readonly overdue: number };
  /** One calendar file with the events of all cases. */
  calendar(): string;
  /** One row for each duty, the earliest first. */
  table(bom: boolean): string;
}

const HEAD = [
  'case',
  'day',
  'due',
  'earliest',
  'latest',
  'status',
  'days_overdue',
  'duty',
  'duty_code',
  'rule',
  'who',
] as const;

/** Starts a list. Cases get their numbers in the order in which they are added; see `inOrder`. */
export function createDueList(
  options: DueOptions,
  today: CivilDate,
  language: Language,
  words: PaperWords,
  say: DueWords,
): DueWriter {
  let cases = 0;
  let withDuties = 0;
  const rows: { readonly on: string; readonly late: boolean; readonly cells: readonly Written[] }[] = [];
  const events: { readonly on: string; readonly text: string }[] = [];
  const common = {
    language,
    scope: 'practice',
    date: today,
    sequence: 0,
    alarms: ALARMS['calendar-practice'],
  };
  return {
    add(view) {
      cases += 1;
      const name = options.labels ? view.header.label : say.caseNumber(cases);
      const groups = dueOf(view, options);
      if (groups.length > 0) withDuties += 1;
      const of = { scope: scopeOf('calendar-practice', view), sequence: view.records.length };
      for (const group of groups) {
        const event = { ...practiceEvent(group, name, words), of };
        events.push({ on: event.on, text: eventText(event, common) });
        for (const task of group.tasks) rows.push(rowOf(task, group.on, name, today, words));
      }
    },
    cases: () => cases,
    counts: () => ({
      cases: withDuties,
      duties: rows.length,
      overdue: rows.filter(({ late }) => late).length,
    }),
    calendar: () =>
      calendarText(
        { name: say.calendarName },
        stable(events).map(({ text }) => text),
      ),
    table: (bom) => {
      const cells = stable(rows).map((row) => row.cells);
      return `${bom ? BOM : ''}${csv([HEAD, ...cells])}`;
    },
  };
}

/** By day; within one day in the order of the cases, which a stable sort keeps. */
const stable = <T extends { readonly on: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function rowOf(task: Task, on: string, name: string, today: CivilDate, words: PaperWords) {
  const { kind, rule, due, earliest, latest, status, who } = task;
  const late = status === 'overdue';
  const cells: readonly Written[] = [
    guarded(name),
    on,
    due,
    earliest,
    latest,
    status,
    late ? daysBetween(latest ?? due, today) : null,
    words.task[kind].name,
    kind,
    rule,
    words.doer[who],
  ];
  return { on: late ? due : on, late, cells };
}
