import { addDays, addWeeks, latest } from '../date.ts';
import type { Course } from '../facts.ts';
import { carrying } from '../rules/concordance.ts';
import { inForce, type RuleId } from '../rules/index.ts';
import { dosingRule, plannedDays } from '../rules/infusion.ts';
import type { Source } from '../vocabulary.ts';
import { weekly } from './series.ts';
import { type Plan, type Task, type TaskKind, task } from './task.ts';

/** What belongs to each infusion day, in the order of Table 3, with the rule that carries it under the sources. */
const protocol = (sources: readonly Source[]): readonly (readonly [TaskKind, RuleId])[] => [
  ['course.steroid', carrying('steroid', sources)],
  ['course.dilution', 'INF-08'],
  ['course.flush', 'INF-09'],
  ['course.vitals', carrying('vitalSigns', sources)],
  ['course.observation', carrying('observation', sources)],
];

/** The rule of the infusion itself: the paper's dosing, else what a label says of doses. */
const infusionRule = (course: number, sources: readonly Source[]): RuleId =>
  [dosingRule(course), 'EU-43' as const].find((id) => inForce(id, sources)) ?? 'US-14';

/** The days of the running course: what was given, and what is to come on consecutive days. */
export function courseTasks({ facts, day, stage, sources }: Plan): readonly Task[] {
  if (stage !== 'course') return [];
  const course = facts.courses.find((each) => each.completedOn === undefined);
  if (course === undefined) return [];
  const days = infusionDays(course);
  return [
    task(
      {
        kind: 'course.premedication-evening',
        rule: 'INF-04',
        due: addDays(course.startedOn, -1),
        doneOn: course.infusions.length > 0 ? addDays(course.startedOn, -1) : undefined,
      },
      day,
    ),
    ...days.flatMap(({ on, given }, at) => {
      const doneOn = given ? on : undefined;
      const steps = protocol(sources).filter(
        ([kind]) => kind !== 'course.steroid' || needsSteroid(course, at),
      );
      return [
        task({ kind: 'course.infusion', rule: infusionRule(course.course, sources), due: on, doneOn }, day),
        ...steps.map(([kind, rule]) => task({ kind, rule, due: on, doneOn }, day)),
      ];
    }),
    ...resumption(course, day),
  ];
}

/** Methylprednisolone on the first three days; after an interruption before every remaining infusion (INF-16). */
const needsSteroid = (course: Course, at: number): boolean =>
  at < 3 || (course.interruptions.length > 0 && at >= course.infusions.length);

/** The infusion days: given ones on their dates, the others on the days that follow. None while interrupted. */
function infusionDays(course: Course): readonly { readonly on: string; readonly given: boolean }[] {
  const given = course.infusions.map((infusion) => ({ on: infusion.on, given: true }));
  const open = course.interruptions.some((gap) => gap.resumedOn === undefined);
  if (open) return given;
  const last = course.infusions.at(-1)?.on;
  const resumed = course.interruptions.at(-1)?.resumedOn;
  const consecutive = last === undefined ? course.startedOn : addDays(last, 1);
  const from = latest(consecutive, resumed ?? consecutive);
  const left = plannedDays(course.course) - given.length;
  const next = Array.from({ length: left }, (_, at) => ({ on: addDays(from, at), given: false }));
  return [...given, ...next];
}

/** The rest of an interrupted course follows as soon as possible; no maximum gap is named: a reminder every week. */
function resumption(course: Course, today: string): readonly Task[] {
  const gap = course.interruptions.find((each) => each.resumedOn === undefined);
  if (gap === undefined) return [];
  // The latest reminder that has come: due on its day and overdue until the next one, a week later.
  const due = weekly(addWeeks(gap.on, 1), 1, today).at(-1) ?? addWeeks(gap.on, 1);
  return [task({ kind: 'course.resume', rule: 'INF-16', due }, today)];
}
