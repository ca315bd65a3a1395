import { addDays, addMonths } from '../../machines/date.ts';
import type { CaseEvent, Draft } from '../../machines/events.ts';
import {
  adherent,
  answered,
  chosen,
  diagnosed,
  edss,
  given,
  lab,
  mri,
  numbered,
  pregnancyTest,
  reacted,
  referred,
  relapse,
  started,
  stopped,
  stopsTaking,
  takes,
  woman,
  workup,
} from '../machines/events.ts';

/** The day on which the case is looked at: five years after its first. */
export const FIVE_YEARS_ON = '2025-01-10';

const LAST_INFUSION = '2021-04-07';

const platelets = (value: number, on: string) => lab('platelets', value, on, { low: 150, high: 400 });
const tsh = (on: string) => lab('tsh', 1.6, on, { low: 0.27, high: 4.2 });

/** From every `every`th month after the anchor to the last, a day late each time: visits are never punctual. */
const visits = (anchor: string, every: number, last: number): readonly string[] =>
  Array.from({ length: Math.floor(last / every) }, (_, at) =>
    addDays(addMonths(anchor, (at + 1) * every), 1),
  );

const beforeTreatment: readonly Draft[] = [
  woman('1988-05-01', '2020-01-13'),
  diagnosed('rrms', '2020-01-13', { since: '2016-06-01' }),
  started('fingolimod', '2018-03-05'),
  relapse('2019-12-10'),
  mri('2020-01-15', { newGd: 1, newT2: 2 }),
  edss(2.5, '2020-01-15'),
  adherent('2020-01-15'),
  chosen('2020-01-16'),
  stopped('fingolimod', { lastDose: '2020-01-20' }),
  ...workup('2020-03-23'),
];
const firstCourse: readonly Draft[] = [
  takes('aciclovir', '2020-03-30'),
  pregnancyTest('negative', '2020-03-30'),
  ...given(1, '2020-03-30', '2020-03-31', '2020-04-01', '2020-04-02', '2020-04-03'),
  reacted('mild', '2020-03-31', ['rash']),
];
const interval: readonly Draft[] = [
  stopsTaking('aciclovir', '2020-05-04'),
  ...visits('2020-04-03', 3, 11).flatMap((on) => [platelets(231, on), tsh(on)]),
  ...workup('2021-03-29'),
];
const secondCourse: readonly Draft[] = [
  takes('aciclovir', '2021-04-05'),
  pregnancyTest('negative', '2021-04-05'),
  ...given(2, '2021-04-05', '2021-04-06', LAST_INFUSION),
  stopsTaking('aciclovir', '2021-05-05'),
];
/** Platelets every month, thyroid every third, MRI every year; an alert that a specialist closes, and a relapse. */
const monitored: readonly Draft[] = [
  ...visits(LAST_INFUSION, 1, 26).map((on) => platelets(225, on)),
  ...visits(LAST_INFUSION, 3, 42).map(tsh),
  ...visits(LAST_INFUSION, 12, 42).map((on) => mri(on)),
  platelets(91, '2023-07-10'),
  referred('haematology', '2023-07-10'),
  platelets(128, '2023-07-17'),
  platelets(188, '2023-07-24'),
  answered('haematology', '2023-07-26'),
  ...visits('2023-07-07', 1, 16).map((on) => platelets(214, on)),
  relapse('2024-12-02'),
  edss(3, '2024-12-04'),
];

const correction = (id: string, on: string, corrects: string, event: Draft): CaseEvent =>
  ({ id, on, type: 'event.corrected', corrects, event }) as unknown as CaseEvent;

/**
 * Five years of one patient as recorded: fingolimod, wash-out, work-up and first course, the interval, work-up and
 * second course, more than three years of monitoring with a fall of platelets and a relapse. Two values are corrected
 * and one entry is taken back, each as soon as it is noticed.
 */
export function fiveYears(): readonly CaseEvent[] {
  const inOrder = [...monitored].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const clinical = numbered([...beforeTreatment, ...firstCourse, ...interval, ...secondCourse, ...inOrder]);
  const idOn = (type: string, on: string) =>
    clinical.find((event) => event.type === type && event.on === on)?.id ?? '';
  const early = clinical.findIndex((event) => event.type === 'course.completed') + 1;
  const late = clinical.findIndex((event) => event.type === 'referral.closed') + 1;
  return [
    ...clinical.slice(0, early),
    correction('c1', '2020-04-03', idOn('edss.assessed', '2020-01-15'), edss(2, '2020-01-15')),
    ...clinical.slice(early, late),
    correction('c2', '2023-07-26', idOn('lab.reported', '2023-07-17'), platelets(132, '2023-07-17')),
    ...clinical.slice(late),
    {
      id: 'c3',
      on: '2025-01-09',
      type: 'event.retracted',
      retracts: idOn('edss.assessed', '2024-12-04'),
      reason: 'Other patient',
    },
  ];
}
