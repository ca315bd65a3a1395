import type { CivilDate } from '../date.ts';
import type { Facts, LabResult } from '../facts.ts';
import { firstInfusion, lastOf, open, upTo } from '../known.ts';
import { type Analyte, convert } from '../observables.ts';
import type { Symptom } from '../vocabulary.ts';
import { holdsBack } from './closing.ts';
import { plateletLimit } from './contraindications.ts';
import { type Occasion, type Raised, rule } from './rule.ts';
import { labValue, limit } from './values.ts';
import { type Need, notApplicable, unknown, type Value, type Verdict } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.monitoring' } as const;
const task = { ...source, kind: 'task' } as const;
const fact = { ...source, kind: 'fact' } as const;
const autoimmunity = { ...source, cite: 'h16.autoimmunity' } as const;

/** The own baseline of an analyte: its last value before the first infusion. */
export function baseline(facts: Facts, analyte: Analyte): LabResult | undefined {
  const first = firstInfusion(facts);
  return first === undefined ? undefined : lastOf(facts.labs[analyte], first);
}

/** A result fallen to 70 % of baseline or less: a fall of 30 % or more (reading 2). */
const FALL_TO = 0.7;

/** Rise of creatinine over the own baseline that the US label names; the paper says "a rise" and gives no number. */
const RISE_TO = 1.3;

/** Whether monitoring has begun: watches look at what follows the first infusion. */
const begun = ({ facts, day }: Occasion): boolean => (firstInfusion(facts) ?? '9999') <= day;

/** The newest unbroken run of results that trigger, from the first of them to the newest. */
function run<T extends { readonly on: CivilDate; readonly seq: number }>(
  entries: readonly T[],
  triggers: (entry: T) => boolean,
): { readonly first: T; readonly last: T } | undefined {
  const last = entries.at(-1);
  if (last === undefined || !triggers(last)) return undefined;
  const before = entries.findLastIndex((entry) => !triggers(entry));
  return { first: entries[before + 1] ?? last, last };
}

const results = ({ facts, day }: Occasion, analyte: Analyte): readonly LabResult[] =>
  upTo(facts.labs[analyte], day);

const share = (analyte: Analyte, result: LabResult, base: LabResult): Value => ({
  kind: 'share',
  analyte,
  percent: Math.round((result.canonical / base.canonical) * 100),
  baseline: base.value,
  on: base.on,
});

function thrombocytes(occasion: Occasion): Raised | undefined {
  if (!begun(occasion)) return undefined;
  const base = baseline(occasion.facts, 'platelets');
  const first = firstInfusion(occasion.facts) ?? '';
  const fallen = (result: LabResult) =>
    base !== undefined && result.on > base.on && result.canonical <= convert(base.canonical, FALL_TO);
  const found = run(
    results(occasion, 'platelets').filter((result) => result.on >= first),
    (result) => result.canonical < plateletLimit(result) || fallen(result),
  );
  if (found === undefined) return undefined;
  const values = [
    labValue('platelets', found.last),
    limit('platelets', '>=', plateletLimit(found.last)),
    ...(base !== undefined && fallen(found.last) ? [share('platelets', found.last, base)] : []),
  ];
  // No specialist's answer ends it: weekly counts go on until a count is normal, or a reason is written.
  return { urgency: 'urgent', since: found.first.on, seq: found.last.seq, values };
}

/** Below 100 × 10⁹/L (the paper prints "100.000 GPt/l", reading 1), whenever it is found. */
function thrombocytopenia(occasion: Occasion): Raised | undefined {
  const found = run(results(occasion, 'platelets'), (result) => result.canonical < 100);
  if (found === undefined) return undefined;
  const values = [labValue('platelets', found.last), limit('platelets', '<', 100)];
  return { urgency: 'same-day', since: found.first.on, seq: found.last.seq, values, referral: 'haematology' };
}

/** A symptom that a newer result of the analyte has not answered. */
function unansweredSymptom(
  occasion: Occasion,
  symptoms: readonly Symptom[],
  answer: Analyte | undefined,
): Facts['symptoms'][number] | undefined {
  if (!begun(occasion)) return undefined;
  const first = firstInfusion(occasion.facts) ?? '';
  const answered = answer === undefined ? undefined : results(occasion, answer).at(-1);
  return upTo(occasion.facts.symptoms, occasion.day).findLast(
    (each) =>
      each.on >= first &&
      symptoms.includes(each.symptom) &&
      (answered === undefined || answered.on < each.on),
  );
}

const symptomValue = ({ symptom, on }: Facts['symptoms'][number]): Value => ({
  kind: 'symptom',
  symptom,
  on,
});

const KIDNEY: readonly Analyte[] = ['urine-erythrocytes', 'urine-protein', 'upcr', 'creatinine'];

/** Blood or protein in the urine, or creatinine risen: the newest abnormal kidney value. */
function kidneys(occasion: Occasion): Raised | undefined {
  if (!begun(occasion)) return undefined;
  const { facts } = occasion;
  const first = firstInfusion(facts) ?? '';
  const base = baseline(facts, 'creatinine');
  const found = KIDNEY.flatMap((analyte) => {
    const abnormal = (result: LabResult) =>
      (result.limits.high !== undefined && result.canonical > result.limits.high) ||
      (analyte === 'creatinine' && base !== undefined && result.canonical > convert(base.canonical, RISE_TO));
    const hit = run(
      results(occasion, analyte).filter((result) => result.on >= first),
      abnormal,
    );
    return hit === undefined ? [] : [{ analyte, ...hit }];
  });
  const symptom = unansweredSymptom(occasion, ['haematuria', 'oedema'], 'urine-erythrocytes');
  const values = found.flatMap(({ analyte, last }): readonly Value[] => [
    labValue(analyte, last),
    ...(last.high === undefined ? [] : [limit(analyte, '<=', last.high, last.unit)]),
    ...(analyte === 'creatinine' && base !== undefined ? [share(analyte, last, base)] : []),
  ]);
  if (values.length === 0 && symptom === undefined) return undefined;
  const days = [...found.map((each) => each.first.on), ...(symptom ? [symptom.on] : [])].sort();
  return {
    urgency: 'urgent',
    since: days[0] ?? occasion.day,
    seq: Math.max(...found.map((each) => each.last.seq), symptom?.seq ?? -1),
    values: [...values, ...(symptom ? [symptomValue(symptom)] : [])],
    referral: 'nephrology',
  };
}

function thyroid(occasion: Occasion): Raised | undefined {
  if (!begun(occasion)) return undefined;
  const first = firstInfusion(occasion.facts) ?? '';
  const found = run(
    results(occasion, 'tsh').filter((result) => result.on >= first),
    ({ canonical, limits }) =>
      (limits.low !== undefined && canonical < limits.low) ||
      (limits.high !== undefined && canonical > limits.high),
  );
  if (found === undefined) return undefined;
  const { low, high, unit } = found.last;
  const values = [
    labValue('tsh', found.last),
    ...(low === undefined ? [] : [limit('tsh', '>=', low, unit)]),
    ...(high === undefined ? [] : [limit('tsh', '<=', high, unit)]),
  ];
  return { urgency: 'urgent', since: found.first.on, seq: found.last.seq, values, referral: 'endocrinology' };
}

/** Where no limit was reported with a value that needs one, the watch cannot judge: unknown, never normal. */
const needsLimit =
  (analytes: readonly Analyte[], side: 'high' | 'both') =>
  (occasion: Occasion): Verdict => {
    if (!begun(occasion)) return notApplicable;
    const first = firstInfusion(occasion.facts) ?? '';
    const blind = analytes.flatMap((analyte): readonly { analyte: Analyte; result: LabResult }[] => {
      const result = results(occasion, analyte).at(-1);
      if (result === undefined || result.on < first || result.canonical === 0) return [];
      const { low, high } = result.limits;
      return high === undefined || (side === 'both' && low === undefined) ? [{ analyte, result }] : [];
    });
    const needs: readonly Need[] = blind.map(({ analyte }) => ({ event: 'lab.reported', of: analyte }));
    return blind.length === 0
      ? notApplicable
      : unknown(needs, ...blind.map(({ analyte, result }) => labValue(analyte, result)));
  };

export const monitoringRules = [
  rule({ ...task, id: 'MON-01', reading: 19 }),
  rule({ ...task, id: 'MON-02', reading: 19 }),
  rule({ ...task, id: 'MON-03', reading: 19 }),
  rule({ ...task, id: 'MON-04', reading: 19 }),
  rule({ ...task, id: 'MON-05' }),
  rule({ ...task, id: 'MON-06' }),
  rule({ ...fact, id: 'MON-07' }),
  rule({ ...fact, id: 'MON-08' }),
  rule({ ...autoimmunity, id: 'MON-10', kind: 'escalate', reading: 2, raise: thrombocytes }),
  rule({ ...autoimmunity, id: 'MON-11', kind: 'escalate', reading: 1, raise: thrombocytopenia }),
  rule({
    ...autoimmunity,
    id: 'MON-12',
    kind: 'escalate',
    raise: (occasion) => {
      const symptom = unansweredSymptom(occasion, ['bruising', 'petechiae', 'bleeding'], 'platelets');
      if (symptom === undefined) return undefined;
      return {
        urgency: 'same-day',
        since: symptom.on,
        seq: symptom.seq,
        values: [symptomValue(symptom)],
        referral: 'haematology',
      };
    },
  }),
  rule({ ...autoimmunity, id: 'MON-13', kind: 'fact', reading: 21 }),
  rule({
    ...autoimmunity,
    id: 'MON-20',
    kind: 'escalate',
    raise: kidneys,
    judge: needsLimit(['urine-erythrocytes', 'urine-protein', 'upcr', 'creatinine'], 'high'),
  }),
  rule({ ...autoimmunity, id: 'MON-21', kind: 'fact', reading: 21 }),
  rule({
    ...autoimmunity,
    id: 'MON-30',
    kind: 'escalate',
    raise: thyroid,
    // Clinical assessment before any further alemtuzumab: its outcome, or a reason, opens the way again.
    blocks: { 'course.started': 'known' },
    judge: (occasion) => {
      const held = holdsBack(occasion, 'MON-30', thyroid(occasion));
      return held.outcome === 'unmet' ? held : needsLimit(['tsh'], 'both')(occasion);
    },
  }),
  rule({ ...autoimmunity, id: 'MON-31', kind: 'fact', reading: 21 }),
  rule({
    ...source,
    id: 'MON-40',
    kind: 'escalate',
    raise: (occasion) => {
      if (!begun(occasion)) return undefined;
      const { facts, day } = occasion;
      const first = firstInfusion(facts) ?? '';
      const meningitis = unansweredSymptom(occasion, ['headache-stiff-neck'], undefined);
      const fever = unansweredSymptom(occasion, ['fever'], undefined);
      // A fever is over with the infection that explained it.
      const healed = facts.infections.findLast(
        (each) => each.until !== undefined && each.until <= day,
      )?.until;
      const lasting = fever !== undefined && (healed === undefined || healed < fever.on) ? fever : undefined;
      const infections = open(facts.infections, day).filter((each) => each.on >= first);
      const symptoms = [meningitis, lasting].filter((each) => each !== undefined);
      if (infections.length === 0 && symptoms.length === 0) return undefined;
      const triggers = [...infections, ...symptoms];
      return {
        urgency: meningitis === undefined ? 'same-day' : 'emergency',
        since: triggers.map((each) => each.on).sort()[0] ?? day,
        seq: Math.max(...triggers.map((each) => each.seq)),
        values: [
          ...infections.map(({ site, severity, on }): Value => ({ kind: 'infection', site, severity, on })),
          ...symptoms.map(symptomValue),
        ],
        referral: 'infectious-diseases',
      };
    },
  }),
  rule({ ...autoimmunity, id: 'MON-50', kind: 'fact', reading: 21 }),
] as const;
