import type { Draft } from '../../../machines/events.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import {
  adherent,
  answered,
  attested,
  chosen,
  counselled,
  diagnosed,
  dismissed,
  examined,
  given,
  happened,
  lab,
  man,
  mri,
  relapse,
  said,
  screened,
  serology,
  started,
  stopped,
  symptom,
  workup,
} from '../events.ts';
import { SELECTED } from './selected.ts';

/** A tour under the sources that alone lead where it goes. */
export interface LabelTour {
  readonly sources: readonly Source[];
  readonly tour: readonly Draft[];
  readonly endsIn: string;
}

const PAPER_AND_EU = ['h16', 'eu'] as const;

const setting = (on: string, holds = true) => attested('setting-with-intensive-care', on, holds);
const vitals = (on: string) => said('vitals.measured', on, { systolic: 122, diastolic: 76, pulse: 68 });
/** What the EU label asks for before every course, beside the paper's work-up. */
const labelled = (on: string): readonly Draft[] => [
  counselled(on, ['package-leaflet', 'alert-card', 'patient-guide', 'monitoring']),
  setting(on),
  screened('ecg', on),
  vitals(on),
];

const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
const THIRD = given(3, '2026-02-23', '2026-02-24', '2026-02-25');

const CHOSEN = [
  ...SELECTED,
  attested('highly-active-despite-dmt', '2024-01-08'),
  chosen('2024-01-09'),
] as const;
const INTERVAL = [...CHOSEN, ...workup('2024-01-15', 'man'), ...labelled('2024-01-15'), ...FIRST] as const;
const MONITORED = [
  ...INTERVAL,
  ...workup('2025-01-20', 'man'),
  ...labelled('2025-01-20'),
  ...SECOND,
] as const;
const RETREATED = [
  ...MONITORED,
  relapse('2026-02-02'),
  happened('retreatment.chosen', '2026-02-09'),
] as const;

/** The setting is attested, taken back and attested anew, before each course. */
const settings: readonly (readonly [readonly Draft[], string, string, string])[] = [
  [CHOSEN, '2024-01-15', '2024-01-16', 'preparation'],
  [INTERVAL, '2025-01-20', '2025-01-21', 'interval'],
  [RETREATED, '2026-02-16', '2026-02-17', 'retreatment'],
];

const counted = (value: number, on: string) => lab('platelets', value, on, { low: 150 });
const ptt = (value: number, on: string) => lab('ptt', value, on, { high: 40 });
const alt = (value: number, on: string) => lab('alt', value, on, { high: 35 });

/** Watches that only the labels' alerts move; the own baseline of platelets is 240. */
const watches: readonly Draft[] = [
  ...INTERVAL,
  alt(80, '2024-04-01'), // hepatology
  answered('hepatology', '2024-04-03'), // routine
  // Bleeding, and platelets that do not explain it.
  symptom('bruising', '2024-05-01'),
  counted(240, '2024-05-01'), // coagulation
  ptt(28, '2024-05-02'), // routine
  counted(140, '2024-06-01'), // weekly
  symptom('bruising', '2024-06-02'),
  counted(160, '2024-06-02'), // coagulation, two thirds of the baseline as they are
  ptt(28, '2024-06-03'), // weekly
  symptom('bruising', '2024-06-10'),
  counted(160, '2024-06-10'), // coagulation
  counted(90, '2024-06-17'), // haematology
  dismissed('MON-11', '2024-06-18'), // coagulation
  // New deficits, and signs in heart and lungs.
  symptom('visual-change', '2024-07-01'), // subacute
  mri('2024-07-02'), // clear
  symptom('chest-pain', '2024-07-08'), // vascular
  answered('emergency', '2024-07-08'), // clear
  symptom('visual-change', '2024-08-01'), // subacute
  symptom('chest-pain', '2024-08-02'), // vascular
  dismissed('EU-24', '2024-08-02'), // subacute
];

/** The whole way under one label alone. */
const HISTORY = [
  man(),
  diagnosed('rrms', '2024-01-02'),
  relapse('2023-07-03'),
  relapse('2024-01-02'),
  mri('2024-01-08', { newGd: 1 }),
  adherent('2024-01-08'),
] as const;
const examination = (on: string) => [examined(on), serology('hiv', 'negative', on)] as const;

export const LABEL_TOURS: readonly LabelTour[] = [
  ...settings.map(
    ([start, on, next, endsIn]): LabelTour => ({
      sources: PAPER_AND_EU,
      tour: [...start, ...labelled(on), setting(next, false), setting(next)],
      endsIn,
    }),
  ),
  { sources: PAPER_AND_EU, tour: watches, endsIn: 'interval' },
  {
    sources: ['h16', 'eu', 'us'],
    tour: [
      ...SELECTED.slice(0, 2),
      started('glatiramer', '2022-01-10'),
      stopped('glatiramer', { lastDose: '2022-06-10' }),
      started('dimethyl-fumarate', '2022-06-13'),
      stopped('dimethyl-fumarate', { lastDose: '2023-06-13' }),
      relapse('2024-01-02'),
      adherent('2024-01-08'),
      attested('highly-active-despite-dmt', '2024-01-08'),
      chosen('2024-01-09'),
      ...workup('2024-01-15', 'man'),
      ...labelled('2024-01-15'),
      ...FIRST,
      ...workup('2025-01-20', 'man'),
      ...labelled('2025-01-20'),
      ...SECOND,
      relapse('2026-02-02'),
      happened('retreatment.chosen', '2026-02-09'),
      ...workup('2026-02-16', 'man'),
      ...labelled('2026-02-16'),
      ...THIRD,
    ],
    endsIn: 'monitoring',
  },
  {
    sources: ['eu'],
    tour: [
      ...HISTORY,
      chosen('2024-01-09'),
      ...examination('2024-01-15'),
      ...labelled('2024-01-15'),
      ...FIRST,
      ...labelled('2025-01-20'),
      ...SECOND,
      happened('retreatment.chosen', '2026-02-09'),
      ...labelled('2026-02-16'),
      ...THIRD,
    ],
    endsIn: 'monitoring',
  },
  {
    sources: ['us'],
    tour: [
      man(),
      diagnosed('spms', '2024-01-02'),
      relapse('2024-01-02'),
      started('glatiramer', '2018-01-10'),
      stopped('glatiramer', { lastDose: '2020-01-10' }),
      started('fingolimod', '2020-02-10'),
      stopped('fingolimod', { lastDose: '2023-06-10' }),
      chosen('2024-01-09'),
      ...examination('2024-01-15'),
      ...FIRST,
      ...SECOND,
      happened('retreatment.chosen', '2026-02-09'),
      ...THIRD,
    ],
    endsIn: 'monitoring',
  },
];
