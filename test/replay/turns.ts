import type { Expected } from './expected.ts';
import { TURNS } from './expected-reports.ts';

/** The same cases at turns of their story: only what had been written down by the day. */
export const STOOD: readonly (readonly [id: string, day: string, expected: Expected])[] = [
  ...TURNS,
  [
    // One dose so far: the titre after four to six weeks, and six weeks to wait.
    'varicella-negative',
    '2026-10-01',
    {
      stage: 'switching',
      state: { treatment: { switching: 'injectables' } },
      blocked: [
        'PRE-04',
        'PRE-05',
        'PRE-10',
        'PRE-22',
        'SEL-22',
        'SEL-33',
        'SEL-34',
        'SWI-10',
        'EU-03',
        'EU-16',
        'EU-22',
      ],
      tasks: ['prep.vzv-titre@2026-10-05 upcoming centre 2026-10-05/2026-10-19'],
      start: { on: '2026-10-19', because: ['PRE-22'] },
    },
  ],
  [
    // Low blood pressure: nothing is restarted that day, whatever urticaria and fever would allow.
    'severe-reaction',
    '2026-11-11',
    {
      stage: 'course',
      state: { treatment: { course: 'interrupted' } },
      blocked: ['INF-13'],
      not: ['infusion.given'],
      alerts: ['INF-13 emergency 2026-11-11'],
      start: null,
    },
  ],
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
