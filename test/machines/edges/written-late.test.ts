import { describe, expect, test } from 'vitest';
import { alerts } from '../../../machines/alerts.ts';
import type { CaseEvent, Draft } from '../../../machines/events.ts';
import { emptyCase, fold } from '../../../machines/replay.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import {
  dismissed,
  edss,
  factsOf,
  given,
  HEADER,
  lab,
  man,
  numbered,
  reacted,
  said,
  vaccinated,
} from '../events.ts';
import { verdictOf } from './verdict.ts';

// What is written down late counts: an answer that was given before it is no answer to it.

const ALL: readonly Source[] = ['h16', 'eu', 'us'];
const TREATED = [man(), ...given(1, '2026-01-12', '2026-01-13')];
const symptom = (kind: 'focal-deficit' | 'headache-stiff-neck', on: string): Draft =>
  said('symptom.reported', on, { symptom: kind });
const open = (day: string, ...events: readonly Draft[]) =>
  alerts(factsOf(...TREATED, ...events), day, ALL).map(({ rule }) => rule);

describe('an emergency of an earlier day that is written down after a later one was dismissed', () => {
  const answered = [
    symptom('focal-deficit', '2026-01-14'),
    ...(['INF-15', 'EU-24', 'US-15'] as const).map((rule) => dismissed(rule, '2026-01-14')),
  ];

  test('is raised by each label', () => {
    expect(open('2026-01-14', ...answered)).not.toEqual(expect.arrayContaining(['EU-24']));
    const late = open('2026-01-14', ...answered, symptom('headache-stiff-neck', '2026-01-13'));
    expect(late).toEqual(expect.arrayContaining(['EU-24', 'US-15']));
  });

  test('is raised by the paper, and holds the infusion', () => {
    expect(open('2026-01-14', ...answered)).not.toContain('INF-15');
    expect(open('2026-01-14', ...answered, symptom('focal-deficit', '2026-01-13'))).toContain('INF-15');
  });

  test('so is a grave reaction', () => {
    const reactions = [reacted('severe', '2026-01-13', ['chest-pain']), dismissed('INF-13', '2026-01-14')];
    expect(open('2026-01-14', ...reactions)).not.toContain('INF-13');
    expect(open('2026-01-14', ...reactions, reacted('severe', '2026-01-12', ['dyspnoea']))).toContain(
      'INF-13',
    );
  });

  test('once it is answered as well, all are closed', () => {
    const both = [...answered, symptom('focal-deficit', '2026-01-13'), dismissed('INF-15', '2026-01-14')];
    expect(open('2026-01-14', ...both)).not.toContain('INF-15');
  });
});

test('EU-10: “not controlled” attested on the day on which the condition was recorded as over stands', () => {
  const pressure = (holds: boolean, on: string) =>
    said('attestation.given', on, { subject: 'blood-pressure-controlled', holds });
  const recorded = said('condition.recorded', '2026-01-02', { condition: 'hypertension-uncontrolled' });
  const over = said('condition.resolved', '2026-01-10', { condition: 'hypertension-uncontrolled' });
  const outcome = (...events: readonly Draft[]) =>
    verdictOf('EU-10', '2026-01-20', [man(), recorded, ...events]).split(';')[0];
  expect(outcome(over, pressure(false, '2026-01-10'))).toBe('unmet');
  // Over since then: nothing stands, and without an examination nothing is known.
  expect(outcome(pressure(false, '2026-01-09'), over)).toBe('unknown');
});

describe('ids that replacements bring', () => {
  const base = numbered([man(), edss(2, '2024-01-10'), lab('platelets', 200, '2024-01-10')]);
  const correct = (id: string, corrects: string, value: number, as?: string): CaseEvent =>
    ({
      id,
      on: '2024-02-28',
      type: 'event.corrected',
      corrects,
      event: { ...edss(value, '2024-01-10'), ...(as === undefined ? {} : { id: as }) },
    }) as unknown as CaseEvent;
  const retract = (id: string, retracts: string): CaseEvent => ({
    id,
    on: '2024-02-29',
    type: 'event.retracted',
    retracts,
    reason: 'Wrong',
  });
  const folded = (...events: readonly CaseEvent[]) => fold(emptyCase(HEADER), [...base, ...events]);
  const scores = (...events: readonly CaseEvent[]) => {
    const result = folded(...events);
    return result.ok ? result.value.facts.edss.map(({ score }) => score) : result.faults[0]?.refusal;
  };

  test('a replacement that takes the id of the original leads to it, not in a circle', () => {
    expect(scores(correct('k1', 'e2', 3), correct('k2', 'k1', 4, 'e2'))).toEqual([4]);
    expect(scores(correct('k1', 'e2', 3), correct('k2', 'k1', 4, 'e2'), retract('r1', 'e2'))).toEqual([]);
  });

  test('a new entry cannot take the id of a replacement', () => {
    const later = { ...numbered([vaccinated('influenza', '2024-03-01')])[0], id: 'n1' } as CaseEvent;
    expect(scores(correct('k1', 'e2', 3, 'n1'), later)).toEqual({ tag: 'duplicate-id', id: 'n1' });
    const first = fold(emptyCase(HEADER), [...base, correct('k1', 'e2', 3, 'n1')]);
    if (!first.ok) throw new Error('refused');
    const second = fold(first.value, [later]);
    expect(second.ok ? [] : second.faults[0]?.refusal).toEqual({ tag: 'duplicate-id', id: 'n1' });
  });

  test('two replacements of two entries cannot share an id', () => {
    const other = numbered([man(), edss(2, '2024-01-10'), edss(6, '2024-01-20')]);
    const result = fold(emptyCase(HEADER), [
      ...other,
      correct('k1', 'e2', 3, 'n1'),
      correct('k2', 'e3', 4, 'n1'),
    ]);
    expect(result.ok ? [] : result.faults[0]?.refusal).toEqual({ tag: 'duplicate-id', id: 'n1' });
  });
});
