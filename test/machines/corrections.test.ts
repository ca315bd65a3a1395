import { describe, expect, test } from 'vitest';
import type { CaseEvent, Draft } from '../../machines/events.ts';
import { type CaseState, fold } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import {
  adherent,
  begins,
  caseFrom,
  caseOf,
  chosen,
  completed,
  deviates,
  diagnosed,
  dismissed,
  edss,
  given,
  infusion,
  lab,
  man,
  mri,
  numbered,
  relapse,
  serology,
  started,
  workup,
} from './events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const READY = [...SELECTED, chosen('2024-01-09'), ...workup('2024-01-15', 'man')];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const DAY = '2024-03-01';

const correction = (id: string, corrects: string, on: string, event: Draft): CaseEvent =>
  ({ id, on, type: 'event.corrected', corrects, event }) as unknown as CaseEvent;
const retraction = (id: string, retracts: string, on: string): CaseEvent => ({
  id,
  on,
  type: 'event.retracted',
  retracts,
  reason: 'Wrong patient',
});

/** Places in the recorded order: a corrected value is as new as its correction, so that it can reopen an alert. */
const PLACES = ['seq', 'count', 'closedSeq'];

/** What everybody sees but the audit trail, in which the correction stays. */
function seen(state: CaseState): Omit<CaseView, 'records'> {
  const { records: _, ...rest } = view(state, DAY);
  const bare = JSON.stringify(rest, (key, value: unknown) => (PLACES.includes(key) ? undefined : value));
  return JSON.parse(bare) as Omit<CaseView, 'records'>;
}

/** A case with amendments behind it. */
const amended = (drafts: readonly Draft[], ...amendments: readonly CaseEvent[]): CaseState =>
  caseFrom([...numbered(drafts), ...amendments]);
const refusedWith = (drafts: readonly Draft[], ...amendments: readonly CaseEvent[]): unknown => {
  const folded = fold(caseOf(...drafts), amendments);
  return folded.ok ? 'accepted' : folded.faults[0]?.refusal;
};
/** The id of the nth event of a history, from 1. */
const idOf = (drafts: readonly Draft[], draft: Draft): string => `e${drafts.indexOf(draft) + 1}`;

describe('a correction', () => {
  const wrong = lab('platelets', 96, '2024-02-26');
  const right = lab('platelets', 196, '2024-02-26');
  const before = [...READY, ...FIRST];

  test('leaves the case as if the wrong event had never been recorded', () => {
    const corrected = amended(
      [...before, wrong],
      correction('k', idOf([...before, wrong], wrong), '2024-02-27', right),
    );
    expect(view(caseOf(...before, wrong), DAY).alerts.map(({ rule }) => rule)).toEqual(['MON-11', 'MON-10']);
    expect(seen(corrected)).toEqual(seen(caseOf(...before, right)));
  });

  test('keeps its place in the order, wherever that is', () => {
    const events = [...SELECTED, edss(6, '2024-01-08'), ...READY.slice(4), ...FIRST];
    const fixed = [...SELECTED, edss(2, '2024-01-08'), ...READY.slice(4), ...FIRST];
    expect(seen(amended(events, correction('k', 'e5', '2024-02-27', edss(2, '2024-01-08'))))).toEqual(
      seen(caseOf(...fixed)),
    );
  });

  test('can be corrected again, by its own id or by that of the first', () => {
    const events = [...before, wrong];
    const id = idOf(events, wrong);
    const first = correction('k1', id, '2024-02-27', lab('platelets', 169, '2024-02-26'));
    for (const name of [id, 'k1']) {
      const twice = amended(events, first, correction('k2', name, '2024-02-28', right));
      expect(seen(twice)).toEqual(seen(caseOf(...before, right)));
    }
  });

  test('may change the kind of the event', () => {
    const events = [...before, wrong];
    const state = amended(events, correction('k', idOf(events, wrong), '2024-02-27', edss(2, '2024-02-26')));
    expect(seen(state)).toEqual(seen(caseOf(...before, edss(2, '2024-02-26'))));
  });

  test('stays in the audit trail beside what it corrects', () => {
    const events = [...before, wrong];
    const id = idOf(events, wrong);
    const { records } = view(amended(events, correction('k', id, '2024-02-27', right)), DAY);
    expect(records).toHaveLength(events.length + 1);
    expect(records.find(({ event }) => event.id === id)?.changedBy?.id).toBe('k');
    expect(records.at(-1)?.event.type).toBe('event.corrected');
  });

  test('of an unknown event is refused', () => {
    expect(refusedWith(before, correction('k', 'e999', '2024-02-27', right))).toEqual({
      tag: 'unknown-event',
      id: 'e999',
    });
  });

  test('that takes the ground from a later event is refused, and nothing changes', () => {
    const third = FIRST[3] as Draft;
    const state = caseOf(...before);
    const folded = fold(state, [
      correction('k', idOf(before, third), '2024-02-27', infusion(1, 4, '2024-01-24')),
    ]);
    expect(folded.ok).toBe(false);
    expect(
      refusedWith(before, correction('k', idOf(before, third), '2024-02-27', infusion(1, 4, '2024-01-24'))),
    ).toEqual({
      tag: 'needed-later',
      id: idOf(before, third),
      type: 'infusion.given',
    });
    expect(seen(state)).toEqual(seen(caseOf(...before)));
  });
});

describe('a retraction', () => {
  const before = [...READY, ...FIRST];
  const stray = lab('platelets', 40, '2024-02-26');

  test('leaves the case as if the event had never been recorded', () => {
    const events = [...before, stray];
    expect(seen(amended(events, retraction('r', idOf(events, stray), '2024-02-27')))).toEqual(
      seen(caseOf(...before)),
    );
  });

  test('undoes a decision that nothing has followed yet', () => {
    const events = [...SELECTED, chosen('2024-01-09')];
    expect(view(amended(events, retraction('r', 'e5', '2024-01-10')), '2024-01-10').stage).toBe('selection');
  });

  test('of an event that a later one needs is refused', () => {
    const needed = (draft: Draft) => refusedWith(before, retraction('r', idOf(before, draft), '2024-02-27'));
    expect(needed(before[0] as Draft)).toEqual({ tag: 'needed-later', id: 'e2', type: 'diagnosis.recorded' });
    expect(needed(before[4] as Draft)).toMatchObject({ tag: 'needed-later', type: 'course.started' });
    expect(needed(FIRST[0] as Draft)).toMatchObject({ tag: 'needed-later', type: 'infusion.given' });
    expect(needed(FIRST[1] as Draft)).toMatchObject({ tag: 'needed-later', type: 'infusion.given' });
  });

  test('of what was retracted is refused', () => {
    const events = [...before, stray];
    const id = idOf(events, stray);
    expect(
      refusedWith(events, retraction('r1', id, '2024-02-27'), retraction('r2', id, '2024-02-28')),
    ).toEqual({
      tag: 'unknown-event',
      id,
    });
  });

  test('is possible after follow-up has ended', () => {
    const ended = [...before, stray, { type: 'follow-up.ended', on: '2024-02-27', reason: 'Moved' } as Draft];
    const state = amended(ended, retraction('r', idOf(ended, stray), '2024-02-28'));
    expect(view(state, DAY).stage).toBe('ended');
  });
});

describe('what is learnt late', () => {
  test('does not rewrite a decision, but blocks the next', () => {
    // The test was taken before the start and reported in the middle of the course.
    const running = [...READY, begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22')];
    const late = serology('hiv', 'positive', '2024-01-20');
    const { stage, state, blocked } = view(caseOf(...running, late), '2024-01-23');
    expect([stage, state.treatment]).toEqual(['course', { course: { underway: 'day2' } }]);
    expect(blocked).toEqual(['SEL-22']);
  });

  test('a correction of a fact does not undo the decision that rested on it', () => {
    const positive = FIRST.slice(0, 2);
    const events = [...READY, ...positive];
    const hiv = events.findIndex((event) => event.type === 'serology.reported' && event.test === 'hiv');
    const state = amended(
      events,
      correction('k', `e${hiv + 1}`, '2024-01-23', serology('hiv', 'positive', '2024-01-15')),
    );
    const { stage, blocked } = view(state, '2024-01-23');
    expect([stage, blocked]).toEqual(['course', ['SEL-22']]);
  });

  test('the clinical day counts for facts, not the order of recording', () => {
    const counts = [lab('platelets', 210, '2024-02-26'), lab('platelets', 90, '2024-02-12')];
    expect(view(caseOf(...READY, ...FIRST, ...counts), DAY).alerts).toEqual([]);
    expect(view(caseOf(...READY, ...FIRST, ...counts.toReversed()), DAY).alerts).toEqual([]);
  });

  test('on the same day the later record counts', () => {
    const counts = [lab('platelets', 90, '2024-02-26'), lab('platelets', 210, '2024-02-26')];
    expect(view(caseOf(...READY, ...FIRST, ...counts), DAY).alerts).toEqual([]);
    expect(view(caseOf(...READY, ...FIRST, ...counts.toReversed()), DAY).alerts).not.toEqual([]);
  });

  test('an entry about the past does not turn the chart back', () => {
    const events = [
      ...SELECTED,
      started('teriflunomide', '2022-01-10'),
      relapse('2024-01-08'),
      chosen('2024-01-09'),
    ];
    const late = caseOf(...events, mri('2019-06-03', { region: 'brain' }));
    expect(late.chart.value.treatment).toEqual({ switching: 'teriflunomide' });
  });
});

test('an id is used once', () => {
  const state = caseOf(...SELECTED);
  const [again] = numbered([edss(2, '2024-01-09')], 2);
  const folded = fold(state, again === undefined ? [] : [again]);
  expect(folded.ok ? 'accepted' : folded.faults).toEqual([
    { at: 0, refusal: { tag: 'duplicate-id', id: 'e2' } },
  ]);
});

test('a case folded in one go and event by event is the same', () => {
  const events = numbered([...READY, ...FIRST]);
  const whole = caseFrom(events);
  const stepwise = events.reduce<CaseState>((state, event) => {
    const folded = fold(state, [event]);
    if (!folded.ok) throw new Error('Refused');
    return folded.value;
  }, caseFrom([]));
  expect(view(stepwise, DAY)).toEqual(view(whole, DAY));
});

test('a correction that was itself corrected takes nothing with it when it is retracted', () => {
  const counted = (value: number) => lab('platelets', value, '2024-02-26');
  const log = [...READY, ...FIRST, counted(96)];
  const id = idOf(log, log.at(-1) as Draft);
  const state = amended(
    log,
    correction('k1', id, '2024-02-27', counted(150)),
    correction('k2', id, '2024-02-28', counted(200)),
    retraction('r', 'k1', '2024-02-29'),
  );
  expect(state.facts.labs.platelets?.at(-1)?.value).toBe(200);
});

test('a second course, brought forward with a reason, asks for an MRI of its own', () => {
  const early = [...READY, ...FIRST, deviates('INF-02', '2024-02-20')];
  const blocked = (...more: readonly Draft[]) => view(caseOf(...early, ...more), '2024-03-01').blocked;
  const rest = workup('2024-02-26', 'man').filter(({ type }) => type !== 'mri.reported');
  expect(blocked(...rest)).toEqual(['PRE-12']);
  expect(blocked(...rest, mri('2024-02-26'))).toEqual([]);
});

describe('a correction into a decision', () => {
  const noted = [...READY, { type: 'note.added', on: '2024-01-20', text: 'Call' } as Draft];
  const into = (drafts: readonly Draft[]) =>
    refusedWith(drafts, correction('k', `e${drafts.length}`, '2024-01-22', begins(1, '2024-01-22')));

  test('is refused where the decision would have been', () => {
    const positive = serology('hiv', 'positive', '2024-01-16');
    expect(into([...READY, positive, noted.at(-1) as Draft])).toEqual({
      tag: 'blocked',
      step: 'course.started',
      rules: ['SEL-22'],
    });
  });

  test('is taken where nothing stands in the way', () => {
    expect(into(noted)).toBe('accepted');
  });
});

describe('a corrected value', () => {
  const wrong = lab('platelets', 96, '2024-02-26');
  const before = [...READY, ...FIRST];

  test('reopens an alert that was closed for the wrong one', () => {
    const closed = [...before, wrong, dismissed('MON-11', '2024-02-27')];
    const state = amended(
      closed,
      correction('c1', idOf(closed, wrong), '2024-02-28', lab('platelets', 9, '2024-02-26')),
    );
    expect(view(state, DAY).alerts.map(({ rule }) => rule)).toContain('MON-11');
    expect(view(amended(closed), DAY).alerts.map(({ rule }) => rule)).not.toContain('MON-11');
  });

  test('gives way to the first again when the correction is retracted', () => {
    const log = [...before, wrong];
    const state = amended(
      log,
      correction('c1', idOf(log, wrong), '2024-02-27', lab('platelets', 300, '2024-02-26')),
      retraction('c2', 'c1', '2024-02-28'),
    );
    expect(state.facts.labs.platelets?.at(-1)?.value).toBe(96);
  });
});

describe('a correction keeps other events and their places', () => {
  const underway = [...READY, begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22')];
  const early = [
    ...READY,
    deviates('INF-01', '2024-01-16'),
    begins(1, '2024-01-22'),
    infusion(1, 1, '2024-01-22'),
  ];

  test('a replacement cannot take the id of another event', () => {
    const drafts = [...SELECTED, edss(2, '2024-01-08'), edss(3, '2024-01-09')];
    const replacement = { id: 'e5', ...edss(4, '2024-01-09') } as unknown as Draft;
    expect(refusedWith(drafts, correction('k1', 'e6', '2024-01-10', replacement))).toEqual({
      tag: 'duplicate-id',
      id: 'e5',
    });
  });

  test('correcting the words of a reason does not make it a later one', () => {
    const reason = deviates('INF-01', '2024-01-16');
    const id = idOf(early, early.find((each) => each.type === 'deviation.justified') ?? reason);
    const reworded = { ...reason, reason: 'Other words' } as Draft;
    const state = amended(early, correction('k1', id, '2024-01-23', reworded));
    expect(fold(state, numbered([completed(1, '2024-01-23')], 100)).ok).toBe(false);
  });

  test('correcting the start of a course does not make it later than a reason about its conduct', () => {
    const drafts = [...underway, deviates('INF-01', '2024-01-23')];
    const id = idOf(drafts, drafts.find((each) => each.type === 'course.started') ?? begins(1, '2024-01-22'));
    const state = amended(drafts, correction('k1', id, '2024-01-23', begins(1, '2024-01-22')));
    expect(fold(state, numbered([completed(1, '2024-01-23')], 100)).ok).toBe(true);
  });
});
