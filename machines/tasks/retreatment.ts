import { lastInfusion } from '../known.ts';
import { type Plan, type Task, task } from './task.ts';

/** What a further course or another drug asks for (RET-06, RET-14), and what is handed over (DOC-01, DOC-02). */
export function retreatmentTasks({ facts, day, stage }: Plan): readonly Task[] {
  const { retreatmentChosenOn, switchedTo } = facts;
  const tasks: Task[] = [];
  if (stage === 'retreatment' && retreatmentChosenOn !== undefined) {
    tasks.push(task({ kind: 'retreatment.work-up', rule: 'RET-06', due: retreatmentChosenOn }, day));
  }
  if (switchedTo !== undefined && stage === 'switched') {
    const analytes = ['lymphocytes', 'cd4', 'cd8', 'cd19', 'nk'] as const;
    const last = lastInfusion(facts, day) ?? '';
    // Complete only with every part: differential, CD4+, CD8+, B and NK cells, after the last infusion.
    const newest = analytes.map(
      (analyte) => facts.labs[analyte]?.findLast((each) => each.on > last && each.on <= day)?.on,
    );
    const doneOn = newest.every((on) => on !== undefined) ? newest.sort().at(-1) : undefined;
    tasks.push(task({ kind: 'lab.immune-status', rule: 'RET-14', due: switchedTo.on, doneOn }, day));
  }
  return tasks;
}
