import { attested, csf, given, lab, mri, relapse, serology, started, stopped } from '../events.ts';
import { type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
const AFTER_FIRST_COURSE = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

/** One month after the last dose and lymphocytes above 1.5: the same for teriflunomide and dimethyl fumarate. */
const oneMonth = (drug: 'teriflunomide' | 'dimethyl-fumarate') => {
  const off = [started(drug, '2022-01-10'), stopped(drug, { lastDose: '2026-01-15' })];
  return [
    met('one month and 1.51', '2026-02-15', [...off, lab('lymphocytes', 1.51, '2026-02-12')]),
    unmet('one month and exactly 1.5', '2026-02-15', [...off, lab('lymphocytes', 1.5, '2026-02-12')]),
    unmet('one day less than a month', '2026-02-14', [...off, lab('lymphocytes', 1.51, '2026-02-12')], {
      from: '2026-02-15',
    }),
    met('1510 per microlitre', '2026-02-15', [
      ...off,
      lab('lymphocytes', 1510, '2026-02-12', { unit: '/uL' }),
    ]),
    unknown('counted before the last dose', '2026-02-15', [...off, lab('lymphocytes', 2, '2026-01-14')]),
    unknown('not counted', '2026-02-15', off),
    unmet('still taken', '2026-02-15', [started(drug, '2022-01-10'), lab('lymphocytes', 2, '2026-02-12')], {
      from: '2026-03-15',
    }),
    unmet('last dose 31 January: not on 27 February', '2026-02-27', [
      stopped(drug, { lastDose: '2026-01-31' }),
      lab('lymphocytes', 2, '2026-02-20'),
    ]),
    met('last dose 31 January: from 28 February', '2026-02-28', [
      stopped(drug, { lastDose: '2026-01-31' }),
      lab('lymphocytes', 2, '2026-02-20'),
    ]),
    unmet('last dose 31 January of a leap year: not on 28 February', '2028-02-28', [
      stopped(drug, { lastDose: '2028-01-31' }),
      lab('lymphocytes', 2, '2028-02-20'),
    ]),
    met('last dose 31 January of a leap year: from 29 February', '2028-02-29', [
      stopped(drug, { lastDose: '2028-01-31' }),
      lab('lymphocytes', 2, '2028-02-20'),
    ]),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
    na('before the second course', DAY, [...off, ...AFTER_FIRST_COURSE]),
  ];
};

const fingolimod = [started('fingolimod', '2022-01-10'), stopped('fingolimod', { lastDose: '2026-01-15' })];
const azathioprine = (lastDose: string) => [
  started('azathioprine', '2018-01-10'),
  stopped('azathioprine', { lastDose }),
];
const whiteCells = (on: string, leukocytes = 5.2, lymphocytes = 1.6) => [
  lab('leukocytes', leukocytes, on, { low: 3.9, high: 10.2 }),
  lab('lymphocytes', lymphocytes, on, { low: 1, high: 4 }),
];

const jcv = (result: 'negative' | 'positive' | 'indeterminate') => serology('anti-jcv', result, '2026-01-05');
/** Natalizumab for three years, last infusion on 12 January 2026. */
const natalizumab = [
  started('natalizumab', '2023-01-09'),
  stopped('natalizumab', { lastDose: '2026-01-12' }),
];
const highRisk = [jcv('positive'), ...natalizumab];
const lowRisk = [jcv('negative'), ...natalizumab];

export const switching: Judgements = {
  'SWI-10': [
    met('at the lower limit of the laboratory', DAY, [
      started('interferon-beta', '2022-01-10'),
      lab('lymphocytes', 1, '2026-02-12', { low: 1 }),
    ]),
    unmet('below the lower limit of the laboratory', DAY, [
      started('glatiramer', '2022-01-10'),
      lab('lymphocytes', 0.99, '2026-02-12', { low: 1 }),
    ]),
    met('1.51, no limit given', DAY, [
      started('glatiramer', '2022-01-10'),
      lab('lymphocytes', 1.51, '2026-02-12'),
    ]),
    unknown('1.5, no limit given: the clinician judges', DAY, [
      started('glatiramer', '2022-01-10'),
      lab('lymphocytes', 1.5, '2026-02-12'),
    ]),
    met('1.2, judged acceptable', DAY, [
      started('glatiramer', '2022-01-10'),
      lab('lymphocytes', 1.2, '2026-02-12'),
      attested('immune-status-acceptable', '2026-02-13'),
    ]),
    unmet('1.2, judged not acceptable', DAY, [
      started('glatiramer', '2022-01-10'),
      lab('lymphocytes', 1.2, '2026-02-12'),
      attested('immune-status-acceptable', '2026-02-13', false),
    ]),
    unknown('a judgement older than the count', DAY, [
      started('glatiramer', '2022-01-10'),
      attested('immune-status-acceptable', '2026-02-11'),
      lab('lymphocytes', 1.2, '2026-02-12'),
    ]),
    unknown('not counted', DAY, [started('glatiramer', '2022-01-10')]),
    na('no earlier therapy', DAY),
  ],
  'SWI-20': oneMonth('teriflunomide'),
  'SWI-22': [
    met('level after the last dose', DAY, [
      stopped('teriflunomide', { lastDose: '2026-01-15' }),
      lab('teriflunomide-level', 0.01, '2026-02-12'),
    ]),
    unknown('level before the last dose', DAY, [
      stopped('teriflunomide', { lastDose: '2026-01-15' }),
      lab('teriflunomide-level', 30, '2026-01-14'),
    ]),
    unknown('not determined', DAY, [stopped('teriflunomide', { lastDose: '2026-01-15' })]),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-30': oneMonth('dimethyl-fumarate'),
  'SWI-40': [
    unmet('exactly 1.0', DAY, [...fingolimod, lab('lymphocytes', 1, '2026-02-12')]),
    met('1.01', DAY, [...fingolimod, lab('lymphocytes', 1.01, '2026-02-12')]),
    met('1.5', DAY, [...fingolimod, lab('lymphocytes', 1.5, '2026-02-12')]),
    met('no washout is named: the count decides', '2026-01-15', [
      ...fingolimod,
      lab('lymphocytes', 1.01, '2026-01-15'),
    ]),
    unknown('counted before the last dose', DAY, [...fingolimod, lab('lymphocytes', 1.8, '2026-01-14')]),
    unmet('still taken', DAY, [started('fingolimod', '2022-01-10'), lab('lymphocytes', 1.8, '2026-02-12')]),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-50': [
    met('natalizumab: the risk is shown', DAY, highRisk),
    na('another therapy', DAY, [jcv('positive'), started('glatiramer', '2022-01-10')]),
  ],
  'SWI-51': [
    unmet('one day less than two months', '2026-03-11', lowRisk, { from: '2026-03-12' }),
    met('two months', '2026-03-12', lowRisk),
    met('three months and more: late, not forbidden', '2026-05-01', lowRisk),
    unmet('still given', DAY, [jcv('negative'), started('natalizumab', '2023-01-09')], {
      from: '2026-05-01',
    }),
    met('JCV positive, one day less than two years: low', '2026-04-01', [
      jcv('positive'),
      started('natalizumab', '2024-01-13'),
      stopped('natalizumab', { lastDose: '2026-01-12' }),
    ]),
    na('JCV positive, exactly two years: high', '2026-04-01', [
      jcv('positive'),
      started('natalizumab', '2024-01-12'),
      stopped('natalizumab', { lastDose: '2026-01-12' }),
    ]),
    na('JCV not tested, more than two years: high', '2026-04-01', natalizumab),
    na('JCV indeterminate, more than two years: high', '2026-04-01', [jcv('indeterminate'), ...natalizumab]),
    na('JCV positive, duration not known: high', '2026-04-01', [
      jcv('positive'),
      stopped('natalizumab', { lastDose: '2026-01-12' }),
    ]),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-54': [
    met('activity on MRI and CSF negative: no need to wait for six months', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12', { newGd: 1 }),
      csf('negative', '2026-04-15'),
    ]),
    met('a relapse and CSF negative', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12'),
      relapse('2026-04-14'),
      csf('negative', '2026-04-15'),
    ]),
    unmet('JCV DNA found', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12', { newGd: 1 }),
      csf('positive', '2026-04-15'),
    ]),
    unknown('activity, CSF not examined', '2026-04-20', [...highRisk, mri('2026-04-12', { newGd: 1 })]),
    unmet('no activity and CSF negative, one day less than six months', '2026-07-11', [
      ...highRisk,
      mri('2026-07-06'),
      csf('negative', '2026-07-08'),
    ]),
    met('no activity and CSF negative, six months', '2026-07-12', [
      ...highRisk,
      mri('2026-07-06'),
      csf('negative', '2026-07-08'),
    ]),
    unknown('six months without activity: the CSF is asked for all the same', '2026-07-12', [
      ...highRisk,
      mri('2026-07-06'),
    ]),
    unknown('CSF taken under natalizumab does not count', '2026-04-20', [
      csf('negative', '2026-01-05'),
      ...highRisk,
      mri('2026-04-12', { newGd: 1 }),
    ]),
    unknown('no MRI since', '2026-04-20', highRisk),
    na('low risk', '2026-04-20', lowRisk),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-55': [
    met('MRI since, no sign of PML', '2026-04-20', [...highRisk, mri('2026-04-12')]),
    unknown('no MRI since the last infusion', '2026-04-20', [mri('2026-01-05'), ...highRisk]),
    unmet('PML suspected', '2026-04-20', [...highRisk, mri('2026-04-12', { pmlSuspected: true })]),
    unmet('suspected, then a quiet MRI without a word on it', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12', { pmlSuspected: true }),
      mri('2026-04-18'),
    ]),
    met('suspected, then excluded', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12', { pmlSuspected: true }),
      attested('pml-excluded', '2026-04-19'),
    ]),
    unmet('excluded, then suspected', '2026-04-20', [
      ...highRisk,
      attested('pml-excluded', '2026-04-10'),
      mri('2026-04-12', { pmlSuspected: true }),
    ]),
    unmet('JCV DNA in the CSF', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12'),
      csf('positive', '2026-04-15'),
    ]),
    unmet('not excluded, says the clinician', '2026-04-20', [
      ...highRisk,
      mri('2026-04-12'),
      attested('pml-excluded', '2026-04-19', false),
    ]),
    unmet('suspected without natalizumab', DAY, [mri('2026-02-12', { pmlSuspected: true })]),
    na('never natalizumab', DAY, [mri('2026-02-12')]),
  ],
  'SWI-56': [met('high risk', '2026-04-20', highRisk), na('low risk', '2026-04-20', lowRisk)],
  'SWI-60': [
    unmet(
      'one day less than six months',
      '2026-07-14',
      [...azathioprine('2026-01-15'), ...whiteCells('2026-07-01')],
      {
        from: '2026-07-15',
      },
    ),
    met('six months and normal white cells', '2026-07-15', [
      ...azathioprine('2026-01-15'),
      ...whiteCells('2026-07-01'),
    ]),
    unmet('four months: only with a written reason', '2026-05-15', [
      ...azathioprine('2026-01-15'),
      ...whiteCells('2026-05-01'),
    ]),
    unmet('leukocytes low', '2026-07-15', [...azathioprine('2026-01-15'), ...whiteCells('2026-07-01', 3.8)]),
    unmet('leukocytes high', '2026-07-15', [
      ...azathioprine('2026-01-15'),
      ...whiteCells('2026-07-01', 10.3),
    ]),
    unmet('lymphocytes low', '2026-07-15', [
      ...azathioprine('2026-01-15'),
      ...whiteCells('2026-07-01', 5.2, 0.9),
    ]),
    unknown('not counted', '2026-07-15', azathioprine('2026-01-15')),
    unknown('counted under the drug', '2026-07-15', [
      ...whiteCells('2026-01-10'),
      ...azathioprine('2026-01-15'),
    ]),
    unknown('no limits given: the clinician judges', '2026-07-15', [
      ...azathioprine('2026-01-15'),
      lab('leukocytes', 5.2, '2026-07-01'),
      lab('lymphocytes', 1.6, '2026-07-01'),
    ]),
    unmet('mitoxantrone likewise', '2026-07-14', [
      stopped('mitoxantrone', { lastDose: '2026-01-15' }),
      ...whiteCells('2026-07-01'),
    ]),
    unmet('ciclosporin likewise', '2026-07-14', [
      stopped('ciclosporin', { lastDose: '2026-01-15' }),
      ...whiteCells('2026-07-01'),
    ]),
    unmet('cyclophosphamide likewise, though a bridge followed', '2026-07-14', [
      stopped('cyclophosphamide', { lastDose: '2026-01-15' }),
      started('glatiramer', '2026-02-01'),
      ...whiteCells('2026-07-01'),
    ]),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-61': [
    unmet('after an immunosuppressant: pointed out', DAY, azathioprine('2026-01-15')),
    na('another therapy', DAY, [started('glatiramer', '2022-01-10')]),
  ],
  'SWI-71': [
    unknown('ocrelizumab, no decision', DAY, [stopped('ocrelizumab', { lastDose: '2025-07-14' })]),
    met('ocrelizumab, decided individually', DAY, [
      stopped('ocrelizumab', { lastDose: '2025-07-14' }),
      attested('washout-individual', '2026-02-20'),
    ]),
    unmet('cladribine, decided against', DAY, [
      stopped('cladribine', { lastDose: '2025-07-14' }),
      attested('washout-individual', '2026-02-20', false),
    ]),
    unknown('diroximel fumarate is not named in the paper', DAY, [
      stopped('diroximel-fumarate', { lastDose: '2025-07-14' }),
    ]),
    na('a drug that the paper names', DAY, [started('glatiramer', '2022-01-10')]),
    na('no earlier therapy', DAY),
  ],
};
