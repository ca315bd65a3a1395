import { readCase } from '../../machines/case-file.ts';
import { type CaseState, under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

// Reads documents as a person would, and the cases from which they are made.

export const TODAY = '2026-11-22';

/** A shipped case as it was recorded by a day and stands on it; `change` edits its file first. */
export async function caseOn(
  id: string,
  today: string = TODAY,
  change: (file: Record<string, unknown>) => Record<string, unknown> = (file) => file,
): Promise<CaseView> {
  return view(await stateOn(id, today, change), today);
}

/** The same looked at under other sources than those under which it was recorded. */
export async function caseUnder(
  id: string,
  sources: readonly Source[],
  today: string = TODAY,
): Promise<CaseView> {
  return view(under(await stateOn(id, today), sources), today);
}

/** The same as a state, to be looked at on other days. */
export async function stateOn(
  id: string,
  today: string,
  change: (file: Record<string, unknown>) => Record<string, unknown> = (file) => file,
): Promise<CaseState> {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}`);
  const { events, ...rest } = (await scenario.file()) as {
    readonly events: readonly { readonly on: string }[];
  };
  const file = change({ ...rest, events: events.filter(({ on }) => on <= today) });
  const read = readCase(new TextEncoder().encode(JSON.stringify(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

export { flat, plain, rowsOf, textOfDocument } from '../../src/documents/plain-text.ts';
