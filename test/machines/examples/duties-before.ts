import {
  attested,
  begins,
  chosen,
  given,
  infusion,
  interrupted,
  mri,
  relapse,
  resumed,
  serology,
  started,
  stopped,
  stopsTaking,
  takes,
  vaccinated,
} from '../events.ts';
import type { TaskExamples } from './example.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')];
const NATALIZUMAB = [
  serology('anti-jcv', 'positive', '2026-01-05'),
  started('natalizumab', '2020-01-06'),
  stopped('natalizumab', { lastDose: '2026-01-12' }),
];

/** The switch, the work-up and the infusion days. Of each kind: on which days, and how it stands. */
export const dutiesBefore = {
  'switch.cholestyramine': [
    [
      'overdue',
      'switching',
      '2026-02-01',
      [stopped('teriflunomide', { lastDose: '2026-01-12' })],
      ['2026-01-12 overdue'],
    ],
    [
      'begun',
      'switching',
      '2026-02-01',
      [stopped('teriflunomide', { lastDose: '2026-01-12' }), takes('cholestyramine', '2026-01-13')],
      ['2026-01-12 done on 2026-01-13'],
    ],
    ['another therapy', 'switching', '2026-02-01', [stopped('fingolimod', { lastDose: '2026-01-12' })], []],
  ],
  'switch.start-window': [
    [
      'before the second month is over',
      'switching',
      '2026-03-11',
      [...NATALIZUMAB, serology('anti-jcv', 'negative', '2026-01-20')],
      ['2026-03-12 upcoming 2026-03-12/2026-04-12'],
    ],
    [
      'the last day of the third month',
      'preparation',
      '2026-04-12',
      [...NATALIZUMAB, serology('anti-jcv', 'negative', '2026-01-20')],
      ['2026-03-12 due 2026-03-12/2026-04-12'],
    ],
    [
      'later: rebound threatens',
      'preparation',
      '2026-04-13',
      [...NATALIZUMAB, serology('anti-jcv', 'negative', '2026-01-20')],
      ['2026-03-12 overdue 2026-03-12/2026-04-12'],
    ],
  ],
  'switch.mri-first': [
    ['three months after the last infusion', 'switching', '2026-04-12', NATALIZUMAB, ['2026-04-12 due']],
    ['a day late', 'switching', '2026-04-13', NATALIZUMAB, ['2026-04-12 overdue']],
    [
      'done',
      'switching',
      '2026-05-01',
      [...NATALIZUMAB, mri('2026-04-14')],
      ['2026-04-12 done on 2026-04-14'],
    ],
    [
      'an early quiet MRI is not it',
      'switching',
      '2026-04-12',
      [...NATALIZUMAB, mri('2026-02-20')],
      ['2026-04-12 due'],
    ],
    [
      'an early MRI for a relapse that shows activity is',
      'switching',
      '2026-03-01',
      [...NATALIZUMAB, mri('2026-02-20', { newGd: 1 })],
      ['2026-04-12 done on 2026-02-20'],
    ],
  ],
  'switch.mri-serial': [
    ['none before the first', 'switching', '2026-04-12', NATALIZUMAB, []],
    [
      'four weeks after a quiet one',
      'switching',
      '2026-04-20',
      [...NATALIZUMAB, mri('2026-04-14')],
      ['2026-05-12 upcoming'],
    ],
    [
      'and again after four weeks',
      'switching',
      '2026-06-10',
      [...NATALIZUMAB, mri('2026-04-14'), mri('2026-05-12')],
      ['2026-05-12 done on 2026-05-12', '2026-06-09 overdue'],
    ],
    [
      'none beyond six months',
      'switching',
      '2026-07-10',
      [...NATALIZUMAB, mri('2026-04-14'), mri('2026-05-12'), mri('2026-06-09'), mri('2026-07-07')],
      ['2026-05-12 done on 2026-05-12', '2026-06-09 done on 2026-06-09', '2026-07-07 done on 2026-07-07'],
    ],
    [
      'none once there is activity',
      'switching',
      '2026-04-20',
      [...NATALIZUMAB, mri('2026-04-14', { newT2: 1 })],
      [],
    ],
    [
      'none once there is a relapse',
      'switching',
      '2026-04-20',
      [...NATALIZUMAB, mri('2026-04-14'), relapse('2026-04-18')],
      [],
    ],
  ],
  'course.start': [
    [
      'at once without earlier therapy',
      'preparation',
      '2026-01-20',
      [chosen('2026-01-09')],
      ['2026-01-09 due 2026-01-09/'],
    ],
    ['not before the choice', 'selection', '2026-01-20', [], []],
    [
      'not with an earlier therapy',
      'switching',
      '2026-01-20',
      [started('glatiramer', '2020-01-06'), chosen('2026-01-09')],
      [],
    ],
  ],
  'prep.vzv-serology': [
    ['open', 'preparation', '2026-01-20', [chosen('2026-01-09')], ['2026-01-09 overdue']],
    [
      'done before',
      'preparation',
      '2026-01-20',
      [serology('vzv-igg', 'positive', '2025-12-09'), chosen('2026-01-09')],
      ['2026-01-09 done on 2025-12-09'],
    ],
  ],
  'prep.vzv-vaccine': [
    [
      'IgG negative',
      'preparation',
      '2026-01-12',
      [chosen('2026-01-09'), serology('vzv-igg', 'negative', '2026-01-12')],
      ['2026-01-12 due'],
    ],
    [
      'IgG positive',
      'preparation',
      '2026-01-12',
      [chosen('2026-01-09'), serology('vzv-igg', 'positive', '2026-01-12')],
      [],
    ],
  ],
  'prep.vzv-titre': [
    [
      'four to six weeks after the last dose',
      'preparation',
      '2026-02-15',
      [chosen('2026-01-09'), serology('vzv-igg', 'negative', '2026-01-12'), vaccinated('vzv', '2026-01-19')],
      ['2026-02-16 upcoming 2026-02-16/2026-03-02'],
    ],
    [
      'the last day',
      'preparation',
      '2026-03-02',
      [chosen('2026-01-09'), serology('vzv-igg', 'negative', '2026-01-12'), vaccinated('vzv', '2026-01-19')],
      ['2026-02-16 due 2026-02-16/2026-03-02'],
    ],
    [
      'later',
      'preparation',
      '2026-03-03',
      [chosen('2026-01-09'), serology('vzv-igg', 'negative', '2026-01-12'), vaccinated('vzv', '2026-01-19')],
      ['2026-02-16 overdue 2026-02-16/2026-03-02'],
    ],
  ],
  'prep.vaccination-status': [
    ['open', 'preparation', '2026-01-20', [chosen('2026-01-09')], ['2026-01-09 overdue']],
    [
      'checked',
      'preparation',
      '2026-01-20',
      [chosen('2026-01-09'), attested('vaccination-status-checked', '2026-01-12')],
      ['2026-01-09 done on 2026-01-12'],
    ],
    ['not before the second course', 'interval', '2027-01-20', [chosen('2026-01-09'), ...FIRST], []],
  ],
  'prep.isoniazid-end': [
    [
      'half a year',
      'preparation',
      '2026-03-01',
      [takes('isoniazid', '2026-01-12')],
      ['2026-07-12 upcoming 2026-07-12/'],
    ],
    [
      'at least: never overdue',
      'monitoring',
      '2026-12-01',
      [takes('isoniazid', '2026-01-12')],
      ['2026-07-12 due 2026-07-12/'],
    ],
    [
      'ended',
      'preparation',
      '2026-08-01',
      [takes('isoniazid', '2026-01-12'), stopsTaking('isoniazid', '2026-07-20')],
      ['2026-07-12 done on 2026-07-20 2026-07-12/'],
    ],
  ],
  'prep.mri-yearly': [
    ['a year after the last', 'selection', '2026-03-01', [mri('2025-02-28')], ['2026-02-28 overdue']],
    ['after a course the series counts', 'interval', '2026-03-01', [mri('2025-02-28'), ...FIRST], []],
  ],
  'course.premedication-evening': [
    ['the evening before', 'course', '2026-01-12', [begins(1, '2026-01-12')], ['2026-01-11 overdue']],
    ['once infusions run', 'course', '2026-01-13', RUNNING, ['2026-01-11 done on 2026-01-11']],
  ],
  'course.infusion': [
    [
      'five consecutive days',
      'course',
      '2026-01-13',
      RUNNING,
      [
        '2026-01-12 done on 2026-01-12',
        '2026-01-13 done on 2026-01-13',
        '2026-01-14 upcoming',
        '2026-01-15 upcoming',
        '2026-01-16 upcoming',
      ],
    ],
    [
      'three in the second course',
      'course',
      '2027-01-18',
      [...FIRST, begins(2, '2027-01-18')],
      ['2027-01-18 due', '2027-01-19 upcoming', '2027-01-20 upcoming'],
    ],
    [
      'none planned while interrupted',
      'course',
      '2026-01-15',
      [...RUNNING, interrupted(1, '2026-01-14')],
      ['2026-01-12 done on 2026-01-12', '2026-01-13 done on 2026-01-13'],
    ],
  ],
  'course.steroid': [
    [
      'on the first three days',
      'course',
      '2026-01-12',
      [begins(1, '2026-01-12')],
      ['2026-01-12 due', '2026-01-13 upcoming', '2026-01-14 upcoming'],
    ],
    [
      'before every infusion that remains after an interruption',
      'course',
      '2026-01-26',
      [...RUNNING, infusion(1, 3, '2026-01-14'), interrupted(1, '2026-01-15'), resumed(1, '2026-01-26')],
      [
        '2026-01-12 done on 2026-01-12',
        '2026-01-13 done on 2026-01-13',
        '2026-01-14 done on 2026-01-14',
        '2026-01-26 due',
        '2026-01-27 upcoming',
      ],
    ],
  ],
  'course.dilution': [
    [
      'each day',
      'course',
      '2027-01-18',
      [...FIRST, begins(2, '2027-01-18')],
      ['2027-01-18 due', '2027-01-19 upcoming', '2027-01-20 upcoming'],
    ],
  ],
  'course.flush': [
    [
      'each day',
      'course',
      '2027-01-18',
      [...FIRST, begins(2, '2027-01-18')],
      ['2027-01-18 due', '2027-01-19 upcoming', '2027-01-20 upcoming'],
    ],
  ],
  'course.vitals': [
    [
      'each day',
      'course',
      '2027-01-18',
      [...FIRST, begins(2, '2027-01-18')],
      ['2027-01-18 due', '2027-01-19 upcoming', '2027-01-20 upcoming'],
    ],
  ],
  'course.observation': [
    [
      'each day',
      'course',
      '2027-01-18',
      [...FIRST, begins(2, '2027-01-18')],
      ['2027-01-18 due', '2027-01-19 upcoming', '2027-01-20 upcoming'],
    ],
  ],
  'course.resume': [
    [
      'a week later',
      'course',
      '2026-01-15',
      [...RUNNING, interrupted(1, '2026-01-14')],
      ['2026-01-21 upcoming'],
    ],
    [
      'resumed',
      'course',
      '2026-01-26',
      [...RUNNING, interrupted(1, '2026-01-14'), resumed(1, '2026-01-26')],
      [],
    ],
  ],
} satisfies TaskExamples;
