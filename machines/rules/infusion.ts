import { addDays, addYears, daysBetween } from '../date.ts';
import type { Course } from '../facts.ts';
import { completedCourses } from '../facts.ts';
import { latestCourse, pregnancy, therapies, washoutFrom } from '../known.ts';
import { COURSE_GATE, type Occasion, type Rule, rule } from './rule.ts';
import { therapyValue } from './values.ts';
import { met, notApplicable, since, unknown, unmet, type Value, type Verdict } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.infusion' } as const;

/** Infusion days of a course: 5 in the first, 3 in every later one (INF-01, INF-02, RET-06). */
export const plannedDays = (course: number): 5 | 3 => (course === 1 ? 5 : 3);

/** The dose of one infusion day, in mg: less needs a reason, more is never given. */
export const DOSE_MG = 12;

const INFUSION_GATE: Rule['blocks'] = { 'infusion.given': 'always', 'course.completed': 'always' };

const running = ({ facts, day, course }: Occasion): Course | undefined => {
  const latest = latestCourse(facts, day);
  return latest?.course === course && latest.completedOn === undefined ? latest : undefined;
};

/** The gap between infusions is covered by a recorded interruption. */
function interrupted(course: Course, after: string): boolean {
  return course.interruptions.some((gap) => gap.on >= after);
}

/**
 * The dosing of a course: 12 mg a day on consecutive days; a gap is recorded as an interruption, never passed over.
 * Judged for the infusion that is about to be given, or for the completion of the course.
 */
export function dosing(occasion: Occasion): Verdict {
  const course = running(occasion);
  if (course === undefined) return notApplicable;
  const planned = plannedDays(course.course);
  const given = course.infusions.length;
  const progress: Value = { kind: 'infusions', given, planned };
  const { act } = occasion;
  if (act?.type !== 'infusion.given') return given >= planned ? met(progress) : unmet(progress);
  if (act.dose !== DOSE_MG)
    return unmet(progress, { kind: 'dose', dose: act.dose, day: act.day, on: occasion.day });
  const last = course.infusions.at(-1);
  if (last !== undefined && daysBetween(last.on, occasion.day) > 1 && !interrupted(course, last.on)) {
    return unmet(progress, { kind: 'dose', dose: last.dose, day: last.day, on: last.on });
  }
  return met(progress);
}

/** The next infusion is not held back by the count of those still to come; completing the course is. */
const dosingFor =
  (which: (course: number) => boolean) =>
  (occasion: Occasion): Verdict =>
    which(occasion.course) ? dosing(occasion) : notApplicable;

/** Gates of the conduct of a course, judged for the act in question (see blockers in explain.ts). */
export const dosingRule = (course: number): 'INF-01' | 'INF-02' | 'RET-06' =>
  course === 1 ? 'INF-01' : course === 2 ? 'INF-02' : 'RET-06';

export const infusionRules = [
  rule({
    ...source,
    id: 'INF-01',
    kind: 'task',
    blocks: INFUSION_GATE,
    judge: dosingFor((course) => course === 1),
  }),
  rule({
    ...source,
    id: 'INF-02',
    kind: 'gate',
    reading: 25,
    blocks: { 'course.started': 'always', 'infusion.given': 'always', 'course.completed': 'always' },
    judge: (occasion) => {
      if (occasion.course !== 2) return notApplicable;
      if (running(occasion) !== undefined) return dosing(occasion);
      return twelveMonths(occasion);
    },
  }),
  rule({
    ...source,
    id: 'INF-03',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: ({ facts, day, course }) => {
      const [first] = course < 2 ? [] : facts.courses;
      if (first === undefined) return notApplicable;
      const between = therapies(facts, day).filter((therapy) => {
        const lastDose = washoutFrom(therapy, day);
        const since = therapy.startedOn ?? '';
        return (
          therapy.drug !== 'alemtuzumab' &&
          (lastDose === undefined || lastDose > first.startedOn || since > first.startedOn)
        );
      });
      return between.length === 0 ? met() : unmet(...between.map((therapy) => therapyValue(therapy, day)));
    },
  }),
  rule({ ...source, id: 'INF-04', kind: 'task', reading: 24 }),
  rule({
    ...source,
    id: 'INF-05',
    kind: 'gate',
    blocks: { 'infusion.given': 'always' },
    judge: (occasion) => {
      const { facts, day } = occasion;
      const course = running(occasion);
      if (course === undefined || course.infusions.length > 0 || facts.childbearing !== true)
        return notApplicable;
      const test = pregnancy(facts, day);
      if (test === undefined || test.on < day) return unknown([{ event: 'pregnancy.tested' }]);
      return (test.state === 'test-negative' ? met : unmet)({ kind: 'pregnancy', ...test });
    },
  }),
  rule({ ...source, id: 'INF-06', kind: 'task' }),
  rule({ ...source, id: 'INF-07', kind: 'fact' }),
  rule({ ...source, id: 'INF-08', kind: 'task', reading: 5 }),
  rule({ ...source, id: 'INF-09', kind: 'task' }),
  rule({ ...source, id: 'INF-10', kind: 'task', reading: 4 }),
  rule({ ...source, id: 'INF-11', kind: 'task' }),
  rule({
    ...source,
    id: 'INF-16',
    kind: 'gate',
    reading: 26,
    blocks: { 'infusion.given': 'always' },
    judge: (occasion) => {
      const course = running(occasion);
      if (course === undefined || course.interruptions.length === 0) return notApplicable;
      const { act } = occasion;
      if (act?.type !== 'infusion.given') return notApplicable;
      return (act.steroid > 0 ? met : unmet)({ kind: 'steroid', dose: act.steroid, on: occasion.day });
    },
  }),
  rule({ ...source, id: 'INF-17', kind: 'fact', reading: 9 }),
  rule({ ...source, id: 'INF-18', kind: 'fact' }),
  rule({ ...source, id: 'INF-19', kind: 'fact' }),
] as const;

/** The same calendar date one year later; where there is none (29 Feb), the day after, never the one before. */
function oneYearAfter(last: string): string {
  const clamped = addYears(last, 1);
  return clamped.slice(5) === last.slice(5) ? clamped : addDays(clamped, 1);
}

/**
 * At least twelve months after the previous course: the same calendar date one year after its last infusion, never
 * earlier (reading 25).
 */
export function twelveMonths({ facts, day }: Occasion): Verdict {
  const before = completedCourses(facts).at(-1);
  if (before === undefined) return notApplicable;
  const last = before.infusions.at(-1)?.on ?? before.completedOn ?? before.startedOn;
  return since(oneYearAfter(last), day, { kind: 'last-infusion', course: before.course, on: last });
}
