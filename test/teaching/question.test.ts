import { describe, expect, test, vi } from 'vitest';
import { view } from '../../machines/view.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { type Given, mark, score } from '../../src/teaching/mark.ts';
import { pathwayAnswer, questionAt, questionsOf } from '../../src/teaching/question.ts';
import { scenario, stateOf, walkOf } from './cases.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(SCENARIOS.map(({ id }) => id))('%s', (id) => {
  test('every step is told once, days go forward, and the last one is the whole case', async () => {
    const walk = await walkOf(id);
    const { stops, state } = walk;
    expect(stops.flatMap(({ events }) => events)).toEqual(state.log);
    expect(stops.map(({ day }) => day)).toEqual(stops.map(({ day }) => day).sort());
    expect(stops.at(-1)?.known).toBe(state.log.length);
    expect(stops.at(-1)?.day).toBe(scenario(id).on);
    const last = stops.at(-1);
    expect(walk.viewOf(last?.known ?? 0, last?.day ?? '')).toEqual(view(state, scenario(id).on));
  });

  test('every question is asked before its answer is told, and can be answered in full', async () => {
    const walk = await walkOf(id);
    const { ask } = await scenario(id).lesson();
    const questions = questionsOf(walk, ask);
    expect(questions.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ stop }) => stop)).size).toBe(questions.length);
    for (const question of questions) {
      const { answer, offered, view: seen, stop } = question;
      expect(walk.stops[stop]?.day.localeCompare(question.day)).not.toBe(1);
      expect(seen.records).toHaveLength(walk.stops[stop]?.known ?? -1);
      expect(offered).toEqual([...offered].sort());
      expect(new Set(offered).size).toBe(offered.length);
      expect(answer.readiness === 'ready').toBe(
        seen.step !== undefined && seen.blocked.length === 0 && !seen.hindrances.has(seen.step),
      );
      if (answer.readiness !== undefined && answer.readiness !== 'ready') {
        for (const rule of seen.blocked) expect(answer.reasons).toContain(rule);
      }
      for (const { rule } of seen.alerts) expect(answer.reasons).toContain(rule);
      const { haste, readiness } = answer;
      const perfect: Given = {
        haste,
        ...(readiness === undefined ? {} : { readiness }),
        reasons: offered.filter((rule) => answer.reasons.includes(rule)),
      };
      const marked = mark(question, perfect);
      expect(marked.points).toBe(marked.of);
      expect([...marked.missed, ...marked.wrong]).toEqual([]);
      expect(score([mark(question, { reasons: [] })]).points).toBe(0);
    }
  });
});

test('values of one report are one step, and the same values on two days are two', async () => {
  const { stops } = await walkOf('thrombocytopenia');
  const reports = stops.filter(({ events }) => events.length > 1);
  expect(reports.length).toBeGreaterThan(0);
  for (const { events } of reports) {
    expect(new Set(events.map(({ type, on, at }) => `${type} ${on} ${at?.slice(0, 10)}`)).size).toBe(1);
  }
});

test('bruises first, then the count: each new alert is asked on its day, and the pathway wants action the same day', async () => {
  const walk = await walkOf('thrombocytopenia');
  const pressing = questionsOf(walk, undefined).filter(({ answer }) => answer.haste === 'same-day');
  expect(pressing.map(({ day }) => day).slice(0, 2)).toEqual(['2026-05-26', '2026-05-26']);
  expect(pressing[0]?.answer.reasons).toContain('MON-12');
  expect(pressing[0]?.answer.reasons).not.toContain('MON-11');
  expect(pressing[1]?.answer.reasons).toContain('MON-11');
});

test('the day of a decision that follows counts, not the day of the entry before it', async () => {
  const walk = await walkOf('naive');
  const at = walk.stops.findIndex(({ events }) => events.some(({ type }) => type === 'treatment.chosen'));
  expect(questionAt(walk, at - 1).day).toBe(walk.stops[at]?.day);
  expect(questionAt(walk, at - 1).step).toBe('treatment.chosen');
});

test('a named place is asked instead of those that are found; the end is asked always', async () => {
  const walk = await walkOf('retreatment');
  const chosen = walk.state.log.find(({ type }) => type === 'retreatment.chosen')?.id ?? '';
  const questions = questionsOf(walk, [chosen, 'no-such-event']);
  expect(questions).toHaveLength(2);
  expect(questions[0]?.step).toBe('retreatment.chosen');
  expect(questions[1]?.stop).toBe(walk.stops.length - 1);
});

test('a stop is answered by no, something unknown by first finding out', async () => {
  const state = await stateOf('latent-tuberculosis');
  const open = view(state, scenario('latent-tuberculosis').on);
  const answer = pathwayAnswer(open);
  const strongest = open.findings.find(({ rule }) => rule === answer.reasons[open.alerts.length]);
  expect(strongest?.outcome).toBe('unmet');
  expect(answer.readiness).toBe(strongest?.kind === 'stop' ? 'stop' : 'unmet');
});

describe('marking', () => {
  test('too slow or too ready is bold, the other way is careful', async () => {
    const walk = await walkOf('thrombocytopenia');
    const question = questionsOf(walk, undefined).find(({ answer }) => answer.haste === 'same-day');
    if (question === undefined) throw new Error('No question wants action the same day');
    const of = (haste: Given['haste']) => mark(question, { haste, reasons: [] } as Given).haste;
    expect([of('none'), of('routine'), of('urgent')]).toEqual(['bold', 'bold', 'bold']);
    expect(of('same-day')).toBe('right');
    expect(of('emergency')).toBe('careful');
    expect(mark(question, { reasons: [] }).haste).toBe('unanswered');
    if (question.answer.readiness !== undefined && question.answer.readiness !== 'ready') {
      expect(mark(question, { readiness: 'ready', reasons: [] }).readiness).toBe('bold');
    }
  });

  test('a wrong tick takes a point of the reasons, never more', async () => {
    const walk = await walkOf('latent-tuberculosis');
    const question = questionAt(walk, walk.stops.length - 1);
    const wrong = question.offered.filter((rule) => !question.answer.reasons.includes(rule));
    const right = question.offered.filter((rule) => question.answer.reasons.includes(rule));
    expect(wrong.length).toBeGreaterThan(0);
    expect(mark(question, { reasons: wrong }).points).toBe(0);
    expect(mark(question, { reasons: [...right, wrong[0] ?? expect.fail()] }).points).toBe(right.length - 1);
    expect(mark(question, { reasons: wrong }).wrong).toEqual(wrong);
  });

  test('the score names what was missed and counts how often', async () => {
    const walk = await walkOf('latent-tuberculosis');
    const question = questionAt(walk, walk.stops.length - 1);
    const empty = mark(question, { haste: 'none', readiness: 'ready', reasons: [] });
    const total = score([empty, empty]);
    expect(total.points).toBe(2 * empty.points);
    expect(total.of).toBe(2 * empty.of);
    expect([...total.missed.values()].every((times) => times === 2)).toBe(true);
    expect([...total.missed.keys()]).toEqual(empty.missed);
    expect(total.bold).toEqual([empty, empty]);
  });
});
