import { addYears, yearsBetween } from '../date.ts';
import { activity, earlierTherapy, lastOf, ongoing, serology, therapies } from '../known.ts';
import { type Occasion, rule, SELECTION_GATE } from './rule.ts';
import { diagnosisValue, mriValue, relapseValue, serologyValue, therapyValue } from './values.ts';
import { met, notApplicable, unknown, unmet, type Value, type ValueOf } from './verdict.ts';

const source = { layer: 'h16', checked: 'text' } as const;
const CHOICE_GATE = { 'treatment.chosen': 'always' } as const;

const diagnosis = ({ facts, day }: Occasion) => lastOf(facts.diagnoses, day);
const NEEDS_DIAGNOSIS = [{ event: 'diagnosis.recorded' }] as const;
const NEEDS_ACTIVITY = [{ event: 'mri.reported' }, { event: 'relapse.recorded' }] as const;

/** The newest sign of activity, clinical and radiological. */
function signs(occasion: Occasion, from?: string): readonly ValueOf<'relapse' | 'mri'>[] {
  const found = activity(occasion.facts, from, occasion.day);
  const relapse = found.relapses.at(-1);
  const mri = found.mris.at(-1);
  return [...(relapse ? [relapseValue(relapse)] : []), ...(mri ? [mriValue(mri)] : [])];
}

/** Activity from a day on: found, excluded by a quiet MRI, or not known. */
export function judgeActivity(occasion: Occasion, from?: string) {
  const found = signs(occasion, from);
  const quiet = activity(occasion.facts, from, occasion.day).quietMris.at(-1);
  if (found.length > 0) {
    // The paper names no window for "active": a quiet MRI newer than every sign does not undo them, but is shown.
    return quiet !== undefined && found.every(({ on }) => quiet.on > on)
      ? { ...met(...found, mriValue(quiet)), look: true }
      : met(...found);
  }
  return quiet === undefined ? unknown(NEEDS_ACTIVITY) : unmet(mriValue(quiet));
}

export const selectionRules = [
  rule({
    ...source,
    id: 'SEL-01',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: SELECTION_GATE,
    judge: (occasion) => {
      const known = diagnosis(occasion);
      if (known === undefined) return unknown(NEEDS_DIAGNOSIS);
      return (known.form === 'rrms' && known.confirmed ? met : unmet)(diagnosisValue(known));
    },
  }),
  rule({
    ...source,
    id: 'SEL-02',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: SELECTION_GATE,
    judge: (occasion) => {
      const known = diagnosis(occasion);
      if (known === undefined) return unknown(NEEDS_DIAGNOSIS);
      if (known.form === 'nmosd') return unmet(diagnosisValue(known));
      const open = known.form === 'uncertain' || !known.confirmed;
      return open ? unknown(NEEDS_DIAGNOSIS, diagnosisValue(known)) : met(diagnosisValue(known));
    },
  }),
  rule({
    ...source,
    id: 'SEL-03',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: SELECTION_GATE,
    judge: (occasion) => {
      const known = diagnosis(occasion);
      if (known === undefined) return unknown(NEEDS_DIAGNOSIS);
      return (known.form === 'spms' ? unmet : met)(diagnosisValue(known));
    },
  }),
  rule({
    ...source,
    id: 'SEL-04',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: CHOICE_GATE,
    judge: (occasion) => judgeActivity(occasion),
  }),
  rule({
    ...source,
    id: 'SEL-05',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: CHOICE_GATE,
    judge: (occasion) => judgeActivity(occasion),
  }),
  rule({
    ...source,
    id: 'SEL-06',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: CHOICE_GATE,
    judge: (occasion) => {
      const current = earlierTherapy(occasion.facts, occasion.day);
      if (current === undefined || !ongoing(current, occasion.day)) return notApplicable;
      const verdict = judgeActivity(occasion, current.startedOn);
      return { ...verdict, values: [therapyValue(current, occasion.day), ...verdict.values] };
    },
  }),
  rule({ ...source, id: 'SEL-07', kind: 'fact', cite: 'h16.selection' }),
  rule({
    ...source,
    id: 'SEL-08',
    kind: 'caution',
    cite: 'h16.selection',
    judge: ({ facts, day, course }) => {
      if (course > 1) return notApplicable;
      const edss = lastOf(facts.edss, day);
      if (edss === undefined) return unknown([{ event: 'edss.assessed' }]);
      const value: Value = { kind: 'edss', score: edss.score, on: edss.on };
      return edss.score < 4 ? met(value) : unmet(value);
    },
  }),
  rule({
    ...source,
    id: 'SEL-09',
    kind: 'caution',
    cite: 'h16.selection',
    judge: (occasion) => {
      if (occasion.course > 1) return notApplicable;
      const known = diagnosis(occasion);
      if (known === undefined) return unknown(NEEDS_DIAGNOSIS);
      const years = yearsBetween(known.since, occasion.day);
      const treated = therapies(occasion.facts, occasion.day).length > 0;
      // "≤ 5 years" and "≤ 10 years": the last day of the span still belongs to it.
      const limitYears = treated ? 10 : 5;
      const value: Value = { kind: 'years-since-diagnosis', years };
      return occasion.day <= addYears(known.since, limitYears) ? met(value) : unmet(value);
    },
  }),
  rule({
    ...source,
    id: 'SEL-10',
    kind: 'caution',
    cite: 'h16.selection',
    judge: ({ facts, day, course }) => {
      if (course > 1) return notApplicable;
      // The paper gives no number for "many": the product counts and shows, and raises the point from the second on.
      const count = new Set(therapies(facts, day).map((therapy) => therapy.drug)).size;
      const value: Value = { kind: 'therapy-count', count };
      return count < 2 ? met(value) : unmet(value);
    },
  }),
  rule({
    ...source,
    id: 'SEL-11',
    kind: 'gate',
    cite: 'h16.selection',
    blocks: SELECTION_GATE,
    judge: ({ facts, day }) => {
      const judged = lastOf(facts.adherence, day);
      if (judged === undefined) return unknown([{ event: 'adherence.judged' }]);
      const { able, willing, on } = judged;
      return (able && willing ? met : unmet)({ kind: 'adherence', able, willing, on });
    },
  }),
  rule({
    ...source,
    id: 'SEL-12',
    kind: 'fact',
    cite: 'h16.selection',
    judge: ({ facts, day }) => {
      const jcv = serology(facts, 'anti-jcv', day);
      return jcv?.result === 'positive' ? met(serologyValue('anti-jcv', jcv)) : notApplicable;
    },
  }),
  rule({
    ...source,
    id: 'SEL-13',
    kind: 'caution',
    cite: 'h16.selection',
    judge: ({ facts }) => (facts.childbearing === true ? unmet() : notApplicable),
  }),
  rule({ ...source, id: 'SEL-14', kind: 'fact', cite: 'h16.selection' }),
  rule({ ...source, id: 'SEL-15', kind: 'task', cite: 'h16.selection' }),
] as const;
