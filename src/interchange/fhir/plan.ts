import type { Annotation, CarePlan, Task as FhirTask, Period, ServiceRequest } from 'fhir/r4';
import { type CivilDate, latest } from '../../../machines/date.ts';
import type { ClinicalEvent } from '../../../machines/events.ts';
import type { Task, TaskStatus } from '../../../machines/tasks/task.ts';
import { SYSTEM } from './codes.ts';
import { concept, type Desk, own, PATIENT, type Piece, PLAN } from './piece.ts';

/** What is asked of a laboratory, of imaging or of an examination; everything else is a task of somebody. */
const REQUESTED =
  /^(?:lab|mri|screening)\.|^prep\.(?:vzv-serology|vzv-titre|mri-yearly|upcr|skin)$|^switch\.mri-|^after\.check-up$|^retreatment\.work-up$/;

const REQUEST_STATUS: Readonly<Record<TaskStatus, ServiceRequest['status']>> = {
  upcoming: 'active',
  due: 'active',
  overdue: 'active',
  done: 'completed',
  // A later one of the same kind was done: this one will not be.
  missed: 'revoked',
  lasting: 'active',
};
const TASK_STATUS: Readonly<Record<TaskStatus, FhirTask['status']>> = {
  upcoming: 'requested',
  due: 'ready',
  overdue: 'ready',
  done: 'completed',
  missed: 'cancelled',
  lasting: 'in-progress',
};

/** The window in which something is due; open at its end where the source names no last day. */
const windowOf = ({ due, earliest, latest: last, openEnded }: Task): Period => ({
  start: earliest ?? due,
  ...(openEnded === true ? {} : { end: last ?? due }),
});

function duty(desk: Desk, task: Task, key: string): Piece {
  const { words } = desk;
  const { kind, rule, status, who, doneOn } = task;
  const name = words.task[kind].name;
  const standing = words.taskStatus[status];
  const window = windowOf(task);
  const common = {
    identifier: [{ system: SYSTEM.own, value: task.id }],
    code: concept(name, own(`task.${kind}`)),
  };
  const reason = concept(words.rules[rule].title, { system: SYSTEM.rule, code: rule });
  const resource: ServiceRequest | FhirTask = isRequest(task)
    ? {
        resourceType: 'ServiceRequest',
        ...common,
        status: REQUEST_STATUS[status],
        intent: 'plan',
        subject: desk.refer(PATIENT),
        occurrencePeriod: window,
        performerType: concept(words.doer[who], own(`doer.${who}`)),
        reasonCode: [reason],
        note: [{ text: standing }],
      }
    : {
        resourceType: 'Task',
        ...common,
        status: TASK_STATUS[status],
        businessStatus: concept(standing, own(`task-status.${status}`)),
        intent: 'plan',
        for: desk.refer(PATIENT),
        ...(doneOn === undefined ? {} : { executionPeriod: { end: doneOn } }),
        performerType: [concept(words.doer[who], own(`doer.${who}`))],
        reasonCode: reason,
        restriction: { period: window },
      };
  const text = words.fhir.duty(name, standing, words.doer[who]);
  return { key, section: 'plan', resource, line: { on: task.due, text } };
}

const isRequest = ({ kind }: Task): boolean => REQUESTED.test(kind);

/** The key of each duty; two of one kind and day keep apart. */
function keysOf(tasks: readonly Task[]): readonly string[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const count = (seen.get(task.id) ?? 0) + 1;
    seen.set(task.id, count);
    const key = `${isRequest(task) ? 'ServiceRequest' : 'Task'}/${task.id}`;
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Whom a specialist was asked, and what came of it. */
function referrals(desk: Desk): readonly Piece[] {
  const { view, words, history } = desk;
  return view.facts.referrals
    .filter(({ on }) => on <= view.today)
    .map(({ to, on, until, event }) => {
      const answered = until !== undefined && until <= view.today;
      const answer = history.find(
        (each) => each.type === 'referral.closed' && each.to === to && each.on === until,
      );
      const asked = desk.event(event);
      const text = words.fhir.referral(words.vocabulary.specialty[to]);
      const notes: Annotation[] = [
        ...(asked?.type === 'referral.made' && asked.outcome !== undefined ? [{ text: asked.outcome }] : []),
        ...(answered && answer?.type === 'referral.closed' ? [{ time: until, text: answer.outcome }] : []),
      ];
      const resource: ServiceRequest = {
        resourceType: 'ServiceRequest',
        status: answered ? 'completed' : 'active',
        intent: 'order',
        code: concept(text, own(`referral.${to}`)),
        subject: desk.refer(PATIENT),
        authoredOn: on,
        performerType: concept(words.capital(words.vocabulary.specialty[to]), own(`specialty.${to}`)),
        note: notes,
      };
      return { key: `ServiceRequest/referral/${event}`, section: 'plan', resource, line: { on, text } };
    });
}

/** What was decided on the way, and what was written beside it. */
const NOTED: readonly ClinicalEvent['type'][] = [
  'treatment.chosen',
  'treatment.declined',
  'retreatment.chosen',
  'therapy.switched',
  'follow-up.ended',
  'monitoring.delegated',
  'course.resumed',
  'note.added',
];

/** The plan with its duties and referrals; nothing before the patient is registered. */
export function plan(desk: Desk): readonly Piece[] {
  const { view, words, history } = desk;
  const { facts, tasks } = view;
  const keys = keysOf(tasks);
  const duties = tasks.map((task, at) => duty(desk, task, keys[at] ?? task.id));
  const asked = referrals(desk);
  const notes: Annotation[] = history
    .filter(({ type }) => NOTED.includes(type))
    .map((event) => ({ time: event.on, text: words.eventLine(event) }));
  const start = facts.registeredOn;
  const dates = tasks.map((task): CivilDate => task.latest ?? task.due);
  const resource: CarePlan = {
    resourceType: 'CarePlan',
    status: view.stage === 'declined' ? 'revoked' : view.stage === 'ended' ? 'completed' : 'active',
    intent: 'plan',
    title: words.fhir.title,
    description: words.fhir.stands(words.stage[view.stage].name),
    subject: desk.refer(PATIENT),
    period:
      start === undefined
        ? undefined
        : { start, ...(dates.length === 0 ? {} : { end: latest(start, ...dates) }) },
    created: start,
    addresses: facts.diagnoses
      .filter(({ on }) => on <= view.today)
      .slice(-1)
      .map(({ event }) => desk.refer(`Condition/${event}`)),
    activity: [...duties, ...asked].map(({ key }) => ({ reference: desk.refer(key) })),
    note: notes,
  };
  const line = { on: view.today, text: words.fhir.stands(words.stage[view.stage].name) };
  return [{ key: PLAN, section: 'plan', resource, line }, ...asked, ...duties];
}
