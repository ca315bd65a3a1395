import { type CaseFile, readCase } from '../../machines/case-file.ts';
import type { CaseState } from '../../machines/replay.ts';
import { SCENARIOS, type Scenario } from '../../src/scenarios/index.ts';
import { createWalk, type Walk } from '../../src/teaching/walk.ts';

// The shipped scenarios as they are taught.

export function scenario(id: string): Scenario {
  const found = SCENARIOS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no scenario ${id}`);
  return found;
}

export const fileOf = async (id: string): Promise<CaseFile> => (await scenario(id).file()) as CaseFile;

export async function stateOf(id: string): Promise<CaseState> {
  const read = readCase(new TextEncoder().encode(JSON.stringify(await fileOf(id))));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

export const walkOf = async (id: string): Promise<Walk> => createWalk(await stateOf(id), scenario(id).on);
