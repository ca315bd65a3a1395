import { ok, type Result } from '../../machines/result.ts';
import { unhex } from '../vault/bytes.ts';
import type { CaseDamage, CheckReport } from '../vault/control.ts';
import { type Core, noteDamage, type Opened } from './core.ts';
import type { StoreFault } from './database.ts';
import { openLog, readEvents } from './rescue.ts';
import { openRow } from './sealed.ts';
import { reading } from './transaction.ts';

/** Verifies every chain against its summary, the summaries against the state, and the mirror against both. */
export async function checkAll(
  core: Core,
  opened: Opened,
  progress: (done: number, all: number) => void,
): Promise<Result<CheckReport, StoreFault>> {
  const slots = await slotsOf(core);
  const damaged: CaseDamage[] = [];
  let events = 0;
  for (const [done, slot] of slots.entries()) {
    progress(done, slots.length);
    const found = await checkOne(core, opened, slot);
    events += found.events;
    if (found.damage === undefined) opened.damaged.delete(slot);
    else {
      damaged.push(found.damage);
      noteDamage(core, opened, slot, found.damage);
    }
  }
  progress(slots.length, slots.length);
  await opened.summaries.list(core, opened);
  await core.mirror.reconcile();
  return ok({
    cases: slots.length,
    events,
    damaged,
    index: opened.index,
    mirror: core.mirror.state(),
  });
}

async function checkOne(
  core: Core,
  opened: Opened,
  slot: string,
): Promise<{ readonly events: number; readonly damage: CaseDamage | undefined }> {
  const stored = await core.connection.run((database) => reading(database, ['sealed-cases']).store.get(slot));
  const row = stored && (await openRow(opened.keys, unhex(slot), stored.generation, stored.record));
  const log = await openLog(opened, slot, await readEvents(core, slot), row?.head);
  const events = log.events.length;
  const damage = log.damage ?? (row === undefined ? ({ tag: 'summary', at: events } as const) : undefined);
  if (damage === undefined) return { events, damage: undefined };
  const caseId = row?.summary.id ?? log.last?.caseId;
  return { events, damage: { caseId, label: row?.summary.label ?? log.last?.label, damage } };
}

/** Every case of which there is a summary or an event; the events are never read all at once. */
export const slotsOf = ({ connection }: Core): Promise<readonly string[]> =>
  connection.run(async (database) => {
    const transaction = reading(database, ['sealed-cases', 'sealed-events']);
    const slots = new Set(await transaction.objectStore('sealed-cases').getAllKeys());
    let cursor = await transaction.objectStore('sealed-events').openKeyCursor();
    while (cursor !== null) {
      const [slot] = cursor.key;
      slots.add(slot);
      cursor = await cursor.continue([slot, Number.POSITIVE_INFINITY]);
    }
    return [...slots].sort();
  });
