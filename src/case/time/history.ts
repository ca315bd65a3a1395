import type { CaseEvent, CaseEventType, ClinicalEvent, CorrectionEvent } from '../../../machines/events.ts';
import { DECISIONS } from '../../../machines/pathway/journey.ts';
import type { CaseRecord } from '../../../machines/view.ts';
import { writtenOn } from '../as-known.ts';

/** What an entry is about: to be looked through one kind at a time. */
export const HISTORY_KINDS = ['decisions', 'laboratory', 'clinical', 'papers'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const DECIDED: readonly CaseEventType[] = [
  ...DECISIONS,
  'consent.given',
  'consent.withdrawn',
  'deviation.justified',
  'alert.dismissed',
];
const MEASURED: readonly CaseEventType[] = ['lab.reported', 'serology.reported', 'csf.reported'];

function kindOf(type: CaseEventType): HistoryKind {
  if (DECIDED.includes(type)) return 'decisions';
  if (MEASURED.includes(type)) return 'laboratory';
  return type === 'document.issued' ? 'papers' : 'clinical';
}

/** One wording of an entry: as first written, or as a correction put it. */
export interface Version {
  /** What it says; a replacement speaks under the id and the day that it now has. */
  readonly event: ClinicalEvent;
  /** The record that wrote it. */
  readonly writtenBy: CaseEvent;
  /** The correction or retraction that ended it. */
  readonly endedBy?: CaseEvent;
}

/** An entry of the audit trail. */
export interface Entry {
  /** The place on the page: that of the record. */
  readonly id: string;
  readonly record: CaseRecord;
  readonly kind: HistoryKind;
  /** All wordings of what it was first to say, the first one first. Empty for a correction or retraction. */
  readonly versions: readonly Version[];
  /** The wording that counts; undefined where none does any more. */
  readonly current?: Version;
  /** For a correction or retraction: the entry that it changed, as it was and as it became. */
  readonly amends?: { readonly id: string; readonly was?: Version; readonly became?: Version };
}

interface Trail {
  readonly id: string;
  readonly versions: Version[];
  current: number;
}

const replacementOf = (by: CorrectionEvent, id: string): ClinicalEvent =>
  ({ ...by.event, id, at: by.at, by: by.by }) as ClinicalEvent;

/**
 * Every record with its wordings, in the recorded order. A correction goes to the entry that it names by any id it has
 * had; retracting a correction brings back the newest wording that was not retracted itself.
 */
export function entriesOf(records: readonly CaseRecord[]): readonly Entry[] {
  const trails = new Map<string, Trail>();
  const amended = new Map<string, { trail: Trail; was: number; became: number }>();
  for (const { event } of records) {
    if (event.type !== 'event.corrected' && event.type !== 'event.retracted') {
      trails.set(event.id, { id: event.id, versions: [{ event, writtenBy: event }], current: 0 });
      continue;
    }
    const named = event.type === 'event.corrected' ? event.corrects : event.retracts;
    const trail = trails.get(named);
    if (trail === undefined) continue;
    const was = trail.current;
    if (event.type === 'event.corrected') {
      end(trail, was, event);
      trail.current = trail.versions.push({ event: replacementOf(event, trail.id), writtenBy: event }) - 1;
      trails.set(event.id, trail);
      if (event.event.id !== undefined) trails.set(event.event.id, trail);
    } else {
      const at = trail.versions.findIndex(({ writtenBy }) => writtenBy.id === named);
      end(trail, at < 1 ? was : at, event);
      const back = trail.versions.findLastIndex(({ endedBy }) => endedBy?.type !== 'event.retracted');
      if (at < 1) trail.current = -1;
      else if (at === was) trail.current = back;
      const restored = trail.versions[trail.current];
      if (restored !== undefined) {
        const { endedBy: _, ...open } = restored;
        trail.versions[trail.current] = open;
      }
    }
    amended.set(event.id, { trail, was, became: trail.current });
  }
  return records.map((record): Entry => {
    const { event } = record;
    const change = amended.get(event.id);
    if (change !== undefined) {
      const was = change.trail.versions[change.was];
      const became = change.trail.versions[change.became];
      const first = change.trail.versions[0];
      return {
        id: event.id,
        record,
        kind: kindOf(first?.event.type ?? 'note.added'),
        versions: [],
        amends: {
          id: change.trail.id,
          ...(was === undefined ? {} : { was }),
          ...(became === undefined ? {} : { became }),
        },
      };
    }
    const trail = trails.get(event.id);
    const current = trail?.versions[trail.current];
    return {
      id: event.id,
      record,
      kind: kindOf(event.type),
      versions: trail?.versions ?? [],
      ...(current === undefined ? {} : { current }),
    };
  });
}

/** Ends a wording, unless it has ended before. */
function end(trail: Trail, at: number, by: CaseEvent): void {
  const version = trail.versions[at];
  if (version !== undefined) trail.versions[at] = { ...version, endedBy: by };
}

/** By the clinical day, or by the day on which it was written down. */
export type HistoryOrder = 'clinical' | 'recorded';

/** The entries of one day. */
export interface HistoryDay {
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** The day under which an entry stands. What a correction moved stands under the day it now has. */
const dayOf = ({ record, current }: Entry, order: HistoryOrder): string =>
  order === 'recorded' ? writtenOn(record.event) : (current?.event.on ?? record.event.on);

/** The history by days, the newest first; within a day the latest record first. */
export function historyDays(
  entries: readonly Entry[],
  kind: HistoryKind | 'all',
  order: HistoryOrder,
): readonly HistoryDay[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries.toReversed()) {
    if (kind !== 'all' && entry.kind !== kind) continue;
    const day = dayOf(entry, order);
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  const found = [...days].map(([day, list]): HistoryDay => ({ day, entries: list }));
  return found.sort((a, b) => b.day.localeCompare(a.day));
}

/** Whether an entry can be changed by a person: it says something, and it counts. */
export const changeable = ({ current }: Entry): boolean => current !== undefined;

/** Laboratory values that stand as they were written: they are read in one line. */
export const isPlainValue = ({ current, versions }: Entry): boolean =>
  versions.length === 1 && current?.event.type === 'lab.reported';
