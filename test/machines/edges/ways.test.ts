import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { DECISIONS } from '../../../machines/pathway/journey.ts';
import { STAGES } from '../../../machines/stage.ts';
import { view } from '../../../machines/view.ts';
import { awaits, isDecision } from '../../../machines/ways.ts';
import {
  adherent,
  begins,
  caseOf,
  chosen,
  diagnosed,
  given,
  infusion,
  interrupted,
  man,
  relapse,
  workup,
} from '../events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const READY = [...SELECTED, chosen('2024-01-09'), ...workup('2024-01-15', 'man')];
const RUNNING = [...READY, begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22')];
const COMPLETE = [
  ...READY,
  ...given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26'),
];

describe('which decisions a stage of the chart awaits', () => {
  const expected = {
    selection: ['treatment.chosen', 'treatment.declined', 'follow-up.ended'],
    switching: ['treatment.declined', 'course.started', 'follow-up.ended'],
    preparation: ['treatment.declined', 'course.started', 'follow-up.ended'],
    course: [
      'infusion.given',
      'course.interrupted',
      'course.resumed',
      'course.completed',
      'therapy.switched',
      'follow-up.ended',
    ],
    interval: ['treatment.declined', 'course.started', 'therapy.switched', 'follow-up.ended'],
    monitoring: ['retreatment.chosen', 'therapy.switched', 'follow-up.ended'],
    retreatment: ['treatment.declined', 'course.started', 'therapy.switched', 'follow-up.ended'],
    switched: ['follow-up.ended'],
    declined: ['treatment.chosen', 'follow-up.ended'],
    ended: [],
  };
  test.each(STAGES)('%s', (stage) => {
    expect(DECISIONS.filter((type) => awaits(stage, type))).toEqual(expected[stage]);
  });
});

test('an observation is no decision', () => {
  expect(isDecision('course.started')).toBe(true);
  expect(isDecision('lab.reported')).toBe(false);
});

describe('what keeps a decision from being taken today', () => {
  const held = (day: string, ...events: readonly Draft[]) =>
    Object.fromEntries(view(caseOf(...events), day).hindrances);

  test('the rules of the step, by their ids', () => {
    expect(held('2024-01-09', man())).toEqual({
      'treatment.chosen': {
        tag: 'rules',
        step: 'treatment.chosen',
        rules: ['SEL-01', 'SEL-02', 'SEL-03', 'SEL-04', 'SEL-05', 'SEL-11'],
      },
    });
    expect(held('2024-01-22', ...READY)).toEqual({});
  });

  test('one infusion a day, and nothing to resume', () => {
    expect(held('2024-01-22', ...RUNNING)).toMatchObject({
      'infusion.given': { tag: 'given-that-day', on: '2024-01-22' },
      'course.resumed': { tag: 'not-interrupted' },
      'course.completed': { tag: 'rules', rules: ['INF-01'] },
    });
    expect(held('2024-01-23', ...RUNNING)['infusion.given']).toBeUndefined();
  });

  test('an interruption holds the infusion and another interruption', () => {
    expect(held('2024-01-24', ...RUNNING, interrupted(1, '2024-01-23'))).toMatchObject({
      'infusion.given': { tag: 'interrupted' },
      'course.interrupted': { tag: 'interrupted' },
    });
    expect(held('2024-01-24', ...RUNNING, interrupted(1, '2024-01-23'))['course.resumed']).toBeUndefined();
  });

  test('all planned infusions given', () => {
    expect(held('2024-01-27', ...COMPLETE.slice(0, -1))).toEqual({
      'infusion.given': { tag: 'all-given' },
      'course.resumed': { tag: 'not-interrupted' },
    });
  });
});
