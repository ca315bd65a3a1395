import { SWITCH_RULES, type Topic } from '../../../machines/pathway/advice.ts';
import { type RuleId, rulesOf } from '../../../machines/rules/index.ts';
import type { Step } from '../../../machines/rules/rule.ts';
import { SOURCES, type Source } from '../../../machines/vocabulary.ts';
import type { ChartGuard } from './tree.ts';

/** Rules that hold back a step, of all sources or of those in force. */
const holding = (step: Step, sources: readonly Source[]): readonly RuleId[] =>
  rulesOf(sources, step).map(({ id }) => id);

/**
 * The rules on which the answer to a question of the chart rests. None where it rests on what is recorded alone. The
 * questions are functions (machines/pathway/advice.ts): a test reads their text and compares.
 */
const GROUNDS: Readonly<Record<Topic, readonly RuleId[]>> = {
  selection: holding('treatment.chosen', SOURCES),
  branch: [],
  washout: SWITCH_RULES,
  natalizumab: SWITCH_RULES,
  laboratory: ['PRE-10'],
  imaging: ['PRE-11'],
  tuberculosis: ['PRE-04', 'PRE-05'],
  vaccination: ['SEL-34', 'PRE-22'],
  counselling: ['PRE-14', 'PRE-24', 'EU-21'],
  setting: ['EU-20', 'EU-22'],
  examination: ['PRE-01'],
  interval: ['INF-02', 'RET-02', 'EU-40', 'US-18'],
  // The judge of RET-01 is what the question asks of renewed activity.
  monitoring: ['RET-01'],
  platelets: ['MON-10', 'MON-11', 'EU-34', 'US-16'],
  kidneys: ['MON-20', 'US-12'],
  liver: ['EU-32'],
  thyroid: ['MON-30'],
  infection: ['MON-40', 'EU-33', 'EU-36', 'US-19'],
  pregnancy: [],
  autoimmunity: [],
  neurology: ['INF-15', 'EU-24', 'EU-35', 'US-15'],
  activity: [],
};

/** The step that a guard lets be taken, where it asks the rules of one. */
export function stepOf(guard: ChartGuard): Step | undefined {
  switch (guard.type) {
    case 'allowed':
      return guard.step;
    case 'nextCourseAllowed':
      return 'course.started';
    case 'nextInfusionAllowed':
    case 'finishesWith':
      return 'infusion.given';
    case 'completesFirst':
    case 'completes':
      return 'course.completed';
    case 'ofRunningCourse':
    case 'advises':
      return undefined;
  }
}

/** The rules that a question of the chart asks, of the sources in force. */
export const rulesOfTopic = (topic: Topic, sources: readonly Source[] = SOURCES): readonly RuleId[] =>
  rulesOf(sources)
    .map(({ id }) => id)
    .filter((id) => GROUNDS[topic].includes(id));

/** The rules that a guard asks, of the sources in force; none where it asks what is recorded alone. */
export function rulesOfGuard(
  guard: ChartGuard | undefined,
  sources: readonly Source[] = SOURCES,
): readonly RuleId[] {
  if (guard === undefined) return [];
  if (guard.type === 'advises') return rulesOfTopic(guard.topic, sources);
  const step = stepOf(guard);
  return step === undefined ? [] : holding(step, sources);
}
