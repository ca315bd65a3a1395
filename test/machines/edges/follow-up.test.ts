import { describe, expect, test } from 'vitest';
import { answered, begins, dismissed, given, infusion, lab, man, mri, relapse, serology } from '../events.ts';
import { type Row, verdictOf } from './verdict.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');

// biome-ignore format: a table, one line for each patient
const ROWS: readonly Row[] = [
  ['MON-20', '2026-01-11', [lab('creatinine', 70, '2026-01-11'), ...FIRST], 'not-applicable'],
  ['MON-20', '2026-02-16', [...FIRST, lab('creatinine', 70, '2026-02-16'), lab('urine-erythrocytes', 3, '2026-02-16'), lab('upcr', 20, '2026-02-16'), lab('urine-protein', 0.1, '2026-02-16')], 'unknown; lab urine-erythrocytes 3 /[HPF] 2026-02-16; lab urine-protein 0.1 g/L 2026-02-16; lab upcr 20 mg/g 2026-02-16; lab creatinine 70 umol/L 2026-02-16; needs lab.reported urine-erythrocytes; needs lab.reported urine-protein; needs lab.reported upcr; needs lab.reported creatinine'],
  ['MON-20', '2026-02-16', [...FIRST, lab('urine-erythrocytes', 0, '2026-02-16'), lab('creatinine', 70, '2026-02-16', { high: 84 })], 'not-applicable'],
  ['MON-20', '2026-02-16', [lab('creatinine', 70, '2026-01-11'), ...FIRST], 'not-applicable'],
  ['MON-20', '2026-02-16', [lab('creatinine', 70, '2026-01-12'), ...FIRST], 'unknown; lab creatinine 70 umol/L 2026-01-12; needs lab.reported creatinine'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 2, '2026-02-16', { low: 0.3, high: 4 })], 'not-applicable'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 2, '2026-02-16', { high: 4 })], 'unknown; lab tsh 2 m[IU]/L 2026-02-16; needs lab.reported tsh'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 2, '2026-02-16', { low: 0.3 })], 'unknown; lab tsh 2 m[IU]/L 2026-02-16; needs lab.reported tsh'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 4, '2026-02-16', { low: 0.3, high: 4 })], 'not-applicable'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 4.1, '2026-02-16', { low: 0.3, high: 4 })], 'unmet; lab tsh 4.1 m[IU]/L 2026-02-16; limit tsh >= 0.3 m[IU]/L; limit tsh <= 4 m[IU]/L; undated'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 0.3, '2026-02-16', { low: 0.3, high: 4 })], 'not-applicable'],
  ['MON-30', '2026-02-16', [...FIRST, lab('tsh', 0.2, '2026-02-16', { low: 0.3 })], 'unmet; lab tsh 0.2 m[IU]/L 2026-02-16; limit tsh >= 0.3 m[IU]/L; undated'],
  ['MON-30', '2026-02-20', [...FIRST, lab('tsh', 0.2, '2026-02-16', { low: 0.3, high: 4 }), answered('endocrinology', '2026-02-20')], 'not-applicable'],
  ['MON-30', '2026-02-20', [...FIRST, lab('tsh', 0.2, '2026-02-16', { low: 0.3, high: 4 }), answered('nephrology', '2026-02-20')], 'unmet; lab tsh 0.2 m[IU]/L 2026-02-16; limit tsh >= 0.3 m[IU]/L; limit tsh <= 4 m[IU]/L; undated'],
  // A reason opens the way as well, and so it is for this rule alone.
  ['MON-30', '2026-02-20', [...FIRST, lab('tsh', 0.2, '2026-02-16', { low: 0.3, high: 4 }), dismissed('MON-30', '2026-02-20')], 'not-applicable'],
  ['MON-30', '2026-02-20', [...FIRST, lab('tsh', 0.2, '2026-02-16', { low: 0.3, high: 4 }), dismissed('MON-20', '2026-02-20')], 'unmet; lab tsh 0.2 m[IU]/L 2026-02-16; limit tsh >= 0.3 m[IU]/L; limit tsh <= 4 m[IU]/L; undated'],
  ['MON-30', '2026-02-16', [lab('tsh', 9, '2026-01-11', { low: 0.3, high: 4 }), ...FIRST], 'not-applicable'],
  ['RET-01', '2027-06-01', [...FIRST], 'not-applicable'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND], 'unknown; needs mri.reported; needs relapse.recorded'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-01-20')], 'unknown; needs mri.reported; needs relapse.recorded'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-01-21')], 'met; relapse 2027-01-21'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-05-01', { newT2: 1 })], 'unmet; mri 0 1 false 2027-05-01; undated'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-05-01', { newT2: 2 })], 'met; mri 0 2 false 2027-05-01'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-05-01', { newGd: 1 })], 'met; mri 1 0 false 2027-05-01'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-01-20', { newGd: 1 })], 'unknown; needs mri.reported; needs relapse.recorded'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-05-01')], 'unmet; mri 0 0 false 2027-05-01; undated'],
  ['RET-01', '2027-06-01', [...FIRST, ...SECOND, mri('2027-06-02', { newGd: 1 })], 'unknown; needs mri.reported; needs relapse.recorded'],
  ['RET-02', '2027-06-01', [...FIRST], 'not-applicable'],
  ['RET-02', '2028-01-19', [...FIRST, ...SECOND], 'unmet; last-infusion 2 2027-01-20; from 2028-01-20'],
  ['RET-02', '2028-01-20', [...FIRST, ...SECOND], 'met; last-infusion 2 2027-01-20; from 2028-01-20'],
  ['RET-04', '2027-06-01', [...FIRST, ...SECOND], 'not-applicable'],
  ['RET-04', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-03-01')], 'unmet; undated'],
  ['RET-10', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-03-01')], 'unmet; undated'],
  ['RET-10', '2027-01-10', [...FIRST, relapse('2026-03-01')], 'not-applicable'],
  ['RET-12', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-03-01')], 'unmet; undated'],
  ['RET-13', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-03-01')], 'unmet; undated'],
  ['RET-13', '2027-06-01', [...FIRST, ...SECOND, relapse('2027-03-01'), serology('anti-jcv', 'positive', '2027-05-01')], 'unmet; serology anti-jcv positive 2027-05-01; undated'],
  ['RET-06', '2027-01-19', [...FIRST, ...SECOND], 'not-applicable'],
  ['RET-06', '2029-01-19', [...FIRST, ...SECOND, begins(3, '2029-01-18'), infusion(3, 1, '2029-01-18')], 'unmet; infusions 1 3; undated'],
  ['RET-06', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], 'not-applicable'],
  ['RET-11', '2026-01-05', [man()], 'not-applicable'],
  ['RET-11', '2026-06-01', [...FIRST], 'unknown; needs lab.reported lymphocytes'],
  ['RET-11', '2026-06-01', [...FIRST, lab('lymphocytes', 2, '2026-01-16')], 'unknown; needs lab.reported lymphocytes'],
  ['RET-11', '2026-06-01', [...FIRST, lab('lymphocytes', 2, '2026-01-17')], 'met; lab lymphocytes 2 10*9/L 2026-01-17; limit lymphocytes > 1.5 10*9/L'],
  ['RET-11', '2026-06-01', [...FIRST, lab('lymphocytes', 0.5, '2026-05-17', { low: 1 })], 'not-applicable', { type: 'therapy.switched', to: 'ocrelizumab' }],
  ['RET-11', '2026-06-01', [...FIRST, lab('lymphocytes', 0.5, '2026-05-17', { low: 1 })], 'unmet; lab lymphocytes 0.5 10*9/L 2026-05-17; limit lymphocytes >= 1 10*9/L; undated', { type: 'therapy.switched', to: 'glatiramer' }],
  ['RET-11', '2026-06-01', [...FIRST, lab('lymphocytes', 0.5, '2026-05-17', { low: 1 })], 'unmet; lab lymphocytes 0.5 10*9/L 2026-05-17; limit lymphocytes >= 1 10*9/L; undated', { type: 'therapy.switched', to: 'interferon-beta' }],
];

describe('what the time after the courses says, and of which values', () => {
  for (const [id, day, events, verdict, act] of ROWS) {
    test(`${id} on ${day}: ${verdict}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(verdict);
    });
  }
});
