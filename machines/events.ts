import { z } from 'zod';
import { isCivilDate } from './date.ts';
import type { Allowed } from './fault.ts';
import {
  ANALYTES,
  type Analyte,
  convert,
  factorTo,
  isPlausible,
  OBSERVABLES,
  unitsOf,
} from './observables.ts';
import {
  ALLERGENS,
  AUTOIMMUNE_DISORDERS,
  CONDITIONS,
  COUNSELLING_TOPICS,
  DELEGATES,
  DEVIATION_REASONS,
  DRUGS,
  INFECTION_SEVERITIES,
  INFUSION_RESPONSES,
  LANGUAGES,
  MRI_REGIONS,
  MS_FORMS,
  PROPHYLAXES,
  REACTION_SEVERITIES,
  SCREENINGS,
  SEROLOGIES,
  SEROLOGY_RESULTS,
  SEXES,
  SPECIALTIES,
  SYMPTOMS,
  VACCINES,
} from './vocabulary.ts';

// A strict content security policy forbids the code generation that zod would otherwise try first.
z.config({ jitless: true });

/** A calendar date of the case format. */
export const dateSchema = z
  .string()
  .refine(isCivilDate, { params: { allowed: { tag: 'date' } } })
  .meta({ format: 'date', description: 'Calendar date, YYYY-MM-DD' });

const instant = z.iso.datetime({ offset: true, local: true });
const text = z.string().trim().min(1).max(4000);
const shortText = z.string().trim().min(1).max(200);
const count = z.number().int().min(0).max(999);
const course = z.number().int().min(1).max(20);
const identifier = z.string().min(1).max(100);
const kebab = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const ruleId = z.string().regex(/^[A-Z]{2,3}-\d{2}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const nothing = {};

/** The payload of each event type, beside the envelope. One schema per event is the only definition. */
const payloads = {
  'patient.registered': { born: dateSchema, sex: z.enum(SEXES), childbearing: z.boolean() },
  'diagnosis.recorded': { form: z.enum(MS_FORMS), since: dateSchema, confirmed: z.boolean() },
  'edss.assessed': { score: z.number().min(0).max(10).multipleOf(0.5) },
  'relapse.recorded': {
    disabling: z.boolean(),
    steroids: z.boolean().optional(),
    current: z.boolean().optional(),
  },
  'mri.reported': {
    region: z.enum(MRI_REGIONS),
    newGd: count,
    newT2: count,
    pmlSuspected: z.boolean().optional(),
  },
  'csf.reported': {
    jcvDna: z.enum(['negative', 'positive']),
    cells: z.number().min(0).max(100_000).optional(),
  },
  'condition.recorded': { condition: z.enum(CONDITIONS), note: text.optional() },
  'condition.resolved': { condition: z.enum(CONDITIONS), note: text.optional() },
  'allergy.recorded': { to: z.enum(ALLERGENS) },
  'therapy.started': { drug: z.enum(DRUGS) },
  'therapy.stopped': {
    drug: z.enum(DRUGS),
    lastDose: dateSchema,
    infusions: z.number().int().min(1).max(1000).optional(),
  },
  'lab.reported': {
    analyte: z.enum(ANALYTES as readonly [Analyte, ...Analyte[]]),
    value: z.number().min(0),
    unit: z.string().min(1).max(30),
    low: z.number().min(0).optional(),
    high: z.number().min(0).optional(),
  },
  'serology.reported': {
    test: z.enum(SEROLOGIES),
    result: z.enum(SEROLOGY_RESULTS),
    index: z.number().min(0).max(100).optional(),
  },
  'vaccine.given': { vaccine: z.enum(VACCINES), live: z.boolean() },
  'screening.done': { kind: z.enum(SCREENINGS), finding: z.enum(['normal', 'abnormal']) },
  'vitals.measured': {
    temperature: z.number().min(25).max(45).optional(),
    systolic: z.number().min(20).max(350).optional(),
    diastolic: z.number().min(10).max(250).optional(),
    pulse: z.number().min(10).max(350).optional(),
    time: time.optional(),
  },
  'pregnancy.tested': { result: z.enum(['negative', 'positive']) },
  'pregnancy.began': nothing,
  'pregnancy.ended': nothing,
  'lactation.began': nothing,
  'lactation.ended': nothing,
  'contraception.agreed': nothing,
  'infection.began': { site: shortText, severity: z.enum(INFECTION_SEVERITIES), fever: z.boolean() },
  'infection.resolved': {
    site: shortText.optional(),
    severity: z.enum(INFECTION_SEVERITIES).optional(),
    fever: z.boolean().optional(),
  },
  'prophylaxis.started': { agent: z.enum(PROPHYLAXES) },
  'prophylaxis.stopped': { agent: z.enum(PROPHYLAXES) },
  'symptom.reported': { symptom: z.enum(SYMPTOMS), note: text.optional() },
  'counselling.given': { topics: z.array(z.enum(COUNSELLING_TOPICS)).min(1), understood: z.boolean() },
  'consent.given': nothing,
  'consent.withdrawn': nothing,
  'adherence.judged': { able: z.boolean(), willing: z.boolean() },
  'treatment.chosen': nothing,
  'treatment.declined': { instead: z.enum([...DRUGS, 'none']), reason: text },
  'course.started': { course },
  'infusion.given': {
    course,
    day: z.number().int().min(1).max(5),
    dose: z.number().positive().max(120),
    steroid: z.number().min(0).max(5000),
    rateReduced: z.boolean(),
    batch: shortText.optional(),
  },
  'reaction.observed': {
    severity: z.enum(REACTION_SEVERITIES),
    signs: z.array(shortText).max(30),
    infusion: z.enum(INFUSION_RESPONSES),
  },
  'course.interrupted': { course, reason: text },
  'course.resumed': { course },
  'course.completed': { course },
  'referral.made': { to: z.enum(SPECIALTIES), outcome: text.optional() },
  'referral.closed': { to: z.enum(SPECIALTIES), outcome: text },
  'autoimmunity.diagnosed': { kind: z.enum(AUTOIMMUNE_DISORDERS) },
  'autoimmunity.resolved': { kind: z.enum(AUTOIMMUNE_DISORDERS) },
  'retreatment.chosen': nothing,
  'therapy.switched': { to: z.enum(DRUGS) },
  'follow-up.ended': { reason: text },
  'attestation.given': { subject: kebab, holds: z.boolean(), note: text.optional() },
  'alert.dismissed': { rule: ruleId, reason: text },
  'monitoring.delegated': { to: z.enum(DELEGATES) },
  'document.issued': {
    document: kebab,
    language: z.enum(LANGUAGES),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    signed: z.boolean(),
  },
  'deviation.justified': { rule: ruleId, reason: text, code: z.enum(DEVIATION_REASONS).optional() },
  'note.added': { text },
} as const;

type Payloads = typeof payloads;
/** The events of a case except the two that speak about other events. */
export type ClinicalEventType = keyof Payloads;
export const CLINICAL_EVENT_TYPES = Object.keys(payloads) as readonly ClinicalEventType[];

const envelope = { id: identifier, on: dateSchema, at: instant.optional(), by: shortText.optional() };

interface Envelope {
  /** Unique within the case. */
  readonly id: string;
  /** The calendar date on which it happened. */
  readonly on: string;
  /** When it was written down: ISO 8601 with offset. The app always writes it. */
  readonly at?: string | undefined;
  /** Who wrote it down. */
  readonly by?: string | undefined;
}

/** What an event says, without its envelope. */
export type Payload<T extends ClinicalEventType = ClinicalEventType> = {
  readonly [K in T]: Readonly<z.infer<z.ZodObject<Payloads[K]>>> & { readonly type: K };
}[T];

/** A recorded clinical event: envelope and payload. */
export type ClinicalEvent<T extends ClinicalEventType = ClinicalEventType> = {
  readonly [K in T]: Envelope & Payload<K>;
}[T];

/** Replaces an earlier event; both stay in the audit trail. The replacement may leave out id, at and by. */
export interface CorrectionEvent extends Envelope {
  readonly type: 'event.corrected';
  readonly corrects: string;
  readonly event: Payload & { readonly on: string; readonly id?: string | undefined };
}

/** Cancels an earlier event; both stay in the audit trail. */
export interface RetractionEvent extends Envelope {
  readonly type: 'event.retracted';
  readonly retracts: string;
  readonly reason: string;
}

/** Every event that a case file can hold. */
export type CaseEvent = ClinicalEvent | CorrectionEvent | RetractionEvent;
export type CaseEventType = CaseEvent['type'];

/** An event as a form drafts it: what and when; the app stamps id, at and by. */
export type Draft<T extends ClinicalEventType = ClinicalEventType> = {
  readonly [K in T]: Payload<K> & { readonly on: string };
}[T];

interface LabFields {
  readonly analyte: Analyte;
  readonly value: number;
  readonly unit: string;
}

/** A laboratory value must be in a unit of its analyte and be one that a human being can have. */
function questionLaboratory(lab: LabFields, issue: (path: string, allowed: Allowed) => void): void {
  const { analyte, value, unit } = lab;
  const factor = factorTo(analyte, unit);
  if (factor === undefined) {
    issue('unit', { tag: 'unit', analyte, units: unitsOf(analyte) });
    return;
  }
  // Below zero is named by the schema of the number itself.
  if (value < 0 || isPlausible(analyte, convert(value, factor))) return;
  const { plausible, unit: canonical } = OBSERVABLES[analyte];
  issue('value', { tag: 'plausible', analyte, value, unit, min: plausible[0], max: plausible[1], canonical });
}

function variant<K extends ClinicalEventType>(type: K, frame: z.ZodRawShape) {
  const schema = z.strictObject({ ...frame, type: z.literal(type), ...payloads[type] });
  if (type !== 'lab.reported') return schema;
  return schema.superRefine((lab, context) =>
    questionLaboratory(lab as unknown as LabFields, (path, allowed) =>
      context.addIssue({ code: 'custom', path: [path], params: { allowed }, input: lab }),
    ),
  );
}

function variants(frame: z.ZodRawShape) {
  const schemas: readonly z.ZodType[] = CLINICAL_EVENT_TYPES.map((type) => variant(type, frame));
  return schemas as unknown as readonly [z.ZodObject, ...z.ZodObject[]];
}

const replacement = z.discriminatedUnion('type', variants({ ...envelope, id: identifier.optional() }));

/** The schema of one recorded event. */
export const eventSchema = z.discriminatedUnion('type', [
  ...variants(envelope),
  z.strictObject({
    ...envelope,
    type: z.literal('event.corrected'),
    corrects: identifier,
    event: replacement,
  }),
  z.strictObject({ ...envelope, type: z.literal('event.retracted'), retracts: identifier, reason: text }),
]) as unknown as z.ZodType<CaseEvent>;

/** Every event type, in the order of the case format. */
export const EVENT_TYPES: readonly CaseEventType[] = [
  ...CLINICAL_EVENT_TYPES,
  'event.corrected',
  'event.retracted',
];
