import type { CivilDate } from './date.ts';
import type { Facts, LabResult } from './facts.ts';
import { firstInfusion } from './known.ts';
import { type Analyte, convert } from './observables.ts';
import { plateletLimit } from './rules/contraindications.ts';
import { inForce, type RuleId } from './rules/index.ts';
import { FALL_TO, HAEMATOLOGY_BELOW } from './rules/monitoring.ts';
import { aboveLimit, baseline, belowLimit, RISE_TO } from './rules/watch.ts';
import type { Source } from './vocabulary.ts';

/** What a threshold rests on: a number of the source, a share of the own baseline, or the laboratory's own limit. */
export type Basis =
  | { readonly tag: 'number' }
  | { readonly tag: 'share'; readonly percent: number; readonly of: LabResult }
  | { readonly tag: 'limit' };

/** Where the watches of the sources act on one analyte: what a chart draws, with the rules that say it. */
export interface Threshold {
  readonly rules: readonly RuleId[];
  /** Which side of it acts. */
  readonly side: 'below' | 'above';
  readonly basis: Basis;
  /** Where it lies for a result, in the canonical unit; the laboratory's limit comes with each result, or not at all. */
  readonly at: (result: LabResult) => number | undefined;
  /** The first day on which it counts; without it, every day. Most watches look at what follows the first infusion. */
  readonly since?: CivilDate;
  readonly triggers: (result: LabResult) => boolean;
}

type Watched = Omit<Threshold, 'since'>;

/** Platelets below their limit, which is 150 × 10⁹/L where the report gives none (MON-10, reading 2). */
const lowPlatelets: Watched = {
  rules: ['MON-10'],
  side: 'below',
  basis: { tag: 'limit' },
  at: plateletLimit,
  triggers: (result) => result.canonical < plateletLimit(result),
};

const beyond = (side: Threshold['side'], ...rules: readonly RuleId[]): Watched => ({
  rules,
  side,
  basis: { tag: 'limit' },
  at: ({ limits }) => (side === 'above' ? limits.high : limits.low),
  triggers: side === 'above' ? aboveLimit : belowLimit,
});

/** A share of the own baseline; nothing where there is none. */
function ownShare(
  facts: Facts,
  analyte: Analyte,
  factor: number,
  side: Threshold['side'],
  rules: readonly RuleId[],
): readonly Watched[] {
  const of = baseline(facts, analyte);
  if (of === undefined) return [];
  const share = convert(of.canonical, factor);
  const triggers = ({ canonical, on }: LabResult) =>
    on > of.on && (side === 'below' ? canonical <= share : canonical > share);
  const basis = { tag: 'share', percent: Math.round(factor * 100), of } as const;
  return [{ rules, side, basis, at: () => share, triggers }];
}

/** What the watches look at, by analyte: the same constants and questions as in the rules. */
const WATCHED: Readonly<Partial<Record<Analyte, (facts: Facts) => readonly Watched[]>>> = {
  platelets: (facts) => [lowPlatelets, ...ownShare(facts, 'platelets', FALL_TO, 'below', ['MON-10'])],
  creatinine: (facts) => [
    beyond('above', 'MON-20'),
    ...ownShare(facts, 'creatinine', RISE_TO, 'above', ['MON-20', 'US-12']),
  ],
  tsh: () => [beyond('below', 'MON-30'), beyond('above', 'MON-30')],
  alt: () => [beyond('above', 'EU-32')],
  ast: () => [beyond('above', 'EU-32')],
};

/** Below it haematology is asked whenever it is found, before the first infusion too (MON-11). */
const haematology: Watched = {
  rules: ['MON-11'],
  side: 'below',
  basis: { tag: 'number' },
  at: () => HAEMATOLOGY_BELOW,
  triggers: ({ canonical }) => canonical < HAEMATOLOGY_BELOW,
};

/** The thresholds of an analyte on which the sources in force act. */
export function thresholds(facts: Facts, sources: readonly Source[], analyte: Analyte): readonly Threshold[] {
  const since = firstInfusion(facts);
  const watched =
    since === undefined
      ? []
      : (WATCHED[analyte]?.(facts) ?? []).map(
          (each): Threshold => ({
            ...each,
            since,
            triggers: (result) => result.on >= since && each.triggers(result),
          }),
        );
  return [...watched, ...(analyte === 'platelets' ? [haematology] : [])].flatMap((each) => {
    const rules = each.rules.filter((rule) => inForce(rule, sources));
    return rules.length === 0 ? [] : [{ ...each, rules }];
  });
}
