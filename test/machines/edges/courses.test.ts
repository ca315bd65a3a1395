import { describe, expect, test } from 'vitest';
import {
  answered,
  begins,
  completed,
  dismissed,
  given,
  infusion,
  interrupted,
  man,
  pregnancyTest,
  reacted,
  resumed,
  said,
  started,
  stopped,
  symptom,
  woman,
} from '../events.ts';
import { type Row, verdictOf } from './verdict.ts';

const RESUMED = [
  begins(1, '2026-01-12'),
  infusion(1, 1, '2026-01-12'),
  interrupted(1, '2026-01-13'),
  resumed(1, '2026-02-02'),
];
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');

// biome-ignore format: a table, one line for each patient
const ROWS: readonly Row[] = [
  ['INF-01', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')], 'unmet; infusions 2 5; undated'],
  ['INF-01', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')], 'met; infusions 2 5', { type: 'infusion.given', day: 3, dose: 12, steroid: 0 }],
  ['INF-01', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')], 'unmet; infusions 2 5; dose 10 3 2026-01-14; undated', { type: 'infusion.given', day: 3, dose: 10, steroid: 0 }],
  ['INF-01', '2026-01-15', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')], 'unmet; infusions 2 5; dose 12 2 2026-01-13; undated', { type: 'infusion.given', day: 3, dose: 12, steroid: 0 }],
  ['INF-01', '2026-01-15', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13'), interrupted(1, '2026-01-13')], 'met; infusions 2 5', { type: 'infusion.given', day: 3, dose: 12, steroid: 0 }],
  ['INF-01', '2026-01-15', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), interrupted(1, '2026-01-12'), resumed(1, '2026-01-13'), infusion(1, 2, '2026-01-13')], 'unmet; infusions 2 5; dose 12 2 2026-01-13; undated', { type: 'infusion.given', day: 3, dose: 12, steroid: 0 }],
  ['INF-01', '2026-01-16', [...FIRST.slice(0, -1)], 'met; infusions 5 5'],
  ['INF-01', '2026-01-17', [...FIRST], 'not-applicable'],
  ['INF-01', '2026-01-12', [begins(1, '2026-01-12')], 'unmet; infusions 0 5; undated', { type: 'therapy.switched', to: 'other' }],
  ['INF-02', '2026-01-12', [begins(1, '2026-01-12')], 'not-applicable'],
  ['INF-02', '2027-01-15', [...FIRST], 'unmet; last-infusion 1 2026-01-16; from 2027-01-16'],
  ['INF-02', '2027-01-16', [...FIRST], 'met; last-infusion 1 2026-01-16; from 2027-01-16'],
  ['INF-02', '2025-02-28', [...given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29')], 'unmet; last-infusion 1 2024-02-29; from 2025-03-01'],
  ['INF-02', '2025-03-01', [...given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29')], 'met; last-infusion 1 2024-02-29; from 2025-03-01'],
  ['INF-02', '2027-01-19', [...FIRST, ...SECOND.slice(0, 2)], 'unmet; infusions 1 3; undated'],
  ['INF-02', '2027-01-20', [...FIRST, ...SECOND.slice(0, 4)], 'met; infusions 3 3'],
  ['INF-02', '2028-01-20', [...FIRST, ...SECOND], 'not-applicable'],
  ['INF-02', '2027-01-17', [begins(1, '2026-01-17'), completed(1, '2026-01-17')], 'met; last-infusion 1 2026-01-17; from 2027-01-17'],
  ['INF-03', '2026-01-05', [started('glatiramer', '2024-01-01')], 'not-applicable'],
  ['INF-03', '2026-06-05', [stopped('glatiramer', { lastDose: '2026-01-12' }), ...FIRST], 'met'],
  ['INF-03', '2026-06-05', [stopped('glatiramer', { lastDose: '2026-01-13' }), ...FIRST], 'unmet; therapy glatiramer 2026-01-13 false; undated'],
  ['INF-03', '2026-06-05', [...FIRST, started('glatiramer', '2026-02-01'), stopped('glatiramer', { lastDose: '2026-03-13' })], 'unmet; therapy glatiramer 2026-03-13 false; undated'],
  ['INF-03', '2026-06-05', [...FIRST, started('alemtuzumab', '2026-02-01')], 'met'],
  ['INF-03', '2026-06-05', [...FIRST, started('teriflunomide', '2024-02-01')], 'unmet; therapy teriflunomide undefined true; undated'],
  // From the last infusion, however much later somebody wrote that the course was over.
  ['INF-02', '2027-01-15', [...FIRST.slice(0, -1), completed(1, '2026-01-20')], 'unmet; last-infusion 1 2026-01-16; from 2027-01-16'],
  // Before the second course alone; within the first one EU-03 speaks of what is taken alongside.
  ['INF-03', '2026-01-13', [started('glatiramer', '2024-01-01'), begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], 'not-applicable'],
  // Records that contradict each other: begun after the course, and yet a last dose before it. It was given between.
  ['INF-03', '2026-06-05', [...FIRST, started('glatiramer', '2026-02-02'), stopped('glatiramer', { lastDose: '2026-01-05', on: '2026-02-10' })], 'unmet; therapy glatiramer 2026-01-05 false; undated'],
  // A course over is not under way, whatever number it bears: the next one waits for its twelve months.
  ['INF-02', '2027-06-05', [...SECOND], 'unmet; last-infusion 2 2027-01-20; from 2028-01-20'],
  ['INF-05', '2026-01-12', [woman()], 'not-applicable'],
  ['INF-05', '2026-01-12', [man(), begins(1, '2026-01-12')], 'not-applicable'],
  ['INF-05', '2026-01-12', [woman(), begins(1, '2026-01-12')], 'unknown; needs pregnancy.tested'],
  ['INF-05', '2026-01-12', [woman(), pregnancyTest('negative', '2026-01-11'), begins(1, '2026-01-12')], 'unknown; needs pregnancy.tested'],
  ['INF-05', '2026-01-12', [woman(), pregnancyTest('negative', '2026-01-12'), begins(1, '2026-01-12')], 'met; pregnancy test-negative 2026-01-12'],
  ['INF-05', '2026-01-12', [woman(), pregnancyTest('positive', '2026-01-12'), begins(1, '2026-01-12')], 'unmet; pregnancy test-positive 2026-01-12; undated'],
  ['INF-05', '2026-01-13', [woman(), begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], 'not-applicable'],
  ['INF-13', '2026-01-13', [reacted('severe', '2026-01-13', ['chest-pain'])], 'unmet; reaction severe chest-pain 2026-01-13; undated'],
  ['INF-13', '2026-01-14', [reacted('severe', '2026-01-13', ['chest-pain'])], 'not-applicable'],
  ['INF-13', '2026-01-13', [reacted('severe', '2026-01-13', ['urticaria'])], 'not-applicable'],
  ['INF-13', '2026-01-13', [reacted('mild', '2026-01-13', ['rash', 'hypotension'])], 'unmet; reaction mild rash,hypotension 2026-01-13; undated'],
  ['INF-13', '2026-01-13', [said('reaction.observed', '2026-01-13', { severity: 'mild', signs: [' Chest  Discomfort '], infusion: 'slowed' })], 'unmet; reaction mild Chest  Discomfort 2026-01-13; undated'],
  ['INF-13', '2026-01-13', [said('reaction.observed', '2026-01-13', { severity: 'mild', signs: ['Atrial_Fibrillation'], infusion: 'slowed' })], 'unmet; reaction mild Atrial_Fibrillation 2026-01-13; undated'],
  ['INF-13', '2026-01-13', [reacted('anaphylaxis', '2026-01-13')], 'unmet; reaction anaphylaxis  2026-01-13; undated'],
  ['INF-15', '2026-01-19', [...FIRST, symptom('focal-deficit', '2026-01-19')], 'unmet; symptom focal-deficit 2026-01-19; undated'],
  ['INF-15', '2026-01-20', [...FIRST, symptom('focal-deficit', '2026-01-20')], 'not-applicable'],
  ['INF-15', '2026-01-18', [...FIRST, symptom('focal-deficit', '2026-01-19')], 'not-applicable'],
  ['INF-15', '2026-01-12', [symptom('focal-deficit', '2026-01-11'), ...FIRST], 'not-applicable'],
  ['INF-15', '2026-01-21', [...FIRST, symptom('focal-deficit', '2026-01-19'), answered('emergency', '2026-01-20')], 'not-applicable'],
  ['INF-15', '2026-01-21', [...FIRST, symptom('focal-deficit', '2026-01-19'), dismissed('INF-15', '2026-01-20')], 'not-applicable'],
  ['INF-15', '2026-01-19', [...FIRST, symptom('focal-deficit', '2026-01-19'), dismissed('INF-15', '2026-01-20')], 'unmet; symptom focal-deficit 2026-01-19; undated'],
  ['INF-15', '2026-01-21', [...FIRST, symptom('chest-pain', '2026-01-19')], 'not-applicable'],
  ['INF-16', '2026-02-02', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], 'not-applicable', { type: 'infusion.given', day: 2, dose: 12, steroid: 0 }],
  ['INF-16', '2026-02-02', [...RESUMED], 'unmet; steroid 0 2026-02-02; undated', { type: 'infusion.given', day: 2, dose: 12, steroid: 0 }],
  ['INF-16', '2026-02-02', [...RESUMED], 'met; steroid 500 2026-02-02', { type: 'infusion.given', day: 2, dose: 12, steroid: 500 }],
  ['INF-16', '2026-02-02', [...RESUMED], 'not-applicable'],
  ['INF-16', '2026-02-02', [...RESUMED], 'not-applicable', { type: 'therapy.switched', to: 'other' }],
  ['INF-03', '2026-06-05', [...FIRST, started('glatiramer', '2026-01-12'), stopped('glatiramer', { lastDose: '2026-01-12' })], 'met'],
];

describe('what the courses say, and of which values', () => {
  for (const [id, day, events, verdict, act] of ROWS) {
    test(`${id} on ${day}: ${verdict}`, () => {
      expect(verdictOf(id, day, events, act)).toBe(verdict);
    });
  }
});
