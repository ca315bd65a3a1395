import { attested, chosen, csf, deviates, lab, mri, relapse, serology, started } from '../machines/events.ts';
import { comesFrom, type History, labelled, naive, ready } from './histories.ts';
import { alike, layered, type Vignette } from './vignette.ts';

const LYMPHOCYTES = 'Reading 12: strict inequalities as printed: 1.5 is not > 1.5';

/** Teriflunomide until 31 January 2026, all work-up done, and these lymphocytes a month later. */
const teriflunomide = (lymphocytes: number): History => [
  ...comesFrom('teriflunomide', ['2021-06-01', '2026-01-31']),
  ...ready('2026-02-10'),
  lab('teriflunomide-level', 0.01, '2026-02-27'),
  lab('lymphocytes', lymphocytes, '2026-02-27'),
];

/** Dimethyl fumarate until the day named, all work-up done on another, and lymphocytes of so many. */
const fumarate = (lastDose: string, workedUp: string, lymphocytes = 1.51): History => [
  ...comesFrom('dimethyl-fumarate', ['2021-06-01', lastDose]),
  ...ready(workedUp),
  lab('lymphocytes', lymphocytes, workedUp),
];

/** Natalizumab between two days; the serostatus where it is known. */
const natalizumab = (
  from: string,
  lastDose: string,
  jcv?: 'positive' | 'negative',
  ...more: History
): History => [
  ...comesFrom(
    'natalizumab',
    [from, lastDose],
    ...(jcv === undefined ? [] : [serology('anti-jcv', jcv, '2026-01-10')]),
  ),
  ...ready('2026-01-19'),
  ...more,
];

export const switching: readonly Vignette[] = [
  {
    title: 'One month after teriflunomide, lymphocytes exactly 1.5',
    from: ['SWI-20: at least 1 month after the last dose and lymphocytes > 1.5', LYMPHOCYTES],
    events: teriflunomide(1.5),
    on: '2026-02-28',
    under: alike({ stage: 'switching', blocked: ['SWI-20'], start: null }),
  },
  {
    title: 'One month after teriflunomide, lymphocytes 1.51',
    from: ['SWI-20: at least 1 month after the last dose and lymphocytes > 1.5', LYMPHOCYTES],
    events: teriflunomide(1.51),
    on: '2026-02-28',
    under: alike({ stage: 'preparation', blocked: [], start: { on: '2026-02-28', because: [] } }),
  },
  {
    title: 'Teriflunomide stopped, no blood concentration, no cholestyramine',
    from: [
      'SWI-22: blood concentration determined before the start',
      'SWI-21: accelerated elimination with cholestyramine recommended',
    ],
    events: [
      ...comesFrom('teriflunomide', ['2021-06-01', '2026-01-31']),
      ...ready('2026-02-10'),
      lab('lymphocytes', 1.8, '2026-02-27'),
    ],
    on: '2026-02-28',
    under: alike({
      blocked: ['SWI-22'],
      start: { on: '2026-02-28', because: ['SWI-22'] },
      tasks: ['switch.cholestyramine@2026-01-31 SWI-21 overdue'],
    }),
  },
  {
    title: 'Dimethyl fumarate until 31 January 2026: on 27 February a day is missing',
    from: ['SWI-30: at least 1 month after the last dose', 'Case format: months are calendar ones'],
    events: fumarate('2026-01-31', '2026-02-10'),
    on: '2026-02-27',
    under: alike({ blocked: ['SWI-30'], start: { on: '2026-02-28', because: ['SWI-30'] } }),
  },
  {
    title: 'Dimethyl fumarate until 31 January 2026: 28 February is exactly one month',
    from: ['SWI-30: at least 1 month after the last dose', 'Case format: months are calendar ones'],
    events: fumarate('2026-01-31', '2026-02-10'),
    on: '2026-02-28',
    under: alike({ stage: 'preparation', blocked: [] }),
  },
  {
    title: 'Dimethyl fumarate until 31 January of a leap year: 28 February is a day short of a month',
    from: ['SWI-30: at least 1 month after the last dose'],
    events: fumarate('2028-01-31', '2028-02-10'),
    on: '2028-02-28',
    under: alike({ blocked: ['SWI-30'], start: { on: '2028-02-29', because: ['SWI-30'] } }),
  },
  {
    title: 'Two months after dimethyl fumarate, lymphocytes exactly 1.5',
    from: ['SWI-30: lymphocytes > 1.5', LYMPHOCYTES],
    events: fumarate('2026-01-31', '2026-02-10', 1.5),
    on: '2026-03-31',
    under: alike({ stage: 'switching', blocked: ['SWI-30'], start: null }),
  },
  {
    title: 'Three weeks after fingolimod, lymphocytes exactly 1.0',
    from: ['SWI-40: absolute lymphocytes recovered, > 1.0', 'Reading 12: 1.0 is not > 1.0'],
    events: [
      ...comesFrom('fingolimod', ['2021-06-01', '2026-01-31']),
      ...ready('2026-02-10'),
      lab('lymphocytes', 1, '2026-02-20'),
    ],
    on: '2026-02-21',
    under: alike({ blocked: ['SWI-40'], start: null }),
  },
  {
    title: 'Three weeks after fingolimod, lymphocytes 1.01: no time is named',
    from: [
      'SWI-40: absolute lymphocytes recovered, > 1.0',
      'Reading 11: > 1.0 required, up to 1.5 a caution',
    ],
    events: [
      ...comesFrom('fingolimod', ['2021-06-01', '2026-01-31']),
      ...ready('2026-02-10'),
      lab('lymphocytes', 1.01, '2026-02-20'),
    ],
    on: '2026-02-21',
    under: alike({ stage: 'preparation', blocked: [] }),
  },
  {
    title: 'Interferon stopped yesterday, lymphocytes at the lower limit of the laboratory',
    from: ['SWI-10: direct switch if there is no relevant lymphopenia'],
    events: [
      ...comesFrom('interferon-beta', ['2021-06-01', '2026-01-31']),
      ...ready('2026-01-31'),
      lab('lymphocytes', 1, '2026-01-31', { low: 1, high: 4 }),
    ],
    on: '2026-02-01',
    under: alike({ stage: 'preparation', blocked: [] }),
  },
  {
    title: 'Interferon not yet stopped: the paper allows the direct switch, the label no second therapy',
    from: ['SWI-10: direct switch, no washout', 'EU-03: no other disease-modifying therapy alongside'],
    events: [
      ...comesFrom('teriflunomide', ['2021-06-01', '2024-01-31']),
      started('interferon-beta', '2024-02-01'),
      ...ready('2026-01-31'),
    ],
    on: '2026-02-01',
    under: layered({ blocked: [] }, { blocked: ['EU-03'] }, { blocked: ['EU-03'] }),
  },
  {
    title: 'Natalizumab for exactly two years, anti-JCV positive',
    from: [
      'SWI-50: high when anti-JCV positive and > 2 years',
      'Reading 12: exactly 2 years counts as high risk',
    ],
    events: natalizumab('2024-01-15', '2026-01-15', 'positive'),
    on: '2026-02-15',
    under: alike({
      stage: 'switching',
      holds: ['SWI-54'],
      rules: { 'SWI-51': 'not-applicable', 'SWI-56': 'met' },
      tasks: ['switch.mri-first@2026-04-15 SWI-52 upcoming'],
      without: ['switch.start-window'],
    }),
  },
  {
    title: 'Natalizumab for two years less a day, anti-JCV positive',
    from: ['SWI-51: low risk, washout 2 to 3 months', 'Reading 13: not before 2 months, start by 3 months'],
    events: natalizumab('2024-01-15', '2026-01-14', 'positive'),
    on: '2026-03-13',
    under: alike({
      blocked: ['SWI-51'],
      start: { on: '2026-03-14', because: ['SWI-51'] },
      rules: { 'SWI-54': 'not-applicable' },
      tasks: ['switch.start-window@2026-03-14 SWI-51 upcoming 2026-03-14/2026-04-14'],
    }),
  },
  {
    title: 'Natalizumab for three years, JCV status unknown',
    from: ['SWI-50: JCV status unknown is treated as positive'],
    events: natalizumab('2023-01-15', '2026-01-15'),
    on: '2026-03-15',
    under: alike({ holds: ['SWI-54'], rules: { 'SWI-51': 'not-applicable' } }),
  },
  {
    title: 'Natalizumab for five years, anti-JCV negative: two months to the day',
    from: ['SWI-50: otherwise low', 'Reading 13: not before 2 months'],
    events: natalizumab('2021-06-01', '2026-01-15', 'negative', mri('2026-03-10')),
    on: '2026-03-15',
    under: alike({
      stage: 'preparation',
      blocked: [],
      tasks: ['switch.start-window@2026-03-15 SWI-51 due 2026-03-15/2026-04-15'],
    }),
  },
  {
    title: 'High PML risk, quiet MRI at three months, CSF still to be taken',
    from: [
      'SWI-53: no MRI activity: MRI again every 4 weeks, up to 6 months',
      'Reading 14: CSF asked for in every high-risk patient before the start',
    ],
    events: natalizumab('2022-01-15', '2026-01-15', 'positive', mri('2026-04-15')),
    on: '2026-04-20',
    under: alike({
      stage: 'switching',
      blocked: ['SWI-54'],
      start: { on: '2026-07-15', because: ['SWI-53', 'SWI-54'] },
      tasks: ['switch.mri-first@2026-04-15 SWI-52 done', 'switch.mri-serial@2026-05-13 SWI-53 upcoming'],
    }),
  },
  {
    title: 'High PML risk, activity at three months, CSF free of JCV DNA',
    from: [
      'SWI-54: activity: CSF before alemtuzumab, JCV DNA negative',
      'SWI-56: six months are not demanded of all',
    ],
    events: natalizumab(
      '2022-01-15',
      '2026-01-15',
      'positive',
      mri('2026-04-15', { newGd: 1 }),
      csf('negative', '2026-04-17'),
    ),
    on: '2026-04-18',
    under: alike({ stage: 'preparation', blocked: [] }),
  },
  {
    title: 'High PML risk, a relapse after the CSF was taken',
    from: ['SWI-54: MRI activity or clinical activity: CSF before alemtuzumab'],
    events: natalizumab(
      '2022-01-15',
      '2026-01-15',
      'positive',
      mri('2026-04-15'),
      csf('negative', '2026-04-17'),
      relapse('2026-05-02'),
    ),
    on: '2026-05-04',
    under: alike({ blocked: ['SWI-54'], rules: { 'SWI-54': 'unknown' } }),
  },
  {
    title: 'Carry-over PML suspected on the first MRI after natalizumab',
    from: ['SWI-55: a stop: PML suspected or not excluded'],
    events: natalizumab(
      '2022-01-15',
      '2026-01-15',
      'positive',
      mri('2026-04-15', { newT2: 1, pmlSuspected: true }),
      csf('negative', '2026-04-17'),
    ),
    on: '2026-04-18',
    under: layered(
      { blocked: ['SWI-55'], start: null },
      { holds: ['EU-35', 'SWI-55'], start: null },
      { holds: ['EU-35', 'SWI-55'], start: null },
    ),
  },
  {
    title: 'Azathioprine: six months less a day, white cells normal',
    from: ['Reading 17: 6 months; 3 to 6 with a written reason; normal white cells either way'],
    events: [...comesFrom('azathioprine', ['2021-06-01', '2025-08-31']), ...ready('2026-01-31')],
    on: '2026-02-27',
    under: alike({ blocked: ['SWI-60'], start: { on: '2026-02-28', because: ['SWI-60'] } }),
  },
  {
    title: 'Azathioprine: five months with a written reason, white cells normal',
    from: ['Reading 17: 3 to 6 months with a written reason', 'SWI-70: the reason is documented'],
    events: [
      ...comesFrom('azathioprine', ['2021-06-01', '2025-08-31']),
      ...ready('2026-01-31'),
      deviates('SWI-60', '2026-01-31'),
    ],
    on: '2026-02-01',
    under: alike({ stage: 'preparation', blocked: [], rules: { 'SWI-60': 'overridden' } }),
  },
  {
    title: 'Ocrelizumab, which the paper does not name',
    from: ['SWI-71: not covered; a documented individual decision; it invents no washout'],
    events: [...comesFrom('ocrelizumab', ['2021-06-01', '2025-08-31']), ...ready('2026-01-31')],
    on: '2026-02-01',
    under: alike({ stage: 'switching', blocked: ['SWI-71'], rules: { 'SWI-71': 'unknown' } }),
  },
  {
    title: 'Ocrelizumab, and an individual decision on the washout',
    from: ['SWI-71: asks for a documented individual decision'],
    events: [
      ...comesFrom('ocrelizumab', ['2021-06-01', '2025-08-31']),
      ...ready('2026-01-31'),
      attested('washout-individual', '2026-01-31'),
    ],
    on: '2026-02-01',
    under: alike({ stage: 'preparation', blocked: [] }),
  },
  {
    title: 'Never treated: the start is possible at once',
    from: [
      'SWI-01: immediate start possible',
      'EU-01: highly active despite therapy, or rapidly evolving severe',
    ],
    events: [...naive(), relapse('2025-06-01'), chosen('2026-01-12'), ...labelled('2026-01-12')],
    on: '2026-01-12',
    under: [
      {
        sources: ['h16'],
        expected: { rules: { 'SWI-01': 'met' }, tasks: ['course.start@2026-01-12 SWI-01 due 2026-01-12/'] },
      },
      {
        sources: ['h16', 'eu'],
        expected: { rules: { 'EU-01': 'met' }, tasks: ['course.start@2026-01-12 SWI-01 due 2026-01-12/'] },
      },
    ],
  },
];
