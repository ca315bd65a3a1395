import { oneYearAfter } from '../calendar.ts';
import { asKnown, coursesIn, endOf, justified, told } from '../history.ts';
import { acts, type Trail, wrong } from './trail.ts';

/** How courses are dosed and how far apart they are. */

const plannedFor = (course: number): number => (course === 1 ? 5 : 3);

/** INF-02, RET-02: twelve months between the last infusion of a course and the next course, or a written reason. */
export function neverBeforeTwelveMonths(trail: Trail): readonly string[] {
  return wrong(acts(trail, 'course.started'), ({ on, course }, before) => {
    const previous = coursesIn(before)
      .filter(({ completedOn }) => completedOn !== undefined)
      .at(-1);
    const end = endOf(previous);
    if (end === undefined || on >= oneYearAfter(end)) return undefined;
    const rule = course === 2 ? 'INF-02' : 'RET-02';
    return justified(before, rule, course, on) ? undefined : `course ${course} after ${end}`;
  });
}

/** RET-02: after two courses retreatment is not even chosen sooner; a second course put off is held at its start. */
export function neverChosenBeforeTwelveMonths(trail: Trail): readonly string[] {
  return wrong(acts(trail, 'retreatment.chosen'), ({ on }, before) => {
    const done = coursesIn(before).filter(({ completedOn }) => completedOn !== undefined);
    const end = endOf(done.at(-1));
    if (done.length < 2 || end === undefined || on >= oneYearAfter(end)) return undefined;
    return justified(before, 'RET-02', done.length + 1, on) ? undefined : `after ${end}`;
  });
}

/** INF-01, INF-02, RET-06: never two doses on one day, whatever has been corrected. */
export function neverTwoDosesOnOneDay({ log }: Trail): readonly string[] {
  const found: string[] = [];
  const days = new Set<string>();
  for (const { on } of told(asKnown(log), 'infusion.given')) {
    if (days.has(on)) found.push(`two infusions on ${on}`);
    days.add(on);
  }
  return found;
}

/** INF-01, INF-02, RET-06: never more than five infusions in the first course, three in a later one. */
export function neverMoreInfusionsThanPlanned({ log }: Trail): readonly string[] {
  const found: string[] = [];
  const given = new Map<number, number>();
  for (const { course } of told(asKnown(log), 'infusion.given')) {
    const count = (given.get(course) ?? 0) + 1;
    given.set(course, count);
    if (count > plannedFor(course)) found.push(`infusion ${count} of course ${course}`);
  }
  return found;
}

/** INF-01: never more than 12 mg, neither as given nor as corrected. */
export function neverMoreThanTwelveMilligrams({ log }: Trail): readonly string[] {
  const found: string[] = [];
  for (const { dose, on } of told(asKnown(log), 'infusion.given')) {
    if (dose > 12) found.push(`${dose} mg on ${on}`);
  }
  return found;
}

/** Courses follow each other by number, one at a time: none begins before the one before it was completed. */
export function neverTwoCoursesAtOnce({ log }: Trail): readonly string[] {
  const found: string[] = [];
  let running: number | undefined;
  let completed = 0;
  for (const { event } of asKnown(log)) {
    if (event.type === 'course.started') {
      if (running !== undefined) found.push(`course ${event.course} within course ${running}`);
      if (event.course !== completed + 1) found.push(`course ${event.course} after ${completed}`);
      running = event.course;
    }
    if (event.type === 'infusion.given' && event.course !== running)
      found.push(`infusion of course ${event.course} outside it`);
    if (event.type === 'course.completed') {
      completed += 1;
      running = undefined;
    }
  }
  return found;
}

/** INF-05: the first infusion of a course in a woman who can conceive asks for a negative test of that day. */
export function neverWithoutTestOfTheDay(trail: Trail): readonly string[] {
  return wrong(acts(trail, 'infusion.given'), ({ on, course, day }, before) => {
    if (day !== 1 || told(before, 'patient.registered').at(-1)?.childbearing !== true) return undefined;
    const test = told(before, 'pregnancy.tested', on).at(-1);
    if (test?.on === on && test.result === 'negative') return undefined;
    return justified(before, 'INF-05', course, on) ? undefined : 'no negative pregnancy test of that day';
  });
}
