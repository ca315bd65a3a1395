import type { Alert } from '../../alerts.ts';
import type { CaseEvent, ClinicalEvent, ClinicalEventType } from '../../events.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Task } from '../../tasks/task.ts';
import type { Source } from '../../vocabulary.ts';
import { asKnown, type Entry } from '../history.ts';

/** A case as an invariant looks at it: the events that were accepted, in order, and what the product makes of them. */
export interface Trail {
  readonly log: readonly CaseEvent[];
  readonly sources: readonly Source[];
  /** Place in the log from which acts are judged: those before it were judged already. */
  readonly since: number;
  /** What the product says on the last clinical day. */
  readonly seen: {
    readonly day: string;
    readonly tasks: readonly Pick<Task, 'kind' | 'rule' | 'due'>[];
    readonly alerts: readonly Pick<Alert, 'rule'>[];
  };
}

/** Says what is violated, once for each violation; nothing where the invariant holds. */
export type Check = (trail: Trail) => readonly string[];

/** A check with the rules that it watches over. */
export interface Judge {
  readonly rules: readonly RuleId[];
  readonly check: Check;
  /** The source with which it is in force. */
  readonly source: Source;
}

/** A decision or act as it was accepted, and what was on record before it. */
export interface Accepted<T extends ClinicalEventType> {
  readonly event: ClinicalEvent<T>;
  readonly before: readonly Entry[];
}

/**
 * The acts of the types that were accepted, each with what was known then. A correction that makes an act of what was
 * none is an act; one that changes the details of an act records what had been done, and is not asked again.
 */
export function acts<const T extends ClinicalEventType>(
  { log, since }: Trail,
  ...types: readonly T[]
): readonly Accepted<T>[] {
  const accepted: Accepted<T>[] = [];
  const wanted = (type: string): boolean => (types as readonly string[]).includes(type);
  for (let at = since; at < log.length; at += 1) {
    const event = log[at];
    if (event === undefined) continue;
    if (wanted(event.type)) {
      accepted.push({ event: event as ClinicalEvent<T>, before: asKnown(log, at) });
    } else if (event.type === 'event.corrected' && wanted(event.event.type)) {
      const now = asKnown(log, at + 1);
      const place = now.findIndex((entry) => entry.at === at);
      const id = now[place]?.event.id;
      const replaced = asKnown(log, at).find((entry) => entry.event.id === id);
      if (place < 0 || replaced?.event.type === event.event.type) continue;
      accepted.push({ event: now[place]?.event as ClinicalEvent<T>, before: now.slice(0, place) });
    }
  }
  return accepted;
}

/** The four steps that a stop forbids. */
export const towardsTreatment = (trail: Trail) =>
  acts(trail, 'treatment.chosen', 'course.started', 'infusion.given', 'retreatment.chosen');

/** Judges each act; the answer names what is wrong. */
export const wrong = <T extends ClinicalEventType>(
  accepted: readonly Accepted<T>[],
  judge: (event: ClinicalEvent<T>, before: readonly Entry[]) => string | undefined,
): readonly string[] =>
  accepted.flatMap(({ event, before }) => {
    const found = judge(event, before);
    return found === undefined ? [] : [`${event.type} on ${event.on}: ${found}`];
  });
