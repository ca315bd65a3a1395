/** What a laboratory measures here: canonical unit, accepted units, LOINC code and the range a human being can have. */
export interface Observable {
  /** UCUM unit in which the product reasons. */
  readonly unit: string;
  /** Accepted units beside the canonical one, each with the factor that leads to it. */
  readonly accepts: Readonly<Record<string, number>>;
  /** A value outside (canonical unit) is questioned, never stored silently: most often the unit is wrong. */
  readonly plausible: readonly [number, number];
  /** LOINC code for the canonical unit, where it was confirmed by an independent source. */
  readonly loinc?: string;
}

const cells = (max: number, loinc: string): Observable => ({
  unit: '10*9/L',
  accepts: { 'GPt/L': 1, 'Gpt/L': 1, 'GPt/l': 1, 'Gpt/l': 1, 'G/L': 1, 'G/l': 1, '10*3/uL': 1, '/uL': 0.001 },
  plausible: [0, max],
  loinc,
});
const enzyme = (loinc: string): Observable => ({
  unit: 'U/L',
  accepts: { 'ukat/L': 60 },
  plausible: [0, 50_000],
  loinc,
});
const perMicrolitre = (max: number, loinc?: string): Observable => ({
  unit: '/uL',
  accepts: { '10*6/L': 1, '10*9/L': 1000 },
  plausible: [0, max],
  ...(loinc === undefined ? {} : { loinc }),
});

export const OBSERVABLES = {
  lymphocytes: cells(500, '731-0'),
  leukocytes: cells(1000, '6690-2'),
  neutrophils: cells(500, '751-8'),
  platelets: cells(2000, '777-3'),
  haemoglobin: { unit: 'g/dL', accepts: { 'g/L': 0.1 }, plausible: [1, 30] },
  creatinine: { unit: 'umol/L', accepts: { 'mg/dL': 88.4 }, plausible: [5, 3000], loinc: '14682-9' },
  egfr: { unit: 'mL/min/{1.73_m2}', accepts: {}, plausible: [0, 250] },
  // Counts per field and per volume do not convert; each is judged by its own laboratory's limit.
  'urine-erythrocytes': {
    unit: '/[HPF]',
    accepts: { '/uL': 1, '{RBC}/[HPF]': 1 },
    plausible: [0, 100_000],
    loinc: '13945-1',
  },
  'urine-protein': {
    unit: 'g/L',
    accepts: { 'mg/dL': 0.01, 'mg/L': 0.001 },
    plausible: [0, 100],
    loinc: '2888-6',
  },
  upcr: { unit: 'mg/g', accepts: { 'mg/mmol': 8.84 }, plausible: [0, 50_000], loinc: '2890-2' },
  tsh: {
    unit: 'm[IU]/L',
    accepts: { 'mU/L': 1, 'mIU/L': 1, 'u[IU]/mL': 1, 'uU/mL': 1 },
    plausible: [0, 1000],
    loinc: '3016-3',
  },
  ft3: { unit: 'pmol/L', accepts: { 'pg/mL': 1.536 }, plausible: [0, 100], loinc: '14928-6' },
  ft4: { unit: 'pmol/L', accepts: { 'ng/dL': 12.87 }, plausible: [0, 200], loinc: '14920-3' },
  t3: { unit: 'nmol/L', accepts: { 'ng/mL': 1.536, 'ng/dL': 0.01536 }, plausible: [0, 50] },
  t4: { unit: 'nmol/L', accepts: { 'ug/dL': 12.87 }, plausible: [0, 1000] },
  alt: enzyme('1742-6'),
  ast: enzyme('1920-8'),
  ggt: enzyme('2324-2'),
  bilirubin: { unit: 'umol/L', accepts: { 'mg/dL': 17.1 }, plausible: [0, 1500], loinc: '14631-6' },
  ferritin: { unit: 'ug/L', accepts: { 'ng/mL': 1 }, plausible: [0, 500_000] },
  inr: { unit: '{INR}', accepts: { '1': 1 }, plausible: [0.3, 30], loinc: '6301-6' },
  ptt: { unit: 's', accepts: {}, plausible: [5, 600], loinc: '14979-9' },
  crp: { unit: 'mg/L', accepts: { 'mg/dL': 10 }, plausible: [0, 1000], loinc: '1988-5' },
  esr: { unit: 'mm/h', accepts: { 'mm/(1.h)': 1 }, plausible: [0, 200], loinc: '4537-7' },
  cd4: perMicrolitre(20_000, '24467-3'),
  cd8: perMicrolitre(20_000, '14135-8'),
  cd19: perMicrolitre(20_000),
  nk: perMicrolitre(20_000),
  'teriflunomide-level': {
    unit: 'mg/L',
    accepts: { 'ug/mL': 1, 'ug/L': 0.001, 'ng/mL': 0.001 },
    plausible: [0, 500],
  },
  'vzv-igg-titre': { unit: 'm[IU]/mL', accepts: { '[IU]/L': 1, '{index}': 1 }, plausible: [0, 100_000] },
  'factor-viii': { unit: '%', accepts: { '[IU]/dL': 1, '[IU]/mL': 100 }, plausible: [0, 1000] },
} as const satisfies Readonly<Record<string, Observable>>;

export type Analyte = keyof typeof OBSERVABLES;
export const ANALYTES = Object.keys(OBSERVABLES) as readonly Analyte[];

/** The factor from the unit to the analyte's canonical unit; undefined when the unit is not accepted for it. */
export function factorTo(analyte: Analyte, unit: string): number | undefined {
  const observable: Observable = OBSERVABLES[analyte];
  if (unit === observable.unit) return 1;
  return Object.hasOwn(observable.accepts, unit) ? observable.accepts[unit] : undefined;
}

/** Every accepted unit of an analyte, the canonical one first. */
export function unitsOf(analyte: Analyte): readonly string[] {
  const observable: Observable = OBSERVABLES[analyte];
  return [observable.unit, ...Object.keys(observable.accepts)];
}

/** Converts without the noise of binary fractions: 12 significant digits hold every laboratory value. */
export function convert(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

/** Whether a human being can have the value (given in the canonical unit). */
export function isPlausible(analyte: Analyte, canonical: number): boolean {
  const [low, high] = OBSERVABLES[analyte].plausible;
  return canonical >= low && canonical <= high;
}
