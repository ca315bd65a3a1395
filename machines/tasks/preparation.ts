import { addMonths, addWeeks, addYears } from '../date.ts';
import { attestation, lastOf, vaccineDoses } from '../known.ts';
import { TITRE_WEEKS } from '../rules/contraindications.ts';
import { type Plan, type Task, task } from './task.ts';

const BEFORE_COURSE = ['switching', 'preparation', 'interval', 'retreatment'];

/** The dated steps of the work-up: varicella, vaccination status, isoniazid, and MRI at yearly intervals. */
export function preparationTasks(plan: Plan): readonly Task[] {
  const { facts, stage } = plan;
  const before = BEFORE_COURSE.includes(stage) && facts.chosenOn !== undefined;
  return [
    ...(before ? [...varicella(plan, facts.chosenOn), ...status(plan, facts.chosenOn)] : []),
    ...isoniazid(plan),
    ...(facts.courses.length === 0 ? yearlyMri(plan) : []),
  ];
}

/** PRE-20 and PRE-21: serology in all, vaccination where negative, titre 4 to 6 weeks after the last dose. */
function varicella({ facts, day }: Plan, chosenOn: string): readonly Task[] {
  const tests = (facts.serologies['vzv-igg'] ?? []).filter((test) => test.on <= day);
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
function status({ facts, day }: Plan, chosenOn: string): readonly Task[] {
  if (facts.courses.length > 0) return [];
  const doneOn = attestation(facts, 'vaccination-status-checked', day)?.on ?? lastOf(facts.vaccines, day)?.on;
  return [task({ kind: 'prep.vaccination-status', rule: 'PRE-23', due: chosenOn, doneOn }, day)];
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
