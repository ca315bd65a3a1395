import type { Need, Value } from '../../../machines/rules/verdict.ts';
import { readableUnit, wordFor } from '../compose.ts';
import { formats } from '../format.ts';
import { event } from './events.ts';
import { vocabulary as words } from './vocabulary.ts';

const { date, number, list, count } = formats('de');

/** Die Einheit, wie sie gelesen wird: `10*9/L` ist G/l. */
export const unit = (ucum: string): string =>
  ucum === '10*9/L'
    ? 'G/l'
    : readableUnit(ucum)
        .replace('RBC/HPF', 'Ery/Gesichtsfeld')
        .replace('/HPF', '/Gesichtsfeld')
        .replace('1.73', '1,73')
        .replace('index', 'Index')
        .replace('IU', 'IE')
        .replace(/(?<=[mdμ/])L/g, 'l');

/** Eine Zahl mit ihrer Einheit. */
export const measured = (value: number, ucum: string): string => {
  const shown = unit(ucum);
  return shown === '' ? number(value) : `${number(value)} ${shown}`;
};

export const sign = (text: string): string => wordFor(words.reactionSign, text) ?? text;

export const attest = (subject: string): string =>
  wordFor(words.attestation, subject) ?? words.attestationOther(subject);

const quoted = (sentence: string): string => `„${sentence.replace(/\.$/, '')}“`;

const comparators = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

/** Neue Läsionen eines MRT, im Dativ nach „mit“. */
export const withLesions = (newGd: number, newT2: number): string =>
  newGd === 0 && newT2 === 0
    ? 'ohne neue Läsionen'
    : `mit ${[
        ...(newGd > 0
          ? [count(newGd, 'Gadolinium-aufnehmenden Läsion', 'Gadolinium-aufnehmenden Läsionen')]
          : []),
        ...(newT2 > 0
          ? [count(newT2, 'neuen oder größer werdenden T2-Läsion', 'neuen oder größer werdenden T2-Läsionen')]
          : []),
      ].join(', ')}`;

/** Etwas Eigenes des Patienten, mit seinem Datum. */
export function value(value: Value): string {
  switch (value.kind) {
    case 'lab':
      return `${words.analyte[value.analyte].label} ${measured(value.value, value.unit)} (${date(value.on)})`;
    case 'limit':
      return `${value.comparator === '<' ? 'Schwelle' : 'erforderlich'}: ${comparators[value.comparator]} ${measured(value.value, value.unit)}`;
    case 'share':
      return `${number(value.percent)} % des Ausgangswerts von ${number(value.baseline)} (${date(value.on)})`;
    case 'serology':
      return `${words.serology[value.test]} ${words.serologyResult[value.result]} (${date(value.on)})`;
    case 'diagnosis':
      return `${words.msForm[value.form]}, ${value.confirmed ? 'gesichert' : 'nicht gesichert'} (${date(value.on)})`;
    case 'years-since-diagnosis':
      return value.years === 0 ? 'weniger als ein Jahr' : count(value.years, 'Jahr', 'Jahre');
    case 'relapse':
      return `Schub (${date(value.on)})`;
    case 'mri':
      return `MRT ${withLesions(value.newGd, value.newT2)}${value.pmlSuspected ? ', Verdacht auf PML' : ''} (${date(value.on)})`;
    case 'csf':
      return `JCV-DNA im Liquor ${words.testResult[value.jcvDna]} (${date(value.on)})`;
    case 'edss':
      return `EDSS ${edss(value.score)} (${date(value.on)})`;
    case 'age':
      return `${count(value.years, 'Jahr', 'Jahre')} alt`;
    case 'condition':
      return `${words.condition[value.condition]} (${date(value.on)})`;
    case 'allergy':
      return `Überempfindlichkeit gegen ${words.allergen[value.to]} (${date(value.on)})`;
    case 'anaphylaxis':
      return `Anaphylaxie auf die Infusion (${date(value.on)})`;
    case 'reaction':
      return value.signs.length === 0
        ? `${words.reactionSeverity[value.severity]} (${date(value.on)})`
        : `${words.reactionSeverity[value.severity]}, mit ${list(value.signs.map(sign))} (${date(value.on)})`;
    case 'infection':
      return `Infektion, ${value.site}, ${words.infectionSeverity[value.severity]} (seit ${date(value.on)})`;
    case 'therapy':
      return therapy(value);
    case 'therapy-count':
      return count(value.count, 'früheres Medikament', 'frühere Medikamente');
    case 'pml-risk':
      return value.risk === 'high' ? 'PML-Risiko hoch' : 'PML-Risiko niedrig';
    case 'vaccine':
      return `geimpft (${date(value.on)})`;
    case 'screening':
      return value.screening === 'history-and-examination'
        ? `${words.screening[value.screening]} (${date(value.on)})`
        : `${words.screening[value.screening]} ${words.screeningFinding[value.finding]} (${date(value.on)})`;
    case 'pregnancy':
      return `${pregnancy[value.state]} (${date(value.on)})`;
    case 'contraception':
      return `Verhütung vereinbart (${date(value.on)})`;
    case 'prophylaxis':
      return value.until === undefined
        ? `${words.prophylaxis[value.agent]} seit ${date(value.on)}`
        : `${words.prophylaxis[value.agent]} von ${date(value.on)} bis ${date(value.until)}`;
    case 'counselling':
      return `Aufklärung über ${words.counsellingTopic[value.topic]}${value.understood ? '' : ', nicht verstanden'} (${date(value.on)})`;
    case 'consent':
      return `${value.given ? 'Einwilligung' : 'Einwilligung widerrufen'} (${date(value.on)})`;
    case 'adherence':
      return `${value.able ? 'fähig' : 'nicht fähig'}, ${value.willing ? 'bereit' : 'nicht bereit'} (${date(value.on)})`;
    case 'attestation':
      return `${value.holds ? 'bestätigt' : 'nicht bestätigt'}: ${quoted(attest(value.subject))} (${date(value.on)})`;
    case 'last-infusion':
      return `letzte Infusion von Zyklus ${number(value.course)} am ${date(value.on)}`;
    case 'infusions':
      return `${number(value.given)} von ${count(value.planned, 'Infusion', 'Infusionen')} gegeben`;
    case 'dose':
      return `${number(value.dose)} mg an Tag ${number(value.day)} (${date(value.on)})`;
    case 'steroid':
      return `Methylprednisolon ${number(value.dose)} mg (${date(value.on)})`;
    case 'autoimmunity':
      return `${words.autoimmune[value.disorder]} (${date(value.on)})`;
    case 'symptom':
      return `${words.symptom[value.symptom]} (${date(value.on)})`;
    case 'blood-pressure':
      return `Blutdruck ${number(value.systolic)}/${number(value.diastolic)} mmHg (${date(value.on)})`;
    case 'course-count':
      return `Zyklus ${number(value.count)} von höchstens ${number(value.limit)}`;
    case 'live-vaccine':
      return `Lebendimpfstoff (${date(value.on)})`;
  }
}

/** Ein EDSS-Wert mit seinen halben Schritten: 4,0 und 4,5. */
export const edss = (score: number): string => score.toFixed(1).replace('.', ',');

const pregnancy = {
  pregnant: 'schwanger',
  lactating: 'stillend',
  'test-positive': 'Schwangerschaftstest positiv',
  'test-negative': 'Schwangerschaftstest negativ',
};

function therapy({ drug, lastDose, ongoing }: Extract<Value, { kind: 'therapy' }>): string {
  const name = words.drug[drug];
  if (lastDose === undefined) return ongoing ? `${name}, noch laufend` : name;
  return `${name}, ${ongoing ? 'letzte Dosis geplant am' : 'letzte Dosis'} ${date(lastDose)}`;
}

/** Was Unbekanntes bekannt machen würde. */
export function need({ event: type, of }: Need): string {
  switch (type) {
    case 'lab.reported':
      return wordFor(words.analyte, of)?.label ?? 'Laborwert';
    case 'serology.reported':
      return wordFor(words.serology, of) ?? 'Serologie';
    case 'screening.done':
      return wordFor(words.screening, of) ?? 'Untersuchung';
    case 'mri.reported':
      return of === 'neuroaxis' ? 'MRT der gesamten Neuroachse' : 'MRT';
    case 'csf.reported':
      return 'Liquor mit JCV-DNA und Zellzahl';
    case 'relapse.recorded':
      return 'Schub, falls es einen gab';
    case 'diagnosis.recorded':
      return 'gesicherte Diagnose und Verlaufsform';
    case 'edss.assessed':
      return 'EDSS-Wert';
    case 'adherence.judged':
      return 'Urteil, ob der Patient die Überwachung einhalten kann und will';
    case 'therapy.stopped':
      return `letzte Dosis (${wordFor(words.drug, of) ?? 'Vortherapie'})`;
    case 'pregnancy.tested':
      return 'Schwangerschaftstest';
    case 'contraception.agreed':
      return 'Vereinbarung zur Verhütung';
    case 'attestation.given':
      return `Ihre Bestätigung ${quoted(attest(of ?? ''))}`;
    case 'vaccine.given':
      return `Impfung (${wordFor(words.vaccine, of) ?? 'Impfstoff'})`;
    case 'prophylaxis.started':
      return `Beginn der Prophylaxe (${wordFor(words.prophylaxis, of) ?? 'Mittel'})`;
    case 'counselling.given':
      return `Aufklärung über ${wordFor(words.counsellingTopic, of) ?? 'die Behandlung'}`;
    case 'consent.given':
      return 'Einwilligung';
    case 'vitals.measured':
      return 'Blutdruck und Puls';
    case 'patient.registered':
      return 'Geburtsdatum und Geschlecht des Patienten';
    default:
      return event[type].name;
  }
}
