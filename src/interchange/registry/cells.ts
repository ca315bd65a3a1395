import { addDays, type CivilDate } from '../../../machines/date.ts';
import { ATTESTATIONS, DOCUMENTS, REACTION_SIGNS } from '../../../machines/vocabulary.ts';
import type { Cell, CodeList, Column } from './columns.ts';

/** What a person has chosen to let out. */
export interface ExportOptions {
  /** Days are moved, each case by its own constant number. */
  readonly shiftDates: boolean;
  /** Notes, reasons, batch numbers, sites of infections and signs as a person wrote them. */
  readonly freeText: boolean;
  /** Labels of cases, authors of entries, fingerprints of papers. */
  readonly names: boolean;
  /** A mark of UTF-8 before each table, which Excel wants to see. */
  readonly bom: boolean;
}

/** Nothing that was not chosen leaves. */
export const SAFEST: ExportOptions = { shiftDates: true, freeText: false, names: false, bom: false };

/** What one case is written by. */
export interface CellRules {
  readonly options: Pick<ExportOptions, 'freeText' | 'names'>;
  /** Days by which every date of the case is moved; 0 leaves them. */
  readonly offset: number;
  /** The day of the export. */
  readonly today: CivilDate;
}

/** A cell as it is written: an empty one is null. */
export type Written = string | number | boolean | null;

/** Whether a column leaves under the options. */
export const isChosen = ({ only }: Column, options: CellRules['options']): boolean =>
  only === undefined || options[only];

/** Lists that a file may go beyond: a value of somebody's own could say who it is, and leaves as `other`. */
const OPEN: Readonly<Partial<Record<CodeList, readonly string[]>>> = {
  attestation: ATTESTATIONS,
  document: DOCUMENTS,
  reactionSign: REACTION_SIGNS,
};

const OTHER = 'other';

/**
 * Writes a cell by what its column is. Dates are moved, of a birth only the year is told, unknown codes become `other`,
 * and texts can be read as no formula. Throws where a value is not of the column's type.
 */
export function written(column: Column, cell: Cell, rules: CellRules): Written {
  if (cell === undefined) return null;
  const wrong = () => new TypeError(`${column.name} cannot hold ${JSON.stringify(cell)}`);
  const text = (): string => {
    if (typeof cell !== 'string') throw wrong();
    return cell;
  };
  const code = (value: string): string => {
    const known = column.list === undefined ? undefined : OPEN[column.list];
    return known === undefined || known.includes(value) ? value : OTHER;
  };
  switch (column.type) {
    case 'integer':
    case 'number':
      if (typeof cell !== 'number' || !Number.isFinite(cell)) throw wrong();
      return cell;
    case 'boolean':
      if (typeof cell !== 'boolean') throw wrong();
      return cell;
    case 'date':
      return moved(text(), rules.offset);
    case 'year':
      return yearOfBirth(text(), rules);
    case 'time':
      return text();
    case 'code':
      return code(text());
    case 'codes':
      if (!Array.isArray(cell)) throw wrong();
      return [...new Set((cell as readonly string[]).map(code))].join(';') || null;
    case 'text':
      return guarded(text());
  }
}

const moved = (date: CivilDate, offset: number): CivilDate => (offset === 0 ? date : addDays(date, offset));

/** An age from which on the year of birth is told as one: the HIPAA Safe Harbor method, 45 CFR 164.514(b)(2)(i)(C). */
const OLDEST = 90;

/**
 * The year of birth, moved with the other dates so that ages stay what they were. It is the one element of a birth date
 * that the HIPAA Safe Harbor method lets out; whoever is 90 or becomes 90 in the year of the export is told as 90.
 */
function yearOfBirth(born: CivilDate, { offset, today }: CellRules): number {
  const year = (date: CivilDate) => Number(moved(date, offset).slice(0, 4));
  return Math.max(year(born), year(today) - OLDEST);
}

/** What a spreadsheet takes for a formula when a cell begins with it (OWASP, CSV injection), its full-width forms too. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Digits and signs alone: a batch number 0012 or 1E5 would come back from a spreadsheet as another one. */
const NUMERIC = /^'*[\d\s.,:/+-]*\d[\d\s.,:/+\-Ee]*$/;

/** Keeps a text a text in a spreadsheet: an apostrophe before what it would calculate. `unguarded` takes it away again. */
export const guarded = (text: string): string =>
  FORMULA.test(text) || NUMERIC.test(text) ? `'${text}` : text;

/** The text before it was guarded. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && guarded(text.slice(1)) === text ? text.slice(1) : text;

/** Days by which a case can be moved: to the past, by less than a year. */
export const MOST_DAYS = 364;

/**
 * Days by which a case is moved, from chance: 1 to 364 to the past, so that no date comes to lie after the export.
 * `id` is a random UUID (version 4), of which the first eight hexadecimal digits are all chance.
 */
export function offsetFrom(id: string): number {
  const chance = Number.parseInt(id.slice(0, 8), 16);
  if (!/^[0-9a-f]{8}/.test(id)) throw new TypeError('An offset wants a random UUID');
  return -1 - (chance % MOST_DAYS);
}
