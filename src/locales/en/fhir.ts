import type { Section } from '../../interchange/fhir/piece.ts';
import { formats } from '../format.ts';

const format = formats('en');

/** Words of the FHIR document beside those of a case, and of the file that a laboratory sends. */
export const fhirEn = {
  title: 'Care plan: treatment with alemtuzumab',
  application: 'software for decision support',
  asOf: (date: string) => `As of ${date}.`,
  stands: (stage: string) => `Stage: ${stage}.`,
  noDevice:
    'Written by a decision support for health professionals that is not a medical device. It names no patient.',
  section: {
    diagnosis: 'Diagnosis, course and other conditions',
    treatment: 'Treatment, information and consent',
    laboratory: 'Laboratory',
    findings: 'Findings and judgements',
    safety: 'Safety: what blocks, alerts, reactions, written reasons',
    plan: 'Plan and duties',
    papers: 'Papers handed out',
  } satisfies Record<Section, string>,
  issue: {
    block: 'Stands in the way',
    alert: 'Open alert',
    deviation: 'Set aside with a reason',
    dismissal: 'Alert dismissed with a reason',
  } satisfies Record<'block' | 'alert' | 'deviation' | 'dismissal', string>,
  infection: (site: string) => `Infection: ${site}`,
  infectionWithFever: (site: string) => `Infection with fever: ${site}`,
  pregnancy: 'Pregnancy',
  lactation: 'Lactation',
  index: 'index',
  score: 'points',
  bloodPressure: 'Blood pressure',
  mri: (region: string) => `MRI: ${region}`,
  csf: 'CSF: JCV DNA',
  pregnancyTest: 'Pregnancy test',
  symptom: 'Symptom',
  infusions: (count: number) => format.count(count, 'infusion', 'infusions'),
  /** A therapy with its span; either end may be unknown. */
  therapy: (drug: string, from: string | undefined, until: string | undefined) =>
    `${drug}${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`,
  course: (course: number, dose: number, days: number) =>
    `Alemtuzumab, course ${format.number(course)}: ${format.number(dose)} mg a day on ${format.number(days)} consecutive days`,
  infusionDay: (course: number, day: number) => `Course ${format.number(course)}, day ${format.number(day)}`,
  intravenous: 'intravenous',
  steroid: 'Methylprednisolone',
  rateReduced: 'given more slowly than planned',
  liveVaccine: 'live vaccine',
  consentPolicy: 'Consent to treatment with alemtuzumab, as recorded in the case',
  referral: (specialty: string) => `Referral: ${specialty}`,
  duty: (name: string, status: string, who: string) => `${name} (${status}; ${who})`,
  signedPaper: 'signed and handed out',
  issuedPaper: 'handed out',
};
