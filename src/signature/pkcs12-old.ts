// @ts-expect-error node-forge ships no types; `Forge` declares what is used of it.
import desModule from 'node-forge/lib/des.js';
// @ts-expect-error as above.
import rc2Module from 'node-forge/lib/rc2.js';
// @ts-expect-error as above.
import utilModule from 'node-forge/lib/util.js';
import type { Bytes } from '../vault/bytes.ts';

/** The ciphers of old PKCS #12 files, from node-forge. Reach it by `import()`: new files need none of it. */

interface Decipher {
  readonly start: (iv: string) => void;
  readonly update: (input: unknown) => void;
  readonly finish: () => boolean;
  readonly output: { readonly getBytes: () => string };
}
interface Forge {
  readonly des: { readonly createDecryptionCipher: (key: string, mode: 'CBC') => Decipher };
  readonly rc2: { readonly createDecryptionCipher: (key: string, bits: number) => Decipher };
  readonly util: { readonly createBuffer: (bytes: string) => unknown };
}
const des = desModule as Forge['des'];
const rc2 = rc2Module as Forge['rc2'];
const util = utilModule as Forge['util'];

const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** CBC with the padding of PKCS #7. Throws where the padding does not fit: wrong key, or changed bytes. */
export function decryptOld(cipher: 'RC2' | '3DES', key: Bytes, bits: number, iv: Bytes, bytes: Bytes): Bytes {
  const secret = binary(key);
  const decipher =
    cipher === 'RC2' ? rc2.createDecryptionCipher(secret, bits) : des.createDecryptionCipher(secret, 'CBC');
  decipher.start(binary(iv));
  decipher.update(util.createBuffer(binary(bytes)));
  if (!decipher.finish()) throw new Error('the padding does not fit');
  return Uint8Array.from(decipher.output.getBytes(), (one) => one.charCodeAt(0));
}
