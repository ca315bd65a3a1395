import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEvent } from '../../machines/case-file.ts';
import { type Facts, NO_FACTS } from '../../machines/facts.ts';
import { ANALYTES } from '../../machines/observables.ts';
import { settleCandidate } from '../../src/entry/candidate.ts';
import { ANALYTE_NAMES } from '../../src/entry/data/analytes.ts';
import { OPTION_LISTS } from '../../src/entry/data/options.ts';
import { FORM_WORDS } from '../../src/entry/data/words.ts';
import { fold } from '../../src/entry/fold.ts';
import { keptAs } from '../../src/entry/lab.ts';
import { type Candidate, readPhrase } from '../../src/entry/phrase.ts';

const today = '2026-11-22';
const read = (text: string, facts: Facts = NO_FACTS) => readPhrase(text, { today, facts });
const first = (text: string, facts?: Facts): Candidate => {
  const [found] = read(text, facts);
  if (found === undefined) throw new Error(`Nothing understood: ${text}`);
  return found;
};

const lab = (analyte: string, value: number, unit: string, on = today) => ({
  type: 'lab.reported',
  on,
  analyte,
  value,
  unit,
});

test.each([
  ['plt 96', lab('platelets', 96, '10*9/L')],
  ['Thrombos 96', lab('platelets', 96, '10*9/L')],
  ['THROMBOZYTEN 96 Gpt/l', lab('platelets', 96, '10*9/L')],
  ['plt 96 /nl', lab('platelets', 96, '10*9/L')],
  ['plt 96 Tsd/µl', lab('platelets', 96, '10*3/uL')],
  ['plt 96000 /\u03bcl', lab('platelets', 96_000, '/uL')],
  ['TSH 0.02', lab('tsh', 0.02, 'm[IU]/L')],
  ['TSH 0,02', lab('tsh', 0.02, 'm[IU]/L')],
  ['tsh 2,1 mU/l gestern', lab('tsh', 2.1, 'm[IU]/L', '2026-11-21')],
  ['TSH 3.5.', lab('tsh', 3.5, 'm[IU]/L')],
  ['krea 88 \u00b5mol/l', lab('creatinine', 88, 'umol/L')],
  ['krea 88 \u03bcmol/l', lab('creatinine', 88, 'umol/L')],
  ['Kreatinin 1,1 mg/dl 3. Mai', lab('creatinine', 1.1, 'mg/dL', '2026-05-03')],
  ['lympho 0.9 12.11.2026', lab('lymphocytes', 0.9, '10*9/L', '2026-11-12')],
  ['GPT 34 U/l', lab('alt', 34, 'U/L')],
  ['alat 0,6 µkat/l', lab('alt', 0.6, 'ukat/L')],
  ['eGFR 78 ml/min/1,73 m²', lab('egfr', 78, 'mL/min/{1.73_m2}')],
  ['vzv igg 450 mIE/ml', lab('vzv-igg-titre', 450, 'm[IU]/mL')],
  ['edss 3.5', { type: 'edss.assessed', on: today, score: 3.5 }],
  ['EDSS 3,5 yesterday', { type: 'edss.assessed', on: '2026-11-21', score: 3.5 }],
  ['cMRT 1 Gd 2 T2', { type: 'mri.reported', on: today, region: 'brain', newGd: 1, newT2: 2 }],
  [
    'MRI neuroaxis no new lesions',
    { type: 'mri.reported', on: today, region: 'neuroaxis', newGd: 0, newT2: 0 },
  ],
  ['MRT Neuroachse Gd 1 T2 3', { type: 'mri.reported', on: today, region: 'neuroaxis', newGd: 1, newT2: 3 }],
  ['vzv igg pos', { type: 'serology.reported', on: today, test: 'vzv-igg', result: 'positive' }],
  [
    'VZV-IgG negativ 12.11.',
    { type: 'serology.reported', on: '2026-11-12', test: 'vzv-igg', result: 'negative' },
  ],
  [
    'anti-JCV pos Index 1,2',
    { type: 'serology.reported', on: today, test: 'anti-jcv', result: 'positive', index: 1.2 },
  ],
  ['fever', { type: 'symptom.reported', on: today, symptom: 'fever' }],
  ['Fieber', { type: 'symptom.reported', on: today, symptom: 'fever' }],
  ['Schub behindernd 3.5.', { type: 'relapse.recorded', on: '2026-05-03', disabling: true }],
  ['relapse not disabling 3rd May', { type: 'relapse.recorded', on: '2026-05-03', disabling: false }],
  ['RR 120/80', { type: 'vitals.measured', on: today, systolic: 120, diastolic: 80 }],
  ['EKG o.B.', { type: 'screening.done', on: today, kind: 'ecg', finding: 'normal' }],
  ['SST negativ', { type: 'pregnancy.tested', on: today, result: 'negative' }],
  [
    'note Called on 3 May about 03/05',
    { type: 'note.added', on: today, text: 'Called on 3 May about 03/05' },
  ],
  ['Notiz: Rückruf', { type: 'note.added', on: today, text: 'Rückruf' }],
])('%s is understood', (text, draft) => {
  expect(first(text).draft).toEqual(draft);
});

test.each([
  ['relapse 3 May', 'relapse.recorded', ['disabling'], '2026-05-03'],
  ['Schub 3.5.', 'relapse.recorded', ['disabling'], '2026-05-03'],
  ['Schub 24.12.', 'relapse.recorded', ['disabling'], '2025-12-24'],
  ['relapse 29 Feb', 'relapse.recorded', ['disabling'], '2024-02-29'],
  ['MRI 1 Gd', 'mri.reported', ['region', 'newT2'], today],
  ['MRT 1 Gd 2 T2', 'mri.reported', ['region'], today],
  ['edss 3.7', 'edss.assessed', ['score'], today],
  ['vzv igg', 'serology.reported', ['result'], today],
  ['Impfung Grippe', 'vaccine.given', ['live'], today],
  ['plt', 'lab.reported', ['value', 'unit'], today],
  ['Infekt HWI', 'infection.began', ['severity', 'fever'], today],
])('%s is asked for what it does not say', (text, type, missing, on) => {
  const found = read(text).find((each) => each.type === type);
  expect(found).toMatchObject({ type, missing, on });
  expect(found?.draft).toBeUndefined();
});

test.each([
  ['relapse 03/05', { tag: 'day', days: ['2026-05-03', '2026-03-05'] }],
  ['Schub 31.02.2026', { tag: 'no-day' }],
  ['relapse 1 Dec 2026', { tag: 'future', on: '2026-12-01' }],
  ['Thrombo 96.000', { tag: 'number', text: '96.000', readings: [96, 96_000] }],
  ['TSH 1,234', { tag: 'number', text: '1,234', readings: [1.234, 1234] }],
  ['Hb 8 mmol/l', { tag: 'unit', analyte: 'haemoglobin', text: 'mmol/l', units: ['g/dL', 'g/L'] }],
  ['plt 96 g/l', { tag: 'unit', text: 'g/l' }],
  ['plt 96000', { tag: 'plausible', doubt: { kind: 'impossible', instead: ['/uL'] } }],
  ['plt 250 /µl', { tag: 'plausible', doubt: { kind: 'unusual', canonical: 0.25, instead: ['10*9/L'] } }],
  ['krea 1.1', { tag: 'plausible', doubt: { kind: 'impossible', instead: ['mg/dL'] } }],
  ['lympho 900', { tag: 'plausible', doubt: { kind: 'impossible', instead: ['/uL'] } }],
])('%s is asked about and never guessed', (text, question) => {
  const found = first(text);
  expect(found.questions).toMatchObject([question]);
  expect(found.draft).toBeUndefined();
});

test.each([
  ['lympho 12 %', 'percent'],
  ['crp <5', 'comparator'],
  ['CRP 5-10', 'no-value'],
  ['Bilirubin direkt 0,3 mg/dl', 'qualified'],
  ['plt 96 hb 12', 'several'],
])('%s is not taken as a value', (text, why) => {
  expect(first(text)).toMatchObject({ type: 'lab.reported', notTaken: why, draft: undefined });
});

test('a strokes date with only one reading is taken', () => {
  expect(first('relapse 13/05/2026')).toMatchObject({ on: '2026-05-13' });
  expect(first('relapse 05/13')).toMatchObject({ on: '2026-05-13' });
  expect(first('relapse 05/05')).toMatchObject({ on: '2026-05-05' });
});

test('a value without a unit takes that of the last report, and says that it is assumed', () => {
  const last = {
    on: '2026-10-01',
    event: 'e1',
    seq: 1,
    value: 150_000,
    unit: '/uL',
    canonical: 150,
    limits: {},
  };
  const found = first('plt 96000', { ...NO_FACTS, labs: { platelets: [last] } });
  expect(found).toMatchObject({ draft: { unit: '/uL', value: 96_000 }, assumed: ['unit', 'on'] });
  expect(first('plt 96 G/l gestern').assumed).toEqual([]);
});

test('answers settle what was in question', () => {
  const context = { today, facts: NO_FACTS };
  const platelets = first('plt 250 /µl');
  const settled = (answers: object) => settleCandidate(platelets, answers, today, context).draft;
  expect(settled({ unit: '10*9/L' })).toEqual(lab('platelets', 250, '10*9/L'));
  expect(settled({ kept: keptAs(250, '/uL') })).toEqual(lab('platelets', 250, '/uL'));
  expect(settled({ kept: keptAs(251, '/uL') })).toBeUndefined();
  const impossible = first('plt 96000');
  expect(
    settleCandidate(impossible, { kept: keptAs(96_000, '10*9/L') }, today, context).draft,
  ).toBeUndefined();
});

test('forms are found by a part of their name, in either language, a slip of the finger forgiven', () => {
  const typesOf = (text: string) => read(text).map(({ type }) => type);
  expect(typesOf('preg').slice(0, 3).sort()).toEqual([
    'pregnancy.began',
    'pregnancy.ended',
    'pregnancy.tested',
  ]);
  expect(typesOf('pregnency')).toContain('pregnancy.began');
  expect(typesOf('Schwangersch')).toContain('pregnancy.tested');
  expect(typesOf('Einwill')).toContain('consent.given');
  expect(typesOf('überw')).toContain('referral.made');
  expect(typesOf('thromb')[0]).toBe('lab.reported');
});

test('only what can be recorded now is offered', () => {
  const possible = new Set(['lab.reported']);
  expect(readPhrase('relapse 3 May', { today, facts: NO_FACTS, possible })).toEqual([]);
});

test('every name in the tables finds what it names', () => {
  for (const analyte of ANALYTES) {
    for (const name of ANALYTE_NAMES[analyte]) {
      const found = read(`${name} 7`).find(({ type }) => type === 'lab.reported');
      expect(found?.lab?.analyte ?? (found?.answers as { analyte?: string })?.analyte, name).toBe(analyte);
    }
  }
  for (const [type, words] of Object.entries(FORM_WORDS)) {
    for (const word of words) {
      expect(word, 'folded').toBe(fold(word));
      expect(
        read(word).map((each) => each.type),
        word,
      ).toContain(type);
    }
  }
  for (const { type, field, names, beside } of OPTION_LISTS) {
    for (const [value, all] of Object.entries(names)) {
      for (const name of all) {
        const found = read(`${name} ${beside?.[0] ?? ''}`).filter((each) => each.type === type);
        expect(
          found.map(({ answers }) => (answers as Record<string, unknown>)[field]),
          name,
        ).toContain(value);
      }
    }
  }
});

const words = fc.constantFrom(
  'plt',
  'TSH',
  'Lymphozyten',
  'relapse',
  'Schub',
  'MRT',
  'Gd',
  'T2',
  '3.5.',
  '03/05',
  '1.234',
  '96.000',
  '%',
  '/µl',
  'G/l',
  '<',
  '-',
  'gestern',
  '29.2.',
  '3 May',
  'vzv',
  'igg',
  'pos',
  '+',
  'note',
  'RR',
  '120/80',
  'fever',
  '(',
  ')',
  'İ',
  'ß',
  '\u0000',
  '𝟗',
);

test('no text throws, and every draft fits the case format and lies not after today', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      for (const { draft, questions, missing } of read(typed)) {
        if (draft === undefined) continue;
        expect(questions).toEqual([]);
        expect(missing).toEqual([]);
        expect(checkEvent({ id: 'e', ...draft }).ok, JSON.stringify(draft)).toBe(true);
        expect(draft.on <= today).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
