import { expect, test } from 'vitest';
import { askedIn, scenarioOf, subjectOf } from '../../src/teaching/subject.ts';
import { createWalk } from '../../src/teaching/walk.ts';
import { scenario } from './cases.ts';

test('a fork that left before a place of its scenario is asked there no more, and can be saved', async () => {
  const subject = await subjectOf(scenario('dissection'));
  expect(askedIn(subject, subject.state)).toEqual(['e70', 'e72']);
  const early = createWalk(subject.state, subject.on).stateOf(71);
  expect(askedIn(subject, early)).toEqual(['e70']);
  const { on, words, references, rules, ask } = subject;
  expect(scenarioOf({ on, words, references, rules, ask }, early).ok).toBe(false);
  expect(scenarioOf({ on, words, references, rules, ask: askedIn(subject, early) }, early).ok).toBe(true);
});
