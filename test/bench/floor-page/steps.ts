import { type DBSchema, openDB } from 'idb';

interface Steps extends DBSchema {
  steps: { key: number; value: { readonly chosen: number } };
}

/** What was kept, and how a further step is kept: on disk before it counts, as the product's are. */
export async function openSteps() {
  const database = await openDB<Steps>('floor', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('steps', { autoIncrement: true });
    },
  });
  return {
    kept: await database.getAll('steps'),
    async keep(chosen: number) {
      const transaction = database.transaction('steps', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add({ chosen }), transaction.done]);
    },
  };
}
