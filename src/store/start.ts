import { hex } from '../vault/bytes.ts';
import type { HeaderFault, Lost, MirrorHolds, VaultStatus } from '../vault/control.ts';
import { readHeader } from '../vault/header.ts';
import type { Connection } from './connection.ts';
import { nameOf, storeFault } from './database.ts';
import type { Devices } from './devices.ts';
import { readMark } from './marker.ts';
import { quiet } from './quiet.ts';
import { reading } from './transaction.ts';

type World = { readonly devices: Devices; readonly connection: Connection };

/** What lies in the database, as far as it can be told without a key. */
interface Here {
  readonly header: Uint8Array<ArrayBuffer> | undefined;
  readonly generation: number | undefined;
  /** Sealed summaries. */
  readonly sealed: number;
  /** Cases of the unencrypted version. */
  readonly plain: number;
}

/** Looks at database, mirror and trace, and says how things stand. An empty database is a new person only without any trace. */
export async function look({ devices, connection }: World, open: boolean): Promise<VaultStatus> {
  if (globalThis.crypto?.subtle === undefined) return { tag: 'unavailable', reason: { tag: 'no-crypto' } };
  let here: Here;
  try {
    here = await connection.run(async (database) => {
      const plain = database.objectStoreNames.contains('cases');
      const stores: ('vault' | 'sealed-cases' | 'cases')[] = ['vault', 'sealed-cases'];
      if (plain) stores.push('cases');
      const transaction = reading(database, stores);
      const [header, state, sealed, cases] = await Promise.all([
        quiet(transaction.objectStore('vault').get('header')),
        quiet(transaction.objectStore('vault').get('state')),
        quiet(transaction.objectStore('sealed-cases').count()),
        plain ? quiet(transaction.objectStore('cases').count()) : 0,
      ]);
      return { header: header?.record, generation: state?.generation, sealed, plain: cases };
    });
  } catch (error) {
    const fault = storeFault(error);
    if (fault.tag === 'newer') return { tag: 'newer' };
    if (fault.tag === 'blocked') return { tag: 'unavailable', reason: { tag: 'blocked' } };
    if (fault.tag === 'unavailable') return { tag: 'unavailable', reason: { tag: 'refused' } };
    return lost(devices, { tag: 'broken', name: nameOf(error) });
  }
  if (here.header === undefined) return withoutHeader(devices, here);
  const header = await readHeader(here.header, 'vault');
  if (!header.ok) {
    const [fault] = header.faults;
    if (fault?.tag === 'newer') return { tag: 'newer' };
    return lost(devices, { tag: 'header', fault: (fault ?? { tag: 'damaged' }) as HeaderFault });
  }
  if (here.generation === undefined) return lost(devices, { tag: 'header', fault: { tag: 'damaged' } });
  const known = await newest(devices, hex(header.value.vaultId));
  if (known > here.generation) {
    // Another tab may have saved since the first look: mirror and trace follow the database, so a second look is fair.
    const now = await connection.run((database) => reading(database, ['vault']).store.get('state'));
    if ((now?.generation ?? 0) < known) return lost(devices, { tag: 'older', here: here.generation, known });
  }
  return open ? { tag: 'unlocked' } : { tag: 'locked' };
}

async function withoutHeader(devices: Devices, here: Here): Promise<VaultStatus> {
  // An upgrade that was interrupted has left sealed copies, and the plain cases as they were.
  if (here.plain > 0) return { tag: 'plain', cases: here.plain };
  if (here.sealed > 0 || here.generation !== undefined)
    return lost(devices, { tag: 'header', fault: { tag: 'damaged' } });
  const found = await lost(devices, { tag: 'empty' });
  return found.mirror === undefined && found.marker === undefined ? { tag: 'absent' } : found;
}

/** The highest generation that mirror or trace know of this vault; -1 where they know nothing. */
async function newest(devices: Devices, vaultId: string): Promise<number> {
  const mark = readMark(devices.marker);
  const marked = mark?.vaultId === vaultId ? mark.generation : -1;
  const mirrored = await asked(devices.mirror?.peek());
  if (mirrored === undefined || mirrored.generation <= marked) return marked;
  // Only a mirror of this vault counts; its header is looked at where it claims to know more.
  const header = (await asked(devices.mirror?.survey()))?.header;
  const read = header && (await readHeader(header, 'vault'));
  return read?.ok === true && hex(read.value.vaultId) === vaultId ? mirrored.generation : marked;
}

async function lost(devices: Devices, cause: Lost['cause']): Promise<Lost> {
  const survey = await asked(devices.mirror?.survey());
  const mark = readMark(devices.marker);
  const mirror: MirrorHolds | undefined = survey && {
    generation: survey.generation,
    savedAt: survey.savedAt,
    cases: survey.cases,
    events: survey.events,
  };
  return {
    tag: 'lost',
    cause,
    mirror,
    marker: mark && { generation: mark.generation, savedAt: mark.savedAt },
  };
}

/** A mirror that cannot be read is none: what matters then is what the database says. */
async function asked<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
