import { addMonths, addWeeks } from '../date.ts';
import { lasting, type Plan, type Task, task } from './task.ts';

/** What follows the latest course, counted from its first or last infusion (H16, AFT-01 to AFT-07). */
export function aftercareTasks(plan: Plan): readonly Task[] {
  const { facts, day, stage } = plan;
  if (stage === 'ended') return [];
  const course = facts.courses.findLast((each) => each.infusions.length > 0);
  const first = course?.infusions.at(0)?.on;
  const last = course?.infusions.at(-1)?.on;
  if (course === undefined || first === undefined || last === undefined) return [];
  const next = facts.courses.findLast((each) => each.course > course.course);
  const tasks = aciclovir(plan, first);
  if (next !== undefined) return tasks;
  const visit = facts.screenings['history-and-examination']?.find(
    (done) => done.on > last && done.on <= day,
  )?.on;
  const checkUp = addWeeks(last, 4);
  const influenza = addMonths(last, 6);
  const vaccinated = facts.vaccines.find(
    (dose) => dose.vaccine === 'influenza' && dose.on >= influenza && dose.on <= day,
  )?.on;
  return [
    ...tasks,
    lasting(
      {
        kind: 'after.antihistamine-end',
        rule: 'AFT-02',
        due: last,
        latest: addWeeks(last, 1),
        who: 'patient',
      },
      day,
    ),
    task({ kind: 'after.check-up', rule: 'AFT-03', due: checkUp, doneOn: visit }, day),
    lasting({ kind: 'after.diet', rule: 'AFT-04', due: first, who: 'patient' }, day),
    lasting({ kind: 'after.infection-vigilance', rule: 'AFT-05', due: first, who: 'patient' }, day),
    task(
      {
        kind: 'after.influenza-vaccine',
        rule: 'AFT-06',
        due: influenza,
        earliest: influenza,
        openEnded: true,
        doneOn: vaccinated,
      },
      day,
    ),
    ...(facts.childbearing === true
      ? [
          lasting(
            {
              kind: 'after.contraception-end',
              rule: 'AFT-07',
              due: first,
              latest: addMonths(last, 4),
              who: 'patient',
            },
            day,
          ),
        ]
      : []),
  ];
}

/** Aciclovir from day 1 for at least four weeks (reading 6: with the paper alone, counted from day 1). */
function aciclovir({ facts, day }: Plan, from: string): readonly Task[] {
  const taken = facts.prophylaxes.findLast(
    (each) =>
      (each.agent === 'aciclovir' || each.agent === 'valaciclovir') &&
      each.on <= day &&
      (each.until ?? '9999') >= from,
  );
  const until = addWeeks(from, 4);
  const stopped = taken?.until;
  const doneOn = stopped !== undefined && stopped >= until && stopped <= day ? stopped : undefined;
  return [
    task({ kind: 'after.aciclovir-start', rule: 'AFT-01', due: from, doneOn: taken?.on }, day),
    task(
      {
        kind: 'after.aciclovir-end',
        rule: 'AFT-01',
        due: until,
        earliest: until,
        openEnded: true,
        doneOn,
        who: 'patient',
      },
      day,
    ),
  ];
}
