import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { CounsellingTopic, Source } from '../../../machines/vocabulary.ts';
import { attested, begins, counselled, given, man, said, screened, vaccinated } from '../events.ts';
import { recordOf } from './raised.ts';
import { type Row, verdictOf } from './verdict.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
const THIRD = given(3, '2028-01-24', '2028-01-25', '2028-01-26');
const FOURTH = given(4, '2029-01-29', '2029-01-30', '2029-01-31');
const SETTING = 'setting-with-intensive-care';
const vitals = (on: string, body: { systolic?: number; diastolic?: number; pulse?: number }) =>
  said('vitals.measured', on, body);
const whole = (on: string) => vitals(on, { systolic: 120, diastolic: 80, pulse: 70 });
const told = (topics: CounsellingTopic[], on: string, understood = true) =>
  counselled(on, topics, understood);
const ALL: CounsellingTopic[] = ['package-leaflet', 'alert-card', 'patient-guide', 'monitoring'];
const topic = (name: string, on: string) => `counselling ${name} true ${on}`;
const asks = (...names: readonly string[]) =>
  names.map((name) => `needs counselling.given ${name}`).join('; ');

// biome-ignore format: a table, one line for each patient
const BEFORE: readonly Row[] = [
  ['EU-20', '2026-01-05', [man()], `unknown; needs attestation.given ${SETTING}`],
  ['EU-20', '2026-01-05', [attested(SETTING, '2026-01-05')], `met; attestation ${SETTING} true 2026-01-05`],
  ['EU-20', '2026-01-05', [attested(SETTING, '2026-01-06')], `unknown; needs attestation.given ${SETTING}`],
  ['EU-20', '2026-01-05', [attested(SETTING, '2026-01-05', false)], `unmet; attestation ${SETTING} false 2026-01-05; needs attestation.given ${SETTING}`],
  ['EU-20', '2026-01-05', [attested(SETTING, '2026-01-05', false), attested(SETTING, '2026-01-05')], `met; attestation ${SETTING} true 2026-01-05`],
  ['EU-21', '2026-01-05', [man()], `unknown; ${asks(...ALL)}`],
  ['EU-21', '2026-01-05', [told(ALL, '2026-01-05')], `met; ${ALL.map((name) => topic(name, '2026-01-05')).join('; ')}`],
  ['EU-21', '2026-01-05', [told(ALL, '2026-01-06')], `unknown; ${asks(...ALL)}`],
  ['EU-21', '2026-01-05', [told(['risks', 'contraception', 'diet'], '2026-01-02')], `unknown; ${asks(...ALL)}`],
  ['EU-21', '2026-01-05', [told(['package-leaflet'], '2026-01-02')], `unknown; ${topic('package-leaflet', '2026-01-02')}; ${asks('alert-card', 'patient-guide', 'monitoring')}`],
  ['EU-21', '2026-01-05', [told(['package-leaflet', 'alert-card', 'patient-guide'], '2026-01-02')], `unknown; ${topic('package-leaflet', '2026-01-02')}; ${topic('alert-card', '2026-01-02')}; ${topic('patient-guide', '2026-01-02')}; ${asks('monitoring')}`],
  ['EU-21', '2026-01-05', [told(['package-leaflet', 'patient-guide', 'monitoring'], '2026-01-02')], `unknown; ${topic('package-leaflet', '2026-01-02')}; ${topic('patient-guide', '2026-01-02')}; ${topic('monitoring', '2026-01-02')}; ${asks('alert-card')}`],
  // Given and not understood is not known: it is given again.
  ['EU-21', '2026-01-05', [told(ALL, '2026-01-02'), told(['alert-card'], '2026-01-03', false)], `unmet; ${topic('package-leaflet', '2026-01-02')}; counselling alert-card false 2026-01-03; ${asks('alert-card')}`],
  ['EU-21', '2026-01-05', [told(ALL, '2026-01-02', false), told(ALL, '2026-01-02')], `met; ${ALL.map((name) => topic(name, '2026-01-02')).join('; ')}`],
];

// biome-ignore format: a table, one line for each patient
const BASELINE: readonly Row[] = [
  ['EU-22', '2026-01-05', [man()], 'unknown; needs screening.done ecg; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-05'), whole('2026-01-05')], 'met; screening ecg normal 2026-01-05; blood-pressure 120 80 2026-01-05'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-06'), whole('2026-01-06')], 'unknown; needs screening.done ecg; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02')], 'unknown; screening ecg normal 2026-01-02; needs vitals.measured'],
  ['EU-22', '2026-01-05', [whole('2026-01-02')], 'unknown; blood-pressure 120 80 2026-01-02; needs screening.done ecg'],
  // Pulse and blood pressure belong to it, taken together; a later part of them does not take the whole away.
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02'), vitals('2026-01-03', { systolic: 120, diastolic: 80 })], 'unknown; screening ecg normal 2026-01-02; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02'), vitals('2026-01-03', { pulse: 70 })], 'unknown; screening ecg normal 2026-01-02; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02'), vitals('2026-01-03', { pulse: 70, systolic: 120 })], 'unknown; screening ecg normal 2026-01-02; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02'), whole('2026-01-03'), vitals('2026-01-04', { pulse: 70 })], 'met; screening ecg normal 2026-01-02; blood-pressure 120 80 2026-01-03'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02'), whole('2026-01-03'), vitals('2026-01-04', { systolic: 130, diastolic: 85 })], 'met; screening ecg normal 2026-01-02; blood-pressure 120 80 2026-01-03'],
  // An abnormal ECG is pointed out; another one of the same day takes its place.
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02', 'abnormal'), whole('2026-01-03')], 'met; screening ecg abnormal 2026-01-02; blood-pressure 120 80 2026-01-03; look'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02', 'abnormal')], 'unknown; screening ecg abnormal 2026-01-02; needs vitals.measured'],
  ['EU-22', '2026-01-05', [screened('ecg', '2026-01-02', 'abnormal'), screened('ecg', '2026-01-02'), whole('2026-01-03')], 'met; screening ecg normal 2026-01-02; blood-pressure 120 80 2026-01-03'],
  // Each course asks for its own: later than the last infusion of the one before.
  ['EU-22', '2027-01-05', [...FIRST, screened('ecg', '2026-01-16'), whole('2026-01-16')], 'unknown; needs screening.done ecg; needs vitals.measured'],
  ['EU-22', '2027-01-05', [...FIRST, screened('ecg', '2026-01-17'), whole('2026-01-16')], 'unknown; screening ecg normal 2026-01-17; needs vitals.measured'],
  ['EU-22', '2027-01-05', [...FIRST, screened('ecg', '2026-01-16'), whole('2026-01-17')], 'unknown; blood-pressure 120 80 2026-01-17; needs screening.done ecg'],
  ['EU-22', '2027-01-05', [...FIRST, screened('ecg', '2026-01-17'), whole('2026-01-17')], 'met; screening ecg normal 2026-01-17; blood-pressure 120 80 2026-01-17'],
];

const PAPER: readonly Source[] = ['h16', 'eu'];
const LABEL: readonly Source[] = ['eu'];
type Further = readonly [sources: readonly Source[], day: string, events: Row[2], expected: string];
const THREE = [...FIRST, ...SECOND, ...THIRD];

// biome-ignore format: a table, one line for each patient
const FURTHER: readonly Further[] = [
  [LABEL, '2026-01-05', [], 'not-applicable'],
  [PAPER, '2026-01-05', [], 'not-applicable'],
  // The second course is the paper's to hold where it is in force, and the label's alone where it is not.
  [PAPER, '2027-01-15', FIRST, 'not-applicable'],
  [LABEL, '2027-01-15', FIRST, 'unmet; last-infusion 1 2026-01-16; from 2027-01-16'],
  [LABEL, '2027-01-16', FIRST, 'met; last-infusion 1 2026-01-16; from 2027-01-16'],
  [PAPER, '2028-01-19', [...FIRST, ...SECOND], 'unmet; last-infusion 2 2027-01-20; from 2028-01-20'],
  [PAPER, '2028-01-20', [...FIRST, ...SECOND], 'met; last-infusion 2 2027-01-20; from 2028-01-20'],
  [LABEL, '2028-01-21', [...FIRST, ...SECOND], 'met; last-infusion 2 2027-01-20; from 2028-01-20'],
  [PAPER, '2029-01-25', THREE, 'unmet; last-infusion 3 2028-01-26; from 2029-01-26'],
  [PAPER, '2029-01-26', THREE, 'met; last-infusion 3 2028-01-26; from 2029-01-26'],
  // Two further courses, four in all: no fifth, however long ago the fourth was.
  [PAPER, '2031-01-31', [...THREE, ...FOURTH], 'unmet; course-count 5 4; undated'],
  [LABEL, '2031-01-31', [...THREE, ...FOURTH], 'unmet; course-count 5 4; undated'],
];

// biome-ignore format: a table, one line for each patient
const VACCINES: readonly Row[] = [
  ['EU-41', '2026-01-11', [vaccinated('vzv', '2025-12-01')], 'not-applicable'],
  ['EU-41', '2026-01-11', [...FIRST, vaccinated('vzv', '2026-01-11')], 'not-applicable'],
  ['EU-41', '2026-01-12', [begins(1, '2026-01-12')], 'met'],
  ['EU-41', '2026-02-11', [...FIRST, vaccinated('vzv', '2026-01-11')], 'met'],
  ['EU-41', '2026-02-11', [...FIRST, vaccinated('vzv', '2026-01-12')], 'unmet; live-vaccine 2026-01-12; undated'],
  ['EU-41', '2026-02-11', [...FIRST, vaccinated('vzv', '2026-02-11')], 'unmet; live-vaccine 2026-02-11; undated'],
  ['EU-41', '2026-02-11', [...FIRST, vaccinated('vzv', '2026-02-12')], 'met'],
  ['EU-41', '2026-02-11', [...FIRST, vaccinated('influenza', '2026-02-01')], 'met'],
  ['EU-41', '2027-03-01', [...FIRST, vaccinated('vzv', '2026-12-01'), ...SECOND], 'unmet; live-vaccine 2026-12-01; undated'],
  ['EU-41', '2027-03-01', [...FIRST, vaccinated('vzv', '2026-12-01'), vaccinated('vzv', '2027-02-01')], 'unmet; live-vaccine 2027-02-01; undated'],
];

describe('setting, information, baseline and vaccines of the EU label', () => {
  for (const [id, day, events, expected] of [...BEFORE, ...BASELINE, ...VACCINES]) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, events)).toBe(expected);
    });
  }
});

describe('further courses under the EU label', () => {
  for (const [sources, day, events, expected] of FURTHER) {
    test(`${sources.join(' + ')} on ${day}: ${expected}`, () => {
      expect(verdictOf('EU-40', day, events, undefined, sources)).toBe(expected);
    });
  }
});

const GATE = { 'course.started': 'always' };
const NEXT = { 'retreatment.chosen': 'always', 'course.started': 'always' };

// biome-ignore format: a table, one line for each rule
const RECORDS: readonly (readonly [RuleId, checked: string, kind: string, cite: string, more?: object])[] = [
  ['EU-20', 'text', 'gate', 'eu.posology', { blocks: GATE }],
  ['EU-21', 'text', 'gate', 'eu.posology', { blocks: GATE }],
  ['EU-22', 'known', 'gate', 'eu.warnings', { blocks: GATE }],
  ['EU-23', 'text', 'task', 'eu.warnings', { reading: 4 }],
  ['EU-25', 'known', 'task', 'eu.warnings', { reading: 9 }],
  ['EU-26', 'known', 'task', 'eu.warnings'],
  ['EU-27', 'known', 'task', 'eu.posology', { reading: 6 }],
  ['EU-28', 'known', 'task', 'eu.warnings'],
  ['EU-30', 'text', 'task', 'eu.warnings', { reading: 19 }],
  ['EU-31', 'text', 'fact', 'eu.warnings', { reading: 19 }],
  ['EU-40', 'text', 'gate', 'eu.posology', { reading: 25, blocks: NEXT }],
  ['EU-41', 'text', 'task', 'eu.interactions'],
  ['EU-42', 'text', 'task', 'eu.pregnancy', { reading: 18 }],
  ['EU-43', 'text', 'fact', 'eu.posology'],
  ['EU-44', 'text', 'task', 'eu.warnings'],
];

describe('the rules of setting and course as data', () => {
  for (const [id, checked, kind, cite, more] of RECORDS) {
    test(`${id}: ${kind}, ${cite}`, () => {
      expect(recordOf(id)).toEqual({ id, layer: 'eu', checked, kind, cite, ...more });
    });
  }
});
