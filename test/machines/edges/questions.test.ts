import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import {
  activity,
  attestation,
  earlierTherapy,
  firstInfusion,
  lastInfusion,
  lastOf,
  latestCourse,
  nextCourse,
  ongoing,
  open,
  pregnancy,
  previousCourseEnd,
  relevantTherapies,
  switchBranch,
  therapies,
  therapyOf,
  upTo,
  washoutFrom,
} from '../../../machines/known.ts';
import type { Drug } from '../../../machines/vocabulary.ts';
import {
  attested,
  begins,
  completed,
  factsOf,
  given,
  happened,
  healed,
  infected,
  infusion,
  mri,
  pregnancyTest,
  relapse,
  serology,
  started,
  stopped,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');

describe('a day', () => {
  test('knows what was dated on it, and nothing later', () => {
    const { relapses } = factsOf(relapse('2026-01-04'), relapse('2026-01-05'), relapse('2026-01-06'));
    expect(upTo(relapses, '2026-01-05').map(({ on }) => on)).toEqual(['2026-01-04', '2026-01-05']);
    expect(lastOf(relapses, '2026-01-05')?.on).toBe('2026-01-05');
    expect(lastOf(relapses, '2026-01-03')).toBe(undefined);
    expect([upTo(undefined, '2026-01-05'), lastOf(undefined, '2026-01-05')]).toEqual([[], undefined]);
  });

  test('lies within a span from its first day to the one before its last', () => {
    const { infections } = factsOf(infected('2026-01-05'), healed('2026-01-08'));
    const days = ['2026-01-04', '2026-01-05', '2026-01-07', '2026-01-08'];
    expect(days.map((day) => open(infections, day).length)).toEqual([0, 1, 1, 0]);
  });

  test('an attestation speaks of its own subject, the newest by that day', () => {
    const facts = factsOf(
      attested('infection-plan', '2026-01-02', false),
      attested('pml-excluded', '2026-01-03'),
      attested('infection-plan', '2026-01-06'),
    );
    expect(attestation(facts, 'infection-plan', '2026-01-05')?.on).toBe('2026-01-02');
    expect(attestation(facts, 'infection-plan', '2026-01-06')?.holds).toBe(true);
    expect(attestation(facts, 'washout-individual', '2026-01-06')).toBe(undefined);
  });
});

describe('the courses', () => {
  test('one that has not begun by the day is not the latest', () => {
    const facts = factsOf(...FIRST, begins(2, '2027-01-18'));
    expect(latestCourse(facts, '2027-01-17')?.course).toBe(1);
    expect(latestCourse(facts, '2027-01-18')?.course).toBe(2);
    expect(latestCourse(facts, '2026-01-11')).toBe(undefined);
  });

  test('the next is one more than those completed: one in progress is not', () => {
    expect(nextCourse(factsOf())).toBe(1);
    expect(nextCourse(factsOf(begins(1, '2026-01-12')))).toBe(1);
    expect(nextCourse(factsOf(...FIRST))).toBe(2);
    expect(nextCourse(factsOf(...FIRST, begins(2, '2027-01-18')))).toBe(2);
    expect(nextCourse(factsOf(...FIRST, ...SECOND))).toBe(3);
  });

  test('first and last infusion by their days, whatever the order of recording', () => {
    const facts = factsOf(...SECOND, ...FIRST);
    expect(firstInfusion(facts)).toBe('2026-01-12');
    expect(lastInfusion(facts, '2028-01-01')).toBe('2027-01-20');
    expect(lastInfusion(facts, '2027-01-19')).toBe('2027-01-19');
    expect(lastInfusion(facts, '2027-01-17')).toBe('2026-01-16');
    expect(lastInfusion(facts, '2026-01-11')).toBe(undefined);
    expect(firstInfusion(factsOf(begins(1, '2026-01-12')))).toBe(undefined);
  });

  test('a course in progress has not ended the one before', () => {
    expect(previousCourseEnd(factsOf())).toBe(undefined);
    expect(previousCourseEnd(factsOf(begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')))).toBe(undefined);
    expect(previousCourseEnd(factsOf(...FIRST))).toBe('2026-01-16');
    expect(previousCourseEnd(factsOf(...FIRST, ...SECOND.slice(0, 2)))).toBe('2026-01-16');
    expect(previousCourseEnd(factsOf(...FIRST, ...SECOND))).toBe('2027-01-20');
    // Completed by a written reason before any infusion.
    expect(previousCourseEnd(factsOf(begins(1, '2026-01-12'), completed(1, '2026-01-13')))).toBe(
      '2026-01-13',
    );
    expect(
      previousCourseEnd(
        factsOf(begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), completed(1, '2026-01-15')),
      ),
    ).toBe('2026-01-12');
  });
});

describe('the earlier therapies', () => {
  const first = (...events: readonly Draft[]) => {
    const [therapy] = factsOf(...events).therapies;
    if (therapy === undefined) throw new Error('No therapy');
    return therapy;
  };

  test('one is taken until its last dose and until it is stopped', () => {
    const taken = first(started('fingolimod', '2024-01-01'));
    expect([ongoing(taken, '2026-01-05'), washoutFrom(taken, '2026-01-05')]).toEqual([true, undefined]);
    const late = first(stopped('fingolimod', { lastDose: '2026-01-03', on: '2026-01-05' }));
    expect(['2026-01-04', '2026-01-05'].map((day) => ongoing(late, day))).toEqual([true, false]);
    expect(washoutFrom(late, '2026-01-05')).toBe('2026-01-03');
    const ahead = first(stopped('fingolimod', { lastDose: '2026-01-10', on: '2026-01-05' }));
    expect(['2026-01-09', '2026-01-10'].map((day) => ongoing(ahead, day))).toEqual([true, false]);
  });

  test('one begun later is not yet there; one of unknown beginning always was', () => {
    const facts = factsOf(
      started('fingolimod', '2026-01-05'),
      stopped('glatiramer', { lastDose: '2026-02-01' }),
    );
    const drugs = (day: string) => therapies(facts, day).map(({ drug }) => drug);
    expect(drugs('2026-01-04')).toEqual(['glatiramer']);
    expect(drugs('2026-01-05')).toEqual(['fingolimod', 'glatiramer']);
  });

  const comesFrom = (...events: readonly Draft[]) => earlierTherapy(factsOf(...events), '2026-01-05')?.drug;

  test('the patient comes from what is still taken, else from the latest last dose', () => {
    const glatiramer = stopped('glatiramer', { lastDose: '2025-03-01' });
    const fingolimod = stopped('fingolimod', { lastDose: '2025-02-01' });
    const sameDay = stopped('teriflunomide', { lastDose: '2025-03-01' });
    expect(comesFrom()).toBe(undefined);
    expect(comesFrom(glatiramer, fingolimod)).toBe('glatiramer');
    expect(comesFrom(fingolimod, glatiramer)).toBe('glatiramer');
    expect(comesFrom(glatiramer, sameDay)).toBe('teriflunomide');
    expect(comesFrom(started('natalizumab', '2024-01-01'), glatiramer)).toBe('natalizumab');
    expect(comesFrom(started('natalizumab', '2024-01-01'), started('ocrelizumab', '2024-02-01'))).toBe(
      'ocrelizumab',
    );
  });

  test('others count for six months after their last dose, one that the paper does not name for good', () => {
    const counts = (drug: Drug, lastDose: string) =>
      relevantTherapies(
        factsOf(stopped(drug, { lastDose }), started('glatiramer', '2025-12-01')),
        '2026-01-05',
      ).map((each) => each.drug);
    for (const drug of ['interferon-beta', 'teriflunomide', 'dimethyl-fumarate', 'fingolimod'] as const) {
      expect(counts(drug, '2025-07-06')).toEqual([drug, 'glatiramer']);
      expect(counts(drug, '2025-07-05')).toEqual(['glatiramer']);
    }
    for (const drug of ['natalizumab', 'azathioprine'] as const) {
      expect(counts(drug, '2025-07-06')).toEqual([drug, 'glatiramer']);
      expect(counts(drug, '2025-07-05')).toEqual(['glatiramer']);
    }
    expect(counts('cladribine', '1990-01-01')).toEqual(['cladribine', 'glatiramer']);
    const both = factsOf(started('fingolimod', '2020-01-01'), started('glatiramer', '2025-12-01'));
    expect(relevantTherapies(both, '2026-01-05')).toHaveLength(2);
  });

  test('of a branch the latest counts', () => {
    const facts = factsOf(
      stopped('interferon-beta', { lastDose: '2025-10-01' }),
      stopped('glatiramer', { lastDose: '2025-11-01' }),
    );
    expect(therapyOf(facts, '2026-01-05', 'injectables')?.drug).toBe('glatiramer');
    expect(therapyOf(facts, '2026-01-05', 'fingolimod')).toBe(undefined);
  });

  // biome-ignore format: a table
  test.each([
    ['interferon-beta', 'injectables'], ['glatiramer', 'injectables'], ['teriflunomide', 'teriflunomide'],
    ['dimethyl-fumarate', 'dimethylFumarate'], ['diroximel-fumarate', 'uncovered'], ['fingolimod', 'fingolimod'],
    ['siponimod', 'uncovered'], ['ozanimod', 'uncovered'], ['ponesimod', 'uncovered'], ['cladribine', 'uncovered'],
    ['ocrelizumab', 'uncovered'], ['ofatumumab', 'uncovered'], ['rituximab', 'uncovered'], ['other', 'uncovered'],
    ['azathioprine', 'immunosuppressants'], ['ciclosporin', 'immunosuppressants'],
    ['mitoxantrone', 'immunosuppressants'], ['cyclophosphamide', 'immunosuppressants'],
  ] as const)('%s leads to %s', (drug, branch) => {
    expect(switchBranch(factsOf(started(drug, '2024-01-01')), '2026-01-05')).toBe(branch);
  });

  test('natalizumab leads by its risk: the duration, added up, and the serostatus', () => {
    const branch = (...events: readonly Draft[]) => switchBranch(factsOf(...events), '2026-01-05');
    expect(branch()).toBe('none');
    expect(branch(started('natalizumab', '2024-01-05'))).toBe('natalizumabHighRisk');
    expect(branch(started('natalizumab', '2024-01-06'))).toBe('natalizumabLowRisk');
    expect(branch(stopped('natalizumab', { lastDose: '2025-12-01' }))).toBe('natalizumabHighRisk');
    // One stretch of known length does not make up for another of unknown length.
    expect(
      branch(stopped('natalizumab', { lastDose: '2020-01-01' }), started('natalizumab', '2025-01-01')),
    ).toBe('natalizumabHighRisk');
    // Another drug's years are not natalizumab's.
    expect(
      branch(
        started('glatiramer', '2015-01-01'),
        stopped('glatiramer', { lastDose: '2024-12-01' }),
        started('natalizumab', '2025-01-01'),
      ),
    ).toBe('natalizumabLowRisk');
    expect(
      branch(stopped('glatiramer', { lastDose: '2024-12-01' }), started('natalizumab', '2025-01-01')),
    ).toBe('natalizumabLowRisk');
    expect(branch(started('natalizumab', '2015-01-05'), serology('anti-jcv', 'negative', '2025-12-01'))).toBe(
      'natalizumabLowRisk',
    );
  });
});

test('activity counts from the first day named to the last; a quiet MRI is one without either lesion', () => {
  const facts = factsOf(
    relapse('2026-01-04'),
    relapse('2026-01-05'),
    relapse('2026-01-08'),
    mri('2026-01-05', { newGd: 1 }),
    mri('2026-01-06', { newT2: 1 }),
    mri('2026-01-07'),
    mri('2026-01-09'),
  );
  const seen = (from: string | undefined) => {
    const found = activity(facts, from, '2026-01-08');
    const days = (list: readonly { readonly on: string }[]) => list.map(({ on }) => on.slice(8)).join(' ');
    return [days(found.relapses), days(found.mris), days(found.quietMris)];
  };
  expect(seen('2026-01-05')).toEqual(['05 08', '05 06', '07']);
  expect(seen(undefined)).toEqual(['04 05 08', '05 06', '07']);
});

describe('pregnant on a day', () => {
  const state = (day: string, ...events: readonly Draft[]) => pregnancy(factsOf(...events), day);
  const began = happened('pregnancy.began', '2026-01-05');
  const ended = happened('pregnancy.ended', '2026-03-05');

  test('by a recorded pregnancy, until its end, whatever a test says', () => {
    expect(state('2026-01-04', began)).toBe(undefined);
    expect(state('2026-01-05', began)).toEqual({ state: 'pregnant', on: '2026-01-05' });
    expect(state('2026-01-20', began, pregnancyTest('negative', '2026-01-10'))?.state).toBe('pregnant');
    expect(state('2026-03-04', began, ended)?.state).toBe('pregnant');
    expect(state('2026-03-05', began, ended)).toBe(undefined);
  });

  test('by the latest test, unless that pregnancy has ended since', () => {
    const positive = pregnancyTest('positive', '2026-01-02');
    expect(state('2026-01-03', positive)).toEqual({ state: 'test-positive', on: '2026-01-02' });
    expect(state('2026-01-01', positive)).toBe(undefined);
    expect(state('2026-01-03', positive, pregnancyTest('negative', '2026-01-03'))).toEqual({
      state: 'test-negative',
      on: '2026-01-03',
    });
    // The end of the pregnancy answers the test that showed it, on its own day too.
    expect(state('2026-03-06', positive, began, ended)).toBe(undefined);
    expect(state('2026-03-05', positive, began, ended)).toBe(undefined);
    expect(state('2026-03-06', began, pregnancyTest('positive', '2026-03-05'), ended)).toBe(undefined);
    expect(state('2026-03-07', began, ended, pregnancyTest('positive', '2026-03-06'))?.state).toBe(
      'test-positive',
    );
    // An end that is yet to come answers nothing.
    expect(state('2026-01-03', positive, happened('pregnancy.ended', '2026-01-04'))?.state).toBe(
      'test-positive',
    );
  });
});
