/** How hard a text is to read, by the two formulas that are in common use for English and German. */

/** Words without figures: dates and numbers are read as signs. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/\p{L}[\p{L}’'-]*/gu)?.map((word) => word.replace(/[’'-]/g, '')) ?? [];

/** Sentences of pieces of text: each piece is at least one, whether or not it has a full stop. */
export const sentencesOf = (pieces: readonly string[]): readonly (readonly string[])[] =>
  pieces
    .flatMap((piece) => piece.replace(/(\d)\.(?=\s*\p{L})/gu, '$1').split(/[.!?:;\n]+(?=\s|$)|\n/))
    .map(wordsOf)
    .filter((words) => words.length > 0);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Syllables of an English word by its groups of vowels; a silent e at the end does not count, "-le" does. */
export function englishSyllables(word: string): number {
  const plain = word.toLowerCase();
  if (plain.length <= 3) return 1;
  const trimmed = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, trimmed.match(/[aeiouy]+/g)?.length ?? 0);
}

/** Syllables of a German word by its groups of vowels; two vowels that are no diphthong part. */
export function germanSyllables(word: string): number {
  const groups = word.toLowerCase().match(/ei|ie|eu|äu|au|ai|aa|ee|oo|ui|[aeiouäöüy]/g) ?? [];
  return Math.max(1, groups.length);
}

/** Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
export function fleschKincaid(pieces: readonly string[]): number {
  const sentences = sentencesOf(pieces);
  const words = sentences.flat();
  return (
    0.39 * mean(sentences.map(({ length }) => length)) + 11.8 * mean(words.map(englishSyllables)) - 15.59
  );
}

/** First Wiener Sachtextformel (Bamberger and Vanecek 1984): a school year. */
export function wienerSachtext(pieces: readonly string[]): number {
  const sentences = sentencesOf(pieces);
  const words = sentences.flat();
  const percent = (fits: (word: string) => boolean): number =>
    (100 * words.filter(fits).length) / words.length;
  const long = percent((word) => germanSyllables(word) >= 3);
  const letters = percent((word) => word.length > 6);
  const short = percent((word) => germanSyllables(word) === 1);
  const length = mean(sentences.map((each) => each.length));
  return 0.1935 * long + 0.1672 * length + 0.1297 * letters - 0.0327 * short - 0.875;
}
