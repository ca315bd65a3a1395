import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind } from '../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import { carePlan } from './care-plan.ts';
import type { Document, Language, Paper } from './document.ts';
import type { FontReader } from './fonts.ts';
import { patientPathway } from './patient-pathway.ts';

export interface PdfOptions {
  readonly paper: Paper;
  /** Large print; the clinician's paper has one size. */
  readonly large: boolean;
  /** Reads the font files where there is no browser to fetch them. */
  readonly readFont?: FontReader;
}

/** The paper of a kind as a document, before it is painted. */
export function paperOf(
  kind: DocumentKind,
  view: CaseView,
  words: ClinicalMessages,
  language: Language,
  { paper, large }: PdfOptions,
): Document {
  switch (kind) {
    case 'care-plan':
      return carePlan(view, words, { paper, language });
    case 'patient-pathway':
      return patientPathway(view, words, { paper, language, large });
  }
}

/**
 * Makes a paper as PDF bytes; the same view gives the same bytes. The painter and the fonts are fetched only now: they
 * weigh more than the rest of the folder together.
 */
export async function makePdf(
  kind: DocumentKind,
  view: CaseView,
  words: ClinicalMessages,
  language: Language,
  options: PdfOptions,
): Promise<Uint8Array> {
  const document = paperOf(kind, view, words, language, options);
  const [{ paint }, { loadFonts }] = await Promise.all([import('./paint.ts'), import('./fonts.ts')]);
  return paint(document, await loadFonts(options.readFont));
}
