import fc from 'fast-check';
import type { AnyDraft } from '../../machines/decide.ts';
import type { Draft } from '../../machines/events.ts';
import { daysAfter, oneYearAfter } from '../../machines/proof/calendar.ts';
import { asKnown, coursesIn } from '../../machines/proof/history.ts';
import { bare, indicated, prepared, type ScriptName, SOURCE_SETS } from '../../machines/proof/starts.ts';
import { type CaseState, stageOf } from '../../machines/replay.ts';
import type { Source } from '../../machines/vocabulary.ts';
import {
  answered,
  attested,
  begins,
  chosen,
  completed,
  consented,
  csf,
  declined,
  deviates,
  diagnosed,
  dismissed,
  edss,
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
  started,
  stopped,
  symptom,
  vaccinated,
  woman,
} from '../machines/events.ts';

/** Random walks: data that says what to try next, and how it reads in the case as it then is. */

export interface Step {
  readonly kind: 'onwards' | 'mend' | 'noise' | 'late' | 'correct' | 'retract';
  readonly pick: number;
  readonly days: number;
}

export interface Walk {
  readonly start: ScriptName;
  readonly sources: readonly Source[];
  readonly steps: readonly Step[];
  /** Of every sixteenth walk the whole file is written, read and replayed. */
  readonly file: boolean;
  /** Every second walk with amendments is compared with its history recorded anew. */
  readonly anew: boolean;
}

const STARTS: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<ScriptName> }[] = (
  [
    [2, 'empty'],
    [2, 'selectedWoman'],
    [2, 'chosenWoman'],
    [1, 'fromNatalizumab'],
    [1, 'readyWoman'],
    [1, 'readySecond'],
    [5, 'bareWoman'],
    [4, 'bareMan'],
    [4, 'bareAfterFirst'],
    [6, 'bareReadySecond'],
    [4, 'bareAfterSecond'],
    [3, 'bareReadyThird'],
  ] as const
).map(([weight, name]) => ({ weight, arbitrary: fc.constant(name) }));

const KINDS = (
  [
    [9, 'onwards'],
    [3, 'mend'],
    [5, 'noise'],
    [2, 'late'],
    [1, 'correct'],
    [1, 'retract'],
  ] as const
).map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) }));

export const walks: fc.Arbitrary<Walk> = fc.record({
  start: fc.oneof(...STARTS),
  sources: fc.constantFrom(...SOURCE_SETS),
  steps: fc.array(fc.record({ kind: fc.oneof(...KINDS), pick: fc.nat(999), days: fc.nat(40) }), {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  }),
  file: fc.nat(15).map((one) => one === 0),
  anew: fc.boolean(),
});

/** Gates of every kind, and two stops that must be refused. */
const DEVIATIONS = [
  'INF-01',
  'INF-02',
  'RET-02',
  'RET-06',
  'EU-40',
  'US-18',
  'SEL-34',
  'PRE-22',
  'PRE-12',
  'PRE-11',
  'SWI-54',
  'PRE-24',
  'INF-05',
  'SEL-33',
  'SEL-22',
  'EU-12',
];

/** Whatever can happen to anybody, on the day. */
const noise = (on: string, pick: number): readonly Draft[] => [
  infected(on),
  infected(on, 'severe', 'bladder'),
  healed(on),
  serology('hiv', pick % 3 === 0 ? 'positive' : 'negative', on),
  serology('vzv-igg', pick % 2 === 0 ? 'positive' : 'negative', on),
  vaccinated('vzv', on),
  vaccinated('influenza', on),
  pregnancyTest('positive', on),
  pregnancyTest('negative', on),
  happened('pregnancy.began', on),
  happened('pregnancy.ended', on),
  happened('lactation.began', on),
  happened('lactation.ended', on),
  said('allergy.recorded', on, { to: pick % 2 === 0 ? 'other' : 'excipient' }),
  reacted('severe', on, ['urticaria']),
  reacted('mild', on, ['rash']),
  reacted('severe', on, ['chest-pain']),
  reacted('anaphylaxis', on),
  mri(on, { newGd: pick % 2 }),
  mri(on, { pmlSuspected: true }),
  attested('pml-excluded', on, pick % 3 !== 0),
  csf(pick % 3 === 0 ? 'positive' : 'negative', on),
  lab('platelets', [40, 99, 100, 149, 240][pick % 5] ?? 0, on, { low: 150 }),
  lab('platelets', 99_000, on, { unit: '/uL' }),
  lab('tsh', pick % 2 === 0 ? 9 : 1.6, on, { low: 0.27, high: 4.2 }),
  lab('creatinine', pick % 2 === 0 ? 140 : 70, on, { high: 84 }),
  dismissed('MON-11', on),
  answered('haematology', on),
  answered('emergency', on),
  symptom('bruising', on),
  symptom('focal-deficit', on),
  has('hcv-active', on),
  over('hcv-active', on),
  has('stroke', on),
  has('antiplatelet', on),
  has('hypertension-uncontrolled', on),
  over('hypertension-uncontrolled', on),
  attested('blood-pressure-controlled', on, pick % 2 === 0),
  said('autoimmunity.diagnosed', on, { kind: 'graves' }),
  said('autoimmunity.resolved', on, { kind: 'graves' }),
  relapse(on),
  edss(2, on),
  started('natalizumab', daysAfter(on, -900)),
  started('fingolimod', on),
  stopped('natalizumab', { lastDose: on }),
  stopped('fingolimod', { lastDose: on }),
  happened('consent.withdrawn', on),
  consented(on),
  deviates(DEVIATIONS[pick % DEVIATIONS.length] ?? 'INF-02', on),
  deviates(DEVIATIONS[(pick * 7) % DEVIATIONS.length] ?? 'INF-02', on),
  said('note.added', on, { text: 'Telephone call' }),
  diagnosed(pick % 4 === 0 ? 'spms' : 'rrms', on),
  chosen(on),
  declined(on),
  happened('retreatment.chosen', on),
  said('therapy.switched', on, { to: 'ocrelizumab' }),
  begins(1 + (pick % 3), on),
  infusion(1 + (pick % 3), 1 + (pick % 5), on, { dose: [12, 12, 6, 13, 24][pick % 5] ?? 12 }),
  interrupted(1 + (pick % 3), on),
  resumed(1 + (pick % 3), on),
  completed(1 + (pick % 3), on),
  ...(pick % 5 === 0 ? [said('follow-up.ended', on, { reason: 'Moved abroad' })] : []),
];

const oneOf = <T>(list: readonly T[], pick: number): readonly T[] => {
  const chosenOne = list[pick % Math.max(list.length, 1)];
  return chosenOne === undefined ? [] : [chosenOne];
};

/** What makes a step possible that something stands in the way of. */
const mend = (on: string): readonly Draft[] => [
  healed(on),
  said('infection.resolved', on, {}),
  over('hcv-active', on),
  over('hypertension-uncontrolled', on),
  happened('pregnancy.ended', on),
  happened('lactation.ended', on),
  pregnancyTest('negative', on),
  consented(on),
  attested('pml-excluded', on),
  answered('emergency', on),
  answered('endocrinology', on),
];

/** What brings the case on from where it stands. */
function onwards(state: CaseState, on: string, pick: number): readonly Draft[] {
  const { facts, chart, log } = state;
  if (facts.registeredOn === undefined) return [woman(), ...indicated('2024-01-08'), chosen('2024-01-09')];
  const who = facts.sex === 'male' ? 'man' : 'woman';
  const courses = coursesIn(asKnown(log));
  const running = courses.find(({ completedOn }) => completedOn === undefined);
  const next = courses.length + 1;
  const latest = facts.latestOn ?? on;
  const negative = facts.childbearing === true ? [pregnancyTest('negative', on)] : [];
  const work = (day: string) => (pick % 6 === 0 ? prepared(day, who) : bare(day, 'PRE-12', 'PRE-14'));
  switch (stageOf(chart)) {
    case 'selection':
    case 'declined':
      return pick % 2 === 0 ? [chosen(on)] : [...indicated(on), chosen(on)];
    case 'switching':
      return [
        ...facts.therapies.map(({ drug }) => stopped(drug, { lastDose: latest })),
        ...['SWI-20', 'SWI-40', 'SWI-54'].map((rule) => deviates(rule, on)),
        csf('negative', on),
        ...work(on),
        ...negative,
        begins(1, on),
      ];
    case 'preparation':
      return pick % 2 === 0 ? [begins(next, on)] : [...work(on), ...negative, begins(next, on)];
    case 'interval':
    case 'retreatment': {
      if (pick % 3 === 0) return [begins(next, on)];
      const end = courses.at(-1)?.infusions.at(-1)?.on ?? latest;
      const due = pick % 3 === 1 ? oneYearAfter(end) : daysAfter(oneYearAfter(end), -1);
      const day = due > latest ? due : on;
      return [...work(day), begins(next, day)];
    }
    case 'course': {
      if (running === undefined) return [];
      const given = running.infusions.length;
      const planned = running.course === 1 ? 5 : 3;
      const many = pick % 3 === 0 ? 1 : planned - given;
      const rest = Array.from({ length: Math.max(many, 0) }, (_, at) =>
        infusion(running.course, given + at + 1, daysAfter(latest, at + (given === 0 ? 0 : 1)), {
          steroid: 1000,
        }),
      );
      const first = facts.childbearing === true ? [pregnancyTest('negative', latest)] : [];
      const resumes = pick % 4 === 0 ? [resumed(running.course, latest)] : [];
      const end = rest.at(-1)?.on ?? on;
      return [...(given === 0 ? first : []), ...resumes, ...rest, completed(running.course, end)];
    }
    case 'monitoring': {
      const end = courses.at(-1)?.infusions.at(-1)?.on ?? latest;
      const due = pick % 2 === 0 ? oneYearAfter(end) : daysAfter(oneYearAfter(end), -1);
      const day = due > latest ? due : on;
      return [relapse(day), happened('retreatment.chosen', day)];
    }
    case 'switched':
    case 'ended':
      return [];
  }
}

/** An earlier event, by its own id or by that of a correction; the newest ones most often. */
function target({ log }: CaseState, pick: number): string | undefined {
  const back = pick % 3 === 0 ? pick % Math.max(log.length, 1) : pick % Math.min(6, Math.max(log.length, 1));
  return log[log.length - 1 - back]?.id;
}

/** What a step tries in the case as it is. */
export function draftsOf(state: CaseState, { kind, pick, days }: Step): readonly AnyDraft[] {
  const latest = state.facts.latestOn ?? '2024-01-08';
  // Half of all steps happen on the very next days, where courses are.
  const on = daysAfter(latest, pick % 2 === 0 ? days % 3 : days * 3);
  switch (kind) {
    case 'onwards':
      return onwards(state, on, pick);
    case 'mend':
      return mend(on).filter((_, at) => (at + pick) % 3 === 0);
    case 'noise':
      return oneOf(noise(on, pick), days * 17 + pick);
    case 'late':
      return oneOf(noise(daysAfter(latest, -days), pick), days * 17 + pick);
    case 'correct': {
      const id = target(state, pick);
      if (id === undefined) return [];
      const known = asKnown(state.log).find(({ event }) => event.id === id)?.event;
      const { id: _id, at: _at, by: _by, ...said_ } = known ?? { id: '', at: '', by: '', ...edss(2, latest) };
      const moved = { ...said_, on: daysAfter(said_.on, (days % 5) - 2) } as Draft;
      const other = oneOf(noise(latest, pick), days)[0] ?? moved;
      return [
        {
          type: 'event.corrected',
          on,
          corrects: id,
          event: pick % 4 === 0 && known !== undefined ? moved : other,
        },
      ];
    }
    case 'retract': {
      const id = target(state, pick);
      return id === undefined ? [] : [{ type: 'event.retracted', on, retracts: id, reason: 'Wrong patient' }];
    }
  }
}
