import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { summarise, view } from '../../../machines/view.ts';
import {
  adherent,
  begins,
  caseFrom,
  caseOf,
  chosen,
  diagnosed,
  given,
  happened,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  numbered,
  relapse,
  resumed,
  said,
  woman,
  workup,
} from '../events.ts';

const SELECTED = [man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02'), adherent('2024-01-08')];
const CHOSEN = [...SELECTED, chosen('2024-01-09')];
const READY = [...CHOSEN, ...workup('2024-01-15', 'man')];
const RUNNING = [...READY, begins(1, '2024-01-22'), infusion(1, 1, '2024-01-22')];
const FIRST = given(1, '2024-01-22', '2024-01-23', '2024-01-24', '2024-01-25', '2024-01-26');
const SECOND = given(2, '2025-01-27', '2025-01-28', '2025-01-29');
const INTERVAL = [...READY, ...FIRST];
const MONITORED = [...INTERVAL, ...workup('2025-01-20', 'man'), ...SECOND];
const declines = said('treatment.declined', '2024-01-20', { instead: 'none', reason: 'Wish' });
const ends = said('follow-up.ended', '2025-06-01', { reason: 'Moved abroad' });
const switches = said('therapy.switched', '2025-05-01', { to: 'ocrelizumab' });

const OBSERVATIONS = [
  'diagnosis.recorded',
  'edss.assessed',
  'relapse.recorded',
  'mri.reported',
  'csf.reported',
  'condition.recorded',
  'condition.resolved',
  'allergy.recorded',
  'therapy.started',
  'therapy.stopped',
  'lab.reported',
  'serology.reported',
  'vaccine.given',
  'screening.done',
  'vitals.measured',
  'pregnancy.tested',
  'pregnancy.began',
  'pregnancy.ended',
  'lactation.began',
  'lactation.ended',
  'contraception.agreed',
  'infection.began',
  'infection.resolved',
  'prophylaxis.started',
  'prophylaxis.stopped',
  'symptom.reported',
  'counselling.given',
  'consent.given',
  'consent.withdrawn',
  'adherence.judged',
  'reaction.observed',
  'referral.made',
  'referral.closed',
  'autoimmunity.diagnosed',
  'autoimmunity.resolved',
  'attestation.given',
  'alert.dismissed',
  'monitoring.delegated',
  'document.issued',
  'deviation.justified',
  'note.added',
  'event.corrected',
  'event.retracted',
];
const OF_WOMEN = [
  'pregnancy.tested',
  'pregnancy.began',
  'pregnancy.ended',
  'lactation.began',
  'lactation.ended',
];

describe('what can be recorded now', () => {
  const decisions = (day: string, events: readonly Draft[]) =>
    view(caseOf(...events), day).next.filter((type) => !OBSERVATIONS.includes(type));

  // biome-ignore format: a table, one line for each moment of a journey
  const MOMENTS: readonly (readonly [moment: string, day: string, events: readonly Draft[], expected: readonly string[]])[] = [
    ['nothing is chosen for a patient of whom nothing is known', '2024-01-09', [man()], ['treatment.declined', 'follow-up.ended']],
    ['a patient who is eligible', '2024-01-09', SELECTED, ['treatment.chosen', 'treatment.declined', 'follow-up.ended']],
    ['chosen, nothing worked up', '2024-01-10', CHOSEN, ['treatment.declined', 'follow-up.ended']],
    ['ready', '2024-01-22', READY, ['treatment.declined', 'course.started', 'follow-up.ended']],
    ['the course has begun', '2024-01-22', [...READY, begins(1, '2024-01-22')], ['infusion.given', 'course.interrupted', 'therapy.switched', 'follow-up.ended']],
    ['on the day of an infusion', '2024-01-22', RUNNING, ['course.interrupted', 'therapy.switched', 'follow-up.ended']],
    ['on the day after it', '2024-01-23', RUNNING, ['infusion.given', 'course.interrupted', 'therapy.switched', 'follow-up.ended']],
    ['interrupted', '2024-01-24', [...RUNNING, interrupted(1, '2024-01-23')], ['course.resumed', 'therapy.switched', 'follow-up.ended']],
    ['resumed', '2024-02-05', [...RUNNING, interrupted(1, '2024-01-23'), resumed(1, '2024-02-05')], ['infusion.given', 'course.interrupted', 'therapy.switched', 'follow-up.ended']],
    ['all five given', '2024-01-27', INTERVAL.slice(0, -1), ['course.interrupted', 'course.completed', 'therapy.switched', 'follow-up.ended']],
    ['in the interval', '2024-06-01', INTERVAL, ['treatment.declined', 'therapy.switched', 'follow-up.ended']],
    ['ready for the second', '2025-01-27', [...INTERVAL, ...workup('2025-01-20', 'man')], ['treatment.declined', 'course.started', 'therapy.switched', 'follow-up.ended']],
    ['monitored', '2025-06-01', MONITORED, ['therapy.switched', 'follow-up.ended']],
    ['active again after a year', '2026-02-02', [...MONITORED, relapse('2025-12-01')], ['retreatment.chosen', 'therapy.switched', 'follow-up.ended']],
    ['to be treated again', '2026-02-03', [...MONITORED, relapse('2025-12-01'), happened('retreatment.chosen', '2026-02-02')], ['treatment.declined', 'therapy.switched', 'follow-up.ended']],
    ['switched', '2025-06-01', [...MONITORED, switches], ['follow-up.ended']],
    ['declined, and eligible as before', '2024-02-01', [...SELECTED, declines], ['treatment.chosen', 'follow-up.ended']],
  ];
  for (const [moment, day, events, expected] of MOMENTS) {
    test(moment, () => {
      expect(decisions(day, events)).toEqual(expected);
    });
  }

  test('observations always, in the order of the case format; a man has none of pregnancy', () => {
    const seen = (who: Draft) => view(caseOf(who), '2024-01-09').next.slice(2);
    expect(seen(woman())).toEqual(OBSERVATIONS);
    expect(seen(man())).toEqual(OBSERVATIONS.filter((type) => !OF_WOMEN.includes(type)));
  });

  test('registration alone before anything else; corrections alone when all is over', () => {
    expect(view(caseOf(), '2024-01-09').next).toEqual(['patient.registered']);
    expect(view(caseOf(...MONITORED, ends), '2025-06-02').next).toEqual([
      'event.corrected',
      'event.retracted',
    ]);
  });
});

describe('where a case stands', () => {
  const stands = (day: string, events: readonly Draft[]) => {
    const { stage, step, course, branch } = view(caseOf(...events), day);
    return [stage, step ?? 'no step', `course ${course}`, branch].join(', ');
  };

  test.each([
    ['selection, treatment.chosen, course 1, none', SELECTED],
    ['preparation, course.started, course 1, none', READY],
    ['course, infusion.given, course 1, none', RUNNING],
    ['interval, course.started, course 2, none', INTERVAL],
    ['monitoring, retreatment.chosen, course 3, none', MONITORED],
    ['switched, no step, course 3, none', [...MONITORED, switches]],
    ['declined, treatment.chosen, course 1, none', [...SELECTED, declines]],
    ['ended, no step, course 3, none', [...MONITORED, ends]],
  ])('%s', (expected, events) => {
    expect(stands('2025-07-01', events)).toBe(expected);
  });

  test('without a next step nothing is blocked', () => {
    expect(view(caseOf(...MONITORED, switches), '2025-07-01').blocked).toEqual([]);
    expect(view(caseOf(...CHOSEN), '2024-01-10').blocked).not.toEqual([]);
  });

  test('each record names the last change to it, and no other', () => {
    const [, second, third] = numbered([man(), diagnosed('rrms', '2024-01-08'), relapse('2024-01-02')]);
    const fixed = (id: string, corrects: string) =>
      ({ id, on: '2024-01-09', type: 'event.corrected', corrects, event: relapse('2024-01-03') }) as never;
    const state = caseFrom([
      ...numbered([man()]),
      ...(second ? [second] : []),
      ...(third ? [third] : []),
      fixed('k1', 'e3'),
      fixed('k2', 'e3'),
      { id: 'r1', on: '2024-01-10', type: 'event.retracted', retracts: 'e2', reason: 'Wrong patient' },
    ]);
    expect(
      view(state, '2024-01-11').records.map(({ event, changedBy }) => [event.id, changedBy?.id]),
    ).toEqual([
      ['e1', undefined],
      ['e2', 'r1'],
      ['e3', 'k2'],
      ['k1', undefined],
      ['k2', undefined],
      ['r1', undefined],
    ]);
    expect(Object.keys(view(caseOf(man()), '2024-01-11').records[0] ?? {})).toEqual(['event']);
  });
});

test('the row of the caseload', () => {
  const counts = [lab('platelets', 90, '2024-02-26'), mri('2024-02-01')];
  expect(summarise(view(caseOf(...INTERVAL, ...counts), '2024-03-01'))).toStrictEqual({
    id: 'c1',
    label: 'AB 1984',
    sources: ['h16'],
    stage: 'interval',
    course: 2,
    events: INTERVAL.length + 2,
    lastEventOn: '2024-02-26',
    due: [
      { kind: 'after.aciclovir-start', due: '2024-01-22', latest: null },
      { kind: 'after.aciclovir-end', due: '2024-02-19', latest: null, openEnded: true },
      { kind: 'after.check-up', due: '2024-02-23', latest: null },
      { kind: 'lab.creatinine', due: '2024-02-26', latest: null },
      { kind: 'lab.urinalysis', due: '2024-02-26', latest: null },
    ],
    alerts: [
      { rule: 'MON-11', urgency: 'same-day', since: '2024-02-26' },
      { rule: 'MON-10', urgency: 'urgent', since: '2024-02-26' },
    ],
  });
});

test('a case without events has a row too', () => {
  expect(summarise(view(caseOf(), '2024-03-01'))).toEqual({
    id: 'c1',
    label: 'AB 1984',
    sources: ['h16'],
    stage: 'selection',
    course: 1,
    events: 0,
    lastEventOn: '',
    due: [],
    alerts: [],
  });
});
