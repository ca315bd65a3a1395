import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperWords } from '../../locales/index.ts';
import { type Block, soft, type TableRow } from '../document.ts';
import { isOpen, whole } from '../wording.ts';
import { ruleMark } from './tests.ts';

/** What holds beside the tests, in the order in which it ends. */
const ALONGSIDE: readonly TaskKind[] = [
  'after.check-up',
  'after.antihistamine-end',
  'after.aciclovir-end',
  'after.diet',
  'after.contraception-end',
  'after.influenza-vaccine',
  'after.no-live-vaccine',
  'after.infection-vigilance',
  'after.vigilance',
];

export const alongsideTasks = ({ tasks }: CaseView): readonly Task[] =>
  ALONGSIDE.flatMap((kind) => tasks.findLast((task) => task.kind === kind && isOpen(task)) ?? []);

/** Prophylaxis, diet, contraception and vaccinations with the days on which they end or begin. */
export function alongside(view: CaseView, words: PaperWords): readonly Block[] {
  const { letter } = words.papers;
  const tasks = alongsideTasks(view);
  if (tasks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: letter.also },
    {
      kind: 'table',
      columns: [
        { head: words.documents.carePlan.column.what, width: 12 },
        { head: letter.column.when, width: 6 },
        { head: letter.column.rule, width: 2 },
      ],
      rows: tasks.map((task) => dutyRow(task, words)),
    },
  ];
}

function dutyRow(task: Task, words: PaperWords): TableRow {
  const { name, how } = words.task[task.kind];
  return {
    cells: [how === undefined ? name : [name, soft(` · ${how}`)], span(task, words), ruleMark(task.rule)],
  };
}

/** A span as words: what is begun says when it ends, what is to come from when it holds. */
export function span({ kind, due, latest, status }: Task, { papers, format }: PaperWords): string {
  const { from, until, notBefore, lasting } = papers.letter;
  if (kind === 'after.aciclovir-end') return whole(notBefore(due));
  if (latest !== null) return whole(until(latest));
  if (kind === 'after.check-up') return whole(format.date(due));
  return status === 'lasting' && kind !== 'after.influenza-vaccine' ? lasting : whole(from(due));
}
