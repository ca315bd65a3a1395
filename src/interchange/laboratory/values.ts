import { BLOOD, URINE } from '../../entry/data/analytes.ts';
import { fold, tidy } from '../../entry/fold.ts';
import { isUnit } from '../../entry/units.ts';
import { type Assignment, layoutOf } from './assignment.ts';
import type { Row } from './cells.ts';
import { readDay } from './days.ts';
import { knownAnalyte, nameAndUnit, type Role } from './roles.ts';
import type { Table } from './table.ts';

/** One value as the table has it, before anything of it is understood. */
export interface Raw {
  /** Its number in the file, from 1. */
  readonly entry: number;
  readonly line: number;
  readonly name: string;
  /** undefined where no column holds days. */
  readonly day: string | undefined;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  readonly low: string;
  readonly high: string;
  readonly comment: string;
  readonly material: 'urine' | 'other' | 'unsaid';
  /** The row has more cells than the header: a sign within a value has parted it. */
  readonly ragged: boolean;
}

/** Every value of a table, whatever the layout. Empty cells of a wide table are none. */
export function rawValues(table: Table, assignment: Assignment): readonly Raw[] {
  const layout = layoutOf(assignment);
  const { roles } = assignment;
  const found: Omit<Raw, 'entry'>[] = [];
  const results = roles.flatMap((role, column) => (role === 'result' ? [column] : []));
  const heads = table.header.map(nameAndUnit);
  const below = new Map<number, { unit?: string; range?: string }>();
  let urine: Raw['material'] = 'unsaid';
  for (const row of table.rows) {
    const of = (role: Role) => row.cells[roles.indexOf(role)] ?? '';
    const day = roles.includes('date') ? of('date') : undefined;
    const common = {
      line: row.line,
      range: of('range'),
      low: of('low'),
      high: of('high'),
      comment: of('comment'),
      ragged: row.cells.slice(table.header.length).some((cell) => cell !== ''),
    };
    const said = of('material');
    const material = said === '' ? urine : URINE.test(fold(said)) ? 'urine' : 'other';
    if (layout === 'analytes-across') {
      if (notes(row, day, results, below)) continue;
      for (const column of results) {
        const value = row.cells[column] ?? '';
        const { name = '', unit = '' } = heads[column] ?? {};
        const noted = below.get(column);
        const range = noted?.range ?? '';
        if (value !== '')
          found.push({ ...common, name, day, value, unit: unit || noted?.unit || '', range, material });
      }
      continue;
    }
    const name = of('analyte');
    const [only, ...others] = row.cells.filter((cell) => cell !== '');
    if (only !== undefined && others.length === 0) {
      const turned = headed(only);
      urine = turned ?? urine;
      // A line beside the table has no value; a name without one is named as such.
      if (turned !== undefined || name === '') continue;
    }
    if (layout === 'long') {
      found.push({ ...common, name, day, value: of('value'), unit: of('unit'), material });
      continue;
    }
    for (const column of results) {
      const value = row.cells[column] ?? '';
      if (value !== '')
        found.push({ ...common, name, day: table.header[column] ?? '', value, unit: of('unit'), material });
    }
  }
  return found.map((each, at) => ({ ...each, entry: at + 1 }));
}

/** A row of one cell may be a heading: "Urinstatus", "Blutbild". */
function headed(text: string): Raw['material'] | undefined {
  const folded = fold(tidy(text));
  if (BLOOD.test(folded)) return 'other';
  return URINE.test(folded) && knownAnalyte(text) === undefined ? 'urine' : undefined;
}

const RANGE_ROW = /referen|norm|range|grenz|limit/;

/** Below a header of analytes may stand rows with their units or limits: they are of the columns and no values. */
function notes(
  row: Row,
  day: string | undefined,
  results: readonly number[],
  below: Map<number, { unit?: string; range?: string }>,
): boolean {
  if (day === undefined || readDay(day).tag !== 'none') return false;
  const cells = results.flatMap((column) => {
    const cell = row.cells[column] ?? '';
    return cell === '' ? [] : [{ column, cell }];
  });
  if (cells.length === 0) return false;
  const units = cells.every(({ cell }) => /\D/.test(cell) && isUnit(cell));
  const ranges = !units && row.cells.some((cell) => RANGE_ROW.test(fold(cell)));
  if (!units && !ranges) return false;
  for (const { column, cell } of cells)
    below.set(column, { ...below.get(column), ...(units ? { unit: cell } : { range: cell }) });
  return true;
}

/** How the numbers of a file are written, where some of them can only be read in one way and none contradicts. */
export type Decimal = '.' | ',';
export function decimalOf(raws: readonly Raw[]): Decimal | undefined {
  const signs = new Set<Decimal>();
  for (const { value, low, high } of raws) {
    for (const text of [value, low, high]) {
      const sign = SURE.exec(text.replace(/^[<>≤≥=\s]+/, ''));
      if (sign !== null) signs.add(sign.slice(1).find((each) => each !== undefined) as Decimal);
    }
  }
  return signs.size === 1 ? [...signs][0] : undefined;
}

/** Numbers of which the decimal sign is sure: 4,2; 0,125; 1.234,5. Three digits behind one sign may be thousands. */
const SURE =
  /^(?:\d+([.,])(?:\d{1,2}|\d{4,})|0([.,])\d+|\d{1,3}(?:\.\d{3})+(,)\d+|\d{1,3}(?:,\d{3})+(\.)\d+)(?!\d)/;
