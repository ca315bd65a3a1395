import { completedCourses } from '../facts.ts';
import { activity, lastInfusion, previousCourseEnd, serology } from '../known.ts';
import { noLymphopenia } from './blood.ts';
import { dosing, twelveMonths } from './infusion.ts';
import { type Occasion, rule } from './rule.ts';
import { mriValue, relapseValue, serologyValue } from './values.ts';
import { met, notApplicable, unknown, unmet, type Verdict } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.retreatment' } as const;
const RETREATMENT_FROM = 3;

/** Judged once two courses are over. */
const afterTwo =
  (judge: (occasion: Occasion) => Verdict) =>
  (occasion: Occasion): Verdict =>
    completedCourses(occasion.facts).length + 1 >= RETREATMENT_FROM ? judge(occasion) : notApplicable;

/** Judged once activity has come back after two courses: then retreatment and switch are weighed. */
const onRenewedActivity = (judge: (occasion: Occasion) => Verdict) =>
  afterTwo((occasion) => (renewedActivity(occasion).outcome === 'met' ? judge(occasion) : notApplicable));

/** Renewed activity by the trial thresholds: a relapse, two new T2 lesions or one new Gd+ lesion on one MRI. */
export function renewedActivity({ facts, day }: Occasion): Verdict {
  const end = previousCourseEnd(facts) ?? '';
  const since = activity(facts, end, day);
  const relapse = since.relapses.findLast((each) => each.on > end);
  const mri = since.mris.findLast((each) => each.on > end && (each.newGd >= 1 || each.newT2 >= 2));
  if (relapse !== undefined || mri !== undefined) {
    return met(...(relapse ? [relapseValue(relapse)] : []), ...(mri ? [mriValue(mri)] : []));
  }
  const quiet = [...since.quietMris, ...since.mris].filter((each) => each.on > end).at(-1);
  return quiet === undefined
    ? unknown([{ event: 'mri.reported' }, { event: 'relapse.recorded' }])
    : unmet(mriValue(quiet));
}

export const retreatmentRules = [
  rule({
    ...source,
    id: 'RET-01',
    kind: 'gate',
    blocks: { 'retreatment.chosen': 'always' },
    judge: afterTwo(renewedActivity),
  }),
  rule({
    ...source,
    id: 'RET-02',
    kind: 'gate',
    reading: 25,
    blocks: { 'retreatment.chosen': 'always', 'course.started': 'always' },
    judge: afterTwo(twelveMonths),
  }),
  rule({
    ...source,
    id: 'RET-06',
    kind: 'task',
    blocks: { 'infusion.given': 'always', 'course.completed': 'always' },
    judge: (occasion) => (occasion.course < RETREATMENT_FROM ? notApplicable : dosing(occasion)),
  }),
  rule({ ...source, id: 'RET-03', kind: 'fact' }),
  rule({ ...source, id: 'RET-04', kind: 'caution', judge: onRenewedActivity(() => unmet()) }),
  rule({ ...source, id: 'RET-05', kind: 'fact', reading: 22 }),
  rule({
    ...source,
    id: 'RET-10',
    kind: 'caution',
    judge: onRenewedActivity(() => unmet()),
  }),
  rule({
    ...source,
    id: 'RET-11',
    kind: 'gate',
    blocks: { 'therapy.switched': 'always' },
    judge: ({ facts, day, act }) => {
      if (facts.courses.length === 0) return notApplicable;
      const to = act?.type === 'therapy.switched' ? act.to : undefined;
      const concerned = to === undefined || to === 'interferon-beta' || to === 'glatiramer';
      return concerned ? noLymphopenia(facts, day, lastInfusion(facts, day)) : notApplicable;
    },
  }),
  rule({ ...source, id: 'RET-12', kind: 'caution', judge: onRenewedActivity(() => unmet()) }),
  rule({
    ...source,
    id: 'RET-13',
    kind: 'caution',
    judge: onRenewedActivity(({ facts, day }) => {
      const jcv = serology(facts, 'anti-jcv', day);
      return unmet(...(jcv === undefined ? [] : [serologyValue('anti-jcv', jcv)]));
    }),
  }),
  rule({ ...source, id: 'RET-14', kind: 'task' }),
] as const;
