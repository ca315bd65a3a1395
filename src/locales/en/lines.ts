import type { CaseEvent } from '../../../machines/events.ts';
import type { DeviationReason } from '../../../machines/vocabulary.ts';
import { capital, stop, wordFor } from '../compose.ts';
import { formats } from '../format.ts';
import { event as names } from './events.ts';
import { rules } from './rules.ts';
import { attest, edss, inText, lesions, measured, sign } from './values.ts';
import { vocabulary as words } from './vocabulary.ts';

const { date, number, list, count } = formats('en');

const yes = (holds: boolean | undefined, text: string): string => (holds === true ? `, ${text}` : '');
const given = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`);

/** What happened, in one line of the time line; its date stands beside it. */
export const eventLine = (event: CaseEvent): string => stop(capital(line(event)));

function line(event: CaseEvent): string {
  switch (event.type) {
    case 'patient.registered':
      return `patient registered: ${words.sex[event.sex]}, born ${date(event.born)}${yes(event.childbearing, 'of childbearing potential')}`;
    case 'diagnosis.recorded':
      return `${words.msForm[event.form]} since ${date(event.since)}, ${event.confirmed ? 'confirmed' : 'not confirmed'}`;
    case 'edss.assessed':
      return `EDSS ${edss(event.score)}`;
    case 'relapse.recorded':
      return `relapse${yes(event.disabling, 'disabling')}${yes(event.steroids, 'treated with steroids')}${yes(event.current, 'going on')}`;
    case 'mri.reported':
      return `MRI of the ${words.mriRegion[event.region]}: ${lesions(event.newGd, event.newT2)}${yes(event.pmlSuspected, 'PML suspected')}`;
    case 'csf.reported':
      return `CSF: JCV DNA ${words.testResult[event.jcvDna]}${event.cells === undefined ? '' : `, ${count(event.cells, 'cell', 'cells')} per μL`}`;
    case 'condition.recorded':
      return `${words.condition[event.condition]}${given(event.note)}`;
    case 'condition.resolved':
      return `${words.condition[event.condition]} resolved${given(event.note)}`;
    case 'allergy.recorded':
      return `hypersensitivity to ${words.allergen[event.to]}`;
    case 'therapy.started':
      return `${words.drug[event.drug]} started`;
    case 'therapy.stopped':
      return `${words.drug[event.drug]} stopped, last dose ${date(event.lastDose)}${event.infusions === undefined ? '' : `, ${count(event.infusions, 'infusion', 'infusions')}`}`;
    case 'lab.reported':
      return `${words.analyte[event.analyte].label} ${measured(event.value, event.unit)}${limits(event.low, event.high)}`;
    case 'serology.reported':
      return `${words.serology[event.test]} ${words.serologyResult[event.result]}${event.index === undefined ? '' : ` (index ${number(event.index)})`}`;
    case 'vaccine.given':
      return `vaccination: ${words.vaccine[event.vaccine]}${yes(event.live, 'live vaccine')}`;
    case 'screening.done':
      return `${words.screening[event.kind]}: ${words.screeningFinding[event.finding]}`;
    case 'vitals.measured':
      return vitals(event);
    case 'pregnancy.tested':
      return `pregnancy test ${words.testResult[event.result]}`;
    case 'infection.began':
      return `infection: ${event.site}, ${words.infectionSeverity[event.severity]}${yes(event.fever, 'with fever')}`;
    case 'infection.resolved':
      return `infection cured${given(event.site)}`;
    case 'prophylaxis.started':
      return `${words.prophylaxis[event.agent]} started`;
    case 'prophylaxis.stopped':
      return `${words.prophylaxis[event.agent]} stopped`;
    case 'symptom.reported':
      return `symptom: ${words.symptom[event.symptom]}${event.note === undefined ? '' : ` (${event.note})`}`;
    case 'counselling.given':
      return `informed of ${list(event.topics.map((topic) => words.counsellingTopic[topic]))}${event.understood ? '' : ', not understood'}`;
    case 'adherence.judged':
      return `long-term monitoring: ${event.able ? 'able' : 'not able'}, ${event.willing ? 'willing' : 'not willing'}`;
    case 'treatment.declined':
      return `alemtuzumab declined, instead ${words.instead[event.instead]}: ${event.reason}`;
    case 'course.started':
      return `course ${number(event.course)} started`;
    case 'infusion.given':
      return `course ${number(event.course)}, day ${number(event.day)}: alemtuzumab ${number(event.dose)} mg, methylprednisolone ${number(event.steroid)} mg${yes(event.rateReduced, 'slower than planned')}${event.batch === undefined ? '' : `, batch ${event.batch}`}`;
    case 'reaction.observed':
      return `infusion reaction, ${words.reactionSeverity[event.severity]}${event.signs.length === 0 ? '' : `: ${list(event.signs.map(sign))}`}; infusion ${words.infusionResponse[event.infusion]}`;
    case 'course.interrupted':
      return `course ${number(event.course)} interrupted: ${event.reason}`;
    case 'course.resumed':
      return `course ${number(event.course)} resumed`;
    case 'course.completed':
      return `course ${number(event.course)} completed`;
    case 'referral.made':
      return `referred to ${words.specialty[event.to]}${given(event.outcome)}`;
    case 'referral.closed':
      return `answer from ${words.specialty[event.to]}: ${event.outcome}`;
    case 'autoimmunity.diagnosed':
      return `${words.autoimmune[event.kind]} diagnosed`;
    case 'autoimmunity.resolved':
      return `${words.autoimmune[event.kind]} resolved`;
    case 'therapy.switched':
      return `switch to ${words.drug[event.to]}`;
    case 'follow-up.ended':
      return `follow-up ended: ${event.reason}`;
    case 'attestation.given':
      return `${event.holds ? 'attested' : 'not attested'}: ${attest(event.subject).replace(/\.$/, '')}${event.note === undefined ? '' : ` (${event.note})`}`;
    case 'alert.dismissed':
      return `alert dismissed, ${ruleName(event.rule)}: ${event.reason}`;
    case 'monitoring.delegated':
      return `monitoring by ${words.delegate[event.to]}`;
    case 'document.issued':
      return `document: ${documentName(event.document)}, ${words.language[event.language]}${yes(event.signed, 'signed')}`;
    case 'deviation.justified':
      return `deviation from ${ruleName(event.rule)}${kindOfReason(event.code)}: ${event.reason}`;
    case 'note.added':
      return event.text;
    case 'event.corrected':
      return `correction: ${names[event.event.type].name} of ${date(event.event.on)}`;
    case 'event.retracted':
      return `entry taken back: ${event.reason}`;
    case 'pregnancy.began':
    case 'pregnancy.ended':
    case 'lactation.began':
    case 'lactation.ended':
    case 'contraception.agreed':
    case 'consent.given':
    case 'consent.withdrawn':
    case 'treatment.chosen':
    case 'retreatment.chosen':
      return inText(names[event.type].name);
  }
}

function limits(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return ` (from ${number(low ?? 0)})`;
  return low === undefined ? ` (up to ${number(high)})` : ` (${number(low)}–${number(high)})`;
}

/** Of what kind the reason of a deviation is, in brackets. */
const kindOfReason = (code: DeviationReason | undefined): string =>
  code === undefined ? '' : ` (${words.deviationReason[code]})`;

type Vitals = Extract<CaseEvent, { type: 'vitals.measured' }>;

function vitals({ temperature, systolic, diastolic, pulse, time }: Vitals): string {
  const pressure = [systolic, diastolic].map((each) => (each === undefined ? '–' : number(each))).join('/');
  const found = [
    ...(temperature === undefined ? [] : [`${number(temperature)} °C`]),
    ...(systolic === undefined && diastolic === undefined ? [] : [`blood pressure ${pressure} mmHg`]),
    ...(pulse === undefined ? [] : [`pulse ${number(pulse)}`]),
    ...(time === undefined ? [] : [`at ${time}`]),
  ];
  return found.length === 0 ? 'vital signs' : `vital signs: ${found.join(', ')}`;
}

/** A rule by id and title; an id that this version does not hold stands alone. */
function ruleName(id: string): string {
  const title = wordFor(rules, id)?.title;
  return title === undefined ? id : `${id} (${title})`;
}

const documentName = (name: string): string => wordFor(words.document, name) ?? name;
