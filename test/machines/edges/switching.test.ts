import { describe, expect, test } from 'vitest';
import { attested, deviates, given, lab, man, relapse, started, stopped } from '../events.ts';
import { type Row, verdictOf } from './verdict.ts';

const TERIFLUNOMIDE = [
  started('teriflunomide', '2024-01-01'),
  stopped('teriflunomide', { lastDose: '2025-12-05' }),
];
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

// biome-ignore format: a table, one line for each patient
const ROWS: readonly Row[] = [
  ['SWI-01', '2026-01-05', [man()], 'met'],
  ['SWI-01', '2026-01-05', [stopped('glatiramer', { lastDose: '2020-01-04' })], 'not-applicable'],
  ['SWI-01', '2026-02-05', [...FIRST], 'not-applicable'],
  ['SWI-02', '2026-01-05', [relapse('2026-01-02', true)], 'met; relapse 2026-01-02'],
  ['SWI-02', '2026-01-05', [relapse('2026-01-02', false)], 'not-applicable'],
  ['SWI-02', '2026-01-05', [relapse('2026-01-02', true), started('glatiramer', '2025-01-01')], 'not-applicable'],
  ['SWI-02', '2026-02-05', [relapse('2026-01-02', true), ...FIRST], 'not-applicable'],
  ['SWI-10', '2026-01-05', [started('interferon-beta', '2024-01-01')], 'unknown; therapy interferon-beta undefined true; needs lab.reported lymphocytes'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1, '2026-01-04', { low: 1 })], 'met; therapy glatiramer undefined true; lab lymphocytes 1 10*9/L 2026-01-04; limit lymphocytes >= 1 10*9/L'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 0.99, '2026-01-04', { low: 1 })], 'unmet; therapy glatiramer undefined true; lab lymphocytes 0.99 10*9/L 2026-01-04; limit lymphocytes >= 1 10*9/L; undated'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1.51, '2026-01-04')], 'met; therapy glatiramer undefined true; lab lymphocytes 1.51 10*9/L 2026-01-04; limit lymphocytes > 1.5 10*9/L'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1.5, '2026-01-04')], 'unknown; therapy glatiramer undefined true; lab lymphocytes 1.5 10*9/L 2026-01-04; needs lab.reported lymphocytes; needs attestation.given immune-status-acceptable'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1.5, '2026-01-04'), attested('immune-status-acceptable', '2026-01-04')], 'met; therapy glatiramer undefined true; attestation immune-status-acceptable true 2026-01-04'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1.5, '2026-01-04'), attested('immune-status-acceptable', '2026-01-03')], 'unknown; therapy glatiramer undefined true; lab lymphocytes 1.5 10*9/L 2026-01-04; needs lab.reported lymphocytes; needs attestation.given immune-status-acceptable'],
  ['SWI-10', '2026-01-05', [started('glatiramer', '2024-01-01'), lab('lymphocytes', 1.5, '2026-01-04'), attested('immune-status-acceptable', '2026-01-05', false)], 'unmet; therapy glatiramer undefined true; attestation immune-status-acceptable false 2026-01-05; undated'],
  ['SWI-10', '2026-02-05', [started('glatiramer', '2024-01-01'), ...FIRST], 'not-applicable'],
  ['SWI-20', '2026-01-05', [started('teriflunomide', '2024-01-01')], 'unmet; therapy teriflunomide undefined true; limit lymphocytes > 1.5 10*9/L; needs therapy.stopped teriflunomide; needs lab.reported lymphocytes; from 2026-02-05'],
  ['SWI-20', '2026-01-05', [...TERIFLUNOMIDE, lab('lymphocytes', 1.51, '2025-12-05')], 'met; therapy teriflunomide 2025-12-05 false; lab lymphocytes 1.51 10*9/L 2025-12-05; limit lymphocytes > 1.5 10*9/L; from 2026-01-05'],
  ['SWI-20', '2026-01-04', [...TERIFLUNOMIDE, lab('lymphocytes', 1.51, '2025-12-05')], 'unmet; therapy teriflunomide 2025-12-05 false; lab lymphocytes 1.51 10*9/L 2025-12-05; limit lymphocytes > 1.5 10*9/L; from 2026-01-05'],
  ['SWI-20', '2026-01-05', [...TERIFLUNOMIDE, lab('lymphocytes', 1.51, '2025-12-04')], 'unknown; therapy teriflunomide 2025-12-05 false; limit lymphocytes > 1.5 10*9/L; needs lab.reported lymphocytes; from 2026-01-05'],
  ['SWI-20', '2026-01-05', [...TERIFLUNOMIDE, lab('lymphocytes', 1.5, '2026-01-05')], 'unmet; therapy teriflunomide 2025-12-05 false; lab lymphocytes 1.5 10*9/L 2026-01-05; limit lymphocytes > 1.5 10*9/L; needs lab.reported lymphocytes; undated'],
  ['SWI-20', '2026-01-05', [started('teriflunomide', '2024-01-01'), stopped('teriflunomide', { lastDose: '2026-01-20', on: '2026-01-03' }), lab('lymphocytes', 2, '2026-01-05')], 'unmet; therapy teriflunomide 2026-01-20 true; limit lymphocytes > 1.5 10*9/L; needs therapy.stopped teriflunomide; needs lab.reported lymphocytes; from 2026-02-20'],
  ['SWI-22', '2026-01-05', [...TERIFLUNOMIDE, lab('teriflunomide-level', 0.01, '2025-12-04')], 'unknown; needs lab.reported teriflunomide-level'],
  ['SWI-22', '2026-01-05', [...TERIFLUNOMIDE, lab('teriflunomide-level', 0.01, '2025-12-05')], 'met; lab teriflunomide-level 0.01 mg/L 2025-12-05'],
  ['SWI-22', '2026-01-05', [started('teriflunomide', '2024-01-01'), lab('teriflunomide-level', 8, '2026-01-04')], 'unknown; needs lab.reported teriflunomide-level'],
  ['SWI-30', '2026-01-04', [stopped('dimethyl-fumarate', { lastDose: '2025-12-05' }), lab('lymphocytes', 1.6, '2026-01-02')], 'unmet; therapy dimethyl-fumarate 2025-12-05 false; lab lymphocytes 1.6 10*9/L 2026-01-02; limit lymphocytes > 1.5 10*9/L; from 2026-01-05'],
  ['SWI-30', '2026-01-05', [stopped('dimethyl-fumarate', { lastDose: '2025-12-05' }), lab('lymphocytes', 1.6, '2026-01-02')], 'met; therapy dimethyl-fumarate 2025-12-05 false; lab lymphocytes 1.6 10*9/L 2026-01-02; limit lymphocytes > 1.5 10*9/L; from 2026-01-05'],
  ['SWI-40', '2026-01-05', [stopped('fingolimod', { lastDose: '2025-12-05' }), lab('lymphocytes', 1, '2026-01-02')], 'unmet; therapy fingolimod 2025-12-05 false; lab lymphocytes 1 10*9/L 2026-01-02; limit lymphocytes > 1 10*9/L; needs lab.reported lymphocytes; undated'],
  ['SWI-40', '2026-01-05', [stopped('fingolimod', { lastDose: '2025-12-05' }), lab('lymphocytes', 1.01, '2026-01-02')], 'met; therapy fingolimod 2025-12-05 false; lab lymphocytes 1.01 10*9/L 2026-01-02; limit lymphocytes > 1 10*9/L; from 2025-12-05; look'],
  ['SWI-40', '2026-01-05', [stopped('fingolimod', { lastDose: '2025-12-05' }), lab('lymphocytes', 1.5, '2026-01-02')], 'met; therapy fingolimod 2025-12-05 false; lab lymphocytes 1.5 10*9/L 2026-01-02; limit lymphocytes > 1 10*9/L; from 2025-12-05; look'],
  ['SWI-40', '2026-01-05', [stopped('fingolimod', { lastDose: '2025-12-05' }), lab('lymphocytes', 1.51, '2026-01-02')], 'met; therapy fingolimod 2025-12-05 false; lab lymphocytes 1.51 10*9/L 2026-01-02; limit lymphocytes > 1 10*9/L; from 2025-12-05'],
  ['SWI-40', '2026-01-05', [started('fingolimod', '2024-12-05'), lab('lymphocytes', 2, '2026-01-02')], 'unmet; therapy fingolimod undefined true; lab lymphocytes 2 10*9/L 2026-01-02; limit lymphocytes > 1 10*9/L; needs therapy.stopped fingolimod; from 2026-01-05'],
  ['SWI-60', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-05' })], 'unknown; therapy azathioprine 2025-07-05 false; needs lab.reported leukocytes; needs lab.reported lymphocytes; from 2026-01-05'],
  ['SWI-60', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-05' }), lab('leukocytes', 4, '2026-01-02', { low: 4, high: 10 }), lab('lymphocytes', 1, '2026-01-02', { low: 1 })], 'met; therapy azathioprine 2025-07-05 false; lab leukocytes 4 10*9/L 2026-01-02; limit leukocytes >= 4 10*9/L; lab lymphocytes 1 10*9/L 2026-01-02; limit lymphocytes >= 1 10*9/L; from 2026-01-05'],
  ['SWI-60', '2026-01-04', [stopped('mitoxantrone', { lastDose: '2025-07-05' }), lab('leukocytes', 4, '2026-01-02', { low: 4, high: 10 }), lab('lymphocytes', 1, '2026-01-02', { low: 1 })], 'unmet; therapy mitoxantrone 2025-07-05 false; lab leukocytes 4 10*9/L 2026-01-02; limit leukocytes >= 4 10*9/L; lab lymphocytes 1 10*9/L 2026-01-02; limit lymphocytes >= 1 10*9/L; from 2026-01-05'],
  ['SWI-60', '2026-01-05', [stopped('ciclosporin', { lastDose: '2025-07-05' }), lab('leukocytes', 3.9, '2026-01-02', { low: 4, high: 10 }), lab('lymphocytes', 1, '2026-01-02', { low: 1 })], 'unmet; therapy ciclosporin 2025-07-05 false; lab leukocytes 3.9 10*9/L 2026-01-02; limit leukocytes >= 4 10*9/L; lab lymphocytes 1 10*9/L 2026-01-02; limit lymphocytes >= 1 10*9/L; undated'],
  ['SWI-60', '2026-01-05', [stopped('cyclophosphamide', { lastDose: '2025-07-05' }), lab('leukocytes', 10, '2026-01-02', { low: 4, high: 10 }), lab('lymphocytes', 4.1, '2026-01-02', { low: 1, high: 4 })], 'unmet; therapy cyclophosphamide 2025-07-05 false; lab leukocytes 10 10*9/L 2026-01-02; limit leukocytes >= 4 10*9/L; lab lymphocytes 4.1 10*9/L 2026-01-02; limit lymphocytes <= 4 10*9/L; undated'],
  ['SWI-60', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-05' }), lab('leukocytes', 5, '2026-01-02'), lab('lymphocytes', 2, '2026-01-02', { high: 4 })], 'unknown; therapy azathioprine 2025-07-05 false; lab leukocytes 5 10*9/L 2026-01-02; lab lymphocytes 2 10*9/L 2026-01-02; needs attestation.given immune-status-acceptable; needs attestation.given immune-status-acceptable; from 2026-01-05'],
  ['SWI-60', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-05' }), lab('leukocytes', 5, '2026-01-02'), lab('lymphocytes', 2, '2026-01-02'), attested('immune-status-acceptable', '2026-01-02')], 'met; therapy azathioprine 2025-07-05 false; attestation immune-status-acceptable true 2026-01-02; from 2026-01-05'],
  ['SWI-60', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-05' }), lab('leukocytes', 5, '2025-07-04', { low: 4 }), lab('lymphocytes', 2, '2025-07-05', { low: 1 })], 'unknown; therapy azathioprine 2025-07-05 false; lab lymphocytes 2 10*9/L 2025-07-05; limit lymphocytes >= 1 10*9/L; needs lab.reported leukocytes; from 2026-01-05'],
  ['SWI-61', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-06' })], 'unmet; therapy azathioprine 2025-07-06 false; undated'],
  ['SWI-61', '2026-01-06', [stopped('azathioprine', { lastDose: '2025-07-06' }), started('glatiramer', '2025-08-01')], 'not-applicable'],
  ['SWI-61', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-06' }), started('glatiramer', '2025-08-01')], 'unmet; therapy azathioprine 2025-07-06 false; undated'],
  ['SWI-70', '2026-01-05', [man()], 'not-applicable'],
  ['SWI-70', '2026-01-05', [deviates('PRE-11', '2026-01-05')], 'met'],
  ['SWI-71', '2026-01-05', [stopped('ocrelizumab', { lastDose: '2020-07-06' })], 'unknown; therapy ocrelizumab 2020-07-06 false; needs attestation.given washout-individual'],
  ['SWI-71', '2026-01-05', [stopped('ocrelizumab', { lastDose: '2020-07-06' }), attested('washout-individual', '2026-01-02')], 'met; therapy ocrelizumab 2020-07-06 false; attestation washout-individual true 2026-01-02'],
  ['SWI-71', '2026-01-05', [stopped('ocrelizumab', { lastDose: '2020-07-06' }), attested('washout-individual', '2026-01-02', false)], 'unmet; therapy ocrelizumab 2020-07-06 false; attestation washout-individual false 2026-01-02; undated'],
  ['SWI-71', '2026-01-05', [stopped('cladribine', { lastDose: '2020-07-06' }), started('glatiramer', '2021-01-01')], 'unknown; therapy cladribine 2020-07-06 false; needs attestation.given washout-individual'],
  ['SWI-30', '2026-01-05', [stopped('dimethyl-fumarate', { lastDose: '2026-01-03', on: '2026-01-10' }), lab('lymphocytes', 2, '2026-01-04')], 'unmet; therapy dimethyl-fumarate 2026-01-03 true; lab lymphocytes 2 10*9/L 2026-01-04; limit lymphocytes > 1.5 10*9/L; needs therapy.stopped dimethyl-fumarate; from 2026-02-05'],
];

describe('what the switch says, and of which values', () => {
  for (const [id, day, events, verdict, act] of ROWS) {
    test(`${id} on ${day}: ${verdict}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(verdict);
    });
  }
});
