import type { Result } from '../../machines/result.ts';
import type { StoreFault } from '../store/database.ts';
import type { BackupFault, CaseDamage } from './control.ts';

/**
 * Backups that are written by themselves into a folder that the person has chosen, where the browser offers that. The files are
 * those of `VaultControl.backup`, under a passphrase of their own that is asked for once: what seals them is kept in the vault's
 * sealed state. The usual way: `pick` (from a click) → `choose` → then `run('due')` after unlocking and from time to time.
 */
export interface AutomaticBackups {
  /** How things stand; asks the browser nothing that a person would see. */
  state(): Promise<Result<AutomaticState, StoreFault>>;
  /** Lets the person choose a folder; answers its name, or undefined where the choice was closed. Only from a click. Keeps nothing. */
  pick(): Promise<Result<string | undefined, AutomaticFault>>;
  /**
   * Switches the backups on for the folder picked last, and writes the first file. Before anything is kept, a file under this
   * passphrase is opened with it. Takes about two seconds. Where the first file cannot be written they are on all the same, and
   * the state says why.
   */
  choose(passphrase: string): Promise<Result<undefined, AutomaticFault>>;
  /** Asks the browser for access to the folder, as it wants after a new start. Only from a click. Then does what is due. */
  allow(): Promise<Result<AutomaticFile | undefined, AutomaticFault>>;
  /**
   * Writes a file: `due` only where something was saved since the last one, that one is not of today, and the browser need not be
   * asked; `now` in any case, only from a click. Answers undefined where nothing was to be done. Never throws, and no save waits for it.
   */
  run(when: 'due' | 'now'): Promise<Result<AutomaticFile | undefined, AutomaticFault>>;
  /** Forgets folder and key. The files stay where they are. */
  stop(): Promise<Result<undefined, StoreFault>>;
}

export type AutomaticState =
  /** This browser cannot do it. */
  | { readonly tag: 'not-offered' }
  | { readonly tag: 'off' }
  | {
      readonly tag: 'on';
      /** Its name, without the way to it, which the browser does not tell; undefined where the browser knows it no more. */
      readonly folder: string | undefined;
      readonly permission: FolderPermission;
      /** Something was saved since the last file, and that one is not of today. */
      readonly due: boolean;
      readonly last: AutomaticFile | undefined;
      /** Why the last attempt in this tab came to nothing. */
      readonly fault: AutomaticFault | undefined;
    };

/** Whether the page may write into the folder; `prompt`: the browser wants to ask the person first. */
export type FolderPermission = 'granted' | 'prompt' | 'denied';

/** A file that was written and read back. */
export interface AutomaticFile {
  readonly name: string;
  readonly at: string;
  readonly generation: number;
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  readonly cases: number;
  /** Damaged cases that are not in it. Such a file has a name of its own and does not count as a backup. */
  readonly leftOut: readonly CaseDamage[];
}

export type AutomaticFault =
  | BackupFault
  /** It is not switched on, or the browser does not offer it. */
  | { readonly tag: 'off' }
  /** The browser does not let this page write into the folder. */
  | { readonly tag: 'not-allowed' }
  /** The folder is not there: moved, deleted, or its disk is not connected. */
  | { readonly tag: 'no-folder' }
  | { readonly tag: 'folder-full' }
  /** What was read back is not what was written. */
  | { readonly tag: 'torn' }
  /** Writing failed in another way, by the browser's name for it. */
  | { readonly tag: 'not-written'; readonly name: string };
