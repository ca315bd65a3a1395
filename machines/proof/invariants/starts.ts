import { dayNumber, daysAfter, monthsAfter } from '../calendar.ts';
import { coursesIn, type Entry, endOf, justified, told } from '../history.ts';
import { acts, type Trail, wrong } from './trail.ts';

/** What has to be done before a course starts, each for the course itself. */

/** Judges the starts of courses; a reason written for this course and rule excuses. */
function starts(
  trail: Trail,
  rules: readonly string[],
  lacks: (before: readonly Entry[], on: string, course: number) => string | undefined,
): readonly string[] {
  return wrong(acts(trail, 'course.started'), ({ on, course }, before) => {
    const missing = lacks(before, on, course);
    if (missing === undefined) return undefined;
    // Every rule that asks for it must have been answered.
    const excused = rules.every((rule) => justified(before, rule, course, on));
    return excused ? undefined : `course ${course}: ${missing}`;
  });
}

/** The day after which the work-up of the next course counts: the last infusion of the one before. */
function renewedAfter(before: readonly Entry[], course: number): string {
  if (course === 1) return '';
  const done = coursesIn(before).filter(({ completedOn }) => completedOn !== undefined);
  return endOf(done.at(-1)) ?? '';
}

/** SEL-34: no start in a patient who is not immune to varicella: never tested, negative, or without a titre. */
export function neverWithoutVaricellaImmunity(trail: Trail): readonly string[] {
  return starts(trail, ['SEL-34'], (before, on) => {
    const tests = told(before, 'serology.reported', on).filter(({ test }) => test === 'vzv-igg');
    const last = tests.at(-1);
    if (last === undefined) return 'varicella never tested';
    if (last.result !== 'positive') return 'varicella not immune';
    const dose = told(before, 'vaccine.given', on)
      .filter(({ vaccine }) => vaccine === 'vzv')
      .at(-1);
    if (dose === undefined || tests.every(({ result }) => result === 'positive')) return undefined;
    return last.on >= daysAfter(dose.on, 28) ? undefined : 'no titre four weeks after the vaccination';
  });
}

/** PRE-22: no start within six weeks of a dose of any vaccine. */
export function neverWithinSixWeeksOfAVaccine(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-22'], (before, on) => {
    const dose = told(before, 'vaccine.given', on).at(-1);
    return dose !== undefined && dayNumber(on) - dayNumber(dose.on) < 42
      ? `vaccine on ${dose.on}`
      : undefined;
  });
}

/** PRE-01: no start without history and examination of this course. */
export function neverWithoutExamination(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-01'], (before, on, course) => {
    const done = told(before, 'screening.done', on)
      .filter(({ kind }) => kind === 'history-and-examination')
      .at(-1);
    return done !== undefined && done.on > renewedAfter(before, course) ? undefined : 'not examined';
  });
}

const PANEL: readonly (readonly string[])[] = [
  ['leukocytes'],
  ['lymphocytes'],
  ['platelets'],
  ['ast'],
  ['alt'],
  ['ggt'],
  ['bilirubin'],
  ['creatinine'],
  ['egfr'],
  ['tsh'],
  ['ft3', 't3'],
  ['ft4', 't4'],
  ['inr'],
  ['ptt'],
  ['urine-erythrocytes'],
  ['crp'],
  ['esr'],
];
const SEROLOGY = ['syphilis', 'vzv-igg', 'hiv', 'hbsag', 'anti-hcv', 'tb-igra'];

/** PRE-10: no start without the whole panel of Table 2, every part of it newer than the course before. */
export function neverWithoutPanel(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-10'], (before, on, course) => {
    const after = renewedAfter(before, course);
    const fresh = new Set<string>();
    for (const { event } of before) {
      if (event.on > on || event.on <= after) continue;
      if (event.type === 'lab.reported') fresh.add(event.analyte);
      if (event.type === 'serology.reported') fresh.add(event.test);
      if (event.type === 'screening.done') fresh.add(event.kind);
      if (event.type === 'pregnancy.tested') fresh.add('pregnancy');
    }
    const patient = told(before, 'patient.registered').at(-1);
    const asked = [
      ...PANEL,
      ...SEROLOGY.map((test) => [test]),
      ...(patient?.sex === 'female' ? [['hpv-cytology']] : []),
      ...(patient?.childbearing === true ? [['pregnancy']] : []),
    ];
    const missing = asked.filter((line) => !line.some((part) => fresh.has(part)));
    return missing.length === 0 ? undefined : `not done: ${missing.map(([first]) => first).join()}`;
  });
}

/** PRE-11: no start without an MRI of the neuroaxis that is at most three months old. */
export function neverWithoutRecentMri(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-11'], (before, on) => {
    const mri = told(before, 'mri.reported', on)
      .filter(({ region }) => region === 'neuroaxis')
      .at(-1);
    return mri !== undefined && monthsAfter(mri.on, 3) >= on ? undefined : 'no recent MRI';
  });
}

/** PRE-12: a later course asks for an MRI of its own, newer than the course before, however short the interval. */
export function neverWithTheMriOfTheCourseBefore(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-12'], (before, on, course) => {
    if (course === 1) return undefined;
    const mri = told(before, 'mri.reported', on)
      .filter(({ region }) => region === 'neuroaxis')
      .at(-1);
    return mri !== undefined && mri.on > renewedAfter(before, course) ? undefined : 'MRI not repeated';
  });
}

/** PRE-24: no start before risks and monitoring were explained and understood, and consent stands. */
export function neverWithoutInformedConsent(trail: Trail): readonly string[] {
  return starts(trail, ['PRE-24'], (before, on) => {
    for (const topic of ['risks', 'monitoring'] as const) {
      const given = told(before, 'counselling.given', on).filter(({ topics }) => topics.includes(topic));
      if (given.at(-1)?.understood !== true) return `${topic} not explained`;
    }
    const given = told(before, 'consent.given', on).at(-1);
    const withdrawn = told(before, 'consent.withdrawn', on).at(-1);
    if (given === undefined) return 'no consent';
    if (withdrawn === undefined || withdrawn.on < given.on) return undefined;
    const later = withdrawn.on > given.on || withdrawn.at_ > given.at_;
    return later ? 'consent withdrawn' : undefined;
  });
}

interface Stay {
  from?: string;
  lastDose?: string;
  stoppedOn?: string;
  readonly drug: string;
}

/** The stretches under each drug, as starts and stops tell them. */
function therapiesIn(before: readonly Entry[]): readonly Stay[] {
  const list: Stay[] = [];
  for (const { event } of before) {
    if (event.type === 'therapy.started') list.push({ drug: event.drug, from: event.on });
    if (event.type !== 'therapy.stopped') continue;
    const { drug, lastDose, on } = event;
    const open = list.findLast(
      (each) => each.drug === drug && each.stoppedOn === undefined && (each.from ?? on) <= on,
    );
    if (open === undefined) list.push({ drug, lastDose, stoppedOn: on });
    else Object.assign(open, { lastDose, stoppedOn: on });
  }
  return list;
}

/** SWI-50: high unless the newest antibody test is negative or the drug was certainly taken for under two years. */
function isHighRisk(before: readonly Entry[], on: string, stays: readonly Stay[]): boolean {
  const jcv = told(before, 'serology.reported', on).findLast(({ test }) => test === 'anti-jcv');
  if (jcv?.result === 'negative') return false;
  let days = 0;
  for (const { from, lastDose } of stays) {
    if (from === undefined || monthsAfter(from, 24) <= (lastDose ?? on)) return true;
    days += dayNumber(lastDose !== undefined && lastDose <= on ? lastDose : on) - dayNumber(from);
  }
  return stays.length > 1 && days >= 730;
}

/** SWI-54, SWI-52, SWI-53: after natalizumab with high PML risk no first course without MRI or activity and CSF. */
export function neverPastTheNatalizumabPath(trail: Trail): readonly string[] {
  return starts(trail, ['SWI-54'], (before, on, course) => {
    if (course > 1) return undefined;
    const stays = therapiesIn(before).filter(
      ({ drug, from }) => drug === 'natalizumab' && (from ?? on) <= on,
    );
    // Only what was taken in the last six months is judged here: the longest time that the path can ask for.
    const recent = stays.filter(({ lastDose }) => lastDose === undefined || monthsAfter(lastDose, 6) > on);
    if (recent.length === 0 || !isHighRisk(before, on, stays)) return undefined;
    const taken = recent.some(({ lastDose }) => lastDose === undefined || lastDose > on);
    if (taken) return 'natalizumab still taken';
    let last = '';
    for (const { lastDose } of recent) if ((lastDose ?? '') > last) last = lastDose ?? '';
    let newest = '';
    for (const { on: day } of told(before, 'relapse.recorded', on)) if (day > last) newest = day;
    for (const { on: day, newGd, newT2 } of told(before, 'mri.reported', on))
      if (day > last && newGd + newT2 > 0 && day > newest) newest = day;
    const csf = told(before, 'csf.reported', on)
      .filter(({ on: day }) => day > last)
      .at(-1);
    if (newest === '') return 'neither activity nor six months';
    if (csf === undefined || csf.on < newest) return 'no CSF since the activity';
    if (csf.jcvDna === 'positive') return 'JC virus in the CSF';
    return on < monthsAfter(last, 2) ? 'within two months' : undefined;
  });
}
