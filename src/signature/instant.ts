import { addDays, addYears, isCivilDate } from '../../machines/date.ts';

/**
 * Instants as certificates and PDFs write them. They come from ISO 8601 with offset, as the environment gives them
 * (`2026-11-22T14:05:09+01:00`), and nothing here reads a clock.
 */

const ISO =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:Z|([+-])(\d{2}):([0-5]\d))$/;
const PDF = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})([+-])(\d{2})'(\d{2})'$/;
const two = (value: number): string => String(value).padStart(2, '0');

/** An instant in UTC, `YYYYMMDDhhmmss`: compares as text. Undefined where it is no instant. */
export function utcOf(iso: string): string | undefined {
  const match = ISO.exec(iso);
  if (match === null || !isCivilDate(match[1] ?? '')) return undefined;
  const [, date = '', hours, minutes, seconds, sign, byHours, byMinutes] = match;
  const offset = (sign === '-' ? -1 : 1) * (Number(byHours ?? 0) * 60 + Number(byMinutes ?? 0));
  const local = Number(hours) * 60 + Number(minutes) - offset;
  const days = Math.floor(local / 1440);
  const inDay = local - days * 1440;
  const day = addDays(date, days).replaceAll('-', '');
  return `${day}${two(Math.floor(inDay / 60))}${two(inDay % 60)}${seconds}`;
}

/** So many years later, by the calendar, at the same time of day. */
export const yearsLater = (utc: string, years: number): string => {
  const date = `${utc.slice(0, 4)}-${utc.slice(4, 6)}-${utc.slice(6, 8)}`;
  return addYears(date, years).replaceAll('-', '') + utc.slice(8);
};

/** ISO 8601 from `YYYYMMDDhhmmss` in UTC. */
export const isoOf = (utc: string): string =>
  utc.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z');

/** A PDF date (ISO 32000-1, 7.9.4) with its offset; undefined where it is no instant. */
export function pdfDateOf(iso: string): string | undefined {
  const match = ISO.exec(iso);
  if (match === null || utcOf(iso) === undefined) return undefined;
  const [, date = '', hours, minutes, seconds, sign = '+', byHours = '00', byMinutes = '00'] = match;
  return `D:${date.replaceAll('-', '')}${hours}${minutes}${seconds}${sign}${byHours}'${byMinutes}'`;
}

/** The instant that a PDF date names, in ISO 8601; undefined for any other form than the one written here. */
export function instantOf(date: string): string | undefined {
  const iso = PDF.test(date) ? date.replace(PDF, '$1-$2-$3T$4:$5:$6$7$8:$9') : '';
  return pdfDateOf(iso) === date ? iso : undefined;
}
