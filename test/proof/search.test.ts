import { describe, expect, test } from 'vitest';
import { decide } from '../../machines/decide.ts';
import { type CaseState, type Chart, stageOf } from '../../machines/replay.ts';
import { violations } from './invariants/index.ts';
import { type Explored, search } from './model.ts';
import { TOPICS, type Topic } from './searches.ts';
import { trailOf } from './seen.ts';
import { startOf } from './starts.ts';

/** Timing decides nothing: a busy machine may take its time (ms). */
const PATIENCE = 3_600_000;

interface Found extends Explored {
  readonly violated: readonly string[];
  readonly lost: number;
}

/** Charts that were reached, and where each stood; shared by the searches and what is said about all of them. */
const reached = new Set<string>();
const stuck: string[] = [];
const explored = new Map<string, Found>();

const leaves = (chart: Chart): readonly string[] =>
  (chart as unknown as { _nodes: readonly { id: string; type: string }[] })._nodes
    .filter(({ type }) => type === 'atomic' || type === 'final' || type === 'history')
    .map(({ id }) => id);

function explore(topic: Topic): Found {
  const known = explored.get(topic.title);
  if (known !== undefined) return known;
  const violated = new Set<string>();
  let lost = 0;
  const see = (before: CaseState, after: CaseState): void => {
    for (const each of violations(trailOf(after, before.log.length))) violated.add(each);
    // Every accepted event is in the log, in order, after all that were there.
    if (!before.log.every((event, at) => after.log[at] === event)) lost += 1;
    if (after.log.length <= before.log.length) lost += 1;
  };
  const from = startOf(topic.start, topic.sources);
  const found = { ...search({ ...topic, from, see }), violated: [...violated], lost };
  for (const state of found.states) {
    for (const leaf of leaves(state.chart)) reached.add(leaf);
    const on = state.facts.latestOn ?? '';
    const leaves_ = decide(
      state,
      { type: 'follow-up.ended', on, reason: 'End' },
      { id: 'end', at: '2040-01-01T12:00:00Z' },
    );
    if (leaves_.ok === (stageOf(state.chart) === 'ended')) stuck.push(JSON.stringify(state.chart.value));
  }
  explored.set(topic.title, found);
  return found;
}

describe('an exhaustive search of', () => {
  test.each(TOPICS)(
    '$title finds no violation',
    (topic) => {
      const { states, accepted, refused, violated, lost } = explore(topic);
      console.log(
        `Searched ${topic.title} (${topic.sources.join('+')}): ${topic.moves.length} moves, at most ` +
          `${topic.depth} on a path; ${states.length} states, ${accepted} accepted and ${refused} refused steps`,
      );
      expect(violated).toEqual([]);
      expect(lost).toBe(0);
      expect(accepted).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
