import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { ReactionSign, Source, Symptom } from '../../../machines/vocabulary.ts';
import {
  answered,
  attested,
  dismissed,
  given,
  infected,
  lab,
  mri,
  reacted,
  said,
  serology,
  symptom,
} from '../events.ts';
import { raisedOf, recordOf } from './raised.ts';
import { type Row, verdictOf } from './verdict.ts';

/** One infusion; what follows it are the events from the fourth on. */
const FIRST = given(1, '2026-01-12');
const fever = (on: string) => infected(on, 'severe');
const found = (kind: 'graves' | 'itp', on: string) => said('autoimmunity.diagnosed', on, { kind });
const over = (kind: 'graves' | 'itp', on: string) => said('autoimmunity.resolved', on, { kind });
const alt = (value: number, on: string) => lab('alt', value, on, { high: 35 });
const platelets = (value: number, on: string) => lab('platelets', value, on, { low: 150 });
const ptt = (value: number, on: string) => lab('ptt', value, on, { high: 36 });

type Raise = readonly [
  RuleId,
  day: string,
  events: readonly Draft[],
  expected: string,
  sources?: readonly Source[],
];
const raises = (rows: readonly Raise[]) => {
  for (const [id, day, events, expected, sources] of rows) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(raisedOf(id, day, [...FIRST, ...events], sources)).toBe(expected);
    });
  }
};
const judges = (rows: readonly Row[]) => {
  for (const [id, day, events, expected] of rows) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, [...FIRST, ...events])).toBe(expected);
    });
  }
};

describe('signs of heart, brain or lung vessels', () => {
  const late: readonly Symptom[] = ['chest-pain', 'dyspnoea', 'haemoptysis'];
  const acute: readonly Symptom[] = [
    ...late,
    'focal-deficit',
    'headache-stiff-neck',
    'visual-change',
    'cognitive-change',
  ];
  for (const name of acute) {
    test(`${name} within three days of an infusion is an emergency`, () => {
      const line = `emergency emergency; since 2026-01-15; e4; symptom ${name} 2026-01-15`;
      expect(raisedOf('EU-24', '2026-01-15', [...FIRST, symptom(name, '2026-01-15')])).toBe(line);
    });
    test(`${name} on the fourth day`, () => {
      const line = late.includes(name)
        ? `same-day emergency; since 2026-01-16; e4; symptom ${name} 2026-01-16`
        : 'none';
      expect(raisedOf('EU-24', '2026-01-16', [...FIRST, symptom(name, '2026-01-16')])).toBe(line);
    });
  }
  const signs: readonly ReactionSign[] = ['chest-pain', 'dyspnoea', 'haemoptysis', 'focal-deficit'];
  for (const sign of signs) {
    test(`${sign} as a sign of a reaction`, () => {
      const line = `emergency emergency; since 2026-01-12; e4; reaction mild ${sign} 2026-01-12`;
      expect(raisedOf('EU-24', '2026-01-12', [...FIRST, reacted('mild', '2026-01-12', [sign])])).toBe(line);
    });
  }
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-24', '2026-01-12', [], 'none'],
    // Fast pulse and low pressure are the paper's to hold, for that day.
    ['EU-24', '2026-01-12', [reacted('severe', '2026-01-12', ['hypotension', 'atrial-fibrillation'])], 'none'],
    ['EU-24', '2026-01-20', [symptom('chest-pain', '2026-01-11')], 'none'],
    ['EU-24', '2026-01-20', [symptom('chest-pain', '2026-01-21')], 'none'],
    ['EU-24', '2026-01-20', [symptom('bleeding', '2026-01-13')], 'none'],
    // What was written last is what an answer has to come after.
    ['EU-24', '2026-01-14', [reacted('severe', '2026-01-12', ['chest-pain']), symptom('focal-deficit', '2026-01-13')], 'emergency emergency; since 2026-01-13; e5; symptom focal-deficit 2026-01-13'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), reacted('severe', '2026-01-12', ['chest-pain'])], 'emergency emergency; since 2026-01-12; e5; reaction severe chest-pain 2026-01-12'],
    // Answered: what comes after it is not hidden by it.
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), dismissed('EU-24', '2026-01-14')], 'none'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), dismissed('EU-24', '2026-01-15')], 'emergency emergency; since 2026-01-13; e4; symptom focal-deficit 2026-01-13'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), dismissed('EU-35', '2026-01-14')], 'emergency emergency; since 2026-01-13; e4; symptom focal-deficit 2026-01-13'],
    ['EU-24', '2026-02-01', [symptom('focal-deficit', '2026-01-13'), dismissed('EU-24', '2026-01-14'), symptom('dyspnoea', '2026-02-01')], 'same-day emergency; since 2026-02-01; e6; symptom dyspnoea 2026-02-01'],
    ['EU-24', '2026-02-01', [symptom('focal-deficit', '2026-01-13'), symptom('dyspnoea', '2026-02-01')], 'emergency emergency; since 2026-01-13; e4; symptom focal-deficit 2026-01-13'],
    ['EU-24', '2026-02-01', [symptom('dyspnoea', '2026-02-01'), answered('emergency', '2026-02-01')], 'none'],
  ]);
  test('also where it was written before the infusion was', () => {
    const stiff = symptom('headache-stiff-neck', '2026-01-13');
    const line = 'emergency emergency; since 2026-01-13; e1; symptom headache-stiff-neck 2026-01-13';
    expect(raisedOf('EU-24', '2026-01-14', [stiff, ...FIRST])).toBe(line);
    const reaction = reacted('severe', '2026-01-12', ['focal-deficit']);
    const other = 'emergency emergency; since 2026-01-12; e1; reaction severe focal-deficit 2026-01-12';
    expect(raisedOf('EU-24', '2026-01-14', [reaction, ...FIRST])).toBe(other);
  });
  // biome-ignore format: a table, one line for each patient
  judges([
    ['EU-24', '2026-01-14', [], 'not-applicable'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13')], 'unmet; symptom focal-deficit 2026-01-13; undated'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), dismissed('EU-24', '2026-01-14')], 'not-applicable'],
    ['EU-24', '2026-01-14', [symptom('focal-deficit', '2026-01-13'), answered('emergency', '2026-01-14')], 'not-applicable'],
  ]);
});

describe('liver injury', () => {
  const hepatic: readonly Symptom[] = [
    'jaundice',
    'dark-urine',
    'nausea',
    'vomiting',
    'abdominal-pain',
    'right-upper-abdominal-pain',
    'loss-of-appetite',
    'fatigue',
  ];
  for (const name of hepatic) {
    test(`${name} asks for liver tests the same day`, () => {
      const line = `same-day hepatology; since 2026-02-02; e4; symptom ${name} 2026-02-02`;
      expect(raisedOf('EU-32', '2026-02-02', [...FIRST, symptom(name, '2026-02-02')])).toBe(line);
    });
  }
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-32', '2026-02-02', [symptom('cough', '2026-02-02')], 'none'],
    ['EU-32', '2026-02-02', [symptom('fatigue', '2026-01-11')], 'none'],
    ['EU-32', '2026-02-02', [symptom('fatigue', '2026-01-12')], 'same-day hepatology; since 2026-01-12; e4; symptom fatigue 2026-01-12'],
    // ALT of its day or later answers it.
    ['EU-32', '2026-02-03', [symptom('fatigue', '2026-02-02'), alt(20, '2026-02-01')], 'same-day hepatology; since 2026-02-02; e4; symptom fatigue 2026-02-02'],
    ['EU-32', '2026-02-03', [symptom('fatigue', '2026-02-02'), alt(20, '2026-02-02')], 'none'],
    ['EU-32', '2026-02-03', [symptom('fatigue', '2026-02-02'), alt(20, '2026-02-03')], 'none'],
    ['EU-32', '2026-02-03', [symptom('fatigue', '2026-02-02'), alt(20, '2026-02-04')], 'same-day hepatology; since 2026-02-02; e4; symptom fatigue 2026-02-02'],
    ['EU-32', '2026-02-03', [symptom('fatigue', '2026-02-02'), lab('ast', 20, '2026-02-03', { high: 35 })], 'same-day hepatology; since 2026-02-02; e4; symptom fatigue 2026-02-02'],
    // Above the laboratory's limit, at it not; counted from the first of an unbroken run.
    ['EU-32', '2026-02-02', [alt(35, '2026-02-02')], 'none'],
    ['EU-32', '2026-02-02', [alt(36, '2026-02-02')], 'urgent hepatology; since 2026-02-02; e4; lab alt 36 U/L 2026-02-02; limit alt <= 35 U/L'],
    ['EU-32', '2026-02-02', [alt(36, '2026-02-03')], 'none'],
    ['EU-32', '2026-02-02', [alt(36, '2026-01-11')], 'none'],
    ['EU-32', '2026-02-02', [lab('ast', 36, '2026-02-02', { high: 35 })], 'urgent hepatology; since 2026-02-02; e4; lab ast 36 U/L 2026-02-02; limit ast <= 35 U/L'],
    ['EU-32', '2026-02-02', [lab('bilirubin', 22, '2026-02-02', { high: 21 })], 'urgent hepatology; since 2026-02-02; e4; lab bilirubin 22 umol/L 2026-02-02; limit bilirubin <= 21 umol/L'],
    ['EU-32', '2026-02-02', [lab('ggt', 99, '2026-02-02', { high: 40 })], 'none'],
    ['EU-32', '2026-03-03', [alt(36, '2026-02-02'), alt(90, '2026-03-02')], 'urgent hepatology; since 2026-02-02; e5; lab alt 90 U/L 2026-03-02; limit alt <= 35 U/L'],
    ['EU-32', '2026-03-03', [alt(36, '2026-02-02'), alt(35, '2026-03-02')], 'none'],
    ['EU-32', '2026-03-03', [alt(36, '2026-03-02'), alt(35, '2026-03-02')], 'none'],
    ['EU-32', '2026-03-03', [alt(35, '2026-03-02'), alt(36, '2026-03-02')], 'urgent hepatology; since 2026-03-02; e5; lab alt 36 U/L 2026-03-02; limit alt <= 35 U/L'],
    ['EU-32', '2026-03-03', [alt(36, '2026-02-02'), symptom('jaundice', '2026-03-02')], 'same-day hepatology; since 2026-02-02; e5; lab alt 36 U/L 2026-02-02; limit alt <= 35 U/L; symptom jaundice 2026-03-02'],
  ]);
  test('before the first infusion nothing is watched', () => {
    expect(raisedOf('EU-32', '2026-02-02', [alt(90, '2026-02-02'), symptom('fatigue', '2026-02-02')])).toBe(
      'none',
    );
  });
  // biome-ignore format: a table, one line for each patient
  judges([
    ['EU-32', '2026-02-02', [alt(36, '2026-02-02')], 'not-applicable'],
    ['EU-32', '2026-02-02', [lab('alt', 36, '2026-02-02')], 'unknown; lab alt 36 U/L 2026-02-02; needs lab.reported alt'],
    ['EU-32', '2026-02-02', [lab('alt', 36, '2026-02-02', { low: 5 }), lab('ast', 20, '2026-02-02'), lab('bilirubin', 9, '2026-02-02')], 'unknown; lab alt 36 U/L 2026-02-02; lab ast 20 U/L 2026-02-02; lab bilirubin 9 umol/L 2026-02-02; needs lab.reported alt; needs lab.reported ast; needs lab.reported bilirubin'],
    ['EU-32', '2026-02-02', [lab('alt', 36, '2026-02-02'), alt(36, '2026-02-02')], 'not-applicable'],
  ]);
});

describe('haemophagocytic lymphohistiocytosis', () => {
  const FEVER = 'infection airways severe 2026-03-02';
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-33', '2026-03-05', [fever('2026-03-02')], 'none'],
    ['EU-33', '2026-03-05', [platelets(149, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), platelets(150, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-03-02; e5; ${FEVER}; lab platelets 149 10*9/L 2026-03-03; limit platelets >= 150 10*9/L`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), lab('neutrophils', 1.4, '2026-03-01', { low: 1.5 })], `emergency haematology; since 2026-03-01; e5; ${FEVER}; lab neutrophils 1.4 10*9/L 2026-03-01; limit neutrophils >= 1.5 10*9/L`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), lab('haemoglobin', 11.9, '2026-03-03', { low: 12 })], `emergency haematology; since 2026-03-02; e5; ${FEVER}; lab haemoglobin 11.9 g/dL 2026-03-03; limit haemoglobin >= 12 g/dL`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), lab('ferritin', 501, '2026-03-03', { high: 500 })], `emergency haematology; since 2026-03-02; e5; ${FEVER}; lab ferritin 501 ug/L 2026-03-03; limit ferritin <= 500 ug/L`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), lab('ferritin', 500, '2026-03-03', { high: 500 }), lab('haemoglobin', 12, '2026-03-03', { low: 12 }), lab('neutrophils', 1.5, '2026-03-03', { low: 1.5 })], 'none'],
    // Alemtuzumab lowers lymphocytes in everybody.
    ['EU-33', '2026-03-05', [fever('2026-03-02'), lab('lymphocytes', 0.1, '2026-03-03', { low: 1 }), lab('leukocytes', 2, '2026-03-03', { low: 4 })], 'none'],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), symptom('swollen-nodes', '2026-03-03')], `emergency haematology; since 2026-03-02; e5; ${FEVER}; symptom swollen-nodes 2026-03-03`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), symptom('enlarged-liver-or-spleen', '2026-03-03')], `emergency haematology; since 2026-03-02; e5; ${FEVER}; symptom enlarged-liver-or-spleen 2026-03-03`],
    ['EU-33', '2026-03-05', [fever('2026-03-02'), symptom('jaundice', '2026-03-03')], 'none'],
    // Swollen organs that a specialist has answered for, or a reason, belong to the past.
    ['EU-33', '2026-03-05', [symptom('swollen-nodes', '2026-02-01'), answered('haematology', '2026-02-03'), fever('2026-03-02')], 'none'],
    ['EU-33', '2026-03-05', [symptom('swollen-nodes', '2026-02-01'), answered('infectious-diseases', '2026-02-03'), fever('2026-03-02')], 'none'],
    ['EU-33', '2026-03-05', [symptom('swollen-nodes', '2026-02-01'), dismissed('EU-33', '2026-02-03'), fever('2026-03-02')], 'none'],
    ['EU-33', '2026-03-05', [symptom('swollen-nodes', '2026-02-01'), answered('nephrology', '2026-02-03'), dismissed('EU-32', '2026-02-03'), fever('2026-03-02')], `emergency haematology; since 2026-02-01; e7; ${FEVER}; symptom swollen-nodes 2026-02-01`],
    // The same for a fever that was only reported.
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-01'), platelets(99, '2026-03-03')], 'emergency haematology; since 2026-02-01; e5; symptom fever 2026-02-01; lab platelets 99 10*9/L 2026-03-03; limit platelets >= 150 10*9/L'],
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-01'), dismissed('EU-33', '2026-02-03'), platelets(99, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-01'), dismissed('EU-36', '2026-02-03'), platelets(99, '2026-03-03')], 'emergency haematology; since 2026-02-01; e6; symptom fever 2026-02-01; lab platelets 99 10*9/L 2026-03-03; limit platelets >= 150 10*9/L'],
  ]);
});

describe('bleeding with normal platelets', () => {
  const PAPER: readonly Source[] = ['h16', 'eu'];
  const LABEL: readonly Source[] = ['eu'];
  const BRUISED = symptom('bruising', '2026-03-02');
  const ASKED = 'same-day haematology; since 2026-03-02; e5; symptom bruising 2026-03-02; lab platelets';
  // biome-ignore format: a table, one line for each patient
  raises([
    // Before a count the paper asks for one; the label alone asks at once.
    ['EU-34', '2026-03-05', [BRUISED], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED], 'same-day haematology; since 2026-03-02; e4; symptom bruising 2026-03-02', LABEL],
    ['EU-34', '2026-03-05', [BRUISED, platelets(240, '2026-03-01')], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, platelets(240, '2026-03-06')], 'none', PAPER],
    // At the limit platelets are normal, below it they explain the bleeding.
    ['EU-34', '2026-03-05', [BRUISED, platelets(150, '2026-03-02')], `${ASKED} 150 10*9/L 2026-03-02`, PAPER],
    ['EU-34', '2026-03-05', [BRUISED, platelets(149, '2026-03-02')], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, lab('platelets', 150, '2026-03-05')], `${ASKED} 150 10*9/L 2026-03-05`, PAPER],
    // The counts of the first day after it: of that day the last one, and their recovery makes it no riddle.
    ['EU-34', '2026-03-05', [BRUISED, platelets(99, '2026-03-03'), platelets(200, '2026-03-04')], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, platelets(200, '2026-03-03'), platelets(99, '2026-03-04')], `${ASKED} 200 10*9/L 2026-03-03`, PAPER],
    ['EU-34', '2026-03-05', [BRUISED, platelets(200, '2026-03-03'), platelets(99, '2026-03-03')], 'none', PAPER],
    // A normal aPTT of its day or later answers it; a long one stays.
    ['EU-34', '2026-03-05', [BRUISED, ptt(36, '2026-03-02'), platelets(240, '2026-03-03')], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, ptt(37, '2026-03-02')], 'same-day haematology; since 2026-03-02; e5; lab ptt 37 s 2026-03-02; limit ptt <= 36 s', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, ptt(37, '2026-03-01')], 'none', PAPER],
    ['EU-34', '2026-03-05', [BRUISED, ptt(20, '2026-03-01')], 'same-day haematology; since 2026-03-02; e4; symptom bruising 2026-03-02', LABEL],
    ['EU-34', '2026-03-05', [ptt(37, '2026-03-02')], 'none', PAPER],
  ]);
  // biome-ignore format: a table, one line for each patient
  judges([
    ['EU-34', '2026-03-05', [BRUISED], 'not-applicable'],
    ['EU-34', '2026-03-05', [BRUISED, ptt(30, '2026-03-01')], 'not-applicable'],
    ['EU-34', '2026-03-05', [BRUISED, ptt(30, '2026-03-02')], 'met; lab ptt 30 s 2026-03-02'],
    ['EU-34', '2026-03-05', [BRUISED, lab('ptt', 30, '2026-03-02')], 'unknown; lab ptt 30 s 2026-03-02; needs lab.reported ptt'],
    ['EU-34', '2026-03-05', [BRUISED, ptt(30, '2026-03-06')], 'not-applicable'],
  ]);
});

describe('a new deficit', () => {
  const DEFICIT = symptom('focal-deficit', '2026-03-02');
  const OPEN = 'same-day emergency; since 2026-03-02; e4; symptom focal-deficit 2026-03-02';
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-35', '2026-03-05', [DEFICIT], OPEN],
    ['EU-35', '2026-03-05', [symptom('visual-change', '2026-03-02')], 'same-day emergency; since 2026-03-02; e4; symptom visual-change 2026-03-02'],
    ['EU-35', '2026-03-05', [symptom('cognitive-change', '2026-03-02')], 'same-day emergency; since 2026-03-02; e4; symptom cognitive-change 2026-03-02'],
    // In the days after an infusion it belongs to the vessels (EU-24).
    ['EU-35', '2026-03-05', [symptom('focal-deficit', '2026-01-15')], 'none'],
    ['EU-35', '2026-03-05', [symptom('focal-deficit', '2026-01-16')], 'same-day emergency; since 2026-01-16; e4; symptom focal-deficit 2026-01-16'],
    // Excluded by an MRI without suspicion, or by the clinician, on its day or later.
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-01')], OPEN],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-02')], 'none'],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-05')], 'none'],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-06')], OPEN],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-03', { pmlSuspected: false })], 'none'],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-03', { pmlSuspected: true })], OPEN],
    ['EU-35', '2026-03-05', [DEFICIT, attested('pml-excluded', '2026-03-01')], OPEN],
    ['EU-35', '2026-03-05', [DEFICIT, attested('pml-excluded', '2026-03-05')], 'none'],
    ['EU-35', '2026-03-05', [DEFICIT, attested('pml-excluded', '2026-03-06')], OPEN],
    ['EU-35', '2026-03-05', [DEFICIT, attested('pml-excluded', '2026-03-05', false)], OPEN],
    // Of an MRI and a word the later one counts.
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-03'), attested('pml-excluded', '2026-03-01')], 'none'],
    ['EU-35', '2026-03-05', [DEFICIT, mri('2026-03-01'), attested('pml-excluded', '2026-03-03')], 'none'],
  ]);
  // biome-ignore format: a table, one line for each patient
  judges([
    ['EU-35', '2026-03-05', [DEFICIT], 'unmet; symptom focal-deficit 2026-03-02; undated'],
    ['EU-35', '2026-03-05', [DEFICIT, dismissed('EU-35', '2026-03-03')], 'unknown; needs mri.reported neuroaxis'],
    ['EU-35', '2026-03-05', [DEFICIT, answered('emergency', '2026-03-03')], 'unknown; needs mri.reported neuroaxis'],
    ['EU-35', '2026-03-05', [DEFICIT, dismissed('EU-24', '2026-03-03')], 'unmet; symptom focal-deficit 2026-03-02; undated'],
    // Read for PML before every course: newer than the last infusion of the one before.
    ['EU-35', '2026-03-05', [mri('2026-01-12')], 'unknown; needs mri.reported neuroaxis'],
    ['EU-35', '2026-03-05', [mri('2026-01-13', { newT2: 2 })], 'met; mri 0 2 false 2026-01-13'],
    ['EU-35', '2026-03-05', [mri('2026-03-06')], 'unknown; needs mri.reported neuroaxis'],
    ['EU-35', '2026-03-05', [mri('2026-03-03', { pmlSuspected: true })], 'unmet; mri 0 0 true 2026-03-03; undated'],
    ['EU-35', '2026-03-05', [mri('2026-03-03', { pmlSuspected: true }), attested('pml-excluded', '2026-03-02')], 'unmet; mri 0 0 true 2026-03-03; undated'],
    ['EU-35', '2026-03-05', [mri('2026-03-03', { pmlSuspected: true }), attested('pml-excluded', '2026-03-03')], 'met; mri 0 0 true 2026-03-03; attestation pml-excluded true 2026-03-03'],
    ['EU-35', '2026-03-05', [mri('2026-03-03', { pmlSuspected: true }), attested('pml-excluded', '2026-03-04', false)], 'unmet; mri 0 0 true 2026-03-03; undated'],
  ]);
});

describe('EBV and CMV', () => {
  const NODES = symptom('swollen-nodes', '2026-03-01');
  const OPEN =
    'same-day infectious-diseases; since 2026-03-01; e5; infection airways severe 2026-03-05; symptom swollen-nodes 2026-03-01';
  const both = (on: string) => [serology('ebv', 'negative', on), serology('cmv', 'positive', on)];
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-36', '2026-03-08', [NODES], 'none'],
    ['EU-36', '2026-03-08', [fever('2026-03-05')], 'none'],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05')], OPEN],
    ['EU-36', '2026-03-08', [symptom('jaundice', '2026-03-06'), fever('2026-03-05')], 'same-day infectious-diseases; since 2026-03-05; e5; infection airways severe 2026-03-05; symptom jaundice 2026-03-06'],
    ['EU-36', '2026-03-08', [alt(90, '2026-03-06'), fever('2026-03-05')], 'same-day infectious-diseases; since 2026-03-05; e5; infection airways severe 2026-03-05; lab alt 90 U/L 2026-03-06; limit alt <= 35 U/L'],
    ['EU-36', '2026-03-08', [symptom('enlarged-liver-or-spleen', '2026-03-06'), fever('2026-03-05')], 'none'],
    // Both are tested for, from the day of the newest sign on.
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), ...both('2026-03-04')], OPEN],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), ...both('2026-03-05')], 'none'],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), ...both('2026-03-08')], 'none'],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), ...both('2026-03-09')], OPEN],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), serology('ebv', 'negative', '2026-03-06')], OPEN],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), serology('cmv', 'negative', '2026-03-06')], OPEN],
    ['EU-36', '2026-03-08', [NODES, fever('2026-03-05'), ...both('2025-12-01'), ...both('2026-03-06'), ...both('2026-03-09')], 'none'],
    // The newest of three signs, not the second.
    ['EU-36', '2026-03-08', [alt(90, '2026-03-01'), fever('2026-03-05'), ...both('2026-03-03')], 'same-day infectious-diseases; since 2026-03-01; e5; infection airways severe 2026-03-05; lab alt 90 U/L 2026-03-01; limit alt <= 35 U/L'],
    // What was answered for belongs to the past.
    ['EU-36', '2026-03-08', [NODES, dismissed('EU-36', '2026-03-02'), fever('2026-03-05')], 'none'],
    ['EU-36', '2026-03-08', [NODES, answered('haematology', '2026-03-02'), fever('2026-03-05')], 'none'],
    ['EU-36', '2026-03-08', [NODES, dismissed('EU-32', '2026-03-02'), fever('2026-03-05')], OPEN.replace('e5', 'e6')],
    ['EU-36', '2026-03-08', [symptom('fever', '2026-03-01'), dismissed('EU-36', '2026-03-02'), alt(90, '2026-03-05')], 'none'],
    ['EU-36', '2026-03-08', [symptom('fever', '2026-03-01'), dismissed('EU-32', '2026-03-02'), alt(90, '2026-03-05')], 'same-day infectious-diseases; since 2026-03-01; e6; symptom fever 2026-03-01; lab alt 90 U/L 2026-03-05; limit alt <= 35 U/L'],
  ]);
});

describe('one autoimmune disorder found', () => {
  // biome-ignore format: a table, one line for each patient
  raises([
    ['EU-37', '2026-03-08', [], 'none'],
    ['EU-37', '2026-03-08', [found('graves', '2026-03-08')], 'urgent; since 2026-03-08; e4; autoimmunity graves 2026-03-08'],
    ['EU-37', '2026-03-08', [found('graves', '2026-03-09')], 'none'],
    ['EU-37', '2026-03-08', [found('graves', '2026-03-05'), found('itp', '2026-03-01')], 'urgent; since 2026-03-01; e5; autoimmunity itp 2026-03-01; autoimmunity graves 2026-03-05'],
    ['EU-37', '2026-03-08', [found('graves', '2026-03-05'), over('graves', '2026-03-08')], 'none'],
    ['EU-37', '2026-03-08', [found('graves', '2026-03-05'), over('graves', '2026-03-09')], 'urgent; since 2026-03-05; e4; autoimmunity graves 2026-03-05'],
  ]);
  test('before the first infusion nothing is watched', () => {
    expect(raisedOf('EU-37', '2026-03-08', [found('graves', '2026-03-05')])).toBe('none');
    expect(raisedOf('EU-37', '2026-01-11', [...FIRST, found('graves', '2026-01-10')])).toBe('none');
    expect(raisedOf('EU-37', '2026-01-12', [...FIRST, found('graves', '2026-01-10')])).not.toBe('none');
  });
});

// biome-ignore format: a table, one line for each rule
test('the watches of the EU label as data', () => {
  const watch = { layer: 'eu', checked: 'text', kind: 'escalate', cite: 'eu.warnings' };
  const holds = { 'infusion.given': 'known', 'course.started': 'known' };
  expect(recordOf('EU-24')).toEqual({ ...watch, id: 'EU-24', reading: 10, blocks: holds });
  expect(recordOf('EU-35')).toEqual({ ...watch, id: 'EU-35', checked: 'known', blocks: holds });
  const others = ['EU-32', 'EU-33', 'EU-34', 'EU-36', 'EU-37'] as const;
  expect(others.map(recordOf)).toEqual(others.map((id) => ({ ...watch, id })));
});
