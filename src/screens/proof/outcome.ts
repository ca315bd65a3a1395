import type { SearchId } from '../../../machines/proof/explore.ts';
import type { RecordedFinding } from '../../../machines/proof/record.ts';
import type { Counted } from '../../../machines/proof/search.ts';

/** What a search found here, and whether the record says the same. */
export interface Outcome {
  readonly finding: RecordedFinding;
  readonly same: boolean;
}

/** How far the run in this browser has come. */
export interface RunState {
  readonly tag: 'idle' | 'running' | 'stopped' | 'ended' | 'failed' | 'not-loaded';
  readonly outcomes: ReadonlyMap<SearchId, Outcome>;
  /** The search that is under way. */
  readonly working: { readonly id: SearchId; readonly counted: Counted } | undefined;
  /** Whether as much of the chart was met as the record says; undefined before all have ended. */
  readonly chartSame: boolean | undefined;
  /** Why the run broke down. */
  readonly reason?: string;
}
