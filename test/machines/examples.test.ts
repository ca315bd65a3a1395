import { describe, expect, test } from 'vitest';
import { alerts } from '../../machines/alerts.ts';
import { judge, occasionOf } from '../../machines/explain.ts';
import { RULES, ruleById } from '../../machines/rules/index.ts';
import { factsOf } from './events.ts';
import { contraindications } from './examples/contraindications.ts';
import { courses } from './examples/courses.ts';
import { euWatches } from './examples/eu-holding.ts';
import { euSelection } from './examples/eu-selection.ts';
import { euTreatment } from './examples/eu-treatment.ts';
import { euEscalations } from './examples/eu-watches.ts';
import type { Escalations, Judgements } from './examples/example.ts';
import { escalations as paperEscalations, watches } from './examples/monitoring.ts';
import { preparation } from './examples/preparation.ts';
import { selection } from './examples/selection.ts';
import { switching } from './examples/switching.ts';
import { usEscalations, usTreatment } from './examples/us.ts';

const judgements: Judgements = {
  ...selection,
  ...contraindications,
  ...switching,
  ...preparation,
  ...courses,
  ...watches,
  ...euSelection,
  ...euTreatment,
  ...euWatches,
  ...usTreatment,
};
const escalations: Escalations = { ...paperEscalations, ...euEscalations, ...usEscalations };

/** The sources in force where an example names none. */
const ALL = ['h16', 'eu', 'us'] as const;

/** Rules that can say only one of the two, by their nature. */
const NEVER_UNMET = [
  'SEL-12',
  'SWI-01',
  'SWI-02',
  'SWI-22',
  'SWI-50',
  'SWI-56',
  'SWI-70',
  'PRE-13',
  'DOC-03',
  'PRE-10',
  'PRE-14',
  'PRE-01',
  'MON-20',
  // Without the laboratory's limit they cannot judge; an abnormal value is the alert's to say.
  'EU-32',
  'EU-34',
  // An abnormal ECG is pointed out: no source says what it means for the start.
  'EU-22',
];
const NEVER_MET = [
  'SEL-13',
  'SWI-61',
  'RET-04',
  'RET-10',
  'RET-12',
  'RET-13',
  'INF-13',
  'INF-15',
  'MON-20',
  'MON-30',
  // They hold treatment back while their alert is open, or say what a value lacks.
  'EU-24',
  'EU-32',
  'US-15',
];

test('every rule that judges or raises has examples, and no example is left without a rule', () => {
  const judging = RULES.filter((rule) => rule.judge !== undefined).map((rule) => rule.id);
  const raising = RULES.filter((rule) => rule.raise !== undefined).map((rule) => rule.id);
  expect(Object.keys(judgements).sort()).toEqual([...judging].sort());
  expect(Object.keys(escalations).sort()).toEqual([...raising].sort());
});

test('every rule has examples on both sides', () => {
  const outcomes = Object.entries(judgements).map(([id, examples]) => ({
    id,
    seen: new Set(examples.map(({ outcome }) => outcome)),
  }));
  expect(
    outcomes
      .filter(({ seen }) => !seen.has('unmet'))
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...NEVER_UNMET].sort());
  expect(
    outcomes
      .filter(({ seen }) => !seen.has('met'))
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...NEVER_MET].sort());
  const oneSided = Object.entries(escalations).filter(
    ([, examples]) => new Set(examples.map(({ open }) => open === undefined)).size < 2,
  );
  expect(oneSided.map(([id]) => id)).toEqual([]);
});

for (const [id, examples] of Object.entries(judgements as Required<Judgements>)) {
  describe(id, () => {
    test.each(examples)('$outcome: $title', ({ day, events, act, outcome, from, sources = ALL }) => {
      const rule = ruleById(id);
      if (rule === undefined) throw new Error(`No rule ${id}`);
      const verdict = judge(rule, occasionOf(factsOf(...events), day, sources, act));
      expect(verdict.outcome).toBe(outcome);
      if (from !== undefined) expect(verdict.from).toBe(from);
      // What is unknown names what would make it known.
      if (outcome === 'unknown') expect(verdict.needs).not.toEqual([]);
    });
  });
}

for (const [id, examples] of Object.entries(escalations as Required<Escalations>)) {
  describe(id, () => {
    test.each(examples)('alert: $title', ({ day, events, open, sources = ALL }) => {
      const [alert] = alerts(factsOf(...events), day, sources).filter(({ rule }) => rule === id);
      const found = alert === undefined ? undefined : { since: alert.since, urgency: alert.urgency };
      expect(found).toEqual(open);
    });
  });
}
