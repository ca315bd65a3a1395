import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { ADVICE, type Topic } from '../../../machines/pathway/advice.ts';
import type { CounsellingTopic, Source } from '../../../machines/vocabulary.ts';
import {
  adherent,
  attested,
  consented,
  counselled,
  csf,
  diagnosed,
  examined,
  factsOf,
  given,
  HEADER,
  happened,
  infected,
  lab,
  man,
  mri,
  panel,
  pregnancyTest,
  relapse,
  said,
  screened,
  serology,
  started,
  stopped,
  symptom,
  takes,
  vaccinated,
  woman,
} from '../events.ts';

const SELECTED = [man(), diagnosed('rrms', '2026-01-02'), relapse('2026-01-02'), adherent('2026-01-02')];
/** Natalizumab of low and of high PML risk. */
const SHORT = [started('natalizumab', '2025-01-01'), stopped('natalizumab', { lastDose: '2025-11-06' })];
const LONG = stopped('natalizumab', { lastDose: '2025-11-05' });
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');

const GRAVES = said('autoimmunity.diagnosed', '2026-02-16', { kind: 'graves' });
const VITALS = said('vitals.measured', '2026-01-02', { systolic: 122, diastolic: 76, pulse: 68 });
const LABELLED: CounsellingTopic[] = ['package-leaflet', 'alert-card', 'patient-guide', 'monitoring'];
const PAPER_AND_EU: readonly Source[] = ['h16', 'eu'];

// biome-ignore format: a table, one line for each patient
const ROWS: readonly (readonly [topic: Topic, day: string, events: readonly Draft[], answer: string, sources?: readonly Source[]])[] = [
  ['selection', '2026-01-05', [man()], 'assessing'],
  ['selection', '2026-01-05', [...SELECTED], 'eligible'],
  ['selection', '2026-01-05', [man(), diagnosed('spms', '2026-01-02')], 'excluded'],
  ['selection', '2026-01-05', [...SELECTED, serology('hiv', 'positive', '2026-01-03')], 'excluded'],
  ['branch', '2026-01-05', [man()], 'none'],
  ['branch', '2026-01-05', [started('fingolimod', '2025-01-01')], 'fingolimod'],
  ['washout', '2026-01-05', [man()], 'cleared'],
  ['washout', '2026-01-05', [started('glatiramer', '2025-01-01')], 'waiting'],
  ['washout', '2026-01-05', [started('glatiramer', '2025-01-01'), lab('lymphocytes', 2, '2026-01-04')], 'cleared'],
  ['washout', '2026-01-05', [stopped('teriflunomide', { lastDose: '2025-12-05' }), lab('lymphocytes', 2, '2026-01-04')], 'waiting'],
  ['washout', '2026-01-05', [stopped('teriflunomide', { lastDose: '2025-12-06' }), lab('lymphocytes', 2, '2026-01-04'), lab('teriflunomide-level', 0.01, '2026-01-04')], 'waiting'],
  ['washout', '2026-01-05', [stopped('teriflunomide', { lastDose: '2025-12-05' }), lab('lymphocytes', 2, '2026-01-04'), lab('teriflunomide-level', 0.01, '2026-01-04')], 'cleared'],
  ['washout', '2026-01-05', [stopped('dimethyl-fumarate', { lastDose: '2025-12-06' }), lab('lymphocytes', 2, '2026-01-04')], 'waiting'],
  ['washout', '2026-01-05', [stopped('fingolimod', { lastDose: '2025-12-06' }), lab('lymphocytes', 1, '2026-01-04')], 'waiting'],
  ['washout', '2026-01-05', [...SHORT, mri('2026-01-04')], 'waiting'],
  ['washout', '2026-01-06', [...SHORT, mri('2026-01-04')], 'cleared'],
  ['washout', '2026-01-06', [...SHORT], 'waiting'],
  ['washout', '2026-01-05', [stopped('natalizumab', { lastDose: '2025-07-01' }), mri('2026-01-04')], 'waiting'],
  ['washout', '2026-01-05', [stopped('azathioprine', { lastDose: '2025-07-06' }), lab('leukocytes', 5, '2026-01-04', { low: 4 }), lab('lymphocytes', 2, '2026-01-04', { low: 1 })], 'waiting'],
  ['washout', '2026-01-05', [stopped('ocrelizumab', { lastDose: '2020-07-06' })], 'waiting'],
  ['natalizumab', '2026-01-05', [started('natalizumab', '2020-01-01')], 'stopping'],
  ['natalizumab', '2026-01-05', [started('natalizumab', '2020-01-01'), mri('2026-01-02', { pmlSuspected: true })], 'pmlSuspected'],
  ['natalizumab', '2026-01-05', [LONG], 'firstMri'],
  ['natalizumab', '2026-01-05', [LONG, mri('2025-12-20')], 'serialMri'],
  ['natalizumab', '2026-01-05', [LONG, mri('2025-12-20', { newGd: 1 })], 'csf'],
  ['natalizumab', '2026-01-05', [LONG, relapse('2025-12-20')], 'csf'],
  ['natalizumab', '2026-05-04', [LONG, mri('2026-04-20')], 'serialMri'],
  ['natalizumab', '2026-05-05', [LONG, mri('2026-04-20')], 'csf'],
  ['natalizumab', '2026-05-05', [LONG], 'firstMri'],
  ['natalizumab', '2026-05-05', [LONG, mri('2026-04-20'), csf('negative', '2026-04-21')], 'cleared'],
  ['natalizumab', '2026-05-04', [LONG, mri('2026-04-20'), csf('negative', '2026-04-21')], 'serialMri'],
  // Left behind by a bridge of another drug that is not cleared yet.
  ['natalizumab', '2026-06-05', [LONG, started('glatiramer', '2025-11-10')], 'stopping'],
  // The stepwise way is the paper's: the label alone has none.
  ['natalizumab', '2026-01-05', [LONG, mri('2025-12-20', { pmlSuspected: true })], 'pmlSuspected'],
  ['natalizumab', '2026-01-05', [LONG, mri('2025-12-20', { pmlSuspected: true })], 'cleared', ['eu']],
  ['laboratory', '2026-01-05', [man()], 'pending'],
  ['laboratory', '2026-01-05', [man(), ...panel('2026-01-02', 'man')], 'complete'],
  ['imaging', '2026-01-05', [man()], 'pending'],
  ['imaging', '2026-01-05', [mri('2025-10-04')], 'outdated'],
  ['imaging', '2026-01-05', [mri('2025-10-05')], 'current'],
  ['tuberculosis', '2026-01-05', [man()], 'untested'],
  ['tuberculosis', '2026-01-05', [serology('tb-igra', 'negative', '2026-01-02')], 'clear'],
  ['tuberculosis', '2026-01-05', [serology('tb-igra', 'positive', '2026-01-02')], 'chestXray'],
  ['tuberculosis', '2026-01-05', [serology('tb-igra', 'positive', '2026-01-02'), screened('chest-xray', '2026-01-03')], 'isoniazid'],
  ['tuberculosis', '2026-01-05', [serology('tb-igra', 'positive', '2025-11-02'), screened('chest-xray', '2025-11-03'), takes('isoniazid', '2025-11-10')], 'clear'],
  ['tuberculosis', '2026-01-05', [serology('tb-igra', 'positive', '2025-11-02'), takes('isoniazid', '2025-11-10')], 'chestXray'],
  ['vaccination', '2026-01-05', [man()], 'untested'],
  ['vaccination', '2026-01-05', [serology('vzv-igg', 'positive', '2026-01-02')], 'protected'],
  ['vaccination', '2026-01-05', [serology('vzv-igg', 'positive', '2026-01-02'), vaccinated('hpv', '2025-11-25')], 'waiting'],
  ['vaccination', '2026-01-05', [serology('vzv-igg', 'negative', '2026-01-02')], 'susceptible'],
  ['vaccination', '2026-01-05', [serology('vzv-igg', 'negative', '2026-01-02'), vaccinated('hpv', '2026-01-03')], 'susceptible'],
  ['vaccination', '2026-01-05', [serology('vzv-igg', 'negative', '2026-01-02'), vaccinated('vzv', '2026-01-03')], 'awaitingTitre'],
  ['vaccination', '2026-02-05', [serology('vzv-igg', 'negative', '2026-01-02'), vaccinated('vzv', '2026-01-03'), serology('vzv-igg', 'negative', '2026-02-02')], 'susceptible'],
  ['vaccination', '2026-02-05', [serology('vzv-igg', 'negative', '2026-01-02'), vaccinated('vzv', '2026-01-03'), serology('vzv-igg', 'positive', '2026-02-02')], 'waiting'],
  ['counselling', '2026-01-05', [man(), counselled('2026-01-02')], 'pending'],
  ['counselling', '2026-01-05', [man(), counselled('2026-01-02'), consented('2026-01-02')], 'complete'],
  ['counselling', '2026-01-05', [woman(), counselled('2026-01-02'), consented('2026-01-02')], 'pending'],
  ['counselling', '2026-01-05', [woman(), counselled('2026-01-02'), consented('2026-01-02'), happened('contraception.agreed', '2026-01-02')], 'complete'],
  // The EU label wants its papers handed over as well, and asks for setting, ECG and vital signs.
  ['counselling', '2026-01-05', [man(), counselled('2026-01-02'), consented('2026-01-02')], 'pending', PAPER_AND_EU],
  ['counselling', '2026-01-05', [man(), counselled('2026-01-02'), counselled('2026-01-02', LABELLED), consented('2026-01-02')], 'complete', PAPER_AND_EU],
  ['setting', '2026-01-05', [man()], 'complete'],
  ['setting', '2026-01-05', [man()], 'pending', PAPER_AND_EU],
  ['setting', '2026-01-05', [man(), attested('setting-with-intensive-care', '2026-01-02')], 'pending', PAPER_AND_EU],
  ['setting', '2026-01-05', [man(), screened('ecg', '2026-01-02'), VITALS], 'pending', PAPER_AND_EU],
  ['setting', '2026-01-05', [man(), attested('setting-with-intensive-care', '2026-01-02'), screened('ecg', '2026-01-02'), VITALS], 'complete', PAPER_AND_EU],
  ['examination', '2026-01-05', [man()], 'pending'],
  ['examination', '2026-01-05', [examined('2026-01-02')], 'complete'],
  ['interval', '2027-01-15', [...FIRST], 'resting'],
  ['interval', '2027-01-16', [...FIRST], 'due'],
  ['interval', '2028-01-19', [...FIRST, ...SECOND], 'resting'],
  ['interval', '2028-01-20', [...FIRST, ...SECOND], 'due'],
  ['interval', '2027-01-15', [...FIRST], 'resting', ['eu']],
  ['interval', '2027-01-16', [...FIRST], 'due', ['eu']],
  ['interval', '2027-01-15', [...FIRST], 'resting', ['us']],
  ['interval', '2027-01-16', [...FIRST], 'due', ['us']],
  ['monitoring', '2027-02-01', [...FIRST, ...SECOND], 'watching'],
  ['monitoring', '2027-02-01', [...FIRST, ...SECOND, relapse('2027-01-25')], 'renewedActivity'],
  ['monitoring', '2031-01-20', [...FIRST, ...SECOND], 'watching'],
  ['monitoring', '2031-01-21', [...FIRST, ...SECOND], 'vigilance'],
  ['monitoring', '2031-01-21', [man()], 'watching'],
  ['platelets', '2026-03-01', [...FIRST], 'routine'],
  ['platelets', '2026-03-01', [...FIRST, lab('platelets', 140, '2026-02-16')], 'weekly'],
  ['platelets', '2026-03-01', [...FIRST, lab('platelets', 90, '2026-02-16')], 'haematology'],
  // Bleeding with normal platelets: to the EU label a question of coagulation.
  ['platelets', '2026-03-01', [...FIRST, symptom('bruising', '2026-02-16'), lab('platelets', 240, '2026-02-16')], 'coagulation', PAPER_AND_EU],
  ['platelets', '2026-03-01', [...FIRST, symptom('bruising', '2026-02-16'), lab('platelets', 240, '2026-02-16')], 'routine'],
  ['kidneys', '2026-03-01', [...FIRST], 'routine'],
  ['kidneys', '2026-03-01', [...FIRST, lab('upcr', 201, '2026-02-16')], 'nephrology', ['us']],
  ['kidneys', '2026-03-01', [...FIRST, lab('upcr', 201, '2026-02-16')], 'routine'],
  ['liver', '2026-03-01', [...FIRST], 'routine', ['eu']],
  ['liver', '2026-03-01', [...FIRST, lab('alt', 36, '2026-02-16', { high: 35 })], 'hepatology', ['eu']],
  ['liver', '2026-03-01', [...FIRST, lab('alt', 36, '2026-02-16', { high: 35 })], 'routine'],
  ['kidneys', '2026-03-01', [...FIRST, lab('creatinine', 90, '2026-02-16', { high: 84 })], 'nephrology'],
  ['thyroid', '2026-03-01', [woman(), ...FIRST], 'routine'],
  ['thyroid', '2026-03-01', [woman(), ...FIRST, lab('tsh', 9, '2026-02-16', { high: 4 })], 'endocrinology'],
  ['thyroid', '2026-03-01', [woman(), ...FIRST, happened('pregnancy.began', '2026-02-16')], 'monthly'],
  ['thyroid', '2026-03-01', [woman(), ...FIRST, pregnancyTest('negative', '2026-02-16')], 'routine'],
  ['infection', '2026-03-01', [...FIRST], 'clear'],
  ['infection', '2026-03-01', [infected('2025-12-01'), ...FIRST], 'infected'],
  ['infection', '2026-03-01', [...FIRST, symptom('fever', '2026-02-16')], 'infected'],
  // Fever alone is the paper's; with a low count, with hepatitis, or as a suspicion of Listeria it is the labels'.
  ['infection', '2026-03-01', [...FIRST, symptom('fever', '2026-02-16')], 'clear', ['eu']],
  ['infection', '2026-03-01', [...FIRST, symptom('fever', '2026-02-16'), lab('haemoglobin', 10.9, '2026-02-16', { low: 12 })], 'infected', ['eu']],
  ['infection', '2026-03-01', [...FIRST, symptom('fever', '2026-02-16'), lab('alt', 90, '2026-02-16', { high: 35 })], 'infected', ['eu']],
  ['infection', '2026-03-01', [...FIRST, symptom('fever', '2026-02-16')], 'infected', ['us']],
  ['pregnancy', '2026-03-01', [woman()], 'none'],
  ['pregnancy', '2026-03-01', [woman(), happened('pregnancy.began', '2026-02-16')], 'pregnant'],
  ['pregnancy', '2026-03-01', [woman(), pregnancyTest('positive', '2026-02-16')], 'pregnant'],
  ['pregnancy', '2026-03-01', [woman(), pregnancyTest('negative', '2026-02-16')], 'none'],
  ['pregnancy', '2026-03-01', [woman(), happened('lactation.began', '2026-02-16')], 'lactating'],
  ['autoimmunity', '2026-03-01', [...FIRST], 'none'],
  ['autoimmunity', '2026-03-01', [...FIRST, GRAVES], 'diagnosed'],
  ['autoimmunity', '2026-02-15', [...FIRST, GRAVES], 'none'],
  ['autoimmunity', '2026-03-01', [...FIRST, GRAVES, said('autoimmunity.resolved', '2026-03-01', { kind: 'graves' })], 'none'],
  // A deficit within three days of an infusion is stroke or dissection, a later one PML, until excluded.
  ['neurology', '2026-03-01', [...FIRST], 'clear', ['h16', 'eu', 'us']],
  ['neurology', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-19')], 'vascular'],
  ['neurology', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-20')], 'clear'],
  ['neurology', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-19')], 'vascular', ['eu']],
  ['neurology', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-19')], 'vascular', ['us']],
  ['neurology', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-20')], 'subacute', ['eu']],
  ['activity', '2026-01-05', [man()], 'quiet'],
  ['activity', '2026-01-05', [relapse('2026-01-02')], 'active'],
  ['activity', '2026-01-05', [mri('2026-01-02', { newT2: 1 })], 'active'],
  ['activity', '2026-01-05', [mri('2026-01-02')], 'quiet'],
  ['activity', '2026-02-05', [relapse('2026-01-02'), ...FIRST], 'quiet'],
  ['activity', '2026-02-05', [relapse('2026-01-02'), ...FIRST, relapse('2026-01-20')], 'active'],
];

describe('where the advice of the chart stands', () => {
  for (const [topic, day, events, answer, sources = HEADER.sources] of ROWS) {
    const after = `${sources.join(' + ')}, ${topic} on ${day} after ${events.map(({ type }) => type).join(', ')}`;
    test(`${after}: ${answer}`, () => {
      expect(ADVICE[topic]({ facts: factsOf(...events), day, sources })).toBe(answer);
    });
  }
});
