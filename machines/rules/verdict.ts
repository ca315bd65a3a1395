import type { CivilDate } from '../date.ts';
import type { ClinicalEventType } from '../events.ts';
import type { Therapy } from '../facts.ts';
import type { Analyte } from '../observables.ts';
import type {
  AutoimmuneDisorder,
  Condition,
  CounsellingTopic,
  MsForm,
  Prophylaxis,
  Screening,
  Serology,
  SerologyOutcome,
  Symptom,
} from '../vocabulary.ts';

/** Unknown is a verdict, never a no. Overridden exists only where a deviation meets an unmet gate (see explain). */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'not-applicable';

/** Something of the patient's own that a verdict rests on. Locales put each into words; none carries a sentence. */
export type Value =
  | {
      readonly kind: 'lab';
      readonly analyte: Analyte;
      readonly value: number;
      readonly unit: string;
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'limit';
      readonly analyte: Analyte;
      readonly comparator: '>' | '>=' | '<' | '<=';
      readonly value: number;
      readonly unit: string;
    }
  | {
      readonly kind: 'share';
      readonly analyte: Analyte;
      readonly percent: number;
      readonly baseline: number;
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'serology';
      readonly test: Serology;
      readonly result: SerologyOutcome;
      readonly on: CivilDate;
    }
  | { readonly kind: 'diagnosis'; readonly form: MsForm; readonly confirmed: boolean; readonly on: CivilDate }
  | { readonly kind: 'years-since-diagnosis'; readonly years: number }
  | { readonly kind: 'relapse'; readonly on: CivilDate }
  | {
      readonly kind: 'mri';
      readonly newGd: number;
      readonly newT2: number;
      readonly pmlSuspected: boolean;
      readonly on: CivilDate;
    }
  | { readonly kind: 'csf'; readonly jcvDna: 'negative' | 'positive'; readonly on: CivilDate }
  | { readonly kind: 'edss'; readonly score: number; readonly on: CivilDate }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly on: CivilDate }
  | { readonly kind: 'allergy'; readonly to: 'alemtuzumab' | 'excipient' | 'other'; readonly on: CivilDate }
  | { readonly kind: 'anaphylaxis'; readonly on: CivilDate }
  | {
      readonly kind: 'reaction';
      readonly severity: 'mild' | 'severe' | 'anaphylaxis';
      readonly signs: readonly string[];
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'infection';
      readonly site: string;
      readonly severity: 'mild' | 'severe';
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'therapy';
      readonly drug: Therapy['drug'];
      readonly lastDose?: CivilDate | undefined;
      readonly ongoing: boolean;
    }
  | { readonly kind: 'therapy-count'; readonly count: number }
  | { readonly kind: 'pml-risk'; readonly risk: 'low' | 'high' }
  | { readonly kind: 'vaccine'; readonly on: CivilDate }
  | {
      readonly kind: 'screening';
      readonly screening: Screening;
      readonly finding: 'normal' | 'abnormal';
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'pregnancy';
      readonly state: 'pregnant' | 'lactating' | 'test-positive' | 'test-negative';
      readonly on: CivilDate;
    }
  | { readonly kind: 'contraception'; readonly on: CivilDate }
  | {
      readonly kind: 'prophylaxis';
      readonly agent: Prophylaxis;
      readonly on: CivilDate;
      readonly until?: CivilDate | undefined;
    }
  | {
      readonly kind: 'counselling';
      readonly topic: CounsellingTopic;
      readonly understood: boolean;
      readonly on: CivilDate;
    }
  | { readonly kind: 'consent'; readonly given: boolean; readonly on: CivilDate }
  | { readonly kind: 'adherence'; readonly able: boolean; readonly willing: boolean; readonly on: CivilDate }
  | {
      readonly kind: 'attestation';
      readonly subject: string;
      readonly holds: boolean;
      readonly on: CivilDate;
    }
  | { readonly kind: 'last-infusion'; readonly course: number; readonly on: CivilDate }
  | { readonly kind: 'infusions'; readonly given: number; readonly planned: number }
  | { readonly kind: 'dose'; readonly dose: number; readonly day: number; readonly on: CivilDate }
  | { readonly kind: 'steroid'; readonly dose: number; readonly on: CivilDate }
  | { readonly kind: 'autoimmunity'; readonly disorder: AutoimmuneDisorder; readonly on: CivilDate }
  | { readonly kind: 'symptom'; readonly symptom: Symptom; readonly on: CivilDate }
  | {
      readonly kind: 'blood-pressure';
      /** mmHg */
      readonly systolic: number;
      /** mmHg */
      readonly diastolic: number;
      readonly on: CivilDate;
    }
  | { readonly kind: 'course-count'; readonly count: number; readonly limit: number }
  | { readonly kind: 'live-vaccine'; readonly on: CivilDate };

/** A value of the kinds named. */
export type ValueOf<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

/** What would make an unknown known: the event to record, and which one of its kind. */
export interface Need {
  readonly event: ClinicalEventType;
  readonly of?: string;
}

/** One rule judged for one patient on one day. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly values: readonly Value[];
  readonly needs: readonly Need[];
  /** The first day on which the rule can be met if what is open is done on the day of the judgement and goes well. */
  readonly from?: CivilDate;
  /** Unmet, and no date can be given: neither time nor a record mends it. */
  readonly undated?: boolean;
  /** Met, and yet worth a look: shown among the cautions. */
  readonly look?: boolean;
  /** Other rules whose steps lead to `from`: part of the critical path. */
  readonly through?: readonly string[];
}

export const met = (...values: readonly Value[]): Verdict => ({ outcome: 'met', values, needs: [] });
/** Not fulfilled, and no date can be given for it. */
export const unmet = (...values: readonly Value[]): Verdict => ({
  outcome: 'unmet',
  values,
  needs: [],
  undated: true,
});

/** Not fulfilled, and mended by recording what is needed; `from` where that takes time. */
export const mendable = (
  needs: readonly Need[],
  values: readonly Value[],
  from?: CivilDate,
  through: readonly string[] = [],
): Verdict => ({
  outcome: 'unmet',
  values,
  needs,
  ...(from === undefined ? {} : { from }),
  ...(through.length > 0 ? { through } : {}),
});
export const notApplicable: Verdict = { outcome: 'not-applicable', values: [], needs: [] };

/** Not known; `needs` says what to record. */
export const unknown = (needs: readonly Need[], ...values: readonly Value[]): Verdict => ({
  outcome: 'unknown',
  values,
  needs,
});

/** Met from a day on: met when that day has come, else unmet with the day. */
export const since = (from: CivilDate, day: CivilDate, ...values: readonly Value[]): Verdict => ({
  outcome: day >= from ? 'met' : 'unmet',
  values,
  needs: [],
  from,
});
