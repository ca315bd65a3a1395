import { describe, expect, test } from 'vitest';
import { checkEvent } from '../../machines/case-file.ts';
import type { Draft } from '../../machines/events.ts';
import { blockers } from '../../machines/explain.ts';
import { view } from '../../machines/view.ts';
import {
  adherent,
  begins,
  caseOf,
  chosen,
  completed,
  deviates,
  diagnosed,
  factsOf,
  given,
  HEADER,
  infusion,
  man,
  refusalOf,
  relapse,
  serology,
  workup,
} from './events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const CHOSEN = [...SELECTED, chosen('2024-01-09')];
const READY = [...CHOSEN, ...workup('2024-01-15', 'man')];
const RUNNING = [
  ...READY,
  begins(1, '2024-01-22'),
  infusion(1, 1, '2024-01-22'),
  infusion(1, 2, '2024-01-23'),
];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const INTERVAL = [...READY, ...FIRST];

const blocked = (step: string, ...rules: readonly string[]) => ({ tag: 'blocked', step, rules });

describe('a deviation', () => {
  const early = [...INTERVAL, ...workup('2024-12-16', 'man')];

  test('overrides a gate', () => {
    expect(refusalOf(early, begins(2, '2025-01-06'))).toEqual(blocked('course.started', 'INF-02'));
    expect(refusalOf([...early, deviates('INF-02', '2025-01-03')], begins(2, '2025-01-06'))).toBe('accepted');
  });

  test('says in the finding that it does', () => {
    const { findings, blocked: standing } = view(
      caseOf(...early, deviates('INF-02', '2025-01-03')),
      '2025-01-06',
    );
    const finding = findings.find(({ rule }) => rule === 'INF-02');
    expect([finding?.outcome, finding?.deviation?.event, standing]).toEqual([
      'overridden',
      `e${early.length + 1}`,
      [],
    ]);
  });

  test('overrides its own gate only', () => {
    expect(refusalOf([...early, deviates('PRE-11', '2025-01-03')], begins(2, '2025-01-06'))).toEqual(
      blocked('course.started', 'INF-02'),
    );
  });

  test('does not work backwards', () => {
    expect(refusalOf([...early, deviates('INF-02', '2025-01-07')], begins(2, '2025-01-06'))).toEqual(
      blocked('course.started', 'INF-02'),
    );
  });

  test('holds for its own course only', () => {
    const thin = [
      ...CHOSEN,
      ...workup('2024-01-15', 'man').filter((event) => !JSON.stringify(event).includes('"esr"')),
    ];
    const once = [...thin, deviates('PRE-10', '2024-01-16'), ...FIRST];
    const again = workup('2025-01-20', 'man').filter((event) => !JSON.stringify(event).includes('"esr"'));
    expect(refusalOf([...once, ...again], begins(2, '2025-01-27'))).toEqual(
      blocked('course.started', 'PRE-10', 'PRE-12'),
    );
  });

  test('written for the second course does not let the first one pass', () => {
    // Recorded before the first course is completed, it speaks of the first.
    const spoken = [...READY, deviates('INF-02', '2024-01-16'), ...FIRST, ...workup('2024-12-16', 'man')];
    expect(refusalOf(spoken, begins(2, '2025-01-06'))).toEqual(blocked('course.started', 'INF-02'));
  });

  test('completes a course that cannot be finished', () => {
    expect(refusalOf([...RUNNING, deviates('INF-01', '2024-01-24')], completed(1, '2024-01-24'))).toBe(
      'accepted',
    );
  });

  test('never overrides a stop, even if one could be written', () => {
    const facts = factsOf(
      ...READY,
      serology('hiv', 'positive', '2024-01-20'),
      deviates('SEL-22', '2024-01-21'),
    );
    expect(blockers(facts, '2024-01-22', HEADER.sources, 'course.started')).toEqual(['SEL-22']);
  });

  test('never overrides a stop, and is refused for one', () => {
    const positive = [...READY, serology('hiv', 'positive', '2024-01-20')];
    expect(refusalOf(positive, deviates('SEL-22', '2024-01-21'))).toMatchObject({ tag: 'not-overridable' });
    expect(refusalOf(positive, begins(1, '2024-01-22'))).toEqual(blocked('course.started', 'SEL-22'));
  });
});

describe('the kind of a reason', () => {
  const coded = (code: string) =>
    ({ ...deviates('PRE-22', '2024-01-16'), id: 'd1', code }) as unknown as Draft;

  test('is known beside its words, and left out where nobody named one', () => {
    const { deviations } = factsOf(man(), coded('disease-activity'));
    expect(deviations.map(({ code }) => code)).toEqual(['disease-activity']);
    const [plain] = factsOf(man(), deviates('PRE-22', '2024-01-16')).deviations;
    expect(Object.keys(plain ?? {})).not.toContain('code');
  });

  test('is one of the list, and decides nothing', () => {
    expect(checkEvent(coded('patient-wish')).ok).toBe(true);
    expect(checkEvent(coded('because')).ok).toBe(false);
    expect(checkEvent({ ...coded('other'), reason: '' }).ok, 'it stands for no words').toBe(false);
  });
});
