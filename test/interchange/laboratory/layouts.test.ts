import { describe, expect, test } from 'vitest';
import { guess, layoutOf } from '../../../src/interchange/laboratory/assignment.ts';
import { check } from '../../../src/interchange/laboratory/check.ts';
import { readDay } from '../../../src/interchange/laboratory/days.ts';
import { rawValues } from '../../../src/interchange/laboratory/values.ts';
import { drafts, latin, settled, tableOf } from './read.ts';

const LONG_DE = [
  'Labor Nordstadt',
  '',
  'Abnahmedatum;Untersuchung;Ergebnis;Einheit;Referenzbereich;Kommentar;Patient',
  '12.03.2026;Leukozyten;4,2;Gpt/l;4,0 - 10,0;;Muster, Eva',
  '12.03.2026;Thrombozyten;212;Gpt/l;150-400;"zwei\nZeilen; gequotet";Muster, Eva',
  '12.03.2026 07:45;Kreatinin;72,5;µmol/l;bis 84;;Muster, Eva',
  '12.03.2026;TSH;<0,01;mU/l;0,27-4,2;;Muster, Eva',
  '12.03.2026;Anti-HBc;negativ;;;;Muster, Eva',
  '12.03.2026;Natrium;140;mmol/l;135-145;;Muster, Eva',
  '12.03.2026;Lymphozyten;23;%;;;Muster, Eva',
].join('\r\n');

describe('one value a row', () => {
  test('as a German laboratory writes it, and nothing of the patient is in it', () => {
    const found = settled(LONG_DE);
    expect(drafts(found)).toEqual([
      '2026-03-12 leukocytes 4.2 10*9/L 4..10',
      '2026-03-12 platelets 212 10*9/L 150..400',
      '2026-03-12 creatinine 72.5 umol/L ..84',
    ]);
    expect(found.left.map(({ line, why }) => [line, why])).toEqual([
      // The quoted line break counts: lines are those of the file.
      [8, 'comparator'],
      [11, 'percent'],
    ]);
    expect(found.unassigned).toEqual([
      ['Anti-HBc', 1],
      ['Natrium', 1],
    ]);
    expect(JSON.stringify([...found.rows, ...found.left])).not.toContain('Muster');
    const table = tableOf(LONG_DE);
    expect(rawValues(table, guess(table)).map(({ line }) => line)).toEqual([4, 5, 7, 8, 9, 10, 11]);
  });

  test('the same bytes as Windows-1252 are read and said to be so', () => {
    const table = tableOf(latin(LONG_DE));
    expect(table.encoding).toBe('windows-1252');
    expect(drafts(settled(latin(LONG_DE)))).toEqual(drafts(settled(LONG_DE)));
    expect(tableOf(`\ufeff${LONG_DE}`)).toEqual({ ...table, encoding: 'utf-8' });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...LONG_DE].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(drafts(settled(wide))).toEqual(drafts(settled(LONG_DE)));
    expect(tableOf(wide).encoding).toBe('utf-16');
  });

  test('as a British or American one writes it', () => {
    const text = [
      'Collection Date,Test Name,Result,Units,Lower Limit,Upper Limit,Comments',
      '2026-03-12,WBC,4.2,10^9/L,4.0,11.0,',
      '2026-03-12,Platelet count,"1,012",x10^3/uL,150,400,"high, repeat"',
      '2026-03-12,Creatinine,0.82,mg/dL,0.5,1.1,',
    ].join('\n');
    expect(drafts(settled(text))).toEqual([
      '2026-03-12 leukocytes 4.2 10*9/L 4..11',
      '2026-03-12 platelets 1012 10*3/uL 150..400',
      '2026-03-12 creatinine 0.82 mg/dL 0.5..1.1',
    ]);
  });

  test('tabs part columns; a heading of urine holds until one of blood', () => {
    const text = [
      'Datum\tParameter\tWert\tEinheit',
      'Urinstatus',
      '12.03.2026\tErythrozyten\t3\t/µl',
      '12.03.2026\tLeukozyten\t25\t/µl',
      'Blutbild',
      '12.03.2026\tLeukozyten\t4,2\tG/l',
    ].join('\n');
    const found = settled(text);
    expect(drafts(found)).toEqual([
      '2026-03-12 urine-erythrocytes 3 /uL ..',
      '2026-03-12 leukocytes 4.2 10*9/L ..',
    ]);
    expect(found.left).toEqual([expect.objectContaining({ line: 4, why: 'material' })]);
  });

  test('a column of material keeps urine and blood apart', () => {
    const text = [
      'Datum;Material;Analyt;Wert;Einheit',
      '12.03.2026;Urin;Leukozyten;25;/µl',
      '12.03.2026;EDTA-Blut;Leukozyten;4,2;G/l',
    ].join('\n');
    const found = settled(text);
    expect(drafts(found)).toEqual(['2026-03-12 leukocytes 4.2 10*9/L ..']);
    expect(found.left).toEqual([expect.objectContaining({ line: 2, why: 'material' })]);
  });
});

describe('wide tables', () => {
  test('analytes across, days down, units and limits in the rows below the header or in brackets', () => {
    const text = [
      'Datum;Leukozyten;Thrombozyten [Gpt/l];TSH (mU/l)',
      'Einheit;G/l;;',
      'Referenz;4-10;150-400;0,27 - 4,2',
      '12.03.2026;4,2;212;1,13',
      '14.04.2026;3,9;;1,2',
    ].join('\n');
    expect(layoutOf(guess(tableOf(text)))).toBe('analytes-across');
    expect(drafts(settled(text))).toEqual([
      '2026-03-12 leukocytes 4.2 10*9/L 4..10',
      '2026-03-12 platelets 212 10*9/L 150..400',
      '2026-03-12 tsh 1.13 m[IU]/L 0.27..4.2',
      '2026-04-14 leukocytes 3.9 10*9/L 4..10',
      '2026-04-14 tsh 1.2 m[IU]/L 0.27..4.2',
    ]);
  });

  test('days across, analytes down', () => {
    const text = [
      'Parameter;Einheit;Normbereich;12.03.2026;14.04.2026',
      'Leukozyten;G/l;4,0-10,0;4,2;3,9 -',
      'Thrombozyten;G/l;150-400;;212',
      'Natrium;mmol/l;135-145;140;141',
    ].join('\n');
    expect(layoutOf(guess(tableOf(text)))).toBe('days-across');
    const found = settled(text);
    expect(drafts(found)).toEqual([
      '2026-03-12 leukocytes 4.2 10*9/L 4..10',
      '2026-04-14 leukocytes 3.9 10*9/L 4..10',
      '2026-04-14 platelets 212 10*9/L 150..400',
    ]);
    expect(found.unassigned).toEqual([['Natrium', 2]]);
  });
});

describe('what is not clear is asked', () => {
  test('the order of day and month, unless a day of the file shows it', () => {
    const rows = (other: string) => `Date,Test,Result,Unit\n03/04/2026,TSH,1.2,mU/L\n${other},TSH,1.3,mU/L`;
    const open = tableOf(rows('05/04/2026'));
    expect(check(open, guess(open)).problems).toEqual([{ tag: 'order' }]);
    expect(settled(rows('05/04/2026')).left.map(({ why }) => why)).toEqual(['order', 'order']);
    expect(drafts(settled(rows('05/04/2026'), { order: 'mdy' }))[0]).toContain('2026-03-04 tsh');
    const shown = tableOf(rows('25/03/2026'));
    expect(check(shown, guess(shown)).problems).toEqual([]);
    expect(drafts(settled(rows('25/03/2026')))).toEqual([
      '2026-03-25 tsh 1.3 m[IU]/L ..',
      '2026-04-03 tsh 1.2 m[IU]/L ..',
    ]);
    // Both orders in one file: it tells nothing, and what fits in neither order is no day.
    const mixed = `${rows('25/03/2026')}\n04/25/2026,TSH,1.4,mU/L`;
    expect(check(tableOf(mixed), guess(tableOf(mixed))).problems).toEqual([{ tag: 'order' }]);
    expect(settled(mixed, { order: 'dmy' }).left).toEqual([
      expect.objectContaining({ line: 4, why: 'no-day' }),
    ]);
  });

  test('a unit that is missing or unknown, once for a name and not for each value; none is guessed', () => {
    const text = [
      'Datum;Analyt;Wert;Einheit',
      '12.03.2026;Thrombozyten;212;',
      '13.04.2026;Thrombozyten;210;',
      '12.03.2026;Leukozyten;4,2;Zll',
      '12.03.2026;eGFR;88;',
    ].join('\n');
    const table = tableOf(text);
    const { problems, names } = check(table, guess(table));
    expect(problems).toEqual([
      { tag: 'unit', name: 'Thrombozyten', text: '' },
      { tag: 'unit', name: 'Leukozyten', text: 'Zll' },
    ]);
    expect(names[0]).toMatchObject({ count: 2, analyte: 'platelets', choices: ['10*9/L', '10*3/uL', '/uL'] });
    expect(drafts(settled(text))).toEqual([
      'question: unit',
      'question: unit',
      // The only unit that there is for it.
      '2026-03-12 egfr 88 mL/min/{1.73_m2} ..',
      'question: unit',
    ]);
    const names2 = [
      { name: 'thrombozyten', analyte: 'platelets', units: [{ text: '', unit: '10*9/L' }] },
      { name: 'Leukozyten', analyte: 'leukocytes', units: [{ text: 'Zll', unit: '10*9/L' }] },
    ] as const;
    expect(drafts(settled(text, { names: names2 }))).toEqual([
      '2026-03-12 platelets 212 10*9/L ..',
      '2026-03-12 leukocytes 4.2 10*9/L ..',
      '2026-03-12 egfr 88 mL/min/{1.73_m2} ..',
      '2026-04-13 platelets 210 10*9/L ..',
    ]);
  });

  test('a value that no human being has in its unit, with the unit that would fit', () => {
    const found = settled('Datum;Analyt;Wert;Einheit\n12.03.2026;Thrombozyten;212000;Gpt/l');
    const [row] = found.rows;
    expect(row?.question).toMatchObject({
      tag: 'plausible',
      doubt: { kind: 'impossible', instead: ['/uL'] },
    });
    const [answered] = settled(
      'Datum;Analyt;Wert;Einheit\n12.03.2026;Thrombozyten;212000;Gpt/l',
      {},
      { answers: { 1: { unit: '/uL' } } },
    ).rows;
    expect(answered?.draft).toMatchObject({ value: 212000, unit: '/uL' });
  });

  test('a point that may be one of thousands, unless the file shows its decimal sign', () => {
    const rows = (other: string) =>
      `Datum;Analyt;Wert;Einheit\n12.03.2026;Ferritin;1.234;µg/l\n13.03.2026;CRP;${other};mg/l`;
    expect(drafts(settled(rows('3')))[0]).toBe('question: number');
    expect(drafts(settled(rows('3,5')))[0]).toBe('2026-03-12 ferritin 1234 ug/L ..');
    expect(drafts(settled(rows('3.5')))[0]).toBe('2026-03-12 ferritin 1.234 ug/L ..');
  });
});

test('values that stand in the file twice or in the case are said to be so', () => {
  const text = [
    'Datum;Analyt;Wert;Einheit',
    '12.03.2026;Thrombozyten;212;Gpt/l',
    '12.03.2026;PLT;212000;/µl',
    '12.03.2026;PLT;198;Gpt/l',
  ].join('\n');
  const found = settled(text);
  expect(found.rows.map(({ tag, of }) => [tag, of])).toEqual([
    ['value', undefined],
    ['duplicate', { tag: 'line', line: 1 }],
    // Of two values for one time only one can be right: it is named, and left to the person.
    ['duplicate', { tag: 'line', line: 1, differs: true }],
  ]);
});

test('a day without its year, one to come and one before birth are no days', () => {
  const rows = ['12.03.', '12.03.2027', '30.02.2026', '12.03.1980', ''].map((day) => `${day};TSH;1,2;mU/l`);
  const { left, rows: taken } = settled(`Abnahme;Analyt;Wert;Einheit\n${rows.join('\n')}`);
  expect(taken).toEqual([]);
  expect(left.map(({ why }) => why)).toEqual(['no-day', 'future', 'no-day', 'before-birth', 'no-day']);
});

test.each([
  ['2026-03-12T07:45:00+01:00', '2026-03-12'],
  ['12.3.26', '2026-03-12'],
  ['12. März 2026', '2026-03-12'],
  ['12 Mar 2026', '2026-03-12'],
  ['20260312', '2026-03-12'],
  ['13/04/2026 07:45', '2026-04-13'],
  ['04/13/2026', '2026-04-13'],
])('%s is %s', (text, on) => {
  expect(readDay(text)).toEqual({ tag: 'day', on });
});
