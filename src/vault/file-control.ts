import type { Result } from '../../machines/result.ts';
import type { CreateFault, OpenedBackup, OpenFault, Restored, VaultControl } from './control.ts';

/**
 * Cases that live in a file as screens see them. While the page is open they are in its memory, sealed anew with each save;
 * into the file they come when the person says so. Locking forgets keys and cases and leaves the sealed bytes where they are,
 * so that nothing which was recorded is lost by it.
 */
export interface FileControl
  extends Pick<VaultControl, 'inspect' | 'status' | 'subscribe' | 'lock' | 'judge' | 'suggest'> {
  /** Begins a new file, in memory, under a passphrase. There is no other way to open it. */
  create(passphrase: string): Promise<Result<{ readonly recoveryKey?: undefined }, CreateFault>>;
  /** Opens the sealed bytes that are in memory. */
  unlock(passphrase: string): Promise<Result<undefined, OpenFault>>;
  /** Seals everything under another passphrase. Files that were saved before keep theirs. */
  changePassphrase: VaultControl['changePassphrase'];
  /** Forgets everything, what was not saved too. */
  close(): void;

  state(): FileState;
  /** Tells of each change of the state. Returns how to stop listening. */
  watch(listener: () => void): () => void;

  /** Lets the person choose a file in such a way that it can be written again; undefined where the browser knows no such way. */
  readonly choose: (() => Promise<Chosen | undefined>) | undefined;
  /** Opens a file where nothing is open yet. */
  open(chosen: Chosen, passphrase: string): Promise<Result<undefined, OpenFault>>;
  /** Compares another file with what is open, and merges chosen cases. */
  openBackup(bytes: Uint8Array, passphrase: string): Promise<Result<OpenedBackup, OpenFault>>;
  /**
   * Writes the file, or another one. Call it within a click: the browser may ask where. What lies there is looked at first,
   * and never written over where it is not what was last read or written from here.
   */
  save(where: 'same' | 'other'): Promise<SaveOutcome>;
  /** Takes in what somebody else has written into the file meanwhile, so that it can be saved again. */
  unite(): Promise<Result<Restored, OpenFault>>;
}

export interface FileState {
  /** What the file is called; undefined while there is none. */
  readonly name: string | undefined;
  /** When it was last written from here, or for one that was only opened, when it was made; an ISO 8601 instant. */
  readonly at: string | undefined;
  /** A download is out of reach: only the person can say whether it is there. */
  readonly how: 'opened' | 'written' | 'downloaded' | undefined;
  /** Saves of cases that are in no file yet. */
  readonly unsaved: number;
  /** Cases of the file that this version cannot read. They go back into it as they are. */
  readonly unread: number;
}

/** A place on the person's disk that can be read and written again and again. */
export interface Place {
  readonly name: string;
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** A file that the person has chosen; with its place where it can be written again. */
export interface Chosen {
  readonly name: string;
  read(): Promise<Uint8Array>;
  readonly place?: Place;
}

export type SaveOutcome =
  /** Written, read back and compared. */
  | { readonly tag: 'written'; readonly name: string }
  /** Handed to the browser's downloads. */
  | { readonly tag: 'downloaded'; readonly name: string }
  /** The person has chosen no place. */
  | { readonly tag: 'cancelled' }
  /** Another one has written the file since. It was left alone. */
  | { readonly tag: 'changed' }
  /** The file could not be read or written, or did not hold what was written. */
  | { readonly tag: 'failed'; readonly name: string };
