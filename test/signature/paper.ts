import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Language, Seal } from '../../src/documents/document.ts';
import { fontModules, type Weight } from '../../src/documents/fonts.ts';
import { makePdf, type PaperKind } from '../../src/documents/make.ts';
import { loadPaperWords } from '../../src/locales/index.ts';
import { caseOn } from '../documents/content.ts';

// Real papers of the shipped cases, ready to be signed.

const require = createRequire(import.meta.url);
const readFont = async (weight: Weight) =>
  new Uint8Array(await readFile(require.resolve(fontModules[weight])));

/** What a visible signature says, in words of the tests. */
export const SEAL: Seal = {
  kind: 'seal',
  title: 'Signed electronically',
  rows: [
    { label: 'Name', value: 'Dr. Ágnes Szőke' },
    { label: 'Role', value: 'Neurologist' },
  ],
  note: 'The name was typed in by the signer; nobody has confirmed it.',
  alt: 'Signed electronically by Dr. Ágnes Szőke.',
};

export interface PaperOptions {
  readonly kind?: PaperKind;
  readonly language?: Language;
  readonly scenario?: string;
  readonly seal?: Seal;
  readonly sealedCase?: Uint8Array;
}

/** A paper of a shipped case before it is signed. */
export async function paper({
  kind = 'care-plan',
  language = 'en',
  scenario = 'natalizumab-high-risk',
  ...signing
}: PaperOptions = {}): Promise<Uint8Array> {
  const [view, words] = await Promise.all([caseOn(scenario), loadPaperWords(language)]);
  return makePdf(kind, view, words, language, { paper: 'a4', large: false, readFont, ...signing });
}
