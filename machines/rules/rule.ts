import type { CitationId } from '../citations.ts';
import type { CivilDate } from '../date.ts';
import type { Facts } from '../facts.ts';
import type { Source, Specialty } from '../vocabulary.ts';
import type { Value, Verdict } from './verdict.ts';

/**
 * stop: blocks a step and cannot be overridden. gate: blocks a step until met or overridden with a written reason.
 * caution: shown and recorded, never blocks. task: has a date or an interval. escalate: turns a result into an
 * action. fact: shown with its source.
 */
export type RuleKind = 'stop' | 'gate' | 'caution' | 'task' | 'escalate' | 'fact';

/** The decisions and acts that rules can hold back. */
export const STEPS = [
  'treatment.chosen',
  'course.started',
  'infusion.given',
  'course.completed',
  'retreatment.chosen',
  'therapy.switched',
] as const;
export type Step = (typeof STEPS)[number];

/** `known`: only a known violation blocks. `always`: what is unknown blocks as well. */
export type Blocking = 'known' | 'always';

/** For whom and when a rule is judged. */
export interface Occasion {
  readonly facts: Facts;
  /** The clinical day of the judgement; nothing dated later counts. */
  readonly day: CivilDate;
  /** The course concerned: the one in progress, else the next one. */
  readonly course: number;
  /** The sources in force: a stricter reading of another source may decide a date. */
  readonly sources: readonly Source[];
  /** The act under judgement, where the rule is about its details (an infusion's dose, the drug of a switch). */
  readonly act?: Act;
}

/** The details of an act that some gates look at. */
export type Act =
  | { readonly type: 'infusion.given'; readonly day: number; readonly dose: number; readonly steroid: number }
  | { readonly type: 'therapy.switched'; readonly to: string };

export const URGENCIES = ['emergency', 'same-day', 'urgent', 'routine'] as const;
/** How fast an escalation wants action. */
export type Urgency = (typeof URGENCIES)[number];

/** An escalation as its rule raises it. */
export interface Raised {
  readonly urgency: Urgency;
  /** The clinical day on which the present run of triggers began. */
  readonly since: CivilDate;
  /** Place in the recorded order of the newest trigger: only what was written later can close the alert. */
  readonly seq: number;
  readonly values: readonly Value[];
  /** The specialist whose answer closes it. */
  readonly referral?: Specialty;
}

/** A statement of a source, as data. No source, no rule. */
export interface Rule {
  readonly id: string;
  readonly layer: Source;
  readonly kind: RuleKind;
  readonly cite: CitationId;
  /** text: the wording was read in the source. known: confirm against the current label. */
  readonly checked: 'text' | 'known';
  /** The row of the table of contradictions whose reading is taken. */
  readonly reading?: number;
  readonly blocks?: Readonly<Partial<Record<Step, Blocking>>>;
  readonly judge?: (occasion: Occasion) => Verdict;
  readonly raise?: (occasion: Occasion) => Raised | undefined;
}

/** Keeps the literal id, so that the locales can be checked against the list of rules. */
export const rule = <const R extends Rule>(record: R): R => record;

/** What a stop blocks: known, it blocks every step to treatment; unknown, it blocks the start of a course. */
export const STOP: Rule['blocks'] = {
  'treatment.chosen': 'known',
  'course.started': 'always',
  'infusion.given': 'known',
  'retreatment.chosen': 'known',
};

/** What has to be known before alemtuzumab is chosen, and still holds when a course starts. */
export const SELECTION_GATE: Rule['blocks'] = { 'treatment.chosen': 'always', 'course.started': 'always' };

/** A contraindication that history, examination or work-up finds: known, it already blocks the choice. */
export const CONTRAINDICATION_GATE: Rule['blocks'] = {
  'treatment.chosen': 'known',
  'course.started': 'always',
  'retreatment.chosen': 'known',
};

/** What has to be done before a course starts. */
export const COURSE_GATE: Rule['blocks'] = { 'course.started': 'always' };
