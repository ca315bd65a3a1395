import type { Draft } from '../../../machines/events.ts';
import {
  answered,
  attested,
  begins,
  deviates,
  dismissed,
  given,
  healed,
  infected,
  infusion,
  lab,
  mri,
  reacted,
  said,
  serology,
  symptom,
} from '../events.ts';
import { type Escalations, quiet, raised } from './example.ts';

/** The first course, 12 to 16 January 2026. */
const COURSE = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')];
const DAY = '2026-06-10';
/** The day of a symptom, long after the infusions. */
const ON = '2026-06-01';
const ALONE = { sources: ['eu'] } as const;
const platelets = (value: number, on = ON) => lab('platelets', value, on, { low: 150 });
const alt = (value: number, on = ON) => lab('alt', value, on, { high: 35 });
const ptt = (value: number, on = ON) => lab('ptt', value, on, { high: 40 });
const found = (kind: 'itp' | 'graves', on: string) => said('autoimmunity.diagnosed', on, { kind });
const feverish = (on: string): Draft =>
  said('infection.began', on, { site: 'unknown', severity: 'mild', fever: true });

/** The EU label's alerts. */
export const euEscalations = {
  'EU-24': [
    ...(
      [
        'chest-pain',
        'dyspnoea',
        'haemoptysis',
        'focal-deficit',
        'headache-stiff-neck',
        'visual-change',
        'cognitive-change',
      ] as const
    ).map((sign) =>
      raised(`${sign} three days after an infusion`, '2026-01-19', 'emergency', '2026-01-19', [
        ...COURSE,
        symptom(sign, '2026-01-19'),
      ]),
    ),
    ...(['chest-pain', 'dyspnoea', 'haemoptysis'] as const).map((sign) =>
      raised(`${sign} four days after an infusion`, '2026-01-20', 'same-day', '2026-01-20', [
        ...COURSE,
        symptom(sign, '2026-01-20'),
      ]),
    ),
    quiet('a visual change four days after: another rule', '2026-01-20', [
      ...COURSE,
      symptom('visual-change', '2026-01-20'),
    ]),
    quiet('before the first infusion', '2026-01-12', [symptom('chest-pain', '2026-01-11'), ...RUNNING]),
    raised('a grave reaction', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['chest-pain']),
    ]),
    quiet('urticaria', '2026-01-12', [...RUNNING, reacted('severe', '2026-01-12', ['urticaria'])]),
    quiet('answered', '2026-01-20', [
      ...COURSE,
      symptom('chest-pain', '2026-01-17'),
      answered('emergency', '2026-01-17'),
    ]),
    quiet('dismissed with a reason', '2026-01-20', [
      ...COURSE,
      symptom('chest-pain', '2026-01-17'),
      dismissed('EU-24', '2026-01-17'),
    ]),
    raised('answered, and again', '2026-01-20', 'emergency', '2026-01-18', [
      ...COURSE,
      symptom('chest-pain', '2026-01-17'),
      answered('emergency', '2026-01-17'),
      symptom('chest-pain', '2026-01-18'),
    ]),
    raised('a deviation is no answer', '2026-01-20', 'emergency', '2026-01-18', [
      ...COURSE,
      symptom('chest-pain', '2026-01-18'),
      deviates('EU-24', '2026-01-19'),
    ]),
  ],
  'EU-32': [
    ...(
      [
        'jaundice',
        'dark-urine',
        'nausea',
        'vomiting',
        'abdominal-pain',
        'right-upper-abdominal-pain',
        'loss-of-appetite',
        'fatigue',
      ] as const
    ).map((sign) => raised(sign, DAY, 'same-day', ON, [...COURSE, symptom(sign, ON)])),
    raised('liver tests of the day before do not answer it', DAY, 'same-day', ON, [
      ...COURSE,
      alt(20, '2026-05-31'),
      symptom('jaundice', ON),
    ]),
    quiet('normal liver tests of the day answer it', DAY, [...COURSE, symptom('jaundice', ON), alt(20)]),
    raised('abnormal ones are hepatology’s', DAY, 'urgent', ON, [
      ...COURSE,
      symptom('jaundice', ON),
      alt(36),
    ]),
    quiet('at the limit', DAY, [...COURSE, alt(35)]),
    raised('bilirubin above it', DAY, 'urgent', ON, [...COURSE, lab('bilirubin', 22, ON, { high: 21 })]),
    raised('in microkatal', DAY, 'urgent', ON, [
      ...COURSE,
      lab('alt', 0.61, ON, { unit: 'ukat/L', high: 0.6 }),
    ]),
    raised('since the first of the run', DAY, 'urgent', '2026-05-01', [
      ...COURSE,
      alt(50, '2026-05-01'),
      alt(60),
    ]),
    quiet('normal again', DAY, [...COURSE, alt(50, '2026-05-01'), alt(30)]),
    quiet('answered by hepatology', DAY, [...COURSE, alt(50), answered('hepatology', ON)]),
    raised('answered, and higher still', DAY, 'urgent', ON, [
      ...COURSE,
      alt(50),
      answered('hepatology', ON),
      alt(90, '2026-06-08'),
    ]),
    quiet('before the first infusion', '2026-01-10', [
      alt(50, '2026-01-05'),
      symptom('fatigue', '2026-01-06'),
    ]),
  ],
  'EU-33': [
    raised('fever and low platelets', DAY, 'emergency', ON, [
      ...COURSE,
      symptom('fever', ON),
      platelets(149),
    ]),
    raised('fever and high ferritin', DAY, 'emergency', ON, [
      ...COURSE,
      symptom('fever', ON),
      lab('ferritin', 301, '2026-06-02', { high: 300 }),
    ]),
    quiet('fever and ferritin at the limit', DAY, [
      ...COURSE,
      symptom('fever', ON),
      lab('ferritin', 300, '2026-06-02', { high: 300 }),
    ]),
    raised('fever and swollen nodes', DAY, 'emergency', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', '2026-06-02'),
    ]),
    raised('fever and a large spleen', DAY, 'emergency', '2026-05-25', [
      ...COURSE,
      symptom('enlarged-liver-or-spleen', '2026-05-25'),
      symptom('fever', ON),
    ]),
    raised('an infection with fever counts', DAY, 'emergency', ON, [...COURSE, feverish(ON), platelets(149)]),
    quiet('the same without fever', DAY, [...COURSE, infected(ON), platelets(149)]),
    quiet('low platelets without fever', DAY, [...COURSE, platelets(149)]),
    quiet('fever and platelets of 150', DAY, [...COURSE, symptom('fever', ON), platelets(150)]),
    quiet('few lymphocytes are what the drug does', DAY, [
      ...COURSE,
      symptom('fever', ON),
      lab('lymphocytes', 0.2, ON, { low: 1 }),
      lab('leukocytes', 2.5, ON, { low: 3.9 }),
    ]),
    raised('few neutrophils are not', DAY, 'emergency', ON, [
      ...COURSE,
      symptom('fever', ON),
      lab('neutrophils', 1.7, ON, { low: 1.8 }),
    ]),
    quiet('the infection is over', DAY, [
      ...COURSE,
      symptom('fever', ON),
      feverish(ON),
      platelets(149),
      healed('2026-06-08', 'unknown'),
    ]),
    quiet('answered by haematology', DAY, [
      ...COURSE,
      symptom('fever', ON),
      platelets(149),
      answered('haematology', '2026-06-03'),
    ]),
  ],
  'EU-34': [
    raised('bruises and 150', DAY, 'same-day', ON, [...COURSE, symptom('bruising', ON), platelets(150)]),
    quiet('bruises and 149.9: low platelets explain them', DAY, [
      ...COURSE,
      symptom('bruising', ON),
      platelets(149.9),
    ]),
    raised('141, the laboratory counts from 140', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('bruising', ON),
      lab('platelets', 141, ON, { low: 140 }),
    ]),
    quiet('not yet counted: the count comes first', DAY, [...COURSE, symptom('bruising', ON)]),
    raised(
      'not yet counted, and no rule asks for a count: both at once',
      DAY,
      'same-day',
      ON,
      [...COURSE, symptom('bruising', ON)],
      ALONE,
    ),
    quiet('a count of the day before is none', DAY, [
      ...COURSE,
      platelets(240, '2026-05-31'),
      symptom('bruising', ON),
    ]),
    quiet('a normal aPTT answers it', DAY, [...COURSE, symptom('bruising', ON), platelets(240), ptt(28)]),
    quiet('at the limit', DAY, [...COURSE, symptom('bruising', ON), platelets(240), ptt(40)]),
    raised('a long one does not', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('bruising', ON),
      platelets(240),
      ptt(41),
    ]),
    quiet('a long one, answered by haematology', DAY, [
      ...COURSE,
      symptom('bruising', ON),
      platelets(240),
      ptt(41),
      answered('haematology', '2026-06-02'),
    ]),
    raised('an aPTT of the day before does not answer it', DAY, 'same-day', ON, [
      ...COURSE,
      ptt(28, '2026-05-31'),
      symptom('bruising', ON),
      platelets(240),
    ]),
    quiet('dismissed with a reason', DAY, [
      ...COURSE,
      symptom('bruising', ON),
      platelets(240),
      dismissed('EU-34', '2026-06-02'),
    ]),
  ],
  'EU-35': [
    ...(['focal-deficit', 'visual-change', 'cognitive-change'] as const).map((sign) =>
      raised(sign, DAY, 'same-day', ON, [...COURSE, symptom(sign, ON)]),
    ),
    raised('four days after an infusion', '2026-01-20', 'same-day', '2026-01-20', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-20'),
    ]),
    quiet('three days after: stroke comes first', '2026-01-19', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
    ]),
    raised('an MRI of the day before does not close it', DAY, 'same-day', ON, [
      ...COURSE,
      mri('2026-05-31'),
      symptom('visual-change', ON),
    ]),
    quiet('an MRI of the day closes it', DAY, [...COURSE, symptom('visual-change', ON), mri(ON)]),
    raised('one that suggests PML does not', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('visual-change', ON),
      mri(ON, { pmlSuspected: true }),
    ]),
    quiet('excluded by the clinician', DAY, [
      ...COURSE,
      symptom('visual-change', ON),
      mri(ON, { pmlSuspected: true }),
      attested('pml-excluded', '2026-06-05'),
    ]),
    raised('closed, and a new deficit', DAY, 'same-day', '2026-06-09', [
      ...COURSE,
      symptom('visual-change', ON),
      mri('2026-06-02'),
      symptom('visual-change', '2026-06-09'),
    ]),
    quiet('before the first infusion', '2026-01-10', [symptom('visual-change', '2026-01-05')]),
  ],
  'EU-36': [
    raised('fever and swollen nodes', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', '2026-06-02'),
    ]),
    raised('fever and jaundice', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('jaundice', ON),
    ]),
    raised('fever and a high ALT', DAY, 'same-day', ON, [...COURSE, symptom('fever', ON), alt(36)]),
    quiet('fever and an ALT at the limit', DAY, [...COURSE, symptom('fever', ON), alt(35)]),
    quiet('fever alone', DAY, [...COURSE, symptom('fever', ON)]),
    quiet('nodes alone', DAY, [...COURSE, symptom('swollen-nodes', ON)]),
    raised('EBV alone was tested for', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', ON),
      serology('ebv', 'negative', '2026-06-02'),
    ]),
    quiet('EBV and CMV were', DAY, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', ON),
      serology('ebv', 'negative', '2026-06-02'),
      serology('cmv', 'positive', ON),
    ]),
    raised('CMV the day before', DAY, 'same-day', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', ON),
      serology('ebv', 'negative', '2026-06-02'),
      serology('cmv', 'positive', '2026-05-31'),
    ]),
    quiet('answered by infectious diseases', DAY, [
      ...COURSE,
      symptom('fever', ON),
      symptom('swollen-nodes', ON),
      answered('infectious-diseases', '2026-06-02'),
    ]),
  ],
  'EU-37': [
    raised('one found: look for others', DAY, 'urgent', ON, [...COURSE, found('graves', ON)]),
    raised('since the first of two', DAY, 'urgent', '2026-05-01', [
      ...COURSE,
      found('graves', '2026-05-01'),
      found('itp', ON),
    ]),
    quiet('the search is written down', DAY, [
      ...COURSE,
      found('graves', ON),
      dismissed('EU-37', '2026-06-02'),
    ]),
    raised('written down, and a second one', DAY, 'urgent', '2026-05-01', [
      ...COURSE,
      found('graves', '2026-05-01'),
      dismissed('EU-37', '2026-05-02'),
      found('itp', ON),
    ]),
    quiet('over', DAY, [
      ...COURSE,
      found('graves', ON),
      said('autoimmunity.resolved', '2026-06-08', { kind: 'graves' }),
    ]),
    quiet('before the first infusion', '2026-01-10', [found('graves', '2026-01-05')]),
  ],
} satisfies Escalations;
