import type { CivilDate } from '../../machines/date.ts';
import type { Language } from '../../machines/vocabulary.ts';
import { CALENDARS } from './calendar.ts';

const year = (date: CivilDate): string => date.slice(0, 4);
const month = (date: CivilDate): number => Number(date.slice(5, 7)) - 1;
const day = (date: CivilDate): string => String(Number(date.slice(8, 10)));

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday. */
const THURSDAY = 3;

/** Counted from the date alone, so that no time zone can move the day. */
function weekday(date: CivilDate): number {
  const days = Date.UTC(Number(year(date)), month(date), Number(day(date))) / DAY + THURSDAY;
  return ((days % 7) + 7) % 7;
}

const monthLong = (date: CivilDate, lang: Language): string => CALENDARS[lang].months[month(date)] ?? '';
const monthShort = (date: CivilDate, lang: Language): string =>
  CALENDARS[lang].monthsShort[month(date)] ?? '';

/** `13 Jul 2026`, `13. Juli 2026`. */
export function formatDate(date: CivilDate, lang: Language): string {
  return `${formatDayMonth(date, lang)} ${year(date)}`;
}

/** `Mon 13 Jul 2026`, `Mo., 13. Juli 2026`. */
export function formatDateLong(date: CivilDate, lang: Language): string {
  const name = CALENDARS[lang].weekdays[weekday(date)] ?? '';
  return `${name}${lang === 'de' ? ',' : ''} ${formatDate(date, lang)}`;
}

/** `13 Jul`, `13. Juli`: where the year is plain from what stands beside it. */
export function formatDayMonth(date: CivilDate, lang: Language): string {
  return lang === 'en' ? `${day(date)} ${monthShort(date, lang)}` : `${day(date)}. ${monthLong(date, lang)}`;
}

/** `13 Jul 2026`, `13. Juli 2026`, `13. Sept. 2026`: where there is little room. */
export function formatDateShort(date: CivilDate, lang: Language): string {
  if (lang === 'en') return formatDate(date, lang);
  return `${day(date)}. ${monthShort(date, lang)} ${year(date)}`;
}

/** `July 2026`, `Juli 2026`. */
export function formatMonth(date: CivilDate, lang: Language): string {
  return `${monthLong(date, lang)} ${year(date)}`;
}

const PLACES = 6;

/** The number with the language's decimal sign and without grouping: 1.5 and 1,5; 96000 in both. */
export function formatNumber(value: number, lang: Language): string {
  const written = value.toFixed(PLACES).replace(/\.?0+$/, '');
  return lang === 'de' ? written.replace('.', ',') : written;
}

/** A whole number; from five digits on in groups of three with a narrow space: 5759, 25\u202f688. */
export const formatMany = (value: number): string =>
  value < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const AND: Readonly<Record<Language, string>> = { en: 'and', de: 'und' };
const OR: Readonly<Record<Language, string>> = { en: 'or', de: 'oder' };

/** The comma before the last one is left out, in British English and in German. */
function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join();
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `a, b and c`. */
export const formatList = (items: readonly string[], lang: Language): string => joined(items, AND[lang]);

/** `a, b or c`. */
export const formatChoice = (items: readonly string[], lang: Language): string => joined(items, OR[lang]);

/** The word for this many, without the number. Both languages have one form for one, and one for all else. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** The same text with its dates held together: no line ends between the day, the month and the year. */
export const unbroken = (text: string): string =>
  text.replace(/(\d{1,2}\.?) (\p{L}{3,}\.?) (\d{4})/gu, '$1\u00a0$2\u00a0$3');

/** Everything that formats, in one language. */
export const formats = (lang: Language) => ({
  date: (date: CivilDate) => formatDate(date, lang),
  dateLong: (date: CivilDate) => formatDateLong(date, lang),
  dateShort: (date: CivilDate) => formatDateShort(date, lang),
  dayMonth: (date: CivilDate) => formatDayMonth(date, lang),
  month: (date: CivilDate) => formatMonth(date, lang),
  number: (value: number) => formatNumber(value, lang),
  many: (value: number) => formatMany(value),
  list: (items: readonly string[]) => formatList(items, lang),
  choice: (items: readonly string[]) => formatChoice(items, lang),
  /** The number and its word: `1 event`, `2 events`. */
  count: (value: number, one: string, other: string) =>
    `${formatNumber(value, lang)} ${plural(value, one, other)}`,
});

/** Hexadecimal digits in groups of four, as two people read them to each other. */
export const inGroups = (digits: string): string => digits.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
