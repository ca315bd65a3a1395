import type { Draft } from '../events.ts';
import { type CaseState, emptyCase, fold } from '../replay.ts';
import type { Source } from '../vocabulary.ts';
import { daysAfter } from './calendar.ts';
import {
  adherent,
  attested,
  chosen,
  consented,
  counselled,
  deviates,
  diagnosed,
  examined,
  given,
  happened,
  lab,
  man,
  mri,
  numbered,
  pregnancyTest,
  relapse,
  said,
  screened,
  serology,
  started,
  stopped,
  woman,
  workup,
} from './drafts.ts';

/** Cases from which searches and random walks set out: everything but their topic is fulfilled. */

export const SOURCE_SETS: readonly (readonly Source[])[] = [['h16'], ['h16', 'eu'], ['h16', 'eu', 'us']];

/** What the labels ask for beyond the paper; recorded under every set of sources, so that one script serves all. */
const labels = (on: string): readonly Draft[] => [
  attested('setting-with-intensive-care', on),
  counselled(on, ['risks', 'monitoring', 'package-leaflet', 'alert-card', 'patient-guide']),
  screened('ecg', on),
  said('vitals.measured', on, { systolic: 124, diastolic: 78, pulse: 66 }),
];

/** The whole work-up of a course on one day, under every set of sources. */
export const prepared = (on: string, who: 'woman' | 'man' = 'woman'): readonly Draft[] => [
  ...workup(on, who),
  ...labels(on),
];

export const indicated = (on: string): readonly Draft[] => [
  diagnosed('rrms', on),
  relapse(daysAfter(on, -6)),
  adherent(on),
  attested('highly-active-despite-dmt', on),
  // The US label wants two earlier drugs or a reason.
  deviates('US-01', on),
];

const registered = { woman: woman(), man: man() };
const selected = (who: 'woman' | 'man') => [registered[who], ...indicated('2024-01-08')];
const chosenBy = (who: 'woman' | 'man') => [...selected(who), chosen('2024-01-09')];
const ready = (who: 'woman' | 'man') => [...chosenBy(who), ...prepared('2024-01-15', who)];
const test = (who: 'woman' | 'man', on: string) => (who === 'woman' ? [pregnancyTest('negative', on)] : []);
const first = (who: 'woman' | 'man') => [
  ...ready(who),
  ...test(who, '2024-01-22'),
  ...given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26'),
];
const second = (who: 'woman' | 'man') => [
  ...first(who),
  ...prepared('2025-01-20', who),
  ...test(who, '2025-01-27'),
  ...given(2, '2025-01-27', '2025-01-28', '2025-01-29'),
];

/** Nothing but what the courses need: the rest of the work-up is left open by written reasons. */
export const bare = (on: string, ...more: readonly string[]): readonly Draft[] => [
  examined(on),
  serology('hiv', 'negative', on),
  lab('platelets', 240, on, { low: 150 }),
  ...(more.includes('PRE-11') ? [] : [mri(on)]),
  counselled(on),
  consented(on),
  ...['SEL-34', 'PRE-04', 'PRE-05', 'PRE-10', 'EU-20', 'EU-21', 'EU-22', ...more].map((rule) =>
    deviates(rule, on),
  ),
];
const bareReady = (who: 'woman' | 'man') => [
  ...chosenBy(who),
  ...bare('2024-01-15'),
  ...(who === 'woman' ? [happened('contraception.agreed', '2024-01-15')] : []),
];
const bareCourse = (who: 'woman' | 'man') => [
  ...bareReady(who),
  ...test(who, '2024-01-22'),
  ...given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26'),
];
const bareSecond = (who: 'woman' | 'man') => [...bareCourse(who), ...bare('2025-01-20', 'PRE-12')];
const bareBoth = (who: 'woman' | 'man') => [
  ...bareSecond(who),
  ...test(who, '2025-01-27'),
  ...given(2, '2025-01-27', '2025-01-28', '2025-01-29'),
];
const bareFirst = [
  ...chosenBy('man'),
  ...bare('2024-01-15', 'PRE-11'),
  ...given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26'),
];

export const SCRIPTS = {
  empty: [],
  selectedWoman: selected('woman'),
  chosenWoman: chosenBy('woman'),
  chosenMan: chosenBy('man'),
  readyWoman: ready('woman'),
  readyMan: ready('man'),
  fromNatalizumab: [
    ...selected('man'),
    serology('anti-jcv', 'positive', '2024-01-08'),
    started('natalizumab', '2021-03-01'),
    relapse('2024-01-08'),
    chosen('2024-01-09'),
    stopped('natalizumab', { lastDose: '2024-01-10' }),
    ...prepared('2024-01-15', 'man'),
  ],
  /** In the switch, held by a therapy whose blood count is not known. */
  heldSwitch: [
    ...selected('man'),
    started('glatiramer', '2020-01-06'),
    relapse('2024-01-08'),
    mri('2024-01-08', { region: 'brain' }),
    chosen('2024-01-09'),
  ],
  bareInterval: bareFirst,
  bareRetreated: [
    ...bareFirst,
    ...bare('2025-01-20', 'PRE-11', 'PRE-12'),
    ...given(2, '2025-01-27', '2025-01-28', '2025-01-29'),
    relapse('2026-02-02'),
    happened('retreatment.chosen', '2026-02-09'),
  ],
  afterFirst: first('woman'),
  afterFirstMan: first('man'),
  afterSecond: second('woman'),
  bareWoman: bareReady('woman'),
  bareMan: bareReady('man'),
  bareAfterFirst: bareCourse('woman'),
  bareReadySecond: bareSecond('woman'),
  bareAfterSecond: bareBoth('woman'),
  bareReadyThird: [
    ...bareBoth('man'),
    relapse('2026-02-02'),
    happened('retreatment.chosen', '2026-02-09'),
    ...bare('2026-02-16', 'PRE-12'),
  ],
  readySecond: [...first('woman'), ...prepared('2025-01-20')],
  readyThird: [
    ...second('man'),
    relapse('2026-02-02'),
    happened('retreatment.chosen', '2026-02-09'),
    ...prepared('2026-02-16', 'man'),
  ],
  retreatment: [
    ...second('man'),
    mri('2026-02-02', { newGd: 1 }),
    happened('retreatment.chosen', '2026-02-09'),
  ],
} as const satisfies Readonly<Record<string, readonly Draft[]>>;

export type ScriptName = keyof typeof SCRIPTS;

const made = new Map<string, CaseState>();

/** The case that a script makes under the sources; each is made once. */
export function startOf(name: ScriptName, sources: readonly Source[]): CaseState {
  const key = `${name} ${sources.join()}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const folded = fold(emptyCase({ id: 'c1', label: 'AB 1984', sources }), numbered(SCRIPTS[name]));
  if (!folded.ok) throw new Error(`${key}: ${JSON.stringify(folded.faults)}`);
  made.set(key, folded.value);
  return folded.value;
}
