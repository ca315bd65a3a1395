import { addMonths, addYears, type CivilDate, daysBetween } from './date.ts';
import type { Course, Facts, LabResult, SerologyResult, Span, Therapy } from './facts.ts';
import type { Analyte } from './observables.ts';
import type { Attestation, Condition, Drug, Screening, Serology } from './vocabulary.ts';

/**
 * Questions about what was known on a clinical day. Every rule, task and watch asks through these, so that
 * a result dated later than the day in question can never leak into a judgement about that day.
 */

/** Entries up to and including the day. Lists are ordered by day: mostly it is all of them. */
export function upTo<T extends { readonly on: CivilDate }>(
  list: readonly T[] | undefined,
  day: CivilDate,
): readonly T[] {
  if (list === undefined) return [];
  const count = list.findLastIndex((entry) => entry.on <= day) + 1;
  return count === list.length ? list : list.slice(0, count);
}

/** The latest entry up to and including the day. */
export function lastOf<T extends { readonly on: CivilDate }>(
  list: readonly T[] | undefined,
  day: CivilDate,
): T | undefined {
  return list?.findLast((entry) => entry.on <= day);
}

/** Spans that have begun and not ended on the day. A span that ends on the day has ended. */
export function open<T extends Span>(list: readonly T[], day: CivilDate): readonly T[] {
  return list.filter((span) => span.on <= day && (span.until === undefined || span.until > day));
}

export const lab = (facts: Facts, analyte: Analyte, day: CivilDate): LabResult | undefined =>
  lastOf(facts.labs[analyte], day);

export const serology = (facts: Facts, test: Serology, day: CivilDate): SerologyResult | undefined =>
  lastOf(facts.serologies[test], day);

export const screening = (facts: Facts, kind: Screening, day: CivilDate) =>
  lastOf(facts.screenings[kind], day);

export const attestation = (facts: Facts, subject: Attestation, day: CivilDate) =>
  lastOf(
    facts.attestations.filter((each) => each.subject === subject),
    day,
  );

/** The open conditions among those named, on the day. */
export function conditions(facts: Facts, day: CivilDate, ...named: readonly Condition[]) {
  return open(facts.conditions, day).filter((each) => named.includes(each.condition));
}

/** The conditions among those named that were ever recorded: a history is not over when the illness is. */
export function everRecorded(facts: Facts, day: CivilDate, ...named: readonly Condition[]) {
  return upTo(facts.conditions, day).filter((each) => named.includes(each.condition));
}

/** When the contraindications were last asked for by history and examination. */
export const examined = (facts: Facts, day: CivilDate) => screening(facts, 'history-and-examination', day);

/** The course in progress or last begun by the day. */
export const latestCourse = (facts: Facts, day: CivilDate): Course | undefined =>
  facts.courses.findLast((course) => course.startedOn <= day);

/** The number of the next course: one more than those completed. */
export const nextCourse = (facts: Facts): number =>
  facts.courses.filter((course) => course.completedOn !== undefined).length + 1;

/** The day of the last infusion of the latest course that has any: the anchor of all monitoring. */
export function lastInfusion(facts: Facts, day: CivilDate): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const { infusions } of facts.courses) {
    for (const { on } of infusions) if (on <= day && (last === undefined || on > last)) last = on;
  }
  return last;
}

/** The day of the very first infusion. */
export function firstInfusion(facts: Facts): CivilDate | undefined {
  let first: CivilDate | undefined;
  for (const { infusions } of facts.courses) {
    for (const { on } of infusions) if (first === undefined || on < first) first = on;
  }
  return first;
}

/** The day of the last infusion of the last completed course: the work-up of the next one is newer than this. */
export function previousCourseEnd(facts: Facts): CivilDate | undefined {
  const done = facts.courses.filter((course) => course.completedOn !== undefined).at(-1);
  return done?.infusions.at(-1)?.on ?? done?.completedOn;
}

const IMMUNOSUPPRESSANTS: readonly Drug[] = [
  'azathioprine',
  'ciclosporin',
  'mitoxantrone',
  'cyclophosphamide',
];
const INJECTABLES: readonly Drug[] = ['interferon-beta', 'glatiramer'];

/** The switch branches of the paper (H16 "Patient preparation: pretreatment", Fig. 2). */
export type SwitchBranch =
  | 'none'
  | 'injectables'
  | 'teriflunomide'
  | 'dimethylFumarate'
  | 'fingolimod'
  | 'natalizumabLowRisk'
  | 'natalizumabHighRisk'
  | 'immunosuppressants'
  | 'uncovered';

/** Which branch a drug leads to; for natalizumab before its risk is known. */
export function branchOfDrug(
  drug: Drug,
): Exclude<SwitchBranch, 'none' | 'natalizumabLowRisk' | 'natalizumabHighRisk'> | 'natalizumab' {
  if (INJECTABLES.includes(drug)) return 'injectables';
  if (IMMUNOSUPPRESSANTS.includes(drug)) return 'immunosuppressants';
  if (drug === 'teriflunomide' || drug === 'fingolimod' || drug === 'natalizumab') return drug;
  return drug === 'dimethyl-fumarate' ? 'dimethylFumarate' : 'uncovered';
}

/** Whether the drug is still taken on the day. */
export const ongoing = (therapy: Therapy, day: CivilDate): boolean =>
  therapy.lastDose === undefined || therapy.lastDose > day || (therapy.stoppedOn ?? day) > day;

/** The day to which a washout is counted: the last dose, or no day while the drug is taken. */
export const washoutFrom = (therapy: Therapy, day: CivilDate): CivilDate | undefined =>
  ongoing(therapy, day) ? undefined : therapy.lastDose;

/** Therapies begun by the day; one of unknown beginning has always been there, even if its last dose is yet to come. */
export function therapies(facts: Facts, day: CivilDate): readonly Therapy[] {
  return facts.therapies.filter((therapy) => (therapy.startedOn ?? day) <= day);
}

/** The therapy from which the patient comes: one still taken, else the one with the latest last dose. */
export function earlierTherapy(facts: Facts, day: CivilDate): Therapy | undefined {
  const known = therapies(facts, day);
  const current = known.findLast((therapy) => ongoing(therapy, day));
  if (current !== undefined) return current;
  return known.reduce<Therapy | undefined>(
    (a, b) => (a === undefined || (b.lastDose ?? '') >= (a.lastDose ?? '') ? b : a),
    undefined,
  );
}

/**
 * Months for which a therapy before the last one still counts: the longest washout that the paper names, so that a
 * bridge of one drug never hides the conditions of the one before. A drug that the paper does not name counts for good.
 */
const WASHOUT_MONTHS: Readonly<Record<ReturnType<typeof branchOfDrug>, number>> = {
  injectables: 6,
  teriflunomide: 6,
  dimethylFumarate: 6,
  fingolimod: 6,
  natalizumab: 6,
  immunosuppressants: 6,
  uncovered: 1200,
};

/**
 * The therapies whose switch rules count: the one from which the patient comes, any other still taken, and any
 * earlier one whose own washout is not over. A bridge of one drug must not hide the one before it.
 */
export function relevantTherapies(facts: Facts, day: CivilDate): readonly Therapy[] {
  const from = earlierTherapy(facts, day);
  return therapies(facts, day).filter((therapy) => {
    if (therapy === from || ongoing(therapy, day)) return true;
    const { lastDose } = therapy;
    return lastDose === undefined || addMonths(lastDose, WASHOUT_MONTHS[branchOfDrug(therapy.drug)]) > day;
  });
}

/** The relevant therapy of a branch, the latest where there are several. */
export function therapyOf(
  facts: Facts,
  day: CivilDate,
  branch: ReturnType<typeof branchOfDrug>,
): Therapy | undefined {
  return relevantTherapies(facts, day).findLast((therapy) => branchOfDrug(therapy.drug) === branch);
}

/** Years on natalizumab from which on the PML risk of an anti-JCV positive patient is high (SWI-50). */
export const LONG_ON_NATALIZUMAB = 2;

/** Two years in days, for stretches that add up (365 days each: the strict reading). */
export const LONG_IN_DAYS = 365 * LONG_ON_NATALIZUMAB;

/**
 * PML risk on natalizumab (SWI-50): high when anti-JCV positive and treated for two years or more. An unknown
 * serostatus counts as positive, an unknown duration as long. Exactly two years counts as high: the strict reading.
 */
export function natalizumabRisk(facts: Facts, day: CivilDate, therapy: Therapy): 'low' | 'high' {
  if (serology(facts, 'anti-jcv', day)?.result === 'negative') return 'low';
  const stretches = therapies(facts, day).filter((each) => each.drug === 'natalizumab');
  if (stretches.some((each) => each.startedOn === undefined)) return 'high';
  const until = washoutFrom(therapy, day) ?? day;
  if (addYears(therapy.startedOn ?? until, LONG_ON_NATALIZUMAB) <= until) return 'high';
  // Several stretches add up: the antibody was given for as long as all of them together.
  const days = stretches.reduce(
    (sum, each) => sum + daysBetween(each.startedOn ?? day, washoutFrom(each, day) ?? day),
    0,
  );
  return stretches.length > 1 && days >= LONG_IN_DAYS ? 'high' : 'low';
}

/** The switch branch on the day. */
export function switchBranch(facts: Facts, day: CivilDate): SwitchBranch {
  const from = earlierTherapy(facts, day);
  if (from === undefined) return 'none';
  const branch = branchOfDrug(from.drug);
  if (branch !== 'natalizumab') return branch;
  return natalizumabRisk(facts, day, from) === 'high' ? 'natalizumabHighRisk' : 'natalizumabLowRisk';
}

/** Signs of disease activity from `from` to `day`, the latest last. The paper's list: relapse, Gd+, new or larger T2. */
export function activity(facts: Facts, from: CivilDate | undefined, day: CivilDate) {
  const within = (entry: { readonly on: CivilDate }) =>
    entry.on <= day && (from === undefined || entry.on >= from);
  return {
    relapses: facts.relapses.filter(within),
    mris: facts.mris.filter((mri) => within(mri) && (mri.newGd > 0 || mri.newT2 > 0)),
    quietMris: facts.mris.filter((mri) => within(mri) && mri.newGd === 0 && mri.newT2 === 0),
  };
}

/** Whether pregnant, by a recorded pregnancy or by the latest test; a recorded pregnancy ends only by its own end. */
export function pregnancy(facts: Facts, day: CivilDate) {
  const [now] = open(facts.pregnancies, day);
  if (now !== undefined) return { state: 'pregnant', on: now.on } as const;
  const test = lastOf(facts.pregnancyTests, day);
  const over = facts.pregnancies.findLast((span) => span.until !== undefined && span.until <= day)?.until;
  if (test?.result === 'positive' && (over === undefined || over < test.on)) {
    return { state: 'test-positive', on: test.on } as const;
  }
  if (test?.result === 'negative') return { state: 'test-negative', on: test.on } as const;
  return undefined;
}

/** Vaccine doses up to the day, the last one last. */
export const vaccineDoses = (facts: Facts, day: CivilDate) => upTo(facts.vaccines, day);
