import { RULES } from '../../../machines/rules/index.ts';
import * as aftercare from './aftercare.ts';
import * as courses from './courses.ts';
import { neverWithAContraindicationOfTheEu } from './eu.ts';
import * as starts from './starts.ts';
import * as stops from './stops.ts';
import type { Check, Invariant, Trail } from './trail.ts';

const h16 = (check: Check, ...rules: readonly string[]): Invariant => ({ check, rules, source: 'h16' });

/** Every safety invariant, with the rules that it watches over. */
export const INVARIANTS: readonly Invariant[] = [
  h16(stops.neverInPregnancyOrLactation, 'SEL-23', 'PRG-01'),
  h16(stops.neverWithHiv, 'SEL-22'),
  h16(stops.neverWithHypersensitivity, 'SEL-20'),
  h16(stops.neverWithActiveInfection, 'PRE-02', 'SEL-21'),
  h16(stops.neverWithPmlSuspected, 'SWI-55'),
  h16(stops.neverOverridesAStop, 'SEL-20', 'SEL-21', 'SEL-22', 'SEL-23', 'PRE-02', 'SWI-55', 'PRG-01'),
  h16(stops.neverWithoutConsent, 'PRE-24'),
  h16(courses.neverBeforeTwelveMonths, 'INF-02', 'RET-02'),
  h16(courses.neverChosenBeforeTwelveMonths, 'RET-02'),
  h16(courses.neverTwoDosesOnOneDay, 'INF-01', 'INF-02', 'RET-06'),
  h16(courses.neverMoreInfusionsThanPlanned, 'INF-01', 'INF-02', 'RET-06'),
  h16(courses.neverMoreThanTwelveMilligrams, 'INF-01', 'INF-02', 'RET-06'),
  h16(courses.neverTwoCoursesAtOnce, 'INF-02', 'RET-02'),
  h16(courses.neverWithoutTestOfTheDay, 'INF-05'),
  h16(starts.neverWithoutVaricellaImmunity, 'SEL-34'),
  h16(starts.neverWithinSixWeeksOfAVaccine, 'PRE-22'),
  h16(starts.neverWithoutExamination, 'PRE-01'),
  h16(starts.neverWithoutPanel, 'PRE-10'),
  h16(starts.neverWithoutRecentMri, 'PRE-11'),
  h16(starts.neverWithTheMriOfTheCourseBefore, 'PRE-12'),
  h16(starts.neverWithoutInformedConsent, 'PRE-24'),
  h16(starts.neverPastTheNatalizumabPath, 'SWI-52', 'SWI-53', 'SWI-54'),
  h16(aftercare.alwaysMonitoredFor48Months, 'MON-01', 'MON-02', 'MON-03', 'MON-04'),
  h16(aftercare.alwaysTshMonthlyInPregnancy, 'PRG-03'),
  h16(aftercare.alwaysAlertsBelow100Platelets, 'MON-11'),
  h16(aftercare.alwaysAlertsAfterAnaphylaxis, 'INF-13'),
  { check: aftercare.alwaysControlsTheLiver, rules: ['EU-30'], source: 'eu' },
  {
    check: neverWithAContraindicationOfTheEu,
    rules: ['EU-04', 'EU-10', 'EU-11', 'EU-12', 'EU-13', 'EU-14', 'EU-15', 'EU-16'],
    source: 'eu',
  },
];

/** An invariant is in force where the case names its source and this version holds rules of it. */
const inForce = ({ source }: Invariant, { sources }: Trail): boolean =>
  sources.includes(source) && RULES.some(({ layer }) => layer === source);

/** Invariants of what was accepted, cheap enough for every step; the others ask what the product then shows. */
export const OF_ACTS = INVARIANTS.filter(({ check }) => check.name.startsWith('never'));

/** Everything that is violated, each with its rules. */
export const violations = (trail: Trail, invariants = INVARIANTS): readonly string[] =>
  invariants
    .filter((invariant) => inForce(invariant, trail))
    .flatMap(({ check, rules }) =>
      check(trail).map((found) => `${check.name} (${rules.join(', ')}): ${found}`),
    );
