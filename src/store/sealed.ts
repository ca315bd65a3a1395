import type { CaseEvent } from '../../machines/events.ts';
import type { CaseHeader } from '../../machines/replay.ts';
import type { CaseSummary } from '../../machines/view.ts';
import type { AutomaticFile } from '../vault/automatic.ts';
import { type Bytes, hex, type Random, sha256, unhex } from '../vault/bytes.ts';
import type { Head } from '../vault/chain.ts';
import type { Incident } from '../vault/control.ts';
import type { Keys } from '../vault/keys.ts';
import { NO_HASH, NO_SLOT, openRecord, type Place, sealRecord } from '../vault/record.ts';

/** What is sealed of one event. The label and the sources make a case readable whose summary is lost. */
export interface EventValue {
  readonly caseId: string;
  readonly seq: number;
  readonly label: string;
  readonly sources: CaseHeader['sources'];
  readonly event: CaseEvent;
  readonly build: string;
}

/** What is sealed of a summary: the row, and the end of the log that belongs to it. */
export interface Row {
  readonly summary: CaseSummary;
  readonly head: Head;
  readonly generation: number;
}

/** The sealed state of the whole: every save makes a new one, so it also orders the saves of all tabs. */
export interface State {
  readonly generation: number;
  readonly savedAt: string;
  /** Number of cases, and the sum of the generations of their summaries: an older or missing one lowers them. */
  readonly cases: number;
  readonly sum: number;
  readonly incidents: readonly Incident[];
  readonly backup?: { readonly at: string; readonly generation: number; readonly sha256: string };
  /** While backups are written into a folder by themselves: what seals them, and the last of them. */
  readonly automatic?: Automatic;
}

/** What is kept of automatic backups. */
export interface Automatic {
  /** Header and key of the files, hexadecimal: with them a file is sealed without its passphrase. */
  readonly header: string;
  readonly key: string;
  readonly last?: AutomaticFile;
}

/** All summaries as they stood at a generation, sealed as one. */
export interface Listing {
  readonly rows: readonly (readonly [slot: string, generation: number, summary: CaseSummary])[];
}

const place = (
  keys: Keys,
  type: Place['type'],
  sequence: number,
  slot = NO_SLOT,
  previous = NO_HASH,
): Place => ({
  type,
  vaultId: keys.vaultId,
  epoch: keys.epoch,
  slot,
  sequence,
  previous,
});

export async function sealState(keys: Keys, header: Bytes, state: State, random: Random): Promise<Bytes> {
  const bound = place(keys, 'state', state.generation, NO_SLOT, await sha256(header));
  return sealRecord(keys.index, bound, state, random);
}

/** Undefined where the state is not the one that was saved with this header at this generation. */
export async function openState(
  keys: Keys,
  header: Bytes,
  generation: number,
  record: Uint8Array,
): Promise<State | undefined> {
  const bound = place(keys, 'state', generation, NO_SLOT, await sha256(header));
  const opened = await openRecord(keys.index, bound, record);
  return opened.ok ? (opened.value as State) : undefined;
}

export const sealRow = (
  keys: Keys,
  slot: Bytes,
  { summary, head, generation }: Row,
  random: Random,
): Promise<Bytes> =>
  sealRecord(
    keys.index,
    place(keys, 'summary', generation, slot),
    { summary, length: head.length, hash: hex(head.hash) },
    random,
  );

export async function openRow(
  keys: Keys,
  slot: Bytes,
  generation: number,
  record: Uint8Array,
): Promise<Row | undefined> {
  const opened = await openRecord(keys.index, place(keys, 'summary', generation, slot), record);
  if (!opened.ok) return undefined;
  const { summary, length, hash } = opened.value as { summary: CaseSummary; length: number; hash: string };
  return { summary, head: { length, hash: unhex(hash) }, generation };
}

export const sealListing = (
  keys: Keys,
  generation: number,
  listing: Listing,
  random: Random,
): Promise<Bytes> => sealRecord(keys.index, place(keys, 'listing', generation), listing, random);

export async function openListing(
  keys: Keys,
  generation: number,
  record: Uint8Array,
): Promise<Listing | undefined> {
  const opened = await openRecord(keys.index, place(keys, 'listing', generation), record);
  return opened.ok ? (opened.value as Listing) : undefined;
}
