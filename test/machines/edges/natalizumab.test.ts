import { describe, expect, test } from 'vitest';
import { attested, csf, given, man, mri, relapse, serology, started, stopped } from '../events.ts';
import { type Row, verdictOf } from './verdict.ts';

const LONG = [started('natalizumab', '2020-01-01'), stopped('natalizumab', { lastDose: '2025-11-05' })];
const SHORT = [started('natalizumab', '2025-01-01'), stopped('natalizumab', { lastDose: '2025-11-05' })];
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

// biome-ignore format: a table, one line for each patient
const ROWS: readonly Row[] = [
  ['SWI-50', '2026-01-05', [started('natalizumab', '2024-01-05')], 'met; pml-risk high; therapy natalizumab undefined true'],
  ['SWI-50', '2026-01-04', [started('natalizumab', '2024-01-05')], 'met; pml-risk low; therapy natalizumab undefined true'],
  ['SWI-50', '2026-01-05', [started('natalizumab', '2020-01-05'), serology('anti-jcv', 'negative', '2025-12-01')], 'met; pml-risk low; therapy natalizumab undefined true; serology anti-jcv negative 2025-12-01'],
  ['SWI-50', '2026-01-05', [started('natalizumab', '2020-01-05'), serology('anti-jcv', 'indeterminate', '2025-12-01')], 'met; pml-risk high; therapy natalizumab undefined true; serology anti-jcv indeterminate 2025-12-01'],
  ['SWI-50', '2026-01-05', [stopped('natalizumab', { lastDose: '2025-12-05', infusions: 3 })], 'met; pml-risk high; therapy natalizumab 2025-12-05 false'],
  ['SWI-50', '2026-01-05', [started('natalizumab', '2020-01-01'), stopped('natalizumab', { lastDose: '2021-01-01' }), started('natalizumab', '2025-01-06')], 'met; pml-risk high; therapy natalizumab undefined true'],
  ['SWI-50', '2026-01-05', [started('natalizumab', '2020-01-01'), stopped('natalizumab', { lastDose: '2021-01-01' }), started('natalizumab', '2025-01-07')], 'met; pml-risk low; therapy natalizumab undefined true'],
  ['SWI-50', '2026-02-05', [started('natalizumab', '2020-01-01'), ...FIRST], 'not-applicable'],
  ['SWI-50', '2026-01-05', [man()], 'not-applicable'],
  ['SWI-51', '2026-01-04', [...SHORT], 'unmet; therapy natalizumab 2025-11-05 false; from 2026-01-05'],
  ['SWI-51', '2026-01-05', [...SHORT], 'met; therapy natalizumab 2025-11-05 false; from 2026-01-05'],
  ['SWI-51', '2026-01-05', [started('natalizumab', '2025-01-01')], 'unmet; therapy natalizumab undefined true; needs therapy.stopped natalizumab; from 2026-03-05'],
  ['SWI-51', '2026-01-05', [started('natalizumab', '2020-01-01')], 'not-applicable'],
  ['SWI-54', '2026-01-05', [started('natalizumab', '2025-01-01')], 'not-applicable'],
  ['SWI-54', '2026-01-05', [started('natalizumab', '2020-01-01')], 'unmet; therapy natalizumab undefined true; needs therapy.stopped natalizumab; from 2026-07-05'],
  ['SWI-54', '2026-01-05', [...LONG], 'unknown; therapy natalizumab 2025-11-05 false; needs mri.reported neuroaxis; needs csf.reported; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-11-05', { newGd: 1 }), csf('negative', '2025-11-05')], 'unknown; therapy natalizumab 2025-11-05 false; needs mri.reported neuroaxis; needs csf.reported; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20')], 'unknown; mri 0 0 false 2025-12-20; needs csf.reported; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20', { newGd: 1 })], 'unknown; mri 1 0 false 2025-12-20; needs csf.reported'],
  ['SWI-54', '2026-01-05', [...LONG, relapse('2025-12-21')], 'unknown; relapse 2025-12-21; needs csf.reported'],
  ['SWI-54', '2026-01-05', [...LONG, relapse('2025-12-21'), csf('negative', '2025-12-20')], 'unknown; relapse 2025-12-21; needs csf.reported'],
  ['SWI-54', '2026-01-04', [...LONG, relapse('2025-12-21'), csf('negative', '2025-12-21')], 'unmet; relapse 2025-12-21; csf negative 2025-12-21; from 2026-01-05'],
  ['SWI-54', '2026-01-05', [...LONG, relapse('2025-12-21'), csf('negative', '2025-12-21')], 'met; relapse 2025-12-21; csf negative 2025-12-21; from 2026-01-05'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20'), csf('positive', '2025-12-21')], 'unmet; csf positive 2025-12-21; undated'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20'), csf('negative', '2025-12-21')], 'unmet; csf negative 2025-12-21; mri 0 0 false 2025-12-20; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-05-05', [...LONG, mri('2026-04-20'), csf('negative', '2026-04-21')], 'met; csf negative 2026-04-21; mri 0 0 false 2026-04-20; from 2026-05-05; through SWI-53'],
  ['SWI-55', '2026-01-05', [man()], 'not-applicable'],
  ['SWI-55', '2026-01-05', [started('natalizumab', '2025-01-01')], 'unknown; therapy natalizumab undefined true; needs mri.reported neuroaxis'],
  ['SWI-55', '2026-01-05', [...SHORT, mri('2025-11-05')], 'unknown; therapy natalizumab 2025-11-05 false; needs mri.reported neuroaxis'],
  ['SWI-55', '2026-01-05', [...SHORT, mri('2025-11-06')], 'met; mri 0 0 false 2025-11-06'],
  ['SWI-55', '2026-01-05', [...SHORT, attested('pml-excluded', '2025-11-05')], 'unknown; therapy natalizumab 2025-11-05 false; needs mri.reported neuroaxis'],
  ['SWI-55', '2026-01-05', [...SHORT, attested('pml-excluded', '2025-11-06')], 'met; attestation pml-excluded true 2025-11-06'],
  ['SWI-55', '2026-01-05', [attested('pml-excluded', '2025-11-06', false)], 'unmet; attestation pml-excluded false 2025-11-06; undated'],
  ['SWI-55', '2026-01-05', [mri('2025-12-20', { pmlSuspected: true })], 'unmet; mri 0 0 true 2025-12-20; undated'],
  ['SWI-55', '2026-01-05', [mri('2025-12-20', { pmlSuspected: false })], 'not-applicable'],
  ['SWI-55', '2026-01-05', [csf('positive', '2025-12-22'), mri('2025-12-20', { pmlSuspected: true })], 'unmet; mri 0 0 true 2025-12-20; csf positive 2025-12-22; undated'],
  ['SWI-55', '2026-01-05', [csf('positive', '2025-12-22'), mri('2025-12-20', { pmlSuspected: true }), attested('pml-excluded', '2025-12-21')], 'unmet; mri 0 0 true 2025-12-20; csf positive 2025-12-22; undated'],
  ['SWI-55', '2026-01-05', [csf('positive', '2025-12-22'), mri('2025-12-20', { pmlSuspected: true }), attested('pml-excluded', '2025-12-22')], 'met'],
  // Of two signs the newer one, whichever it is, has to be older than the word that excludes PML.
  ['SWI-55', '2026-01-05', [csf('positive', '2025-12-20'), mri('2025-12-22', { pmlSuspected: true }), attested('pml-excluded', '2025-12-21')], 'unmet; mri 0 0 true 2025-12-22; csf positive 2025-12-20; undated'],
  ['SWI-55', '2026-01-05', [csf('positive', '2025-12-20'), mri('2025-12-22', { pmlSuspected: true }), attested('pml-excluded', '2025-12-22')], 'met'],
  ['SWI-55', '2026-01-05', [mri('2026-01-06', { pmlSuspected: true })], 'not-applicable'],
  ['SWI-56', '2026-01-05', [started('natalizumab', '2020-01-01')], 'met'],
  ['SWI-56', '2026-01-05', [started('natalizumab', '2025-01-01')], 'not-applicable'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20'), csf('negative', '2025-11-05')], 'unknown; mri 0 0 false 2025-12-20; needs csf.reported; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-01-05', [...LONG, mri('2025-12-20'), relapse('2025-11-05')], 'unknown; mri 0 0 false 2025-12-20; needs csf.reported; from 2026-05-05; through SWI-53'],
  ['SWI-54', '2026-01-05', [...LONG, relapse('2025-12-21'), mri('2025-12-10', { newGd: 1 }), csf('negative', '2025-12-15')], 'unknown; relapse 2025-12-21; mri 1 0 false 2025-12-10; needs csf.reported'],
  ['SWI-55', '2026-01-05', [mri('2026-01-05', { pmlSuspected: true })], 'unmet; mri 0 0 true 2026-01-05; undated'],
  ['SWI-55', '2026-01-05', [csf('positive', '2026-01-05')], 'unmet; csf positive 2026-01-05; undated'],
  ['SWI-55', '2026-01-05', [csf('positive', '2026-01-06')], 'not-applicable'],
  ['SWI-55', '2026-01-05', [csf('negative', '2026-01-04')], 'not-applicable'],
];

describe('what the switch from natalizumab says, and of which values', () => {
  for (const [id, day, events, verdict, act] of ROWS) {
    test(`${id} on ${day}: ${verdict}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(verdict);
    });
  }
});
