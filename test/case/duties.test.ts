import { describe, expect, test } from 'vitest';
import { ANALYTES } from '../../machines/observables.ts';
import { TASK_KINDS, type Task } from '../../machines/tasks/task.ts';
import { ATTESTATIONS, PROPHYLAXES, SCREENINGS, SEROLOGIES, VACCINES } from '../../machines/vocabulary.ts';
import { answersTo, gathered, grouped, TODAY_AT, windowOf } from '../../src/case/duties.ts';
import { FORMS } from '../../src/case/forms.ts';

const TODAY = '2026-06-15';
const task = (about: Partial<Task>): Task => ({
  id: 'x',
  kind: 'lab.tsh',
  rule: 'MON-04',
  due: TODAY,
  earliest: null,
  latest: null,
  status: 'due',
  who: 'centre',
  ...about,
});

describe('the window of a duty on the scale of 60 days before and 120 after today', () => {
  // biome-ignore format: a table
  const rows: readonly (readonly [string, Partial<Task>, from: number, to: number, cutStart: boolean, cutEnd: boolean])[] = [
    ['today is a third of the way', {}, 1 / 3, 1 / 3, false, false],
    ['a window of 30 days from today', { earliest: TODAY, latest: '2026-07-15' }, 1 / 3, 0.5, false, false],
    ['in the last of the days drawn', { due: '2026-10-13', status: 'upcoming' }, 1, 1, false, false],
    ['beyond the edge', { due: '2027-01-01', status: 'upcoming' }, 1, 1, false, true],
    ['overdue reaches from the day to today', { due: '2026-05-16', status: 'overdue' }, 1 / 6, 1 / 3, false, false],
    ['long overdue', { due: '2020-05-16', status: 'overdue' }, 0, 1 / 3, true, false],
    ['no last day is named', { due: '2026-05-16', openEnded: true }, 1 / 6, 1, false, true],
    ['in force without end', { due: '2026-01-01', status: 'lasting' }, 0, 1, true, true],
    ['in force until a day', { due: '2026-01-01', latest: '2026-07-15', status: 'lasting' }, 0, 0.5, true, false],
  ];
  test.each(rows)('%s', (_, about, from, to, cutStart, cutEnd) => {
    const shown = windowOf(task(about), TODAY);
    expect(shown.from).toBeCloseTo(from, 5);
    expect(shown.to).toBeCloseTo(to, 5);
    expect([shown.cutStart, shown.cutEnd]).toEqual([cutStart, cutEnd]);
  });

  test('the line of today stands where a duty of today does', () => {
    expect(windowOf(task({}), TODAY).from).toBeCloseTo(TODAY_AT, 10);
  });
});

test('what is late stands first, and no row hides that something is late', () => {
  const tasks = [
    task({ id: 'c', due: '2026-07-01', status: 'upcoming' }),
    task({ id: 'a', due: '2026-01-01', status: 'overdue' }),
    task({ id: 'b', due: '2026-02-01', status: 'overdue' }),
    task({ id: 'd', kind: 'after.diet', due: '2026-06-01', status: 'lasting' }),
    task({ id: 'e', kind: 'lab.cbc', due: TODAY, status: 'due' }),
    task({ id: 'f', kind: 'lab.cbc', due: '2026-05-01', status: 'done' }),
  ];
  const groups = grouped(gathered(tasks)).map(({ status, duties }) => [
    status,
    duties.map(({ first, more }) => [first.id, ...more.map(({ id }) => id)].join('+')),
  ]);
  expect(groups).toEqual([
    ['overdue', ['a+b']],
    ['due', ['e']],
    ['lasting', ['d']],
    ['upcoming', ['c']],
  ]);
});

test('what a duty asks to record can be entered: the form exists and knows the thing', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    'lab.reported': ANALYTES,
    'serology.reported': SEROLOGIES,
    'vaccine.given': VACCINES,
    'screening.done': SCREENINGS,
    'prophylaxis.started': PROPHYLAXES,
    'attestation.given': ATTESTATIONS,
  };
  const needs = TASK_KINDS.flatMap(answersTo);
  expect(needs.length).toBeGreaterThan(30);
  for (const { event, of } of needs) {
    expect(Object.keys(FORMS)).toContain(event);
    if (of !== undefined) expect(known[event], `${event} of ${of}`).toContain(of);
  }
});
