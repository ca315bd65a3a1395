import { addDays, addMonths, addYears, type CivilDate, daysBetween } from '../../../machines/date.ts';
import type { Facts } from '../../../machines/facts.ts';
import {
  firstInfusion,
  LONG_IN_DAYS,
  LONG_ON_NATALIZUMAB,
  lastInfusion,
  ongoing,
  serology,
} from '../../../machines/known.ts';
import { carrier } from '../../../machines/rules/concordance.ts';
import { inForce, type RuleId } from '../../../machines/rules/index.ts';
import { AUTOIMMUNITY_PEAK_YEAR, REPOPULATION_MONTHS } from '../../../machines/rules/strategy.ts';
import { MONITORING_MONTHS } from '../../../machines/tasks/series.ts';
import type { CaseView } from '../../../machines/view.ts';

/** How long the monitoring lasts at least, and the rule that says so under the sources in force. */
export const monitoringMonths = MONITORING_MONTHS;
export const monitoringRule = ({ header }: CaseView): RuleId | undefined =>
  carrier('monitoringEnd', header.sources);

/**
 * The strategies over time (Fig. 1 of the paper) on the days of one patient. Qualitative, as the source is: a band is
 * light or strong, and one whose end the source does not give has none.
 */
export interface Band {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly weight: 'light' | 'strong';
  /** Begins here and is drawn with a width of its own that is not to scale: the source names no end. */
  readonly unscaled?: true;
}

export const WINDOWS = ['reactions', 'infections', 'autoimmunity', 'pml', 'cd19', 'cd8', 'cd4'] as const;
export type WindowKind = (typeof WINDOWS)[number];

export interface WindowLane {
  readonly kind: WindowKind;
  readonly rules: readonly RuleId[];
  readonly bands: readonly Band[];
}

/** The year of the maximum, counted from the first infusion. */
const peak = (first: CivilDate): Band => ({
  from: addYears(first, AUTOIMMUNITY_PEAK_YEAR - 1),
  to: addYears(first, AUTOIMMUNITY_PEAK_YEAR),
  weight: 'strong',
});

/** The risk windows after alemtuzumab; none before the first infusion. */
export function riskWindows(facts: Facts): readonly WindowLane[] {
  const first = firstInfusion(facts);
  if (first === undefined) return [];
  const courses = facts.courses.flatMap(({ infusions }) => {
    const [begin] = infusions;
    const end = infusions.at(-1);
    return begin === undefined || end === undefined ? [] : [{ from: begin.on, to: addDays(end.on, 1) }];
  });
  return [
    { kind: 'reactions', rules: ['STR-03'], bands: courses.map((each) => ({ ...each, weight: 'strong' })) },
    {
      kind: 'infections',
      rules: ['STR-03'],
      bands: courses.map(({ to }) => ({ from: to, weight: 'strong', unscaled: true })),
    },
    { kind: 'autoimmunity', rules: ['STR-03'], bands: [{ from: first, weight: 'light' }, peak(first)] },
  ];
}

/** When cells return after the last infusion (STR-05): within a span, after about, after up to so many months. */
export function repopulation(facts: Facts, today: CivilDate): readonly WindowLane[] {
  const last = lastInfusion(facts, today);
  if (last === undefined) return [];
  const { cd19, cd8, cd4 } = REPOPULATION_MONTHS;
  const lane = (kind: WindowKind, bands: readonly Band[]): WindowLane => ({ kind, rules: ['STR-05'], bands });
  return [
    lane('cd19', [
      { from: last, to: addMonths(last, cd19.from), weight: 'light' },
      { from: addMonths(last, cd19.from), to: addMonths(last, cd19.to), weight: 'strong' },
    ]),
    lane('cd8', [{ from: last, to: addMonths(last, cd8.about), weight: 'light' }]),
    lane('cd4', [{ from: last, to: addMonths(last, cd4.upTo), weight: 'light' }]),
  ];
}

/** Natalizumab beside it: on the patient's own days, or as if it had begun with the first infusion. */
export interface Comparison {
  readonly lane: WindowLane;
  readonly own: boolean;
}

/**
 * The PML risk rises with the duration of treatment (STR-03): light, then strong from the years on that SWI-50 names,
 * unless anti-JCV is negative. Several stretches add up, and one of unknown beginning counts as long.
 */
export function natalizumab(facts: Facts, today: CivilDate): Comparison | undefined {
  const first = firstInfusion(facts);
  const stretches = facts.therapies.filter(({ drug }) => drug === 'natalizumab');
  const lane = (bands: readonly Band[]): WindowLane => ({ kind: 'pml', rules: ['STR-03', 'SWI-50'], bands });
  if (stretches.length === 0) {
    if (first === undefined) return undefined;
    const long = addYears(first, LONG_ON_NATALIZUMAB);
    return {
      own: false,
      lane: lane([
        { from: first, to: long, weight: 'light' },
        { from: long, weight: 'strong' },
      ]),
    };
  }
  const low = serology(facts, 'anti-jcv', today)?.result === 'negative';
  let before = 0;
  const bands = stretches.flatMap((each): readonly Band[] => {
    const to = ongoing(each, today) ? today : (each.lastDose ?? today);
    const { startedOn: from } = each;
    if (from === undefined) return [{ to, weight: low ? 'light' : 'strong' }];
    const long = before === 0 ? addYears(from, LONG_ON_NATALIZUMAB) : addDays(from, LONG_IN_DAYS - before);
    before += daysBetween(from, to);
    if (low || long >= to) return [{ from, to, weight: 'light' }];
    if (long <= from) return [{ from, to, weight: 'strong' }];
    return [
      { from, to: long, weight: 'light' },
      { from: long, to, weight: 'strong' },
    ];
  });
  return { own: true, lane: lane(bands) };
}

/** What the strategies say of this patient, where the source that compares them is in force. */
export interface Strategies {
  readonly risk: readonly WindowLane[];
  readonly repopulation: readonly WindowLane[];
  readonly natalizumab: Comparison | undefined;
}

export function strategies({ facts, today, header }: CaseView): Strategies {
  const says = (rule: RuleId) => inForce(rule, header.sources);
  return {
    risk: says('STR-03') ? riskWindows(facts) : [],
    repopulation: says('STR-05') ? repopulation(facts, today) : [],
    natalizumab: says('STR-03') ? natalizumab(facts, today) : undefined,
  };
}
