import { addDays, addMonths, addWeeks, type CivilDate, latest } from '../date.ts';
import type { Course } from '../facts.ts';
import { upTo } from '../known.ts';
import { carrying } from '../rules/concordance.ts';
import { inForce } from '../rules/index.ts';
import { plannedDays } from '../rules/infusion.ts';
import { assigned } from './series.ts';
import { lasting, type Plan, type Task, task } from './task.ts';

/** A course of which something was given, with the days of its first and last infusion. */
interface Given {
  readonly course: Course;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

function given(course: Course): readonly Given[] {
  const days = course.infusions.map(({ on }) => on);
  return days.slice(0, 1).map((first) => ({ course, first, last: latest(first, ...days) }));
}

/** What follows the latest course, counted from its first or last infusion. */
export function aftercareTasks(plan: Plan): readonly Task[] {
  const { facts, day } = plan;
  const newest = facts.courses.flatMap(given).at(-1);
  if (newest === undefined) return [];
  const { course, first, last } = newest;
  const next = facts.courses.findLast((each) => each.course > course.course);
  const tasks = [...antiviral(plan, newest), ...infusionPlatelets(plan, newest), ...batches(plan)];
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
    diet(plan, newest),
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
    lasting({ kind: 'after.no-live-vaccine', rule: 'EU-41', due: first }, day),
    ...(facts.childbearing === true
      ? [
          lasting(
            {
              kind: 'after.contraception-end',
              rule: carrying('contraception', plan.sources),
              due: first,
              latest: addMonths(last, 4),
              who: 'patient',
            },
            day,
          ),
        ]
      : []),
    // 48 months are a minimum: afterwards symptoms are watched, and monitoring never closes (reading 19).
    lasting({ kind: 'after.vigilance', rule: 'EU-31', due: addMonths(last, 48), who: 'patient' }, day),
  ];
}

/** The last day of a course: of its last infusion, or, while it is under way, the last one planned. */
function lastDay({ course, last }: Given): CivilDate {
  const left = course.completedOn === undefined ? plannedDays(course.course) - course.infusions.length : 0;
  return addDays(last, left);
}

/** CD4+ cells per µL from which the US label lets herpes prophylaxis end (US-13). */
const CD4_RECOVERED = 200;

/**
 * The first day on which herpes prophylaxis may end; of the sources in force the latest decides (reading 6). The US label
 * counts two months after the last infusion, and longer until CD4+ cells have recovered; the EU label a month after it;
 * the paper four weeks from day 1, which is never later.
 */
function antiviralEnd({ facts, day, sources }: Plan, course: Given) {
  const last = lastDay(course);
  const recovered = facts.labs.cd4?.find(
    (result) => result.on > last && result.on <= day && result.canonical >= CD4_RECOVERED,
  )?.on;
  if (inForce('US-13', sources)) {
    const on = latest(addMonths(last, 2), recovered ?? last);
    return { rule: 'US-13', on, waits: recovered === undefined } as const;
  }
  return inForce('EU-27', sources)
    ? ({ rule: 'EU-27', on: addMonths(last, 1), waits: false } as const)
    : ({ rule: 'AFT-01', on: addWeeks(course.first, 4), waits: false } as const);
}

/** Aciclovir from day 1 of the course until it may end. */
function antiviral(plan: Plan, course: Given): readonly Task[] {
  const { facts, day, sources } = plan;
  const from = course.first;
  const end = antiviralEnd(plan, course);
  const taken = facts.prophylaxes.findLast(
    (each) =>
      (each.agent === 'aciclovir' || each.agent === 'valaciclovir') &&
      each.on <= day &&
      (each.until ?? '9999') >= from,
  );
  const stopped = taken?.until;
  const doneOn =
    !end.waits && stopped !== undefined && stopped >= end.on && stopped <= day ? stopped : undefined;
  const start = (['AFT-01', 'EU-27'] as const).find((id) => inForce(id, sources)) ?? 'US-13';
  return [
    task({ kind: 'after.aciclovir-start', rule: start, due: from, doneOn: taken?.on }, day),
    task(
      {
        kind: 'after.aciclovir-end',
        rule: end.rule,
        due: end.on,
        earliest: end.on,
        openEnded: true,
        doneOn,
        who: 'patient',
      },
      day,
    ),
  ];
}

/** Days before a course on which the precautions against Listeria begin (EU-28: 2 weeks). */
export const DIET_DAYS = 14;

/** EU-28: from 2 weeks before until at least 1 month after; the paper and the US label name no first and last day. */
function diet({ day, sources }: Plan, given: Given): Task {
  const rule = carrying('listeria', sources);
  const window =
    rule === 'EU-28'
      ? { due: addDays(given.course.startedOn, -DIET_DAYS), latest: addMonths(lastDay(given), 1) }
      : { due: given.first };
  return lasting({ kind: 'after.diet', rule, who: 'patient', ...window }, day);
}

/** EU-25: platelets right after the infusion on days 3 and 5 of the first course, on day 3 of every later one. */
function infusionPlatelets({ facts, day }: Plan, { course, last }: Given): readonly Task[] {
  const counted = plannedDays(course.course) === 5 ? [3, 5] : [3];
  const dues = counted.flatMap((wanted) => infusionDay(course, last, wanted) ?? []);
  const results = upTo(facts.labs.platelets, day);
  return assigned(
    {
      kind: 'lab.platelets-infusion',
      rule: 'EU-25',
      anchor: addDays(dues[0] ?? course.startedOn, -1),
      dues,
      who: 'centre',
      results,
    },
    day,
  );
}

/**
 * The date of an infusion day: as given, else as it follows from the last one given or from the resumption. None while
 * the course is interrupted, and none once it was completed without that day.
 */
function infusionDay(course: Course, last: CivilDate, wanted: number): CivilDate | undefined {
  const given = course.infusions[wanted - 1]?.on;
  if (given !== undefined) return given;
  const waiting = course.interruptions.some((gap) => gap.resumedOn === undefined);
  if (course.completedOn !== undefined || waiting) return undefined;
  const next = addDays(last, 1);
  const resumed = course.interruptions.at(-1)?.resumedOn ?? next;
  return addDays(latest(next, resumed), wanted - 1 - course.infusions.length);
}

/** EU-44: the batch of every infusion; what is recorded with the infusion itself is done. */
function batches({ facts, day }: Plan): readonly Task[] {
  return facts.courses
    .flatMap((course) => course.infusions)
    .filter((infusion) => infusion.batch === undefined)
    .map(({ on }) => task({ kind: 'course.batch', rule: 'EU-44', due: on }, day));
}
