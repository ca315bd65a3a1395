import type { CivilDate } from './date.ts';
import { broughtBy, occasionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { once } from './once.ts';
import { isClosed } from './rules/closing.ts';
import { type KnownRule, type RuleId, rulesOf } from './rules/index.ts';
import { type Occasion, type Raised, URGENCIES } from './rules/rule.ts';
import type { Source } from './vocabulary.ts';

/** An escalation that is open on the day. */
export interface Alert extends Raised {
  readonly rule: RuleId;
  readonly source: Source;
}

/** The alert of a rule, where it is raised and not closed: several watches ask for the same one. */
const alertOf = once((occasion: Occasion, rule: KnownRule): Alert | undefined => {
  const raised = rule.raise?.(occasion);
  if (raised === undefined || isClosed(occasion, rule.id, raised)) return undefined;
  return { ...raised, rule: rule.id, source: rule.layer };
});

/** The open alert of one rule. */
export function openAlert(
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  id: RuleId,
): Alert | undefined {
  const rule = broughtBy(sources, id);
  return rule === undefined ? undefined : alertOf(occasionOf(facts, day, sources), rule);
}

/** Whether one of the named alerts is open. */
export const isAlerted = (
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  ids: readonly RuleId[],
): boolean => ids.some((id) => openAlert(facts, day, sources, id) !== undefined);

/** The open alerts, the most urgent first, then the oldest. */
export function alerts(facts: Facts, day: CivilDate, sources: readonly Source[]): readonly Alert[] {
  const occasion = occasionOf(facts, day, sources);
  return rulesOf(sources)
    .flatMap((rule) => alertOf(occasion, rule) ?? [])
    .sort(
      (a, b) =>
        URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
        a.since.localeCompare(b.since) ||
        a.rule.localeCompare(b.rule),
    );
}
