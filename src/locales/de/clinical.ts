import { because, capital, listed, reason as reasoned, type Sentences } from '../compose.ts';
import { formats } from '../format.ts';
import type { ClinicalMessages } from '../index.ts';
import { casePage } from './case-page.ts';
import { documents } from './documents.ts';
import { entry } from './entry.ts';
import { event, field, fieldOf } from './events.ts';
import { fault, refusal } from './faults.ts';
import { forms } from './forms.ts';
import { eventLine } from './lines.ts';
import { alert, source, stage, task, taskStatus, urgency } from './overview.ts';
import { action, rules } from './rules.ts';
import { prompt, reading, sourcesPage, topic } from './sources.ts';
import { time } from './time.ts';
import { measured, need, sign, unit, value } from './values.ts';
import { leads } from './verdicts.ts';
import { advice, branch, checked, doer, kind, outcome, region, step, vocabulary } from './vocabulary.ts';
import { ways } from './ways.ts';

const format = formats('de');

const sentences: Sentences = {
  leads,
  value,
  analyte: (analyte) => vocabulary.analyte[analyte].label,
  need,
  list: format.list,
  fallback: { met: 'Erfüllt', unmet: 'Nicht erfüllt', unknown: 'Bisher' },
  notApplicable: 'Trifft hier nicht zu',
  notYetKnown: (needs) => `Noch nicht bekannt: ${needs}`,
  toDo: (needs) => `Noch zu tun: ${needs}`,
  possibleFrom: (date) => `Möglich ab ${format.date(date)}`,
  noDate: 'Ein Datum lässt sich nicht angeben',
  setAside: (on, reason) => `Am ${format.date(on)} ausgesetzt mit der Begründung „${reason}“`,
};

/** Deutsch: was ein Fall und seine Papiere brauchen. */
export const clinicalDe: ClinicalMessages = {
  format,
  rules,
  action,
  alert,
  outcome,
  kind,
  urgency,
  stage,
  step,
  branch,
  advice,
  region,
  task,
  taskStatus,
  doer,
  source,
  checked,
  reading,
  topic,
  prompt,
  vocabulary,
  unit,
  measured,
  sign,
  value,
  need,
  because: because(sentences),
  reason: reasoned(sentences),
  alertLine: ({ since, values }) => `Seit ${format.date(since)}: ${listed(values.map(value))}.`,
  event,
  eventLine,
  field,
  fieldOf,
  fault,
  refusal,
  capital,
  forms: forms(format),
  casePage: casePage(format),
  sourcesPage: sourcesPage(format),
  documents: documents(format),
  ways: ways(format),
  entry: entry(format),
  time: time(format),
};
