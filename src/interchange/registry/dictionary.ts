import type { ClinicalMessages } from '../../locales/index.ts';
import type { CaseField, Shape } from '../case-fields.ts';
import type { ExportOptions, Written } from './cells.ts';
import { type AdverseKind, type CodeWords, codesOf } from './code-lists.ts';
import {
  type CodeList,
  type Column,
  type ColumnType,
  type Empty,
  type FixedTable,
  TABLE_NAMES,
  type TABLES,
  type TableName,
} from './columns.ts';
import { csv } from './csv.ts';
import { type EventColumn, eventColumns } from './event-columns.ts';
import { columnsOf } from './tables.ts';

/** Names of the columns of all tables but `events`. */
export type FixedColumn = (typeof TABLES)[FixedTable][number]['name'];

/** Columns that mean something of their own in one table. */
type InTable = { [T in FixedTable]: `${T}.${(typeof TABLES)[T][number]['name']}` }[FixedTable];

/** What a language says of the tables: a column without words does not compile. */
export interface DictionaryWords {
  readonly title: string;
  readonly about: readonly string[];
  /** Where dates were moved. */
  readonly shifted: string;
  readonly leftOut: string;
  readonly nothingLeftOut: string;
  readonly rows: (count: number) => string;
  readonly heads: {
    readonly column: string;
    readonly ofEvent: string;
    readonly type: string;
    readonly unit: string;
    readonly allowed: string;
    readonly meaning: string;
    readonly empty: string;
    readonly code: string;
    readonly codes: string;
  };
  readonly tables: Readonly<Record<TableName, { readonly name: string; readonly about: string }>>;
  readonly columns: Readonly<Record<FixedColumn | 'type', string>>;
  readonly inTable: Readonly<Partial<Record<InTable, string>>>;
  readonly types: Readonly<Record<ColumnType, string>>;
  readonly empties: Readonly<Record<Empty, string>>;
  readonly adverseKind: Readonly<Record<AdverseKind, string>>;
  readonly otherCode: string;
  readonly lists: { readonly unit: string; readonly loinc: string };
}

/** The words of a language, and those of cases, from which codes take theirs. */
export interface Words {
  readonly clinical: ClinicalMessages;
  readonly dictionary: DictionaryWords;
}

/** Both languages: a registry reads what it can read. */
export interface BothWords {
  readonly en: Words;
  readonly de: Words;
}

/** What a column holds; in the table of events once for each kind of event that has it. */
export interface Entry {
  readonly table: TableName;
  readonly column: Column;
  /** In the table of events: of which kind of event. */
  readonly eventType?: string;
  /** Bounds and steps, or the name of the list of codes. */
  readonly allowed: string;
  readonly list?: CodeList;
  readonly meaning: (words: Words) => string;
  readonly empty: Empty;
}

/** The kind of event of which a table is made. */
const MADE_OF = {
  infusions: 'infusion.given',
  laboratory: 'lab.reported',
  relapses: 'relapse.recorded',
  edss: 'edss.assessed',
  mri: 'mri.reported',
  deviations: 'deviation.justified',
} as const satisfies Partial<Record<FixedTable, string>>;

/** Bounds as an interval in the notation of ISO 31-11, with the step where there is one. */
export function bounds(shape: Shape | undefined): string {
  if (shape?.kind === 'list') return bounds(shape.of);
  if (shape?.kind !== 'integer' && shape?.kind !== 'number') return '';
  const { min, above, max, step } = shape;
  if (min === undefined && above === undefined && max === undefined) return '';
  const from = above === undefined ? `[${min ?? '-∞'}` : `(${above}`;
  return `${from}, ${max === undefined ? '∞)' : `${max}]`}${step === undefined ? '' : ` / ${step}`}`;
}

const shapeOf = (column: EventColumn | undefined, type: string): CaseField | undefined =>
  column?.fields.find((said) => said.type === type)?.field;

function fixedEntries(table: FixedTable, columns: readonly Column[]): readonly Entry[] {
  const made = (MADE_OF as Partial<Record<FixedTable, string>>)[table];
  return columns.map((column): Entry => {
    const own = eventColumns().find(({ name }) => name === column.name.replace(/^reported_/, ''));
    const field = made === undefined ? undefined : shapeOf(own, made);
    const key = `${table}.${column.name}` as InTable;
    return {
      table,
      column,
      allowed: column.list ?? bounds(field?.shape),
      ...(column.list === undefined ? {} : { list: column.list }),
      meaning: ({ dictionary }) => dictionary.inTable[key] ?? dictionary.columns[column.name as FixedColumn],
      empty: column.empty,
    };
  });
}

function eventEntries(columns: readonly Column[]): readonly Entry[] {
  return columns.flatMap((column): readonly Entry[] => {
    const { fields } = column as EventColumn;
    if (fields.length === 0) {
      return [
        {
          table: 'events',
          column,
          allowed: column.list ?? '',
          ...(column.list === undefined ? {} : { list: column.list }),
          meaning: ({ dictionary }) => dictionary.columns[column.name as FixedColumn],
          empty: column.empty,
        },
      ];
    }
    return fields.map(({ type, field }): Entry => {
      const list =
        column.type === 'code' || column.type === 'codes' ? (field.list ?? column.list) : undefined;
      return {
        table: 'events',
        column,
        eventType: type,
        allowed: list ?? bounds(field.shape),
        ...(list === undefined ? {} : { list }),
        meaning: ({ clinical, dictionary }) => {
          if (field.name === 'born') return dictionary.columns.birth_year;
          const { label, hint } = clinical.fieldOf(
            type,
            field.name as Parameters<typeof clinical.fieldOf>[1],
          );
          return `${clinical.event[type].name}: ${label}${hint === undefined ? '' : ` (${hint})`}`;
        },
        // In rows of other kinds of event it is always empty.
        empty: field.required ? 'not-of-this-kind' : 'unrecorded',
      };
    });
  });
}

/** Every column that leaves under the options, table by table. */
export function dictionary(options: Pick<ExportOptions, 'freeText' | 'names'>): readonly Entry[] {
  return TABLE_NAMES.flatMap((table) => {
    const columns = columnsOf(table, options);
    return table === 'events' ? eventEntries(columns) : fixedEntries(table, columns);
  });
}

const HEAD = [
  'table',
  'column',
  'event_type',
  'type',
  'unit',
  'allowed',
  'meaning_en',
  'meaning_de',
  'empty_en',
  'empty_de',
] as const;

/** The dictionary as a table: what each column holds, in both languages. */
export function dictionaryCsv(entries: readonly Entry[], words: BothWords): string {
  const rows = entries.map((entry): readonly Written[] => [
    entry.table,
    entry.column.name,
    entry.eventType ?? null,
    entry.column.type,
    entry.column.unit ?? null,
    entry.allowed === '' ? null : entry.allowed,
    entry.meaning(words.en),
    entry.meaning(words.de),
    words.en.dictionary.empties[entry.empty],
    words.de.dictionary.empties[entry.empty],
  ]);
  return csv([HEAD, ...rows]);
}

/** The lists of codes that the entries name, each once, in the order of their first use. */
export const listsOf = (entries: readonly Entry[]): readonly CodeList[] => [
  ...new Set(entries.flatMap(({ list }) => (list === undefined ? [] : [list]))),
];

const codeWords = ({ clinical, dictionary }: Words): CodeWords => ({
  clinical,
  adverseKind: dictionary.adverseKind,
  otherCode: dictionary.otherCode,
});

/** A code in words. */
export interface CodeRow {
  readonly list: CodeList;
  readonly code: string;
  readonly unit: string | undefined;
  readonly loinc: string | undefined;
  readonly en: string;
  readonly de: string;
}

/** Every code of a list with its words in both languages. */
export const codeRows = (list: CodeList, words: BothWords): readonly CodeRow[] => {
  const [en, de] = [codeWords(words.en), codeWords(words.de)];
  return codesOf(list).map(({ code, word, unit, loinc }) => ({
    list,
    code,
    unit,
    loinc,
    en: word(en),
    de: word(de),
  }));
};

/** The codes as a table. */
export function codesCsv(entries: readonly Entry[], words: BothWords): string {
  const rows = listsOf(entries).flatMap((list) =>
    codeRows(list, words).map(({ code, unit, loinc, en, de }): readonly Written[] => [
      list,
      code,
      unit ?? null,
      loinc ?? null,
      en,
      de,
    ]),
  );
  return csv([['list', 'code', 'unit', 'loinc', 'meaning_en', 'meaning_de'], ...rows]);
}
