import { chosen, completed, given, lab } from '../machines/events.ts';
import { candidate, type History, infusions, oneCourse, ready, twoCourses } from './histories.ts';
import { alike, layered, type Vignette } from './vignette.ts';

const TWELVE_MONTHS = 'INF-02: 12 months after course 1; the interval is not shortened';
const SAME_DATE = 'Reading 25: same calendar date one year later, never earlier';

/** A first course of five infusions on these days, all work-up done on the day named. */
const firstCourse = (prepared: string, ...days: readonly string[]): History => [
  ...candidate(),
  chosen('2026-01-12'),
  ...ready(prepared),
  ...given(1, ...days),
];
const endsOnLeapDay = firstCourse(
  '2028-02-10',
  '2028-02-25',
  '2028-02-26',
  '2028-02-27',
  '2028-02-28',
  '2028-02-29',
);

/** Anchors, short months, leap days, what never falls off, and what corrections move. */
export const calendar: readonly Vignette[] = [
  {
    title: 'A first course that ended on 29 February 2028: 28 February 2029 is too early',
    from: [TWELVE_MONTHS, SAME_DATE],
    events: [...endsOnLeapDay, ...ready('2029-02-01')],
    on: '2029-02-28',
    under: alike({ blocked: ['INF-02'], start: { on: '2029-03-01', because: ['INF-02'] } }),
  },
  {
    title: 'A first course that ended on 29 February 2028: 1 March 2029 is not too early',
    from: [SAME_DATE],
    events: [...endsOnLeapDay, ...ready('2029-02-01')],
    on: '2029-03-01',
    under: alike({ blocked: [], start: { on: '2029-03-01', because: [] } }),
  },
  {
    title: 'Monitoring counted from 29 February 2028',
    from: ['Reading 19: 48 months from the last infusion', 'Case format: months and years are calendar ones'],
    events: endsOnLeapDay,
    on: '2028-03-01',
    under: alike({
      tasks: [
        'lab.cbc@2028-03-29 MON-01 upcoming',
        'lab.cbc@2029-02-28 MON-01 upcoming',
        'lab.cbc@2029-03-29 MON-01 upcoming',
        'lab.cbc@2032-02-29 MON-01 upcoming',
        'mri.yearly@2029-02-28 MON-06 upcoming',
        'mri.yearly@2032-02-29 MON-06 upcoming',
      ],
      without: ['lab.cbc@2032-03-29', 'lab.cbc@2029-03-01'],
    }),
  },
  {
    title: 'Monitoring counted from 31 January 2027: never chained from short month to short month',
    from: [
      'MON-01: monthly, until 48 months after the last infusion',
      'Case format: months are calendar ones',
    ],
    events: firstCourse('2027-01-18', '2027-01-27', '2027-01-28', '2027-01-29', '2027-01-30', '2027-01-31'),
    on: '2027-02-01',
    under: alike({
      tasks: [
        'lab.cbc@2027-02-28 MON-01 upcoming',
        'lab.cbc@2027-03-31 MON-01 upcoming',
        'lab.cbc@2027-04-30 MON-01 upcoming',
        'lab.cbc@2028-02-29 MON-01 upcoming',
        'lab.creatinine@2028-03-31 MON-02 upcoming',
        'lab.tsh@2027-04-30 MON-04 upcoming',
        'lab.urinalysis@2031-01-31 MON-03 upcoming',
      ],
      without: ['lab.cbc@2027-03-28', 'lab.cbc@2031-02-28'],
    }),
  },
  {
    title: 'The 47th and the 48th month after the second course, and no 49th',
    from: [
      'MON-01: until 48 months after the last infusion',
      'Reading 19: a minimum, from the last infusion of the latest course; it restarts with each course',
    ],
    events: [...twoCourses(), lab('platelets', 250, '2031-01-10', { low: 150 })],
    on: '2031-02-10',
    under: layered(
      {
        stage: 'monitoring',
        tasks: [
          'lab.cbc@2031-01-10 MON-01 done',
          'lab.cbc@2031-02-10 MON-01 due',
          'lab.tsh@2031-02-10 MON-04 due',
          'mri.yearly@2031-02-10 MON-06 due',
        ],
        without: ['lab.cbc@2031-03-10', 'lab.tsh@2031-05-10', 'lab.cbc@2026-03-06', 'after.vigilance'],
      },
      {
        tasks: ['lab.liver@2031-02-10 EU-30 due', 'after.vigilance@2031-02-10 EU-31 lasting'],
        without: ['lab.liver@2031-03-10'],
      },
      {
        tasks: ['screening.skin@2031-02-10 US-11 due', 'rems.status-form@2031-02-10 US-10 due'],
        without: ['rems.status-form@2031-08-10'],
      },
    ),
  },
  {
    title: 'No blood count since the second month: overdue ten months later, and four years later',
    from: ['MON-01: monthly, complete blood count', 'DOC-01: what is due next is documented visit by visit'],
    events: [...oneCourse(), lab('platelets', 250, '2026-03-06', { low: 150 })],
    on: '2030-03-06',
    under: alike({
      tasks: [
        'lab.cbc@2026-03-06 MON-01 done',
        'lab.cbc@2026-04-06 MON-01 overdue',
        'lab.cbc@2027-02-06 MON-01 overdue',
        'lab.cbc@2030-02-06 MON-01 overdue',
        'lab.creatinine@2026-03-06 MON-02 overdue',
      ],
    }),
  },
  {
    title: 'A late TSH older than the newest one raises nothing',
    from: ['Case format: facts keep the latest value by day'],
    events: [
      ...oneCourse(),
      lab('tsh', 1.2, '2026-05-06', { low: 0.3, high: 4 }),
      lab('tsh', 9, '2026-04-06', { low: 0.3, high: 4 }),
    ],
    on: '2026-05-07',
    under: alike({ alerts: [], tasks: ['lab.tsh@2026-05-06 MON-04 done'] }),
  },
  {
    title: 'The last infusion was given a day later than written: the series moves with the correction',
    from: ['Case format: event.corrected replaces an earlier event', 'MON-01: after the last infusion'],
    events: [
      ...infusions(5),
      completed(1, '2026-02-07'),
      {
        type: 'event.corrected',
        on: '2026-02-09',
        corrects: `e${infusions(5).length}`,
        event: {
          type: 'infusion.given',
          on: '2026-02-07',
          course: 1,
          day: 5,
          dose: 12,
          steroid: 0,
          rateReduced: false,
        },
      },
    ],
    on: '2026-02-10',
    under: alike({
      stage: 'interval',
      last: 'accepted',
      tasks: ['lab.cbc@2026-03-07 MON-01 upcoming', 'lab.cbc@2030-02-07 MON-01 upcoming'],
      without: ['lab.cbc@2026-03-06'],
    }),
  },
];
