import {
  answered,
  attested,
  completed,
  infusion,
  interrupted,
  lab,
  relapse,
  resumed,
  said,
} from '../machines/events.ts';
import { infusions, oneCourse, preparedFor, pressure, ready, twoCourses } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

const HERPES = [
  'AFT-01: aciclovir from day 1 for at least 4 weeks',
  'EU-27: at least 1 month following the treatment',
  'US-13: at least 2 months or until CD4+ ≥ 200/µL, whichever is later',
  'Reading 6: 1 month after the last infusion (eu), US-13 (us), 4 weeks from day 1 (h16)',
] as const;
const LISTERIA = [
  'EU-28: from 2 weeks before, during, and at least 1 month after',
  'AFT-04: no raw-milk products, no raw fish or meat',
] as const;

/** Graves' disease after the first course, treated by an endocrinologist. */
const graves = (on: string, seen: string) => [
  lab('tsh', 0.01, on, { low: 0.27, high: 4.2 }),
  said('autoimmunity.diagnosed', on, { kind: 'graves' }),
  answered('endocrinology', seen),
];
const AUTOIMMUNE =
  'EU-15: other autoimmune disease, taken literally also thyroid disease acquired after course 1';
const ASSESSED = 'MON-30: clinical assessment before any further alemtuzumab; no stop in the paper';

/** Two infusions, a pause, and the other three from 23 to 25 February 2026. */
const pausedCourse = [
  ...infusions(2),
  interrupted(1, '2026-02-04'),
  resumed(1, '2026-02-23'),
  infusion(1, 3, '2026-02-23'),
  infusion(1, 4, '2026-02-24', { steroid: 1000 }),
  infusion(1, 5, '2026-02-25', { steroid: 1000 }),
  completed(1, '2026-02-25'),
];

export const labels: readonly Vignette[] = [
  {
    title: 'End of the herpes prophylaxis after the first course',
    from: HERPES,
    events: oneCourse(),
    on: '2026-02-20',
    under: [
      ...layered(
        { tasks: ['after.aciclovir-end@2026-03-02 AFT-01 upcoming 2026-03-02/'] },
        { tasks: ['after.aciclovir-end@2026-03-06 EU-27 upcoming 2026-03-06/'] },
        { tasks: ['after.aciclovir-end@2026-04-06 US-13 upcoming 2026-04-06/'] },
      ),
      alone('eu', { tasks: ['after.aciclovir-end@2026-03-06 EU-27 upcoming 2026-03-06/'] }),
      alone('us', { tasks: ['after.aciclovir-end@2026-04-06 US-13 upcoming 2026-04-06/'] }),
    ],
  },
  {
    title: 'End of the herpes prophylaxis after an interrupted course',
    from: HERPES,
    events: pausedCourse,
    on: '2026-02-26',
    under: layered(
      { tasks: ['after.aciclovir-end@2026-03-02 AFT-01 upcoming 2026-03-02/'] },
      { tasks: ['after.aciclovir-end@2026-03-25 EU-27 upcoming 2026-03-25/'] },
      { tasks: ['after.aciclovir-end@2026-04-25 US-13 upcoming 2026-04-25/'] },
    ),
  },
  {
    title: 'CD4+ cells 199 after two months, 200 after three and a half',
    from: HERPES,
    events: [...oneCourse(), lab('cd4', 199, '2026-04-10'), lab('cd4', 200, '2026-05-20')],
    on: '2026-05-21',
    under: layered(
      { tasks: ['after.aciclovir-end@2026-03-02 AFT-01 due 2026-03-02/'] },
      { tasks: ['after.aciclovir-end@2026-03-06 EU-27 due 2026-03-06/'] },
      { tasks: ['after.aciclovir-end@2026-05-20 US-13 due 2026-05-20/'] },
    ),
  },
  {
    title: 'Diet after the first course',
    from: LISTERIA,
    events: oneCourse(),
    on: '2026-02-20',
    under: layered(
      { tasks: ['after.diet@2026-02-02 AFT-04 lasting'] },
      { tasks: ['after.diet@2026-01-19 EU-28 lasting 2026-01-19/2026-03-06'] },
      { tasks: ['after.diet@2026-01-19 EU-28 lasting 2026-01-19/2026-03-06'] },
    ),
  },
  {
    title: 'Influenza vaccine and contraception after the course of a woman',
    from: [
      'AFT-06: influenza vaccination no earlier than 6 months after the last infusion; live vaccines avoided',
      'AFT-07: contraception for 4 months after the course',
      'EU-41: live vaccines not after a course',
    ],
    events: oneCourse('woman'),
    on: '2026-02-20',
    under: layered(
      {
        tasks: [
          'after.influenza-vaccine@2026-08-06 AFT-06 upcoming 2026-08-06/',
          'after.contraception-end@2026-02-02 AFT-07 lasting 2026-02-02/2026-06-06',
          'after.check-up@2026-03-06 AFT-03 upcoming',
          'screening.hpv@2027-02-06 MON-05 upcoming',
        ],
      },
      { tasks: ['after.no-live-vaccine@2026-02-02 EU-41 lasting'] },
      {
        tasks: ['after.no-live-vaccine@2026-02-02 EU-41 lasting', 'screening.skin@2027-02-06 US-11 upcoming'],
      },
    ),
  },
  {
    title: "Graves' disease after the first course, under control when the second is due",
    from: [AUTOIMMUNE, ASSESSED, 'EU-37: look for others; further courses stop'],
    events: [...oneCourse(), ...graves('2026-10-01', '2026-10-20'), ...ready('2027-01-18')],
    on: '2027-02-08',
    under: [
      ...layered(
        { stage: 'interval', blocked: [], alerts: [] },
        { blocked: ['EU-15'], alerts: ['EU-37 urgent 2026-10-01'], start: null },
        { blocked: ['EU-15'], alerts: ['EU-37 urgent 2026-10-01'], start: null },
      ),
      alone('us', { blocked: [], alerts: [] }),
    ],
  },
  {
    title: "Graves' disease after the second course, a relapse when a third could be given",
    from: [AUTOIMMUNE, ASSESSED],
    events: [...twoCourses(), ...graves('2027-10-01', '2027-10-20'), relapse('2028-03-01')],
    on: '2028-03-02',
    under: layered(
      { stage: 'monitoring', blocked: [] },
      { blocked: ['EU-15'], start: null },
      { blocked: ['EU-15'], start: null },
    ),
  },
  {
    title: 'Blood pressure 140/90 and nobody has said that it is controlled',
    from: ['EU-10: no mmHg in the label: the clinician attests; a last reading of 140/90 is pointed out'],
    events: [...preparedFor(), pressure('2026-01-30', 140, 90)],
    on: '2026-02-02',
    under: layered(
      { blocked: [] },
      { blocked: ['EU-10'], rules: { 'EU-10': 'unknown' } },
      { blocked: ['EU-10'] },
    ),
  },
  {
    title: 'Blood pressure 139/89',
    from: ['EU-10: a last reading of 140/90 or more is pointed out'],
    events: [...preparedFor(), pressure('2026-01-30', 139, 89)],
    on: '2026-02-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'Blood pressure 140/90, attested as controlled',
    from: ['EU-10: the clinician attests "controlled"'],
    events: [
      ...preparedFor(),
      pressure('2026-01-30', 140, 90),
      attested('blood-pressure-controlled', '2026-01-31'),
    ],
    on: '2026-02-02',
    under: [
      { sources: ['h16', 'eu'], expected: { blocked: [], rules: { 'EU-10': 'met' } } },
      { sources: ['h16', 'eu', 'us'], expected: { blocked: [] } },
    ],
  },
  {
    title: 'Normal reading, but the clinician attests that hypertension is not controlled',
    from: ['EU-10: uncontrolled hypertension: the clinician attests'],
    events: [...preparedFor(), attested('blood-pressure-controlled', '2026-01-31', false)],
    on: '2026-02-02',
    under: layered({ blocked: [] }, { blocked: ['EU-10'] }, { blocked: ['EU-10'] }),
  },
  {
    title: 'Enrolment and baseline laboratory of the REMS',
    from: ['US-10: enrolled; baseline laboratory within 30 days before the first infusion'],
    events: preparedFor(),
    on: '2026-02-18',
    under: layered(
      { without: ['rems.enrolment', 'rems.baseline'] },
      { without: ['rems.enrolment', 'rems.baseline'] },
      {
        tasks: [
          'rems.enrolment@2026-01-12 US-10 overdue',
          'rems.baseline@2026-01-19 US-10 done 2026-01-19/2026-02-18',
        ],
      },
    ),
  },
  {
    title: 'The baseline laboratory is 31 days old on the day of the start',
    from: ['US-10: baseline laboratory within 30 days before the first infusion'],
    events: preparedFor(),
    on: '2026-02-19',
    under: [
      {
        sources: ['h16', 'eu', 'us'],
        expected: { tasks: ['rems.baseline@2026-01-20 US-10 due 2026-01-20/2026-02-19'] },
      },
    ],
  },
];
