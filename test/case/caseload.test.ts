import { expect, test } from 'vitest';
import { type Asked, counts, firstAsked, isShown, itemsOf, ordered } from '../../src/case/caseload/asked.ts';
import { byNeed, nextDuty, standing } from '../../src/case/caseload/order.ts';
import type { CaseRow, RowAlert, RowDuty } from '../../src/case/caseload/row.ts';
import { matching } from '../../src/case/matching.ts';

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

const asked = (part: Partial<Asked> = {}): Asked => ({ ...firstAsked(today), ...part });
const shows = (part: Partial<Asked>, some: CaseRow) => isShown(some, asked(part), today);

test('an overdue laboratory test outranks what is overdue for longer and no test', () => {
  const skin: RowDuty = { kind: 'screening.skin', due: '2025-01-01', latest: null };
  const rows = [
    row('skin', [skin]),
    row('count', [duty('2026-06-01')]),
    row('older count', [duty('2026-05-01')]),
  ];
  expect(byNeed(rows, today).map(({ label }) => label)).toEqual(['older count', 'count', 'skin']);
});

test('due within 7 days: from today to the sixth day from now, windows that reach into it included', () => {
  const week = { show: 'week' } as const;
  expect(shows(week, row('a', [duty('2026-06-05')]))).toBe(true);
  expect(shows(week, row('a', [duty('2026-06-11')]))).toBe(true);
  expect(shows(week, row('a', [duty('2026-06-12')]))).toBe(false);
  expect(shows(week, row('a', [duty('2026-06-04')]))).toBe(false);
  expect(shows(week, row('a', [duty('2026-05-01', '2026-06-05')]))).toBe(true);
  expect(shows(week, row('a', [{ ...duty('2026-01-01'), openEnded: true }]))).toBe(true);
});

test('not heard of since: no entry on or after the day; a case that has ended is not looked for', () => {
  expect(shows({ show: 'unheard', since: '2026-05-01' }, row('a'))).toBe(false);
  expect(shows({ show: 'unheard', since: '2026-05-02' }, row('a'))).toBe(true);
  expect(shows({ show: 'unheard', since: '2026-05-02' }, { ...row('a'), stage: 'ended' })).toBe(false);
  expect(firstAsked('2026-05-31').since).toBe('2026-02-28');
});

test('a clinic day: whatever is due by then, however late, and every open alert', () => {
  const day = { show: 'day', on: '2026-06-20' } as const;
  expect(shows(day, row('a', [duty('2026-06-20')]))).toBe(true);
  expect(shows(day, row('a', [duty('2026-06-21')]))).toBe(false);
  expect(shows(day, row('a', [duty('2020-01-01')]))).toBe(true);
  expect(shows(day, row('a', [], [alert('routine')]))).toBe(true);
});

test('each choice says how many it would show', () => {
  const rows = [
    row('a', [duty('2026-06-04')]),
    row('b', [], [alert('urgent')]),
    row('c', [duty('2026-06-06')]),
  ];
  expect(counts(rows, asked(), today)).toEqual({
    all: 3,
    alerts: 1,
    overdue: 1,
    week: 1,
    unheard: 0,
    day: 2,
  });
});

test('other orders: by label whatever its case, by next date, by last entry', () => {
  const rows = [
    { ...row('b', [duty('2026-07-01')]), lastEventOn: '2026-01-01' },
    { ...row('A'), lastEventOn: '2026-03-01' },
    { ...row('c', [duty('2026-06-09', '2026-06-30')]), lastEventOn: '2026-02-01' },
  ];
  const labels = (order: Asked['order']) => ordered(rows, order, today).map(({ label }) => label);
  expect(labels('label')).toEqual(['A', 'b', 'c']);
  expect(labels('due')).toEqual(['c', 'b', 'A']);
  expect(labels('last-entry')).toEqual(['b', 'c', 'A']);
});

test('grouped: a heading for each stage that has cases, in the order of the journey', () => {
  const rows = [row('m'), { ...row('s'), stage: 'selection' as const }, row('n')];
  const items = itemsOf(rows, asked({ grouped: true }), today, ({ label }) => label);
  expect(items.map((item) => (item.tag === 'case' ? item.row.label : `${item.stage} ${item.count}`))).toEqual(
    ['selection 1', 's', 'monitoring 2', 'm', 'n'],
  );
  expect(itemsOf(rows, asked({ grouped: true, text: 'x' }), today, ({ label }) => label)).toEqual([]);
});
