import type { CaseEvent } from '../../machines/events.ts';
import type { CaseHeader, CaseState } from '../../machines/replay.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { hex } from '../vault/bytes.ts';
import { EMPTY, extend } from '../vault/chain.ts';
import type { Comparison, Restored } from '../vault/control.ts';
import { type BackedUp, sharedLength } from './backups.ts';
import { type LoadedCase, loadCase, readRow, valuesOf } from './cases.ts';
import { commit } from './commit.ts';
import type { Core, Opened } from './core.ts';
import type { StoreFault } from './database.ts';
import { openLog, readEvents } from './rescue.ts';

/** How a log of a backup stands to the one here. Of a damaged case only what was verified counts as being here. */
export function compare(
  here: Pick<LoadedCase, 'log'> | undefined,
  there: readonly CaseEvent[],
): Exclude<Comparison, { tag: 'invalid' }> {
  if (here === undefined) return { tag: 'new', there: there.length };
  const shared = sharedLength(here.log, there);
  const lengths = { here: here.log.length, there: there.length };
  if (shared === there.length)
    return lengths.here === lengths.there
      ? { tag: 'same', here: lengths.here }
      : { tag: 'older', ...lengths };
  return shared === here.log.length
    ? { tag: 'extends', ...lengths }
    : { tag: 'diverged', ...lengths, shared };
}

/** What a case of a backup is against what is stored now. */
export async function comparison(
  core: Core,
  opened: Opened | undefined,
  { id, read }: BackedUp,
): Promise<Result<Comparison, StoreFault>> {
  if (!read.ok) return ok({ tag: 'invalid', faults: read.faults });
  const there = read.value.log;
  if (opened === undefined) return ok(compare(undefined, there));
  const loaded = await loadCase(core, opened, id);
  // A case of which nothing opens any more is as good as new: the backup has it.
  if (!loaded.ok) return loaded.faults[0]?.tag === 'damaged' ? ok(compare({ log: [] }, there)) : loaded;
  return ok(compare(loaded.value, there));
}

/** Merges chosen cases into the vault, one after the other, each all or nothing. */
export async function restoreCases(
  core: Core,
  opened: Opened,
  cases: readonly BackedUp[],
): Promise<Restored> {
  const added: string[] = [];
  const extended: Restored['extended'][number][] = [];
  const unchanged: string[] = [];
  const kept: Restored['kept'][number][] = [];
  const refused: Restored['failed'][number][] = [];
  for (const each of cases) {
    const { id, read } = each;
    const found = await comparison(core, opened, each);
    if (!found.ok || !read.ok) {
      refused.push({
        caseId: id,
        fault: found.ok ? { tag: 'damaged' } : (found.faults[0] ?? { tag: 'unavailable' }),
      });
      continue;
    }
    const how = found.value;
    if (how.tag === 'same' || how.tag === 'older' || how.tag === 'invalid') {
      unchanged.push(id);
      continue;
    }
    const target =
      how.tag === 'diverged' ? { ...read.value.header, id: core.devices.newId() } : read.value.header;
    const saved = await put(core, opened, target, read.value, how.tag === 'extends' ? how.here : 0);
    if (!saved.ok) refused.push({ caseId: id, fault: saved.faults[0] ?? { tag: 'unavailable' } });
    else if (how.tag === 'new') added.push(id);
    else if (how.tag === 'extends') extended.push({ caseId: id, events: how.there - how.here });
    else kept.push({ caseId: id, keptAs: target.id });
    if (saved.ok) core.announce({ tag: 'case', id: target.id });
  }
  return { added, extended, unchanged, kept, failed: refused };
}

/** Writes a log from `from` on. Where the case is damaged there, what is damaged is replaced. */
async function put(
  core: Core,
  opened: Opened,
  header: CaseHeader,
  { log }: CaseState,
  from: number,
): Promise<Result<unknown, StoreFault>> {
  const summary = await core.devices.summarise(header, log);
  if (summary === undefined) return failed<StoreFault>({ tag: 'damaged' });
  const slot = await opened.keys.slotOf(header.id);
  const name = hex(slot);
  return commit<StoreFault>(core, opened, async () => {
    const row = await readRow(core, opened, slot);
    const before = row.ok ? row.value : undefined;
    const replaces = opened.damaged.has(name) || !row.ok;
    if (!replaces && (before?.head.length ?? 0) !== from) return failed<StoreFault>({ tag: 'blocked' });
    const head = replaces
      ? (await openLog(opened, name, (await readEvents(core, name)).slice(0, from), undefined)).head
      : (before?.head ?? EMPTY);
    const values = valuesOf(header, from, log.slice(from), core.devices.build);
    const sealed = await extend(opened.keys, slot, head, values, core.devices.random);
    const { records } = sealed;
    return ok({
      cases: [{ slot, before, summary, head: sealed.head, from, records, ...(replaces ? { replaces } : {}) }],
    });
  });
}
