import { convertIcsCalendar } from 'ts-ics';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../machines/date.ts';
import { isOpen, type Task } from '../../machines/tasks/task.ts';
import type { CaseView } from '../../machines/view.ts';
import { calendarFile } from '../../src/documents/calendar-file.ts';
import { createDueList, type DueOptions, dueOf, FIRST_DUE } from '../../src/interchange/due-list.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { type Component, strictly, textOf } from '../documents/rfc5545.ts';
import { parsed, SCENARIO_FILES, scenario, TODAY } from './registry/sample.ts';

let words: PaperWords;
beforeAll(async () => {
  words = await loadPaperWords('en');
});
const views = SCENARIO_FILES.map(scenario);
const SAY = { calendarName: 'Due', caseNumber: (number: number) => `Case ${number}` };

function listOf(some: readonly CaseView[], options: Partial<DueOptions> = {}) {
  const list = createDueList({ ...FIRST_DUE, ...options }, TODAY, 'en', words, SAY);
  for (const view of some) list.add(view);
  return list;
}

const raw = ({ properties }: Component, name: string): string =>
  properties.find((each) => each.name === name)?.raw ?? '';
const eventsOf = (text: string) =>
  strictly(new TextEncoder().encode(text)).components.map((event) => ({
    uid: raw(event, 'UID'),
    on: raw(event, 'DTSTART').replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'),
    summary: textOf(event, 'SUMMARY'),
    description: textOf(event, 'DESCRIPTION'),
  }));

const last = addDays(TODAY, FIRST_DUE.weeks * 7);
/** What the list has to hold, found without it: everything late, everything that can be done now, everything to come. */
const wanted = (view: CaseView): readonly Task[] =>
  view.tasks.filter((task) => isOpen(task) && task.who !== 'patient' && task.due <= last);

describe('the list of all shipped cases', () => {
  test('holds every duty that is late, open or to come, once', () => {
    const rows = parsed(listOf(views).table(false));
    let duties = 0;
    for (const [at, view] of views.entries()) {
      const own = rows.filter((row) => row.case === `Case ${at + 1}`);
      for (const task of wanted(view)) {
        const same = own.filter((row) => row.duty_code === task.kind && row.due === task.due);
        expect(same, `${SCENARIO_FILES[at]} ${task.id}`).toHaveLength(1);
        expect(same[0]).toMatchObject({ rule: task.rule, status: task.status, latest: task.latest ?? '' });
        duties += 1;
      }
    }
    expect(duties).toBeGreaterThan(30);
    expect(rows.map(({ status }) => status)).toContain('overdue');
  });

  test('says the same as a calendar and as a table', () => {
    const list = listOf(views);
    const groups = views.flatMap((view) => dueOf(view, FIRST_DUE));
    const events = eventsOf(list.calendar());
    const rows = parsed(list.table(false));
    expect(events).toHaveLength(groups.length);
    expect(rows).toHaveLength(groups.reduce((sum, { tasks }) => sum + tasks.length, 0));
    expect(list.counts()).toEqual({
      cases: new Set(rows.map((row) => row.case)).size,
      duties: rows.length,
      overdue: rows.filter(({ status }) => status === 'overdue').length,
    });
    // Each duty of the table stands in an event of its case and day.
    for (const row of rows) {
      const own = events.filter(({ on, summary }) => on === row.day && summary.startsWith(`${row.case}: `));
      expect(
        own.some(
          ({ summary, description }) =>
            summary.includes(row.duty ?? '') && description.includes(row.rule ?? ''),
        ),
        JSON.stringify(row),
      ).toBe(true);
    }
  });

  test('keeps to the grammar of RFC 5545 with no id twice, and another parser reads the same', () => {
    const text = listOf(views).calendar();
    const events = eventsOf(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(convertIcsCalendar(undefined, text).events?.map(({ uid, summary }) => [uid, summary])).toEqual(
      events.map(({ uid, summary }) => [uid, summary]),
    );
    expect(text).not.toContain('RRULE');
    expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).sort());
  });

  test('names its events as the calendar of one case does, so that both together double nothing', () => {
    const uids = new Set(eventsOf(listOf(views).calendar()).map(({ uid }) => uid));
    let shared = 0;
    for (const view of views) {
      const own = dueOf(view, FIRST_DUE).filter(({ key }) => key !== 'due-now');
      // A case in which nothing is due has no calendar.
      if (own.length === 0) continue;
      const single = eventsOf(calendarFile('calendar-practice', view, words, 'en'));
      const named = own.map(({ key }) => single.find(({ uid }) => uid.startsWith(`${key}.`))?.uid);
      for (const uid of named) expect(uids.has(uid ?? '')).toBe(true);
      shared += named.length;
    }
    expect(shared).toBeGreaterThan(10);
  });

  test('is the same for the same cases and day', () => {
    const [one, two] = [listOf(views), listOf(views)];
    expect(one.calendar()).toBe(two.calendar());
    expect(one.table(true)).toBe(two.table(true));
    expect(one.table(true).startsWith('\ufeff')).toBe(true);
  });
});

describe('a name', () => {
  const label = 'Unverwechselbar 77, 4';
  const named = (view: CaseView): CaseView => ({ ...view, header: { ...view.header, id: 'id-77', label } });
  const all = views.map(named);
  test('is told only where it was chosen', () => {
    const hidden = listOf(all);
    for (const text of [hidden.calendar(), hidden.table(false)]) {
      expect(text).not.toMatch(/Unverwechselbar|id-77/);
    }
    const told = listOf(all.slice(0, 3), { labels: true });
    expect(parsed(told.table(false)).every((row) => row.case === label)).toBe(true);
    expect(eventsOf(told.calendar()).every(({ summary }) => summary.startsWith(`${label}: `))).toBe(true);
  });
});

test('a shorter list holds no later day, and a part of the longer one', () => {
  const rows = (weeks: number) => parsed(listOf(views, { weeks }).table(false));
  const [short, long] = [rows(1), rows(20)];
  expect(short.length).toBeGreaterThan(0);
  expect(long.length).toBeGreaterThan(short.length);
  for (const row of short) {
    expect((row.day ?? '') <= addDays(TODAY, 7) || (row.due ?? '') <= TODAY).toBe(true);
    expect(long).toContainEqual(row);
  }
});

test('duties of centre and practices together are all, and none is in both', () => {
  const rows = (who: DueOptions['who']) => parsed(listOf(views, { who, weeks: 52 }).table(false)).length;
  expect(rows('practice')).toBeGreaterThan(0);
  expect(rows('centre')).toBeGreaterThan(0);
  expect(rows('centre') + rows('practice')).toBe(rows('all'));
});
