import type { CivilDate } from './date.ts';
import { occasionOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { attestation, lab, lastOf, previousCourseEnd, serology, therapyOf } from './known.ts';
import { inForce, type RuleId } from './rules/index.ts';
import { renewedActivity } from './rules/retreatment.ts';
import type { Occasion } from './rules/rule.ts';
import { aboveLimit } from './rules/watch.ts';
import type { Stage } from './stage.ts';
import type { Attestation, Source } from './vocabulary.ts';

/**
 * Questions to which no source gives a number. They are asked and the answer is recorded; nothing is ever decided by
 * them, and an open one never stands in the way of a step.
 */
export const PROMPT_SUBJECTS = [
  'washout-individual',
  'tia',
  'isolated-autoantibodies',
  'alt-level',
  'platelet-level',
  'course-gap',
  'csf-cells',
  'non-responder',
  'low-igg',
  'listeria-antibiotics',
  'covid-vaccine-timing',
] as const satisfies readonly Attestation[];
export type PromptSubject = (typeof PROMPT_SUBJECTS)[number];

/** A question that this case raises today. */
export interface Prompt {
  readonly subject: PromptSubject;
  /** The rule beside which the question arises: a source speaks of the matter and gives no number. */
  readonly rule: RuleId;
  /** The answer, where one was recorded since the question arose. */
  readonly answer?: Facts['attestations'][number];
}

const BEFORE_COURSE: readonly Stage[] = ['switching', 'preparation', 'interval', 'retreatment'];

interface Question {
  /** The rules beside which it arises; it is asked where a source in force brings one of them, and shown with the first. */
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** The day on which the question arose: an answer from then on counts. Undefined while it does not arise. */
  readonly since: (occasion: Occasion, stage: Stage) => CivilDate | undefined;
}

/** Asked anew before every course: what was answered before the previous one has had its time. */
const beforeCourse = ({ facts }: Occasion, stage: Stage): CivilDate | undefined =>
  BEFORE_COURSE.includes(stage) ? (previousCourseEnd(facts) ?? '') : undefined;

const QUESTIONS: Readonly<Record<PromptSubject, Question>> = {
  'washout-individual': {
    rules: ['SWI-71'],
    since: ({ facts, day, course }) =>
      course === 1 && therapyOf(facts, day, 'uncovered') !== undefined ? '' : undefined,
  },
  // The label names stroke and is silent on a transient attack.
  tia: { rules: ['EU-12'], since: beforeCourse },
  'isolated-autoantibodies': {
    rules: ['EU-15'],
    since: ({ facts, day }) =>
      (['tpo-antibodies', 'trak', 'anti-gbm'] as const)
        .map((test) => serology(facts, test, day))
        .find((result) => result?.result === 'positive')?.on,
  },
  'alt-level': {
    rules: ['EU-30', 'US-11'],
    since: ({ facts, day }) => {
      const alt = lab(facts, 'alt', day);
      return alt !== undefined && aboveLimit(alt) ? alt.on : undefined;
    },
  },
  'platelet-level': {
    rules: ['MON-11'],
    since: ({ facts, day }) => {
      const platelets = lab(facts, 'platelets', day);
      return platelets !== undefined && platelets.canonical < 100 ? platelets.on : undefined;
    },
  },
  'course-gap': {
    rules: ['INF-16'],
    since: ({ facts, day }) =>
      facts.courses
        .find((course) => course.completedOn === undefined)
        ?.interruptions.find((gap) => gap.resumedOn === undefined && gap.on <= day)?.on,
  },
  'csf-cells': {
    rules: ['SWI-54'],
    since: ({ facts, day, course }) => {
      const csf = lastOf(facts.csfs, day);
      return course === 1 && csf?.cells !== undefined && csf.cells > 0 ? csf.on : undefined;
    },
  },
  'non-responder': {
    rules: ['RET-10'],
    since: (occasion, stage) =>
      stage === 'monitoring' && renewedActivity(occasion).outcome === 'met'
        ? previousCourseEnd(occasion.facts)
        : undefined,
  },
  'low-igg': {
    rules: ['RET-04'],
    since: (occasion, stage) => (occasion.course > 1 ? beforeCourse(occasion, stage) : undefined),
  },
  'listeria-antibiotics': { rules: ['EU-28', 'AFT-04', 'US-19'], since: beforeCourse },
  'covid-vaccine-timing': { rules: ['PRE-22'], since: beforeCourse },
};

/** The rule beside which a question arises. */
export const ruleOfPrompt = (subject: PromptSubject): RuleId => QUESTIONS[subject].rules[0];

/** The questions that the case raises on the day, the open ones first. */
export function prompts(
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  stage: Stage,
): readonly Prompt[] {
  const occasion = occasionOf(facts, day, sources);
  return PROMPT_SUBJECTS.flatMap((subject): readonly Prompt[] => {
    const { rules, since } = QUESTIONS[subject];
    const rule = rules.find((id) => inForce(id, sources));
    if (rule === undefined) return [];
    const from = since(occasion, stage);
    if (from === undefined) return [];
    const given = attestation(facts, subject, day);
    const answer = given !== undefined && given.on >= from ? given : undefined;
    return [{ subject, rule, ...(answer === undefined ? {} : { answer }) }];
  }).sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined));
}
