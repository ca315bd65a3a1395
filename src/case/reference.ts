import { BIBLIOGRAPHY, CITATIONS, type CitationId } from '../../machines/citations.ts';
import { PROMPT_SUBJECTS, type PromptSubject, ruleOfPrompt } from '../../machines/prompts.ts';
import {
  CONCORDANCE,
  type Concordance,
  READINGS,
  type Reading,
  SHARED_TOPICS,
  type SharedTopic,
  topicsOf,
} from '../../machines/rules/concordance.ts';
import { type KnownRule, RULES, type RuleId } from '../../machines/rules/index.ts';
import { type RuleKind, STEPS, type Step } from '../../machines/rules/rule.ts';
import { SOURCES, type Source } from '../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../locales/index.ts';

/** The rules that cite one place of a source, by their ids. */
export interface Chapter {
  readonly source: Source;
  readonly place: string;
  readonly rules: readonly KnownRule[];
}

/** Every rule, chapter by chapter, in the order of the sources themselves. */
export const CHAPTERS: readonly Chapter[] = (Object.keys(CITATIONS) as CitationId[])
  .map((cite) => ({ ...CITATIONS[cite], rules: RULES.filter((rule) => rule.cite === cite) }))
  .filter(({ rules }) => rules.length > 0);

export const ALL_RULES: readonly KnownRule[] = CHAPTERS.flatMap(({ rules }) => rules);

/** A matter of which several sources speak. */
export interface SharedMatter {
  readonly topic: SharedTopic;
  /** The strictest first: it decides, unless all say the same. */
  readonly rules: readonly RuleId[];
  readonly agree: boolean;
}

const matter = (topic: SharedTopic): SharedMatter => {
  const { rules, agree }: Concordance = CONCORDANCE[topic];
  return { topic, rules, agree: agree === true };
};

export const SHARED_MATTERS: readonly SharedMatter[] = SHARED_TOPICS.map(matter);
export const mattersOf = (id: RuleId): readonly SharedMatter[] => topicsOf(id).map(matter);

/** The reading that a rule takes of what the paper contradicts or leaves open. */
export const readingOf = (rule: KnownRule): Reading | undefined =>
  READINGS.find((reading) => reading === rule.reading);

export const READINGS_TAKEN: readonly { readonly reading: Reading; readonly rules: readonly RuleId[] }[] =
  READINGS.map((reading) => ({
    reading,
    rules: ALL_RULES.filter((rule) => rule.reading === reading).map(({ id }) => id),
  }));

export const OPEN_QUESTIONS: readonly { readonly subject: PromptSubject; readonly rule: RuleId }[] =
  PROMPT_SUBJECTS.map((subject) => ({ subject, rule: ruleOfPrompt(subject) }));

/** The steps that a rule can hold back. */
export const blockedBy = (rule: KnownRule): readonly Step[] =>
  STEPS.filter((step) => rule.blocks?.[step] !== undefined);

export const KINDS: readonly RuleKind[] = ['stop', 'gate', 'caution', 'task', 'escalate', 'fact'];

export const WORKS: readonly {
  readonly source: Source;
  readonly short: string;
  readonly full: string;
  readonly rules: number;
}[] = SOURCES.map((source) => ({
  source,
  ...BIBLIOGRAPHY[source],
  rules: ALL_RULES.filter(({ layer }) => layer === source).length,
}));

/** The parts of the page, in their order. */
export const PARTS = ['rules', 'topics', 'readings', 'prompts', 'bibliography'] as const;
export type Part = (typeof PARTS)[number];

export const readingAt = (reading: Reading): string => `reading-${reading}`;
export const topicAt = (topic: SharedTopic): string => `topic-${topic}`;

const PLACES: ReadonlySet<string> = new Set([
  ...PARTS,
  ...ALL_RULES.map(({ id }) => id),
  ...READINGS.map(readingAt),
  ...SHARED_TOPICS.map(topicAt),
]);

/** The place on the page that an address means; an id may be typed in small letters. */
export const placeAt = (at: string | undefined): string | undefined =>
  at === undefined ? undefined : [at, at.toUpperCase()].find((each) => PLACES.has(each));

/** One form for what looks the same: μ and µ, 10⁹ and 109. */
export const plain = (text: string): string => text.normalize('NFKC');

/** What a search looks through: id, title, statement, name of the source and place. */
export function searchedText(words: ClinicalMessages, rule: KnownRule): string {
  const { title, statement } = words.rules[rule.id];
  const { short, name } = words.source[rule.layer];
  const source = [short, name, BIBLIOGRAPHY[rule.layer].short, CITATIONS[rule.cite].place];
  return plain([rule.id, title, statement, ...source].join(' '));
}
