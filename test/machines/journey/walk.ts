import type { Draft } from '../../../machines/events.ts';
import type { ChartEvent } from '../../../machines/pathway/setup.ts';
import { nothingMet, watcher } from '../../../machines/proof/chart.ts';
import { type CaseState, emptyCase, fold } from '../../../machines/replay.ts';
import { HEADER, numbered } from '../events.ts';

/** The transitions that walks have taken. */
const met = nothingMet();
export const taken: ReadonlySet<string> = met.transitions;
const watch = watcher(met);

/** Walks a case event by event as the product does, and notes every transition that the chart takes. */
export function walk(
  drafts: readonly Draft[],
  sources: CaseState['header']['sources'] = HEADER.sources,
): CaseState {
  let state = emptyCase({ ...HEADER, sources });
  for (const event of numbered(drafts)) {
    const folded = fold(state, [event]);
    if (!folded.ok) throw new Error(`Refused: ${JSON.stringify([event, folded.faults[0]?.refusal])}`);
    const after = folded.value;
    const circumstances = {
      before: state.facts,
      facts: after.facts,
      day: event.on,
      sources,
      granted: false,
    };
    watch(state.chart, { type: event.type, said: event, ...circumstances } as unknown as ChartEvent, after);
    state = after;
  }
  return state;
}

/** Lets a day come at the end of a walk. */
export function dayComes(state: CaseState, day: string): unknown {
  const { facts } = state;
  return watch(state.chart, {
    type: 'day.came',
    before: facts,
    facts,
    day,
    sources: HEADER.sources,
    granted: false,
  });
}
