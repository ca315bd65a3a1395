import type { Draft } from '../../machines/events.ts';
import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind, Language } from '../../machines/vocabulary.ts';
import type { CalendarEvent } from '../documents/calendar-file/ics.ts';
import type { Seal } from '../documents/document.ts';
import type { Made } from '../documents/make.ts';
import type { PagePicture } from '../documents/picture.ts';
import type { Environment } from '../environment.ts';
import { loadPaperWords, loadSignature } from '../locales/index.ts';
import { hex, sha256 } from '../vault/bytes.ts';
import { fileName } from './intake.ts';
import type { Signing } from './signing.ts';

/** How a document is wanted. */
export interface Order {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  /** For infusion-day sheets: when alemtuzumab starts (HH:MM), and the first day of a course that has not begun. */
  readonly start?: string | undefined;
  readonly firstDay?: string | undefined;
  /** Signed with the key in the vault: a care plan alone. */
  readonly sign?: boolean;
  /** The case inside is encrypted under this passphrase: in a care plan alone. */
  readonly passphrase?: string | undefined;
  /** The case is for teaching: the document says so wherever it is opened, and is never signed. */
  readonly teaching?: boolean;
}

/** How the making of a document went; `missing` are characters that the typeface lacks: nothing is dropped in silence. */
export type Issued =
  | { readonly tag: 'issued'; readonly draft: Draft<'document.issued'> }
  | { readonly tag: 'missing'; readonly characters: readonly string[] }
  /** It could not be signed or its case not be encrypted, and nothing was handed out; the reason in words. */
  | { readonly tag: 'refused'; readonly reason: string }
  | { readonly tag: 'failed' };

/**
 * Makes the document, hands it to the person and drafts the event that it was issued, with its SHA-256. The painter and
 * the fonts are fetched only now. Where it cannot be made, nothing was recorded and nothing of the case was touched.
 */
export async function issuePaper(
  env: Environment,
  view: CaseView,
  order: Order,
  signing?: Signing,
): Promise<Issued> {
  const { kind, language, passphrase, teaching = false } = order;
  const sign = order.sign === true && !teaching;
  try {
    const [{ makeDocument }, words] = await Promise.all([
      import('../documents/make.ts'),
      loadPaperWords(language),
    ]);
    const sealed = passphrase === undefined ? undefined : await signing?.seal(view.header.id, passphrase);
    if (passphrase !== undefined && sealed?.ok !== true)
      return { tag: 'refused', reason: (await loadSignature(language)).option.notSealed };
    const sealedCase = sealed?.ok === true ? sealed.value : undefined;
    const make = (seal?: Seal) => makeDocument(kind, view, words, language, { ...order, sealedCase, seal });
    let made: Made;
    if (sign) {
      const say = await loadSignature(language);
      const signed = await signing?.sign(say, async (seal) => (await make(seal)).bytes);
      if (signed?.ok !== true) return { tag: 'refused', reason: say.notSigned(signed?.faults[0]) };
      made = { bytes: signed.value, type: 'application/pdf', ending: 'pdf' };
    } else {
      made = await make();
    }
    const { bytes, type, ending } = made;
    const prefix = teaching ? `${fileName(words.papers.teachingMark)}-` : '';
    env.save(`${prefix}${fileName(view.header.label)}-${kind}-${language}.${ending}`, bytes, type);
    const digest = hex(await sha256(new Uint8Array(bytes)));
    const issued = { document: kind, language, sha256: digest, signed: sign } as const;
    return { tag: 'issued', draft: { type: 'document.issued', on: view.today, ...issued } };
  } catch (error) {
    const characters = missingOf(error);
    return characters === undefined ? { tag: 'failed' } : { tag: 'missing', characters };
  }
}

/** The characters of the painter's `MissingCharactersError`; its class is not loaded before the painter is. */
function missingOf(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Error) || !('characters' in error) || !Array.isArray(error.characters))
    return undefined;
  return error.characters.map(String);
}

/** What a document will look like: the pages of a paper, or the days of a calendar file. */
export type Preview =
  | { readonly tag: 'pages'; readonly pages: readonly PagePicture[] }
  | { readonly tag: 'dates'; readonly events: readonly CalendarEvent[] }
  | { readonly tag: 'missing'; readonly characters: readonly string[] }
  | { readonly tag: 'failed' };

/** Lays a document out as it would be made, without making it: nothing is handed out and nothing recorded. */
export async function previewPaper(view: CaseView, order: Order): Promise<Preview> {
  const { kind, language } = order;
  try {
    const [{ paperOf }, { calendarEvents, isCalendar }, words] = await Promise.all([
      import('../documents/make.ts'),
      import('../documents/calendar-file.ts'),
      loadPaperWords(language),
    ]);
    if (isCalendar(kind)) return { tag: 'dates', events: calendarEvents(kind, view, words, order.teaching) };
    const [{ pictureOf }, { loadFonts }] = await Promise.all([
      import('../documents/picture.ts'),
      import('../documents/fonts.ts'),
    ]);
    const picture = pictureOf(paperOf(kind, view, words, language, order), await loadFonts());
    return 'missing' in picture
      ? { tag: 'missing', characters: picture.missing }
      : { tag: 'pages', pages: picture.pages };
  } catch {
    return { tag: 'failed' };
  }
}
