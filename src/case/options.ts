import { capital } from '../locales/compose.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import type { ListName } from './forms.ts';

/** Where the words of each list stand. Exhaustive: a new list does not compile without its words. */
const WORDS: Readonly<
  Record<ListName | 'rule', (words: ClinicalMessages) => Readonly<Record<string, unknown>>>
> = {
  msForm: (words) => words.vocabulary.msForm,
  mriRegion: (words) => words.vocabulary.mriRegion,
  serologyResult: (words) => words.vocabulary.serologyResult,
  condition: (words) => words.vocabulary.condition,
  allergen: (words) => words.vocabulary.allergen,
  drug: (words) => words.vocabulary.drug,
  drugOrNone: (words) => words.vocabulary.instead,
  analyte: (words) => words.vocabulary.analyte,
  serology: (words) => words.vocabulary.serology,
  vaccine: (words) => words.vocabulary.vaccine,
  screening: (words) => words.vocabulary.screening,
  finding: (words) => words.vocabulary.screeningFinding,
  jcvDna: (words) => words.vocabulary.testResult,
  testResult: (words) => words.vocabulary.testResult,
  infectionSeverity: (words) => words.vocabulary.infectionSeverity,
  prophylaxis: (words) => words.vocabulary.prophylaxis,
  symptom: (words) => words.vocabulary.symptom,
  topics: (words) => words.vocabulary.counsellingTopic,
  reactionSeverity: (words) => words.vocabulary.reactionSeverity,
  reactionSign: (words) => words.vocabulary.reactionSign,
  infusionResponse: (words) => words.vocabulary.infusionResponse,
  specialty: (words) => words.vocabulary.specialty,
  autoimmune: (words) => words.vocabulary.autoimmune,
  deviationReason: (words) => words.vocabulary.deviationReason,
  delegate: (words) => words.vocabulary.delegate,
  attestation: (words) => words.vocabulary.attestation,
  rule: (words) => words.rules,
};

/** The words of one choice, as they begin a line: plain text, or the label of a richer entry; a rule with its id. */
export function optionText(words: ClinicalMessages, list: ListName | 'rule', value: string): string {
  const entry = WORDS[list](words)[value];
  if (typeof entry === 'string') return capital(entry);
  if (typeof entry !== 'object' || entry === null) return value;
  if ('label' in entry && typeof entry.label === 'string') return entry.label;
  return 'title' in entry && typeof entry.title === 'string' ? `${value} ${entry.title}` : value;
}
