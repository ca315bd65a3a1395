import { checkEvent } from './case-file.ts';
import type { CaseEvent, Draft } from './events.ts';
import type { Fault } from './fault.ts';
import { type CaseState, fold } from './replay.ts';
import { failed, type Result } from './result.ts';

/** Who wrote an event down, when, and under which id; the app makes these, never the pure part. */
export interface Stamp {
  readonly id: string;
  readonly at: string;
  readonly by?: string;
}

/** What can be drafted: a clinical event, a correction or a retraction. */
export type AnyDraft =
  | Draft
  | {
      readonly type: 'event.corrected';
      readonly on: string;
      readonly corrects: string;
      readonly event: Draft;
    }
  | {
      readonly type: 'event.retracted';
      readonly on: string;
      readonly retracts: string;
      readonly reason: string;
    };

/** Whether the draft can be recorded now: the case with it, and the event as stamped, or what stands in the way. */
export function decide(
  state: CaseState,
  draft: AnyDraft,
  stamp: Stamp,
): Result<{ readonly state: CaseState; readonly event: CaseEvent }, Fault> {
  const checked = checkEvent({ ...stamp, ...draft });
  if (!checked.ok) return checked;
  const event = checked.value;
  const folded = fold(state, [event]);
  if (folded.ok) return { ok: true, value: { state: folded.value, event } };
  return failed(
    ...folded.faults.map(
      ({ refusal }): Fault => ({ tag: 'refused', path: '', type: event.type, on: event.on, refusal }),
    ),
  );
}
