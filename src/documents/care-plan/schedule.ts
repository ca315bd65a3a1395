import { addYears } from '../../../machines/date.ts';
import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, type Rich, soft, type TableRow } from '../document.ts';
import { isOpen, openSeries, SERIES, whole, wholeDates } from '../wording.ts';

const MONTHLY: readonly TaskKind[] = ['lab.cbc', 'lab.creatinine', 'lab.urinalysis', 'lab.liver'];

/** The earliest start of the next course in one line; without a date, what forbids one. */
export function earliestLine({ earliestStart: start }: CaseView, words: ClinicalMessages): Rich | undefined {
  if (start === undefined) return undefined;
  const { earliest: on, earliestNone } = words.documents.carePlan;
  if (start.on !== null) return [bold(on(start.on))];
  const because = start.because.map((rule) => `${words.rules[rule].title} (${rule.replace('-', '\u2011')})`);
  return [
    bold(earliestNone),
    ` ${words.capital(words.casePage.earliest.noneBecause)}: ${because.join(', ')}`,
  ];
}

/** What the earliest start hangs on, the critical path first. */
export function earliest(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { earliestStart: start } = view;
  if (start === undefined || start.on === null || start.path.length === 0) return [];
  const { section, hangsOn, column } = words.documents.carePlan;
  const { casePage, format } = words;
  const path = [...start.path].sort(
    (a, b) => Number(b.critical) - Number(a.critical) || b.until.localeCompare(a.until),
  );
  const title = `${section.earliestStart}, ${casePage.map.course(view.course)}`;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: [...(earliestLine(view, words) ?? []), `. ${hangsOn}`] },
    {
      kind: 'table',
      columns: [
        { head: column.until, width: 3 },
        { head: column.what, width: 9 },
        { head: words.capital(casePage.earliest.critical), width: 5 },
        { head: column.rule, width: 2 },
      ],
      rows: path.map(({ rule, until, critical }) => ({
        cells: [whole(format.date(until)), words.rules[rule].title, critical ? '✓' : '', rule],
      })),
    },
  ];
}

/** Every open duty, the overdue ones first; the long series in one row each, then date by date. */
export function schedule(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, column, none } = words.documents.carePlan;
  const rows = gathered(view.tasks.filter(isOpen));
  const heading = { kind: 'heading', level: 2, text: section.schedule } as const;
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: none.schedule }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { head: column.date, width: 4 },
        { head: column.what, width: 10 },
        { head: column.status, width: 4 },
        { head: column.who, width: 3 },
        { head: column.rule, width: 2 },
      ],
      rows: rows.map((row) => dutyRow(row, words)),
    },
    ...nextTests(view, words),
    ...monitoringCalendar(view, words),
  ];
}

/** Duties that stand in one row: of one or several kinds, each with the same dates. */
interface Row {
  readonly kinds: readonly Task[];
  readonly dates: readonly [Task, ...Task[]];
}

/** Duties of one kind stand together, the overdue ones apart; kinds that share all dates share a row. */
function gathered(tasks: readonly Task[]): readonly Row[] {
  const byKind = new Map<string, [Task, ...Task[]]>();
  for (const task of tasks) {
    const key = `${task.kind} ${task.status === 'overdue'}`;
    const group = byKind.get(key);
    if (group === undefined) byKind.set(key, [task]);
    else group.push(task);
  }
  const rows = new Map<string, Row>();
  for (const dates of byKind.values()) {
    const [first] = dates;
    const monthly = MONTHLY.includes(first.kind);
    const key = monthly ? dates.map(({ due, status, who }) => `${due} ${status} ${who}`).join() : first.id;
    rows.set(key, { dates, kinds: [...(rows.get(key)?.kinds ?? []), first] });
  }
  const rank = ({ dates: [{ status }] }: Row) => (status === 'overdue' ? 0 : status === 'lasting' ? 2 : 1);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || a.dates[0].due.localeCompare(b.dates[0].due));
}

/** As many dates as are listed in a row; longer series name the first and the last. */
const LISTED = 3;

function dutyRow({ dates, kinds }: Row, words: ClinicalMessages): TableRow {
  const { format, taskStatus, doer, casePage } = words;
  const [first] = dates;
  const last = dates.at(-1) ?? first;
  const long = dates.length > LISTED;
  const due = long ? whole(format.date(first.due)) : dates.map((task) => span(task, words)).join('\n');
  const until = wholeDates(casePage.task.until(last.due), format, last.due);
  const state: Rich =
    first.status === 'overdue'
      ? [bold(long ? casePage.task.overdueTimes(dates.length, first.due) : taskStatus.overdue)]
      : long
        ? until
        : taskStatus[first.status];
  const name = kinds.map(({ kind }) => words.task[kind].name).join(', ');
  const how = new Set(kinds.map(({ kind }) => words.task[kind].how));
  const said = [...how].filter((text) => text !== undefined).join(' ');
  const rules = kinds.map(({ rule }) => rule.replace('-', '\u2011')).join('\n');
  return { cells: [due, said === '' ? name : [name, soft(` · ${said}`)], state, doer[first.who], rules] };
}

function span(task: Task, { format, casePage }: ClinicalMessages): string {
  const { due, latest, earliest, status } = task;
  if (latest !== null && latest !== due) return casePage.task.window(due, latest);
  return whole(status === 'lasting' || earliest !== null ? casePage.task.from(due) : format.date(due));
}

/** The tests of the next twelve months: a box for each. */
function nextTests(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { column, nextYear } = words.documents.carePlan;
  const dates = [...openSeries(view.tasks)].filter(([due]) => due <= addYears(view.today, 1));
  if (dates.length === 0) return [];
  const kinds = SERIES.filter((kind) => dates.some(([, tasks]) => tasks.some((task) => task.kind === kind)));
  return [
    { kind: 'heading', level: 3, text: nextYear },
    {
      kind: 'table',
      rowHeads: true,
      columns: [
        { head: column.date, width: 3 },
        ...kinds.map((kind) => ({ head: words.task[kind].name, width: 3, align: 'center' }) as const),
      ],
      rows: dates.map(([due, tasks]) => ({
        cells: [
          whole(words.format.date(due)),
          ...kinds.map((kind) => (tasks.some((task) => task.kind === kind) ? '☐' : '')),
        ],
      })),
    },
  ];
}

const MARKS = '¹²³⁴⁵⁶';

/** Every open date of the monitoring: a row a year, a column a month. */
export function monitoringCalendar(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { allDates, year, eachDay } = words.documents.carePlan;
  const dates = [...openSeries(view.tasks)];
  if (dates.length === 0) return [];
  const present = (kinds: readonly TaskKind[]) =>
    kinds.filter((kind) => dates.some(([, tasks]) => tasks.some((task) => task.kind === kind)));
  const marked = present(SERIES.filter((kind) => !MONTHLY.includes(kind)));
  const monthly = present(MONTHLY).map((kind) => words.task[kind].name);
  const cell = (prefix: string): string =>
    dates
      .filter(([due]) => due.startsWith(prefix))
      .map(([due, tasks]) => {
        const marks = marked.filter((kind) => tasks.some((task) => task.kind === kind));
        return `${Number(due.slice(8))}${marks.map((kind) => MARKS.charAt(marked.indexOf(kind))).join('')}`;
      })
      .join('\n');
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  const years = [...new Set(dates.map(([due]) => due.slice(0, 4)))];
  const legend = marked.map((kind) => `${MARKS.charAt(marked.indexOf(kind))}\u00a0${words.task[kind].name}`);
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 3, text: allDates },
        {
          kind: 'table',
          rowHeads: true,
          columns: [
            { head: year, width: 1.4 },
            ...months.map((month) => ({ head: monthName(month, words), width: 1 })),
          ],
          rows: years.map((each) => ({ cells: [each, ...months.map((month) => cell(`${each}-${month}`))] })),
        },
        {
          kind: 'paragraph',
          size: 'small',
          text: [eachDay(words.format.list(monthly)), ...legend].join(' · '),
        },
      ],
    },
  ];
}

/** The first three letters name a month in both languages: Jan, Mär, Dec. */
const monthName = (month: string, { format }: ClinicalMessages): string =>
  format.month(`2000-${month}-01`).slice(0, 3);
