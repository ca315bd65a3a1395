import type { AnyDraft } from '../decide.ts';
import type { Draft } from '../events.ts';
import type { Source } from '../vocabulary.ts';
import { said } from './drafts.ts';
import type { Move } from './search.ts';
import { SCRIPTS, type ScriptName } from './starts.ts';

/** A search: where it starts, what can happen, and how many happenings a path may have. */
export interface Topic<Id extends string = string> {
  readonly id: Id;
  readonly start: ScriptName;
  readonly sources: readonly Source[];
  readonly moves: readonly Move[];
  readonly depth: number;
  readonly late?: boolean;
  readonly ordered?: boolean;
}

export const H16 = ['h16'] as const;
export const EU = ['h16', 'eu'] as const;
export const ALL = ['h16', 'eu', 'us'] as const;

export const move = (...drafts: readonly AnyDraft[]): Move => ({ type: JSON.stringify(drafts), drafts });
export const each = (drafts: readonly AnyDraft[]): readonly Move[] => drafts.map((draft) => move(draft));

/** The id of the first event of a script that fits. */
export function idIn(name: ScriptName, fits: (draft: Draft) => boolean): string {
  const at = (SCRIPTS[name] as readonly Draft[]).findIndex(fits);
  if (at < 0) throw new Error(`Nothing fits in ${name}`);
  return `e${at + 1}`;
}

export const corrects = (id: string, event: Draft): AnyDraft => ({
  type: 'event.corrected',
  on: '2024-01-25',
  corrects: id,
  event,
});
export const retracts = (id: string): AnyDraft => ({
  type: 'event.retracted',
  on: '2024-01-25',
  retracts: id,
  reason: 'Wrong patient',
});

export const ends = (on: string): Draft => said('follow-up.ended', on, { reason: 'Moved' });
