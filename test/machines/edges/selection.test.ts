import { describe, expect, test } from 'vitest';
import {
  adherent,
  diagnosed,
  edss,
  given,
  man,
  mri,
  relapse,
  serology,
  started,
  stopped,
  woman,
  womanPastMenopause,
} from '../events.ts';
import { type Row, verdictOf } from './verdict.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

// biome-ignore format: a table, one line for each patient
const ROWS: readonly Row[] = [
  ['SEL-01', '2026-01-05', [man()], 'unknown; needs diagnosis.recorded'],
  ['SEL-01', '2026-01-05', [diagnosed('rrms', '2026-01-02')], 'met; diagnosis rrms true 2026-01-02'],
  ['SEL-01', '2026-01-05', [diagnosed('rrms', '2026-01-02', { confirmed: false })], 'unmet; diagnosis rrms false 2026-01-02; undated'],
  ['SEL-01', '2026-01-05', [diagnosed('ppms', '2026-01-02')], 'unmet; diagnosis ppms true 2026-01-02; undated'],
  ['SEL-01', '2026-01-05', [diagnosed('rrms', '2026-01-06')], 'unknown; needs diagnosis.recorded'],
  ['SEL-02', '2026-01-05', [man()], 'unknown; needs diagnosis.recorded'],
  ['SEL-02', '2026-01-05', [diagnosed('nmosd', '2026-01-02', { confirmed: false })], 'unmet; diagnosis nmosd false 2026-01-02; undated'],
  ['SEL-02', '2026-01-05', [diagnosed('uncertain', '2026-01-02')], 'unknown; diagnosis uncertain true 2026-01-02; needs diagnosis.recorded'],
  ['SEL-02', '2026-01-05', [diagnosed('rrms', '2026-01-02', { confirmed: false })], 'unknown; diagnosis rrms false 2026-01-02; needs diagnosis.recorded'],
  ['SEL-02', '2026-01-05', [diagnosed('ppms', '2026-01-02')], 'met; diagnosis ppms true 2026-01-02'],
  ['SEL-03', '2026-01-05', [man()], 'unknown; needs diagnosis.recorded'],
  ['SEL-03', '2026-01-05', [diagnosed('spms', '2026-01-02')], 'unmet; diagnosis spms true 2026-01-02; undated'],
  ['SEL-03', '2026-01-05', [diagnosed('rrms', '2026-01-02')], 'met; diagnosis rrms true 2026-01-02'],
  ['SEL-04', '2026-01-05', [man()], 'unknown; needs mri.reported; needs relapse.recorded'],
  ['SEL-04', '2026-01-05', [relapse('2026-01-05')], 'met; relapse 2026-01-05'],
  ['SEL-04', '2026-01-05', [mri('2025-12-01')], 'unmet; mri 0 0 false 2025-12-01; undated'],
  ['SEL-04', '2026-01-05', [mri('2025-12-01', { newGd: 1 })], 'met; mri 1 0 false 2025-12-01'],
  ['SEL-04', '2026-01-05', [mri('2025-12-01', { newT2: 1, region: 'brain' })], 'met; mri 0 1 false 2025-12-01'],
  ['SEL-04', '2026-01-05', [relapse('2025-10-01'), relapse('2025-11-01'), mri('2025-09-01', { newT2: 2 }), mri('2025-12-01')], 'met; relapse 2025-11-01; mri 0 2 false 2025-09-01; mri 0 0 false 2025-12-01; look'],
  ['SEL-04', '2026-01-05', [mri('2025-11-01'), relapse('2025-11-01')], 'met; relapse 2025-11-01'],
  ['SEL-05', '2026-01-05', [mri('2025-12-01'), mri('2025-12-20')], 'unmet; mri 0 0 false 2025-12-20; undated'],
  ['SEL-06', '2026-01-05', [relapse('2025-11-01')], 'not-applicable'],
  ['SEL-06', '2026-01-05', [stopped('glatiramer', { lastDose: '2026-01-04' })], 'not-applicable'],
  ['SEL-06', '2026-01-05', [started('glatiramer', '2025-11-02'), relapse('2025-11-01')], 'unknown; therapy glatiramer undefined true; needs mri.reported; needs relapse.recorded'],
  ['SEL-06', '2026-01-05', [started('glatiramer', '2025-11-01'), relapse('2025-11-01')], 'met; therapy glatiramer undefined true; relapse 2025-11-01'],
  ['SEL-06', '2026-01-05', [started('glatiramer', '2025-11-02'), mri('2025-12-01')], 'unmet; therapy glatiramer undefined true; mri 0 0 false 2025-12-01; undated'],
  ['SEL-08', '2026-01-05', [man()], 'unknown; needs edss.assessed'],
  ['SEL-08', '2026-01-05', [edss(3.5, '2026-01-05')], 'met; edss 3.5 2026-01-05'],
  ['SEL-08', '2026-01-05', [edss(4, '2026-01-05')], 'unmet; edss 4 2026-01-05; undated'],
  ['SEL-08', '2026-06-05', [edss(4, '2026-01-05'), ...FIRST], 'not-applicable'],
  ['SEL-09', '2026-01-05', [man()], 'unknown; needs diagnosis.recorded'],
  ['SEL-09', '2026-01-05', [diagnosed('rrms', '2025-01-02', { since: '2021-01-05' })], 'met; years-since-diagnosis 5'],
  ['SEL-09', '2026-01-06', [diagnosed('rrms', '2025-01-02', { since: '2021-01-05' })], 'unmet; years-since-diagnosis 5; undated'],
  ['SEL-09', '2026-01-06', [diagnosed('rrms', '2025-01-02', { since: '2021-01-05' }), stopped('glatiramer', { lastDose: '2025-01-04' })], 'met; years-since-diagnosis 5'],
  ['SEL-09', '2026-01-06', [diagnosed('rrms', '2025-01-02', { since: '2016-01-05' }), stopped('glatiramer', { lastDose: '2025-01-04' })], 'unmet; years-since-diagnosis 10; undated'],
  ['SEL-09', '2026-06-06', [diagnosed('rrms', '2025-01-02', { since: '2016-01-05' }), ...FIRST], 'not-applicable'],
  ['SEL-10', '2026-01-05', [man()], 'met; therapy-count 0'],
  ['SEL-10', '2026-01-05', [stopped('glatiramer', { lastDose: '2024-01-04' }), stopped('glatiramer', { lastDose: '2025-01-04' })], 'met; therapy-count 1'],
  ['SEL-10', '2026-01-05', [stopped('glatiramer', { lastDose: '2024-01-04' }), started('teriflunomide', '2024-03-01')], 'unmet; therapy-count 2; undated'],
  ['SEL-10', '2026-06-06', [stopped('glatiramer', { lastDose: '2024-01-04' }), started('teriflunomide', '2024-03-01'), ...FIRST], 'not-applicable'],
  ['SEL-11', '2026-01-05', [man()], 'unknown; needs adherence.judged'],
  ['SEL-11', '2026-01-05', [adherent('2026-01-02')], 'met; adherence true true 2026-01-02'],
  ['SEL-11', '2026-01-05', [adherent('2026-01-02', false, true)], 'unmet; adherence false true 2026-01-02; undated'],
  ['SEL-11', '2026-01-05', [adherent('2026-01-02', true, false)], 'unmet; adherence true false 2026-01-02; undated'],
  ['SEL-12', '2026-01-05', [serology('anti-jcv', 'positive', '2026-01-02')], 'met; serology anti-jcv positive 2026-01-02'],
  ['SEL-12', '2026-01-05', [serology('anti-jcv', 'indeterminate', '2026-01-02')], 'not-applicable'],
  ['SEL-12', '2026-01-05', [man()], 'not-applicable'],
  ['SEL-13', '2026-01-05', [woman()], 'unmet; undated'],
  ['SEL-13', '2026-01-05', [womanPastMenopause()], 'not-applicable'],
  ['SEL-04', '2026-01-05', [relapse('2025-12-10'), mri('2025-09-01', { newT2: 1 }), mri('2025-12-01')], 'met; relapse 2025-12-10; mri 0 1 false 2025-09-01'],
];

describe('what the selection says, and of which values', () => {
  for (const [id, day, events, verdict, act] of ROWS) {
    test(`${id} on ${day}: ${verdict}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(verdict);
    });
  }
});
