import { rulesHash } from '../../.config/rules-hash.ts';
import { chartMet } from '../../machines/proof/chart.ts';
import { explore, TOPICS } from '../../machines/proof/explore.ts';
import { type ProofRecord, recorded } from '../../machines/proof/record.ts';
import { WALKS, walkedOf, walkRandomly } from './walking.ts';

/** Runs everything that the record tells of. The faults say what was violated; a record with faults is not to be kept. */
export function makeRecord(say: (line: string) => void): {
  readonly record: ProofRecord;
  readonly faults: readonly string[];
} {
  const findings = TOPICS.map((topic) => {
    const found = explore(topic);
    say(`${found.id}: ${found.states} states, ${found.accepted} accepted and ${found.refused} refused steps`);
    return found;
  });
  const faults = findings.flatMap(({ id, violations, lost, stuck }) => [
    ...violations.map((each) => `${id}: ${each}`),
    ...(lost > 0 ? [`${id}: ${lost} steps lose an event`] : []),
    ...(stuck > 0 ? [`${id}: ${stuck} dead ends`] : []),
  ]);
  const walked = walkedOf(walkRandomly(WALKS), WALKS.seed);
  say(`${walked.walks} random walks: ${walked.accepted} accepted and ${walked.refused} refused events`);
  const record = { rules: rulesHash(), searches: findings.map(recorded), chart: chartMet(findings), walked };
  return { record, faults };
}

/** The record as it is written: a line for each search, so that a change shows which ones it touched. */
export function textOf({ rules, searches, chart, walked }: ProofRecord): string {
  const lines = searches.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  return [
    '{',
    `  "rules": ${JSON.stringify(rules)},`,
    `  "searches": [\n${lines}\n  ],`,
    `  "chart": ${JSON.stringify(chart)},`,
    `  "walked": ${JSON.stringify(walked)}`,
    '}\n',
  ].join('\n');
}
