import {
  answered,
  begins,
  diagnosed,
  dismissed,
  examined,
  given,
  healed,
  infected,
  infusion,
  lab,
  mri,
  relapse,
  said,
  serology,
  started,
  symptom,
  woman,
} from '../events.ts';
import { type Escalations, type Judgements, met, na, quiet, raised, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
const asked = examined('2026-02-01');
const negative = serology('hiv', 'negative', '2026-02-10');
const rrms = diagnosed('rrms', '2020-01-08');
const spms = diagnosed('spms', '2025-01-08');
const TWO_DRUGS = [started('glatiramer', '2020-02-10'), started('fingolimod', '2022-02-10')];

/** Courses that end on 16 January 2026, 20 January 2027 and 26 January 2028. */
const COURSE = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const TWO = [...COURSE, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
const FOUR = [
  ...TWO,
  ...given(3, '2028-01-24', '2028-01-25', '2028-01-26'),
  ...given(4, '2029-01-29', '2029-01-30', '2029-01-31'),
];
const LEAP = given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')];
const ALONE = { sources: ['us'] } as const;
const LATER = '2026-06-10';
const ON = '2026-06-01';

/** The US label: indication, contraindications, further courses. */
export const usTreatment = {
  'US-01': [
    met('two drugs', DAY, [woman(), rrms, ...TWO_DRUGS]),
    unmet('one drug', DAY, [woman(), rrms, started('glatiramer', '2020-02-10')]),
    unmet('one drug twice', DAY, [
      woman(),
      rrms,
      started('glatiramer', '2020-02-10'),
      started('glatiramer', '2022-02-10'),
    ]),
    unmet('none', DAY, [woman(), rrms]),
    unmet('the second from tomorrow', DAY, [
      woman(),
      rrms,
      started('glatiramer', '2020-02-10'),
      started('fingolimod', '2026-03-02'),
    ]),
    met('secondary progressive and a relapse', DAY, [woman(), spms, ...TWO_DRUGS, relapse('2026-01-10')]),
    met('secondary progressive and a new lesion', DAY, [
      woman(),
      spms,
      ...TWO_DRUGS,
      mri('2026-01-10', { newT2: 1 }),
    ]),
    unmet('secondary progressive and a quiet MRI', DAY, [woman(), spms, ...TWO_DRUGS, mri('2026-01-10')]),
    unknown('secondary progressive, activity not known', DAY, [woman(), spms, ...TWO_DRUGS]),
    ...(['cis', 'ppms', 'nmosd'] as const).map((form) =>
      unmet(form, DAY, [woman(), diagnosed(form, '2020-01-08'), ...TWO_DRUGS]),
    ),
    unknown('uncertain', DAY, [woman(), diagnosed('uncertain', '2020-01-08'), ...TWO_DRUGS]),
    unmet('the day before the 17th birthday', DAY, [woman('2009-03-02'), rrms, ...TWO_DRUGS]),
    met('the 17th birthday', '2026-03-02', [woman('2009-03-02'), rrms, ...TWO_DRUGS]),
    unknown('no diagnosis', DAY, [woman()]),
    na('before a further course', '2027-01-20', [woman(), rrms, ...COURSE]),
  ],
  'US-02': [
    unknown('nothing asked for', DAY),
    unknown('HIV not tested', DAY, [asked]),
    met('asked for and absent, HIV negative', DAY, [asked, negative]),
    unmet('any infection, however mild', DAY, [asked, negative, infected('2026-02-20')]),
    unmet('healed tomorrow', DAY, [asked, negative, infected('2026-02-20'), healed('2026-03-02')]),
    met('healed', DAY, [asked, negative, infected('2026-02-20'), healed(DAY)]),
    unmet('HIV', DAY, [asked, serology('hiv', 'positive', '2026-02-10')]),
    unmet('hypersensitivity', DAY, [
      asked,
      negative,
      said('allergy.recorded', '2026-02-10', { to: 'excipient' }),
    ]),
  ],
  'US-15': [
    unmet('a deficit three days after an infusion', '2026-01-20', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
    ]),
    na('answered by the emergency department', '2026-01-20', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
      answered('emergency', '2026-01-20'),
    ]),
    na('four days after it', '2026-01-20', [...COURSE, symptom('focal-deficit', '2026-01-20')]),
  ],
  'US-18': [
    na('before the first course', DAY, [], ALONE),
    unmet('alone: one day less than twelve months', '2027-01-15', COURSE, { ...ALONE, from: '2027-01-16' }),
    met('alone: twelve months', '2027-01-16', COURSE, ALONE),
    unmet('alone: last infusion on 29 February', '2025-02-28', LEAP, ALONE),
    met('alone: 1 March', '2025-03-01', LEAP, ALONE),
    met('alone: a fifth course, no maximum is stated', '2030-01-31', FOUR, ALONE),
    unmet('a third course a day too early, beside the others', '2028-01-19', TWO),
    na('the second course is the paper’s where it is in force', '2027-01-15', COURSE),
  ],
} satisfies Judgements;

const from = (creatinine: number) => [lab('creatinine', creatinine, '2026-01-05'), ...COURSE];
const low = (value = 149) => lab('platelets', value, ON, { low: 150 });

/** The US label's alerts. */
export const usEscalations = {
  'US-12': [
    quiet('200 mg/g', LATER, [...COURSE, lab('upcr', 200, ON)]),
    raised('200.1 mg/g', LATER, 'same-day', ON, [...COURSE, lab('upcr', 200.1, ON)]),
    raised('22.7 mg/mmol', LATER, 'same-day', ON, [...COURSE, lab('upcr', 22.7, ON, { unit: 'mg/mmol' })]),
    quiet('22.6 mg/mmol', LATER, [...COURSE, lab('upcr', 22.6, ON, { unit: 'mg/mmol' })]),
    raised('at baseline as well', '2026-01-10', 'same-day', '2026-01-05', [lab('upcr', 201, '2026-01-05')]),
    quiet('creatinine up by exactly 30 %', LATER, [...from(60), lab('creatinine', 78, ON)]),
    raised('creatinine up by more', LATER, 'same-day', ON, [...from(60), lab('creatinine', 78.1, ON)]),
    quiet('no baseline to compare with', LATER, [...COURSE, lab('creatinine', 200, ON)]),
    raised('blood in the urine', LATER, 'same-day', ON, [...COURSE, symptom('haematuria', ON)]),
    quiet('and a normal sediment since', LATER, [
      ...COURSE,
      symptom('haematuria', ON),
      lab('urine-erythrocytes', 1, ON, { high: 5 }),
    ]),
    raised('erythrocytes above the limit', LATER, 'same-day', ON, [
      ...COURSE,
      lab('urine-erythrocytes', 6, ON, { high: 5 }),
    ]),
    quiet('erythrocytes at the limit', LATER, [...COURSE, lab('urine-erythrocytes', 5, ON, { high: 5 })]),
    quiet('answered by nephrology', LATER, [...COURSE, lab('upcr', 201, ON), answered('nephrology', ON)]),
    raised('since the first of the run', LATER, 'same-day', '2026-05-01', [
      ...COURSE,
      lab('upcr', 300, '2026-05-01'),
      lab('upcr', 250, ON),
    ]),
    quiet('normal again', LATER, [...COURSE, lab('upcr', 300, '2026-05-01'), lab('upcr', 200, ON)]),
  ],
  'US-15': [
    ...(['focal-deficit', 'visual-change', 'cognitive-change', 'headache-stiff-neck'] as const).map((sign) =>
      raised(`${sign} on day 3 after`, '2026-01-19', 'emergency', '2026-01-19', [
        ...COURSE,
        symptom(sign, '2026-01-19'),
      ]),
    ),
    quiet('day 4 after', '2026-01-20', [...COURSE, symptom('focal-deficit', '2026-01-20')]),
    raised('during the infusion', '2026-01-12', 'emergency', '2026-01-12', [
      ...RUNNING,
      symptom('focal-deficit', '2026-01-12'),
    ]),
    quiet('before it', '2026-01-12', [symptom('focal-deficit', '2026-01-11'), ...RUNNING]),
    raised('it does not end by itself', LATER, 'emergency', '2026-01-19', [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
    ]),
    quiet('answered', LATER, [
      ...COURSE,
      symptom('focal-deficit', '2026-01-19'),
      answered('emergency', '2026-01-19'),
    ]),
  ],
  'US-16': [
    ...(['focal-deficit', 'cognitive-change', 'seizure', 'jaundice', 'dark-urine', 'fever'] as const).map(
      (sign) => raised(`149 and ${sign}`, LATER, 'emergency', ON, [...COURSE, symptom(sign, ON), low()]),
    ),
    raised('149 and risen creatinine', LATER, 'emergency', ON, [
      ...from(60),
      low(),
      lab('creatinine', 79, ON),
    ]),
    quiet('149 alone', LATER, [...COURSE, low()]),
    quiet('150 and jaundice', LATER, [...COURSE, symptom('jaundice', ON), low(150)]),
    quiet('answered by haematology', LATER, [
      ...COURSE,
      symptom('jaundice', ON),
      low(),
      answered('haematology', ON),
    ]),
    ...(['diarrhoea', 'seizure', 'cognitive-change'] as const).map((sign) =>
      raised(sign, LATER, 'same-day', ON, [...COURSE, symptom(sign, ON)]),
    ),
    raised('fever and joints', LATER, 'same-day', ON, [
      ...COURSE,
      symptom('fever', ON),
      symptom('joint-pain', ON),
    ]),
    quiet('joints alone', LATER, [...COURSE, symptom('joint-pain', ON)]),
    quiet('dismissed with a reason', LATER, [...COURSE, symptom('diarrhoea', ON), dismissed('US-16', ON)]),
    quiet('before the first infusion', '2026-01-10', [symptom('diarrhoea', '2026-01-05')]),
  ],
  'US-17': [
    ...(['dyspnoea', 'cough', 'haemoptysis'] as const).map((sign) =>
      raised(sign, LATER, 'same-day', ON, [...COURSE, symptom(sign, ON)]),
    ),
    raised('right-upper abdominal pain two months after', '2026-03-16', 'same-day', '2026-03-16', [
      ...COURSE,
      symptom('right-upper-abdominal-pain', '2026-03-16'),
    ]),
    quiet('a day later', '2026-03-17', [...COURSE, symptom('right-upper-abdominal-pain', '2026-03-17')]),
    raised('from 31 December to the last of February', '2026-03-05', 'same-day', '2026-02-28', [
      ...given(1, '2025-12-27', '2025-12-28', '2025-12-29', '2025-12-30', '2025-12-31'),
      symptom('right-upper-abdominal-pain', '2026-02-28'),
    ]),
    quiet('answered', LATER, [...COURSE, symptom('cough', ON), answered('emergency', ON)]),
    quiet('another pain', LATER, [...COURSE, symptom('abdominal-pain', ON)]),
  ],
  'US-19': [
    quiet('fever two days after the only infusion', '2026-01-14', [
      ...RUNNING,
      symptom('fever', '2026-01-14'),
    ]),
    raised('three days after', '2026-01-15', 'same-day', '2026-01-15', [
      ...RUNNING,
      symptom('fever', '2026-01-15'),
    ]),
    raised('eight months after', '2026-09-16', 'same-day', '2026-09-16', [
      ...COURSE,
      symptom('fever', '2026-09-16'),
    ]),
    quiet('a day later', '2026-09-17', [...COURSE, symptom('fever', '2026-09-17')]),
    raised('from 30 June to the last of February', '2027-03-05', 'same-day', '2027-02-28', [
      ...given(1, '2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30'),
      symptom('fever', '2027-02-28'),
    ]),
    raised('headache with a stiff neck', LATER, 'emergency', ON, [
      ...COURSE,
      symptom('headache-stiff-neck', ON),
    ]),
    raised('a severe infection', LATER, 'same-day', ON, [...COURSE, infected(ON, 'severe')]),
    quiet('a mild one without fever', LATER, [...COURSE, infected(ON)]),
    quiet('healed', LATER, [...COURSE, infected(ON, 'severe'), healed('2026-06-08')]),
    quiet('answered by infectious diseases', LATER, [
      ...COURSE,
      symptom('fever', ON),
      answered('infectious-diseases', ON),
    ]),
  ],
} satisfies Escalations;
