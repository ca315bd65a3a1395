import { BIBLIOGRAPHY } from '../../machines/citations.ts';
import { stricterThan } from '../../machines/rules/concordance.ts';
import { inForce, type KnownRule } from '../../machines/rules/index.ts';
import type { CaseView } from '../../machines/view.ts';
import { SOURCES, type Source } from '../../machines/vocabulary.ts';
import { CHAPTERS, OPEN_QUESTIONS, READINGS_TAKEN, readingOf, SHARED_MATTERS } from '../case/reference.ts';
import type { PaperWords } from '../locales/index.ts';
import { unbroken } from './bibliography.ts';
import { type Block, bold, type Document, type Language, type Paper, type Rich, soft } from './document.ts';
import { notices } from './notices.ts';
import { planId } from './plan-id.ts';

export interface AppendixOptions {
  readonly paper: Paper;
  readonly language: Language;
}

/** Every rule of the sources in force, by the place in the source, with readings, shared matters and open questions. */
export function sourcesAppendix(view: CaseView, words: PaperWords, options: AppendixOptions): Document {
  const { documents, format } = words;
  const { appendix } = words.papers;
  const { sources } = view.header;
  const chapters = CHAPTERS.filter(({ source }) => sources.includes(source));
  const count = chapters.reduce((sum, { rules }) => sum + rules.length, 0);
  return {
    title: appendix.title,
    subject: `${appendix.title}, ${view.header.label}`,
    ...options,
    date: view.today,
    id: planId(view),
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    base: 9.5,
    blocks: [
      { kind: 'heading', level: 1, text: appendix.title },
      {
        kind: 'paragraph',
        size: 'lead',
        text: `${appendix.subtitle(count, view.header.label)} · ${documents.asOf(view.today)}`,
      },
      ...notices(view, words),
      { kind: 'paragraph', text: appendix.lead },
      { kind: 'heading', level: 2, text: appendix.works },
      {
        kind: 'list',
        marker: 'bullet',
        items: SOURCES.filter((source) => sources.includes(source)).map(
          (source): Rich => [
            bold(words.source[source].short),
            ` · ${BIBLIOGRAPHY[source].full} ${words.source[source].about}`,
          ],
        ),
      },
      { kind: 'heading', level: 2, text: appendix.rules },
      ...chapters.flatMap(({ source, place, rules }): readonly Block[] => [
        { kind: 'heading', level: 3, text: `${words.source[source].short}: ${place}` },
        ...rules.map((rule): Block => ({ kind: 'paragraph', text: ruleText(rule, sources, words) })),
      ]),
      ...matters(sources, words),
      ...readings(sources, words),
      ...questions(sources, words),
    ],
  };
}

/** Id, kind and title, then the statement, then what stands around it. */
function ruleText(rule: KnownRule, sources: readonly Source[], words: PaperWords): Rich {
  const { appendix } = words.papers;
  const { title, statement } = words.rules[rule.id];
  const reading = readingOf(rule);
  const stricter = stricterThan(rule.id, sources);
  const around = [
    words.kind[rule.kind],
    ...(reading === undefined ? [] : [appendix.reading(reading)]),
    ...(stricter === undefined ? [] : [appendix.stricter(unbroken(stricter))]),
    ...(rule.checked === 'known' ? [appendix.known] : []),
  ];
  return [bold(`${unbroken(rule.id)} ${title}.`), ` ${statement} `, soft(around.join(' · '))];
}

/** Matters of which more than one source in force speaks, and which of them decides. */
function matters(sources: readonly Source[], words: PaperWords): readonly Block[] {
  const { appendix } = words.papers;
  const shared = SHARED_MATTERS.map((matter) => ({
    ...matter,
    rules: matter.rules.filter((rule) => inForce(rule, sources)),
  })).filter(({ rules }) => rules.length > 1);
  if (shared.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: appendix.matters },
    {
      kind: 'table',
      columns: [
        { head: appendix.column.matter, width: 13 },
        { head: appendix.column.decides, width: 6 },
      ],
      rows: shared.map(({ topic, rules, agree }) => {
        const [first, ...others] = rules.map(unbroken);
        const rest = others.length === 0 ? '' : `, ${others.join(', ')}`;
        const deciding: Rich = agree
          ? `${rules.map(unbroken).join(', ')} (${appendix.agree})`
          : [bold(first ?? ''), rest];
        return { cells: [[bold(words.topic[topic].title), `\n${words.topic[topic].text}`], deciding] };
      }),
    },
  ];
}

/** The readings taken by rules in force. */
function readings(sources: readonly Source[], words: PaperWords): readonly Block[] {
  const { appendix } = words.papers;
  const taken = READINGS_TAKEN.filter(({ rules }) => rules.some((rule) => inForce(rule, sources)));
  if (taken.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: appendix.readings },
    {
      kind: 'table',
      columns: [
        { head: appendix.column.number, width: 1.4 },
        { head: appendix.column.paper, width: 8 },
        { head: appendix.column.taken, width: 10 },
      ],
      rows: taken.map(({ reading }) => ({
        cells: [String(reading), words.reading[reading].paper, words.reading[reading].taken],
      })),
    },
  ];
}

function questions(sources: readonly Source[], words: PaperWords): readonly Block[] {
  const asked = OPEN_QUESTIONS.filter(({ rule }) => inForce(rule, sources));
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.papers.appendix.prompts },
    { kind: 'paragraph', text: words.papers.appendix.promptsText },
    {
      kind: 'list',
      marker: 'bullet',
      items: asked.map(
        ({ subject }): Rich => [bold(words.prompt[subject].title), `: ${words.prompt[subject].question}`],
      ),
    },
  ];
}
