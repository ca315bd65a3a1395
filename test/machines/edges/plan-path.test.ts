import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { earliestStart } from '../../../machines/plan.ts';
import {
  adherent,
  diagnosed,
  factsOf,
  HEADER,
  man,
  screened,
  serology,
  stopped,
  vaccinated,
  workup,
} from '../events.ts';

const KNOWN = [man(), diagnosed('rrms', '2026-01-02'), adherent('2026-01-02')];
const READY = [...KNOWN, ...workup('2026-01-02', 'man')];
const UNTESTED = READY.filter((event) => event.type !== 'serology.reported' || event.test !== 'vzv-igg');
const NEGATIVE = serology('vzv-igg', 'negative', '2026-01-03');

const start = (day: string, ...events: readonly Draft[]) =>
  earliestStart(factsOf(...events), day, HEADER.sources, 'preparation');

describe('what leads to the day of the start', () => {
  test('nothing stands: today, and nothing on the way', () => {
    expect(start('2026-01-05', ...READY)).toEqual({ on: '2026-01-05', because: [], path: [] });
  });

  test('the rules whose steps lead to a later day are its predecessors', () => {
    expect(start('2026-01-05', ...READY, NEGATIVE)).toEqual({
      on: '2026-02-16',
      because: ['SEL-34', 'PRE-21', 'PRE-22'],
      path: [{ rule: 'SEL-34', until: '2026-02-16', through: ['PRE-21', 'PRE-22'], critical: true }],
    });
  });

  test('what can be fulfilled today waits for nothing before it', () => {
    const titre = serology('vzv-igg', 'negative', '2025-11-20');
    expect(start('2026-01-20', ...UNTESTED, titre, vaccinated('vzv', '2025-12-01'))).toEqual({
      on: '2026-01-20',
      because: ['SEL-34'],
      path: [{ rule: 'SEL-34', until: '2026-01-20', through: [], critical: true }],
    });
  });

  test('the longest decides; what takes less long is not critical', () => {
    expect(start('2026-01-05', ...READY, stopped('natalizumab', { lastDose: '2025-12-01' }))).toEqual({
      on: '2026-06-01',
      because: ['SWI-54', 'SWI-53'],
      path: [{ rule: 'SWI-54', until: '2026-06-01', through: ['SWI-53'], critical: true }],
    });
    expect(start('2026-01-05', ...READY, NEGATIVE, vaccinated('vzv', '2026-01-04'))).toEqual({
      on: '2026-02-15',
      because: ['PRE-22'],
      path: [
        { rule: 'PRE-22', until: '2026-02-15', through: [], critical: true },
        { rule: 'SEL-34', until: '2026-02-01', through: ['PRE-21'], critical: false },
      ],
    });
  });

  test('a rule that forbids leaves no date and no path', () => {
    expect(start('2026-01-05', ...READY, NEGATIVE, serology('hiv', 'positive', '2026-01-04'))).toEqual({
      on: null,
      because: ['SEL-22'],
      path: [],
    });
    expect(start('2026-01-05', ...READY, screened('dental', '2026-01-04'))?.on).toBe('2026-01-05');
  });
});
