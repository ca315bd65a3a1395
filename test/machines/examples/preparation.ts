import type { Draft } from '../../../machines/events.ts';
import {
  attested,
  consented,
  counselled,
  examined,
  given,
  happened,
  has,
  lab,
  man,
  mri,
  panel,
  screened,
  serology,
  stopsTaking,
  takes,
  vaccinated,
  woman,
  womanPastMenopause,
  workup,
} from '../events.ts';
import { type Judged, type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
/** The first course, 12 to 16 January 2026. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const igra = (result: 'negative' | 'positive' | 'indeterminate', on = '2026-01-05') =>
  serology('tb-igra', result, on);

/** The panel without one of its results. */
const without = (name: string): readonly Draft[] =>
  panel('2026-02-10').filter((event) => !JSON.stringify(event).includes(`"${name}"`));

const panelExamples: readonly Judged[] = [
  met('every line of Table 2', DAY, [woman(), ...panel('2026-02-10')]),
  ...[
    'leukocytes',
    'lymphocytes',
    'platelets',
    'ast',
    'alt',
    'ggt',
    'bilirubin',
    'creatinine',
    'egfr',
    'tsh',
    'ft3',
    'ft4',
    'inr',
    'ptt',
    'urine-erythrocytes',
    'crp',
    'esr',
    'syphilis',
    'vzv-igg',
    'hiv',
    'hbsag',
    'anti-hcv',
    'tb-igra',
    'hpv-cytology',
    'pregnancy.tested',
  ].map((name) => unknown(`without ${name}`, DAY, [woman(), ...without(name)])),
  met('T3 and T4 instead of the free ones', DAY, [
    woman(),
    ...panel('2026-02-10').filter((event) => !/"ft[34]"/.test(JSON.stringify(event))),
    lab('t3', 1.8, '2026-02-10'),
    lab('t4', 95, '2026-02-10'),
  ]),
  met('a man needs no cytology and no pregnancy test', DAY, [man(), ...panel('2026-02-10', 'man')]),
  met('a woman past menopause needs no pregnancy test', DAY, [
    womanPastMenopause(),
    ...without('pregnancy.tested'),
  ]),
  unknown('a woman past menopause needs cytology', DAY, [womanPastMenopause(), ...without('hpv-cytology')]),
  unknown('before the second course: that of the first does not count', '2027-01-16', [
    woman(),
    ...panel('2026-01-05'),
    ...FIRST,
  ]),
  met('before the second course: a new one', '2027-01-16', [
    woman(),
    ...panel('2026-01-05'),
    ...FIRST,
    ...panel('2026-12-20'),
  ]),
];

const examinationExamples: readonly Judged[] = [
  met('done', DAY, [examined('2026-02-10')]),
  unknown('not done', DAY),
  unknown('done after the day in question', DAY, [examined('2026-03-02')]),
  unknown('before the second course: that of the first does not count', '2027-01-16', [
    examined('2026-01-05'),
    ...FIRST,
  ]),
  met('before the second course: a new one', '2027-01-16', [
    examined('2026-01-05'),
    ...FIRST,
    examined('2026-12-20'),
  ]),
];

export const preparation: Judgements = {
  'PRE-01': examinationExamples,
  'PRE-03': [
    unknown('before history and examination', DAY),
    met('nothing chronic', DAY, [examined('2026-02-10')]),
    ...(['tb-latent', 'hbv-chronic', 'hcv-chronic', 'syphilis'] as const).flatMap((condition) => [
      unmet(`${condition} without a plan`, DAY, [examined('2026-02-10'), has(condition, '2026-02-12')]),
      met(`${condition} with a documented plan`, DAY, [
        examined('2026-02-10'),
        has(condition, '2026-02-12'),
        attested('infection-plan', '2026-02-20'),
      ]),
    ]),
    unmet('the plan is rejected', DAY, [
      examined('2026-02-10'),
      has('hbv-chronic', '2026-02-12'),
      attested('infection-plan', '2026-02-20', false),
    ]),
    unmet('HBsAg positive', DAY, [examined('2026-02-10'), serology('hbsag', 'positive', '2026-02-12')]),
    unmet('hepatitis C antibodies', DAY, [
      examined('2026-02-10'),
      serology('anti-hcv', 'positive', '2026-02-12'),
    ]),
    unmet('syphilis serology', DAY, [examined('2026-02-10'), serology('syphilis', 'positive', '2026-02-12')]),
  ],
  'PRE-04': [
    met('test negative', DAY, [igra('negative')]),
    unknown('test indeterminate', DAY, [igra('indeterminate')]),
    unknown('not tested', DAY),
    unknown('positive, no chest X-ray', DAY, [igra('positive')]),
    unknown('positive, an older chest X-ray', DAY, [screened('chest-xray', '2026-01-04'), igra('positive')]),
    met('positive, chest X-ray normal', DAY, [igra('positive'), screened('chest-xray', '2026-01-12')]),
    unmet('positive, chest X-ray abnormal', DAY, [
      igra('positive'),
      screened('chest-xray', '2026-01-12', 'abnormal'),
    ]),
    unknown('positive, later negative: the first counts', DAY, [
      igra('positive'),
      igra('negative', '2026-02-05'),
    ]),
    unknown('latent tuberculosis recorded, no chest X-ray', DAY, [has('tb-latent', '2026-01-05')]),
  ],
  'PRE-05': [
    na('test negative', DAY, [igra('negative')]),
    unknown('not tested', DAY),
    unmet('positive, isoniazid not begun: eight weeks from today', DAY, [igra('positive')], {
      from: '2026-04-26',
    }),
    unmet('55 days of isoniazid', '2026-03-08', [igra('positive'), takes('isoniazid', '2026-01-12')], {
      from: '2026-03-09',
    }),
    met('56 days of isoniazid', '2026-03-09', [igra('positive'), takes('isoniazid', '2026-01-12')]),
    unmet('41 days: six weeks only with a written reason', '2026-02-23', [
      igra('positive'),
      takes('isoniazid', '2026-01-12'),
    ]),
    unmet('stopped one day before half a year', '2026-09-01', [
      igra('positive'),
      takes('isoniazid', '2026-01-12'),
      stopsTaking('isoniazid', '2026-07-11'),
    ]),
    met('stopped after half a year', '2026-09-01', [
      igra('positive'),
      takes('isoniazid', '2026-01-12'),
      stopsTaking('isoniazid', '2026-07-12'),
    ]),
    unmet('latent tuberculosis recorded, isoniazid not begun', DAY, [has('tb-latent', '2026-01-05')]),
  ],
  'PRE-10': panelExamples,
  'PRE-11': [
    met('three months', '2026-05-10', [mri('2026-02-10')]),
    unmet('three months and a day', '2026-05-11', [mri('2026-02-10')]),
    met('30 November: to the end of February', '2026-02-28', [mri('2025-11-30')]),
    unmet('30 November: not in March', '2026-03-01', [mri('2025-11-30')]),
    unknown('the brain alone', DAY, [mri('2026-02-10', { region: 'brain' })]),
    unknown('none', DAY),
  ],
  'PRE-12': [
    na('before the first course', DAY, [woman(), ...workup('2026-02-10')]),
    unmet('before the second course, nothing repeated, the MRI a year old', '2027-01-16', [
      woman(),
      ...workup('2026-01-05'),
      ...FIRST,
    ]),
    unknown('before the second course, only the MRI repeated', '2027-01-16', [
      woman(),
      ...workup('2026-01-05'),
      ...FIRST,
      mri('2026-12-20'),
    ]),
    met('before the second course, all repeated', '2027-01-16', [
      woman(),
      ...workup('2026-01-05'),
      ...FIRST,
      ...workup('2026-12-20'),
    ]),
    unmet('before the second course, MRI three months and a day old', '2027-03-21', [
      woman(),
      ...workup('2026-01-05'),
      ...FIRST,
      ...workup('2026-12-20'),
    ]),
  ],
  'PRE-13': [met('before the second course', '2027-01-16', FIRST), na('before the first', DAY)],
  'PRE-14': [
    met('agreed', DAY, [woman(), happened('contraception.agreed', '2026-02-10')]),
    unknown('not agreed', DAY, [woman()]),
    unknown('a pregnancy since: agreed anew', DAY, [
      woman(),
      happened('contraception.agreed', '2024-02-10'),
      happened('pregnancy.began', '2025-01-10'),
      happened('pregnancy.ended', '2025-10-10'),
    ]),
    na('a woman past menopause', DAY, [womanPastMenopause()]),
    na('a man', DAY, [man()]),
    unknown('not registered', DAY),
  ],
  'PRE-22': [
    met('no vaccination', DAY),
    unmet('41 days', '2026-03-15', [vaccinated('vzv', '2026-02-02')], { from: '2026-03-16' }),
    met('42 days', '2026-03-16', [vaccinated('vzv', '2026-02-02')]),
    unmet('counted from the last dose', '2026-03-16', [
      vaccinated('vzv', '2026-01-05'),
      vaccinated('pneumococcal', '2026-02-03'),
    ]),
  ],
  'PRE-24': [
    met('informed of both, consent given', DAY, [counselled('2026-02-10'), consented('2026-02-10')]),
    unknown('monitoring not explained', DAY, [counselled('2026-02-10', ['risks']), consented('2026-02-10')]),
    unknown('risks not explained', DAY, [counselled('2026-02-10', ['monitoring']), consented('2026-02-10')]),
    unmet('not understood', DAY, [
      counselled('2026-02-10', ['risks', 'monitoring'], false),
      consented('2026-02-10'),
    ]),
    unknown('no consent yet', DAY, [counselled('2026-02-10')]),
    unmet('consent withdrawn', DAY, [
      counselled('2026-02-10'),
      consented('2026-02-10'),
      happened('consent.withdrawn', '2026-02-20'),
    ]),
  ],
};
