import { expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import { journey } from '../../machines/pathway/journey.ts';
import type { ChartEvent } from '../../machines/pathway/setup.ts';
import { explore, TOPICS } from '../../machines/proof/explore.ts';
import { searching, take } from '../../machines/proof/search.ts';
import { startOf } from '../../machines/proof/starts.ts';
import type { CaseState, Chart } from '../../machines/replay.ts';
import { begins, completed, infusion, interrupted, resumed, said } from '../machines/events.ts';
import { pathsByBoth, statesByGraph } from './model.ts';

/** `@xstate/test`, whose successor is `xstate/graph`: both must find the same ways through the same part. */

const COURSE: readonly Draft[] = [
  begins(1, '2024-01-22'),
  infusion(1, 1, '2024-01-22'),
  infusion(1, 2, '2024-01-23'),
  interrupted(1, '2024-01-24'),
  resumed(1, '2024-01-26'),
  infusion(1, 3, '2024-01-26', { steroid: 1000 }),
  infusion(1, 4, '2024-01-27', { steroid: 1000 }),
  infusion(1, 5, '2024-01-28', { steroid: 1000 }),
  completed(1, '2024-01-28'),
  said('follow-up.ended', '2024-01-29', { reason: 'Moved' }),
];

test('xstate/graph and @xstate/test find the same sequences through a course', () => {
  const ready = startOf('readyMan', ['h16']);
  const events: ChartEvent[] = [];
  let state = ready;
  for (const draft of COURSE) {
    const after = take(state, [draft]);
    if (after === undefined) throw new Error(`Refused: ${JSON.stringify(draft)}`);
    const circumstances = { before: state.facts, facts: after.facts, day: draft.on };
    const event = { type: draft.type, said: after.history.at(-1), ...circumstances, sources: ['h16'] };
    events.push({ ...event, granted: false } as unknown as ChartEvent);
    state = after;
  }
  const treatment = (chart: Chart): string => JSON.stringify(chart.value.treatment);
  const nameOf = ({ type, day }: ChartEvent): string => `${type} ${day}`;
  const [newer, older] = pathsByBoth(journey, ready.chart, events, treatment, nameOf);
  console.log(`Both models of a course: ${newer.length} event sequences each`);
  expect(newer.length).toBeGreaterThan(1);
  expect(newer).toEqual(older);
  // The longest leads through every day of the course.
  expect(newer.join('\n')).toContain('infusion.given 2024-01-28');
});

/** Small searches of each kind: by day, with late moves, and with the order kept. */
const SMALL = ['eu-contraindications', 'infusion-days', 'switch-branches', 'amendments', 'beginning'];

test.each(TOPICS.filter(({ id }) => SMALL.includes(id)))(
  'xstate/graph comes to the same states as the search $id',
  (topic) => {
    const from = startOf(topic.start, topic.sources);
    const search = searching({ ...topic, from, see: () => {} });
    let next = search.next();
    while (next.done !== true) next = search.next();
    const logs = (states: readonly CaseState[]) => states.map(({ log }) => log);
    expect(logs(next.value.states)).toEqual(logs(statesByGraph({ ...topic, from })));
    expect(next.value.states.length).toBe(explore(topic).states);
  },
);
