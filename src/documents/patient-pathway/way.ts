import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import type { Block, Station } from '../document.ts';
import { wholeDates } from '../wording.ts';

type StationKey = keyof ClinicalMessages['documents']['patient']['station'];

/** A station of the patient's way: fewer and plainer than those of the statechart. */
export interface Stop {
  readonly key: StationKey;
  readonly status: 'done' | 'here' | 'ahead';
  /** The day on which it was reached. */
  readonly on?: string | undefined;
  /** For the next course: no earlier than this day. */
  readonly notBefore?: string | undefined;
  /** The last planned day of the checks. */
  readonly until?: string | undefined;
}

const COURSES: readonly StationKey[] = ['first', 'second', 'further'];
const keyOfCourse = (course: number): StationKey => COURSES[Math.min(course, 3) - 1] ?? 'further';

/** The day of the last planned monthly test; undefined before a course has ended. */
export const lastTest = ({ tasks }: CaseView): string | undefined =>
  tasks.findLast((task) => task.kind === 'lab.cbc')?.due;

/** The way as a list of stops. Empty where alemtuzumab was declined before it began. */
export function stopsOf(view: CaseView): readonly Stop[] {
  const { facts, stage, course, today } = view;
  const begun = facts.courses.filter(({ startedOn }) => startedOn <= today);
  if (begun.length === 0 && (stage === 'declined' || stage === 'ended')) return [];
  const running = stage === 'course' ? course : undefined;
  const start = view.earliestStart?.on;
  const notBefore = start != null && start > today ? start : undefined;
  const waits = stage === 'switching' || stage === 'preparation';
  const over = stage === 'switched' || stage === 'ended' || stage === 'declined';
  const given = begun.map(
    ({ course: number, startedOn }): Stop => ({
      key: keyOfCourse(number),
      status: number === running ? 'here' : 'done',
      on: startedOn,
    }),
  );
  const ahead = (number: number): Stop => ({
    key: keyOfCourse(number),
    status: 'ahead',
    ...(number === course ? { notBefore } : {}),
  });
  const planned = over || stage === 'monitoring' ? [] : [1, 2].filter((each) => each > begun.length);
  const further = stage === 'retreatment' ? [ahead(begun.length + 1)] : [];
  const between: readonly Stop[] =
    stage === 'interval' || stage === 'retreatment' ? [{ key: 'checks', status: 'here' }] : [];
  const checking = stage === 'monitoring' || stage === 'switched';
  return [
    { key: 'decided', status: stage === 'selection' ? 'here' : 'done', on: facts.chosenOn },
    { key: 'ready', status: waits ? 'here' : begun.length > 0 ? 'done' : 'ahead' },
    ...given,
    ...between,
    ...planned.map(ahead),
    ...further,
    {
      key: 'checks',
      status: stage === 'ended' ? 'done' : checking ? 'here' : 'ahead',
      ...(checking ? { until: lastTest(view) } : {}),
    },
  ];
}

/** The date of a stop in words; the date itself stays on one line. */
export function dateOf(stop: Stop, { documents, format }: ClinicalMessages): string | undefined {
  const { notBefore, until } = documents.patient;
  const day = stop.on ?? stop.notBefore ?? stop.until;
  if (day === undefined) return undefined;
  const said =
    stop.on !== undefined ? format.date(day) : stop.notBefore !== undefined ? notBefore(day) : until(day);
  return wholeDates(said, format, day);
}

/** The drawn way. */
export function journeyMap(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { station, here } = words.documents.patient;
  const { map } = words.casePage;
  const stops = stopsOf(view);
  if (stops.length === 0) return [];
  const stations = stops.map((stop): Station => {
    const date = dateOf(stop, words);
    return {
      label: stop.status === 'here' ? `${here}:\n${station[stop.key]}` : station[stop.key],
      status: stop.status,
      ...(date === undefined ? {} : { date }),
    };
  });
  const said = stations.map(({ label, date, status }) =>
    [label.replace('\n', ' '), date, status === 'done' ? map.done : undefined]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  return [{ kind: 'map', alt: `${words.documents.patient.title}: ${said.join('; ')}`, stations }];
}
