import type { CivilDate } from '../../machines/date.ts';
import type { Language } from '../../machines/vocabulary.ts';

/** The month names of en-US: three letters in every browser, where en-GB has begun to write "Sept". */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** The instant of a civil date at midnight UTC; formatted in UTC, so that no time zone can move the day. */
const instant = (date: CivilDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function inUtc(date: CivilDate, lang: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${Object.keys(options).join()} ${options.month}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[lang], { ...options, timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format.format(instant(date));
}

const monthShort = (date: CivilDate): string => inUtc(date, 'en', { month: 'short' });
const dayOf = (date: CivilDate): string => String(Number(date.slice(8, 10)));

/** `13 Jul 2026`, `13. Juli 2026`. */
export function formatDate(date: CivilDate, lang: Language): string {
  if (lang === 'en') return `${dayOf(date)} ${monthShort(date)} ${date.slice(0, 4)}`;
  return inUtc(date, lang, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Mon 13 Jul 2026`, `Mo., 13. Juli 2026`. */
export function formatDateLong(date: CivilDate, lang: Language): string {
  if (lang === 'en') return `${inUtc(date, lang, { weekday: 'short' })} ${formatDate(date, lang)}`;
  return inUtc(date, lang, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `13 Jul`, `13. Juli`: where the year is plain from what stands beside it. */
export function formatDayMonth(date: CivilDate, lang: Language): string {
  if (lang === 'en') return `${dayOf(date)} ${monthShort(date)}`;
  return inUtc(date, lang, { day: 'numeric', month: 'long' });
}

/** `13 Jul 2026`, `13. Juli 2026`, `13. Sept. 2026`: where there is little room. */
export function formatDateShort(date: CivilDate, lang: Language): string {
  if (lang === 'en') return formatDate(date, lang);
  return inUtc(date, lang, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `July 2026`, `Juli 2026`. */
export function formatMonth(date: CivilDate, lang: Language): string {
  return inUtc(date, lang, { month: 'long', year: 'numeric' });
}

/** The number with the language's decimal sign and without grouping: 1.5 and 1,5; 96000 in both. */
export function formatNumber(value: number, lang: Language): string {
  return new Intl.NumberFormat(LOCALES[lang], { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}

/** `a, b and c`. The comma before "and" is left out, as in British English. */
export function formatList(items: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : 'de-DE', { type: 'conjunction' }).format(items);
}

/** `a, b or c`. */
export function formatChoice(items: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : 'de-DE', { type: 'disjunction' }).format(items);
}

/** The word for this many, without the number. */
export function plural(count: number, lang: Language, one: string, other: string): string {
  return new Intl.PluralRules(LOCALES[lang]).select(count) === 'one' ? one : other;
}

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
  list: (items: readonly string[]) => formatList(items, lang),
  choice: (items: readonly string[]) => formatChoice(items, lang),
  /** The number and its word: `1 event`, `2 events`. */
  count: (value: number, one: string, other: string) =>
    `${formatNumber(value, lang)} ${plural(value, lang, one, other)}`,
});
