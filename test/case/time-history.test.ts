import { expect, test } from 'vitest';
import type { CaseEvent, Draft } from '../../machines/events.ts';
import { view } from '../../machines/view.ts';
import { changeable, type Entry, entriesOf, historyDays, isPlainValue } from '../../src/case/time/history.ts';
import { caseFrom, edss, lab, man, numbered } from '../machines/events.ts';

const correction = (id: string, corrects: string, on: string, event: Draft): CaseEvent =>
  ({ id, on, by: 'Dr N', type: 'event.corrected', corrects, event }) as unknown as CaseEvent;
const retraction = (id: string, retracts: string, on: string, reason = 'Wrong patient'): CaseEvent => ({
  id,
  on,
  type: 'event.retracted',
  retracts,
  reason,
});

const START = numbered([man('1984-05-01', '2024-01-08'), edss(2, '2024-02-05'), lab('crp', 3, '2024-02-05')]);

function entries(...more: readonly CaseEvent[]) {
  const state = caseFrom([...START, ...more]);
  const found = entriesOf(view(state, '2024-06-03').records);
  // What the trail calls current is what counts.
  expect(found.flatMap(({ current }) => current?.event ?? [])).toEqual(state.history);
  return (id: string): Entry => {
    const entry = found.find((each) => each.id === id);
    if (entry === undefined) throw new Error(`There is no entry ${id}`);
    return entry;
  };
}

const scores = ({ versions }: Entry) =>
  versions.map(({ event, endedBy }) => [event.type === 'edss.assessed' && event.score, endedBy?.id]);

test('an entry that nobody changed has one wording', () => {
  const entry = entries()('e2');
  expect(scores(entry)).toEqual([[2, undefined]]);
  expect(changeable(entry)).toBe(true);
});

test('a corrected entry shows what it was and what it became, and the correction leads back to it', () => {
  const at = entries(correction('c1', 'e2', '2024-03-04', edss(3, '2024-02-05')));
  expect(scores(at('e2'))).toEqual([
    [2, 'c1'],
    [3, undefined],
  ]);
  expect(at('c1')).toMatchObject({ kind: 'clinical', amends: { id: 'e2' } });
  expect(at('c1').amends?.was?.event).toMatchObject({ score: 2 });
  expect(at('c1').amends?.became?.event).toMatchObject({ score: 3 });
  expect(changeable(at('c1'))).toBe(false);
});

test('a correction of a correction, named by either id, goes to the same entry', () => {
  for (const named of ['e2', 'c1']) {
    const at = entries(
      correction('c1', 'e2', '2024-03-04', edss(3, '2024-02-05')),
      correction('c2', named, '2024-03-05', edss(4, '2024-02-05')),
    );
    expect(scores(at('e2'))).toEqual([
      [2, 'c1'],
      [3, 'c2'],
      [4, undefined],
    ]);
    expect(at('c2').amends?.was?.event).toMatchObject({ score: 3 });
  }
});

test('a retracted entry counts no more; a retracted correction gives the first wording back', () => {
  const gone = entries(retraction('r1', 'e2', '2024-03-04'));
  expect(scores(gone('e2'))).toEqual([[2, 'r1']]);
  expect(changeable(gone('e2'))).toBe(false);
  expect(gone('r1').amends?.became).toBeUndefined();
  const back = entries(
    correction('c1', 'e2', '2024-03-04', edss(3, '2024-02-05')),
    retraction('r1', 'c1', '2024-03-05'),
  );
  expect(scores(back('e2'))).toEqual([
    [2, undefined],
    [3, 'r1'],
  ]);
  expect(back('r1').amends).toMatchObject({ id: 'e2' });
  expect(back('r1').amends?.became?.event).toMatchObject({ score: 2 });
});

test('an older correction that is retracted takes nothing with it', () => {
  const at = entries(
    correction('c1', 'e2', '2024-03-04', edss(3, '2024-02-05')),
    correction('c2', 'e2', '2024-03-05', edss(4, '2024-02-05')),
    retraction('r1', 'c1', '2024-03-06'),
  );
  expect(at('e2').current?.event).toMatchObject({ score: 4 });
});

test('the history stands by clinical day or as recorded, the newest first, one kind at a time', () => {
  const log: readonly CaseEvent[] = [
    ...START,
    correction('c1', 'e2', '2024-03-04', edss(3, '2024-02-12')),
    { ...numbered([edss(2.5, '2023-12-01')], 9)[0], at: '2024-03-11T09:00:00+01:00' } as CaseEvent,
  ];
  const found = entriesOf(view(caseFrom(log), '2024-06-03').records);
  const days = (...how: [Parameters<typeof historyDays>[1], Parameters<typeof historyDays>[2]]) =>
    historyDays(found, ...how).map(({ day, entries: list }) => [day, ...list.map(({ id }) => id)]);
  expect(days('all', 'clinical')).toEqual([
    ['2024-03-04', 'c1'],
    // The correction has moved it to another day.
    ['2024-02-12', 'e2'],
    ['2024-02-05', 'e3'],
    ['2024-01-08', 'e1'],
    ['2023-12-01', 'e9'],
  ]);
  expect(days('all', 'recorded')).toEqual([
    ['2024-03-11', 'e9'],
    ['2024-03-04', 'c1'],
    ['2024-02-05', 'e3', 'e2'],
    ['2024-01-08', 'e1'],
  ]);
  expect(days('laboratory', 'clinical')).toEqual([['2024-02-05', 'e3']]);
  expect(days('papers', 'clinical')).toEqual([]);
  expect(found.filter(isPlainValue).map(({ id }) => id)).toEqual(['e3']);
});
