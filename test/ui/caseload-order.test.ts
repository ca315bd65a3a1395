import { expect, test } from 'vitest';
import { byNeed, nextDuty, standing } from '../../src/screens/caseload/order.ts';
import type { CaseRow, RowAlert, RowDuty } from '../../src/screens/caseload/row.ts';
import { matching } from '../../src/screens/matching.ts';

const today = '2026-06-05';
const duty = (due: string, latest: string | null = null): RowDuty => ({ kind: 'lab.cbc', due, latest });
const alert = (urgency: RowAlert['urgency']): RowAlert => ({ rule: 'MON-11', urgency, since: '2026-06-01' });
const row = (label: string, due: readonly RowDuty[] = [], alerts: readonly RowAlert[] = []): CaseRow => ({
  id: label,
  label,
  stage: 'monitoring',
  course: 2,
  sources: ['h16'],
  events: 1,
  lastEventOn: '2026-05-01',
  due,
  alerts,
});

test('a duty is overdue only once its whole window has passed', () => {
  expect(standing(duty('2026-06-04'), today)).toBe('overdue');
  expect(standing(duty('2026-06-05'), today)).toBe('today');
  expect(standing(duty('2026-06-06'), today)).toBe('open');
  expect(standing(duty('2026-05-01', '2026-06-04'), today)).toBe('overdue');
  expect(standing(duty('2026-05-01', '2026-06-05'), today)).toBe('today');
  expect(standing(duty('2026-05-01', '2026-06-06'), today)).toBe('open');
});

test('a duty without a last day is never overdue', () => {
  expect(standing({ ...duty('2020-01-01'), openEnded: true }, today)).toBe('today');
});

test('the row shows what is late the longest, else what comes next', () => {
  const [early, late, next] = [duty('2026-04-01', '2026-06-01'), duty('2026-05-02'), duty('2026-07-01')];
  expect(nextDuty(row('a', [early, late, next]), today)).toBe(late);
  expect(nextDuty(row('a', [next]), today)).toBe(next);
  expect(nextDuty(row('a'), today)).toBeUndefined();
});

test('alerts come first by urgency, then lateness, then the next date, then the label', () => {
  const rows = [
    row('without'),
    row('later', [duty('2026-07-02')]),
    row('B soon', [duty('2026-07-01')]),
    row('A soon', [duty('2026-07-01')]),
    row('late', [duty('2026-06-01')]),
    row('very late', [duty('2026-01-01')]),
    row('routine', [], [alert('routine')]),
    row('urgent', [], [alert('urgent')]),
    row('emergency', [], [alert('routine'), alert('emergency')]),
    row('same day, late', [duty('2026-01-01')], [alert('same-day')]),
  ];
  expect(byNeed(rows, today).map(({ label }) => label)).toEqual([
    'emergency',
    'same day, late',
    'urgent',
    'routine',
    'very late',
    'late',
    'A soon',
    'B soon',
    'later',
    'without',
  ]);
});

test('a search finds rows that hold every typed word, in any order and case', () => {
  const rows = [row('AB 1984'), row('AB 1990'), row('KM 1984')];
  const found = (typed: string) => matching(rows, typed, ({ label }) => label).map(({ label }) => label);
  expect(found('1984 ab')).toEqual(['AB 1984']);
  expect(found(' ')).toHaveLength(3);
  expect(found('x')).toEqual([]);
});
