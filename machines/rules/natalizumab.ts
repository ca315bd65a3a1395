import { addMonths, type CivilDate } from '../date.ts';
import type { Facts, Therapy } from '../facts.ts';
import {
  activity,
  attestation,
  lastOf,
  natalizumabRisk,
  serology,
  therapyOf,
  washoutFrom,
} from '../known.ts';
import { COURSE_GATE, type Occasion, rule, STOP } from './rule.ts';
import { washout } from './switching.ts';
import { attestationValue, mriValue, relapseValue, serologyValue, therapyValue } from './values.ts';
import {
  met,
  notApplicable,
  since,
  unknown,
  unmet,
  type Value,
  type ValueOf,
  type Verdict,
} from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.pretreatment' } as const;

/** The natalizumab that still counts on the day, before the first course. */
export const natalizumab = ({ facts, day, course }: Occasion): Therapy | undefined =>
  course > 1 ? undefined : therapyOf(facts, day, 'natalizumab');

/** Judges only patients from natalizumab of the given PML risk. */
const risk =
  (wanted: 'low' | 'high', judge: (occasion: Occasion, therapy: Therapy) => Verdict) =>
  (occasion: Occasion): Verdict => {
    const therapy = natalizumab(occasion);
    if (therapy === undefined || natalizumabRisk(occasion.facts, occasion.day, therapy) !== wanted) {
      return notApplicable;
    }
    return judge(occasion, therapy);
  };

/** MRI since the last infusion of natalizumab, and what it or the clinic showed. */
export function sinceNatalizumab(facts: Facts, lastDose: CivilDate, day: CivilDate) {
  const found = activity(facts, lastDose, day);
  const mri = lastOf(
    facts.mris.filter((each) => each.on > lastDose),
    day,
  );
  const csf = lastOf(
    facts.csfs.filter((each) => each.on > lastDose),
    day,
  );
  const active: readonly ValueOf<'relapse' | 'mri'>[] = [
    ...found.relapses.filter((relapse) => relapse.on > lastDose).map(relapseValue),
    ...found.mris.filter((each) => each.on > lastDose).map(mriValue),
  ];
  return { mri, csf, active };
}

const NEEDS_MRI = [{ event: 'mri.reported', of: 'neuroaxis' }] as const;
const NEEDS_CSF = [{ event: 'csf.reported' }] as const;

export const natalizumabRules = [
  rule({
    ...source,
    id: 'SWI-50',
    kind: 'fact',
    reading: 12,
    judge: (occasion) => {
      const therapy = natalizumab(occasion);
      if (therapy === undefined) return notApplicable;
      const { facts, day } = occasion;
      const jcv = serology(facts, 'anti-jcv', day);
      return met(
        { kind: 'pml-risk', risk: natalizumabRisk(facts, day, therapy) },
        therapyValue(therapy, day),
        ...(jcv === undefined ? [] : [serologyValue('anti-jcv', jcv)]),
      );
    },
  }),
  rule({
    ...source,
    id: 'SWI-51',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 13,
    judge: risk('low', ({ day }, therapy) => washout(therapy, 2, day)),
  }),
  rule({ ...source, id: 'SWI-52', kind: 'task' }),
  rule({ ...source, id: 'SWI-53', kind: 'task' }),
  rule({
    ...source,
    id: 'SWI-54',
    kind: 'gate',
    blocks: COURSE_GATE,
    reading: 14,
    judge: risk('high', ({ facts, day }, therapy) => {
      const lastDose = washoutFrom(therapy, day);
      if (lastDose === undefined) return washout(therapy, 6, day);
      const { mri, csf, active } = sinceNatalizumab(facts, lastDose, day);
      if (csf?.jcvDna === 'positive') return unmet({ kind: 'csf', jcvDna: 'positive', on: csf.on });
      // Without a sign of activity the MRI is repeated up to six months: the day on which waiting alone is over.
      const sixMonths = addMonths(lastDose, 6);
      const wait = active.length === 0 ? { from: sixMonths, through: ['SWI-53'] } : {};
      const quiet = active.length > 0 || mri === undefined ? [] : [mriValue(mri)];
      const seen = [...active, ...quiet];
      if (seen.length === 0) {
        return { ...unknown([...NEEDS_MRI, ...NEEDS_CSF], therapyValue(therapy, day)), ...wait };
      }
      // Activity asks for a CSF of its own: one taken before it excludes nothing.
      if (csf === undefined || active.some(({ on }) => csf.on < on)) {
        return { ...unknown(NEEDS_CSF, ...seen), ...wait };
      }
      const clear: Value = { kind: 'csf', jcvDna: 'negative', on: csf.on };
      // No high-risk patient starts sooner than a low-risk one may: two months at the least (SWI-51).
      if (active.length > 0) return since(addMonths(lastDose, 2), day, ...active, clear);
      return { ...since(sixMonths, day, clear, ...seen), through: ['SWI-53'] };
    }),
  }),
  rule({
    ...source,
    id: 'SWI-55',
    kind: 'stop',
    blocks: STOP,
    judge: (occasion) => {
      const { facts, day } = occasion;
      const suspected = facts.mris.findLast((mri) => mri.on <= day && mri.pmlSuspected === true);
      const excluded = attestation(facts, 'pml-excluded', day);
      const positive = facts.csfs.findLast((csf) => csf.on <= day && csf.jcvDna === 'positive');
      const signs: readonly ValueOf<'mri' | 'csf'>[] = [
        ...(suspected ? [mriValue(suspected)] : []),
        ...(positive ? [{ kind: 'csf', jcvDna: 'positive', on: positive.on } as const] : []),
      ];
      // The clinician's word has seen the newest of them.
      const cleared = excluded?.holds === true && signs.every(({ on }) => excluded.on >= on);
      if (excluded?.holds === false) return unmet(attestationValue(excluded));
      if (signs.length > 0 && !cleared) return unmet(...signs);
      const therapy = natalizumab(occasion);
      if (therapy === undefined) return signs.length === 0 ? notApplicable : met();
      const lastDose = washoutFrom(therapy, day) ?? day;
      const { mri } = sinceNatalizumab(facts, lastDose, day);
      if (mri !== undefined) return met(mriValue(mri));
      return excluded !== undefined && excluded.on > lastDose
        ? met(attestationValue(excluded))
        : unknown(NEEDS_MRI, therapyValue(therapy, day));
    },
  }),
  rule({
    ...source,
    id: 'SWI-56',
    kind: 'fact',
    judge: risk('high', () => met()),
  }),
] as const;
