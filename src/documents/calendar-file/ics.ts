/**
 * Writes calendar files by RFC 5545: CRLF, lines of at most 75 octets, text escaped, whole days as DATE values, so that no
 * time zone moves them. Every event stands by itself: a rule of repetition would lose the 31st of short months.
 */

export interface CalendarEvent {
  /** What it is, the same in every export: the calendar then moves the event instead of doubling it. */
  readonly key: string;
  /** Civil date, YYYY-MM-DD. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  /** Of whose case it is, where a file holds several: stands for the scope and the sequence of the file. */
  readonly of?: { readonly scope: string; readonly sequence: number };
}

export interface CalendarFile {
  readonly name: string;
  readonly language: string;
  /** What UIDs end with: names the case and the reader, never the patient. */
  readonly scope: string;
  /** Civil date of the export. */
  readonly date: string;
  /** Grows with every change of the case, so that a newer file wins (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** Durations from the start of the day, such as -PT15H: the alarms of every event. */
  readonly alarms: readonly string[];
  readonly events: readonly CalendarEvent[];
}

export const PRODUCER = '-//Alemtuzumab Pathway//Calendar//EN';

/** What a file says around its events. */
export type CalendarFrame = Pick<CalendarFile, 'name'>;
/** What a file says in each of its events. */
export type CalendarCommon = Omit<CalendarFile, 'name' | 'events'>;

/** The file as text. */
export const ics = (file: CalendarFile): string =>
  calendarText(
    file,
    file.events.map((event) => eventText(event, file)),
  );

/** A file of events that are text already: of thousands of cases each is written as it is read. */
export const calendarText = ({ name }: CalendarFrame, events: readonly string[]): string =>
  [
    textOf([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:${PRODUCER}`,
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${escaped(name)}`,
    ]),
    ...events,
    textOf(['END:VCALENDAR']),
  ].join('');

/** One event as text. */
export const eventText = (event: CalendarEvent, common: CalendarCommon): string =>
  textOf(eventLines(event, common));

const textOf = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

function eventLines(event: CalendarEvent, file: CalendarCommon): readonly string[] {
  const { key, on, summary, description } = event;
  const { scope, sequence } = event.of ?? file;
  const language = `;LANGUAGE=${file.language}`;
  return [
    'BEGIN:VEVENT',
    `UID:${key}.${scope}@alemtuzumab-pathway`,
    `DTSTAMP:${basic(file.date)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `SUMMARY${language}:${escaped(summary)}`,
    `DESCRIPTION${language}:${escaped(description)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...file.alarms.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION${language}:${escaped(summary)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const basic = (date: string): string => date.replaceAll('-', '');

/** TEXT of RFC 5545, 3.3.11: backslash, semicolon and comma escaped, a line break as \\n; other control signs are none. */
export const escaped = (text: string): string =>
  [
    ...text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n?|\n/g, '\\n')
      .replaceAll('\t', ' '),
  ]
    .filter((sign) => sign >= ' ' && sign !== DELETE)
    .join('');

const DELETE = String.fromCharCode(127);

const OCTETS = 75;
const LAST_ASCII = '\u0080';
const ASCII = /^[ -~]*$/;
const encoder = new TextEncoder();

/** Cuts a line into pieces of at most 75 octets, the further ones led by a space; no character is parted. */
export function folded(line: string): string {
  // A list of all cases has a million lines, nearly all of them short: no sign takes more than three octets a unit.
  if (line.length * 3 <= OCTETS || (line.length <= OCTETS && ASCII.test(line))) return line;
  const pieces: string[] = [''];
  let used = 0;
  for (const character of line) {
    const octets = character < LAST_ASCII ? 1 : encoder.encode(character).length;
    if (used + octets > OCTETS) {
      pieces.push(' ');
      used = 1;
    }
    pieces[pieces.length - 1] += character;
    used += octets;
  }
  return pieces.join('\r\n');
}
