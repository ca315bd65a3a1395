import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createLaterStore } from '../../src/store/later.ts';
import { DATABASE_NAME, MIRROR_FOLDER } from '../../src/store/names.ts';
import { anyTrace, type Places } from '../../src/store/traces.ts';
import type { VaultStore } from '../../src/store/vault.ts';
import { note, PASSPHRASE, registered, World } from './world.ts';

const missing = () => Promise.reject(new DOMException('', 'NotFoundError'));
const empty: Places = {
  marker: { read: () => null },
  databases: async () => [{ name: 'of something else' }],
  files: async () => ({ getDirectoryHandle: missing }),
};

describe('traces of a vault', () => {
  it('there are none in a browser in which every place is empty', async () => {
    expect(await anyTrace(empty)).toBe(false);
  });

  const found: readonly (readonly [string, Partial<Places>])[] = [
    ['a mark in local storage', { marker: { read: () => '{}' } }],
    ['a database of this name', { databases: async () => [{ name: DATABASE_NAME }] }],
    [
      'a folder of this name',
      {
        files: async () => ({
          getDirectoryHandle: async (name) => {
            if (name !== MIRROR_FOLDER) return missing();
            return {} as FileSystemDirectoryHandle;
          },
        }),
      },
    ],
    ['a browser that lists no databases', { databases: undefined }],
    ['a browser without such files', { files: undefined }],
    [
      'local storage that is refused',
      {
        marker: {
          read: () => {
            throw new DOMException('', 'SecurityError');
          },
        },
      },
    ],
    ['databases that cannot be listed', { databases: () => Promise.reject(new Error('broken')) }],
    ['files that cannot be reached', { files: () => Promise.reject(new DOMException('', 'SecurityError')) }],
    [
      'a folder that answers with an error',
      {
        files: async () => ({
          getDirectoryHandle: () => Promise.reject(new DOMException('', 'UnknownError')),
        }),
      },
    ],
  ];
  it.each(found)('counts %s as one', async (_what, part) => {
    expect(await anyTrace({ ...empty, ...part })).toBe(true);
  });
});

describe('a store that is loaded when it is needed', () => {
  const stores: VaultStore[] = [];
  const world = new World('later');
  let loads = 0;
  const later = (anyTrace: () => Promise<boolean>, load = async () => world.tab()) => {
    const store = createLaterStore(anyTrace, () => {
      loads += 1;
      return load();
    });
    stores.push(store);
    return store;
  };
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
    world.close();
    world.wipeDatabase();
    world.folder.files.clear();
    world.mark = null;
    loads = 0;
  });
  const none = async () => false;
  const some = async () => true;

  it('is absent without being loaded where there is no trace', async () => {
    const { vault } = later(none);
    expect(vault.status()).toEqual({ tag: 'unknown' });
    const told: unknown[] = [];
    vault.subscribe((change) => told.push(change));
    expect(await vault.inspect()).toEqual({ tag: 'absent' });
    expect(await vault.inspect()).toEqual({ tag: 'absent' });
    vault.lock();
    expect(told).toEqual([{ tag: 'status', status: { tag: 'absent' } }]);
    expect(loads).toBe(0);
  });

  it('is loaded once with the first patient, and tells what the store tells', async () => {
    const { vault, cases } = later(none);
    await vault.inspect();
    const told: unknown[] = [];
    vault.subscribe((change) => change.tag === 'status' && told.push(change.status.tag));
    expect((await vault.create(PASSPHRASE)).ok).toBe(true);
    expect(vault.status()).toEqual({ tag: 'unlocked' });
    expect(told.at(-1)).toBe('unlocked');
    const { summary, event } = registered();
    expect((await cases.append(summary, 0, [event])).ok).toBe(true);
    expect(await vault.automatic.state()).toEqual({ ok: true, value: { tag: 'not-offered' } });
    expect(await vault.automatic.run('due')).toEqual({ ok: false, faults: [{ tag: 'off' }] });
    vault.lock();
    expect(vault.status()).toEqual({ tag: 'locked' });
    expect(loads).toBe(1);
  });

  it('is loaded at once where there is a trace, and finds what is lost', async () => {
    await world.made();
    world.close();
    world.wipeDatabase();
    const { vault } = later(some);
    expect(await vault.inspect()).toMatchObject({ tag: 'lost', cause: { tag: 'empty' } });
  });

  it('learns of a vault that another tab makes, and of the cases that it changes', async () => {
    const { vault, cases } = later(async () => world.mark !== null);
    expect(await vault.inspect()).toEqual({ tag: 'absent' });
    const changed: string[] = [];
    const stop = cases.watch((id) => changed.push(id));
    const { store } = await world.made();
    await expect.poll(() => vault.status().tag).toBe('locked');
    const { summary, event } = registered();
    await store.cases.append(summary, 0, [event]);
    await expect.poll(() => changed).toEqual([summary.id]);
    stop();
    await store.cases.append({ ...summary, events: 2 }, 1, [note('other')]);
    expect(changed).toEqual([summary.id]);
  });

  it('says that a file of the app did not come, and asks for it anew', async () => {
    let there = false;
    const { vault, cases } = later(some, async () => {
      if (!there) throw new TypeError('Failed to fetch dynamically imported module');
      return world.tab();
    });
    expect(await vault.inspect()).toEqual({ tag: 'unavailable', reason: { tag: 'not-loaded' } });
    expect(await cases.list()).toEqual({ ok: false, faults: [{ tag: 'unavailable' }] });
    there = true;
    expect(await vault.inspect()).toEqual({ tag: 'absent' });
  });
});
