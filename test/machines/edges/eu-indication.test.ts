import { describe, expect, test } from 'vitest';
import { attested, chosen, diagnosed, given, man, mri, relapse, said, started, stopped } from '../events.ts';
import { recordOf, STOPS } from './raised.ts';
import { type Row, verdictOf } from './verdict.ts';

const RRMS = diagnosed('rrms', '2024-01-08');
const TREATED = started('glatiramer', '2023-05-02');
const DESPITE = 'highly-active-despite-dmt';
const LOAD = 't2-increase-significant';
const mild = (on: string) => said('relapse.recorded', on, { disabling: false });
/** Two disabling relapses within one year. */
const PAIR = [relapse('2025-03-10'), relapse('2025-11-20')];
const BOTH = 'relapse 2025-03-10; relapse 2025-11-20';
const ASK_DESPITE = 'needs attestation.given highly-active-despite-dmt';
const ASK_LOAD = 'needs attestation.given t2-increase-significant';
const RRMS_LINE = 'diagnosis rrms true 2024-01-08';

// biome-ignore format: a table, one line for each patient
const INDICATION: readonly Row[] = [
  ['EU-01', '2026-01-05', [], 'unknown; needs diagnosis.recorded'],
  ['EU-01', '2026-01-05', [diagnosed('rrms', '2026-01-06')], 'unknown; needs diagnosis.recorded'],
  ['EU-01', '2026-01-05', [diagnosed('spms', '2024-01-08'), TREATED, attested(DESPITE, '2025-12-01')], 'unmet; diagnosis spms true 2024-01-08; undated'],
  ['EU-01', '2026-01-05', [RRMS, TREATED, attested(DESPITE, '2026-01-05')], 'met; attestation highly-active-despite-dmt true 2026-01-05'],
  // Attested, but no therapy is recorded: it counts, and is pointed out.
  ['EU-01', '2026-01-05', [RRMS, attested(DESPITE, '2026-01-05')], 'met; attestation highly-active-despite-dmt true 2026-01-05; look'],
  ['EU-01', '2026-01-05', [RRMS, started('glatiramer', '2026-01-05'), attested(DESPITE, '2026-01-05')], 'met; attestation highly-active-despite-dmt true 2026-01-05'],
  ['EU-01', '2026-01-05', [RRMS, started('glatiramer', '2026-01-06'), attested(DESPITE, '2026-01-05')], 'met; attestation highly-active-despite-dmt true 2026-01-05; look'],
  // Nothing is known but the form: what would make it rapidly evolving is asked for; after a therapy the other way too.
  ['EU-01', '2026-01-05', [RRMS], `unknown; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, TREATED], `unknown; ${ASK_DESPITE}; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, TREATED, attested(DESPITE, '2026-01-06')], `unknown; ${ASK_DESPITE}; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, TREATED, attested(DESPITE, '2026-01-05', false)], `unknown; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  // Once the way by attestation is closed only the other one counts.
  ['EU-01', '2026-01-05', [RRMS, TREATED, attested(DESPITE, '2025-12-01', false), ...PAIR, mri('2025-12-01', { newGd: 1 })], `met; ${BOTH}; mri 1 0 false 2025-12-01`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2026-01-05', { newGd: 1 })], `met; ${BOTH}; mri 1 0 false 2026-01-05`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2026-01-06', { newGd: 1 })], `unknown; ${BOTH}; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2025-11-01', { newGd: 2, newT2: 3 }), mri('2025-12-01')], `met; ${BOTH}; mri 2 3 false 2025-11-01`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, attested(LOAD, '2026-01-05')], `met; ${BOTH}; attestation t2-increase-significant true 2026-01-05`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2025-12-01', { newGd: 1 }), attested(LOAD, '2025-12-02', false)], `met; ${BOTH}; mri 1 0 false 2025-12-01; attestation t2-increase-significant false 2025-12-02`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2025-12-01', { newGd: 1 }), attested(LOAD, '2025-12-02')], `met; ${BOTH}; mri 1 0 false 2025-12-01; attestation t2-increase-significant true 2025-12-02`],
  // New T2 lesions alone are no significant increase before the clinician has said so.
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, mri('2025-12-01', { newT2: 4 })], `unknown; ${BOTH}; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, ...PAIR, attested(LOAD, '2026-01-05', false)], `unmet; ${BOTH}; attestation t2-increase-significant false 2026-01-05; undated`],
  ['EU-01', '2026-01-05', [RRMS, TREATED, ...PAIR, attested(LOAD, '2026-01-05', false)], `unknown; ${BOTH}; attestation t2-increase-significant false 2026-01-05; ${ASK_DESPITE}; needs mri.reported`],
  ['EU-01', '2026-01-05', [RRMS, TREATED, ...PAIR], `unknown; ${BOTH}; ${ASK_DESPITE}; needs mri.reported; ${ASK_LOAD}`],
  // Lesions, but no two disabling relapses within one year.
  ['EU-01', '2026-01-05', [RRMS, TREATED, mri('2025-12-01', { newGd: 1 })], `unknown; mri 1 0 false 2025-12-01; ${ASK_DESPITE}; needs relapse.recorded`],
  ['EU-01', '2026-01-05', [RRMS, mri('2025-12-01', { newGd: 1 })], 'unmet; mri 1 0 false 2025-12-01; undated'],
  ['EU-01', '2026-01-05', [RRMS, relapse('2025-11-20'), mri('2025-12-01', { newGd: 1 })], 'unmet; mri 1 0 false 2025-12-01; undated'],
  // Neither: an MRI or a word on the T2 load, up to the day, shows that somebody has looked.
  ['EU-01', '2026-01-05', [RRMS, mri('2026-01-05')], 'unmet; undated'],
  ['EU-01', '2026-01-05', [RRMS, mri('2026-01-06')], `unknown; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  ['EU-01', '2026-01-05', [RRMS, mri('2026-01-04'), mri('2026-01-06')], 'unmet; undated'],
  ['EU-01', '2026-01-05', [RRMS, attested(LOAD, '2026-01-05', false)], 'unmet; attestation t2-increase-significant false 2026-01-05; undated'],
  ['EU-01', '2026-01-05', [RRMS, relapse('2025-11-20')], `unknown; needs relapse.recorded; needs mri.reported; ${ASK_LOAD}`],
  // The label asks it of the beginning of treatment.
  ['EU-01', '2026-01-05', [RRMS, chosen('2024-06-01'), ...given(1, '2025-01-06')], 'not-applicable'],
];

// biome-ignore format: a table, one line for each pair of relapses
const WITHIN: readonly (readonly [why: string, relapses: readonly ReturnType<typeof relapse>[], expected: string])[] = [
  ['the day before the year is over', [relapse('2024-11-21'), relapse('2025-11-20')], 'relapse 2024-11-21; relapse 2025-11-20'],
  ['exactly one year apart is not within it', [relapse('2024-11-20'), relapse('2025-11-20')], 'none'],
  ['more than a year apart', [relapse('2024-11-19'), relapse('2025-11-20')], 'none'],
  ['over a 29 February', [relapse('2024-02-29'), relapse('2025-02-27')], 'relapse 2024-02-29; relapse 2025-02-27'],
  ['the second only tomorrow', [relapse('2025-11-20'), relapse('2026-01-06')], 'none'],
  ['the second today', [relapse('2025-11-20'), relapse('2026-01-05')], 'relapse 2025-11-20; relapse 2026-01-05'],
  ['one that is not disabling does not count', [relapse('2025-03-10'), mild('2025-11-20')], 'none'],
  ['nor does it part two that are', [relapse('2025-03-10'), mild('2025-06-20'), relapse('2025-11-20')], 'relapse 2025-03-10; relapse 2025-11-20'],
  ['of three the newest two', [relapse('2025-01-10'), relapse('2025-06-10'), relapse('2025-11-20')], 'relapse 2025-06-10; relapse 2025-11-20'],
  ['two near ones, and a late third', [relapse('2024-01-10'), relapse('2024-10-10'), relapse('2025-11-20')], 'relapse 2024-01-10; relapse 2024-10-10'],
  ['a lone one, and two near ones', [relapse('2023-05-10'), relapse('2025-03-10'), relapse('2025-11-20')], 'relapse 2025-03-10; relapse 2025-11-20'],
  ['recorded the other way round', [relapse('2025-11-20'), relapse('2025-03-10')], 'relapse 2025-03-10; relapse 2025-11-20'],
];

// biome-ignore format: a table, one line for each patient
const OTHERS: readonly Row[] = [
  ['EU-02', '2026-01-05', [], 'unknown; needs diagnosis.recorded'],
  ['EU-02', '2026-01-05', [diagnosed('rrms', '2026-01-06')], 'unknown; needs diagnosis.recorded'],
  ['EU-02', '2026-01-05', [diagnosed('uncertain', '2026-01-05')], 'unknown; diagnosis uncertain true 2026-01-05; needs diagnosis.recorded'],
  ['EU-02', '2026-01-05', [RRMS], `met; ${RRMS_LINE}`],
  ['EU-02', '2026-01-05', [diagnosed('spms', '2026-01-05')], 'unmet; diagnosis spms true 2026-01-05; undated'],
  ['EU-02', '2026-01-05', [diagnosed('ppms', '2026-01-05')], 'unmet; diagnosis ppms true 2026-01-05; undated'],
  ['EU-02', '2026-01-05', [diagnosed('cis', '2026-01-05')], 'unmet; diagnosis cis true 2026-01-05; undated'],
  ['EU-02', '2026-01-05', [RRMS, diagnosed('spms', '2026-01-05')], 'unmet; diagnosis spms true 2026-01-05; undated'],
  ['EU-02', '2026-01-05', [RRMS, diagnosed('spms', '2026-01-06')], `met; ${RRMS_LINE}`],
  // Two words of the same day: the later recorded one counts.
  ['EU-02', '2026-01-05', [diagnosed('cis', '2026-01-05'), diagnosed('rrms', '2026-01-05')], 'met; diagnosis rrms true 2026-01-05'],
  ['EU-02', '2026-01-05', [diagnosed('rrms', '2026-01-05'), diagnosed('cis', '2026-01-05')], 'unmet; diagnosis cis true 2026-01-05; undated'],
  ['EU-03', '2026-01-05', [], 'met'],
  ['EU-03', '2026-01-05', [TREATED], 'unmet; therapy glatiramer undefined true; needs therapy.stopped glatiramer; from 2026-01-05'],
  ['EU-03', '2026-01-05', [started('glatiramer', '2026-01-05')], 'unmet; therapy glatiramer undefined true; needs therapy.stopped glatiramer; from 2026-01-05'],
  ['EU-03', '2026-01-05', [started('glatiramer', '2026-01-06')], 'met'],
  ['EU-03', '2026-01-05', [started('alemtuzumab', '2025-01-06')], 'met'],
  // A last dose of today is not alongside any more; one to come is, and the day on which it ends is known.
  ['EU-03', '2026-01-05', [TREATED, stopped('glatiramer', { lastDose: '2026-01-05' })], 'met'],
  ['EU-03', '2026-01-05', [TREATED, stopped('glatiramer', { lastDose: '2026-01-06', on: '2026-01-05' })], 'unmet; therapy glatiramer 2026-01-06 true; needs therapy.stopped glatiramer; from 2026-01-06'],
  // Stopped only later, though the last dose was before: no earlier day than today.
  ['EU-03', '2026-01-05', [TREATED, stopped('glatiramer', { lastDose: '2026-01-03', on: '2026-01-08' })], 'unmet; therapy glatiramer 2026-01-03 true; needs therapy.stopped glatiramer; from 2026-01-05'],
  ['EU-03', '2026-01-05', [
    stopped('natalizumab', { lastDose: '2026-03-02', on: '2026-01-02' }),
    stopped('teriflunomide', { lastDose: '2026-02-02', on: '2026-01-02' }),
  ], 'unmet; therapy natalizumab 2026-03-02 true; therapy teriflunomide 2026-02-02 true; needs therapy.stopped natalizumab; needs therapy.stopped teriflunomide; from 2026-03-02'],
  ['EU-03', '2026-01-05', [
    stopped('natalizumab', { lastDose: '2026-03-02', on: '2026-01-02' }),
    started('fingolimod', '2025-06-01'),
  ], 'unmet; therapy natalizumab 2026-03-02 true; therapy fingolimod undefined true; needs therapy.stopped natalizumab; needs therapy.stopped fingolimod; from 2026-03-02'],
  ['EU-04', '2026-01-05', [], 'unknown; needs patient.registered'],
  ['EU-04', '2026-01-05', [man('2008-01-04')], 'met; age 18'],
  ['EU-04', '2026-01-05', [man('2008-01-05')], 'met; age 18'],
  ['EU-04', '2026-01-05', [man('2008-01-06')], 'unmet; age 17; undated'],
];

describe('the indication of the EU label', () => {
  for (const [id, day, events, expected, act] of [...INDICATION, ...OTHERS]) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(expected);
    });
  }
});

describe('two disabling relapses within one year', () => {
  const gd = mri('2025-12-01', { newGd: 1 });
  for (const [why, relapses, expected] of WITHIN) {
    test(why, () => {
      const line =
        expected === 'none'
          ? 'unmet; mri 1 0 false 2025-12-01; undated'
          : `met; ${expected}; mri 1 0 false 2025-12-01`;
      expect(verdictOf('EU-01', '2026-01-05', [RRMS, gd, ...relapses])).toBe(line);
    });
  }
});

// biome-ignore format: a table, one line for each rule
test('the rules of the indication as data', () => {
  const source = { layer: 'eu', checked: 'text', cite: 'eu.indications' };
  const selection = { 'treatment.chosen': 'always', 'course.started': 'always' };
  expect(recordOf('EU-01')).toEqual({ ...source, id: 'EU-01', kind: 'gate', reading: 12, blocks: selection });
  expect(recordOf('EU-02')).toEqual({ ...source, id: 'EU-02', kind: 'stop', blocks: STOPS });
  expect(recordOf('EU-03')).toEqual({ ...source, id: 'EU-03', kind: 'gate', blocks: { 'course.started': 'always', 'infusion.given': 'known' } });
  expect(recordOf('EU-04')).toEqual({ ...source, id: 'EU-04', kind: 'stop', blocks: STOPS });
});
