import type { Draft } from '../../../machines/events.ts';
import type { Drug } from '../../../machines/vocabulary.ts';
import {
  attested,
  chosen,
  csf,
  deviates,
  lab,
  mri,
  relapse,
  serology,
  started,
  stopped,
  symptom,
} from '../events.ts';
import { CHOSEN, SELECTED } from './selected.ts';

const FAR = '2020-01-06';
const DRUGS: Readonly<Record<string, readonly Draft[]>> = {
  injectables: [started('glatiramer', FAR)],
  teriflunomide: [started('teriflunomide', FAR)],
  dimethylFumarate: [started('dimethyl-fumarate', FAR)],
  fingolimod: [started('fingolimod', FAR)],
  natalizumabLowRisk: [serology('anti-jcv', 'negative', '2024-01-03'), started('natalizumab', FAR)],
  natalizumabHighRisk: [serology('anti-jcv', 'positive', '2024-01-03'), started('natalizumab', FAR)],
  immunosuppressants: [started('azathioprine', FAR)],
  uncovered: [started('ocrelizumab', FAR)],
};
const PML = mri('2024-01-04', { pmlSuspected: true });

/** From every earlier therapy to every other: another drug is recorded while the switch is being prepared. */
export const branches: readonly (readonly Draft[])[] = Object.values(DRUGS).flatMap((one) => [
  ...Object.values(DRUGS)
    .filter((other) => other !== one)
    .map((other) => [...SELECTED, ...one, relapse('2024-01-08'), chosen('2024-01-09'), ...other]),
  // A suspicion of PML holds the switch open even without an earlier therapy; then one is recorded.
  [
    ...SELECTED,
    attested('pml-excluded', '2024-01-05'),
    chosen('2024-01-09'),
    attested('pml-excluded', '2024-01-10', false),
    ...one,
  ],
]);

/** Every branch that is cleared leads to preparation. */
export const cleared: readonly (readonly Draft[])[] = [
  CHOSEN,
  ...(
    [
      ['glatiramer', []],
      ['teriflunomide', [lab('teriflunomide-level', 0.01, '2024-09-01')]],
      ['dimethyl-fumarate', []],
      ['fingolimod', []],
      ['natalizumab', [serology('anti-jcv', 'negative', '2024-09-01'), mri('2024-09-01')]],
      ['natalizumab', [mri('2024-09-01', { newGd: 1 }), csf('negative', '2024-09-02')]],
      ['azathioprine', []],
      ['cladribine', [attested('washout-individual', '2024-09-01')]],
    ] as readonly (readonly [Drug, readonly Draft[]])[]
  ).map(([drug, more]) => [
    ...SELECTED,
    started(drug, FAR),
    relapse('2024-01-08'),
    chosen('2024-01-09'),
    stopped(drug, { lastDose: '2024-01-15' }),
    ...more,
    lab('leukocytes', 6, '2024-09-03', { low: 3.9, high: 10.2 }),
    lab('lymphocytes', 2, '2024-09-03', { low: 1, high: 4 }),
  ]),
];

/** Natalizumab with high risk: chosen, the last infusion on 15 January 2024. */
const HIGH = [...SELECTED, started('natalizumab', FAR), relapse('2024-01-08'), chosen('2024-01-09')] as const;
const off = (lastDose: string, on = lastDose) => stopped('natalizumab', { lastDose, on });
const STOPPED = [...HIGH, off('2024-01-15')] as const;
/** One more infusion is planned after all. */
const again = (on: string) => off('2025-06-01', on);
const quietMri = mri('2024-03-15');
const activeMri = mri('2024-03-15', { newGd: 1 });
const suspicion = mri('2024-03-15', { pmlSuspected: true });
const excluded = (on: string) => attested('pml-excluded', on);

/** The steps of MRI and CSF, each to each other. */
export const natalizumab: readonly (readonly Draft[])[] = [
  // From natalizumab still being given.
  [...STOPPED, quietMri, csf('negative', '2024-07-01'), mri('2024-07-14'), symptom('other', '2024-07-15')],
  [...HIGH, quietMri, off('2024-01-15', '2024-03-16')],
  [...HIGH, activeMri, off('2024-01-15', '2024-03-16')],
  [...HIGH, activeMri, csf('negative', '2024-03-18'), off('2024-01-15', '2024-03-19')],
  [...HIGH, PML],
  [...HIGH, suspicion, excluded('2024-03-16')],
  // From the first MRI, which a reason and the clinician's own exclusion of PML replace.
  [...STOPPED, excluded('2024-03-01'), deviates('SWI-54', '2024-03-01')],
  // From the first MRI.
  [...STOPPED, again('2024-02-01')],
  [...STOPPED, activeMri],
  [...STOPPED, suspicion],
  [...STOPPED, csf('negative', '2024-03-01'), activeMri],
  // From the repeated MRI.
  [...STOPPED, quietMri, again('2024-03-16')],
  [...STOPPED, quietMri, off('2024-03-20', '2024-03-21')],
  [...STOPPED, quietMri, relapse('2024-03-20')],
  [...STOPPED, quietMri, mri('2024-04-15', { pmlSuspected: true })],
  // From the CSF.
  [...STOPPED, activeMri, again('2024-03-16')],
  [...STOPPED, activeMri, off('2024-03-20', '2024-03-21')],
  [...STOPPED, activeMri, mri('2024-04-20'), off('2024-04-01', '2024-04-21')],
  [...STOPPED, activeMri, mri('2024-04-20', { pmlSuspected: true })],
  [...STOPPED, activeMri, csf('negative', '2024-03-18')],
  // From the suspicion of PML.
  [...STOPPED, csf('positive', '2024-03-18'), excluded('2024-03-20')],
  [...STOPPED, suspicion, excluded('2024-03-20')],
  [...STOPPED, mri('2024-03-15', { newGd: 1, pmlSuspected: true }), excluded('2024-03-20')],
  [
    ...STOPPED,
    mri('2024-03-15', { newGd: 1, pmlSuspected: true }),
    csf('negative', '2024-03-18'),
    excluded('2024-03-20'),
  ],
];
