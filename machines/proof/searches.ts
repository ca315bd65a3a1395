import type { Draft } from '../events.ts';
import {
  answered,
  attested,
  begins,
  chosen,
  completed,
  csf,
  declined,
  deviates,
  diagnosed,
  dismissed,
  given,
  happened,
  has,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  mri,
  over,
  pregnancyTest,
  reacted,
  relapse,
  resumed,
  said,
  serology,
  symptom,
  vaccinated,
} from './drafts.ts';
import { prepared, SCRIPTS } from './starts.ts';
import { ALL, corrects, EU, each, ends, H16, idIn, move, retracts, type Topic } from './topic.ts';

/** Searches around what must never happen: each topic with its dates before, on and after every deadline. */

const stopping = (on: string): readonly Draft[] => [
  serology('hiv', 'positive', on),
  infected(on),
  pregnancyTest('positive', on),
  happened('lactation.began', on),
  said('allergy.recorded', on, { to: 'alemtuzumab' }),
  mri(on, { pmlSuspected: true }),
];

const selection = {
  id: 'selection',
  start: 'selectedWoman',
  sources: H16,
  depth: 4,
  moves: each([
    ...stopping('2024-01-10'),
    healed('2024-01-11'),
    has('hcv-active', '2024-01-10'),
    over('hcv-active', '2024-01-11'),
    happened('pregnancy.ended', '2024-01-11'),
    attested('pml-excluded', '2024-01-11'),
    deviates('SEL-22', '2024-01-11'),
    diagnosed('spms', '2024-01-11'),
    chosen('2024-01-12'),
    declined('2024-01-12'),
    chosen('2024-01-13'),
  ]),
} as const satisfies Topic;

const labelled = {
  id: 'eu-contraindications',
  start: 'readyMan',
  sources: EU,
  depth: 4,
  moves: each([
    attested('blood-pressure-controlled', '2024-01-16', false),
    attested('blood-pressure-controlled', '2024-01-17'),
    has('hypertension-uncontrolled', '2024-01-16'),
    over('hypertension-uncontrolled', '2024-01-17'),
    has('stroke', '2024-01-16'),
    over('stroke', '2024-01-17'),
    has('antiplatelet', '2024-01-16'),
    said('autoimmunity.diagnosed', '2024-01-16', { kind: 'thyroiditis' }),
    said('autoimmunity.resolved', '2024-01-17', { kind: 'thyroiditis' }),
    deviates('SEL-30', '2024-01-17'),
    begins(1, '2024-01-22'),
    infusion(1, 1, '2024-01-22'),
  ]),
} as const satisfies Topic;

const starting = {
  id: 'first-start',
  start: 'readyWoman',
  sources: ALL,
  depth: 4,
  moves: each([
    ...stopping('2024-01-22'),
    healed('2024-01-22'),
    happened('consent.withdrawn', '2024-01-22'),
    pregnancyTest('negative', '2024-01-22'),
    begins(1, '2024-01-22'),
    infusion(1, 1, '2024-01-22'),
    reacted('anaphylaxis', '2024-01-22'),
    infusion(1, 2, '2024-01-23'),
  ]),
} as const satisfies Topic;

const varicella = {
  id: 'varicella',
  start: 'readyMan',
  sources: H16,
  depth: 6,
  moves: each([
    serology('vzv-igg', 'negative', '2024-01-16'),
    vaccinated('vzv', '2024-01-17'),
    vaccinated('influenza', '2024-01-18'),
    deviates('SEL-34', '2024-01-19'),
    deviates('PRE-22', '2024-01-19'),
    serology('vzv-igg', 'positive', '2024-02-13'),
    serology('vzv-igg', 'positive', '2024-02-14'),
    begins(1, '2024-02-15'),
    begins(1, '2024-02-28'),
    begins(1, '2024-02-29'),
    begins(1, '2024-04-16'),
    infusion(1, 1, '2024-02-29'),
  ]),
} as const satisfies Topic;

const natalizumab = {
  id: 'natalizumab',
  start: 'fromNatalizumab',
  sources: H16,
  depth: 5,
  moves: [
    ...each([
      relapse('2024-02-01'),
      csf('negative', '2024-02-02'),
      mri('2024-03-01', { newT2: 1 }),
      csf('negative', '2024-03-02'),
      csf('positive', '2024-03-03'),
      mri('2024-03-04', { pmlSuspected: true }),
      attested('pml-excluded', '2024-03-05'),
      attested('pml-excluded', '2024-03-05', false),
      deviates('SWI-54', '2024-03-06'),
      serology('anti-jcv', 'negative', '2024-03-06'),
      begins(1, '2024-03-09'),
      begins(1, '2024-03-10'),
      begins(1, '2024-07-09'),
      begins(1, '2024-07-10'),
    ]),
    move(mri('2024-07-02')),
  ],
} as const satisfies Topic;

const infusions = {
  id: 'infusion-days',
  start: 'readyMan',
  sources: H16,
  depth: 8,
  moves: each([
    begins(1, '2024-01-22'),
    infusion(1, 1, '2024-01-22'),
    infusion(1, 2, '2024-01-22'),
    infusion(1, 2, '2024-01-23'),
    infusion(1, 2, '2024-01-23', { dose: 13 }),
    deviates('INF-01', '2024-01-23'),
    infusion(1, 3, '2024-01-24', { dose: 6 }),
    interrupted(1, '2024-01-24'),
    resumed(1, '2024-01-25'),
    infusion(1, 3, '2024-01-26'),
    infusion(1, 4, '2024-01-27'),
    infusion(1, 5, '2024-01-28', { steroid: 1000 }),
    infusion(1, 5, '2024-01-29'),
    completed(1, '2024-01-29'),
    said('therapy.switched', '2024-01-29', { to: 'ocrelizumab' }),
    ends('2024-01-29'),
    begins(2, '2024-01-30'),
  ]),
} as const satisfies Topic;

const between = {
  id: 'between-courses',
  start: 'afterFirstMan',
  sources: ALL,
  depth: 6,
  moves: [
    move(...prepared('2024-03-04', 'man')),
    move(deviates('INF-02', '2024-03-05')),
    move(deviates('PRE-12', '2024-03-05')),
    move(begins(2, '2024-03-06')),
    move(infusion(2, 1, '2024-03-06')),
    move(...prepared('2025-01-20', 'man')),
    move(serology('vzv-igg', 'negative', '2025-01-21')),
    move(begins(2, '2025-01-25')),
    move(begins(2, '2025-01-26')),
    move(infusion(2, 1, '2025-01-26')),
    move(infusion(2, 4, '2025-01-27')),
    move(infusion(2, 2, '2025-01-27')),
    move(said('therapy.switched', '2025-01-28', { to: 'ocrelizumab' })),
    move(declined('2025-01-28')),
  ],
} as const satisfies Topic;

const leapDay = {
  id: 'leap-day',
  start: 'readyMan',
  sources: H16,
  depth: 5,
  moves: [
    move(...given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29')),
    move(...prepared('2025-02-20', 'man')),
    move(begins(2, '2025-02-27')),
    move(begins(2, '2025-02-28')),
    move(begins(2, '2025-03-01')),
  ],
} as const satisfies Topic;

const monitoring = {
  id: 'monitoring',
  start: 'afterSecond',
  sources: ALL,
  ordered: true,
  depth: 4,
  moves: each([
    lab('platelets', 99, '2025-03-01', { low: 150 }),
    lab('platelets', 100, '2025-03-02', { low: 150 }),
    lab('platelets', 99_900, '2025-03-03', { unit: '/uL' }),
    dismissed('MON-11', '2025-03-03'),
    answered('haematology', '2025-03-04'),
    happened('pregnancy.began', '2025-03-05'),
    pregnancyTest('positive', '2025-03-06'),
    happened('pregnancy.ended', '2025-11-05'),
    symptom('other', '2026-01-05'),
    relapse('2026-01-06'),
    happened('retreatment.chosen', '2026-01-28'),
    happened('retreatment.chosen', '2026-01-29'),
    said('follow-up.ended', '2026-02-01', { reason: 'Moved' }),
  ]),
} as const satisfies Topic;

const third = {
  id: 'third-course',
  start: 'retreatment',
  sources: ALL,
  depth: 6,
  moves: [
    move(...prepared('2026-02-16', 'man')),
    ...each([
      vaccinated('influenza', '2026-02-17'),
      infected('2026-02-18'),
      healed('2026-02-19'),
      begins(3, '2026-02-23'),
      infusion(3, 1, '2026-02-23'),
      infusion(3, 2, '2026-02-24'),
      infusion(3, 3, '2026-02-25'),
      infusion(3, 4, '2026-02-26'),
      completed(3, '2026-02-26'),
      declined('2026-02-27'),
    ]),
  ],
} as const satisfies Topic;

const NOTE = { text: 'Telephone call' };
const amendments = {
  id: 'amendments',
  start: 'readyMan',
  sources: H16,
  late: true,
  ordered: true,
  depth: 3,
  moves: [
    move(said('note.added', '2024-01-20', NOTE)),
    move(begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22'), infusion(1, 2, '2024-01-23')),
    move(serology('hiv', 'positive', '2024-01-16')),
    move(
      corrects(
        idIn('readyMan', (draft) => draft.type === 'serology.reported' && draft.test === 'hiv'),
        serology('hiv', 'positive', '2024-01-15'),
      ),
    ),
    move(retracts(idIn('readyMan', ({ type }) => type === 'treatment.chosen'))),
    move(retracts(idIn('readyMan', ({ type }) => type === 'consent.given'))),
    // The first events that a path of this search records.
    ...[1, 2, 3].flatMap((nth) => {
      const id = `n${SCRIPTS.readyMan.length + nth}`;
      return [
        move(corrects(id, infusion(1, 2, '2024-01-22'))),
        move(corrects(id, infusion(1, 2, '2024-01-24', { dose: 13 }))),
        move(corrects(id, begins(1, '2024-01-22'))),
        move(retracts(id)),
      ];
    }),
  ],
} as const satisfies Topic;

export const DANGERS = [
  selection,
  labelled,
  starting,
  varicella,
  natalizumab,
  infusions,
  between,
  leapDay,
  monitoring,
  third,
  amendments,
] as const satisfies readonly Topic[];
