import type { LabResult } from '../facts.ts';
import { open } from '../known.ts';
import { type Analyte, convert } from '../observables.ts';
import type { Symptom } from '../vocabulary.ts';
import { holdsBack } from './closing.ts';
import { plateletLimit } from './contraindications.ts';
import { type Occasion, type Raised, rule } from './rule.ts';
import { labValue, limit } from './values.ts';
import type { Value } from './verdict.ts';
import {
  aboveLimit,
  asTrigger,
  baseline,
  belowLimit,
  infectionTrigger,
  lastingFever,
  lastMeasured,
  needsLimit,
  raisedBy,
  results,
  risen,
  run,
  share,
  sinceFirst,
  type Trigger,
  unanswered,
  unansweredSymptom,
  watchedFrom,
} from './watch.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.monitoring' } as const;
const task = { ...source, kind: 'task' } as const;
const fact = { ...source, kind: 'fact' } as const;
const autoimmunity = { ...source, cite: 'h16.autoimmunity' } as const;

/** A result fallen to 70 % of baseline or less: a fall of 30 % or more (reading 2). */
export const FALL_TO = 0.7;

/** Platelets, in 10⁹/L, below which haematology is asked (reading 1). */
export const HAEMATOLOGY_BELOW = 100;

function thrombocytes(occasion: Occasion): Raised | undefined {
  const base = baseline(occasion.facts, 'platelets');
  /** The share of the own baseline to which a result has fallen, where it has. */
  const fallen = (result: LabResult): readonly Value[] =>
    base !== undefined && result.canonical <= convert(base.canonical, FALL_TO)
      ? [share('platelets', result, base)]
      : [];
  const found = run(
    sinceFirst(occasion, 'platelets'),
    (result) => result.canonical < plateletLimit(result) || fallen(result).length > 0,
  );
  if (found === undefined) return undefined;
  const values = [
    labValue('platelets', found.last),
    limit('platelets', '>=', plateletLimit(found.last)),
    ...fallen(found.last),
  ];
  // No specialist's answer ends it: weekly counts go on until a count is normal, or a reason is written.
  return { urgency: 'urgent', since: found.first.on, seq: found.last.seq, values };
}

/** Below 100 × 10⁹/L (the paper prints "100.000 GPt/l", reading 1), whenever it is found. */
function thrombocytopenia(occasion: Occasion): Raised | undefined {
  const found = run(results(occasion, 'platelets'), (result) => result.canonical < HAEMATOLOGY_BELOW);
  if (found === undefined) return undefined;
  const values = [labValue('platelets', found.last), limit('platelets', '<', HAEMATOLOGY_BELOW)];
  return { urgency: 'same-day', since: found.first.on, seq: found.last.seq, values, referral: 'haematology' };
}

/** Signs of thrombocytopenia, or of a coagulation disorder where platelets are normal. */
export const BLEEDING: readonly Symptom[] = ['bruising', 'petechiae', 'bleeding', 'haemoptysis'];

const KIDNEY: readonly Analyte[] = ['urine-erythrocytes', 'urine-protein', 'upcr', 'creatinine'];

/** Blood or protein in the urine, or creatinine risen: the newest abnormal kidney value. */
function kidneys(occasion: Occasion): Raised | undefined {
  const base = baseline(occasion.facts, 'creatinine');
  const found = KIDNEY.flatMap((analyte): readonly Trigger[] => {
    const own = analyte === 'creatinine' ? base : undefined;
    const hit = run(
      sinceFirst(occasion, analyte),
      (result) => aboveLimit(result) || (own !== undefined && risen(result, own)),
    );
    if (hit === undefined) return [];
    const { first, last } = hit;
    const values = [
      labValue(analyte, last),
      ...(last.high === undefined ? [] : [limit(analyte, '<=', last.high, last.unit)]),
      ...(own === undefined ? [] : [share(analyte, last, own)]),
    ];
    return values.map((value) => ({ on: first.on, seq: last.seq, value }));
  });
  const symptom = unansweredSymptom(
    occasion,
    ['haematuria', 'oedema'],
    lastMeasured(occasion, 'urine-erythrocytes'),
  );
  return raisedBy([...found, ...(symptom === undefined ? [] : [asTrigger(symptom)])], {
    urgency: 'urgent',
    referral: 'nephrology',
  });
}

function thyroid(occasion: Occasion): Raised | undefined {
  const found = run(sinceFirst(occasion, 'tsh'), (result) => belowLimit(result) || aboveLimit(result));
  if (found === undefined) return undefined;
  const { low, high, unit } = found.last;
  const values = [
    labValue('tsh', found.last),
    ...(low === undefined ? [] : [limit('tsh', '>=', low, unit)]),
    ...(high === undefined ? [] : [limit('tsh', '<=', high, unit)]),
  ];
  return { urgency: 'urgent', since: found.first.on, seq: found.last.seq, values, referral: 'endocrinology' };
}

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
      const symptom = unansweredSymptom(occasion, BLEEDING, lastMeasured(occasion, 'platelets'));
      if (symptom === undefined) return undefined;
      return raisedBy([asTrigger(symptom)], { urgency: 'same-day', referral: 'haematology' });
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
      return held.outcome === 'unmet' ? held : needsLimit(['tsh'], 'low', 'high')(occasion);
    },
  }),
  rule({ ...autoimmunity, id: 'MON-31', kind: 'fact', reading: 21 }),
  rule({
    ...source,
    id: 'MON-40',
    kind: 'escalate',
    raise: (occasion) => {
      const { facts, day } = occasion;
      const first = watchedFrom(facts);
      const meningitis = unanswered(occasion, 'headache-stiff-neck');
      const infections = open(facts.infections, day).filter((each) => each.on >= first);
      const fever = lastingFever(occasion).filter(({ value }) => value.kind === 'symptom');
      return raisedBy([...infections.map(infectionTrigger), ...meningitis, ...fever], {
        urgency: meningitis.length === 0 ? 'same-day' : 'emergency',
        referral: 'infectious-diseases',
      });
    },
  }),
  rule({ ...autoimmunity, id: 'MON-50', kind: 'fact', reading: 21 }),
] as const;
