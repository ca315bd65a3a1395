import { failed, ok, type Result } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import type { OpenedBackup, Restored } from '../vault/control.ts';
import type { StoreFault } from './database.ts';
import { type Content, type Entry, entryOf } from './file-content.ts';
import { compare } from './restore.ts';

/** The open cases, and how others are put into their place. */
interface Target {
  here(): Content['cases'] | undefined;
  put(merge: (cases: Content['cases']) => Content['cases']): Promise<Result<undefined, StoreFault>>;
}

/** How the cases of another file stand to the open ones, and the way to merge them. */
export function mergeInto(
  there: Content,
  devices: { newId(): string },
  target: Target,
): Result<OpenedBackup, StoreFault> {
  const now = target.here();
  if (now === undefined) return failed<StoreFault>({ tag: 'locked' });
  return ok({
    at: there.at,
    cases: [...there.cases.values()].map(({ summary: { id, label }, log }) => ({
      caseId: id,
      label,
      comparison: compare(now.get(id), log),
    })),
    async restore(caseIds) {
      let told: Restored = NOTHING;
      const saved = await target.put((cases) => {
        const done = merged(cases, [...there.cases.values()].filter(chosen(caseIds)), devices);
        told = done.told;
        return done.cases;
      });
      return saved.ok ? ok(told) : saved;
    },
  });
}

const NOTHING: Restored = { added: [], extended: [], unchanged: [], kept: [], failed: [] };

const chosen =
  (ids: readonly string[]) =>
  ({ summary }: Entry): boolean =>
    ids.includes(summary.id);

/** All chosen cases at once; nothing is ever overwritten. */
function merged(here: Content['cases'], entries: readonly Entry[], devices: { newId(): string }) {
  const cases = new Map(here);
  const added: string[] = [];
  const extended: Restored['extended'][number][] = [];
  const unchanged: string[] = [];
  const kept: Restored['kept'][number][] = [];
  for (const entry of entries) {
    const { id } = entry.summary;
    const how = compare(cases.get(id), entry.log);
    if (how.tag === 'same' || how.tag === 'older') unchanged.push(id);
    else if (how.tag === 'diverged') {
      const summary: CaseSummary = { ...entry.summary, id: devices.newId() };
      cases.set(summary.id, entryOf(summary, entry.log));
      kept.push({ caseId: id, keptAs: summary.id });
    } else {
      cases.set(id, entry);
      if (how.tag === 'new') added.push(id);
      else extended.push({ caseId: id, events: how.there - how.here });
    }
  }
  return { cases, told: { added, extended, unchanged, kept, failed: [] } satisfies Restored };
}
