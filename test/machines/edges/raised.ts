import type { Draft } from '../../../machines/events.ts';
import { occasionOf } from '../../../machines/explain.ts';
import { type RuleId, ruleById } from '../../../machines/rules/index.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import { factsOf, HEADER } from '../events.ts';

/**
 * What a rule raises, as one line for tables of literals: urgency and who is asked, since when, the place of the newest
 * trigger as the number of its event (from 1), and the values that it rests on; `none` where nothing is raised.
 */
export function raisedOf(
  id: RuleId,
  day: string,
  events: readonly Draft[],
  sources: readonly Source[] = HEADER.sources,
): string {
  const raised = ruleById(id)?.raise?.(occasionOf(factsOf(...events), day, sources));
  if (raised === undefined) return 'none';
  const { urgency, referral, since, seq, values } = raised;
  return [
    referral === undefined ? urgency : `${urgency} ${referral}`,
    `since ${since}`,
    `e${seq + 1}`,
    ...values.map((value) => Object.values(value).map(String).join(' ')),
  ].join('; ');
}

/** A rule without its functions: what the table of rules, the papers and the chart read of it. */
export function recordOf(id: RuleId): unknown {
  const { judge: _judge, raise: _raise, ...record } = ruleById(id) ?? {};
  return record;
}

/** What a stop blocks: the steps to treatment where it is known, the start of a course also where it is not. */
export const STOPS = {
  'treatment.chosen': 'known',
  'course.started': 'always',
  'infusion.given': 'known',
  'retreatment.chosen': 'known',
};
