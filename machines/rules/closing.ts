import type { Specialty } from '../vocabulary.ts';
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
  heldBy(raised === undefined || isClosed(occasion, rule, raised) ? undefined : raised);

/** The same of an alert that is known to be open. */
export const heldBy = (open: Raised | undefined): Verdict =>
  open === undefined ? notApplicable : unmet(...open.values);

/**
 * What is still open of something that keeps company with a result: after a specialist's answer, or a dismissal of one
 * of the rules, it belongs to the past and turns no new result into an emergency.
 */
export function unsettled<T extends { readonly seq: number }>(
  { facts, day }: Occasion,
  company: readonly T[],
  specialists: readonly Specialty[],
  ...rules: readonly string[]
): readonly T[] {
  const answers = facts.referrals
    .filter(({ to, until }) => specialists.includes(to) && until !== undefined && until <= day)
    .map(({ closedSeq }) => closedSeq ?? -1);
  const reasons = facts.dismissals.filter(({ rule, on }) => rules.includes(rule) && on <= day);
  const last = Math.max(-1, ...answers, ...reasons.map(({ seq }) => seq));
  return company.filter(({ seq }) => seq > last);
}
