import Papa from 'papaparse';
import type { Written } from './cells.ts';

/**
 * Rows as CSV by RFC 4180: commas, CRLF after every line, quotes where a cell holds a comma, a quote or a line break.
 * Numbers are written as numbers, with a point; an empty cell is nothing at all.
 */
export const csv = (rows: readonly (readonly Written[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as Written[][], { delimiter: ',', newline: CRLF, header: false })}${CRLF}`;

const CRLF = '\r\n';

/** The mark of UTF-8, by which Excel knows the encoding. */
export const BOM = '\ufeff';
