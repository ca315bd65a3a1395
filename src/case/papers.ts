import type { Draft } from '../../machines/events.ts';
import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind, Language } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import { loadPaperWords } from '../locales/index.ts';
import { fileName } from './intake.ts';

/** How a paper is wanted. */
export interface Order {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  /** For infusion-day sheets: when alemtuzumab starts (HH:MM), and the first day of a course that has not begun. */
  readonly start?: string | undefined;
  readonly firstDay?: string | undefined;
}

/**
 * Makes the document, hands it to the person and drafts the event that it was issued, with its SHA-256. Undefined where
 * it could not be made. The painter and the fonts are fetched only now.
 */
export async function issuePaper(
  env: Environment,
  view: CaseView,
  order: Order,
): Promise<Draft<'document.issued'> | undefined> {
  const { kind, language } = order;
  try {
    const [{ makeDocument }, words] = await Promise.all([
      import('../documents/make.ts'),
      loadPaperWords(language),
    ]);
    const { bytes, type, ending } = await makeDocument(kind, view, words, language, order);
    env.save(`${fileName(view.header.label)}-${kind}-${language}.${ending}`, bytes, type);
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { type: 'document.issued', on: view.today, document: kind, language, sha256, signed: false };
  } catch {
    // The dialog says that the paper could not be made; nothing was recorded and nothing of the case was touched.
    return undefined;
  }
}
