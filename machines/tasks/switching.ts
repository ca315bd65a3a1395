import { addMonths, addWeeks, latest } from '../date.ts';
import { occasionOf } from '../explain.ts';
import { natalizumabRisk, switchBranch, therapyOf, washoutFrom } from '../known.ts';
import { natalizumab, sinceNatalizumab } from '../rules/natalizumab.ts';
import { type Plan, type Task, task } from './task.ts';

/** The dated steps of the switch from the earlier therapy, until the first course begins. */
export function switchingTasks(plan: Plan): readonly Task[] {
  const { facts, day } = plan;
  if (facts.courses.length > 0) return [];
  return [...elimination(plan), ...natalizumabTasks(plan), ...immediateStart(plan)];

  function immediateStart({ stage }: Plan): readonly Task[] {
    const chosen = facts.chosenOn;
    if (chosen === undefined || switchBranch(facts, day) !== 'none' || stage === 'selection') return [];
    return [
      task({ kind: 'course.start', rule: 'SWI-01', due: chosen, earliest: chosen, openEnded: true }, day),
    ];
  }
}

/** Accelerated elimination of teriflunomide (SWI-21): recommended from the last dose on. */
function elimination({ facts, day }: Plan): readonly Task[] {
  const therapy = therapyOf(facts, day, 'teriflunomide');
  const lastDose = therapy === undefined ? undefined : washoutFrom(therapy, day);
  if (lastDose === undefined) return [];
  const doneOn = facts.prophylaxes.find((each) => each.agent === 'cholestyramine' && each.on >= lastDose)?.on;
  const due = lastDose;
  return [task({ kind: 'switch.cholestyramine', rule: 'SWI-21', due, doneOn }, day)];
}

/** The MRI steps after natalizumab, and the window in which to start (SWI-51 to SWI-53, reading 13). */
function natalizumabTasks({ facts, day, sources }: Plan): readonly Task[] {
  const therapy = natalizumab(occasionOf(facts, day, sources));
  if (therapy === undefined) return [];
  const lastDose = washoutFrom(therapy, day);
  if (lastDose === undefined) return [];
  if (natalizumabRisk(facts, day, therapy) === 'low') {
    const earliest = addMonths(lastDose, 2);
    const last = addMonths(lastDose, 3);
    return [
      task({ kind: 'switch.start-window', rule: 'SWI-51', due: earliest, earliest, latest: last }, day),
    ];
  }
  const due = addMonths(lastDose, 3);
  const mris = facts.mris.filter((mri) => mri.on > lastDose && mri.on <= day);
  // An MRI taken earlier for a relapse fulfils the step when it already shows activity.
  const { active } = sinceNatalizumab(facts, lastDose, day);
  const first = mris.find((mri) => mri.on >= due || mri.newGd > 0 || mri.newT2 > 0);
  const tasks = [task({ kind: 'switch.mri-first', rule: 'SWI-52', due, doneOn: first?.on }, day)];
  const end = addMonths(lastDose, 6);
  if (first === undefined || active.length > 0) return tasks;
  // Brain and spinal cord are often reported apart: the MRIs of one day are one repetition.
  const repeats = new Set(mris.map(({ on }) => on).filter((on) => on > first.on));
  const done = [...repeats].map((on) =>
    task({ kind: 'switch.mri-serial', rule: 'SWI-53', due: on, doneOn: on }, day),
  );
  const next = addWeeks(latest(first.on, ...repeats), 4);
  return next <= end
    ? [...tasks, ...done, task({ kind: 'switch.mri-serial', rule: 'SWI-53', due: next }, day)]
    : [...tasks, ...done];
}
