import { type Bytes, u8, u32 } from './bytes.ts';

/** PBKDF2-HMAC-SHA-256 (RFC 8018); the only algorithm of version 1. */
export const PBKDF2 = 1;
/** Never fewer iterations, whatever a header says or a slow device measures (OWASP Password Storage Cheat Sheet). */
export const LEAST_ITERATIONS = 600_000;
/** Never more: a header must not be able to keep a device busy for minutes. */
export const MOST_ITERATIONS = 10_000_000;
export const SALT_BYTES = 32;

/** How a passphrase is stretched; lies in the header in clear. */
export interface Work {
  readonly algorithm: typeof PBKDF2;
  readonly iterations: number;
  readonly salt: Bytes;
}

/** Stretches a prepared passphrase to 32 bytes. */
export type Stretch = (passphrase: Bytes, work: Work) => Promise<Bytes>;

/** The parameters as they stand in the header and are bound into the wrap of the key. */
export const workBytes = ({ algorithm, iterations, salt }: Work): readonly Bytes[] => [
  u8(algorithm),
  u32(iterations),
  salt,
];

/** PBKDF2 by WebCrypto, beside the main thread. The bounds are held here too, where no caller can forget them. */
export const stretch: Stretch = async (passphrase, { iterations, salt }) => {
  if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) throw new RangeError('iterations');
  return pbkdf2(passphrase, salt, iterations);
};

const PROBE = 200_000;

/** Iterations that take about `target` milliseconds here, inside the bounds. `now` reads milliseconds. */
export async function calibrate(now: () => number, target = 1000): Promise<number> {
  const started = now();
  await pbkdf2(new Uint8Array(16), new Uint8Array(SALT_BYTES), PROBE);
  const taken = Math.max(1, now() - started);
  const wanted = Math.round((PROBE * target) / taken / 10_000) * 10_000;
  return Math.min(MOST_ITERATIONS, Math.max(LEAST_ITERATIONS, wanted));
}

async function pbkdf2(passphrase: Bytes, salt: Bytes, iterations: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}
