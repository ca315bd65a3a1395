import { failed, ok, type Result } from '../../machines/result.ts';
import { same } from '../vault/bytes.ts';
import {
  type FreshIdentity,
  type Identity,
  type IdentityFault,
  openIdentity,
  sealIdentity,
} from '../vault/identity.ts';
import { type Core, GoneError, type Opened } from './core.ts';
import type { StoreFault } from './database.ts';
import { reading, strictly } from './transaction.ts';

// The key with which the person of this browser signs: one record beside the state of the vault. It is neither mirrored nor in
// any backup: a private key has one home. Where it is lost another one is made, and what was signed stays verifiable.

/** Where the id of the vault lies in its header. */
const ID = { from: 6, to: 22 } as const;

/** Who signs here; undefined where nobody does yet. */
export async function readIdentity(
  { connection }: Core,
  { keys }: Opened,
): Promise<Result<Identity | undefined, StoreFault | IdentityFault>> {
  const stored = await connection.run((database) => reading(database, ['vault']).store.get('identity'));
  return stored === undefined ? ok(undefined) : openIdentity(stored.record, keys);
}

/** Keeps an identity in the place of the one before, once it was opened again. */
export async function writeIdentity(
  { connection, devices }: Core,
  { keys }: Opened,
  fresh: FreshIdentity,
): Promise<Result<undefined, StoreFault | IdentityFault>> {
  const record = await sealIdentity(fresh, keys, devices.random);
  const again = await openIdentity(record, keys);
  if (!again.ok) return failed(...again.faults);
  await connection.run((database) =>
    strictly(database, ['vault'], async (transaction) => {
      const store = transaction.objectStore('vault');
      const header = await store.get('header');
      // Another tab may have made another vault meanwhile, under which nobody could open this.
      if (header === undefined || !same(header.record.subarray(ID.from, ID.to), keys.vaultId))
        throw new GoneError();
      await store.put({ generation: 0, record }, 'identity');
    }),
  );
  return ok(undefined);
}

/** Takes the identity away for good. */
export async function removeIdentity({ connection }: Core): Promise<Result<undefined, StoreFault>> {
  await connection.run((database) =>
    strictly(database, ['vault'], (transaction) => transaction.objectStore('vault').delete('identity')),
  );
  return ok(undefined);
}
