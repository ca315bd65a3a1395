import { describe, expect, test } from 'vitest';
import type { ClinicalEvent, Draft } from '../../../machines/events.ts';
import type { Refusal } from '../../../machines/fault.ts';
import { explainRefusal, refuseBefore } from '../../../machines/refusal.ts';
import type { Stage } from '../../../machines/stage.ts';
import {
  begins,
  chosen,
  completed,
  deviates,
  dismissed,
  factsOf,
  given,
  HEADER,
  happened,
  has,
  healed,
  infected,
  infusion,
  interrupted,
  lab,
  man,
  over,
  pregnancyTest,
  relapse,
  resumed,
  said,
  stopsTaking,
  takes,
  woman,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');

const inShort = (refusal: Refusal | undefined): string =>
  refusal === undefined ? 'nothing' : Object.values(refusal).map(String).join(' ');
const stamped = (event: Draft) => ({ id: 'x1', ...event }) as ClinicalEvent;

// biome-ignore format: a table, one line for each attempt
const IMPOSSIBLE: readonly (readonly [before: readonly Draft[], event: Draft, why: string])[] = [
  [[], relapse('2026-01-05'), 'not-registered'],
  [[man()], man(), 'registered-twice'],
  [[man(), said('follow-up.ended', '2026-01-04', { reason: 'x' })], relapse('2026-01-05'), 'ended'],
  [[man()], relapse('2026-01-05'), 'nothing'],
  [[man()], deviates('XX-99', '2026-01-05'), 'unknown-rule XX-99'],
  [[man()], deviates('PRE-11', '2026-01-05'), 'nothing'],
  [[man()], deviates('INF-01', '2026-01-05'), 'nothing'],
  [[man()], deviates('SEL-22', '2026-01-05'), 'not-overridable SEL-22 stop'],
  [[man()], deviates('SEL-08', '2026-01-05'), 'not-overridable SEL-08 caution'],
  [[man()], deviates('MON-30', '2026-01-05'), 'nothing'],
  [[man()], deviates('SWI-70', '2026-01-05'), 'nothing'],
  [[man()], dismissed('XX-99', '2026-01-05'), 'unknown-rule XX-99'],
  [[man()], dismissed('MON-10', '2026-01-05'), 'nothing'],
  [[man()], dismissed('PRE-11', '2026-01-05'), 'not-dismissable PRE-11'],
  [[man()], happened('pregnancy.began', '2026-01-05'), 'not-in-a-man pregnancy.began'],
  [[man()], happened('pregnancy.ended', '2026-01-05'), 'not-in-a-man pregnancy.ended'],
  [[man()], happened('lactation.began', '2026-01-05'), 'not-in-a-man lactation.began'],
  [[man()], pregnancyTest('negative', '2026-01-05'), 'not-in-a-man pregnancy.tested'],
  [[woman()], happened('pregnancy.began', '2026-01-05'), 'nothing'],
  [[woman()], happened('pregnancy.ended', '2026-01-05'), 'nothing'],
  [[woman()], happened('lactation.ended', '2026-01-05'), 'nothing-open lactation.ended'],
  [[woman(), happened('lactation.began', '2026-01-01')], happened('lactation.ended', '2026-01-05'), 'nothing'],
  [[man()], over('syphilis', '2026-01-05'), 'nothing-open condition.resolved'],
  [[man(), has('hiv', '2026-01-01')], over('syphilis', '2026-01-05'), 'nothing-open condition.resolved'],
  [[man(), has('syphilis', '2026-01-01')], over('syphilis', '2026-01-05'), 'nothing'],
  [[man()], healed('2026-01-05', 'skin'), 'nothing-open infection.resolved'],
  [[man(), infected('2026-01-01', 'mild', 'teeth')], healed('2026-01-05', 'skin'), 'nothing-open infection.resolved'],
  [[man(), infected('2026-01-01', 'mild', 'skin')], healed('2026-01-05', 'skin'), 'nothing'],
  [[man(), infected('2026-01-01', 'mild', 'skin')], happened('infection.resolved', '2026-01-05'), 'nothing'],
  [[man()], happened('infection.resolved', '2026-01-05'), 'nothing-open infection.resolved'],
  [[man(), takes('aciclovir', '2026-01-01')], stopsTaking('isoniazid', '2026-01-05'), 'nothing-open prophylaxis.stopped'],
  [[man(), takes('isoniazid', '2026-01-01')], stopsTaking('isoniazid', '2026-01-05'), 'nothing'],
  [[man(), said('autoimmunity.diagnosed', '2026-01-01', { kind: 'itp' })], said('autoimmunity.resolved', '2026-01-05', { kind: 'graves' }), 'nothing-open autoimmunity.resolved'],
  [[man(), said('autoimmunity.diagnosed', '2026-01-01', { kind: 'itp' })], said('autoimmunity.resolved', '2026-01-05', { kind: 'itp' }), 'nothing'],
];

describe('what is refused whatever the chart says', () => {
  for (const [before, event, why] of IMPOSSIBLE) {
    test(`${event.type} after ${before.map(({ type }) => type).join(', ') || 'nothing'}: ${why}`, () => {
      expect(inShort(refuseBefore(stamped(event), factsOf(...before)))).toBe(why);
    });
  }
});

// biome-ignore format: a table, one line for each attempt
const OUT_OF_PLACE: readonly (readonly [stage: Stage, before: readonly Draft[], event: Draft, why: string])[] = [
  ['preparation', [man()], begins(2, '2026-01-12'), 'wrong-course 2 1'],
  ['interval', [...FIRST], begins(3, '2027-01-18'), 'wrong-course 3 2'],
  ['course', [...FIRST, begins(2, '2027-01-18')], infusion(1, 1, '2027-01-18'), 'wrong-course 1 2'],
  ['course', [...FIRST, begins(2, '2027-01-18')], infusion(2, 2, '2027-01-18'), 'wrong-day 2 1'],
  ['course', [man(), begins(1, '2026-01-12')], begins(2, '2026-01-13'), 'out-of-place course.started course'],
  ['selection', [man()], begins(1, '2026-01-12'), 'out-of-place course.started selection'],
  ['selection', [man()], chosen('2026-01-12'), 'blocked treatment.chosen SEL-01,SEL-02,SEL-03,SEL-04,SEL-05,SEL-11'],
  ['declined', [man()], chosen('2026-01-12'), 'blocked treatment.chosen SEL-01,SEL-02,SEL-03,SEL-04,SEL-05,SEL-11'],
  ['preparation', [man()], infusion(1, 1, '2026-01-12'), 'out-of-place infusion.given preparation'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(2, 2, '2026-01-13'), 'wrong-course 2 1'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(1, 2, '2026-01-12'), 'day-taken 2026-01-12 2026-01-12'],
  ['course', [begins(1, '2026-01-12')], infusion(1, 1, '2026-01-11'), 'day-taken 2026-01-11 2026-01-12'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(1, 3, '2026-01-13'), 'wrong-day 3 2'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(1, 2, '2026-01-13', { dose: 12.5 }), 'dose-too-high 12.5 12'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(1, 2, '2026-01-13', { dose: 6 }), 'blocked infusion.given INF-01'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], infusion(1, 2, '2026-01-14'), 'blocked infusion.given INF-01'],
  ['course', [...FIRST.slice(0, -1)], infusion(1, 5, '2026-01-17'), 'course-full 1 5'],
  ['course', [...FIRST.slice(0, -2)], infusion(1, 5, '2026-01-16', { dose: 6 }), 'blocked infusion.given INF-01'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], interrupted(2, '2026-01-13'), 'wrong-course 2 1'],
  ['course', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-13')], interrupted(1, '2026-01-12'), 'day-taken 2026-01-12 2026-01-13'],
  ['course', [begins(1, '2026-01-12')], interrupted(1, '2026-01-11'), 'day-taken 2026-01-11 2026-01-12'],
  ['course', [begins(1, '2026-01-12')], resumed(1, '2026-01-13'), 'out-of-place course.resumed course'],
  ['course', [begins(1, '2026-01-12')], resumed(2, '2026-01-13'), 'wrong-course 2 1'],
  ['course', [begins(1, '2026-01-12')], completed(2, '2026-01-13'), 'wrong-course 2 1'],
  ['course', [begins(1, '2026-01-12')], completed(1, '2026-01-11'), 'day-taken 2026-01-11 2026-01-12'],
  ['course', [begins(1, '2026-01-12')], completed(1, '2026-01-13'), 'blocked course.completed INF-01'],
  ['interval', [...FIRST], interrupted(1, '2026-01-20'), 'out-of-place course.interrupted interval'],
  ['interval', [...FIRST], completed(1, '2026-01-20'), 'out-of-place course.completed interval'],
  ['monitoring', [...FIRST, ...SECOND, lab('lymphocytes', 0.5, '2027-05-01', { low: 1 })], said('therapy.switched', '2027-06-01', { to: 'glatiramer' }), 'blocked therapy.switched RET-11'],
  ['monitoring', [...FIRST, ...SECOND, lab('lymphocytes', 0.5, '2027-05-01', { low: 1 })], said('therapy.switched', '2027-06-01', { to: 'ocrelizumab' }), 'out-of-place therapy.switched monitoring'],
  ['monitoring', [...FIRST, ...SECOND], happened('retreatment.chosen', '2027-06-01'), 'blocked retreatment.chosen RET-01,RET-02'],
  ['monitoring', [...FIRST, ...SECOND], said('treatment.declined', '2027-06-01', { instead: 'none', reason: 'x' }), 'out-of-place treatment.declined monitoring'],
];

describe('why the chart takes no such event now', () => {
  for (const [stage, before, event, why] of OUT_OF_PLACE) {
    test(`${event.type} in ${stage} after ${before.length} events: ${why}`, () => {
      expect(inShort(explainRefusal(stamped(event), factsOf(...before), stage, HEADER.sources))).toBe(why);
    });
  }
});
