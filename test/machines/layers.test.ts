import { describe, expect, test } from 'vitest';
import { alerts } from '../../machines/alerts.ts';
import type { Draft } from '../../machines/events.ts';
import { blockers } from '../../machines/explain.ts';
import { ADVICE } from '../../machines/pathway/advice.ts';
import { tasks } from '../../machines/tasks/index.ts';
import type { Source } from '../../machines/vocabulary.ts';
import {
  answered,
  attested,
  begins,
  chosen,
  completed,
  dismissed,
  factsOf,
  given,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  reacted,
  resumed,
  symptom,
} from './events.ts';

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

describe('what somebody has answered for turns no later result into an emergency', () => {
  const anaemia = (on: string) => lab('haemoglobin', 10.9, on, { low: 12 });
  const low = (on: string) => lab('platelets', 120, on, { low: 150 });
  const fever = symptom('fever', '2026-02-02');

  test('fever after the first course, and a low haemoglobin a year later', () => {
    const unanswered = [...FIRST, fever, anaemia('2027-03-01')];
    const rules = (events: readonly Draft[]) => open('2027-03-01', events, ['eu']);
    expect(rules(unanswered)).toEqual(['EU-33 emergency 2026-02-02']);
    expect(
      rules([...FIRST, fever, answered('infectious-diseases', '2026-02-09'), anaemia('2027-03-01')]),
    ).toEqual([]);
    expect(rules([...FIRST, fever, dismissed('MON-40', '2026-02-03'), anaemia('2027-03-01')])).toEqual([]);
    // Answered, and fever again.
    expect(
      rules([
        ...FIRST,
        fever,
        answered('infectious-diseases', '2026-02-09'),
        symptom('fever', '2027-02-26'),
        anaemia('2027-03-01'),
      ]),
    ).toEqual(['EU-33 emergency 2027-02-26']);
  });

  test('a deficit that was looked at, and low platelets a year later', () => {
    const deficit = symptom('focal-deficit', '2026-04-01');
    expect(open('2027-03-01', [...FIRST, deficit, low('2027-03-01')], ['us'])).toEqual([
      'US-16 emergency 2026-04-01',
    ]);
    expect(
      open('2027-03-01', [...FIRST, deficit, answered('emergency', '2026-04-02'), low('2027-03-01')], ['us']),
    ).toEqual([]);
  });

  test('low platelets that haematology has answered for do not hide diarrhoea', () => {
    const events = [
      ...FIRST,
      symptom('jaundice', '2026-06-01'),
      low('2026-06-01'),
      answered('haematology', '2026-06-02'),
      symptom('diarrhoea', '2026-08-01'),
    ];
    expect(open('2026-08-01', events, ['us'])).toEqual(['US-16 same-day 2026-08-01']);
  });

  test('a fever is over with the infection that was healed last, whichever began last', () => {
    const events = [
      ...FIRST,
      infected('2026-02-02'),
      infected('2026-02-03', 'mild', 'skin'),
      symptom('fever', '2026-02-10'),
      healed('2026-02-09', 'skin'),
      healed('2026-02-20'),
    ];
    expect(open('2026-03-01', events)).toEqual([]);
  });

  test('a mild infection without fever is no suspicion of Listeria', () => {
    expect(open('2026-02-02', [...FIRST, infected('2026-02-02')], ['us'])).toEqual([]);
    expect(open('2026-02-02', [...FIRST, infected('2026-02-02', 'severe')], ['us'])).toEqual([
      'US-19 same-day 2026-02-02',
    ]);
  });
});

describe('platelets on infusion days', () => {
  const dues = (day: string, ...events: readonly Draft[]) =>
    tasks({ facts: factsOf(...events), day, stage: 'course', sources: ['h16', 'eu'] })
      .filter(({ kind }) => kind === 'lab.platelets-infusion')
      .map(({ due, status }) => `${due} ${status}`);
  const begun = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')];

  test('are not asked for on days on which nothing is given', () => {
    expect(dues('2026-01-13', ...begun)).toEqual(['2026-01-14 upcoming', '2026-01-16 upcoming']);
    expect(dues('2026-01-30', ...begun, interrupted(1, '2026-01-14'))).toEqual([]);
    expect(dues('2026-02-02', ...begun, interrupted(1, '2026-01-14'), resumed(1, '2026-02-02'))).toEqual([
      '2026-02-02 due',
      '2026-02-04 upcoming',
    ]);
    expect(dues('2026-02-02', ...begun, completed(1, '2026-01-13'))).toEqual([]);
  });
});

test('the enrolment of the REMS stays a duty after the course has begun', () => {
  const events = [chosen('2025-12-01'), ...FIRST];
  const duty = (...more: readonly Draft[]) =>
    tasks({ facts: factsOf(...events, ...more), day: '2026-03-01', stage: 'interval', sources: ['us'] })
      .filter(({ kind }) => kind === 'rems.enrolment')
      .map(({ due, status }) => `${due} ${status}`);
  expect(duty()).toEqual(['2025-12-01 overdue']);
  expect(duty(attested('rems-enrolled', '2026-02-20'))).toEqual(['2025-12-01 done']);
});

test('the interval before a further course is held by every source in force, each with its own reason', () => {
  const two = [...FIRST, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
  const held = (...sources: readonly Source[]) =>
    blockers(factsOf(...two), '2028-01-19', sources, 'course.started').filter((id) =>
      ['INF-02', 'RET-02', 'EU-40', 'US-18'].includes(id),
    );
  expect(held('h16', 'eu', 'us')).toEqual(['RET-02', 'EU-40', 'US-18']);
  expect(held('h16', 'eu')).toEqual(['RET-02', 'EU-40']);
  expect(held('eu', 'us')).toEqual(['EU-40', 'US-18']);
  expect(held('us')).toEqual(['US-18']);
});

test('diarrhoea under the US label is nothing of the platelets', () => {
  const known = (...events: readonly Draft[]) =>
    ADVICE.platelets({ facts: factsOf(...FIRST, ...events), day: '2026-06-01', sources: ['us'] });
  expect(known(symptom('diarrhoea', '2026-06-01'))).toBe('routine');
  expect(known(symptom('jaundice', '2026-06-01'), lab('platelets', 120, '2026-06-01', { low: 150 }))).toBe(
    'haematology',
  );
});
