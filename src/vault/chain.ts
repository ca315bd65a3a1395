import { type Bytes, copy, type Random, sha256 } from './bytes.ts';
import type { Damage } from './control.ts';
import type { Keys } from './keys.ts';
import { NO_HASH, openRecord, type Place, sealRecord } from './record.ts';

/** A record as it is stored: its number in the log and its sealed bytes. */
export interface Stored {
  readonly seq: number;
  readonly record: Uint8Array;
}

/** The end of a log: its length, and the hash of its last record (zeros where it is empty). */
export interface Head {
  readonly length: number;
  readonly hash: Bytes;
}

export const EMPTY: Head = { length: 0, hash: NO_HASH };

const placeIn = (keys: Keys, slot: Bytes, sequence: number, previous: Bytes): Place => ({
  type: 'event',
  vaultId: keys.vaultId,
  epoch: keys.epoch,
  slot,
  sequence,
  previous,
});

/** Seals values behind the end of a log; each record carries the hash of the one before it in its seal. */
export async function extend(
  keys: Keys,
  slot: Bytes,
  head: Head,
  values: readonly unknown[],
  random: Random,
): Promise<{ readonly records: readonly Bytes[]; readonly head: Head }> {
  const key = await keys.caseKey(slot);
  const records: Bytes[] = [];
  let { length, hash } = head;
  for (const value of values) {
    const record = await sealRecord(key, placeIn(keys, slot, length, hash), value, random);
    records.push(record);
    hash = await sha256(record);
    length += 1;
  }
  return { records, head: { length, hash } };
}

/** What of a log could be verified: the values before the first damage, and that damage. */
export interface Verified {
  readonly values: readonly unknown[];
  readonly head: Head;
  readonly damage: Damage | undefined;
}

/**
 * Verifies a log from its first record on and opens what is whole. Nothing at or behind the first damage is released.
 * `known` is the end that the summary names, where there is a summary to name it.
 */
export async function verifyChain(
  keys: Keys,
  slot: Bytes,
  stored: readonly Stored[],
  known: Head | undefined,
): Promise<Verified> {
  const key = await keys.caseKey(slot);
  const hashes = await Promise.all(stored.map(({ record }) => sha256(copy(record))));
  const opened = await Promise.all(
    stored.map(({ record }, at) =>
      openRecord(key, placeIn(keys, slot, at, hashes[at - 1] ?? NO_HASH), record),
    ),
  );
  const values: unknown[] = [];
  let damage: Damage | undefined;
  for (const [at, result] of opened.entries()) {
    if (stored[at]?.seq !== at) damage = { tag: 'missing', at };
    else if (result.ok) values.push(result.value);
    else damage = { tag: result.faults[0]?.tag === 'misplaced' ? 'reordered' : 'changed', at };
    if (damage !== undefined) break;
  }
  const end = (length: number): Head => ({ length, hash: hashes[length - 1] ?? NO_HASH });
  damage ??= against(end(values.length), known, hashes);
  // A last record that is genuine but not the one that was saved last is no part of the verified log either.
  if (damage?.tag === 'changed') values.length = Math.min(values.length, damage.at);
  return { values, head: end(values.length), damage };
}

/** Holds a log that is whole in itself against the end that the summary names. */
function against(head: Head, known: Head | undefined, hashes: readonly Bytes[]): Damage | undefined {
  if (known === undefined) return undefined;
  if (head.length < known.length) return { tag: 'cut', at: head.length, expected: known.length };
  const there = hashes[known.length - 1] ?? NO_HASH;
  const fits = there.every((byte, at) => byte === known.hash[at]);
  if (!fits) return { tag: 'changed', at: Math.max(0, known.length - 1) };
  return head.length > known.length ? { tag: 'summary', at: known.length } : undefined;
}
