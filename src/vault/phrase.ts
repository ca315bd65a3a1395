import { type Random, readU32 } from './bytes.ts';
import type { Suggestion } from './control.ts';

/** Words of a suggested passphrase. */
export const PHRASE_WORDS = 6;

/** The lists are loaded when a phrase is asked for. */
const LISTS = {
  en: () => import('./data/words-en.ts').then((list) => list.WORDS_EN),
  de: () => import('./data/words-de.ts').then((list) => list.WORDS_DE),
};

/** The words of a language, each once. */
export const wordsOf = async (language: 'en' | 'de'): Promise<readonly string[]> =>
  (await LISTS[language]()).trim().split(/\s+/);

/** Six words, each drawn evenly and independently; the bits are those of the draw, and hold only if nothing is changed. */
export async function suggestPhrase(language: 'en' | 'de', random: Random): Promise<Suggestion> {
  const words = await wordsOf(language);
  const drawn = Array.from({ length: PHRASE_WORDS }, () => words[below(words.length, random)] ?? '');
  return { passphrase: drawn.join(' '), bits: PHRASE_WORDS * Math.log2(words.length) };
}

/** An even number from 0 to below `limit`: draws that would favour the first ones are thrown away. */
function below(limit: number, random: Random): number {
  const fair = Math.floor(0x1_0000_0000 / limit) * limit;
  for (;;) {
    const drawn = readU32(random(4), 0);
    if (drawn < fair) return drawn % limit;
  }
}
