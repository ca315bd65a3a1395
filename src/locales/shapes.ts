import type { CaseEventType, ClinicalEventType, Payload } from '../../machines/events.ts';
import type { AdviceOf, Topic } from '../../machines/pathway/advice.ts';
import type { RuleId } from '../../machines/rules/index.ts';

/** What the words of a language are keyed by: a rule, an event or an answer without words does not compile. */

export interface RuleWords {
  readonly title: string;
  readonly statement: string;
}

/** Which cases of the caseload are shown. */
export const CASELOAD_SHOWN = ['all', 'alerts', 'overdue', 'week', 'unheard', 'day'] as const;
export type CaseloadShown = (typeof CASELOAD_SHOWN)[number];

/** A statement that the paper contradicts or leaves open, and the reading taken. */
export interface ReadingWords {
  readonly paper: string;
  readonly taken: string;
}

/** A matter of which several sources speak. */
export interface TopicWords {
  readonly title: string;
  readonly text: string;
}

/** A question to which no source gives a number. */
export interface PromptWords {
  readonly title: string;
  readonly question: string;
}

export interface StageWords {
  readonly name: string;
  readonly description: string;
}

export interface TaskWords {
  readonly name: string;
  readonly how?: string;
}

export interface EventWords {
  /** What happened, as a noun. */
  readonly name: string;
  /** What the form does. */
  readonly record: string;
}

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

type Keys<P> = string extends keyof P ? never : Exclude<keyof P & string, 'type'>;

/** Every field of every event, those of the envelope and of corrections included. */
export type FieldName =
  | { readonly [T in ClinicalEventType]: Keys<Payload<T>> }[ClinicalEventType]
  | 'on'
  | 'at'
  | 'by'
  | 'corrects'
  | 'retracts'
  | 'event';

export type AdviceWords = { readonly [T in Topic]: Readonly<Record<AdviceOf<T>, string>> };

export type EventNames = Readonly<Record<CaseEventType, EventWords>>;

/** The rules of which a letter tells a practice, and the alert card an emergency doctor. */
export const PAPER_RULES = [
  'INF-15',
  'EU-24',
  'US-15',
  'EU-33',
  'MON-11',
  'MON-12',
  'EU-34',
  'MON-40',
  'US-19',
  'EU-32',
  'EU-35',
  'EU-36',
  'US-12',
  'US-16',
  'US-17',
  'MON-10',
  'MON-20',
  'MON-30',
  'EU-37',
] as const satisfies readonly RuleId[];

export type PaperRule = (typeof PAPER_RULES)[number];

/** A finding in the words of a practice, and what it asks for. */
export type PaperRules = Readonly<Record<PaperRule, { readonly sign: string; readonly act: string }>>;

/** Why a document makes no sense for a case as it stands. */
export const OBSTACLES = [
  'no-infusion',
  'ended',
  'nothing-due',
  'not-chosen',
  'no-course',
  'no-start',
  'too-early',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];
