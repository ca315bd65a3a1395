import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openState } from '../../src/store/sealed.ts';
import { openKeys } from '../../src/store/secrets.ts';
import { unsealBackup } from '../../src/vault/backup-file.ts';
import { textOf, unhex } from '../../src/vault/bytes.ts';
import { verifyChain } from '../../src/vault/chain.ts';
import type { Secret } from '../../src/vault/control.ts';
import { keysOf } from '../../src/vault/keys.ts';
import { readRecoveryKey } from '../../src/vault/recovery-key.ts';
import { answer } from './independent.mjs';
import { remembered } from './seeded.ts';
import { hex } from './vault-parts.ts';
import { makeVectors, type Vector } from './vectors.ts';

vi.setConfig({ testTimeout: 120_000 });

const file = new URL('vectors.json', import.meta.url);
if (process.env.WRITE_VECTORS !== undefined)
  writeFileSync(file, `${JSON.stringify(await makeVectors(), null, 1)}\n`);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

test('there are enough vectors, each with a name of its own, failures and successes', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(60);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  expect(
    vectors.filter(({ expect: expected }) => 'fault' in expected || 'damage' in expected).length,
  ).toBeGreaterThan(50);
});

test('the vectors are those that the present code makes: the format has not moved', async () => {
  expect(JSON.parse(JSON.stringify(await makeVectors()))).toEqual(vectors);
});

test.each(vectors)('$name: the product', async (vector) => {
  expect(await product(vector)).toEqual(vector.expect);
});

test.each(vectors)('$name: a reader that shares no code with it', (vector) => {
  expect(answer(vector)).toEqual(vector.expect);
});

/** What the product makes of a vector. */
async function product({ kind, given }: Vector): Promise<object> {
  if (kind === 'recovery-key') {
    const read = readRecoveryKey(String(given.text));
    return read.ok ? { text: hex(read.value) } : { fault: 'mistyped' };
  }
  if (kind === 'backup') {
    const opened = await unsealBackup(unhex(String(given.file)), String(given.passphrase), remembered);
    return opened.ok ? { text: textOf(opened.value) } : { fault: faultOf(opened.faults[0]) };
  }
  if (kind === 'vault') {
    const header = unhex(String(given.header));
    const devices = { stretch: remembered } as Parameters<typeof openKeys>[2];
    const keys = await openKeys(header, given.secret as Secret, devices);
    if (!keys.ok) return { fault: faultOf(keys.faults[0]) };
    const state = await openState(keys.value, header, Number(given.generation), unhex(String(given.state)));
    return state === undefined ? { fault: 'tampered' } : { text: JSON.stringify(state) };
  }
  const { master, vaultId, epoch, slot, records, known } = given as {
    master: string;
    vaultId: string;
    epoch: number;
    slot: string;
    records: { seq: number; record: string }[];
    known: { length: number; hash: string };
  };
  const keys = await keysOf(unhex(master), { vaultId: unhex(vaultId), epoch });
  const stored = records.map(({ seq, record }) => ({ seq, record: unhex(record) }));
  const end = { length: known.length, hash: unhex(known.hash) };
  const { values, damage } = await verifyChain(keys, unhex(slot), stored, end);
  const texts = values.map((value) => JSON.stringify(value));
  return damage === undefined ? { texts } : { texts, damage: damage.tag, at: damage.at };
}

type Found = { readonly tag: string; readonly fault?: { readonly tag: string } };

/** The innermost name of a fault. */
function faultOf(fault: Found | undefined): string {
  if (fault?.tag === 'recovery-key-mistyped') return 'mistyped';
  return fault?.fault?.tag ?? fault?.tag ?? '';
}
