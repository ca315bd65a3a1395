import { beforeAll, expect, test } from 'vitest';
import { sha256, u64 } from '../../src/vault/bytes.ts';
import { type Stored, verifyChain } from '../../src/vault/chain.ts';
import type { Keys } from '../../src/vault/keys.ts';
import { NO_HASH, openRecord } from '../../src/vault/record.ts';
import { fixedLog, fixedVault, flip } from './vault-parts.ts';

const EVENTS = 200;
let keys: Keys;
let log: Awaited<ReturnType<typeof fixedLog>>;

beforeAll(async () => {
  keys = (await fixedVault()).keys;
  log = await fixedLog(keys, EVENTS);
});

const verify = (stored: readonly Stored[], known = log.head) => verifyChain(keys, log.slot, stored, known);

test('a whole log opens to what went in', async () => {
  expect(await verify(log.stored)).toEqual({ values: log.values, head: log.head, damage: undefined });
});

test('every single byte of a record, flipped, is found at its place and nothing from there on is released', async () => {
  // The record in the middle of a short log: each byte of clear head, sealed text and tag.
  const { stored, head, slot, values } = await fixedLog(keys, 3);
  const [first, second, third] = stored;
  if (!first || !second || !third) throw new Error('three records');
  for (let at = 0; at < second.record.length; at += 1) {
    const verified = await verifyChain(
      keys,
      slot,
      [first, { seq: 1, record: flip(second.record, at, 1 << (at % 8)) }, third],
      head,
    );
    expect(verified.values, `byte ${at}`).toEqual(values.slice(0, 1));
    expect(verified.damage, `byte ${at}`).toMatchObject({ at: 1 });
  }
});

test('one byte flipped in each of 200 records', async () => {
  for (let at = 0; at < EVENTS; at += 1) {
    const stored = log.stored.map(({ seq, record }) => ({
      seq,
      record: seq === at ? flip(record, 38 + ((at * 7) % 500)) : record,
    }));
    const verified = await verify(stored.slice(0, at + 2));
    expect(verified.damage).toEqual({ tag: 'changed', at });
    expect(verified.values).toHaveLength(at);
  }
});

test('every pair of 200 records, swapped, is named as reordered at the first of the two', async () => {
  let pairs = 0;
  for (let a = 0; a < EVENTS; a += 1) {
    // Each later record in turn lies at place a. Verification stops there, so the log may end behind it.
    const before = log.stored.slice(0, a);
    const verdicts = await Promise.all(
      log.stored
        .slice(a + 1)
        // What stands before is untouched and the same for all: for most the last record of it is enough.
        .map(({ record }) => openAt(a, record, before.at(-1)?.record)),
    );
    pairs += verdicts.length;
    expect(new Set(verdicts)).toEqual(a === EVENTS - 1 ? new Set() : new Set(['misplaced']));
  }
  expect(pairs).toBe((EVENTS * (EVENTS - 1)) / 2);
  // The whole verification for every pair of the first twenty, and for every pair with the last record.
  for (let a = 0; a < 20; a += 1) {
    for (const b of [...Array(20 - a - 1).keys()].map((step) => a + 1 + step).concat(EVENTS - 1)) {
      const stored = log.stored.map(({ seq, record }) => ({
        seq,
        record: log.stored[seq === a ? b : seq === b ? a : seq]?.record ?? record,
      }));
      const verified = await verify(stored);
      expect(verified.damage).toEqual({ tag: 'reordered', at: a });
      expect(verified.values).toHaveLength(a);
    }
  }
});

/** What opening says of a record at a place behind another. */
async function openAt(at: number, record: Uint8Array, before: Uint8Array | undefined) {
  const opened = await openRecord(
    await keys.caseKey(log.slot),
    {
      type: 'event',
      vaultId: keys.vaultId,
      epoch: keys.epoch,
      slot: log.slot,
      sequence: at,
      previous: before === undefined ? NO_HASH : await sha256(new Uint8Array(before)),
    },
    record,
  );
  return opened.ok ? 'opened' : opened.faults[0]?.tag;
}

test('a swap that also rewrites what the records say of themselves is found by their seals', async () => {
  for (const [a, b] of [
    [0, 1],
    [3, 4],
    [10, 150],
  ] as const) {
    const stored = log.stored.map(({ seq, record }) => {
      const moved = log.stored[seq === a ? b : seq === b ? a : seq]?.record ?? record;
      const rewritten = new Uint8Array(moved);
      rewritten.set(u64(seq), 18);
      return { seq, record: rewritten };
    });
    const verified = await verify(stored);
    expect(verified.damage).toEqual({ tag: 'changed', at: a });
    expect(verified.values).toHaveLength(a);
  }
});

test('every prefix of 200 records is named as cut, and is released as far as it goes', async () => {
  for (let length = 0; length < EVENTS; length += 1) {
    const verified = await verify(log.stored.slice(0, length));
    expect(verified.damage).toEqual({ tag: 'cut', at: length, expected: EVENTS });
    expect(verified.values).toHaveLength(length);
  }
});

test('a record taken out is missing at its place; one too many says that the summary is older', async () => {
  for (const at of [0, 1, 100, 198]) {
    const verified = await verify(log.stored.filter(({ seq }) => seq !== at));
    expect(verified.damage).toEqual({ tag: 'missing', at });
    expect(verified.values).toHaveLength(at);
  }
  const shorter = await fixedLog(keys, 198);
  expect((await verify(log.stored, shorter.head)).damage).toEqual({ tag: 'summary', at: 198 });
});

test('a record of another case, another vault or another branch does not open', async () => {
  const otherCase = await fixedLog(keys, 2, 'case-2');
  const [own] = log.stored;
  const [, second] = otherCase.stored;
  if (!own || !second) throw new Error('two records');
  expect((await verify([own, second])).damage).toEqual({ tag: 'reordered', at: 1 });
  const otherVault = await fixedVault('another');
  const foreign = await fixedLog(otherVault.keys, 2);
  expect((await verifyChain(keys, log.slot, foreign.stored, undefined)).values).toEqual([]);
  const branch = await fixedLog(keys, 3, 'case-1', 'another branch');
  const [, , third] = branch.stored;
  const mixed = third === undefined ? [] : [...log.stored.slice(0, 2), third];
  expect((await verifyChain(keys, log.slot, mixed, undefined)).damage).toEqual({ tag: 'changed', at: 2 });
  // A whole branch of the same length, genuine in itself, is not the one that the summary names.
  const whole = await verifyChain(keys, log.slot, branch.stored, (await fixedLog(keys, 3)).head);
  expect(whole.damage).toEqual({ tag: 'changed', at: 2 });
  expect(whole.values).toHaveLength(2);
});
