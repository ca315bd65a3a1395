import { addDays, type CivilDate } from '../date.ts';
import type { Facts, LabResult } from '../facts.ts';
import { firstInfusion, lastOf, open, upTo } from '../known.ts';
import { type Analyte, convert } from '../observables.ts';
import type { Symptom } from '../vocabulary.ts';
import { unsettled } from './closing.ts';
import { plateletLimit } from './contraindications.ts';
import type { Occasion, Raised } from './rule.ts';
import { infectionValue, labValue, limit } from './values.ts';
import { type Need, notApplicable, unknown, type Value, type Verdict } from './verdict.ts';

/** What the watches of every source look at after the first infusion: runs of results, and symptoms not yet answered. */

/** The day from which on the watches look: that of the first infusion, or one that never comes. */
export const watchedFrom = (facts: Facts): CivilDate => firstInfusion(facts) ?? '9999';

/** Whether monitoring has begun: watches look at what follows the first infusion. */
export const begun = ({ facts, day }: Occasion): boolean => watchedFrom(facts) <= day;

/** The own baseline of an analyte: its last value before the first infusion. */
export function baseline(facts: Facts, analyte: Analyte): LabResult | undefined {
  const first = firstInfusion(facts);
  return first === undefined ? undefined : lastOf(facts.labs[analyte], first);
}

/** The newest unbroken run of results that trigger, from the first of them to the newest. */
export function run<T extends { readonly on: CivilDate; readonly seq: number }>(
  entries: readonly T[],
  triggers: (entry: T) => boolean,
): { readonly first: T; readonly last: T } | undefined {
  const last = entries.at(-1);
  if (last === undefined || !triggers(last)) return undefined;
  const before = entries.findLastIndex((entry) => !triggers(entry));
  return { first: entries[before + 1] ?? last, last };
}

/** All results of an analyte up to the day. */
export const results = ({ facts, day }: Occasion, analyte: Analyte): readonly LabResult[] =>
  upTo(facts.labs[analyte], day);

/** Results from the day of the first infusion on. */
export function sinceFirst(occasion: Occasion, analyte: Analyte): readonly LabResult[] {
  const first = watchedFrom(occasion.facts);
  const all = results(occasion, analyte);
  const from = all.findIndex((result) => result.on >= first);
  return from < 0 ? [] : all.slice(from);
}

export const aboveLimit = ({ canonical, limits }: LabResult): boolean =>
  limits.high !== undefined && canonical > limits.high;

export const belowLimit = ({ canonical, limits }: LabResult): boolean =>
  limits.low !== undefined && canonical < limits.low;

/** A value as a share of the own baseline. */
export const share = (analyte: Analyte, result: LabResult, base: LabResult): Value => ({
  kind: 'share',
  analyte,
  percent: Math.round((result.canonical / base.canonical) * 100),
  baseline: base.value,
  on: base.on,
});

export type Reported = Facts['symptoms'][number];

export const symptomValue = ({ symptom, on }: Reported): Value => ({ kind: 'symptom', symptom, on });

/** The newest of the symptoms since the first infusion that counts and that nothing on its day or later has answered. */
export function unansweredSymptom(
  occasion: Occasion,
  symptoms: readonly Symptom[],
  answeredOn?: CivilDate,
  counts: (each: Reported) => boolean = () => true,
): Reported | undefined {
  const first = watchedFrom(occasion.facts);
  return upTo(occasion.facts.symptoms, occasion.day).findLast(
    (each) =>
      each.on >= first &&
      symptoms.includes(each.symptom) &&
      (answeredOn === undefined || answeredOn < each.on) &&
      counts(each),
  );
}

/** When an analyte was last measured, on or before the day. */
export const lastMeasured = (occasion: Occasion, analyte: Analyte): CivilDate | undefined =>
  results(occasion, analyte).at(-1)?.on;

/** Signs that belong to the days after an infusion: the number of days that reading 10 and the US label give. */
export const ACUTE_DAYS = 3;

/** Whether a day lies between that of an infusion and the last one, counted from it, that belongs to it. */
export const follows = (
  { facts }: Occasion,
  on: CivilDate,
  last: (infusion: CivilDate) => CivilDate,
): boolean =>
  facts.courses
    .flatMap((course) => course.infusions)
    .some((infusion) => on >= infusion.on && on <= last(infusion.on));

/** Whether a day is that of an infusion or one of the three days after it. */
export const isAcute = (occasion: Occasion, on: CivilDate): boolean =>
  follows(occasion, on, (infusion) => addDays(infusion, ACUTE_DAYS));

/** Something that an alert rests on. */
export interface Trigger {
  readonly on: CivilDate;
  readonly seq: number;
  readonly value: Value;
}

export const asTrigger = (reported: Reported): Trigger => ({
  on: reported.on,
  seq: reported.seq,
  value: symptomValue(reported),
});

/** The newest of the symptoms that nothing has answered, as a trigger. */
export function unanswered(occasion: Occasion, ...symptoms: readonly Symptom[]): readonly Trigger[] {
  const symptom = unansweredSymptom(occasion, symptoms);
  return symptom === undefined ? [] : [asTrigger(symptom)];
}

/** An alert from its triggers: since the oldest, as new as the newest. */
export function raisedBy(
  triggers: readonly Trigger[],
  how: Pick<Raised, 'urgency' | 'referral'>,
): Raised | undefined {
  const [oldest] = triggers.map(({ on }) => on).sort();
  if (oldest === undefined) return undefined;
  return {
    ...how,
    since: oldest,
    seq: Math.max(...triggers.map(({ seq }) => seq)),
    values: triggers.map(({ value }) => value),
  };
}

/** Fever that nothing has ended: a symptom not followed by a healed infection, or an open infection with fever. */
export function lastingFever(occasion: Occasion): readonly Trigger[] {
  const { facts, day } = occasion;
  const first = watchedFrom(facts);
  const fever = unansweredSymptom(occasion, ['fever']);
  // A fever is over with the infection that explained it.
  const healed = facts.infections
    .flatMap(({ until }) => (until !== undefined && until <= day ? [until] : []))
    .sort()
    .at(-1);
  const lasting =
    fever !== undefined && (healed === undefined || healed < fever.on) ? [asTrigger(fever)] : [];
  const feverish = open(facts.infections, day).filter((each) => each.on >= first && each.fever);
  return [...lasting, ...feverish.map(infectionTrigger)];
}

/** Lasting fever as company of a result (EU-33, EU-36, US-16): a reported one until somebody has answered for it. */
export function feverAlongside(occasion: Occasion, rule: string): readonly Trigger[] {
  const fever = lastingFever(occasion);
  const reported = fever.filter(({ value }) => value.kind === 'symptom');
  const lasting = unsettled(occasion, reported, ['infectious-diseases', 'haematology'], 'MON-40', rule);
  return fever.filter((each) => !reported.includes(each) || lasting.includes(each));
}

export const infectionTrigger = (infection: Facts['infections'][number]): Trigger => ({
  on: infection.on,
  seq: infection.seq,
  value: infectionValue(infection),
});

/** The newest result of an analyte since the first infusion as a trigger, where it is abnormal. */
export function abnormal(
  occasion: Occasion,
  analyte: Analyte,
  triggers: (result: LabResult) => boolean,
  bound: '<=' | '>=',
): readonly Trigger[] {
  const found = run(sinceFirst(occasion, analyte), triggers);
  if (found === undefined) return [];
  const { last, first } = found;
  const edge = bound === '<=' ? last.high : last.low;
  const value = labValue(analyte, last);
  return [
    { on: first.on, seq: last.seq, value },
    ...(edge === undefined
      ? []
      : [{ on: first.on, seq: last.seq, value: limit(analyte, bound, edge, last.unit) }]),
  ];
}

/** The newest platelet count since the first infusion, where it is below the laboratory's limit. */
export const lowPlatelets = (occasion: Occasion): readonly Trigger[] =>
  abnormal(occasion, 'platelets', (result) => result.canonical < plateletLimit(result), '>=');

/** Rise of creatinine over the own baseline that the US label names; the paper says "a rise" and gives no number. */
export const RISE_TO = 1.3;

/** Whether creatinine rose above the own baseline by more than 30 %. */
export const risen = (result: LabResult, base: LabResult): boolean =>
  result.canonical > convert(base.canonical, RISE_TO);

/** The newest run of creatinine that has risen, and the baseline above which it lies. */
export function creatinineRise(occasion: Occasion) {
  const base = baseline(occasion.facts, 'creatinine');
  if (base === undefined || !begun(occasion)) return undefined;
  const found = run(results(occasion, 'creatinine'), (result) => risen(result, base));
  return found === undefined ? undefined : { ...found, base };
}

/** Where a limit that the watch needs was not reported with a value, it cannot judge: unknown, never normal. */
export const needsLimit =
  (analytes: readonly Analyte[], ...sides: readonly ('low' | 'high')[]) =>
  (occasion: Occasion): Verdict => {
    const blind = analytes.flatMap((analyte): readonly { analyte: Analyte; result: LabResult }[] => {
      const result = sinceFirst(occasion, analyte).at(-1);
      if (result === undefined || result.canonical === 0) return [];
      return sides.some((side) => result.limits[side] === undefined) ? [{ analyte, result }] : [];
    });
    const needs: readonly Need[] = blind.map(({ analyte }) => ({ event: 'lab.reported', of: analyte }));
    return blind.length === 0
      ? notApplicable
      : unknown(needs, ...blind.map(({ analyte, result }) => labValue(analyte, result)));
  };
