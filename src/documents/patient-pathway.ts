import type { CaseView } from '../../machines/view.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import type { Block, Document, Language, Paper } from './document.ts';
import { avoid, callouts, pregnancy, protect, vaccination } from './patient-pathway/advice.ts';
import { nextDates } from './patient-pathway/dates.ts';
import { tests } from './patient-pathway/tests.ts';
import { journeyMap } from './patient-pathway/way.ts';
import { yearPages } from './patient-pathway/years.ts';
import { planId } from './plan-id.ts';

export interface PatientPathwayOptions {
  readonly paper: Paper;
  readonly language: Language;
  /** Large print: 16 pt instead of 12. */
  readonly large: boolean;
}

/**
 * The paper for the patient, in plain words: what happens when, when to call, what to eat, how to stay safe, and a box
 * to tick for every test. Every date is one of the view's tasks or of its earliest start; none is reckoned here.
 */
export function patientPathway(
  view: CaseView,
  words: ClinicalMessages,
  { paper, language, large }: PatientPathwayOptions,
): Document {
  const { documents, format } = words;
  const { patient } = documents;
  const dates = nextDates(view, words);
  const advice = [avoid, protect, pregnancy, vaccination].flatMap((section) => section(view, words));
  const signs = [callouts(view, words), ...phones(words)];
  return {
    title: patient.title,
    subject: `${patient.subtitle}, ${view.header.label}`,
    language,
    date: view.today,
    id: planId(view),
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    paper,
    base: large ? 16 : 12,
    blocks: [
      { kind: 'heading', level: 1, text: patient.title },
      {
        kind: 'paragraph',
        size: 'lead',
        text: `${patient.subtitle} · ${patient.madeFor(view.header.label, view.today)}`,
      },
      {
        kind: 'fillIn',
        fields: [
          { label: patient.phone.centre, columns: 2 },
          { label: patient.phone.night, columns: 2 },
        ],
      },
      ...journeyMap(view, words),
      // In large print the signs fill a page of their own; the dates then stand below the map.
      ...(large ? [...dates, ...signs] : [...signs, { kind: 'keep', blocks: dates } as const]),
      ...(large ? advice.flatMap(unkept) : advice),
      ...tests(view, words, questions(words, large), large),
      ...yearPages(view, words, large),
    ],
  };
}

/** Large print fills a page with few words: what is kept together elsewhere would leave it half empty. */
const unkept = (block: Block): readonly Block[] => (block.kind === 'keep' ? block.blocks : [block]);

/** Numbers to fill in, below the signs for which they are needed. */
function phones({ documents }: ClinicalMessages): readonly Block[] {
  const { title, emergency, nurse, doctor } = documents.patient.phone;
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 2, text: title },
        {
          kind: 'fillIn',
          fields: [{ label: emergency }, { label: nurse, columns: 2 }, { label: doctor, columns: 2 }],
        },
      ],
    },
  ];
}

/** Lines for what to ask; large hands need more of them. */
const questions = ({ documents }: ClinicalMessages, large: boolean): readonly Block[] => [
  { kind: 'heading', level: 2, text: documents.patient.questions },
  { kind: 'fillIn', fields: Array.from({ length: large ? 8 : 4 }, () => ({ label: '' })) },
];
