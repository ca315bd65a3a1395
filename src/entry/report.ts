import { type CivilDate, isCivilDate } from '../../machines/date.ts';
import type { Draft } from '../../machines/events.ts';
import type { Facts } from '../../machines/facts.ts';
import type { Analyte } from '../../machines/observables.ts';
import { BLOOD, COLLECTED, URINE } from './data/analytes.ts';
import { findDay } from './dates.ts';
import { fold, tidy } from './fold.ts';
import {
  knownOn,
  type LabAnswers,
  type LabReading,
  type Question,
  type SettledLab,
  settleLab,
} from './lab.ts';
import { analyteAt, type NotTaken, readAfter } from './lab-line.ts';

/** A report is some kilobytes; more than this was not meant to be pasted here. */
export const MAX_BYTES = 200_000;
export const MAX_LINES = 2_000;

interface At {
  /** Counted from 1, blank lines too, as in the text that was pasted. */
  readonly line: number;
  readonly text: string;
}

/** A value of the report. */
export interface LabRow extends At {
  /** duplicate: the value stands above, or the case has one of that day already. */
  readonly tag: 'value' | 'question' | 'duplicate';
  readonly reading: LabReading;
  readonly settled: SettledLab;
  readonly draft: Draft<'lab.reported'> | undefined;
  readonly question: Question | undefined;
  /** The day that stands in the line itself. */
  readonly on: CivilDate | undefined;
  readonly of?:
    | {
        readonly tag: 'line';
        readonly line: number;
        /** The other row has another value for the same time: one of both was corrected, or is wrong. */
        readonly differs?: boolean;
      }
    | { readonly tag: 'case'; readonly same: boolean };
}

export type Row =
  | LabRow
  | (At & { readonly tag: 'not-taken'; readonly why: NotTaken; readonly analyte: Analyte })
  | (At & { readonly tag: 'day'; readonly on: CivilDate })
  | (At & { readonly tag: 'day-question'; readonly question: Question })
  | (At & { readonly tag: 'unknown' });

export type Report =
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly tag: 'too-long'; readonly lines: number; readonly limit: number }
  | {
      readonly tag: 'rows';
      readonly rows: readonly Row[];
      /** The day of the collection, where the report names exactly one. */
      readonly day: CivilDate | undefined;
    };

export interface ReportContext {
  readonly today: CivilDate;
  readonly facts: Facts;
  /** The day that the person chose; without it the report's own, else today; none where the report names several. */
  readonly on?: CivilDate | undefined;
  /** What the person answered, by line. */
  readonly answers?: Readonly<Record<number, LabAnswers>>;
}

/** Reads a pasted laboratory report line by line. Every line that is not blank is named in the result exactly once. */
export function readReport(text: string, context: ReportContext): Report {
  const bytes = sizeOf(text);
  if (bytes > MAX_BYTES) return { tag: 'too-large', bytes, limit: MAX_BYTES };
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > MAX_LINES) return { tag: 'too-long', lines: lines.length, limit: MAX_LINES };

  const read: (Row | Unsettled)[] = [];
  let urine = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const at = { line: index + 1, text: line.trim() };
    const tidied = tidy(line).replace(/[;|]/g, '  ').trimEnd();
    const folded = fold(tidied);
    if (!/\d/.test(folded)) {
      if (BLOOD.test(folded)) urine = false;
      else if (URINE.test(folded)) urine = true;
    }
    read.push(rowOf(at, tidied, folded, urine, context.today));
  }
  const days = new Set(read.flatMap((row) => ('tag' in row && row.tag === 'day' ? [row.on] : [])));
  const day = days.size === 1 ? [...days][0] : undefined;
  const seen = new Map<string, number>();
  const rows = read.map((row) =>
    'tag' in row
      ? row
      : settle(row, context, context.on ?? day ?? (days.size === 0 ? context.today : undefined), seen),
  );
  return { tag: 'rows', rows, day };
}

interface Unsettled extends At {
  readonly reading: LabReading;
  readonly on: CivilDate | undefined;
}

function rowOf(at: At, tidied: string, folded: string, urine: boolean, today: CivilDate): Row | Unsettled {
  const start = /^[^\p{L}\d]*/u.exec(folded)?.[0].length ?? 0;
  const named = analyteAt(folded, start, urine);
  const day = findDay(folded, today);
  if (named === undefined) {
    if (day === undefined || !COLLECTED.test(folded)) return { ...at, tag: 'unknown' };
    const { reading } = day;
    if (reading.tag === 'day') return { ...at, tag: 'day', on: reading.on };
    const question: Question =
      reading.tag === 'which'
        ? { tag: 'day', days: reading.days }
        : reading.tag === 'future'
          ? { tag: 'future', on: reading.on }
          : { tag: 'no-day' };
    return { ...at, tag: 'day-question', question };
  }
  const { analyte } = named;
  const ofUrine = analyte === 'urine-erythrocytes' || analyte === 'urine-protein' || analyte === 'upcr';
  if (urine && !ofUrine) return { ...at, tag: 'not-taken', why: 'urine', analyte };
  // A full date within the line is the day of this value; its digits are no value.
  const dated = day?.reading.tag === 'day' && isWritten(folded, day) ? day : undefined;
  const blank = (whole: string) =>
    dated === undefined
      ? whole
      : whole.slice(0, dated.start) + ' '.repeat(dated.end - dated.start) + whole.slice(dated.end);
  const line = readAfter(blank(tidied), blank(folded), named);
  if (line.tag === 'not-taken') return { ...at, ...line };
  const sure = line.reading.numbers.length === 1;
  return {
    ...at,
    reading: line.reading,
    on: sure && dated?.reading.tag === 'day' ? dated.reading.on : undefined,
  };
}

/** A date with its year: "3.5." within a line may be anything. */
const isWritten = (folded: string, { start, end }: { start: number; end: number }): boolean =>
  /\d{4}/.test(folded.slice(start, end)) || /\d\.\d{2}$/.test(folded.slice(start, end));

function settle(
  row: Unsettled,
  { facts, answers }: ReportContext,
  day: CivilDate | undefined,
  seen: Map<string, number>,
): LabRow {
  const on = row.on ?? day;
  const settled = settleLab(row.reading, answers?.[row.line] ?? {}, { facts, on, askUnit: true });
  const { draft } = settled;
  const common = { ...row, settled, draft, question: settled.questions[0] };
  const key = `${row.reading.analyte} ${row.on ?? ''}`;
  const before = seen.get(key);
  if (before !== undefined) return { ...common, tag: 'duplicate', of: { tag: 'line', line: before } };
  seen.set(key, row.line);
  const known = draft === undefined || !isCivilDate(draft.on) ? undefined : knownOn(draft, facts);
  if (known !== undefined)
    return { ...common, tag: 'duplicate', of: { tag: 'case', same: known === 'same' } };
  return { ...common, tag: settled.questions.length > 0 ? 'question' : 'value' };
}

/** The size of a text in UTF-8. */
function sizeOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3;
  }
  return bytes;
}
