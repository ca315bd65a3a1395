import { BIBLIOGRAPHY, CITATIONS } from '../../../machines/citations.ts';
import { type RuleId, ruleById } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import { SOURCES } from '../../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, soft } from '../document.ts';
import { planId } from '../plan-id.ts';
import { isOpen } from '../wording.ts';

/** The sources, a place to sign, and what the plan was made from. Nobody signs an otherwise empty page. */
export function ending(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const sources = bibliography(view, words);
  return [
    ...sources.slice(0, -1),
    { kind: 'keep', blocks: [...sources.slice(-1), ...signature(view, words)] },
  ];
}

/** The sources of every rule that this plan rests on, with the places that were used. */
function bibliography(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const places = placesUsed(view);
  const used = SOURCES.filter((source) => places.some((place) => place.source === source));
  return [
    { kind: 'heading', level: 2, text: words.documents.carePlan.section.sources },
    ...used.flatMap((source): readonly Block[] => [
      {
        kind: 'paragraph',
        text: [
          bold(words.source[source].short),
          ` · ${BIBLIOGRAPHY[source].full} ${words.source[source].about}`,
        ],
      },
      {
        kind: 'paragraph',
        text: places
          .filter((place) => place.source === source)
          .flatMap(({ place, rules }, at) => [
            soft(`${at === 0 ? '' : '\n'}${place}: `),
            rules.map(unbroken).join(', '),
          ]),
      },
    ]),
  ];
}

const unbroken = (rule: RuleId): string => rule.replace('-', '\u2011');

/** The rules of findings that apply, of alerts and of open duties, by the place that they cite. */
function placesUsed(view: CaseView) {
  const ids = new Set<RuleId>([
    ...view.findings.filter(({ outcome }) => outcome !== 'not-applicable').map(({ rule }) => rule),
    ...view.alerts.map(({ rule }) => rule),
    ...view.tasks.filter(isOpen).map(({ rule }) => rule),
  ]);
  const order = Object.keys(CITATIONS);
  const byPlace = new Map<keyof typeof CITATIONS, RuleId[]>();
  for (const id of [...ids].sort()) {
    const cite = ruleById(id)?.cite;
    if (cite !== undefined) byPlace.set(cite, [...(byPlace.get(cite) ?? []), id]);
  }
  return [...byPlace]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([cite, rules]) => ({ ...CITATIONS[cite], rules }));
}

/** A place to sign, and below it what the plan was made from: its id, the number of entries and the last of them. */
function signature(view: CaseView, { documents, format }: ClinicalMessages): readonly Block[] {
  const { section, place, physician, patientSignature, entries, embedded } = documents.carePlan;
  const last = view.records.at(-1)?.event;
  const written = last?.at?.slice(0, 10) ?? last?.on ?? view.today;
  const made = [
    documents.planId(planId(view)),
    entries(view.records.length, format.date(written)),
    documents.asOf(view.today),
  ];
  return [
    {
      kind: 'signature',
      title: section.signature,
      fields: [
        { label: place, columns: 2 },
        { label: physician, columns: 2 },
        { label: place, columns: 2 },
        { label: patientSignature, columns: 2 },
      ],
    },
    {
      kind: 'paragraph',
      size: 'small',
      text: [bold(`${section.audit}: `), `${made.join(' · ')}. ${embedded}`],
    },
  ];
}
