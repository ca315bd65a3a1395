import { BIBLIOGRAPHY, CITATIONS } from '../../machines/citations.ts';
import { type RuleId, ruleById } from '../../machines/rules/index.ts';
import { SOURCES } from '../../machines/vocabulary.ts';
import type { ClinicalMessages, PaperWords } from '../locales/index.ts';
import { type Block, bold, soft } from './document.ts';

/** The sources of those rules in full, each with the places that were used and the rules that stand there. */
export function bibliography(
  rules: Iterable<RuleId>,
  words: ClinicalMessages,
  size: 'normal' | 'small' = 'normal',
): readonly Block[] {
  const places = placesOf(rules);
  const used = SOURCES.filter((source) => places.some((place) => place.source === source));
  return used.flatMap((source): readonly Block[] => [
    {
      kind: 'paragraph',
      size,
      text: [
        bold(words.source[source].short),
        ` · ${BIBLIOGRAPHY[source].full} ${words.source[source].about}`,
      ],
    },
    {
      kind: 'paragraph',
      size,
      text: places
        .filter((place) => place.source === source)
        .flatMap((place, at) => [
          soft(`${at === 0 ? '' : '\n'}${place.place}: `),
          place.rules.map(unbroken).join(', '),
        ]),
    },
  ]);
}

/** The same as an ending in small print that stays together, with the meaning of the star where a rule has one. */
export function sourcesEnding(rules: Iterable<RuleId>, words: PaperWords): readonly Block[] {
  const all = [...rules];
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 2, text: words.papers.sourcesTitle },
        ...bibliography(all, words, 'small'),
        ...knownNote(all, words),
      ],
    },
  ];
}

/** What the star behind a rule means, where one of them has it. */
function knownNote(rules: Iterable<RuleId>, { papers }: PaperWords): readonly Block[] {
  const starred = [...rules].some((rule) => ruleById(rule)?.checked === 'known');
  return starred ? [{ kind: 'paragraph', size: 'small', text: papers.knownNote }] : [];
}

/** A rule id that no line break parts. */
export const unbroken = (rule: string): string => rule.replace('-', '\u2011');

/** Rules by the place that they cite, in the order of the sources. */
function placesOf(rules: Iterable<RuleId>) {
  const order = Object.keys(CITATIONS);
  const byPlace = new Map<keyof typeof CITATIONS, RuleId[]>();
  for (const id of [...new Set(rules)].sort()) {
    const cite = ruleById(id)?.cite;
    if (cite !== undefined) byPlace.set(cite, [...(byPlace.get(cite) ?? []), id]);
  }
  return [...byPlace]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([cite, ids]) => ({ ...CITATIONS[cite], rules: ids }));
}
