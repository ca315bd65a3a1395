import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DATABASE_NAME } from '../../src/store/names.ts';
import { idsOf, note, PASSPHRASE, registered, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const OTHER = 'neun Reiher auf der Wiese';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

test('a store of a newer version is not touched', async () => {
  await world.made();
  world.close();
  const newer = await openDB(DATABASE_NAME, 3);
  newer.close();
  const tab = world.tab();
  expect(await tab.vault.inspect()).toEqual({ tag: 'newer' });
  expect(await tab.vault.create(OTHER)).toEqual({ ok: false, faults: [{ tag: 'exists' }] });
  expect(await tab.cases.list()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
});

test('unencrypted cases of the version before are sealed, verified and then deleted', async () => {
  const old = await openDB(DATABASE_NAME, 1, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: ['caseId', 'seq'] });
      database.createObjectStore('cases', { keyPath: 'id' });
    },
  });
  for (const id of ['a', 'b']) {
    const { summary, event } = registered(id);
    await old.put('cases', { ...summary, events: 2 });
    await old.put('events', { caseId: id, seq: 0, event });
    await old.put('events', { caseId: id, seq: 1, event: note(`${id}-n1`) });
  }
  old.close();
  const tab = world.tab();
  expect(await tab.vault.inspect()).toEqual({ tag: 'plain', cases: 2 });
  expect(await tab.cases.list()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
  const created = await tab.vault.create(PASSPHRASE);
  expect(created).toMatchObject({ ok: true, value: { upgraded: 2 } });
  expect(await idsOf(tab, 'b')).toEqual(['b-e1', 'b-n1']);
  expect(await tab.vault.check()).toMatchObject({
    value: { cases: 2, events: 4, damaged: [], index: 'whole' },
  });
  const database = await openDB(DATABASE_NAME, 2);
  {
    expect(await database.count('cases')).toBe(0);
    expect(await database.count('events')).toBe(0);
    const all = JSON.stringify(
      await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name))),
    );
    expect(all).not.toContain('AB a');
  }
  database.close();
  const { summary } = registered('a');
  expect((await tab.cases.append({ ...summary, events: 3 }, 2, [note('after')])).ok).toBe(true);
});
