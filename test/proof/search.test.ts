import { describe, expect, test } from 'vitest';
import { journey } from '../../machines/pathway/journey.ts';
import type { ChartEvent } from '../../machines/pathway/setup.ts';
import { type CaseState, type Chart, stageOf } from '../../machines/replay.ts';
import { everyTransition, step, taken } from '../machines/journey/walk.ts';
import { violations } from './invariants/index.ts';
import { type Explored, type Move, search, take, withoutMarks } from './model.ts';
import { DANGERS } from './searches.ts';
import { trailOf } from './seen.ts';
import { startOf } from './starts.ts';
import { SURVEYS } from './surveys.ts';
import type { Topic } from './topic.ts';

/** Timing decides nothing: a busy machine may take its time (ms). */
const PATIENCE = 3_600_000;

const TOPICS = [...DANGERS, ...SURVEYS];

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

/** Sends the chart what the fold sent it, and notes the transitions that it takes. */
function watch(before: CaseState, after: CaseState): void {
  const said = after.log.at(-1);
  if (said === undefined || said.type === 'event.corrected' || said.type === 'event.retracted') return;
  const known = { before: before.facts, facts: after.facts, day: said.on, sources: after.header.sources };
  step(before, { type: said.type, said, ...known, granted: false } as unknown as ChartEvent, after);
}

function explore(topic: Topic): Found {
  const known = explored.get(topic.title);
  if (known !== undefined) return known;
  const violated = new Set<string>();
  let lost = 0;
  const see = (before: CaseState, after: CaseState, { drafts }: Move): void => {
    if (drafts.length === 1) watch(before, after);
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
    const exit = take(state, [{ type: 'follow-up.ended', on, reason: 'Moved' }]);
    if (state.facts.registeredOn === undefined) continue;
    if ((exit === undefined) !== (stageOf(state.chart) === 'ended'))
      stuck.push(withoutMarks(state.chart.value));
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

/** The states that a case can be in, by their ids. */
function everyLeaf(node = journey.root as unknown as StateTree): readonly string[] {
  const inner = Object.values(node.states);
  return inner.length > 0 ? inner.flatMap(everyLeaf) : node.type === 'history' ? [] : [node.id];
}

interface StateTree {
  readonly id: string;
  readonly type: string;
  readonly states: Readonly<Record<string, StateTree>>;
}

/** Entered and left with the same event. */
const PASSED_THROUGH = ['journey.treatment.switching.natalizumabHighRisk.cleared'];

/** A course has three infusions or five: no other day finishes it, and the fifth always does. */
const IMPOSSIBLE = [
  'course.underway.day1: infusion.given [finishesWith] → course.underway.finished',
  'course.underway.day2: infusion.given [finishesWith] → course.underway.finished',
  'course.underway.day4: infusion.given [finishesWith] → course.underway.finished',
  'course.underway.day5: infusion.given [nextInfusionAllowed] → course.underway.finished',
];

describe('over all searches', () => {
  const exploreAll = (): void => {
    for (const topic of TOPICS) explore(topic);
  };

  test(
    'every state of every stage and watch is reached by a case',
    () => {
      exploreAll();
      const all = everyLeaf();
      const missed = all.filter((id) => !reached.has(id));
      console.log(`Reached ${all.length - missed.length} of ${all.length} states of the chart by cases`);
      expect(missed).toEqual(PASSED_THROUGH);
    },
    PATIENCE,
  );

  test(
    'every decision is taken wherever the chart has a place for it',
    () => {
      exploreAll();
      const all = everyTransition();
      const missed = all.filter((each) => !taken.has(each));
      console.log(`Took ${all.length - missed.length} of ${all.length} transitions of the chart in searches`);
      const decisions = missed.filter((each) => !each.includes(': always →') && !each.startsWith('journey:'));
      expect(decisions).toEqual(IMPOSSIBLE);
    },
    PATIENCE,
  );

  test(
    'no state but the end is a dead end',
    () => {
      exploreAll();
      expect(stuck).toEqual([]);
    },
    PATIENCE,
  );
});
