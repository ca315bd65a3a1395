import type { CivilDate } from '../../../machines/date.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Drug } from '../../../machines/vocabulary.ts';
import { monitoringEnd } from './axis.ts';

/** What the picture shows of a case, without words and without places on the screen. */

/** A course: its infusion days, and the stretch over them. */
export interface CourseBar {
  readonly course: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly infusions: readonly CivilDate[];
  readonly over: boolean;
}

/** Another therapy; an end that is not known is left open. */
export interface TherapyBar {
  readonly drug: Drug;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly infusions?: number;
}

/** The kinds of clinical events, each with a shape of its own. */
export const MARK_KINDS = [
  'relapse',
  'mri',
  'infection',
  'adverse',
  'alert',
  'pregnancy',
  'vaccination',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A clinical event on its day, or over a stretch. */
export interface Mark {
  readonly on: CivilDate;
  readonly until?: CivilDate;
  /** It lasts on the day of the view. */
  readonly lasting?: boolean;
  /** Drawn full; an MRI without Gd-enhancing lesion is drawn empty. */
  readonly full: boolean;
  /** The event that says it; an alert has its rule instead. */
  readonly event?: string;
  readonly rule?: RuleId;
}

export interface MarkLane {
  readonly kind: MarkKind;
  readonly marks: readonly Mark[];
}

export interface Lanes {
  readonly courses: readonly CourseBar[];
  /** The day on which the next course can start at the earliest. */
  readonly planned?: { readonly course: number; readonly on: CivilDate };
  readonly therapies: readonly TherapyBar[];
  /** The kinds of which there is something. */
  readonly marks: readonly MarkLane[];
  readonly monitoring?: { readonly from: CivilDate; readonly to: CivilDate };
}

export function lanesOf(view: CaseView): Lanes {
  const { facts, today } = view;
  const last = facts.courses.flatMap(({ infusions }) => infusions.map(({ on }) => on)).sort();
  const anchor = last.findLast((on) => on <= today);
  const until = monitoringEnd(facts, today);
  const start = view.earliestStart?.on;
  return {
    courses: facts.courses.map(({ course, startedOn, completedOn, infusions }): CourseBar => {
      const days = infusions.map(({ on }) => on);
      return {
        course,
        from: startedOn,
        to: days.at(-1) ?? startedOn,
        infusions: days,
        over: completedOn !== undefined,
      };
    }),
    therapies: therapiesOf(view),
    marks: MARK_KINDS.map((kind) => ({ kind, marks: MARKS[kind](view) })).filter(
      ({ marks }) => marks.length > 0,
    ),
    ...(start == null || start < today ? {} : { planned: { course: view.course, on: start } }),
    ...(anchor === undefined || until === undefined ? {} : { monitoring: { from: anchor, to: until } }),
  };
}

function therapiesOf({ facts }: CaseView): readonly TherapyBar[] {
  const known = facts.therapies.map(({ drug, startedOn, stoppedOn, lastDose, infusions }): TherapyBar => {
    const to = lastDose ?? stoppedOn;
    return {
      drug,
      ...(startedOn === undefined ? {} : { from: startedOn }),
      ...(to === undefined ? {} : { to }),
      ...(infusions === undefined ? {} : { infusions }),
    };
  });
  const next = facts.switchedTo;
  const recorded = known.some(({ drug, from }) => drug === next?.to && (from ?? '') >= (next?.on ?? ''));
  return next === undefined || recorded ? known : [...known, { drug: next.to, from: next.on }];
}

interface Spanned {
  readonly on: CivilDate;
  readonly until?: CivilDate;
  readonly event: string;
}

const moment = ({ on, event }: Spanned): Mark => ({ on, event, full: true });
const stretch = ({ on, until, event }: Spanned): Mark => ({
  on,
  event,
  full: true,
  ...(until === undefined ? { lasting: true } : { until }),
});

const MARKS: Readonly<Record<MarkKind, (view: CaseView) => readonly Mark[]>> = {
  relapse: ({ facts }) => facts.relapses.map(moment),
  mri: ({ facts }) => facts.mris.map(({ on, event, newGd }) => ({ on, event, full: newGd > 0 })),
  infection: ({ facts }) => facts.infections.map(stretch),
  adverse: ({ facts }) =>
    [
      ...facts.reactions.map(moment),
      ...facts.symptoms.map((each) => ({ ...moment(each), full: false })),
      ...facts.autoimmunity.map(stretch),
    ].sort((a, b) => a.on.localeCompare(b.on)),
  alert: ({ alerts }) => alerts.map(({ since, rule }) => ({ on: since, rule, full: true, lasting: true })),
  pregnancy: ({ facts }) => facts.pregnancies.map(stretch),
  vaccination: ({ facts }) => facts.vaccines.map(moment),
};
