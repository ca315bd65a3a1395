import { once } from '../once.ts';
import { SOURCES, type Source } from '../vocabulary.ts';
import { aftercareRules } from './aftercare.ts';
import { contraindicationRules } from './contraindications.ts';
import { documentationRules } from './documentation.ts';
import { euRules } from './eu/index.ts';
import { infusionRules } from './infusion.ts';
import { monitoringRules } from './monitoring.ts';
import { natalizumabRules } from './natalizumab.ts';
import { pregnancyRules } from './pregnancy.ts';
import { preparationRules } from './preparation.ts';
import { reactionRules } from './reactions.ts';
import { retreatmentRules } from './retreatment.ts';
import type { Rule, Step } from './rule.ts';
import { selectionRules } from './selection.ts';
import { strategyRules } from './strategy.ts';
import { switchingRules } from './switching.ts';
import { usRules } from './us/index.ts';

const registry = [
  ...selectionRules,
  ...contraindicationRules,
  ...strategyRules,
  ...switchingRules,
  ...natalizumabRules,
  ...preparationRules,
  ...infusionRules,
  ...reactionRules,
  ...aftercareRules,
  ...monitoringRules,
  ...pregnancyRules,
  ...retreatmentRules,
  ...documentationRules,
  ...euRules,
  ...usRules,
] as const;

/** Every rule id. A locale that leaves one out does not compile. */
export type RuleId = (typeof registry)[number]['id'];

/** Rules that are judged for a patient. A locale that leaves the words of one out does not compile. */
export type JudgedRuleId = Extract<(typeof registry)[number], { readonly judge: unknown }>['id'];

/** Rules that raise alerts. */
export type EscalatingRuleId = Extract<(typeof registry)[number], { readonly raise: unknown }>['id'];

/** A registered rule. */
export type KnownRule = Rule & { readonly id: RuleId };

/** Every rule, ordered by source, the paper first, and by id within it. */
export const RULES: readonly KnownRule[] = [...registry].sort(
  (a, b) => SOURCES.indexOf(a.layer) - SOURCES.indexOf(b.layer) || a.id.localeCompare(b.id),
);

const rulesById: ReadonlyMap<string, KnownRule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined where there is none, as for an id typed by hand. */
export const ruleById = (id: string): KnownRule | undefined => rulesById.get(id);

/** Whether a source in force brings the rule. */
export function inForce(id: RuleId, sources: readonly Source[]): boolean {
  const rule = rulesById.get(id);
  return rule !== undefined && sources.includes(rule.layer);
}

const brought = once((sources: readonly Source[], step: Step | undefined): readonly KnownRule[] =>
  RULES.filter(
    ({ layer, blocks }) => sources.includes(layer) && (step === undefined || blocks?.[step] !== undefined),
  ),
);

/** The rules that the sources in force bring; of these, where a step is named, the ones that can hold it back. */
export const rulesOf = (sources: readonly Source[], step?: Step): readonly KnownRule[] =>
  brought(sources, step);
