import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/**
 * A calendar date without time zone, `YYYY-MM-DD` (ISO 8601). Dates of this form compare as strings.
 * All clinical days of the product are of this kind, so that no clock and no zone can move them.
 */
export type CivilDate = string;

/** Years outside this span are typing errors, not clinical days. */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const parse = (date: CivilDate) =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** Whether the text is a real calendar date between 1900 and 2199. `2026-02-30` is none. */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text) || text < FIRST || text > LAST) return false;
  try {
    return PlainDate.toString(parse(text)) === text;
  } catch {
    return false;
  }
}

/** The day `days` days later (negative: earlier). Weeks are 7 days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return PlainDate.toString(PlainDate.addDays(parse(date), days));
}

/** The day `weeks` × 7 days later. */
export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, weeks * 7);
}

/**
 * The same day of the month `months` months later; where that month is shorter, its last day
 * (31 Jan + 1 month = 28 or 29 Feb). Always count from the anchor: adding one month at a time drifts.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return PlainDate.toString(PlainDate.addMonths(parse(date), months));
}

/** The same calendar date `years` years later; 29 Feb becomes 28 Feb where the year has none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return PlainDate.toString(PlainDate.addYears(parse(date), years));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return PlainDate.diffDays(parse(from), parse(to));
}

/** Completed years from `from` to `to`: an age, when `from` is the day of birth. */
export function yearsBetween(from: CivilDate, to: CivilDate): number {
  let years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (addYears(from, years) > to) years -= 1;
  return years;
}

/** The later of the dates; they must not be empty. */
export function latest(first: CivilDate, ...others: readonly CivilDate[]): CivilDate {
  return others.reduce((a, b) => (b > a ? b : a), first);
}
