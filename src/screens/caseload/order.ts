import type { CaseRow, RowAlert, RowDuty } from './row.ts';

/** How a duty stands on a day. Only the dates are stored; "overdue" is decided by the day on which one looks. */
export type Standing = 'overdue' | 'today' | 'open';

const lastDay = ({ due, latest }: RowDuty): string => latest ?? due;

export function standing(duty: RowDuty, today: string): Standing {
  const last = lastDay(duty);
  if (!duty.openEnded && last < today) return 'overdue';
  return last === today || (duty.openEnded && duty.due <= today) ? 'today' : 'open';
}

/** The last day on which the duty is in time. */
export const deadline = (duty: RowDuty): string => lastDay(duty);

/** The overdue duties, the latest first. */
export const overdue = (row: CaseRow, today: string): readonly RowDuty[] =>
  row.due
    .filter((duty) => standing(duty, today) === 'overdue')
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)));

/** The duty that a row shows: the one that is late the longest, else the next. */
export const nextDuty = (row: CaseRow, today: string): RowDuty | undefined =>
  overdue(row, today)[0] ?? row.due[0];

const ranks: Readonly<Record<RowAlert['urgency'], number>> = {
  emergency: 0,
  'same-day': 1,
  urgent: 2,
  routine: 3,
};
const NO_ALERT = 4;

export const topAlert = (row: CaseRow): RowAlert | undefined =>
  [...row.alerts].sort((a, b) => ranks[a.urgency] - ranks[b.urgency])[0];

/** What needs a person first: by urgency of alerts, then by lateness, then by the next date, then by label. */
export function byNeed(rows: readonly CaseRow[], today: string): readonly CaseRow[] {
  const keys = new Map(rows.map((row) => [row, need(row, today)]));
  return [...rows].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

const NEVER = '9999';

function need(row: CaseRow, today: string): string {
  const alert = topAlert(row);
  const late = overdue(row, today)[0];
  const urgency = alert === undefined ? NO_ALERT : ranks[alert.urgency];
  return [urgency, late ? lastDay(late) : NEVER, row.due[0]?.due ?? NEVER, row.label].join(' ');
}

/** By code unit: ten thousand rows in a few milliseconds, where a collator takes a tenth of a second. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
