import { alerts } from '../alerts.ts';
import { type CaseState, chartOn, stageOf } from '../replay.ts';
import { tasks } from '../tasks/index.ts';
import type { Trail } from './invariants/trail.ts';

/** A case as invariants look at it, judged from a place of its log on; what the product shows is made when asked. */
export function trailOf(state: CaseState, since: number): Trail {
  const { facts, header, log } = state;
  const { sources } = header;
  const day = facts.latestOn ?? '';
  let due: Trail['seen']['tasks'] | undefined;
  let open: Trail['seen']['alerts'] | undefined;
  return {
    log,
    sources,
    since,
    seen: {
      day,
      get tasks() {
        due ??= tasks({ facts, day, sources, stage: stageOf(chartOn(state, day)) });
        return due;
      },
      get alerts() {
        open ??= alerts(facts, day, sources);
        return open;
      },
    },
  };
}
