import type { CivilDate } from './date.ts';
import type { ClinicalEventType, Payload } from './events.ts';
import type { Analyte } from './observables.ts';
import type {
  Condition,
  CounsellingTopic,
  DeviationReason,
  Drug,
  Prophylaxis,
  Screening,
  Serology,
  SerologyOutcome,
  Sex,
  Specialty,
  Symptom,
} from './vocabulary.ts';

/** Something known since a clinical day, and the event that said so. */
export interface Dated {
  readonly on: CivilDate;
  readonly event: string;
  /** Place in the recorded order: what was written later can close what was known before it, never the reverse. */
  readonly seq: number;
}

/** A laboratory value: in the unit of the report, and `canonical` in the unit in which rules reason. */
export interface LabResult extends Dated {
  readonly value: number;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly canonical: number;
  /** The laboratory's limits in the canonical unit. */
  readonly limits: { readonly low?: number; readonly high?: number };
}

export interface SerologyResult extends Dated {
  readonly result: SerologyOutcome;
  readonly index?: number;
}

/** A stretch of time; without `until` it lasts. */
export interface Span extends Dated {
  readonly until?: CivilDate;
  /** Place in the recorded order of the event that ended it. */
  readonly closedSeq?: number;
}

/** One stretch under a drug. Either end may be unknown. */
export interface Therapy {
  readonly drug: Drug;
  readonly startedOn?: CivilDate;
  readonly stoppedOn?: CivilDate;
  readonly lastDose?: CivilDate;
  readonly infusions?: number;
  readonly event: string;
}

export interface Infusion extends Dated {
  readonly course: number;
  readonly day: number;
  readonly dose: number;
  readonly steroid: number;
  readonly batch?: string;
}

/** A course of infusions as it went. */
export interface Course {
  readonly course: number;
  /** Place in the recorded order of its start. */
  readonly seq: number;
  readonly startedOn: CivilDate;
  readonly completedOn?: CivilDate;
  readonly infusions: readonly Infusion[];
  readonly interruptions: readonly { readonly on: CivilDate; readonly resumedOn?: CivilDate }[];
}

export interface Deviation extends Dated {
  readonly rule: string;
  readonly reason: string;
  /** Of what kind the reason is. */
  readonly code?: DeviationReason;
  /** Number of courses completed when it was written: it holds for the course cycle in which it was written. */
  readonly cycle: number;
}

type Said<T extends ClinicalEventType> = Dated & Omit<Payload<T>, 'type'>;

/**
 * What is known of the patient. Lists are ordered by clinical day; on the same day the later record comes last,
 * so that the last entry is always the one that counts.
 */
export interface Facts {
  /** How many events were learnt. */
  readonly count: number;
  /** The latest clinical day that any event speaks of. */
  readonly latestOn?: CivilDate;
  readonly registeredOn?: CivilDate;
  readonly born?: CivilDate;
  readonly sex?: Sex;
  readonly childbearing?: boolean;
  readonly diagnoses: readonly Said<'diagnosis.recorded'>[];
  readonly edss: readonly Said<'edss.assessed'>[];
  readonly relapses: readonly Said<'relapse.recorded'>[];
  readonly mris: readonly Said<'mri.reported'>[];
  readonly csfs: readonly Said<'csf.reported'>[];
  readonly conditions: readonly (Span & { readonly condition: Condition })[];
  readonly allergies: readonly Said<'allergy.recorded'>[];
  readonly therapies: readonly Therapy[];
  readonly labs: Readonly<Partial<Record<Analyte, readonly LabResult[]>>>;
  readonly serologies: Readonly<Partial<Record<Serology, readonly SerologyResult[]>>>;
  readonly vaccines: readonly Said<'vaccine.given'>[];
  readonly screenings: Readonly<Partial<Record<Screening, readonly Said<'screening.done'>[]>>>;
  readonly vitals: readonly Said<'vitals.measured'>[];
  readonly pregnancyTests: readonly Said<'pregnancy.tested'>[];
  readonly pregnancies: readonly Span[];
  readonly lactations: readonly Span[];
  readonly contraception: readonly Dated[];
  readonly infections: readonly (Span & Pick<Payload<'infection.began'>, 'site' | 'severity' | 'fever'>)[];
  readonly prophylaxes: readonly (Span & { readonly agent: Prophylaxis })[];
  readonly symptoms: readonly (Dated & { readonly symptom: Symptom })[];
  readonly counselled: Readonly<Partial<Record<CounsellingTopic, Said<'counselling.given'>>>>;
  readonly consent: readonly (Dated & { readonly given: boolean })[];
  readonly adherence: readonly Said<'adherence.judged'>[];
  readonly chosenOn?: CivilDate;
  readonly declined?: Said<'treatment.declined'>;
  readonly courses: readonly Course[];
  readonly reactions: readonly Said<'reaction.observed'>[];
  readonly referrals: readonly (Span & { readonly to: Specialty })[];
  readonly autoimmunity: readonly (Span & { readonly kind: Payload<'autoimmunity.diagnosed'>['kind'] })[];
  readonly retreatmentChosenOn?: CivilDate;
  readonly switchedTo?: Said<'therapy.switched'>;
  readonly ended?: Said<'follow-up.ended'>;
  readonly attestations: readonly Said<'attestation.given'>[];
  readonly dismissals: readonly Said<'alert.dismissed'>[];
  readonly delegatedTo?: Payload<'monitoring.delegated'>['to'];
  readonly deviations: readonly Deviation[];
  readonly documents: readonly Said<'document.issued'>[];
}

/** Nothing is known yet. */
export const NO_FACTS: Facts = {
  count: 0,
  diagnoses: [],
  edss: [],
  relapses: [],
  mris: [],
  csfs: [],
  conditions: [],
  allergies: [],
  therapies: [],
  labs: {},
  serologies: {},
  vaccines: [],
  screenings: {},
  vitals: [],
  pregnancyTests: [],
  pregnancies: [],
  lactations: [],
  contraception: [],
  infections: [],
  prophylaxes: [],
  symptoms: [],
  counselled: {},
  consent: [],
  adherence: [],
  courses: [],
  reactions: [],
  referrals: [],
  autoimmunity: [],
  attestations: [],
  dismissals: [],
  deviations: [],
  documents: [],
};

/** The courses that have ended. */
export function completedCourses(facts: Facts): readonly Course[] {
  return facts.courses.filter((course) => course.completedOn !== undefined);
}
