import type { Chosen, Place } from '../vault/file-control.ts';

/** What the File System Access API adds to a window; the DOM's types leave it out, for not every browser has it. */
interface Pickers {
  showSaveFilePicker(options: { suggestedName: string; types: Types }): Promise<FileSystemFileHandle>;
  showOpenFilePicker(options: { types: Types }): Promise<readonly FileSystemFileHandle[]>;
}
type Types = readonly { description: string; accept: Readonly<Record<string, readonly string[]>> }[];

const TYPES: Types = [
  { description: 'Alemtuzumab Pathway', accept: { 'application/octet-stream': ['.almz'] } },
];

const placeOf = (handle: FileSystemFileHandle): Place => ({
  name: handle.name,
  read: async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
  async write(bytes) {
    // The browser writes beside the file and exchanges them at the end: a stick that is pulled out leaves the old one.
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  },
});

/** Undefined where the person has chosen nothing. */
async function chosen<T>(choice: Promise<T>): Promise<T | undefined> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Ways to let the person choose files that can be written again and again; undefined where the browser has none. */
export function pickers(window: Window & Partial<Pickers>): {
  readonly chooseToSave: ((name: string) => Promise<Place | undefined>) | undefined;
  readonly chooseToOpen: (() => Promise<Chosen | undefined>) | undefined;
} {
  if (window.showSaveFilePicker === undefined || window.showOpenFilePicker === undefined)
    return { chooseToSave: undefined, chooseToOpen: undefined };
  return {
    async chooseToSave(name) {
      const handle = await chosen(
        window.showSaveFilePicker?.({ suggestedName: name, types: TYPES }) ?? none(),
      );
      return handle && placeOf(handle);
    },
    async chooseToOpen() {
      const handles = await chosen(window.showOpenFilePicker?.({ types: TYPES }) ?? none());
      const place = handles?.[0] && placeOf(handles[0]);
      return place && { name: place.name, read: place.read, place };
    },
  };
}

const none = async () => undefined;
