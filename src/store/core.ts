import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, same } from '../vault/bytes.ts';
import type { CaseDamage, VaultChange, VaultStatus } from '../vault/control.ts';
import type { Keys } from '../vault/keys.ts';
import type { Connection } from './connection.ts';
import type { Database, StoreFault } from './database.ts';
import type { Devices } from './devices.ts';
import type { MirrorKeeper } from './mirror-keeper.ts';
import { quiet } from './quiet.ts';
import { openState, type Row, type State } from './sealed.ts';
import type { SummaryCache } from './summaries.ts';
import { reading } from './transaction.ts';

/** What a writer has to have seen: the header and the state as they lie in the database, byte for byte. */
export interface Base {
  readonly header: Bytes;
  readonly record: Bytes;
  readonly state: State;
}

/** An open vault in this tab. It ends with `lock`, and with it everything that was opened. */
export interface Opened {
  readonly keys: Keys;
  /** As last seen; another tab may have gone on meanwhile, which the next write finds out. */
  base: Base | undefined;
  /** Rows that belong to `base`, by slot. */
  readonly rows: Map<string, Row>;
  readonly damaged: Map<string, CaseDamage>;
  readonly summaries: SummaryCache;
  /** Whether the summaries were found to be exactly those of the last save. */
  index: 'whole' | 'differs';
}

/** What the parts of the store share. */
export interface Core {
  readonly devices: Devices;
  readonly connection: Connection;
  readonly mirror: MirrorKeeper;
  opened: Opened | undefined;
  status: VaultStatus;
  tell(change: VaultChange): void;
  /** Tells the other tabs. */
  announce(news: News): void;
  /** Looks anew at what is here. */
  inspect(): Promise<VaultStatus>;
}

/** What one tab tells the others. No patient data beyond a case's id. */
export type News =
  | { readonly tag: 'case'; readonly id: string }
  | { readonly tag: 'lock' }
  /** The vault was made, recovered or given another secret. */
  | { readonly tag: 'look' };

/** The vault is not the one that this tab has opened, or is there no more. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** Reads header and state in one transaction and opens the state. */
export async function readBase(database: Database, keys: Keys): Promise<Base> {
  const transaction = reading(database, ['vault']);
  const [header, state] = await Promise.all([
    quiet(transaction.store.get('header')),
    quiet(transaction.store.get('state')),
    transaction.done,
  ]);
  if (header === undefined || state === undefined) throw new GoneError();
  const opened = await openState(keys, header.record, state.generation, state.record);
  if (opened === undefined) throw new GoneError();
  return { header: header.record, record: state.record, state: opened };
}

/** The present base, read anew where this tab has none; rows of an older one are forgotten. */
export async function baseOf(database: Database, opened: Opened): Promise<Base> {
  if (opened.base !== undefined) return opened.base;
  const base = await readBase(database, opened.keys);
  opened.rows.clear();
  opened.base = base;
  return base;
}

/** The open vault, or the fault that says that it is locked. */
export const openedOf = (core: Core): Result<Opened, StoreFault> =>
  core.opened === undefined ? failed<StoreFault>({ tag: 'locked' }) : ok(core.opened);

/** Whether two states are one and the same save. */
export const sameRecord = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && same(a, b);

/** Notes damage and tells of it once. */
export function noteDamage(core: Core, opened: Opened, slot: string, damage: CaseDamage): void {
  const known = opened.damaged.get(slot);
  opened.damaged.set(slot, damage);
  if (JSON.stringify(known) !== JSON.stringify(damage)) core.tell({ tag: 'damage', damage });
}
