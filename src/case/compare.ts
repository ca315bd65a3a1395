import type { Alert } from '../../machines/alerts.ts';
import type { CivilDate } from '../../machines/date.ts';
import type { CaseEvent } from '../../machines/events.ts';
import type { Finding } from '../../machines/explain.ts';
import type { CaseState } from '../../machines/replay.ts';
import type { Stage } from '../../machines/stage.ts';
import type { Task } from '../../machines/tasks/task.ts';
import { view } from '../../machines/view.ts';
import { writtenOn } from './as-known.ts';

/** How the log of a case here stands to another log of the same case. */
export type Compared =
  | { readonly tag: 'same' }
  /** The other one is the beginning of the one here. */
  | { readonly tag: 'went-on'; readonly since: readonly CaseEvent[] }
  /** The one here is the beginning of the other one. */
  | { readonly tag: 'missing'; readonly missing: readonly CaseEvent[] }
  /** Alike in their first `shared` entries, then each has its own. */
  | {
      readonly tag: 'parted';
      readonly shared: number;
      readonly here: readonly CaseEvent[];
      readonly there: readonly CaseEvent[];
    };

/** Compares two logs, entry by entry. An entry is the same only where nothing in it differs. */
export function compareLogs(here: readonly CaseEvent[], there: readonly CaseEvent[]): Compared {
  const differs = here.findIndex((event, at) => JSON.stringify(event) !== JSON.stringify(there[at]));
  const shared = differs < 0 ? here.length : differs;
  const [more, missing] = [here.slice(shared), there.slice(shared)];
  if (more.length > 0 && missing.length > 0) return { tag: 'parted', shared, here: more, there: missing };
  if (more.length > 0) return { tag: 'went-on', since: more };
  return missing.length > 0 ? { tag: 'missing', missing } : { tag: 'same' };
}

/**
 * The day on which a signed paper stood: that of its signature, by the signer's clock. A clock that runs behind what stands in the
 * paper is not believed: then the day of the last entry counts.
 */
export function dayOfPaper(log: readonly CaseEvent[], claimedAt: string): CivilDate {
  const claimed = claimedAt.slice(0, 10);
  return log.map(writtenOn).reduce((latest, day) => (day > latest ? day : latest), claimed);
}

/** What the rules say of the same entries on a later day, and did not say before. */
export interface Differences {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Where time alone has led to another one. */
  readonly stage: { readonly before: Stage; readonly after: Stage } | undefined;
  /** Stand in the way now. */
  readonly blocks: readonly Finding[];
  /** Stood in the way then; as they are judged now. */
  readonly cleared: readonly Finding[];
  readonly overdue: readonly Task[];
  readonly alerts: readonly Alert[];
}

/** Judges one log on two days. Nothing that was recorded elsewhere comes into it. */
export function differencesBetween(state: CaseState, from: CivilDate, to: CivilDate): Differences {
  const [before, after] = [view(state, from), view(state, to)];
  const blocked = new Set(before.findings.filter(({ blocks }) => blocks).map(({ rule }) => rule));
  const late = new Set(before.tasks.filter(isLate).map(({ id }) => id));
  const raised = new Set(before.alerts.map(alertKey));
  return {
    from,
    to,
    stage: before.stage === after.stage ? undefined : { before: before.stage, after: after.stage },
    blocks: after.findings.filter(({ blocks, rule }) => blocks && !blocked.has(rule)),
    cleared: after.findings.filter(({ blocks, rule }) => !blocks && blocked.has(rule)),
    overdue: after.tasks.filter((task) => isLate(task) && !late.has(task.id)),
    alerts: after.alerts.filter((alert) => !raised.has(alertKey(alert))),
  };
}

const isLate = ({ status }: Task): boolean => status === 'overdue';
const alertKey = ({ rule, since }: Alert): string => `${rule} ${since}`;
