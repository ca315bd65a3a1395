import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VaultStore } from '../../src/store/vault.ts';
import { arm, disarm, stepsSoFar } from './faults.ts';
import { fill, idsOf, note, PASSPHRASE, registered, World } from './world.ts';

const secret = { tag: 'passphrase', text: PASSPHRASE } as const;
const NAMES = [
  'QuotaExceededError',
  'InvalidStateError',
  'AbortError',
  'UnknownError',
  'TransactionInactiveError',
  'DataError',
  'ConstraintError',
  'NotFoundError',
  'TimeoutError',
  'ReadOnlyError',
  'VersionError',
  'SecurityError',
];

// Some of these walk through hundreds of small lives of a vault.
vi.setConfig({ testTimeout: 300_000 });

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  disarm();
  world.close();
});

const two = [note('x1'), note('x2')];
const append = (store: VaultStore) => store.cases.append({ ...registered('c1').summary, events: 4 }, 2, two);

/** How many steps of storage an action takes without any mishap. */
async function stepsOf(action: (store: VaultStore) => Promise<unknown>): Promise<number> {
  const own = new World('steps');
  const { store } = await own.made();
  await fill(store, 'c1', 1);
  arm(Number.POSITIVE_INFINITY, { tag: 'crash' });
  await action(store);
  const taken = stepsSoFar();
  disarm();
  own.close();
  return taken;
}

/** After whatever happened: both events or none, everything verified, and the next append succeeds without a reload. */
async function judge(store: VaultStore, said: { ok: boolean }, where: string): Promise<void> {
  const reloaded = await world.unlocked();
  const here = await idsOf(reloaded, 'c1');
  const both = ['c1-e1', 'c1-n1', 'x1', 'x2'];
  if (said.ok) expect(here, where).toEqual(both);
  else expect([both, both.slice(0, 2)], where).toContainEqual(here);
  const checked = await reloaded.vault.check();
  expect(checked, where).toMatchObject({ ok: true, value: { damaged: [], index: 'whole' } });
  const length = (here as string[]).length;
  const next = await store.cases.append({ ...registered('c1').summary, events: length + 1 }, length, [
    note('next'),
  ]);
  expect(next, where).toEqual({ ok: true, value: undefined });
}

test.each(NAMES)(
  '%s at every step of an append: it is said, nothing is torn, the next append succeeds',
  async (name) => {
    const steps = await stepsOf(append);
    expect(steps).toBeGreaterThan(5);
    for (let step = 1; step <= steps; step += 1) {
      world.close();
      world = new World();
      const { store } = await world.made();
      await fill(store, 'c1', 1);
      arm(step, { tag: 'throws', name });
      const said = await append(store);
      disarm();
      await judge(store, said, `${name} at step ${step}`);
    }
  },
);

test('the browser is killed at every step of an append: after the reload both events or none', async () => {
  const steps = await stepsOf(append);
  for (let step = 1; step <= steps + 1; step += 1) {
    world.close();
    world = new World();
    const { store } = await world.made();
    await fill(store, 'c1', 1);
    arm(step, { tag: 'crash' });
    const said = await append(store);
    disarm();
    const after = await world.unlocked();
    const here = await idsOf(after, 'c1');
    const both = ['c1-e1', 'c1-n1', 'x1', 'x2'];
    if (said.ok) expect(here).toEqual(both);
    else expect([both, both.slice(0, 2)]).toContainEqual(here);
    expect(await after.vault.check()).toMatchObject({ ok: true, value: { damaged: [], index: 'whole' } });
  }
});

test('the browser is killed at every step of making the vault: there is one, or there is none', async () => {
  for (let step = 1; ; step += 1) {
    world.close();
    world = new World();
    const store = world.tab();
    arm(step, { tag: 'crash' });
    const said = await store.vault.create(PASSPHRASE);
    const through = stepsSoFar() < step;
    disarm();
    const status = await world.tab().vault.inspect();
    if (said.ok) expect(status).toEqual({ tag: 'locked' });
    else expect(['absent', 'locked']).toContain(status.tag);
    if (through) break;
  }
});

test('the browser is killed at every step of a recovery: the next one succeeds', async () => {
  for (let step = 1; ; step += 4) {
    world.close();
    world = new World();
    const { store } = await world.made();
    await fill(store, 'c1', 2);
    world.close();
    world.wipeDatabase();
    const tab = world.tab();
    await tab.vault.inspect();
    arm(step, { tag: 'crash' });
    const said = await tab.vault.recover(secret);
    const through = stepsSoFar() < step;
    disarm();
    const after = world.tab();
    const status = await after.vault.inspect();
    if (said.ok) expect(status).toEqual({ tag: 'locked' });
    const opened =
      status.tag === 'lost' ? await after.vault.recover(secret) : await after.vault.unlock(secret);
    expect(opened.ok, `step ${step}`).toBe(true);
    expect(await idsOf(after, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2']);
    if (through) break;
  }
});

test('a mirror that fails at any step never fails a save: it is behind, says so, and is made anew', async () => {
  for (const step of ['names', 'open', 'write', 'flush', 'read']) {
    world.close();
    world = new World();
    const { store } = await world.made();
    await fill(store, 'c1', 1);
    world.folder.fail = (at) => {
      if (at === step) throw new DOMException('', 'QuotaExceededError');
    };
    expect((await append(store)).ok, step).toBe(true);
    const { mirror } = await store.vault.health();
    // An append does not read; everything else is noticed at once.
    if (step !== 'read' && step !== 'names')
      expect(mirror, step).toEqual({ tag: 'behind', name: 'QuotaExceededError' });
    world.folder.fail = () => {};
    const saved = await store.cases.append({ ...registered('c1').summary, events: 5 }, 4, [note('x3')]);
    expect(saved.ok).toBe(true);
    expect(await store.vault.check()).toMatchObject({ value: { mirror: { tag: 'current' } } });
    world.close();
    world.wipeDatabase();
    const tab = world.tab();
    await tab.vault.inspect();
    await tab.vault.recover(secret);
    expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1', 'x1', 'x2', 'x3']);
  }
});

test('a mirror torn at any byte of its last save gives back everything before it', async () => {
  const { store } = await world.made();
  await fill(store, 'c1', 2);
  const [name, whole] = [...world.folder.files][0] ?? [];
  if (name === undefined || whole === undefined) throw new Error('no mirror');
  world.close();
  // A save of one event is at least three records of 566 bytes.
  for (let cut = 1; cut < 1_690; cut += 97) {
    world.wipeDatabase();
    world.folder.files.clear();
    world.folder.files.set(name, whole.slice(0, whole.length - cut));
    const tab = world.tab();
    expect((await tab.vault.inspect()).tag).toBe('lost');
    expect((await tab.vault.recover(secret)).ok).toBe(true);
    expect(await idsOf(tab, 'c1')).toEqual(['c1-e1', 'c1-n1']);
    world.close();
  }
});

test('two tabs append a thousand events to four cases at once: none is lost and none is doubled', async () => {
  const { store } = await world.made();
  const tabs = [store, await world.unlocked()];
  for (const id of ['a', 'b', 'c', 'd']) await fill(store, id, 0);
  let conflicts = 0;
  async function write(tab: VaultStore, id: string, name: string, count: number): Promise<void> {
    const { summary } = registered(id);
    let length = 1;
    for (let at = 0; at < count; ) {
      const saved = await tab.cases.append({ ...summary, events: length + 1 }, length, [
        note(`${id}-${name}-${at}`),
      ]);
      if (saved.ok) [at, length] = [at + 1, length + 1];
      else {
        const [fault] = saved.faults;
        if (fault?.tag !== 'conflict') throw new Error(JSON.stringify(fault));
        conflicts += 1;
        length = fault.found;
      }
    }
  }
  await Promise.all(
    tabs.flatMap((tab, index) => ['a', 'b', 'c', 'd'].map((id) => write(tab, id, `tab${index}`, 125))),
  );
  expect(conflicts).toBeGreaterThan(0);
  const reloaded = await world.unlocked();
  for (const id of ['a', 'b', 'c', 'd']) {
    const ids = (await idsOf(reloaded, id)) as string[];
    expect(ids).toHaveLength(251);
    expect(new Set(ids).size).toBe(251);
    for (const name of ['tab0', 'tab1'])
      expect(ids.filter((each) => each.includes(name))).toEqual(
        Array.from({ length: 125 }, (_, at) => `${id}-${name}-${at}`),
      );
  }
  expect(await reloaded.vault.check()).toMatchObject({
    value: { damaged: [], index: 'whole', mirror: { tag: 'current' } },
  });
});
