import { addDays, addMonths, type CivilDate, daysBetween } from '../../../machines/date.ts';
import type { Facts } from '../../../machines/facts.ts';
import { firstInfusion, lastInfusion } from '../../../machines/known.ts';
import { MONITORING_MONTHS } from '../../../machines/tasks/series.ts';
import type { CaseView } from '../../../machines/view.ts';

/** A stretch of civil days on which everything is drawn alike. */
export interface Axis {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How much of it is looked at: all, from the first course on, or the last twelve months. */
export const ZOOMS = ['all', 'course', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The day on which the monitoring ends at the earliest: counted from the last infusion (MON-01). */
export function monitoringEnd(facts: Facts, today: CivilDate): CivilDate | undefined {
  const last = lastInfusion(facts, today);
  return last === undefined ? undefined : addMonths(last, MONITORING_MONTHS);
}

/** The first day of which anything is drawn. */
function beginning({ facts, today }: CaseView): CivilDate {
  const days = [
    facts.registeredOn ?? today,
    ...facts.therapies.flatMap(({ startedOn, lastDose }) => startedOn ?? lastDose ?? []),
    ...[facts.relapses, facts.mris, facts.infections, facts.vaccines, facts.pregnancies].flatMap((list) =>
      list.slice(0, 1).map(({ on }) => on),
    ),
    ...Object.values(facts.labs).flatMap((list) => list.slice(0, 1).map(({ on }) => on)),
  ];
  return days.reduce((a, b) => (b < a ? b : a), today);
}

function end({ facts, today, earliestStart }: CaseView): CivilDate {
  const days = [today, monitoringEnd(facts, today), earliestStart?.on, facts.latestOn];
  return days.reduce<CivilDate>((a, b) => (b != null && b > a ? b : a), today);
}

/** Room at the ends: nothing is drawn on the very edge, and behind today there is a place for words. */
function widened({ from, to }: Axis, today: CivilDate): Axis {
  const days = daysBetween(from, to);
  const room = Math.max(7, Math.round(days / 60));
  const behind = addDays(today, Math.max(14, Math.round(days / 7)));
  const end = addDays(to, room);
  return { from: addDays(from, -room), to: end > behind ? end : behind };
}

/** Months before the first infusion that are shown with it: there lie the values from which a fall or rise is counted. */
const BASELINE_MONTHS = 2;

/** The axis of a case as it is today; looking back does not move it. */
export function axisOf(view: CaseView, zoom: Zoom): Axis {
  const from = beginning(view);
  const to = end(view);
  if (zoom === 'year') return widened({ from: addMonths(view.today, -12), to: view.today }, view.today);
  const first = firstInfusion(view.facts);
  return widened(
    { from: zoom === 'course' && first !== undefined ? addMonths(first, -BASELINE_MONTHS) : from, to },
    view.today,
  );
}

/** The zooms that show something of their own in this case. */
export const zoomsOf = ({ facts }: CaseView): readonly Zoom[] =>
  ZOOMS.filter((zoom) => zoom !== 'course' || firstInfusion(facts) !== undefined);

/** Where a day lies between the ends: 0 to 1 on the axis, less or more beside it. */
export const place = ({ from, to }: Axis, day: CivilDate): number =>
  daysBetween(from, day) / Math.max(1, daysBetween(from, to));

/** The part of a stretch that lies on the axis, and whether it goes on beyond; undefined where nothing does. */
export function clipped(
  axis: Axis,
  from: CivilDate | undefined,
  to: CivilDate | undefined,
):
  | { readonly start: number; readonly end: number; readonly before: boolean; readonly after: boolean }
  | undefined {
  const start = from === undefined ? -1 : place(axis, from);
  const stop = to === undefined ? 2 : place(axis, to);
  if (stop < 0 || start > 1) return undefined;
  return { start: Math.max(0, start), end: Math.min(1, stop), before: start < 0, after: stop > 1 };
}

export interface Tick {
  readonly on: CivilDate;
  /** The first of January, which carries its year. */
  readonly year: boolean;
}

/** Months between two ticks, from the finest to the coarsest. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** The first days of months, as many as there is room for; the coarse ones fall on January. */
export function ticks({ from, to }: Axis, most: number): readonly Tick[] {
  const months = daysBetween(from, to) / 30.44;
  const step = STEPS.find((each) => months / each <= most) ?? STEPS[STEPS.length - 1] ?? 12;
  const firstYear = Number(from.slice(0, 4));
  const origin = `${firstYear - (firstYear % Math.max(1, Math.floor(step / 12)))}-01-01`;
  const found: Tick[] = [];
  for (let month = 0; ; month += step) {
    const on = addMonths(origin, month);
    if (on > to) return found;
    if (on >= from) found.push({ on, year: on.slice(5) === '01-01' });
  }
}
