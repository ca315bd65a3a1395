import { type Analyte, unitsOf } from '../../../machines/observables.ts';
import { unitChoices } from '../../entry/lab.ts';
import { isUnit, unitFor } from '../../entry/units.ts';
import { type DateOrder, orderFrom, readDay } from './days.ts';
import { knownAnalyte, nameAndUnit, plain, type Role, roleOf } from './roles.ts';
import type { Table } from './table.ts';

/** A name of the laboratory: what it means here, and in what units its values are where the file does not say it clearly. */
export interface NameUse {
  readonly name: string;
  /** Without one, values of this name are not taken. */
  readonly analyte: Analyte | undefined;
  /** `text`: what the file writes, empty where it writes nothing. */
  readonly units: readonly { readonly text: string; readonly unit: string }[];
}

/** How a table is read. All of it is shown to the person before anything is recorded. */
export interface Assignment {
  /** By column. */
  readonly roles: readonly Role[];
  readonly order: DateOrder | undefined;
  readonly names: readonly NameUse[];
}

/** How the values lie: one a row; analytes across, days down; or days across, analytes down. */
export type Layout = 'long' | 'analytes-across' | 'days-across';

export function layoutOf({ roles }: Assignment): Layout {
  if (!roles.includes('result')) return 'long';
  return roles.includes('analyte') ? 'days-across' : 'analytes-across';
}

/** What a file of this project's own registry export is: its columns are known, nothing of it is asked. */
const REGISTRY: Readonly<Record<string, Role>> = {
  case_number: 'patient',
  on: 'date',
  analyte: 'analyte',
  reported_value: 'value',
  reported_unit: 'unit',
  reported_low: 'low',
  reported_high: 'high',
};
export const isRegistry = ({ header }: Pick<Table, 'header'>): boolean =>
  Object.keys(REGISTRY).every((name) => header.includes(name));

/** Rows that are looked at to find out what a column holds. */
const LOOK = 200;
/** So much of a column has to be of a kind, where its header is not known. */
const MOST = 0.8;

/** What headers and cells say of the columns. A person confirms it. */
export function guess(table: Table): Assignment {
  const { header } = table;
  if (isRegistry(table)) {
    const roles = header.map(
      (name) => (Object.hasOwn(REGISTRY, name) ? REGISTRY[name] : undefined) ?? 'ignored',
    );
    return { roles, order: undefined, names: [] };
  }
  const roles: (Role | undefined)[] = header.map((text) => (text === '' ? undefined : roleOf(text)));
  for (const role of ['date', 'analyte', 'unit'] as const) {
    if (roles.includes(role)) continue;
    const at = header.findIndex((text, column) => {
      // "Name" may be that of a test; what is known otherwise stays what it is.
      const free = roles[column] === undefined || (role === 'analyte' && plain(text) === 'name');
      return free && shareOf(table, column, KINDS[role]) >= MOST;
    });
    if (at >= 0) roles[at] = role;
  }
  const isDay = (text: string) => readDay(text).tag !== 'none';
  const across = header.filter((text, column) => roles[column] === undefined && isDay(text)).length > 0;
  const analyteColumns = !roles.includes('value') && !roles.includes('analyte');
  const result = (text: string) =>
    across ? isDay(text) : analyteColumns && knownAnalyte(nameAndUnit(text).name) !== undefined;
  const filled = roles.map((role, column) => role ?? (result(header[column] ?? '') ? 'result' : 'ignored'));
  if (across && !filled.includes('analyte')) {
    const first = filled.findIndex((role) => role === 'ignored' || role === 'patient');
    if (first >= 0) filled[first] = 'analyte';
  }
  const assignment = { roles: filled, order: undefined, names: [] };
  return { ...assignment, order: orderFrom(dayCells(table, assignment)).order };
}

const KINDS: Readonly<Record<'date' | 'analyte' | 'unit', (cell: string) => boolean>> = {
  date: (cell) => readDay(cell).tag !== 'none',
  analyte: (cell) => knownAnalyte(cell) !== undefined,
  unit: (cell) => /\D/.test(cell) && isUnit(cell),
};

function shareOf({ rows }: Table, column: number, is: (cell: string) => boolean): number {
  const cells = rows.slice(0, LOOK).flatMap((row) => row.cells[column] || []);
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** The cells in which days stand. */
export function dayCells({ header, rows }: Table, assignment: Assignment): readonly string[] {
  const { roles } = assignment;
  if (layoutOf(assignment) === 'days-across') return header.filter((_, column) => roles[column] === 'result');
  const column = roles.indexOf('date');
  return column < 0 ? [] : rows.map(({ cells }) => cells[column] ?? '');
}

/** A name as it is compared: sizes and blanks do not count, everything else does. */
export const keyOf = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

/** What a name means: what the person said, else what is known of it. */
export function meaningOf(
  name: string,
  urine: boolean,
  names: ReadonlyMap<string, NameUse>,
): Analyte | undefined {
  const said = names.get(keyOf(name));
  return said === undefined ? knownAnalyte(name, urine) : said.analyte;
}

/** The unit of a value: as the file writes it, else as the person said; undefined where neither is clear. */
export function unitOf(analyte: Analyte, text: string, said: NameUse | undefined): string | undefined {
  const given =
    text === '' ? undefined : (unitFor(analyte, text) ?? unitsOf(analyte).find((unit) => unit === text));
  if (given !== undefined) return given;
  const answered = said?.units.find((each) => each.text === text)?.unit;
  if (answered !== undefined && unitsOf(analyte).includes(answered)) return answered;
  const choices = unitChoices(analyte);
  return text === '' && choices.length === 1 ? choices[0] : undefined;
}
