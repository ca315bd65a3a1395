import { type Bytes, hex } from '../../src/vault/bytes.ts';
import { EMPTY, extend, type Head, type Stored } from '../../src/vault/chain.ts';
import { type Header, writeHeader } from '../../src/vault/header.ts';
import { LEAST_ITERATIONS, PBKDF2 } from '../../src/vault/kdf.ts';
import { type Keys, keysOf, newKey, passphraseKey, recoveryWrapKey, wrapKey } from '../../src/vault/keys.ts';
import { preparePassphrase } from '../../src/vault/passphrase.ts';
import { remembered, seeded } from './seeded.ts';

export const PASSPHRASE = 'grüne Wälder im Morgenlicht';

/** A vault of fixed bytes: header, master key, recovery key and keys. */
export async function fixedVault(seed = 'vault') {
  const random = seeded(seed);
  const bound = {
    vaultId: random(16),
    epoch: 1,
    work: { algorithm: PBKDF2, iterations: LEAST_ITERATIONS, salt: random(32) },
  } as const;
  const master = newKey(random);
  const recoveryKey = newKey(random);
  const prepared = preparePassphrase(PASSPHRASE);
  if (!prepared.ok) throw new Error('the passphrase of the tests is too weak');
  const kek = await passphraseKey(prepared.value, bound.work, bound.vaultId, remembered);
  const header: Header = {
    kind: 'vault',
    ...bound,
    build: '0.1.0',
    wraps: {
      passphrase: await wrapKey('passphrase', kek, master, bound, random),
      'recovery-key': await wrapKey(
        'recovery-key',
        await recoveryWrapKey(recoveryKey, bound.vaultId),
        master,
        bound,
        random,
      ),
    },
  };
  return {
    random,
    header,
    bytes: await writeHeader(header),
    master,
    recoveryKey,
    keys: await keysOf(master, bound),
  };
}

/** A log of so many sealed records, each with a word that must never come out of a damaged one. */
export async function fixedLog(keys: Keys, length: number, caseId = 'case-1', seed = 'log') {
  const slot = await keys.slotOf(caseId);
  const values = Array.from({ length }, (_, at) => ({ caseId, seq: at, text: `canary ${at}` }));
  const { records, head } = await extend(keys, slot, EMPTY, values, seeded(seed));
  const stored: Stored[] = records.map((record, seq) => ({ seq, record }));
  return { slot, values, records, head, stored } satisfies {
    slot: Bytes;
    head: Head;
    [key: string]: unknown;
  };
}

export const flip = (bytes: Uint8Array, at: number, bit = 1): Bytes =>
  Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ bit : byte));

export { hex };
