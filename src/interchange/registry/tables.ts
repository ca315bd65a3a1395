import type { CivilDate } from '../../../machines/date.ts';
import type { CaseView } from '../../../machines/view.ts';
import { type CellRules, type ExportOptions, isChosen, type Written, written } from './cells.ts';
import { type Cell, type Column, TABLE_NAMES, TABLES, type TableName } from './columns.ts';
import { csv } from './csv.ts';
import { eventColumns } from './event-columns.ts';
import { rowsOf } from './rows.ts';

/** Every column that a table can have. */
export const allColumns = (table: TableName): readonly Column[] =>
  table === 'events' ? eventColumns() : TABLES[table];

/** The columns that leave under the options, in their order. */
export const columnsOf = (table: TableName, options: CellRules['options']): readonly Column[] =>
  allColumns(table).filter((column) => isChosen(column, options));

/** A table as it leaves: so much of it as a preview shows, and its size. */
export interface TablePreview {
  readonly table: TableName;
  readonly columns: readonly Column[];
  readonly count: number;
  readonly first: readonly (readonly Written[])[];
}

/** A table as a file. */
export interface TableFile {
  readonly table: TableName;
  /** Its text in pieces, the header first: a table of many thousand cases is longer than one text can be. */
  readonly pieces: readonly string[];
  /** Rows below the header. */
  readonly count: number;
}

/** Takes cases one by one, so that ten thousand of them can be written without holding up the page. */
export interface TableWriter {
  /** Adds a case under the next number. `offset`: days by which its dates are moved, 0 where they are not. */
  add(view: CaseView, offset: number): void;
  /** How many cases were added. */
  cases(): number;
  preview(): readonly TablePreview[];
  files(): readonly TableFile[];
}

/** Rows that a preview shows of a table. */
export const PREVIEW_ROWS = 3;

/** Starts an export. Cases get their numbers in the order in which they are added; see `inOrder`. */
export function createTables(options: ExportOptions, today: CivilDate): TableWriter {
  let cases = 0;
  const tables = TABLE_NAMES.map((table) => ({
    table,
    columns: columnsOf(table, options),
    count: 0,
    first: [] as (readonly Written[])[],
    lines: [] as string[],
  }));
  return {
    add(view, offset) {
      cases += 1;
      const rules: CellRules = { options, offset: options.shiftDates ? offset : 0, today };
      const rows: Readonly<Record<TableName, readonly Readonly<Record<string, Cell>>[]>> = rowsOf(
        view,
        cases,
      );
      for (const table of tables) {
        const cells = rows[table.table].map((row) =>
          table.columns.map((column) => written(column, row[column.name], rules)),
        );
        table.count += cells.length;
        table.first.push(...cells.slice(0, PREVIEW_ROWS - table.first.length));
        table.lines.push(csv(cells));
      }
    },
    cases: () => cases,
    preview: () => tables.map(({ table, columns, count, first }) => ({ table, columns, count, first })),
    files: () =>
      tables.map(({ table, columns, count, lines }) => ({
        table,
        pieces: [csv([columns.map(({ name }) => name)]), ...lines],
        count,
      })),
  };
}

/** Cases in the order of their ids: the same in every export, and one that tells nothing of labels or lists. */
export const inOrder = <T extends { readonly id: string }>(cases: readonly T[]): readonly T[] =>
  [...cases].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
