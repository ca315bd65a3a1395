import { describe, expect, test } from 'vitest';
import { decide } from '../../machines/decide.ts';
import { CLINICAL_EVENT_TYPES } from '../../machines/events.ts';
import { view } from '../../machines/view.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { probes } from '../../src/teaching/chart/probe.ts';
import { standings } from '../../src/teaching/chart/standing.ts';
import { emptyTrial, scenarioTrial } from '../../src/teaching/chart/trial.ts';

const cases = await Promise.all(
  SCENARIOS.map(async ({ id, on, file }) => ({ id, state: scenarioTrial(await file()), on })),
);
const all = [...cases, { id: 'empty', state: emptyTrial('Empty', ['h16', 'eu']), on: '2026-11-16' }];

describe.each(all)('$id', ({ state, on }) => {
  const seen = view(state, on);
  const events = standings(state, seen);

  test('an event is possible exactly where the product takes one of its drafts', () => {
    for (const type of CLINICAL_EVENT_TYPES) {
      const decided = probes(type, seen).map((draft) =>
        decide(state, draft, { id: 'x', at: `${on}T12:00:00Z` }),
      );
      const taken = decided.some(({ ok }) => ok);
      expect(events.get(type)?.possible, type).toBe(taken);
      for (const each of decided) {
        // A draft that the case format refuses would prove nothing.
        if (!each.ok) expect(each.faults[0]?.tag, `${type} ${JSON.stringify(each.faults)}`).toBe('refused');
      }
    }
  });

  test('what is not possible says why in the words of the refusal', () => {
    for (const [type, standing] of events) {
      if (standing.possible) {
        expect(standing.takes.length, type).toBeGreaterThan(0);
        continue;
      }
      const [probe] = probes(type, seen);
      const decided = probe && decide(state, probe, { id: 'x', at: `${on}T12:00:00Z` });
      expect(decided?.ok, type).toBe(false);
      if (decided?.ok === false) {
        expect(decided.faults[0], type).toMatchObject({ tag: 'refused', refusal: standing.refusal });
      }
      if (standing.refusal?.tag === 'blocked') {
        expect(standing.findings.map(({ rule }) => rule).sort()).toEqual([...standing.refusal.rules].sort());
      }
    }
  });
});
