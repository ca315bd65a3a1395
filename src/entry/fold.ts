/**
 * Brings the signs of laboratories and keyboards to one form and keeps the letters as written: both micro signs become
 * one, dashes and blanks become plain, 10⁹ and 10*9 become 10^9.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u03bc/g, '\u00b5')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${plainDigits(digits)}`)
    .replace(/(?<=\dm)\^2|(?<=\bm)\^2/g, '2')
    .replace(/(?<=10)\s?(?:\*{1,2}|[eE])(?=\d)/g, '^')
    .replace(/[\u2018\u2019]/g, "'");
}

const plainDigits = (digits: string): string =>
  [...digits].map((digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');

/** Small letters without accents. It keeps the length, so that a place in the one text is the same in the other. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldLetter(text.charAt(at));
  return folded;
}

function foldLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase();
  if (letter === 'ß') return 's';
  if (letter === '\u00b5') return 'u';
  return letter.normalize('NFD').charAt(0).toLowerCase().charAt(0) || ' ';
}

const WORD = /[a-z0-9]/;

/** Whether a name found from `start` to `end` stands by itself: "hb" in "hb 12", not in "hba1c". */
export function standsAlone(folded: string, start: number, end: number): boolean {
  const before = folded.charAt(start - 1);
  const after = folded.charAt(end);
  const joined = (letter: string) => WORD.test(letter) || letter === '-' || letter === '/' || letter === '+';
  return !WORD.test(before) && !joined(after);
}

/** The first place of a whole word or group of words in a folded text. */
export function placeOf(folded: string, word: string): number | undefined {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const whole = !WORD.test(folded.charAt(at - 1)) && !WORD.test(folded.charAt(at + word.length));
    // A word of signs, such as "+", stands by itself wherever blanks surround it.
    if (whole || !WORD.test(word)) return at;
  }
  return undefined;
}
