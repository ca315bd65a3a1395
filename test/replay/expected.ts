/** What a clinician expects of a case: the whole answer to some questions, and some of the tasks and next steps. */
export interface Expected {
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

/** Each case on the day on which its story stands. */
export const STANDS: Readonly<Record<string, Expected>> = {
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
};

/** The same cases at turns of their story: only what had been written down by the day. */
export const STOOD: readonly (readonly [id: string, day: string, expected: Expected])[] = [
  [
    'natalizumab-high-risk',
    '2024-02-14',
    {
      stage: 'switching',
      state: { treatment: { switching: { natalizumabHighRisk: 'csf' } } },
      blocked: [
        'PRE-04',
        'PRE-05',
        'PRE-10',
        'PRE-22',
        'PRG-01',
        'SEL-22',
        'SEL-23',
        'SEL-33',
        'SEL-34',
        'SWI-54',
      ],
      // Second varicella dose on 22 January 2024: titre after four weeks, infusion after six.
      tasks: [
        'switch.mri-first@2024-02-13 done centre',
        'prep.vzv-titre@2024-02-19 upcoming centre 2024-02-19/2024-03-04',
      ],
      start: { on: '2024-03-04', because: ['PRE-22'] },
    },
  ],
  [
    'azathioprine',
    '2024-05-28',
    {
      stage: 'switching',
      state: { treatment: { switching: 'immunosuppressants' } },
      blocked: ['SWI-60'],
      not: ['course.started'],
      start: { on: '2024-08-05', because: ['SWI-60'] },
    },
  ],
  [
    'azathioprine',
    '2024-06-04',
    { stage: 'preparation', blocked: [], next: ['course.started'], start: { on: '2024-06-04', because: [] } },
  ],
  [
    'ocrelizumab',
    '2026-04-21',
    {
      stage: 'switching',
      state: { treatment: { switching: 'uncovered' } },
      blocked: ['SWI-71'],
      start: { on: '2026-04-21', because: ['SWI-71'] },
    },
  ],
  [
    'interrupted-course',
    '2026-11-06',
    {
      stage: 'course',
      state: { treatment: { course: 'interrupted' }, watches: { infection: 'infected' } },
      blocked: ['PRE-02', 'SEL-21'],
      alerts: ['MON-40 same-day 2026-11-05'],
      tasks: ['course.resume@2026-11-12 upcoming centre'],
      start: null,
    },
  ],
  [
    'thrombocytopenia',
    '2026-05-13',
    {
      stage: 'monitoring',
      state: { watches: { platelets: 'weekly' } },
      blocked: ['RET-01'],
      // 152 of an initial 240 × 10⁹/L: 63 %.
      alerts: ['MON-10 urgent 2026-05-12'],
      tasks: ['lab.platelets-weekly@2026-05-19 upcoming centre'],
      start: null,
    },
  ],
  [
    'thrombocytopenia',
    '2026-05-26',
    {
      stage: 'monitoring',
      state: { watches: { platelets: 'haematology' } },
      blocked: ['RET-01', 'SEL-33'],
      alerts: ['MON-11 same-day 2026-05-26', 'MON-10 urgent 2026-05-12'],
      tasks: ['lab.platelets-weekly@2026-06-02 upcoming centre'],
      start: null,
    },
  ],
  [
    'thrombocytopenia',
    '2026-06-09',
    {
      stage: 'monitoring',
      state: { watches: { platelets: 'weekly' } },
      blocked: ['RET-01', 'SEL-33'],
      alerts: ['MON-10 urgent 2026-05-12'],
      tasks: ['lab.platelets-weekly@2026-06-16 upcoming centre'],
      start: null,
    },
  ],
  [
    'retreatment',
    '2025-03-01',
    {
      stage: 'monitoring',
      state: { treatment: { monitoring: 'renewedActivity' } },
      blocked: [],
      next: ['retreatment.chosen', 'therapy.switched'],
      start: { on: '2025-03-01', because: ['PRE-10', 'PRE-12'] },
    },
  ],
  [
    'retreatment',
    '2025-03-10',
    {
      stage: 'retreatment',
      blocked: ['PRE-10', 'PRE-12'],
      not: ['course.started'],
      tasks: ['retreatment.work-up@2025-03-10 due centre'],
      start: { on: '2025-03-10', because: ['PRE-10', 'PRE-12'] },
    },
  ],
];
