import type { CaseEvent } from '../../machines/events.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { type Bytes, hex, same, unhex } from '../vault/bytes.ts';
import { EMPTY, extend, type Head } from '../vault/chain.ts';
import type { CaseDamage, Recovered, RecoverFault, Secret, UnlockFault } from '../vault/control.ts';
import type { Keys } from '../vault/keys.ts';
import { placeOf } from '../vault/record.ts';
import { addCandidate, type Branch, branchesOf, type Candidates } from './branches.ts';
import { valuesOf } from './cases.ts';
import { slotsOf } from './check.ts';
import type { Core } from './core.ts';
import { nameOf, type SealedCase } from './database.ts';
import type { Item } from './frames.ts';
import { readMark, writeMark } from './marker.ts';
import { quiet } from './quiet.ts';
import { readEvents } from './rescue.ts';
import { openRow, openState, type Row, type State, sealRow, sealState } from './sealed.ts';
import { openedWith, openKeys } from './secrets.ts';
import { reading, strictly } from './transaction.ts';

/** Everything sealed that could be read, from the database and from the mirror. */
interface Found {
  readonly headers: Bytes[];
  readonly states: Bytes[];
  readonly summaries: Map<string, Bytes[]>;
  readonly events: Map<string, Candidates>;
}

/** A case as it will be written. */
interface Rebuilt {
  readonly slot: string;
  readonly records: readonly Bytes[];
  readonly head: Head;
  readonly summary: CaseSummary | undefined;
  readonly events: readonly CaseEvent[];
}

/** What a recovery comes to, before anything is written. */
export interface Plan {
  readonly keys: Keys;
  readonly header: Bytes;
  readonly found: Found;
  readonly rebuilt: readonly Rebuilt[];
  readonly damaged: readonly CaseDamage[];
  readonly branches: Recovered['branches'];
}

/**
 * Verifies all that database and mirror still hold. For each case the longest chain that verifies is taken, another branch
 * becomes a case of its own. Nothing is written.
 */
export async function planRecovery(
  core: Core,
  secret: Secret,
): Promise<Result<Plan, UnlockFault | RecoverFault>> {
  const found = await gather(core);
  if (found.headers.length === 0) return failed<RecoverFault>({ tag: 'nothing-to-recover' });
  const opening = await openFirst(found.headers, secret, core);
  if (!opening.ok) return opening;
  const { keys, header } = opening.value;
  const rebuilt: Rebuilt[] = [];
  const damaged: CaseDamage[] = [];
  const branches: Recovered['branches'][number][] = [];
  const slots = new Set([...found.events.keys(), ...found.summaries.keys()]);
  for (const name of [...slots].sort()) {
    const rows = await rowsOf(keys, name, found.summaries.get(name) ?? []);
    const candidates: Candidates = found.events.get(name) ?? new Map();
    const [best, ...others] = await branchesOf(keys, unhex(name), candidates);
    if (best === undefined && rows.length === 0) continue;
    const damage = damageOf(rows, best, others.length > 0, candidates);
    if (damage !== undefined) damaged.push(damage);
    if (best === undefined) continue;
    rebuilt.push(await rebuild(core, name, best, rows));
    for (const branch of others) {
      const copied = await copyOf(core, keys, branch, rows);
      rebuilt.push(copied.rebuilt);
      branches.push({ caseId: best.values[0]?.caseId ?? '', keptAs: copied.id });
    }
  }
  return ok({ keys, header, found, rebuilt, damaged, branches });
}

/** What is lost of a case, or that it has gone on in two ways. */
function damageOf(
  rows: readonly Row[],
  best: Branch | undefined,
  forked: boolean,
  candidates: Candidates,
): CaseDamage | undefined {
  const known = rows[0]?.head.length ?? 0;
  const length = best?.records.length ?? 0;
  if (length >= known && !forked) return undefined;
  const at = Math.min(length, known);
  const told = best?.values[0];
  return {
    caseId: rows[0]?.summary.id ?? told?.caseId,
    label: rows[0]?.summary.label ?? told?.label,
    damage:
      candidates.has(length) && length < known ? { tag: 'changed', at } : { tag: 'cut', at, expected: known },
  };
}

/** Rebuilds the store from a plan, in one transaction, and makes the mirror anew from it. */
export async function recoverVault(
  core: Core,
  secret: Secret,
): Promise<Result<Recovered, UnlockFault | RecoverFault>> {
  const { devices, connection } = core;
  const plan = await planRecovery(core, secret);
  if (!plan.ok) return plan;
  const { keys, header, found, rebuilt, damaged, branches } = plan.value;
  const past = await stateOf(keys, header, found);
  const vaultId = hex(keys.vaultId);
  const mark = readMark(devices.marker);
  const marked = mark?.vaultId === vaultId ? mark.generation : 0;
  const generation = Math.max(past.newest, marked) + 1;
  const savedAt = devices.instant();
  const cases = rebuilt.filter(({ summary }) => summary !== undefined).length;
  const state: State = {
    ...(past.state?.backup === undefined ? {} : { backup: past.state.backup }),
    ...(past.state?.automatic === undefined ? {} : { automatic: past.state.automatic }),
    generation,
    savedAt,
    cases,
    sum: cases * generation,
    incidents: [...(past.state?.incidents ?? []), { at: savedAt, tag: 'recovered', cases: rebuilt.length }],
  };
  const record = await sealState(keys, header, state, devices.random);
  const sealed = await Promise.all(
    rebuilt.map(async ({ slot, head, summary }): Promise<SealedCase[]> => {
      if (summary === undefined) return [];
      const row: Row = { summary, head, generation };
      return [{ slot, generation, record: await sealRow(keys, unhex(slot), row, devices.random) }];
    }),
  );
  const broken = core.status.tag === 'lost' && core.status.cause.tag === 'broken';
  try {
    if (broken) await connection.destroy();
    await replaceAll(core, { header, record, generation }, sealed.flat(), rebuilt);
  } catch (error) {
    if (broken) return failed<RecoverFault>({ tag: 'store-broken', name: nameOf(error) });
    throw error;
  }
  const opened = openedWith(keys);
  opened.base = { header, record, state };
  core.opened = opened;
  writeMark(devices.marker, { vaultId, generation, savedAt });
  await core.mirror.rebuild();
  const events = rebuilt.reduce((sum, { records }) => sum + records.length, 0);
  return ok({ cases: rebuilt.length, events, damaged, branches });
}

async function gather(core: Core): Promise<Found> {
  const found: Found = { headers: [], states: [], summaries: new Map(), events: new Map() };
  const take = ({ kind, record }: Item) => {
    if (kind === 'event') return addCandidate(found.events, record);
    if (kind !== 'summary') {
      const list = kind === 'header' ? found.headers : found.states;
      if (!list.some((other) => same(other, record))) list.unshift(record);
      return undefined;
    }
    const slot = placeOf(record)?.slot;
    if (slot !== undefined) found.summaries.set(slot, [...(found.summaries.get(slot) ?? []), record]);
    return undefined;
  };
  await fromDatabase(core, take);
  const { mirror } = core.devices;
  for (let at: number | undefined = 0; mirror !== undefined && at !== undefined; ) {
    const read: Awaited<ReturnType<typeof mirror.read>> = await mirror.read(at);
    for (const { items } of read.frames) for (const item of items) take(item);
    at = read.next;
  }
  return found;
}

/** A database that cannot be read gives nothing; that it cannot is why we are here, and the status says so. */
async function fromDatabase(core: Core, take: (item: Item) => void): Promise<void> {
  if (core.status.tag === 'lost' && core.status.cause.tag === 'broken') return;
  const parts = await core.connection.run(async (database) => {
    const transaction = reading(database, ['vault']);
    return Promise.all([quiet(transaction.store.get('header')), quiet(transaction.store.get('state'))]);
  });
  if (parts[0] !== undefined) take({ kind: 'header', record: parts[0].record });
  if (parts[1] !== undefined) take({ kind: 'state', record: parts[1].record });
  for (const slot of await slotsOf(core)) {
    const row = await core.connection.run((database) => reading(database, ['sealed-cases']).store.get(slot));
    if (row !== undefined) take({ kind: 'summary', record: row.record });
    for (const { record } of await readEvents(core, slot)) take({ kind: 'event', record });
  }
}

/** The newest header that the secret opens. */
async function openFirst(headers: readonly Bytes[], secret: Secret, { devices }: Core) {
  let first: Result<never, UnlockFault | RecoverFault> | undefined;
  for (const header of headers) {
    const opened = await openKeys(header, secret, devices);
    if (opened.ok) return ok({ keys: opened.value, header });
    first ??= opened;
  }
  return first ?? failed<RecoverFault>({ tag: 'mirror-damaged' });
}

/** The summaries of a case that open, the newest first. */
async function rowsOf(keys: Keys, slot: string, records: readonly Bytes[]): Promise<readonly Row[]> {
  const opened = await Promise.all(
    records.map((record) => openRow(keys, unhex(slot), placeOf(record)?.sequence ?? 0, record)),
  );
  return opened
    .flatMap((row) => (row === undefined ? [] : [row]))
    .sort((a, b) => b.generation - a.generation);
}

async function rebuild(core: Core, slot: string, best: Branch, rows: readonly Row[]): Promise<Rebuilt> {
  const head = { length: best.records.length, hash: best.hash };
  const fitting = rows.find((row) => row.head.length === head.length && same(row.head.hash, head.hash));
  const summary = fitting?.summary ?? (await made(core, best)) ?? rows[0]?.summary;
  const events = best.values.map(({ event }) => event);
  return {
    slot,
    records: best.records,
    head,
    events,
    summary: summary && { ...summary, events: head.length },
  };
}

/** A summary made from the events of a branch. */
async function made({ devices }: Core, { values }: Branch): Promise<CaseSummary | undefined> {
  const last = values.at(-1);
  if (last === undefined) return undefined;
  const { caseId, label, sources } = last;
  return devices.summarise(
    { id: caseId, label, sources },
    values.map(({ event }) => event),
  );
}

/** A branch as a case of its own: its events are sealed anew under a new id. */
async function copyOf({ devices }: Core, keys: Keys, branch: Branch, rows: readonly Row[]) {
  const id = devices.newId();
  const slot = await keys.slotOf(id);
  const [first] = branch.values;
  const header = { id, label: first?.label ?? '', sources: first?.sources ?? [] };
  const events = branch.values.map(({ event }) => event);
  const values = valuesOf(header, 0, events, devices.build);
  const { records, head } = await extend(keys, slot, EMPTY, values, devices.random);
  const summary = (await devices.summarise(header, events)) ?? rows[0]?.summary;
  const row = summary && { ...summary, id, events: head.length };
  return { id, rebuilt: { slot: hex(slot), records, head, events, summary: row } satisfies Rebuilt };
}

/** The highest generation of all states, and the newest of them that opens. */
async function stateOf(keys: Keys, header: Bytes, { states, headers }: Found) {
  let newest = 0;
  let state: State | undefined;
  for (const record of states) {
    const generation = placeOf(record)?.sequence ?? 0;
    newest = Math.max(newest, generation);
    if (state !== undefined && state.generation > generation) continue;
    for (const each of [header, ...headers])
      state = (await openState(keys, each, generation, record)) ?? state;
  }
  return { newest, state };
}

function replaceAll(
  { connection }: Core,
  vault: { readonly header: Bytes; readonly record: Bytes; readonly generation: number },
  rows: readonly SealedCase[],
  logs: readonly Rebuilt[],
): Promise<unknown> {
  const { generation } = vault;
  return connection.run((database) =>
    strictly(database, ['vault', 'sealed-cases', 'sealed-events'], (transaction) => {
      const [parts, cases, events] = [
        transaction.objectStore('vault'),
        transaction.objectStore('sealed-cases'),
        transaction.objectStore('sealed-events'),
      ] as const;
      return Promise.all([
        quiet(parts.clear()),
        quiet(cases.clear()),
        quiet(events.clear()),
        quiet(parts.put({ generation, record: vault.header }, 'header')),
        quiet(parts.put({ generation, record: vault.record }, 'state')),
        ...rows.map((row) => quiet(cases.put(row))),
        ...logs.flatMap(({ slot, records }) =>
          records.map((record, seq) => quiet(events.put({ slot, seq, record }))),
        ),
      ]);
    }),
  );
}
