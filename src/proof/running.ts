import { type ChartMet, chartMet } from '../../machines/proof/chart.ts';
import { exploring, type Finding, type SearchId, TOPICS } from '../../machines/proof/explore.ts';
import { type RecordedFinding, recorded } from '../../machines/proof/record.ts';
import type { Counted } from '../../machines/proof/search.ts';

/** What a run tells as it goes on, in plain data. */
export type Told =
  | { readonly tag: 'working'; readonly id: SearchId; readonly counted: Counted }
  | { readonly tag: 'found'; readonly finding: RecordedFinding }
  /** All searches have ended: what they have met of the chart together. */
  | { readonly tag: 'ended'; readonly chart: ChartMet }
  /** The run broke down, and why. Whatever was found before still stands. */
  | { readonly tag: 'failed'; readonly reason: string }
  /** A part of the application itself did not come. */
  | { readonly tag: 'not-loaded' };

/** Runs every search anew and calls back with what it tells; the answer stops it. */
export type StartRun = (tell: (told: Told) => void) => () => void;

/** Every search, a little at a time: each pause comes after some milliseconds of work. */
export function* running(): Generator<Told, void> {
  const findings: Finding[] = [];
  for (const topic of TOPICS) {
    const search = exploring(topic);
    for (;;) {
      const next = search.next();
      if (next.done === true) {
        findings.push(next.value);
        yield { tag: 'found', finding: recorded(next.value) };
        break;
      }
      yield { tag: 'working', id: topic.id, counted: next.value };
    }
  }
  yield { tag: 'ended', chart: chartMet(findings) };
}

/** The reason as the page can show it. */
export const failure = (error: unknown): Told => ({
  tag: 'failed',
  reason: error instanceof Error ? error.message : String(error),
});

/** Whether this is worth telling: of the many steps of one search a few a second, of all else everything. */
export function seldom(pause: number, now: () => number): (told: Told) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return ({ tag }) => {
    if (tag !== 'working') return true;
    if (now() - last < pause) return false;
    last = now();
    return true;
  };
}
