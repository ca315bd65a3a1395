import { createActor, type SnapshotFrom } from 'xstate';
import type { CaseEvent, ClinicalEvent, CorrectionEvent, RetractionEvent } from './events.ts';
import { type Facts, NO_FACTS } from './facts.ts';
import type { Refusal } from './fault.ts';
import { learn } from './learn.ts';
import { journey } from './pathway/journey.ts';
import type { ChartEvent } from './pathway/setup.ts';
import { explainRefusal, refuseBefore } from './refusal.ts';
import { failed, ok, type Result } from './result.ts';
import { STAGES, type Stage } from './stage.ts';
import type { Source } from './vocabulary.ts';

export type Chart = SnapshotFrom<typeof journey>;

/** What names a case and which sources are in force for it. */
export interface CaseHeader {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly Source[];
}

/** A case as its events made it. Everything else is derived from this. */
export interface CaseState {
  readonly header: CaseHeader;
  /** Every event as recorded, audit trail included. */
  readonly log: readonly CaseEvent[];
  /** The events that count, corrections in the place of what they replace, retracted ones left out. */
  readonly history: readonly ClinicalEvent[];
  readonly facts: Facts;
  readonly chart: Chart;
}

/** The stage in which the treatment stands. */
export function stageOf(chart: Chart): Stage {
  const { treatment } = chart.value;
  const name = typeof treatment === 'string' ? treatment : Object.keys(treatment)[0];
  const stage = STAGES.find((known) => known === name);
  if (stage === undefined)
    throw new Error(`The chart is in a state without a stage: ${JSON.stringify(chart.value)}`);
  return stage;
}

/** The chart on its way through events. */
interface Walk {
  readonly chart: () => Chart;
  /** Sends an event; false where the chart does not accept it, and then this walk goes no further. */
  readonly accepts: (event: ChartEvent) => boolean;
  /** Lets every question of advice be asked of what is known at the end, and ends the walk. */
  readonly end: (facts: Facts, day: string | undefined, sources: readonly Source[]) => Chart;
}

/** An actor that goes on from a snapshot. One actor folds many events several times faster than single transitions. */
function follow(from?: Chart): Walk {
  // The first step after an event is made of the transitions that answer it; the automatic ones come in later steps.
  // To ask `can` before would choose those transitions, and ask their rules, once more.
  let steps = 0;
  let answers = 0;
  const actor = createActor(journey, {
    snapshot: from,
    inspect: (seen) => {
      if (seen.type !== '@xstate.microstep') return;
      if (steps === 0) answers = seen._transitions.length;
      steps += 1;
    },
  });
  actor.subscribe({ error: () => {} });
  actor.start();
  const chart = () => intact(actor.getSnapshot());
  const accepts = (event: ChartEvent) => {
    steps = 0;
    actor.send(event);
    if (steps > 0 && answers === 0) return false;
    chart();
    return true;
  };
  const end: Walk['end'] = (facts, day, sources) => {
    if (day !== undefined) actor.send(noticed(facts, day, sources));
    const reached = chart();
    actor.stop();
    return reached;
  };
  return { chart, accepts, end };
}

/** Refuses a chart that broke: a guard or initial state threw, which no event may do. */
function intact(chart: Chart): Chart {
  if (chart.status === 'error') throw chart.error;
  return chart;
}

/** A case without events. */
export function emptyCase(header: CaseHeader): CaseState {
  return { header, log: [], history: [], facts: NO_FACTS, chart: follow().chart() };
}

/** An event of a fold as the chart receives it. */
function chartEvent(
  said: ClinicalEvent,
  before: Facts,
  facts: Facts,
  sources: readonly Source[],
  granted: boolean,
): ChartEvent {
  const { on: day, type } = said;
  // The type and the payload of `said` agree by construction; the compiler cannot follow a union that far.
  return { type, said, before, facts, day, sources, granted, passing: true } as unknown as ChartEvent;
}

/** What was known and where the chart stood before an event of the history. */
interface Standing {
  readonly facts: Facts;
  readonly chart: Chart;
}

/** How a history was amended: from which event on, what stood before each one, and which one became another decision. */
interface Amended {
  readonly standing: Map<number, Standing>;
  readonly from: number;
  readonly turned: string | undefined;
}

/** Folds events in the recorded order; stops at the first that is refused and says which one it was. */
export function fold(
  state: CaseState,
  events: readonly CaseEvent[],
): Result<CaseState, { readonly at: number; readonly refusal: Refusal }> {
  let { facts, history } = state;
  const { sources } = state.header;
  const ids = new Set(state.log.flatMap(idsOf));
  const log = [...state.log];
  const standing: Amended['standing'] = new Map();
  let walk = follow(state.chart);
  for (const [at, event] of events.entries()) {
    const refused = (...refusals: readonly Refusal[]) =>
      failed(...refusals.map((refusal) => ({ at, refusal })));
    if (ids.has(event.id)) return refused({ tag: 'duplicate-id', id: event.id });
    if (event.type === 'event.corrected' || event.type === 'event.retracted') {
      const changed = amend(history, log, event);
      if (!changed.ok) return refused(...changed.faults);
      const { at: from, history: amended, turned } = changed.value;
      const refolded = grant(amended, sources, [...log, event], { standing, from, turned });
      if (!refolded.ok) return refused(...refolded.faults);
      ({ facts, walk } = refolded.value);
      history = amended;
    } else {
      const early = refuseBefore(event, facts);
      if (early !== undefined) return refused(early);
      const chart = walk.chart();
      standing.set(history.length, { facts, chart });
      const known = learn(facts, event, log.length);
      if (!walk.accepts(chartEvent(event, facts, known, sources, false))) {
        return refused(explainRefusal(event, facts, stageOf(chart), sources));
      }
      facts = known;
      history = [...history, event];
    }
    for (const id of idsOf(event)) ids.add(id);
    log.push(event);
  }
  return ok({ header: state.header, log, history, facts, chart: walk.end(facts, facts.latestOn, sources) });
}

/** The event by which the chart notices facts and the day, and nothing else. */
const noticed = (facts: Facts, day: string, sources: readonly Source[]): ChartEvent => ({
  type: 'day.came',
  before: facts,
  facts,
  day,
  sources,
});

/**
 * The chart as it stands on a later day: only advice states can have moved. Looking back before the last event does not
 * undo what the chart already knows: advice rests on that day at the earliest.
 */
export function chartOn(state: CaseState, day: string): Chart {
  return follow(state.chart).end(state.facts, day, state.header.sources);
}

/** What an amendment made of the history, where, and the id of the event that it turned into one of another type. */
interface Change {
  readonly at: number;
  readonly history: readonly ClinicalEvent[];
  readonly turned?: string;
}

/** The history with a correction or retraction applied, and where; the target may be named by any id it has had. */
function amend(
  history: readonly ClinicalEvent[],
  log: readonly CaseEvent[],
  event: CorrectionEvent | RetractionEvent,
): Result<Change, Refusal> {
  const named = event.type === 'event.corrected' ? event.corrects : event.retracts;
  const id = currentId(log, named);
  const at = history.findIndex((each) => each.id === id);
  const replaced = history[at];
  if (replaced === undefined) return failed({ tag: 'unknown-event', id: named });
  if (event.type === 'event.retracted') {
    const before = versionBefore(log, named, id);
    return ok({ at, history: before === undefined ? history.toSpliced(at, 1) : history.with(at, before) });
  }
  // The id of another event would make later corrections find the wrong one.
  const [taken] = log.flatMap((each) =>
    idsOf(each).filter((known) => known === event.event.id && currentId(log, each.id) !== id),
  );
  if (taken !== undefined) return failed({ tag: 'duplicate-id', id: taken });
  // The replacement keeps the id of what it replaces, so that later corrections still find it.
  const replacement = { ...event.event, id, at: event.at, by: event.by } as ClinicalEvent;
  const changed = { at, history: history.with(at, replacement) };
  // As an event of another type it was never accepted.
  return ok(replacement.type === replaced.type ? changed : { ...changed, turned: id });
}

/** Retracting a correction brings back what stood before it; retracting the event itself takes it away. */
function versionBefore(log: readonly CaseEvent[], named: string, id: string): ClinicalEvent | undefined {
  const retracted = log.flatMap((each) => (each.type === 'event.retracted' ? [each.retracts] : []));
  const versions = log.filter(
    (each): each is ClinicalEvent | CorrectionEvent =>
      each.id === id || (each.type === 'event.corrected' && currentId(log, each.id) === id),
  );
  if (!versions.some((each) => each.id === named && each.type === 'event.corrected')) return undefined;
  // A correction that a later one has already replaced takes nothing with it.
  const before = versions.findLast((each) => each.id !== named && !retracted.includes(each.id));
  if (before?.type !== 'event.corrected') return before;
  return { ...before.event, id, at: before.at, by: before.by } as ClinicalEvent;
}

/** The place in the log at which an event was last written: its own, or that of its latest correction. */
function lastWritten(log: readonly CaseEvent[], id: string): number {
  return log.findLastIndex(
    (each) => each.id === id || (each.type === 'event.corrected' && currentId(log, each.id) === id),
  );
}

/**
 * The place in the log that counts for an event: a corrected value is as new as its correction, so that it can reopen
 * what was answered before it. The start of a course and a written reason keep their own place: correcting their words
 * makes neither of them later.
 */
function placeOf(log: readonly CaseEvent[], { id, type }: ClinicalEvent): number {
  const keeps = type === 'course.started' || type === 'deviation.justified';
  return keeps ? log.findIndex((each) => each.id === id) : lastWritten(log, id);
}

/** The ids that an entry of the log takes: its own, and that of a replacement, by which it can be named as well. */
const idsOf = (event: CaseEvent): readonly string[] =>
  event.type === 'event.corrected' ? [event.id, event.event.id ?? event.id] : [event.id];

/** The id under which an event is known in the history: a correction, or its replacement, leads to the original. */
function currentId(log: readonly CaseEvent[], named: string): string {
  // An original leads nowhere else, whatever id a replacement of it has been given.
  if (log.some(({ id, type }) => id === named && type !== 'event.corrected')) return named;
  const correction = log.find(
    (event): event is CorrectionEvent =>
      event.type === 'event.corrected' && (event.id === named || event.event.id === named),
  );
  return correction === undefined ? named : currentId(log, correction.corrects);
}

/**
 * The same events under other sources: to compare, never to record. Decisions that were taken stay taken, as after a
 * correction; what they were judged by then is not asked again.
 */
export function under(state: CaseState, sources: readonly Source[]): CaseState {
  const refolded = grant(state.history, sources, state.log, {
    standing: new Map(),
    from: 0,
    turned: undefined,
  });
  // The same history was accepted before, and no guard that asks the sources is asked again.
  if (!refolded.ok) throw new Error(`A granted history is refused under ${sources.join(' + ')}`);
  const { facts, walk } = refolded.value;
  const chart = walk.end(facts, facts.latestOn, sources);
  return { ...state, header: { ...state.header, sources }, facts, chart };
}

/**
 * Folds an amended history anew; from the amended event on, where this fold knows what stood before it. What was
 * accepted in its time stays taken: its rules are not asked again with later knowledge. Only an event that has lost
 * its ground altogether (an infusion without its course) refuses the change; and one that the correction turned into
 * a decision (a note into the start of a course) has its rules asked first.
 */
function grant(
  history: readonly ClinicalEvent[],
  sources: readonly Source[],
  log: readonly CaseEvent[],
  { standing, from, turned }: Amended,
) {
  const before = standing.get(from);
  const walk = follow(before?.chart);
  let facts = before?.facts ?? NO_FACTS;
  for (const [at, event] of history.entries()) {
    if (before !== undefined && at < from) continue;
    const chart = walk.chart();
    standing.set(at, { facts, chart });
    const lost = failed<Refusal>({ tag: 'needed-later', id: event.id, type: event.type });
    if (refuseBefore(event, facts) !== undefined) return lost;
    const known = learn(facts, event, placeOf(log, event));
    if (!walk.accepts(chartEvent(event, facts, known, sources, event.id !== turned))) {
      return event.id === turned ? failed(explainRefusal(event, facts, stageOf(chart), sources)) : lost;
    }
    facts = known;
  }
  return ok({ facts, walk });
}
