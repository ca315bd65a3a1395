import type { Draft } from '../../../machines/events.ts';
import {
  attested,
  begins,
  chosen,
  given,
  happened,
  infusion,
  lab,
  said,
  screened,
  serology,
  vaccinated,
} from '../events.ts';
import type { TaskExample, TaskExamples } from './example.ts';

/** The first course, 12 to 16 January 2026, and a second one. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const TWO = [...FIRST, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
const DAY = '2026-03-01';
const CHOSEN = [chosen('2026-02-10')];
const EU = ['h16', 'eu'] as const;
const US = ['us'] as const;
const hiv = serology('hiv', 'positive', '2026-02-12');
const fromBatch = (day: number, on: string): Draft =>
  said('infusion.given', on, { course: 1, day, dose: 12, steroid: 1000, rateReduced: false, batch: 'A12' });
const platelets = (on: string) => lab('platelets', 240, on);
const baseline = (on: string) =>
  (['platelets', 'creatinine', 'urine-erythrocytes', 'tsh'] as const).map((analyte) => lab(analyte, 80, on));

/** No duty of the paper alone. */
const notOfThePaper = (stage: TaskExample[1], events: readonly Draft[]): TaskExample => [
  'the paper alone',
  stage,
  DAY,
  events,
  [],
  ['h16'],
];

/** What only the labels ask for. */
export const dutiesOfLabels = {
  'prep.diet': [
    [
      'two weeks before the earliest start',
      'preparation',
      DAY,
      [...CHOSEN, vaccinated('influenza', '2026-02-20')],
      ['2026-03-20 upcoming patient'],
      EU,
    ],
    [
      'begun',
      'preparation',
      '2026-03-20',
      [...CHOSEN, vaccinated('influenza', '2026-02-20')],
      ['2026-03-20 lasting patient'],
      EU,
    ],
    ['a start could be today', 'preparation', DAY, CHOSEN, ['2026-02-15 lasting patient'], EU],
    ['not before it was chosen', 'preparation', '2026-02-12', CHOSEN, ['2026-02-10 lasting patient'], EU],
    ['no start in sight', 'preparation', DAY, [...CHOSEN, hiv], [], EU],
    ['before the second course', 'interval', DAY, [...CHOSEN, ...FIRST], ['2027-01-02 upcoming patient'], EU],
    [
      'before a third, not before it was chosen',
      'retreatment',
      '2028-03-10',
      [...CHOSEN, ...TWO, happened('retreatment.chosen', '2028-03-01')],
      ['2028-03-01 lasting patient'],
      ['eu'],
    ],
    notOfThePaper('preparation', CHOSEN),
    [
      'the US label says before and names no day: from the choice on',
      'preparation',
      DAY,
      CHOSEN,
      ['2026-02-10 lasting patient'],
      US,
    ],
  ],
  'prep.upcr': [
    ['open', 'preparation', DAY, CHOSEN, ['2026-02-10 overdue'], US],
    [
      'done',
      'preparation',
      DAY,
      [...CHOSEN, lab('upcr', 80, '2026-02-16')],
      ['2026-02-10 done on 2026-02-16'],
      US,
    ],
    ['after the first course it is no baseline', 'interval', DAY, [...CHOSEN, ...FIRST], [], US],
    notOfThePaper('preparation', CHOSEN),
  ],
  'prep.skin': [
    ['open', 'preparation', DAY, CHOSEN, ['2026-02-10 overdue'], US],
    [
      'done',
      'preparation',
      DAY,
      [...CHOSEN, screened('skin', '2026-02-16')],
      ['2026-02-10 done on 2026-02-16'],
      US,
    ],
    notOfThePaper('preparation', CHOSEN),
  ],
  'rems.enrolment': [
    ['open', 'preparation', '2026-02-10', CHOSEN, ['2026-02-10 due'], US],
    [
      'a no is none',
      'preparation',
      DAY,
      [...CHOSEN, attested('rems-enrolled', '2026-02-12', false)],
      ['2026-02-10 overdue'],
      US,
    ],
    [
      'done',
      'preparation',
      DAY,
      [...CHOSEN, attested('rems-enrolled', '2026-02-12')],
      ['2026-02-10 done on 2026-02-12'],
      US,
    ],
    ['still open after the course', 'interval', DAY, [...CHOSEN, ...FIRST], ['2026-02-10 overdue'], US],
    ['outside the programme', 'preparation', DAY, CHOSEN, [], EU],
    notOfThePaper('preparation', CHOSEN),
  ],
  'rems.baseline': [
    [
      'within 30 days before the start',
      'preparation',
      DAY,
      CHOSEN,
      ['2026-02-10 due 2026-01-30/2026-03-01'],
      US,
    ],
    [
      'taken 30 days before',
      'preparation',
      DAY,
      [...CHOSEN, ...baseline('2026-01-30')],
      ['2026-02-10 done on 2026-01-30 2026-01-30/2026-03-01'],
      US,
    ],
    [
      'taken 31 days before',
      'preparation',
      DAY,
      [...CHOSEN, ...baseline('2026-01-29')],
      ['2026-02-10 due 2026-01-30/2026-03-01'],
      US,
    ],
    [
      'one value missing',
      'preparation',
      DAY,
      [...CHOSEN, ...baseline('2026-02-12').slice(0, 3)],
      ['2026-02-10 due 2026-01-30/2026-03-01'],
      US,
    ],
    ['no start in sight', 'preparation', DAY, [...CHOSEN, hiv], [], US],
    notOfThePaper('preparation', CHOSEN),
  ],
  'rems.status-form': [
    [
      'every six months for 48 months',
      'interval',
      '2026-12-01',
      [...FIRST, attested('rems-status-form', '2026-07-14')],
      [
        '2026-07-16 done on 2026-07-14',
        '2027-01-16 upcoming',
        '2027-07-16 upcoming',
        '2028-01-16 upcoming',
        '2028-07-16 upcoming',
        '2029-01-16 upcoming',
        '2029-07-16 upcoming',
        '2030-01-16 upcoming',
      ],
      US,
    ],
    ['before any infusion', 'preparation', DAY, CHOSEN, [], US],
    notOfThePaper('interval', FIRST),
  ],
  'course.batch': [
    [
      'of every infusion without one',
      'course',
      '2026-01-14',
      [
        begins(1, '2026-01-12'),
        fromBatch(1, '2026-01-12'),
        infusion(1, 2, '2026-01-13'),
        infusion(1, 3, '2026-01-14'),
      ],
      ['2026-01-13 overdue', '2026-01-14 due'],
      EU,
    ],
    [
      'recorded with it',
      'course',
      '2026-01-12',
      [begins(1, '2026-01-12'), fromBatch(1, '2026-01-12')],
      [],
      EU,
    ],
    notOfThePaper('interval', FIRST),
  ],
  'lab.liver': [
    ['before any infusion', 'selection', DAY, [], [], EU],
    notOfThePaper('interval', FIRST),
    ['the US label names no interval', 'interval', DAY, FIRST, [], US],
  ],
  'lab.liver-periodic': [
    ['from the last infusion on', 'interval', DAY, FIRST, ['2026-01-16 lasting'], US],
    ['the EU label names the month', 'interval', DAY, FIRST, [], ['h16', 'eu', 'us']],
    ['beside the paper', 'interval', DAY, FIRST, ['2026-01-16 lasting'], ['h16', 'us']],
    notOfThePaper('interval', FIRST),
  ],
  'lab.platelets-infusion': [
    [
      'days 3 and 5',
      'course',
      '2026-01-15',
      FIRST.slice(0, 5),
      ['2026-01-14 overdue', '2026-01-16 upcoming'],
      EU,
    ],
    [
      'counted on day 3 and not on day 5',
      'interval',
      '2026-01-20',
      [...FIRST, platelets('2026-01-14')],
      ['2026-01-14 done on 2026-01-14', '2026-01-16 overdue'],
      EU,
    ],
    [
      'counted on day 5 alone',
      'interval',
      '2026-01-20',
      [...FIRST, platelets('2026-01-16')],
      ['2026-01-14 missed', '2026-01-16 done on 2026-01-16'],
      EU,
    ],
    [
      'a count of day 2 is not one of day 3',
      'course',
      '2026-01-14',
      [...FIRST.slice(0, 4), platelets('2026-01-13')],
      ['2026-01-14 due', '2026-01-16 upcoming'],
      EU,
    ],
    ['day 3 of the second course', 'monitoring', '2027-01-20', TWO, ['2027-01-20 due'], EU],
    notOfThePaper('interval', FIRST),
  ],
  'screening.skin': [
    [
      'yearly',
      'interval',
      '2027-02-01',
      [...FIRST, screened('skin', '2027-01-18')],
      ['2027-01-16 done on 2027-01-18', '2028-01-16 upcoming', '2029-01-16 upcoming', '2030-01-16 upcoming'],
      US,
    ],
    notOfThePaper('interval', FIRST),
  ],
  'after.no-live-vaccine': [
    ['from the first infusion on', 'interval', DAY, FIRST, ['2026-01-12 lasting'], EU],
    ['for good', 'monitoring', '2035-01-01', TWO, ['2027-01-18 lasting'], EU],
    notOfThePaper('interval', FIRST),
  ],
  'after.vigilance': [
    ['after 48 months', 'interval', '2030-01-15', FIRST, ['2030-01-16 upcoming patient'], EU],
    ['for good', 'interval', '2030-01-16', FIRST, ['2030-01-16 lasting patient'], EU],
    ['from the latest course', 'monitoring', '2030-01-16', TWO, ['2031-01-20 upcoming patient'], EU],
    notOfThePaper('interval', FIRST),
  ],
} satisfies TaskExamples;
