import { readCase, SIZE_LIMIT } from '../machines/case-file.ts';
import { isCivilDate } from '../machines/date.ts';
import { view } from '../machines/view.ts';
import { DOCUMENTS, type DocumentKind, LANGUAGES, type Language } from '../machines/vocabulary.ts';
import type { FontReader } from './documents/fonts.ts';
import { makeDocument } from './documents/make.ts';
import { obstacle } from './documents/obstacle.ts';
import { clinicalEn } from './locales/en/clinical.ts';
import { loadPaperWords } from './locales/index.ts';

/** What the command asks of the machine it runs on. */
export interface PaperIo {
  readFile(path: string): Promise<Uint8Array>;
  /** Size of the file in bytes, asked before it is read. */
  size(path: string): Promise<number>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  readonly readFont: FontReader;
  /** Hexadecimal digits. */
  sha256(bytes: Uint8Array): string;
  out(text: string): void;
  err(text: string): void;
  /** Today as a calendar date. */
  today(): string;
}

const USAGE =
  'Usage: npm run -s paper -- CASE --document KIND --language en|de [--on YYYY-MM-DD] [--large] [--paper a4|letter] [--start HH:MM] [--first-day YYYY-MM-DD] --out FILE';

/**
 * Makes one document of a case file: the same pure functions and the same painter as in the browser. Prints the SHA-256
 * and the file as one line; names every fault on standard error and returns 1.
 */
export async function main(args: string[], io: PaperIo): Promise<number> {
  const fail = (...lines: readonly string[]): number => {
    for (const line of lines) io.err(`${line.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return 1;
  };
  const asked = understand(args);
  if ('wrong' in asked) return fail(`${asked.wrong} ${USAGE}`);
  const { path, kind, language, on, paper, large, start, firstDay, out } = asked;
  let bytes: Uint8Array;
  try {
    const size = await io.size(path);
    if (size > SIZE_LIMIT)
      return fail(clinicalEn.fault({ tag: 'too-large', bytes: size, limit: SIZE_LIMIT }));
    bytes = await io.readFile(path);
  } catch (error) {
    return fail(`${path}: ${said(error)}`);
  }
  const read = readCase(bytes);
  if (!read.ok) return fail(...read.faults.map((fault) => clinicalEn.fault(fault)));
  const seen = view(read.value, on ?? io.today());
  const hindered = obstacle(kind, seen, firstDay);
  if (hindered !== undefined) return fail(clinicalEn.casePage.documents.obstacle[hindered]);
  try {
    const options = { paper, large, start, firstDay, readFont: io.readFont };
    const made = await makeDocument(kind, seen, await loadPaperWords(language), language, options);
    await io.writeFile(out, made.bytes);
    io.out(`${io.sha256(made.bytes)}  ${out}\n`);
    return 0;
  } catch (error) {
    return fail(`${out}: ${said(error)}`);
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Asked {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly on: string | undefined;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  readonly start: string | undefined;
  readonly firstDay: string | undefined;
  readonly out: string;
}

const VALUED = ['--document', '--language', '--on', '--paper', '--start', '--first-day', '--out'] as const;
type Valued = (typeof VALUED)[number];

const isOne = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  text !== undefined && (list as readonly string[]).includes(text);

function understand(args: readonly string[]): Asked | { readonly wrong: string } {
  const paths: string[] = [];
  const given = new Map<Valued, string>();
  let large = false;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name, inline] = arg.startsWith('--') ? arg.split(/=(.*)/s) : [arg, undefined];
    if (arg === '--large') large = true;
    else if (isOne(VALUED, name)) {
      const value = inline ?? left.shift();
      if (value === undefined || value === '') return { wrong: `${name} needs a value.` };
      given.set(name, value);
    } else if (arg.startsWith('-')) return { wrong: `There is no option "${arg}".` };
    else paths.push(arg);
  }
  const [path] = paths;
  if (path === undefined) return { wrong: 'Which case file?' };
  if (paths.length > 1) return { wrong: `One case file at a time, not ${paths.length}.` };
  return checked(path, given, large);
}

function checked(
  path: string,
  given: ReadonlyMap<Valued, string>,
  large: boolean,
): Asked | { readonly wrong: string } {
  const kind = given.get('--document');
  if (!isOne(DOCUMENTS, kind)) return { wrong: `--document is one of ${DOCUMENTS.join(', ')}.` };
  const language = given.get('--language');
  if (!isOne(LANGUAGES, language)) return { wrong: `--language is one of ${LANGUAGES.join(', ')}.` };
  const paper = given.get('--paper') ?? 'a4';
  if (!isOne(['a4', 'letter'] as const, paper)) return { wrong: '--paper is one of a4, letter.' };
  for (const name of ['--on', '--first-day'] as const) {
    const date = given.get(name);
    if (date !== undefined && !isCivilDate(date)) {
      return { wrong: `${name} needs a date such as 2026-03-01, not "${date}".` };
    }
  }
  const start = given.get('--start');
  if (start !== undefined && !isClock(start)) {
    return { wrong: `--start needs a time such as 09:00, not "${start}".` };
  }
  const out = given.get('--out');
  if (out === undefined) return { wrong: '--out names the file to write.' };
  const [on, firstDay] = [given.get('--on'), given.get('--first-day')];
  return { path, kind, language, on, paper, large, start, firstDay, out };
}

/** HH:MM on a clock of 24 hours. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
