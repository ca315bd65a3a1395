import { daysBetween } from '../../../machines/date.ts';
import type { ClinicalEvent, ClinicalEventType } from '../../../machines/events.ts';
import { broughtBy, deviationFor, occasionOf } from '../../../machines/explain.ts';
import { completedCourses } from '../../../machines/facts.ts';
import { lastInfusion, latestCourse } from '../../../machines/known.ts';
import {
  type Analyte,
  convert,
  factorTo,
  OBSERVABLES,
  type Observable,
} from '../../../machines/observables.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import { ruleById } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Cell, FixedTable, Row, TableName } from './columns.ts';
import { eventRow } from './event-columns.ts';

/** Every row of a case, as it is known: nothing moved, left out or disguised yet. */
export type CaseRows = { readonly [T in FixedTable]: readonly Row<T>[] } & {
  readonly events: readonly Readonly<Record<string, Cell>>[];
};

/** An event that stands, with what every row says of it. */
interface Standing<T extends ClinicalEventType = ClinicalEventType> {
  readonly event: ClinicalEvent<T>;
  readonly head: {
    readonly case_number: number;
    readonly event_number: number;
    readonly on: string;
    readonly amended: boolean;
    readonly recorded_by: string | undefined;
  };
}

/**
 * The rows of a case in every table. Only what stands: a corrected event as it was corrected last, a retracted one not
 * at all. Events are numbered in the recorded order, so that the same case gives the same rows.
 */
export function rowsOf(view: CaseView, number: number): CaseRows {
  const recorded = new Set<unknown>(view.records.map(({ event }) => event));
  const standing = view.history.map(
    (event, at): Standing => ({
      event,
      head: {
        case_number: number,
        event_number: at + 1,
        on: event.on,
        // A corrected event is another one than that which was recorded first.
        amended: !recorded.has(event),
        recorded_by: event.by,
      },
    }),
  );
  // The compiler cannot follow a filter into the members of a union.
  const of = <T extends ClinicalEventType>(type: T) =>
    standing.filter(({ event }) => event.type === type) as unknown as readonly Standing<T>[];
  return {
    cases: [caseRow(view, number, standing)],
    events: standing.map(({ event, head }) => eventRow(event, head)),
    courses: courseRows(view, number),
    infusions: of('infusion.given').map(({ event, head }) => ({
      ...head,
      course: event.course,
      day: event.day,
      dose: event.dose,
      steroid: event.steroid,
      rate_reduced: event.rateReduced,
      batch: event.batch,
    })),
    laboratory: of('lab.reported').map(({ event, head }) => ({ ...head, ...measured(event) })),
    relapses: of('relapse.recorded').map(({ event, head }) => ({
      ...head,
      disabling: event.disabling,
      steroids: event.steroids,
      current: event.current,
    })),
    edss: of('edss.assessed').map(({ event, head }) => ({ ...head, score: event.score })),
    mri: of('mri.reported').map(({ event, head }) => ({
      ...head,
      region: event.region,
      new_gd: event.newGd,
      new_t2: event.newT2,
      pml_suspected: event.pmlSuspected,
    })),
    adverse_events: [...adverseRows(view, standing), ...alertRows(view, number)],
    deviations: of('deviation.justified').map(({ event, head }) => deviationRow(view, event, head)),
  };
}

function caseRow(view: CaseView, number: number, standing: readonly Standing[]): Row<'cases'> {
  const { facts, header, records } = view;
  const diagnosis = facts.diagnoses.at(-1);
  const infusions = facts.courses.flatMap((course) => course.infusions.map(({ on }) => on)).sort();
  const ids = new Set(standing.map(({ event }) => event.id));
  const retracted = records.filter(
    ({ event }) => event.type !== 'event.corrected' && event.type !== 'event.retracted' && !ids.has(event.id),
  );
  return {
    case_number: number,
    label: header.label,
    source_h16: header.sources.includes('h16'),
    source_eu: header.sources.includes('eu'),
    source_us: header.sources.includes('us'),
    birth_year: facts.born,
    sex: facts.sex,
    childbearing: facts.childbearing,
    registered_on: facts.registeredOn,
    ms_form: diagnosis?.form,
    ms_since: diagnosis?.since,
    ms_confirmed: diagnosis?.confirmed,
    stage: view.stage,
    switch_branch: view.branch,
    courses_started: facts.courses.length,
    courses_completed: completedCourses(facts).length,
    infusions: infusions.length,
    first_infusion_on: infusions[0],
    last_infusion_on: infusions.at(-1),
    open_alerts: view.alerts.length,
    monitoring_by: facts.delegatedTo,
    last_event_on: facts.latestOn,
    ended_on: facts.ended?.on,
    events: standing.length,
    events_amended: standing.filter(({ head }) => head.amended).length,
    events_retracted: retracted.length,
  };
}

function courseRows({ facts }: CaseView, number: number): readonly Row<'courses'>[] {
  return facts.courses.map((course) => ({
    case_number: number,
    course: course.course,
    started_on: course.startedOn,
    completed_on: course.completedOn,
    infusions: course.infusions.length,
    // Doses of one decimal add up to a binary fraction.
    total_dose: Number(course.infusions.reduce((sum, { dose }) => sum + dose, 0).toPrecision(12)),
    first_infusion_on: course.infusions[0]?.on,
    last_infusion_on: course.infusions.at(-1)?.on,
    interruptions: course.interruptions.length,
  }));
}

/** Units of an analyte between which nothing converts: a field of the microscope and a volume, an index and a titre. */
const APART: Readonly<Partial<Record<Analyte, readonly string[]>>> = {
  'urine-erythrocytes': ['/uL'],
  'vzv-igg-titre': ['{index}'],
};

/** A result in the unit of its analyte (UCUM), and as it was reported. Where units do not convert it stays in its own. */
function measured(lab: ClinicalEvent<'lab.reported'>) {
  const { analyte, value, unit, low, high } = lab;
  const apart = APART[analyte]?.includes(unit) === true;
  const observable: Observable = OBSERVABLES[analyte];
  const factor = apart ? 1 : (factorTo(analyte, unit) ?? 1);
  const inUnit = (number: number | undefined) => (number === undefined ? undefined : convert(number, factor));
  return {
    analyte,
    // The code is that of the analyte in its own unit.
    loinc: apart || observable.loinc === undefined ? undefined : `${LOINC}|${observable.loinc}`,
    value: convert(value, factor),
    unit: apart ? unit : observable.unit,
    low: inUnit(low),
    high: inUnit(high),
    reported_value: value,
    reported_unit: unit,
    reported_low: low,
    reported_high: high,
  };
}

/** Before every code, as FHIR writes it: alone, `6690-2` is a month to a spreadsheet. */
export const LOINC = 'http://loinc.org';

type Adverse = Omit<Row<'adverse_events'>, 'case_number'>;

const NOTHING = {
  resolved_on: undefined,
  severity: undefined,
  signs: undefined,
  signs_text: undefined,
  infusion: undefined,
  disorder: undefined,
  fever: undefined,
  site: undefined,
  symptom: undefined,
  rule: undefined,
  urgency: undefined,
} as const satisfies Partial<Adverse>;

function adverseRows(view: CaseView, standing: readonly Standing[]): readonly Row<'adverse_events'>[] {
  return standing.flatMap(({ event, head }): readonly Row<'adverse_events'>[] => {
    const what = adverse(view, event);
    return what === undefined ? [] : [{ ...NOTHING, ...head, ...what, ...around(view, event.on) }];
  });
}

/** What an event says of harm; undefined where it is none. */
function adverse(
  { facts }: CaseView,
  event: ClinicalEvent,
): (Partial<Adverse> & Pick<Adverse, 'kind'>) | undefined {
  const until = (spans: readonly { readonly event: string; readonly until?: string }[]) =>
    spans.find((span) => span.event === event.id)?.until;
  switch (event.type) {
    case 'reaction.observed':
      return {
        kind: 'reaction',
        severity: event.severity,
        signs: event.signs,
        signs_text: event.signs.length === 0 ? undefined : event.signs.join('; '),
        infusion: event.infusion,
      };
    case 'autoimmunity.diagnosed':
      return { kind: 'autoimmunity', disorder: event.kind, resolved_on: until(facts.autoimmunity) };
    case 'infection.began':
      return {
        kind: 'infection',
        severity: event.severity,
        fever: event.fever,
        site: event.site,
        resolved_on: until(facts.infections),
      };
    case 'symptom.reported':
      return { kind: 'symptom', symptom: event.symptom };
    default:
      return undefined;
  }
}

/** Open alerts: a judgement on the day of the export, of no event of its own. */
function alertRows(view: CaseView, number: number): readonly Row<'adverse_events'>[] {
  return view.alerts.map(({ rule, urgency, since }) => ({
    ...NOTHING,
    case_number: number,
    event_number: undefined,
    on: since,
    kind: 'alert',
    rule,
    urgency,
    amended: undefined,
    recorded_by: undefined,
    ...around(view, since),
  }));
}

/** The course last begun by the day, and how long ago the last infusion before it was. */
function around({ facts }: CaseView, on: string): Pick<Adverse, 'course' | 'days_since_infusion'> {
  const last = lastInfusion(facts, on);
  return {
    course: latestCourse(facts, on)?.course,
    days_since_infusion: last === undefined ? undefined : daysBetween(last, on),
  };
}

function deviationRow(
  { facts, today, header }: CaseView,
  event: ClinicalEvent<'deviation.justified'>,
  head: Standing['head'],
): Row<'deviations'> {
  const { rule: id, code, reason } = event;
  const rule = broughtBy(header.sources, id as RuleId);
  const holds = rule === undefined ? undefined : deviationFor(rule, occasionOf(facts, today, header.sources));
  const cycle = facts.deviations.find((each) => each.event === event.id)?.cycle;
  return {
    ...head,
    rule: id,
    rule_source: ruleById(id as RuleId)?.layer,
    course: cycle === undefined ? undefined : cycle + 1,
    reason_code: code,
    reason,
    in_force: holds?.event === event.id,
  };
}

/** The number of rows in each table. */
export const countRows = (rows: CaseRows): Readonly<Record<TableName, number>> =>
  Object.fromEntries(
    Object.entries(rows).map(([table, each]: [string, readonly unknown[]]) => [table, each.length]),
  ) as Record<TableName, number>;
