import type { CivilDate } from './date.ts';
import { occasionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { type RuleId, rulesOf } from './rules/index.ts';
import { type Raised, URGENCIES } from './rules/rule.ts';
import type { Source } from './vocabulary.ts';

/** An escalation that is open on the day. */
export interface Alert extends Raised {
  readonly rule: RuleId;
  readonly source: Source;
}

/** Closed by a referral's outcome or a reasoned dismissal that was written after the newest trigger. */
function closed(facts: Facts, day: CivilDate, rule: RuleId, raised: Raised): boolean {
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

/** The open alerts, the most urgent first, then the oldest. */
export function alerts(facts: Facts, day: CivilDate, sources: readonly Source[]): readonly Alert[] {
  const occasion = occasionOf(facts, day, sources);
  return rulesOf(sources)
    .flatMap((rule): readonly Alert[] => {
      const raised = rule.raise?.(occasion);
      if (raised === undefined || closed(facts, day, rule.id, raised)) return [];
      return [{ ...raised, rule: rule.id, source: rule.layer }];
    })
    .sort(
      (a, b) =>
        URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
        a.since.localeCompare(b.since) ||
        a.rule.localeCompare(b.rule),
    );
}
