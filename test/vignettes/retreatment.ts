import { answered, lab, mri, relapse, said } from '../machines/events.ts';
import { again, furtherCourse, type History, twoCourses } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

const RENEWED = 'RET-01: 1 or more relapses, or 2 or more new T2 lesions, or 1 or more new Gd+ lesions';

/** Three courses, the last infusion of the third on 12 April 2028. */
const threeCourses = (): History => [
  ...twoCourses(),
  ...again('2028-03-01'),
  ...furtherCourse(3, '2028-03-20', '2028-04-10', '2028-04-11', '2028-04-12'),
];
/** Four courses, the last infusion of the fourth on 12 June 2029. */
const fourCourses = (): History => [
  ...threeCourses(),
  ...again('2029-05-01'),
  ...furtherCourse(4, '2029-05-20', '2029-06-10', '2029-06-11', '2029-06-12'),
];

export const retreatment: readonly Vignette[] = [
  {
    title: 'One new T2 lesion after two courses',
    from: [RENEWED],
    events: [...twoCourses(), mri('2028-03-01', { newT2: 1 })],
    on: '2028-03-02',
    under: [
      ...alike({ stage: 'monitoring', blocked: ['RET-01'], start: null }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Two new T2 lesions after two courses',
    from: [RENEWED],
    events: [...twoCourses(), mri('2028-03-01', { newT2: 2 })],
    on: '2028-03-02',
    under: alike({ blocked: [], rules: { 'RET-01': 'met' } }),
  },
  {
    title: 'One new T2 lesion on each of two yearly MRIs',
    from: [RENEWED],
    events: [...twoCourses(), mri('2028-02-10', { newT2: 1 }), mri('2029-02-10', { newT2: 1 })],
    on: '2029-02-11',
    under: alike({ blocked: ['RET-01'] }),
  },
  {
    title: 'One enhancing lesion after two courses',
    from: [RENEWED],
    events: [...twoCourses(), mri('2028-03-01', { newGd: 1 })],
    on: '2028-03-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'A relapse that does not disable, after two courses',
    from: [RENEWED],
    events: [...twoCourses(), said('relapse.recorded', '2028-03-01', { disabling: false })],
    on: '2028-03-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'A relapse eleven months after the second course',
    from: [
      'RET-02: not sooner than 12 months after the previous course',
      'EU-40: at least 12 months',
      'US-18: 12 months',
    ],
    events: [...twoCourses(), relapse('2028-01-05')],
    on: '2028-02-09',
    under: [
      ...layered(
        { blocked: ['RET-02'], start: { on: '2028-02-10', because: ['RET-02'] } },
        { blocked: ['EU-40', 'RET-02'], start: { on: '2028-02-10', because: ['EU-40', 'RET-02'] } },
        { blocked: ['EU-40', 'RET-02', 'US-18'] },
      ),
      alone('eu', { holds: ['EU-40'] }),
      alone('us', { blocked: ['US-18'] }),
    ],
  },
  {
    title: 'The third course is decided: its work-up is to be done anew',
    from: ['RET-06: full work-up as before every course', 'EU-22: baseline ECG and vital signs'],
    events: [...twoCourses(), ...again('2028-03-01')],
    on: '2028-03-02',
    under: layered(
      {
        stage: 'retreatment',
        blocked: ['PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'],
        start: { on: '2028-03-02', because: ['PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
        tasks: ['retreatment.work-up@2028-03-01 RET-06 overdue'],
      },
      { blocked: ['EU-22', 'PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
      { blocked: ['EU-22', 'PRE-01', 'PRE-10', 'PRE-11', 'PRE-12'] },
    ),
  },
  {
    title: 'A fourth course',
    from: ['EU-40: at most two further courses, four in all', 'US-18: no stated maximum'],
    events: [...threeCourses(), relapse('2029-05-01')],
    on: '2029-05-02',
    under: [
      ...alike({ stage: 'monitoring', blocked: [] }),
      alone('eu', { blocked: [] }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'A fifth course',
    from: [
      'EU-40: at most two further courses, four in all',
      'US-18: further courses as needed, no stated maximum',
      'RET-03: retreat once or twice if needed (a fact, not a limit)',
    ],
    events: [...fourCourses(), relapse('2030-08-01')],
    on: '2030-08-02',
    under: [
      ...layered({ blocked: [] }, { blocked: ['EU-40'] }, { blocked: ['EU-40'], rules: { 'US-18': 'met' } }),
      alone('eu', { blocked: ['EU-40'] }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Monitoring starts anew with the fourth course',
    from: ['Reading 19: it restarts with each course'],
    events: fourCourses(),
    on: '2029-06-13',
    under: alike({
      tasks: ['lab.cbc@2029-07-12 MON-01 upcoming', 'lab.cbc@2033-06-12 MON-01 upcoming'],
      without: ['lab.cbc@2028-05-12', 'lab.cbc@2033-07-12'],
    }),
  },
  {
    title: 'TSH suppressed before the second course, nobody has assessed it',
    from: ['MON-30: clinical assessment before any further alemtuzumab'],
    events: [...twoCourses().slice(0, -5), lab('tsh', 0.05, '2027-01-25', { low: 0.27, high: 4.2 })],
    on: '2027-02-08',
    under: alike({
      stage: 'interval',
      blocked: ['MON-30'],
      alerts: ['MON-30 urgent 2027-01-25'],
    }),
  },
  {
    title: 'TSH suppressed before the second course, assessed by the endocrinologist',
    from: ['MON-30: clinical assessment before any further alemtuzumab'],
    events: [
      ...twoCourses().slice(0, -5),
      lab('tsh', 0.05, '2027-01-25', { low: 0.27, high: 4.2 }),
      answered('endocrinology', '2027-02-02'),
    ],
    on: '2027-02-08',
    under: alike({ blocked: [], alerts: [] }),
  },
];
