import type { CaseEventType } from '../../../machines/events.ts';
import type { Need, Value } from '../../../machines/rules/verdict.ts';
import { readableUnit, wordFor } from '../compose.ts';
import { formats } from '../format.ts';
import { event } from './events.ts';
import { vocabulary as words } from './vocabulary.ts';

const { date, number, list, count } = formats('en');

/** The unit as it is read: `10*9/L` is ×10⁹/L. */
export const unit = (ucum: string): string =>
  readableUnit(ucum).replace('RBC/HPF', 'RBC per field').replace('/HPF', 'per field');

/** A number with its unit. */
export const measured = (value: number, ucum: string): string => {
  const shown = unit(ucum);
  return shown === '' ? number(value) : shown === '%' ? `${number(value)} %` : `${number(value)} ${shown}`;
};

/** An analyte within a sentence: names small, abbreviations as they are. */
export const inText = (label: string): string =>
  /^[A-Z][a-z]{2}/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export const sign = (text: string): string => wordFor(words.reactionSign, text) ?? text;

export const attest = (subject: string): string =>
  wordFor(words.attestation, subject) ?? words.attestationOther(subject);

const quoted = (sentence: string): string => `“${sentence.replace(/\.$/, '')}”`;

const comparators = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

/** New lesions of an MRI. */
export const lesions = (newGd: number, newT2: number): string =>
  newGd === 0 && newT2 === 0
    ? 'no new lesions'
    : [
        ...(newGd > 0 ? [`${count(newGd, 'Gd-enhancing lesion', 'Gd-enhancing lesions')}`] : []),
        ...(newT2 > 0
          ? [`${count(newT2, 'new or enlarging T2 lesion', 'new or enlarging T2 lesions')}`]
          : []),
      ].join(', ');

/** Something of the patient's own, with its date. */
export function value(value: Value): string {
  switch (value.kind) {
    case 'lab':
      return `${inText(words.analyte[value.analyte].label)} ${measured(value.value, value.unit)} (${date(value.on)})`;
    case 'limit':
      return `${value.comparator === '<' ? 'threshold' : 'needed'}: ${comparators[value.comparator]} ${measured(value.value, value.unit)}`;
    case 'share':
      return `${number(value.percent)} % of the initial value of ${number(value.baseline)} (${date(value.on)})`;
    case 'serology':
      return `${words.serology[value.test]} ${words.serologyResult[value.result]} (${date(value.on)})`;
    case 'diagnosis':
      return `${words.msForm[value.form]}, ${value.confirmed ? 'confirmed' : 'not confirmed'} (${date(value.on)})`;
    case 'years-since-diagnosis':
      return value.years === 0 ? 'less than a year' : count(value.years, 'year', 'years');
    case 'relapse':
      return `relapse (${date(value.on)})`;
    case 'mri':
      return `MRI with ${lesions(value.newGd, value.newT2)}${value.pmlSuspected ? ', PML suspected' : ''} (${date(value.on)})`;
    case 'csf':
      return `JCV DNA ${words.testResult[value.jcvDna]} in the CSF (${date(value.on)})`;
    case 'edss':
      return `EDSS ${edss(value.score)} (${date(value.on)})`;
    case 'age':
      return `${count(value.years, 'year', 'years')} old`;
    case 'condition':
      return `${words.condition[value.condition]} (${date(value.on)})`;
    case 'allergy':
      return `hypersensitivity to ${words.allergen[value.to]} (${date(value.on)})`;
    case 'anaphylaxis':
      return `anaphylaxis to the infusion (${date(value.on)})`;
    case 'reaction':
      return value.signs.length === 0
        ? `${words.reactionSeverity[value.severity]} (${date(value.on)})`
        : `${words.reactionSeverity[value.severity]}, with ${list(value.signs.map(sign))} (${date(value.on)})`;
    case 'infection':
      return `infection, ${value.site}, ${words.infectionSeverity[value.severity]} (since ${date(value.on)})`;
    case 'therapy':
      return therapy(value);
    case 'therapy-count':
      return count(value.count, 'earlier drug', 'earlier drugs');
    case 'pml-risk':
      return value.risk === 'high' ? 'PML risk high' : 'PML risk low';
    case 'vaccine':
      return `vaccinated (${date(value.on)})`;
    case 'screening':
      return value.screening === 'history-and-examination'
        ? `${words.screening[value.screening]} (${date(value.on)})`
        : `${words.screening[value.screening]} ${words.screeningFinding[value.finding]} (${date(value.on)})`;
    case 'pregnancy':
      return `${pregnancy[value.state]} (${date(value.on)})`;
    case 'contraception':
      return `contraception agreed (${date(value.on)})`;
    case 'prophylaxis':
      return value.until === undefined
        ? `${words.prophylaxis[value.agent]} since ${date(value.on)}`
        : `${words.prophylaxis[value.agent]} from ${date(value.on)} to ${date(value.until)}`;
    case 'counselling':
      return `informed of ${words.counsellingTopic[value.topic]}${value.understood ? '' : ', not understood'} (${date(value.on)})`;
    case 'consent':
      return `${value.given ? 'consent' : 'consent withdrawn'} (${date(value.on)})`;
    case 'adherence':
      return `${value.able ? 'able' : 'not able'}, ${value.willing ? 'willing' : 'not willing'} (${date(value.on)})`;
    case 'attestation':
      return `${value.holds ? 'attested' : 'not attested'}: ${quoted(attest(value.subject))} (${date(value.on)})`;
    case 'last-infusion':
      return `last infusion of course ${number(value.course)} on ${date(value.on)}`;
    case 'infusions':
      return `${number(value.given)} of ${count(value.planned, 'infusion', 'infusions')} given`;
    case 'dose':
      return `${number(value.dose)} mg on day ${number(value.day)} (${date(value.on)})`;
    case 'steroid':
      return `methylprednisolone ${number(value.dose)} mg (${date(value.on)})`;
    case 'autoimmunity':
      return `${words.autoimmune[value.disorder]} (${date(value.on)})`;
    case 'symptom':
      return `${words.symptom[value.symptom]} (${date(value.on)})`;
    case 'blood-pressure':
      return `blood pressure ${number(value.systolic)}/${number(value.diastolic)} mmHg (${date(value.on)})`;
    case 'course-count':
      return `course ${number(value.count)} of at most ${number(value.limit)}`;
    case 'live-vaccine':
      return `live vaccine (${date(value.on)})`;
  }
}

/** An EDSS score with its half steps: 4.0, 4.5. */
export const edss = (score: number): string => score.toFixed(1);

const pregnancy = {
  pregnant: 'pregnant',
  lactating: 'lactating',
  'test-positive': 'pregnancy test positive',
  'test-negative': 'pregnancy test negative',
};

function therapy({ drug, lastDose, ongoing }: Extract<Value, { kind: 'therapy' }>): string {
  const name = words.drug[drug];
  if (lastDose === undefined) return ongoing ? `${name}, still taken` : name;
  return `${name}, ${ongoing ? 'last dose planned for' : 'last dose'} ${date(lastDose)}`;
}

/** What would make an unknown known. */
export function need({ event: type, of }: Need): string {
  switch (type) {
    case 'lab.reported': {
      const known = wordFor(words.analyte, of)?.label;
      return known === undefined ? 'laboratory value' : inText(known);
    }
    case 'serology.reported':
      return wordFor(words.serology, of) ?? 'serology';
    case 'screening.done':
      return wordFor(words.screening, of) ?? 'examination';
    case 'mri.reported':
      return of === 'neuroaxis' ? 'MRI of the complete neuroaxis' : 'MRI';
    case 'csf.reported':
      return 'CSF with JCV DNA and cell count';
    case 'relapse.recorded':
      return 'relapse, if there was one';
    case 'diagnosis.recorded':
      return 'confirmed diagnosis and its form';
    case 'edss.assessed':
      return 'EDSS';
    case 'adherence.judged':
      return 'judgement whether the patient can and will keep up monitoring';
    case 'therapy.stopped':
      return `last dose of ${wordFor(words.drug, of) ?? 'the earlier drug'}`;
    case 'pregnancy.tested':
      return 'pregnancy test';
    case 'contraception.agreed':
      return 'agreement on contraception';
    case 'attestation.given':
      return `your attestation ${quoted(attest(of ?? ''))}`;
    case 'vaccine.given':
      return `vaccination against ${wordFor(words.vaccine, of) ?? 'infection'}`;
    case 'prophylaxis.started':
      return `start of ${wordFor(words.prophylaxis, of) ?? 'prophylaxis'}`;
    case 'counselling.given':
      return `information about ${wordFor(words.counsellingTopic, of) ?? 'the treatment'}`;
    case 'consent.given':
      return 'consent';
    case 'vitals.measured':
      return 'blood pressure and pulse';
    case 'patient.registered':
      return 'birth and sex of the patient';
    default:
      return named(type);
  }
}

/** Any other event by its name. */
const named = (type: CaseEventType): string => inText(event[type].name);
