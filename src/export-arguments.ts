import { isCivilDate } from '../machines/date.ts';
import { LANGUAGES, type Language } from '../machines/vocabulary.ts';
import { DUE_FOR, type DueFor, FIRST_DUE, MOST_WEEKS } from './interchange/due-list.ts';

export const EXPORT_FORMATS = ['fhir', 'csv', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the command was asked for. */
export interface AskedExport {
  readonly paths: readonly string[];
  readonly format: ExportFormat;
  readonly out: string;
  readonly on: string | undefined;
  readonly language: Language;
  /** csv: drawn anew for each case, or the same number of days for all; undefined leaves the days. */
  readonly offset: 'drawn' | number | undefined;
  readonly freeText: boolean;
  readonly names: boolean;
  readonly bom: boolean;
  readonly weeks: number;
  readonly who: DueFor;
}

export const EXPORT_USAGE =
  'Usage: npm run -s export -- CASE… --as fhir|csv|ics --out DIR [--on YYYY-MM-DD] [--language en|de]; csv: [--shift-dates | --offset DAYS] [--free-text] [--names] [--bom]; ics: [--weeks N] [--who all|centre|practice] [--names] [--bom]';

const VALUED = ['--as', '--out', '--on', '--language', '--offset', '--weeks', '--who'] as const;
const FLAGS = ['--shift-dates', '--free-text', '--names', '--bom'] as const;
type Valued = (typeof VALUED)[number];
type Flag = (typeof FLAGS)[number];

/** The formats that an option is for; the others have no use for it, and say so rather than let it pass. */
const ONLY: Readonly<Partial<Record<Valued | Flag, readonly ExportFormat[]>>> = {
  '--offset': ['csv'],
  '--shift-dates': ['csv'],
  '--free-text': ['csv'],
  '--names': ['csv', 'ics'],
  '--bom': ['csv', 'ics'],
  '--weeks': ['ics'],
  '--who': ['ics'],
  '--language': ['fhir', 'ics'],
};

/** More than a hundred years of days move a case out of the calendar. */
const MOST_OFFSET = 36_500;

const isOne = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  text !== undefined && (list as readonly string[]).includes(text);

interface Given {
  readonly paths: readonly string[];
  readonly values: ReadonlyMap<Valued, string>;
  readonly flags: ReadonlySet<Flag>;
}

type Wrong = { readonly wrong: string };

/** Understands the words of the command line, or says what is wrong with them. */
export function understandExport(args: readonly string[]): AskedExport | Wrong {
  const given = sorted(args);
  return 'wrong' in given ? given : checked(given);
}

function sorted(args: readonly string[]): Given | Wrong {
  const paths: string[] = [];
  const values = new Map<Valued, string>();
  const flags = new Set<Flag>();
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const [name, inline] = arg.startsWith('--') ? arg.split(/=(.*)/s) : [arg, undefined];
    if (isOne(FLAGS, arg)) flags.add(arg);
    else if (isOne(VALUED, name)) {
      const value = inline ?? left.shift();
      if (value === undefined || value === '') return { wrong: `${name} needs a value.` };
      values.set(name, value);
    } else if (arg.startsWith('-')) return { wrong: `There is no option "${arg}".` };
    else paths.push(arg);
  }
  return { paths, values, flags };
}

function checked({ paths, values, flags }: Given): AskedExport | Wrong {
  if (paths.length === 0) return { wrong: 'Which case files?' };
  const format = values.get('--as');
  if (!isOne(EXPORT_FORMATS, format)) return { wrong: `--as is one of ${EXPORT_FORMATS.join(', ')}.` };
  for (const name of [...values.keys(), ...flags]) {
    const formats = ONLY[name];
    if (formats !== undefined && !formats.includes(format)) {
      return { wrong: `${name} belongs to --as ${formats.join(' or ')}, not to ${format}.` };
    }
  }
  const out = values.get('--out');
  if (out === undefined) return { wrong: '--out names the folder to make.' };
  const on = values.get('--on');
  if (on !== undefined && !isCivilDate(on)) {
    return { wrong: `--on needs a date such as 2026-03-01, not "${on}".` };
  }
  const language = values.get('--language') ?? 'en';
  if (!isOne(LANGUAGES, language)) return { wrong: `--language is one of ${LANGUAGES.join(', ')}.` };
  const who = values.get('--who') ?? FIRST_DUE.who;
  if (!isOne(DUE_FOR, who)) return { wrong: `--who is one of ${DUE_FOR.join(', ')}.` };
  const weeks = whole(values.get('--weeks') ?? String(FIRST_DUE.weeks), 1, MOST_WEEKS);
  if (weeks === undefined) return { wrong: `--weeks is a whole number from 1 to ${MOST_WEEKS}.` };
  const days = values.get('--offset');
  if (days !== undefined && flags.has('--shift-dates')) {
    return { wrong: '--shift-dates draws a number of days, --offset names one: not both.' };
  }
  const offset = days === undefined ? undefined : whole(days, -MOST_OFFSET, MOST_OFFSET);
  if (days !== undefined && offset === undefined) {
    return { wrong: `--offset is a whole number of days from -${MOST_OFFSET} to ${MOST_OFFSET}.` };
  }
  return {
    paths,
    format,
    out,
    on,
    language,
    offset: flags.has('--shift-dates') ? 'drawn' : offset,
    freeText: flags.has('--free-text'),
    names: flags.has('--names'),
    bom: flags.has('--bom'),
    weeks,
    who,
  };
}

function whole(text: string, least: number, most: number): number | undefined {
  const number = /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
