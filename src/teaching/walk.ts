import type { CivilDate } from '../../machines/date.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { type CaseState, under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { createPrefixes, writtenOn } from '../case/as-known.ts';

/** One step of the story: what is told at once, and the day on which the class then stands. */
export interface Stop {
  /** Events known at this step, from the first. */
  readonly known: number;
  /** What was new with it; none at the last step, where only time has passed. */
  readonly events: readonly CaseEvent[];
  readonly day: CivilDate;
}

/** A case that is told event by event. */
export interface Walk {
  readonly state: CaseState;
  readonly stops: readonly Stop[];
  /** The case with so many events, on a day, under its own sources or others. */
  readonly viewOf: (known: number, day: CivilDate, sources?: readonly Source[]) => CaseView;
  /** The case as it stands with so many events. */
  readonly stateOf: (known: number) => CaseState;
}

/** Values of one report are told together; everything else is a step of its own. */
const REPORTS: readonly CaseEvent['type'][] = ['lab.reported', 'serology.reported', 'vitals.measured'];

const together = (before: CaseEvent, event: CaseEvent): boolean =>
  REPORTS.includes(event.type) &&
  event.type === before.type &&
  event.on === before.on &&
  writtenOn(event) === writtenOn(before);

/**
 * Lays a case out as steps.
 * @param standsOn the day on which the story ends: a last step without an event, where it is later than the last entry
 */
export function createWalk(state: CaseState, standsOn: CivilDate): Walk {
  const prefix = createPrefixes(state);
  const cache = new Map<string, CaseView>();
  return {
    state,
    stops: stopsOf(state.log, standsOn),
    stateOf: prefix,
    viewOf: (known, day, sources) => {
      const key = `${known} ${day} ${sources?.join() ?? ''}`;
      const found = cache.get(key);
      if (found !== undefined) return found;
      const then = prefix(known);
      const made = view(sources === undefined ? then : under(then, sources), day);
      cache.set(key, made);
      return made;
    },
  };
}

function stopsOf(log: readonly CaseEvent[], standsOn: CivilDate): readonly Stop[] {
  const stops: Stop[] = [];
  for (const [at, event] of log.entries()) {
    const last = stops.at(-1);
    const before = log[at - 1];
    // Days only go forward, whatever clinical day an entry speaks of.
    const day = [writtenOn(event), last?.day ?? ''].sort().at(-1) ?? event.on;
    if (last !== undefined && before !== undefined && together(before, event)) {
      stops[stops.length - 1] = { known: at + 1, events: [...last.events, event], day };
    } else {
      stops.push({ known: at + 1, events: [event], day });
    }
  }
  const last = stops.at(-1);
  if (last !== undefined && last.day < standsOn) stops.push({ known: log.length, events: [], day: standsOn });
  return stops;
}

/** The step with which an event becomes known; undefined where the case has no such event. */
export function stopOf({ state, stops }: Walk, eventId: string): number | undefined {
  const at = state.log.findIndex(({ id }) => id === eventId);
  return at < 0 ? undefined : stops.findIndex(({ known }) => known > at);
}
