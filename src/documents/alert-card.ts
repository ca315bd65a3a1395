import { lastInfusion } from '../../machines/known.ts';
import { inForce, type RuleId } from '../../machines/rules/index.ts';
import type { CaseView } from '../../machines/view.ts';
import type { PaperWords } from '../locales/index.ts';
import {
  bold,
  type CardPanel,
  type CardPart,
  type Document,
  type Language,
  type Paper,
  type Rich,
} from './document.ts';
import { givenCourses, monitoringEnd } from './monitoring-letter/opening.ts';
import { planId } from './plan-id.ts';

export interface CardOptions {
  readonly paper: Paper;
  readonly language: Language;
}

/**
 * The card for the wallet, for any doctor who does not know the patient: what was given and when, what to think of in
 * the days after an infusion and in the years after, whom to call. Name and numbers are written by hand.
 */
export function alertCard(view: CaseView, words: PaperWords, options: CardOptions): Document {
  const { documents, format } = words;
  const { card } = words.papers;
  const panels = [front, early, late, back];
  return {
    title: card.title,
    subject: `${card.title}, ${view.header.label}`,
    ...options,
    date: view.today,
    id: planId(view),
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    base: 9.5,
    blocks: [
      { kind: 'heading', level: 1, text: card.title },
      {
        kind: 'card',
        panels: panels.map((panel, at) => ({
          ...panel(view, words),
          face: card.face(at + 1, panels.length),
        })),
        asideTitle: card.howTitle,
        aside: card.how,
        notes: [
          card.notManufacturer,
          words.papers.sourcesInForce(view.header.sources.map((each) => words.source[each].name)),
        ],
      },
    ],
  };
}

type Panel = Omit<CardPanel, 'face'>;

const text = (said: Rich): CardPart => ({ kind: 'text', text: said });
const line = (label: string): CardPart => ({ kind: 'line', label });

function front(view: CaseView, words: PaperWords): Panel {
  const { front: say } = words.papers.card;
  const { facts, today } = view;
  const last = lastInfusion(facts, today);
  const until = monitoringEnd(view);
  const pair = (label: string, date: string | undefined): readonly CardPart[] =>
    date === undefined ? [] : [{ kind: 'pair', label, value: words.format.date(date) }];
  return {
    title: say.title,
    urgent: true,
    parts: [
      text([bold(say.sub)]),
      line(say.name),
      line(say.born),
      text(say.text),
      text(givenCourses(view, words).join('\n')),
      ...pair(say.last, last),
      ...pair(say.until, until),
    ],
  };
}

/** The sentences whose rules a source in force brings. */
const spoken = (
  { header }: CaseView,
  pairs: readonly (readonly [rules: readonly RuleId[], said: string])[],
): readonly string[] =>
  pairs.filter(([rules]) => rules.some((rule) => inForce(rule, header.sources))).map(([, said]) => said);

function early(view: CaseView, words: PaperWords): Panel {
  const { early: say } = words.papers.card;
  return {
    title: say.title,
    urgent: true,
    parts: [
      {
        kind: 'bullets',
        items: spoken(view, [
          [['INF-15'], say.INF15],
          [['EU-24'], say.EU24],
          [['US-15'], say.US15],
          [['MON-40', 'US-19'], say.infection],
          [['US-19'], say.listeria],
          [['US-17'], say.US17],
        ]),
      },
      text([bold(say.stop)]),
    ],
  };
}

function late(view: CaseView, words: PaperWords): Panel {
  const { late: say } = words.papers.card;
  return {
    title: say.title,
    urgent: false,
    parts: [
      {
        kind: 'bullets',
        items: spoken(view, [
          [['MON-11', 'MON-12'], say.platelets],
          [['EU-34'], say.ptt],
          [['US-16'], say.ttp],
          [['MON-20', 'US-12'], say.kidney],
          [['EU-32'], say.liver],
          [['EU-33'], say.hlh],
          [['EU-35'], say.pml],
          [['MON-30'], say.thyroid],
        ]),
      },
    ],
  };
}

function back(view: CaseView, words: PaperWords): Panel {
  const { back: say } = words.papers.card;
  const alone = view.header.sources.every((source) => source === 'h16');
  return {
    title: say.title,
    urgent: false,
    parts: [
      line(say.centre),
      line(say.night),
      line(say.doctor),
      line(say.person),
      ...spoken(view, [[['AFT-06', 'EU-41'], say.live]]).map((said) => text([bold(said)])),
      text(say.made(words.documents.planId(planId(view)), view.today)),
      ...(alone ? [text([bold(say.superseded)])] : []),
    ],
  };
}
