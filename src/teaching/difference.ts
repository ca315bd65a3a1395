import type { Alert } from '../../machines/alerts.ts';
import type { CivilDate } from '../../machines/date.ts';
import type { CaseEvent } from '../../machines/events.ts';
import type { Finding } from '../../machines/explain.ts';
import type { RuleId } from '../../machines/rules/index.ts';
import type { Stage } from '../../machines/stage.ts';
import { isOpen, type Task, type TaskKind } from '../../machines/tasks/task.ts';
import type { CaseView } from '../../machines/view.ts';
import type { Decision } from '../../machines/ways.ts';
import { isDecision } from '../../machines/ways.ts';
import { type Part, watches } from '../case/stage-detail.ts';

/** Something as it stands on either side; undefined where that side has none. */
export interface Pair<T> {
  readonly left: T | undefined;
  readonly right: T | undefined;
}

/** How two views of a case differ: two forks of it, or one case under two sets of sources. */
export interface Difference {
  readonly stage: Pair<Stage> | undefined;
  /** The watches that stand otherwise, each with the names of its active state. */
  readonly watches: readonly ({ readonly part: Part } & Pair<string>)[];
  /** Rules with another outcome, or that stand in the way on one side alone; those of a source on one side alone are among them. */
  readonly findings: readonly ({ readonly rule: RuleId } & Pair<Finding>)[];
  readonly alerts: readonly ({ readonly rule: RuleId } & Pair<Alert>)[];
  /** The next open duty of each kind, where its day differs. */
  readonly tasks: readonly ({ readonly kind: TaskKind } & Pair<Task>)[];
  /** The earliest start; `null` where a side can give no date. */
  readonly start: Pair<CivilDate | null> | undefined;
  /** Decisions that can be taken on one side alone. */
  readonly decisions: Pair<readonly Decision[]> | undefined;
}

const activeOf = ({ places }: Part): string | undefined => places.find(({ active }) => active)?.name;

/** Compares two views. What both have alike is left out. */
export function differenceOf(left: CaseView, right: CaseView): Difference {
  const [start, otherStart] = [left.earliestStart?.on, right.earliestStart?.on];
  const [can, canThere] = [decisionsOf(left), decisionsOf(right)];
  return {
    stage: left.stage === right.stage ? undefined : { left: left.stage, right: right.stage },
    watches: watchDifferences(left, right),
    findings: paired(left.findings, right.findings, ({ rule }) => rule)
      .filter(({ left, right }) => changed(left, right))
      .map(({ key: rule, ...pair }) => ({ rule, ...pair })),
    alerts: paired(left.alerts, right.alerts, ({ rule }) => rule)
      .filter(({ left, right }) => left?.since !== right?.since || left?.urgency !== right?.urgency)
      .map(({ key: rule, ...pair }) => ({ rule, ...pair })),
    tasks: paired(nextOpen(left), nextOpen(right), ({ kind }) => kind)
      .filter(({ left, right }) => left?.due !== right?.due)
      .map(({ key: kind, ...pair }) => ({ kind, ...pair })),
    start: start === otherStart ? undefined : { left: start, right: otherStart },
    decisions:
      can.join() === canThere.join()
        ? undefined
        : {
            left: can.filter((each) => !canThere.includes(each)),
            right: canThere.filter((each) => !can.includes(each)),
          },
  };
}

/** Whether nothing differs. */
export const isSame = (difference: Difference): boolean =>
  Object.values(difference).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));

/** A rule that does not apply is as good as one that is not in force: neither says anything of the patient. */
function changed(left: Finding | undefined, right: Finding | undefined): boolean {
  const outcome = (finding: Finding | undefined) => finding?.outcome ?? 'not-applicable';
  return outcome(left) !== outcome(right) || (left?.blocks ?? false) !== (right?.blocks ?? false);
}

const decisionsOf = ({ next }: CaseView): readonly Decision[] => next.filter(isDecision);

function watchDifferences(left: CaseView, right: CaseView): Difference['watches'] {
  const there = new Map(watches(right).map((part) => [part.name, activeOf(part)]));
  return watches(left).flatMap((part) => {
    const [here, other] = [activeOf(part), there.get(part.name)];
    return here === other ? [] : [{ part, left: here, right: other }];
  });
}

/** The first open duty of each kind. */
function nextOpen({ tasks }: CaseView): readonly Task[] {
  const kinds = new Map<TaskKind, Task>();
  for (const task of tasks) if (isOpen(task) && !kinds.has(task.kind)) kinds.set(task.kind, task);
  return [...kinds.values()];
}

/** Both sides by a key, in the order of the left side, then what the right one alone has. */
function paired<T, K extends string>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => K,
): readonly ({ readonly key: K } & Pair<T>)[] {
  const there = new Map(right.map((item) => [keyOf(item), item]));
  const here = new Map(left.map((item) => [keyOf(item), item]));
  return [...new Set([...here.keys(), ...there.keys()])].map((key) => ({
    key,
    left: here.get(key),
    right: there.get(key),
  }));
}

/** Events that one of two logs alone has, by their own words: ids are drawn anew in each fork. */
export function eventsApart(
  left: readonly CaseEvent[],
  right: readonly CaseEvent[],
): Pair<readonly CaseEvent[]> {
  const said = (event: CaseEvent): string => {
    const { id: _, at: __, by: ___, ...words } = event;
    return JSON.stringify(words);
  };
  const [here, there] = [new Set(left.map(said)), new Set(right.map(said))];
  return {
    left: left.filter((event) => !there.has(said(event))),
    right: right.filter((event) => !here.has(said(event))),
  };
}
