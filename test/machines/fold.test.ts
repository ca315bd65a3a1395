import { expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import type { CaseEvent } from '../../machines/events.ts';
import { MOVES_ON } from '../../machines/pathway/advice.ts';
import { journey } from '../../machines/pathway/journey.ts';
import { type CaseState, emptyCase, fold, stageOf } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { FIVE_YEARS_ON, fiveYears } from '../bench/five-years.ts';
import { adherent, caseFrom, chosen, diagnosed, HEADER, man, numbered, relapse, started } from './events.ts';

const stepwise = (events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, event) => {
    const folded = fold(state, [event]);
    if (!folded.ok) throw new Error(`Refused: ${JSON.stringify([event, folded.faults])}`);
    return folded.value;
  }, emptyCase(HEADER));

test('a log with corrections stands the same, folded at once or event by event', () => {
  const events = fiveYears();
  expect(view(caseFrom(events), FIVE_YEARS_ON)).toEqual(view(stepwise(events), FIVE_YEARS_ON));
});

test('a switch that was possible for one event alone has led to the preparation, folded at once as well', () => {
  const free = [man(), diagnosed('rrms', '2026-01-02'), relapse('2026-01-02'), adherent('2026-01-02')];
  const events = numbered([...free, chosen('2026-01-05'), started('fingolimod', '2026-01-06')]);
  const atOnce = caseFrom(events);
  expect(stageOf(atOnce.chart)).toBe('preparation');
  expect(atOnce.chart.value).toEqual(stepwise(events).chart.value);
});

/** Topics that automatic transitions ask before they leave the states of the question. */
function leaving(node: AnyStateNode): readonly unknown[] {
  const own = (node.always ?? []).flatMap(({ guard, target }) =>
    (target ?? []).every(({ parent }) => parent === node.parent) ? [] : [guard],
  );
  return [...own, ...Object.values(node.states).flatMap(leaving)];
}

test('no question but the one that is asked with every event leads out of its own answers', () => {
  const guards = new Set(leaving(journey.root).map((guard) => JSON.stringify(guard)));
  expect([...guards]).toEqual([
    JSON.stringify({ type: 'advises', params: { topic: MOVES_ON, answer: 'cleared' } }),
  ]);
});
