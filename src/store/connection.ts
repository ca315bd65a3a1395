import { deleteDB } from 'idb';
import { BlockedError, type Database, nameOf, openDatabase } from './database.ts';
import { DATABASE_NAME } from './names.ts';

/** The one connection of this tab to its database. */
export interface Connection {
  /** Opens where need be and works; after a connection that the browser has closed it opens once more and tries once more. */
  run<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Works without a second try: for writers that look first whether their transaction has got through. */
  once<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Forgets the connection; the next use opens anew. */
  drop(): void;
  /** Deletes the whole database, after everything in it was found again elsewhere. */
  destroy(): Promise<void>;
}

/** How long to wait for another tab to let go of an older version, in milliseconds. */
const PATIENCE = 4_000;

/** Faults that a new connection may mend: the browser closed the old one in the background, or its process died. */
const OF_CONNECTION = ['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError'];

export const isOfConnection = (error: unknown): boolean => OF_CONNECTION.includes(nameOf(error));

/** `freed` is told when a database opens after all that another tab had kept closed. */
export function createConnection(freed: () => void): Connection {
  let opening: Promise<Database> | undefined;

  function open(): Promise<Database> {
    const drop = () => {
      if (opening === current) opening = undefined;
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    const current = new Promise<Database>((resolve, reject) => {
      const blocked = () => {
        waiting = setTimeout(() => {
          gaveUp = true;
          reject(new BlockedError());
        }, PATIENCE);
      };
      openDatabase(drop, blocked).then(({ database }) => {
        clearTimeout(waiting);
        resolve(database);
        if (!gaveUp) return;
        // The next use opens its own; this one came too late for its caller.
        database.close();
        freed();
      }, reject);
    });
    // A failed opening is tried anew at the next use, not remembered.
    current.catch(drop);
    return current;
  }

  function drop(): void {
    const old = opening;
    opening = undefined;
    old?.then((database) => database.close(), reported);
  }

  const once: Connection['once'] = async (work) => {
    opening ??= open();
    return work(await opening);
  };

  return {
    once,
    async run(work) {
      try {
        return await once(work);
      } catch (error) {
        if (!isOfConnection(error)) throw error;
        drop();
        return once(work);
      }
    },
    drop,
    async destroy() {
      drop();
      await deleteDB(DATABASE_NAME);
    },
  };
}

/** An opening that failed has told its own caller; here there is nothing left to close. */
function reported(): void {}
