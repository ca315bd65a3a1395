import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { Source, Symptom } from '../../../machines/vocabulary.ts';
import {
  answered,
  diagnosed,
  dismissed,
  examined,
  given,
  has,
  healed,
  infected,
  lab,
  man,
  mri,
  relapse,
  said,
  serology,
  started,
  stopped,
  symptom,
} from '../events.ts';
import { raisedOf, recordOf, STOPS } from './raised.ts';
import { type Row, verdictOf } from './verdict.ts';

/** One infusion; what follows it are the events from the fourth on. */
const FIRST = given(1, '2026-01-12');
const SECOND = given(2, '2027-01-18');
const TWO = [started('glatiramer', '2020-05-04'), started('teriflunomide', '2022-05-02')];
const RRMS = diagnosed('rrms', '2024-01-08');
const SPMS = diagnosed('spms', '2024-01-08');
const fever = (on: string) => infected(on, 'severe');
const platelets = (value: number, on: string) => lab('platelets', value, on, { low: 150 });

// biome-ignore format: a table, one line for each patient
const INDICATED: readonly Row[] = [
  ['US-01', '2026-01-05', [], 'unknown; needs diagnosis.recorded'],
  ['US-01', '2026-01-05', [man(), diagnosed('rrms', '2026-01-06')], 'unknown; needs diagnosis.recorded'],
  ['US-01', '2026-01-05', [man(), diagnosed('uncertain', '2026-01-05')], 'unknown; diagnosis uncertain true 2026-01-05; needs diagnosis.recorded'],
  ['US-01', '2026-01-05', [man(), ...TWO, diagnosed('cis', '2026-01-05')], 'unmet; diagnosis cis true 2026-01-05; undated'],
  ['US-01', '2026-01-05', [man(), ...TWO, diagnosed('ppms', '2026-01-05')], 'unmet; diagnosis ppms true 2026-01-05; undated'],
  ['US-01', '2026-01-05', [man(), ...TWO, diagnosed('nmosd', '2026-01-05')], 'unmet; diagnosis nmosd true 2026-01-05; undated'],
  // Not under 17: the birthday itself is not under it.
  ['US-01', '2026-01-05', [man('2009-01-06'), ...TWO, RRMS], 'unmet; age 16; undated'],
  ['US-01', '2026-01-05', [man('2009-01-05'), ...TWO, RRMS], 'met; diagnosis rrms true 2024-01-08; therapy-count 2'],
  // Two drugs; a drug counts once, and only from its day on.
  ['US-01', '2026-01-05', [man(), RRMS], 'unmet; diagnosis rrms true 2024-01-08; therapy-count 0; undated'],
  ['US-01', '2026-01-05', [man(), RRMS, started('glatiramer', '2020-05-04')], 'unmet; diagnosis rrms true 2024-01-08; therapy-count 1; undated'],
  ['US-01', '2026-01-05', [man(), RRMS, stopped('glatiramer', { lastDose: '2021-05-04' }), started('glatiramer', '2022-05-04')], 'unmet; diagnosis rrms true 2024-01-08; therapy-count 1; undated'],
  ['US-01', '2026-01-05', [man(), RRMS, started('glatiramer', '2020-05-04'), started('teriflunomide', '2026-01-06')], 'unmet; diagnosis rrms true 2024-01-08; therapy-count 1; undated'],
  ['US-01', '2026-01-05', [man(), RRMS, ...TWO, started('fingolimod', '2023-05-01')], 'met; diagnosis rrms true 2024-01-08; therapy-count 3'],
  // Secondary progressive MS belongs to it while it is active.
  ['US-01', '2026-01-05', [man(), SPMS, ...TWO], 'unknown; diagnosis spms true 2024-01-08; needs mri.reported; needs relapse.recorded'],
  ['US-01', '2026-01-05', [man(), SPMS, ...TWO, mri('2025-12-01')], 'unmet; diagnosis spms true 2024-01-08; mri 0 0 false 2025-12-01; undated'],
  ['US-01', '2026-01-05', [man(), SPMS, ...TWO, relapse('2025-12-01')], 'met; diagnosis spms true 2024-01-08; therapy-count 2'],
  ['US-01', '2026-01-05', [man(), SPMS, relapse('2025-12-01')], 'unmet; diagnosis spms true 2024-01-08; therapy-count 0; undated'],
  ['US-01', '2026-03-05', [man(), RRMS, ...FIRST], 'not-applicable'],
  ['US-02', '2026-01-05', [examined('2026-01-02'), serology('hiv', 'negative', '2026-01-03'), infected('2026-01-05', 'mild')], 'unmet; infection airways mild 2026-01-05; serology hiv negative 2026-01-03; screening history-and-examination normal 2026-01-02; undated'],
  ['US-02', '2026-01-05', [examined('2026-01-02'), serology('hiv', 'negative', '2026-01-03'), infected('2026-01-02'), healed('2026-01-05')], 'met; screening history-and-examination normal 2026-01-02; serology hiv negative 2026-01-03'],
  ['US-02', '2026-01-05', [examined('2026-01-02'), serology('hiv', 'negative', '2026-01-03'), has('hiv', '2026-01-05')], 'unmet; screening history-and-examination normal 2026-01-02; condition hiv 2026-01-05; undated'],
];

// biome-ignore format: a table, one line for each patient
const FURTHER: readonly (readonly [sources: readonly Source[], day: string, events: readonly Draft[], expected: string])[] = [
  [['us'], '2026-01-05', [], 'not-applicable'],
  [['us'], '2027-01-11', FIRST, 'unmet; last-infusion 1 2026-01-12; from 2027-01-12'],
  [['us'], '2027-01-12', FIRST, 'met; last-infusion 1 2026-01-12; from 2027-01-12'],
  [['h16', 'us'], '2027-01-11', FIRST, 'not-applicable'],
  [['h16', 'us'], '2028-01-17', [...FIRST, ...SECOND], 'unmet; last-infusion 2 2027-01-18; from 2028-01-18'],
  [['h16', 'us'], '2028-01-18', [...FIRST, ...SECOND], 'met; last-infusion 2 2027-01-18; from 2028-01-18'],
  // Under way: measured from the course before, which has ended.
  [['us'], '2027-01-11', [...FIRST, { type: 'course.started', on: '2027-01-11', course: 2 }], 'unmet; last-infusion 1 2026-01-12; from 2027-01-12'],
];

describe('indication, contraindications and further courses of the US label', () => {
  for (const [id, day, events, expected] of INDICATED) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, events)).toBe(expected);
    });
  }
  for (const [sources, day, events, expected] of FURTHER) {
    test(`US-18, ${sources.join(' + ')} on ${day}: ${expected}`, () => {
      expect(verdictOf('US-18', day, events, undefined, sources)).toBe(expected);
    });
  }
  test('without a date of birth nobody knows whether the patient is under 17', () => {
    expect(verdictOf('US-01', '2026-01-05', [RRMS, ...TWO])).toMatch(/^unknown/);
  });
});

type Raise = readonly [RuleId, day: string, events: readonly Draft[], expected: string];
const raises = (rows: readonly Raise[]) => {
  for (const [id, day, events, expected] of rows) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(raisedOf(id, day, [...FIRST, ...events])).toBe(expected);
    });
  }
};

describe('kidneys', () => {
  const BASE = lab('creatinine', 70, '2026-01-10');
  const RBC = '/[HPF]';
  // biome-ignore format: a table, one line for each patient
  raises([
    ['US-12', '2026-03-05', [lab('upcr', 200, '2026-03-05')], 'none'],
    ['US-12', '2026-03-05', [lab('upcr', 201, '2026-03-05')], 'same-day nephrology; since 2026-03-05; e4; lab upcr 201 mg/g 2026-03-05; limit upcr <= 200 mg/g'],
    ['US-12', '2026-03-05', [lab('upcr', 201, '2026-03-06')], 'none'],
    ['US-12', '2026-03-05', [lab('upcr', 250, '2026-02-05'), lab('upcr', 300, '2026-03-05')], 'same-day nephrology; since 2026-02-05; e5; lab upcr 300 mg/g 2026-03-05; limit upcr <= 200 mg/g'],
    // The label asks for the ratio at the baseline already.
    ['US-12', '2026-01-11', [lab('upcr', 201, '2026-01-10')], 'same-day nephrology; since 2026-01-10; e4; lab upcr 201 mg/g 2026-01-10; limit upcr <= 200 mg/g'],
    // More than 30 % over the own baseline: at exactly 30 % not yet.
    ['US-12', '2026-03-05', [BASE, lab('creatinine', 91, '2026-03-05')], 'none'],
    ['US-12', '2026-03-05', [BASE, lab('creatinine', 92, '2026-03-05')], 'same-day nephrology; since 2026-03-05; e5; lab creatinine 92 umol/L 2026-03-05; share creatinine 131 70 2026-01-10'],
    ['US-12', '2026-03-05', [BASE, lab('creatinine', 92, '2026-02-05'), lab('creatinine', 140, '2026-03-05')], 'same-day nephrology; since 2026-02-05; e6; lab creatinine 140 umol/L 2026-03-05; share creatinine 200 70 2026-01-10'],
    ['US-12', '2026-03-05', [lab('creatinine', 140, '2026-03-05')], 'none'],
    ['US-12', '2026-03-05', [lab('urine-erythrocytes', 5, '2026-03-05', { high: 5 })], 'none'],
    ['US-12', '2026-03-05', [lab('urine-erythrocytes', 6, '2026-03-05', { high: 5 })], `same-day nephrology; since 2026-03-05; e4; lab urine-erythrocytes 6 ${RBC} 2026-03-05; limit urine-erythrocytes <= 5 ${RBC}`],
    ['US-12', '2026-03-05', [lab('urine-erythrocytes', 6, '2026-01-11', { high: 5 })], 'none'],
    // Blood in the urine as a symptom, until the urine was looked at.
    ['US-12', '2026-03-05', [symptom('haematuria', '2026-03-03')], 'same-day nephrology; since 2026-03-03; e4; symptom haematuria 2026-03-03'],
    ['US-12', '2026-03-05', [symptom('haematuria', '2026-03-03'), lab('urine-erythrocytes', 1, '2026-03-02', { high: 5 })], 'same-day nephrology; since 2026-03-03; e4; symptom haematuria 2026-03-03'],
    ['US-12', '2026-03-05', [symptom('haematuria', '2026-03-03'), lab('urine-erythrocytes', 1, '2026-03-03', { high: 5 })], 'none'],
    ['US-12', '2026-03-05', [symptom('oedema', '2026-03-03')], 'none'],
    ['US-12', '2026-03-05', [BASE, lab('creatinine', 92, '2026-03-01'), lab('upcr', 201, '2026-03-02'), symptom('haematuria', '2026-02-20')], 'same-day nephrology; since 2026-02-20; e7; lab upcr 201 mg/g 2026-03-02; limit upcr <= 200 mg/g; lab creatinine 92 umol/L 2026-03-01; share creatinine 131 70 2026-01-10; symptom haematuria 2026-02-20'],
  ]);
});

describe('stroke within three days of an infusion', () => {
  const signs: readonly Symptom[] = [
    'focal-deficit',
    'visual-change',
    'cognitive-change',
    'headache-stiff-neck',
  ];
  for (const name of signs) {
    test(name, () => {
      const line = `emergency emergency; since 2026-01-15; e4; symptom ${name} 2026-01-15`;
      expect(raisedOf('US-15', '2026-01-15', [...FIRST, symptom(name, '2026-01-15')])).toBe(line);
      expect(raisedOf('US-15', '2026-01-16', [...FIRST, symptom(name, '2026-01-16')])).toBe('none');
    });
  }
  // biome-ignore format: a table, one line for each patient
  const held: readonly Row[] = [
    ['US-15', '2026-01-15', [...FIRST], 'not-applicable'],
    ['US-15', '2026-01-15', [...FIRST, symptom('visual-change', '2026-01-14')], 'unmet; symptom visual-change 2026-01-14; undated'],
    ['US-15', '2026-01-15', [...FIRST, symptom('visual-change', '2026-01-14'), dismissed('US-15', '2026-01-15')], 'not-applicable'],
    ['US-15', '2026-01-15', [...FIRST, symptom('visual-change', '2026-01-14'), dismissed('US-15', '2026-01-16')], 'unmet; symptom visual-change 2026-01-14; undated'],
    ['US-15', '2026-01-15', [...FIRST, symptom('visual-change', '2026-01-14'), dismissed('US-16', '2026-01-15')], 'unmet; symptom visual-change 2026-01-14; undated'],
    ['US-15', '2026-01-15', [...FIRST, symptom('visual-change', '2026-01-14'), answered('emergency', '2026-01-15')], 'not-applicable'],
  ];
  for (const [id, day, events, expected] of held) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, events)).toBe(expected);
    });
  }
});

describe('thrombotic purpura, colitis, encephalitis and Still’s disease', () => {
  const LOW = 'lab platelets 149 10*9/L 2026-03-03; limit platelets >= 150 10*9/L';
  const signs: readonly Symptom[] = [
    'focal-deficit',
    'cognitive-change',
    'seizure',
    'jaundice',
    'dark-urine',
  ];
  for (const name of signs) {
    test(`low platelets and ${name}`, () => {
      const line = `emergency haematology; since 2026-03-02; e5; ${LOW}; symptom ${name} 2026-03-02`;
      const events = [...FIRST, symptom(name, '2026-03-02'), platelets(149, '2026-03-03')];
      expect(raisedOf('US-16', '2026-03-05', events)).toBe(line);
    });
  }
  for (const name of ['diarrhoea', 'seizure', 'cognitive-change'] as const) {
    test(`${name} alone`, () => {
      const line = `same-day emergency; since 2026-03-02; e4; symptom ${name} 2026-03-02`;
      expect(raisedOf('US-16', '2026-03-05', [...FIRST, symptom(name, '2026-03-02')])).toBe(line);
    });
  }
  const BASE = lab('creatinine', 70, '2026-01-10');
  // biome-ignore format: a table, one line for each patient
  raises([
    ['US-16', '2026-03-05', [], 'none'],
    ['US-16', '2026-03-05', [platelets(149, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [fever('2026-03-02')], 'none'],
    ['US-16', '2026-03-05', [symptom('jaundice', '2026-03-02')], 'none'],
    ['US-16', '2026-03-05', [fever('2026-03-02'), platelets(150, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [fever('2026-03-02'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-03-02; e5; ${LOW}; infection airways severe 2026-03-02`],
    ['US-16', '2026-03-05', [BASE, lab('creatinine', 92, '2026-03-01'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-03-01; e6; ${LOW}; lab creatinine 92 umol/L 2026-03-01`],
    ['US-16', '2026-03-05', [BASE, lab('creatinine', 91, '2026-03-01'), platelets(149, '2026-03-03')], 'none'],
    // Answered, while platelets and creatinine stay: it does not hide what comes anew.
    ['US-16', '2026-03-05', [BASE, lab('creatinine', 92, '2026-03-01'), platelets(149, '2026-03-03'), dismissed('US-16', '2026-03-04'), symptom('diarrhoea', '2026-03-05')], 'same-day emergency; since 2026-03-05; e8; symptom diarrhoea 2026-03-05'],
    ['US-16', '2026-03-05', [BASE, lab('creatinine', 92, '2026-03-01'), platelets(149, '2026-03-03'), dismissed('US-15', '2026-03-04'), symptom('diarrhoea', '2026-03-05')], `emergency haematology; since 2026-03-01; e6; ${LOW}; lab creatinine 92 umol/L 2026-03-01`],
    // A sign or a fever that was answered for before turns no new count into an emergency.
    ['US-16', '2026-03-05', [symptom('focal-deficit', '2026-02-02'), answered('haematology', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [symptom('focal-deficit', '2026-02-02'), answered('emergency', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [symptom('focal-deficit', '2026-02-02'), dismissed('US-16', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [symptom('focal-deficit', '2026-02-02'), answered('nephrology', '2026-02-04'), dismissed('US-15', '2026-02-04'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e7; ${LOW}; symptom focal-deficit 2026-02-02`],
    ['US-16', '2026-03-05', [symptom('fever', '2026-02-02'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e5; ${LOW}; symptom fever 2026-02-02`],
    ['US-16', '2026-03-05', [symptom('fever', '2026-02-02'), dismissed('US-16', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [symptom('fever', '2026-02-02'), dismissed('US-19', '2026-02-04'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e6; ${LOW}; symptom fever 2026-02-02`],
    // Still's disease: joints with fever.
    ['US-16', '2026-03-05', [symptom('joint-pain', '2026-03-02')], 'none'],
    ['US-16', '2026-03-05', [symptom('joint-pain', '2026-03-02'), fever('2026-03-04')], 'same-day emergency; since 2026-03-02; e5; infection airways severe 2026-03-04; symptom joint-pain 2026-03-02'],
    ['US-16', '2026-03-05', [symptom('fever', '2026-02-02'), dismissed('US-16', '2026-02-04'), symptom('joint-pain', '2026-03-02')], 'none'],
    ['US-16', '2026-03-05', [symptom('fever', '2026-02-02'), dismissed('US-19', '2026-02-04'), symptom('joint-pain', '2026-03-02')], 'same-day emergency; since 2026-02-02; e6; symptom fever 2026-02-02; symptom joint-pain 2026-03-02'],
    ['US-16', '2026-03-05', [symptom('diarrhoea', '2026-03-02'), fever('2026-03-04')], 'same-day emergency; since 2026-03-02; e4; symptom diarrhoea 2026-03-02'],
    ['US-16', '2026-03-05', [symptom('diarrhoea', '2026-03-02'), dismissed('US-16', '2026-03-03')], 'none'],
    ['US-16', '2026-03-05', [symptom('diarrhoea', '2026-01-11')], 'none'],
  ]);
});

describe('lung and gallbladder', () => {
  for (const name of ['dyspnoea', 'cough', 'haemoptysis'] as const) {
    test(`${name} long after an infusion`, () => {
      const line = `same-day emergency; since 2026-12-02; e4; symptom ${name} 2026-12-02`;
      expect(raisedOf('US-17', '2026-12-02', [...FIRST, symptom(name, '2026-12-02')])).toBe(line);
    });
  }
  const pain = (on: string) => symptom('right-upper-abdominal-pain', on);
  // biome-ignore format: a table, one line for each patient
  raises([
    ['US-17', '2026-12-02', [pain('2026-01-11')], 'none'],
    ['US-17', '2026-12-02', [pain('2026-01-12')], 'same-day emergency; since 2026-01-12; e4; symptom right-upper-abdominal-pain 2026-01-12'],
    ['US-17', '2026-12-02', [pain('2026-03-12')], 'same-day emergency; since 2026-03-12; e4; symptom right-upper-abdominal-pain 2026-03-12'],
    ['US-17', '2026-12-02', [pain('2026-03-13')], 'none'],
    ['US-17', '2027-12-02', [...SECOND, pain('2027-03-18')], 'same-day emergency; since 2027-03-18; e7; symptom right-upper-abdominal-pain 2027-03-18'],
    ['US-17', '2027-12-02', [...SECOND, pain('2027-03-19')], 'none'],
    ['US-17', '2027-12-02', [...SECOND, pain('2027-01-17')], 'none'],
    ['US-17', '2026-12-02', [symptom('abdominal-pain', '2026-02-12')], 'none'],
    ['US-17', '2026-12-02', [symptom('cough', '2026-03-01'), pain('2026-02-12')], 'same-day emergency; since 2026-02-12; e5; symptom cough 2026-03-01; symptom right-upper-abdominal-pain 2026-02-12'],
  ]);
});

describe('Listeria', () => {
  const afebrile = (severity: 'mild' | 'severe', on: string) =>
    said('infection.began', on, { site: 'gut', severity, fever: false });
  const feverish = (on: string) =>
    said('infection.began', on, { site: 'gut', severity: 'mild', fever: true });
  // biome-ignore format: a table, one line for each patient
  raises([
    // From 3 days to 8 months after an infusion.
    ['US-19', '2026-12-02', [symptom('fever', '2026-01-14')], 'none'],
    ['US-19', '2026-12-02', [symptom('fever', '2026-01-15')], 'same-day infectious-diseases; since 2026-01-15; e4; symptom fever 2026-01-15'],
    ['US-19', '2026-12-02', [symptom('fever', '2026-09-12')], 'same-day infectious-diseases; since 2026-09-12; e4; symptom fever 2026-09-12'],
    ['US-19', '2026-12-02', [symptom('fever', '2026-09-13')], 'none'],
    ['US-19', '2027-03-02', [...SECOND, symptom('fever', '2027-01-20')], 'none'],
    ['US-19', '2027-03-02', [...SECOND, symptom('fever', '2027-01-21')], 'same-day infectious-diseases; since 2027-01-21; e7; symptom fever 2027-01-21'],
    ['US-19', '2026-03-02', [afebrile('severe', '2026-03-01')], 'same-day infectious-diseases; since 2026-03-01; e4; infection gut severe 2026-03-01'],
    ['US-19', '2026-03-02', [afebrile('severe', '2026-03-03')], 'none'],
    ['US-19', '2026-03-02', [afebrile('severe', '2026-02-01'), healed('2026-03-02', 'gut')], 'none'],
    ['US-19', '2026-03-02', [afebrile('mild', '2026-03-01')], 'none'],
    ['US-19', '2026-03-02', [feverish('2026-03-01')], 'same-day infectious-diseases; since 2026-03-01; e4; infection gut mild 2026-03-01'],
    ['US-19', '2026-03-02', [fever('2026-03-01')], 'same-day infectious-diseases; since 2026-03-01; e4; infection airways severe 2026-03-01'],
    ['US-19', '2026-03-02', [symptom('headache-stiff-neck', '2026-03-01')], 'emergency infectious-diseases; since 2026-03-01; e4; symptom headache-stiff-neck 2026-03-01'],
    ['US-19', '2026-12-02', [symptom('headache-stiff-neck', '2026-01-14')], 'none'],
    ['US-19', '2026-12-02', [symptom('headache-stiff-neck', '2026-09-13')], 'none'],
    ['US-19', '2026-03-02', [symptom('fever', '2026-02-27'), symptom('headache-stiff-neck', '2026-03-01')], 'emergency infectious-diseases; since 2026-02-27; e5; symptom fever 2026-02-27; symptom headache-stiff-neck 2026-03-01'],
    ['US-19', '2026-01-11', [symptom('fever', '2026-01-10'), afebrile('severe', '2026-01-10')], 'none'],
  ]);
});

// biome-ignore format: a table, one line for each rule
const RECORDS: readonly (readonly [RuleId, checked: string, kind: string, cite: string, more?: object])[] = [
  ['US-01', 'text', 'gate', 'us.indications', { blocks: { 'treatment.chosen': 'always', 'course.started': 'always' } }],
  ['US-02', 'text', 'stop', 'us.contraindications', { blocks: STOPS }],
  ['US-10', 'known', 'task', 'us.rems'],
  ['US-11', 'text', 'task', 'us.warnings', { reading: 19 }],
  ['US-12', 'known', 'task', 'us.warnings'],
  ['US-13', 'text', 'task', 'us.dosage', { reading: 6 }],
  ['US-14', 'text', 'task', 'us.dosage'],
  ['US-15', 'text', 'escalate', 'us.boxed', { reading: 10, blocks: { 'infusion.given': 'known', 'course.started': 'known' } }],
  ['US-16', 'text', 'escalate', 'us.warnings'],
  ['US-17', 'text', 'escalate', 'us.warnings'],
  ['US-18', 'text', 'fact', 'us.dosage', { reading: 25, blocks: { 'retreatment.chosen': 'always', 'course.started': 'always' } }],
  ['US-19', 'text', 'escalate', 'us.warnings'],
];

describe('the rules of the US label as data', () => {
  for (const [id, checked, kind, cite, more] of RECORDS) {
    test(`${id}: ${kind}, ${cite}`, () => {
      expect(recordOf(id)).toEqual({ id, layer: 'us', checked, kind, cite, ...more });
    });
  }
});
