import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { earliestStart } from '../../../machines/plan.ts';
import type { Stage } from '../../../machines/stage.ts';
import {
  adherent,
  deviates,
  diagnosed,
  factsOf,
  given,
  HEADER,
  has,
  man,
  mri,
  relapse,
  serology,
  stopped,
  vaccinated,
  workup,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
const KNOWN = [man(), diagnosed('rrms', '2026-01-02'), adherent('2026-01-02')];
const READY = [...KNOWN, ...workup('2026-01-02', 'man')];
const UNTESTED = READY.filter((event) => event.type !== 'serology.reported' || event.test !== 'vzv-igg');

/** The day, the rules on the critical path, and every rule with its day; `!` where nothing takes longer. */
const start = (stage: Stage, day: string, events: readonly Draft[]): string => {
  const found = earliestStart(factsOf(...events), day, HEADER.sources, stage);
  if (found === undefined) return 'none';
  const path = found.path.map(({ rule, until, critical }) => `${rule} ${until}${critical ? '!' : ''}`);
  return `${found.on}; ${found.because.join(' ')}; ${path.join(', ')}`;
};

// biome-ignore format: a table, one line for each patient
const ROWS: readonly (readonly [stage: Stage, day: string, events: readonly Draft[], expected: string])[] = [
  ['selection', '2026-01-05', [man(), diagnosed('rrms', '2026-01-02'), relapse('2026-01-02'), adherent('2026-01-02'), ...workup('2026-01-02', 'man')], '2026-01-05; ; '],
  ['selection', '2026-01-05', [man()], '2026-01-05; PRE-01 PRE-02 PRE-03 PRE-04 PRE-05 PRE-06 PRE-10 PRE-11 PRE-24 SEL-01 SEL-02 SEL-03 SEL-04 SEL-05 SEL-11 SEL-20 SEL-21 SEL-22 SEL-30 SEL-31 SEL-32 SEL-33 SEL-34 SEL-35; PRE-01 2026-01-05!, PRE-02 2026-01-05!, PRE-03 2026-01-05!, PRE-04 2026-01-05!, PRE-05 2026-01-05!, PRE-06 2026-01-05!, PRE-10 2026-01-05!, PRE-11 2026-01-05!, PRE-24 2026-01-05!, SEL-01 2026-01-05!, SEL-02 2026-01-05!, SEL-03 2026-01-05!, SEL-04 2026-01-05!, SEL-05 2026-01-05!, SEL-11 2026-01-05!, SEL-20 2026-01-05!, SEL-21 2026-01-05!, SEL-22 2026-01-05!, SEL-30 2026-01-05!, SEL-31 2026-01-05!, SEL-32 2026-01-05!, SEL-33 2026-01-05!, SEL-34 2026-01-05!, SEL-35 2026-01-05!'],
  ['selection', '2026-01-05', [man(), diagnosed('spms', '2026-01-02')], 'null; SEL-01 SEL-03; '],
  ['preparation', '2026-01-05', [...READY], '2026-01-05; ; '],
  ['preparation', '2026-01-05', [...READY, serology('vzv-igg', 'negative', '2026-01-03')], '2026-02-16; SEL-34 PRE-21 PRE-22; SEL-34 2026-02-16!'],
  ['preparation', '2026-01-05', [...READY, serology('vzv-igg', 'negative', '2026-01-03'), vaccinated('vzv', '2026-01-04')], '2026-02-15; PRE-22; PRE-22 2026-02-15!, SEL-34 2026-02-01'],
  ['preparation', '2026-01-05', [...READY, serology('hiv', 'positive', '2026-01-03'), has('anticoagulation', '2026-01-02')], 'null; SEL-22 SEL-30; '],
  ['preparation', '2026-01-05', [...READY, vaccinated('hpv', '2025-12-30'), serology('tb-igra', 'positive', '2026-01-03')], '2026-03-02; PRE-05; PRE-04 2026-01-05, PRE-05 2026-03-02!, PRE-22 2026-02-10'],
  ['preparation', '2026-01-05', [...READY, mri('2025-09-01')], '2026-01-05; ; '],
  ['switching', '2026-01-05', [...READY, stopped('natalizumab', { lastDose: '2025-12-01' })], '2026-06-01; SWI-54 SWI-53; SWI-54 2026-06-01!'],
  ['switching', '2026-01-05', [...READY, stopped('teriflunomide', { lastDose: '2025-12-20' })], '2026-01-20; SWI-20; SWI-20 2026-01-20!, SWI-22 2026-01-05'],
  // Six months without a sign are over: what is missing can be done today.
  ['switching', '2026-05-04', [...READY, stopped('natalizumab', { lastDose: '2025-11-05' })], '2026-05-05; SWI-54 SWI-53; PRE-11 2026-05-04, SWI-54 2026-05-05!'],
  ['switching', '2026-05-06', [...READY, stopped('natalizumab', { lastDose: '2025-11-05' })], '2026-05-06; PRE-11 SWI-54; PRE-11 2026-05-06!, SWI-54 2026-05-06!'],
  // What a written reason sets aside is not waited for.
  ['preparation', '2026-01-05', [...READY, vaccinated('hpv', '2025-12-30')], '2026-02-10; PRE-22; PRE-22 2026-02-10!'],
  ['preparation', '2026-01-05', [...READY, vaccinated('hpv', '2025-12-30'), deviates('PRE-22', '2026-01-04')], '2026-01-05; ; '],
  ['course', '2026-01-13', [...FIRST.slice(0, 2)], 'none'],
  ['switched', '2027-01-13', [...FIRST], 'none'],
  ['ended', '2027-01-13', [...FIRST], 'none'],
  ['interval', '2026-06-05', [...READY, ...FIRST], '2027-01-16; INF-02; INF-02 2027-01-16!, PRE-01 2026-06-05, PRE-10 2026-06-05, PRE-11 2026-06-05, PRE-12 2026-06-05'],
  ['monitoring', '2027-06-05', [...KNOWN, ...FIRST, ...SECOND, ...workup('2027-06-02', 'man')], 'null; RET-01; '],
  ['monitoring', '2027-06-05', [...KNOWN, ...FIRST, ...SECOND, ...workup('2027-06-02', 'man'), relapse('2027-06-01')], '2028-01-20; RET-02; RET-02 2028-01-20!'],
  ['declined', '2026-01-05', [man(), diagnosed('rrms', '2026-01-02'), relapse('2026-01-02'), adherent('2026-01-02', false)], 'null; SEL-11; '],
  ['preparation', '2026-01-20', [...UNTESTED, serology('vzv-igg', 'negative', '2025-11-20'), vaccinated('vzv', '2025-12-01')], '2026-01-20; SEL-34; SEL-34 2026-01-20!'],
  ['monitoring', '2028-06-05', [...KNOWN, ...FIRST, ...SECOND], 'null; RET-01; '],
];

describe('the earliest start and what it hangs on', () => {
  for (const [stage, day, events, expected] of ROWS) {
    test(`${stage} on ${day}: ${expected}`, () => {
      expect(start(stage, day, events)).toBe(expected);
    });
  }
});
