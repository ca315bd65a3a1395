import {
  deviates,
  examined,
  happened,
  has,
  healed,
  infected,
  lab,
  man,
  over,
  pregnancyTest,
  reacted,
  said,
  serology,
  vaccinated,
  woman,
  womanPastMenopause,
} from '../events.ts';
import { type Judged, type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
const asked = examined('2026-02-01');

/** Unknown until history and examination; then met unless recorded; met again when it is over. */
const byHistory = (condition: Parameters<typeof has>[0]): readonly Judged[] => [
  unknown('before history and examination', DAY),
  met('asked for and absent', DAY, [asked]),
  unmet(condition, DAY, [asked, has(condition, '2026-02-10')]),
  unmet(`${condition}, even before the examination`, DAY, [has(condition, '2026-02-10')]),
  met(`${condition}, over`, DAY, [asked, has(condition, '2026-02-10'), over(condition, '2026-03-01')]),
  unmet(`${condition}, over tomorrow`, DAY, [
    asked,
    has(condition, '2026-02-10'),
    over(condition, '2026-03-02'),
  ]),
];

const pregnancy: readonly Judged[] = [
  met('negative test', DAY, [woman(), pregnancyTest('negative', '2026-02-27')]),
  unmet('positive test', DAY, [woman(), pregnancyTest('positive', '2026-02-27')]),
  unmet('pregnant, whatever a test says', DAY, [
    woman(),
    happened('pregnancy.began', '2026-01-10'),
    pregnancyTest('negative', '2026-02-27'),
  ]),
  met('pregnancy over, negative test', DAY, [
    woman(),
    happened('pregnancy.began', '2025-01-10'),
    happened('pregnancy.ended', '2025-10-01'),
    pregnancyTest('negative', '2026-02-27'),
  ]),
  unmet('breast-feeding', DAY, [
    woman(),
    pregnancyTest('negative', '2026-02-27'),
    happened('lactation.began', '2025-10-01'),
  ]),
  met('breast-feeding over', DAY, [
    woman(),
    pregnancyTest('negative', '2026-02-27'),
    happened('lactation.began', '2025-10-01'),
    happened('lactation.ended', '2026-02-20'),
  ]),
  unknown('a woman who can conceive, not tested', DAY, [woman()]),
  met('a woman who cannot conceive', DAY, [womanPastMenopause()]),
  na('a man', DAY, [man()]),
];

const varicella: readonly Judged[] = [
  met('IgG positive', DAY, [serology('vzv-igg', 'positive', '2026-01-10')]),
  unmet(
    'IgG negative: vaccinated today, start in six weeks',
    DAY,
    [serology('vzv-igg', 'negative', '2026-01-10')],
    {
      from: '2026-04-12',
    },
  ),
  unmet('IgG indeterminate', DAY, [serology('vzv-igg', 'indeterminate', '2026-01-10')]),
  unknown('titre 27 days after the vaccination says nothing', '2026-03-31', [
    serology('vzv-igg', 'negative', '2026-01-10'),
    vaccinated('vzv', '2026-02-01'),
    serology('vzv-igg', 'positive', '2026-02-28'),
  ]),
  met('titre 28 days after the vaccination', '2026-03-31', [
    serology('vzv-igg', 'negative', '2026-01-10'),
    vaccinated('vzv', '2026-02-01'),
    serology('vzv-igg', 'positive', '2026-03-01'),
  ]),
  unmet('titre still negative after 28 days', '2026-03-31', [
    serology('vzv-igg', 'negative', '2026-01-10'),
    vaccinated('vzv', '2026-02-01'),
    serology('vzv-igg', 'negative', '2026-03-01'),
  ]),
  unknown('two doses: the titre counts from the last', '2026-03-31', [
    serology('vzv-igg', 'negative', '2026-01-10'),
    vaccinated('vzv', '2026-01-12'),
    vaccinated('vzv', '2026-02-16'),
    serology('vzv-igg', 'positive', '2026-03-15'),
  ]),
  unknown('not tested', DAY),
];

export const contraindications: Judgements = {
  'SEL-20': [
    unknown('before history and examination', DAY),
    met('asked for and absent', DAY, [asked]),
    met('another allergy', DAY, [asked, said('allergy.recorded', '2026-02-10', { to: 'other' })]),
    unmet('to alemtuzumab', DAY, [asked, said('allergy.recorded', '2026-02-10', { to: 'alemtuzumab' })]),
    unmet('to an excipient', DAY, [said('allergy.recorded', '2026-02-10', { to: 'excipient' })]),
    unmet('anaphylaxis to an infusion: never again', DAY, [asked, reacted('anaphylaxis', '2025-03-01')]),
    met('a severe reaction is no anaphylaxis', DAY, [asked, reacted('severe', '2025-03-01', ['urticaria'])]),
    unmet('a stop is not overridden', DAY, [
      said('allergy.recorded', '2026-02-10', { to: 'alemtuzumab' }),
      deviates('SEL-20', '2026-02-11'),
    ]),
  ],
  'SEL-21': [
    ...byHistory('tb-active'),
    unmet('active hepatitis B', DAY, [asked, has('hbv-active', '2026-02-10')]),
    unmet('active hepatitis C', DAY, [asked, has('hcv-active', '2026-02-10')]),
    met('latent tuberculosis is not active', DAY, [asked, has('tb-latent', '2026-02-10')]),
    unmet('severe infection', DAY, [asked, infected('2026-02-20', 'severe')]),
    met('severe infection, healed', DAY, [asked, infected('2026-02-20', 'severe'), healed('2026-03-01')]),
  ],
  'SEL-22': [
    met('negative', DAY, [serology('hiv', 'negative', '2026-02-10')]),
    unmet('positive', DAY, [serology('hiv', 'positive', '2026-02-10')]),
    unmet('recorded', DAY, [has('hiv', '2020-02-10')]),
    unmet('a later negative test does not cure it', DAY, [
      serology('hiv', 'positive', '2026-02-10'),
      serology('hiv', 'negative', '2026-02-20'),
    ]),
    unknown('indeterminate', DAY, [serology('hiv', 'indeterminate', '2026-02-10')]),
    unknown('not tested', DAY, [asked]),
  ],
  'SEL-23': pregnancy,
  'PRG-01': pregnancy,
  'SEL-30': [
    ...byHistory('coagulation-disorder'),
    unmet('anticoagulation', DAY, [asked, has('anticoagulation', '2026-02-10')]),
  ],
  'SEL-31': byHistory('infection-liability'),
  'SEL-32': [
    ...byHistory('malignancy-uncured'),
    met('cured', DAY, [asked, has('malignancy-cured', '2026-02-10')]),
  ],
  'SEL-33': [
    met('150', DAY, [lab('platelets', 150, '2026-02-10')]),
    unmet('149', DAY, [lab('platelets', 149, '2026-02-10')]),
    met('141, the laboratory counts from 140', DAY, [lab('platelets', 141, '2026-02-10', { low: 140 })]),
    unmet('139, the laboratory counts from 140', DAY, [lab('platelets', 139, '2026-02-10', { low: 140 })]),
    unmet('149 000 per microlitre', DAY, [lab('platelets', 149_000, '2026-02-10', { unit: '/uL' })]),
    unmet('recorded', DAY, [lab('platelets', 200, '2026-02-10'), has('thrombocytopenia', '2026-02-10')]),
    unknown('not counted', DAY, [asked]),
  ],
  'SEL-34': varicella,
  'SEL-35': [
    ...byHistory('liver-insufficiency-severe'),
    unmet('kidneys', DAY, [asked, has('kidney-insufficiency-severe', '2026-02-10')]),
  ],
  'SEL-36': [
    unmet('the day before the 18th birthday', '2026-03-01', [woman('2008-03-02')]),
    met('the 18th birthday', '2026-03-02', [woman('2008-03-02')]),
    unmet('born on 29 February: still 17 on 27 February', '2026-02-27', [woman('2008-02-29')]),
    unknown('not registered', DAY),
  ],
  'PRE-02': [
    unknown('before history and examination', DAY),
    met('none', DAY, [asked]),
    unmet('a mild infection is an infection', DAY, [asked, infected('2026-02-20')]),
    unmet('healed tomorrow', DAY, [asked, infected('2026-02-20'), healed('2026-03-02')]),
    met('healed today', DAY, [asked, infected('2026-02-20'), healed('2026-03-01')]),
    unmet('one of two healed', DAY, [
      asked,
      infected('2026-02-20'),
      infected('2026-02-21', 'mild', 'skin'),
      healed('2026-02-25'),
    ]),
  ],
  'PRE-06': [
    ...byHistory('malignancy-uncured'),
    met('cured', DAY, [asked, has('malignancy-cured', '2026-02-10')]),
  ],
};
