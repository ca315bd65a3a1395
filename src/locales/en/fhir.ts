import type { Mismatch, WhyNot } from '../../interchange/fhir/import.ts';
import type { FhirFault } from '../../interchange/fhir/observed.ts';
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
  /** What leaves, before it does. */
  dialog: {
    title: 'Export as FHIR',
    text: 'A document of FHIR R4 (JSON) for another system: what stands in this case today, with its plan and duties.',
    language: 'Language of the words in it',
    label: (label: string) => `With the label “${label}”`,
    labelHint: 'Without it the file holds no name and no label, only sex and year of birth.',
    freeText: 'Notes and reasons go out as they were written: a name that stands in them goes with them.',
    holds: 'What the file holds',
    count: 'Number',
    kind: 'Resource of FHIR',
    total: (count: number) => format.count(count, 'resource', 'resources'),
    invented: 'This case is invented: every resource is marked as test data (HTEST).',
    save: 'Save the FHIR file',
    failed: 'The file could not be made; nothing was saved. Try once more.',
  },
  /** The file of a laboratory. */
  file: {
    title: 'Values of a laboratory file',
    reading: 'The file is being read',
    entry: (entry: number, text: string) => `Entry ${format.number(entry)}: ${text}`,
    otherInEntry: (entry: number) => `another value in entry ${format.number(entry)}`,
    inEntry: (entry: number) => `also in entry ${format.number(entry)}`,
    summary: (values: number, questions: number, left: number) =>
      `${format.count(values, 'value', 'values')} ready, ${format.count(questions, 'question', 'questions')}, ${format.count(left, 'entry', 'entries')} not taken`,
    none: 'No value that can be taken was found in this file.',
    left: (count: number) => `${format.count(count, 'entry', 'entries')} not taken`,
    others: (kinds: string) => `Not looked at: ${kinds}.`,
    identity: 'Names and numbers of persons in the file are neither shown nor kept.',
    mismatchTitle: 'Is this the right patient?',
    mismatch: (found: Mismatch) =>
      found.tag === 'sex'
        ? `The file is of ${found.found === 'male' ? 'a man' : 'a woman'}; the case is not.`
        : `The file gives the birth date ${found.found}; the case has another one.`,
    sure: 'It is the right patient: record the values all the same',
    sureFirst: 'Confirm first that it is the right patient.',
    inCase: 'The case holds this value: take it back in the history.',
    why: {
      withdrawn: 'withdrawn by the laboratory (entered in error)',
      cancelled: 'cancelled by the laboratory',
      preliminary: 'preliminary: wait for the final result',
      'no-status': 'the file does not say that the result is final',
      'unknown-code': 'no code that is known here',
      'several-codes': 'its codes mean different values',
      'no-value': 'no number',
      words: 'a result in words: enter it by hand',
      comparator: 'a value with < or > is no number: enter it by hand if it counts',
      negative: 'below zero',
      'no-unit': 'no unit',
      'unknown-unit': 'not a unit in which this value is taken here',
      'unit-and-code': 'unit and code contradict each other',
      'no-day': 'no day on which the sample was taken',
      future: 'a day after today',
      'before-birth': 'a day before the birth of the patient',
    } satisfies Record<WhyNot, string>,
    fault: (fault: FhirFault): string => {
      switch (fault.tag) {
        case 'too-large':
          return `The file has ${format.number(fault.bytes)} bytes; at most ${format.number(fault.limit)} are read. Ask the laboratory for a smaller part.`;
        case 'not-text':
          return 'The file is not UTF-8 text; a FHIR file is JSON in UTF-8.';
        case 'not-json':
          return `The file is not JSON from line ${format.number(fault.line)}, column ${format.number(fault.column)} on. A report as text can be pasted instead.`;
        case 'too-deep':
          return `${short(fault.path)}: nested too deeply; at most ${format.number(fault.limit)} levels are read.`;
        case 'forbidden-key':
          return `${short(fault.path)}: the key “${fault.key}” is not allowed in a FHIR file.`;
        case 'several-files':
          return `${format.number(fault.count)} files at once; one at a time is read, so that the values of each can be looked at.`;
        case 'unreadable':
          return 'The file could not be read. Is it a folder, or has it been moved? Choose it once more.';
        case 'not-fhir':
          return 'The file is JSON, but not FHIR: “resourceType” is missing. A case file is opened from the list of cases.';
        case 'resource-type':
          return `The file holds a ${fault.found}; a Bundle, an Observation or a DiagnosticReport is read here.`;
        case 'no-observations':
          return 'The file holds no Observation, so there is no value in it.';
        case 'too-many':
          return `The file holds ${format.number(fault.count)} observations; at most ${format.number(fault.limit)} are read at once.`;
        case 'several-patients':
          return `The file holds values of ${format.number(fault.count)} patients; nothing of it was taken. Ask for a file of one patient.`;
      }
    },
  },
};

/** A path of a hostile file may be as long as the file. */
function short(path: string): string {
  return path.length > 60 ? `${path.slice(0, 59)}…` : path;
}
