import type { CaseSummary } from '../../machines/view.ts';
import { unhex } from '../vault/bytes.ts';
import { type Base, type Core, GoneError, noteDamage, type Opened } from './core.ts';
import { type Database, nameOf, type SealedCase } from './database.ts';
import { quiet } from './quiet.ts';
import { rescue } from './rescue.ts';
import { openListing, openRow, openState, type Row, type State, sealListing } from './sealed.ts';
import { reading, strictly } from './transaction.ts';

/** The opened summaries of this tab. */
export interface SummaryCache {
  /** All summaries as they are now stored, by id of the case. */
  list(core: Core, opened: Opened): Promise<readonly CaseSummary[]>;
  /** Takes in a row that this tab has saved. */
  note(slot: string, row: Row): void;
}

/** So many rows are opened one by one before a sealed copy of all is worth its writing. */
const FEW = 64;

interface Known {
  readonly generation: number;
  readonly summary: CaseSummary;
}

/**
 * Opening ten thousand rows takes ten thousand decryptions. So a sealed copy of all of them is kept, and only the rows that
 * are newer than the copy are opened. That nothing is hidden behind an old copy is checked against the sealed state: the
 * number of rows and the sum of their generations, which a missing or older row can only lower.
 */
export function createSummaryCache(): SummaryCache {
  const known = new Map<string, Known>();
  let upTo = -1;

  function take(slot: string, row: Known): void {
    if ((known.get(slot)?.generation ?? -1) < row.generation) known.set(slot, row);
  }

  async function list(core: Core, opened: Opened): Promise<readonly CaseSummary[]> {
    const { keys } = opened;
    const since = upTo;
    const found = await core.connection.run((database) => read(database, since));
    const state = await openState(keys, found.header, found.state.generation, found.state.record);
    if (state === undefined) throw new GoneError();
    if (found.listing !== undefined) {
      const listing = await openListing(keys, found.listing.generation, found.listing.record);
      for (const [slot, generation, summary] of listing?.rows ?? []) take(slot, { generation, summary });
    }
    await openAll(found.newer, opened);
    if (!complete(state)) await openEvery(core, opened);
    upTo = Math.max(upTo, state.generation);
    opened.index = complete(state) ? 'whole' : 'differs';
    if (found.newer.length > FEW) void keep(core, opened, state);
    return [...known.values()].map(({ summary }) => summary).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Rows that this tab has saved since the reading may be in; they are newer than the state. */
  function complete(state: State): boolean {
    let [cases, sum] = [0, 0];
    for (const { generation } of known.values()) {
      cases += 1;
      sum += generation;
      if (generation > state.generation) return true;
    }
    return cases === state.cases && sum === state.sum;
  }

  async function openAll(rows: readonly SealedCase[], { keys }: Opened): Promise<readonly string[]> {
    const opened = await Promise.all(
      rows.map(({ slot, generation, record }) => openRow(keys, unhex(slot), generation, record)),
    );
    return rows.flatMap(({ slot }, at) => {
      const row = opened[at];
      if (row === undefined) return [slot];
      take(slot, row);
      return [];
    });
  }

  /** The copy does not fit: every row is opened by itself, and what does not open is made anew from its log. */
  async function openEvery(core: Core, opened: Opened): Promise<void> {
    const rows = await core.connection.run((database) => reading(database, ['sealed-cases']).store.getAll());
    known.clear();
    for (const slot of await openAll(rows, opened)) {
      const rescued = await rescue(core, opened, slot);
      noteDamage(core, opened, slot, rescued.damage);
      if (rescued.summary !== undefined) known.set(slot, { generation: 0, summary: rescued.summary });
    }
  }

  /** Seals a copy of all. It is a help and no more: one that cannot be written is missed by nobody. */
  async function keep(core: Core, { keys }: Opened, state: State): Promise<void> {
    const rows = [...known].flatMap(([slot, { generation, summary }]) =>
      generation > state.generation || generation === 0 ? [] : [[slot, generation, summary] as const],
    );
    const { generation } = state;
    try {
      const record = await sealListing(keys, generation, { rows }, core.devices.random);
      await core.connection.once((database) =>
        strictly(database, ['vault'], async (transaction) => {
          const store = transaction.objectStore('vault');
          const present = await store.get('listing');
          if ((present?.generation ?? -1) < generation) await store.put({ generation, record }, 'listing');
        }),
      );
    } catch (error) {
      core.tell({ tag: 'listing', name: nameOf(error) });
    }
  }

  return { list, note: take };
}

interface Read {
  readonly header: Base['header'];
  readonly state: { readonly generation: number; readonly record: Base['record'] };
  readonly listing: { readonly generation: number; readonly record: Base['record'] } | undefined;
  readonly newer: readonly SealedCase[];
}

async function read(database: Database, since: number): Promise<Read> {
  const transaction = reading(database, ['vault', 'sealed-cases']);
  const vault = transaction.objectStore('vault');
  const [header, state, listing] = await Promise.all([
    quiet(vault.get('header')),
    quiet(vault.get('state')),
    since < 0 ? quiet(vault.get('listing')) : undefined,
  ]);
  if (header === undefined || state === undefined) throw new GoneError();
  const from = listing?.generation ?? since;
  const newer = await transaction
    .objectStore('sealed-cases')
    .index('generation')
    .getAll(IDBKeyRange.lowerBound(from, true));
  return { header: header.record, state, listing, newer };
}
