import { describe, expect, test } from 'vitest';
import { alerts, isAlerted, openAlert } from '../../../machines/alerts.ts';
import type { Draft } from '../../../machines/events.ts';
import {
  answered,
  begins,
  completed,
  dismissed,
  factsOf,
  given,
  HEADER,
  healed,
  infected,
  infusion,
  lab,
  reacted,
  referred,
  symptom,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

/** Each alert as one line: rule, urgency, since when, its place in the log, its values, and whose answer closes it. */
const open = (day: string, events: readonly Draft[]): readonly string[] =>
  alerts(factsOf(...events), day, HEADER.sources).map(({ rule, urgency, since, seq, values, referral }) =>
    [
      `${rule} ${urgency} since ${since} at ${seq}`,
      ...values.map((value) => Object.values(value).map(String).join(' ')),
      ...(referral === undefined ? [] : [`to ${referral}`]),
    ].join('; '),
  );

// biome-ignore format: a table, one line for each patient
const ROWS: readonly (readonly [day: string, events: readonly Draft[], expected: readonly string[]])[] = [
  ['2026-02-16', [lab('platelets', 240, '2026-01-11'), ...FIRST, lab('platelets', 168, '2026-02-16')], ['MON-10 urgent since 2026-02-16 at 8; lab platelets 168 10*9/L 2026-02-16; limit platelets >= 150 10*9/L; share platelets 70 240 2026-01-11']],
  ['2026-02-16', [lab('platelets', 240, '2026-01-11'), ...FIRST, lab('platelets', 169, '2026-02-16')], []],
  ['2026-02-16', [lab('platelets', 240, '2026-01-11'), ...FIRST, lab('platelets', 149, '2026-02-16')], ['MON-10 urgent since 2026-02-16 at 8; lab platelets 149 10*9/L 2026-02-16; limit platelets >= 150 10*9/L; share platelets 62 240 2026-01-11']],
  ['2026-02-16', [lab('platelets', 240, '2026-01-11'), ...FIRST, lab('platelets', 150, '2026-02-16'), lab('platelets', 180, '2026-01-12')], []],
  ['2026-03-01', [...FIRST, lab('platelets', 140, '2026-02-02'), lab('platelets', 145, '2026-02-16')], ['MON-10 urgent since 2026-02-02 at 8; lab platelets 145 10*9/L 2026-02-16; limit platelets >= 150 10*9/L']],
  ['2026-03-01', [...FIRST, lab('platelets', 140, '2026-02-02'), lab('platelets', 180, '2026-02-09'), lab('platelets', 145, '2026-02-16', { low: 146 })], ['MON-10 urgent since 2026-02-16 at 9; lab platelets 145 10*9/L 2026-02-16; limit platelets >= 146 10*9/L']],
  ['2026-03-01', [...FIRST, lab('platelets', 145, '2026-02-16', { low: 145 })], []],
  ['2026-01-11', [lab('platelets', 99, '2026-01-11'), ...FIRST], ['MON-11 same-day since 2026-01-11 at 0; lab platelets 99 10*9/L 2026-01-11; limit platelets < 100 10*9/L; to haematology']],
  ['2026-01-11', [lab('platelets', 100, '2026-01-11')], []],
  ['2026-03-01', [...FIRST, lab('platelets', 99, '2026-02-16'), lab('platelets', 80, '2026-02-20')], ['MON-11 same-day since 2026-02-16 at 8; lab platelets 80 10*9/L 2026-02-20; limit platelets < 100 10*9/L; to haematology', 'MON-10 urgent since 2026-02-16 at 8; lab platelets 80 10*9/L 2026-02-20; limit platelets >= 150 10*9/L']],
  ['2026-03-01', [...FIRST, lab('platelets', 99, '2026-02-16'), answered('haematology', '2026-02-20')], ['MON-10 urgent since 2026-02-16 at 7; lab platelets 99 10*9/L 2026-02-16; limit platelets >= 150 10*9/L']],
  ['2026-03-01', [...FIRST, lab('platelets', 99, '2026-02-16'), dismissed('MON-10', '2026-02-20'), dismissed('MON-11', '2026-03-02')], ['MON-11 same-day since 2026-02-16 at 7; lab platelets 99 10*9/L 2026-02-16; limit platelets < 100 10*9/L; to haematology']],
  ['2026-03-01', [...FIRST, dismissed('MON-10', '2026-02-20'), dismissed('MON-11', '2026-02-20'), lab('platelets', 99, '2026-02-16')], ['MON-11 same-day since 2026-02-16 at 9; lab platelets 99 10*9/L 2026-02-16; limit platelets < 100 10*9/L; to haematology', 'MON-10 urgent since 2026-02-16 at 9; lab platelets 99 10*9/L 2026-02-16; limit platelets >= 150 10*9/L']],
  ['2026-03-01', [...FIRST, lab('platelets', 99, '2026-02-16'), answered('haematology', '2026-02-20'), lab('platelets', 90, '2026-02-22')], ['MON-11 same-day since 2026-02-16 at 9; lab platelets 90 10*9/L 2026-02-22; limit platelets < 100 10*9/L; to haematology', 'MON-10 urgent since 2026-02-16 at 9; lab platelets 90 10*9/L 2026-02-22; limit platelets >= 150 10*9/L']],
  ['2026-03-01', [...FIRST, symptom('bruising', '2026-02-16')], ['MON-12 same-day since 2026-02-16 at 7; symptom bruising 2026-02-16; to haematology']],
  ['2026-03-01', [...FIRST, symptom('petechiae', '2026-02-16'), lab('platelets', 240, '2026-02-16')], []],
  ['2026-03-01', [...FIRST, symptom('petechiae', '2026-02-16'), lab('platelets', 240, '2026-02-15')], ['MON-12 same-day since 2026-02-16 at 7; symptom petechiae 2026-02-16; to haematology']],
  ['2026-03-01', [symptom('bleeding', '2026-01-11'), ...FIRST], []],
  ['2026-03-01', [symptom('bleeding', '2026-01-12'), ...FIRST], ['MON-12 same-day since 2026-01-12 at 0; symptom bleeding 2026-01-12; to haematology']],
  ['2026-03-01', [...FIRST, symptom('bleeding', '2026-03-02')], []],
  ['2026-03-01', [...FIRST, lab('creatinine', 85, '2026-02-16', { high: 84 })], ['MON-20 urgent since 2026-02-16 at 7; lab creatinine 85 umol/L 2026-02-16; limit creatinine <= 84 umol/L; to nephrology']],
  ['2026-03-01', [...FIRST, lab('creatinine', 84, '2026-02-16', { high: 84 })], []],
  ['2026-03-01', [lab('creatinine', 60, '2026-01-11'), ...FIRST, lab('creatinine', 78, '2026-02-16', { high: 84 })], []],
  ['2026-03-01', [lab('creatinine', 60, '2026-01-11'), ...FIRST, lab('creatinine', 78.1, '2026-02-16', { high: 84 })], ['MON-20 urgent since 2026-02-16 at 8; lab creatinine 78.1 umol/L 2026-02-16; limit creatinine <= 84 umol/L; share creatinine 130 60 2026-01-11; to nephrology']],
  ['2026-03-01', [lab('creatinine', 0.7, '2026-01-11', { unit: 'mg/dL' }), ...FIRST, lab('creatinine', 1, '2026-02-16', { unit: 'mg/dL', high: 0.9 })], ['MON-20 urgent since 2026-02-16 at 8; lab creatinine 1 mg/dL 2026-02-16; limit creatinine <= 0.9 mg/dL; share creatinine 143 0.7 2026-01-11; to nephrology']],
  ['2026-03-01', [...FIRST, lab('urine-erythrocytes', 12, '2026-02-16', { high: 5 }), lab('urine-protein', 0.4, '2026-02-20', { high: 0.15 }), lab('upcr', 300, '2026-02-21', { high: 150 })], ['MON-20 urgent since 2026-02-16 at 9; lab urine-erythrocytes 12 /[HPF] 2026-02-16; limit urine-erythrocytes <= 5 /[HPF]; lab urine-protein 0.4 g/L 2026-02-20; limit urine-protein <= 0.15 g/L; lab upcr 300 mg/g 2026-02-21; limit upcr <= 150 mg/g; to nephrology']],
  ['2026-03-01', [lab('urine-erythrocytes', 12, '2026-01-11', { high: 5 }), ...FIRST], []],
  ['2026-03-01', [...FIRST, symptom('haematuria', '2026-02-16')], ['MON-20 urgent since 2026-02-16 at 7; symptom haematuria 2026-02-16; to nephrology']],
  ['2026-03-01', [...FIRST, symptom('oedema', '2026-02-16'), lab('urine-erythrocytes', 1, '2026-02-17', { high: 5 })], []],
  ['2026-03-01', [...FIRST, symptom('oedema', '2026-02-10'), lab('urine-protein', 0.4, '2026-02-20', { high: 0.15 })], ['MON-20 urgent since 2026-02-10 at 8; lab urine-protein 0.4 g/L 2026-02-20; limit urine-protein <= 0.15 g/L; symptom oedema 2026-02-10; to nephrology']],
  ['2026-03-01', [...FIRST, lab('urine-protein', 0.4, '2026-02-20', { high: 0.15 }), answered('nephrology', '2026-02-25')], []],
  ['2026-03-01', [...FIRST, lab('urine-protein', 0.4, '2026-02-20', { high: 0.15 }), referred('nephrology', '2026-02-21')], ['MON-20 urgent since 2026-02-20 at 7; lab urine-protein 0.4 g/L 2026-02-20; limit urine-protein <= 0.15 g/L; to nephrology']],
  ['2026-03-01', [...FIRST, lab('tsh', 0.1, '2026-02-20', { low: 0.3, high: 4 }), lab('tsh', 5, '2026-02-21', { high: 4 })], ['MON-30 urgent since 2026-02-20 at 8; lab tsh 5 m[IU]/L 2026-02-21; limit tsh <= 4 m[IU]/L; to endocrinology']],
  ['2026-03-01', [...FIRST, infected('2026-02-20', 'severe'), symptom('fever', '2026-02-18')], ['MON-40 same-day since 2026-02-18 at 8; infection airways severe 2026-02-20; symptom fever 2026-02-18; to infectious-diseases']],
  ['2026-03-01', [...FIRST, symptom('headache-stiff-neck', '2026-02-18')], ['MON-40 emergency since 2026-02-18 at 7; symptom headache-stiff-neck 2026-02-18; to infectious-diseases']],
  ['2026-03-01', [...FIRST, symptom('fever', '2026-02-18')], ['MON-40 same-day since 2026-02-18 at 7; symptom fever 2026-02-18; to infectious-diseases']],
  ['2026-03-01', [...FIRST, symptom('fever', '2026-02-18'), infected('2026-02-18'), healed('2026-02-25')], []],
  ['2026-03-01', [...FIRST, infected('2026-02-10'), healed('2026-02-17'), symptom('fever', '2026-02-18')], ['MON-40 same-day since 2026-02-18 at 9; symptom fever 2026-02-18; to infectious-diseases']],
  ['2026-03-01', [...FIRST, infected('2026-02-10'), symptom('fever', '2026-02-18'), healed('2026-02-18')], []],
  ['2026-01-10', [infected('2026-01-02'), symptom('fever', '2026-01-02'), ...FIRST], []],
  ['2026-03-01', [infected('2026-01-02', 'mild', 'teeth'), ...FIRST], []],
  ['2026-01-13', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), reacted('mild', '2026-01-12', ['rash'])], ['INF-12 same-day since 2026-01-12 at 2; reaction mild rash 2026-01-12']],
  ['2026-01-13', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), reacted('mild', '2026-01-12', ['rash']), infusion(1, 2, '2026-01-13')], []],
  ['2026-01-13', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), reacted('mild', '2026-01-13', ['rash'])], ['INF-12 same-day since 2026-01-13 at 2; reaction mild rash 2026-01-13']],
  ['2026-01-12', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), reacted('severe', '2026-01-12', ['fever', 'urticaria'])], ['INF-13 emergency since 2026-01-12 at 2; reaction severe fever,urticaria 2026-01-12; to emergency']],
  ['2026-01-13', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), reacted('severe', '2026-01-12', ['fever', 'urticaria']), infusion(1, 2, '2026-01-13')], []],
  ['2026-01-17', [...FIRST.slice(0, -1), reacted('severe', '2026-01-16', ['urticaria']), completed(1, '2026-01-16')], []],
  ['2026-01-17', [...FIRST.slice(0, -1), reacted('severe', '2026-01-17', ['urticaria']), completed(1, '2026-01-16')], ['INF-13 emergency since 2026-01-17 at 6; reaction severe urticaria 2026-01-17; to emergency']],
  ['2026-01-15', [...FIRST.slice(0, 3), reacted('severe', '2026-01-13', ['hypotension']), infusion(1, 3, '2026-01-14')], ['INF-13 emergency since 2026-01-13 at 3; reaction severe hypotension 2026-01-13; to emergency']],
  ['2026-01-15', [...FIRST.slice(0, 3), reacted('severe', '2026-01-13', ['hypotension']), answered('emergency', '2026-01-14')], []],
  ['2026-01-15', [...FIRST.slice(0, 3), reacted('mild', '2026-01-13', ['haemoptysis'])], ['INF-13 emergency since 2026-01-13 at 3; reaction mild haemoptysis 2026-01-13; to emergency']],
  ['2026-01-15', [...FIRST.slice(0, 3), reacted('anaphylaxis', '2026-01-13'), reacted('severe', '2026-01-14', ['nausea'])], ['INF-13 emergency since 2026-01-13 at 3; reaction anaphylaxis  2026-01-13; to emergency']],
  ['2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-19'), lab('platelets', 60, '2026-01-18'), symptom('bruising', '2026-01-19')], ['INF-15 emergency since 2026-01-19 at 7; symptom focal-deficit 2026-01-19; to emergency', 'MON-11 same-day since 2026-01-18 at 8; lab platelets 60 10*9/L 2026-01-18; limit platelets < 100 10*9/L; to haematology', 'MON-12 same-day since 2026-01-19 at 9; symptom bruising 2026-01-19; to haematology', 'MON-10 urgent since 2026-01-18 at 8; lab platelets 60 10*9/L 2026-01-18; limit platelets >= 150 10*9/L']],
  ['2026-02-20', [...FIRST, lab('platelets', 99, '2026-02-16'), dismissed('MON-10', '2026-02-20'), dismissed('MON-11', '2026-02-20')], []],
  ['2026-03-01', [...FIRST, lab('tsh', 9, '2026-02-16', { high: 4 }), answered('endocrinology', '2026-03-02')], ['MON-30 urgent since 2026-02-16 at 7; lab tsh 9 m[IU]/L 2026-02-16; limit tsh <= 4 m[IU]/L; to endocrinology']],
  ['2026-02-16', [lab('platelets', 140, '2026-01-11'), ...FIRST], []],
  ['2026-02-16', [lab('platelets', 140, '2026-01-12'), ...FIRST], ['MON-10 urgent since 2026-01-12 at 0; lab platelets 140 10*9/L 2026-01-12; limit platelets >= 150 10*9/L']],
  ['2026-01-12', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), lab('tsh', 9, '2026-01-12', { high: 4 })], ['MON-30 urgent since 2026-01-12 at 2; lab tsh 9 m[IU]/L 2026-01-12; limit tsh <= 4 m[IU]/L; to endocrinology']],
  ['2026-01-12', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), lab('creatinine', 90, '2026-01-12', { high: 84 })], ['MON-20 urgent since 2026-01-12 at 2; lab creatinine 90 umol/L 2026-01-12; limit creatinine <= 84 umol/L; share creatinine 100 90 2026-01-12; to nephrology']],
  ['2026-03-01', [lab('creatinine', 60, '2026-01-11'), ...FIRST, lab('creatinine', 90, '2026-02-16')], ['MON-20 urgent since 2026-02-16 at 8; lab creatinine 90 umol/L 2026-02-16; share creatinine 150 60 2026-01-11; to nephrology']],
  ['2026-03-01', [lab('creatinine', 60, '2026-01-11'), ...FIRST, lab('urine-protein', 0.4, '2026-02-20', { high: 0.15 })], ['MON-20 urgent since 2026-02-20 at 8; lab urine-protein 0.4 g/L 2026-02-20; limit urine-protein <= 0.15 g/L; to nephrology']],
  ['2026-03-01', [lab('tsh', 9, '2026-02-20', { high: 4 })], []],
  ['2027-01-18', [...FIRST.slice(0, 3), reacted('mild', '2026-01-13', ['rash']), ...FIRST.slice(3), begins(2, '2027-01-18')], []],
  ['2026-01-16', [...FIRST.slice(0, -1), reacted('severe', '2026-01-16', ['urticaria']), completed(1, '2026-01-16')], []],
  ['2026-01-16', [...FIRST.slice(0, -1), reacted('severe', '2026-01-16', ['urticaria']), completed(1, '2026-01-17')], ['INF-13 emergency since 2026-01-16 at 6; reaction severe urticaria 2026-01-16; to emergency']],
  ['2026-01-12', [...FIRST.slice(0, 2), reacted('mild', '2026-01-12', ['rash']), infusion(1, 2, '2026-01-13')], ['INF-12 same-day since 2026-01-12 at 2; reaction mild rash 2026-01-12']],
  ['2026-02-20', [...FIRST, infected('2026-02-10'), symptom('fever', '2026-02-18'), healed('2026-02-25')], ['MON-40 same-day since 2026-02-10 at 8; infection airways mild 2026-02-10; symptom fever 2026-02-18; to infectious-diseases']],
  ['2026-02-20', [...FIRST, infected('2026-02-10'), symptom('fever', '2026-02-18'), healed('2026-02-20')], []],
  ['2026-01-13', [infected('2026-01-12'), ...FIRST], ['MON-40 same-day since 2026-01-12 at 0; infection airways mild 2026-01-12; to infectious-diseases']],
  ['2026-01-12', [...FIRST.slice(0, 2), reacted('mild', '2026-01-13', ['rash']), reacted('severe', '2026-01-13', ['nausea'])], []],
];

describe('what is open, since when and why', () => {
  for (const [day, events, expected] of ROWS) {
    test(`${day}: ${expected.join(', ') || 'nothing'}`, () => {
      expect(open(day, events)).toEqual(expected);
    });
  }
});

test('a rule of another source than those in force raises nothing', () => {
  const facts = factsOf(...FIRST, lab('alt', 36, '2026-02-16', { high: 35 }));
  expect(openAlert(facts, '2026-03-01', ['eu'], 'EU-32')?.since).toBe('2026-02-16');
  expect(openAlert(facts, '2026-03-01', ['h16', 'us'], 'EU-32')).toBe(undefined);
  expect(isAlerted(facts, '2026-03-01', ['h16', 'eu'], ['MON-20', 'EU-32'])).toBe(true);
  expect(isAlerted(facts, '2026-03-01', ['h16'], ['MON-20', 'EU-32'])).toBe(false);
});
