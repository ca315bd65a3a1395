import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/**
 * A calendar date without time zone, `YYYY-MM-DD` (ISO 8601). Dates of this form compare as strings.
 * All clinical days of the product are of this kind, so that no clock and no zone can move them.
 */
export type CivilDate = string;

/** Years outside this span are typing errors, not clinical days. */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

const parse = (date: CivilDate) =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** Whether the text is a real calendar date between 1900 and 2199. `2026-02-30` is none. */
export function isCivilDate(text: string): boolean {
  if (text < FIRST || text > LAST) return false;
  try {
    return PlainDate.toString(parse(text)) === text;
  } catch {
    return false;
  }
}

/** A month of the calendar, as the library knows it. */
interface Month {
  /** What its dates begin with. */
  readonly text: string;
  readonly length: number;
  /** The number of its first day, counted from 1 January 1900. */
  readonly first: number;
}

/**
 * The months asked for so far, by `12 × year + month`. The library says what a month is, once for each: asking it for
 * every date takes twenty times as long, and a board of patients counts dates by the ten thousand.
 */
const months = new Map<number, Month>();

function monthAt(index: number): Month {
  const known = months.get(index);
  if (known !== undefined) return known;
  const start = PlainDate.create(Math.floor(index / 12), (index % 12) + 1, 1);
  const month = {
    text: PlainDate.toString(start).slice(0, -2),
    length: PlainDate.daysInMonth(start),
    first: PlainDate.diffDays(parse(FIRST), start),
  };
  months.set(index, month);
  return month;
}

/** A date as its month and the day within it. Throws where there is no such date. */
function split(date: CivilDate): { readonly month: number; readonly day: number } {
  const year = Number(date.slice(0, 4));
  const ofYear = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const month = year * 12 + ofYear - 1;
  if (ofYear >= 1 && ofYear <= 12 && day >= 1 && day <= monthAt(month).length) return { month, day };
  throw new RangeError(`There is no such date: ${date}`);
}

const join = (month: number, day: number): CivilDate => `${monthAt(month).text}${day < 10 ? '0' : ''}${day}`;

/** The day `days` days later (negative: earlier). Weeks are 7 days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const from = split(date);
  let { month } = from;
  let day = from.day + days;
  while (day < 1) {
    month -= 1;
    day += monthAt(month).length;
  }
  while (day > monthAt(month).length) {
    day -= monthAt(month).length;
    month += 1;
  }
  return join(month, day);
}

/** The day `weeks` × 7 days later. */
export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, weeks * 7);
}

/**
 * The same day of the month `count` months later; where that month is shorter, its last day
 * (31 Jan + 1 month = 28 or 29 Feb). Always count from the anchor: adding one month at a time drifts.
 */
export function addMonths(date: CivilDate, count: number): CivilDate {
  const { month, day } = split(date);
  return dayOf(month + count, day);
}

/** The same day of the month every `every` months, up to `last` months later: each counted from the anchor. */
export function everyMonths(anchor: CivilDate, every: number, last: number): readonly CivilDate[] {
  const { month, day } = split(anchor);
  const days: CivilDate[] = [];
  for (let count = every; count <= last; count += every) days.push(dayOf(month + count, day));
  return days;
}

/** The day of a month, or its last one where it is shorter. */
const dayOf = (month: number, day: number): CivilDate => join(month, Math.min(day, monthAt(month).length));

/** The same calendar date `years` years later; 29 Feb becomes 28 Feb where the year has none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  const [a, b] = [split(from), split(to)];
  return monthAt(b.month).first + b.day - monthAt(a.month).first - a.day;
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
