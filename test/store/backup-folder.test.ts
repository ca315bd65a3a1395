import { describe, expect, test } from 'vitest';
import { browserFolders, folderOf, folderPicker } from '../../src/store/backup-folder.ts';

const gone = () => new DOMException('', 'NotFoundError');

/** The browser's handle, as far as it is used here. */
function handle({ there = true, broken = '' } = {}) {
  const files = new Map<string, Uint8Array>();
  const calls: string[] = [];
  const fail = (step: string) => {
    calls.push(step);
    if (broken === step) throw new DOMException('', 'QuotaExceededError');
  };
  const directory = {
    name: 'Backups',
    keys: () => ({
      next: async () => {
        if (!there) throw gone();
        return { done: true, value: undefined };
      },
    }),
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!there || (!create && !files.has(name))) throw gone();
      if (!files.has(name)) files.set(name, new Uint8Array());
      let coming = new Uint8Array();
      return {
        getFile: async () => new Blob([new Uint8Array(files.get(name) ?? [])]),
        createWritable: async () => ({
          write: async (bytes: Uint8Array) => {
            fail('write');
            coming = new Uint8Array(bytes);
          },
          close: async () => {
            fail('close');
            files.set(name, coming);
          },
          abort: async () => fail('abort'),
        }),
      };
    },
  };
  return { folder: folderOf(directory as unknown as FileSystemDirectoryHandle), files, calls, directory };
}

const bytes = new Uint8Array([1, 2, 3]);

describe('a folder over the handle of the browser', () => {
  test('reads what it wrote; a missing file is none, a missing folder is a fault', async () => {
    const { folder, calls } = handle();
    expect(await folder.read('a')).toBeUndefined();
    await folder.write('a', bytes);
    expect(await folder.read('a')).toEqual(bytes);
    expect(calls).toEqual(['write', 'close']);
    await expect(handle({ there: false }).folder.read('a')).rejects.toThrow(gone());
  });

  test.each(['write', 'close'])(
    'a failure to %s lets go of the file and leaves what was there',
    async (broken) => {
      const { folder, files, calls } = handle({ broken });
      files.set('a', new Uint8Array([9]));
      await expect(folder.write('a', bytes)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      expect(calls.at(-1)).toBe('abort');
      expect(files.get('a')).toEqual(new Uint8Array([9]));
    },
  );

  test('asks for permission only when it may', async () => {
    const { directory } = handle();
    const asked: string[] = [];
    const folder = folderOf({
      ...directory,
      queryPermission: async () => 'prompt',
      requestPermission: async ({ mode }: { mode: string }) => {
        asked.push(mode);
        return 'granted';
      },
    } as unknown as FileSystemDirectoryHandle);
    expect(await folder.permission(false)).toBe('prompt');
    expect(asked).toEqual([]);
    expect(await folder.permission(true)).toBe('granted');
    expect(asked).toEqual(['readwrite']);
  });
});

describe('the folders of a browser', () => {
  const locks = {} as LockManager;
  const picks = (name: string) =>
    browserFolders(() => Promise.reject(new DOMException('', name)), locks)?.pick();

  test('are none where it cannot let a person choose', () => {
    expect(folderPicker({} as Window)).toBeUndefined();
    expect(browserFolders(undefined, locks)).toBeUndefined();
  });

  test('a choice that was closed is none; a refusal is a fault', async () => {
    expect(await picks('AbortError')).toBeUndefined();
    await expect(picks('SecurityError')).rejects.toMatchObject({ name: 'SecurityError' });
  });
});
