import { type Folder, fileMirror, type OpenFile } from '../../src/store/mirror-file.ts';
import type { Bytes } from '../../src/vault/bytes.ts';

/** Files in memory, with the same exclusive handles as the browser's. `fail` is asked before each step and may throw. */
export class MemoryFolder implements Folder {
  readonly files = new Map<string, Bytes>();
  fail: (step: string) => void = () => {};
  private readonly held = new Set<string>();
  private tail: Promise<void> = Promise.resolve();

  names = async () => {
    this.fail('names');
    return [...this.files.keys()].sort();
  };

  open = async (name: string, create: boolean): Promise<OpenFile> => {
    this.fail('open');
    if (!create && !this.files.has(name)) throw new DOMException('', 'NotFoundError');
    if (this.held.has(name)) throw new DOMException('', 'NoModificationAllowedError');
    this.held.add(name);
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    const now = () => this.files.get(name) ?? new Uint8Array();
    return {
      size: () => now().length,
      read: (into, at) => {
        this.fail('read');
        const part = now().subarray(at, at + into.length);
        into.set(part);
        return part.length;
      },
      write: (bytes, at) => {
        this.fail('write');
        const longer = new Uint8Array(Math.max(now().length, at + bytes.length));
        longer.set(now());
        longer.set(bytes, at);
        this.files.set(name, longer);
      },
      truncate: (size) => this.files.set(name, now().slice(0, size)),
      flush: () => this.fail('flush'),
      close: () => this.held.delete(name),
    };
  };

  remove = async (name: string) => {
    this.fail('remove');
    this.files.delete(name);
  };

  /** One holder at a time, over all mirrors of this folder. */
  lock = (): Promise<() => void> => {
    const before = this.tail;
    let release = () => {};
    this.tail = new Promise((resolve) => {
      release = resolve;
    });
    return before.then(() => release);
  };

  mirror = () => fileMirror(this, this.lock);
}
