import type { CaseEvent } from '../../machines/events.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { isTeaching } from '../../machines/teaching-id.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { type Bytes, hex } from '../vault/bytes.ts';
import { EMPTY, extend } from '../vault/chain.ts';
import type { Damage } from '../vault/control.ts';
import { type Change, commit } from './commit.ts';
import { type Core, GoneError, noteDamage, type Opened, openedOf } from './core.ts';
import { type StoreFault, storeFault } from './database.ts';
import { quiet } from './quiet.ts';
import { openLog, summaryFrom } from './rescue.ts';
import { type EventValue, openRow, type Row } from './sealed.ts';
import { reading } from './transaction.ts';

/** Another tab has written meanwhile: the log has `found` events, not as many as expected. */
export interface Conflict {
  readonly tag: 'conflict';
  readonly found: number;
}

/** A case as it was read. Where there is damage, `log` is what was verified before it, and nothing can be appended. */
export interface LoadedCase {
  readonly summary: CaseSummary;
  readonly log: readonly CaseEvent[];
  readonly damage?: Damage;
}

/** Where cases live: an append-only log of events each, and one small summary for the list. */
export interface CaseStore {
  list(): Promise<Result<readonly CaseSummary[], StoreFault>>;
  /** The log of a case in recorded order; undefined where there is no such case. */
  load(caseId: string): Promise<Result<LoadedCase | undefined, StoreFault>>;
  /**
   * Appends events behind the `expected` ones that the writer has seen, and rewrites the summary, in one
   * transaction: all or nothing. A log of another length is a conflict, and nothing is written.
   */
  append(
    summary: CaseSummary,
    expected: number,
    events: readonly CaseEvent[],
  ): Promise<Result<undefined, StoreFault | Conflict>>;
  /** Tells of a case that another tab has changed. Returns how to stop listening. */
  watch(changed: (caseId: string) => void): () => void;
}

/** Work on the open vault; what is thrown becomes a fault with its name. */
export async function onOpened<T, F>(
  core: Core,
  work: (opened: Opened) => Promise<Result<T, F>>,
): Promise<Result<T, F | StoreFault>> {
  const opened = openedOf(core);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } catch (error) {
    if (!(error instanceof GoneError)) return failed(storeFault(error));
    core.opened = undefined;
    await core.inspect();
    return failed<StoreFault>({ tag: 'locked' });
  }
}

/** Reads and verifies one case. */
export async function loadCase(
  core: Core,
  opened: Opened,
  caseId: string,
): Promise<Result<LoadedCase | undefined, StoreFault>> {
  const slot = await opened.keys.slotOf(caseId);
  const name = hex(slot);
  const [stored, events] = await core.connection.run(async (database) => {
    const transaction = reading(database, ['sealed-cases', 'sealed-events']);
    const range = IDBKeyRange.bound([name, 0], [name, Number.POSITIVE_INFINITY]);
    return Promise.all([
      quiet(transaction.objectStore('sealed-cases').get(name)),
      quiet(transaction.objectStore('sealed-events').getAll(range)),
    ]);
  });
  if (stored === undefined && events.length === 0) return ok(undefined);
  const row = stored && (await openRow(opened.keys, slot, stored.generation, stored.record));
  const log = await openLog(opened, name, events, row?.head);
  const damage =
    log.damage ?? (row === undefined ? ({ tag: 'summary', at: log.events.length } as const) : undefined);
  if (damage === undefined && row !== undefined) {
    opened.damaged.delete(name);
    return ok({ summary: row.summary, log: log.events });
  }
  const summary = row?.summary ?? (await summaryFrom(core, log));
  const reported = damage ?? { tag: 'summary', at: log.events.length };
  noteDamage(core, opened, name, { caseId, label: summary?.label ?? log.last?.label, damage: reported });
  if (summary === undefined) return failed<StoreFault>({ tag: 'damaged' });
  return ok({ summary, log: log.events, damage: reported });
}

/** The row of a case as it is stored now; `damaged` where there is one that does not open. */
export async function readRow(
  core: Core,
  opened: Opened,
  slot: Bytes,
): Promise<Result<Row | undefined, StoreFault>> {
  const name = hex(slot);
  const known = opened.rows.get(name);
  if (known !== undefined) return ok(known);
  const stored = await core.connection.once((database) =>
    reading(database, ['sealed-cases']).store.get(name),
  );
  if (stored === undefined) return ok(undefined);
  const row = await openRow(opened.keys, slot, stored.generation, stored.record);
  if (row === undefined) return failed<StoreFault>({ tag: 'damaged' });
  opened.rows.set(name, row);
  return ok(row);
}

/** Events of a case as they are sealed. */
export const valuesOf = (
  { id, label, sources }: Pick<CaseSummary, 'id' | 'label' | 'sources'>,
  from: number,
  events: readonly CaseEvent[],
  build: string,
): readonly EventValue[] =>
  events.map((event, at) => ({ caseId: id, seq: from + at, label, sources, event, build }));

/** The change that appends events to a case. */
export async function appendChange(
  core: Core,
  opened: Opened,
  summary: CaseSummary,
  expected: number,
  events: readonly CaseEvent[],
): Promise<Result<Change, StoreFault | Conflict>> {
  const { build, random } = core.devices;
  const slot = await opened.keys.slotOf(summary.id);
  const row = await readRow(core, opened, slot);
  if (!row.ok) return row;
  const before = row.value;
  const from = before?.head.length ?? 0;
  if (from !== expected) return failed<Conflict>({ tag: 'conflict', found: from });
  const values = valuesOf(summary, from, events, build);
  const { records, head } = await extend(opened.keys, slot, before?.head ?? EMPTY, values, random);
  return ok({ cases: [{ slot, before, summary, head, from, records }] });
}

/** The cases of the vault. While it is locked every call answers so. */
export function createCases(
  core: Core,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  watch: CaseStore['watch'],
): CaseStore {
  return {
    list: () => onOpened(core, async (opened) => ok(await opened.summaries.list(core, opened))),
    load: (caseId) => onOpened(core, (opened) => loadCase(core, opened, caseId)),
    append: async (summary, expected, events) => {
      if (isTeaching(summary.id)) return failed<StoreFault>({ tag: 'teaching' });
      // The vault that is open at this moment is the one that is written to, even if it is locked meanwhile.
      const saved = await onOpened(core, async (opened) => {
        if (opened.damaged.has(hex(await opened.keys.slotOf(summary.id))))
          return failed<StoreFault>({ tag: 'damaged' });
        return inTurn(() =>
          commit(core, opened, () => appendChange(core, opened, summary, expected, events)),
        );
      });
      if (!saved.ok) return saved;
      core.announce({ tag: 'case', id: summary.id });
      return ok(undefined);
    },
    watch,
  };
}
