import type { Devices } from './devices.ts';
import { DATABASE_NAME, MIRROR_FOLDER } from './names.ts';

/** The storages of a browser in which a vault leaves something behind. */
export interface Places {
  readonly marker: Pick<Devices['marker'], 'read'>;
  /** Undefined where the browser has none, or refuses it. */
  readonly databases: (() => Promise<readonly { readonly name?: string }[]>) | undefined;
  /** Opens the root of the origin private file system; undefined where there is none. */
  readonly files: (() => Promise<Pick<FileSystemDirectoryHandle, 'getDirectoryHandle'>>) | undefined;
}

/**
 * Whether anything in this browser may be of a vault. False only where every place has been looked at and is empty: what
 * cannot be looked at, or answers with an error, counts as a trace, and the store itself has to find out.
 */
export async function anyTrace({ marker, databases, files }: Places): Promise<boolean> {
  try {
    if (marker.read() !== null || databases === undefined || files === undefined) return true;
    const [names, folder] = await Promise.all([databases(), files().then(hasFolder)]);
    return folder || names.some(({ name }) => name === DATABASE_NAME);
  } catch {
    return true;
  }
}

async function hasFolder(root: Pick<FileSystemDirectoryHandle, 'getDirectoryHandle'>): Promise<boolean> {
  try {
    await root.getDirectoryHandle(MIRROR_FOLDER);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}
