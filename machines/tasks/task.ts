import type { CivilDate } from '../date.ts';
import type { Facts } from '../facts.ts';
import type { RuleId } from '../rules/index.ts';
import type { Stage } from '../stage.ts';
import type { Source } from '../vocabulary.ts';

/** Who does it: the MS centre, the general practitioner to whom monitoring is delegated, another one, the patient. */
export type Doer = 'centre' | 'gp' | 'other' | 'patient';

/**
 * done: recorded. missed: never recorded, and a later result of the same kind exists. overdue stays overdue, however
 * old, until a result comes. lasting: holds from its first to its last day (a diet, a contraception).
 */
export type TaskStatus = 'upcoming' | 'due' | 'overdue' | 'done' | 'missed' | 'lasting';

/** What is to be done; locales name each kind. */
export const TASK_KINDS = [
  'switch.cholestyramine',
  'switch.start-window',
  'switch.mri-first',
  'switch.mri-serial',
  'course.start',
  'prep.vzv-serology',
  'prep.vzv-vaccine',
  'prep.vzv-titre',
  'prep.vaccination-status',
  'prep.isoniazid-end',
  'prep.mri-yearly',
  'prep.diet',
  'prep.upcr',
  'prep.skin',
  'rems.enrolment',
  'rems.baseline',
  'rems.status-form',
  'course.premedication-evening',
  'course.infusion',
  'course.steroid',
  'course.dilution',
  'course.flush',
  'course.vitals',
  'course.observation',
  'course.batch',
  'course.resume',
  'after.aciclovir-start',
  'after.aciclovir-end',
  'after.antihistamine-end',
  'after.check-up',
  'after.diet',
  'after.infection-vigilance',
  'after.influenza-vaccine',
  'after.no-live-vaccine',
  'after.contraception-end',
  'after.vigilance',
  'lab.cbc',
  'lab.creatinine',
  'lab.urinalysis',
  'lab.tsh',
  'lab.liver',
  'lab.liver-periodic',
  'lab.platelets-infusion',
  'lab.platelets-weekly',
  'lab.immune-status',
  'screening.hpv',
  'screening.skin',
  'mri.yearly',
  'retreatment.work-up',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A dated duty. Where the source gives a window, `due` and `earliest` are its first day and `latest` its last. */
export interface Task {
  /** Kind and due date: stable, so that a re-export updates instead of doubling. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly rule: RuleId;
  readonly due: CivilDate;
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly status: TaskStatus;
  readonly who: Doer;
  /** When it was done, where a record says so. */
  readonly doneOn?: CivilDate;
  /** The source names a first day and no last one: due from then on, never overdue. */
  readonly openEnded?: boolean;
}

/** Still to be done: overdue, due or to come. */
export const isOpen = ({ status }: Pick<Task, 'status'>): boolean =>
  status === 'overdue' || status === 'due' || status === 'upcoming';

/** What tasks are made from. */
export interface Plan {
  readonly facts: Facts;
  readonly day: CivilDate;
  readonly stage: Stage;
  readonly sources: readonly Source[];
}

interface Draft {
  readonly kind: TaskKind;
  readonly rule: RuleId;
  readonly due: CivilDate;
  readonly earliest?: CivilDate;
  readonly latest?: CivilDate;
  /** The source names a first day and no last one: due from then on, never overdue. */
  readonly openEnded?: boolean;
  readonly who?: Doer;
  /** The day of the record that fulfils it. */
  readonly doneOn?: CivilDate | undefined;
}

/** Makes a task; its status follows from today unless it is given. */
export function task(draft: Draft, today: CivilDate, status: TaskStatus = statusOn(draft, today)): Task {
  const { kind, rule, due, earliest = null, latest = null, openEnded, who = 'centre', doneOn } = draft;
  const id = `${kind}@${due}`;
  // Whole from the first: a field that is added later is kept apart from the others, which a board of patients feels.
  const made: Task =
    doneOn === undefined
      ? { id, kind, rule, due, earliest, latest, status, who }
      : { id, kind, rule, due, earliest, latest, status, who, doneOn };
  return openEnded === true ? { ...made, openEnded } : made;
}

/** Done where a record says so. Upcoming before the due day; due until the last day of its window; then overdue, for good. */
function statusOn({ due, latest, openEnded, doneOn }: Draft, today: CivilDate): TaskStatus {
  if (doneOn !== undefined) return 'done';
  if (today < due) return 'upcoming';
  return openEnded === true || today <= (latest ?? due) ? 'due' : 'overdue';
}

/** A duty that holds over a span of days rather than being done on one. */
export function lasting(draft: Omit<Draft, 'earliest' | 'doneOn'>, today: CivilDate): Task {
  const { kind, rule, due, latest, openEnded, who } = draft;
  const earliest = latest === undefined ? undefined : due;
  const over = latest !== undefined && today > latest;
  const status = today < due ? 'upcoming' : over ? 'done' : 'lasting';
  return task({ kind, rule, due, earliest, latest, openEnded, who }, today, status);
}
