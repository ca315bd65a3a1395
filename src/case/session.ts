import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type AnyDraft, decide } from '../../machines/decide.ts';
import type { CaseEvent } from '../../machines/events.ts';
import type { Fault } from '../../machines/fault.ts';
import { type Moved, moved } from '../../machines/moved.ts';
import { type CaseState, emptyCase, fold, under } from '../../machines/replay.ts';
import { type CaseView, summarise, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import type { StoreFault } from '../store/database.ts';
import type { Damage } from '../vault/control.ts';

/** How the recording of one or several drafts went. Nothing is written unless all of it is. */
export type Recorded =
  | {
      readonly tag: 'recorded';
      readonly events: readonly CaseEvent[];
      /** The dates that it has moved. */
      readonly moved: readonly Moved[];
    }
  | { readonly tag: 'refused'; readonly faults: readonly Fault[] }
  | { readonly tag: 'conflict'; readonly added: number }
  | { readonly tag: 'not-saved'; readonly fault: StoreFault };

/** How the opening of a case went. */
export type Opened =
  /** With `damage`, the log ends before the entries that could not be verified, and nothing can be added. */
  | { readonly tag: 'open'; readonly damage?: Damage }
  | { readonly tag: 'missing' }
  | { readonly tag: 'damaged'; readonly at: number }
  | { readonly tag: 'not-read'; readonly fault: StoreFault };

/** One opened case: its state, its view of today, and the one way to write to it. */
export interface CaseSession {
  readonly id: string;
  readonly state: Accessor<CaseState | undefined>;
  readonly view: Accessor<CaseView | undefined>;
  readonly today: Accessor<string>;
  /** The same case under other sources, for comparison. */
  viewUnder(sources: readonly Source[]): CaseView | undefined;
  open(): Promise<Opened>;
  record(drafts: readonly AnyDraft[]): Promise<Recorded>;
  /** Takes back the last event that still counts: it is retracted, not lost. */
  undo(reason: string): Promise<Recorded>;
}

/** Folds a stored log. A log that no longer folds is damaged or of another version: it is not touched. */
export function restore(
  summary: { readonly id: string; readonly label: string; readonly sources: CaseState['header']['sources'] },
  log: readonly CaseEvent[],
) {
  const { id, label, sources } = summary;
  return fold(emptyCase({ id, label, sources }), log);
}

/** Opens the session of a case. The session reads the day once per call, so that a page left open moves on. */
export function createCaseSession(env: Environment, id: string, by: Accessor<string>): CaseSession {
  const [state, setState] = createSignal<CaseState>();
  const [today, setToday] = createSignal(env.today());
  const current = createMemo(() => {
    const known = state();
    return known === undefined ? undefined : view(known, today());
  });

  async function open(): Promise<Opened> {
    setToday(env.today());
    const loaded = await env.cases.load(id);
    if (!loaded.ok) return { tag: 'not-read', fault: loaded.faults[0] ?? { tag: 'unavailable' } };
    if (loaded.value === undefined) return { tag: 'missing' };
    const folded = restore(loaded.value.summary, loaded.value.log);
    if (!folded.ok) return { tag: 'damaged', at: folded.faults[0]?.at ?? 0 };
    setState(folded.value);
    const { damage } = loaded.value;
    return { tag: 'open', ...(damage === undefined ? {} : { damage }) };
  }

  async function record(drafts: readonly AnyDraft[]): Promise<Recorded> {
    const before = state();
    if (before === undefined) return { tag: 'refused', faults: [] };
    setToday(env.today());
    let next = before;
    const events: CaseEvent[] = [];
    for (const draft of drafts) {
      const decided = decide(next, draft, env.stamp(by()));
      if (!decided.ok) return { tag: 'refused', faults: decided.faults };
      next = decided.value.state;
      events.push(decided.value.event);
    }
    const after = view(next, today());
    const saved = await env.cases.append(summarise(after), before.log.length, events);
    if (saved.ok) {
      const shifted = moved(view(before, today()), after);
      setState(next);
      return { tag: 'recorded', events, moved: shifted };
    }
    const [fault] = saved.faults;
    if (fault === undefined || fault.tag !== 'conflict') {
      return { tag: 'not-saved', fault: fault ?? { tag: 'unavailable' } };
    }
    // Another tab was first. What it wrote is read, and the person decides anew in its light.
    await open();
    return { tag: 'conflict', added: fault.found - before.log.length };
  }

  async function undo(reason: string): Promise<Recorded> {
    const last = state()?.history.at(-1);
    const lastLogged = state()?.log.findLast((event) => event.id === last?.id);
    if (lastLogged === undefined) return { tag: 'refused', faults: [] };
    return record([{ type: 'event.retracted', on: env.today(), retracts: lastLogged.id, reason }]);
  }

  function viewUnder(sources: readonly Source[]): CaseView | undefined {
    const known = state();
    return known === undefined ? undefined : view(under(known, sources), today());
  }

  return { id, state, view: current, viewUnder, today, open, record, undo };
}
