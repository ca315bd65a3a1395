import { describe, expect, test } from 'vitest';
import { everyTransition } from '../../machines/proof/chart.ts';
import { IMPOSSIBLE } from '../../machines/proof/impossible.ts';
import { stageOf } from '../../machines/replay.ts';
import { given, workup } from './events.ts';
import { LABEL_TOURS } from './journey/label-tours.ts';
import { CHOSEN } from './journey/selected.ts';
import { TOURS } from './journey/tours.ts';
import { dayComes, taken, walk } from './journey/walk.ts';

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
