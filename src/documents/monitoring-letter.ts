import type { RuleId } from '../../machines/rules/index.ts';
import type { CaseView } from '../../machines/view.ts';
import type { PaperWords } from '../locales/index.ts';
import { sourcesEnding } from './bibliography.ts';
import { monitoringCalendar } from './care-plan/schedule.ts';
import type { Block, Document, Language, Paper } from './document.ts';
import { actionRules, actions } from './monitoring-letter/actions.ts';
import { alongside, alongsideTasks } from './monitoring-letter/alongside.ts';
import { opening } from './monitoring-letter/opening.ts';
import { shownTests, testTable } from './monitoring-letter/tests.ts';
import { notices } from './notices.ts';
import { planId } from './plan-id.ts';

export interface LetterOptions {
  readonly paper: Paper;
  readonly language: Language;
}

/**
 * The letter to the practice that does the monitoring: which tests, how often, until when, which finding asks for what,
 * what is in force beside them, whom to call. Every date is one of the view's tasks; every threshold one of its rules.
 */
export function monitoringLetter(view: CaseView, words: PaperWords, options: LetterOptions): Document {
  const { documents, format } = words;
  const { letter } = words.papers;
  return {
    title: letter.title,
    subject: `${letter.title}, ${view.header.label}`,
    ...options,
    date: view.today,
    id: planId(view),
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    base: 9.5,
    blocks: [
      { kind: 'heading', level: 1, text: letter.title },
      {
        kind: 'paragraph',
        size: 'lead',
        text: `${letter.subtitle(view.header.label)} · ${documents.asOf(view.today)}`,
      },
      {
        kind: 'fillIn',
        fields: [
          { label: letter.fields.name, columns: 3 },
          { label: letter.fields.born, columns: 1 },
          { label: letter.fields.practice, columns: 2 },
          { label: letter.fields.centre, columns: 2 },
          { label: letter.fields.phone, columns: 2 },
          { label: letter.fields.night, columns: 2 },
        ],
      },
      ...notices(view, words),
      ...opening(view, words),
      ...testTable(view, words),
      ...actions(view, words),
      ...missed(words),
      ...alongside(view, words),
      ...monitoringCalendar(view, words),
      ...calls(words),
      ...sources(view, words),
    ],
  };
}

/** What to do about missed tests. No source gives a number of them, and the letter says so. */
function missed({ papers }: PaperWords): readonly Block[] {
  const { missed: title, missedText, missedSource } = papers.letter;
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', marker: 'bullet', items: missedText },
        { kind: 'paragraph', size: 'small', text: missedSource },
      ],
    },
  ];
}

/** Numbers to fill in, and a place to sign. */
function calls({ papers }: PaperWords): readonly Block[] {
  const { letter } = papers;
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 2, text: letter.call },
        { kind: 'fillIn', fields: letter.calls.map((label) => ({ label, columns: 2 as const })) },
        { kind: 'paragraph', text: `${letter.results} ${letter.calendar}` },
        {
          kind: 'signature',
          fields: [
            { label: letter.place, columns: 2 },
            { label: letter.physician, columns: 2 },
          ],
        },
      ],
    },
  ];
}

/** The sources in full, with the places of all rules that the letter rests on. */
function sources(view: CaseView, words: PaperWords): readonly Block[] {
  const rules: readonly RuleId[] = [
    ...shownTests(view).map(({ rule }) => rule),
    ...actionRules(view),
    ...alongsideTasks(view).map(({ rule }) => rule),
  ];
  return sourcesEnding(rules, words);
}
