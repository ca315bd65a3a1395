import type { CivilDate } from '../../../machines/date.ts';
import type { LabResult } from '../../../machines/facts.ts';
import { type Analyte, convert, factorTo, OBSERVABLES } from '../../../machines/observables.ts';
import { inForce, type RuleId } from '../../../machines/rules/index.ts';
import { aboveLimit, belowLimit } from '../../../machines/rules/watch.ts';
import { type Basis, type Threshold, thresholds } from '../../../machines/thresholds.ts';
import type { CaseView } from '../../../machines/view.ts';

/** A result as a dot: whether it lies outside the laboratory's limits, and which rules act on it. */
export interface Point {
  readonly on: CivilDate;
  readonly value: number;
  readonly result: LabResult;
  readonly outside: 'below' | 'above' | undefined;
  readonly acts: readonly RuleId[];
}

/** A stretch over which the laboratory gave the same limits. */
export interface Limits {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly low?: number;
  readonly high?: number;
}

/** A line on which a rule acts. `condition`: no watch, but a condition of the next step that names a number. */
export interface Line {
  readonly at: number;
  readonly side: 'below' | 'above';
  readonly rules: readonly RuleId[];
  readonly basis: Basis | { readonly tag: 'condition'; readonly strict: boolean };
  readonly since?: CivilDate;
}

/** One analyte over time, in its canonical unit. */
export interface Trend {
  readonly analyte: Analyte;
  readonly unit: string;
  readonly points: readonly Point[];
  readonly limits: readonly Limits[];
  readonly lines: readonly Line[];
  readonly min: number;
  readonly max: number;
  /** Some results were reported in another unit. */
  readonly converted: boolean;
}

/** What is followed after alemtuzumab; the liver where a source in force asks for it. */
export function followed({ header }: CaseView): readonly Analyte[] {
  const always = ['platelets', 'lymphocytes', 'creatinine', 'tsh'] as const;
  return inForce('EU-32', header.sources) ? [...always, 'alt', 'ast'] : always;
}

/** The trends of which there are values, and the analytes that have none. */
export function trendsOf(view: CaseView): {
  readonly shown: readonly Trend[];
  readonly without: readonly Analyte[];
} {
  const analytes = followed(view);
  const has = (analyte: Analyte) => (view.facts.labs[analyte] ?? []).length > 0;
  return {
    shown: analytes.filter(has).map((analyte) => trendOf(view, analyte)),
    without: analytes.filter((analyte) => !has(analyte)),
  };
}

function trendOf(view: CaseView, analyte: Analyte): Trend {
  const { facts, header, today } = view;
  const results = facts.labs[analyte] ?? [];
  const acting = thresholds(facts, header.sources, analyte);
  const points = results.map((result): Point => {
    const rules = acting.filter(({ triggers }) => triggers(result)).flatMap((each) => each.rules);
    return {
      on: result.on,
      value: result.canonical,
      result,
      outside: belowLimit(result) ? 'below' : aboveLimit(result) ? 'above' : undefined,
      acts: [...new Set(rules)],
    };
  });
  const limits = limitsOf(results, today);
  const lines = linesOf(view, analyte, acting, results.at(-1));
  const heights = [
    ...points.map(({ value }) => value),
    ...lines.map(({ at }) => at),
    ...limits.flatMap(({ low, high }) => [low ?? [], high ?? []].flat()),
  ];
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const room = (most - least || most || 1) * 0.08;
  return {
    analyte,
    unit: OBSERVABLES[analyte].unit,
    points,
    limits,
    lines,
    min: Math.max(0, least - room),
    max: most + room,
    converted: results.some(({ unit }) => factorTo(analyte, unit) !== 1),
  };
}

/** Stretches of equal limits, from each result to the next; the last one to the day of the view. */
function limitsOf(results: readonly LabResult[], today: CivilDate): readonly Limits[] {
  const found: Limits[] = [];
  results.forEach(({ on, limits }, at) => {
    const to = results[at + 1]?.on ?? (today > on ? today : on);
    const before = found.at(-1);
    if (limits.low === undefined && limits.high === undefined) return;
    if (
      before !== undefined &&
      before.to === on &&
      before.low === limits.low &&
      before.high === limits.high
    ) {
      found[found.length - 1] = { ...before, to };
    } else found.push({ from: on, to, ...limits });
  });
  return found;
}

/** The lines: where the watches act, and numbers that conditions of the next step name beside the laboratory's limits. */
function linesOf(
  view: CaseView,
  analyte: Analyte,
  acting: readonly Threshold[],
  latest: LabResult | undefined,
): readonly Line[] {
  if (latest === undefined) return [];
  const watched = acting.flatMap(({ at, side, rules, basis, since }): readonly Line[] => {
    const height = at(latest);
    if (height === undefined) return [];
    return [{ at: height, side, rules, basis, ...(since === undefined ? {} : { since }) }];
  });
  const taken = [...watched.map(({ at }) => at), latest.limits.low, latest.limits.high];
  const conditions = view.findings.flatMap(({ rule, outcome, values }): readonly Line[] => {
    if (outcome === 'not-applicable') return [];
    return values.flatMap((value): readonly Line[] => {
      if (value.kind !== 'limit' || value.analyte !== analyte) return [];
      const at = convert(value.value, factorTo(analyte, value.unit) ?? 1);
      const { comparator } = value;
      const strict = comparator === '>' || comparator === '<';
      const side = comparator === '>' || comparator === '>=' ? 'below' : 'above';
      return taken.includes(at) ? [] : [{ at, side, rules: [rule], basis: { tag: 'condition', strict } }];
    });
  });
  const merged = new Map<string, Line>();
  for (const line of [...watched, ...conditions]) {
    const key = `${line.at} ${line.side} ${line.basis.tag}`;
    const same = merged.get(key);
    const rules = [...new Set([...(same?.rules ?? []), ...line.rules])];
    merged.set(key, { ...line, rules });
  }
  return [...merged.values()].sort((a, b) => b.at - a.at);
}

/** Moves labels apart that would lie on each other, each as little as the order and the room allow. */
export function spread(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  let floor = top;
  for (const each of order) {
    each.y = Math.max(each.y, floor);
    floor = each.y + gap;
  }
  let ceiling = bottom;
  for (const each of order.toReversed()) {
    each.y = Math.min(each.y, ceiling);
    ceiling = each.y - gap;
  }
  const placed: number[] = [];
  for (const { y, at } of order) placed[at] = y;
  return placed;
}
