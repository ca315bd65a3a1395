import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import { isGrave } from '../../../machines/rules/reactions.ts';
import { answered, dismissed, factsOf, given, infected, lab, reacted, said, symptom } from '../events.ts';
import { raisedOf } from './raised.ts';

/** One infusion; what follows it are the events from the fourth on. */
const FIRST = given(1, '2026-01-12');
const platelets = (value: number, on: string) => lab('platelets', value, on, { low: 150 });

type Raise = readonly [RuleId, day: string, events: readonly Draft[], expected: string];
const raises = (rows: readonly Raise[]) => {
  for (const [id, day, events, expected] of rows) {
    test(`${id} on ${day}: ${expected}`, () => {
      expect(raisedOf(id, day, [...FIRST, ...events])).toBe(expected);
    });
  }
};

describe('platelets', () => {
  const LOW = 'lab platelets 140 10*9/L 2026-02-12; limit platelets >= 150 10*9/L';
  // biome-ignore format: a table, one line for each patient
  raises([
    // Low before the first infusion: the alert is since the first count that followed it.
    ['MON-10', '2026-03-01', [platelets(140, '2026-01-05'), platelets(140, '2026-02-12')], `urgent; since 2026-02-12; e5; ${LOW}`],
    ['MON-10', '2026-03-01', [platelets(140, '2026-01-12'), platelets(140, '2026-02-12')], `urgent; since 2026-01-12; e5; ${LOW}`],
    ['MON-10', '2026-01-11', [platelets(140, '2026-01-05')], 'none'],
    // A fall of 30 % or more, to 70 % of the baseline: within the limits, and without a baseline there is none.
    ['MON-10', '2026-03-01', [platelets(300, '2026-01-05'), platelets(210, '2026-02-12')], 'urgent; since 2026-02-12; e5; lab platelets 210 10*9/L 2026-02-12; limit platelets >= 150 10*9/L; share platelets 70 300 2026-01-05'],
    ['MON-10', '2026-03-01', [platelets(300, '2026-01-05'), platelets(211, '2026-02-12')], 'none'],
    ['MON-10', '2026-03-01', [platelets(300, '2026-01-13'), platelets(210, '2026-02-12')], 'none'],
    // Of two counts on the day of the first infusion the later one is the baseline; the earlier one has not fallen from it.
    ['MON-10', '2026-03-01', [platelets(160, '2026-01-12'), platelets(300, '2026-01-12')], 'none'],
  ]);
  for (const name of ['bruising', 'petechiae', 'bleeding', 'haemoptysis'] as const) {
    test(`${name} asks for a count now`, () => {
      const line = `same-day haematology; since 2026-02-12; e4; symptom ${name} 2026-02-12`;
      expect(raisedOf('MON-12', '2026-02-12', [...FIRST, symptom(name, '2026-02-12')])).toBe(line);
    });
  }
});

describe('kidneys', () => {
  const BASE = lab('creatinine', 70, '2026-01-10');
  const RISEN = 'lab creatinine 92 umol/L 2026-02-12; share creatinine 131 70 2026-01-10';
  // biome-ignore format: a table, one line for each patient
  raises([
    // The baseline of creatinine is one of creatinine alone: a ratio of 150 mg/g is within its limit of 200.
    ['MON-20', '2026-03-01', [BASE, lab('upcr', 150, '2026-02-12', { high: 200 })], 'none'],
    ['MON-20', '2026-03-01', [BASE, lab('upcr', 201, '2026-02-12', { high: 200 })], 'urgent nephrology; since 2026-02-12; e5; lab upcr 201 mg/g 2026-02-12; limit upcr <= 200 mg/g'],
    ['MON-20', '2026-03-01', [BASE, lab('creatinine', 92, '2026-02-12')], `urgent nephrology; since 2026-02-12; e5; ${RISEN}`],
    ['MON-20', '2026-03-01', [lab('creatinine', 92, '2026-02-12')], 'none'],
    // Since the oldest of the signs, and as new as the one written last.
    ['MON-20', '2026-03-01', [symptom('oedema', '2026-02-20'), BASE, lab('creatinine', 92, '2026-02-12')], `urgent nephrology; since 2026-02-12; e6; ${RISEN}; symptom oedema 2026-02-20`],
    ['MON-20', '2026-03-01', [BASE, lab('creatinine', 92, '2026-02-12'), symptom('haematuria', '2026-02-01')], `urgent nephrology; since 2026-02-01; e6; ${RISEN}; symptom haematuria 2026-02-01`],
    // Before the first infusion a higher value is no rise over the one that becomes the baseline.
    ['US-12', '2026-01-06', [lab('creatinine', 100, '2026-01-05'), BASE], 'none'],
    ['MON-20', '2026-01-06', [lab('creatinine', 100, '2026-01-05'), BASE], 'none'],
    ['US-16', '2026-01-06', [lab('creatinine', 100, '2026-01-05'), BASE, platelets(140, '2026-01-05')], 'none'],
    // A value after the first infusion, and none before it: nothing to rise above.
    ['US-12', '2026-03-01', [lab('creatinine', 140, '2026-02-12')], 'none'],
    ['US-16', '2026-03-01', [lab('creatinine', 140, '2026-02-12'), platelets(140, '2026-02-12')], 'none'],
  ]);
});

describe('lasting fever', () => {
  const FEVER = 'infection airways severe';
  const LOW = 'lab platelets 149 10*9/L 2026-03-03; limit platelets >= 150 10*9/L';
  // biome-ignore format: a table, one line for each patient
  raises([
    // It follows an infusion from the day of the first one on.
    ['EU-33', '2026-03-05', [infected('2026-01-11', 'severe'), platelets(149, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [infected('2026-01-12', 'severe'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-01-12; e5; ${FEVER} 2026-01-12; ${LOW}`],
    // A reported fever is settled by whoever answered for it; an infection that goes on is not.
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-02'), answered('haematology', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-02'), answered('infectious-diseases', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-02'), answered('nephrology', '2026-02-04'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e6; symptom fever 2026-02-02; ${LOW}`],
    ['EU-33', '2026-03-05', [infected('2026-02-02', 'severe'), answered('infectious-diseases', '2026-02-04'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e6; ${FEVER} 2026-02-02; ${LOW}`],
    ['EU-33', '2026-03-05', [infected('2026-02-02', 'severe'), dismissed('MON-40', '2026-02-04'), platelets(149, '2026-03-03')], `emergency haematology; since 2026-02-02; e6; ${FEVER} 2026-02-02; ${LOW}`],
    ['EU-33', '2026-03-05', [symptom('fever', '2026-02-02'), dismissed('MON-40', '2026-02-04'), platelets(149, '2026-03-03')], 'none'],
    // Where the report gives no limit, 150 decides and the count stands alone.
    ['EU-33', '2026-03-05', [infected('2026-03-02', 'severe'), lab('platelets', 149, '2026-03-03')], `emergency haematology; since 2026-03-02; e5; ${FEVER} 2026-03-02; lab platelets 149 10*9/L 2026-03-03`],
    ['EU-33', '2026-03-05', [infected('2026-03-02', 'severe'), lab('platelets', 150, '2026-03-03')], 'none'],
  ]);
  test('before the first infusion nothing is watched', () => {
    expect(raisedOf('MON-40', '2026-03-05', [infected('2026-03-02', 'severe')])).toBe('none');
    expect(raisedOf('MON-40', '2026-03-05', [symptom('headache-stiff-neck', '2026-03-02')])).toBe('none');
    expect(raisedOf('US-19', '2026-03-05', [infected('2026-03-02', 'severe')])).toBe('none');
    expect(raisedOf('MON-10', '2026-03-05', [platelets(90, '2026-03-02')])).toBe('none');
    expect(raisedOf('MON-30', '2026-03-05', [lab('tsh', 9, '2026-03-02', { high: 4 })])).toBe('none');
  });
});

describe('reactions', () => {
  test('one of tomorrow is none today', () => {
    const tomorrow = [...FIRST, reacted('severe', '2026-01-13', ['chest-pain'])];
    expect(raisedOf('INF-13', '2026-01-12', tomorrow)).toBe('none');
    expect(raisedOf('EU-24', '2026-01-12', tomorrow)).toBe('none');
    const line = 'emergency emergency; since 2026-01-13; e4; reaction severe chest-pain 2026-01-13';
    expect(raisedOf('INF-13', '2026-01-13', tomorrow)).toBe(line);
    expect(raisedOf('EU-24', '2026-01-13', tomorrow)).toBe(line);
  });

  test('a sign is known however it is spelt, also where no file check has tidied it', () => {
    const [reaction] = factsOf(
      said('reaction.observed', '2026-01-12', { severity: 'mild', signs: [], infusion: 'slowed' }),
    ).reactions;
    const grave = (sign: string) => reaction !== undefined && isGrave({ ...reaction, signs: [sign] });
    expect(grave('chest-pain')).toBe(true);
    expect(grave(' Chest  Discomfort\n')).toBe(true);
    expect(grave('ATRIAL_FIBRILLATION ')).toBe(true);
    expect(grave('rash')).toBe(false);
  });
});
