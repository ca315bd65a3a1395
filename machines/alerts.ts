import type { CivilDate } from './date.ts';
import { occasionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { isClosed } from './rules/closing.ts';
import { type KnownRule, type RuleId, rulesOf } from './rules/index.ts';
import { type Raised, URGENCIES } from './rules/rule.ts';
import type { Source } from './vocabulary.ts';

/** An escalation that is open on the day. */
export interface Alert extends Raised {
  readonly rule: RuleId;
  readonly source: Source;
}

/** The open alerts of some rules, in no order: guards ask this of the few rules that concern them. */
export const alertsOf = (
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  rules: readonly KnownRule[],
): readonly Alert[] => {
  const occasion = occasionOf(facts, day, sources);
  return rules.flatMap((rule): readonly Alert[] => {
    const raised = rule.raise?.(occasion);
    if (raised === undefined || isClosed(occasion, rule.id, raised)) return [];
    return [{ ...raised, rule: rule.id, source: rule.layer }];
  });
};

/** The open alerts, the most urgent first, then the oldest. */
export function alerts(facts: Facts, day: CivilDate, sources: readonly Source[]): readonly Alert[] {
  return [...alertsOf(facts, day, sources, rulesOf(sources))].sort(
    (a, b) =>
      URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
      a.since.localeCompare(b.since) ||
      a.rule.localeCompare(b.rule),
  );
}
