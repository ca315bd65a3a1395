import { describe, expect, test } from 'vitest';
import { attested, examined, has, infected, man, over, said, screened, serology } from '../events.ts';
import { recordOf, STOPS } from './raised.ts';
import { type Row, verdictOf } from './verdict.ts';

const HYPERTENSION = 'hypertension-uncontrolled';
const controlled = (on: string, holds = true) => attested('blood-pressure-controlled', on, holds);
const pressure = (systolic: number, diastolic: number, on: string) =>
  said('vitals.measured', on, { systolic, diastolic });
const pulse = (on: string) => said('vitals.measured', on, { pulse: 70 });
const found = (kind: 'graves' | 'itp', on: string) => said('autoimmunity.diagnosed', on, { kind });
const ended = (kind: 'graves' | 'itp', on: string) => said('autoimmunity.resolved', on, { kind });

const EXAMINED = examined('2026-01-02');
const NORMAL = 'met; screening history-and-examination normal 2026-01-02';
const ASK = 'needs attestation.given blood-pressure-controlled';
const YES = 'attestation blood-pressure-controlled true';
const NO = 'attestation blood-pressure-controlled false';

// biome-ignore format: a table, one line for each patient
const PRESSURE: readonly Row[] = [
  ['EU-10', '2026-01-05', [man()], 'unknown; needs screening.done history-and-examination'],
  ['EU-10', '2026-01-05', [EXAMINED], NORMAL],
  // From 140/90 mmHg on, in either figure, the last reading asks for the clinician's word.
  ['EU-10', '2026-01-05', [EXAMINED, pressure(139, 89, '2026-01-03')], NORMAL],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(140, 80, '2026-01-03')], `unknown; blood-pressure 140 80 2026-01-03; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(120, 90, '2026-01-03')], `unknown; blood-pressure 120 90 2026-01-03; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(141, 91, '2026-01-05')], `unknown; blood-pressure 141 91 2026-01-05; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-06')], NORMAL],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-03'), pressure(130, 80, '2026-01-04')], NORMAL],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(130, 80, '2026-01-03'), pressure(150, 95, '2026-01-04')], `unknown; blood-pressure 150 95 2026-01-04; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-04'), pressure(130, 80, '2026-01-04')], NORMAL],
  // A measurement without a pressure does not take the last one's place.
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-03'), pulse('2026-01-04')], `unknown; blood-pressure 150 95 2026-01-03; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-03'), said('vitals.measured', '2026-01-04', { systolic: 120 })], `unknown; blood-pressure 150 95 2026-01-03; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pressure(150, 95, '2026-01-03'), said('vitals.measured', '2026-01-04', { diastolic: 80 })], `unknown; blood-pressure 150 95 2026-01-03; ${ASK}`],
  ['EU-10', '2026-01-05', [EXAMINED, pulse('2026-01-04')], NORMAL],
  // With the word the reading is pointed out.
  ['EU-10', '2026-01-05', [controlled('2026-01-05')], `met; ${YES} 2026-01-05`],
  ['EU-10', '2026-01-05', [controlled('2026-01-05'), pressure(139, 89, '2026-01-04')], `met; ${YES} 2026-01-05`],
  ['EU-10', '2026-01-05', [controlled('2026-01-05'), pressure(140, 89, '2026-01-04')], `met; ${YES} 2026-01-05; blood-pressure 140 89 2026-01-04; look`],
  ['EU-10', '2026-01-05', [controlled('2026-01-05', false)], `unmet; ${NO} 2026-01-05; undated`],
  ['EU-10', '2026-01-05', [controlled('2026-01-05', false), pressure(140, 89, '2026-01-04')], `unmet; ${NO} 2026-01-05; blood-pressure 140 89 2026-01-04; undated`],
  ['EU-10', '2026-01-05', [EXAMINED, controlled('2026-01-06', false)], NORMAL],
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-05')], 'unmet; condition hypertension-uncontrolled 2026-01-05; undated'],
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-04'), pressure(140, 89, '2026-01-04')], 'unmet; condition hypertension-uncontrolled 2026-01-04; blood-pressure 140 89 2026-01-04; undated'],
];

// biome-ignore format: a table, one line for each patient
const LATEST_WORD: readonly Row[] = [
  // By the clinical day, whatever was recorded first.
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-02'), controlled('2026-01-03')], `met; ${YES} 2026-01-03`],
  ['EU-10', '2026-01-05', [controlled('2026-01-03'), has(HYPERTENSION, '2026-01-02')], `met; ${YES} 2026-01-03`],
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-03'), controlled('2026-01-02')], 'unmet; condition hypertension-uncontrolled 2026-01-03; undated'],
  // On the same day by the order of recording.
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-03'), controlled('2026-01-03')], `met; ${YES} 2026-01-03`],
  ['EU-10', '2026-01-05', [controlled('2026-01-03'), has(HYPERTENSION, '2026-01-03')], 'unmet; condition hypertension-uncontrolled 2026-01-03; undated'],
  ['EU-10', '2026-01-05', [controlled('2026-01-03'), controlled('2026-01-03', false)], `unmet; ${NO} 2026-01-03; undated`],
  ['EU-10', '2026-01-05', [controlled('2026-01-03', false), controlled('2026-01-03')], `met; ${YES} 2026-01-03`],
  // Recorded again since the word: the last record is later than it.
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-01'), controlled('2026-01-02'), has(HYPERTENSION, '2026-01-04')], 'unmet; condition hypertension-uncontrolled 2026-01-04; undated'],
  // Over since the word that it is not controlled: that word is spent.
  ['EU-10', '2026-01-05', [EXAMINED, has(HYPERTENSION, '2026-01-01'), controlled('2026-01-02', false), over(HYPERTENSION, '2026-01-03')], NORMAL],
  ['EU-10', '2026-01-05', [EXAMINED, has(HYPERTENSION, '2026-01-01'), controlled('2026-01-03', false), over(HYPERTENSION, '2026-01-03')], `unmet; ${NO} 2026-01-03; undated`],
  ['EU-10', '2026-01-05', [EXAMINED, has(HYPERTENSION, '2026-01-01'), controlled('2026-01-03', false), over(HYPERTENSION, '2026-01-05')], NORMAL],
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-01'), controlled('2026-01-03', false), over(HYPERTENSION, '2026-01-06')], `unmet; ${NO} 2026-01-03; undated`],
  ['EU-10', '2026-01-05', [EXAMINED, has(HYPERTENSION, '2026-01-01'), over(HYPERTENSION, '2026-01-02'), controlled('2026-01-03', false)], `unmet; ${NO} 2026-01-03; undated`],
  ['EU-10', '2026-01-05', [EXAMINED, controlled('2026-01-03', false), over(HYPERTENSION, '2026-01-04')], `unmet; ${NO} 2026-01-03; undated`],
  // That it is over does not spend the word that it is controlled, and leaves a high reading to be asked for.
  ['EU-10', '2026-01-05', [has(HYPERTENSION, '2026-01-01'), controlled('2026-01-02'), over(HYPERTENSION, '2026-01-03')], `met; ${YES} 2026-01-02`],
  ['EU-10', '2026-01-05', [EXAMINED, has(HYPERTENSION, '2026-01-01'), controlled('2026-01-02', false), over(HYPERTENSION, '2026-01-03'), pressure(150, 95, '2026-01-04')], `unknown; blood-pressure 150 95 2026-01-04; ${ASK}`],
];

// biome-ignore format: a table, one line for each patient
const OTHERS: readonly Row[] = [
  // A history counts for good.
  ['EU-11', '2026-01-05', [EXAMINED], NORMAL],
  ['EU-11', '2026-01-05', [EXAMINED, has('arterial-dissection', '2020-01-05'), over('arterial-dissection', '2020-06-05')], 'unmet; condition arterial-dissection 2020-01-05; undated'],
  ['EU-11', '2026-01-05', [EXAMINED, has('arterial-dissection', '2026-01-06')], NORMAL],
  ['EU-12', '2026-01-05', [EXAMINED, has('stroke', '2019-01-05'), has('stroke', '2026-01-05')], 'unmet; condition stroke 2019-01-05; condition stroke 2026-01-05; undated'],
  ['EU-12', '2026-01-05', [EXAMINED, has('arterial-dissection', '2020-01-05')], NORMAL],
  ['EU-13', '2026-01-05', [EXAMINED, has('angina-or-mi', '2018-01-05'), over('angina-or-mi', '2018-06-05')], 'unmet; condition angina-or-mi 2018-01-05; undated'],
  ['EU-13', '2026-01-05', [man()], 'unknown; needs screening.done history-and-examination'],
  ['EU-14', '2026-01-05', [EXAMINED, has('coagulation-disorder', '2026-01-03'), has('anticoagulation', '2026-01-04'), has('antiplatelet', '2026-01-05')], 'unmet; condition coagulation-disorder 2026-01-03; condition anticoagulation 2026-01-04; condition antiplatelet 2026-01-05; undated'],
  ['EU-14', '2026-01-05', [EXAMINED, has('antiplatelet', '2026-01-03'), over('antiplatelet', '2026-01-05')], NORMAL],
  ['EU-14', '2026-01-05', [EXAMINED, has('antiplatelet', '2026-01-03'), over('antiplatelet', '2026-01-06')], 'unmet; condition antiplatelet 2026-01-03; undated'],
  ['EU-15', '2026-01-05', [man()], 'unknown; needs screening.done history-and-examination'],
  ['EU-15', '2026-01-05', [EXAMINED, has('autoimmune-other', '2026-01-05')], 'unmet; condition autoimmune-other 2026-01-05; undated'],
  ['EU-15', '2026-01-05', [EXAMINED, has('autoimmune-other', '2025-01-05'), found('graves', '2026-01-05'), found('itp', '2026-01-04')], 'unmet; condition autoimmune-other 2025-01-05; autoimmunity itp 2026-01-04; autoimmunity graves 2026-01-05; undated'],
  ['EU-15', '2026-01-05', [EXAMINED, found('graves', '2026-01-06')], NORMAL],
  ['EU-15', '2026-01-05', [EXAMINED, found('graves', '2025-01-06'), ended('graves', '2026-01-05')], NORMAL],
  ['EU-15', '2026-01-05', [EXAMINED, found('graves', '2025-01-06'), ended('graves', '2026-01-06')], 'unmet; autoimmunity graves 2025-01-06; undated'],
  ['EU-16', '2026-01-05', [screened('history-and-examination', '2026-01-02'), serology('hiv', 'negative', '2026-01-03')], 'met; screening history-and-examination normal 2026-01-02; serology hiv negative 2026-01-03'],
  ['EU-16', '2026-01-05', [EXAMINED, serology('hiv', 'negative', '2026-01-03'), infected('2026-01-05', 'mild')], 'met; screening history-and-examination normal 2026-01-02; serology hiv negative 2026-01-03'],
  ['EU-16', '2026-01-05', [EXAMINED, serology('hiv', 'negative', '2026-01-03'), infected('2026-01-05', 'severe')], 'unmet; infection airways severe 2026-01-05; serology hiv negative 2026-01-03; screening history-and-examination normal 2026-01-02; undated'],
];

describe('the contraindications of the EU label', () => {
  for (const [id, day, events, expected] of [...PRESSURE, ...LATEST_WORD, ...OTHERS]) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(verdictOf(id, day, events)).toBe(expected);
    });
  }
});

test('the contraindications as data: stops, read in the text', () => {
  const ids = ['EU-10', 'EU-11', 'EU-12', 'EU-13', 'EU-14', 'EU-15', 'EU-16'] as const;
  const stop = { layer: 'eu', checked: 'text', kind: 'stop', cite: 'eu.contraindications', blocks: STOPS };
  expect(ids.map(recordOf)).toEqual(ids.map((id) => ({ ...stop, id })));
});
