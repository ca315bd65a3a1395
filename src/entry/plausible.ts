import {
  type Analyte,
  convert,
  factorTo,
  isPlausible,
  OBSERVABLES,
  unitsOf,
} from '../../machines/observables.ts';

/** Why a value is asked about before it is recorded. */
export interface Doubt {
  readonly analyte: Analyte;
  readonly value: number;
  readonly unit: string;
  /** The value in the unit in which the product reasons. */
  readonly canonical: number;
  readonly base: string;
  /** impossible: no human being has it, and the case format refuses it; unusual: it can be, but another unit is likelier. */
  readonly kind: 'impossible' | 'unusual';
  /** Other accepted units in which the same number would be an everyday value, the canonical one first. */
  readonly instead: readonly string[];
}

/**
 * Where nearly all values of ill and well people lie (canonical unit). It serves one thing: a value outside that would lie
 * inside in another unit is asked about. Lymphocytes after alemtuzumab and platelets in ITP lie inside.
 */
const USUAL: Readonly<Partial<Record<Analyte, readonly [number, number]>>> = {
  lymphocytes: [0.005, 15],
  leukocytes: [0.1, 100],
  neutrophils: [0.02, 60],
  platelets: [1, 1500],
  haemoglobin: [3, 25],
  creatinine: [15, 1500],
  'urine-protein': [0, 20],
  upcr: [0, 20_000],
  ft3: [0.5, 60],
  ft4: [1, 120],
  t3: [0.1, 15],
  t4: [5, 400],
  alt: [1, 20_000],
  ast: [1, 20_000],
  ggt: [1, 10_000],
  bilirubin: [1, 800],
  crp: [0, 600],
  cd4: [1, 5000],
  cd8: [1, 5000],
  cd19: [0, 3000],
  nk: [0, 3000],
  'teriflunomide-level': [0, 200],
  'factor-viii': [0, 500],
};

const within = ([low, high]: readonly [number, number], value: number): boolean =>
  value >= low && value <= high;

/** What is doubtful about a value in its unit; undefined where nothing is, or where the unit is not one of the analyte. */
export function doubtOf(analyte: Analyte, value: number, unit: string): Doubt | undefined {
  const factor = factorTo(analyte, unit);
  if (factor === undefined || value < 0) return undefined;
  const canonical = convert(value, factor);
  const usual = USUAL[analyte] ?? OBSERVABLES[analyte].plausible;
  const possible = isPlausible(analyte, canonical);
  if (possible && within(usual, canonical)) return undefined;
  const factors = new Set([factor]);
  const instead = unitsOf(analyte).filter((other) => {
    const of = factorTo(analyte, other) ?? factor;
    if (factors.has(of)) return false;
    factors.add(of);
    return isPlausible(analyte, convert(value, of)) && within(usual, convert(value, of));
  });
  if (possible && instead.length === 0) return undefined;
  const { unit: base } = OBSERVABLES[analyte];
  return { analyte, value, unit, canonical, base, kind: possible ? 'unusual' : 'impossible', instead };
}
