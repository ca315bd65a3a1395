import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './database.ts';
import { quiet } from './quiet.ts';

type Stores = StoreNames<Schema>[];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** A transaction that only reads. Its end is of no interest: what was asked of it answers for itself. */
export function reading<S extends Stores>(
  database: Database,
  stores: [...S],
): IDBPTransaction<Schema, [...S], 'readonly'> {
  const transaction = database.transaction(stores);
  quiet(transaction.done);
  return transaction;
}

/**
 * One strict transaction: what `work` does is all there once this resolves, and nothing of it where it rejects. Without the
 * explicit abort a fault half-way would leave the requests before it to be committed. `work` may wait for its own requests
 * only; anything else would end the transaction.
 */
export async function strictly<T>(
  database: Database,
  stores: Stores,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  try {
    const ended = quiet(transaction.done);
    const [value] = await Promise.all([work(transaction), ended]);
    return value;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself already, and with it everything that it did.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}
