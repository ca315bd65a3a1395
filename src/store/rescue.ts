import type { CaseEvent } from '../../machines/events.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { unhex } from '../vault/bytes.ts';
import { type Head, type Verified, verifyChain } from '../vault/chain.ts';
import type { CaseDamage } from '../vault/control.ts';
import type { Core, Opened } from './core.ts';
import type { SealedEvent } from './database.ts';
import type { EventValue } from './sealed.ts';
import { reading } from './transaction.ts';

/** A verified log, as far as it goes. */
export interface Log extends Verified {
  readonly events: readonly CaseEvent[];
  /** What the last event says of its case; undefined where there is none. */
  readonly last: EventValue | undefined;
}

/** The sealed events of a case, in order. */
export const readEvents = (core: Core, slot: string): Promise<readonly SealedEvent[]> =>
  core.connection.run((database) =>
    reading(database, ['sealed-events']).store.getAll(
      IDBKeyRange.bound([slot, 0], [slot, Number.POSITIVE_INFINITY]),
    ),
  );

/** Verifies and opens a log against the end that its summary knows. */
export async function openLog(
  opened: Opened,
  slot: string,
  stored: readonly Pick<SealedEvent, 'seq' | 'record'>[],
  known: Head | undefined,
): Promise<Log> {
  const verified = await verifyChain(opened.keys, unhex(slot), stored, known);
  const values = verified.values as readonly EventValue[];
  return { ...verified, events: values.map(({ event }) => event), last: values.at(-1) };
}

/** A summary made from a log; undefined where there is no event, or where the log does not fold. */
export async function summaryFrom(core: Core, log: Log): Promise<CaseSummary | undefined> {
  if (log.last === undefined) return undefined;
  const { caseId, label, sources } = log.last;
  return core.devices.summarise({ id: caseId, label, sources }, log.events);
}

/** A case whose summary cannot be opened: what its log still tells of it. */
export async function rescue(
  core: Core,
  opened: Opened,
  slot: string,
): Promise<{ readonly summary: CaseSummary | undefined; readonly damage: CaseDamage }> {
  const log = await openLog(opened, slot, await readEvents(core, slot), undefined);
  return {
    summary: await summaryFrom(core, log),
    damage: {
      caseId: log.last?.caseId,
      label: log.last?.label,
      damage: log.damage ?? { tag: 'summary', at: log.events.length },
    },
  };
}
