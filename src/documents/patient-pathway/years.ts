import type { LabResult } from '../../../machines/facts.ts';
import type { Analyte } from '../../../machines/observables.ts';
import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import type { Block, Rich, TableColumn } from '../document.ts';
import { isOpen, whole } from '../wording.ts';
import { MONTHLY, shortDate } from './tests.ts';

/** Months on a page. */
const YEAR = 12;
/** Height of a row in millimetres: room for a hand that writes large. */
const ROW = { normal: 12.5, large: 11 } as const;

interface Month {
  readonly due: string;
  readonly tasks: readonly Task[];
}

/**
 * A page for every year of the monitoring in which a test is still to come: a row a month, with boxes to tick and room
 * for values. What was done is ticked, and its value stands there where it is recorded.
 */
export function yearPages(view: CaseView, words: ClinicalMessages, large: boolean): readonly Block[] {
  if (view.stage === 'declined') return [];
  const months = monthsOf(view);
  const years = Array.from({ length: Math.ceil(months.length / YEAR) }, (_, at) =>
    months.slice(at * YEAR, (at + 1) * YEAR),
  );
  return years.flatMap((year, at) =>
    year.some(({ tasks }) => tasks.some(isOpen)) ? page(year, at + 1, view, words, large) : [],
  );
}

function monthsOf({ tasks }: CaseView): readonly Month[] {
  const byDate = new Map<string, Task[]>();
  for (const task of tasks) {
    if (MONTHLY.includes(task.kind)) byDate.set(task.due, [...(byDate.get(task.due) ?? []), task]);
  }
  return [...byDate].sort(([a], [b]) => a.localeCompare(b)).map(([due, each]) => ({ due, tasks: each }));
}

/** A column of a year's page: its head, its share of the width, and what stands in the row of a month. */
interface Column extends TableColumn {
  readonly cell: (month: Month) => Rich;
}

function page(
  year: readonly Month[],
  number: number,
  view: CaseView,
  words: ClinicalMessages,
  large: boolean,
): readonly Block[] {
  const { years: say } = words.documents.patient;
  const columns = large ? largeColumns(words) : columnsOf(view, words);
  const [first, last] = [year[0]?.due ?? '', year.at(-1)?.due ?? ''];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: say.title(number) },
    { kind: 'paragraph', text: `${whole(say.span(first, last))}. ${say.lead}` },
    {
      kind: 'table',
      grid: true,
      rowHeads: true,
      rowHeight: large ? ROW.large : ROW.normal,
      columns: columns.map(({ head, width, align }) => ({
        head,
        width,
        ...(align === undefined ? {} : { align }),
      })),
      rows: year.map((month) => ({ cells: columns.map(({ cell }) => cell(month)) })),
    },
    { kind: 'paragraph', text: say.call },
  ];
}

function columnsOf(view: CaseView, words: ClinicalMessages): readonly Column[] {
  const { tests, years } = words.documents.patient;
  const european = view.tasks.some(({ kind }) => kind === 'lab.liver');
  return [
    dateColumn(words, 3.4),
    tick(tests.blood, 2, 'lab.cbc'),
    tick(tests.urine, 2, 'lab.urinalysis'),
    value(years.column.platelets, 2.8, 'lab.cbc', 'platelets', view, words),
    value(years.column.kidney, 2.6, 'lab.creatinine', 'creatinine', view, words),
    ...(european ? [value(years.column.liver, 2.4, 'lab.liver', 'alt', view, words)] : []),
    thyroid(years.column.thyroid, 2.8, view, words),
    { head: years.column.notes, width: 3.4, cell: () => '' },
  ];
}

/** Large print has room for fewer columns: what to tick, and a wide one to write in. */
function largeColumns(words: ClinicalMessages): readonly Column[] {
  const { tests, years } = words.documents.patient;
  return [
    dateColumn(words, 4),
    tick(years.column.both, 3, 'lab.cbc', 'lab.urinalysis'),
    tick(tests.thyroid, 3, 'lab.tsh'),
    { head: years.column.notes, width: 6, cell: () => '' },
  ];
}

const dateColumn = (words: ClinicalMessages, width: number): Column => ({
  head: words.documents.patient.years.column.date,
  width,
  cell: ({ due }) => whole(`${shortDate(due, words)} ${due.slice(0, 4)}`),
});

/** A box where one of those tests is due in the month, ticked where all of them are done. */
const tick = (head: string, width: number, ...kinds: readonly TaskKind[]): Column => ({
  head,
  width,
  align: 'center',
  cell: ({ tasks }) => {
    const due = tasks.filter(({ kind }) => kinds.includes(kind));
    if (due.length === 0) return '';
    return due.every(({ status }) => status === 'done') ? '☑' : '☐';
  },
});

/** The value that was recorded on the day on which a test was done. */
function measured({ doneOn }: Task, analyte: Analyte, { facts }: CaseView): LabResult | undefined {
  return doneOn === undefined ? undefined : facts.labs[analyte]?.findLast(({ on }) => on === doneOn);
}

const value = (
  head: string,
  width: number,
  kind: TaskKind,
  analyte: Analyte,
  view: CaseView,
  words: ClinicalMessages,
): Column => ({
  head,
  width,
  align: 'center',
  cell: ({ tasks }) => {
    const task = tasks.find((each) => each.kind === kind);
    const result = task && measured(task, analyte, view);
    return result === undefined ? '' : words.format.number(result.value);
  },
});

/** The thyroid is not due every month: a box where it is, and its value behind the tick. */
const thyroid = (head: string, width: number, view: CaseView, words: ClinicalMessages): Column => ({
  head,
  width,
  align: 'center',
  cell: ({ tasks }) => {
    const task = tasks.find(({ kind }) => kind === 'lab.tsh');
    if (task === undefined) return '';
    const result = measured(task, 'tsh', view);
    const box = task.status === 'done' ? '☑' : '☐';
    return result === undefined ? box : `${box} ${words.format.number(result.value)}`;
  },
});
