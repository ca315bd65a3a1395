import type { Draft } from '../../../machines/events.ts';
import { judge, occasionOf } from '../../../machines/explain.ts';
import { type RuleId, ruleById } from '../../../machines/rules/index.ts';
import type { Act } from '../../../machines/rules/rule.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import { factsOf, HEADER } from '../events.ts';

/**
 * A whole verdict as one line, for tables of literals: outcome, the values that it rests on, `needs` what is missing,
 * `from` the first possible day, `through` the rules on the way, and the marks `undated` and `look`.
 */
export function verdictOf(
  id: RuleId,
  day: string,
  events: readonly Draft[],
  act?: Act,
  sources: readonly Source[] = HEADER.sources,
): string {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  const { outcome, values, needs, from, through, undated, look } = judge(
    rule,
    occasionOf(factsOf(...events), day, sources, act),
  );
  return [
    outcome,
    ...values.map((value) => Object.values(value).map(String).join(' ')),
    ...needs.map(({ event, of }) => `needs ${event}${of === undefined ? '' : ` ${of}`}`),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(through === undefined ? [] : [`through ${through.join(' ')}`]),
    ...(undated === true ? ['undated'] : []),
    ...(look === true ? ['look'] : []),
  ].join('; ');
}

/** Rule, day, what happened, the verdict; and the act where the rule looks at one. */
export type Row = readonly [RuleId, string, readonly Draft[], string, Act?];
