import { addMonths, addWeeks, type CivilDate } from '../date.ts';
import type { Facts } from '../facts.ts';
import {
  attestation,
  conditions,
  examined,
  lab,
  lastOf,
  previousCourseEnd,
  screening,
  serology,
  upTo,
  vaccineDoses,
} from '../known.ts';
import type { Analyte } from '../observables.ts';
import type { Serology } from '../vocabulary.ts';
import { allOf } from './blood.ts';
import { absentAfterExamination, noCondition, noInfection } from './contraindications.ts';
import { COURSE_GATE, type Occasion, rule, STOP } from './rule.ts';
import {
  attestationValue,
  conditionValue,
  mriValue,
  prophylaxisValue,
  screeningValue,
  serologyValue,
} from './values.ts';
import {
  mendable,
  met,
  type Need,
  notApplicable,
  since,
  unknown,
  unmet,
  type Value,
  type ValueOf,
  type Verdict,
} from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.preparation' } as const;

/**
 * Table 2, line by line; within a line any one of the alternatives is enough. "Differential blood count" is taken as
 * leukocytes, lymphocytes and platelets; urinalysis with sediment as erythrocytes; hepatitis as HBsAg and anti-HCV.
 */
const LABORATORY: readonly (readonly [Analyte, ...Analyte[]])[] = [
  ['leukocytes'],
  ['lymphocytes'],
  ['platelets'],
  ['ast'],
  ['alt'],
  ['ggt'],
  ['bilirubin'],
  ['creatinine'],
  ['egfr'],
  ['tsh'],
  ['ft3', 't3'],
  ['ft4', 't4'],
  ['inr'],
  ['ptt'],
  ['urine-erythrocytes'],
  ['crp'],
  ['esr'],
];
const SEROLOGY: readonly Serology[] = ['syphilis', 'vzv-igg', 'hiv', 'hbsag', 'anti-hcv', 'tb-igra'];

/** The day after which the work-up of this course counts: the last infusion of the previous one, if there was one. */
export const renewedSince = ({ facts }: Occasion): CivilDate => previousCourseEnd(facts) ?? '';

/** What of Table 2 is still missing for this course. */
function missingPanel(occasion: Occasion): readonly Need[] {
  const { facts, day } = occasion;
  const after = renewedSince(occasion);
  const fresh = (entry: { readonly on: CivilDate } | undefined) => entry !== undefined && entry.on > after;
  const needs: Need[] = [];
  for (const line of LABORATORY) {
    if (!line.some((analyte) => fresh(lab(facts, analyte, day))))
      needs.push({ event: 'lab.reported', of: line[0] });
  }
  for (const test of SEROLOGY) {
    if (!fresh(serology(facts, test, day))) needs.push({ event: 'serology.reported', of: test });
  }
  if (facts.sex === 'female' && !fresh(screening(facts, 'hpv-cytology', day))) {
    needs.push({ event: 'screening.done', of: 'hpv-cytology' });
  }
  if (facts.childbearing === true && !fresh(lastOf(facts.pregnancyTests, day))) {
    needs.push({ event: 'pregnancy.tested' });
  }
  return needs;
}

/** The first positive interferon-gamma test, or a recorded latent tuberculosis. */
export function tuberculosisSince(facts: Facts, day: CivilDate): CivilDate | undefined {
  const test = facts.serologies['tb-igra']?.find((each) => each.on <= day && each.result === 'positive');
  const [latent] = conditions(facts, day, 'tb-latent');
  // What is not known sorts last.
  return [test?.on, latent?.on].sort().at(0);
}

const chestXray = (facts: Facts, day: CivilDate, from: CivilDate) =>
  facts.screenings['chest-xray']?.findLast((done) => done.on >= from && done.on <= day);

const panelVerdict = (occasion: Occasion): Verdict => {
  const needs = missingPanel(occasion);
  return needs.length === 0 ? met() : unknown(needs);
};

const examinationVerdict = (occasion: Occasion): Verdict => {
  const done = examined(occasion.facts, occasion.day);
  return done !== undefined && done.on > renewedSince(occasion)
    ? met(screeningValue(done))
    : unknown([{ event: 'screening.done', of: 'history-and-examination' }]);
};

/** An MRI not older than 3 months; the one of the course before does not count again, however short the interval was made. */
const mriVerdict = ({ facts, day }: Occasion, after: CivilDate = ''): Verdict => {
  const mri = lastOf(
    facts.mris.filter((each) => each.region === 'neuroaxis'),
    day,
  );
  if (mri === undefined) return unknown([{ event: 'mri.reported', of: 'neuroaxis' }]);
  if (addMonths(mri.on, 3) >= day && mri.on > after) return met(mriValue(mri));
  return mendable([{ event: 'mri.reported', of: 'neuroaxis' }], [mriValue(mri)]);
};

export const preparationRules = [
  rule({ ...source, id: 'PRE-01', kind: 'gate', blocks: COURSE_GATE, judge: examinationVerdict }),
  rule({ ...source, id: 'PRE-02', kind: 'stop', blocks: STOP, judge: noInfection }),
  rule({
    ...source,
    id: 'PRE-03',
    // The paper calls it special care; reading 3 makes it a gate until a specialist's plan is documented.
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 3,
    judge: (occasion) => {
      const { facts, day } = occasion;
      const chronic = conditions(facts, day, 'tb-latent', 'hbv-chronic', 'hcv-chronic', 'syphilis');
      const positive = (['hbsag', 'anti-hcv', 'syphilis'] as const).flatMap(
        (test): readonly ValueOf<'serology'>[] => {
          const results = upTo(facts.serologies[test], day);
          const first = results.find((each) => each.result !== 'negative');
          if (results.at(-1)?.result === 'negative' || first === undefined) return [];
          return [serologyValue(test, first)];
        },
      );
      const found = [...chronic.map(conditionValue), ...positive];
      if (found.length === 0) return absentAfterExamination(occasion);
      const plan = attestation(facts, 'infection-plan', day);
      // A plan made before one of the findings was made for something else.
      if (plan?.holds === true && found.every(({ on }) => plan.on >= on)) {
        return met(...found, attestationValue(plan));
      }
      return mendable([{ event: 'attestation.given', of: 'infection-plan' }], found);
    },
  }),
  rule({
    ...source,
    id: 'PRE-04',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: ({ facts, day }) => {
      const from = tuberculosisSince(facts, day);
      const test = serology(facts, 'tb-igra', day);
      if (from === undefined) {
        if (test?.result === 'negative') return met(serologyValue('tb-igra', test));
        return unknown(
          [{ event: 'serology.reported', of: 'tb-igra' }],
          ...(test ? [serologyValue('tb-igra', test)] : []),
        );
      }
      const shown = test ? [serologyValue('tb-igra', test)] : [];
      const xray = chestXray(facts, day, from);
      if (xray === undefined) return unknown([{ event: 'screening.done', of: 'chest-xray' }], ...shown);
      return (xray.finding === 'normal' ? met : unmet)(...shown, screeningValue(xray));
    },
  }),
  rule({
    ...source,
    id: 'PRE-05',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 15,
    judge: ({ facts, day }) => {
      const from = tuberculosisSince(facts, day);
      if (from === undefined) {
        const test = serology(facts, 'tb-igra', day);
        return test === undefined ? unknown([{ event: 'serology.reported', of: 'tb-igra' }]) : notApplicable;
      }
      const begun = facts.prophylaxes.findLast((span) => span.agent === 'isoniazid' && span.on <= day);
      if (begun === undefined) {
        return mendable([{ event: 'prophylaxis.started', of: 'isoniazid' }], [], addWeeks(day, 8));
      }
      const value = prophylaxisValue(begun);
      // Stopped before half a year: the prophylaxis that the start relies on was not given.
      const cutShort =
        begun.until !== undefined && begun.until <= day && begun.until < addMonths(begun.on, 6);
      return cutShort ? unmet(value) : since(addWeeks(begun.on, 8), day, value);
    },
  }),
  rule({
    ...source,
    id: 'PRE-06',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: (occasion) => noCondition(occasion, 'malignancy-uncured'),
  }),
  rule({
    ...source,
    id: 'PRE-10',
    kind: 'gate',
    cite: 'h16.table2',
    blocks: COURSE_GATE,
    reading: 20,
    judge: panelVerdict,
  }),
  rule({
    ...source,
    id: 'PRE-11',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: (occasion) => mriVerdict(occasion),
  }),
  rule({
    ...source,
    id: 'PRE-12',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: (occasion) => {
      if (occasion.course < 2) return notApplicable;
      return allOf(
        examinationVerdict(occasion),
        panelVerdict(occasion),
        mriVerdict(occasion, renewedSince(occasion)),
      );
    },
  }),
  rule({
    ...source,
    id: 'PRE-13',
    kind: 'fact',
    judge: ({ course }) => (course === 2 ? met() : notApplicable),
  }),
  rule({
    ...source,
    id: 'PRE-14',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: ({ facts, day }) => {
      if (facts.childbearing !== true)
        return facts.sex === undefined ? unknown([{ event: 'patient.registered' }]) : notApplicable;
      const agreed = lastOf(facts.contraception, day);
      const interrupted = facts.pregnancies.findLast((span) => span.on <= day)?.on;
      if (agreed === undefined || (interrupted !== undefined && agreed.on < interrupted)) {
        return unknown([{ event: 'contraception.agreed' }]);
      }
      return met({ kind: 'contraception', on: agreed.on });
    },
  }),
  rule({ ...source, id: 'PRE-20', kind: 'task', cite: 'h16.vaccinations' }),
  rule({ ...source, id: 'PRE-21', kind: 'task', cite: 'h16.vaccinations', reading: 16 }),
  rule({
    ...source,
    id: 'PRE-22',
    kind: 'gate',
    cite: 'h16.vaccinations',
    blocks: COURSE_GATE,
    reading: 16,
    judge: ({ facts, day }) => {
      const dose = vaccineDoses(facts, day).at(-1);
      return dose === undefined ? met() : since(addWeeks(dose.on, 6), day, { kind: 'vaccine', on: dose.on });
    },
  }),
  rule({ ...source, id: 'PRE-23', kind: 'task', cite: 'h16.vaccinations' }),
  rule({
    ...source,
    id: 'PRE-24',
    kind: 'gate',
    // Whoever withdraws consent within a course gets no further infusion.
    blocks: { ...COURSE_GATE, 'infusion.given': 'known' },
    judge: ({ facts, day }) => {
      const needs: Need[] = [];
      const values: Value[] = [];
      for (const topic of ['risks', 'monitoring'] as const) {
        const given = facts.counselled[topic];
        if (given === undefined || given.on > day) needs.push({ event: 'counselling.given', of: topic });
        else values.push({ kind: 'counselling', topic, understood: given.understood, on: given.on });
        if (given?.understood === false) return mendable([{ event: 'counselling.given', of: topic }], values);
      }
      const consent = lastOf(facts.consent, day);
      if (consent === undefined) needs.push({ event: 'consent.given' });
      else {
        values.push({ kind: 'consent', given: consent.given, on: consent.on });
        if (!consent.given) return unmet(...values);
      }
      return needs.length > 0 ? unknown(needs, ...values) : met(...values);
    },
  }),
] as const;
