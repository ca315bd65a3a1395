import {
  answered,
  begins,
  dismissed,
  given,
  healed,
  infected,
  infusion,
  lab,
  reacted,
  said,
  symptom,
} from '../events.ts';
import { type Escalations, type Judgements, na, quiet, raised, unknown, unmet } from './example.ts';

/** Before the first infusion, and the first course, 12 to 16 January 2026. */
const COURSE = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const platelets = (value: number, on: string, limits: { low?: number } = {}) =>
  lab('platelets', value, on, limits);
const from = (analyte: 'platelets' | 'creatinine', value: number) => [
  lab(analyte, value, '2026-01-05'),
  ...COURSE,
];
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')];

export const watches: Judgements = {
  'INF-13': [
    unmet('a grave sign on the day itself: nothing is restarted', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['chest-pain']),
    ]),
    unmet('the same sign, spelt as the paper does', '2026-01-12', [
      ...RUNNING,
      said('reaction.observed', '2026-01-12', {
        severity: 'severe',
        signs: ['Chest discomfort'],
        infusion: 'stopped',
      }),
    ]),
    na('the day after', '2026-01-13', [...RUNNING, reacted('severe', '2026-01-12', ['chest-pain'])]),
    na('urticaria: slower, by the physician', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['urticaria']),
    ]),
  ],
  'INF-15': [
    unmet('a focal deficit after an infusion', '2026-01-13', [
      ...RUNNING,
      symptom('focal-deficit', '2026-01-12'),
    ]),
    na('stroke and dissection were excluded', '2026-01-13', [
      ...RUNNING,
      symptom('focal-deficit', '2026-01-12'),
      answered('emergency', '2026-01-12'),
    ]),
  ],
  'MON-20': [
    na('before the first infusion', '2026-01-10', [lab('urine-erythrocytes', 12, '2026-01-05')]),
    na('a limit is given', '2026-03-01', [
      ...COURSE,
      lab('urine-erythrocytes', 3, '2026-02-16', { high: 5 }),
    ]),
    na('zero needs no limit', '2026-03-01', [...COURSE, lab('urine-erythrocytes', 0, '2026-02-16')]),
    unknown('blood in the urine and no limit: never taken as normal', '2026-03-01', [
      ...COURSE,
      lab('urine-erythrocytes', 12, '2026-02-16'),
    ]),
    unknown('protein in the urine and no limit', '2026-03-01', [
      ...COURSE,
      lab('urine-protein', 0.4, '2026-02-16'),
    ]),
    unknown('creatinine without a limit', '2026-03-01', [...COURSE, lab('creatinine', 80, '2026-02-16')]),
  ],
  'MON-30': [
    unmet('abnormal and not yet assessed', '2026-05-01', [
      ...COURSE,
      lab('tsh', 0.1, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    na('assessed by endocrinology', '2026-05-01', [
      ...COURSE,
      lab('tsh', 0.1, '2026-04-16', { low: 0.27, high: 4.2 }),
      answered('endocrinology', '2026-04-20'),
    ]),
    na('before the first infusion', '2026-01-10', [lab('tsh', 9, '2026-01-05')]),
    na('both limits are given', '2026-05-01', [
      ...COURSE,
      lab('tsh', 1.6, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    unknown('no upper limit', '2026-05-01', [...COURSE, lab('tsh', 1.6, '2026-04-16', { low: 0.27 })]),
    unknown('no lower limit', '2026-05-01', [...COURSE, lab('tsh', 1.6, '2026-04-16', { high: 4.2 })]),
  ],
};

export const escalations: Escalations = {
  'INF-12': [
    raised('a mild reaction', '2026-01-12', 'same-day', '2026-01-12', [
      ...RUNNING,
      reacted('mild', '2026-01-12', ['rash']),
    ]),
    quiet('the next infusion was given', '2026-01-13', [
      ...RUNNING,
      reacted('mild', '2026-01-12', ['rash']),
      infusion(1, 2, '2026-01-13'),
    ]),
    quiet('a severe one is another matter', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['urticaria']),
    ]),
    quiet('called mild, with a grave sign: another matter', '2026-01-12', [
      ...RUNNING,
      reacted('mild', '2026-01-12', ['chest-pain']),
    ]),
  ],
  'INF-13': [
    raised('urticaria', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['urticaria']),
    ]),
    quiet('urticaria, and the next infusion was given', '2026-01-13', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['urticaria']),
      infusion(1, 2, '2026-01-13'),
    ]),
    ...(
      [
        'atrial-fibrillation',
        'chest-pain',
        'hypotension',
        'dyspnoea',
        'haemoptysis',
        'focal-deficit',
      ] as const
    ).map((sign) =>
      raised(`${sign}: open although the next infusion was given`, '2026-01-13', 'emergency', '2026-01-12', [
        ...RUNNING,
        reacted('severe', '2026-01-12', [sign]),
        infusion(1, 2, '2026-01-13'),
      ]),
    ),
    raised('a grave sign called mild', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      reacted('mild', '2026-01-12', ['haemoptysis']),
    ]),
    raised('anaphylaxis', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      reacted('anaphylaxis', '2026-01-12'),
    ]),
    quiet('answered by the emergency department', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['chest-pain']),
      answered('emergency', '2026-01-12'),
    ]),
    quiet('a mild reaction', '2026-01-12', [...RUNNING, reacted('mild', '2026-01-12', ['rash'])]),
  ],
  'INF-15': [
    raised('on the day of an infusion', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      symptom('focal-deficit', '2026-01-12'),
    ]),
    raised('three days after', '2026-01-19', 'emergency', '2026-01-19', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
    ]),
    quiet('four days after', '2026-01-20', [...COURSE, symptom('focal-deficit', '2026-01-20')]),
    quiet('before the infusion', '2026-01-12', [symptom('focal-deficit', '2026-01-11'), ...RUNNING]),
    quiet('stroke and dissection excluded', '2026-01-19', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
      answered('emergency', '2026-01-19'),
    ]),
  ],
  'MON-10': [
    raised('149', '2026-03-01', 'urgent', '2026-02-16', [
      ...from('platelets', 200),
      platelets(149, '2026-02-16'),
    ]),
    quiet('150', '2026-03-01', [...from('platelets', 200), platelets(150, '2026-02-16')]),
    quiet('145, the laboratory counts from 140', '2026-03-01', [
      ...from('platelets', 200),
      platelets(145, '2026-02-16', { low: 140 }),
    ]),
    raised('70 % of the initial value', '2026-03-01', 'urgent', '2026-02-16', [
      ...from('platelets', 300),
      platelets(210, '2026-02-16'),
    ]),
    raised(
      '70 % of an initial value that binary fractions do not like',
      '2026-03-01',
      'urgent',
      '2026-02-16',
      [...from('platelets', 330), platelets(231, '2026-02-16')],
    ),
    quiet('70.1 % of the initial value', '2026-03-01', [
      ...from('platelets', 300),
      platelets(210.3, '2026-02-16'),
    ]),
    raised('the initial value is the last before the first infusion', '2026-03-01', 'urgent', '2026-02-16', [
      platelets(200, '2025-06-01'),
      ...from('platelets', 300),
      platelets(205, '2026-02-16'),
    ]),
    raised('since the first of the low counts', '2026-03-20', 'urgent', '2026-03-02', [
      ...from('platelets', 240),
      platelets(140, '2026-02-16'),
      platelets(200, '2026-02-23'),
      platelets(148, '2026-03-02'),
      platelets(130, '2026-03-09'),
    ]),
    quiet('recovered', '2026-03-20', [
      ...from('platelets', 240),
      platelets(140, '2026-02-16'),
      platelets(200, '2026-02-23'),
    ]),
    raised('answered by haematology: weekly counts go on while low', '2026-03-20', 'urgent', '2026-02-16', [
      ...from('platelets', 240),
      platelets(140, '2026-02-16'),
      answered('haematology', '2026-02-18'),
    ]),
    quiet('dismissed with a reason', '2026-03-20', [
      ...from('platelets', 240),
      platelets(140, '2026-02-16'),
      dismissed('MON-10', '2026-02-18'),
    ]),
    raised('fallen again after the answer', '2026-03-20', 'urgent', '2026-02-16', [
      ...from('platelets', 240),
      platelets(140, '2026-02-16'),
      answered('haematology', '2026-02-18'),
      platelets(120, '2026-02-23'),
    ]),
    quiet('before the first infusion', '2026-01-10', [
      platelets(300, '2025-06-01'),
      platelets(160, '2026-01-05'),
    ]),
  ],
  'MON-11': [
    raised('99.9', '2026-03-01', 'same-day', '2026-02-16', [
      ...from('platelets', 240),
      platelets(99.9, '2026-02-16'),
    ]),
    quiet('100', '2026-03-01', [...from('platelets', 240), platelets(100, '2026-02-16')]),
    raised('99 000 per microlitre', '2026-03-01', 'same-day', '2026-02-16', [
      ...COURSE,
      lab('platelets', 99_000, '2026-02-16', { unit: '/uL' }),
    ]),
    raised('before the first infusion as well', '2026-01-10', 'same-day', '2026-01-05', [
      platelets(99, '2026-01-05'),
    ]),
    quiet('answered by haematology', '2026-03-01', [
      ...from('platelets', 240),
      platelets(90, '2026-02-16'),
      answered('haematology', '2026-02-16'),
    ]),
    quiet('dismissed with a reason', '2026-03-01', [
      ...from('platelets', 240),
      platelets(90, '2026-02-16'),
      dismissed('MON-11', '2026-02-16'),
    ]),
    raised('dismissed, then low again', '2026-03-01', 'same-day', '2026-02-16', [
      ...from('platelets', 240),
      platelets(90, '2026-02-16'),
      dismissed('MON-11', '2026-02-16'),
      platelets(88, '2026-02-18'),
    ]),
    raised('another specialist does not answer it', '2026-03-01', 'same-day', '2026-02-16', [
      ...from('platelets', 240),
      platelets(90, '2026-02-16'),
      answered('endocrinology', '2026-02-17'),
    ]),
  ],
  'MON-12': [
    ...(['bruising', 'petechiae', 'bleeding'] as const).map((sign) =>
      raised(sign, '2026-03-01', 'same-day', '2026-02-20', [...COURSE, symptom(sign, '2026-02-20')]),
    ),
    raised('a count of the day before does not answer it', '2026-03-01', 'same-day', '2026-02-20', [
      ...COURSE,
      platelets(240, '2026-02-19'),
      symptom('bruising', '2026-02-20'),
    ]),
    quiet('counted on the day', '2026-03-01', [
      ...COURSE,
      symptom('bruising', '2026-02-20'),
      platelets(240, '2026-02-20'),
    ]),
    quiet('before the first infusion', '2026-01-10', [symptom('bruising', '2026-01-05')]),
    quiet('another symptom', '2026-03-01', [...COURSE, symptom('fatigue', '2026-02-20')]),
  ],
  'MON-20': [
    raised('erythrocytes above the limit', '2026-03-01', 'urgent', '2026-02-16', [
      ...COURSE,
      lab('urine-erythrocytes', 5.1, '2026-02-16', { high: 5 }),
    ]),
    quiet('erythrocytes at the limit', '2026-03-01', [
      ...COURSE,
      lab('urine-erythrocytes', 5, '2026-02-16', { high: 5 }),
    ]),
    raised('protein above the limit', '2026-03-01', 'urgent', '2026-02-16', [
      ...COURSE,
      lab('urine-protein', 0.16, '2026-02-16', { high: 0.15 }),
    ]),
    raised('protein to creatinine above the limit', '2026-03-01', 'urgent', '2026-02-16', [
      ...COURSE,
      lab('upcr', 201, '2026-02-16', { high: 200 }),
    ]),
    raised('creatinine above the limit', '2026-03-01', 'urgent', '2026-02-16', [
      ...from('creatinine', 80),
      lab('creatinine', 85, '2026-02-16', { high: 84 }),
    ]),
    raised('creatinine risen by more than 30 %, within the limits', '2026-03-01', 'urgent', '2026-02-16', [
      ...from('creatinine', 60),
      lab('creatinine', 78.1, '2026-02-16', { high: 84 }),
    ]),
    quiet('creatinine risen by exactly 30 %', '2026-03-01', [
      ...from('creatinine', 60),
      lab('creatinine', 78, '2026-02-16', { high: 84 }),
    ]),
    raised('in mg/dL: 1.2 against an initial 70 umol/L', '2026-03-01', 'urgent', '2026-02-16', [
      ...from('creatinine', 70),
      lab('creatinine', 1.2, '2026-02-16', { unit: 'mg/dL', high: 1.3 }),
    ]),
    raised('blood seen in the urine', '2026-03-01', 'urgent', '2026-02-20', [
      ...COURSE,
      symptom('haematuria', '2026-02-20'),
    ]),
    quiet('seen, and a normal sediment since', '2026-03-01', [
      ...COURSE,
      symptom('haematuria', '2026-02-20'),
      lab('urine-erythrocytes', 1, '2026-02-20', { high: 5 }),
    ]),
    quiet('answered by nephrology', '2026-03-01', [
      ...COURSE,
      lab('urine-erythrocytes', 40, '2026-02-16', { high: 5 }),
      answered('nephrology', '2026-02-17'),
    ]),
    quiet('before the first infusion', '2026-01-10', [
      lab('urine-erythrocytes', 40, '2026-01-05', { high: 5 }),
    ]),
  ],
  'MON-30': [
    raised('above the limit', '2026-05-01', 'urgent', '2026-04-16', [
      ...COURSE,
      lab('tsh', 4.3, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    raised('below the limit', '2026-05-01', 'urgent', '2026-04-16', [
      ...COURSE,
      lab('tsh', 0.26, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    quiet('at the upper limit', '2026-05-01', [
      ...COURSE,
      lab('tsh', 4.2, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    quiet('at the lower limit', '2026-05-01', [
      ...COURSE,
      lab('tsh', 0.27, '2026-04-16', { low: 0.27, high: 4.2 }),
    ]),
    quiet('answered by endocrinology', '2026-05-01', [
      ...COURSE,
      lab('tsh', 9, '2026-04-16', { low: 0.27, high: 4.2 }),
      answered('endocrinology', '2026-04-20'),
    ]),
  ],
  'MON-40': [
    raised('fever', '2026-03-01', 'same-day', '2026-02-20', [...COURSE, symptom('fever', '2026-02-20')]),
    quiet('the infection that explained the fever is over', '2026-03-01', [
      ...COURSE,
      symptom('fever', '2026-02-20'),
      infected('2026-02-20'),
      healed('2026-02-27'),
    ]),
    raised('an infection', '2026-03-01', 'same-day', '2026-02-20', [...COURSE, infected('2026-02-20')]),
    raised('headache with a stiff neck: think of Listeria', '2026-03-01', 'emergency', '2026-02-20', [
      ...COURSE,
      symptom('headache-stiff-neck', '2026-02-20'),
    ]),
    quiet('healed', '2026-03-01', [...COURSE, infected('2026-02-20'), healed('2026-02-28')]),
    quiet('before the first infusion', '2026-01-10', [infected('2026-01-05')]),
  ],
};
