import type { FieldList } from '../case-fields.ts';

/**
 * The tables of a registry export and what may leave in each column. What a column is decides how it is written: every
 * `date` is moved where dates are, every `text` is kept from being read as a formula, and a column with `only` is there
 * only where the person has asked for it. So no row has to remember any of this.
 */

/** How a column is written. `codes`: several of a list, parted by semicolons. `year`: a date of which only the year is told. */
export type ColumnType =
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'year'
  | 'time'
  | 'code'
  | 'codes'
  | 'text';

/** What an empty cell says. */
export const EMPTIES = [
  'never',
  'unrecorded',
  'lasting',
  'no-end',
  'not-of-this-kind',
  'none-yet',
  'no-code',
] as const;
export type Empty = (typeof EMPTIES)[number];

/** The lists of codes: those of the fields, and those of what is derived. */
export type CodeList =
  | FieldList
  | 'stage'
  | 'branch'
  | 'eventType'
  | 'adverseKind'
  | 'urgency'
  | 'unit'
  | 'loinc';

export interface Column {
  /** snake_case. */
  readonly name: string;
  readonly type: ColumnType;
  readonly empty: Empty;
  /** UCUM. */
  readonly unit?: string;
  readonly list?: CodeList;
  /** Leaves only where it was chosen: words as a person wrote them, or who is meant and who wrote it. */
  readonly only?: 'freeText' | 'names';
}

const column = <const N extends string, const R extends Omit<Column, 'name' | 'type' | 'empty'>>(
  name: N,
  type: ColumnType,
  empty: Empty = 'never',
  rest: R = {} as R,
) => ({ name, type, empty, ...rest });

const caseNumber = column('case_number', 'integer');
const eventNumber = column('event_number', 'integer');
const on = column('on', 'date');
const amended = column('amended', 'boolean');
const by = column('recorded_by', 'text', 'unrecorded', { only: 'names' });
const code = <const N extends string>(name: N, list: CodeList, empty: Empty = 'never') =>
  column(name, 'code', empty, { list });

/** The columns of each table but `events`, whose columns are the fields of the case format. */
export const TABLES = {
  cases: [
    caseNumber,
    column('label', 'text', 'never', { only: 'names' }),
    column('source_h16', 'boolean'),
    column('source_eu', 'boolean'),
    column('source_us', 'boolean'),
    column('birth_year', 'year', 'unrecorded'),
    code('sex', 'sex', 'unrecorded'),
    column('childbearing', 'boolean', 'unrecorded'),
    column('registered_on', 'date', 'unrecorded'),
    code('ms_form', 'msForm', 'unrecorded'),
    column('ms_since', 'date', 'unrecorded'),
    column('ms_confirmed', 'boolean', 'unrecorded'),
    code('stage', 'stage'),
    code('switch_branch', 'branch'),
    column('courses_started', 'integer'),
    column('courses_completed', 'integer'),
    column('infusions', 'integer'),
    column('first_infusion_on', 'date', 'none-yet'),
    column('last_infusion_on', 'date', 'none-yet'),
    column('open_alerts', 'integer'),
    code('monitoring_by', 'delegate', 'unrecorded'),
    column('last_event_on', 'date', 'unrecorded'),
    column('ended_on', 'date', 'lasting'),
    column('events', 'integer'),
    column('events_amended', 'integer'),
    column('events_retracted', 'integer'),
  ],
  courses: [
    caseNumber,
    column('course', 'integer'),
    column('started_on', 'date'),
    column('completed_on', 'date', 'no-end'),
    column('infusions', 'integer'),
    column('total_dose', 'number', 'never', { unit: 'mg' }),
    column('first_infusion_on', 'date', 'none-yet'),
    column('last_infusion_on', 'date', 'none-yet'),
    column('interruptions', 'integer'),
  ],
  infusions: [
    caseNumber,
    eventNumber,
    on,
    column('course', 'integer'),
    column('day', 'integer'),
    column('dose', 'number', 'never', { unit: 'mg' }),
    column('steroid', 'number', 'never', { unit: 'mg' }),
    column('rate_reduced', 'boolean'),
    column('batch', 'text', 'unrecorded', { only: 'freeText' }),
    amended,
    by,
  ],
  laboratory: [
    caseNumber,
    eventNumber,
    on,
    code('analyte', 'analyte'),
    code('loinc', 'loinc', 'no-code'),
    column('value', 'number'),
    code('unit', 'unit'),
    column('low', 'number', 'unrecorded'),
    column('high', 'number', 'unrecorded'),
    column('reported_value', 'number'),
    column('reported_unit', 'code', 'never', { list: 'unit' }),
    column('reported_low', 'number', 'unrecorded'),
    column('reported_high', 'number', 'unrecorded'),
    amended,
    by,
  ],
  relapses: [
    caseNumber,
    eventNumber,
    on,
    column('disabling', 'boolean'),
    column('steroids', 'boolean', 'unrecorded'),
    column('current', 'boolean', 'unrecorded'),
    amended,
    by,
  ],
  edss: [caseNumber, eventNumber, on, column('score', 'number'), amended, by],
  mri: [
    caseNumber,
    eventNumber,
    on,
    code('region', 'mriRegion'),
    column('new_gd', 'integer'),
    column('new_t2', 'integer'),
    column('pml_suspected', 'boolean', 'unrecorded'),
    amended,
    by,
  ],
  adverse_events: [
    caseNumber,
    column('event_number', 'integer', 'not-of-this-kind'),
    on,
    code('kind', 'adverseKind'),
    column('resolved_on', 'date', 'lasting'),
    code('severity', 'reactionSeverity', 'not-of-this-kind'),
    column('signs', 'codes', 'not-of-this-kind', { list: 'reactionSign' }),
    column('signs_text', 'text', 'not-of-this-kind', { only: 'freeText' }),
    code('infusion', 'infusionResponse', 'not-of-this-kind'),
    code('disorder', 'autoimmune', 'not-of-this-kind'),
    column('fever', 'boolean', 'not-of-this-kind'),
    column('site', 'text', 'not-of-this-kind', { only: 'freeText' }),
    code('symptom', 'symptom', 'not-of-this-kind'),
    code('rule', 'rule', 'not-of-this-kind'),
    code('urgency', 'urgency', 'not-of-this-kind'),
    column('course', 'integer', 'none-yet'),
    column('days_since_infusion', 'integer', 'none-yet', { unit: 'd' }),
    column('amended', 'boolean', 'not-of-this-kind'),
    by,
  ],
  deviations: [
    caseNumber,
    eventNumber,
    on,
    code('rule', 'rule'),
    code('rule_source', 'source', 'no-code'),
    column('course', 'integer'),
    code('reason_code', 'deviationReason', 'unrecorded'),
    column('reason', 'text', 'never', { only: 'freeText' }),
    column('in_force', 'boolean'),
    amended,
    by,
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

/** A table whose rows the compiler holds to its columns. */
export type FixedTable = keyof typeof TABLES;
export type TableName = FixedTable | 'events';

/** The tables in the order of the export. */
export const TABLE_NAMES: readonly TableName[] = [
  'cases',
  'events',
  ...(Object.keys(TABLES) as readonly FixedTable[]).filter((name) => name !== 'cases'),
];

/** A value as it is known, before the rules of its column; `undefined` becomes an empty cell. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A row gives every column of its table. */
export type Row<T extends FixedTable> = Readonly<Record<(typeof TABLES)[T][number]['name'], Cell>>;

/** The name of a field as a column: `newGd` becomes `new_gd`, `sha256` stays. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
