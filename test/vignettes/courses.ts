import {
  begins,
  completed,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  pregnancyTest,
  reacted,
  resumed,
  symptom,
} from '../machines/events.ts';
import { furtherCourse, infusions, oneCourse, preparedFor, ready } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

const TWELVE_MONTHS = 'INF-02: 12 months after course 1; the interval is not shortened';
const SAME_DATE = 'Reading 25: same calendar date one year later, never earlier';

/** Two infusions, then a febrile infection on Wednesday 4 February 2026. */
const brokenOff = [...infusions(2), infected('2026-02-04', 'severe'), interrupted(1, '2026-02-04')];
/** The same, healed on 12 February and resumed on Monday 16 February 2026. */
const resumedLater = [...brokenOff, healed('2026-02-12'), resumed(1, '2026-02-16')];

export const courses: readonly Vignette[] = [
  {
    title: 'A second infusion on the same day, to make up for a missed one',
    from: ['EU-43: a missed dose is never given on the same day as another', 'INF-01: 12 mg a day'],
    events: [...infusions(1), infusion(1, 2, '2026-02-02')],
    on: '2026-02-02',
    under: [
      ...alike({ stage: 'course', last: { tag: 'day-taken', on: '2026-02-02', last: '2026-02-02' } }),
      alone('eu', { last: { tag: 'day-taken', on: '2026-02-02', last: '2026-02-02' } }),
    ],
  },
  {
    title: 'A sixth infusion',
    from: ['INF-01: 12 mg a day on 5 consecutive days'],
    events: [...infusions(5), infusion(1, 5, '2026-02-07')],
    on: '2026-02-07',
    under: alike({ last: { tag: 'course-full', course: 1, planned: 5 } }),
  },
  {
    title: 'A fourth infusion of the second course',
    from: ['INF-02: course 2: 12 mg a day on 3 consecutive days'],
    events: [
      ...oneCourse(),
      ...furtherCourse(2, '2027-01-18', '2027-02-08', '2027-02-09', '2027-02-10').slice(0, -1),
      infusion(2, 4, '2027-02-11'),
    ],
    on: '2027-02-11',
    under: alike({ stage: 'course', last: { tag: 'course-full', course: 2, planned: 3 } }),
  },
  {
    title: 'A dose of 24 mg',
    from: ['INF-01: 12 mg a day'],
    events: [...infusions(1), infusion(1, 2, '2026-02-03', { dose: 24 })],
    on: '2026-02-03',
    under: alike({ last: { tag: 'dose-too-high', dose: 24, limit: 12 } }),
  },
  {
    title: 'The first infusion without a pregnancy test of that day',
    from: ['INF-05: day 1 of each course: negative pregnancy test of that day'],
    events: [
      ...preparedFor('woman'),
      pregnancyTest('negative', '2026-02-01'),
      begins(1, '2026-02-02'),
      infusion(1, 1, '2026-02-02'),
    ],
    on: '2026-02-02',
    under: alike({
      stage: 'course',
      blocked: ['INF-05'],
      last: { tag: 'blocked', step: 'infusion.given', rules: ['INF-05'] },
    }),
  },
  {
    title: 'The second course a day before twelve months are over',
    from: [
      TWELVE_MONTHS,
      SAME_DATE,
      'EU-40: at least 12 months after the previous one',
      'US-18: 12 months apart',
    ],
    events: [...oneCourse(), ...ready('2027-01-18'), begins(2, '2027-02-05')],
    on: '2027-02-05',
    under: [
      ...alike({
        stage: 'interval',
        blocked: ['INF-02'],
        last: { tag: 'blocked', step: 'course.started', rules: ['INF-02'] },
        start: { on: '2027-02-06', because: ['INF-02'] },
      }),
      alone('eu', { last: { tag: 'blocked', step: 'course.started', rules: ['EU-40'] } }),
      alone('us', { last: { tag: 'blocked', step: 'course.started', rules: ['US-18'] } }),
    ],
  },
  {
    title: 'The second course twelve months after the last infusion, to the day',
    from: [TWELVE_MONTHS, SAME_DATE],
    events: [...oneCourse(), ...ready('2027-01-18'), begins(2, '2027-02-06')],
    on: '2027-02-06',
    under: [
      ...alike({ stage: 'course', last: 'accepted', blocked: [] }),
      alone('eu', { last: 'accepted' }),
      alone('us', { last: 'accepted' }),
    ],
  },
  {
    title: 'The second course with the work-up of the first',
    from: [
      'PRE-12: the safety work-up is repeated before the second course',
      'EU-22: baseline ECG and vital signs',
    ],
    events: oneCourse(),
    on: '2027-02-08',
    under: layered(
      { stage: 'interval', blocked: ['PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
      { blocked: ['EU-22', 'PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
      { blocked: ['EU-22', 'PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
    ),
  },
  {
    title: 'Fever on the third day: the course is interrupted',
    from: [
      'INF-16: interrupted: remaining infusions as soon as possible in the next weeks',
      'PRE-02: acute infection: treat, wait until cured',
      'EU-16: severe active infection',
      'US-02: any active infection',
    ],
    events: brokenOff,
    on: '2026-02-05',
    under: layered(
      { stage: 'course', blocked: ['PRE-02', 'SEL-21'], start: null },
      { blocked: ['EU-16', 'PRE-02', 'SEL-21'] },
      { blocked: ['EU-16', 'PRE-02', 'SEL-21', 'US-02'] },
    ),
  },
  {
    title: 'Healed after the interruption: nothing stands in the way, the reminder comes after a week',
    from: ['Reading 26: no maximum gap is invented: reminder weekly'],
    events: [...brokenOff, healed('2026-02-08')],
    on: '2026-02-09',
    under: alike({ blocked: [], tasks: ['course.resume@2026-02-11 INF-16 upcoming'] }),
  },
  {
    title: 'The interrupted course goes on without methylprednisolone on the fourth day',
    from: ['INF-16: methylprednisolone before every remaining infusion'],
    events: [...resumedLater, infusion(1, 3, '2026-02-16'), infusion(1, 4, '2026-02-17', { steroid: 0 })],
    on: '2026-02-17',
    under: alike({ last: { tag: 'blocked', step: 'infusion.given', rules: ['INF-16'] } }),
  },
  {
    title:
      'The interrupted course goes on with methylprednisolone on every day: monitoring counts from its end',
    from: [
      'INF-16: methylprednisolone before every remaining infusion',
      'Reading 19: counted from the last infusion',
    ],
    events: [
      ...resumedLater,
      infusion(1, 3, '2026-02-16'),
      infusion(1, 4, '2026-02-17', { steroid: 1000 }),
      infusion(1, 5, '2026-02-18', { steroid: 1000 }),
      completed(1, '2026-02-18'),
    ],
    on: '2026-02-19',
    under: alike({
      stage: 'interval',
      tasks: ['lab.cbc@2026-03-18 MON-01 upcoming', 'lab.cbc@2030-02-18 MON-01 upcoming'],
      without: ['lab.cbc@2026-03-03'],
    }),
  },
  {
    title: 'A day is left out and nobody has recorded an interruption',
    from: ['INF-01: on 5 consecutive days'],
    events: [...infusions(2), infusion(1, 3, '2026-02-05')],
    on: '2026-02-05',
    under: alike({ last: { tag: 'blocked', step: 'infusion.given', rules: ['INF-01'] } }),
  },
  {
    title: 'Anaphylaxis on the second day: never again',
    from: [
      'Reading 8: anaphylaxis: never again',
      'SEL-20: hypersensitivity to alemtuzumab',
      'EU-16: hypersensitivity',
      'US-02: hypersensitivity or anaphylaxis to it',
    ],
    events: [...infusions(2), reacted('anaphylaxis', '2026-02-03'), infusion(1, 3, '2026-02-04')],
    on: '2026-02-04',
    under: layered(
      { holds: ['SEL-20'], alerted: ['INF-13 emergency 2026-02-03'] },
      { holds: ['EU-16', 'SEL-20'] },
      { holds: ['EU-16', 'SEL-20', 'US-02'] },
    ),
  },
  {
    title: 'Urticaria and fever on the second day, the next infusion slower on the third',
    from: ['Reading 8: fever, urticaria, nausea: stop, may be restarted slower by the physician'],
    events: [
      ...infusions(2),
      reacted('severe', '2026-02-03', ['urticaria', 'fever']),
      infusion(1, 3, '2026-02-04'),
    ],
    on: '2026-02-04',
    under: alike({ last: 'accepted', alerts: [] }),
  },
  {
    title: 'Atrial fibrillation during the infusion: nothing more that day',
    from: ['Reading 8: atrial fibrillation: stop, emergency work-up, no restart that day'],
    events: [...infusions(2), reacted('severe', '2026-02-03', ['atrial-fibrillation'])],
    on: '2026-02-03',
    under: layered(
      { blocked: ['INF-13'], alerts: ['INF-13 emergency 2026-02-03'] },
      { holds: ['INF-13'], alerted: ['INF-13 emergency 2026-02-03'] },
      { holds: ['INF-13'], alerted: ['INF-13 emergency 2026-02-03'] },
    ),
  },
  {
    title: 'Chest pain during the infusion, not yet explained the day after',
    from: ['EU-24: signs of myocardial ischaemia: stop, emergency, no restart'],
    events: [...infusions(2), symptom('chest-pain', '2026-02-03')],
    on: '2026-02-04',
    under: [
      {
        sources: ['h16', 'eu'],
        expected: { blocked: ['EU-24'], alerts: ['EU-24 emergency 2026-02-03'] },
      },
      alone('eu', { blocked: ['EU-24'], alerts: ['EU-24 emergency 2026-02-03'] }),
    ],
  },
  {
    title: 'Platelet counts after the infusions of days 3 and 5',
    from: [
      'EU-25: platelets immediately after the infusion on days 3 and 5 of course 1',
      'INF-17: no routine laboratory in the infusion week',
      'Reading 9: superseded for platelets by EU-25',
    ],
    events: [...infusions(5), lab('platelets', 180, '2026-02-04', { low: 150 }), completed(1, '2026-02-06')],
    on: '2026-02-07',
    under: [
      ...layered(
        { without: ['lab.platelets-infusion'] },
        {
          tasks: [
            'lab.platelets-infusion@2026-02-04 EU-25 done',
            'lab.platelets-infusion@2026-02-06 EU-25 overdue',
          ],
        },
        {
          tasks: [
            'lab.platelets-infusion@2026-02-04 EU-25 done',
            'lab.platelets-infusion@2026-02-06 EU-25 overdue',
          ],
        },
      ),
      alone('us', { without: ['lab.platelets-infusion'] }),
    ],
  },
  {
    title: 'Platelet count on day 3 of the second course, and on no other',
    from: ['EU-25: day 3 of every later course'],
    events: [
      ...oneCourse(),
      ...furtherCourse(2, '2027-01-18', '2027-02-08', '2027-02-09', '2027-02-10').slice(0, -3),
    ],
    on: '2027-02-08',
    under: [
      {
        sources: ['h16', 'eu'],
        expected: {
          stage: 'course',
          tasks: ['lab.platelets-infusion@2027-02-10 EU-25 upcoming'],
          without: ['lab.platelets-infusion@2027-02-08', 'lab.platelets-infusion@2027-02-12'],
        },
      },
    ],
  },
  {
    title: 'Platelets 90 on day 3 hold the fourth infusion',
    from: ['MON-11: platelets < 100: haematology', 'SEL-33: thrombocytopenia'],
    events: [...infusions(3), lab('platelets', 90, '2026-02-04', { low: 150 })],
    on: '2026-02-05',
    under: alike({
      blocked: ['SEL-33'],
      alerted: ['MON-10 urgent 2026-02-04', 'MON-11 same-day 2026-02-04'],
    }),
  },
  {
    title: 'A focal deficit on the third day after the last infusion',
    from: [
      'Reading 10: up to 3 days after an infusion stroke or dissection until excluded',
      'EU-24: signs of stroke or cervicocephalic dissection: emergency',
      'US-15: stroke symptoms within 3 days: emergency',
    ],
    events: [...oneCourse(), symptom('focal-deficit', '2026-02-09')],
    on: '2026-02-09',
    under: [
      ...layered(
        { alerts: ['INF-15 emergency 2026-02-09'] },
        { alerts: ['EU-24 emergency 2026-02-09', 'INF-15 emergency 2026-02-09'] },
        {
          alerts: ['EU-24 emergency 2026-02-09', 'INF-15 emergency 2026-02-09', 'US-15 emergency 2026-02-09'],
        },
      ),
      alone('us', { alerts: ['US-15 emergency 2026-02-09'] }),
    ],
  },
  {
    title: 'A focal deficit on the fourth day after the last infusion',
    from: [
      'Reading 10: up to 3 days after an infusion',
      'EU-35: new subacute cognitive, visual or motor deficit: PML; MRI',
      'US-15: within 3 days',
    ],
    events: [...oneCourse(), symptom('focal-deficit', '2026-02-10')],
    on: '2026-02-10',
    under: [
      ...layered(
        { alerts: [] },
        { alerts: ['EU-35 same-day 2026-02-10'] },
        { alerts: ['EU-35 same-day 2026-02-10'] },
      ),
      alone('us', { alerts: [] }),
    ],
  },
];
