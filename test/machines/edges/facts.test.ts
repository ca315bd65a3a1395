import { describe, expect, test } from 'vitest';
import { type ClinicalEvent, type Draft, EVENT_TYPES } from '../../../machines/events.ts';
import type { Facts } from '../../../machines/facts.ts';
import { learn } from '../../../machines/learn.ts';
import {
  answered,
  begins,
  completed,
  factsOf,
  given,
  happened,
  has,
  healed,
  infected,
  infusion,
  interrupted,
  over,
  referred,
  relapse,
  resumed,
  said,
  started,
  stopped,
  stopsTaking,
  takes,
} from '../events.ts';

/** What an event leaves behind when it is the first of all. */
const dated = { on: '2026-01-05', event: 'e1', seq: 0 };
const on = '2026-01-05';

// biome-ignore format: a table, one line for each event
const LEARNT: readonly (readonly [event: Draft, known: Partial<Facts>])[] = [
  [said('patient.registered', on, { born: '1984-05-01', sex: 'female', childbearing: true }), { registeredOn: on, born: '1984-05-01', sex: 'female', childbearing: true }],
  [said('diagnosis.recorded', on, { form: 'rrms', since: '2025-02-03', confirmed: true }), { diagnoses: [{ ...dated, form: 'rrms', since: '2025-02-03', confirmed: true }] }],
  [said('edss.assessed', on, { score: 2.5 }), { edss: [{ ...dated, score: 2.5 }] }],
  [said('relapse.recorded', on, { disabling: true, steroids: false, current: true }), { relapses: [{ ...dated, disabling: true, steroids: false, current: true }] }],
  [said('mri.reported', on, { region: 'brain', newGd: 1, newT2: 2, pmlSuspected: true }), { mris: [{ ...dated, region: 'brain', newGd: 1, newT2: 2, pmlSuspected: true }] }],
  [said('csf.reported', on, { jcvDna: 'negative', cells: 3 }), { csfs: [{ ...dated, jcvDna: 'negative', cells: 3 }] }],
  [has('hiv', on), { conditions: [{ ...dated, condition: 'hiv' }] }],
  [said('allergy.recorded', on, { to: 'excipient' }), { allergies: [{ ...dated, to: 'excipient' }] }],
  [started('fingolimod', on), { therapies: [{ drug: 'fingolimod', startedOn: on, event: 'e1' }] }],
  [stopped('natalizumab', { lastDose: '2025-12-20', on, infusions: 12 }), { therapies: [{ drug: 'natalizumab', stoppedOn: on, lastDose: '2025-12-20', infusions: 12, event: 'e1' }] }],
  [stopped('glatiramer', { lastDose: '2025-12-20', on }), { therapies: [{ drug: 'glatiramer', stoppedOn: on, lastDose: '2025-12-20', event: 'e1' }] }],
  [said('serology.reported', on, { test: 'anti-jcv', result: 'positive', index: 1.6 }), { serologies: { 'anti-jcv': [{ ...dated, result: 'positive', index: 1.6 }] } }],
  [said('serology.reported', on, { test: 'hiv', result: 'negative' }), { serologies: { hiv: [{ ...dated, result: 'negative' }] } }],
  [said('vaccine.given', on, { vaccine: 'vzv', live: true }), { vaccines: [{ ...dated, vaccine: 'vzv', live: true }] }],
  [said('screening.done', on, { kind: 'skin', finding: 'abnormal' }), { screenings: { skin: [{ ...dated, kind: 'skin', finding: 'abnormal' }] } }],
  [said('vitals.measured', on, { temperature: 36.5, systolic: 120, diastolic: 80, pulse: 70, time: '08:30' }), { vitals: [{ ...dated, temperature: 36.5, systolic: 120, diastolic: 80, pulse: 70, time: '08:30' }] }],
  [said('pregnancy.tested', on, { result: 'negative' }), { pregnancyTests: [{ ...dated, result: 'negative' }] }],
  [happened('pregnancy.began', on), { pregnancies: [dated] }],
  [happened('pregnancy.ended', on), { pregnancies: [{ ...dated, until: on }] }],
  [happened('lactation.began', on), { lactations: [dated] }],
  [happened('contraception.agreed', on), { contraception: [dated] }],
  [infected(on, 'severe', 'lungs'), { infections: [{ ...dated, site: 'lungs', severity: 'severe', fever: true }] }],
  [takes('isoniazid', on), { prophylaxes: [{ ...dated, agent: 'isoniazid' }] }],
  [said('symptom.reported', on, { symptom: 'fever' }), { symptoms: [{ ...dated, symptom: 'fever' }] }],
  [said('counselling.given', on, { topics: ['risks', 'diet'], understood: false }), { counselled: { risks: { ...dated, topics: ['risks', 'diet'], understood: false }, diet: { ...dated, topics: ['risks', 'diet'], understood: false } } }],
  [happened('consent.given', on), { consent: [{ ...dated, given: true }] }],
  [happened('consent.withdrawn', on), { consent: [{ ...dated, given: false }] }],
  [said('adherence.judged', on, { able: true, willing: false }), { adherence: [{ ...dated, able: true, willing: false }] }],
  [happened('treatment.chosen', on), { chosenOn: on }],
  [said('treatment.declined', on, { instead: 'ocrelizumab', reason: 'Wish' }), { declined: { ...dated, instead: 'ocrelizumab', reason: 'Wish' } }],
  [begins(1, on), { courses: [{ course: 1, seq: 0, startedOn: on, infusions: [], interruptions: [] }] }],
  [said('reaction.observed', on, { severity: 'mild', signs: ['rash'], infusion: 'slowed' }), { reactions: [{ ...dated, severity: 'mild', signs: ['rash'], infusion: 'slowed' }] }],
  [referred('nephrology', on), { referrals: [{ ...dated, to: 'nephrology' }] }],
  [answered('nephrology', on), { referrals: [{ ...dated, to: 'nephrology', until: on, closedSeq: 0 }] }],
  [said('autoimmunity.diagnosed', on, { kind: 'itp' }), { autoimmunity: [{ ...dated, kind: 'itp' }] }],
  [happened('retreatment.chosen', on), { retreatmentChosenOn: on }],
  [said('therapy.switched', on, { to: 'ocrelizumab' }), { switchedTo: { ...dated, to: 'ocrelizumab' } }],
  [said('follow-up.ended', on, { reason: 'Moved' }), { ended: { ...dated, reason: 'Moved' } }],
  [said('attestation.given', on, { subject: 'infection-plan', holds: true, note: 'Seen' }), { attestations: [{ ...dated, subject: 'infection-plan', holds: true, note: 'Seen' }] }],
  [said('alert.dismissed', on, { rule: 'MON-10', reason: 'Clumped' }), { dismissals: [{ ...dated, rule: 'MON-10', reason: 'Clumped' }] }],
  [said('monitoring.delegated', on, { to: 'gp' }), { delegatedTo: 'gp' }],
  [said('document.issued', on, { document: 'care-plan', language: 'de', sha256: 'a'.repeat(64), signed: false }), { documents: [{ ...dated, document: 'care-plan', language: 'de', sha256: 'a'.repeat(64), signed: false }] }],
  [said('deviation.justified', on, { rule: 'PRE-11', reason: 'Urgent' }), { deviations: [{ ...dated, rule: 'PRE-11', reason: 'Urgent', cycle: 0 }] }],
  [said('deviation.justified', on, { rule: 'PRE-11', reason: 'Urgent', code: 'not-available' }), { deviations: [{ ...dated, rule: 'PRE-11', reason: 'Urgent', cycle: 0, code: 'not-available' }] }],
  [said('note.added', on, { text: 'Called' }), {}],
];

describe('what one event leaves known, and nothing else', () => {
  for (const [event, known] of LEARNT) {
    test(`${event.type}: ${Object.keys(known).join(', ')}`, () => {
      expect(factsOf(event)).toStrictEqual({ ...factsOf(), count: 1, latestOn: on, ...known });
    });
  }
});

test('the types of events, in the order of the format', () => {
  expect(EVENT_TYPES.slice(0, 2)).toEqual(['patient.registered', 'diagnosis.recorded']);
  expect(EVENT_TYPES.slice(-3)).toEqual(['note.added', 'event.corrected', 'event.retracted']);
  expect(EVENT_TYPES).toHaveLength(54);
});

test('a value in a unit that leads nowhere is not learnt as a number', () => {
  const strange = { id: 'e1', on, type: 'lab.reported', analyte: 'platelets', value: 240, unit: 'mg/dL' };
  expect(() => learn(factsOf(), strange as ClinicalEvent)).toThrow('No conversion from mg/dL to 10*9/L');
});

describe('nothing is known of a case without events', () => {
  test('every list is empty', () => {
    const { count, ...rest } = factsOf();
    expect(count).toBe(0);
    expect(Object.values(rest).filter((value) => JSON.stringify(value) !== '[]')).toEqual([{}, {}, {}, {}]);
  });
});

describe('what an event ends', () => {
  test('a condition of its own name, the latest open one', () => {
    const { conditions } = factsOf(
      has('hiv', '2026-01-01'),
      has('syphilis', '2026-01-02'),
      has('syphilis', '2026-01-03'),
      over('syphilis', '2026-01-04'),
    );
    expect(conditions.map(({ condition, until }) => [condition, until])).toEqual([
      ['hiv', undefined],
      ['syphilis', undefined],
      ['syphilis', '2026-01-04'],
    ]);
  });

  test('not the latest open one of another name', () => {
    const { conditions } = factsOf(
      has('syphilis', '2026-01-01'),
      has('hiv', '2026-01-02'),
      over('syphilis', '2026-01-04'),
    );
    expect(conditions.map(({ condition, until }) => [condition, until])).toEqual([
      ['syphilis', '2026-01-04'],
      ['hiv', undefined],
    ]);
  });

  test('only what began by then, on the same day too', () => {
    const ends = (began: string) =>
      factsOf(has('syphilis', began), over('syphilis', '2026-01-04')).conditions[0]?.until;
    expect([ends('2026-01-04'), ends('2026-01-05')]).toEqual(['2026-01-04', undefined]);
  });

  test('an infection of a site, or whatever infection where none is named', () => {
    const begun = [infected('2026-01-01', 'mild', 'skin'), infected('2026-01-02', 'mild', 'teeth')];
    const left = (end: Draft) =>
      factsOf(...begun, end)
        .infections.filter(({ until }) => until === undefined)
        .map(({ site }) => site);
    expect(left(healed('2026-01-04', 'skin'))).toEqual(['teeth']);
    expect(left(happened('infection.resolved', '2026-01-04'))).toEqual(['skin']);
  });

  test('a prophylaxis, an autoimmune disorder and a lactation by their own', () => {
    const facts = factsOf(
      takes('isoniazid', '2026-01-01'),
      takes('aciclovir', '2026-01-02'),
      stopsTaking('isoniazid', '2026-01-04'),
      said('autoimmunity.diagnosed', '2026-01-01', { kind: 'graves' }),
      said('autoimmunity.diagnosed', '2026-01-02', { kind: 'itp' }),
      said('autoimmunity.resolved', '2026-01-05', { kind: 'graves' }),
      happened('lactation.began', '2026-01-01'),
      happened('lactation.ended', '2026-01-03'),
      happened('pregnancy.began', '2026-01-01'),
      happened('pregnancy.ended', '2026-01-06'),
    );
    expect(facts.prophylaxes.map(({ until }) => until)).toEqual(['2026-01-04', undefined]);
    expect(facts.autoimmunity.map(({ until }) => until)).toEqual(['2026-01-05', undefined]);
    expect(facts.lactations.map(({ until }) => until)).toEqual(['2026-01-03']);
    expect(facts.pregnancies).toEqual([{ on: '2026-01-01', event: 'e9', seq: 8, until: '2026-01-06' }]);
  });

  test('a referral to the same specialist, and no other', () => {
    const { referrals } = factsOf(
      referred('nephrology', '2026-01-01'),
      referred('haematology', '2026-01-02'),
      answered('nephrology', '2026-01-04'),
    );
    expect(referrals).toEqual([
      { on: '2026-01-01', event: 'e1', seq: 0, to: 'nephrology', until: '2026-01-04', closedSeq: 2 },
      { on: '2026-01-02', event: 'e2', seq: 1, to: 'haematology' },
    ]);
  });

  test('the running stretch of its drug; else it leaves a stretch of unknown beginning', () => {
    const { therapies } = factsOf(
      started('natalizumab', '2020-01-01'),
      stopped('natalizumab', { lastDose: '2021-01-01', infusions: 12 }),
      started('natalizumab', '2022-01-01'),
      started('glatiramer', '2023-01-01'),
      stopped('natalizumab', { lastDose: '2023-02-01', on: '2023-02-03' }),
      stopped('glatiramer', { lastDose: '2022-12-31' }),
    );
    expect(therapies).toEqual([
      {
        ...{ drug: 'natalizumab', startedOn: '2020-01-01', stoppedOn: '2021-01-01', lastDose: '2021-01-01' },
        ...{ infusions: 12, event: 'e1' },
      },
      {
        ...{ drug: 'natalizumab', startedOn: '2022-01-01', stoppedOn: '2023-02-03', lastDose: '2023-02-01' },
        event: 'e3',
      },
      { drug: 'glatiramer', startedOn: '2023-01-01', event: 'e4' },
      { drug: 'glatiramer', stoppedOn: '2022-12-31', lastDose: '2022-12-31', event: 'e6' },
    ]);
  });
});

test('what has ended is not ended again', () => {
  const twice = factsOf(has('hiv', '2026-01-01'), over('hiv', '2026-01-03'), over('hiv', '2026-01-05'));
  expect(twice.conditions).toStrictEqual([
    { on: '2026-01-01', event: 'e1', seq: 0, condition: 'hiv', until: '2026-01-03' },
  ]);
  const drug = factsOf(
    started('fingolimod', '2026-01-05'),
    stopped('fingolimod', { lastDose: '2026-01-05' }),
    stopped('fingolimod', { lastDose: '2026-01-07' }),
  );
  expect(drug.therapies.map(({ startedOn, lastDose }) => [startedOn, lastDose])).toEqual([
    ['2026-01-05', '2026-01-05'],
    [undefined, '2026-01-07'],
  ]);
});

describe('the course as it went', () => {
  test('infusions by their day, interruptions one by one, its end', () => {
    const { courses } = factsOf(
      ...given(1, '2025-01-13'),
      begins(2, '2026-01-12'),
      said('infusion.given', '2026-01-13', {
        ...{ course: 2, day: 2, dose: 12, steroid: 500, rateReduced: true, batch: 'B7' },
      }),
      infusion(2, 1, '2026-01-12'),
      interrupted(2, '2026-01-14'),
      resumed(2, '2026-01-20'),
      interrupted(2, '2026-01-21'),
      resumed(2, '2026-01-22'),
      interrupted(2, '2026-01-22'),
      completed(2, '2026-01-22'),
    );
    expect(courses[0]).toMatchObject({ course: 1, completedOn: '2025-01-13', interruptions: [] });
    expect(courses[1]).toStrictEqual({
      course: 2,
      seq: 3,
      startedOn: '2026-01-12',
      completedOn: '2026-01-22',
      infusions: [
        { on: '2026-01-12', event: 'e6', seq: 5, course: 2, day: 1, dose: 12, steroid: 1000 },
        { on: '2026-01-13', event: 'e5', seq: 4, course: 2, day: 2, dose: 12, steroid: 500, batch: 'B7' },
      ],
      interruptions: [
        { on: '2026-01-14', resumedOn: '2026-01-20' },
        { on: '2026-01-21', resumedOn: '2026-01-22' },
        { on: '2026-01-22' },
      ],
    });
  });

  test('a reason belongs to the cycle in which it was written', () => {
    const why = (day: string) => said('deviation.justified', day, { rule: 'INF-02', reason: 'Activity' });
    const { deviations } = factsOf(
      why('2025-01-10'),
      ...given(1, '2025-01-13'),
      why('2025-06-01'),
      ...given(2, '2026-01-13'),
      why('2026-06-01'),
    );
    expect(deviations.map(({ cycle }) => cycle)).toEqual([0, 1, 2]);
  });
});

describe('the order of what is known', () => {
  test('is that of the clinical days; on one day, that of the log', () => {
    const { relapses, latestOn, count } = factsOf(
      relapse('2026-01-10'),
      relapse('2026-01-05'),
      relapse('2026-01-10', true),
      relapse('2026-01-07'),
    );
    expect(relapses.map(({ event }) => event)).toEqual(['e2', 'e4', 'e1', 'e3']);
    expect([latestOn, count]).toEqual(['2026-01-10', 4]);
  });

  test('counselling on a topic counts by its newest day', () => {
    const told = (day: string, understood: boolean) =>
      said('counselling.given', day, { topics: ['risks'], understood });
    const last = (...events: readonly Draft[]) => factsOf(...events).counselled.risks?.event;
    expect(last(told('2026-01-05', true), told('2026-01-04', false))).toBe('e1');
    expect(last(told('2026-01-05', true), told('2026-01-05', false))).toBe('e2');
    expect(last(told('2026-01-05', true), told('2026-01-06', false))).toBe('e2');
  });
});
