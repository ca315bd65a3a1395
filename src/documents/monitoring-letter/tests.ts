import { ruleById } from '../../../machines/rules/index.ts';
import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperMessages, PaperWords } from '../../locales/index.ts';
import { unbroken } from '../bibliography.ts';
import { type Block, bold, type Rich, soft, type TableRow } from '../document.ts';
import { isOpen, SERIES, whole } from '../wording.ts';

/** The duties that a practice can do or has to know of, in the order of the table. */
const SHOWN: readonly TaskKind[] = ['lab.platelets-weekly', ...SERIES, 'lab.liver-periodic'];

type Often = keyof PaperMessages['letter']['often'];

/** How often the sources want each test (MON-01 to MON-06, EU-30, US-10, US-11); in pregnancy see `oftenOf`. */
const OFTEN: Readonly<Partial<Record<TaskKind, Often>>> = {
  'lab.platelets-weekly': 'weekly',
  'lab.cbc': 'monthly',
  'lab.creatinine': 'monthly',
  'lab.urinalysis': 'monthly',
  'lab.liver': 'monthly',
  'lab.liver-periodic': 'periodic',
  'lab.tsh': 'quarterly',
  'mri.yearly': 'yearly',
  'screening.hpv': 'yearly',
  'screening.skin': 'yearly',
  'rems.status-form': 'halfYearly',
};

/** The first open duty of each kind that is shown. */
export function shownTests({ tasks }: CaseView): readonly Task[] {
  return SHOWN.flatMap((kind) => {
    const first = tasks.find((task) => task.kind === kind && isOpen(task));
    return first === undefined ? [] : [first];
  });
}

/** The mark of a rule whose sentence is to be confirmed. */
export const ruleMark = (rule: string): string =>
  `${unbroken(rule)}${ruleById(rule)?.checked === 'known' ? '*' : ''}`;

/** Each test with its interval, the next day, the last day, and the rule that wants it. */
export function testTable(view: CaseView, words: PaperWords): readonly Block[] {
  const { letter } = words.papers;
  const { column } = letter;
  const first = shownTests(view);
  if (first.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: letter.tests },
    {
      kind: 'table',
      columns: [
        { head: column.test, width: 6.6 },
        { head: column.often, width: 3.6 },
        { head: column.next, width: 5 },
        { head: column.until, width: 3.4 },
        { head: column.rule, width: 2 },
      ],
      rowHeads: true,
      rows: first.map((task) => testRow(task, view, words)),
    },
  ];
}

function testRow(task: Task, view: CaseView, words: PaperWords): TableRow {
  const { letter } = words.papers;
  const { kind, due, status, rule, who } = task;
  const often = letter.often[oftenOf(kind, view)];
  const name = words.task[kind].name;
  const here: Rich =
    who === 'centre' && view.facts.delegatedTo !== undefined ? [name, soft(` · ${letter.atCentre}`)] : name;
  const date = whole(words.format.date(due));
  const next: Rich =
    kind === 'lab.liver-periodic'
      ? ''
      : status === 'overdue'
        ? [bold(date), ` (${words.taskStatus.overdue})`]
        : date;
  const last = view.tasks.findLast((each) => each.kind === kind)?.due ?? due;
  const until =
    kind === 'lab.liver-periodic'
      ? letter.noEnd
      : kind === 'lab.platelets-weekly'
        ? letter.untilNormal
        : whole(words.format.date(last));
  return { cells: [here, often, next, until, ruleMark(rule)] };
}

const oftenOf = (kind: TaskKind, { state }: CaseView): Often =>
  kind === 'lab.tsh' && state.watches.pregnancy === 'pregnant' ? 'pregnant' : (OFTEN[kind] ?? 'periodic');
