import type { IDBPDatabase } from 'idb';
import type { CaseEvent } from '../../machines/events.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { openDatabase, type Schema, type StoreFault, storeFault } from './database.ts';

/** Another tab has written meanwhile: the log has `found` events, not as many as expected. */
export interface Conflict {
  readonly tag: 'conflict';
  readonly found: number;
}

/** Where cases live: an append-only log of events each, and one small summary for the list. */
export interface CaseStore {
  list(): Promise<Result<readonly CaseSummary[], StoreFault>>;
  /** The log of a case in recorded order; undefined where there is no such case. */
  load(
    caseId: string,
  ): Promise<Result<{ summary: CaseSummary; log: readonly CaseEvent[] } | undefined, StoreFault>>;
  /**
   * Appends events behind the `expected` ones that the writer has seen, and rewrites the summary, in one
   * transaction: all or nothing. A log of another length is a conflict, and nothing is written.
   */
  append(
    summary: CaseSummary,
    expected: number,
    events: readonly CaseEvent[],
  ): Promise<Result<undefined, StoreFault | Conflict>>;
  /** Tells of a case that another tab has changed. Returns how to stop listening. */
  watch(changed: (caseId: string) => void): () => void;
}

const CHANNEL = 'alemtuzumab-pathway/cases';

/** The store in this browser's IndexedDB. */
export function createCaseStore(): CaseStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opening ??= openDatabase(() => {
      opening = undefined;
    });
    // A failed opening is tried anew at the next use, not remembered.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const channel = new BroadcastChannel(CHANNEL);

  async function attempt<T, F>(work: (db: IDBPDatabase<Schema>) => Promise<Result<T, F>>) {
    try {
      return await work(await database());
    } catch (error) {
      return failed(storeFault(error));
    }
  }

  return {
    list: () => attempt(async (db) => ok(await db.getAll('cases'))),
    load: (caseId) =>
      attempt(async (db) => {
        const transaction = db.transaction(['cases', 'events']);
        const range = IDBKeyRange.bound([caseId, 0], [caseId, Number.POSITIVE_INFINITY]);
        const [summary, stored] = await Promise.all([
          transaction.objectStore('cases').get(caseId),
          transaction.objectStore('events').getAll(range),
          transaction.done,
        ]);
        return ok(summary === undefined ? undefined : { summary, log: stored.map(({ event }) => event) });
      }),
    append: (summary, expected, events) =>
      attempt(async (db) => {
        const transaction = db.transaction(['cases', 'events'], 'readwrite', { durability: 'strict' });
        const known = await transaction.objectStore('cases').get(summary.id);
        const found = known?.events ?? 0;
        if (found !== expected) {
          transaction.abort();
          await transaction.done.catch(() => undefined);
          return failed<Conflict>({ tag: 'conflict', found });
        }
        const log = transaction.objectStore('events');
        await Promise.all([
          ...events.map((event, at) => log.add({ caseId: summary.id, seq: expected + at, event })),
          transaction.objectStore('cases').put(summary),
          // Only a completed transaction is a saved one.
          transaction.done,
        ]);
        channel.postMessage(summary.id);
        return ok(undefined);
      }),
    watch: (changed) => {
      const listen = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') changed(data);
      };
      channel.addEventListener('message', listen);
      return () => channel.removeEventListener('message', listen);
    },
  };
}
