/** Bytes that WebCrypto, IndexedDB and files all take: over a plain, unshared buffer. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Draws as many random bytes as asked for; the environment's generator, or a fixed one in tests. */
export type Random = (length: number) => Bytes;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text as UTF-8. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** UTF-8 as text; undefined where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** One after the other. */
export function join(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A copy that shares nothing with its source. */
export const copy = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** A part as bytes of their own. */
export const cut = (bytes: Uint8Array, from: number, to?: number): Bytes =>
  new Uint8Array(bytes.subarray(from, to));

/** Whether both hold the same. Not for secrets: it stops at the first difference. */
export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hexadecimal of even length as bytes; the caller vouches for the form. */
export const unhex = (text: string): Bytes =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );

/** Big-endian, one byte. */
export const u8 = (value: number): Bytes => Uint8Array.of(value);

/** Big-endian, four bytes. */
export function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Big-endian, eight bytes; for safe integers. */
export function u64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Reads four bytes, big-endian. */
export const readU32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/** Reads eight bytes, big-endian; undefined beyond the safe integers. */
export function readU64(bytes: Uint8Array, at: number): number | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(at);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/** SHA-256 (FIPS 180-4). */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
