import type { CaseEvent, ClinicalEvent, ClinicalEventType } from '../events.ts';

/** An event that counts, and the place in the log at which it was last written. */
export interface Entry {
  readonly event: ClinicalEvent;
  readonly at: number;
}

interface Version extends Entry {
  readonly name: string;
}

/** Every event with the versions that corrections gave it; the last one counts. */
interface Slot {
  readonly names: string[];
  versions: Version[];
}

/**
 * The events that counted before place `upTo` of the log, in the order in which they were first recorded: corrections
 * in the place of what they replace, retracted ones left out, a retracted correction as if it had not been written.
 */
export function asKnown(log: readonly CaseEvent[], upTo = log.length): readonly Entry[] {
  const known = upTo === log.length ? whole.get(log) : undefined;
  const entries = known ?? entriesOf(log, upTo);
  if (upTo === log.length) whole.set(log, entries);
  return entries;
}

/** Whole logs that were read already: every invariant reads the same one. */
const whole = new WeakMap<readonly CaseEvent[], readonly Entry[]>();

function entriesOf(log: readonly CaseEvent[], upTo: number): readonly Entry[] {
  const slots: Slot[] = [];
  for (let at = 0; at < upTo; at += 1) {
    const event = log[at];
    if (event === undefined) break;
    if (event.type === 'event.corrected') {
      const slot = slots.find((each) => each.names.includes(event.corrects));
      if (slot === undefined) continue;
      const { id: renamed, ...said } = event.event;
      slot.names.push(event.id, ...(renamed === undefined ? [] : [renamed]));
      slot.versions.push({ name: event.id, at, event: { ...said, id: slot.names[0] } as ClinicalEvent });
    } else if (event.type === 'event.retracted') {
      const slot = slots.find((each) => each.names.includes(event.retracts));
      if (slot === undefined) continue;
      const isOriginal = slot.names[0] === event.retracts;
      slot.versions = isOriginal ? [] : slot.versions.filter(({ name }) => name !== event.retracts);
    } else {
      slots.push({ names: [event.id], versions: [{ name: event.id, at, event }] });
    }
  }
  const entries: Entry[] = [];
  for (const { versions } of slots) {
    const last = versions.at(-1);
    if (last !== undefined) entries.push({ event: last.event, at: last.at });
  }
  return entries;
}

type Of<T extends ClinicalEventType> = ClinicalEvent<T> & { readonly at_: number };

/** The events of one type up to a day, by clinical day; on one day the later record last. */
export function told<T extends ClinicalEventType>(
  entries: readonly Entry[],
  type: T,
  day = '9999-12-31',
): readonly Of<T>[] {
  const found: Of<T>[] = [];
  for (const { event, at } of entries) {
    if (event.type === type && event.on <= day) found.push({ ...(event as ClinicalEvent<T>), at_: at });
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What begins and ends. */
export interface Stretch {
  readonly what: string;
  readonly on: string;
  until?: string;
}

/** Stretches of a kind, each ended by the first record of an end that fits it and is not before it. */
export function stretches(
  entries: readonly Entry[],
  begins: ClinicalEventType,
  ends: ClinicalEventType,
  whatOf: (event: ClinicalEvent) => string | undefined,
): readonly Stretch[] {
  const list: Stretch[] = [];
  for (const { event } of entries) {
    if (event.type === begins) list.push({ what: whatOf(event) ?? '', on: event.on });
    if (event.type !== ends) continue;
    const what = whatOf(event);
    let found: Stretch | undefined;
    for (const each of list) {
      const fits =
        each.until === undefined && each.on <= event.on && (what === undefined || each.what === what);
      if (fits && (found === undefined || each.on >= found.on)) found = each;
    }
    if (found !== undefined) found.until = event.on;
    else if (begins === 'pregnancy.began') list.push({ what: '', on: event.on, until: event.on });
  }
  return list;
}

export const openOn = (list: readonly Stretch[], day: string): readonly Stretch[] =>
  list.filter(({ on, until }) => on <= day && (until === undefined || until > day));

export interface CourseGiven {
  readonly course: number;
  readonly on: string;
  readonly infusions: ClinicalEvent<'infusion.given'>[];
  completedOn?: string;
}

/** The courses as the events tell them. */
export function coursesIn(entries: readonly Entry[]): readonly CourseGiven[] {
  const courses: CourseGiven[] = [];
  for (const { event } of entries) {
    if (event.type === 'course.started') courses.push({ course: event.course, on: event.on, infusions: [] });
    const named = 'course' in event ? courses.find((each) => each.course === event.course) : undefined;
    if (event.type === 'infusion.given') named?.infusions.push(event);
    if (event.type === 'course.completed' && named !== undefined) named.completedOn = event.on;
  }
  return courses;
}

/** The day of the last infusion of a course, or of its completion where none was given. */
export function endOf(course: CourseGiven | undefined): string | undefined {
  let last: string | undefined;
  for (const { on } of course?.infusions ?? []) if (last === undefined || on > last) last = on;
  return last ?? course?.completedOn;
}

/** Whether a reason was written against a rule for the cycle of this course, by the day. */
export function justified(entries: readonly Entry[], rule: string, course: number, day: string): boolean {
  let completed = 0;
  for (const { event } of entries) {
    if (event.type === 'course.completed') completed += 1;
    if (event.type === 'deviation.justified' && event.rule === rule && event.on <= day)
      if (completed === course - 1) return true;
  }
  return false;
}
