import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEvent } from '../../../machines/case-file.ts';
import { guess } from '../../../src/interchange/laboratory/assignment.ts';
import { check } from '../../../src/interchange/laboratory/check.ts';
import { contentOf, readLaboratory } from '../../../src/interchange/laboratory/file.ts';
import { settleTable, TABLE_REASONS } from '../../../src/interchange/laboratory/settle.ts';
import { rawValues } from '../../../src/interchange/laboratory/values.ts';
import { changed, changesWith, RUNS, SEED } from '../../fuzz/mutate.ts';
import { bytesOf, contextOf, drafts, faultOf, settled, tableOf } from './read.ts';

const HEAD = 'Datum;Analyt;Wert;Einheit;Referenzbereich';
const ROW = '12.03.2026;Thrombozyten;212;Gpt/l;150-400';

describe('what is no table of a laboratory is refused by name', () => {
  test.each([
    ['', { tag: 'empty' }],
    [' \r\n\t', { tag: 'empty' }],
    [HEAD, { tag: 'empty' }],
    [`${HEAD}\n${ROW}\n12.03.2026;TSH;1\u0000;mU/l`, { tag: 'not-text', line: 3 }],
    [`${HEAD}\n"a\nb";TSH\n"12.03.2026;TSH;1`, { tag: 'open-quote', line: 4 }],
    [`${HEAD}\n${'x'.repeat(3000)};TSH`, { tag: 'long-cell', line: 2, limit: 2000 }],
    ['x'.repeat(3_000_000), { tag: 'long-cell', line: 1, limit: 2000 }],
    [`${HEAD}\n${';'.repeat(300)}x`, { tag: 'too-many-columns', line: 2, count: 301, limit: 200 }],
    [`${HEAD}\n${`${ROW}\n`.repeat(20_200)}`, { tag: 'too-many-rows', count: 20_202, limit: 20_000 }],
    ['12.03.2026;Thrombozyten;212;Gpt/l\n12.03.2026;Leukozyten;4,2;Gpt/l', { tag: 'no-header', line: 1 }],
    ['Guten Tag\nliebe Kollegin', { tag: 'no-table' }],
    ['%PDF-1.7\n', { tag: 'other-kind', kind: 'pdf' }],
    ['PK\u0003\u0004', { tag: 'other-kind', kind: 'workbook' }],
    ['01380008230\r\n', { tag: 'other-kind', kind: 'ldt' }],
    ['MSH|^~\\&|LAB', { tag: 'other-kind', kind: 'hl7' }],
    ['<?xml version="1.0"?>', { tag: 'other-kind', kind: 'xml' }],
    ['{"resourceType":"Patient"}', { tag: 'resource-type', found: 'Patient' }],
  ])('%#', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('several files, and one that is far too large, are not even read', async () => {
    const file = { name: 'a.csv', size: 9_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readLaboratory([file])).toMatchObject({ faults: [{ fault: { tag: 'too-large' } }] });
    expect(await readLaboratory([{ ...file, size: 1 }])).toMatchObject({
      faults: [{ fault: { tag: 'unreadable' } }],
    });
    expect(await readLaboratory([file, file])).toMatchObject({
      faults: [{ fault: { tag: 'several-files', count: 2 } }],
    });
  });
});

test('a report in words stays one, whatever it is called; FHIR is known by its letters', () => {
  const report = 'Labor vom 12.03.2026\nLeukozyten 4,2 G/l\nThrombozyten 212 G/l';
  expect(faultOf(report, 'befund.txt')).toBe('report');
  expect(faultOf(report.replaceAll(' ', '\t'), 'befund.txt')).toBe('report');
  expect(faultOf(`${HEAD}\n${ROW}`, 'befund.txt')).toBe('table');
  expect(faultOf('\ufeff {"resourceType":"Bundle","entry":[]}', 'x')).toEqual({ tag: 'no-observations' });
});

test('values of two patients are not taken into one case', () => {
  const table = tableOf(
    'Pat.-ID;Datum;Analyt;Wert;Einheit\n1;12.03.2026;TSH;1;mU/l\n2;12.03.2026;TSH;1;mU/l',
  );
  expect(check(table, guess(table)).problems).toEqual([
    { tag: 'several-patients', column: 'Pat.-ID', count: 2, line: 3 },
  ]);
  const birth = settled('Geburtsdatum;Datum;Analyt;Wert;Einheit\n02.05.1984;12.03.2026;TSH;1;mU/l');
  expect(birth.mismatches).toEqual([{ tag: 'born', found: '1984-05-02' }]);
  expect(
    settled('Geburtsdatum;Datum;Analyt;Wert;Einheit\n01.05.1984;12.03.2026;TSH;1;mU/l').mismatches,
  ).toEqual([]);
});

test('formulas, prototypes and shifted rows are names and texts, and no values', () => {
  const text = [
    HEAD,
    '12.03.2026;Thrombozyten;=1+1;Gpt/l;',
    '12.03.2026;__proto__;4;Gpt/l;',
    '12.03.2026;constructor;4;Gpt/l;',
    '12.03.2026;toString;4;constructor;',
    '12.03.2026;Leukozyten;4;2;Gpt/l;4-10',
    '12.03.2026;Leukozyten;-4,2;Gpt/l;',
    '12.03.2026;Leukozyten',
    ROW,
  ].join('\n');
  const found = settled(text);
  expect(drafts(found)).toEqual(['2026-03-12 platelets 212 10*9/L 150..400']);
  expect(found.left.map(({ line, why }) => [line, why])).toEqual([
    [2, 'qualified'],
    [6, 'ragged'],
    [7, 'no-value'],
    [8, 'no-value'],
  ]);
  expect(found.unassigned.map(([name]) => name)).toEqual(['__proto__', 'constructor', 'toString']);
});

test('an assignment that cannot be is named: a missing column, two of one kind', () => {
  const table = tableOf(`${HEAD}\n${ROW}`);
  const { roles } = guess(table);
  const problems = (changed: typeof roles) =>
    check(table, { roles: changed, order: undefined, names: [] }).problems;
  expect(problems(roles.map((role) => (role === 'value' ? 'ignored' : role)))).toEqual([
    { tag: 'no-column', role: 'value' },
  ]);
  expect(problems(roles.map((role) => (role === 'unit' ? 'value' : role)))).toContainEqual({
    tag: 'twice',
    role: 'value',
    columns: ['Wert', 'Einheit'],
  });
});

test('ten thousand rows are read, and only so many values as a person can look at', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    at % 10 === 0
      ? `12.03.2026;Thrombozyten;${100 + at / 10};Gpt/l;150-400`
      : `12.03.2026;Natrium;${at};mmol/l;"a\nb"`,
  );
  const text = `${HEAD}\n${rows.join('\n')}`;
  const started = performance.now();
  const found = settled(text);
  const table = tableOf(text);
  expect(check(table, guess(table)).problems).toEqual([]);
  // Some hundred milliseconds; anything beyond is not linear.
  expect(performance.now() - started).toBeLessThan(8_000);
  expect([found.rows.length, found.unassigned]).toEqual([1000, [['Natrium', 9000]]]);
  const many = tableOf(`${HEAD}\n${`${ROW}\n`.repeat(2_001)}`);
  expect(check(many, guess(many)).problems).toEqual([{ tag: 'too-many-values', count: 2001, limit: 2000 }]);
});

const FILES = [
  `${HEAD}\n${ROW}\n12.03.2026;TSH;1,25;mU/l;0,27-4,2\n13.04.2026;Kreatinin;"72,5";µmol/l;bis 84\n`,
  'Parameter;Einheit;12.03.2026;14.04.2026\nLeukozyten;G/l;4,2;3,9\nTSH;mU/l;1,2;',
  'Collection Date,WBC (10^9/L),"PLT [10^9/L]"\n03/04/2026,4.2,212\n',
].map(bytesOf);
const steps = changesWith([
  '"',
  ';',
  '\n',
  ',',
  '\t',
  '\u0000',
  '=HYPERLINK("x")',
  '<',
  '%',
  '1e999',
  '-',
  '9'.repeat(400),
  '__proto__',
  'Urin',
  ';;;;;;;;',
  '03/04/2026',
  '"\n"',
]);

test(`${RUNS} changed tables are refused by name, or every value is named once and fits the case format`, () => {
  const tally = { refused: 0, rows: 0, left: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...FILES), steps, (file, changes) => {
      const read = contentOf(changes.reduce(changed, file), 'labor.csv');
      if (!read.ok) {
        tally.refused += 1;
        expect(read.faults.map(({ fault }) => fault.tag)).toEqual([expect.stringMatching(/^[a-z-]+$/)]);
        return;
      }
      if (read.value.tag !== 'table') return;
      const { table } = read.value;
      const assignment = guess(table);
      const { names } = check(table, assignment);
      expect(names.every(({ count }) => count > 0)).toBe(true);
      const { rows, left, unassigned } = settleTable(table, assignment, contextOf());
      const apart = unassigned.reduce((sum, [, count]) => sum + count, 0);
      expect(rows.length + left.length + apart).toBe(rawValues(table, assignment).length);
      for (const { why } of left) expect(TABLE_REASONS).toContain(why);
      for (const { draft } of rows)
        if (draft !== undefined) expect(checkEvent({ id: 'n', ...draft }).ok).toBe(true);
      tally.rows += rows.length;
      tally.left += left.length;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(RUNS / 20);
});

test('no bytes at all make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.csv', 'a.txt', 'a'), (bytes, name) => {
      const read = contentOf(bytes, name);
      if (read.ok && read.value.tag === 'table')
        settleTable(read.value.table, guess(read.value.table), contextOf());
    }),
    { numRuns: 500, seed: 7 },
  );
});
