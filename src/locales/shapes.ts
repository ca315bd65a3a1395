import type { CaseEventType, ClinicalEventType, Payload } from '../../machines/events.ts';
import type { AdviceOf, Topic } from '../../machines/pathway/advice.ts';
import type { RuleId } from '../../machines/rules/index.ts';

/** What the words of a language are keyed by: a rule, an event or an answer without words does not compile. */

export interface RuleWords {
  readonly title: string;
  readonly statement: string;
}

/** Rules that raise alerts. */
export type EscalatingRuleId = Extract<
  RuleId,
  'INF-12' | 'INF-13' | 'INF-15' | 'MON-10' | 'MON-11' | 'MON-12' | 'MON-20' | 'MON-30' | 'MON-40'
>;

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
