import type { CivilDate } from '../date.ts';
import type { Facts, LabResult, Therapy } from '../facts.ts';
import { attestation, lab } from '../known.ts';
import { attestationValue, labValue, limit } from './values.ts';
import { met, type Need, unknown, unmet, type Value, type Verdict } from './verdict.ts';

const NEEDS_LYMPHOCYTES: readonly Need[] = [{ event: 'lab.reported', of: 'lymphocytes' }];
const NEEDS_JUDGEMENT: readonly Need[] = [
  { event: 'lab.reported', of: 'lymphocytes' },
  { event: 'attestation.given', of: 'immune-status-acceptable' },
];

/** A count taken before the last dose was taken under the drug and says nothing of recovery. */
const afterLastDose = (result: LabResult | undefined, therapy: Therapy): LabResult | undefined =>
  result !== undefined && (therapy.lastDose === undefined || result.on >= therapy.lastDose)
    ? result
    : undefined;

/** Lymphocytes strictly above a threshold in 10⁹/L, counted after the last dose: 1.5 is not > 1.5 (reading 12). */
export function lymphocytesAbove(facts: Facts, day: CivilDate, threshold: number, therapy: Therapy): Verdict {
  const result = afterLastDose(lab(facts, 'lymphocytes', day), therapy);
  const bound = limit('lymphocytes', '>', threshold);
  if (result === undefined) return unknown(NEEDS_LYMPHOCYTES, bound);
  if (result.canonical > threshold) return met(labValue('lymphocytes', result), bound);
  // When they recover nobody can say: the count is repeated, and no date is promised.
  return { ...unmet(labValue('lymphocytes', result), bound), needs: NEEDS_LYMPHOCYTES };
}

/**
 * No relevant lymphopenia, where the paper gives no number: the laboratory's own lower limit decides. Without it a
 * count above 1.5 × 10⁹/L, the strictest figure that the paper asks for in any switch, is enough; anything else is
 * the clinician's to judge. Only a count later than `after` tells anything.
 */
export function noLymphopenia(facts: Facts, day: CivilDate, after = ''): Verdict {
  const result = lab(facts, 'lymphocytes', day);
  if (result === undefined || result.on <= after) return unknown(NEEDS_LYMPHOCYTES);
  const value = labValue('lymphocytes', result);
  const low = result.limits.low;
  if (low !== undefined)
    return (result.canonical >= low ? met : unmet)(value, limit('lymphocytes', '>=', low));
  if (result.canonical > 1.5) return met(value, limit('lymphocytes', '>', 1.5));
  return judged(facts, day, result.on) ?? unknown(NEEDS_JUDGEMENT, value);
}

/** The clinician's word on the immune status, if given on or after the day of the count. */
function judged(facts: Facts, day: CivilDate, since: CivilDate): Verdict | undefined {
  const given = attestation(facts, 'immune-status-acceptable', day);
  if (given === undefined || given.on < since) return undefined;
  return (given.holds ? met : unmet)(attestationValue(given));
}

/** Normal white-cell counts: leukocytes and lymphocytes within the laboratory's limits, or the clinician's word. */
export function normalWhiteCells(facts: Facts, day: CivilDate, therapy: Therapy): Verdict {
  const verdicts = (['leukocytes', 'lymphocytes'] as const).map((analyte): Verdict => {
    const result = afterLastDose(lab(facts, analyte, day), therapy);
    if (result === undefined) return unknown([{ event: 'lab.reported', of: analyte }]);
    const value = labValue(analyte, result);
    const { low, high } = result.limits;
    if (low !== undefined && result.canonical < low) return unmet(value, limit(analyte, '>=', low));
    if (high !== undefined && result.canonical > high) return unmet(value, limit(analyte, '<=', high));
    if (low !== undefined) return met(value, limit(analyte, '>=', low));
    return (
      judged(facts, day, result.on) ??
      unknown([{ event: 'attestation.given', of: 'immune-status-acceptable' }], value)
    );
  });
  return allOf(...verdicts);
}

/** Each value once: several parts may rest on the same examination. */
function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}

/**
 * The verdict of several conditions at once: unmet where one is, else unknown where one is, else met. The latest
 * `from` counts; a part that cannot be dated leaves the whole without a date.
 */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
  const applicable = verdicts.filter((verdict) => verdict.outcome !== 'not-applicable');
  const has = (outcome: Verdict['outcome']) => applicable.some((verdict) => verdict.outcome === outcome);
  const froms = applicable.flatMap((verdict) => (verdict.from === undefined ? [] : [verdict.from])).sort();
  const from = froms.at(-1);
  const through = applicable.flatMap((verdict) => verdict.through ?? []);
  const undated = applicable.some((verdict) => verdict.undated === true);
  return {
    outcome: has('unmet') ? 'unmet' : has('unknown') ? 'unknown' : 'met',
    values: distinct(applicable.flatMap((verdict) => verdict.values)),
    needs: applicable.flatMap((verdict) => verdict.needs),
    ...(undated ? { undated } : from === undefined ? {} : { from }),
    ...(through.length > 0 ? { through } : {}),
  };
}
