import type { EntryType } from './candidate.ts';
import { MODIFIERS, PASSED } from './data/words.ts';
import { placeOf } from './fold.ts';
import { NUMBER, readNumber } from './numbers.ts';

/** A phrase of which words are taken one by one; what is left was not understood. */
export interface Phrase {
  /** As written, in small letters without accents; taken words are blanks. */
  folded: string;
  /** As written, with the same blanks. */
  tidied: string;
}

export const phraseOf = ({ folded, tidied }: Phrase): Phrase => ({ folded, tidied });

/** Takes a part of the phrase away. */
export function cut(phrase: Phrase, start: number, end: number): void {
  const blank = ' '.repeat(end - start);
  phrase.folded = phrase.folded.slice(0, start) + blank + phrase.folded.slice(end);
  phrase.tidied = phrase.tidied.slice(0, start) + blank + phrase.tidied.slice(end);
}

/** Takes the first whole word, or group of words, that is there. */
export function take(phrase: Phrase, words: readonly string[]): boolean {
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = placeOf(phrase.folded, word);
    if (at === undefined) continue;
    cut(phrase, at, at + word.length);
    return true;
  }
  return false;
}

function takeMatch(phrase: Phrase, ...patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(phrase.folded);
    if (match === null) continue;
    cut(phrase, match.index, match.index + match[0].length);
    return match;
  }
  return undefined;
}

/** What is left, without the words that say nothing more. */
export function restOf(phrase: Phrase): string {
  for (const word of PASSED) while (take(phrase, [word]));
  const left = phrase.tidied.replace(/\s+/g, ' ').trim();
  return /[\p{L}\d]/u.test(left) ? left : '';
}

/** The answers that stand in a phrase about an event of a type. Takes the words that it understood. */
export function answersIn(type: EntryType, phrase: Phrase): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { field, value, words } of MODIFIERS[type] ?? []) {
    if (!Object.hasOwn(answers, field) && take(phrase, words)) answers[field] = value;
  }
  switch (type) {
    case 'edss.assessed': {
      const score = single(takeMatch(phrase, new RegExp(String.raw`(?<![\w.,])(${NUMBER})(?![\w.,/])`))?.[1]);
      return score === undefined ? answers : { ...answers, score };
    }
    case 'mri.reported':
      return { ...answers, ...lesionsIn(phrase) };
    case 'csf.reported': {
      const cells = single(
        takeMatch(
          phrase,
          /(\d+) ?(?:cells|zellen)?\/ul/,
          /(\d+) ?(?:cells|zellen)/,
          /(?:cells|zellen|zellzahl):? ?(\d+)/,
        )?.[1],
      );
      take(phrase, ['jcv-dna', 'jcv dna', 'jcv', 'dna', 'pcr', 'jcv-pcr']);
      return cells === undefined ? answers : { ...answers, cells };
    }
    case 'serology.reported': {
      const index = takeMatch(phrase, new RegExp(String.raw`(?:index:? ?)(${NUMBER})(?![\w.,/])`))?.[1];
      const read = single(index);
      return read === undefined ? answers : { ...answers, index: read };
    }
    case 'infection.began': {
      const site = restOf(phrase);
      phrase.tidied = '';
      phrase.folded = '';
      return site === '' ? answers : { ...answers, site };
    }
  }
  return answers;
}

const NONE = '(?:no|zero|null|kein|keine|keinen|ohne|without)';

function lesionsIn(phrase: Phrase): Readonly<Record<string, number>> {
  const nothing = takeMatch(
    phrase,
    /(?<![a-z])(?:no new lesions|keine neuen (?:lasionen|herde)|ohne neue (?:lasionen|herde))(?![a-z])/,
  );
  if (nothing) return { newGd: 0, newT2: 0 };
  const gd = takeMatch(
    phrase,
    new RegExp(
      String.raw`(?<![\w.,])(\d{1,3}|${NONE}) ?(?:x )?(?:new |neue )?(?:gd|gadolinium|km)(?:[- ]?(?:pos\.?|enhancing|aufnehmende?|\+))*(?![a-z])`,
    ),
    /(?<![a-z])(?:gd|gadolinium|km)\+?:? ?(\d{1,3})(?![\d.,]*\d)/,
  );
  const t2 = takeMatch(
    phrase,
    new RegExp(String.raw`(?<![\w.,])(\d{1,3}|${NONE}) ?(?:x )?(?:new |neue )?t2(?![\w])`),
    /(?<![a-z])t2:? (\d{1,3})(?![\d.,]*\d)/,
  );
  return { ...counted('newGd', gd), ...counted('newT2', t2) };
}

function counted(field: string, match: RegExpExecArray | undefined): Readonly<Record<string, number>> {
  if (match === undefined) return {};
  const [, text = ''] = match;
  return { [field]: /^\d/.test(text) ? Number(text) : 0 };
}

/** A number that can be read in one way only. */
function single(text: string | undefined): number | undefined {
  const readings = text === undefined ? [] : readNumber(text);
  return readings.length === 1 ? readings[0] : undefined;
}

const PRESSURE = /(?<![a-z])(?:rr|bp|blutdruck|blood pressure):? ?(\d{2,3}) ?\/ ?(\d{2,3})(?!\d)(?: ?mmhg)?/;
const TEMPERATURE =
  /(?<![a-z])(?:temp|temp\.|temperature|temperatur|fever|fieber):? ?(\d{2}(?:[.,]\d{1,2})?)(?![\d.,]*\d) ?(?:°? ?c(?![a-z])|grad)?/;
const PULSE = /(?<![a-z])(?:puls|pulse|hr|hf|herzfrequenz|heart rate):? ?(\d{2,3})(?!\d)(?: ?\/ ?min)?/;

/** Whether the phrase has a blood pressure, whose stroke makes no date. */
export const hasPressure = (folded: string): boolean => PRESSURE.test(folded);

/** Vital signs, which need no name of their own form. */
export function vitalsIn(phrase: Phrase): Readonly<Record<string, number>> {
  const pressure = takeMatch(phrase, PRESSURE);
  const temperature = single(takeMatch(phrase, TEMPERATURE)?.[1]);
  const pulse = single(takeMatch(phrase, PULSE)?.[1]);
  return {
    ...(temperature === undefined ? {} : { temperature }),
    ...(pressure ? { systolic: Number(pressure[1]), diastolic: Number(pressure[2]) } : {}),
    ...(pulse === undefined ? {} : { pulse }),
  };
}
