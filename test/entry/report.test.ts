import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEvent } from '../../machines/case-file.ts';
import { type Facts, NO_FACTS } from '../../machines/facts.ts';
import { ANALYTES, unitsOf } from '../../machines/observables.ts';
import { ANALYTE_NAMES } from '../../src/entry/data/analytes.ts';
import { MAX_BYTES, MAX_LINES, type ReportContext, type Row, readReport } from '../../src/entry/report.ts';
import { unitFor } from '../../src/entry/units.ts';

const today = '2026-11-22';
const read = (text: string, context: Partial<ReportContext> = {}) => {
  const report = readReport(text, { today, facts: NO_FACTS, ...context });
  if (report.tag !== 'rows') throw new Error(report.tag);
  return report;
};
const only = (line: string): Row => {
  const [row] = read(line).rows;
  if (row === undefined) throw new Error('Nothing was read');
  return row;
};
const draftOf = (row: Row | undefined) => (row !== undefined && 'draft' in row ? row.draft : undefined);

test.each([
  ['Leukozyten\t4,2\tG/l\t4,0 - 10,0', 'leukocytes', 4.2, '10*9/L', 4, 10],
  ['Lymphozyten abs.  0,35 -  G/l  (1,0 - 4,8)', 'lymphocytes', 0.35, '10*9/L', 1, 4.8],
  ['Thrombozyten; 96; L; Gpt/l; 150-400', 'platelets', 96, '10*9/L', 150, 400],
  ['Thrombozyten | 96 | ↓ | /nl | 150 – 400', 'platelets', 96, '10*9/L', 150, 400],
  ['PLT 96* 10^3/µL 150-400', 'platelets', 96, '10*3/uL', 150, 400],
  ['Platelets 96 L x10⁹/L [150 - 400]', 'platelets', 96, '10*9/L', 150, 400],
  ['Platelets 96 ×10*9/L 150 to 400', 'platelets', 96, '10*9/L', 150, 400],
  ['WBC 4.2 K/uL 4.0-10.0', 'leukocytes', 4.2, '10*3/uL', 4, 10],
  ['Neutrophile Granulozyten x10^9/l 1,5-7,5 3,2', 'neutrophils', 3.2, '10*9/L', 1.5, 7.5],
  ['Hämoglobin 12,1 g/dl 12.0 – 16.0', 'haemoglobin', 12.1, 'g/dL', 12, 16],
  ['Hb 121 g/L', 'haemoglobin', 121, 'g/L', undefined, undefined],
  ['Kreatinin  88 µmol/l  45 - 84 +', 'creatinine', 88, 'umol/L', 45, 84],
  ['Kreatinin i.S. (Jaffé) 0,9 mg/dl bis 1,2', 'creatinine', 0.9, 'mg/dL', undefined, 1.2],
  ['GFR 78 ml/min/1,73 m² > 60', 'egfr', 78, 'mL/min/{1.73_m2}', 60, undefined],
  ['TSH 0,02- mU/l (0.27 - 4.20)', 'tsh', 0.02, 'm[IU]/L', 0.27, 4.2],
  ['TSH basal: 2,1 µIU/ml', 'tsh', 2.1, 'm[IU]/L', undefined, undefined],
  ['fT3 4,9 pmol/l', 'ft3', 4.9, 'pmol/L', undefined, undefined],
  ['freies T4 1,3 ng/dl 0,9-1,7', 'ft4', 1.3, 'ng/dL', 0.9, 1.7],
  ['GPT (ALAT)  34  U/l  < 50', 'alt', 34, 'U/L', undefined, 50],
  ['ALAT 0,57 µkat/l < 0,85', 'alt', 0.57, 'ukat/L', undefined, 0.85],
  ['GOT/AST 28 U/l bis 50', 'ast', 28, 'U/L', undefined, 50],
  ['γ-GT 31 IU/L', 'ggt', 31, 'U/L', undefined, undefined],
  ['Bilirubin ges. 0.6 mg/dl bis 1,2', 'bilirubin', 0.6, 'mg/dL', undefined, 1.2],
  ['Ferritin (ng/ml) 120 15-150', 'ferritin', 120, 'ng/mL', 15, 150],
  ['INR 1.02 0.9-1.2', 'inr', 1.02, '{INR}', 0.9, 1.2],
  ['aPTT 32 sek 25 - 37', 'ptt', 32, 's', 25, 37],
  ['CRP 3 mg/l < 5', 'crp', 3, 'mg/L', undefined, 5],
  ['BSG 12 mm/h', 'esr', 12, 'mm/h', undefined, undefined],
  ['CD4+ T-Zellen 210 /µl', 'cd4', 210, '/uL', undefined, undefined],
  ['CD4 0,21 Gpt/l', 'cd4', 0.21, '10*9/L', undefined, undefined],
  ['CD19 (B-Zellen) 3 /µl', 'cd19', 3, '/uL', undefined, undefined],
  ['Erythrozyten im Urin 5 /µl < 10', 'urine-erythrocytes', 5, '/uL', undefined, 10],
  ['U-Ery 3 /GF', 'urine-erythrocytes', 3, '/[HPF]', undefined, undefined],
  ['Eiweiß im Urin 0,1 g/l', 'urine-protein', 0.1, 'g/L', undefined, undefined],
  ['Protein/Kreatinin-Quotient 120 mg/g Krea', 'upcr', 120, 'mg/g', undefined, undefined],
  ['Faktor VIII 85 %', 'factor-viii', 85, '%', undefined, undefined],
])('%s', (line, analyte, value, unit, low, high) => {
  const row = only(line);
  expect(row.tag, JSON.stringify(row)).toBe('value');
  expect(draftOf(row)).toEqual({
    type: 'lab.reported',
    on: today,
    analyte,
    value,
    unit,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  });
});

test.each([
  ['Lymphozyten %  12 %  20-45', 'percent'],
  ['Lymphozyten  12  %', 'percent'],
  ['Lymphozyten (%) 12', 'percent'],
  ['Lymphozyten rel. 12', 'percent'],
  ['Neutrophile 60,5 %', 'percent'],
  ['TSH basal <0.01 mU/l 0.27 - 4.20', 'comparator'],
  ['eGFR (CKD-EPI) > 90 ml/min/1,73m²', 'comparator'],
  ['Urine erythrocytes 5-10 /HPF', 'no-value'],
  ['Thrombozyten folgt', 'qualified'],
  ['Thrombozyten 150-400', 'no-value'],
  ['Bilirubin direkt 0.2 mg/dl', 'qualified'],
  ['Kreatinin-Clearance 90 ml/min', undefined],
  ['Kreatinin im Urin 900 mg/l', 'qualified'],
  ['Leuko 4.2, Thrombo 96, Hb 12.1', 'several'],
])('%s is named and not taken', (line, why) => {
  const row = only(line);
  expect(draftOf(row)).toBeUndefined();
  expect(row).toMatchObject(why === undefined ? { tag: 'unknown' } : { tag: 'not-taken', why });
});

test.each([
  'Hb A1c 5.6 mmol/mol',
  'CD4/CD8-Ratio 1.5',
  'Natrium 140 mmol/l',
  'Erythrozyten 4.5 T/l',
  'RBC 4.5 10^6/µl',
  'Gesamteiweiß 72 g/l',
  'TSH-Rezeptor-AK 1,2 IU/l',
  'Thromboplastinzeit (Quick) 98 s',
  'GPt/l',
  'Name: Mustermann, geb. 01.05.1984',
  'Eingang: 13.11.2026',
])('%s is not understood, and no value is made of it', (line) => {
  expect(draftOf(only(line))).toBeUndefined();
});

test('a unit is never read as an analyte, nor the reverse', () => {
  expect(draftOf(only('GPT 34 U/l'))).toMatchObject({ analyte: 'alt' });
  expect(draftOf(only('Thrombozyten 96 GPt/l'))).toMatchObject({ analyte: 'platelets', unit: '10*9/L' });
});

test('under a heading of urine nothing is taken for blood, until blood is named again', () => {
  const { rows } = read(
    'Urinstatus\nErythrozyten 5 /µl\nLeukozyten 3 /µl\nMikroskopie\nEiweiß 0.1 g/l\nKreatinin 900 mg/l\nBlutbild\nLeukozyten 4,2 G/l\nErythrozyten 4,5 T/l',
  );
  expect(rows.map((row) => draftOf(row)?.analyte)).toEqual([
    undefined,
    'urine-erythrocytes',
    undefined,
    undefined,
    'urine-protein',
    undefined,
    undefined,
    'leukocytes',
    undefined,
  ]);
  expect(rows[2]).toMatchObject({ tag: 'not-taken', why: 'urine' });
});

test.each([
  ['Abnahme: 12.11.2026 07:45 Uhr', '2026-11-12'],
  ['Collected 2026-11-12', '2026-11-12'],
  ['Sample taken: 12 Nov 2026', '2026-11-12'],
  ['Blutentnahme am 12.11.26', '2026-11-12'],
])('%s gives the day', (line, on) => {
  const report = read(`${line}\nTSH 2,1 mU/l`);
  expect(report.day).toBe(on);
  expect(draftOf(report.rows[1])?.on).toBe(on);
});

test('the day is not guessed: two dates, a date in strokes, a date to come', () => {
  const two = read('Abnahme 12.11.2026\nAbnahme 13.11.2026\nTSH 2,1 mU/l');
  expect(two.day).toBeUndefined();
  expect(draftOf(two.rows[2])).toBeUndefined();
  expect(only('Collected 03/05/2026')).toMatchObject({ tag: 'day-question', question: { tag: 'day' } });
  expect(only('Abnahme 01.12.2026')).toMatchObject({ tag: 'day-question', question: { tag: 'future' } });
});

test('what can be read in more than one way is asked, and limits follow the answer', () => {
  const line = 'Thrombozyten 96.000 /µl 150.000-400.000';
  const [row] = read(line).rows;
  expect(row).toMatchObject({ tag: 'question', question: { tag: 'number', readings: [96, 96_000] } });
  const [answered] = read(line, { answers: { 1: { value: 96_000 } } }).rows;
  expect(draftOf(answered)).toMatchObject({ value: 96_000, unit: '/uL', low: 150_000, high: 400_000 });
  expect(only('Thrombozyten 96 G/l 150-400 110')).toMatchObject({
    question: { tag: 'number', readings: [96, 110] },
  });
  expect(only('Lymphozyten 25')).toMatchObject({ question: { tag: 'unit', text: undefined } });
  expect(only('GGT 250 mmol/l')).toMatchObject({ question: { tag: 'unit', text: 'mmol/l' } });
  expect(only('Thrombozyten 96000 G/l')).toMatchObject({ question: { tag: 'plausible' } });
});

test('a second value of the same analyte is pointed out, and so is one that the case has', () => {
  const { rows } = read('GPT 34 U/l\nALT 35 U/l');
  expect(rows[1]).toMatchObject({ tag: 'duplicate', of: { tag: 'line', line: 1 } });
  const known = { on: today, event: 'e1', seq: 1, value: 96, unit: '10*9/L', canonical: 96, limits: {} };
  const facts: Facts = { ...NO_FACTS, labs: { platelets: [known] } };
  expect(read('PLT 96000 /µl', { facts }).rows[0]).toMatchObject({ of: { tag: 'case', same: true } });
  expect(read('PLT 97 G/l', { facts }).rows[0]).toMatchObject({ of: { tag: 'case', same: false } });
  expect(read('PLT 96 G/l', { facts, on: '2026-11-21' }).rows[0]).toMatchObject({ tag: 'value' });
});

test('a text that is no single report is refused', () => {
  expect(readReport('ä'.repeat(MAX_BYTES / 2 + 1), { today, facts: NO_FACTS }).tag).toBe('too-large');
  expect(readReport('\n'.repeat(MAX_LINES), { today, facts: NO_FACTS }).tag).toBe('too-long');
  expect(readReport('TSH 2\n'.repeat(MAX_LINES - 1), { today, facts: NO_FACTS }).tag).toBe('rows');
});

test('every accepted unit of every analyte is read as itself or as its equal', () => {
  for (const analyte of ANALYTES) {
    for (const unit of unitsOf(analyte).filter((each) => each !== '1')) {
      expect(unitFor(analyte, unit), `${analyte} ${unit}`).toBeDefined();
    }
  }
});

const part = fc.constantFrom(
  ...Object.values(ANALYTE_NAMES).map(([name = '']) => name),
  'Abnahme',
  '12.11.2026',
  '96',
  '96.000',
  '0,35',
  '<0.01',
  'G/l',
  '/µl',
  '%',
  'mg/dl',
  '150-400',
  '(1,0 - 4,8)',
  'H',
  '-',
  '+',
  '*',
  ';',
  '\t',
  'Urin',
  'folgt',
);

test('nothing throws, every line that is not blank is named exactly once, and every draft fits the case format', () => {
  const line = fc.oneof(
    fc.array(part, { maxLength: 7 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const text = fc
    .array(line, { maxLength: 12 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
  fc.assert(
    fc.property(text, (pasted) => {
      const { rows } = read(pasted);
      const lines = pasted.split(/\r\n|\r|\n/);
      const expected = lines.flatMap((each, at) => (each.trim() === '' ? [] : [at + 1]));
      expect(rows.map((row) => row.line)).toEqual(expected);
      for (const row of rows) {
        const draft = draftOf(row);
        if (draft !== undefined)
          expect(checkEvent({ id: 'e', ...draft }).ok, JSON.stringify(draft)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('a percentage never becomes a count, however it is written', () => {
  const name = fc.constantFrom('Lymphozyten', 'Lymphocytes', 'Lympho', 'Neutrophile', 'CD4', 'CD19');
  const shape = fc.constantFrom(
    '{n} % {v}',
    '{n} {v} %',
    '{n} {v}%',
    '{n} (%) {v}',
    '{n}\t{v}\t%\t20-45',
    '{n} rel. {v}',
  );
  fc.assert(
    fc.property(name, shape, fc.integer({ min: 0, max: 100 }), (what, pattern, value) => {
      const row = only(pattern.replace('{n}', what).replace('{v}', String(value)));
      expect(draftOf(row)).toBeUndefined();
    }),
  );
});
