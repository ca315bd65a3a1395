import {
  attested,
  deviates,
  diagnosed,
  examined,
  given,
  has,
  healed,
  infected,
  mri,
  over,
  reacted,
  said,
  serology,
  started,
  stopped,
  woman,
} from '../events.ts';
import { type Judged, type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
const asked = examined('2026-02-01');
/** The first course, 12 to 16 January 2026. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');

const rrms = diagnosed('rrms', '2020-01-08');
const relapse = (on: string, disabling = true) => said('relapse.recorded', on, { disabling, current: false });
const treated = started('glatiramer', '2022-01-10');
const despite = attested('highly-active-despite-dmt', '2026-02-20');
const load = attested('t2-increase-significant', '2026-02-20');
const gd = mri('2026-02-15', { newGd: 1 });
const quiet = mri('2026-02-15');
const vitals = (on: string, systolic: number, diastolic: number) =>
  said('vitals.measured', on, { systolic, diastolic, pulse: 72 });
const controlled = (on: string, holds = true) => attested('blood-pressure-controlled', on, holds);

/** A history counts for good. */
const history = (condition: Parameters<typeof has>[0]): readonly Judged[] => [
  unknown('before history and examination', DAY),
  met('asked for and absent', DAY, [asked]),
  unmet(condition, DAY, [asked, has(condition, '2026-02-10')]),
  unmet(`${condition}, even before the examination`, DAY, [has(condition, '2019-02-10')]),
  unmet(`${condition}, over: a history stays one`, DAY, [
    asked,
    has(condition, '2019-02-10'),
    over(condition, '2019-06-01'),
  ]),
  unmet('a stop is not overridden', DAY, [
    asked,
    has(condition, '2019-02-10'),
    deviates('EU-11', '2026-02-20'),
    deviates('EU-12', '2026-02-20'),
    deviates('EU-13', '2026-02-20'),
  ]),
  met('recorded for tomorrow', DAY, [asked, has(condition, '2026-03-02')]),
];

/** The EU label: indication and contraindications. */
export const euSelection = {
  'EU-01': [
    unknown('no diagnosis', DAY),
    // Despite a therapy: no number, the clinician's word.
    met('highly active despite a therapy, attested', DAY, [rrms, treated, despite]),
    unknown('treated and not attested', DAY, [rrms, treated]),
    unknown('treated, not attested, one relapse and a quiet MRI', DAY, [
      rrms,
      treated,
      relapse('2026-01-10'),
      quiet,
    ]),
    unmet('attested that it is not, one relapse', DAY, [
      rrms,
      treated,
      attested('highly-active-despite-dmt', '2026-02-20', false),
      relapse('2026-01-10'),
      gd,
    ]),
    met('the clinician’s latest word', DAY, [
      rrms,
      treated,
      attested('highly-active-despite-dmt', '2026-02-10', false),
      despite,
    ]),
    met('attested although no therapy is recorded', DAY, [rrms, despite]),
    // Rapidly evolving: two disabling relapses within a year, and lesions.
    met('two disabling relapses 364 days apart, and a Gd-enhancing lesion', DAY, [
      rrms,
      relapse('2025-02-15'),
      relapse('2026-02-14'),
      gd,
    ]),
    unmet('365 days apart: one year to the day is not within it', DAY, [
      rrms,
      relapse('2025-02-14'),
      relapse('2026-02-14'),
      gd,
    ]),
    unmet('366 days apart', DAY, [rrms, relapse('2025-02-13'), relapse('2026-02-14'), gd]),
    met('365 days apart in a year of 366', DAY, [rrms, relapse('2024-02-14'), relapse('2025-02-13'), gd]),
    unmet('366 days apart in a year of 366', DAY, [rrms, relapse('2024-02-14'), relapse('2025-02-14'), gd]),
    unmet('from 29 to 28 February', DAY, [rrms, relapse('2024-02-29'), relapse('2025-02-28'), gd]),
    met('from 29 to 27 February', DAY, [rrms, relapse('2024-02-29'), relapse('2025-02-27'), gd]),
    unmet('one of the two is not disabling', DAY, [
      rrms,
      relapse('2025-08-01'),
      relapse('2026-01-10', false),
      gd,
    ]),
    met('one between them is not disabling', DAY, [
      rrms,
      relapse('2025-08-01'),
      relapse('2025-10-01', false),
      relapse('2026-01-10'),
      gd,
    ]),
    unmet('one relapse and a lesion', DAY, [rrms, relapse('2026-01-10'), gd]),
    met('two relapses and a significant increase in T2 load, attested', DAY, [
      rrms,
      relapse('2025-08-01'),
      relapse('2026-01-10'),
      load,
    ]),
    unknown('two relapses and no MRI', DAY, [rrms, relapse('2025-08-01'), relapse('2026-01-10')]),
    unknown('two relapses, new T2 lesions: whether they are significant is the clinician’s to say', DAY, [
      rrms,
      relapse('2025-08-01'),
      relapse('2026-01-10'),
      mri('2026-02-15', { newT2: 5 }),
    ]),
    unmet('two relapses, and the clinician says that they are not', DAY, [
      rrms,
      relapse('2025-08-01'),
      relapse('2026-01-10'),
      mri('2026-02-15', { newT2: 1 }),
      attested('t2-increase-significant', '2026-02-20', false),
    ]),
    unmet('another form of MS, whatever is attested', DAY, [
      diagnosed('spms', '2020-01-08'),
      treated,
      despite,
    ]),
    na('before a further course the beginning is over', '2027-01-20', [rrms, ...FIRST]),
  ],
  'EU-02': [
    met('relapsing-remitting', DAY, [rrms]),
    ...(['spms', 'ppms', 'cis'] as const).map((form) => unmet(form, DAY, [diagnosed(form, '2020-01-08')])),
    unmet('relapsing-remitting, now secondary progressive', DAY, [rrms, diagnosed('spms', '2026-02-10')]),
    unmet('secondary progressive before the second course as well', '2027-01-20', [
      rrms,
      ...FIRST,
      diagnosed('spms', '2026-12-01'),
    ]),
    unknown('uncertain: it may be one of them', DAY, [diagnosed('uncertain', '2020-01-08')]),
    unknown('no diagnosis', DAY),
  ],
  'EU-03': [
    met('no therapy', DAY),
    unmet('still taken', DAY, [treated], { from: DAY }),
    unmet('until tomorrow', DAY, [treated, stopped('glatiramer', { lastDose: '2026-03-02', on: DAY })], {
      from: '2026-03-02',
    }),
    met('the last dose today', DAY, [treated, stopped('glatiramer', { lastDose: DAY })]),
    met('stopped', DAY, [treated, stopped('glatiramer', { lastDose: '2026-02-01' })]),
    unmet('begun after the first course', DAY, [...FIRST, started('glatiramer', '2026-02-10')]),
    met('alemtuzumab itself', DAY, [started('alemtuzumab', '2026-01-12')]),
  ],
  'EU-04': [
    unmet('the day before the 18th birthday', '2026-03-01', [woman('2008-03-02')]),
    met('the 18th birthday', '2026-03-02', [woman('2008-03-02')]),
    unmet('17, whatever the reason', '2026-03-01', [woman('2008-03-02'), deviates('EU-04', '2026-02-20')]),
    unknown('not registered', DAY),
  ],
  'EU-10': [
    unknown('before history and examination', DAY),
    met('asked for and absent', DAY, [asked]),
    met('139/89', DAY, [asked, vitals('2026-02-10', 139, 89)]),
    unknown('140/89: the clinician is asked', DAY, [asked, vitals('2026-02-10', 140, 89)]),
    unknown('139/90', DAY, [asked, vitals('2026-02-10', 139, 90)]),
    met('140/90, later 139/89', DAY, [asked, vitals('2026-02-10', 140, 90), vitals('2026-02-17', 139, 89)]),
    met('140/90, controlled by the clinician’s word', DAY, [
      asked,
      vitals('2026-02-10', 140, 90),
      controlled('2026-02-11'),
    ]),
    unmet('139/89, not controlled by the clinician’s word', DAY, [
      asked,
      vitals('2026-02-10', 139, 89),
      controlled('2026-02-11', false),
    ]),
    met('not controlled, later controlled', DAY, [controlled('2026-02-11', false), controlled('2026-02-25')]),
    unmet('recorded as uncontrolled, although the last reading is low', DAY, [
      asked,
      vitals('2026-02-10', 120, 70),
      has('hypertension-uncontrolled', '2026-01-10'),
    ]),
    met('recorded, later controlled by the clinician’s word', DAY, [
      asked,
      has('hypertension-uncontrolled', '2026-01-10'),
      controlled('2026-02-11'),
    ]),
    unmet('controlled, later recorded as uncontrolled', DAY, [
      asked,
      controlled('2026-01-10'),
      has('hypertension-uncontrolled', '2026-02-11'),
    ]),
    met('recorded, over', DAY, [
      asked,
      has('hypertension-uncontrolled', '2026-01-10'),
      over('hypertension-uncontrolled', '2026-02-11'),
    ]),
    met('a temperature alone is no reading', DAY, [
      asked,
      said('vitals.measured', '2026-02-10', { temperature: 36.6 }),
    ]),
  ],
  'EU-11': history('arterial-dissection'),
  'EU-12': history('stroke'),
  'EU-13': history('angina-or-mi'),
  'EU-14': [
    unknown('before history and examination', DAY),
    met('asked for and absent', DAY, [asked]),
    ...(['antiplatelet', 'anticoagulation', 'coagulation-disorder'] as const).map((condition) =>
      unmet(condition, DAY, [asked, has(condition, '2026-02-10')]),
    ),
    met('low-dose aspirin, stopped by the doctor who prescribed it', DAY, [
      asked,
      has('antiplatelet', '2026-02-10'),
      over('antiplatelet', DAY),
    ]),
    unmet('aspirin, to be stopped tomorrow', DAY, [
      asked,
      has('antiplatelet', '2026-02-10'),
      over('antiplatelet', '2026-03-02'),
    ]),
    unmet('a stop is not overridden', DAY, [
      asked,
      has('antiplatelet', '2026-02-10'),
      deviates('EU-14', '2026-02-20'),
    ]),
  ],
  'EU-15': [
    unknown('before history and examination', DAY),
    met('asked for and absent', DAY, [asked]),
    unmet('another autoimmune disease', DAY, [asked, has('autoimmune-other', '2026-02-10')]),
    met('another autoimmune disease, over', DAY, [
      asked,
      has('autoimmune-other', '2026-02-10'),
      over('autoimmune-other', '2026-02-20'),
    ]),
    unmet('thyroid disease acquired after the first course', '2026-12-01', [
      asked,
      ...FIRST,
      said('autoimmunity.diagnosed', '2026-09-01', { kind: 'graves' }),
    ]),
    met('the same, over', '2026-12-01', [
      asked,
      ...FIRST,
      said('autoimmunity.diagnosed', '2026-09-01', { kind: 'graves' }),
      said('autoimmunity.resolved', '2026-12-01', { kind: 'graves' }),
    ]),
    unmet('one of two over', '2026-12-01', [
      asked,
      ...FIRST,
      said('autoimmunity.diagnosed', '2026-08-01', { kind: 'itp' }),
      said('autoimmunity.diagnosed', '2026-09-01', { kind: 'graves' }),
      said('autoimmunity.resolved', '2026-10-01', { kind: 'itp' }),
    ]),
    met('isolated antibodies are no disease', DAY, [
      asked,
      serology('tpo-antibodies', 'positive', '2026-02-10'),
    ]),
  ],
  'EU-16': [
    unknown('nothing asked for', DAY),
    unknown('HIV not tested', DAY, [asked]),
    unknown('before history and examination', DAY, [serology('hiv', 'negative', '2026-02-10')]),
    met('asked for and absent, HIV negative', DAY, [asked, serology('hiv', 'negative', '2026-02-10')]),
    unmet('HIV', DAY, [asked, serology('hiv', 'positive', '2026-02-10')]),
    unmet('hypersensitivity', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      said('allergy.recorded', '2026-02-10', { to: 'alemtuzumab' }),
    ]),
    unmet('anaphylaxis to an infusion', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      reacted('anaphylaxis', '2026-02-10'),
    ]),
    met('a mild infection is not a severe one', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      infected('2026-02-20'),
    ]),
    unmet('severe infection', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      infected('2026-02-20', 'severe'),
    ]),
    unmet('severe infection, healed tomorrow', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      infected('2026-02-20', 'severe'),
      healed('2026-03-02'),
    ]),
    met('severe infection, completely resolved', DAY, [
      asked,
      serology('hiv', 'negative', '2026-02-10'),
      infected('2026-02-20', 'severe'),
      healed(DAY),
    ]),
  ],
} satisfies Judgements;
