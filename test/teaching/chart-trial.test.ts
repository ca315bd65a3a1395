import { createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import type { Stamp } from '../../machines/decide.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { standsAt } from '../../src/teaching/chart/active.ts';
import { answerNow, judgedBefore, standings, wayStanding } from '../../src/teaching/chart/standing.ts';
import { nodeOf, ROOT, WAYS } from '../../src/teaching/chart/tree.ts';
import { createTrial, emptyTrial, scenarioTrial, type Trial } from '../../src/teaching/chart/trial.ts';

let stamped = 0;
const stamp = (): Stamp => {
  stamped += 1;
  return { id: `tried-${stamped}`, at: '2026-11-28T09:00:00Z' };
};
const trialOf = async (id: string): Promise<Trial> => {
  const scenario = SCENARIOS.find((each) => each.id === id);
  const state = scenarioTrial(await scenario?.file());
  return createRoot(() => createTrial({ stamp }, state, scenario?.on ?? ''));
};
const START = { type: 'course.started', on: '2026-11-16', course: 1 } as const;

test('a step is decided by the rules, said with what it changes, and can be undone', async () => {
  const trial = await trialOf('natalizumab-low-risk');
  const before = trial.active();
  expect(standsAt(before)).toBe('treatment.preparation');
  expect(trial.changed()).toBeUndefined();
  expect(trial.record([START])).toEqual([]);
  expect(standsAt(trial.active())).toBe('treatment.course.underway.day1');
  expect(trial.changed()?.entered).toEqual(['treatment.course.underway.day1']);
  expect(trial.changed()?.left.every((id) => id.startsWith('treatment.preparation.'))).toBe(true);
  trial.undo();
  expect(trial.active()).toEqual(before);
  expect(trial.canUndo()).toBe(false);
});

test('a refusal changes nothing, not even by the drafts before it', async () => {
  const trial = await trialOf('natalizumab-low-risk');
  const { state } = trial;
  const before = state();
  const [fault] = trial.record([START, { ...START, course: 7 }]);
  expect(fault).toMatchObject({ tag: 'refused', type: 'course.started' });
  expect(state()).toBe(before);
});

test('time passes forwards only, and a restart leads back to the first day', async () => {
  const trial = await trialOf('dimethyl-fumarate');
  expect(trial.monthLater()).toBe('2026-12-16');
  trial.come('2026-12-16');
  expect(trial.changed()).toMatchObject({
    left: ['treatment.interval.timing.resting'],
    entered: ['treatment.interval.timing.due'],
  });
  trial.come('1999-01-01');
  expect(trial.view().today).toBe(trial.view().facts.latestOn);
  trial.restart();
  expect(trial.view().today).toBe('2026-11-16');
});

test('an empty case stands in the selection and is told only of a registration', () => {
  const trial = createRoot(() => createTrial({ stamp }, emptyTrial('Empty', ['h16']), '2026-11-28'));
  expect(standsAt(trial.active())).toBe('treatment.selection.assessing');
  const events = standings(trial.state(), trial.view());
  const possible = [...events.values()].filter((event) => event.possible).map(({ type }) => type);
  expect(possible).toEqual(['patient.registered']);
  expect(events.get('patient.registered')?.takes.map(({ source }) => source)).toEqual([ROOT]);
});

describe('how transitions stand', async () => {
  const trial = await trialOf('natalizumab-low-risk');
  const events = standings(trial.state(), trial.view());
  const standing = (source: string, event: string | undefined) =>
    nodeOf(source)
      .ways.filter((way) => way.event === event)
      .map((way) => wayStanding(way, trial.active(), events));

  test('those of states that are not active are not asked', () => {
    expect(standing('treatment.monitoring', 'therapy.switched')).toEqual(['elsewhere']);
  });

  test('the machine itself says which one an event takes', () => {
    expect(standing('treatment.preparation', 'course.started')).toEqual(['open']);
    expect(standing(ROOT, 'note.added')).toEqual(['stays']);
    expect(standing(ROOT, 'day.came')).toEqual(['stays']);
    expect(standing(ROOT, 'patient.registered')).toEqual(['closed']);
    const open = WAYS.filter((way) => wayStanding(way, trial.active(), events) === 'open');
    expect(open.map(({ event }) => event)).toEqual([
      'course.started',
      'treatment.declined',
      'follow-up.ended',
    ]);
  });

  test('those that are taken by themselves wait for another answer', () => {
    expect(standing('treatment.preparation.laboratory.complete', undefined)).toEqual(['closed']);
    expect(answerNow(trial.view(), 'laboratory')).toBe('complete');
  });

  test('rules are judged for the step before which they are asked', () => {
    const blocks = () =>
      judgedBefore(trial.view(), 'course.completed').find(({ rule }) => rule === 'INF-01')?.blocks;
    expect(blocks()).toBe(false);
    trial.record([START]);
    expect(blocks()).toBe(true);
    trial.undo();
    expect(judgedBefore(trial.view(), 'therapy.switched')).toEqual([]);
  });
});
