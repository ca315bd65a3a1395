import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CaseEvent } from '../../machines/events.ts';
import type { CaseSummary } from '../../machines/view.ts';

/** One recorded event under its case and its place in the log; two tabs collide on this key instead of overwriting. */
export interface StoredEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly event: CaseEvent;
}

export interface Schema extends DBSchema {
  events: { key: [string, number]; value: StoredEvent };
  cases: { key: string; value: CaseSummary };
}

const NAME = 'alemtuzumab-pathway';
const VERSION = 1;

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

/** A fault of IndexedDB as the product names it; anything else is passed on by its name, never by patient data. */
export function storeFault(error: unknown): StoreFault {
  const name = error instanceof DOMException || error instanceof Error ? error.name : 'unknown';
  if (name === 'QuotaExceededError') return { tag: 'full' };
  if (name === 'VersionError') return { tag: 'newer' };
  if (name === 'SecurityError' || name === 'InvalidStateError') return { tag: 'unavailable' };
  return { tag: 'failed', name };
}

/** Opens the database; `lost` is called when the browser or another version closes it under us. */
export function openDatabase(lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: ['caseId', 'seq'] });
      database.createObjectStore('cases', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      // A newer version in another tab wants in: let it, and reopen on the next use.
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
}
