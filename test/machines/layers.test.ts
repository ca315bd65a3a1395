import { describe, expect, test } from 'vitest';
import { alerts } from '../../machines/alerts.ts';
import type { Draft } from '../../machines/events.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { answered, factsOf, given, reacted, symptom } from './events.ts';

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
});
