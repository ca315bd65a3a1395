import { afterEach, expect, test } from 'vitest';
import {
  formatChoice,
  formatDate,
  formatDateLong,
  formatDateShort,
  formatDayMonth,
  formatList,
  formatMonth,
  formatNumber,
  plural,
} from '../../src/locales/format.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('dates are written with the month as a word', () => {
  expect(formatDate('2026-07-13', 'en')).toBe('13 Jul 2026');
  expect(formatDate('2026-09-01', 'en')).toBe('1 Sep 2026');
  expect(formatDate('2026-07-13', 'de')).toBe('13. Juli 2026');
  expect(formatDateLong('2026-07-13', 'en')).toBe('Mon 13 Jul 2026');
  expect(formatDateLong('2026-07-13', 'de')).toBe('Mo., 13. Juli 2026');
  expect(formatDayMonth('2026-07-13', 'en')).toBe('13 Jul');
  expect(formatDayMonth('2026-07-13', 'de')).toBe('13. Juli');
  expect(formatMonth('2026-07-13', 'en')).toBe('July 2026');
  expect(formatMonth('2026-07-13', 'de')).toBe('Juli 2026');
});

test('months, weekdays and lists are those that the platform knows for the language', () => {
  for (const [lang, locale] of [
    ['en', 'en-US'],
    ['de', 'de-DE'],
  ] as const) {
    const days = Array.from(
      { length: 12 },
      (_, month) => `${1900 + month * 23}-${String(month + 1).padStart(2, '0')}-${10 + month}`,
    );
    for (const date of days) {
      const platform = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
      expect(formatMonth(date, lang)).toBe(platform({ month: 'long', year: 'numeric' }));
      expect(formatDateLong(date, lang).slice(0, 3)).toBe(platform({ weekday: 'short' }).padEnd(3, '.'));
      const short = platform({ day: 'numeric', month: 'short', year: 'numeric' });
      if (lang === 'de') expect(formatDateShort(date, lang)).toBe(short);
      else expect(formatDateShort(date, lang)).toContain(platform({ month: 'short' }));
    }
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']]) {
      const platform = (type: 'conjunction' | 'disjunction') =>
        new Intl.ListFormat(lang === 'en' ? 'en-GB' : locale, { type }).format(items);
      expect(formatList(items, lang)).toBe(platform('conjunction'));
      expect(formatChoice(items, lang)).toBe(platform('disjunction'));
    }
    for (const value of [0, 1, -1.5, 0.1 + 0.2, 1.0000004, 1200.25, 96000, 0.0000004, 100]) {
      expect(formatNumber(value, lang)).toBe(
        new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value),
      );
    }
  }
});

test('no time zone moves a day', () => {
  for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Europe/Berlin']) {
    process.env.TZ = TZ;
    for (const date of ['2026-01-01', '2026-03-29', '2026-12-31', '1900-01-01', '2199-12-31']) {
      const [year, month, day] = date.split('-').map(Number);
      expect(formatDate(date, 'de'), TZ).toMatch(new RegExp(`^${day}\\. .+ ${year}$`));
      expect(formatDate(date, 'en'), TZ).toMatch(new RegExp(`^${day} [A-Z][a-z]{2} ${year}$`));
      expect(formatMonth(date, 'en'), TZ).toContain(
        month === 1 ? 'January' : month === 3 ? 'March' : 'December',
      );
    }
  }
});

test('numbers have the decimal sign of the language and no grouping', () => {
  expect(formatNumber(1.5, 'en')).toBe('1.5');
  expect(formatNumber(1.5, 'de')).toBe('1,5');
  expect(formatNumber(96000, 'en')).toBe('96000');
  expect(formatNumber(96000, 'de')).toBe('96000');
});

test('lists and plurals read as the language does', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['a', 'b', 'c'], 'de')).toBe('a, b und c');
  expect(plural(1, 'week', 'weeks')).toBe('week');
  expect(plural(0, 'Woche', 'Wochen')).toBe('Wochen');
});
