/**
 * How wide letters are, in shares of their size: those of Atkinson Hyperlegible Next in bold, rounded up, by classes, so
 * that a name also fits in the usual fonts that stand in for it.
 */
const CLASSES: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl.,:;'’|! ]/, 0.32],
  [/[rtfI()[\]1/-]/, 0.42],
  [/[csvxyzkJ]/, 0.55],
  [/[mwMW%—]/, 0.9],
  [/[…QO]/, 0.78],
  [/\p{Lu}/u, 0.72],
];
const USUAL = 0.61;
/** So many letters at least stand before and after a hyphen. */
const TOGETHER = 3;

const widthOf = (letter: string): number => CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;

/** The width of a text at a size, in the same unit as the size. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter) * size, 0);

/** A text in lines of at most `width`. A word that is longer than a line is broken, with a hyphen. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const letters = [...word];
  let fits = letters.length;
  while (fits > 2 && textWidth(`${letters.slice(0, fits).join('')}-`, size) > width) fits -= 1;
  fits = Math.max(2, Math.min(fits, letters.length - TOGETHER));
  return [`${letters.slice(0, fits).join('')}-`, ...broken(letters.slice(fits).join(''), width, size)];
}

/** A text in one line; where it is too long it ends in an ellipsis. */
export function clipped(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
