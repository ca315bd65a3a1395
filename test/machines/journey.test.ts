import { describe, expect, test } from 'vitest';
import { everyTransition } from '../../machines/proof/chart.ts';
import { stageOf } from '../../machines/replay.ts';
import { given, workup } from './events.ts';
import { LABEL_TOURS } from './journey/label-tours.ts';
import { CHOSEN } from './journey/selected.ts';
import { TOURS } from './journey/tours.ts';
import { dayComes, taken, walk } from './journey/walk.ts';

const each = (sources: readonly string[], target: string): readonly string[] =>
  sources.map((source) => `${source}: always → ${target}`);
const inEach = (stages: readonly string[], from: string, to: string): readonly string[] =>
  stages.map((stage) => `${stage}.${from}: always → ${stage}.${to}`);
const WORKUPS = ['preparation', 'interval', 'retreatment'];

/**
 * What no history can make the chart do. Within a stage nothing is forgotten and no day runs backwards; a correction
 * walks the whole case anew from its beginning.
 */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  'a course has three infusions or five: no other day finishes it, and the fifth always does': [
    'course.underway.day1: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day2: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day4: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day5: infusion.given [nextInfusionAllowed] → course.underway.finished',
  ],
  'an earlier therapy stays one': each(
    [
      'injectables',
      'teriflunomide',
      'dimethylFumarate',
      'fingolimod',
      'natalizumabLowRisk',
      'natalizumabHighRisk',
      'immunosuppressants',
      'uncovered',
    ].map((branch) => `switching.${branch}`),
    'switching.none',
  ),
  'a cleared switch leaves for preparation at once': [
    'stopping',
    'firstMri',
    'serialMri',
    'csf',
    'pmlSuspected',
  ].flatMap((step) =>
    each(['switching.natalizumabHighRisk.cleared'], `switching.natalizumabHighRisk.${step}`),
  ),
  'an examination, a panel and an MRI stay done': [
    ...inEach(WORKUPS, 'examination.complete', 'examination.pending'),
    ...inEach(WORKUPS, 'laboratory.complete', 'laboratory.pending'),
    ...inEach(WORKUPS, 'imaging.outdated', 'imaging.pending'),
    ...inEach(WORKUPS, 'imaging.current', 'imaging.pending'),
  ],
  'a test for varicella stays done': ['susceptible', 'awaitingTitre', 'waiting', 'protected'].flatMap(
    (from) => inEach(WORKUPS, `vaccination.${from}`, 'vaccination.untested'),
  ),
  'twelve months stay over': [
    'interval.timing.due: always → interval.timing.resting',
    'retreatment.timing.due: always → retreatment.timing.resting',
  ],
  'renewed activity and 48 months are answered by another course only, which leaves the stage': [
    'monitoring.renewedActivity: always → monitoring.watching',
    'monitoring.renewedActivity: always → monitoring.vigilance',
    'monitoring.vigilance: always → monitoring.watching',
  ],
};

describe('every transition of the chart', () => {
  test.each(TOURS.map((tour, at) => ({ at, tour })))('tour $at', ({ tour }) => {
    expect(walk(tour).history).toHaveLength(tour.length);
  });

  // Three whole courses event by event: longer than the usual limit on a busy machine.
  test.each(LABEL_TOURS)(
    '$sources: to $endsIn',
    ({ sources, tour, endsIn }) => {
      const state = walk(tour, sources);
      expect(state.history).toHaveLength(tour.length);
      expect(stageOf(state.chart)).toBe(endsIn);
    },
    30_000,
  );

  test('a day that comes is noticed by advice alone', () => {
    const course = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
    const state = walk([...CHOSEN, ...workup('2024-01-15', 'man'), ...course]);
    expect(dayComes(state, '2025-01-25')).toMatchObject({ treatment: { interval: { timing: 'resting' } } });
    expect(dayComes(state, '2025-01-26')).toMatchObject({ treatment: { interval: { timing: 'due' } } });
    // Five years on no decision has been taken by itself.
    expect(dayComes(state, '2029-01-26')).toMatchObject({ treatment: { interval: { timing: 'due' } } });
  });

  test('is taken by some tour, except those that no history can take', () => {
    const impossible = Object.values(IMPOSSIBLE).flat();
    const untaken = everyTransition().filter((transition) => !taken.has(transition));
    expect(untaken.toSorted()).toEqual(impossible.toSorted());
  });
});
