import { REPORTS } from './expected-reports.ts';

/** What a clinician expects of a case: the whole answer to some questions, and some of the tasks and next steps. */
export interface Expected {
  /** The sources in force; the paper alone where none are named. */
  readonly sources?: readonly string[];
  readonly stage: string;
  /** A part of the statechart's value. */
  readonly state?: object;
  readonly blocked: readonly string[];
  readonly next?: readonly string[];
  readonly not?: readonly string[];
  /** `id status who`, and the window where there is one. */
  readonly tasks?: readonly string[];
  /** `rule urgency since`. */
  readonly alerts?: readonly string[];
  readonly start: { readonly on: string; readonly because: readonly string[] } | null;
}

/** The day on which the shipped stories stand. */
export const NOW = '2026-11-16';

const BOTH = ['h16', 'eu'];

/** Each case on the day on which its story stands. */
export const STANDS: Readonly<Record<string, Expected>> = {
  ...REPORTS,
  naive: {
    stage: 'preparation',
    // Outstanding: tuberculosis test, urinalysis, pregnancy test.
    blocked: ['PRE-04', 'PRE-05', 'PRE-10', 'PRG-01', 'SEL-23'],
    not: ['course.started'],
    tasks: [
      'course.start@2026-10-19 due centre 2026-10-19/',
      'prep.vzv-serology@2026-10-19 done centre',
      'prep.mri-yearly@2027-09-28 upcoming centre',
    ],
    start: { on: '2026-11-16', because: ['PRE-04', 'PRE-05', 'PRE-10', 'PRG-01', 'SEL-23'] },
  },
  interferon: {
    stage: 'interval',
    state: { treatment: { interval: { timing: 'resting', imaging: 'outdated', vaccination: 'protected' } } },
    blocked: ['INF-02', 'PRE-10', 'PRE-11', 'PRE-12'],
    next: ['treatment.declined', 'therapy.switched'],
    not: ['course.started', 'infusion.given'],
    // Last infusion on Friday 13 March 2026.
    tasks: [
      'after.aciclovir-end@2026-04-06 done patient 2026-04-06/',
      'after.check-up@2026-04-10 done centre',
      'after.contraception-end@2026-03-09 done patient 2026-03-09/2026-07-13',
      'after.influenza-vaccine@2026-09-13 due centre 2026-09-13/',
      'lab.cbc@2026-04-13 done gp',
      'lab.cbc@2026-11-13 done gp',
      'lab.cbc@2026-12-13 upcoming gp',
      'lab.tsh@2026-12-13 upcoming gp',
      'mri.yearly@2027-03-13 upcoming centre',
      'screening.hpv@2027-03-13 upcoming gp',
      'lab.cbc@2030-03-13 upcoming gp',
    ],
    start: { on: '2027-03-13', because: ['INF-02'] },
  },
  teriflunomide: {
    stage: 'switching',
    state: { treatment: { switching: 'teriflunomide' } },
    blocked: ['SWI-20', 'SWI-22'],
    not: ['course.started'],
    tasks: ['switch.cholestyramine@2026-10-12 done centre'],
    // Nobody can say when lymphocytes rise above 1.5.
    start: null,
  },
  'dimethyl-fumarate': {
    stage: 'interval',
    state: { treatment: { interval: { timing: 'resting', imaging: 'current', laboratory: 'pending' } } },
    blocked: ['INF-02', 'PRE-10', 'PRE-12'],
    // Last infusion on Friday 12 December 2025.
    tasks: [
      'lab.cbc@2026-11-12 done gp',
      'lab.cbc@2026-12-12 upcoming gp',
      'after.influenza-vaccine@2026-06-12 done centre 2026-06-12/',
    ],
    start: { on: '2026-12-12', because: ['INF-02'] },
  },
  fingolimod: {
    stage: 'monitoring',
    state: { watches: { pregnancy: 'pregnant', thyroid: 'monthly' } },
    blocked: ['PRG-01', 'RET-01', 'SEL-23'],
    not: ['retreatment.chosen'],
    // Last infusion on 22 January 2025; pregnant since 6 July 2026: TSH every month.
    tasks: [
      'lab.tsh@2026-07-22 done gp',
      'lab.tsh@2026-08-22 done gp',
      'lab.tsh@2026-09-22 done gp',
      'lab.tsh@2026-10-22 done gp',
      'lab.tsh@2026-11-22 upcoming gp',
      'lab.tsh@2026-12-22 upcoming gp',
      'lab.tsh@2027-01-22 upcoming gp',
      'lab.cbc@2029-01-22 upcoming gp',
    ],
    start: null,
  },
  'natalizumab-low-risk': {
    stage: 'preparation',
    blocked: [],
    next: ['course.started'],
    // Last infusion on 7 September 2026: from two to three months.
    tasks: ['switch.start-window@2026-11-07 due centre 2026-11-07/2026-12-07'],
    start: { on: '2026-11-16', because: [] },
  },
  'natalizumab-high-risk': {
    stage: 'monitoring',
    state: { treatment: { monitoring: 'watching' } },
    blocked: ['RET-01'],
    not: ['retreatment.chosen'],
    // Last infusion on 19 March 2025: the 20th month is running.
    tasks: [
      'lab.cbc@2025-04-19 done gp',
      'lab.cbc@2026-10-19 done gp',
      'lab.cbc@2026-11-19 upcoming gp',
      'lab.creatinine@2026-11-19 upcoming gp',
      'lab.urinalysis@2026-11-19 upcoming gp',
      'lab.tsh@2026-12-19 upcoming gp',
      'mri.yearly@2026-03-19 done centre',
      'screening.hpv@2027-03-19 upcoming gp',
      'lab.cbc@2029-03-19 upcoming gp',
    ],
    start: null,
  },
  azathioprine: {
    stage: 'monitoring',
    blocked: ['RET-01'],
    // Last infusion on 18 June 2025; the check-up of September 2026 was missed, and TSH with it.
    tasks: [
      'lab.cbc@2026-08-18 done centre',
      'lab.cbc@2026-09-18 missed centre',
      'lab.tsh@2026-09-18 overdue centre',
      'lab.cbc@2026-10-18 done centre',
      'lab.cbc@2026-11-18 upcoming centre',
    ],
    start: null,
  },
  ocrelizumab: {
    stage: 'interval',
    blocked: ['INF-02', 'PRE-10', 'PRE-11', 'PRE-12'],
    // Last infusion on 15 May 2026.
    tasks: ['lab.cbc@2026-11-15 done gp', 'lab.tsh@2026-11-15 done gp', 'lab.cbc@2026-12-15 upcoming gp'],
    start: { on: '2027-05-15', because: ['INF-02'] },
  },
  'latent-tuberculosis': {
    stage: 'preparation',
    state: { treatment: { preparation: { tuberculosis: 'isoniazid' } } },
    blocked: ['PRE-05'],
    not: ['course.started'],
    // Isoniazid since 5 October 2026: eight weeks, and half a year.
    tasks: ['prep.isoniazid-end@2027-04-05 upcoming centre 2027-04-05/'],
    start: { on: '2026-11-30', because: ['PRE-05'] },
  },
  'interrupted-course': {
    stage: 'course',
    state: { treatment: { course: 'interrupted' }, watches: { infection: 'clear' } },
    blocked: [],
    next: ['course.resumed'],
    not: ['infusion.given', 'course.interrupted', 'course.completed'],
    tasks: [
      'course.infusion@2026-11-04 done centre',
      'course.resume@2026-11-12 overdue centre',
      'after.aciclovir-end@2026-11-30 upcoming patient 2026-11-30/',
    ],
    start: null,
  },
  thrombocytopenia: {
    stage: 'monitoring',
    state: { watches: { platelets: 'routine' } },
    blocked: ['RET-01'],
    tasks: ['lab.cbc@2026-11-12 done gp', 'lab.cbc@2026-12-12 upcoming gp', 'lab.cbc@2029-02-12 upcoming gp'],
    start: null,
  },
  retreatment: {
    stage: 'monitoring',
    blocked: ['RET-01'],
    // Last infusion of the third course on 4 June 2025: monitoring starts anew.
    tasks: [
      'lab.cbc@2026-11-04 done centre',
      'lab.cbc@2026-12-04 upcoming centre',
      'lab.tsh@2026-12-04 upcoming centre',
      'lab.cbc@2029-06-04 upcoming centre',
    ],
    start: null,
  },
  switched: {
    stage: 'switched',
    state: { treatment: 'switched' },
    blocked: [],
    next: ['follow-up.ended'],
    not: ['course.started', 'retreatment.chosen'],
    // Last infusion on 11 September 2024: its monitoring goes on beside the new drug.
    tasks: [
      'lab.immune-status@2026-03-09 done centre',
      'lab.cbc@2026-11-11 done gp',
      'lab.cbc@2026-12-11 upcoming gp',
      'lab.cbc@2028-09-11 upcoming gp',
    ],
    start: null,
  },
  'varicella-negative': {
    sources: BOTH,
    stage: 'preparation',
    state: { treatment: { preparation: { vaccination: 'waiting', laboratory: 'complete' } } },
    blocked: ['PRE-22'],
    not: ['course.started'],
    // Second dose on Monday 12 October 2026: titre after four to six weeks, infusion after six.
    tasks: [
      'prep.vzv-titre@2026-11-09 done centre 2026-11-09/2026-11-23',
      'prep.diet@2026-11-09 lasting patient',
    ],
    start: { on: '2026-11-23', because: ['PRE-22'] },
  },
  'mild-reaction': {
    sources: BOTH,
    stage: 'course',
    state: { treatment: { course: { underway: 'day2' } } },
    blocked: [],
    next: ['course.interrupted'],
    // The infusion of the day was given: the next one is tomorrow's.
    not: ['infusion.given', 'course.completed'],
    alerts: ['INF-12 same-day 2026-11-16'],
    // Five days from Monday 16 November 2026: platelets on days 3 and 5, aciclovir until a month after the last.
    tasks: [
      'course.infusion@2026-11-16 done centre',
      'course.infusion@2026-11-17 upcoming centre',
      'lab.platelets-infusion@2026-11-18 upcoming centre',
      'lab.platelets-infusion@2026-11-20 upcoming centre',
      'after.aciclovir-end@2026-12-20 upcoming patient 2026-12-20/',
      'after.diet@2026-11-02 lasting patient 2026-11-02/2026-12-20',
    ],
    start: null,
  },
  'severe-reaction': {
    sources: BOTH,
    stage: 'course',
    state: { treatment: { course: 'interrupted' }, watches: { neurology: 'clear' } },
    blocked: [],
    next: ['course.resumed'],
    not: ['infusion.given', 'course.completed'],
    // Interrupted on 11 November 2026: reminded after a week; four months after the last infusion so far.
    tasks: [
      'course.infusion@2026-11-10 done centre',
      'course.resume@2026-11-18 upcoming centre',
      'after.contraception-end@2026-11-09 lasting patient 2026-11-09/2027-03-10',
    ],
    start: null,
  },
  'paper-would-treat': {
    stage: 'preparation',
    blocked: [],
    next: ['course.started'],
    tasks: ['course.start@2026-09-28 due centre 2026-09-28/'],
    start: { on: '2026-11-16', because: [] },
  },
  'label-would-not': {
    sources: BOTH,
    stage: 'selection',
    state: { treatment: { selection: 'excluded' } },
    // No highly active disease despite a therapy, aspirin, Hashimoto thyroiditis.
    blocked: ['EU-01', 'EU-14', 'EU-15'],
    next: ['treatment.declined'],
    not: ['treatment.chosen'],
    start: null,
  },
  'active-secondary-progressive': {
    sources: ['us'],
    stage: 'selection',
    state: { treatment: { selection: 'eligible' } },
    blocked: [],
    next: ['treatment.chosen'],
    start: { on: '2026-11-16', because: [] },
  },
};
