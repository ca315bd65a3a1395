import { addYears, type CivilDate, latest, yearsBetween } from '../../date.ts';
import type { Facts } from '../../facts.ts';
import { attestation, lastOf, ongoing, therapies, upTo } from '../../known.ts';
import { COURSE_GATE, type Occasion, rule, SELECTION_GATE, STOP } from '../rule.ts';
import { attestationValue, diagnosisValue, mriValue, relapseValue, therapyValue } from '../values.ts';
import { mendable, met, type Need, notApplicable, unknown, unmet, type Verdict } from '../verdict.ts';

const source = { layer: 'eu', checked: 'text', cite: 'eu.indications' } as const;
const NEEDS_DIAGNOSIS = [{ event: 'diagnosis.recorded' }] as const;

type Relapse = Facts['relapses'][number];

/**
 * Two disabling relapses within one year: the second before the same calendar date one year after the first. Exactly
 * one year apart is not within it (reading 12: the strict side of a boundary).
 */
function twoWithinAYear(facts: Facts, day: CivilDate): readonly [Relapse, Relapse] | undefined {
  const disabling = upTo(facts.relapses, day).filter((relapse) => relapse.disabling);
  return disabling
    .flatMap((second, at): readonly (readonly [Relapse, Relapse])[] => {
      const first = disabling[at - 1];
      return first !== undefined && second.on < addYears(first.on, 1) ? [[first, second]] : [];
    })
    .at(-1);
}

/**
 * EU-01: highly active despite a full and adequate course of at least one therapy, which the clinician attests; or
 * rapidly evolving severe: two disabling relapses within one year and a Gd-enhancing lesion or, attested, a significant
 * increase in T2 load. Judged before the first course: the label asks it of the beginning of treatment.
 */
function indicated(occasion: Occasion): Verdict {
  const { facts, day, course } = occasion;
  if (course > 1) return notApplicable;
  const diagnosis = lastOf(facts.diagnoses, day);
  if (diagnosis === undefined) return unknown(NEEDS_DIAGNOSIS);
  if (diagnosis.form !== 'rrms') return unmet(diagnosisValue(diagnosis));
  const treated = therapies(facts, day).length > 0;
  const despite = attestation(facts, 'highly-active-despite-dmt', day);
  if (despite?.holds === true) {
    // Attested although no therapy is recorded: the clinician's word counts, and the gap is pointed out.
    const word = met(attestationValue(despite));
    return treated ? word : { ...word, look: true };
  }
  return rapidlyEvolving(facts, day, treated && despite === undefined);
}

function rapidlyEvolving(facts: Facts, day: CivilDate, mayAttest: boolean): Verdict {
  const pair = twoWithinAYear(facts, day);
  const mri = upTo(facts.mris, day).findLast((each) => each.newGd > 0);
  const load = attestation(facts, 't2-increase-significant', day);
  const relapses = pair?.map(relapseValue) ?? [];
  const imaging = [
    ...(mri === undefined ? [] : [mriValue(mri)]),
    ...(load === undefined ? [] : [attestationValue(load)]),
  ];
  const lesions = mri !== undefined || load?.holds === true;
  if (pair !== undefined && lesions) return met(...relapses, ...imaging);
  const needs: readonly Need[] = [
    ...(mayAttest ? [{ event: 'attestation.given', of: 'highly-active-despite-dmt' } as const] : []),
    ...(pair === undefined ? [{ event: 'relapse.recorded' } as const] : []),
    ...(lesions
      ? []
      : [
          { event: 'mri.reported' } as const,
          ...(load === undefined
            ? [{ event: 'attestation.given', of: 't2-increase-significant' } as const]
            : []),
        ]),
  ];
  const seen = facts.mris.some((each) => each.on <= day) || load !== undefined;
  if (mayAttest || !seen || (pair !== undefined && load === undefined)) {
    return unknown(needs, ...relapses, ...imaging);
  }
  return unmet(...relapses, ...imaging);
}

export const euIndicationRules = [
  rule({
    ...source,
    id: 'EU-01',
    kind: 'gate',
    reading: 12,
    blocks: SELECTION_GATE,
    judge: indicated,
  }),
  rule({
    ...source,
    id: 'EU-02',
    kind: 'stop',
    blocks: STOP,
    judge: ({ facts, day }) => {
      const diagnosis = lastOf(facts.diagnoses, day);
      if (diagnosis === undefined) return unknown(NEEDS_DIAGNOSIS);
      // An uncertain form may be one of those outside.
      if (diagnosis.form === 'uncertain') return unknown(NEEDS_DIAGNOSIS, diagnosisValue(diagnosis));
      const outside = diagnosis.form === 'spms' || diagnosis.form === 'ppms' || diagnosis.form === 'cis';
      return (outside ? unmet : met)(diagnosisValue(diagnosis));
    },
  }),
  rule({
    ...source,
    id: 'EU-03',
    kind: 'gate',
    blocks: { ...COURSE_GATE, 'infusion.given': 'known' },
    judge: ({ facts, day }) => {
      const alongside = therapies(facts, day).filter(
        (therapy) => therapy.drug !== 'alemtuzumab' && ongoing(therapy, day),
      );
      if (alongside.length === 0) return met();
      return mendable(
        alongside.map(({ drug }) => ({ event: 'therapy.stopped', of: drug })),
        alongside.map((therapy) => therapyValue(therapy, day)),
        latest(day, ...alongside.flatMap(({ lastDose }) => lastDose ?? [])),
      );
    },
  }),
  rule({
    ...source,
    id: 'EU-04',
    kind: 'stop',
    blocks: STOP,
    judge: ({ facts, day }) => {
      if (facts.born === undefined) return unknown([{ event: 'patient.registered' }]);
      const years = yearsBetween(facts.born, day);
      return (years >= 18 ? met : unmet)({ kind: 'age', years });
    },
  }),
] as const;
