import { checkEvent } from '../case-file.ts';
import type { AnyDraft } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { learn } from '../learn.ts';
import type { ChartEvent } from '../pathway/setup.ts';
import { refuseBefore } from '../refusal.ts';
import { type CaseState, stageOf } from '../replay.ts';
import type { Source } from '../vocabulary.ts';
import { type Met, nothingMet, statesOf, watcher } from './chart.ts';
import { INVARIANTS, type InvariantId, inForce, OF_ACTS, OF_WHAT_IS_SHOWN } from './invariants/index.ts';
import type { Trail } from './invariants/trail.ts';
import { attempt, type Counted, type Explored, searching, stampAfter, type Taken } from './search.ts';
import { DANGERS } from './searches.ts';
import { trailOf } from './seen.ts';
import { startOf } from './starts.ts';
import { SURVEYS } from './surveys.ts';
import type { Topic } from './topic.ts';

/** Every search, in the order in which they are run. */
export const TOPICS = [...DANGERS, ...SURVEYS] as const;

export type SearchId = (typeof TOPICS)[number]['id'];

/** How an invariant fared. */
export interface Judged {
  /** Histories on which it was in force and judged. */
  readonly histories: number;
  /**
   * How often it was at stake: for what must never happen, steps that would have broken it and that the product refused;
   * for what must always be shown, histories in which showing nothing would have broken it.
   */
  readonly atStake: number;
  readonly violated: number;
}

/** What a search found: plain data, the same on every machine. */
export interface Finding {
  readonly id: SearchId;
  readonly sources: readonly Source[];
  /** Moves that can be made, and how many of them a path may have. */
  readonly moves: number;
  readonly depth: number;
  /** Different cases that were reached. */
  readonly states: number;
  /** Steps that the product took, and that it refused. */
  readonly accepted: number;
  readonly refused: number;
  /** Steps after which an event that had been accepted was missing from the log, or in another place. */
  readonly lost: number;
  /** Cases that cannot be ended, and ended ones that can be ended again. */
  readonly stuck: number;
  readonly invariants: Readonly<Record<InvariantId, Judged>>;
  /** What was violated, each once. */
  readonly violations: readonly string[];
  /** What was met of the chart, in alphabetical order. */
  readonly met: Readonly<Record<keyof Met, readonly string[]>>;
}

/** The event as the product would have recorded it; undefined where it is none. */
function eventOf(state: CaseState, draft: AnyDraft): CaseEvent | undefined {
  const checked = checkEvent({ ...stampAfter(state), ...draft });
  return checked.ok ? checked.value : undefined;
}

/** The case as it would have been judged if the product had taken a step that it refused. */
function hadItBeenTaken({ cases, refused }: Required<Taken>): Trail | undefined {
  const state = cases.at(-1) ?? cases[0];
  const event = eventOf(state, refused);
  if (event === undefined) return undefined;
  const seen = { day: state.facts.latestOn ?? '', tasks: [], alerts: [] };
  return { log: [...state.log, event], sources: state.header.sources, since: cases[0].log.length, seen };
}

type Watch = ReturnType<typeof watcher>;

/** Sends the chart what the fold sent it, with the advice that follows. */
function watchTaken(watch: Watch, before: CaseState, after: CaseState): void {
  const said = after.log.at(-1);
  if (said === undefined || said.type === 'event.corrected' || said.type === 'event.retracted') return;
  const circumstances = { before: before.facts, facts: after.facts, sources: before.header.sources };
  const event = { type: said.type, said, ...circumstances, day: said.on, granted: false };
  watch(before.chart, event as unknown as ChartEvent, after);
}

/** Sends the chart what the fold sent it and it refused; where that leads is thrown away, as the fold does. */
function watchRefused(watch: Watch, before: CaseState, said: CaseEvent | undefined): void {
  if (said === undefined || said.type === 'event.corrected' || said.type === 'event.retracted') return;
  if (refuseBefore(said, before.facts) !== undefined) return;
  const facts = learn(before.facts, said, before.log.length);
  const circumstances = { before: before.facts, facts, sources: before.header.sources };
  const event = { type: said.type, said, ...circumstances, day: said.on, granted: false, passing: true };
  watch(before.chart, event as unknown as ChartEvent);
}

/** Every accepted event is in the log, in order, after all that were there. */
const keepsItsLog = (before: CaseState, after: CaseState): boolean =>
  after.log.length > before.log.length && before.log.every((event, at) => after.log[at] === event);

/** One search, a little at a time; ends with what it found. */
export function* exploring(topic: Topic<SearchId>): Generator<Counted, Finding> {
  const met = nothingMet();
  const watch = watcher(met);
  /** Of what was refused only the answers of decisions count: it was never known, so advice about it says nothing. */
  const asked = nothingMet();
  const watchAsked = watcher(asked);
  const tally = new Map(INVARIANTS.map(({ id }) => [id, { histories: 0, atStake: 0, violated: 0 }]));
  const violations = new Set<string>();
  let lost = 0;
  let stuck = 0;

  function judge(trail: Trail): void {
    for (const invariant of INVARIANTS) {
      const count = tally.get(invariant.id);
      if (count === undefined || !inForce(invariant, trail)) continue;
      const found = invariant.check(trail);
      count.histories += 1;
      if (found.length > 0) count.violated += 1;
      for (const each of found) violations.add(`${invariant.id}: ${each}`);
    }
    const nothingShown = { ...trail, seen: { day: trail.seen.day, tasks: [], alerts: [] } };
    stake(nothingShown, OF_WHAT_IS_SHOWN);
  }
  function stake(trail: Trail, invariants: typeof INVARIANTS): void {
    for (const invariant of invariants) {
      const count = tally.get(invariant.id);
      if (count === undefined || !inForce(invariant, trail)) continue;
      if (invariant.check(trail).length > 0) count.atStake += 1;
    }
  }
  function see(taken: Taken): void {
    const { cases, refused } = taken;
    const [before] = cases;
    for (const [at, after] of cases.entries()) {
      const from = cases[at - 1];
      if (from !== undefined) watchTaken(watch, from, after);
    }
    const last = cases.at(-1) ?? before;
    if (refused === undefined) {
      if (!keepsItsLog(before, last)) lost += 1;
      judge(trailOf(last, before.log.length));
      return;
    }
    watchRefused(watchAsked, last, eventOf(last, refused));
    const trail = hadItBeenTaken({ cases, refused });
    if (trail !== undefined) stake(trail, OF_ACTS);
  }

  const from = startOf(topic.start, topic.sources);
  const search = searching({ ...topic, from, see });
  let found: Explored | undefined;
  while (found === undefined) {
    const next = search.next();
    if (next.done === true) found = next.value;
    else yield next.value;
  }
  const counted = { states: found.states.length, accepted: found.accepted, refused: found.refused };
  for (const state of found.states) {
    for (const each of statesOf(state.chart)) met.states.add(each);
    if (state.facts.registeredOn === undefined) continue;
    const on = state.facts.latestOn ?? '';
    const exit = attempt(state, [{ type: 'follow-up.ended', on, reason: 'Moved' }]);
    if ((exit.refused !== undefined) !== (stageOf(state.chart) === 'ended')) stuck += 1;
    yield counted;
  }
  for (const part of ['guardsTrue', 'guardsFalse'] as const)
    for (const guard of asked[part]) if (!guard.startsWith('advises ')) met[part].add(guard);
  const { id, sources, moves, depth } = topic;
  return {
    id,
    sources,
    moves: moves.length,
    depth,
    ...counted,
    lost,
    stuck,
    invariants: Object.fromEntries(tally) as Finding['invariants'],
    violations: [...violations],
    met: {
      states: [...met.states].sort(),
      transitions: [...met.transitions].sort(),
      guardsTrue: [...met.guardsTrue].sort(),
      guardsFalse: [...met.guardsFalse].sort(),
    },
  };
}

/** One search from beginning to end. */
export function explore(topic: Topic<SearchId>): Finding {
  const search = exploring(topic);
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}
