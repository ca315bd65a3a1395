import type { CodeableConcept, Coding, FhirResource, Quantity, Reference } from 'fhir/r4';
import type { CivilDate } from '../../../machines/date.ts';
import type { ClinicalEvent } from '../../../machines/events.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { FhirWords } from '../../locales/index.ts';
import { SYSTEM } from './codes.ts';

/** The sections of the document, in their order. */
export const SECTIONS = [
  'diagnosis',
  'treatment',
  'laboratory',
  'findings',
  'safety',
  'plan',
  'papers',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A resource before it has its id: what it is known by within the case, where it stands, and its line in words. */
export interface Piece {
  /** `Observation/e16`: the id and every reference are made from it. */
  readonly key: string;
  readonly section: Section;
  readonly resource: FhirResource;
  /** What the section says of it to a reader. */
  readonly line: { readonly on: CivilDate | undefined; readonly text: string };
}

/** What the parts of the document are written from. */
export interface Desk {
  readonly view: CaseView;
  readonly words: FhirWords;
  /** What stands on the day, in the recorded order: corrections in the place of what they replace. */
  readonly history: readonly ClinicalEvent[];
  /** The event of an id, where it stands. */
  readonly event: (id: string) => ClinicalEvent | undefined;
  readonly refer: (key: string) => Reference;
}

export const PATIENT = 'Patient';
export const APPLICATION = 'Device';
export const PLAN = 'CarePlan';

/** A coding of this project's own system. */
export const own = (code: string): Coding => ({ system: SYSTEM.own, code });
export const coding = (system: string, code: string | undefined): Coding[] =>
  code === undefined ? [] : [{ system, code }];

/** A concept in words, with the codings that are sure. */
export const concept = (text: string, ...codings: readonly Coding[]): CodeableConcept => ({
  ...(codings.length === 0 ? {} : { coding: [...codings] }),
  text,
});

/** A quantity in UCUM; `unit` is what people read. */
export const quantity = (value: number, unit: string, ucum: string): Quantity => ({
  value,
  unit,
  system: SYSTEM.ucum,
  code: ucum,
});

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The instant at which an event was written down, where it names its zone. */
export const writtenAt = (event: Pick<ClinicalEvent, 'at'>): string | undefined =>
  event.at !== undefined && ZONED.test(event.at) ? event.at : undefined;

/** A day as an instant, where FHIR asks for one: noon in Greenwich is that day nearly everywhere. */
export const noonOf = (day: CivilDate): string => `${day}T12:00:00Z`;

/** The line of an event that stands for itself. */
export const lineOf = ({ words }: Desk, event: ClinicalEvent): Piece['line'] => ({
  on: event.on,
  text: words.eventLine(event),
});
