import { checkEvent } from '../../machines/case-file.ts';
import type { AnyDraft } from '../../machines/decide.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { type CaseState, emptyCase, fold } from '../../machines/replay.ts';
import type { Task } from '../../machines/tasks/task.ts';
import { view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';

/** What a neurologist expects, read from the sources. What is left out is not asked. */
export interface Expected {
  readonly stage?: string;
  /** Everything that stands in the way of the next step, in any order. */
  readonly blocked?: readonly string[];
  /** Among what stands in the way. */
  readonly holds?: readonly string[];
  /** Not among what stands in the way. */
  readonly free?: readonly string[];
  /** The outcome of rules by name. */
  readonly rules?: Readonly<Record<string, string>>;
  /** The first day on which the next course could begin, and what it hangs on, in any order; null: no day in sight. */
  readonly start?: { readonly on: string; readonly because: readonly string[] } | null;
  /** Some of the duties: `id rule status`, then `earliest/latest` where there is a window. */
  readonly tasks?: readonly string[];
  /** Kinds or ids of duties that must not be there. */
  readonly without?: readonly string[];
  /** Every alert: `rule urgency since`, in any order. */
  readonly alerts?: readonly string[];
  /** Some of the alerts, by their beginning: `rule`, `rule urgency` or in full. */
  readonly alerted?: readonly string[];
  /** Why the last event is refused, or that it is accepted. */
  readonly last?: 'accepted' | Readonly<Record<string, unknown>>;
}

/** The same history looked at under a set of sources. */
export interface Reading {
  readonly sources: readonly Source[];
  readonly expected: Expected;
}

/** A short case history, the day on which it is looked at, and what is expected of it. */
export interface Vignette {
  /** In clinical words. */
  readonly title: string;
  /** Statement or reading, a colon, a few words of it. */
  readonly from: readonly string[];
  readonly events: readonly AnyDraft[];
  readonly on: string;
  readonly under: readonly Reading[];
}

const H16 = ['h16'] as const;
const WITH_EU = ['h16', 'eu'] as const;
const ALL = ['h16', 'eu', 'us'] as const;

/** Expected alike under the paper alone, with the EU label, and with both labels. */
export const alike = (expected: Expected): readonly Reading[] => layered(expected, expected, expected);

/** Expected under the paper alone, with the EU label, and with both labels. */
export const layered = (h16: Expected, eu: Expected, us: Expected): readonly Reading[] => [
  { sources: H16, expected: h16 },
  { sources: WITH_EU, expected: eu },
  { sources: ALL, expected: us },
];

/** Expected under one label without the paper. */
export const alone = (source: 'eu' | 'us', expected: Expected): Reading => ({ sources: [source], expected });

/** What the product answers, in plain data, so that it can cross the border of a process. */
export interface Answer {
  readonly stage: string;
  readonly blocked: readonly string[];
  readonly rules: Readonly<Record<string, string>>;
  readonly start: { readonly on: string; readonly because: readonly string[] } | null;
  readonly tasks: readonly string[];
  readonly alerts: readonly string[];
  readonly last: unknown;
}

const inOneLine = ({ id, rule, status, earliest, latest }: Task): string =>
  [
    id,
    rule,
    status,
    ...(earliest === null && latest === null ? [] : [`${earliest ?? ''}/${latest ?? ''}`]),
  ].join(' ');

/** Histories share their beginnings: a case that was folded once is not folded again. */
const known = new Map<string, CaseState>();

function folded(sources: readonly Source[], events: readonly CaseEvent[]): CaseState {
  const names: string[] = [];
  for (const event of events) names.push(`${names.at(-1) ?? sources.join()}\n${JSON.stringify(event)}`);
  const at = names.findLastIndex((name) => known.has(name));
  let state = known.get(names[at] ?? '') ?? emptyCase({ id: 'c1', label: 'AB 1984', sources });
  for (const [later, event] of events.slice(at + 1).entries()) {
    const next = fold(state, [event]);
    if (!next.ok) throw new Error(`Refused: ${JSON.stringify([event, next.faults[0]?.refusal])}`);
    state = next.value;
    known.set(names[at + 1 + later] ?? '', state);
  }
  return state;
}

/** Replays a vignette. Only its last event may be refused; then the case is looked at without it. */
export function answer({ events, on }: Vignette, { sources }: Reading): Answer {
  const checked = events.map((draft, at) => checkEvent({ id: `e${at + 1}`, ...draft }));
  const sound = checked.flatMap((each) => (each.ok ? [each.value] : []));
  const end = checked.at(-1);
  if (sound.length < events.length - (end?.ok === false ? 1 : 0)) throw new Error('Not an event');
  const before = folded(sources, end?.ok ? sound.slice(0, -1) : sound);
  const whole = end?.ok ? fold(before, [end.value]) : undefined;
  const state = whole?.ok ? whole.value : before;
  const last =
    end?.ok === false ? end.faults[0] : whole?.ok === false ? whole.faults[0]?.refusal : 'accepted';
  const seen = view(state, on);
  const { earliestStart: start } = seen;
  return {
    stage: seen.stage,
    blocked: seen.blocked.toSorted(),
    rules: Object.fromEntries(seen.findings.map(({ rule, outcome }) => [rule, outcome])),
    start:
      start === undefined || start.on === null ? null : { on: start.on, because: start.because.toSorted() },
    tasks: seen.tasks.map(inOneLine),
    alerts: seen.alerts.map(({ rule, urgency, since }) => `${rule} ${urgency} ${since}`).toSorted(),
    last,
  };
}

/** The part of the answer that is asked for, in the shape of what is expected, so that a difference reads well. */
export function asked(given: Answer, expected: Expected): Expected {
  const among = (list: readonly string[], wanted: readonly string[]) =>
    wanted.filter((each) => list.includes(each));
  const begins = (line: string, start: string) =>
    line === start || line.startsWith(`${start} `) || line.startsWith(`${start}@`);
  return {
    ...(expected.stage === undefined ? {} : { stage: given.stage }),
    ...(expected.blocked === undefined ? {} : { blocked: given.blocked }),
    ...(expected.holds === undefined ? {} : { holds: among(given.blocked, expected.holds) }),
    ...(expected.free === undefined
      ? {}
      : { free: expected.free.filter((rule) => !given.blocked.includes(rule)) }),
    ...(expected.rules === undefined
      ? {}
      : {
          rules: Object.fromEntries(
            Object.keys(expected.rules).map((rule) => [rule, given.rules[rule] ?? 'not in force']),
          ),
        }),
    ...(expected.start === undefined ? {} : { start: given.start }),
    ...(expected.tasks === undefined
      ? {}
      : {
          // A duty that differs only in its status, rule or window is shown as it is.
          tasks: expected.tasks.map(
            (line) =>
              given.tasks.find((each) => each === line) ??
              given.tasks.find((each) => begins(each, line.split(' ')[0] ?? '')) ??
              'none',
          ),
        }),
    ...(expected.without === undefined
      ? {}
      : { without: expected.without.filter((kind) => !given.tasks.some((line) => begins(line, kind))) }),
    ...(expected.alerts === undefined ? {} : { alerts: given.alerts }),
    ...(expected.alerted === undefined
      ? {}
      : { alerted: expected.alerted.filter((start) => given.alerts.some((line) => begins(line, start))) }),
    ...(expected.last === undefined ? {} : { last: given.last as Expected['last'] }),
  } as Expected;
}

/** What is expected, with its lists in the order of the answer. */
export const inOrder = (expected: Expected): Expected => ({
  ...expected,
  ...(expected.blocked === undefined ? {} : { blocked: expected.blocked.toSorted() }),
  ...(expected.alerts === undefined ? {} : { alerts: expected.alerts.toSorted() }),
  ...(expected.start === undefined || expected.start === null
    ? {}
    : { start: { ...expected.start, because: expected.start.because.toSorted() } }),
});
