// The worker that writes the mirror: only a worker may flush a file of the origin private file system.

import type { Answer, Question } from './mirror-client.ts';
import { type Folder, fileMirror, type OpenFile } from './mirror-file.ts';
import { MIRROR_FOLDER } from './names.ts';

const LOCK = 'alemtuzumab-pathway/mirror';
/** Another tab may hold a file for a moment: so often and so long it is tried again (milliseconds). */
const TRIES = 40;
const PAUSE = 25;

/** The part of FileSystemSyncAccessHandle (File System Standard) that is used; the DOM's types know it only in workers. */
interface SyncHandle {
  getSize(): number;
  read(into: ArrayBufferView, options: { at: number }): number;
  write(bytes: ArrayBufferView, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
type SyncFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };
type Directory = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

let opening: Promise<Directory> | undefined;

/** The folder, opened once; anew after a failure, such as one that was deleted under us. */
function directory(): Promise<Directory> {
  opening ??= navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle(MIRROR_FOLDER, { create: true }))
    .then((found) => found as Directory);
  return opening;
}

const folder: Folder = {
  async names() {
    const names: string[] = [];
    for await (const name of (await directory()).keys()) names.push(name);
    return names.sort();
  },
  async open(name, create) {
    const file = (await (await directory()).getFileHandle(name, { create })) as SyncFile;
    return opened(await patiently(() => file.createSyncAccessHandle()));
  },
  async remove(name) {
    await (await directory()).removeEntry(name);
  },
};

function opened(handle: SyncHandle): OpenFile {
  return {
    size: () => handle.getSize(),
    read: (into, at) => handle.read(into, { at }),
    write(bytes, at) {
      // A disk that is full may take a part of it only.
      if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('', 'QuotaExceededError');
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
    close: () => handle.close(),
  };
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError' || tries === TRIES)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** One tab at a time; the lock ends with the tab that holds it. */
function lock(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(LOCK, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}

const mirror = fileMirror(folder, lock);

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, call } = data;
  try {
    const value =
      call.name === 'append' || call.name === 'write'
        ? await mirror[call.name](call.frame)
        : call.name === 'read'
          ? await mirror.read(call.from)
          : await mirror[call.name]();
    postMessage({ id, ok: true, value } satisfies Answer);
  } catch (error) {
    opening = undefined;
    const name = error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
    postMessage({ id, ok: false, name } satisfies Answer);
  }
});
