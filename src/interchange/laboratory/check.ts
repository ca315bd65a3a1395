import type { Analyte } from '../../../machines/observables.ts';
import { unitChoices } from '../../entry/lab.ts';
import { shortened } from '../fhir/observed.ts';
import { type Assignment, dayCells, keyOf, layoutOf, meaningOf, unitOf } from './assignment.ts';
import { type DateOrder, orderFrom } from './days.ts';
import { VALUE_LIMIT } from './fault.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';
import { type Raw, rawValues } from './values.ts';

/** Why a table cannot be read as it is assigned. */
export type Problem =
  | { readonly tag: 'no-column'; readonly role: 'analyte' | 'value' }
  /** Two columns for one thing. */
  | { readonly tag: 'twice'; readonly role: Role; readonly columns: readonly string[] }
  | { readonly tag: 'order' }
  /** The days of the file show another order than the one that was said or remembered. */
  | { readonly tag: 'other-order'; readonly order: DateOrder }
  | {
      readonly tag: 'several-patients';
      readonly column: string;
      readonly count: number;
      readonly line: number;
    }
  | { readonly tag: 'too-many-values'; readonly count: number; readonly limit: number }
  | { readonly tag: 'unit'; readonly name: string; readonly text: string };

/** A name of the file as it is asked about. */
export interface SeenName {
  readonly name: string;
  /** Values under this name. */
  readonly count: number;
  readonly line: number;
  readonly analyte: Analyte | undefined;
  /** Units that the file leaves open. `unit`: what was answered. */
  readonly units: readonly {
    readonly text: string;
    readonly unit: string | undefined;
    readonly line: number;
  }[];
  /** What can be answered. */
  readonly choices: readonly string[];
}

export interface Checked {
  readonly names: readonly SeenName[];
  readonly problems: readonly Problem[];
  /** Whether the order of day and month has to be said, or was. */
  readonly orderMatters: boolean;
  /** Values of known names. */
  readonly count: number;
}

const ONCE: readonly Role[] = [
  'date',
  'analyte',
  'value',
  'unit',
  'range',
  'low',
  'high',
  'material',
  'comment',
];

/** What is still to be said before a table can be read, and what its names are. */
export function check(table: Table, assignment: Assignment): Checked {
  const problems: Problem[] = [];
  const { roles, order } = assignment;
  if (layoutOf(assignment) === 'long') {
    for (const role of ['analyte', 'value'] as const)
      if (!roles.includes(role)) problems.push({ tag: 'no-column', role });
  }
  for (const role of ONCE) {
    const columns = table.header.filter((_, column) => roles[column] === role);
    if (columns.length > 1) problems.push({ tag: 'twice', role, columns: columns.map(shortened) });
  }
  const said = orderFrom(dayCells(table, assignment));
  if (said.asked && order === undefined) problems.push({ tag: 'order' });
  const other = said.order !== undefined && order !== undefined && said.order !== order;
  if (other) problems.push({ tag: 'other-order', order: said.order });
  const people = peopleIn(table, assignment);
  if (people !== undefined) problems.push(people);
  const raws = problems.some(({ tag }) => tag === 'no-column') ? [] : rawValues(table, assignment);
  const names = namesIn(raws, assignment);
  const count = names.reduce((sum, each) => sum + (each.analyte === undefined ? 0 : each.count), 0);
  if (count > VALUE_LIMIT) problems.push({ tag: 'too-many-values', count, limit: VALUE_LIMIT });
  for (const { name, analyte, units } of names) {
    const open = analyte === undefined ? undefined : units.find(({ unit }) => unit === undefined);
    if (open !== undefined) problems.push({ tag: 'unit', name: shortened(name), text: shortened(open.text) });
  }
  return { names, problems, orderMatters: said.asked || other, count };
}

/** Values of several patients are never taken into one case. Letters and blanks of a name may be written in two ways. */
function peopleIn({ header, rows }: Table, { roles }: Assignment): Problem | undefined {
  for (const [column, role] of roles.entries()) {
    if (role !== 'patient') continue;
    const people = new Set<string>();
    let line = 0;
    for (const row of rows) {
      const cell = keyOf(row.cells[column] ?? '');
      if (cell === '' || people.has(cell)) continue;
      people.add(cell);
      if (people.size === 2) line = row.line;
    }
    if (people.size > 1)
      return { tag: 'several-patients', column: shortened(header[column] ?? ''), count: people.size, line };
  }
  return undefined;
}

function namesIn(raws: readonly Raw[], assignment: Assignment): readonly SeenName[] {
  const uses = new Map(assignment.names.map((use) => [keyOf(use.name), use]));
  const seen = new Map<
    string,
    { raw: Raw; count: number; units: Map<string, number>; analyte: Analyte | undefined }
  >();
  for (const raw of raws) {
    if (raw.name === '' || raw.ragged) continue;
    const key = keyOf(raw.name);
    const analyte = meaningOf(raw.name, raw.material === 'urine', uses);
    const found = seen.get(key) ?? { raw, count: 0, units: new Map<string, number>(), analyte };
    found.count += 1;
    found.analyte ??= analyte;
    // A unit within the value's own cell is read with the value.
    const inCell = raw.unit === '' && /\d\s*[^\d\s.,<>+\-*()HLhl]/.test(raw.value);
    if (/^[^<>≤≥]*\d/.test(raw.value) && !inCell && !found.units.has(raw.unit))
      found.units.set(raw.unit, raw.line);
    seen.set(key, found);
  }
  return [...seen.values()].map(({ raw, count, units, analyte }) => {
    const use = uses.get(keyOf(raw.name));
    const open = [...units].flatMap(([text, line]) => {
      if (analyte === undefined || /%|prozent|percent/i.test(`${text} ${raw.name}`)) return [];
      const answered = unitOf(analyte, text, use);
      const asked = unitOf(analyte, text, undefined) === undefined;
      return asked ? [{ text, unit: answered, line }] : [];
    });
    return {
      name: raw.name,
      count,
      line: raw.line,
      analyte,
      units: open,
      choices: analyte === undefined ? [] : unitChoices(analyte),
    };
  });
}
