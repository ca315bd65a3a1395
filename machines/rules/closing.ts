import type { Occasion, Raised } from './rule.ts';
import { notApplicable, unmet, type Verdict } from './verdict.ts';

/** Closed by a referral's outcome or a reasoned dismissal that was written after the newest trigger. */
export function isClosed({ facts, day }: Occasion, rule: string, raised: Raised): boolean {
  const dismissed = facts.dismissals.some(
    (dismissal) => dismissal.rule === rule && dismissal.seq > raised.seq && dismissal.on <= day,
  );
  const answered = facts.referrals.some(
    (referral) =>
      referral.to === raised.referral &&
      referral.until !== undefined &&
      referral.until <= day &&
      (referral.closedSeq ?? -1) > raised.seq,
  );
  return dismissed || answered;
}

/** The verdict of a watch that holds treatment back while its alert is open. */
export const holdsBack = (occasion: Occasion, rule: string, raised: Raised | undefined): Verdict =>
  raised === undefined || isClosed(occasion, rule, raised) ? notApplicable : unmet(...raised.values);
