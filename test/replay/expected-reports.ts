import type { Expected } from './expected.ts';

const BOTH = ['h16', 'eu'];

/** The cases that follow published reports, on the day on which their stories stand. */
export const REPORTS: Readonly<Record<string, Expected>> = {
  'platelets-first-infusion': {
    sources: BOTH,
    stage: 'interval',
    state: { watches: { platelets: 'routine' } },
    blocked: ['INF-02', 'PRE-01', 'PRE-10', 'PRE-12', 'EU-22'],
    not: ['course.started'],
    // Infusions on 5 October and from 2 to 5 November 2026.
    tasks: [
      'lab.platelets-infusion@2026-11-03 done centre',
      'lab.platelets-infusion@2026-11-05 done centre',
      'lab.cbc@2026-12-05 upcoming centre',
      'after.aciclovir-end@2026-12-05 upcoming patient 2026-12-05/',
    ],
    start: { on: '2027-11-05', because: ['INF-02'] },
  },
  dissection: {
    sources: BOTH,
    stage: 'interval',
    state: { watches: { neurology: 'vascular' } },
    // Stroke and dissection in the history: stops for good, beside the signs that nobody has answered yet.
    blocked: ['INF-02', 'INF-15', 'PRE-01', 'PRE-10', 'PRE-12', 'EU-11', 'EU-12', 'EU-22', 'EU-24'],
    not: ['course.started'],
    alerts: ['EU-24 emergency 2026-11-09', 'INF-15 emergency 2026-11-09'],
    // Monitoring goes on: last infusion on Friday 6 November 2026.
    tasks: ['lab.cbc@2026-12-06 upcoming centre', 'lab.tsh@2027-02-06 upcoming centre'],
    start: null,
  },
  listeria: {
    sources: BOTH,
    stage: 'monitoring',
    state: { watches: { infection: 'infected', liver: 'routine' } },
    blocked: ['PRE-02', 'RET-01', 'RET-02', 'SEL-21', 'EU-16', 'EU-40'],
    alerts: ['MON-40 same-day 2026-11-04'],
    // Second course from 2 to 4 November 2026: diet from two weeks before to a month after.
    tasks: [
      'after.diet@2026-10-19 lasting patient 2026-10-19/2026-12-04',
      'lab.platelets-infusion@2026-11-04 done centre',
      'lab.cbc@2026-12-04 upcoming gp',
    ],
    start: null,
  },
  goodpasture: {
    sources: BOTH,
    stage: 'monitoring',
    state: { watches: { kidneys: 'nephrology', autoimmunity: 'diagnosed' } },
    blocked: ['RET-01', 'RET-02', 'EU-15', 'EU-40'],
    not: ['retreatment.chosen'],
    alerts: [
      'MON-40 same-day 2026-11-10',
      'EU-24 same-day 2026-11-15',
      'MON-12 same-day 2026-11-15',
      'MON-20 urgent 2026-11-10',
      'EU-37 urgent 2026-11-16',
    ],
    // Last infusion on Friday 17 July 2026: the next test would have been a week after the illness began.
    tasks: [
      'lab.creatinine@2026-10-17 done gp',
      'lab.urinalysis@2026-10-17 done gp',
      'lab.urinalysis@2026-11-17 upcoming gp',
    ],
    start: null,
  },
  graves: {
    sources: BOTH,
    stage: 'monitoring',
    state: { watches: { thyroid: 'endocrinology', autoimmunity: 'diagnosed' } },
    blocked: ['RET-01', 'EU-15'],
    alerts: ['MON-30 urgent 2026-05-12', 'EU-37 urgent 2026-08-26'],
    // Last infusion on Wednesday 12 November 2025.
    tasks: [
      'lab.tsh@2026-02-12 done gp',
      'lab.tsh@2026-05-12 done gp',
      'lab.tsh@2026-08-12 done gp',
      'lab.tsh@2026-11-12 done gp',
      'lab.tsh@2027-02-12 upcoming gp',
    ],
    start: null,
  },
  hepatitis: {
    sources: BOTH,
    stage: 'monitoring',
    state: { watches: { liver: 'hepatology', thyroid: 'routine', autoimmunity: 'diagnosed' } },
    blocked: ['RET-01', 'EU-15'],
    alerts: ['EU-37 urgent 2026-09-25', 'EU-32 urgent 2026-10-22'],
    // Last infusion on Wednesday 22 October 2025.
    tasks: [
      'lab.liver@2026-10-22 done gp',
      'lab.liver@2026-11-22 upcoming gp',
      'mri.yearly@2026-10-22 done centre',
    ],
    start: null,
  },
  haemophilia: {
    stage: 'monitoring',
    state: { watches: { platelets: 'routine', autoimmunity: 'diagnosed' } },
    // Normal platelets answer the paper's rule; nothing in it asks for the aPTT.
    blocked: ['RET-01', 'RET-02'],
    alerts: [],
    tasks: ['lab.cbc@2026-11-11 done gp', 'lab.cbc@2026-12-11 upcoming gp'],
    start: null,
  },
  'early-activity': {
    sources: BOTH,
    stage: 'switched',
    state: { watches: { neurology: 'clear', activity: 'active' } },
    blocked: [],
    next: ['follow-up.ended'],
    not: ['course.started'],
    // Last infusion on Friday 8 May 2026: its monitoring goes on beside rituximab.
    tasks: [
      'lab.immune-status@2026-10-20 done centre',
      'lab.cbc@2026-12-08 upcoming gp',
      'lab.cbc@2030-05-08 upcoming gp',
    ],
    start: null,
  },
  'pregnancy-thyroid': {
    sources: BOTH,
    stage: 'monitoring',
    state: { watches: { pregnancy: 'none', thyroid: 'routine', autoimmunity: 'diagnosed' } },
    blocked: ['RET-01', 'EU-15'],
    alerts: ['EU-37 urgent 2026-06-05'],
    // Last infusion on 20 December 2023; pregnant from 20 February to 9 November 2026.
    tasks: [
      'lab.tsh@2025-12-20 done gp',
      'lab.tsh@2026-02-20 missed gp',
      'lab.tsh@2026-03-20 missed gp',
      'lab.tsh@2026-04-20 missed gp',
      'lab.tsh@2026-10-20 done gp',
      'lab.cbc@2026-11-20 upcoming gp',
    ],
    start: null,
  },
};

/** The same at turns of their stories. */
export const TURNS: readonly (readonly [id: string, day: string, expected: Expected])[] = [
  [
    // 75 of an initial 145 × 10⁹/L, and below 100: haematology; nothing is infused.
    'platelets-first-infusion',
    '2026-10-07',
    {
      stage: 'course',
      state: { treatment: { course: 'interrupted' }, watches: { platelets: 'haematology' } },
      blocked: ['SEL-33'],
      alerts: ['MON-11 same-day 2026-10-07', 'MON-10 urgent 2026-10-06'],
      tasks: ['course.resume@2026-10-13 upcoming centre', 'lab.platelets-weekly@2026-10-14 upcoming centre'],
      start: null,
    },
  ],
  [
    // 155 × 10⁹/L is above the laboratory's limit of 140: the way is open.
    'platelets-first-infusion',
    '2026-10-12',
    {
      stage: 'course',
      state: { treatment: { course: 'interrupted' }, watches: { platelets: 'routine' } },
      blocked: [],
      next: ['course.resumed'],
      start: null,
    },
  ],
  [
    // Three days after the last infusion: still stroke or dissection until excluded.
    'dissection',
    '2026-11-09',
    {
      stage: 'interval',
      state: { watches: { neurology: 'vascular' } },
      blocked: ['INF-02', 'INF-15', 'PRE-01', 'PRE-10', 'PRE-12', 'EU-22', 'EU-24'],
      alerts: ['EU-24 emergency 2026-11-09', 'INF-15 emergency 2026-11-09'],
      start: null,
    },
  ],
  [
    // Nausea and abdominal pain ask for liver tests; fever for its own search.
    'listeria',
    '2026-11-04',
    {
      stage: 'monitoring',
      state: { watches: { infection: 'infected', liver: 'hepatology' } },
      blocked: ['RET-01', 'RET-02', 'EU-40'],
      alerts: ['EU-32 same-day 2026-11-04', 'MON-40 same-day 2026-11-04'],
      start: null,
    },
  ],
  [
    'goodpasture',
    '2026-10-19',
    {
      stage: 'monitoring',
      state: { watches: { kidneys: 'routine' } },
      blocked: ['RET-01', 'RET-02', 'EU-40'],
      alerts: [],
      tasks: ['lab.creatinine@2026-11-17 upcoming gp'],
      start: null,
    },
  ],
  [
    'goodpasture',
    '2026-11-13',
    {
      stage: 'monitoring',
      state: { watches: { kidneys: 'nephrology' } },
      blocked: ['RET-01', 'RET-02', 'EU-40'],
      alerts: ['MON-40 same-day 2026-11-10', 'MON-20 urgent 2026-11-10'],
      start: null,
    },
  ],
  [
    'hepatitis',
    '2026-09-22',
    {
      stage: 'monitoring',
      state: { watches: { thyroid: 'endocrinology', liver: 'routine' } },
      blocked: ['RET-01', 'RET-02', 'EU-40'],
      alerts: ['MON-30 urgent 2026-09-22'],
      tasks: ['lab.liver@2026-10-22 upcoming gp'],
      start: null,
    },
  ],
  [
    // Before the second course an abnormal TSH holds it until somebody has assessed it.
    'haemophilia',
    '2026-01-05',
    {
      stage: 'interval',
      state: { watches: { thyroid: 'endocrinology' } },
      blocked: ['INF-02', 'MON-30', 'PRE-10', 'PRE-11', 'PRE-12'],
      alerts: ['MON-30 urgent 2025-12-31'],
      start: null,
    },
  ],
  [
    'early-activity',
    '2026-09-21',
    {
      stage: 'interval',
      state: { watches: { neurology: 'subacute', activity: 'active' } },
      blocked: ['INF-02', 'PRE-10', 'PRE-11', 'PRE-12', 'EU-22', 'EU-35'],
      not: ['course.started'],
      alerts: ['EU-35 same-day 2026-09-21'],
      start: null,
    },
  ],
  [
    // Week 15: no TSH since December.
    'pregnancy-thyroid',
    '2026-05-22',
    {
      stage: 'monitoring',
      state: { watches: { pregnancy: 'pregnant', thyroid: 'monthly' } },
      blocked: ['PRG-01', 'RET-01', 'SEL-23'],
      alerts: [],
      tasks: ['lab.tsh@2026-02-20 overdue gp', 'lab.tsh@2026-03-20 overdue gp'],
      start: null,
    },
  ],
];
