import { describe, expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../machines/events.ts';
import { fold, under } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { loadPaperWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { differenceOf, eventsApart, isSame } from '../../src/teaching/difference.ts';
import { documentDifferences } from '../../src/teaching/document-difference.ts';
import { scenario, stateOf, walkOf } from './cases.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(SCENARIOS.map(({ id }) => id))('%s', (id) => {
  test('differs in nothing from itself, and alike from both sides', async () => {
    const walk = await walkOf(id);
    const { known, day } = walk.stops.at(-1) ?? { known: 0, day: '' };
    const seen = walk.viewOf(known, day);
    expect(isSame(differenceOf(seen, seen))).toBe(true);
    const american = walk.viewOf(known, day, ['h16', 'eu', 'us']);
    const there = differenceOf(seen, american);
    const back = differenceOf(american, seen);
    const rules = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule).sort();
    expect(rules(there.findings)).toEqual(rules(back.findings));
    expect(rules(there.alerts)).toEqual(rules(back.alerts));
    expect(there.tasks.length).toBe(back.tasks.length);
  });
});

test('what an event changes: had she become pregnant', async () => {
  const state = await stateOf('interferon');
  const { on } = scenario('interferon');
  const event = { id: 'fork-1', on, type: 'pregnancy.began' } as unknown as CaseEvent;
  const forked = fold(state, [event]);
  if (!forked.ok) throw new Error(JSON.stringify(forked.faults));
  const difference = differenceOf(view(state, on), view(forked.value, on));
  expect(difference.findings.map(({ rule }) => rule)).toContain('SEL-23');
  const finding = difference.findings.find(({ rule }) => rule === 'SEL-23');
  expect(finding?.left?.blocks).toBe(false);
  expect(finding?.right?.blocks).toBe(true);
  expect(difference.watches.map(({ part }) => part.name)).toContain('pregnancy');
  expect(eventsApart(state.log, forked.value.log)).toEqual({ left: [], right: [event] });
});

test('an entry is the same in two forks although its id is another one', async () => {
  const { log } = await stateOf('naive');
  const renamed = log.map((event) => ({ ...event, id: `x-${event.id}`, by: 'somebody else' }) as CaseEvent);
  expect(eventsApart(log, renamed)).toEqual({ left: [], right: [] });
});

test('a label asks for what the paper does not: liver tests every month', async () => {
  const state = await stateOf('natalizumab-high-risk');
  const { on } = scenario('natalizumab-high-risk');
  const [paper, label] = [['h16'], ['h16', 'eu']].map((sources) => view(under(state, sources as never), on));
  if (paper === undefined || label === undefined) throw new Error('Two views were wanted');
  const tasks = differenceOf(paper, label).tasks;
  const liver = tasks.find(({ kind }) => kind === 'lab.liver');
  expect(liver?.left).toBeUndefined();
  expect(liver?.right?.rule).toBe('EU-30');
});

test('documents: those that make sense on one side alone, and the lines of those that differ', async () => {
  const state = await stateOf('natalizumab-high-risk');
  const { on } = scenario('natalizumab-high-risk');
  const words = await loadPaperWords('en');
  const early = await walkOf('natalizumab-high-risk');
  const first = early.viewOf(10, early.stops[9]?.day ?? on);
  const whole = view(state, on);
  const apart = documentDifferences(first, whole, words, 'en');
  expect(apart.find(({ kind }) => kind === 'alert-card')?.tag).toBe('right-only');
  const plan = apart.find(({ kind }) => kind === 'care-plan');
  expect(plan?.tag === 'differs' ? plan.right.length : 0).toBeGreaterThan(0);
  expect(documentDifferences(whole, whole, words, 'en')).toEqual([]);
});
