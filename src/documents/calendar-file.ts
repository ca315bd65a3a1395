import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind, Language } from '../../machines/vocabulary.ts';
import type { PaperWords } from '../locales/index.ts';
import { type CalendarEvent, ics } from './calendar-file/ics.ts';
import { patientEvents } from './calendar-file/patient.ts';
import { practiceEvents } from './calendar-file/practice.ts';
import { fingerprint } from './paint-metadata.ts';

export type CalendarKind = Extract<DocumentKind, `calendar-${string}`>;

export const isCalendar = (kind: DocumentKind): kind is CalendarKind => kind.startsWith('calendar-');

/**
 * When alarms ring, from midnight of the day: for the patient at 9 on the day before and at 8 on the day, for the
 * practice at 8 on the day. Not every calendar honours them, and every event says so.
 */
export const ALARMS: Readonly<Record<CalendarKind, readonly string[]>> = {
  'calendar-patient': ['-PT15H', 'PT8H'],
  'calendar-practice': ['PT8H'],
};

/** The events of a calendar file, by day; those of a case for teaching say what they are. */
export function calendarEvents(
  kind: CalendarKind,
  view: CaseView,
  words: PaperWords,
  teaching = false,
): readonly CalendarEvent[] {
  const events = kind === 'calendar-patient' ? patientEvents(view, words) : practiceEvents(view, words);
  const marked = teaching
    ? events.map((event) => ({ ...event, summary: `${words.papers.teachingMark}: ${event.summary}` }))
    : events;
  return [...marked].sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));
}

/** A calendar file as text: the same case, day and language give the same bytes. */
export function calendarFile(
  kind: CalendarKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
  teaching = false,
): string {
  const { name } = words.papers.calendar;
  const called = kind === 'calendar-patient' ? name.patient : name.practice(view.header.label);
  return ics({
    name: teaching ? `${words.papers.teachingMark}: ${called}` : called,
    language,
    scope: scopeOf(kind, view),
    date: view.today,
    sequence: view.records.length,
    alarms: ALARMS[kind],
    events: calendarEvents(kind, view, words, teaching),
  });
}

/** What the UIDs of a case end with. A digest: an id that was typed by hand may say who it is. */
export const scopeOf = (kind: CalendarKind, view: CaseView): string =>
  `${kind.replace('calendar-', '')}-${fingerprint([view.header.id])}`;
