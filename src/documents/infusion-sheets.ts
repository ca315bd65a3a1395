import { addDays } from '../../machines/date.ts';
import { type RuleId, ruleById } from '../../machines/rules/index.ts';
import { DOSE_MG } from '../../machines/rules/infusion.ts';
import type { CaseView } from '../../machines/view.ts';
import type { PaperWords } from '../locales/index.ts';
import { sourcesEnding, unbroken } from './bibliography.ts';
import { type Block, bold, type Document, type Language, type Paper, type Rich, soft } from './document.ts';
import { daySheet } from './infusion-sheets/day.ts';
import { type InfusionPlan, infusionPlan } from './infusion-sheets/days.ts';
import { checks, daySteps, duringDay, eveningSteps } from './infusion-sheets/protocol.ts';
import { alongsideTasks, span } from './monitoring-letter/alongside.ts';
import { ruleMark } from './monitoring-letter/tests.ts';
import { notices } from './notices.ts';
import { planId } from './plan-id.ts';
import { whole, wholeDates } from './wording.ts';

export interface SheetOptions {
  readonly paper: Paper;
  readonly language: Language;
  /** Clock time at which alemtuzumab starts, HH:MM; without it, times are counted from the start. */
  readonly start?: string | undefined;
  /** First infusion day of a course that has not begun; without it, the first possible Monday. */
  readonly firstDay?: string | undefined;
}

/**
 * The sheets for the infusion days: one page for the whole course, then a leaf for each day still to come. Throws a
 * RangeError where no infusion is planned: `obstacle` says so beforehand.
 */
export function infusionSheets(view: CaseView, words: PaperWords, options: SheetOptions): Document {
  const { paper, language, start, firstDay } = options;
  const { documents, format } = words;
  const say = words.papers.infusion;
  const plan = infusionPlan(view, firstDay);
  if (typeof plan === 'string') throw new RangeError(`No infusion day is planned: ${plan}`);
  const title = say.title(plan.course);
  const open = plan.days.filter(({ given }) => !given);
  return {
    title,
    subject: `${title}, ${view.header.label}`,
    paper,
    language,
    date: view.today,
    id: planId(view),
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    base: 9.5,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        size: 'lead',
        text: `${say.subtitle(view.header.label, plan.days.length)} · ${documents.asOf(view.today)}`,
      },
      ...notices(view, words),
      ...standing(plan, words),
      ...warnings(view, words),
      ...glance(plan, words),
      { kind: 'paragraph', size: 'small', text: start === undefined ? say.relative : say.times(start) },
      ...evening(view, plan, words),
      ...after(view, words),
      ...sourcesEnding(rulesOf(view, plan, words), words),
      ...open.flatMap((day) => daySheet(view, words, day, plan.days.length, start)),
    ],
  };
}

const rulesOf = (view: CaseView, plan: InfusionPlan, { papers }: PaperWords): readonly RuleId[] =>
  plan.days.flatMap((day) =>
    [
      ...eveningSteps(view, papers.infusion),
      ...checks(view, day, papers.infusion),
      ...daySteps(view, day, papers.infusion),
      ...duringDay(view, papers.infusion),
    ].flatMap(({ rules }) => rules),
  );

function standing({ ahead, interrupted, days }: InfusionPlan, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  const given = days.filter((day) => day.given).length;
  const text =
    ahead === undefined
      ? `${say.running(given, days.length)}${interrupted ? ` ${say.resumes}` : ''}`
      : wholeDates(say.notStarted(ahead.first, ahead.earliest), words.format, ahead.earliest);
  return [{ kind: 'paragraph', text: [bold(text)] }];
}

/** What stands in the way of the next infusion, and the alerts that are open. */
function warnings(view: CaseView, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  // Within a course: that days of it are still to be given is no condition, it is what the sheets are for.
  const open = view.blocked.filter(
    (rule) => view.stage !== 'course' || ruleById(rule)?.blocks?.['course.completed'] === undefined,
  );
  const actions: Readonly<Record<string, string>> = words.action;
  const conditions: readonly Rich[] = open.map(
    (rule): Rich => [words.rules[rule].title, soft(` ${unbroken(rule)}`)],
  );
  const alerts: readonly Rich[] = view.alerts.map(
    (alert): Rich => [
      bold(`${words.urgency[alert.urgency]}: ${words.rules[alert.rule].title}. `),
      `${words.alertLine(alert)} ${actions[alert.rule] ?? ''}`,
    ],
  );
  return [
    ...(conditions.length === 0
      ? []
      : ([
          {
            kind: 'callouts',
            items: [{ urgency: 'now', title: say.openTitle, text: say.openText, bullets: conditions }],
          },
        ] as const)),
    ...(alerts.length === 0
      ? []
      : ([
          { kind: 'callouts', items: [{ urgency: 'today', title: say.alertTitle, bullets: alerts }] },
        ] as const)),
  ];
}

/** All days of the course in one table. */
function glance({ days }: InfusionPlan, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  const platelets = days.some((day) => day.platelets);
  return [
    { kind: 'heading', level: 2, text: say.overview },
    {
      kind: 'table',
      rowHeads: true,
      columns: [
        { head: say.column.day, width: 3 },
        { head: say.column.date, width: 5 },
        { head: say.column.drug, width: 4 },
        { head: say.column.steroid, width: 4 },
        ...(platelets ? [{ head: say.column.platelets, width: 4 }] : []),
      ],
      rows: days.map((day) => ({
        cells: [
          say.dayOf(day.day, days.length),
          day.on === undefined ? say.undated : whole(words.format.dateLong(day.on)),
          day.doses === undefined ? say.mg(DOSE_MG) : `${say.mg(day.doses.drug)} · ${say.given}`,
          day.steroid ? say.mg(day.doses?.steroid ?? STEROID_MG) : say.none,
          ...(platelets ? [day.platelets ? say.afterInfusion : say.none] : []),
        ],
      })),
    },
  ];
}

/** Methylprednisolone of a day in mg (INF-06: 1 g, US-14: 1000 mg). */
const STEROID_MG = 1000;

/** The premedication that begins on the evening before, while the first day is still to come. */
function evening(view: CaseView, { days }: InfusionPlan, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  const [first] = days;
  const steps = eveningSteps(view, say);
  if (first === undefined || first.given || steps.length === 0) return [];
  const date = first.on === undefined ? undefined : words.format.dateLong(addDays(first.on, -1));
  return [
    {
      kind: 'keep',
      blocks: [
        { kind: 'heading', level: 2, text: date === undefined ? say.evening : `${say.evening}: ${date}` },
        {
          kind: 'list',
          marker: 'tick',
          items: steps.map(({ what, rules }): Rich => [`${what} `, soft(rules.map(ruleMark).join(', '))]),
        },
      ],
    },
  ];
}

/** What begins with the course or follows it, with the days that are known already. */
function after(view: CaseView, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  // Before the course the duties of the one before are still listed: they say nothing about this one.
  const tasks = view.stage === 'course' ? alongsideTasks(view) : [];
  if (tasks.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say.after },
    {
      kind: 'table',
      columns: [
        { head: words.documents.carePlan.column.what, width: 12 },
        { head: words.papers.letter.column.when, width: 6 },
        { head: words.papers.letter.column.rule, width: 2 },
      ],
      rows: tasks.map((task) => ({
        cells: [words.task[task.kind].name, span(task, words), ruleMark(task.rule)],
      })),
    },
  ];
}
