/** Why a table of a laboratory cannot be looked at. Nothing of it is taken then. Lines count from 1. */
export type TableFault =
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly tag: 'several-files'; readonly count: number }
  /** A folder, or a file that is gone. */
  | { readonly tag: 'unreadable' }
  | { readonly tag: 'empty' }
  | { readonly tag: 'other-kind'; readonly kind: OtherKind }
  | { readonly tag: 'not-text'; readonly line: number }
  | { readonly tag: 'open-quote'; readonly line: number }
  | { readonly tag: 'long-cell'; readonly line: number; readonly limit: number }
  | {
      readonly tag: 'too-many-columns';
      readonly line: number;
      readonly count: number;
      readonly limit: number;
    }
  | { readonly tag: 'too-many-rows'; readonly count: number; readonly limit: number }
  | { readonly tag: 'no-table' }
  | { readonly tag: 'no-header'; readonly line: number };

/** Files that laboratories send as well and that are not read here. */
export type OtherKind = 'pdf' | 'workbook' | 'ldt' | 'hl7' | 'xml';

/** A year of values is some kilobytes. */
export const FILE_LIMIT = 4_000_000;
/** Rows below the header. */
export const ROW_LIMIT = 20_000;
export const COLUMN_LIMIT = 200;
/** Letters of a cell: a comment may be long, a page is none. */
export const CELL_LIMIT = 2_000;
/** Values of one file that a person can look at; the same bound as for a FHIR file. */
export const VALUE_LIMIT = 2_000;
