import type { Fault } from '../../machines/fault.ts';
import type { Result } from '../../machines/result.ts';
import type { StoreFault } from '../store/database.ts';
import type { AutomaticBackups } from './automatic.ts';
import type { FreshIdentity, Identity, IdentityFault } from './identity.ts';

/**
 * The vault as screens see it: `env.vault`, beside `env.cases`. It holds the keys in memory alone and never hands one out,
 * save the recovery key at the moment in which it is made. Every expected failure is a tagged object; words are the
 * locales' affair. Nothing here is a promise against a broken device: see the threat model.
 *
 * The usual ways:
 * - start: `inspect()`; `absent` → onboarding and `create`; `locked` → `unlock`; `plain` → `create`, which seals the old cases;
 *   `lost` → recovery screen, never onboarding; `newer` and `unavailable` → say so, nothing can be written.
 * - while `locked`, every call of `env.cases` answers the fault `locked`.
 * - `lock()` locks every tab. The caller then drops what it shows (reload the page).
 */
export interface VaultControl {
  /** Looks at what is here. Asks for no secret and writes nothing but an empty database. Call it at start and after a fault. */
  inspect(): Promise<VaultStatus>;
  /** The status last found, without looking again. */
  status(): VaultStatus;
  /** Tells of each change of status, health or damage, also when another tab has caused it. Returns how to stop listening. */
  subscribe(listener: (change: VaultChange) => void): () => void;

  /** Whether a passphrase may be chosen, while it is being typed. Says nothing about how guessable it is beyond its floor. */
  judge(passphrase: string): readonly PassphraseFault[];
  /** A passphrase of six words drawn evenly from a list of the language, with the entropy that it truly has. */
  suggest(language: 'en' | 'de'): Promise<Suggestion>;

  /**
   * Makes the vault. In the status `plain` all old cases are sealed, read back and compared before the plain copies are
   * deleted, in one transaction with the header; a crash before that leaves the old database as it was.
   * In the status `lost` it is refused unless `setAside` is true: then what is left is put aside (see `leftovers`), never
   * deleted. Takes about a second.
   */
  create(
    passphrase: string,
    options?: { readonly setAside?: boolean },
  ): Promise<Result<Created, CreateFault>>;
  /** Opens the vault in this tab. Takes about a second with a passphrase, some milliseconds with the recovery key. */
  unlock(secret: Secret): Promise<Result<undefined, UnlockFault>>;
  /** Forgets the keys here and in every other tab. Saves that have begun end with the keys that they hold. */
  lock(): void;

  /** A new passphrase around the same key: no record is rewritten, and old backups keep the passphrase of their day. */
  changePassphrase(current: Secret, next: string): Promise<Result<undefined, SecretFault>>;
  /** A new recovery key; the old one stops working for this vault (not for old copies of it). */
  newRecoveryKey(current: Secret): Promise<Result<string, SecretFault>>;

  /**
   * Rebuilds the store from the mirror (status `lost`): for each case the longest verified chain; another one is kept as a case
   * of its own. The damaged database is replaced only after everything has been verified. Ends unlocked.
   */
  recover(secret: Secret): Promise<Result<Recovered, UnlockFault | RecoverFault>>;
  /**
   * A backup file made from what database and mirror still hold, without writing anywhere: the way out where the browser's own
   * storage is broken for good (`store-broken`), and before site data is cleared. Opened again before it is handed out.
   */
  salvage(
    secret: Secret,
    passphrase: string,
  ): Promise<Result<Backup, UnlockFault | RecoverFault | BackupFault>>;
  /** What a damaged or set-aside store still holds, as sealed bytes for keeping; undefined where there is nothing. */
  leftovers(): Promise<Result<Uint8Array<ArrayBuffer> | undefined, StoreFault>>;

  /** Verifies every chain, every summary and the mirror. `progress` is told cases done and in all. */
  check(progress?: (done: number, all: number) => void): Promise<Result<CheckReport, StoreFault>>;
  health(): Promise<Health>;
  /** Asks the browser not to clear the storage on its own. Do not await it before going on: a prompt may stay open for ever. */
  persist(): Promise<boolean | undefined>;

  /**
   * The bytes of an `.almz` file with the chosen cases under a passphrase of its own. The file has been opened again and
   * compared before it is handed out. A case with damage is left out and named.
   */
  backup(wanted: 'all' | readonly string[], passphrase: string): Promise<Result<Backup, BackupFault>>;
  /** Notes that the person has been given the file: health counts from here. */
  backupKept(backup: Backup): Promise<Result<undefined, StoreFault>>;
  /** Opens a backup and compares it with what is here. Nothing is written. Works while locked, too; then every case counts as new. */
  openBackup(bytes: Uint8Array, passphrase: string): Promise<Result<OpenedBackup, OpenFault>>;

  /** Who signs in this browser, ready to sign; undefined where nobody does yet. It is in no backup and not in the mirror. */
  identity(): Promise<Result<Identity | undefined, StoreFault | IdentityFault>>;
  /** Keeps an identity that has just been made or imported, in the place of the one before. */
  keepIdentity(fresh: FreshIdentity): Promise<Result<undefined, StoreFault | IdentityFault>>;
  /** Takes the identity away for good. What was signed with it stays signed. */
  removeIdentity(): Promise<Result<undefined, StoreFault>>;

  /** Backups into a folder, by themselves. */
  readonly automatic: AutomaticBackups;
}

/** How things stand with the vault of this browser. */
export type VaultStatus =
  /** Not looked yet. */
  | { readonly tag: 'unknown' }
  /** Nothing is here and nothing says that there ever was: a new person. */
  | { readonly tag: 'absent' }
  | { readonly tag: 'locked' }
  | { readonly tag: 'unlocked' }
  /** Cases of an earlier version lie here unencrypted; `create` seals them. */
  | { readonly tag: 'plain'; readonly cases: number }
  | Lost
  /** Written by a newer version of the app: not touched. */
  | { readonly tag: 'newer' }
  | { readonly tag: 'unavailable'; readonly reason: Unavailable };

export type Unavailable =
  /** The browser has no such storage or refuses it: some private windows, blocked site data. */
  | { readonly tag: 'refused' }
  /** Another tab holds an older version open. `inspect` succeeds once it is closed or reloaded. */
  | { readonly tag: 'blocked' }
  /** WebCrypto is missing: the page was not loaded over https, localhost or a file. */
  | { readonly tag: 'no-crypto' }
  /** A file of the app itself did not come. */
  | { readonly tag: 'not-loaded' };

/** The store is empty, broken or older than its traces say. */
export interface Lost {
  readonly tag: 'lost';
  readonly cause: /** The browser has opened an empty database, as it does after a crash has damaged the old one. */
    | { readonly tag: 'empty' }
    /** The database cannot be opened or read. */
    | { readonly tag: 'broken'; readonly name: string }
    /** The header is damaged, or its parameters have been changed. */
    | { readonly tag: 'header'; readonly fault: HeaderFault }
    /** A whole older copy is here: its generation against the highest one known. */
    | { readonly tag: 'older'; readonly here: number; readonly known: number };
  /** What the mirror holds; undefined where there is none. Without it only a backup file helps. */
  readonly mirror: MirrorHolds | undefined;
  /** The last trace in the browser's local storage, where there is one. */
  readonly marker: { readonly generation: number; readonly savedAt: string } | undefined;
}

export interface MirrorHolds {
  readonly generation: number;
  /** When it was last written: ISO 8601 instant. */
  readonly savedAt: string;
  readonly cases: number;
  readonly events: number;
}

export type VaultChange =
  | { readonly tag: 'status'; readonly status: VaultStatus }
  /** A case was found damaged, when it was opened or in a check. */
  | { readonly tag: 'damage'; readonly damage: CaseDamage }
  /** The mirror, or another part of health, has changed: ask `health()` again. */
  | { readonly tag: 'health' }
  /** The sealed copy of all summaries could not be written: opening the list takes longer, nothing else. */
  | { readonly tag: 'listing'; readonly name: string };

/** A passphrase as typed (NFC and NFD open alike), or the recovery key with or without its hyphens. */
export type Secret =
  | { readonly tag: 'passphrase'; readonly text: string }
  | { readonly tag: 'recovery-key'; readonly text: string };

export type PassphraseFault =
  | { readonly tag: 'too-short'; readonly characters: number; readonly least: number }
  | { readonly tag: 'too-long'; readonly bytes: number; readonly most: number }
  /** The same few characters over and over, or a run of the keyboard or alphabet. */
  | { readonly tag: 'too-simple' };

export interface Suggestion {
  readonly passphrase: string;
  /** log2 of the number of phrases that could have been drawn. */
  readonly bits: number;
}

export interface Created {
  /** Shown once and printed: groups of Crockford base32 with a checksum. It opens the vault without the passphrase. */
  readonly recoveryKey: string;
  /** Old cases that were sealed. */
  readonly upgraded: number;
}

export type HeaderFault =
  /** Wrong length, magic or checksum: bytes were lost or changed. */
  | { readonly tag: 'damaged' }
  /** A kind, an algorithm or a field that this version does not know. */
  | { readonly tag: 'unsupported' }
  /** The work of the key derivation lies outside its bounds: nothing was derived. */
  | { readonly tag: 'work-out-of-bounds'; readonly iterations: number };

/** Why a secret did not open something. The first four come before any derivation. */
export type SecretFault =
  | { readonly tag: 'passphrase'; readonly fault: PassphraseFault }
  /** The recovery key has a typing error: its checksum or an impossible character, at this group (from 1) where it can be told. */
  | { readonly tag: 'recovery-key-mistyped'; readonly group: number | undefined }
  | { readonly tag: 'header'; readonly fault: HeaderFault }
  | StoreFault
  /** The secret is not the one, or the bytes that it should open were changed without a trace. */
  | { readonly tag: 'wrong-secret' };

export type UnlockFault =
  | SecretFault
  /** The secret is right, but the header is not the one that the vault was last saved with. */
  | { readonly tag: 'tampered' };

export type CreateFault =
  | { readonly tag: 'passphrase'; readonly fault: PassphraseFault }
  | StoreFault
  /** There is a vault already, or one was lost and `setAside` was not given. */
  | { readonly tag: 'exists' }
  /** What was read back of an old case was not what was written: nothing has been deleted. */
  | { readonly tag: 'not-verified'; readonly caseId: string };

export type RecoverFault =
  | { readonly tag: 'nothing-to-recover' }
  /**
   * Everything was verified, but the browser can neither open nor delete its database. `salvage` makes a backup file; then the
   * site data has to be cleared, and the file restored.
   */
  | { readonly tag: 'store-broken'; readonly name: string }
  /** The mirror's own header does not fit. */
  | { readonly tag: 'mirror-damaged' };

export interface Recovered {
  readonly cases: number;
  readonly events: number;
  /** Cases of which only the beginning could be verified, or of which two branches were found. */
  readonly damaged: readonly CaseDamage[];
  /** Branches kept as cases of their own. */
  readonly branches: readonly { readonly caseId: string; readonly keptAs: string }[];
}

/** What is wrong with a log, and at which event (from 0). Everything before it is verified. */
export type Damage =
  | { readonly tag: 'changed'; readonly at: number }
  | { readonly tag: 'missing'; readonly at: number }
  /** A record of another place or another case lies here. */
  | { readonly tag: 'reordered'; readonly at: number }
  /** The log ends before the end that its summary knows. */
  | { readonly tag: 'cut'; readonly at: number; readonly expected: number }
  /** The summary is older than the log, missing or changed: the log itself is verified to its present end. */
  | { readonly tag: 'summary'; readonly at: number };

export interface CaseDamage {
  /** Undefined where no record of the case can be opened any more. */
  readonly caseId: string | undefined;
  readonly label: string | undefined;
  readonly damage: Damage;
}

export interface CheckReport {
  readonly cases: number;
  readonly events: number;
  readonly damaged: readonly CaseDamage[];
  /** Whether the summaries are exactly those of the last save: none missing, none older. */
  readonly index: 'whole' | 'differs';
  readonly mirror: MirrorState;
}

export type MirrorState =
  /** This browser has no place for one, or none is set up. */
  | { readonly tag: 'none' }
  /** Holds everything up to the present generation. */
  | { readonly tag: 'current' }
  /** Being written anew. */
  | { readonly tag: 'rebuilding' }
  /** The last write failed; what is saved is saved in the database alone. Tried again at the next save. */
  | { readonly tag: 'behind'; readonly name: string };

export interface Health {
  /** Whether the browser promised not to clear the storage on its own; undefined while it does not say. */
  readonly persisted: boolean | undefined;
  /** Bytes used and allowed, as the browser estimates them. */
  readonly quota: { readonly used: number; readonly allowed: number } | undefined;
  readonly mirror: MirrorState;
  /** Undefined while locked. */
  readonly generation: number | undefined;
  /** Undefined while locked, or where there was none. */
  readonly lastBackup: LastBackup | undefined;
  /** Recoveries and losses that this vault has been through, the newest last. */
  readonly incidents: readonly Incident[];
  /** Damage found since the vault was opened in this tab. */
  readonly damaged: readonly CaseDamage[];
}

export interface LastBackup {
  readonly at: string;
  readonly generation: number;
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string;
  /** How many saves have happened since. */
  readonly behind: number;
}

export interface Incident {
  readonly at: string;
  readonly tag: 'recovered' | 'restored' | 'set-aside';
  readonly cases: number;
}

export interface Backup {
  /** A proposal with date and generation; the person should never choose an existing file. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly generation: number;
  readonly at: string;
  readonly cases: number;
  readonly leftOut: readonly CaseDamage[];
}

export type BackupFault =
  | { readonly tag: 'passphrase'; readonly fault: PassphraseFault }
  | StoreFault
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly tag: 'no-such-case'; readonly caseId: string }
  /** The finished file did not open to what went in: it is not handed out. */
  | { readonly tag: 'not-verified' };

export type OpenFault =
  | { readonly tag: 'passphrase'; readonly fault: PassphraseFault }
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  /** No `.almz` file at all. */
  | { readonly tag: 'not-a-backup' }
  | { readonly tag: 'header'; readonly fault: HeaderFault }
  | { readonly tag: 'wrong-secret' }
  /** It opened, but what is inside is not a backup of this product. */
  | { readonly tag: 'content' }
  /** Written by a newer version. */
  | { readonly tag: 'newer' }
  | StoreFault;

/** How a case of a backup stands to the one here. Lengths are numbers of events. */
export type Comparison =
  | { readonly tag: 'new'; readonly there: number }
  /** The backup knows more: the log here is its beginning. */
  | { readonly tag: 'extends'; readonly here: number; readonly there: number }
  | { readonly tag: 'same'; readonly here: number }
  /** The log here knows more: restoring changes nothing. */
  | { readonly tag: 'older'; readonly here: number; readonly there: number }
  /** Both went on in different ways after `shared` events: restoring keeps the backup's as a case of its own. */
  | { readonly tag: 'diverged'; readonly here: number; readonly there: number; readonly shared: number }
  /** The case in the backup does not replay in this version: it is not restored, and stays in the file. */
  | { readonly tag: 'invalid'; readonly faults: readonly Fault[] };

export interface BackupCase {
  readonly caseId: string;
  readonly label: string;
  readonly comparison: Comparison;
}

export interface OpenedBackup {
  readonly at: string;
  readonly cases: readonly BackupCase[];
  /** Merges the chosen cases. Compares anew at that moment; each case is all or nothing. */
  restore(caseIds: readonly string[]): Promise<Result<Restored, StoreFault>>;
}

export interface Restored {
  readonly added: readonly string[];
  readonly extended: readonly { readonly caseId: string; readonly events: number }[];
  readonly unchanged: readonly string[];
  readonly kept: readonly { readonly caseId: string; readonly keptAs: string }[];
  /** Cases that could not be written, each with its reason; the others have been. */
  readonly failed: readonly { readonly caseId: string; readonly fault: StoreFault }[];
}
