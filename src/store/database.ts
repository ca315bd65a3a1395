import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CaseEvent } from '../../machines/events.ts';
import type { CaseSummary } from '../../machines/view.ts';
import type { Bytes } from '../vault/bytes.ts';
import { DATABASE_NAME } from './names.ts';
import { quiet } from './quiet.ts';

/** One sealed event under its case and its place in the log; two tabs collide on this key instead of overwriting. */
export interface SealedEvent {
  /** Hexadecimal name of the case, which says nothing without the keys. */
  readonly slot: string;
  readonly seq: number;
  readonly record: Bytes;
}

/** The sealed summary of a case, with the save in which it was written. */
export interface SealedCase {
  readonly slot: string;
  readonly generation: number;
  readonly record: Bytes;
}

/**
 * What there is once: the header in clear, the sealed state of the whole, a sealed copy of all summaries, and the sealed key with
 * which the person of this browser signs.
 */
export interface SealedPart {
  readonly generation: number;
  readonly record: Bytes;
}

export interface Schema extends DBSchema {
  vault: { key: 'header' | 'state' | 'listing' | 'identity'; value: SealedPart };
  'sealed-events': { key: [string, number]; value: SealedEvent };
  'sealed-cases': { key: string; value: SealedCase; indexes: { generation: number } };
  /** The unencrypted stores of schema version 1: read once, when the vault is made, and never written. */
  events: {
    key: [string, number];
    value: { readonly caseId: string; readonly seq: number; readonly event: CaseEvent };
  };
  cases: { key: string; value: CaseSummary };
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_VERSION = 2;

/** Why the store did not do what was asked. */
export type StoreFault =
  /** The vault is locked, or there is none yet. */
  | { readonly tag: 'locked' }
  /** The case is damaged and can only be read. */
  | { readonly tag: 'damaged' }
  /** A teaching case: these are never stored. */
  | { readonly tag: 'teaching' }
  | { readonly tag: 'unavailable' }
  | { readonly tag: 'full' }
  | { readonly tag: 'newer' }
  | { readonly tag: 'blocked' }
  | { readonly tag: 'failed'; readonly name: string };

/** Another tab keeps an older version open and does not let go of it. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** The name of what was thrown; never its message, which may quote stored values. */
export const nameOf = (error: unknown): string =>
  error instanceof DOMException || error instanceof Error ? error.name : 'unknown';

/** A fault of IndexedDB as the product names it; anything else is passed on by its name, never by patient data. */
export function storeFault(error: unknown): StoreFault {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return { tag: 'full' };
  if (name === 'VersionError') return { tag: 'newer' };
  if (name === 'BlockedError') return { tag: 'blocked' };
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'ReferenceError')
    return { tag: 'unavailable' };
  return { tag: 'failed', name };
}

/** Whether a database is new, so that what is not in it may be missed elsewhere. */
export interface Opening {
  readonly database: Database;
  readonly fresh: boolean;
}

/**
 * Opens the database and brings an older schema to the present one; unencrypted stores stay until the vault is made.
 * `lost` is called when the browser or another version closes it under us, `blocked` when another tab is in the way.
 */
export async function openDatabase(lost: () => void, blocked: () => void): Promise<Opening> {
  let fresh = false;
  const database = await openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(opened, from, _to, transaction) {
      fresh = from === 0;
      // Whether it succeeded is told by the opening itself.
      quiet(transaction.done);
      opened.createObjectStore('vault');
      opened.createObjectStore('sealed-events', { keyPath: ['slot', 'seq'] });
      opened.createObjectStore('sealed-cases', { keyPath: 'slot' }).createIndex('generation', 'generation');
    },
    blocked,
    blocking(_current, _blocked, event) {
      // A newer version in another tab wants in: let it, and reopen on the next use.
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return { database, fresh };
}
