import { describe, expect, test } from 'vitest';
import { rulesHash } from '../../.config/rules-hash.ts';
import { chartMet, everyTransition } from '../../machines/proof/chart.ts';
import { explore, type Finding, type SearchId, TOPICS } from '../../machines/proof/explore.ts';
import { IMPOSSIBLE } from '../../machines/proof/impossible.ts';
import { INVARIANTS } from '../../machines/proof/invariants/index.ts';
import { agree, inAll, recorded } from '../../machines/proof/record.ts';
import { isOfThisBuild, RECORD } from '../../src/proof/record.ts';

/** Timing decides nothing: a busy machine may take its time (ms). */
const PATIENCE = 3_600_000;
const ANEW = 'npm run proof writes the record anew';

const explored = new Map<SearchId, Finding>();

function found(topic: (typeof TOPICS)[number]): Finding {
  const known = explored.get(topic.id);
  if (known !== undefined) return known;
  const finding = explore(topic);
  explored.set(topic.id, finding);
  return finding;
}
const all = (): readonly Finding[] => TOPICS.map(found);

describe('an exhaustive search', () => {
  test.each(TOPICS)(
    '$id finds no violation, and what the record says',
    (topic) => {
      const finding = found(topic);
      const { states, accepted, refused, violations, lost, stuck } = finding;
      console.log(
        `Searched ${topic.id} (${topic.sources.join('+')}): ${topic.moves.length} moves, at most ` +
          `${topic.depth} on a path; ${states} states, ${accepted} accepted and ${refused} refused steps`,
      );
      expect(violations).toEqual([]);
      expect(lost).toBe(0);
      // No state but the end is a dead end.
      expect(stuck).toBe(0);
      expect(accepted).toBeGreaterThan(0);
      const kept = RECORD.searches.find(({ id }) => id === topic.id);
      expect(kept, ANEW).toEqual(recorded(finding));
      // As the page compares them.
      expect(kept !== undefined && agree(kept, recorded(finding)), ANEW).toBe(true);
    },
    PATIENCE,
  );
});

/** Entered and left with the same event. */
const PASSED_THROUGH = ['journey.treatment.switching.natalizumabHighRisk.cleared'];

describe('over all searches', () => {
  test('every state of every stage and watch is reached by a case', () => {
    const { states } = chartMet(all());
    console.log(`Reached ${states.met} of ${states.of} states of the chart by cases`);
    expect(states.missed).toEqual(PASSED_THROUGH);
  });

  test('every decision is taken wherever the chart has a place for it', () => {
    const met = new Set(all().flatMap(({ met }) => met.transitions));
    const never: ReadonlySet<string> = new Set(Object.values(IMPOSSIBLE).flat());
    const missed = everyTransition().filter((each) => !met.has(each) && !never.has(each));
    const { transitions } = chartMet(all());
    console.log(`Took ${transitions.met} of ${transitions.of} transitions of the chart in searches`);
    expect(missed.filter((each) => !each.includes(': always →') && !each.startsWith('journey:'))).toEqual([]);
    expect([...met].filter((each) => never.has(each))).toEqual([]);
  });

  test('every guard answers both ways, unless what it guards is impossible', () => {
    const { guards } = chartMet(all());
    console.log(
      `Both answers of ${guards.both} of ${guards.of} guards; ${guards.impossible} can only refuse`,
    );
    expect(guards.oneWay).toEqual([]);
    expect(guards.both + guards.impossible).toBe(guards.of);
  });

  test('every invariant was judged, and was at stake', () => {
    const totals = inAll(all());
    const idle = INVARIANTS.filter(({ id }) => totals[id].histories === 0 || totals[id].atStake === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('the record', () => {
  test('tells of exactly these searches, in their order, and of the chart', () => {
    expect(RECORD.searches.map(({ id }) => id)).toEqual(TOPICS.map(({ id }) => id));
    expect(RECORD.chart, ANEW).toEqual(chartMet(all()));
  });

  test('was made from the files of machines/ as they are', () => {
    expect(RECORD.rules, ANEW).toBe(rulesHash());
    expect(isOfThisBuild()).toBe(true);
  });
});
