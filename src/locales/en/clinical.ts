import type { Alert } from '../../../machines/alerts.ts';
import { because, capital, listed, reason as reasoned, type Sentences } from '../compose.ts';
import { formats } from '../format.ts';
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
import { inText, measured, need, sign, unit, value } from './values.ts';
import { leads } from './verdicts.ts';
import { advice, branch, checked, doer, kind, outcome, region, step, vocabulary } from './vocabulary.ts';
import { ways } from './ways.ts';

const format = formats('en');

const sentences: Sentences = {
  leads,
  value,
  analyte: (analyte) => inText(vocabulary.analyte[analyte].label),
  need,
  list: format.list,
  fallback: { met: 'Fulfilled', unmet: 'Not fulfilled', unknown: 'So far' },
  notApplicable: 'Does not apply here',
  notYetKnown: (needs) => `Not yet known: ${needs}`,
  toDo: (needs) => `Still to do: ${needs}`,
  possibleFrom: (date) => `Possible from ${format.date(date)}`,
  noDate: 'No date can be given',
  setAside: (on, reason) => `Set aside on ${format.date(on)}, with the reason “${reason}”`,
};

/** English: what a case and its papers need. */
export const clinicalEn = {
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
  /** The parts of the work-up and the watches, and the other questions that the chart asks. */
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
  /** A number with its unit. */
  measured,
  /** A sign of an infusion reaction; one that is not known stays as it was written. */
  sign,
  value,
  need,
  /** One or two sentences about a finding, as plain text. */
  because: because(sentences),
  /** The same in pieces, so that the patient's own values can be set off. */
  reason: reasoned(sentences),
  /** An open alert: since when, and what raised it. */
  alertLine: ({ since, values }: Pick<Alert, 'since' | 'values'>): string =>
    `Since ${format.date(since)}: ${listed(values.map(value))}.`,
  event,
  eventLine,
  field,
  fieldOf,
  fault,
  refusal,
  /** The first letter large, where a word from a sentence stands alone. */
  capital,
  casePage: casePage(format),
  sourcesPage: sourcesPage(format),
  forms: forms(format),
  documents: documents(format),
  ways: ways(format),
  entry: entry(format),
  time: time(format),
};
