import { topicsOf } from '../../machines/rules/concordance.ts';
import type { RuleId } from '../../machines/rules/index.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import type { TopicWords } from '../locales/shapes.ts';

/** What is said of the matters on which the sources of a rule and those of others speak. */
export const topicTexts = (rule: RuleId, words: ClinicalMessages): readonly TopicWords[] =>
  topicsOf(rule).map((topic) => words.topic[topic]);
