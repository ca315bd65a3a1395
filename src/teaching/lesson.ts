import type { RuleId } from '../../machines/rules/index.ts';

/** What a class reads in one language. */
export interface LessonWords {
  readonly question: string;
  readonly learningPoints: readonly string[];
  /** What was filled in or shifted against the report. */
  readonly note?: string;
}

/** A publication, as a reader looks it up. */
export interface Reference {
  readonly text: string;
  readonly doi?: string;
  readonly url?: string;
}

/** What a case teaches, beside the case file itself. */
export interface Lesson {
  /**
   * Ids of events before which the class is asked; without it the stops are found by the engine (before each decision,
   * after each new alert).
   */
  readonly ask?: readonly string[];
  /**
   * Published case reports that the course of events follows; the statements of the paper and labels need no entry, the
   * pathway cites them itself.
   */
  readonly references: readonly Reference[];
  /** Rule ids that the learning points rest on, as in machines/rules. */
  readonly rules: readonly RuleId[];
  readonly en: LessonWords;
  readonly de: LessonWords;
}
