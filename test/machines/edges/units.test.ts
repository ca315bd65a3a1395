import { describe, expect, test } from 'vitest';
import { checkEvent } from '../../../machines/case-file.ts';
import {
  ANALYTES,
  type Analyte,
  convert,
  factorTo,
  isPlausible,
  OBSERVABLES,
  unitsOf,
} from '../../../machines/observables.ts';
import { factsOf, lab } from '../events.ts';

/** Analyte, its units (the canonical one first), what a human being can have in it, its LOINC code. */
const TABLE = `
lymphocytes · 10*9/L GPt/L Gpt/L GPt/l Gpt/l G/L G/l 10*3/uL /uL · 0 to 500 · 731-0
leukocytes · 10*9/L GPt/L Gpt/L GPt/l Gpt/l G/L G/l 10*3/uL /uL · 0 to 1000 · 6690-2
neutrophils · 10*9/L GPt/L Gpt/L GPt/l Gpt/l G/L G/l 10*3/uL /uL · 0 to 500 · 751-8
platelets · 10*9/L GPt/L Gpt/L GPt/l Gpt/l G/L G/l 10*3/uL /uL · 0 to 2000 · 777-3
haemoglobin · g/dL g/L · 1 to 30 · none
creatinine · umol/L mg/dL · 5 to 3000 · 14682-9
egfr · mL/min/{1.73_m2} · 0 to 250 · none
urine-erythrocytes · /[HPF] /uL {RBC}/[HPF] · 0 to 100000 · 13945-1
urine-protein · g/L mg/dL mg/L · 0 to 100 · 2888-6
upcr · mg/g mg/mmol · 0 to 50000 · 2890-2
tsh · m[IU]/L mU/L mIU/L u[IU]/mL uU/mL · 0 to 1000 · 3016-3
ft3 · pmol/L pg/mL · 0 to 100 · 14928-6
ft4 · pmol/L ng/dL · 0 to 200 · 14920-3
t3 · nmol/L ng/mL ng/dL · 0 to 50 · none
t4 · nmol/L ug/dL · 0 to 1000 · none
alt · U/L ukat/L · 0 to 50000 · 1742-6
ast · U/L ukat/L · 0 to 50000 · 1920-8
ggt · U/L ukat/L · 0 to 50000 · 2324-2
bilirubin · umol/L mg/dL · 0 to 1500 · 14631-6
ferritin · ug/L ng/mL · 0 to 500000 · none
inr · {INR} 1 · 0.3 to 30 · 6301-6
ptt · s · 5 to 600 · 14979-9
crp · mg/L mg/dL · 0 to 1000 · 1988-5
esr · mm/h mm/(1.h) · 0 to 200 · 4537-7
cd4 · /uL 10*6/L 10*9/L · 0 to 20000 · 24467-3
cd8 · /uL 10*6/L 10*9/L · 0 to 20000 · 14135-8
cd19 · /uL 10*6/L 10*9/L · 0 to 20000 · none
nk · /uL 10*6/L 10*9/L · 0 to 20000 · none
teriflunomide-level · mg/L ug/mL ug/L ng/mL · 0 to 500 · none
vzv-igg-titre · m[IU]/mL [IU]/L {index} · 0 to 100000 · none
factor-viii · % [IU]/dL [IU]/mL · 0 to 1000 · none
`;

const line = (analyte: Analyte): string => {
  const { plausible, ...rest } = OBSERVABLES[analyte];
  const [low, high] = plausible;
  const loinc = 'loinc' in rest ? rest.loinc : 'none';
  return `${analyte} · ${unitsOf(analyte).join(' ')} · ${low} to ${high} · ${loinc}`;
};

test('what a laboratory measures', () => {
  expect(ANALYTES.map(line)).toEqual(TABLE.trim().split('\n'));
});

/** The canonical value that a report in another unit comes to. */
const inUnit = (analyte: Analyte, value: number, unit: string) =>
  factsOf(lab(analyte, value, '2026-01-05', { unit })).labs[analyte]?.[0]?.canonical;

describe('a report in another unit', () => {
  test.each([
    ['platelets', 148_000, '/uL', 148],
    ['platelets', 148, 'GPt/L', 148],
    ['platelets', 148, 'Gpt/L', 148],
    ['platelets', 148, 'GPt/l', 148],
    ['platelets', 148, 'Gpt/l', 148],
    ['platelets', 148, 'G/L', 148],
    ['platelets', 148, 'G/l', 148],
    ['platelets', 148, '10*3/uL', 148],
    ['lymphocytes', 1499, '/uL', 1.499],
    ['haemoglobin', 134, 'g/L', 13.4],
    ['creatinine', 1, 'mg/dL', 88.4],
    ['creatinine', 0.7, 'mg/dL', 61.88],
    ['urine-erythrocytes', 5, '/uL', 5],
    ['urine-erythrocytes', 5, '{RBC}/[HPF]', 5],
    ['urine-protein', 15, 'mg/dL', 0.15],
    ['urine-protein', 150, 'mg/L', 0.15],
    ['upcr', 10, 'mg/mmol', 88.4],
    ['tsh', 4.2, 'mU/L', 4.2],
    ['tsh', 4.2, 'mIU/L', 4.2],
    ['tsh', 4.2, 'u[IU]/mL', 4.2],
    ['tsh', 4.2, 'uU/mL', 4.2],
    ['ft3', 2, 'pg/mL', 3.072],
    ['ft4', 1, 'ng/dL', 12.87],
    ['t3', 1, 'ng/mL', 1.536],
    ['t3', 100, 'ng/dL', 1.536],
    ['t4', 8, 'ug/dL', 102.96],
    ['alt', 0.5, 'ukat/L', 30],
    ['bilirubin', 1, 'mg/dL', 17.1],
    ['inr', 1.1, '1', 1.1],
    ['crp', 0.5, 'mg/dL', 5],
    ['esr', 12, 'mm/(1.h)', 12],
    ['cd4', 200, '10*6/L', 200],
    ['cd4', 0.2, '10*9/L', 200],
    ['teriflunomide-level', 0.02, 'ug/mL', 0.02],
    ['teriflunomide-level', 20, 'ug/L', 0.02],
    ['teriflunomide-level', 20, 'ng/mL', 0.02],
    ['vzv-igg-titre', 150, '[IU]/L', 150],
    ['vzv-igg-titre', 1.2, '{index}', 1.2],
    ['factor-viii', 80, '[IU]/dL', 80],
    ['factor-viii', 0.8, '[IU]/mL', 80],
  ] as const)('%s %s %s', (analyte, value, unit, canonical) => {
    expect(inUnit(analyte, value, unit)).toBe(canonical);
  });

  test('keeps value, unit and limits as reported beside the converted ones', () => {
    const events = lab('creatinine', 1.1, '2026-01-05', { unit: 'mg/dL', low: 0.5, high: 0.95 });
    expect(factsOf(events).labs.creatinine).toStrictEqual([
      {
        ...{ event: 'e1', seq: 0, on: '2026-01-05', value: 1.1, unit: 'mg/dL', low: 0.5, high: 0.95 },
        ...{ canonical: 97.24, limits: { low: 44.2, high: 83.98 } },
      },
    ]);
    expect(factsOf(lab('crp', 3, '2026-01-05')).labs.crp).toStrictEqual([
      { event: 'e1', seq: 0, on: '2026-01-05', value: 3, unit: 'mg/L', canonical: 3, limits: {} },
    ]);
  });

  test('names no unit that the object itself would know', () => {
    expect(factorTo('platelets', 'toString')).toBe(undefined);
    expect(factorTo('platelets', 'mg/dL')).toBe(undefined);
    expect(factorTo('platelets', '10*9/L')).toBe(1);
  });

  test('carries no noise of binary fractions', () => {
    expect(convert(0.1, 3)).toBe(0.3);
    expect(convert(1.1, 1)).toBe(1.1);
    expect(convert(0.1 + 0.2, 1)).toBe(0.1 + 0.2);
  });
});

describe('a value that no human being has', () => {
  test('is outside the bounds, which belong to the possible', () => {
    expect(['inr', 'ptt', 'creatinine'].map((each) => isPlausible(each as Analyte, 5))).toEqual([
      true,
      true,
      true,
    ]);
    expect([4.99, 5, 3000, 3000.01].map((each) => isPlausible('creatinine', each))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  const faultOf = (value: number, unit: string): unknown => {
    const checked = checkEvent({ id: 'e1', ...lab('platelets', value, '2026-01-05', { unit }) });
    return checked.ok ? 'accepted' : checked.faults;
  };

  test('is questioned with the unit in which it was given', () => {
    expect(faultOf(2000, '10*9/L')).toBe('accepted');
    expect(faultOf(2_000_000, '/uL')).toBe('accepted');
    const bounds = { tag: 'plausible', analyte: 'platelets', min: 0, max: 2000, canonical: '10*9/L' };
    expect(faultOf(96_000, '10*9/L')).toEqual([
      {
        tag: 'invalid',
        path: 'value',
        found: '96000',
        allowed: { ...bounds, value: 96_000, unit: '10*9/L' },
      },
    ]);
  });

  test('zero counts as a value like any other', () => {
    const zero = checkEvent({ id: 'e1', ...lab('creatinine', 0, '2026-01-05') });
    expect(zero.ok ? 'accepted' : zero.faults.length).toBe(1);
    expect(checkEvent({ id: 'e1', ...lab('platelets', 0, '2026-01-05') }).ok).toBe(true);
  });

  test('in a foreign unit is asked for its unit, and below zero for its sign', () => {
    expect(faultOf(240, 'mg/dL')).toEqual([
      {
        tag: 'invalid',
        path: 'unit',
        found: '"mg/dL"',
        allowed: {
          tag: 'unit',
          analyte: 'platelets',
          units: ['10*9/L', 'GPt/L', 'Gpt/L', 'GPt/l', 'Gpt/l', 'G/L', 'G/l', '10*3/uL', '/uL'],
        },
      },
    ]);
    expect(faultOf(-1, '10*9/L')).toEqual([
      { tag: 'invalid', path: 'value', found: '-1', allowed: { tag: 'range', min: 0 } },
    ]);
  });
});
