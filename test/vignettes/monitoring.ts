import { happened, infected, lab, said, serology, symptom } from '../machines/events.ts';
import { type History, infusions, oneCourse, twoCourses } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

/** A baseline of platelets a week before the first infusion of 2 February 2026. */
const baseline = (platelets: number, low: number) => lab('platelets', platelets, '2026-01-26', { low });
/** Course 1 with that baseline, and a count two months later. */
const counted = (before: readonly [number, number], later: number, low?: number): History => [
  ...oneCourse('man', baseline(...before)),
  lab('platelets', later, '2026-04-06', low === undefined ? {} : { low }),
];

const BELOW_OR_FALLEN = 'Reading 2: ≤ 70 % of baseline, or below the lower limit (150 if none is given)';
const WEEKLY = 'MON-10: platelet count weekly';
const BELOW_100 = 'MON-11: platelets < 100: haematology';
const KIDNEY = 'MON-20: haematuria, proteinuria or a rise in creatinine: urgent nephrology';
const APTT = 'EU-34: bruising or bleeding with normal platelets: coagulation panel with aPTT';

const bruised = [...oneCourse(), symptom('bruising', '2026-05-11')];
const bruisedAndCounted = [...bruised, lab('platelets', 210, '2026-05-12', { low: 150, high: 400 })];
const feverish = [...oneCourse(), symptom('fever', '2026-04-10')];

/** A woman after course 1 (last infusion 6 February 2026), pregnant from July 2026 to 20 March 2027. */
const pregnantSince = [...oneCourse('woman'), happened('pregnancy.began', '2026-07-01')];

export const monitoring: readonly Vignette[] = [
  {
    title: 'Platelets fallen to exactly 70 % of the baseline, within the limits of the laboratory',
    from: [BELOW_OR_FALLEN, WEEKLY],
    events: counted([300, 150], 210, 150),
    on: '2026-04-07',
    under: [
      ...alike({
        alerts: ['MON-10 urgent 2026-04-06'],
        tasks: ['lab.platelets-weekly@2026-04-13 MON-10 upcoming'],
      }),
      alone('eu', { alerts: [], without: ['lab.platelets-weekly'] }),
    ],
  },
  {
    title: 'Platelets at 70.1 % of the baseline, within the limits of the laboratory',
    from: [BELOW_OR_FALLEN],
    events: counted([300, 150], 210.3, 150),
    on: '2026-04-07',
    under: alike({ alerts: [], without: ['lab.platelets-weekly'] }),
  },
  {
    title: 'Platelets 149.9 and no limit on the report',
    from: [BELOW_OR_FALLEN, WEEKLY],
    events: counted([200, 150], 149.9),
    on: '2026-04-07',
    under: alike({ alerts: ['MON-10 urgent 2026-04-06'] }),
  },
  {
    title: 'Platelets 150 and no limit on the report',
    from: [BELOW_OR_FALLEN],
    events: counted([200, 150], 150),
    on: '2026-04-07',
    under: alike({ alerts: [] }),
  },
  {
    title: 'Platelets exactly 100 in a patient of 130, within the limits of the laboratory',
    from: [BELOW_100, 'Reading 1: < 100 × 10⁹/L'],
    events: counted([130, 90], 100, 90),
    on: '2026-04-07',
    under: alike({ alerts: [] }),
  },
  {
    title: 'Platelets 99.9 in a patient of 130, within the limits of the laboratory',
    from: [BELOW_100, 'Reading 1: < 100 × 10⁹/L'],
    events: counted([130, 90], 99.9, 90),
    on: '2026-04-07',
    under: alike({
      alerts: ['MON-11 same-day 2026-04-06'],
      tasks: ['lab.platelets-weekly@2026-04-13 MON-10 upcoming'],
    }),
  },
  {
    title: 'Platelets 60, recovered to 160 after two weeks',
    from: [WEEKLY, BELOW_100],
    events: [
      ...counted([200, 150], 60, 150),
      lab('platelets', 110, '2026-04-13', { low: 150 }),
      lab('platelets', 160, '2026-04-20', { low: 150 }),
    ],
    on: '2026-04-21',
    under: alike({ alerts: [], without: ['lab.platelets-weekly'] }),
  },
  {
    title: 'A weekly count that was not taken',
    from: [WEEKLY],
    events: [...counted([200, 150], 120, 150), lab('platelets', 110, '2026-04-13', { low: 150 })],
    on: '2026-04-21',
    under: alike({
      alerts: ['MON-10 urgent 2026-04-06'],
      tasks: ['lab.platelets-weekly@2026-04-20 MON-10 overdue'],
    }),
  },
  {
    title: 'Bruises, no blood count yet',
    from: ['MON-12: signs of thrombocytopenia: blood count now', APTT],
    events: bruised,
    on: '2026-05-11',
    under: [
      ...alike({ alerts: ['MON-12 same-day 2026-05-11'] }),
      alone('eu', { alerts: ['EU-34 same-day 2026-05-11'] }),
    ],
  },
  {
    title: 'Bruises with normal platelets',
    from: [APTT],
    events: bruisedAndCounted,
    on: '2026-05-12',
    under: layered({ alerts: [] }, { alerted: ['EU-34 same-day'] }, { alerted: ['EU-34 same-day'] }),
  },
  {
    title: 'Bruises with normal platelets and a normal aPTT',
    from: [APTT],
    events: [...bruisedAndCounted, lab('ptt', 30, '2026-05-13', { high: 36 })],
    on: '2026-05-13',
    under: alike({ alerts: [] }),
  },
  {
    title: 'Bruises with normal platelets and a long aPTT: acquired haemophilia',
    from: [APTT],
    events: [...bruisedAndCounted, lab('ptt', 58, '2026-05-13', { high: 36 })],
    on: '2026-05-20',
    under: layered({ alerts: [] }, { alerted: ['EU-34 same-day'] }, { alerted: ['EU-34 same-day'] }),
  },
  {
    title: 'Creatinine exactly 30 % over the own baseline, no limit on the report',
    from: [KIDNEY, 'US-12: creatinine up > 30 %: evaluate now'],
    events: [...oneCourse(), lab('creatinine', 91, '2026-04-06')],
    on: '2026-04-06',
    under: alike({ alerts: [] }),
  },
  {
    title: 'Creatinine 30.1 % over the own baseline, no limit on the report',
    from: [KIDNEY, 'US-12: creatinine up > 30 %: evaluate now'],
    events: [...oneCourse(), lab('creatinine', 91.1, '2026-04-06')],
    on: '2026-04-06',
    under: [
      ...layered(
        { alerts: ['MON-20 urgent 2026-04-06'] },
        { alerts: ['MON-20 urgent 2026-04-06'] },
        { alerts: ['MON-20 urgent 2026-04-06', 'US-12 same-day 2026-04-06'] },
      ),
      alone('us', { alerts: ['US-12 same-day 2026-04-06'] }),
    ],
  },
  {
    title: 'Urine protein to creatinine ratio of 200 mg/g',
    from: ['US-12: > 200 mg/g: evaluate now'],
    events: [...oneCourse(), lab('upcr', 200, '2026-04-06', { high: 300 })],
    on: '2026-04-06',
    under: alike({ alerts: [] }),
  },
  {
    title: 'Urine protein to creatinine ratio of 23 mg/mmol, which is 203 mg/g',
    from: ['US-12: > 200 mg/g: evaluate now'],
    events: [...oneCourse(), lab('upcr', 23, '2026-04-06', { unit: 'mg/mmol', high: 30 })],
    on: '2026-04-06',
    under: layered({ alerts: [] }, { alerts: [] }, { alerts: ['US-12 same-day 2026-04-06'] }),
  },
  {
    title: 'Transaminases six times the limit',
    from: ['EU-30: monthly liver transaminases', 'EU-32: liver injury: autoimmune hepatitis'],
    events: [...oneCourse(), lab('alt', 210, '2026-04-06', { high: 35 })],
    on: '2026-04-06',
    under: layered(
      { alerts: [], without: ['lab.liver', 'lab.liver-periodic'] },
      { alerts: ['EU-32 urgent 2026-04-06'], tasks: ['lab.liver@2026-04-06 EU-30 done'] },
      { alerts: ['EU-32 urgent 2026-04-06'], tasks: ['lab.liver@2026-04-06 EU-30 done'] },
    ),
  },
  {
    title: 'Jaundice and dark urine',
    from: ['EU-32: symptoms of liver injury: liver tests the same day'],
    events: [...oneCourse(), symptom('dark-urine', '2026-06-08'), symptom('jaundice', '2026-06-09')],
    on: '2026-06-09',
    under: layered({ alerts: [] }, { alerted: ['EU-32 same-day'] }, { alerted: ['EU-32 same-day'] }),
  },
  {
    title: 'Fever and few neutrophils two months after the course',
    from: [
      'MON-40: fever, infection: immediate diagnosis and treatment',
      'EU-33: persistent fever with cytopenia: haemophagocytic lymphohistiocytosis, emergency',
      'US-19: infections 3 days to 8 months after',
    ],
    events: [...feverish, lab('neutrophils', 0.8, '2026-04-10', { low: 1.8 })],
    on: '2026-04-10',
    under: layered(
      { alerts: ['MON-40 same-day 2026-04-10'] },
      { alerts: ['EU-33 emergency 2026-04-10', 'MON-40 same-day 2026-04-10'] },
      {
        alerts: ['EU-33 emergency 2026-04-10', 'MON-40 same-day 2026-04-10', 'US-19 same-day 2026-04-10'],
      },
    ),
  },
  {
    title: 'Fever and enlarged nodes, EBV tested and CMV not',
    from: ['EU-36: fever with enlarged nodes: EBV and CMV are tested for'],
    events: [...feverish, symptom('swollen-nodes', '2026-04-10'), serology('ebv', 'negative', '2026-04-10')],
    on: '2026-04-10',
    under: layered(
      { alerts: ['MON-40 same-day 2026-04-10'] },
      { alerted: ['EU-36 same-day'] },
      {
        alerted: ['EU-36 same-day', 'US-19'],
      },
    ),
  },
  {
    title: 'Stiff neck and fever seven weeks after the course',
    from: ['MON-40: early meningitis signs: think of Listeria', 'US-19: Listeria, 3 days to 8 months after'],
    events: [
      ...oneCourse(),
      infected('2026-03-27', 'severe', 'meninges'),
      symptom('headache-stiff-neck', '2026-03-27'),
    ],
    on: '2026-03-27',
    under: layered(
      { alerts: ['MON-40 emergency 2026-03-27'] },
      { alerted: ['MON-40 emergency 2026-03-27'] },
      { alerted: ['MON-40 emergency 2026-03-27', 'US-19 emergency 2026-03-27'] },
    ),
  },
  {
    title: 'TSH every month in pregnancy, and every third month again after it',
    from: ['MON-04: TSH every 3 months; monthly in pregnancy', 'PRG-03: pregnant: TSH monthly'],
    events: [...pregnantSince, happened('pregnancy.ended', '2027-03-20')],
    on: '2027-04-10',
    under: alike({
      tasks: [
        'lab.tsh@2026-05-06 MON-04 overdue',
        'lab.tsh@2026-07-06 PRG-03 overdue',
        'lab.tsh@2026-08-06 MON-04 overdue',
        'lab.tsh@2026-09-06 PRG-03 overdue',
        'lab.tsh@2027-03-06 PRG-03 overdue',
        'lab.tsh@2027-05-06 MON-04 upcoming',
        'lab.tsh@2027-08-06 MON-04 upcoming',
      ],
      without: ['lab.tsh@2026-06-06', 'lab.tsh@2027-04-06', 'lab.tsh@2027-06-06'],
    }),
  },
  {
    title: 'Pregnant after the first course: no infusion, TSH monthly from now on',
    from: ['PRG-01: no infusion in pregnancy', 'PRG-03: pregnant during monitoring: TSH monthly'],
    events: pregnantSince,
    on: '2026-07-02',
    under: alike({
      stage: 'interval',
      holds: ['PRG-01', 'SEL-23'],
      start: null,
      tasks: ['lab.tsh@2026-07-06 PRG-03 upcoming', 'lab.tsh@2026-09-06 PRG-03 upcoming'],
    }),
  },
  {
    title: 'Another drug follows: monitoring of alemtuzumab goes on',
    from: [
      'MON-01: until 48 months after the last infusion',
      'RET-14: before any other drug: complete immune status',
    ],
    events: [...twoCourses(), said('therapy.switched', '2028-05-02', { to: 'ocrelizumab' })],
    on: '2028-05-03',
    under: alike({
      stage: 'switched',
      start: null,
      tasks: [
        'lab.cbc@2028-05-10 MON-01 upcoming',
        'lab.cbc@2031-02-10 MON-01 upcoming',
        'lab.immune-status@2028-05-02 RET-14 overdue',
      ],
    }),
  },
  {
    title: 'To interferon without a lymphocyte count after the courses',
    from: ['RET-11: to interferon-beta or glatiramer once relevant lymphopenia is excluded'],
    events: [...twoCourses(), said('therapy.switched', '2028-05-02', { to: 'interferon-beta' })],
    on: '2028-05-02',
    under: alike({
      stage: 'monitoring',
      last: { tag: 'blocked', step: 'therapy.switched', rules: ['RET-11'] },
    }),
  },
  {
    title: 'Follow-up has ended: nothing is due, and nothing more is taken',
    from: ['Case format: stage ended', 'DOC-01: documented visit by visit'],
    events: [
      ...oneCourse(),
      said('follow-up.ended', '2026-09-01', { reason: 'Moved abroad' }),
      lab('platelets', 250, '2026-09-06', { low: 150 }),
    ],
    on: '2026-09-10',
    under: alike({
      stage: 'ended',
      last: { tag: 'ended' },
      blocked: [],
      without: ['lab.cbc', 'lab.tsh', 'mri.yearly', 'after.check-up', 'after.diet'],
    }),
  },
  {
    title: 'A thrombocytopenia found before the course, reported when the infusions have begun',
    from: [
      'Case format: a late result is a later event with an earlier day; decisions stay taken',
      BELOW_100,
    ],
    events: [...infusions(1), lab('platelets', 96, '2026-01-30', { low: 150 })],
    on: '2026-02-03',
    under: alike({
      stage: 'course',
      last: 'accepted',
      blocked: ['SEL-33'],
      alerts: ['MON-11 same-day 2026-01-30'],
    }),
  },
];
