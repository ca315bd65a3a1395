import { inForce } from '../../../machines/rules/index.ts';
import { thresholds } from '../../../machines/thresholds.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperWords } from '../../locales/index.ts';
import { PAPER_RULES, type PaperRule } from '../../locales/shapes.ts';
import { type Block, type Rich, soft, type TableRow } from '../document.ts';
import { whole } from '../wording.ts';
import { ruleMark } from './tests.ts';

/** How soon a finding wants an answer: the urgency with which its rule raises an alert. */
export const URGENCY_OF: Readonly<Record<PaperRule, 'emergency' | 'today' | 'urgent'>> = {
  'INF-15': 'emergency',
  'EU-24': 'emergency',
  'US-15': 'emergency',
  'EU-33': 'emergency',
  'MON-11': 'today',
  'MON-12': 'today',
  'EU-34': 'today',
  'MON-40': 'today',
  'US-19': 'today',
  'EU-32': 'today',
  'EU-35': 'today',
  'EU-36': 'today',
  'US-12': 'today',
  'US-16': 'emergency',
  'US-17': 'today',
  'MON-10': 'urgent',
  'MON-20': 'urgent',
  'MON-30': 'urgent',
  'EU-37': 'urgent',
};

/** The rules of which the letter speaks, as far as their sources are in force. */
export const actionRules = ({ header }: CaseView): readonly PaperRule[] =>
  PAPER_RULES.filter((rule) => inForce(rule, header.sources));

/** Each finding that asks for something, the most urgent first, with the patient's own figures where a share is meant. */
export function actions(view: CaseView, words: PaperWords): readonly Block[] {
  const { letter } = words.papers;
  const rules = actionRules(view);
  const rows = (['emergency', 'today', 'urgent'] as const).flatMap((urgency): readonly TableRow[] => {
    const each = rules.filter((rule) => URGENCY_OF[rule] === urgency);
    if (each.length === 0) return [];
    return [
      { cells: [letter.urgency[urgency], '', ''], tone: 'strong' },
      ...each.map((rule) => ({ cells: findingCells(rule, view, words) })),
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: letter.act },
    {
      kind: 'table',
      columns: [
        { head: letter.sign, width: 9 },
        { head: letter.what, width: 9 },
        { head: letter.column.rule, width: 2 },
      ],
      rows,
    },
  ];
}

function findingCells(rule: PaperRule, view: CaseView, words: PaperWords): readonly Rich[] {
  const { sign, act } = words.papers.watch[rule];
  const own = ownFigure(rule, view, words);
  return [own === undefined ? sign : [sign, '\n', soft(own)], act, ruleMark(rule)];
}

/** The share of the patient's own initial value at which a rule acts, in figures; reckoned by `thresholds`. */
function ownFigure(rule: PaperRule, { facts, header }: CaseView, words: PaperWords): string | undefined {
  const analyte =
    rule === 'MON-10' ? 'platelets' : rule === 'MON-20' || rule === 'US-12' ? 'creatinine' : undefined;
  if (analyte === undefined) return undefined;
  const { own } = words.papers.letter;
  for (const { rules, basis, at } of thresholds(facts, header.sources, analyte)) {
    if (basis.tag !== 'share' || !rules.includes(rule)) continue;
    const { canonical, on } = basis.of;
    const measured = (value: number) => whole(words.measured(value, CANONICAL[analyte]));
    const share = Math.round((at(basis.of) ?? 0) * 10) / 10;
    return own[analyte](`${measured(canonical)} (${whole(words.format.date(on))})`, measured(share));
  }
  return own.none;
}

/** The units in which the rules reason. */
const CANONICAL = { platelets: '10*9/L', creatinine: 'umol/L' } as const;
