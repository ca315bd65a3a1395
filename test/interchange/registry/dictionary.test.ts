import { describe, expect, test } from 'vitest';
import { RULES } from '../../../machines/rules/index.ts';
import { ENVELOPE, eventFormats } from '../../../src/interchange/case-fields.ts';
import { SAFEST } from '../../../src/interchange/registry/cells.ts';
import { TABLE_NAMES } from '../../../src/interchange/registry/columns.ts';
import {
  codeRows,
  codesCsv,
  dictionary,
  dictionaryCsv,
  listsOf,
} from '../../../src/interchange/registry/dictionary.ts';
import { columnOfField } from '../../../src/interchange/registry/event-columns.ts';
import { columnsOf } from '../../../src/interchange/registry/tables.ts';
import { OPENEST, parsed, words } from './sample.ts';

const entries = dictionary(OPENEST);
const rows = parsed(dictionaryCsv(entries, words));

describe('every field of the case format', () => {
  const formats = eventFormats().filter(({ type }) => !type.startsWith('event.'));

  test.each(formats.map((format) => [format.type, format] as const))(
    'of %s has its entry',
    (type, { fields }) => {
      for (const { name, shape } of fields) {
        if (ENVELOPE.includes(name)) continue;
        const column = columnOfField(name);
        const own = rows.filter(
          (row) => row.table === 'events' && row.column === column && row.event_type === type,
        );
        expect(own, name).toHaveLength(1);
        // A closed list of the schema is the list of the dictionary, value by value.
        if (shape.kind === 'one-of') {
          const list = entries.find(
            (entry) => entry.eventType === type && entry.column.name === column,
          )?.list;
          expect(list, `${type}.${name}`).toBeDefined();
          if (list !== undefined) {
            const codes = codeRows(list, words).map(({ code }) => code);
            expect(codes).toEqual(expect.arrayContaining([...shape.values]));
          }
        }
      }
    },
  );

  test('and the entries name no field that there is not', () => {
    const known = new Set(
      formats.flatMap(({ type, fields }) => fields.map(({ name }) => `${type}.${columnOfField(name)}`)),
    );
    for (const row of rows) {
      if (row.event_type !== '') expect(known).toContain(`${row.event_type}.${row.column}`);
    }
  });
});

test('every column of every table has its entry with words in both languages, in the order of the table', () => {
  for (const options of [OPENEST, SAFEST]) {
    const all = parsed(dictionaryCsv(dictionary(options), words));
    for (const table of TABLE_NAMES) {
      const own = all.filter((row) => row.table === table).map(({ column }) => column);
      expect([...new Set(own)]).toEqual(columnsOf(table, options).map(({ name }) => name));
    }
  }
  for (const row of rows) {
    for (const column of ['meaning_en', 'meaning_de', 'empty_en', 'empty_de', 'type'] as const) {
      expect(row[column], JSON.stringify(row)).toMatch(/^[^=+@-].{2,}/);
      expect(row[column]).not.toMatch(/undefined|\[object/);
    }
  }
});

test('bounds are those of the schema', () => {
  const allowed = (table: string, column: string, type = '') =>
    rows.find((row) => row.table === table && row.column === column && row.event_type === type)?.allowed;
  expect(allowed('edss', 'score')).toBe('[0, 10] / 0.5');
  expect(allowed('events', 'dose', 'infusion.given')).toBe('(0, 120]');
  expect(allowed('laboratory', 'reported_value')).toBe('[0, ∞)');
  expect(allowed('events', 'to', 'allergy.recorded')).toBe('allergen');
  expect(allowed('events', 'to', 'referral.made')).toBe('specialty');
});

test('every list that an entry names is explained, code by code, in both languages', () => {
  const codes = parsed(codesCsv(entries, words));
  for (const list of listsOf(entries)) {
    if (list === 'unit' || list === 'loinc') continue;
    const own = codes.filter((row) => row.list === list);
    expect(own.length, list).toBeGreaterThan(1);
    expect(new Set(own.map(({ code }) => code)).size, list).toBe(own.length);
    for (const row of own) {
      expect(row.meaning_en, JSON.stringify(row)).toMatch(/\S/);
      expect(row.meaning_de, JSON.stringify(row)).toMatch(/\S/);
    }
  }
  expect(codes.find(({ code }) => code === 'creatinine')).toMatchObject({
    unit: 'umol/L',
    loinc: 'http://loinc.org|14682-9',
    meaning_de: 'Kreatinin',
  });
});

test('no id of a rule is a month to a spreadsheet', () => {
  const months = /^(jan|feb|mar|m[äa]r|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)-?\d/i;
  expect(RULES.map(({ id }) => id).filter((id) => months.test(id))).toEqual([]);
});
