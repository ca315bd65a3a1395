import { checkEvent } from '../case-file.ts';
import type { ClinicalEvent, ClinicalEventType, Draft, Payload } from '../events.ts';
import type { Analyte } from '../observables.ts';
import { OBSERVABLES } from '../observables.ts';
import type * as V from '../vocabulary.ts';

/** Short ways to write events, for searches and tests: what happened, and last the day. */

type Body<T extends ClinicalEventType> = Omit<Payload<T>, 'type'>;

export const said = <T extends ClinicalEventType>(type: T, on: string, body: Body<T>): Draft =>
  ({ type, on, ...body }) as unknown as Draft;

/** An event that says nothing but that it happened. */
export const happened = (type: ClinicalEventType, on: string): Draft => ({ type, on }) as unknown as Draft;

export const woman = (born = '1984-05-01', on = '2020-01-01') =>
  said('patient.registered', on, { born, sex: 'female', childbearing: true });
export const womanPastMenopause = (born = '1964-05-01', on = '2020-01-01') =>
  said('patient.registered', on, { born, sex: 'female', childbearing: false });
export const man = (born = '1984-05-01', on = '2020-01-01') =>
  said('patient.registered', on, { born, sex: 'male', childbearing: false });

export const diagnosed = (form: V.MsForm, on: string, { since = on, confirmed = true } = {}) =>
  said('diagnosis.recorded', on, { form, since, confirmed });
export const relapse = (on: string, current = false) =>
  said('relapse.recorded', on, { disabling: true, current });
export const mri = (
  on: string,
  {
    newGd = 0,
    newT2 = 0,
    region = 'neuroaxis',
    pmlSuspected,
  }: { newGd?: number; newT2?: number; region?: 'brain' | 'neuroaxis'; pmlSuspected?: boolean } = {},
) =>
  said('mri.reported', on, { region, newGd, newT2, ...(pmlSuspected === undefined ? {} : { pmlSuspected }) });
export const csf = (jcvDna: 'negative' | 'positive', on: string) => said('csf.reported', on, { jcvDna });
export const edss = (score: number, on: string) => said('edss.assessed', on, { score });

export const started = (drug: V.Drug, on: string) => said('therapy.started', on, { drug });
export const stopped = (
  drug: V.Drug,
  { lastDose, on = lastDose, infusions }: { lastDose: string; on?: string; infusions?: number },
) => said('therapy.stopped', on, { drug, lastDose, ...(infusions === undefined ? {} : { infusions }) });

export const lab = (
  analyte: Analyte,
  value: number,
  on: string,
  { unit = OBSERVABLES[analyte].unit, ...limits }: { unit?: string; low?: number; high?: number } = {},
) => said('lab.reported', on, { analyte, value, unit, ...limits });
export const serology = (test: V.Serology, result: V.SerologyOutcome, on: string) =>
  said('serology.reported', on, { test, result });
export const has = (condition: V.Condition, on: string) => said('condition.recorded', on, { condition });
export const over = (condition: V.Condition, on: string) => said('condition.resolved', on, { condition });
export const vaccinated = (vaccine: (typeof V.VACCINES)[number], on: string) =>
  said('vaccine.given', on, { vaccine, live: vaccine === 'vzv' });
export const screened = (kind: V.Screening, on: string, finding: 'normal' | 'abnormal' = 'normal') =>
  said('screening.done', on, { kind, finding });
export const examined = (on: string) => screened('history-and-examination', on);
export const pregnancyTest = (result: 'negative' | 'positive', on: string) =>
  said('pregnancy.tested', on, { result });
export const infected = (on: string, severity: 'mild' | 'severe' = 'mild', site = 'airways') =>
  said('infection.began', on, { site, severity, fever: severity === 'severe' });
export const healed = (on: string, site = 'airways') => said('infection.resolved', on, { site });
export const takes = (agent: V.Prophylaxis, on: string) => said('prophylaxis.started', on, { agent });
export const stopsTaking = (agent: V.Prophylaxis, on: string) => said('prophylaxis.stopped', on, { agent });
export const symptom = (name: V.Symptom, on: string) => said('symptom.reported', on, { symptom: name });
export const counselled = (
  on: string,
  topics: V.CounsellingTopic[] = ['risks', 'monitoring'],
  understood = true,
) => said('counselling.given', on, { topics, understood });
export const consented = (on: string) => happened('consent.given', on);
export const adherent = (on: string, able = true, willing = true) =>
  said('adherence.judged', on, { able, willing });
export const attested = (subject: V.Attestation, on: string, holds = true) =>
  said('attestation.given', on, { subject, holds });
export const deviates = (rule: string, on: string) =>
  said('deviation.justified', on, { rule, reason: 'Individual course' });
export const dismissed = (rule: string, on: string) =>
  said('alert.dismissed', on, { rule, reason: 'Clerical error of the laboratory' });
export const referred = (to: V.Specialty, on: string) => said('referral.made', on, { to });
export const answered = (to: V.Specialty, on: string) => said('referral.closed', on, { to, outcome: 'Seen' });
export const reacted = (
  severity: 'mild' | 'severe' | 'anaphylaxis',
  on: string,
  signs: V.ReactionSign[] = [],
) => said('reaction.observed', on, { severity, signs, infusion: severity === 'mild' ? 'slowed' : 'stopped' });

export const chosen = (on: string) => happened('treatment.chosen', on);
export const declined = (on: string) =>
  said('treatment.declined', on, { instead: 'none', reason: 'Wish of the patient' });
export const begins = (course: number, on: string) => said('course.started', on, { course });
export const infusion = (
  course: number,
  day: number,
  on: string,
  { dose = 12, steroid = day <= 3 ? 1000 : 0 }: { dose?: number; steroid?: number } = {},
) => said('infusion.given', on, { course, day, dose, steroid, rateReduced: false });
export const interrupted = (course: number, on: string) =>
  said('course.interrupted', on, { course, reason: 'Fever' });
export const resumed = (course: number, on: string) => said('course.resumed', on, { course });
export const completed = (course: number, on: string) => said('course.completed', on, { course });

/** A whole course on the days named. */
export const given = (course: number, ...days: readonly string[]): readonly Draft[] => [
  begins(course, days[0] ?? ''),
  ...days.map((on, at) => infusion(course, at + 1, on)),
  completed(course, days.at(-1) ?? ''),
];

/** Everything of Table 2 on one day, normal; for a woman also cervical cytology and pregnancy test. */
export const panel = (on: string, who: 'woman' | 'man' = 'woman'): readonly Draft[] => [
  lab('leukocytes', 6.1, on, { low: 3.9, high: 10.2 }),
  lab('lymphocytes', 2, on, { low: 1, high: 4 }),
  lab('platelets', 240, on, { low: 150, high: 400 }),
  lab('ast', 22, on, { high: 35 }),
  lab('alt', 24, on, { high: 35 }),
  lab('ggt', 19, on, { high: 40 }),
  lab('bilirubin', 9, on, { high: 21 }),
  lab('creatinine', 70, on, { high: 84 }),
  lab('egfr', 104, on, { low: 90 }),
  lab('tsh', 1.6, on, { low: 0.27, high: 4.2 }),
  lab('ft3', 4.8, on, { low: 3.1, high: 6.8 }),
  lab('ft4', 15.9, on, { low: 12, high: 22 }),
  lab('inr', 1, on),
  lab('ptt', 28, on),
  lab('urine-erythrocytes', 1, on, { high: 5 }),
  lab('crp', 1.2, on, { high: 5 }),
  lab('esr', 8, on, { high: 20 }),
  serology('syphilis', 'negative', on),
  serology('vzv-igg', 'positive', on),
  serology('hiv', 'negative', on),
  serology('hbsag', 'negative', on),
  serology('anti-hcv', 'negative', on),
  serology('tb-igra', 'negative', on),
  ...(who === 'woman' ? [screened('hpv-cytology', on), pregnancyTest('negative', on)] : []),
];

/** The whole work-up before a course on one day: panel, MRI, examination, counselling, consent, contraception. */
export const workup = (on: string, who: 'woman' | 'man' = 'woman'): readonly Draft[] => [
  examined(on),
  ...panel(on, who),
  mri(on),
  counselled(on),
  consented(on),
  ...(who === 'woman' ? [happened('contraception.agreed', on)] : []),
];

/** Gives each event an id, e1, e2 and so on, and proves that the case format takes it. */
export const numbered = (drafts: readonly Draft[], from = 1): readonly ClinicalEvent[] =>
  drafts.map((draft, at) => {
    const checked = checkEvent({ id: `e${at + from}`, ...draft });
    if (!checked.ok) throw new Error(`Not an event: ${JSON.stringify([draft, checked.faults])}`);
    return checked.value as ClinicalEvent;
  });
