import type { CivilDate } from '../../../machines/date.ts';
import type { Facts } from '../../../machines/facts.ts';
import { type Analyte, convert, factorTo, unitsOf } from '../../../machines/observables.ts';
import { fold, tidy } from '../../entry/fold.ts';
import { knownOn, type LabAnswers, type LabReading, settleLab } from '../../entry/lab.ts';
import { limitsIn, readAfter } from '../../entry/lab-line.ts';
import { NUMBER, readNumber } from '../../entry/numbers.ts';
import type { LabRow } from '../../entry/report.ts';
import { unitFor } from '../../entry/units.ts';
import type { Mismatch } from '../fhir/import.ts';
import { shortened } from '../fhir/observed.ts';
import { type Assignment, isRegistry, keyOf, meaningOf, type NameUse, unitOf } from './assignment.ts';
import { readDay } from './days.ts';
import { isBirth } from './roles.ts';
import type { Table } from './table.ts';
import { type Decimal, decimalOf, type Raw, rawValues } from './values.ts';

/** Why a value of a table is not taken. Nothing is guessed: it is named with its line and left out. */
export const TABLE_REASONS = [
  'ragged',
  'no-name',
  'no-value',
  'percent',
  'comparator',
  'several',
  'qualified',
  'material',
  'unit',
  'no-day',
  'order',
  'future',
  'before-birth',
] as const;
export type TableWhyNot = (typeof TABLE_REASONS)[number];

export interface TableLeft {
  readonly line: number;
  readonly text: string;
  readonly why: TableWhyNot;
}

/** The table as the case sees it. A row calls its entry its line; `rawValues` knows the line of each. */
export interface SettledTable {
  readonly rows: readonly LabRow[];
  readonly left: readonly TableLeft[];
  /** Names that mean nothing here or were left out by the person, with their number. */
  readonly unassigned: readonly (readonly [string, number])[];
  readonly mismatches: readonly Mismatch[];
}

export interface TableContext {
  readonly today: CivilDate;
  readonly facts: Facts;
  /** The day of the sample, where the file gives none. */
  readonly on?: CivilDate | undefined;
  /** By entry. */
  readonly answers?: Readonly<Record<number, LabAnswers>>;
}

/** Turns a table into rows to look at, ordered by day. Each value of it is a row, left out by name, or of an unassigned name. */
export function settleTable(table: Table, assignment: Assignment, context: TableContext): SettledTable {
  const raws = rawValues(table, assignment);
  const names = new Map(assignment.names.map((use) => [keyOf(use.name), use]));
  const decimal = isRegistry(table) ? '.' : decimalOf(raws);
  const left: TableLeft[] = [];
  const unassigned = new Map<string, number>();
  const values: Value[] = [];
  for (const raw of raws) {
    const analyte = raw.name === '' ? undefined : meaningOf(raw.name, raw.material === 'urine', names);
    if (raw.name !== '' && analyte === undefined && !raw.ragged) {
      const name = shortened(raw.name);
      unassigned.set(name, (unassigned.get(name) ?? 0) + 1);
      continue;
    }
    const read = readRaw(raw, analyte, names.get(keyOf(raw.name)), { assignment, context, decimal });
    if (typeof read === 'string') left.push({ line: raw.line, text: saidOf(raw), why: read });
    else values.push(read);
  }
  values.sort((a, b) =>
    (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : a.raw.entry - b.raw.entry,
  );
  const seen = new Map<string, number>();
  return {
    rows: values.map((value) => rowOf(value, context, seen)),
    left,
    unassigned: [...unassigned],
    mismatches: mismatchesOf(table, assignment, context.facts),
  };
}

interface Value {
  readonly raw: Raw;
  readonly reading: LabReading;
  readonly on: CivilDate | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly limitsLeftOut: boolean;
}

interface Desk {
  readonly assignment: Assignment;
  readonly context: TableContext;
  readonly decimal: Decimal | undefined;
}

/** A longer cell is no number with a flag, nor a range. */
const LONGEST = 200;
const OF_URINE: readonly Analyte[] = ['urine-erythrocytes', 'urine-protein', 'upcr'];

function readRaw(
  raw: Raw,
  analyte: Analyte | undefined,
  said: NameUse | undefined,
  { assignment, context, decimal }: Desk,
): Value | TableWhyNot {
  if (raw.ragged) return 'ragged';
  if (analyte === undefined) return 'no-name';
  if (raw.value === '') return 'no-value';
  const ofUrine = OF_URINE.includes(analyte);
  if (raw.material === (ofUrine ? 'other' : 'urine')) return 'material';
  const countsOnly = !unitsOf(analyte).includes('%');
  if (countsOnly && /%|prozent|percent/.test(fold(`${raw.unit} ${raw.name}`))) return 'percent';
  // The cell is read as what follows a name in a pasted report: flags, a unit and limits may stand in it.
  if (raw.value.length > LONGEST) return 'qualified';
  const text = tidy(raw.value);
  const line = readAfter(text, fold(text), { analyte, end: 0 });
  if (line.tag === 'not-taken') return line.why === 'urine' ? 'material' : line.why;
  if (line.rest !== '') return 'qualified';
  const day = dayOf(raw, assignment, context);
  if (typeof day === 'string') return day;
  const { reading } = line;
  const inCell = raw.unit === '' ? reading.unit : undefined;
  const written = inCell === undefined ? raw.unit : inCell.tag === 'given' ? inCell.unit : inCell.text;
  const unit = unitOf(analyte, written, said);
  // A unit in the cell that is another one than that of its column.
  if (raw.unit !== '' && reading.unit !== undefined) {
    const own = reading.unit.tag === 'given' ? reading.unit.unit : undefined;
    if (own !== (unitFor(analyte, raw.unit) ?? unit)) return 'unit';
  }
  const limits = limitsOf(raw, reading, decimal);
  return {
    raw,
    on: day.on,
    ...limits,
    reading: {
      ...reading,
      ...numbersIn(reading, decimal),
      unit:
        unit !== undefined
          ? { tag: 'given', unit, length: unit.length }
          : written === ''
            ? undefined
            : { tag: 'unknown', text: shortened(written), length: written.length },
    },
  };
}

/** Where the file's other numbers show its decimal sign, a number of three digits behind a sign has one reading. */
function numbersIn(
  reading: LabReading,
  decimal: Decimal | undefined,
): Pick<LabReading, 'numbers' | 'grouping'> {
  const { numbers, grouping, text } = reading;
  const [asDecimal, asThousands] = numbers;
  if (!grouping || decimal === undefined || asDecimal === undefined || asThousands === undefined)
    return { numbers, grouping };
  return { numbers: [text.includes(decimal) ? asDecimal : asThousands], grouping: false };
}

const ONE = new RegExp(`^${NUMBER}$`);

function limitsOf(raw: Raw, reading: LabReading, decimal: Decimal | undefined) {
  const printed = tidy(raw.range).trim();
  const inRange = printed === '' || printed.length > LONGEST ? undefined : limitsIn(printed);
  const texts = {
    low: raw.low || inRange?.low || (printed === '' ? reading.low : undefined),
    high: raw.high || inRange?.high || (printed === '' ? reading.high : undefined),
  };
  const number = (text: string | undefined): number | undefined => {
    const bare =
      text === undefined
        ? ''
        : tidy(text)
            .replace(/^[<>≤≥=\s]+/, '')
            .trim();
    if (!ONE.test(bare)) return undefined;
    const read = readNumber(bare);
    if (read.length < 2) return read[0];
    return decimal === undefined ? undefined : read[bare.includes(decimal) ? 0 : 1];
  };
  const [low, high] = [number(texts.low), number(texts.high)];
  const unread =
    (texts.low !== undefined && low === undefined) ||
    (texts.high !== undefined && high === undefined) ||
    (printed !== '' && inRange === undefined && !/^[-–.\s]*$/.test(printed));
  if (unread || (low !== undefined && high !== undefined && low > high))
    return { low: undefined, high: undefined, limitsLeftOut: true };
  return { low, high, limitsLeftOut: false };
}

function dayOf(
  { day }: Raw,
  { order }: Assignment,
  { today, facts, on: chosen }: TableContext,
): { readonly on: CivilDate | undefined } | TableWhyNot {
  if (day === undefined) return { on: chosen };
  const read = readDay(day, order);
  if (read.tag !== 'day') return read.tag === 'order' ? 'order' : 'no-day';
  if (read.on > today) return 'future';
  return facts.born !== undefined && read.on < facts.born ? 'before-birth' : read;
}

function rowOf(value: Value, { facts, answers }: TableContext, seen: Map<string, number>): LabRow {
  const { raw, reading, on, low, high, limitsLeftOut } = value;
  const { low: _low, high: _high, ...bare } = reading;
  const settled = settleLab(bare, answers?.[raw.entry] ?? {}, { facts, on, askUnit: true });
  const draft =
    settled.draft === undefined
      ? undefined
      : { ...settled.draft, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  const common = {
    line: raw.entry,
    text: saidOf(raw),
    reading: bare,
    settled: { ...settled, limitsLeftOut, draft },
    draft,
    question: settled.questions[0],
    on,
  };
  if (settled.value !== undefined && settled.unit !== undefined) {
    const factor = factorTo(reading.analyte, settled.unit) ?? 1;
    const same = `${reading.analyte} ${on ?? ''} ${convert(settled.value, factor)}`;
    // The day with its time, as written: another value for it is a correction or an error, and only one can be right.
    const atOnce = `${reading.analyte} at ${raw.day ?? ''}`;
    const before = seen.get(same) ?? seen.get(atOnce);
    if (before !== undefined) {
      const differs = !seen.has(same);
      return {
        ...common,
        tag: 'duplicate',
        of: { tag: 'line', line: before, ...(differs ? { differs } : {}) },
      };
    }
    seen.set(same, raw.entry).set(atOnce, raw.entry);
  }
  const known = draft === undefined ? undefined : knownOn(draft, facts);
  if (known !== undefined)
    return { ...common, tag: 'duplicate', of: { tag: 'case', same: known === 'same' } };
  return { ...common, tag: settled.questions.length > 0 ? 'question' : 'value' };
}

/** What the file says of the value. */
const saidOf = ({ name, value, unit, range, low, high, day, comment }: Raw): string =>
  [
    name,
    `${value} ${unit}`.trim(),
    range || [low, high].filter((text) => text !== '').join(' - '),
    day ?? '',
    comment,
  ]
    .filter((part) => part !== '')
    .map(shortened)
    .join(' · ');

/** Days of birth in the file against that of the case. They are compared and forgotten. */
function mismatchesOf({ header, rows }: Table, { roles }: Assignment, { born }: Facts): readonly Mismatch[] {
  if (born === undefined) return [];
  const column = header.findIndex((text, at) => roles[at] === 'patient' && isBirth(text));
  if (column < 0) return [];
  const other = rows
    .map(({ cells }) => readDay(cells[column] ?? '', undefined))
    .find((day) => day.tag === 'day' && day.on !== born);
  return other?.tag === 'day' ? [{ tag: 'born', found: other.on }] : [];
}
