import type { Task, TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperMessages, PaperWords } from '../../locales/index.ts';
import { type Dated, monthsAhead, othersAhead, overdue } from './dates.ts';
import type { CalendarEvent } from './ics.ts';

type Say = PaperMessages['calendar']['patient'];
type Name = Exclude<keyof Say, 'overdue' | 'month' | 'note' | 'estimate'>;

/** What a patient goes to or does; the rest is the clinic's own work. */
const NAMES: Readonly<Partial<Record<TaskKind, Name>>> = {
  'lab.cbc': 'blood',
  'lab.creatinine': 'blood',
  'lab.urinalysis': 'blood',
  'lab.liver': 'blood',
  'lab.tsh': 'thyroid',
  'lab.platelets-weekly': 'weekly',
  'mri.yearly': 'mri',
  'prep.mri-yearly': 'mri',
  'switch.mri-first': 'mri',
  'switch.mri-serial': 'mri',
  'screening.hpv': 'cervix',
  'screening.skin': 'skin',
  'prep.skin': 'skin',
  'prep.vzv-serology': 'bloodBefore',
  'prep.vzv-vaccine': 'vaccine',
  'prep.vzv-titre': 'titre',
  'course.infusion': 'infusion',
  'after.check-up': 'checkUp',
  'after.aciclovir-end': 'aciclovir',
  'after.influenza-vaccine': 'flu',
  'after.contraception-end': 'contraception',
  'after.diet': 'diet',
};

export const isForPatient = (kind: TaskKind): boolean => NAMES[kind] !== undefined;

const BLOOD: readonly TaskKind[] = ['lab.cbc', 'lab.creatinine', 'lab.urinalysis', 'lab.liver', 'lab.tsh'];

/** The events of the patient's own calendar: neutral words, no label, no diagnosis. */
export function patientEvents(view: CaseView, words: PaperWords): readonly CalendarEvent[] {
  const say = words.papers.calendar.patient;
  return [
    ...overdue(view).flatMap((dated) => lateEvents(dated, words)),
    ...monthsAhead(view).flatMap((dated) => monthEvents(dated, say)),
    ...othersAhead(view).flatMap((dated) => ownEvents(dated, say)),
  ];
}

/** The first day on which each thing was due, once for each name. */
function lateEvents({ key, on, tasks }: Dated, words: PaperWords): readonly CalendarEvent[] {
  const say = words.papers.calendar.patient;
  const since = new Map<string, string>();
  for (const { kind, due } of tasks) {
    const name = NAMES[kind];
    if (name !== undefined && !since.has(say[name])) since.set(say[name], due);
  }
  return [...since].map(([name, due], at) => ({
    key: `${key}-${at + 1}`,
    on,
    summary: say.overdue(name, due),
    description: say.note,
  }));
}

/** Blood, urine and thyroid of a month are one visit; MRI, smear test and skin are visits of their own. */
function monthEvents({ key, on, month, tasks }: Dated, say: Say): readonly CalendarEvent[] {
  const visit = tasks.filter(({ kind }) => BLOOD.includes(kind));
  const description = `${month === undefined ? '' : `${say.month(month)} `}${say.note}`;
  return [
    ...(visit.length === 0 ? [] : [{ key, on, summary: visitName(visit, say), description }]),
    ...tasks.flatMap((task): readonly CalendarEvent[] => {
      const name = NAMES[task.kind];
      if (name === undefined || BLOOD.includes(task.kind)) return [];
      return [{ key: `${key}-${name}`, on, summary: say[name], description: `${say.estimate} ${say.note}` }];
    }),
  ];
}

function visitName(visit: readonly Task[], say: Say): string {
  const thyroid = visit.some(({ kind }) => kind === 'lab.tsh');
  if (!thyroid) return say.blood;
  return visit.length === 1 ? say.thyroid : say.withThyroid;
}

function ownEvents({ key, on, tasks }: Dated, say: Say): readonly CalendarEvent[] {
  return tasks.flatMap((task): readonly CalendarEvent[] => {
    const name = NAMES[task.kind];
    return name === undefined ? [] : [{ key, on, summary: say[name], description: say.note }];
  });
}
