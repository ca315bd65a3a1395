import type { RuleId } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { bibliography } from '../bibliography.ts';
import type { Signing } from '../care-plan.ts';
import { type Block, bold, type Field } from '../document.ts';
import { planId } from '../plan-id.ts';
import { isOpen } from '../wording.ts';

/** The sources, a place to sign, and what the plan was made from. Nobody signs an otherwise empty page. */
export function ending(view: CaseView, words: ClinicalMessages, signing: Signing): readonly Block[] {
  const sources: readonly Block[] = [
    { kind: 'heading', level: 2, text: words.documents.carePlan.section.sources },
    ...bibliography(used(view), words),
  ];
  return [
    ...sources.slice(0, -1),
    { kind: 'keep', blocks: [...sources.slice(-1), ...signature(view, words, signing)] },
  ];
}

/** The sources of every rule that this plan rests on: findings that apply, alerts and open duties. */
const used = (view: CaseView): readonly RuleId[] => [
  ...view.findings.filter(({ outcome }) => outcome !== 'not-applicable').map(({ rule }) => rule),
  ...view.alerts.map(({ rule }) => rule),
  ...view.tasks.filter(isOpen).map(({ rule }) => rule),
];

/** A place to sign, and below it what the plan was made from: its id, the number of entries and the last of them. */
function signature(
  view: CaseView,
  { documents, format }: ClinicalMessages,
  { seal, sealedCase, teaching }: Signing,
): readonly Block[] {
  const { section, place, physician, patientSignature, entries, embedded, embeddedSealed } =
    documents.carePlan;
  const last = view.records.at(-1)?.event;
  const written = last?.at?.slice(0, 10) ?? last?.on ?? view.today;
  const made = [
    documents.planId(planId(view)),
    entries(view.records.length, format.date(written)),
    documents.asOf(view.today),
  ];
  // Where the plan is signed in the app, the physician needs no line of ink.
  const byHand: readonly Field[] = [
    { label: place, columns: 2 },
    { label: physician, columns: 2 },
  ];
  return [
    ...(seal === undefined ? [] : [seal]),
    {
      kind: 'signature',
      title: section.signature,
      fields: [
        ...(seal === undefined ? byHand : []),
        { label: place, columns: 2 },
        { label: patientSignature, columns: 2 },
      ],
    },
    {
      kind: 'paragraph',
      size: 'small',
      text: [
        bold(`${section.audit}: `),
        `${made.join(' · ')}.${teaching === true ? '' : ` ${sealedCase === undefined ? embedded : embeddedSealed}`}`,
      ],
    },
  ];
}
