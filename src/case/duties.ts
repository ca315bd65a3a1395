import { daysBetween } from '../../machines/date.ts';
import type { Need } from '../../machines/rules/verdict.ts';
import { isOpen, type Task, type TaskKind } from '../../machines/tasks/task.ts';

/** Duties of one kind that stand in one row: the first with its words, and how many follow until when. */
export interface Duty {
  readonly first: Task;
  /** Dates after the first one. */
  readonly more: readonly Task[];
}

const RANK: Readonly<Record<Task['status'], number>> = {
  overdue: 0,
  due: 1,
  lasting: 2,
  upcoming: 3,
  missed: 4,
  done: 5,
};

/** The duties that are open or in force: overdue ones first, however old, then due, in force, and to come. */
export const openDuties = (tasks: readonly Task[]): readonly Task[] =>
  tasks
    .filter((task) => isOpen(task) || task.status === 'lasting')
    .sort((a, b) => RANK[a.status] - RANK[b.status] || a.due.localeCompare(b.due));

/** One row for each kind, its overdue dates apart from those to come, so that no row hides that something is late. */
export function gathered(tasks: readonly Task[]): readonly Duty[] {
  const rows = new Map<string, Task[]>();
  for (const task of openDuties(tasks)) {
    const key = `${task.kind} ${task.status === 'overdue'}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [task]);
    else row.push(task);
  }
  return [...rows.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [{ first, more }]));
}

/** The duties of one standing, under one heading. */
export interface DutyGroup {
  readonly status: 'overdue' | 'due' | 'lasting' | 'upcoming';
  readonly duties: readonly Duty[];
}

/** The rows by how they stand: what is late first, what is to come last. */
export function grouped(duties: readonly Duty[]): readonly DutyGroup[] {
  const statuses = ['overdue', 'due', 'lasting', 'upcoming'] as const;
  return statuses.flatMap((status) => {
    const rows = duties.filter(({ first }) => first.status === status);
    return rows.length === 0 ? [] : [{ status, duties: rows }];
  });
}

/** The days before and after today that the windows of tasks are drawn over, alike in every row. */
export const WINDOW_DAYS = { before: 60, after: 120 } as const;

/** The window of a duty on the common scale: shares of the width from 0 to 1; what lies beyond an edge ends there. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** It begins before, or goes on behind, what is drawn. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/**
 * Where the window of a duty lies around today: a single day where it has none, up to today where it is overdue, and
 * without end where no last day is named.
 */
export function windowOf({ due, earliest, latest, openEnded, status }: Task, today: string): Window {
  const { before, after } = WINDOW_DAYS;
  const share = (date: string) => (daysBetween(today, date) + before) / (before + after);
  const endless = openEnded === true || (status === 'lasting' && latest === null);
  const begin = share(earliest ?? due);
  const end = endless ? Number.POSITIVE_INFINITY : share(status === 'overdue' ? today : (latest ?? due));
  const within = (at: number) => Math.min(1, Math.max(0, at));
  return { from: within(begin), to: within(end), cutStart: begin < 0, cutEnd: end > 1 };
}

/** Where today lies on the scale of the windows. */
export const TODAY_AT = WINDOW_DAYS.before / (WINDOW_DAYS.before + WINDOW_DAYS.after);

const BLOOD_COUNT: readonly Need[] = [
  { event: 'lab.reported', of: 'leukocytes' },
  { event: 'lab.reported', of: 'lymphocytes' },
  { event: 'lab.reported', of: 'platelets' },
  { event: 'lab.reported', of: 'haemoglobin' },
];
const LIVER: readonly Need[] = [
  { event: 'lab.reported', of: 'alt' },
  { event: 'lab.reported', of: 'ast' },
];
const PLATELETS: readonly Need[] = [{ event: 'lab.reported', of: 'platelets' }];

const ANSWERS: Partial<Readonly<Record<TaskKind, readonly Need[]>>> = {
  'switch.cholestyramine': [{ event: 'prophylaxis.started', of: 'cholestyramine' }],
  'switch.mri-first': [{ event: 'mri.reported' }],
  'switch.mri-serial': [{ event: 'mri.reported' }],
  'prep.vzv-serology': [{ event: 'serology.reported', of: 'vzv-igg' }],
  'prep.vzv-vaccine': [{ event: 'vaccine.given', of: 'vzv' }],
  'prep.vzv-titre': [{ event: 'serology.reported', of: 'vzv-igg' }],
  'prep.vaccination-status': [{ event: 'attestation.given', of: 'vaccination-status-checked' }],
  'prep.isoniazid-end': [{ event: 'prophylaxis.stopped' }],
  'prep.mri-yearly': [{ event: 'mri.reported' }],
  'prep.upcr': [{ event: 'lab.reported', of: 'upcr' }],
  'prep.skin': [{ event: 'screening.done', of: 'skin' }],
  'rems.enrolment': [{ event: 'attestation.given', of: 'rems-enrolled' }],
  'rems.status-form': [{ event: 'attestation.given', of: 'rems-status-form' }],
  'course.start': [{ event: 'course.started' }],
  'course.infusion': [{ event: 'infusion.given' }],
  'course.vitals': [{ event: 'vitals.measured' }],
  'course.resume': [{ event: 'course.resumed' }],
  'after.aciclovir-start': [{ event: 'prophylaxis.started', of: 'aciclovir' }],
  'after.aciclovir-end': [{ event: 'prophylaxis.stopped' }],
  'after.check-up': [{ event: 'screening.done', of: 'history-and-examination' }],
  'after.influenza-vaccine': [{ event: 'vaccine.given', of: 'influenza' }],
  'lab.cbc': BLOOD_COUNT,
  'lab.creatinine': [{ event: 'lab.reported', of: 'creatinine' }],
  'lab.urinalysis': [
    { event: 'lab.reported', of: 'urine-erythrocytes' },
    { event: 'lab.reported', of: 'urine-protein' },
  ],
  'lab.tsh': [{ event: 'lab.reported', of: 'tsh' }],
  'lab.liver': LIVER,
  'lab.liver-periodic': [...LIVER, { event: 'lab.reported', of: 'bilirubin' }],
  'lab.platelets-infusion': PLATELETS,
  'lab.platelets-weekly': PLATELETS,
  'screening.hpv': [{ event: 'screening.done', of: 'hpv-cytology' }],
  'screening.skin': [{ event: 'screening.done', of: 'skin' }],
  'mri.yearly': [{ event: 'mri.reported' }],
};

/** What to record when a duty is done; none where it is not one entry that fulfils it. */
export const answersTo = (kind: TaskKind): readonly Need[] => ANSWERS[kind] ?? [];
