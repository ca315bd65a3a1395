import type { Alert } from '../../../machines/alerts.ts';
import { CITATIONS } from '../../../machines/citations.ts';
import type { Finding } from '../../../machines/explain.ts';
import { ruleById } from '../../../machines/rules/index.ts';
import type { Urgency } from '../../../machines/rules/rule.ts';
import type { CaseView } from '../../../machines/view.ts';
import { answered, glyphOf, grouped, stricterLine } from '../../case/findings.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import {
  type Block,
  bold,
  type Finding as FindingBlock,
  type FindingGlyph,
  type Rich,
  soft,
} from '../document.ts';
import { ruleAndPlace, setOff } from '../wording.ts';

const ALERT_GLYPH: Readonly<Record<Urgency, FindingGlyph>> = {
  emergency: 'stop',
  'same-day': 'gate',
  urgent: 'gate',
  routine: 'caution',
};

/** The open alerts, the most urgent first, each with what to do. */
export function alertsOf(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, none } = words.documents.carePlan;
  if (view.alerts.length === 0) return [{ kind: 'paragraph', text: none.alerts }];
  return [
    { kind: 'heading', level: 2, text: section.alerts },
    ...view.alerts.map((alert) => alertBlock(alert, words)),
  ];
}

function alertBlock(alert: Alert, words: ClinicalMessages): FindingBlock {
  const { rule, urgency, values } = alert;
  const actions: Readonly<Record<string, string>> = words.action;
  const line = setOff(words.alertLine(alert), values.map(words.value));
  const action = actions[rule];
  return {
    kind: 'finding',
    glyph: ALERT_GLYPH[urgency],
    glyphLabel: words.urgency[urgency],
    title: `${words.urgency[urgency]}: ${words.rules[rule].title}`,
    body: action === undefined ? line : [...(typeof line === 'string' ? [line] : line), '\n', action],
    source: ruleAndPlace(words, rule),
  };
}

/** What blocks the next step, what needs a look, and in short what is fulfilled. */
export function findingsOf(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, none } = words.documents.carePlan;
  const { blocks, look, done } = grouped(view);
  const list = (title: string, findings: readonly Finding[], empty: string): readonly Block[] => [
    { kind: 'heading', level: 2, text: title },
    ...(findings.length === 0
      ? [{ kind: 'paragraph', text: empty } as const]
      : findings.map((finding) => findingBlock(finding, words))),
  ];
  return [
    ...(view.step === undefined ? [] : list(section.blocks, blocks, none.blocks)),
    ...list(section.look, look, none.look),
    ...considered(view, words),
    { kind: 'heading', level: 2, text: section.fulfilled },
    ...(done.length === 0 ? [{ kind: 'paragraph', text: none.fulfilled } as const] : fulfilled(done, words)),
  ];
}

/** What no source gives a number for, with the answers that were given. */
function considered(view: CaseView, words: ClinicalMessages): readonly Block[] {
  if (view.prompts.length === 0) return [];
  const { heading } = words.casePage;
  return [
    { kind: 'heading', level: 2, text: heading.consider },
    {
      kind: 'list',
      marker: 'bullet',
      items: view.prompts.map(
        ({ subject, answer }): Rich => [
          bold(words.prompt[subject].title),
          `: ${answer === undefined ? words.outcome.unknown : answered(words, answer)}`,
        ],
      ),
    },
  ];
}

function findingBlock(finding: Finding, words: ClinicalMessages): FindingBlock {
  const { rule, kind, outcome } = finding;
  return {
    kind: 'finding',
    glyph: glyphOf(finding),
    glyphLabel: `${words.kind[kind]}, ${words.outcome[outcome]}`,
    title: words.rules[rule].title,
    body: [
      ...words.reason(finding).map(({ text, own }) => (own ? bold(text) : text)),
      ...(finding.stricter === undefined ? [] : [`\n${stricterLine(words, finding.stricter)}.`]),
    ],
    source: ruleAndPlace(words, rule),
  };
}

/** One line each, gathered by the place in the source, which then stands there once. */
function fulfilled(findings: readonly Finding[], words: ClinicalMessages): readonly Block[] {
  const places = new Map<string, readonly Finding[]>();
  for (const finding of [...findings].sort((a, b) => a.rule.localeCompare(b.rule))) {
    const rule = ruleById(finding.rule);
    const place = rule === undefined ? '' : words.casePage.cite(rule.layer, CITATIONS[rule.cite].place);
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  return [...places].map(([place, each]) => ({
    kind: 'paragraph',
    text: [
      soft(place),
      ...each.flatMap((finding) => [
        '\n✓\u00a0',
        bold(finding.rule.replace('-', '\u2011')),
        ` ${words.because(finding)}`,
      ]),
    ],
  }));
}
