import { readCase, writeCase } from '../../machines/case-file.ts';
import type { CaseEvent } from '../../machines/events.ts';
import type { CaseState } from '../../machines/replay.ts';
import { ok, type Result } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { type Bytes, utf8 } from '../vault/bytes.ts';
import type { OpenFault } from '../vault/control.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, backupOf, compact } from './backups.ts';

/** A case in memory, with the text under which it goes into the file. */
export interface Entry {
  readonly summary: CaseSummary;
  readonly log: readonly CaseEvent[];
  readonly text: string;
}

/** What a file holds. */
export interface Content {
  readonly at: string;
  /** Grows with each save, from one file to the next. */
  readonly generation: number;
  readonly cases: ReadonlyMap<string, Entry>;
  /** The texts of cases that this version cannot read: they go back into the file as they are. */
  readonly unread: readonly string[];
}

/** A case as it is kept in memory. */
export function entryOf(summary: CaseSummary, log: readonly CaseEvent[]): Entry {
  const { id, label, sources } = summary;
  return { summary, log, text: compact(writeCase({ header: { id, label, sources }, log })) };
}

/** The text that is sealed: the content of a backup. */
export function writeContent({ at, generation, cases, unread }: Content): string {
  const head = JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, at, generation });
  const texts = [...[...cases.values()].map(({ text }) => text), ...unread];
  return `${head.slice(0, -1)},"cases":[${texts.join(',')}]}`;
}

/** Reads and replays the content of a file. */
export async function readContent(
  bytes: Bytes,
  summaryOf: (state: CaseState) => Promise<CaseSummary>,
): Promise<Result<Content, OpenFault>> {
  const read = backupOf(bytes);
  if (!read.ok) return read;
  const { at, generation, cases: files } = read.value;
  const cases = new Map<string, Entry>();
  const unread: string[] = [];
  for (const file of files) {
    const text = JSON.stringify(file);
    const found = readCase(utf8(text));
    // The second one of the same id would replace the first.
    if (!found.ok || cases.has(found.value.header.id)) unread.push(text);
    else {
      const { header, log } = found.value;
      cases.set(header.id, entryOf(await summaryOf(found.value), log));
    }
  }
  return ok({ at, generation, cases, unread });
}
