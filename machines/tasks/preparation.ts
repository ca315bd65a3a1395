import { addDays, addMonths, addWeeks, addYears, latest } from '../date.ts';
import { attestation, lab, lastOf, screening, upTo, vaccineDoses } from '../known.ts';
import { earliestStart } from '../plan.ts';
import { TITRE_WEEKS } from '../rules/contraindications.ts';
import { inForce } from '../rules/index.ts';
import { DIET_DAYS } from './aftercare.ts';
import { lasting, type Plan, type Task, task } from './task.ts';

const BEFORE_COURSE = ['switching', 'preparation', 'interval', 'retreatment'];

/** The dated steps of the work-up: varicella, vaccination status, isoniazid, and MRI at yearly intervals. */
export function preparationTasks(plan: Plan): readonly Task[] {
  const { facts, stage } = plan;
  const before = BEFORE_COURSE.includes(stage) && facts.chosenOn !== undefined;
  return [
    ...(before ? beforeCourse(plan, facts.chosenOn) : []),
    ...(facts.chosenOn !== undefined && (before || facts.courses.length > 0)
      ? [enrolment(plan, facts.chosenOn)]
      : []),
    ...isoniazid(plan),
    ...(facts.courses.length === 0 ? yearlyMri(plan) : []),
  ];
}

function beforeCourse(plan: Plan, chosenOn: string): readonly Task[] {
  const { facts, day, sources, stage } = plan;
  const first = facts.courses.length === 0;
  const start = earliestStart(facts, day, sources, stage)?.on ?? undefined;
  return [
    ...varicella(plan, chosenOn),
    ...status(plan, chosenOn),
    ...diet(plan, chosenOn, start),
    ...(first ? [...rems(plan, chosenOn, start), ...americanBaseline(plan, chosenOn)] : []),
  ];
}

/**
 * Precautions against Listeria before the course: from 2 weeks before it, as soon as its start is in sight (EU-28). The
 * US label says "before" and no day (US-19): from the choice on.
 */
function diet({ facts, day, sources }: Plan, chosenOn: string, start: string | undefined): readonly Task[] {
  const chosen = facts.retreatmentChosenOn ?? chosenOn;
  const european = inForce('EU-28', sources);
  if (european && start === undefined) return [];
  const due = european ? latest(chosen, addDays(start ?? chosen, -DIET_DAYS)) : chosen;
  const rule = european ? 'EU-28' : 'US-19';
  return [lasting({ kind: 'prep.diet', rule, due, who: 'patient' }, day)];
}

/** Days before the first infusion within which the REMS wants the baseline laboratory (US-10). */
const REMS_DAYS = 30;
const REMS_PANEL = ['platelets', 'creatinine', 'urine-erythrocytes', 'tsh'] as const;

/** US-10: the baseline laboratory within 30 days before the first infusion. */
function rems({ facts, day }: Plan, chosenOn: string, start: string | undefined): readonly Task[] {
  if (start === undefined) return [];
  const from = addDays(start, -REMS_DAYS);
  const days = REMS_PANEL.map((analyte) => lab(facts, analyte, day)?.on ?? '');
  // The whole panel is as old as the oldest part of it; where one is missing, it was not taken.
  const taken = days.sort()[0] ?? '';
  const window = { due: latest(from, chosenOn), earliest: from, latest: start };
  const doneOn = taken >= from ? taken : undefined;
  return [task({ kind: 'rems.baseline', rule: 'US-10', ...window, doneOn }, day)];
}

/** US-10: enrolment of patient, prescriber and setting. A course that began without it does not make it superfluous. */
function enrolment({ facts, day }: Plan, chosenOn: string): Task {
  const enrolled = attestation(facts, 'rems-enrolled', day);
  const doneOn = enrolled?.holds === true ? enrolled.on : undefined;
  return task({ kind: 'rems.enrolment', rule: 'US-10', due: chosenOn, doneOn }, day);
}

/** Baselines that only the US label names: urine protein per creatinine (US-12) and the skin (US-11). */
function americanBaseline({ facts, day }: Plan, chosenOn: string): readonly Task[] {
  const protein = lab(facts, 'upcr', day)?.on;
  const skin = screening(facts, 'skin', day)?.on;
  return [
    task({ kind: 'prep.upcr', rule: 'US-12', due: chosenOn, doneOn: protein }, day),
    task({ kind: 'prep.skin', rule: 'US-11', due: chosenOn, doneOn: skin }, day),
  ];
}

/** PRE-20 and PRE-21: serology in all, vaccination where negative, titre 4 to 6 weeks after the last dose. */
function varicella({ facts, day }: Plan, chosenOn: string): readonly Task[] {
  const tests = upTo(facts.serologies['vzv-igg'], day);
  const first = tests.at(0);
  const tasks = [task({ kind: 'prep.vzv-serology', rule: 'PRE-20', due: chosenOn, doneOn: first?.on }, day)];
  const negative = tests.find((test) => test.result !== 'positive');
  if (negative === undefined) return tasks;
  const dose = vaccineDoses(facts, day).findLast((given) => given.vaccine === 'vzv');
  const vaccine = task({ kind: 'prep.vzv-vaccine', rule: 'PRE-21', due: negative.on, doneOn: dose?.on }, day);
  if (dose === undefined) return [...tasks, vaccine];
  const earliest = addWeeks(dose.on, TITRE_WEEKS[0]);
  const latest = addWeeks(dose.on, TITRE_WEEKS[1]);
  const doneOn = tests.find((test) => test.on >= earliest)?.on;
  return [
    ...tasks,
    vaccine,
    task({ kind: 'prep.vzv-titre', rule: 'PRE-21', due: earliest, earliest, latest, doneOn }, day),
  ];
}

/** PRE-23: the vaccination status is checked before the first course. */
function status({ facts, day, sources }: Plan, chosenOn: string): readonly Task[] {
  if (facts.courses.length > 0) return [];
  const doneOn = attestation(facts, 'vaccination-status-checked', day)?.on ?? lastOf(facts.vaccines, day)?.on;
  const rule = inForce('PRE-23', sources) ? 'PRE-23' : 'EU-41';
  return [task({ kind: 'prep.vaccination-status', rule, due: chosenOn, doneOn }, day)];
}

/** PRE-05: isoniazid runs on for at least half a year. */
function isoniazid({ facts, day }: Plan): readonly Task[] {
  const begun = facts.prophylaxes.findLast((span) => span.agent === 'isoniazid' && span.on <= day);
  if (begun === undefined) return [];
  const due = addMonths(begun.on, 6);
  const doneOn = begun.until !== undefined && begun.until >= due ? begun.until : undefined;
  return [
    task({ kind: 'prep.isoniazid-end', rule: 'PRE-05', due, earliest: due, openEnded: true, doneOn }, day),
  ];
}

/** SEL-15: MRI yearly, before the courses as well; after them MON-06 counts from the last infusion. */
function yearlyMri({ facts, day }: Plan): readonly Task[] {
  const last = lastOf(facts.mris, day);
  return last === undefined
    ? []
    : [task({ kind: 'prep.mri-yearly', rule: 'SEL-15', due: addYears(last.on, 1) }, day)];
}
