import { failed, ok, type Result } from '../../../machines/result.ts';
import { DELIMITERS, type Delimiter, firstRows, type Row, rowsOf } from './cells.ts';
import { readDay } from './days.ts';
import { CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT, type TableFault } from './fault.ts';
import { knownAnalyte, nameAndUnit, roleOf } from './roles.ts';
import type { DecodedText, Encoding } from './text.ts';

/** A table of a laboratory: what its columns are called, and its rows with the line of each. */
export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
  /** Lines above the header, which are passed over. */
  readonly above: number;
}

/** A row with this many cells that name columns is a header. */
const SURE = 2;

/** Finds the table in a text; undefined where it is none and may be a report in words. `named`: its name says it is one. */
export function readTable(
  { text, encoding }: DecodedText,
  named: boolean,
): Result<Table, TableFault> | undefined {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...headed(firstRows(text, delimiter)) }));
  // Known headers decide; where none are known, the sign that parts the rows into equally many cells.
  const best = found.reduce((a, b) =>
    b.known > a.known || (b.known === a.known && b.even > a.even) ? b : a,
  );
  const headers = best.known >= SURE;
  if (!headers && !named) return undefined;
  const read = rowsOf(text, best.delimiter);
  if (!read.ok) return read;
  if (!headers && best.even === 0) return failed({ tag: 'no-table' });
  const at = best.header;
  const head = at === undefined ? undefined : read.value[at];
  if (at === undefined || head === undefined)
    return failed({ tag: 'no-header', line: read.value[0]?.line ?? 1 });
  const rows = read.value.slice(at + 1);
  if (rows.length === 0) return failed({ tag: 'empty' });
  if (rows.length > ROW_LIMIT) return failed({ tag: 'too-many-rows', count: rows.length, limit: ROW_LIMIT });
  return ok({
    encoding,
    delimiter: best.delimiter,
    header: withoutEmptyTail(head.cells),
    headerLine: head.line,
    rows,
    above: at,
  });
}

/** Where the header stands among the first rows, how many of its cells are known, and how even the rows are (0 to 1). */
function headed(rows: readonly Row[]): { header: number | undefined; known: number; even: number } {
  const width = commonWidth(rows);
  const even =
    width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length / Math.max(1, rows.length);
  let header: number | undefined;
  let known = 0;
  for (const [at, { cells }] of rows.entries()) {
    const count = knownIn(cells);
    if (count > known) {
      header = at;
      known = count;
    }
  }
  if (known < SURE) {
    known = 0;
    // Lines above a table ("Patient;…;;;") are padded to its width: a header names most of its columns.
    const named = ({ cells }: Row) => cells.filter((cell) => cell !== '').length > width / 2;
    const first = rows.findIndex((row) => row.cells.length >= width && named(row));
    header = first >= 0 && namesOnly(rows[first]?.cells ?? []) ? first : undefined;
  }
  return { header, known, even };
}

/** Cells of a row that head a column: roles; with one of them, names of analytes or days across. A value is no header. */
function knownIn(cells: readonly string[]): number {
  if (cells.length > COLUMN_LIMIT || cells.some((cell) => cell.length > CELL_LIMIT || isNumber(cell)))
    return 0;
  const roles = cells.filter((cell) => cell !== '' && roleOf(cell) !== undefined).length;
  const across = cells.filter((cell) => isDay(cell)).length;
  const analytes = cells.filter((cell) => cell !== '' && isAnalyte(cell)).length;
  if (roles === 0) return across >= SURE && cells[0] === '' ? across : 0;
  // A row of values has a day and a name: a header has one kind or the other.
  return across > 0 && analytes > 0 ? 0 : roles + across + analytes;
}

const isNumber = (cell: string): boolean => /^[<>]?\s*[\d.,]+$/.test(cell) && !isDay(cell);
const isDay = (cell: string): boolean => readDay(cell).tag !== 'none';
const isAnalyte = (cell: string): boolean => knownAnalyte(nameAndUnit(cell).name) !== undefined;

/** Unknown headers: every cell is a word, and no two are the same. */
function namesOnly(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  const word = (cell: string) => /\p{L}/u.test(cell) && !isDay(cell) && !isAnalyte(cell);
  return said.length >= 2 && said.every(word) && new Set(said).size === said.length;
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as [number, number])[0];
}

const withoutEmptyTail = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
