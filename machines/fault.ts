import type { ClinicalEventType } from './events.ts';
import type { Analyte } from './observables.ts';
import type { RuleId } from './rules/index.ts';
import type { RuleKind, Step } from './rules/rule.ts';
import type { Stage } from './stage.ts';

/** What the case format allows at a place; locales put it into words. */
export type Allowed =
  | { readonly tag: 'required' }
  | { readonly tag: 'type'; readonly type: string }
  | { readonly tag: 'one-of'; readonly values: readonly string[] }
  | { readonly tag: 'no-key'; readonly keys: readonly string[] }
  | { readonly tag: 'range'; readonly min?: number; readonly max?: number }
  | { readonly tag: 'length'; readonly min?: number; readonly max?: number }
  | { readonly tag: 'step'; readonly step: number }
  | { readonly tag: 'date' }
  | { readonly tag: 'instant' }
  /** The id of an event of the case. */
  | { readonly tag: 'event-id' }
  | { readonly tag: 'pattern'; readonly pattern: string }
  | { readonly tag: 'unit'; readonly analyte: Analyte; readonly units: readonly string[] }
  | {
      readonly tag: 'plausible';
      readonly analyte: Analyte;
      readonly value: number;
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly canonical: string;
    };

/** Why an event cannot be recorded now. */
export type Refusal =
  | { readonly tag: 'not-registered' }
  | { readonly tag: 'registered-twice' }
  | { readonly tag: 'ended' }
  | { readonly tag: 'blocked'; readonly step: Step; readonly rules: readonly RuleId[] }
  | { readonly tag: 'out-of-place'; readonly type: ClinicalEventType; readonly stage: Stage }
  | { readonly tag: 'wrong-course'; readonly found: number; readonly expected: number }
  | { readonly tag: 'wrong-day'; readonly found: number; readonly expected: number }
  | { readonly tag: 'course-full'; readonly course: number; readonly planned: number }
  | { readonly tag: 'dose-too-high'; readonly dose: number; readonly limit: number }
  | { readonly tag: 'day-taken'; readonly on: string; readonly last: string }
  | { readonly tag: 'nothing-open'; readonly type: ClinicalEventType }
  | { readonly tag: 'not-in-a-man'; readonly type: ClinicalEventType }
  | { readonly tag: 'unknown-rule'; readonly rule: string }
  | { readonly tag: 'not-overridable'; readonly rule: RuleId; readonly kind: RuleKind }
  | { readonly tag: 'not-dismissable'; readonly rule: RuleId }
  | { readonly tag: 'unknown-event'; readonly id: string }
  | { readonly tag: 'duplicate-id'; readonly id: string }
  | { readonly tag: 'needed-later'; readonly id: string; readonly type: ClinicalEventType };

/** What is wrong with a case file, and where: a JSON path such as `events[3].on`. */
export type Fault =
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly tag: 'not-text' }
  | { readonly tag: 'not-json'; readonly line: number; readonly column: number }
  | { readonly tag: 'too-deep'; readonly path: string; readonly limit: number }
  | { readonly tag: 'forbidden-key'; readonly path: string; readonly key: string }
  | { readonly tag: 'not-a-case'; readonly found: string }
  /** A scenario for teaching, where a patient's case is wanted. */
  | { readonly tag: 'teaching' }
  /** A case file, which may be of a patient, where a scenario for teaching is wanted. */
  | { readonly tag: 'not-teaching' }
  | { readonly tag: 'not-a-scenario'; readonly found: string }
  | { readonly tag: 'version'; readonly found: string; readonly supported: number }
  | { readonly tag: 'invalid'; readonly path: string; readonly found: string; readonly allowed: Allowed }
  | {
      readonly tag: 'refused';
      readonly path: string;
      readonly type: string;
      readonly on: string;
      readonly refusal: Refusal;
    };
