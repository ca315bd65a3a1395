import type { RuleId } from '../../rules/index.ts';
import * as aftercare from './aftercare.ts';
import * as courses from './courses.ts';
import { neverWithAContraindicationOfTheEu } from './eu.ts';
import * as starts from './starts.ts';
import * as stops from './stops.ts';
import type { Check, Judge, Trail } from './trail.ts';

const h16 = (check: Check, ...rules: readonly RuleId[]): Judge => ({ check, rules, source: 'h16' });

/** Every safety invariant, with the rules that it watches over. */
const JUDGES = {
  neverInPregnancyOrLactation: h16(stops.neverInPregnancyOrLactation, 'SEL-23', 'PRG-01'),
  neverWithHiv: h16(stops.neverWithHiv, 'SEL-22'),
  neverWithHypersensitivity: h16(stops.neverWithHypersensitivity, 'SEL-20'),
  neverWithActiveInfection: h16(stops.neverWithActiveInfection, 'PRE-02', 'SEL-21'),
  neverWithPmlSuspected: h16(stops.neverWithPmlSuspected, 'SWI-55'),
  neverOverridesAStop: h16(
    stops.neverOverridesAStop,
    'SEL-20',
    'SEL-21',
    'SEL-22',
    'SEL-23',
    'PRE-02',
    'SWI-55',
    'PRG-01',
  ),
  neverWithoutConsent: h16(stops.neverWithoutConsent, 'PRE-24'),
  neverBeforeTwelveMonths: h16(courses.neverBeforeTwelveMonths, 'INF-02', 'RET-02'),
  neverChosenBeforeTwelveMonths: h16(courses.neverChosenBeforeTwelveMonths, 'RET-02'),
  neverTwoDosesOnOneDay: h16(courses.neverTwoDosesOnOneDay, 'INF-01', 'INF-02', 'RET-06'),
  neverMoreInfusionsThanPlanned: h16(courses.neverMoreInfusionsThanPlanned, 'INF-01', 'INF-02', 'RET-06'),
  neverMoreThanTwelveMilligrams: h16(courses.neverMoreThanTwelveMilligrams, 'INF-01', 'INF-02', 'RET-06'),
  neverTwoCoursesAtOnce: h16(courses.neverTwoCoursesAtOnce, 'INF-02', 'RET-02'),
  neverWithoutTestOfTheDay: h16(courses.neverWithoutTestOfTheDay, 'INF-05'),
  neverWithoutVaricellaImmunity: h16(starts.neverWithoutVaricellaImmunity, 'SEL-34'),
  neverWithinSixWeeksOfAVaccine: h16(starts.neverWithinSixWeeksOfAVaccine, 'PRE-22'),
  neverWithoutExamination: h16(starts.neverWithoutExamination, 'PRE-01'),
  neverWithoutPanel: h16(starts.neverWithoutPanel, 'PRE-10'),
  neverWithoutRecentMri: h16(starts.neverWithoutRecentMri, 'PRE-11'),
  neverWithTheMriOfTheCourseBefore: h16(starts.neverWithTheMriOfTheCourseBefore, 'PRE-12'),
  neverWithoutInformedConsent: h16(starts.neverWithoutInformedConsent, 'PRE-24'),
  neverPastTheNatalizumabPath: h16(starts.neverPastTheNatalizumabPath, 'SWI-52', 'SWI-53', 'SWI-54'),
  alwaysMonitoredFor48Months: h16(
    aftercare.alwaysMonitoredFor48Months,
    'MON-01',
    'MON-02',
    'MON-03',
    'MON-04',
  ),
  alwaysTshMonthlyInPregnancy: h16(aftercare.alwaysTshMonthlyInPregnancy, 'PRG-03'),
  alwaysAlertsBelow100Platelets: h16(aftercare.alwaysAlertsBelow100Platelets, 'MON-11'),
  alwaysAlertsAfterAnaphylaxis: h16(aftercare.alwaysAlertsAfterAnaphylaxis, 'INF-13'),
  alwaysControlsTheLiver: { check: aftercare.alwaysControlsTheLiver, rules: ['EU-30'], source: 'eu' },
  neverWithAContraindicationOfTheEu: {
    check: neverWithAContraindicationOfTheEu,
    rules: ['EU-04', 'EU-10', 'EU-11', 'EU-12', 'EU-13', 'EU-14', 'EU-15', 'EU-16'],
    source: 'eu',
  },
} as const satisfies Readonly<Record<string, Judge>>;

export type InvariantId = keyof typeof JUDGES;

export interface Invariant extends Judge {
  readonly id: InvariantId;
}

/** Every invariant under its name. */
export const INVARIANTS: readonly Invariant[] = Object.entries(JUDGES).map(([id, judge]) => ({
  id: id as InvariantId,
  ...judge,
}));

/** An invariant is in force where the case names its source. */
export const inForce = ({ source }: Invariant, { sources }: Pick<Trail, 'sources'>): boolean =>
  sources.includes(source);

/** Invariants of what was accepted, cheap enough for every step; the others ask what the product then shows. */
export const OF_ACTS = INVARIANTS.filter(({ id }) => id.startsWith('never'));
export const OF_WHAT_IS_SHOWN = INVARIANTS.filter(({ id }) => id.startsWith('always'));

/** Everything that is violated, each with its rules. */
export const violations = (trail: Trail, invariants = INVARIANTS): readonly string[] =>
  invariants
    .filter((invariant) => inForce(invariant, trail))
    .flatMap(({ id, check, rules }) => check(trail).map((found) => `${id} (${rules.join(', ')}): ${found}`));
