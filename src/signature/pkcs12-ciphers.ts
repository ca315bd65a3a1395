import type { AlgorithmIdentifier } from 'pkijs';
import { PBES2Params, PBKDF2Params } from 'pkijs';
import { type Bytes, copy, cut, join, same, u8 } from '../vault/bytes.ts';
import { MOST_ITERATIONS } from '../vault/kdf.ts';

/**
 * How parts of a PKCS #12 file are opened with a password: PBES2 (RFC 8018) with AES, and the older ways of RFC 7292, appendix
 * B, with triple DES and RC2, which WebCrypto does not know.
 */

export type CipherFault =
  | { readonly tag: 'unsupported'; readonly algorithm: string }
  /** More rounds of key derivation than a file may ask for: nothing was derived. */
  | { readonly tag: 'too-much-work'; readonly iterations: number };

/** Thrown inside this folder alone; `readPkcs12` turns it into its fault. */
export class CipherError extends Error {
  override readonly name = 'CipherError';
  readonly fault: CipherFault;
  constructor(fault: CipherFault) {
    super(fault.tag);
    this.fault = fault;
  }
}

const unsupported = (algorithm: string): CipherError => new CipherError({ tag: 'unsupported', algorithm });

/** Each of its rounds is a call of WebCrypto: some seconds at most. */
const MOST_OLD_ITERATIONS = 100_000;

/** A password in both of the forms that files want. */
export interface Password {
  readonly utf8: Bytes;
  /** UTF-16, big-endian, with two zeros behind it (RFC 7292, B.1). */
  readonly bmp: Bytes;
}

export function passwordOf(text: string): Password {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bmp = Uint8Array.from([...units.flatMap((unit) => [unit >> 8, unit & 0xff]), 0, 0]);
  return { utf8: new TextEncoder().encode(text), bmp };
}

type Cipher = 'RC2' | '3DES';

/** Legacy ciphers by the last number of their identifier: bits of their keys. */
const OLD: Readonly<Record<string, { readonly cipher: Cipher; readonly bits: number }>> = {
  '1.2.840.113549.1.12.1.3': { cipher: '3DES', bits: 192 },
  '1.2.840.113549.1.12.1.5': { cipher: 'RC2', bits: 128 },
  '1.2.840.113549.1.12.1.6': { cipher: 'RC2', bits: 40 },
};
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const TRIPLE_DES = '1.2.840.113549.3.7';
const AES: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.22': 192,
  '2.16.840.1.101.3.4.1.42': 256,
};
const HMACS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};

/** What is used of a value of asn1js, whose own types say nothing of what lies in parameters. */
interface Asn1Value {
  readonly valueBlock: {
    readonly value?: unknown;
    readonly valueHexView?: Uint8Array;
    readonly valueDec?: number;
  };
}

const bytesIn = (value: unknown): Bytes => {
  const view = (value as Asn1Value | undefined)?.valueBlock.valueHexView;
  if (view === undefined) throw new TypeError('a part of the file is not what it should be');
  return copy(view);
};

/** Decrypts a part. Throws `CipherError` for what is not supported, and anything else for what does not fit the password. */
export async function decryptPart(
  { algorithmId, algorithmParams }: AlgorithmIdentifier,
  bytes: Bytes,
  password: Password,
): Promise<Bytes> {
  if (algorithmId === PBES2)
    return decryptPbes2(new PBES2Params({ schema: algorithmParams }), bytes, password);
  const old = OLD[algorithmId];
  if (old === undefined) throw unsupported(algorithmId);
  const parts = (algorithmParams as Asn1Value).valueBlock.value;
  const [salt, rounds] = (Array.isArray(parts) ? parts : []) as readonly unknown[];
  const iterations = Number((rounds as Asn1Value | undefined)?.valueBlock.valueDec);
  const derive = (id: number, length: number) =>
    oldKey({ hash: 'SHA-1', id, salt: bytesIn(salt), iterations, length }, password.bmp);
  const key = await derive(1, old.bits / 8);
  return byForge(old.cipher, key, old.bits, await derive(2, 8), bytes);
}

async function decryptPbes2(parameters: PBES2Params, bytes: Bytes, { utf8 }: Password): Promise<Bytes> {
  const { keyDerivationFunc, encryptionScheme } = parameters;
  if (keyDerivationFunc.algorithmId !== PBKDF2) throw unsupported(keyDerivationFunc.algorithmId);
  const kdf = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const hmac = kdf.prf?.algorithmId ?? '1.2.840.113549.2.7';
  const hash = HMACS[hmac];
  if (hash === undefined) throw unsupported(hmac);
  const scheme = encryptionScheme.algorithmId;
  const bits = scheme === TRIPLE_DES ? 192 : AES[scheme];
  if (bits === undefined) throw unsupported(scheme);
  const iterations = kdf.iterationCount;
  if (!(iterations >= 1 && iterations <= MOST_ITERATIONS))
    throw new CipherError({ tag: 'too-much-work', iterations });
  const base = await crypto.subtle.importKey('raw', utf8, 'PBKDF2', false, ['deriveBits']);
  const derived = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash, salt: bytesIn(kdf.salt), iterations },
    base,
    bits,
  );
  const iv = bytesIn(encryptionScheme.algorithmParams);
  if (scheme === TRIPLE_DES) return byForge('3DES', new Uint8Array(derived), bits, iv, bytes);
  const key = await crypto.subtle.importKey('raw', derived, 'AES-CBC', false, ['decrypt']).catch(() => {
    // Chromium has no AES with 192 bits.
    throw unsupported(scheme);
  });
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, bytes));
}

/** Only old files need these ciphers, so they are fetched only then. */
async function byForge(cipher: Cipher, key: Bytes, bits: number, iv: Bytes, bytes: Bytes): Promise<Bytes> {
  const { decryptOld } = await import('./pkcs12-old.ts');
  return decryptOld(cipher, key, bits, iv, bytes);
}

/** Whether the file is whole and the password the one that it was made with (RFC 7292, 4). */
export async function isAuthentic(
  bytes: Bytes,
  mac: {
    readonly hash: string;
    readonly salt: Bytes;
    readonly iterations: number;
    readonly expected: Bytes;
  },
  { bmp }: Password,
): Promise<boolean> {
  const { hash, salt, iterations, expected } = mac;
  const length = DIGEST_BYTES[hash];
  if (length === undefined) throw unsupported(hash);
  const key = await oldKey({ hash, id: 3, salt, iterations, length }, bmp);
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
  return same(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, bytes)), expected);
}

const DIGEST_BYTES: Readonly<Record<string, number>> = {
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/** The key derivation of RFC 7292, B.2. `length` in bytes. */
async function oldKey(
  of: {
    readonly hash: string;
    /** 1 for a key, 2 for an initial vector, 3 for a MAC. */
    readonly id: number;
    readonly salt: Bytes;
    readonly iterations: number;
    readonly length: number;
  },
  password: Bytes,
): Promise<Bytes> {
  const { hash, id, salt, iterations, length } = of;
  if (!(iterations >= 1 && iterations <= MOST_OLD_ITERATIONS))
    throw new CipherError({ tag: 'too-much-work', iterations });
  const block = hash === 'SHA-384' || hash === 'SHA-512' ? 128 : 64;
  const diversifier = new Uint8Array(block).fill(id);
  let seed = join(filled(salt, block), filled(password, block));
  let key: Bytes = new Uint8Array(0);
  while (key.length < length) {
    let digest: Bytes = join(diversifier, seed);
    for (let round = 0; round < iterations; round += 1)
      digest = new Uint8Array(await crypto.subtle.digest(hash, digest));
    key = join(key, digest);
    seed = advanced(seed, filled(digest, block).subarray(0, block));
  }
  return cut(key, 0, length);
}

/** Repeated up to a multiple of the block; nothing stays nothing. */
function filled(bytes: Bytes, block: number): Bytes {
  const length = Math.ceil(bytes.length / block) * block;
  return Uint8Array.from({ length }, (_, at) => bytes[at % bytes.length] ?? 0);
}

/** Adds a block and one to each block, as big-endian numbers of that length. */
function advanced(seed: Bytes, block: Uint8Array): Bytes {
  const next = copy(seed);
  for (let start = 0; start < next.length; start += block.length) {
    let carry = 1;
    for (let at = block.length - 1; at >= 0; at -= 1) {
      carry += (next[start + at] ?? 0) + (block[at] ?? 0);
      next[start + at] = u8(carry)[0] ?? 0;
      carry >>= 8;
    }
  }
  return next;
}
