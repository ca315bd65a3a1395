import type { BackupFolder, Folders } from '../../src/store/backup-folder.ts';
import type { FolderPermission } from '../../src/vault/automatic.ts';
import type { Bytes } from '../../src/vault/bytes.ts';

/** A folder of a device in memory, which can be full, forbidden, pulled out, or lie about what it wrote. */
export class FakeFolder implements BackupFolder {
  readonly name = 'Backups';
  readonly files = new Map<string, Bytes>();
  /** What the browser says now, and what the person answers when asked. */
  allowed: FolderPermission = 'granted';
  answer: FolderPermission = 'granted';
  asked = 0;
  /** Thrown by each reading and writing under this name. */
  broken: string | undefined;
  /** Bytes that the disk loses behind each file. */
  torn = 0;
  room = Number.POSITIVE_INFINITY;
  writes = 0;

  permission = async (ask: boolean) => {
    if (ask && this.allowed === 'prompt') {
      this.asked += 1;
      this.allowed = this.answer;
    }
    return this.allowed;
  };

  read = async (name: string) => {
    this.check();
    return this.files.get(name);
  };

  write = async (name: string, bytes: Bytes) => {
    this.check();
    // As the browser does it: the name is made first, and what was there stays until the new file is complete.
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    if (bytes.length > this.room) throw new DOMException('', 'QuotaExceededError');
    this.writes += 1;
    this.files.set(name, bytes.slice(0, bytes.length - this.torn));
  };

  private check(): void {
    if (this.allowed !== 'granted') throw new DOMException('', 'NotAllowedError');
    if (this.broken !== undefined) throw new DOMException('', this.broken);
  }

  names = (): string[] => [...this.files.keys()].sort();
}

/** The folders of a browser with one to pick, kept as by the browser: outside the vault. */
export class FakeFolders implements Folders {
  readonly folder = new FakeFolder();
  kept: BackupFolder | undefined;
  /** Whether the person closes the choice. */
  closed = false;
  private tail: Promise<unknown> = Promise.resolve();

  pick = async () => (this.closed ? undefined : this.folder);
  stored = async () => this.kept;
  keep = async (folder: BackupFolder) => {
    this.kept = folder;
  };
  forget = async () => {
    this.kept = undefined;
  };
  alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = this.tail.then(work);
    this.tail = turn.catch(() => undefined);
    return turn;
  };
}
