import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  guarded,
  MOST_DAYS,
  offsetFrom,
  unguarded,
  type Written,
  written,
} from '../../../src/interchange/registry/cells.ts';
import type { Cell, Column } from '../../../src/interchange/registry/columns.ts';
import { csv } from '../../../src/interchange/registry/csv.ts';

const column = (type: Column['type'], rest: Partial<Column> = {}): Column => ({
  name: 'x',
  type,
  empty: 'never',
  ...rest,
});
const RULES = { options: { freeText: true, names: true }, offset: 0, today: '2026-11-28' };
const cell = (made: Column, value: Cell, rules: Partial<typeof RULES> = {}): Written =>
  written(made, value, { ...RULES, ...rules });

describe('a text that a spreadsheet would calculate', () => {
  // biome-ignore format: a table
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1', "'=1", "''-x", '=cmd|\' /C calc\'!A0', '- improving'];
  test.each(dangerous)('%j is kept a text', (text) => {
    expect(cell(column('text'), text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  // biome-ignore format: a table
  const numeric = ['0012', '1E5', '12', '3,5', '2024-01', '1/2', '10:30', '12 34'];
  test.each(numeric)('%j would come back as another one', (text) => {
    expect(cell(column('text'), text)).toBe(`'${text}`);
  });

  test.each(['plain', "d'accord", "'quoted'", 'a=b', 'A-1', '3 days of fever', 'E5', ''])(
    '%j stays',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  test('a number stays a number, below zero as well', () => {
    expect(
      csv([[cell(column('number'), -1.5), cell(column('integer'), -3), cell(column('number'), 0)]]),
    ).toBe('-1.5,-3,0\r\n');
  });

  test('every text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = guarded(text);
        expect(unguarded(left)).toBe(text);
        expect(left).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

test('what is written is read alike by another implementation, whatever is in it', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a,b', '"', '""', 'a\r\nb', '\n', ' lead', 'trail ', ';', '\ufeff', '=1,2'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const read = parse(csv(rows), { record_delimiter: '\r\n', bom: false }) as string[][];
      expect(read).toEqual(rows.map((row) => row.map((each) => (each === null ? '' : String(each)))));
    }),
  );
});

describe('a day', () => {
  test.each([
    [0, '2024-03-01'],
    [-1, '2024-02-29'],
    [-364, '2023-03-03'],
  ])('moved by %i days is %s', (offset, day) => {
    expect(cell(column('date'), '2024-03-01', { offset })).toBe(day);
  });
});

describe('of a birth only the year is told', () => {
  // biome-ignore format: a table
  const rows: readonly (readonly [string, number, number])[] = [
    ['1984-05-01', 0, 1984], ['1936-12-31', 0, 1936], ['1935-01-01', 0, 1936], ['1900-01-01', 0, 1936],
    ['1984-01-01', -1, 1983], ['1936-01-01', -364, 1935], ['1935-06-01', -364, 1935],
  ];
  test.each(rows)('%s moved by %i: %i', (born, offset, year) => {
    expect(cell(column('year'), born, { offset })).toBe(year);
  });
});

describe('a code', () => {
  test('of a closed list stays', () => expect(cell(column('code', { list: 'drug' }), 'other')).toBe('other'));
  test('that is not in an open list is another one', () => {
    const subject = column('code', { list: 'attestation' });
    expect(cell(subject, 'pml-excluded')).toBe('pml-excluded');
    expect(cell(subject, 'erika')).toBe('other');
  });
  test('several unknown ones are one other', () => {
    expect(cell(column('codes', { list: 'reactionSign' }), ['fever', 'a', 'b'])).toBe('fever;other');
    expect(cell(column('codes', { list: 'reactionSign' }), [])).toBeNull();
  });
});

test('a value of another type is refused rather than written', () => {
  const wrong: readonly (readonly [Column['type'], Cell])[] = [
    ['integer', '1'],
    ['number', Number.NaN],
    ['number', Number.POSITIVE_INFINITY],
    ['boolean', 'true'],
    ['date', 20240101],
    ['text', 5],
    ['codes', 'fever'],
  ];
  for (const [type, value] of wrong) expect(() => cell(column(type), value), type).toThrow('cannot hold');
});

describe('the number of days by which a case is moved', () => {
  test('is one of 1 to 364 to the past, each as likely as any other', () => {
    expect(offsetFrom('00000000-0000-4000-8000-000000000000')).toBe(-1);
    expect(offsetFrom('0000016b-0000-4000-8000-000000000000')).toBe(-MOST_DAYS);
    expect(offsetFrom('0000016c-0000-4000-8000-000000000000')).toBe(-1);
    expect(offsetFrom('ffffffff-0000-4000-8000-000000000000')).toBe(-1 - (0xffffffff % MOST_DAYS));
  });
  test('wants chance', () => expect(() => offsetFrom('case-1')).toThrow('random'));
});
