import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, type CalendarBox, type CalendarGroup } from '../document.ts';
import { whole, wholeDates } from '../wording.ts';
import { lastTest } from './way.ts';

export const MONTHLY: readonly TaskKind[] = [
  'lab.cbc',
  'lab.creatinine',
  'lab.urinalysis',
  'lab.liver',
  'lab.tsh',
];

/**
 * The tests after the infusions: a box for every date, done ones ticked. Without a last infusion there are no dates.
 * `end` stands with the last of it, so that the paper does not close on an almost empty page.
 */
export function tests(
  view: CaseView,
  words: ClinicalMessages,
  end: readonly Block[],
  large: boolean,
): readonly Block[] {
  const { tests: said } = words.documents.patient;
  if (view.stage === 'declined') return [{ kind: 'keep', blocks: end }];
  const { sex } = view.facts;
  const every = [
    said.everyMonth,
    said.everyThreeMonths,
    said.everyYear,
    ...(sex === 'female' ? [said.everyYearCervix] : []),
    ...(view.header.sources.includes('us') ? [said.everyYearSkin] : []),
  ];
  const heading = { kind: 'heading', level: 2, text: said.title } as const;
  const last = lastTest(view);
  const boxes = monthlyBoxes(view, words);
  if (last === undefined || boxes.length === 0) {
    return [
      {
        kind: 'keep',
        blocks: [
          heading,
          { kind: 'paragraph', text: `${said.afterCourse} ${said.feelingWell}` },
          { kind: 'list', marker: 'bullet', items: every },
        ],
      },
      { kind: 'keep', blocks: end },
    ];
  }
  const late = overdueDates(view.tasks).map((date) => whole(words.format.date(date)));
  const again = view.stage === 'interval' || view.stage === 'retreatment';
  const until = bold(`${wholeDates(said.atLeastUntil(last), words.format, last)}.`);
  const arrange = { urgency: 'today', title: said.overdue(words.format.list(late)) } as const;
  const seldom: readonly Block[] = [
    ...yearly(view, words),
    { kind: 'paragraph', text: `${said.phone} ${said.moreYears}` },
  ];
  // The first years stand with their explanation, as far as the first label: it settles the width of all boxes.
  const split = Math.max(
    1,
    1 + boxes.findIndex((year) => year.boxes.some(({ label }) => label !== undefined)),
  );
  const explained: readonly Block[] = [
    heading,
    {
      kind: 'paragraph',
      text: [`${said.feelingWell} ${said.lead} `, until, ...(again ? [` ${said.afresh}`] : [])],
    },
    ...(late.length === 0 ? [] : ([{ kind: 'callouts', items: [arrange] }] as const)),
    { kind: 'paragraph', text: [bold(said.everyMonth), ` ${said.everyThreeMonths}`] },
  ];
  const first = { kind: 'calendar', columns: 4, groups: boxes.slice(0, split) } as const;
  return [
    // Large print: the explanation and two years of boxes fill a page, and would leave the one before almost empty.
    ...(large
      ? ([{ kind: 'keep', blocks: explained }, first] as const)
      : ([{ kind: 'keep', blocks: [...explained, first] }] as const)),
    ...(boxes.length > split
      ? ([{ kind: 'calendar', columns: 4, groups: boxes.slice(split) }] as const)
      : []),
    ...(large
      ? ([
          { kind: 'keep', blocks: seldom },
          { kind: 'keep', blocks: end },
        ] as const)
      : ([{ kind: 'keep', blocks: [...seldom, ...end] }] as const)),
  ];
}

const overdueDates = (tasks: readonly Task[]): readonly string[] => [
  ...new Set(
    tasks.filter(({ kind, status }) => MONTHLY.includes(kind) && status === 'overdue').map(({ due }) => due),
  ),
];

/** One box for each date of the monthly tests, with the thyroid where it is due on the same day. */
function monthlyBoxes({ tasks }: CaseView, words: ClinicalMessages): readonly CalendarGroup[] {
  const { plusThyroid, thyroid } = words.documents.patient.tests;
  const byDate = new Map<string, readonly Task[]>();
  for (const task of tasks) {
    if (MONTHLY.includes(task.kind)) byDate.set(task.due, [...(byDate.get(task.due) ?? []), task]);
  }
  const dates = [...byDate].sort(([a], [b]) => a.localeCompare(b));
  return byYear(
    dates.map(([due, each]) => {
      const withThyroid = each.some(({ kind }) => kind === 'lab.tsh');
      const label = !withThyroid ? undefined : each.length === 1 ? thyroid : plusThyroid;
      return { due, box: boxOf(due, each, label, words) };
    }),
  );
}

function boxOf(
  due: string,
  tasks: readonly Task[],
  label: string | undefined,
  words: ClinicalMessages,
): CalendarBox {
  const done = tasks.every(({ status }) => status === 'done');
  const missed = tasks.every(({ status }) => status === 'missed') ? words.taskStatus.missed : undefined;
  const shown = missed ?? label;
  return { date: shortDate(due, words), done, ...(shown === undefined ? {} : { label: shown }) };
}

function byYear(
  dated: readonly { readonly due: string; readonly box: CalendarBox }[],
): readonly CalendarGroup[] {
  const years = [...new Set(dated.map(({ due }) => due.slice(0, 4)))];
  return years.map((heading) => ({
    heading,
    boxes: dated.filter(({ due }) => due.startsWith(heading)).map(({ box }) => box),
  }));
}

/** MRI, smear test and skin check are appointments of their own: a box for each. */
function yearly({ tasks }: CaseView, words: ClinicalMessages): readonly Block[] {
  const { yearly: title, mri, cervix, skin } = words.documents.patient.tests;
  const groupOf = (kind: TaskKind, heading: string): readonly CalendarGroup[] => {
    const boxes = tasks
      .filter((task) => task.kind === kind)
      .map(
        (task): CalendarBox => ({
          date: shortDate(task.due, words),
          label: task.due.slice(0, 4),
          done: task.status === 'done',
        }),
      );
    return boxes.length === 0 ? [] : [{ heading, boxes }];
  };
  const groups = [
    ...groupOf('mri.yearly', mri),
    ...groupOf('screening.hpv', cervix),
    ...groupOf('screening.skin', skin),
  ];
  if (groups.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'calendar', columns: 4, groups },
  ];
}

/** Day and month, the month cut to three letters where it is a long one: 19 Dec, 19. Dez., 19. März. */
export function shortDate(date: string, { format }: ClinicalMessages): string {
  const [day = '', month = ''] = format.dayMonth(date).split(' ');
  return `${day} ${month.length > 4 ? `${month.slice(0, 3)}.` : month}`;
}
