import { addWeeks, latest, yearsBetween } from '../date.ts';
import type { Facts } from '../facts.ts';
import { conditions, examined, lab, open, pregnancy, serology, upTo, vaccineDoses } from '../known.ts';
import type { Condition } from '../vocabulary.ts';
import { CONTRAINDICATION_GATE, COURSE_GATE, type Occasion, rule, STOP } from './rule.ts';
import { conditionValue, infectionValue, labValue, limit, screeningValue, serologyValue } from './values.ts';
import { mendable, met, notApplicable, unknown, unmet, type Value, type Verdict } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.table1' } as const;
const EXAMINATION = [{ event: 'screening.done', of: 'history-and-examination' }] as const;

/**
 * Contraindications by history are unknown until history and examination; after it, one that is not recorded is
 * absent.
 */
export function absentAfterExamination({ facts, day }: Occasion): Verdict {
  const done = examined(facts, day);
  return done === undefined ? unknown(EXAMINATION) : met(screeningValue(done));
}

/** Unmet while one of the conditions is recorded and not resolved. */
export function noCondition(occasion: Occasion, ...named: readonly Condition[]): Verdict {
  const found = conditions(occasion.facts, occasion.day, ...named);
  return found.length > 0 ? unmet(...found.map(conditionValue)) : absentAfterExamination(occasion);
}

/** Pregnancy or lactation: a known one is a stop; in a woman who can conceive, absence needs a negative test. */
export function notPregnant({ facts, day }: Occasion): Verdict {
  if (facts.sex === 'male') return notApplicable;
  const [lactation] = open(facts.lactations, day);
  if (lactation !== undefined) return unmet({ kind: 'pregnancy', state: 'lactating', on: lactation.on });
  const known = pregnancy(facts, day);
  if (known?.state === 'pregnant' || known?.state === 'test-positive') {
    return unmet({ kind: 'pregnancy', ...known });
  }
  if (known !== undefined) return met({ kind: 'pregnancy', ...known });
  return facts.childbearing === true ? unknown([{ event: 'pregnancy.tested' }]) : met();
}

/** The laboratory's lower limit of platelets, 150 × 10⁹/L where the report gives none (reading 2). */
export const plateletLimit = (result: { readonly limits: { readonly low?: number } }): number =>
  result.limits.low ?? 150;

/** Days from a vaccination to the titre that shows its success: 4 weeks at the earliest (H16 "Vaccinations"). */
export const TITRE_WEEKS = [4, 6] as const;

/** Immunity against varicella: IgG positive; after a vaccination, positive in a titre from 4 weeks on. */
export function immuneToVaricella({ facts, day }: Occasion): Verdict {
  const igg = serology(facts, 'vzv-igg', day);
  if (igg === undefined) return unknown([{ event: 'serology.reported', of: 'vzv-igg' }]);
  const value = serologyValue('vzv-igg', igg);
  const everNegative = upTo(facts.serologies['vzv-igg'], day).some((test) => test.result !== 'positive');
  const dose = vaccineDoses(facts, day).findLast((given) => given.vaccine === 'vzv');
  // Vaccinated that very day, the titre follows after 4 weeks and the infusion after 6 (PRE-21, PRE-22).
  const vaccinate = (...values: readonly Value[]) =>
    mendable([{ event: 'vaccine.given', of: 'vzv' }], values, addWeeks(day, 6), ['PRE-21', 'PRE-22']);
  if (dose === undefined || !everNegative) return igg.result === 'positive' ? met(value) : vaccinate(value);
  const vaccinated: Value = { kind: 'vaccine', on: dose.on };
  const due = addWeeks(dose.on, TITRE_WEEKS[0]);
  if (igg.result === 'positive' && igg.on >= due) return met(vaccinated, value);
  if (igg.on >= due) return vaccinate(vaccinated, value);
  return {
    ...unknown([{ event: 'serology.reported', of: 'vzv-igg' }], vaccinated),
    // The titre may already be due: then it can be taken on the day itself.
    from: latest(due, day),
    through: ['PRE-21'],
  };
}

/** Hypersensitivity to alemtuzumab or an excipient; after anaphylaxis to an infusion never again (reading 8). */
export function noHypersensitivity(occasion: Occasion): Verdict {
  const { facts, day } = occasion;
  const allergy = facts.allergies.find((known) => known.on <= day && known.to !== 'other');
  if (allergy !== undefined) return unmet({ kind: 'allergy', to: allergy.to, on: allergy.on });
  const shock = facts.reactions.find((known) => known.on <= day && known.severity === 'anaphylaxis');
  return shock === undefined
    ? absentAfterExamination(occasion)
    : unmet({ kind: 'anaphylaxis', on: shock.on });
}

/** None of the infections that count, and no tuberculosis or hepatitis recorded as active (reading 3). */
function noActiveInfection(
  occasion: Occasion,
  counts: (infection: Facts['infections'][number]) => boolean,
): Verdict {
  const { facts, day } = occasion;
  const active = conditions(facts, day, 'tb-active', 'hbv-active', 'hcv-active');
  const found: readonly Value[] = [
    ...open(facts.infections, day).filter(counts).map(infectionValue),
    ...active.map(conditionValue),
  ];
  return found.length > 0 ? unmet(...found) : absentAfterExamination(occasion);
}

/** A severe infection, or tuberculosis or hepatitis recorded as active. */
export const noSevereInfection = (occasion: Occasion): Verdict =>
  noActiveInfection(occasion, (infection) => infection.severity === 'severe');

/** Any active infection: an acute one however mild, and tuberculosis or hepatitis recorded as active. */
export const noInfectionAtAll = (occasion: Occasion): Verdict => noActiveInfection(occasion, () => true);

/** Any infection that is not over, however mild. */
export function noInfection(occasion: Occasion): Verdict {
  const found = open(occasion.facts.infections, occasion.day);
  return found.length === 0 ? absentAfterExamination(occasion) : unmet(...found.map(infectionValue));
}

/** HIV, recorded or tested. It is not cured: a positive test is undone by a correction only, not by a negative one. */
export function noHiv({ facts, day }: Occasion): Verdict {
  const [recorded] = conditions(facts, day, 'hiv');
  if (recorded !== undefined) return unmet(conditionValue(recorded));
  const tests = upTo(facts.serologies.hiv, day);
  const positive = tests.find((test) => test.result === 'positive');
  if (positive !== undefined) return unmet(serologyValue('hiv', positive));
  const last = tests.at(-1);
  if (last?.result === 'negative') return met(serologyValue('hiv', last));
  return unknown([{ event: 'serology.reported', of: 'hiv' }], ...(last ? [serologyValue('hiv', last)] : []));
}

export const contraindicationRules = [
  rule({ ...source, id: 'SEL-20', kind: 'stop', blocks: STOP, reading: 8, judge: noHypersensitivity }),
  rule({ ...source, id: 'SEL-21', kind: 'stop', blocks: STOP, reading: 3, judge: noSevereInfection }),
  rule({ ...source, id: 'SEL-22', kind: 'stop', blocks: STOP, judge: noHiv }),
  rule({ ...source, id: 'SEL-23', kind: 'stop', blocks: STOP, judge: notPregnant }),
  rule({
    ...source,
    id: 'SEL-30',
    kind: 'gate',
    blocks: CONTRAINDICATION_GATE,
    judge: (occasion) => noCondition(occasion, 'coagulation-disorder', 'anticoagulation'),
  }),
  rule({
    ...source,
    id: 'SEL-31',
    kind: 'gate',
    blocks: CONTRAINDICATION_GATE,
    judge: (occasion) => noCondition(occasion, 'infection-liability'),
  }),
  rule({
    ...source,
    id: 'SEL-32',
    kind: 'gate',
    blocks: CONTRAINDICATION_GATE,
    judge: (occasion) => noCondition(occasion, 'malignancy-uncured'),
  }),
  rule({
    ...source,
    id: 'SEL-33',
    kind: 'gate',
    blocks: { ...CONTRAINDICATION_GATE, 'infusion.given': 'known' },
    reading: 27,
    judge: ({ facts, day }) => {
      const found = conditions(facts, day, 'thrombocytopenia');
      if (found.length > 0) return unmet(...found.map(conditionValue));
      const platelets = lab(facts, 'platelets', day);
      if (platelets === undefined) return unknown([{ event: 'lab.reported', of: 'platelets' }]);
      const low = plateletLimit(platelets);
      return (platelets.canonical < low ? unmet : met)(
        labValue('platelets', platelets),
        limit('platelets', '>=', low),
      );
    },
  }),
  rule({ ...source, id: 'SEL-34', kind: 'gate', blocks: COURSE_GATE, judge: immuneToVaricella }),
  rule({
    ...source,
    id: 'SEL-35',
    kind: 'gate',
    blocks: CONTRAINDICATION_GATE,
    reading: 27,
    judge: (occasion) => noCondition(occasion, 'liver-insufficiency-severe', 'kidney-insufficiency-severe'),
  }),
  rule({
    ...source,
    id: 'SEL-36',
    kind: 'gate',
    blocks: CONTRAINDICATION_GATE,
    judge: ({ facts, day }) => {
      if (facts.born === undefined) return unknown([{ event: 'patient.registered' }]);
      const years = yearsBetween(facts.born, day);
      return (years >= 18 ? met : unmet)({ kind: 'age', years });
    },
  }),
] as const;
