import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FolderPermission } from '../vault/automatic.ts';
import type { Bytes } from '../vault/bytes.ts';
import { nameOf } from './database.ts';
import { FOLDER_DATABASE_NAME, FOLDER_LOCK_NAME } from './names.ts';

/** A folder of the device into which backups are written. What fails is thrown under the browser's name for it. */
export interface BackupFolder {
  readonly name: string;
  /** Whether this page may write here; with `ask` the browser may ask the person, which it allows only from a click. */
  permission(ask: boolean): Promise<FolderPermission>;
  /** Undefined where there is no such file. */
  read(name: string): Promise<Bytes | undefined>;
  /** Writes a file, or replaces it. The old one is there until the new one is complete. */
  write(name: string, bytes: Bytes): Promise<void>;
}

/** The folders that the browser offers. One is kept over new starts of the browser, outside the vault. */
export interface Folders {
  /** Lets the person choose; undefined where they chose none. Only from a click. */
  pick(): Promise<BackupFolder | undefined>;
  stored(): Promise<BackupFolder | undefined>;
  keep(folder: BackupFolder): Promise<void>;
  forget(): Promise<void>;
  /** Work that no other tab does at the same time. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Parts of the File System Access API that not every browser has. */
interface Permissions {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<FolderPermission>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<FolderPermission>;
}
type PickFolder = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** What the browser offers; undefined where it offers no choice of folders or no locks among tabs. */
export function browserFolders(
  pick: PickFolder | undefined,
  locks: LockManager | undefined,
): Folders | undefined {
  return pick === undefined || locks === undefined ? undefined : foldersOf(pick, locks);
}

/** The browser's own function, called on the window as it wants to be. */
export function folderPicker(of: Window): PickFolder | undefined {
  const { showDirectoryPicker } = of as Window & { showDirectoryPicker?: PickFolder };
  return showDirectoryPicker && ((options) => showDirectoryPicker.call(of, options));
}

function foldersOf(pick: PickFolder, locks: LockManager): Folders {
  /** The browser's own handle of each folder: only that can be kept. */
  const handles = new WeakMap<BackupFolder, FileSystemDirectoryHandle>();
  function known(handle: FileSystemDirectoryHandle): BackupFolder {
    const folder = folderOf(handle);
    handles.set(folder, handle);
    return folder;
  }
  return {
    async pick() {
      try {
        return known(await pick({ id: 'backup', mode: 'readwrite' }));
      } catch (error) {
        // The person closed the choice, or did not let the page write there.
        if (nameOf(error) === 'AbortError') return undefined;
        throw error;
      }
    },
    async stored() {
      const handle = await onKept((database) => database.get('folder', KEY));
      return handle && known(handle);
    },
    async keep(folder) {
      const handle = handles.get(folder);
      if (handle === undefined) throw new TypeError('a folder that was not picked here');
      await onKept((database) => database.put('folder', handle, KEY));
    },
    forget: () => onKept((database) => database.delete('folder', KEY)),
    alone: async <T>(work: () => Promise<T>): Promise<T> => locks.request(FOLDER_LOCK_NAME, work),
  };
}

interface Kept extends DBSchema {
  folder: { key: string; value: FileSystemDirectoryHandle };
}
const KEY = 'backups';

/** Opens the small database, works, and lets go of it: it is needed a few times a day. */
async function onKept<T>(work: (database: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
  const database = await openDB<Kept>(FOLDER_DATABASE_NAME, 1, {
    upgrade: (opened) => void opened.createObjectStore('folder'),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** A folder of the device over the browser's handle. */
export function folderOf(handle: FileSystemDirectoryHandle): BackupFolder {
  return {
    name: handle.name,
    async permission(ask) {
      const asked = handle as FileSystemDirectoryHandle & Partial<Permissions>;
      const wanted = { mode: 'readwrite' } as const;
      const found = (await asked.queryPermission?.(wanted)) ?? 'granted';
      return ask && found === 'prompt' ? ((await asked.requestPermission?.(wanted)) ?? found) : found;
    },
    async read(name) {
      try {
        const file = await (await handle.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if (nameOf(error) !== 'NotFoundError') throw error;
        // The file is missing, or the whole folder: only the first is no fault.
        await handle.keys().next();
        return undefined;
      }
    },
    async write(name, bytes) {
      const file = await handle.getFileHandle(name, { create: true });
      // The browser writes beside the file and puts it in its place on closing.
      const stream = await file.createWritable();
      try {
        await stream.write(bytes);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(closedAlready);
        throw error;
      }
    },
  };
}

/** A stream that has failed may be closed by it. */
function closedAlready(): void {}
