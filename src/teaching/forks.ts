import type { CivilDate } from '../../machines/date.ts';
import type { CaseState } from '../../machines/replay.ts';
import { TEACHING_ID } from '../../machines/teaching-id.ts';
import { summaryOf } from '../case/intake.ts';
import { restore } from '../case/session.ts';
import type { Environment } from '../environment.ts';
import type { Desk, Fork } from './desk.ts';
import type { Subject } from './subject.ts';
import type { Walk } from './walk.ts';

/**
 * The world as a case for teaching sees it: invented cases in memory, and a day that the teacher has chosen. Entries are
 * stamped with that day, at the hour of the device.
 */
export function teachingEnvironment(env: Environment, day: () => CivilDate): Environment {
  return {
    ...env,
    cases: env.examples,
    today: day,
    newId: () => `${TEACHING_ID}${env.newId()}`,
    stamp: (by) => {
      const stamp = env.stamp(by);
      return { ...stamp, at: `${day()}${stamp.at.slice(10)}` };
    },
  };
}

/** Lays a copy of a case among the invented ones, under an id of its own. */
async function keep(env: Environment, state: CaseState, day: CivilDate): Promise<string> {
  const id = `${TEACHING_ID}${env.newId()}`;
  const copy = { ...state, header: { ...state.header, id } };
  const saved = await env.examples.append(summaryOf(copy, day), 0, copy.log);
  if (!saved.ok) throw new Error('The memory of the page takes every case');
  return id;
}

/** Forks a scenario at a step: what was known then, or the whole of it, to be changed from there on. */
export async function forkAt(
  env: Environment,
  desk: Desk,
  subject: Subject,
  walk: Walk,
  at: number,
  whole: boolean,
): Promise<Fork> {
  const stop = walk.stops[at];
  if (stop === undefined) throw new Error(`The walk has no step ${at}`);
  const day = whole ? (walk.stops.at(-1)?.day ?? stop.day) : stop.day;
  const id = await keep(env, whole ? walk.state : walk.stateOf(stop.known), day);
  return desk.addFork(id, { subject, stop: at, whole }, day);
}

/** A case of its own on the desk: a person newly invented. */
export async function forkOf(env: Environment, desk: Desk, state: CaseState, day: CivilDate): Promise<Fork> {
  return desk.addFork(await keep(env, state, day), undefined, day);
}

/** A fork as it stands now; undefined where it is gone. */
export async function stateOfFork(
  env: Environment,
  { caseId }: Pick<Fork, 'caseId'>,
): Promise<CaseState | undefined> {
  const loaded = await env.examples.load(caseId);
  if (!loaded.ok || loaded.value === undefined) return undefined;
  const folded = restore(loaded.value.summary, loaded.value.log);
  return folded.ok ? folded.value : undefined;
}
