import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { VaultStore } from '../../src/store/vault.ts';
import type { AutomaticState } from '../../src/vault/automatic.ts';
import { flip } from '../vault/vault-parts.ts';
import { FakeFolders } from './fake-folders.ts';
import { fill, idsOf, note, PASSPHRASE, registered, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const FILE = 'elf Störche auf dem Dach';
const TOMORROW = '2026-02-04T08:00:00+01:00';

let world: World;
let folders: FakeFolders;
beforeEach(() => {
  world = new World();
  folders = new FakeFolders();
  world.folders = folders;
});
afterEach(() => world.close());

/** A vault with a case, and automatic backups switched on. */
async function on(): Promise<VaultStore> {
  const { store } = await world.made();
  await fill(store, 'c1', 2);
  await store.vault.automatic.pick();
  const chosen = await store.vault.automatic.choose(FILE);
  if (!chosen.ok) throw new Error(JSON.stringify(chosen.faults));
  return store;
}

async function stateOf(store: VaultStore): Promise<AutomaticState> {
  const state = await store.vault.automatic.state();
  if (!state.ok) throw new Error(JSON.stringify(state.faults));
  return state.value;
}

const add = (store: VaultStore, id: string, expected: number) =>
  store.cases.append({ ...registered(id).summary, events: expected + 1 }, expected, [
    note(`${id}-later-${expected}`),
  ]);

const bytesAt = (at: number) =>
  folders.folder.files.get(folders.folder.names()[at] ?? '') ?? new Uint8Array();

describe('switching on', () => {
  test('writes a first file, which opens with its own passphrase to the same cases elsewhere', async () => {
    const store = await on();
    const names = folders.folder.names();
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^alemtuzumab-pathway-2026-02-03-auto-[0-9a-f]{8}\.almz$/);
    expect(await stateOf(store)).toMatchObject({
      tag: 'on',
      folder: 'Backups',
      permission: 'granted',
      due: false,
      fault: undefined,
      last: { name: names[0], cases: 1, leftOut: [] },
    });
    // It counts as a backup.
    expect((await store.vault.health()).lastBackup).toMatchObject({ behind: 0 });
    const bytes = bytesAt(0);
    expect(Buffer.from(bytes).includes('AB c1')).toBe(false);
    world.close();
    world.wipeDatabase();
    world = new World('another');
    const { store: other } = await world.made();
    expect(await other.vault.openBackup(bytes, PASSPHRASE)).toMatchObject({
      faults: [{ tag: 'wrong-secret' }],
    });
    const opened = await other.vault.openBackup(bytes, FILE);
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
    await opened.value.restore(['c1']);
    expect(await idsOf(other, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2']);
  });

  test('nothing is kept for a weak passphrase, without a folder, or where the browser offers none', async () => {
    const { store } = await world.made();
    const { automatic } = store.vault;
    expect(await automatic.choose(FILE)).toEqual({ ok: false, faults: [{ tag: 'no-folder' }] });
    folders.closed = true;
    expect(await automatic.pick()).toEqual({ ok: true, value: undefined });
    folders.closed = false;
    expect(await automatic.pick()).toEqual({ ok: true, value: 'Backups' });
    expect(await automatic.choose('kurz')).toMatchObject({ ok: false, faults: [{ tag: 'passphrase' }] });
    expect(await stateOf(store)).toEqual({ tag: 'off' });
    expect(folders.kept).toBeUndefined();
    expect(await automatic.run('due')).toEqual({ ok: true, value: undefined });
    expect(await automatic.run('now')).toEqual({ ok: false, faults: [{ tag: 'off' }] });
    store.vault.lock();
    expect(await automatic.state()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
    world.folders = undefined;
    expect(await stateOf(await world.unlocked())).toEqual({ tag: 'not-offered' });
  });
});

describe('one file a day', () => {
  test('is written after a save, once the day is another; earlier days stay byte for byte', async () => {
    const store = await on();
    const first = bytesAt(0);
    const { automatic } = store.vault;
    await add(store, 'c1', 3);
    expect(await automatic.run('due')).toEqual({ ok: true, value: undefined });
    world.now = TOMORROW;
    expect(await stateOf(store)).toMatchObject({ due: true });
    expect(await automatic.run('due')).toMatchObject({ ok: true, value: { at: TOMORROW } });
    expect(folders.folder.names()).toHaveLength(2);
    expect(bytesAt(0)).toEqual(first);
    // Nothing was saved since, whatever the day.
    world.now = '2026-02-09T08:00:00+01:00';
    expect(await automatic.run('due')).toEqual({ ok: true, value: undefined });
    expect(folders.folder.writes).toBe(2);
    // After a reload it goes on without a passphrase, and each file has an IV of its own.
    store.close();
    const again = await world.unlocked();
    await add(again, 'c1', 4);
    expect(await again.vault.automatic.run('due')).toMatchObject({ ok: true, value: { cases: 1 } });
    expect(bytesAt(2).slice(0, 173)).toEqual(first.slice(0, 173));
    expect(bytesAt(2).slice(173, 185)).not.toEqual(first.slice(173, 185));
    const opened = await again.vault.openBackup(bytesAt(2), FILE);
    expect(opened).toMatchObject({ value: { cases: [{ comparison: { tag: 'same', here: 5 } }] } });
  });

  test('asked for twice on a day, the newer replaces the older; a file of somebody else is left alone', async () => {
    const store = await on();
    const { automatic } = store.vault;
    await add(store, 'c1', 3);
    expect(await automatic.run('now')).toMatchObject({ ok: true });
    expect(folders.folder.names()).toHaveLength(1);
    const [name = ''] = folders.folder.names();
    const foreign = flip(bytesAt(0), 300);
    folders.folder.files.set(name, foreign);
    expect(await automatic.run('now')).toMatchObject({
      ok: true,
      value: { name: name.replace('.almz', '-2.almz') },
    });
    expect(folders.folder.files.get(name)).toEqual(foreign);
  });

  test('two tabs write one file, not two', async () => {
    const store = await on();
    await add(store, 'c1', 3);
    const other = await world.unlocked();
    world.now = TOMORROW;
    const done = await Promise.all([store, other].map(({ vault }) => vault.automatic.run('due')));
    expect(done.map((each) => each.ok && each.value !== undefined).sort()).toEqual([false, true]);
    expect(folders.folder.writes).toBe(2);
  });

  test('a file that lacks a damaged case has a name of its own and does not count as a backup', async () => {
    const store = await on();
    await fill(store, 'c2', 1);
    const { openDB } = await import('idb');
    const database = await openDB('alemtuzumab-pathway', 2);
    type Stored = { slot: string; seq: number; record: Uint8Array };
    const hurt = ((await database.getAll('sealed-events')) as Stored[]).filter(({ seq }) => seq === 2);
    for (const each of hurt) await database.put('sealed-events', { ...each, record: flip(each.record, 50) });
    database.close();
    const whole = bytesAt(0);
    const before = (await store.vault.health()).lastBackup;
    expect(await store.vault.automatic.run('now')).toMatchObject({
      ok: true,
      value: { cases: 1, leftOut: [{ caseId: 'c1' }] },
    });
    expect(folders.folder.names()).toEqual([
      expect.stringMatching(/auto-[0-9a-f]{8}\.almz$/),
      expect.stringMatching(/auto-incomplete-[0-9a-f]{8}\.almz$/),
    ]);
    expect(bytesAt(0)).toEqual(whole);
    expect((await store.vault.health()).lastBackup?.at).toBe(before?.at);
    expect((await store.vault.health()).lastBackup?.generation).toBe(before?.generation);
  });
});

describe('what goes wrong', () => {
  const troubles: readonly (readonly [string, () => unknown, object])[] = [
    ['a full disk', () => Object.assign(folders.folder, { room: 10 }), { tag: 'folder-full' }],
    ['a torn write', () => Object.assign(folders.folder, { torn: 7 }), { tag: 'torn' }],
    [
      'a permission taken back',
      () => Object.assign(folders.folder, { allowed: 'denied' }),
      { tag: 'not-allowed' },
    ],
    [
      'a disk pulled out',
      () => Object.assign(folders.folder, { broken: 'NotFoundError' }),
      { tag: 'no-folder' },
    ],
    ['a folder that was forgotten', () => Object.assign(folders, { kept: undefined }), { tag: 'no-folder' }],
    [
      'another error of the disk',
      () => Object.assign(folders.folder, { broken: 'InvalidModificationError' }),
      { tag: 'not-written', name: 'InvalidModificationError' },
    ],
  ];
  test.each(troubles)('%s is said, counts as no backup, and is tried again', async (_what, harm, fault) => {
    const store = await on();
    const first = bytesAt(0);
    const [firstName = ''] = folders.folder.names();
    await add(store, 'c1', 3);
    world.now = TOMORROW;
    harm();
    const told: string[] = [];
    store.vault.subscribe(({ tag }) => told.push(tag));
    const { automatic } = store.vault;
    expect(await automatic.run('due')).toEqual({ ok: false, faults: [fault] });
    expect(told).toEqual(['health']);
    expect(await stateOf(store)).toMatchObject({ tag: 'on', due: true, fault });
    expect((await store.vault.health()).lastBackup).toMatchObject({ behind: 1 });
    // Saving goes on, and the file of the day before is whole.
    expect((await add(store, 'c1', 4)).ok).toBe(true);
    expect(folders.folder.files.get(firstName)).toEqual(first);
    Object.assign(folders.folder, {
      room: Number.POSITIVE_INFINITY,
      torn: 0,
      allowed: 'granted',
      broken: undefined,
    });
    folders.kept = folders.folder;
    expect(await automatic.run('due')).toMatchObject({ ok: true, value: { cases: 1 } });
    expect(await stateOf(store)).toMatchObject({ due: false, fault: undefined });
    expect(folders.folder.files.get(firstName)).toEqual(first);
    const { last } = (await stateOf(store)) as AutomaticState & { tag: 'on' };
    const written = folders.folder.files.get(last?.name ?? '') ?? new Uint8Array();
    expect((await store.vault.openBackup(written, FILE)).ok).toBe(true);
  });

  test('a torn write over the file of the same day is said, and the next one has a name of its own', async () => {
    const store = await on();
    folders.folder.torn = 1;
    expect(await store.vault.automatic.run('now')).toEqual({ ok: false, faults: [{ tag: 'torn' }] });
    folders.folder.torn = 0;
    expect(await store.vault.automatic.run('now')).toMatchObject({ ok: true });
    expect(folders.folder.names()).toHaveLength(2);
  });

  test('after a new start of the browser it waits without a fault until the person allows it', async () => {
    const store = await on();
    await add(store, 'c1', 3);
    world.now = TOMORROW;
    folders.folder.allowed = 'prompt';
    folders.folder.answer = 'prompt';
    const { automatic } = store.vault;
    expect(await automatic.run('due')).toEqual({ ok: true, value: undefined });
    expect(folders.folder.asked).toBe(0);
    expect(await stateOf(store)).toMatchObject({ permission: 'prompt', due: true, fault: undefined });
    expect(await automatic.allow()).toEqual({ ok: false, faults: [{ tag: 'not-allowed' }] });
    folders.folder.answer = 'granted';
    expect(await automatic.allow()).toMatchObject({ ok: true, value: { at: TOMORROW } });
    expect(await automatic.allow()).toEqual({ ok: true, value: undefined });
    expect(await stateOf(store)).toMatchObject({ permission: 'granted', due: false });
  });
});

test('stopping forgets folder and key and leaves the files; a recovery keeps both', async () => {
  const store = await on();
  world.close();
  world.wipeDatabase();
  const tab = world.tab();
  await tab.vault.inspect();
  expect((await tab.vault.recover({ tag: 'passphrase', text: PASSPHRASE })).ok).toBe(true);
  expect(await stateOf(tab)).toMatchObject({ tag: 'on', last: { cases: 1 } });
  expect(await tab.vault.automatic.run('now')).toMatchObject({ ok: true });
  expect(await tab.vault.automatic.stop()).toEqual({ ok: true, value: undefined });
  expect(await stateOf(tab)).toEqual({ tag: 'off' });
  expect(folders.kept).toBeUndefined();
  expect(folders.folder.names()).toHaveLength(1);
  expect(store).toBeDefined();
});
