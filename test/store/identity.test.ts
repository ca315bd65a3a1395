import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCarried } from '../../src/signature/content.ts';
import { makeIdentity } from '../../src/signature/identity.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import { DATABASE_NAME } from '../../src/store/names.ts';
import { paper } from '../signature/paper.ts';
import { made, signed } from '../signature/signer.ts';
import { seeded } from '../vault/seeded.ts';
import { fill, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

async function fresh(name: string) {
  const made = await makeIdentity({ name }, '2026-02-03T10:15:00+01:00', seeded(name));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

test('an identity is kept sealed and comes back after a lock, its key out of reach', async () => {
  const { store } = await world.made();
  expect(await store.vault.identity()).toEqual({ ok: true, value: undefined });
  const first = await fresh('Dr. A');
  expect(await store.vault.keepIdentity(first)).toEqual({ ok: true, value: undefined });
  store.vault.lock();
  expect(await store.vault.identity()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
  expect(await store.vault.keepIdentity(first)).toEqual({ ok: false, faults: [{ tag: 'locked' }] });

  const tab = world.tab();
  await tab.vault.inspect();
  await tab.vault.unlock({ tag: 'passphrase', text: 'sieben Kraniche im Nebel' });
  const back = await tab.vault.identity();
  expect(back.ok && back.value?.certificate).toEqual(first.identity.certificate);
  const key = back.ok ? back.value?.privateKey : undefined;
  expect(key?.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow();

  const second = await fresh('Dr. B');
  await tab.vault.keepIdentity(second);
  const replaced = await tab.vault.identity();
  expect(replaced.ok && replaced.value?.certificate).toEqual(second.identity.certificate);
  await tab.vault.removeIdentity();
  expect(await tab.vault.identity()).toEqual({ ok: true, value: undefined });
});

test('a changed record is damaged, and nothing of it shows in the database', async () => {
  const { store } = await world.made();
  await store.vault.keepIdentity(await fresh('Dr. Unverwechselbar'));
  const database = await openDB(DATABASE_NAME, 2);
  const stored = (await database.get('vault', 'identity')) as { record: Uint8Array };
  expect(Buffer.from(stored.record).toString('latin1')).not.toContain('Unverwechselbar');
  await database.put(
    'vault',
    { generation: 0, record: stored.record.map((byte, at) => (at === 200 ? byte ^ 1 : byte)) },
    'identity',
  );
  database.close();
  expect(await store.vault.identity()).toEqual({ ok: false, faults: [{ tag: 'identity-damaged' }] });
  // The rest of the vault does not mind.
  expect(await store.cases.list()).toEqual({ ok: true, value: [] });
});

test('a case sealed as a backup travels in a signed paper and opens from there', async () => {
  const { store } = await world.made();
  await fill(store, 'p1', 2);
  const backup = await store.vault.backup(['p1'], 'ein Backup für unterwegs');
  if (!backup.ok) throw new Error(JSON.stringify(backup.faults));
  const sealed = await paper({ sealedCase: backup.value.bytes });
  const { attached } = await verifyPdf(await signed(sealed, await made()), new Set());
  const carried = attached && (await readCarried(attached));
  if (!carried?.ok || carried.value.tag !== 'sealed') throw new Error('nothing sealed inside');
  const opened = await store.vault.openBackup(carried.value.bytes, 'ein Backup für unterwegs');
  expect(opened.ok && opened.value.cases).toEqual([
    { caseId: 'p1', label: expect.any(String), comparison: { tag: 'same', here: 3 } },
  ]);
});
