import { describe, expect, test } from 'vitest';
import { alerts } from '../../machines/alerts.ts';
import type { Draft } from '../../machines/events.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { answered, begins, factsOf, given, infusion, lab, reacted, symptom } from './events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const ALL = ['h16', 'eu', 'us'] as const;

/** What is open, as `rule urgency since`. */
const open = (day: string, events: readonly Draft[], sources: readonly Source[] = ALL) =>
  alerts(factsOf(...events), day, sources).map(({ rule, urgency, since }) => `${rule} ${urgency} ${since}`);

describe('an alert answered long ago does not hide a new one', () => {
  test.each([
    ['a grave reaction', [reacted('severe', '2026-01-12', ['chest-pain'])]],
    ['a deficit after an infusion', [symptom('focal-deficit', '2026-01-17')]],
  ])('%s, and chest pain a year later', (_, before) => {
    const events = [
      ...FIRST,
      ...before,
      answered('emergency', '2026-01-17'),
      symptom('chest-pain', '2027-03-01'),
    ];
    expect(open('2027-03-01', events, ['eu'])).toEqual(['EU-24 same-day 2027-03-01']);
  });

  test('a symptom outside the window does not hide an unanswered one within it', () => {
    const pain = (on: string) => symptom('right-upper-abdominal-pain', on);
    expect(open('2026-06-01', [...FIRST, pain('2026-03-01'), pain('2026-06-01')], ['us'])).toEqual([
      'US-17 same-day 2026-03-01',
    ]);
    // Day 4 after an infusion is no acute sign and asks for an MRI; the next day's infusion brings an acute one.
    const events = [
      begins(1, '2026-01-12'),
      infusion(1, 1, '2026-01-12'),
      symptom('visual-change', '2026-01-16'),
      infusion(1, 2, '2026-02-02'),
      symptom('visual-change', '2026-02-03'),
    ];
    expect(open('2026-02-03', events, ['eu'])).toEqual([
      'EU-24 emergency 2026-02-03',
      'EU-35 same-day 2026-01-16',
    ]);
  });
});

describe('bleeding and platelets', () => {
  const low = lab('platelets', 40, '2026-06-01', { low: 150 });
  const bruised = [...FIRST, symptom('bruising', '2026-06-01'), low];

  test('bleeding that low platelets explain asks for no aPTT once they have recovered', () => {
    const recovered = [...bruised, lab('platelets', 180, '2026-07-01', { low: 150 })];
    expect(open('2026-07-01', recovered, ['eu'])).toEqual([]);
  });

  test('a clumped sample counted anew the same day does not explain it', () => {
    const anew = [...bruised, lab('platelets', 240, '2026-06-01', { low: 150 })];
    expect(open('2026-06-01', anew, ['eu'])).toEqual(['EU-34 same-day 2026-06-01']);
  });
});
