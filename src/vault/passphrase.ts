import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, utf8 } from './bytes.ts';
import type { PassphraseFault } from './control.ts';

/** Characters (code points, composed) that a passphrase has at least. */
export const LEAST_CHARACTERS = 14;
/** Bytes of UTF-8 that a passphrase has at most. */
export const MOST_BYTES = 1024;
/** Composition shortens a text at most so far; a longer one is refused without being looked at. */
const MOST_UNITS = 4 * MOST_BYTES;
const LEAST_DIFFERENT = 5;

/** Rows and runs that people type when asked for something long. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** What is left of a passphrase once these are taken out has to stand by itself. */
const COMMON =
  /pass(word|wort|phrase)|kennwort|geheim|secret|letmein|welcome|willkommen|hallo|hello|admin|iloveyou|ichliebedich|alemtuzumab|lemtrada|pathway|klinik|hospital|clinic|doctor|doktor|sclerosis|sklerose/g;

/** The passphrase in the form in which it is derived from: Unicode NFC (UAX #15), UTF-8. Faults come before any work. */
export function preparePassphrase(text: string): Result<Bytes, PassphraseFault> {
  if (text.length > MOST_UNITS) return failed({ tag: 'too-long', bytes: text.length, most: MOST_BYTES });
  const composed = text.normalize('NFC');
  const bytes = utf8(composed);
  if (bytes.length > MOST_BYTES) return failed({ tag: 'too-long', bytes: bytes.length, most: MOST_BYTES });
  const characters = [...composed].length;
  if (characters < LEAST_CHARACTERS) return failed({ tag: 'too-short', characters, least: LEAST_CHARACTERS });
  return ok(bytes);
}

/** Whether a new passphrase may be chosen. The floor keeps out the worst; it measures no strength. */
export function judgePassphrase(text: string): readonly PassphraseFault[] {
  const prepared = preparePassphrase(text);
  if (!prepared.ok) return prepared.faults;
  return isSimple(text) ? [{ tag: 'too-simple' }] : [];
}

function isSimple(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const rest = plain.replace(COMMON, '');
  if (new Set(rest).size < LEAST_DIFFERENT) return true;
  if (repeats(plain)) return true;
  const reversed = [...plain].reverse().join('');
  return RUNS.some((run) => `${run}${run}`.includes(plain) || `${run}${run}`.includes(reversed));
}

/** Whether a text is one piece of at most half its length, over and over. */
function repeats(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).startsWith(text)) return true;
  }
  return false;
}
