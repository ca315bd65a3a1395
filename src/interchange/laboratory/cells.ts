import Papa from 'papaparse';
import { failed, ok, type Result } from '../../../machines/result.ts';
import { CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT, type TableFault } from './fault.ts';

export const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of a table with the line on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that are read to find out what a file is. */
const LOOK = 40;

/** The first rows of a text as one delimiter parts them. */
export const firstRows = (text: string, delimiter: Delimiter): readonly Row[] =>
  numbered(Papa.parse<string[]>(text, { ...WAY, delimiter, preview: LOOK }).data);

/**
 * The rows of a text. Blank ones are left out and counted; a cell may hold line breaks within quotes. A quote that is
 * never closed, or anything beyond the limits, refuses the whole.
 */
export function rowsOf(text: string, delimiter: Delimiter): Result<readonly Row[], TableFault> {
  const { data, errors } = Papa.parse<string[]>(text, { ...WAY, delimiter, preview: MOST + 1 });
  const rows = numbered(data);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    const at = data.slice(0, broken.row ?? 0).reduce((line, cells) => line + 1 + breaksIn(cells), 1);
    return failed({ tag: 'open-quote', line: at });
  }
  if (data.length > MOST) return failed({ tag: 'too-many-rows', count: countRows(text), limit: ROW_LIMIT });
  for (const { line, cells } of rows) {
    if (cells.length > COLUMN_LIMIT)
      return failed({ tag: 'too-many-columns', line, count: cells.length, limit: COLUMN_LIMIT });
    if (cells.some((cell) => cell.length > CELL_LIMIT))
      return failed({ tag: 'long-cell', line, limit: CELL_LIMIT });
  }
  return ok(rows);
}

/** Header, lines above it and blank lines are not counted among the rows. */
const MOST = ROW_LIMIT + 100;
const WAY = { header: false, skipEmptyLines: false, dynamicTyping: false } as const;

const countRows = (text: string): number => text.split(/\r\n|\r|\n/).length;

function numbered(data: readonly (readonly string[])[]): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  for (const cells of data) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed });
    line += 1 + breaksIn(cells);
  }
  return rows;
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
