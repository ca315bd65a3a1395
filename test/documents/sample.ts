import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BaseSize, Block, Document, Language, Paper } from '../../src/documents/document.ts';
import { type FontFiles, fontModules, loadFonts } from '../../src/documents/fonts.ts';

/** Invented documents: together they hold every kind of block. None of the words is medical advice. */

const require = createRequire(import.meta.url);

/** The font files as the app ships them, read from the package. */
export function nodeFonts(): Promise<FontFiles> {
  return loadFonts(async (weight) => new Uint8Array(await readFile(require.resolve(fontModules[weight]))));
}

export interface Options {
  readonly language?: Language;
  readonly base?: BaseSize;
  readonly paper?: Paper;
  readonly watermark?: string;
}

/** A document around the blocks, with everything that stands on each page. */
export function frame(options: Options, blocks: readonly Block[], title: string, label: string): Document {
  const { language = 'en', base = 9.5, paper = 'a4', watermark } = options;
  return {
    title,
    language,
    date: '2026-06-05',
    subject: title,
    id: '7F3A-20C1',
    label,
    footer:
      language === 'de'
        ? 'Entscheidungshilfe für Fachpersonal, kein Medizinprodukt, kein Ersatz für das ärztliche Urteil.'
        : 'Decision support for professionals, not a medical device, no replacement for judgement.',
    pageOf: (page, pages) => (language === 'de' ? `Seite ${page} von ${pages}` : `Page ${page} of ${pages}`),
    paper,
    base,
    ...(watermark === undefined ? {} : { watermark }),
    blocks,
    attachments: [
      {
        name: 'case.json',
        mimeType: 'application/json',
        description: 'The case as data',
        bytes: new TextEncoder().encode('{"invented":true}'),
      },
    ],
  };
}
