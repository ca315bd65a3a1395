import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storeFault } from '../../src/store/database.ts';
import { fill, idsOf, note, PASSPHRASE, registered, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

test('a log is read back in the order in which it was written', async () => {
  const { store } = await world.made();
  const { summary, event } = registered();
  expect(await store.cases.append(summary, 0, [event])).toMatchObject({ ok: true });
  const more = Array.from({ length: 12 }, (_, at) => note(`n${at}`));
  expect(await store.cases.append({ ...summary, events: 13 }, 1, more)).toMatchObject({ ok: true });
  expect(await idsOf(store, 'c1')).toEqual(['c1-e1', ...more.map(({ id }) => id)]);
  const again = await world.unlocked();
  expect(await idsOf(again, 'c1')).toEqual(['c1-e1', ...more.map(({ id }) => id)]);
});

test('two writers that saw the same log: one wins, the other is told and nothing of it is written', async () => {
  const { store: first } = await world.made();
  const second = await world.unlocked();
  const { summary, event } = registered();
  await first.cases.append(summary, 0, [event]);
  const results = await Promise.all([
    first.cases.append({ ...summary, events: 2 }, 1, [note('of the first tab')]),
    second.cases.append({ ...summary, events: 2 }, 1, [note('of the second tab')]),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, faults: [{ tag: 'conflict', found: 2 }] });
  const loaded = await first.cases.load('c1');
  expect(loaded.ok && loaded.value?.log).toHaveLength(2);
  expect(loaded.ok && loaded.value?.summary.events).toBe(2);
});

test('a case that is not here is missing, not broken', async () => {
  const { store } = await world.made();
  expect(await store.cases.load('nobody')).toEqual({ ok: true, value: undefined });
});

test('the other tab hears which case has changed', async () => {
  const { store: here } = await world.made();
  const there = await world.unlocked();
  const heard = new Promise<string>((resolve) => there.cases.watch(resolve));
  await fill(here, 'c9', 0);
  expect(await heard).toBe('c9');
});

test('while there is no open vault every call answers that it is locked, and nothing is written', async () => {
  const fresh = world.tab();
  const { summary, event } = registered();
  const locked = { ok: false, faults: [{ tag: 'locked' }] };
  const asked = async (store: typeof fresh) => [
    await store.cases.list(),
    await store.cases.load('c1'),
    await store.cases.append(summary, 0, [event]),
  ];
  expect(await asked(fresh)).toEqual([locked, locked, locked]);
  expect(await fresh.vault.inspect()).toEqual({ tag: 'absent' });
  const { store } = await world.made();
  store.vault.lock();
  expect(await asked(store)).toEqual([locked, locked, locked]);
  await store.vault.unlock({ tag: 'passphrase', text: PASSPHRASE });
  expect(await store.cases.list()).toEqual({ ok: true, value: [] });
});

test('the list is that of the rows, newest state of each, in this tab and in another one', async () => {
  const { store } = await world.made();
  for (let at = 0; at < 70; at += 1) await fill(store, `c${at}`, at % 3);
  const other = await world.unlocked();
  const [here, there] = [await store.cases.list(), await other.cases.list()];
  expect(there).toEqual(here);
  expect(here.ok && here.value).toHaveLength(70);
  await fill(store, 'later', 1);
  const third = await world.unlocked();
  for (const tab of [other, third]) {
    const listed = await tab.cases.list();
    expect(listed.ok && listed.value.find(({ id }) => id === 'later')?.events).toBe(2);
    expect(listed.ok && listed.value).toHaveLength(71);
  }
});

test('faults of the storage are named', () => {
  expect(storeFault(new DOMException('', 'QuotaExceededError'))).toEqual({ tag: 'full' });
  expect(storeFault(new DOMException('', 'VersionError'))).toEqual({ tag: 'newer' });
  expect(storeFault(new DOMException('', 'SecurityError'))).toEqual({ tag: 'unavailable' });
  expect(storeFault(new DOMException('', 'UnknownError'))).toEqual({ tag: 'failed', name: 'UnknownError' });
});

test('a case for teaching is never kept among patients', async () => {
  const { store } = await world.made();
  const { summary, event } = registered('teaching-c1');
  const refused = { ok: false, faults: [{ tag: 'teaching' }] };
  expect(await store.cases.append(summary, 0, [event])).toEqual(refused);
  expect(await store.cases.load('teaching-c1')).toEqual({ ok: true, value: undefined });
});
