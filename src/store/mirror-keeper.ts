import { same } from '../vault/bytes.ts';
import type { MirrorState } from '../vault/control.ts';
import type { Connection } from './connection.ts';
import { nameOf } from './database.ts';
import type { Frame, Item } from './frames.ts';
import type { Mirror } from './mirror.ts';
import { quiet } from './quiet.ts';
import { reading } from './transaction.ts';

/** Keeps the mirror at the side of the database. It never fails a save: where it cannot follow, it says so. */
export interface MirrorKeeper {
  state(): MirrorState;
  /** Appends a save behind a completed transaction, or says that the mirror is behind. Never rejects. */
  follow(frame: Frame): Promise<void>;
  /** Compares the mirror with the database and makes it anew where it lacks something or has grown too long. Never rejects. */
  reconcile(): Promise<void>;
  /** Makes it anew from the database. Never rejects. */
  rebuild(): Promise<void>;
}

/** A mirror that hangs may not keep a save from being reported, in milliseconds. */
const PATIENCE = 5_000;
/** A journal longer than twice its whole copy and this many bytes is made anew. */
const SPARE = 16 * 1024 * 1024;
const PART = 1024 * 1024;
const PAGE = 200;

/** `changed` is told of every change of state. */
export function createMirrorKeeper(
  mirror: Mirror | undefined,
  connection: Connection,
  changed: () => void,
): MirrorKeeper {
  let state: MirrorState = mirror === undefined ? { tag: 'none' } : { tag: 'current' };
  let rebuilding: Promise<void> | undefined;
  /** Saves to let pass before the next attempt, so that a full disk is not written to at every save. */
  let [wait, pause] = [0, 1];

  function set(next: MirrorState): void {
    state = next;
    changed();
  }

  async function follow(frame: Frame): Promise<void> {
    if (mirror === undefined) return;
    if (state.tag === 'behind') {
      wait -= 1;
      if (wait <= 0) void rebuild();
      return;
    }
    try {
      await inTime(mirror.append(frame));
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    wait = pause;
    pause = Math.min(64, pause * 2);
    set({ tag: 'behind', name: nameOf(error) });
  }

  function rebuild(): Promise<void> {
    rebuilding ??= attempt().finally(() => {
      rebuilding = undefined;
    });
    return rebuilding;
  }

  async function attempt(): Promise<void> {
    if (mirror === undefined) return;
    set({ tag: 'rebuilding' });
    try {
      await mirror.begin();
      await copyInto(mirror);
      await mirror.finish();
      [wait, pause] = [0, 1];
      // A save may have failed to follow meanwhile; then the copy is not whole.
      if (state.tag === 'rebuilding') set({ tag: 'current' });
    } catch (error) {
      fail(error);
      await mirror.cancel().catch(fail);
    }
  }

  /** The whole database, case by case, each save of other tabs waiting until it is done. */
  async function copyInto(target: Mirror): Promise<void> {
    const { header, current, slots } = await connection.run(async (database) => {
      const transaction = reading(database, ['vault', 'sealed-cases']);
      const [head, last, keys] = await Promise.all([
        quiet(transaction.objectStore('vault').get('header')),
        quiet(transaction.objectStore('vault').get('state')),
        quiet(transaction.objectStore('sealed-cases').getAllKeys()),
      ]);
      return { header: head, current: last, slots: keys };
    });
    if (header === undefined || current === undefined) throw new TypeError('nothing to copy');
    const frame = { generation: current.generation, savedAt: '' };
    let items: Item[] = [
      { kind: 'header', record: header.record },
      { kind: 'state', record: current.record },
    ];
    let bytes = 0;
    for (let at = 0; at < slots.length; at += PAGE) {
      for (const slot of slots.slice(at, at + PAGE)) {
        const found = await connection.run((database) => readCase(database, slot));
        items.push(...found);
        bytes += found.reduce((sum, { record }) => sum + record.length, 0);
        if (bytes < PART) continue;
        await target.write({ ...frame, role: 'part', items });
        [items, bytes] = [[], 0];
      }
    }
    await target.write({ ...frame, role: 'end', items });
  }

  async function reconcile(): Promise<void> {
    if (mirror === undefined) return;
    try {
      const [found, parts] = await Promise.all([
        mirror.survey(),
        connection.run(async (database) => {
          const transaction = reading(database, ['vault']);
          return Promise.all([quiet(transaction.store.get('header')), quiet(transaction.store.get('state'))]);
        }),
      ]);
      const [header, current] = parts;
      if (header === undefined || current === undefined) return;
      const fits =
        found?.whole === true &&
        found.generation >= current.generation &&
        found.header !== undefined &&
        same(found.header, header.record) &&
        found.bytes <= 2 * found.base + SPARE;
      if (fits) set({ tag: 'current' });
      else await rebuild();
    } catch (error) {
      fail(error);
    }
  }

  return { state: () => state, follow, reconcile, rebuild };
}

type Reading = Parameters<Parameters<Connection['run']>[0]>[0];

/** The sealed bytes of one case, as they lie there. */
async function readCase(database: Reading, slot: string): Promise<readonly Item[]> {
  const transaction = reading(database, ['sealed-cases', 'sealed-events']);
  const range = IDBKeyRange.bound([slot, 0], [slot, Number.POSITIVE_INFINITY]);
  const [row, events] = await Promise.all([
    quiet(transaction.objectStore('sealed-cases').get(slot)),
    quiet(transaction.objectStore('sealed-events').getAll(range)),
  ]);
  return [
    ...events.map(({ record }): Item => ({ kind: 'event', record })),
    ...(row === undefined ? [] : [{ kind: 'summary', record: row.record } as const]),
  ];
}

/** A promise with a limit: what comes later comes too late. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
