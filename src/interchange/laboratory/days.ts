import { type CivilDate, isCivilDate } from '../../../machines/date.ts';
import { findDay } from '../../entry/dates.ts';
import { fold, tidy } from '../../entry/fold.ts';

/** Which of the two comes first where both are numbers between strokes. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A cell with a day, as far as it can be read without guessing. */
export type DayCell =
  | { readonly tag: 'day'; readonly on: CivilDate }
  /** 03/04/2026: a day in both orders. */
  | { readonly tag: 'order' }
  | { readonly tag: 'none' };

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s?(?:[ap]m|uhr|z|[+-]\d{2}:?\d{2}))?)?`;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?$/;
const DOTTED = new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})${TIME}$`, 'i');
const STROKED = new RegExp(`^(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'i');
const LONGEST = 40;

/** Reads a whole cell as a day with its year; a time behind it is passed over. Two digits of a year are of this century. */
export function readDay(cell: string, order?: DateOrder): DayCell {
  if (cell.length > LONGEST) return NONE;
  const text = tidy(cell).trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const stroked = STROKED.exec(text);
  if (stroked) {
    const [, first, , second, year] = stroked;
    const dayFirst = dayOf(year, second, first);
    const monthFirst = dayOf(year, first, second);
    if (order !== undefined) return order === 'dmy' ? dayFirst : monthFirst;
    if (dayFirst.tag === 'none') return monthFirst;
    if (monthFirst.tag === 'none' || first === second) return dayFirst;
    return { tag: 'order' };
  }
  // "12 March 2026", "12. März 2026": a month in letters.
  if (!/\p{L}{3}/u.test(text) || !/(?<!\d)\d{4}(?!\d)/.test(text)) return NONE;
  const folded = fold(text).trim();
  const found = findDay(folded, FAR);
  const whole = found !== undefined && found.start === 0 && found.end === folded.length;
  return whole && found.reading.tag === 'day' ? { tag: 'day', on: found.reading.on } : NONE;
}

/** What several cells tell of the order: an order where one cell fits no other, `undefined` where they do not say. */
export function orderFrom(cells: Iterable<string>): {
  readonly order: DateOrder | undefined;
  readonly asked: boolean;
} {
  let ambiguous = false;
  let dmy = false;
  let mdy = false;
  for (const cell of cells) {
    if (!STROKED.test(tidy(cell).trim())) continue;
    const [first, other] = [readDay(cell, 'dmy'), readDay(cell, 'mdy')];
    if (first.tag === 'day' && other.tag === 'day') ambiguous ||= first.on !== other.on;
    else if (first.tag === 'day') dmy = true;
    else if (other.tag === 'day') mdy = true;
  }
  // A file that is written in both orders tells nothing.
  const order = dmy === mdy ? undefined : dmy ? 'dmy' : 'mdy';
  return { order, asked: ambiguous && order === undefined };
}

const NONE: DayCell = { tag: 'none' };
/** Whether a day is still to come is judged later, where it can be said. */
const FAR = '9999-12-31';

function dayOf(year = '', month = '', day = ''): DayCell {
  const two = (part: string) => part.padStart(2, '0');
  const on = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isCivilDate(on) ? { tag: 'day', on } : NONE;
}
