import type { ClinicalEvent, ClinicalEventType } from '../../../machines/events.ts';
import { type CaseField, ENVELOPE, eventFormats, type Shape } from '../case-fields.ts';
import { type Cell, type Column, type ColumnType, snakeCase } from './columns.ts';

/** A column of the table of events, and the fields of the case format that stand in it. */
export interface EventColumn extends Column {
  /** None for what every event has. */
  readonly fields: readonly { readonly type: ClinicalEventType; readonly field: CaseField }[];
}

/** Fields that stand under another name, because they hold something else than the case does. */
const RENAMED: Readonly<Record<string, string>> = { born: 'birth_year' };

/** What every event has, before its own fields. */
const HEAD: readonly EventColumn[] = [
  { name: 'case_number', type: 'integer', empty: 'never', fields: [] },
  { name: 'event_number', type: 'integer', empty: 'never', fields: [] },
  { name: 'type', type: 'code', list: 'eventType', empty: 'never', fields: [] },
  { name: 'on', type: 'date', empty: 'never', fields: [] },
  { name: 'amended', type: 'boolean', empty: 'never', fields: [] },
  { name: 'recorded_by', type: 'text', only: 'names', empty: 'unrecorded', fields: [] },
];

/**
 * How a field leaves. What the schema does not confine to numbers, dates, codes or a form is taken for free text, so that
 * a field that the format gains tomorrow stays at home until somebody has chosen otherwise.
 */
function columnOf(type: ClinicalEventType, field: CaseField): Column {
  const { name, shape, list, unit } = field;
  const own = {
    name: RENAMED[name] ?? snakeCase(name),
    empty: 'not-of-this-kind',
    ...(list === undefined ? {} : { list }),
    ...(unit === undefined ? {} : { unit }),
  } as const;
  if (name === 'born') return { ...own, type: 'year' };
  // Checked against the units of its analyte.
  if (type === 'lab.reported' && name === 'unit') return { ...own, type: 'code', list: 'unit' };
  // A fingerprint leads whoever holds the paper to the case.
  if (name === 'sha256') return { ...own, type: 'text', only: 'names' };
  if (name === 'time') return { ...own, type: 'time' };
  return { ...own, ...PLAIN[shape.kind](field) };
}

const free = { type: 'text', only: 'freeText' } as const;
const plain = (type: ColumnType) => () => ({ type });
/** A text in a form of its own is a code where a list names its values. */
const listed = (type: ColumnType) => (field: CaseField) => (field.list === undefined ? free : { type });

const PLAIN: Readonly<Record<Shape['kind'], (field: CaseField) => Pick<Column, 'type' | 'only'>>> = {
  date: plain('date'),
  boolean: plain('boolean'),
  integer: plain('integer'),
  number: plain('number'),
  'one-of': plain('code'),
  pattern: listed('code'),
  list: listed('codes'),
  text: () => free,
  event: () => free,
};

function made(): readonly EventColumn[] {
  const columns = new Map<string, EventColumn>();
  for (const { type, fields } of eventFormats()) {
    // Only what stands is exported: a correction has become the event that it corrects.
    if (type === 'event.corrected' || type === 'event.retracted') continue;
    for (const field of fields) {
      if (ENVELOPE.includes(field.name)) continue;
      const column = columnOf(type, field);
      const before = columns.get(column.name);
      if (before !== undefined && (before.type !== column.type || before.only !== column.only)) {
        throw new Error(`${type}.${field.name} cannot stand in the column ${column.name}`);
      }
      columns.set(column.name, merged(before, column, { type, field }));
    }
  }
  return [...HEAD, ...columns.values()];
}

/** A column that holds codes of several lists names none: the dictionary names the list of each kind of event. */
function merged(
  before: EventColumn | undefined,
  column: Column,
  said: EventColumn['fields'][number],
): EventColumn {
  if (before === undefined) return { ...column, fields: [said] };
  const { list, unit, ...rest } = before;
  return {
    ...rest,
    ...(list !== undefined && list === column.list ? { list } : {}),
    ...(unit !== undefined && unit === column.unit ? { unit } : {}),
    fields: [...before.fields, said],
  };
}

let known: readonly EventColumn[] | undefined;

/** The columns of the table of events: one for each field of the case format, whichever kinds of event have it. */
export function eventColumns(): readonly EventColumn[] {
  known ??= made();
  return known;
}

/** The column in which a field of an event stands. */
export const columnOfField = (name: string): string => RENAMED[name] ?? snakeCase(name);

/** A standing event as a row. */
export function eventRow(
  event: ClinicalEvent,
  head: { readonly case_number: number; readonly event_number: number; readonly amended: boolean },
): Readonly<Record<string, Cell>> {
  const { id: _, at: __, by, type, on, ...payload } = event;
  const fields = Object.entries(payload as Record<string, Cell>).map(([name, value]) => [
    columnOfField(name),
    value,
  ]);
  return { ...Object.fromEntries(fields), ...head, type, on, recorded_by: by };
}

/** The list of a field's codes, by the kind of event where one column holds several. */
export const listIn = (column: EventColumn, type: string): Column['list'] =>
  column.list ?? column.fields.find((said) => said.type === type)?.field.list;
