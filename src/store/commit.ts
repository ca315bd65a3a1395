import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, hex, type Random } from '../vault/bytes.ts';
import type { Head } from '../vault/chain.ts';
import type { Keys } from '../vault/keys.ts';
import { isOfConnection } from './connection.ts';
import { type Base, baseOf, type Core, GoneError, type Opened, sameRecord } from './core.ts';
import { type Database, nameOf, type StoreFault, storeFault } from './database.ts';
import type { Item } from './frames.ts';
import { writeMark } from './marker.ts';
import { quiet } from './quiet.ts';
import { type Row, type State, sealRow, sealState } from './sealed.ts';
import { strictly } from './transaction.ts';

/** What a save does to one case. */
export interface CaseChange {
  readonly slot: Bytes;
  /** Its row before, where there was one. */
  readonly before: Row | undefined;
  readonly summary: Row['summary'];
  readonly head: Head;
  /** Sealed events and the number of the first of them. */
  readonly from: number;
  readonly records: readonly Bytes[];
  /** Takes away whatever lies at and behind `from`: what is damaged there is being replaced. */
  readonly replaces?: boolean;
}

/** What a save does: all of it, or nothing. */
export interface Change {
  readonly cases?: readonly CaseChange[];
  readonly header?: Bytes;
  readonly state?: Partial<Pick<State, 'automatic' | 'backup' | 'incidents'>>;
}

/** Saves of one tab lose against another at most so often in a row. */
const TRIES = 300;

/** How a change is made from what was last saved; it is asked anew each time another tab was first. */
export type Make<F> = (base: Base) => Promise<Result<Change, F>>;

/**
 * One save: everything is sealed first, then written in one strict transaction that compares the state with the one that the
 * writer has seen, then mirrored. Whatever connection breaks on the way: the state's bytes say afterwards whether it was saved.
 */
export async function commit<F>(
  core: Core,
  opened: Opened,
  make: Make<F>,
): Promise<Result<Base, F | StoreFault>> {
  const { connection, devices } = core;
  let pending: Sealed | undefined;
  let reopened = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const cached = opened.base !== undefined;
      const base = await connection.once((database) => baseOf(database, opened));
      if (pending !== undefined && sameRecord(base.record, pending.next.record))
        return ok(await settle(core, opened, pending));
      const change = await make(base);
      if (!change.ok) {
        if (!cached) return change;
        opened.base = undefined;
        continue;
      }
      pending = await seal(opened.keys, base, change.value, devices.instant(), devices.random);
      const sealed = pending;
      if (await connection.once((database) => write(database, base, sealed)))
        return ok(await settle(core, opened, sealed));
      opened.base = undefined;
    } catch (error) {
      opened.base = undefined;
      if (error instanceof GoneError) {
        core.opened = undefined;
        await core.inspect();
        return failed<StoreFault>({ tag: 'locked' });
      }
      if (!isOfConnection(error) || reopened)
        return failed<StoreFault>(
          nameOf(error) === 'ConstraintError' ? { tag: 'damaged' } : storeFault(error),
        );
      reopened = true;
      connection.drop();
    }
  }
  return failed<StoreFault>({ tag: 'blocked' });
}

interface Sealed {
  readonly next: Base;
  readonly change: Change;
  readonly rows: readonly { readonly change: CaseChange; readonly row: Row; readonly record: Bytes }[];
}

async function seal(
  keys: Keys,
  base: Base,
  change: Change,
  savedAt: string,
  random: Random,
): Promise<Sealed> {
  const generation = base.state.generation + 1;
  let { cases, sum } = base.state;
  for (const { before } of change.cases ?? []) {
    cases += before === undefined ? 1 : 0;
    sum += generation - (before?.generation ?? 0);
  }
  const state: State = { ...base.state, ...change.state, generation, savedAt, cases, sum };
  const header = change.header ?? base.header;
  const [record, rows] = await Promise.all([
    sealState(keys, header, state, random),
    Promise.all(
      (change.cases ?? []).map(async (each) => {
        const row: Row = { summary: each.summary, head: each.head, generation };
        return { change: each, row, record: await sealRow(keys, each.slot, row, random) };
      }),
    ),
  ]);
  return { next: { header, record, state }, change, rows };
}

/** False where another tab has saved since; then nothing is written. */
const write = (database: Database, base: Base, { next, change, rows }: Sealed): Promise<boolean> =>
  strictly(database, ['vault', 'sealed-events', 'sealed-cases'], async (transaction) => {
    const vault = transaction.objectStore('vault');
    const state = await vault.get('state');
    if (!sameRecord(state?.record, base.record)) return false;
    const log = transaction.objectStore('sealed-events');
    const { generation } = next.state;
    await Promise.all([
      ...rows.flatMap(({ change: { slot, from, records, replaces }, record }) => {
        const name = hex(slot);
        const behind = IDBKeyRange.bound([name, from], [name, Number.POSITIVE_INFINITY]);
        return [
          ...(replaces === true ? [quiet(log.delete(behind))] : []),
          ...records.map((event, at) => quiet(log.add({ slot: name, seq: from + at, record: event }))),
          quiet(transaction.objectStore('sealed-cases').put({ slot: name, generation, record })),
        ];
      }),
      ...(change.header === undefined
        ? []
        : [quiet(vault.put({ generation, record: next.header }, 'header'))]),
      quiet(vault.put({ generation, record: next.record }, 'state')),
    ]);
    return true;
  });

/** After the transaction: what this tab knows, the mirror, the trace. Nothing here can undo the save. */
async function settle(core: Core, opened: Opened, { next, change, rows }: Sealed): Promise<Base> {
  opened.base = next;
  for (const { change: each, row } of rows) {
    const name = hex(each.slot);
    opened.rows.set(name, row);
    opened.summaries.note(name, row);
    if (each.replaces === true) opened.damaged.delete(name);
  }
  const { generation, savedAt } = next.state;
  const items: Item[] = [
    ...(change.header === undefined ? [] : [{ kind: 'header', record: next.header } as const]),
    ...rows.flatMap(({ change: each, record }): Item[] => [
      ...each.records.map((event): Item => ({ kind: 'event', record: event })),
      { kind: 'summary', record },
    ]),
    { kind: 'state', record: next.record },
  ];
  await core.mirror.follow({ role: 'save', generation, savedAt, items });
  writeMark(core.devices.marker, { vaultId: hex(opened.keys.vaultId), generation, savedAt });
  return next;
}
