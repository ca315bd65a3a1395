/** Calendar arithmetic of its own, in plain integers: what is proved must not lean on what proves it. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31);
const parts = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];
const text = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `days` days later, or earlier. */
export function daysAfter(date: string, days: number): string {
  let [year, month, day] = parts(date);
  day += days;
  while (day > lengthOf(year, month)) {
    day -= lengthOf(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += lengthOf(year, month);
  }
  return text(year, month, day);
}

/** The same day of a later month, or its last day where the month is shorter. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return text(y, m, Math.min(day, lengthOf(y, m)));
}

/** The same calendar date of the next year; after a 29 February the 1 March. */
export function oneYearAfter(date: string): string {
  const [year, month, day] = parts(date);
  return month === 2 && day === 29 ? text(year + 1, 3, 1) : text(year + 1, month, day);
}

/** Days since an arbitrary beginning, for differences. */
export function dayNumber(date: string): number {
  const [year, month, day] = parts(date);
  let days = day;
  for (let y = 1890; y < year; y += 1) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m += 1) days += lengthOf(year, m);
  return days;
}

/** Completed years. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const birthday = monthsAfter(from, years * 12);
  return birthday > to ? years - 1 : years;
}
