import { addDays } from '../../../machines/date.ts';
import type { Draft } from '../../../machines/events.ts';
import {
  adherent,
  answered,
  attested,
  begins,
  chosen,
  completed,
  consented,
  counselled,
  csf,
  declined,
  deviates,
  diagnosed,
  dismissed,
  examined,
  given,
  happened,
  has,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  over,
  panel,
  pregnancyTest,
  relapse,
  resumed,
  said,
  screened,
  serology,
  started,
  stopped,
  symptom,
  takes,
  vaccinated,
  woman,
  workup,
} from '../events.ts';
import { CHOSEN, SELECTED } from './selected.ts';
import { branches, cleared, natalizumab } from './switch-tours.ts';

/** Case histories that together take every transition of the chart which a history can take. */

const READY = [...CHOSEN, ...workup('2024-01-15', 'man')] as const;
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
/** Between the courses, after both, and with a third one chosen. */
const INTERVAL = [...READY, ...FIRST] as const;
const MONITORED = [...INTERVAL, ...workup('2025-01-20', 'man'), ...SECOND] as const;
const ACTIVE = [...MONITORED, relapse('2026-02-02')] as const;
const RETREATED = [...ACTIVE, happened('retreatment.chosen', '2026-02-09')] as const;

const ends = (on: string) => said('follow-up.ended', on, { reason: 'Moved abroad' });
const switches = (on: string) => said('therapy.switched', on, { to: 'ocrelizumab' });

/** Who leaves where. */
const departures: readonly (readonly Draft[])[] = [
  [...SELECTED, declined('2024-01-09'), chosen('2024-02-09')],
  [...SELECTED, declined('2024-01-09'), ends('2024-02-09')],
  [...SELECTED, ends('2024-01-09')],
  [
    ...SELECTED,
    started('fingolimod', '2024-01-08'),
    relapse('2024-01-09'),
    chosen('2024-01-10'),
    declined('2024-01-11'),
  ],
  [
    ...SELECTED,
    started('fingolimod', '2024-01-08'),
    relapse('2024-01-09'),
    chosen('2024-01-10'),
    ends('2024-01-11'),
  ],
  [...CHOSEN, declined('2024-01-16')],
  [...CHOSEN, ends('2024-01-16')],
  [...READY, begins(1, '2024-01-22'), switches('2024-01-22')],
  [...READY, begins(1, '2024-01-22'), ends('2024-01-22')],
  [...INTERVAL, declined('2024-06-03')],
  [...INTERVAL, switches('2024-06-03'), ends('2024-07-03')],
  [...INTERVAL, ends('2024-06-03')],
  [...MONITORED, switches('2025-06-03')],
  [...MONITORED, ends('2025-06-03')],
  [...RETREATED, declined('2026-02-10')],
  [...RETREATED, switches('2026-02-10')],
  [...RETREATED, ends('2026-02-10')],
];

/** A course of five days with an interruption, one of three, and a third one. */
const courses: readonly (readonly Draft[])[] = [
  [
    ...READY,
    begins(1, '2024-01-22'),
    infusion(1, 1, '2024-01-22'),
    infusion(1, 2, '2024-01-23'),
    interrupted(1, '2024-01-24'),
    resumed(1, '2024-02-05'),
    ...[3, 4, 5].map((day) => infusion(1, day, `2024-02-0${day + 2}`, { steroid: 1000 })),
    completed(1, '2024-02-07'),
  ],
  [...RETREATED, ...workup('2026-02-16', 'man'), ...given(3, '2026-02-23', '2026-02-24', '2026-02-25')],
  // From a therapy whose gates are overridden one by one, straight out of the switch.
  [
    ...SELECTED,
    started('fingolimod', '2022-01-10'),
    relapse('2024-01-09'),
    chosen('2024-01-10'),
    ...workup('2024-01-15', 'man').filter((event) => !JSON.stringify(event).includes('"lymphocytes"')),
    stopped('fingolimod', { lastDose: '2024-01-16' }),
  ],
];

/** May alemtuzumab be chosen? Back and forth between all three answers. */
const selection: readonly (readonly Draft[])[] = [
  [
    man(),
    diagnosed('spms', '2024-01-08'), // excluded
    diagnosed('rrms', '2024-01-09'), // assessing
    relapse('2024-01-10'),
    adherent('2024-01-10'), // eligible
    infected('2024-01-11', 'severe'), // excluded
    healed('2024-01-20'), // eligible
    started('glatiramer', '2024-01-21'), // assessing: active under the new therapy?
  ],
];

/** The stages in which a work-up runs, each with the day from which on its tours happen. */
const THIN = ['SEL-34', 'PRE-04', 'PRE-05', 'PRE-10'];
const overridden = (on: string, ...rules: readonly string[]) => rules.map((rule) => deviates(rule, on));
/** Nothing but what the courses need; varicella, tuberculosis and panel are left open by written reasons. */
const bare = (on: string): readonly Draft[] => [
  examined(on),
  serology('hiv', 'negative', on),
  lab('platelets', 240, on, { low: 150 }),
  mri(on),
  counselled(on),
  consented(on),
];
const BARE_INTERVAL = [
  ...CHOSEN,
  ...bare('2024-01-15'),
  ...overridden('2024-01-16', ...THIN),
  ...FIRST,
] as const;
const BARE_RETREATED = [
  ...BARE_INTERVAL,
  ...bare('2025-01-20'),
  ...overridden('2025-01-21', ...THIN, 'PRE-12'),
  ...SECOND,
  relapse('2026-02-02'),
  happened('retreatment.chosen', '2026-02-09'),
] as const;
const STAGES: readonly (readonly [start: readonly Draft[], day: string])[] = [
  [CHOSEN, '2024-02-01'],
  [BARE_INTERVAL, '2024-03-04'],
  [BARE_RETREATED, '2026-02-16'],
];

/** The parts of a work-up, each answer to each other; `day(n)` is the nth day of the tour. */
const workups: readonly (readonly Draft[])[] = STAGES.flatMap(([start, first]) => {
  const day = (n: number) => addDays(first, n);
  const igra = (result: 'negative' | 'positive' | 'indeterminate', n: number) =>
    serology('tb-igra', result, day(n));
  const xray = (n: number, finding: 'normal' | 'abnormal' = 'normal') =>
    screened('chest-xray', day(n), finding);
  const igg = (result: 'negative' | 'positive', n: number) => serology('vzv-igg', result, day(n));
  const dose = (n: number) => vaccinated('vzv', day(n));
  const influenza = (n: number) => vaccinated('influenza', day(n));
  const tours: readonly (readonly Draft[])[] = [
    [...workup(day(0), 'man'), happened('consent.withdrawn', day(1)), consented(day(2))],
    [happened('consent.withdrawn', day(0)), counselled(day(1)), consented(day(2))],
    // Imaging: an old MRI first, a new one, and that one too old.
    [mri(addDays(first, -200)), mri(day(0)), symptom('other', day(120))],
    // Tuberculosis.
    [
      igra('positive', 0),
      xray(5),
      takes('isoniazid', day(6)),
      symptom('other', day(62)),
      igra('positive', 63),
    ],
    [igra('positive', 0), xray(5), xray(8, 'abnormal')],
    [xray(10), igra('positive', 5)],
    [igra('negative', 0), igra('positive', 5), igra('negative', 6)],
    [igra('negative', 0), igra('indeterminate', 5)],
    [igra('negative', 0), xray(10), igra('positive', 5)],
    [has('tb-latent', day(0)), over('tb-latent', day(3))],
    [has('tb-latent', day(0)), xray(2), over('tb-latent', day(3))],
    [takes('isoniazid', day(0)), igra('positive', 1), xray(60)],
    // Varicella.
    [igg('negative', 0), dose(1), igg('positive', 29), symptom('other', day(43))],
    [igg('positive', 0), influenza(1), igg('negative', 2), igg('positive', 44)],
    [influenza(0), igg('positive', 1)],
    [dose(1), igg('negative', 0)],
    [igg('negative', 0), influenza(1), deviates('SEL-34', day(2)), symptom('other', day(43))],
    [
      igg('negative', 0),
      igg('positive', 1),
      igg('negative', 2),
      dose(3),
      igg('negative', 31),
      igg('positive', 46),
    ],
    [igg('negative', 0), dose(1), igg('positive', 29), dose(30), igg('positive', 72), dose(73)],
  ];
  return tours.map((tour) => [...start, ...tour]);
});

/** Time alone brings the next course nearer; chosen early with a written reason, the third one too. */
const timing: readonly (readonly Draft[])[] = [
  [...INTERVAL, symptom('other', '2025-01-27')],
  [
    ...MONITORED,
    relapse('2025-06-02'),
    deviates('RET-02', '2025-06-03'),
    happened('retreatment.chosen', '2025-06-04'),
    symptom('other', '2026-02-02'),
  ],
  [...MONITORED, symptom('other', '2029-02-01'), relapse('2029-02-02')],
  // The third course is chosen on a fresh MRI.
  [...MONITORED, mri('2026-02-02', { newGd: 1 }), happened('retreatment.chosen', '2026-02-09')],
  // The first course is given on an old MRI, with a written reason.
  [...CHOSEN, ...workup('2023-10-16', 'man'), ...overridden('2024-01-16', 'PRE-11'), ...FIRST],
  // Everything else is ready and the month of washout passes without an entry: the course follows from the switch.
  [
    ...SELECTED,
    started('dimethyl-fumarate', '2022-01-10'),
    relapse('2024-01-08'),
    chosen('2024-01-09'),
    stopped('dimethyl-fumarate', { lastDose: '2024-01-15' }),
    ...workup('2024-01-29', 'man'),
    begins(1, '2024-02-15'),
  ],
];

const counted = (value: number, on: string) => lab('platelets', value, on, { low: 150 });
const tsh = (value: number, on: string) => lab('tsh', value, on, { low: 0.27, high: 4.2 });

/** The watches beside the treatment. */
const watches: readonly (readonly Draft[])[] = [
  [
    ...INTERVAL,
    counted(240, '2024-03-01'),
    counted(140, '2024-04-01'), // weekly
    counted(90, '2024-04-08'), // haematology
    counted(140, '2024-04-15'), // weekly
    counted(200, '2024-04-22'), // routine
    counted(90, '2024-05-22'), // haematology
    dismissed('MON-10', '2024-05-22'),
    answered('haematology', '2024-05-23'), // routine
    lab('urine-erythrocytes', 40, '2024-06-03', { high: 5 }),
    answered('nephrology', '2024-06-04'),
    infected('2024-06-10'),
    healed('2024-06-20'),
    relapse('2024-07-01'),
    tsh(9, '2024-08-01'),
    answered('endocrinology', '2024-08-05'),
  ],
  // A relapse before the infusions is answered by them.
  [...READY, relapse('2024-01-20'), ...FIRST],
  [
    woman('1984-05-01', '2024-01-02'),
    ...CHOSEN.slice(1),
    ...workup('2024-01-15'),
    pregnancyTest('negative', '2024-01-22'),
    ...FIRST,
    happened('pregnancy.began', '2024-06-10'), // pregnant, TSH monthly
    tsh(9, '2024-08-01'), // endocrinology
    tsh(1.6, '2024-09-01'), // monthly
    happened('lactation.began', '2025-03-03'),
    happened('pregnancy.ended', '2025-03-03'), // lactating, TSH as before
    happened('pregnancy.began', '2025-08-01'), // pregnant
    happened('lactation.ended', '2025-08-02'),
    happened('pregnancy.ended', '2025-09-01'), // none
    happened('lactation.began', '2025-09-02'),
    happened('lactation.ended', '2025-09-20'),
  ],
];

/** One of each observation, whatever it changes. */
const observations: readonly Draft[] = [
  woman('1984-05-01', '2023-12-01'),
  ...workup('2024-01-15'),
  csf('negative', '2024-01-16'),
  has('chickenpox-history', '2024-01-16'),
  over('chickenpox-history', '2024-01-17'),
  said('allergy.recorded', '2024-01-17', { to: 'other' }),
  said('edss.assessed', '2024-01-17', { score: 2 }),
  said('vitals.measured', '2024-01-17', { temperature: 36.6 }),
  takes('cholestyramine', '2024-01-17'),
  said('prophylaxis.stopped', '2024-01-18', { agent: 'cholestyramine' }),
  said('reaction.observed', '2024-01-18', { severity: 'mild', signs: [], infusion: 'continued' }),
  said('referral.made', '2024-01-18', { to: 'hepatology' }),
  said('referral.closed', '2024-01-19', { to: 'hepatology', outcome: 'Nothing found' }),
  said('autoimmunity.diagnosed', '2024-01-19', { kind: 'thyroiditis' }),
  said('autoimmunity.resolved', '2024-01-20', { kind: 'thyroiditis' }),
  attested('setting-with-intensive-care', '2024-01-20'),
  said('alert.dismissed', '2024-01-20', { rule: 'MON-11', reason: 'Clumped sample' }),
  said('monitoring.delegated', '2024-01-20', { to: 'gp' }),
  said('document.issued', '2024-01-20', {
    document: 'care-plan',
    language: 'en',
    sha256: 'a'.repeat(64),
    signed: false,
  }),
  said('note.added', '2024-01-20', { text: 'Telephone call' }),
  ...panel('2024-01-21'),
];

export const TOURS: readonly (readonly Draft[])[] = [
  ...departures,
  ...courses,
  ...selection,
  ...branches,
  ...cleared,
  ...natalizumab,
  ...workups,
  ...timing,
  ...watches,
  observations,
];
