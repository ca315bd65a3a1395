import { addDays, addMonths, type CivilDate } from '../../../machines/date.ts';
import { STAGES, type Stage } from '../../../machines/stage.ts';
import type { CaseloadShown as Shown } from '../../locales/shapes.ts';
import { matching } from '../matching.ts';
import { byNeed, byText, deadline, overdue } from './order.ts';
import type { CaseRow } from './row.ts';

export const ORDERS = ['need', 'label', 'due', 'last-entry'] as const;
export type Order = (typeof ORDERS)[number];

/** What a person has asked of the list. It outlives a visit to a case, and is never stored. */
export interface Asked {
  readonly text: string;
  readonly show: Shown;
  /** Of "not heard of since": cases without an entry on or after this day. */
  readonly since: CivilDate;
  /** Of "clinic day": what is to be done by this day. */
  readonly on: CivilDate;
  readonly order: Order;
  /** A heading for each stage. */
  readonly grouped: boolean;
}

/** Where a list begins; the three months are no clinical figure, only a day to start from. */
export const firstAsked = (today: CivilDate): Asked => ({
  text: '',
  show: 'all',
  since: addMonths(today, -3),
  on: today,
  order: 'need',
  grouped: false,
});

/** Days that "this week" reaches, today included. */
const WEEK = 7;

/** Whether a duty can or must be done between two days, both included. */
const fallsWithin = (row: CaseRow, from: CivilDate, to: CivilDate): boolean =>
  row.due.some((duty) => duty.due <= to && (duty.openEnded === true || deadline(duty) >= from));

/** Whether a case is shown. Overdue and due follow from stored dates and the day; neither is ever stored. */
export function isShown(
  row: CaseRow,
  { show, since, on }: Pick<Asked, 'show' | 'since' | 'on'>,
  today: CivilDate,
): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'alerts':
      return row.alerts.length > 0;
    case 'overdue':
      return overdue(row, today).length > 0;
    case 'week':
      return fallsWithin(row, today, addDays(today, WEEK - 1));
    case 'unheard':
      return row.stage !== 'ended' && row.lastEventOn < since;
    case 'day':
      return row.alerts.length > 0 || row.due.some(({ due }) => due <= on);
  }
}

/** How many cases each choice would show. */
export function counts(
  rows: readonly CaseRow[],
  asked: Pick<Asked, 'since' | 'on'>,
  today: CivilDate,
): Record<Shown, number> {
  const count = (show: Shown) => rows.filter((row) => isShown(row, { ...asked, show }, today)).length;
  return {
    all: rows.length,
    alerts: count('alerts'),
    overdue: count('overdue'),
    week: count('week'),
    unheard: count('unheard'),
    day: count('day'),
  };
}

const NEVER = '9999';

/** All rows in the order asked for. Sorted before anything is left out, so that a letter typed sorts nothing. */
export function ordered(rows: readonly CaseRow[], order: Order, today: CivilDate): readonly CaseRow[] {
  switch (order) {
    case 'need':
      return byNeed(rows, today);
    case 'label':
      return byText(rows, ({ label }) => label.toLowerCase());
    case 'due':
      return byText(rows, ({ due, label }) => `${due[0] ? deadline(due[0]) : NEVER} ${label}`);
    case 'last-entry':
      return byText(rows, ({ lastEventOn, label }) => `${lastEventOn} ${label}`);
  }
}

/** A row of the list, or the heading of a stage. */
export type Item =
  | { readonly tag: 'stage'; readonly stage: Stage; readonly count: number }
  | { readonly tag: 'case'; readonly row: CaseRow };

/** What the list shows of ordered rows; `words` gives what is searched, in small letters. */
export function itemsOf(
  rows: readonly CaseRow[],
  asked: Asked,
  today: CivilDate,
  words: (row: CaseRow) => string,
): readonly Item[] {
  const kept = matching(rows, asked.text, words).filter((row) => isShown(row, asked, today));
  const items = (some: readonly CaseRow[]) => some.map((row): Item => ({ tag: 'case', row }));
  if (!asked.grouped) return items(kept);
  return STAGES.flatMap((stage): readonly Item[] => {
    const some = kept.filter((row) => row.stage === stage);
    return some.length === 0 ? [] : [{ tag: 'stage', stage, count: some.length }, ...items(some)];
  });
}
