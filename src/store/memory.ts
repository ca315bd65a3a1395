import type { CaseEvent } from '../../machines/events.ts';
import { failed, ok } from '../../machines/result.ts';
import type { CaseSummary } from '../../machines/view.ts';
import type { CaseStore, Conflict } from './cases.ts';

interface Kept {
  readonly summary: CaseSummary;
  readonly log: readonly CaseEvent[];
}

/** Cases in the memory of this page: invented ones, which are never stored and need no key. */
export function createMemoryStore(): CaseStore {
  const kept = new Map<string, Kept>();
  return {
    list: async () => ok([...kept.values()].map(({ summary }) => summary)),
    load: async (caseId) => ok(kept.get(caseId)),
    append: async (summary, expected, events) => {
      const log = kept.get(summary.id)?.log ?? [];
      if (log.length !== expected) return failed<Conflict>({ tag: 'conflict', found: log.length });
      kept.set(summary.id, { summary, log: [...log, ...events] });
      return ok(undefined);
    },
    watch: () => () => undefined,
  };
}
