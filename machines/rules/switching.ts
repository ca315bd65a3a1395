import { addMonths, type CivilDate, latest } from '../date.ts';
import type { Therapy } from '../facts.ts';
import { attestation, type branchOfDrug, lab, lastOf, therapies, therapyOf, washoutFrom } from '../known.ts';
import { allOf, lymphocytesAbove, noLymphopenia, normalWhiteCells } from './blood.ts';
import { COURSE_GATE, type Occasion, rule } from './rule.ts';
import { attestationValue, labValue, therapyValue } from './values.ts';
import { mendable, met, notApplicable, since, unknown, unmet, type Verdict } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.pretreatment' } as const;

/** Judges only where the patient comes from this branch. Switch rules concern the first course alone. */
const from =
  (branch: ReturnType<typeof branchOfDrug>, judge: (occasion: Occasion, therapy: Therapy) => Verdict) =>
  (occasion: Occasion): Verdict => {
    if (occasion.course > 1) return notApplicable;
    const therapy = therapyOf(occasion.facts, occasion.day, branch);
    return therapy === undefined ? notApplicable : judge(occasion, therapy);
  };

/** Months of washout since the last dose; while the drug is still taken, counted as if it were stopped that day. */
export function washout(therapy: Therapy, months: number, day: CivilDate): Verdict {
  const lastDose = washoutFrom(therapy, day);
  const value = therapyValue(therapy, day);
  if (lastDose !== undefined) return since(addMonths(lastDose, months), day, value);
  const planned = latest(day, therapy.lastDose ?? day);
  return mendable([{ event: 'therapy.stopped', of: therapy.drug }], [value], addMonths(planned, months));
}

export const switchingRules = [
  rule({
    ...source,
    id: 'SWI-01',
    kind: 'task',
    judge: ({ facts, day, course }) =>
      course === 1 && therapies(facts, day).length === 0 ? met() : notApplicable,
  }),
  rule({
    ...source,
    id: 'SWI-02',
    kind: 'fact',
    judge: ({ facts, day, course }) => {
      const acute = lastOf(facts.relapses, day);
      const applies = course === 1 && therapies(facts, day).length === 0 && acute?.current === true;
      return applies ? met({ kind: 'relapse', on: acute.on }) : notApplicable;
    },
  }),
  rule({
    ...source,
    id: 'SWI-10',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: from('injectables', ({ facts, day }, therapy) => {
      const verdict = noLymphopenia(facts, day);
      return { ...verdict, values: [therapyValue(therapy, day), ...verdict.values] };
    }),
  }),
  rule({
    ...source,
    id: 'SWI-20',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 12,
    judge: from('teriflunomide', ({ facts, day }, therapy) =>
      allOf(washout(therapy, 1, day), lymphocytesAbove(facts, day, 1.5, therapy)),
    ),
  }),
  rule({ ...source, id: 'SWI-21', kind: 'task' }),
  rule({
    ...source,
    id: 'SWI-22',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: from('teriflunomide', ({ facts, day }, therapy) => {
      const level = lab(facts, 'teriflunomide-level', day);
      if (level === undefined || level.on < (therapy.lastDose ?? day)) {
        return unknown([{ event: 'lab.reported', of: 'teriflunomide-level' }]);
      }
      // The paper asks that it be determined and names no level: the value is shown for judgement.
      return met(labValue('teriflunomide-level', level));
    }),
  }),
  rule({
    ...source,
    id: 'SWI-30',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 12,
    judge: from('dimethylFumarate', ({ facts, day }, therapy) =>
      allOf(washout(therapy, 1, day), lymphocytesAbove(facts, day, 1.5, therapy)),
    ),
  }),
  rule({
    ...source,
    id: 'SWI-40',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 11,
    judge: from('fingolimod', ({ facts, day }, therapy) => {
      const verdict = allOf(
        // No time is named for fingolimod: it has to be stopped, and the count decides.
        washout(therapy, 0, day),
        lymphocytesAbove(facts, day, 1, therapy),
      );
      // Reading 11: above 1.0 fulfils the paper's figure; up to 1.5 the other switches would still wait.
      const between = (lab(facts, 'lymphocytes', day)?.canonical ?? 2) <= 1.5;
      return verdict.outcome === 'met' && between ? { ...verdict, look: true } : verdict;
    }),
  }),
  rule({
    ...source,
    id: 'SWI-60',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 17,
    judge: from('immunosuppressants', ({ facts, day }, therapy) =>
      allOf(washout(therapy, 6, day), normalWhiteCells(facts, day, therapy)),
    ),
  }),
  rule({
    ...source,
    id: 'SWI-61',
    kind: 'caution',
    judge: from('immunosuppressants', ({ day }, therapy) => unmet(therapyValue(therapy, day))),
  }),
  rule({
    ...source,
    id: 'SWI-70',
    kind: 'gate',
    judge: ({ facts, day }) => (lastOf(facts.deviations, day) === undefined ? notApplicable : met()),
  }),
  rule({
    ...source,
    id: 'SWI-71',
    kind: 'gate',
    blocks: COURSE_GATE,
    judge: from('uncovered', ({ facts, day }, therapy) => {
      const value = therapyValue(therapy, day);
      const decided = attestation(facts, 'washout-individual', day);
      if (decided === undefined)
        return unknown([{ event: 'attestation.given', of: 'washout-individual' }], value);
      return (decided.holds ? met : unmet)(value, attestationValue(decided));
    }),
  }),
] as const;
