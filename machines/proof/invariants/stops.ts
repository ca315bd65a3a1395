import type { ClinicalEvent } from '../../events.ts';
import { type Entry, justified, openOn, type Stretch, stretches, told } from '../history.ts';
import { acts, type Trail, towardsTreatment, wrong } from './trail.ts';

/** What stops treatment for good or for the time being, whatever reason is written. */

const nothing = (): string => '';

/** Pregnant on the day: by a recorded pregnancy that has not ended, or by the newest test after its end. */
export function isPregnant(entries: readonly Entry[], day: string): boolean {
  const spans = stretches(entries, 'pregnancy.began', 'pregnancy.ended', nothing);
  if (openOn(spans, day).length > 0) return true;
  const test = told(entries, 'pregnancy.tested', day).at(-1);
  if (test?.result !== 'positive') return false;
  return !spans.some(({ until }) => until !== undefined && until <= day && until >= test.on);
}

/** SEL-23, PRG-01: no step towards treatment in a pregnancy or lactation that is known on that day. */
export function neverInPregnancyOrLactation(trail: Trail): readonly string[] {
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    const male = told(before, 'patient.registered').at(-1)?.sex === 'male';
    if (male) return undefined;
    if (isPregnant(before, on)) return 'pregnant';
    const lactations = stretches(before, 'lactation.began', 'lactation.ended', nothing);
    return openOn(lactations, on).length > 0 ? 'lactating' : undefined;
  });
}

const conditionOf = (event: ClinicalEvent): string | undefined =>
  'condition' in event ? event.condition : undefined;

/** The conditions that were recorded, with their ends. */
export const conditionsIn = (entries: readonly Entry[]): readonly Stretch[] =>
  stretches(entries, 'condition.recorded', 'condition.resolved', conditionOf);

/** SEL-22: no step towards treatment with HIV, by condition or by any positive test. */
export function neverWithHiv(trail: Trail): readonly string[] {
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    const tested = told(before, 'serology.reported', on).some(
      ({ test, result }) => test === 'hiv' && result === 'positive',
    );
    const recorded = openOn(conditionsIn(before), on).some(({ what }) => what === 'hiv');
    return tested || recorded ? 'HIV positive' : undefined;
  });
}

/** SEL-20: no step towards treatment after hypersensitivity to it or anaphylaxis to an infusion. */
export function neverWithHypersensitivity(trail: Trail): readonly string[] {
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    const allergic = told(before, 'allergy.recorded', on).some(({ to }) => to !== 'other');
    const shock = told(before, 'reaction.observed', on).some(({ severity }) => severity === 'anaphylaxis');
    return allergic || shock ? 'hypersensitive' : undefined;
  });
}

/** The infections that are open on a day. */
export const infectionsOn = (entries: readonly Entry[], day: string): readonly Stretch[] =>
  openOn(
    stretches(entries, 'infection.began', 'infection.resolved', (event) =>
      'site' in event ? event.site : undefined,
    ),
    day,
  );

/** PRE-02, SEL-21: no step towards treatment with an active infection, acute or chronic. */
export function neverWithActiveInfection(trail: Trail): readonly string[] {
  const active = ['tb-active', 'hbv-active', 'hcv-active'];
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    if (infectionsOn(before, on).length > 0) return 'infection';
    const found = openOn(conditionsIn(before), on).find(({ what }) => active.includes(what));
    return found?.what;
  });
}

/** SWI-55: no step towards treatment with PML suspected, JC virus in the CSF, or PML attested as not excluded. */
export function neverWithPmlSuspected(trail: Trail): readonly string[] {
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    const excluded = told(before, 'attestation.given', on)
      .filter(({ subject }) => subject === 'pml-excluded')
      .at(-1);
    if (excluded?.holds === false) return 'PML not excluded';
    let newest = '';
    for (const mri of told(before, 'mri.reported', on)) if (mri.pmlSuspected === true) newest = mri.on;
    for (const csf of told(before, 'csf.reported', on))
      if (csf.jcvDna === 'positive' && csf.on > newest) newest = csf.on;
    return newest !== '' && (excluded === undefined || excluded.on < newest) ? 'PML suspected' : undefined;
  });
}

/** The stops of the paper, by id. */
const STOPS = ['SEL-20', 'SEL-21', 'SEL-22', 'SEL-23', 'PRE-02', 'SWI-55', 'PRG-01'];

/** A stop is never overridden: no deviation against one is on record, whoever wrote it and however. */
export function neverOverridesAStop({ log }: Trail): readonly string[] {
  const found: string[] = [];
  for (const event of log) {
    const said = event.type === 'event.corrected' ? event.event : event;
    if (said.type === 'deviation.justified' && STOPS.includes(said.rule))
      found.push(`overrides ${said.rule}`);
  }
  return found;
}

/** PRE-24: no infusion after consent was withdrawn, without a written reason. */
export function neverWithoutConsent(trail: Trail): readonly string[] {
  return wrong(acts(trail, 'infusion.given', 'course.started'), ({ on, course }, before) => {
    let consent: { on: string; given: boolean } | undefined;
    for (const { event } of before) {
      if (event.on > on || (consent !== undefined && event.on < consent.on)) continue;
      if (event.type === 'consent.given') consent = { on: event.on, given: true };
      if (event.type === 'consent.withdrawn') consent = { on: event.on, given: false };
    }
    if (consent?.given !== false) return undefined;
    return justified(before, 'PRE-24', course, on) ? undefined : `course ${course} without consent`;
  });
}
