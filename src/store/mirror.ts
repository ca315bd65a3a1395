import type { Bytes } from '../vault/bytes.ts';
import type { Frame } from './frames.ts';

/** What a mirror holds, found by reading all of its frames; nothing is decrypted. */
export interface Survey {
  readonly generation: number;
  readonly savedAt: string;
  readonly cases: number;
  readonly events: number;
  /** The last header in it. */
  readonly header: Bytes | undefined;
  /** Whether every save from its whole copy to its last one is there. */
  readonly whole: boolean;
  /** Bytes of the file, and of the whole copy at its beginning. */
  readonly bytes: number;
  readonly base: number;
}

/** The second copy of the vault, outside the database. Every call may reject; what it holds is sealed already. */
export interface Mirror {
  /** The last save, read from the end of the file alone; undefined where there is no mirror. */
  peek(): Promise<{ readonly generation: number; readonly savedAt: string } | undefined>;
  survey(): Promise<Survey | undefined>;
  /** Appends a save and flushes it to the disk. */
  append(frame: Frame): Promise<void>;
  /** Frames from a place of the file on, some megabytes at once; `next` is undefined at the end. */
  read(from: number): Promise<{ readonly frames: readonly Frame[]; readonly next: number | undefined }>;
  /** Begins a whole copy beside the present one, writes to it, and puts it in its place when it is complete. */
  begin(): Promise<void>;
  write(frame: Frame): Promise<void>;
  finish(): Promise<void>;
  /** Gives up a copy that cannot be completed. */
  cancel(): Promise<void>;
  /** Puts the present mirror aside under a name of its own; nothing is deleted. */
  setAside(): Promise<void>;
  /** The raw bytes of what was put aside, or of the present one. */
  raw(): Promise<Bytes | undefined>;
}
