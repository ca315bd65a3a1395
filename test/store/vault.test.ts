import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DATABASE_NAME } from '../../src/store/names.ts';
import type { VaultStatus } from '../../src/vault/control.ts';
import { fill, idsOf, note, PASSPHRASE, registered, World } from './world.ts';

const OTHER = 'neun Reiher auf der Wiese';
const secret = (text: string) => ({ tag: 'passphrase', text }) as const;
const recovery = (text: string) => ({ tag: 'recovery-key', text }) as const;

vi.setConfig({ testTimeout: 60_000 });

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

/** Changes what lies in the database behind the store's back. */
async function tamper(change: (database: IDBPDatabase) => Promise<unknown>): Promise<void> {
  const database = await openDB(DATABASE_NAME, 2);
  await change(database);
  database.close();
}

const sealedEvents = async () => {
  const database = await openDB(DATABASE_NAME, 2);
  const all = (await database.getAll('sealed-events')) as { slot: string; seq: number; record: Uint8Array }[];
  database.close();
  return all;
};

const statusAfter = async (): Promise<VaultStatus> => world.tab().vault.inspect();

test('a new profile has no vault; one that was made is locked at the next start', async () => {
  expect(await statusAfter()).toEqual({ tag: 'absent' });
  const { store } = await world.made();
  expect(store.vault.status()).toEqual({ tag: 'unlocked' });
  expect(await statusAfter()).toEqual({ tag: 'locked' });
  expect(await world.tab().vault.create(OTHER)).toEqual({ ok: false, faults: [{ tag: 'exists' }] });
});

test('passphrase and recovery key open it, in any form; everything else is told apart', async () => {
  const { recoveryKey } = await world.made();
  const answer = async (of: Parameters<typeof store.vault.unlock>[0]) => {
    const opened = await store.vault.unlock(of);
    store.vault.lock();
    return opened.ok ? 'open' : opened.faults[0]?.tag;
  };
  const store = world.tab();
  expect(await answer(secret(PASSPHRASE))).toBe('open');
  expect(await answer(secret(PASSPHRASE.normalize('NFD')))).toBe('open');
  expect(await answer(recovery(recoveryKey))).toBe('open');
  expect(await answer(recovery(recoveryKey.toLowerCase().replaceAll('-', ' ')))).toBe('open');
  expect(await answer(secret('acht Kraniche im Nebel'))).toBe('wrong-secret');
  expect(await answer(secret('kurz'))).toBe('passphrase');
  expect(await answer(recovery(recoveryKey.slice(1)))).toBe('recovery-key-mistyped');
  const another = new World('another');
  const { recoveryKey: foreign } = await another.made();
  another.close();
  world.wipeDatabase();
  const again = new World('world');
  await again.made();
  expect(await again.tab().vault.unlock(recovery(foreign))).toMatchObject({
    faults: [{ tag: 'wrong-secret' }],
  });
  again.close();
});

test('locking one tab locks all, and says so', async () => {
  const { store } = await world.made();
  const other = await world.unlocked();
  const told = new Promise((resolve) => other.vault.subscribe(resolve));
  store.vault.lock();
  expect(await told).toEqual({ tag: 'status', status: { tag: 'locked' } });
  expect(await other.cases.list()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
});

test('a new passphrase and a new recovery key replace the old ones without rewriting a record', async () => {
  const { store, recoveryKey } = await world.made();
  await fill(store, 'c1', 2);
  const before = await sealedEvents();
  expect(await store.vault.changePassphrase(secret('something else entirely'), OTHER)).toEqual({
    ok: false,
    faults: [{ tag: 'wrong-secret' }],
  });
  expect(await store.vault.changePassphrase(secret(PASSPHRASE), 'short')).toMatchObject({
    faults: [{ tag: 'passphrase' }],
  });
  expect((await store.vault.changePassphrase(secret(PASSPHRASE), OTHER)).ok).toBe(true);
  expect(await sealedEvents()).toEqual(before);
  const next = await store.vault.newRecoveryKey(secret(OTHER));
  expect(next.ok).toBe(true);
  await fill(store, 'c2', 0);
  const tab = world.tab();
  expect((await tab.vault.unlock(secret(PASSPHRASE))).ok).toBe(false);
  expect((await tab.vault.unlock(recovery(recoveryKey))).ok).toBe(false);
  expect((await tab.vault.unlock(recovery(next.ok ? next.value : ''))).ok).toBe(true);
  tab.vault.lock();
  expect((await tab.vault.unlock(secret(OTHER))).ok).toBe(true);
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2']);
});

test('an older header under the present state is tampering, not a wrong passphrase', async () => {
  const { store } = await world.made();
  let old: unknown;
  await tamper(async (database) => {
    old = await database.get('vault', 'header');
  });
  await store.vault.changePassphrase(secret(PASSPHRASE), OTHER);
  await tamper((database) => database.put('vault', old, 'header'));
  const tab = world.tab();
  expect(await tab.vault.unlock(secret(PASSPHRASE))).toEqual({ ok: false, faults: [{ tag: 'tampered' }] });
  expect(await tab.vault.unlock(secret(OTHER))).toEqual({ ok: false, faults: [{ tag: 'wrong-secret' }] });
});

test('an empty database with a trace or a mirror is lost, never new; the mirror brings everything back', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 3);
  await fill(store, 'c2', 0);
  world.close();
  world.wipeDatabase();
  const tab = world.tab();
  const status = await tab.vault.inspect();
  expect(status).toMatchObject({ tag: 'lost', cause: { tag: 'empty' }, mirror: { cases: 2, events: 5 } });
  expect(await tab.vault.create(OTHER)).toEqual({ ok: false, faults: [{ tag: 'exists' }] });
  expect(await tab.vault.recover(secret(OTHER))).toMatchObject({ faults: [{ tag: 'wrong-secret' }] });
  expect(await tab.vault.recover(secret(PASSPHRASE))).toEqual({
    ok: true,
    value: { cases: 2, events: 5, damaged: [], branches: [] },
  });
  expect(tab.vault.status()).toEqual({ tag: 'unlocked' });
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'c1-n3']);
  expect((await tab.vault.health()).incidents).toMatchObject([{ tag: 'recovered', cases: 2 }]);
  const checked = await tab.vault.check();
  expect(checked).toMatchObject({
    ok: true,
    value: { cases: 2, events: 5, damaged: [], index: 'whole', mirror: { tag: 'current' } },
  });
  await fill(tab, 'c3', 1);
  expect(await statusAfter()).toEqual({ tag: 'locked' });
});

test('a trace alone says that there was a vault; without a mirror only setting aside begins anew', async () => {
  world.mirrored = false;
  const { store } = await world.made();
  await fill(store, 'c1', 0);
  expect((await store.vault.health()).mirror).toEqual({ tag: 'none' });
  world.close();
  world.wipeDatabase();
  const tab = world.tab();
  expect(await tab.vault.inspect()).toMatchObject({
    tag: 'lost',
    cause: { tag: 'empty' },
    mirror: undefined,
    marker: { generation: 2 },
  });
  expect(await tab.vault.recover(secret(PASSPHRASE))).toEqual({
    ok: false,
    faults: [{ tag: 'nothing-to-recover' }],
  });
  expect((await tab.vault.create(OTHER, { setAside: true })).ok).toBe(true);
  expect(await tab.cases.list()).toEqual({ ok: true, value: [] });
});

test('what is set aside is kept as it was', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 4);
  world.close();
  world.wipeDatabase();
  const before = [...world.folder.files.values()].map((bytes) => bytes.length);
  const tab = world.tab();
  expect((await tab.vault.create(OTHER, { setAside: true })).ok).toBe(true);
  const left = await tab.vault.leftovers();
  expect(left.ok && (left.value?.length ?? 0)).toBeGreaterThanOrEqual(before[0] ?? Number.POSITIVE_INFINITY);
  expect([...world.folder.files.keys()].some((name) => name.startsWith('kept-'))).toBe(true);
});

test('a whole older copy of the database is found by its generation, and merged with the mirror', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 1);
  const old = await copyDatabase();
  await fill(store, 'c2', 2);
  const summary = registered('c1').summary;
  await store.cases.append({ ...summary, events: 3 }, 2, [note('later')]);
  world.close();
  await putDatabase(old);
  const tab = world.tab();
  expect(await tab.vault.inspect()).toMatchObject({
    tag: 'lost',
    cause: { tag: 'older', here: 3, known: 7 },
  });
  expect(await tab.vault.recover(secret(PASSPHRASE))).toMatchObject({
    ok: true,
    value: { cases: 2, events: 6 },
  });
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'later']);
});

test('two branches of one case: the longer stays, the other becomes a case of its own', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 1);
  const old = await copyDatabase();
  const { summary } = registered('c1');
  await store.cases.append({ ...summary, events: 4 }, 2, [note('mirror-1'), note('mirror-2')]);
  world.close();
  await putDatabase(old);
  const [trace, files] = [world.mark, new Map(world.folder.files)];
  [world.mark, world.mirrored] = [null, false];
  const alone = await world.unlocked();
  await alone.cases.append({ ...summary, events: 3 }, 2, [note('profile-1')]);
  await fill(alone, 'c2', 1);
  world.close();
  [world.mark, world.mirrored] = [trace, true];
  for (const [name, bytes] of files) world.folder.files.set(name, bytes);
  const tab = world.tab();
  await tab.vault.inspect();
  const recovered = await tab.vault.recover(secret(PASSPHRASE));
  expect(recovered).toMatchObject({
    ok: true,
    value: { cases: 3, branches: [{ caseId: 'c1' }] },
  });
  const keptAs = recovered.ok ? recovered.value.branches[0]?.keptAs : undefined;
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'mirror-1', 'mirror-2']);
  expect(await idsOf(tab, keptAs ?? '')).toEqual(['c1-e1', 'c1-n1', 'profile-1']);
  expect(await tab.vault.check()).toMatchObject({ ok: true, value: { damaged: [], index: 'whole' } });
});

async function copyDatabase(): Promise<Map<string, [unknown, unknown][]>> {
  const copied = new Map<string, [unknown, unknown][]>();
  await tamper(async (database) => {
    for (const name of database.objectStoreNames) {
      const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
      copied.set(
        name,
        values.map((value, at) => [value, keys[at]]),
      );
    }
  });
  return copied;
}

async function putDatabase(copied: Map<string, [unknown, unknown][]>): Promise<void> {
  await tamper(async (database) => {
    for (const [name, values] of copied) {
      await database.clear(name);
      for (const [value, key] of values)
        await database.put(name, value, name === 'vault' ? (key as string) : undefined);
    }
  });
}

test('a damaged case opens as far as it is verified, read-only; the check names it; the mirror mends it', async () => {
  const { store } = await world.made();
  await fill(store, 'whole', 2);
  await fill(store, 'c1', 4);
  const stored = (await sealedEvents()).filter(({ seq }) => seq === 4);
  const [victim] = stored;
  if (victim === undefined) throw new Error('no record');
  const seqOfDamage = 2;
  await tamper(async (database) => {
    const hurt = (await database.get('sealed-events', [victim.slot, seqOfDamage])) as typeof victim;
    await database.put('sealed-events', {
      ...hurt,
      record: hurt.record.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    });
  });
  const tab = await world.unlocked();
  const told: unknown[] = [];
  tab.vault.subscribe((change) => told.push(change.tag));
  const loaded = await tab.cases.load('c1');
  expect(loaded).toMatchObject({ ok: true, value: { damage: { tag: 'changed', at: 2 } } });
  expect(loaded.ok && loaded.value?.log.map(({ id }) => id)).toEqual(['c1-e1', 'c1-n1']);
  expect(told).toContain('damage');
  const { summary } = registered('c1');
  expect(await tab.cases.append(summary, 5, [note('more')])).toEqual({
    ok: false,
    faults: [{ tag: 'damaged' }],
  });
  expect(await tab.vault.check()).toMatchObject({
    ok: true,
    value: { cases: 2, damaged: [{ caseId: 'c1', label: 'AB c1', damage: { tag: 'changed', at: 2 } }] },
  });
  const backup = await tab.vault.backup('all', OTHER);
  expect(backup).toMatchObject({ ok: true, value: { cases: 1, leftOut: [{ caseId: 'c1' }] } });
  expect(await tab.vault.recover(secret(PASSPHRASE))).toMatchObject({
    ok: true,
    value: { damaged: [], events: 8 },
  });
  expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'c1-n3', 'c1-n4']);
  expect((await tab.vault.health()).damaged).toEqual([]);
});

test.each(['missing', 'cut', 'reordered', 'row gone', 'row older'] as const)('%s is named', async (how) => {
  const { store } = await world.made();
  await fill(store, 'c1', 1);
  const old = await copyDatabase();
  const { summary } = registered('c1');
  await store.cases.append({ ...summary, events: 4 }, 2, [note('a'), note('b')]);
  const [first] = await sealedEvents();
  const slot = first?.slot ?? '';
  await tamper(async (database) => {
    if (how === 'missing') await database.delete('sealed-events', [slot, 1]);
    if (how === 'cut') for (const seq of [2, 3]) await database.delete('sealed-events', [slot, seq]);
    if (how === 'reordered') {
      const [one, two] = [
        await database.get('sealed-events', [slot, 1]),
        await database.get('sealed-events', [slot, 2]),
      ];
      await database.put('sealed-events', { ...one, seq: 2 });
      await database.put('sealed-events', { ...two, seq: 1 });
    }
    if (how === 'row gone') await database.delete('sealed-cases', slot);
    if (how === 'row older') await database.put('sealed-cases', old.get('sealed-cases')?.[0]?.[0]);
  });
  const tab = await world.unlocked();
  const expected = {
    missing: { tag: 'missing', at: 1 },
    cut: { tag: 'cut', at: 2, expected: 4 },
    reordered: { tag: 'reordered', at: 1 },
    'row gone': { tag: 'summary', at: 4 },
    'row older': { tag: 'summary', at: 2 },
  }[how];
  expect(await tab.cases.load('c1')).toMatchObject({ ok: true, value: { damage: expected } });
  const listed = await tab.cases.list();
  expect(listed.ok).toBe(true);
  expect(await tab.vault.check()).toMatchObject({
    value: {
      damaged: [{ caseId: 'c1', damage: expected }],
      index: how.startsWith('row') ? 'differs' : 'whole',
    },
  });
});

test('a case rolled back as a whole, log and row, is found by the sums of the state', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 1);
  const old = await copyDatabase();
  const { summary } = registered('c1');
  await store.cases.append({ ...summary, events: 3 }, 2, [note('a')]);
  const slot = (await sealedEvents())[0]?.slot ?? '';
  await tamper(async (database) => {
    await database.delete('sealed-events', [slot, 2]);
    await database.put('sealed-cases', old.get('sealed-cases')?.[0]?.[0]);
  });
  const tab = await world.unlocked();
  expect(await tab.vault.check()).toMatchObject({ value: { damaged: [], index: 'differs' } });
});

test('a forged or damaged header is refused by name before any derivation', async () => {
  await world.made();
  await tamper(async (database) => {
    const stored = (await database.get('vault', 'header')) as { record: Uint8Array };
    await database.put(
      'vault',
      { ...stored, record: stored.record.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) },
      'header',
    );
  });
  const tab = world.tab();
  expect(await tab.vault.inspect()).toMatchObject({
    tag: 'lost',
    cause: { tag: 'header', fault: { tag: 'damaged' } },
  });
  expect((await tab.vault.recover(secret(PASSPHRASE))).ok).toBe(true);
});
