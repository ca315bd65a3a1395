import type { Draft } from '../../../machines/events.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { Act, Urgency } from '../../../machines/rules/rule.ts';
import type { Outcome } from '../../../machines/rules/verdict.ts';
import type { Stage } from '../../../machines/stage.ts';
import type { TaskKind } from '../../../machines/tasks/task.ts';
import type { Source } from '../../../machines/vocabulary.ts';

/** What a rule must say of a patient on a day. All of it is literal: nothing here is computed by the code under test. */
export interface Judged {
  readonly title: string;
  readonly day: string;
  readonly events: readonly Draft[];
  readonly act?: Act;
  readonly outcome: Outcome;
  /** The first day on which it can be met, where the example is about that. */
  readonly from?: string;
  /** The sources in force, where the example is about that; else all. */
  readonly sources?: readonly Source[];
}

export interface RaisedExample {
  readonly title: string;
  readonly day: string;
  readonly events: readonly Draft[];
  /** What is open, or nothing. */
  readonly open: { readonly since: string; readonly urgency: Urgency } | undefined;
  /** The sources in force, where the example is about that; else all. */
  readonly sources?: readonly Source[];
}

export type Judgements = Partial<Record<RuleId, readonly Judged[]>>;
export type Escalations = Partial<Record<RuleId, readonly RaisedExample[]>>;

const judged =
  (outcome: Outcome) =>
  (
    title: string,
    day: string,
    events: readonly Draft[] = [],
    more: { act?: Act; from?: string; sources?: readonly Source[] } = {},
  ): Judged => ({
    title,
    day,
    events,
    outcome,
    ...more,
  });

export const met = judged('met');
export const unmet = judged('unmet');
export const unknown = judged('unknown');
export const na = judged('not-applicable');

export const raised = (
  title: string,
  day: string,
  urgency: Urgency,
  since: string,
  events: readonly Draft[],
  more: { sources?: readonly Source[] } = {},
): RaisedExample => ({ title, day, events, open: { since, urgency }, ...more });
export const quiet = (
  title: string,
  day: string,
  events: readonly Draft[] = [],
  more: { sources?: readonly Source[] } = {},
): RaisedExample => ({
  title,
  day,
  events,
  open: undefined,
  ...more,
});

/** Which tasks of its kind a case has in a stage on a day, each as one line; last the sources, else the paper alone. */
export type TaskExample = readonly [
  title: string,
  stage: Stage,
  day: string,
  events: readonly Draft[],
  expected: readonly string[],
  sources?: readonly Source[],
];
export type TaskExamples = Partial<Record<TaskKind, readonly TaskExample[]>>;
