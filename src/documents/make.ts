import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind } from '../../machines/vocabulary.ts';
import type { PaperWords } from '../locales/index.ts';
import { alertCard } from './alert-card.ts';
import { type CalendarKind, calendarFile, isCalendar } from './calendar-file.ts';
import { carePlan } from './care-plan.ts';
import type { Document, Language, Paper, Seal } from './document.ts';
import type { FontReader } from './fonts.ts';
import { infusionSheets } from './infusion-sheets.ts';
import { monitoringLetter } from './monitoring-letter.ts';
import { patientPathway } from './patient-pathway.ts';
import { sourcesAppendix } from './sources-appendix.ts';

/** What is made as a PDF. */
export type PaperKind = Exclude<DocumentKind, CalendarKind>;

export interface PdfOptions {
  readonly paper: Paper;
  /** Large print; only the patient's paper has two sizes. */
  readonly large: boolean;
  /** For infusion-day sheets: when alemtuzumab starts (HH:MM), and the first day of a course that has not begun. */
  readonly start?: string | undefined;
  readonly firstDay?: string | undefined;
  /** Where the paper is to be signed in the app: what its visible signature says. A care plan alone has a place for one. */
  readonly seal?: Seal | undefined;
  /** The case sealed under a passphrase (`.almz`), to be attached instead of the open file. */
  readonly sealedCase?: Uint8Array | undefined;
  /** The case is for teaching: every page says so, and the case does not travel inside. */
  readonly teaching?: boolean | undefined;
  /** Reads the font files where there is no browser to fetch them. */
  readonly readFont?: FontReader;
}

/** The paper of a kind as a document, before it is painted; one of a case for teaching is marked on every page. */
export function paperOf(
  kind: PaperKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
  options: PdfOptions,
): Document {
  const document = contentOf(kind, view, words, language, options);
  if (options.teaching !== true) return document;
  const { teachingMark } = words.papers;
  const label = document.label === undefined ? teachingMark : `${teachingMark} · ${document.label}`;
  return { ...document, title: `${teachingMark}: ${document.title}`, label, watermark: teachingMark };
}

function contentOf(
  kind: PaperKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
  { paper, large, start, firstDay, seal, sealedCase, teaching }: PdfOptions,
): Document {
  switch (kind) {
    case 'care-plan':
      return carePlan(view, words, { paper, language }, { seal, sealedCase, teaching });
    case 'patient-pathway':
      return patientPathway(view, words, { paper, language, large });
    case 'monitoring-letter':
      return monitoringLetter(view, words, { paper, language });
    case 'infusion-sheets':
      return infusionSheets(view, words, { paper, language, start, firstDay });
    case 'alert-card':
      return alertCard(view, words, { paper, language });
    case 'sources-appendix':
      return sourcesAppendix(view, words, { paper, language });
  }
}

/**
 * Makes a paper as PDF bytes; the same view gives the same bytes. The painter and the fonts are fetched only now: they
 * weigh more than the rest of the folder together.
 */
export async function makePdf(
  kind: PaperKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
  options: PdfOptions,
): Promise<Uint8Array> {
  const document = paperOf(kind, view, words, language, options);
  const [{ paint }, { loadFonts }] = await Promise.all([import('./paint.ts'), import('./fonts.ts')]);
  return paint(document, await loadFonts(options.readFont));
}

/** What is handed out, with its type and how its file name ends. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly type: 'application/pdf' | 'text/calendar;charset=utf-8';
  readonly ending: 'pdf' | 'ics';
}

/** Makes any document, paper or calendar file. */
export async function makeDocument(
  kind: DocumentKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
  options: PdfOptions,
): Promise<Made> {
  if (isCalendar(kind)) {
    const bytes = new TextEncoder().encode(calendarFile(kind, view, words, language, options.teaching));
    return { bytes, type: 'text/calendar;charset=utf-8', ending: 'ics' };
  }
  return {
    bytes: await makePdf(kind, view, words, language, options),
    type: 'application/pdf',
    ending: 'pdf',
  };
}
