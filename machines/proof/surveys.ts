import type { Drug } from '../vocabulary.ts';
import {
  answered,
  attested,
  begins,
  chosen,
  completed,
  csf,
  declined,
  diagnosed,
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
} from './drafts.ts';
import { indicated, prepared, type ScriptName } from './starts.ts';
import { ALL, corrects, each, ends, H16, idIn, move, retracts, type Topic } from './topic.ts';

/** Searches that together enter every state of the chart. */

const DRUGS: readonly Drug[] = [
  'glatiramer',
  'teriflunomide',
  'dimethyl-fumarate',
  'fingolimod',
  'azathioprine',
  'ocrelizumab',
];
const FAR = '2020-01-06';
const switching = {
  id: 'switch-branches',
  start: 'heldSwitch',
  sources: H16,
  late: true,
  depth: 2,
  moves: [
    ...DRUGS.map((drug) => move(started(drug, FAR))),
    move(serology('anti-jcv', 'negative', '2024-01-03'), started('natalizumab', FAR)),
    move(serology('anti-jcv', 'positive', '2024-01-03'), started('natalizumab', FAR)),
    // A suspicion that is read into an older MRI, and a therapy that was never taken.
    move(
      corrects(
        idIn('heldSwitch', ({ type }) => type === 'mri.reported'),
        mri('2024-01-08', { pmlSuspected: true }),
      ),
    ),
    move(retracts(idIn('heldSwitch', ({ type }) => type === 'therapy.started'))),
    ...each([declined('2024-01-12'), chosen('2024-01-13'), begins(1, '2024-01-12')]),
  ],
} as const satisfies Topic;

const path = {
  id: 'after-natalizumab',
  start: 'fromNatalizumab',
  sources: H16,
  depth: 3,
  moves: each([
    mri('2024-04-10'),
    mri('2024-05-08', { newGd: 1 }),
    mri('2024-05-09', { pmlSuspected: true }),
    csf('negative', '2024-05-10'),
    started('natalizumab', '2024-05-11'),
    stopped('natalizumab', { lastDose: '2024-05-12' }),
    attested('pml-excluded', '2024-05-13'),
    symptom('other', '2024-07-10'),
  ]),
} as const satisfies Topic;

const workupOf = <const Id extends string>(
  id: Id,
  start: ScriptName,
  first: string,
  later: string,
): Topic<Id> => ({
  id,
  start,
  sources: ALL,
  late: true,
  depth: 2,
  moves: [
    move(...prepared(first, 'man')),
    ...each([
      mri('2023-01-05'),
      serology('tb-igra', 'positive', first),
      screened('chest-xray', first),
      takes('isoniazid', '2023-01-05'),
      serology('vzv-igg', 'negative', first),
      vaccinated('vzv', first),
      serology('vzv-igg', 'positive', later),
      symptom('other', later),
    ]),
  ],
});

const watches = {
  id: 'watches',
  start: 'afterSecond',
  sources: ALL,
  depth: 2,
  moves: each([
    lab('platelets', 140, '2025-03-01', { low: 150 }),
    lab('platelets', 90, '2025-03-01', { low: 150 }),
    lab('urine-erythrocytes', 40, '2025-03-01', { high: 5 }),
    lab('alt', 900, '2025-03-01', { high: 35 }),
    lab('tsh', 9, '2025-03-01', { low: 0.27, high: 4.2 }),
    lab('ptt', 90, '2025-03-01', { high: 40 }),
    infected('2025-03-01'),
    happened('pregnancy.began', '2025-03-01'),
    happened('lactation.began', '2025-03-01'),
    said('autoimmunity.diagnosed', '2025-03-01', { kind: 'haemophilia-a' }),
    symptom('bleeding', '2025-03-01'),
    symptom('focal-deficit', '2025-01-30'),
    symptom('focal-deficit', '2025-06-01'),
    symptom('cognitive-change', '2025-06-01'),
    relapse('2025-03-01'),
  ]),
} as const satisfies Topic;

/** What raised a watch is over, and the watch comes back; what a later entry answers is answered. */
const returns = {
  id: 'watches-return',
  start: 'afterSecond',
  sources: ALL,
  depth: 2,
  moves: each([
    lab('platelets', 90, '2025-03-01', { low: 150 }),
    lab('platelets', 240, '2025-03-08', { low: 150 }),
    lab('creatinine', 140, '2025-03-01', { high: 84 }),
    lab('creatinine', 70, '2025-03-08', { high: 84 }),
    lab('alt', 900, '2025-03-01', { high: 35 }),
    lab('alt', 24, '2025-03-08', { high: 35 }),
    symptom('focal-deficit', '2025-01-30'),
    answered('emergency', '2025-03-08'),
    answered('haematology', '2025-03-08'),
    answered('nephrology', '2025-03-08'),
    answered('hepatology', '2025-03-08'),
    infected('2025-03-01'),
    healed('2025-03-08'),
    happened('lactation.began', '2025-03-01'),
    happened('lactation.ended', '2025-03-08'),
    said('therapy.switched', '2025-03-08', { to: 'interferon-beta' }),
    said('therapy.switched', '2025-03-08', { to: 'ocrelizumab' }),
  ]),
} as const satisfies Topic;

/** What was answered is open again: another therapy before the choice, and in the work-up what is taken back. */
const reopened = {
  id: 'selection-reopens',
  start: 'selectedWoman',
  sources: H16,
  depth: 4,
  moves: each([
    diagnosed('spms', '2024-01-10'),
    diagnosed('rrms', '2024-01-11'),
    started('glatiramer', '2024-01-12'),
    relapse('2024-01-13'),
    chosen('2024-01-14'),
  ]),
} as const satisfies Topic;

const takenBack = {
  id: 'work-up-reopens',
  start: 'chosenMan',
  sources: ALL,
  depth: 4,
  moves: [
    move(...prepared('2024-02-01', 'man')),
    ...each([
      has('tb-latent', '2024-02-02'),
      over('tb-latent', '2024-02-03'),
      attested('setting-with-intensive-care', '2024-02-04', false),
      attested('setting-with-intensive-care', '2024-02-05'),
      begins(1, '2024-02-06'),
    ]),
  ],
} as const satisfies Topic;

/** The end of a course, told of another course as well, and with a fifth dose that is too large. */
const lastDays = {
  id: 'last-infusion-days',
  start: 'readyMan',
  sources: ALL,
  depth: 5,
  moves: [
    move(begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22'), infusion(1, 2, '2024-01-23')),
    move(infusion(1, 3, '2024-01-24')),
    move(infusion(1, 4, '2024-01-25')),
    ...each([
      interrupted(2, '2024-01-25'),
      interrupted(1, '2024-01-25'),
      resumed(2, '2024-01-26'),
      resumed(1, '2024-01-26'),
      infusion(1, 5, '2024-01-25'),
      infusion(1, 5, '2024-01-26', { dose: 13 }),
      infusion(1, 5, '2024-01-26'),
      completed(2, '2024-01-26'),
      completed(1, '2024-01-26'),
    ]),
  ],
} as const satisfies Topic;

const beginning = {
  id: 'beginning',
  start: 'empty',
  sources: H16,
  depth: 5,
  moves: [
    move(man()),
    move(...indicated('2024-01-08')),
    move(relapse('2024-01-08')),
    move(chosen('2024-01-09')),
    move(declined('2024-01-10')),
    move(chosen('2024-01-11')),
  ],
} as const satisfies Topic;

const leaving = <const Id extends string>(id: Id, start: ScriptName, on: string): Topic<Id> => ({
  id,
  start,
  sources: ALL,
  depth: 3,
  moves: each([
    symptom('other', on),
    relapse(on),
    happened('retreatment.chosen', on),
    said('therapy.switched', on, { to: 'ocrelizumab' }),
    declined(on),
    ends(on),
  ]),
});

export const SURVEYS = [
  switching,
  path,
  workupOf('work-up-first', 'chosenMan', '2024-02-01', '2024-05-20'),
  workupOf('work-up-second', 'bareInterval', '2024-03-04', '2025-02-03'),
  workupOf('work-up-third', 'bareRetreated', '2026-02-16', '2026-06-15'),
  watches,
  returns,
  reopened,
  takenBack,
  lastDays,
  beginning,
  leaving('leaving-after-second', 'afterSecond', '2029-02-01'),
  leaving('leaving-after-first', 'afterFirst', '2025-02-03'),
  leaving('leaving-soon-after-first', 'afterFirst', '2024-06-03'),
  leaving('leaving-retreatment', 'bareRetreated', '2026-02-10'),
  leaving('leaving-selection', 'selectedWoman', '2024-01-10'),
  leaving('leaving-preparation', 'chosenMan', '2024-01-10'),
  leaving('leaving-switch', 'heldSwitch', '2024-01-10'),
] as const satisfies readonly Topic[];
