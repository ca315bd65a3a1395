import { BIBLIOGRAPHY } from '../../../machines/citations.ts';
import type { CivilDate } from '../../../machines/date.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { ExportOptions } from './cells.ts';
import { codesOf } from './code-lists.ts';
import type { Column, ColumnType, TableName } from './columns.ts';
import { columnsOf } from './tables.ts';

/** What the manifest says of the export as a whole. */
export interface About {
  /** Version of the application. */
  readonly version: string;
  /** The day of the export: the only thing in it that a clock has said. */
  readonly today: CivilDate;
  readonly cases: number;
  /** Sources whose rules are in force for one of the cases. */
  readonly sources: readonly Source[];
  readonly options: ExportOptions;
}

/** A file of the export as the manifest lists it. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal digits. */
  readonly sha256: string;
  /** A table of cases, and its rows below the header. */
  readonly table?: { readonly name: TableName; readonly count: number };
}

/** Types of the Frictionless Table Schema. A time of day without seconds is a string to it. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  year: 'year',
  time: 'string',
  code: 'string',
  codes: 'string',
  text: 'string',
};

function fieldOf({ name, type, list, unit, empty }: Column): object {
  const codes = type === 'code' && list !== undefined ? codesOf(list).map(({ code }) => code) : [];
  const constraints = {
    ...(empty === 'never' ? { required: true } : {}),
    // Rules go by their form: a file may name one that a later version knows.
    ...(codes.length > 0 && list !== 'rule' ? { enum: codes } : {}),
  };
  return {
    name,
    type: TYPES[type],
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const TO_CASES = [{ fields: 'case_number', reference: { resource: 'cases', fields: 'case_number' } }];

/** The keys by which tables join; adverse events also hold alerts, which have no number. */
const keysOf = (table: TableName): object => {
  if (table === 'cases') return { primaryKey: ['case_number'] };
  if (table === 'courses') return { primaryKey: ['case_number', 'course'], foreignKeys: TO_CASES };
  if (table === 'adverse_events') return { foreignKeys: TO_CASES };
  return { primaryKey: ['case_number', 'event_number'], foreignKeys: TO_CASES };
};

/**
 * The manifest, as a Tabular Data Package (Frictionless Data, specification 1): which files there are, their sizes and
 * fingerprints, the type of every column, and what was chosen.
 */
export function dataPackage(files: readonly Listed[], about: About): string {
  const { version, today, cases, sources, options } = about;
  const tables = files.flatMap((file) => (file.table === undefined ? [] : [{ ...file, table: file.table }]));
  const manifest = {
    profile: 'tabular-data-package',
    name: 'alemtuzumab-pathway-registry-export',
    title: 'Alemtuzumab Pathway: registry export',
    sources: sources.map((source) => ({ title: BIBLIOGRAPHY[source].full })),
    'alemtuzumab-pathway': {
      format: 'alemtuzumab-pathway/registry-export',
      version: 1,
      application: version,
      exportedOn: today,
      cases,
      sources,
      options,
      documentation: files
        .filter(({ table }) => table === undefined)
        .map(({ path, bytes, sha256 }) => ({ path, bytes, hash: `sha256:${sha256}` })),
    },
    resources: tables.map(({ path, bytes, sha256, table }) => ({
      name: table.name,
      path,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      bytes,
      hash: `sha256:${sha256}`,
      rows: table.count,
      schema: {
        fields: columnsOf(table.name, options).map(fieldOf),
        missingValues: [''],
        ...keysOf(table.name),
      },
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
