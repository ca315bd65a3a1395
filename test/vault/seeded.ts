import { createHash } from 'node:crypto';
import type { Random } from '../../src/vault/bytes.ts';
import { type Stretch, stretch } from '../../src/vault/kdf.ts';

/** The same "random" bytes in every run: SHA-256 of a seed and a counter. For tests alone. */
export function seeded(seed: string): Random {
  let count = 0;
  return (length) => {
    const parts: Uint8Array[] = [];
    for (let have = 0; have < length; have += 32) {
      count += 1;
      parts.push(createHash('sha256').update(`${seed}/${count}`).digest());
    }
    return new Uint8Array(Buffer.concat(parts).subarray(0, length));
  };
}

const known = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The real derivation, each result kept: tests that unlock a thousand times wait for it once. */
export const remembered: Stretch = async (passphrase, work) => {
  const name = `${Buffer.from(passphrase).toString('hex')}/${work.iterations}/${Buffer.from(work.salt).toString('hex')}`;
  const derived = known.get(name) ?? stretch(passphrase, work);
  known.set(name, derived);
  return new Uint8Array(await derived);
};
