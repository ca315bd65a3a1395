import { plannedDays } from '../../../machines/rules/infusion.ts';
import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, type Fact, type Rich } from '../document.ts';
import { isOpen, whole, wholeDates } from '../wording.ts';
import { dateOf, type Stop, stopsOf } from './way.ts';

/** Duties that a patient goes to; the rest is the clinic's own work or has its own section. */
const APPOINTMENTS: readonly TaskKind[] = [
  'switch.mri-first',
  'switch.mri-serial',
  'prep.vzv-serology',
  'prep.vzv-vaccine',
  'prep.vzv-titre',
  'prep.isoniazid-end',
  'prep.mri-yearly',
  'after.check-up',
  'lab.cbc',
  'lab.creatinine',
  'lab.urinalysis',
  'lab.liver',
  'lab.tsh',
  'lab.platelets-weekly',
  'screening.hpv',
  'prep.skin',
  'screening.skin',
  'mri.yearly',
];
/** More than this is not "next" any more. */
const SHOWN = 5;

/** What lies ahead, the infusion days, and the next appointments. */
export function nextDates(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { dates } = words.documents.patient;
  const ahead = stopsOf(view).filter(({ status }) => status !== 'done');
  const appointments = nextAppointments(view, words);
  const infusions = infusionDays(view, words);
  const rows = distinct(ahead).map((stop) => stopRow(stop, view, words));
  return [
    { kind: 'heading', level: 2, text: dates.title },
    ...(rows.length === 0 ? [] : ([{ kind: 'facts', rows }] as const)),
    ...infusions,
    ...(appointments.length === 0 ? [] : ([{ kind: 'list', marker: 'tick', items: appointments }] as const)),
    ...(rows.length + infusions.length + appointments.length > 0
      ? []
      : ([{ kind: 'paragraph', text: dates.none }] as const)),
  ];
}

const distinct = (stops: readonly Stop[]): readonly Stop[] =>
  stops.filter((stop, at) => stops.findLastIndex(({ key }) => key === stop.key) === at);

function stopRow(stop: Stop, { stage }: CaseView, words: ClinicalMessages): Fact {
  const { station, stationText, noDate, from } = words.documents.patient;
  const { on } = stop;
  const date = on === undefined ? dateOf(stop, words) : wholeDates(from(on), words.format, on);
  const course = stop.key === 'first' || stop.key === 'second';
  const open = course && date === undefined && stage !== 'selection' ? noDate : undefined;
  const when = date === undefined ? open : `${words.capital(date)}.`;
  const text = stationText[stop.key];
  return { label: station[stop.key], value: when === undefined ? text : [`${text} `, bold(when)] };
}

/** The days of the running course, as boxes; an interrupted one waits for the dates of the others. */
function infusionDays({ tasks, course }: CaseView, words: ClinicalMessages): readonly Block[] {
  const days = tasks.filter(({ kind }) => kind === 'course.infusion');
  if (days.length === 0) return [];
  const { station, noDate } = words.documents.patient;
  const undated = days.length < plannedDays(course);
  const heading = course === 1 ? station.first : course === 2 ? station.second : station.further;
  return [
    {
      kind: 'calendar',
      columns: 5,
      groups: [
        {
          heading,
          boxes: days.map(({ due, status }) => ({
            date: words.format.dayMonth(due),
            done: status === 'done',
          })),
        },
      ],
    },
    ...(undated ? ([{ kind: 'paragraph', text: [bold(noDate)] }] as const) : []),
  ];
}

/** The next appointments by date, overdue ones first, each with what is done on it. */
function nextAppointments(view: CaseView, words: ClinicalMessages): readonly Rich[] {
  const open = view.tasks.filter((task) => APPOINTMENTS.includes(task.kind) && isOpen(task));
  const byDate = new Map<string, readonly Task[]>();
  for (const task of open) byDate.set(task.due, [...(byDate.get(task.due) ?? []), task]);
  return [...byDate].slice(0, SHOWN).map(([due, tasks]): Rich => {
    const what = [...new Set(inOrder(tasks).map(({ kind }) => nameOf(kind, words)))].join(' · ');
    const late = tasks.some(({ status }) => status === 'overdue');
    const date = bold(whole(words.format.dateLong(due)));
    return late ? [date, `: ${what} (`, bold(words.taskStatus.overdue), ')'] : [date, `: ${what}`];
  });
}

const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort((a, b) => APPOINTMENTS.indexOf(a.kind) - APPOINTMENTS.indexOf(b.kind));

function nameOf(kind: TaskKind, words: ClinicalMessages): string {
  const { tests } = words.documents.patient;
  const plain: Readonly<Partial<Record<TaskKind, string>>> = {
    'lab.cbc': tests.blood,
    'lab.creatinine': tests.blood,
    'lab.liver': tests.blood,
    'lab.platelets-weekly': tests.blood,
    'lab.urinalysis': tests.urine,
    'lab.tsh': tests.thyroid,
    'mri.yearly': tests.mri,
    'prep.mri-yearly': tests.mri,
    'switch.mri-first': tests.mri,
    'switch.mri-serial': tests.mri,
    'screening.hpv': tests.cervix,
    'prep.skin': tests.skin,
    'screening.skin': tests.skin,
  };
  return plain[kind] ?? words.task[kind].name;
}
