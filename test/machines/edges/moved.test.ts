import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { type Moved, moved } from '../../../machines/moved.ts';
import type { Task } from '../../../machines/tasks/task.ts';
import { type CaseView, view } from '../../../machines/view.ts';
import {
  adherent,
  begins,
  caseOf,
  chosen,
  diagnosed,
  given,
  infusion,
  lab,
  man,
  relapse,
  vaccinated,
  workup,
} from '../events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const READY = [...SELECTED, chosen('2024-01-09'), ...workup('2024-01-15', 'man')];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
const INTERVAL = [...READY, ...FIRST];

/** What the events move in a case that knows those before, seen on one day. */
function movedBy(day: string, before: readonly Draft[], ...events: readonly Draft[]): readonly Moved[] {
  return moved(view(caseOf(...before), day), view(caseOf(...before, ...events), day));
}

const kinds = (all: readonly Moved[]) => all.flatMap((each) => (each.what === 'task' ? [each.kind] : []));

describe('what an event moves', () => {
  test('a vaccination moves the start', () => {
    expect(movedBy('2024-01-20', READY, vaccinated('influenza', '2024-01-20'))).toContainEqual({
      what: 'start',
      from: '2024-01-20',
      to: '2024-03-02',
    });
  });

  test('what makes every date impossible, and what finds one again', () => {
    const known = view(caseOf(...READY), '2024-01-20');
    const none: CaseView = { ...known, earliestStart: { on: null, because: ['SEL-01'], path: [] } };
    const { earliestStart: _, ...without } = known;
    expect(moved(known, none)).toEqual([{ what: 'start', from: '2024-01-20', to: null }]);
    expect(moved(none, known)).toEqual([{ what: 'start', from: null, to: '2024-01-20' }]);
    expect(moved(known, known)).toEqual([]);
    expect(moved({ ...without, earliestStart: undefined }, known)).toEqual([]);
    expect(moved(known, { ...without, earliestStart: undefined })).toEqual([]);
    expect(moved(known, { ...none, course: 2 })).toEqual([]);
  });

  test('a further course moves the monthly tests, but says nothing of the start of another course', () => {
    const ahead = movedBy('2025-02-01', [...INTERVAL, ...workup('2025-01-20', 'man')], ...SECOND);
    expect(kinds(ahead)).toContain('lab.cbc');
    expect(ahead.filter(({ what }) => what === 'start')).toEqual([]);
  });

  test('a result that fulfils a duty moves nothing', () => {
    const counts = [
      lab('leukocytes', 5, '2024-02-26'),
      lab('lymphocytes', 1.2, '2024-02-26'),
      lab('platelets', 200, '2024-02-26'),
      lab('haemoglobin', 14, '2024-02-26'),
    ];
    expect(movedBy('2024-02-26', INTERVAL, ...counts)).toEqual([]);
  });

  test('while a course is under way its dates move with every infusion: not a word', () => {
    const begun = [...READY, begins(1, '2024-01-22')];
    expect(movedBy('2024-01-25', begun, infusion(1, 1, '2024-01-25'))).toEqual([]);
    const running = view(caseOf(...begun), '2024-01-25');
    const later = view(caseOf(...begun, infusion(1, 1, '2024-01-25')), '2024-01-25');
    // Beside another stage the same two views do differ: the silence is the course's.
    expect(moved({ ...running, stage: 'preparation' }, later)).not.toEqual([]);
    expect(moved(running, { ...later, stage: 'interval' })).not.toEqual([]);
  });
});

describe('of each kind the next open duty counts', () => {
  const task = (kind: Task['kind'], due: string, status: Task['status'] = 'upcoming'): Task => ({
    id: `${kind}@${due}`,
    kind,
    rule: 'MON-04',
    due,
    earliest: null,
    latest: null,
    status,
    who: 'centre',
  });
  const known = view(caseOf(...INTERVAL), '2024-06-01');
  const withTasks = (...tasks: readonly Task[]): CaseView => ({ ...known, tasks });

  test('from its day to the new one', () => {
    expect(moved(withTasks(task('lab.tsh', '2024-07-01')), withTasks(task('lab.tsh', '2024-08-01')))).toEqual(
      [{ what: 'task', kind: 'lab.tsh', from: '2024-07-01', to: '2024-08-01' }],
    );
  });

  test('the first of several; a done one is not open', () => {
    const before = withTasks(
      task('lab.tsh', '2024-06-01', 'done'),
      task('lab.tsh', '2024-07-01'),
      task('lab.tsh', '2024-10-01'),
    );
    const after = withTasks(
      task('lab.tsh', '2024-06-15', 'done'),
      task('lab.tsh', '2024-08-01'),
      task('lab.tsh', '2024-11-01'),
    );
    expect(moved(before, after)).toEqual([
      { what: 'task', kind: 'lab.tsh', from: '2024-07-01', to: '2024-08-01' },
    ]);
  });

  test('nothing is said where the duty still stands on its day, is gone, or stays', () => {
    const july = task('lab.tsh', '2024-07-01');
    expect(moved(withTasks(july), withTasks(july))).toEqual([]);
    expect(moved(withTasks(july), withTasks())).toEqual([]);
    expect(
      moved(withTasks(july), withTasks(task('lab.tsh', '2024-07-01', 'done'), task('lab.tsh', '2024-10-01'))),
    ).toEqual([]);
    expect(moved(withTasks(july), withTasks({ ...july, id: 'another' }))).toEqual([]);
    expect(moved(withTasks(july), withTasks(task('lab.cbc', '2024-08-01')))).toEqual([]);
  });
});
