import type { Draft } from '../../machines/events.ts';
import {
  adherent,
  attested,
  begins,
  chosen,
  completed,
  counselled,
  diagnosed,
  given,
  happened,
  infusion,
  man,
  mri,
  pregnancyTest,
  relapse,
  said,
  screened,
  started,
  stopped,
  woman,
  workup,
} from '../machines/events.ts';

/** Histories that many vignettes share. The first course is given from Monday 2 to Friday 6 February 2026. */

type Who = 'woman' | 'man';
export type History = readonly Draft[];

const registered = (who: Who) => (who === 'woman' ? woman : man)('1984-05-01', '2026-01-05');

/** Relapsing-remitting MS with a relapse and an enhancing lesion, in a patient who keeps to monitoring; never treated. */
export const naive = (who: Who = 'man'): History => [
  registered(who),
  diagnosed('rrms', '2026-01-05', { since: '2024-03-01' }),
  relapse('2025-11-10'),
  mri('2025-12-15', { newGd: 1 }),
  adherent('2026-01-05'),
];

/** The same, highly active despite glatiramer, as the EU label and (with a second drug) the US label want it. */
const despiteGlatiramer = (who: Who): History => [
  registered(who),
  diagnosed('rrms', '2026-01-05', { since: '2019-03-01' }),
  started('glatiramer', '2019-04-01'),
  stopped('glatiramer', { lastDose: '2021-04-30' }),
  relapse('2025-11-10'),
  mri('2025-12-15', { newGd: 1 }),
  adherent('2026-01-05'),
  attested('highly-active-despite-dmt', '2026-01-05'),
];

/** Every source would treat this patient: two drugs have failed, the last one, an interferon, was stopped in June 2025. */
export const candidate = (who: Who = 'man'): History => [
  ...despiteGlatiramer(who),
  started('interferon-beta', '2021-05-01'),
  stopped('interferon-beta', { lastDose: '2025-06-30' }),
];

type Drug = Parameters<typeof started>[0];
type Gap = readonly [from: string, lastDose: string];

/** Alemtuzumab is chosen after glatiramer and then this drug, of which the last dose was given on the day named. */
export const comesFrom = (drug: Drug, [from, lastDose]: Gap, ...more: History): History => [
  ...despiteGlatiramer('man'),
  started(drug, from),
  stopped(drug, { lastDose }),
  ...more,
  chosen(lastDose > '2026-01-12' ? lastDose : '2026-01-12'),
];

export const pressure = (on: string, systolic: number, diastolic: number) =>
  said('vitals.measured', on, { temperature: 36.6, systolic, diastolic, pulse: 72 });

/** What the labels want beside the paper's work-up: setting, papers for the patient, ECG and vital signs. */
export const labelled = (on: string): History => [
  attested('setting-with-intensive-care', on),
  counselled(on, ['package-leaflet', 'alert-card', 'patient-guide']),
  screened('ecg', on),
  pressure(on, 122, 78),
];

/** The whole work-up on one day, normal, as the paper and both labels want it. */
export const ready = (on: string, who: Who = 'man'): History => [...workup(on, who), ...labelled(on)];

/** Chosen on 12 January, all work-up done and normal on 19 January 2026. */
export const preparedFor = (who: Who = 'man'): History => [
  ...candidate(who),
  chosen('2026-01-12'),
  ...ready('2026-01-19', who),
];

const FIRST = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-06'] as const;

/** The first course has begun and so many infusions were given, one a day from 2 February 2026. */
export const infusions = (count: number, who: Who = 'man', ...before: History): History => [
  ...preparedFor(who),
  ...before,
  begins(1, '2026-02-02'),
  ...(who === 'woman' ? [pregnancyTest('negative', '2026-02-02')] : []),
  ...FIRST.slice(0, count).map((on, at) => infusion(1, at + 1, on)),
];

/** The first course, its last infusion on 6 February 2026. */
export const oneCourse = (who: Who = 'man', ...before: History): History => [
  ...infusions(5, who, ...before),
  completed(1, '2026-02-06'),
];

/** A further course of three infusions on the days named, after a whole work-up. */
export const furtherCourse = (course: number, prepared: string, ...days: readonly string[]): History => [
  ...ready(prepared),
  ...given(course, ...days),
];

/** Two courses, the last infusion of the second on 10 February 2027. */
export const twoCourses = (...between: History): History => [
  ...oneCourse(),
  ...between,
  ...furtherCourse(2, '2027-01-18', '2027-02-08', '2027-02-09', '2027-02-10'),
];

/** A relapse after the course before, and the decision for a further one. */
export const again = (on: string): History => [relapse(on), happened('retreatment.chosen', on)];
