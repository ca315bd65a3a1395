import type { CaseEvent, ClinicalEvent } from '../../../machines/events.ts';
import { factorTo, OBSERVABLES } from '../../../machines/observables.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { writtenOn } from '../as-known.ts';
import type { Entry } from './history.ts';
import { lanesOf } from './lanes.ts';
import type { Line, Point, Trend } from './trends.ts';
import { monitoringMonths } from './windows.ts';

/** The pictures in words: the rows of their tables, and one sentence for each. */

export interface PictureRow {
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly details: string;
}

/** Everything that the lanes show, by day. */
export function pictureRows(words: ClinicalMessages, view: CaseView): readonly PictureRow[] {
  const { time, format, vocabulary } = words;
  const lanes = lanesOf(view);
  const byId = new Map(view.history.map((event) => [event.id, event]));
  const said = (id: string | undefined): string => {
    const event: ClinicalEvent | undefined = id === undefined ? undefined : byId.get(id);
    return event === undefined ? '' : words.eventLine(event);
  };
  const date = (day: string | undefined) => (day === undefined ? time.unknown : format.date(day));
  const rows: (PictureRow & { readonly day: string })[] = [
    ...lanes.courses.map(({ course, from, to, infusions, over }) => ({
      day: from,
      from: date(from),
      to: over ? date(to) : time.lasting,
      what: time.course(course),
      details: `${time.infusionDays(infusions.length)}: ${format.list(infusions.map(format.date))}`,
    })),
    ...lanes.therapies.map(({ drug, from, to, infusions }) => ({
      day: from ?? '',
      from: date(from),
      to: to === undefined ? time.lasting : date(to),
      what: words.capital(vocabulary.drug[drug]),
      details:
        infusions === undefined ? '' : words.casePage.patient.infusions('', infusions).replace(/^, /, ''),
    })),
    ...lanes.marks.flatMap(({ kind, marks }) =>
      marks.map(({ on, until, lasting, event, rule }) => ({
        day: on,
        from: date(on),
        to: until === undefined ? (lasting === true ? time.lasting : '') : date(until),
        what: time.mark[kind],
        details: rule === undefined ? said(event) : `${words.rules[rule].title} (${rule})`,
      })),
    ),
    ...(lanes.planned === undefined
      ? []
      : [
          {
            day: lanes.planned.on,
            from: date(lanes.planned.on),
            to: '',
            what: time.planned(lanes.planned.course),
            details: '',
          },
        ]),
    ...(lanes.monitoring === undefined
      ? []
      : [
          {
            day: lanes.monitoring.from,
            from: date(lanes.monitoring.from),
            to: date(lanes.monitoring.to),
            what: time.lane.monitoring,
            details: time.monitoringUntil(monitoringMonths, lanes.monitoring.to),
          },
        ]),
  ];
  return rows.sort((a, b) => a.day.localeCompare(b.day));
}

/** A value of the trend in its unit. */
const inUnit = (words: ClinicalMessages, { unit }: Trend, value: number): string =>
  words.measured(value, unit);

/** Rounded where a share of a baseline has more digits than a laboratory gives. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** What a line says in full: from which value on, and what that is. */
export function lineWords(words: ClinicalMessages, trend: Trend, line: Line): string {
  const { trends } = words.time;
  const value = words.format.number(rounded(line.at));
  const side =
    line.side === 'above'
      ? trends.above(value)
      : line.basis.tag === 'share' || (line.basis.tag === 'condition' && line.basis.strict)
        ? trends.atMost(value)
        : trends.below(value);
  switch (line.basis.tag) {
    case 'number':
      return side;
    case 'limit': {
      const own = trend.limits.at(-1);
      return `${side}, ${own?.low === line.at || own?.high === line.at ? trends.limit : trends.fallback}`;
    }
    case 'share': {
      const { percent, of } = line.basis;
      return `${side}: ${trends.share(percent, words.format.number(of.canonical), of.on)}`;
    }
    case 'condition':
      return `${side}: ${trends.condition}`;
  }
}

/** What a line says beside itself: its value and its rules. */
export const lineLabel = (words: ClinicalMessages, line: Line): string =>
  `${words.format.number(rounded(line.at))} · ${line.rules.join(', ')}`;

/** What is said of a value in the table. */
export function remark(words: ClinicalMessages, { outside, acts, result }: Point): string {
  const { trends } = words.time;
  const { low, high } = result.limits;
  const place =
    outside === 'below'
      ? trends.belowLimit
      : outside === 'above'
        ? trends.aboveLimit
        : low === undefined && high === undefined
          ? trends.noLimits
          : trends.withinLimits;
  return acts.length === 0 ? place : `${place} · ${acts.join(', ')}`;
}

/** A result as the laboratory gave it: value, unit and limits. */
export const asReported = (words: ClinicalMessages, { result }: Point): string =>
  words.measured(result.value, result.unit);

/** The laboratory's limits in the canonical unit. */
export function limitWords(words: ClinicalMessages, { result }: Point): string {
  const { low, high } = result.limits;
  const { number } = words.format;
  if (low === undefined && high === undefined) return '–';
  if (low === undefined) return `≤ ${number(high ?? 0)}`;
  return high === undefined ? `≥ ${number(low)}` : `${number(low)}–${number(high)}`;
}

/** The trend in a sentence or two, for those who do not see it. */
export function trendSummary(words: ClinicalMessages, trend: Trend): string {
  const { trends } = words.time;
  const name = words.vocabulary.analyte[trend.analyte].label;
  const [first] = trend.points;
  const last = trend.points.at(-1);
  if (first === undefined || last === undefined) return name;
  if (trend.points.length === 1) return trends.one(name, inUnit(words, trend, first.value), first.on);
  const values = trend.points.map(({ value }) => value);
  const acting = trend.points.filter(({ acts }) => acts.length > 0);
  const outside = trend.points.filter(({ outside: side, acts }) => side !== undefined && acts.length === 0);
  const rules = [...new Set(acting.flatMap(({ acts }) => acts))];
  return [
    trends.summary(
      name,
      values.length,
      first.on,
      last.on,
      words.format.number(Math.min(...values)),
      inUnit(words, trend, Math.max(...values)),
    ),
    ...(acting.length === 0 ? [] : [trends.acted(acting.length, words.format.list(rules))]),
    ...(outside.length === 0 ? [] : [trends.outside(outside.length)]),
  ].join(' ');
}

/** The unit in which an analyte is drawn. */
export const unitOf = (words: ClinicalMessages, { analyte }: Trend): string =>
  words.unit(OBSERVABLES[analyte].unit);

/** When something was written down and by whom: 4 Jun 2024, 09:10, by Dr N. */
export const whenAndWho = (words: ClinicalMessages, event: CaseEvent): string =>
  words.time.history.on(writtenOn(event), event.at?.slice(11, 16), event.by);

/** A laboratory value as it stands in a line with others. */
export function shortValue(
  words: ClinicalMessages,
  { current }: Entry,
): { readonly name: string; readonly number: string; readonly outside: 'below' | 'above' | undefined } {
  const event = current?.event;
  if (event?.type !== 'lab.reported') return { name: '', number: '', outside: undefined };
  const { analyte, value, unit, low, high } = event;
  // 96000 per microlitre beside 218 of the usual unit would read as another number: the odd unit is named.
  const usual = factorTo(analyte, unit) === 1;
  return {
    name: words.vocabulary.analyte[analyte].short,
    number: usual ? words.format.number(value) : words.measured(value, unit),
    outside:
      low !== undefined && value < low ? 'below' : high !== undefined && value > high ? 'above' : undefined,
  };
}
