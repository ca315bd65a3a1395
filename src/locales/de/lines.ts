import type { CaseEvent } from '../../../machines/events.ts';
import type { DeviationReason } from '../../../machines/vocabulary.ts';
import { capital, stop, wordFor } from '../compose.ts';
import { formats } from '../format.ts';
import { event as names } from './events.ts';
import { rules } from './rules.ts';
import { attest, edss, measured, sign, withLesions } from './values.ts';
import { vocabulary as words } from './vocabulary.ts';

const { date, number, list, count } = formats('de');

const yes = (holds: boolean | undefined, text: string): string => (holds === true ? `, ${text}` : '');
const given = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`);

/** Was geschah, in einer Zeile der Zeitleiste; das Datum steht daneben. */
export const eventLine = (event: CaseEvent): string => stop(capital(line(event)));

function line(event: CaseEvent): string {
  switch (event.type) {
    case 'patient.registered':
      return `Patient aufgenommen: ${words.sex[event.sex]}, geboren am ${date(event.born)}${yes(event.childbearing, 'im gebärfähigen Alter')}`;
    case 'diagnosis.recorded':
      return `${words.msForm[event.form]} seit ${date(event.since)}, ${event.confirmed ? 'gesichert' : 'nicht gesichert'}`;
    case 'edss.assessed':
      return `EDSS ${edss(event.score)}`;
    case 'relapse.recorded':
      return `Schub${yes(event.disabling, 'behindernd')}${yes(event.steroids, 'mit Steroiden behandelt')}${yes(event.current, 'noch anhaltend')}`;
    case 'mri.reported':
      return `MRT (${words.mriRegion[event.region]}) ${withLesions(event.newGd, event.newT2)}${yes(event.pmlSuspected, 'Verdacht auf PML')}`;
    case 'csf.reported':
      return `Liquor: JCV-DNA ${words.testResult[event.jcvDna]}${event.cells === undefined ? '' : `, ${count(event.cells, 'Zelle', 'Zellen')} pro μl`}`;
    case 'condition.recorded':
      return `${words.condition[event.condition]}${given(event.note)}`;
    case 'condition.resolved':
      return `abgeklungen: ${words.condition[event.condition]}${event.note === undefined ? '' : ` (${event.note})`}`;
    case 'allergy.recorded':
      return `Überempfindlichkeit gegen ${words.allergen[event.to]}`;
    case 'therapy.started':
      return `${words.drug[event.drug]} begonnen`;
    case 'therapy.stopped':
      return `${words.drug[event.drug]} beendet, letzte Dosis ${date(event.lastDose)}${event.infusions === undefined ? '' : `, ${count(event.infusions, 'Infusion', 'Infusionen')}`}`;
    case 'lab.reported':
      return `${words.analyte[event.analyte].label} ${measured(event.value, event.unit)}${limits(event.low, event.high)}`;
    case 'serology.reported':
      return `${words.serology[event.test]} ${words.serologyResult[event.result]}${event.index === undefined ? '' : ` (Index ${number(event.index)})`}`;
    case 'vaccine.given':
      return `Impfung: ${words.vaccine[event.vaccine]}${yes(event.live, 'Lebendimpfstoff')}`;
    case 'screening.done':
      return `${words.screening[event.kind]}: ${words.screeningFinding[event.finding]}`;
    case 'vitals.measured':
      return vitals(event);
    case 'pregnancy.tested':
      return `Schwangerschaftstest ${words.testResult[event.result]}`;
    case 'infection.began':
      return `Infektion: ${event.site}, ${words.infectionSeverity[event.severity]}${yes(event.fever, 'mit Fieber')}`;
    case 'infection.resolved':
      return `Infektion ausgeheilt${given(event.site)}`;
    case 'prophylaxis.started':
      return `${words.prophylaxis[event.agent]} begonnen`;
    case 'prophylaxis.stopped':
      return `${words.prophylaxis[event.agent]} beendet`;
    case 'symptom.reported':
      return `Beschwerde: ${words.symptom[event.symptom]}${event.note === undefined ? '' : ` (${event.note})`}`;
    case 'counselling.given':
      return `Aufklärung über ${list(event.topics.map((topic) => words.counsellingTopic[topic]))}${event.understood ? '' : ', nicht verstanden'}`;
    case 'adherence.judged':
      return `langfristige Überwachung: ${event.able ? 'fähig' : 'nicht fähig'}, ${event.willing ? 'bereit' : 'nicht bereit'}`;
    case 'treatment.declined':
      return `Alemtuzumab abgelehnt, stattdessen ${words.instead[event.instead]}: ${event.reason}`;
    case 'course.started':
      return `Zyklus ${number(event.course)} begonnen`;
    case 'infusion.given':
      return `Zyklus ${number(event.course)}, Tag ${number(event.day)}: Alemtuzumab ${number(event.dose)} mg, Methylprednisolon ${number(event.steroid)} mg${yes(event.rateReduced, 'langsamer als geplant')}${event.batch === undefined ? '' : `, Charge ${event.batch}`}`;
    case 'reaction.observed':
      return `Infusionsreaktion, ${words.reactionSeverity[event.severity]}${event.signs.length === 0 ? '' : `: ${list(event.signs.map(sign))}`}; Infusion ${words.infusionResponse[event.infusion]}`;
    case 'course.interrupted':
      return `Zyklus ${number(event.course)} unterbrochen: ${event.reason}`;
    case 'course.resumed':
      return `Zyklus ${number(event.course)} fortgesetzt`;
    case 'course.completed':
      return `Zyklus ${number(event.course)} abgeschlossen`;
    case 'referral.made':
      return `überwiesen an: ${words.specialty[event.to]}${event.outcome === undefined ? '' : ` (${event.outcome})`}`;
    case 'referral.closed':
      return `Antwort von ${words.specialty[event.to]}: ${event.outcome}`;
    case 'autoimmunity.diagnosed':
      return `Diagnose: ${words.autoimmune[event.kind]}`;
    case 'autoimmunity.resolved':
      return `abgeklungen: ${words.autoimmune[event.kind]}`;
    case 'therapy.switched':
      return `Umstellung auf: ${words.drug[event.to]}`;
    case 'follow-up.ended':
      return `Nachbeobachtung beendet: ${event.reason}`;
    case 'attestation.given':
      return `${event.holds ? 'bestätigt' : 'nicht bestätigt'}: ${attest(event.subject).replace(/\.$/, '')}${event.note === undefined ? '' : ` (${event.note})`}`;
    case 'alert.dismissed':
      return `Alarm geschlossen, ${ruleName(event.rule)}: ${event.reason}`;
    case 'monitoring.delegated':
      return `Überwachung durch: ${words.delegate[event.to]}`;
    case 'document.issued':
      return `Dokument: ${documentName(event.document)}, ${words.language[event.language]}${yes(event.signed, 'unterschrieben')}`;
    case 'deviation.justified':
      return `Abweichung von ${ruleName(event.rule)}${kindOfReason(event.code)}: ${event.reason}`;
    case 'note.added':
      return event.text;
    case 'event.corrected':
      return `Korrektur: ${names[event.event.type].name} vom ${date(event.event.on)}`;
    case 'event.retracted':
      return `Eintrag zurückgenommen: ${event.reason}`;
    case 'pregnancy.began':
    case 'pregnancy.ended':
    case 'lactation.began':
    case 'lactation.ended':
    case 'contraception.agreed':
    case 'consent.given':
    case 'consent.withdrawn':
    case 'treatment.chosen':
    case 'retreatment.chosen':
      return names[event.type].name;
  }
}

function limits(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return ` (ab ${number(low ?? 0)})`;
  return low === undefined ? ` (bis ${number(high)})` : ` (${number(low)}–${number(high)})`;
}

/** Of what kind the reason of a deviation is, in brackets. */
const kindOfReason = (code: DeviationReason | undefined): string =>
  code === undefined ? '' : ` (${words.deviationReason[code]})`;

type Vitals = Extract<CaseEvent, { type: 'vitals.measured' }>;

function vitals({ temperature, systolic, diastolic, pulse, time }: Vitals): string {
  const pressure = [systolic, diastolic].map((each) => (each === undefined ? '–' : number(each))).join('/');
  const found = [
    ...(temperature === undefined ? [] : [`${number(temperature)} °C`]),
    ...(systolic === undefined && diastolic === undefined ? [] : [`Blutdruck ${pressure} mmHg`]),
    ...(pulse === undefined ? [] : [`Puls ${number(pulse)}`]),
    ...(time === undefined ? [] : [`um ${time} Uhr`]),
  ];
  return found.length === 0 ? 'Vitalzeichen' : `Vitalzeichen: ${found.join(', ')}`;
}

/** Eine Regel mit Nummer und Titel; eine Nummer, die diese Fassung nicht kennt, steht allein. */
function ruleName(id: string): string {
  const title = wordFor(rules, id)?.title;
  return title === undefined ? id : `${id} (${title})`;
}

const documentName = (name: string): string => wordFor(words.document, name) ?? name;
