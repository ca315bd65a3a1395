import type { Lesson } from '../teaching/lesson.ts';

/** What a case is about, in the order in which the library shows them. */
export const SCENARIO_KINDS = [
  'switch',
  'preparation',
  'infusion',
  'complication',
  'course',
  'labels',
] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** A case for learning and testing: plain JSON in the case format, loaded only when it is opened. */
export interface Scenario {
  readonly id: string;
  readonly kind: ScenarioKind;
  /** Whether the course of events follows a published case report, which the lesson names. */
  readonly report: boolean;
  /** The day on which the story stands. */
  readonly on: string;
  readonly file: () => Promise<unknown>;
  readonly lesson: () => Promise<Lesson>;
  readonly en: ScenarioWords;
  readonly de: ScenarioWords;
}

export interface ScenarioWords {
  readonly title: string;
  readonly text: string;
}

/** The day on which the stories stand. */
export const STANDS_ON = '2026-11-16';
