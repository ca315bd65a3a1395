import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VaultStore } from '../../src/store/vault.ts';
import type { Backup } from '../../src/vault/control.ts';
import { flip } from '../vault/vault-parts.ts';
import { fill, idsOf, note, registered, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const FILE = 'elf Störche auf dem Dach';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

async function backedUp(store: VaultStore): Promise<Backup> {
  const made = await store.vault.backup('all', FILE);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

async function opened(store: VaultStore, bytes: Uint8Array) {
  const found = await store.vault.openBackup(bytes, FILE);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value;
}

test('a backup opens to the same cases in an empty vault', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 3);
  await fill(store, 'c2', 0);
  const backup = await backedUp(store);
  expect(backup).toMatchObject({
    cases: 2,
    leftOut: [],
    generation: 6,
    name: 'alemtuzumab-pathway-2026-02-03-6.almz',
  });
  expect(Buffer.from(backup.bytes).includes('AB c1')).toBe(false);
  expect((await store.vault.health()).lastBackup).toBeUndefined();
  await store.vault.backupKept(backup);
  await fill(store, 'c3', 0);
  expect((await store.vault.health()).lastBackup).toMatchObject({
    generation: 6,
    behind: 1,
    sha256: backup.sha256,
  });
  world.close();
  world.wipeDatabase();
  world = new World('another');
  const { store: other } = await world.made();
  const preview = await opened(other, backup.bytes);
  expect(preview.cases).toEqual([
    { caseId: 'c1', label: 'AB c1', comparison: { tag: 'new', there: 4 } },
    { caseId: 'c2', label: 'AB c2', comparison: { tag: 'new', there: 1 } },
  ]);
  expect(await preview.restore(['c1', 'c2'])).toMatchObject({
    ok: true,
    value: { added: ['c1', 'c2'], failed: [] },
  });
  expect(await idsOf(other, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'c1-n3']);
});

test('each way in which two logs can stand is named and merged without losing either', async () => {
  const { store } = await world.made();
  for (const id of ['same', 'older', 'extends', 'diverged']) await fill(store, id, 1);
  const append = (id: string, expected: number, name: string) =>
    store.cases.append({ ...registered(id).summary, events: expected + 1 }, expected, [note(name)]);
  // The backup is made in a vault that has gone on; the store is then put where it was.
  const before = await backedUp(store);
  await append('extends', 2, 'only in the backup');
  await append('diverged', 2, 'in the backup');
  const after = await backedUp(store);
  world.close();
  world.wipeDatabase();
  world = new World('second');
  const { store: other } = await world.made();
  await (await opened(other, before.bytes)).restore(['same', 'older', 'extends', 'diverged']);
  const here = (id: string, expected: number, name: string) =>
    other.cases.append({ ...registered(id).summary, events: expected + 1 }, expected, [note(name)]);
  await here('older', 2, 'only here');
  await here('diverged', 2, 'here');
  const preview = await opened(other, after.bytes);
  const found = Object.fromEntries(preview.cases.map(({ caseId, comparison }) => [caseId, comparison]));
  expect(found).toEqual({
    same: { tag: 'same', here: 2 },
    older: { tag: 'older', here: 3, there: 2 },
    extends: { tag: 'extends', here: 2, there: 3 },
    diverged: { tag: 'diverged', here: 3, there: 3, shared: 2 },
  });
  const restored = await preview.restore(['same', 'older', 'extends', 'diverged']);
  expect(restored).toMatchObject({
    ok: true,
    value: {
      added: [],
      extended: [{ caseId: 'extends', events: 1 }],
      unchanged: ['older', 'same'],
      kept: [{ caseId: 'diverged' }],
    },
  });
  const keptAs = restored.ok ? (restored.value.kept[0]?.keptAs ?? '') : '';
  expect(await idsOf(other, 'diverged')).toEqual(['diverged-e1', 'diverged-n1', 'here']);
  expect(await idsOf(other, keptAs)).toEqual(['diverged-e1', 'diverged-n1', 'in the backup']);
  expect(await idsOf(other, 'extends')).toEqual(['extends-e1', 'extends-n1', 'only in the backup']);
  expect(await idsOf(other, 'older')).toEqual(['older-e1', 'older-n1', 'only here']);
});

test('what is no backup, was changed or cut, or has another passphrase is told apart', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 0);
  const { bytes } = await backedUp(store);
  const fault = async (of: Uint8Array, passphrase = FILE) => {
    const found = await store.vault.openBackup(of, passphrase);
    return found.ok ? 'open' : found.faults[0]?.tag;
  };
  expect(await fault(bytes)).toBe('open');
  expect(await fault(bytes, FILE.normalize('NFD'))).toBe('open');
  expect(await fault(bytes, 'zwölf Störche auf dem Dach')).toBe('wrong-secret');
  expect(await fault(bytes, 'kurz')).toBe('passphrase');
  expect(await fault(new Uint8Array(10))).toBe('not-a-backup');
  expect(await fault(new Uint8Array())).toBe('not-a-backup');
  for (const at of [4, 5, 10, 30, 60, 100, 150, 172])
    expect(await fault(flip(bytes, at)), `${at}`).toMatch(/header|newer/);
  for (const at of [173, 200, bytes.length - 1])
    expect(await fault(flip(bytes, at)), `${at}`).toBe('content');
  expect(await fault(bytes.slice(0, -1))).toBe('content');
  expect(await fault(bytes.slice(0, 180))).toBe('content');
  expect(await fault(bytes.slice(0, 170))).toBe('header');
  expect(await store.vault.backup(['nobody'], FILE)).toEqual({
    ok: false,
    faults: [{ tag: 'no-such-case', caseId: 'nobody' }],
  });
  expect(await store.vault.backup('all', '')).toMatchObject({ ok: false, faults: [{ tag: 'passphrase' }] });
});

test('a case that is damaged here is mended by the backup', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 3);
  const { bytes } = await backedUp(store);
  world.close();
  const { openDB } = await import('idb');
  const database = await openDB('alemtuzumab-pathway', 2);
  const [first] = (await database.getAll('sealed-events')) as {
    slot: string;
    seq: number;
    record: Uint8Array;
  }[];
  const hurt = (await database.get('sealed-events', [first?.slot ?? '', 2])) as NonNullable<typeof first>;
  await database.put('sealed-events', { ...hurt, record: flip(hurt.record, 50) });
  database.close();
  const tab = await world.unlocked();
  const preview = await opened(tab, bytes);
  expect(preview.cases[0]?.comparison).toEqual({ tag: 'extends', here: 2, there: 4 });
  expect(await preview.restore(['c1'])).toMatchObject({
    ok: true,
    value: { extended: [{ caseId: 'c1', events: 2 }] },
  });
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'c1-n3']);
  expect(await tab.vault.check()).toMatchObject({ ok: true, value: { damaged: [], index: 'whole' } });
});
