import { type Bytes, hex, join, u8 } from '../vault/bytes.ts';

/**
 * The Distinguished Encoding Rules (ITU-T X.690) in both directions, as far as signatures need them. What is written here is
 * byte for byte determined by its value: verifying writes anew what was read and compares.
 */

/** Universal tags in use. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Context-specific, constructed. */
export const context = (number: number): number => 0xa0 | number;

/** A value with its tag and length in front. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const content = join(...parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  if (length > 0xffff) throw new RangeError('no part of a signature is so long');
  return join(u8(tag), Uint8Array.from(size), content);
}

export const sequence = (...parts: readonly Uint8Array[]): Bytes => tlv(TAG.sequence, ...parts);
export const octets = (bytes: Uint8Array): Bytes => tlv(TAG.octets, bytes);
export const small = (value: number): Bytes => tlv(TAG.integer, u8(value));

/** The members of a SET OF in their order: that of their encodings (X.690, 11.6). */
export const sorted = (members: readonly Bytes[]): readonly Bytes[] =>
  [...members].sort((a, b) => (hex(a) < hex(b) ? -1 : 1));

/** A set of values of one kind. */
export const set = (...members: readonly Bytes[]): Bytes => tlv(TAG.set, ...sorted(members));

/** An object identifier from its dotted form. */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(TAG.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): readonly number[] {
  const digits = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) {
    digits.unshift((left % 128) | 0x80);
  }
  return digits;
}

/** A non-negative integer from its big-endian bytes, in the fewest bytes that keep it so. */
export function integer(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return tlv(TAG.integer, ...((digits[0] ?? 0) >= 0x80 ? [u8(0)] : []), digits);
}

/** A value as it lies in its encoding. */
export interface Node {
  readonly tag: number;
  /** With tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

/** Reads one value at the beginning. Definite lengths in their shortest form alone; undefined for anything else. */
export function read(bytes: Uint8Array): Node | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first >= 0x80 && (more === 0 || more > 3)) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let at = 0; at < more; at += 1) length = length * 256 + (bytes[2 + at] ?? 0);
  if (more > 0 && length < (more === 1 ? 0x80 : 256 ** (more - 1))) return undefined;
  const start = 2 + more;
  if (start + length > bytes.length) return undefined;
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

/** The values inside a constructed one; undefined where they do not fill it exactly. */
export function children(node: Node | undefined): readonly Node[] | undefined {
  if (node === undefined || (node.tag & 0x20) === 0) return undefined;
  const found: Node[] = [];
  for (let rest = node.content; rest.length > 0; ) {
    const one = read(rest);
    if (one === undefined) return undefined;
    found.push(one);
    rest = rest.subarray(one.whole.length);
  }
  return found;
}
