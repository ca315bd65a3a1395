import { failed, ok, type Result } from '../../machines/result.ts';
import type { Bytes } from './bytes.ts';

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 256 bits in 13 groups of four characters, each with a fifth that checks it. */
const KEY_BYTES = 32;
const GROUPS = 13;
const DATA = 4;
const GROUP = DATA + 1;

/** What is wrong with a typed recovery key: the group (from 1) where it can be told. */
export interface Mistyped {
  readonly tag: 'recovery-key-mistyped';
  readonly group: number | undefined;
}

/** A recovery key for the eye: `XXXXX-XXXXX-…`, 13 groups. */
export function writeRecoveryKey(key: Bytes): string {
  const values = bitsOf(key);
  return Array.from({ length: GROUPS }, (_, group) => {
    const data = values.slice(group * DATA, (group + 1) * DATA);
    return [...data, check(data, group)].map((value) => ALPHABET[value]).join('');
  }).join('-');
}

/** Reads a typed recovery key: case, spaces and hyphens do not matter, I and L are 1, O is 0. */
export function readRecoveryKey(text: string): Result<Bytes, Mistyped> {
  const typed = text
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '');
  const clear = typed.replace(/[IL]/g, '1').replace(/O/g, '0');
  const values = [...clear].map((letter) => ALPHABET.indexOf(letter));
  const strange = values.indexOf(-1);
  if (strange >= 0) return mistyped(Math.floor(strange / GROUP) + 1);
  const data: number[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    const own = values.slice(group * GROUP, (group + 1) * GROUP);
    if (own.length < GROUP) return mistyped(group + 1);
    const inner = own.slice(0, DATA);
    if (check(inner, group) !== own[DATA]) return mistyped(group + 1);
    data.push(...inner);
  }
  if (values.length !== GROUPS * GROUP) return mistyped(undefined);
  // 52 characters hold 260 bits; the last four are always zero.
  if (((data.at(-1) ?? 0) & 0b1111) !== 0) return mistyped(GROUPS);
  return ok(bytesOf(data));
}

const mistyped = (group: number | undefined) => failed<Mistyped>({ tag: 'recovery-key-mistyped', group });

/** Five bits at a time, the last group filled with zeros. */
function bitsOf(bytes: Bytes): number[] {
  const values: number[] = [];
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) values.push((held << (5 - bits)) & 31);
  return values;
}

function bytesOf(values: readonly number[]): Bytes {
  const bytes = new Uint8Array(KEY_BYTES);
  let [held, bits, at] = [0, 0, 0];
  for (const value of values) {
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8 && at < KEY_BYTES) {
      bits -= 8;
      bytes[at] = (held >> bits) & 255;
      at += 1;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

/**
 * A character that depends on each character of its group, on their order and on the place of the group: a sum over the
 * field of 32 elements (x⁵ + x² + 1), so that every single error and every swap of neighbours in a group is found.
 */
function check(data: readonly number[], group: number): number {
  let sum = group + 1;
  for (const value of data) sum = double(sum) ^ value;
  return double(sum);
}

const double = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
