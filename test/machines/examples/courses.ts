import {
  begins,
  given,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  pregnancyTest,
  relapse,
  resumed,
  serology,
  started,
  stopped,
  woman,
} from '../events.ts';
import { type Judgements, met, na, unknown, unmet } from './example.ts';

/** The first course, Monday to Friday, 12 to 16 January 2026; the second from 18 January 2027. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
const TWO = [...FIRST, ...SECOND];
const dose = (day: number, mg = 12, steroid = 1000) =>
  ({ act: { type: 'infusion.given', day, dose: mg, steroid } }) as const;
const switchTo = (to: string) => ({ act: { type: 'therapy.switched', to } }) as const;

export const courses: Judgements = {
  'INF-01': [
    met('12 mg on the first day', '2026-01-12', [begins(1, '2026-01-12')], dose(1)),
    unmet('24 mg', '2026-01-12', [begins(1, '2026-01-12')], dose(1, 24)),
    unmet('11.9 mg', '2026-01-12', [begins(1, '2026-01-12')], dose(1, 11.9)),
    met('the next day', '2026-01-13', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], dose(2)),
    unmet(
      'a day left out and nothing said of it',
      '2026-01-14',
      [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')],
      dose(2),
    ),
    met(
      'a day left out by an interruption',
      '2026-01-20',
      [
        begins(1, '2026-01-12'),
        infusion(1, 1, '2026-01-12'),
        interrupted(1, '2026-01-13'),
        resumed(1, '2026-01-20'),
      ],
      dose(2),
    ),
    unmet('four infusions do not complete it', '2026-01-16', [
      begins(1, '2026-01-12'),
      ...[1, 2, 3, 4].map((day) => infusion(1, day, `2026-01-${11 + day}`)),
    ]),
    met('five infusions complete it', '2026-01-16', [
      begins(1, '2026-01-12'),
      ...[1, 2, 3, 4, 5].map((day) => infusion(1, day, `2026-01-${11 + day}`)),
    ]),
    na('no course is running', '2026-01-12'),
    na('in the second course', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], dose(1)),
  ],
  'INF-02': [
    na('before the first course', '2026-01-12'),
    unmet('one day less than twelve months', '2027-01-15', FIRST, { from: '2027-01-16' }),
    met('twelve months after the last infusion', '2027-01-16', FIRST),
    unmet(
      'last infusion on 29 February: not before 28 February',
      '2025-02-27',
      given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29'),
    ),
    met('12 mg on its first day', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], dose(1)),
    unmet('60 mg', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], dose(1, 60)),
    unmet('two infusions do not complete it', '2027-01-20', [
      ...FIRST,
      begins(2, '2027-01-18'),
      infusion(2, 1, '2027-01-18'),
      infusion(2, 2, '2027-01-19'),
    ]),
    met('three infusions complete it', '2027-01-20', [
      ...FIRST,
      begins(2, '2027-01-18'),
      infusion(2, 1, '2027-01-18'),
      infusion(2, 2, '2027-01-19'),
      infusion(2, 3, '2027-01-20'),
    ]),
    na('before the third course', '2028-01-20', TWO),
  ],
  'INF-03': [
    na('before the first course', '2026-01-12', [started('glatiramer', '2020-01-10')]),
    met('stopped before the first course', '2027-01-16', [
      started('glatiramer', '2020-01-10'),
      stopped('glatiramer', { lastDose: '2026-01-11' }),
      ...FIRST,
    ]),
    unmet('never stopped', '2027-01-16', [started('glatiramer', '2020-01-10'), ...FIRST]),
    unmet('begun in between', '2027-01-16', [...FIRST, started('glatiramer', '2026-06-10')]),
    unmet('begun and stopped in between', '2027-01-16', [
      ...FIRST,
      started('glatiramer', '2026-06-10'),
      stopped('glatiramer', { lastDose: '2026-09-10' }),
    ]),
  ],
  'INF-05': [
    met('negative on the day', '2026-01-12', [
      woman(),
      pregnancyTest('negative', '2026-01-12'),
      begins(1, '2026-01-12'),
    ]),
    unmet('positive on the day', '2026-01-12', [
      woman(),
      pregnancyTest('positive', '2026-01-12'),
      begins(1, '2026-01-12'),
    ]),
    unknown('negative on the day before', '2026-01-12', [
      woman(),
      pregnancyTest('negative', '2026-01-11'),
      begins(1, '2026-01-12'),
    ]),
    unknown('not tested', '2026-01-12', [woman(), begins(1, '2026-01-12')]),
    na('the second day', '2026-01-13', [woman(), begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')]),
    unknown('the first day of the second course', '2027-01-18', [
      woman(),
      pregnancyTest('negative', '2026-01-12'),
      ...FIRST,
      begins(2, '2027-01-18'),
    ]),
    na('a man', '2026-01-12', [man(), begins(1, '2026-01-12')]),
  ],
  'INF-16': [
    met(
      'methylprednisolone before the remaining infusion',
      '2026-01-26',
      [
        begins(1, '2026-01-12'),
        ...[1, 2, 3].map((day) => infusion(1, day, `2026-01-${11 + day}`)),
        interrupted(1, '2026-01-15'),
        resumed(1, '2026-01-26'),
      ],
      dose(4),
    ),
    unmet(
      'none before the remaining infusion',
      '2026-01-26',
      [
        begins(1, '2026-01-12'),
        ...[1, 2, 3].map((day) => infusion(1, day, `2026-01-${11 + day}`)),
        interrupted(1, '2026-01-15'),
        resumed(1, '2026-01-26'),
      ],
      dose(4, 12, 0),
    ),
    na(
      'day 4 of a course that was not interrupted',
      '2026-01-15',
      [begins(1, '2026-01-12'), ...[1, 2, 3].map((day) => infusion(1, day, `2026-01-${11 + day}`))],
      dose(4, 12, 0),
    ),
  ],
  'RET-01': [
    met('one relapse', '2028-03-01', [...TWO, relapse('2028-02-01')]),
    met('one new gadolinium-enhancing lesion', '2028-03-01', [...TWO, mri('2028-02-01', { newGd: 1 })]),
    met('two new T2 lesions', '2028-03-01', [...TWO, mri('2028-02-01', { newT2: 2 })]),
    unmet('one new T2 lesion', '2028-03-01', [...TWO, mri('2028-02-01', { newT2: 1 })]),
    unmet('a quiet MRI', '2028-03-01', [...TWO, mri('2028-02-01')]),
    unmet('activity before the second course only', '2028-03-01', [
      ...FIRST,
      relapse('2026-06-01'),
      ...SECOND,
      mri('2028-02-01'),
    ]),
    unknown('neither MRI nor relapse since', '2028-03-01', TWO),
    na('after one course', '2027-03-01', [...FIRST, relapse('2027-02-01')]),
  ],
  'RET-02': [
    unmet('one day less than twelve months', '2028-01-19', TWO, { from: '2028-01-20' }),
    met('twelve months after the last infusion', '2028-01-20', TWO),
    na('after one course', '2027-01-20', FIRST),
  ],
  'RET-04': [
    unmet('each further course is weighed', '2028-03-01', [...TWO, relapse('2028-02-01')]),
    na('no activity: the question does not arise', '2028-03-01', [...TWO, mri('2028-02-01')]),
    na('after one course', '2027-03-01', FIRST),
  ],
  'RET-06': [
    met('12 mg on its first day', '2028-02-07', [...TWO, begins(3, '2028-02-07')], dose(1)),
    unmet('24 mg', '2028-02-07', [...TWO, begins(3, '2028-02-07')], dose(1, 24)),
    unmet('two infusions do not complete it', '2028-02-08', [
      ...TWO,
      begins(3, '2028-02-07'),
      infusion(3, 1, '2028-02-07'),
      infusion(3, 2, '2028-02-08'),
    ]),
    met('three infusions complete it', '2028-02-09', [
      ...TWO,
      begins(3, '2028-02-07'),
      infusion(3, 1, '2028-02-07'),
      infusion(3, 2, '2028-02-08'),
      infusion(3, 3, '2028-02-09'),
    ]),
    unmet(
      'a day left out and nothing said of it',
      '2028-02-09',
      [...TWO, begins(3, '2028-02-07'), infusion(3, 1, '2028-02-07')],
      dose(2),
    ),
    na('in the second course', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], dose(1)),
  ],
  'RET-10': [
    unmet('renewed activity: other drugs are considered', '2028-03-01', [...TWO, relapse('2028-02-01')]),
    na('no activity', '2028-03-01', [...TWO, mri('2028-02-01')]),
    na('after one course', '2027-03-01', [...FIRST, relapse('2027-02-01')]),
  ],
  'RET-11': [
    met(
      'to interferon, lymphocytes at the lower limit',
      '2028-03-01',
      [...TWO, lab('lymphocytes', 1, '2028-02-20', { low: 1 })],
      switchTo('interferon-beta'),
    ),
    unmet(
      'to glatiramer, lymphocytes below the lower limit',
      '2028-03-01',
      [...TWO, lab('lymphocytes', 0.99, '2028-02-20', { low: 1 })],
      switchTo('glatiramer'),
    ),
    unknown('to interferon, not counted', '2028-03-01', TWO, switchTo('interferon-beta')),
    na(
      'to another drug',
      '2028-03-01',
      [...TWO, lab('lymphocytes', 0.5, '2028-02-20', { low: 1 })],
      switchTo('ocrelizumab'),
    ),
    na('before the first course', '2026-01-12', [lab('lymphocytes', 0.5, '2026-01-05', { low: 1 })]),
  ],
  'RET-12': [
    unmet('little experience: pointed out', '2028-03-01', [...TWO, relapse('2028-02-01')]),
    na('no activity: the question does not arise', '2028-03-01', [...TWO, mri('2028-02-01')]),
    na('after one course', '2027-03-01', FIRST),
  ],
  'RET-13': [
    unmet('higher PML risk: pointed out', '2028-03-01', [
      ...TWO,
      serology('anti-jcv', 'positive', '2028-02-01'),
      relapse('2028-02-01'),
    ]),
    na('after one course', '2027-03-01', FIRST),
  ],
};
