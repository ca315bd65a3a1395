import type { CaseEvent, Draft } from '../../machines/events.ts';
import { type Facts, NO_FACTS } from '../../machines/facts.ts';
import { learn } from '../../machines/learn.ts';
import { numbered } from '../../machines/proof/drafts.ts';
import { type CaseState, emptyCase, fold } from '../../machines/replay.ts';

export * from '../../machines/proof/drafts.ts';

/** Cases and refusals of the events that the proof writes. */

/** What is known after the events, whether or not the chart would take them. */
export const factsOf = (...drafts: readonly Draft[]): Facts => numbered(drafts).reduce(learn, NO_FACTS);

export const HEADER = { id: 'c1', label: 'AB 1984', sources: ['h16'] } as const;

/** The case that the events make; throws where one is refused. */
export function caseOf(...drafts: readonly Draft[]): CaseState {
  return caseFrom(numbered(drafts));
}

export function caseFrom(events: readonly CaseEvent[]): CaseState {
  const folded = fold(emptyCase(HEADER), events);
  if (!folded.ok) {
    const [fault] = folded.faults;
    throw new Error(`Refused: ${JSON.stringify([events[fault?.at ?? 0], fault?.refusal])}`);
  }
  return folded.value;
}

/** Why the event is refused after the others: the refusal, or `accepted`. */
export function refusalOf(before: readonly Draft[], event: Draft): unknown {
  const folded = fold(caseOf(...before), numbered([event], before.length + 1));
  return folded.ok ? 'accepted' : folded.faults[0]?.refusal;
}
