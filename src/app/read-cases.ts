import type { CaseView } from '../../machines/view.ts';
import { view } from '../../machines/view.ts';
import { restore } from '../case/session.ts';
import type { Environment } from '../environment.ts';
import { inOrder } from '../interchange/registry/tables.ts';

/** How the reading of many cases goes. */
export interface ReadingSteps {
  /** A case that could be read, in the order of the ids. */
  readonly visit: (view: CaseView) => void;
  /** How many were looked at so far. */
  readonly progress: (done: number) => void;
  /** Whether the person has broken it off. */
  readonly stopped: () => boolean;
}

/** A frame of the screen, in milliseconds: after as long the page gets its turn. */
const FRAME = 12;

/** Lets the page draw and listen. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads cases one by one, each as it stands today, and lets the page breathe between them: ten thousand take their time and
 * hold up nothing. A case that cannot be read whole is left out and counted; undefined where it was broken off.
 */
export async function readCases(
  env: Pick<Environment, 'cases' | 'clock' | 'today'>,
  cases: readonly { readonly id: string }[],
  { visit, progress, stopped }: ReadingSteps,
): Promise<{ readonly skipped: number } | undefined> {
  const today = env.today();
  let skipped = 0;
  let since = env.clock.now();
  for (const [at, { id }] of inOrder(cases).entries()) {
    const known = await env.cases.load(id);
    const found = known.ok ? known.value : undefined;
    // An incomplete log would be a shorter course, and nobody could tell.
    const whole = found !== undefined && (found.damage === undefined || found.damage.tag === 'summary');
    const folded = whole ? restore(found.summary, found.log) : undefined;
    if (folded?.ok) visit(view(folded.value, today));
    else skipped += 1;
    if (env.clock.now() - since >= FRAME) {
      progress(at + 1);
      await breathe();
      since = env.clock.now();
    }
    if (stopped()) return undefined;
  }
  return { skipped };
}
