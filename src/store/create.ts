import { failed, ok, type Result } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { type Bytes, hex } from '../vault/bytes.ts';
import { EMPTY, extend } from '../vault/chain.ts';
import type { Created, CreateFault, Incident } from '../vault/control.ts';
import { writeHeader } from '../vault/header.ts';
import { type Keys, keysOf, newKey } from '../vault/keys.ts';
import { judgePassphrase, preparePassphrase } from '../vault/passphrase.ts';
import { valuesOf } from './cases.ts';
import type { Core } from './core.ts';
import type { Database, SealedCase, SealedEvent } from './database.ts';
import { writeMark } from './marker.ts';
import { quiet } from './quiet.ts';
import { openLog } from './rescue.ts';
import { type State, sealRow, sealState } from './sealed.ts';
import { openedWith, passphraseWrap, recoveryWrap } from './secrets.ts';
import { reading, strictly } from './transaction.ts';

const ID_BYTES = 16;
const EPOCH = 1;
const FIRST = 1;

/**
 * Makes the vault. Old unencrypted cases are sealed, written, read back and compared one by one; the header, without which
 * nothing sealed counts, and the deletion of the plain copies are one transaction at the end.
 */
export async function createVault(
  core: Core,
  passphrase: string,
  setAside: boolean,
): Promise<Result<Created, CreateFault>> {
  const [weak] = judgePassphrase(passphrase);
  if (weak !== undefined) return failed<CreateFault>({ tag: 'passphrase', fault: weak });
  const prepared = preparePassphrase(passphrase);
  const status = await core.inspect();
  const free = status.tag === 'absent' || status.tag === 'plain' || (status.tag === 'lost' && setAside);
  if (!free || !prepared.ok) return failed<CreateFault>({ tag: 'exists' });
  const { devices, connection } = core;
  if (status.tag === 'lost') {
    await devices.mirror?.setAside();
    if (status.cause.tag === 'broken') await connection.destroy();
  }

  const master = newKey(devices.random);
  const bound = { vaultId: devices.random(ID_BYTES), epoch: EPOCH };
  const { work, wrap } = await passphraseWrap(prepared.value, master, bound, devices);
  const recovery = await recoveryWrap(master, { ...bound, work }, devices);
  const keys = await keysOf(master, bound);
  master.fill(0);
  const wraps = { passphrase: wrap, 'recovery-key': recovery.wrap };
  const header = await writeHeader({ kind: 'vault', ...bound, work, build: devices.build, wraps });

  const sealing = await sealPlain(core, keys, status.tag === 'plain');
  if (!sealing.ok) return sealing;
  const cases = sealing.value;
  const savedAt = devices.instant();
  const incidents: readonly Incident[] =
    status.tag === 'lost' ? [{ at: savedAt, tag: 'set-aside', cases: status.mirror?.cases ?? 0 }] : [];
  const state: State = { generation: FIRST, savedAt, cases, sum: cases * FIRST, incidents };
  const record = await sealState(keys, header, state, devices.random);
  const made = await connection.once((database) => finish(database, header, record, status.tag === 'lost'));
  if (!made) return failed<CreateFault>({ tag: 'exists' });

  const opened = openedWith(keys);
  opened.base = { header, record, state };
  core.opened = opened;
  writeMark(devices.marker, { vaultId: hex(bound.vaultId), generation: FIRST, savedAt });
  await core.mirror.rebuild();
  return ok({ recoveryKey: recovery.text, upgraded: cases });
}

/** Header and state in, plain copies out: one transaction. False where another tab has made a vault meanwhile. */
function finish(database: Database, header: Bytes, record: Bytes, over: boolean): Promise<boolean> {
  const plain = (['cases', 'events'] as const).filter((name) => database.objectStoreNames.contains(name));
  return strictly(database, ['vault', 'sealed-cases', 'sealed-events', ...plain], async (transaction) => {
    const vault = transaction.objectStore('vault');
    if (!over && (await vault.get('header')) !== undefined) return false;
    await Promise.all([
      ...(over ? [quiet(vault.clear()), quiet(transaction.objectStore('sealed-cases').clear())] : []),
      ...(over ? [quiet(transaction.objectStore('sealed-events').clear())] : []),
      quiet(vault.put({ generation: FIRST, record: header }, 'header')),
      quiet(vault.put({ generation: FIRST, record }, 'state')),
      ...plain.map((name) => quiet(transaction.objectStore(name).clear())),
    ]);
    return true;
  });
}

/** Seals every plain case and verifies what was written. Says how many there were. */
async function sealPlain(core: Core, keys: Keys, any: boolean): Promise<Result<number, CreateFault>> {
  if (!any) return ok(0);
  // What an interrupted attempt has left is sealed under keys that nobody has.
  await core.connection.run((database) =>
    strictly(database, ['sealed-cases', 'sealed-events'], (transaction) =>
      Promise.all([
        quiet(transaction.objectStore('sealed-cases').clear()),
        quiet(transaction.objectStore('sealed-events').clear()),
      ]),
    ),
  );
  const ids = await core.connection.run((database) => reading(database, ['cases']).store.getAllKeys());
  for (const id of ids) {
    const verified = await sealOne(core, keys, id);
    if (!verified) return failed<CreateFault>({ tag: 'not-verified', caseId: id });
  }
  return ok(ids.length);
}

async function sealOne({ connection, devices }: Core, keys: Keys, id: string): Promise<boolean> {
  const { summary, events } = await connection.run(async (database) => {
    const transaction = reading(database, ['cases', 'events']);
    const range = IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
    const [row, stored] = await Promise.all([
      quiet(transaction.objectStore('cases').get(id)),
      quiet(transaction.objectStore('events').getAll(range)),
    ]);
    return { summary: row, events: stored.map(({ event }) => event) };
  });
  if (summary === undefined) return false;
  const slot = await keys.slotOf(id);
  const name = hex(slot);
  const { records, head } = await extend(
    keys,
    slot,
    EMPTY,
    valuesOf(summary, 0, events, devices.build),
    devices.random,
  );
  const row: CaseSummary = { ...summary, events: events.length };
  const record = await sealRow(keys, slot, { summary: row, head, generation: FIRST }, devices.random);
  const sealed: SealedCase = { slot: name, generation: FIRST, record };
  const log = records.map((each, seq): SealedEvent => ({ slot: name, seq, record: each }));
  const back = await connection.run(async (database) => {
    await strictly(database, ['sealed-cases', 'sealed-events'], (transaction) =>
      Promise.all([
        quiet(transaction.objectStore('sealed-cases').put(sealed)),
        ...log.map((each) => quiet(transaction.objectStore('sealed-events').put(each))),
      ]),
    );
    return reading(database, ['sealed-events']).store.getAll(
      IDBKeyRange.bound([name, 0], [name, Number.POSITIVE_INFINITY]),
    );
  });
  const read = await openLog(openedWith(keys), name, back, head);
  return read.damage === undefined && JSON.stringify(read.events) === JSON.stringify(events);
}
