import { type Accessor, createMemo, createSignal } from 'solid-js';
import { readCase } from '../../../machines/case-file.ts';
import { addMonths } from '../../../machines/date.ts';
import { type AnyDraft, decide } from '../../../machines/decide.ts';
import type { Fault } from '../../../machines/fault.ts';
import { type CaseState, emptyCase } from '../../../machines/replay.ts';
import { type CaseView, view } from '../../../machines/view.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { Environment } from '../../environment.ts';
import { activeIn, type Changed, changedBetween } from './active.ts';

/** A case and the day on which it is looked at: what one step leads to, and what undoing leads back to. */
interface Moment {
  readonly state: CaseState;
  readonly day: string;
}

/** An invented case in the memory of one page: each step is decided by the real rules, and nothing is stored. */
export interface Trial {
  readonly view: Accessor<CaseView>;
  readonly state: Accessor<CaseState>;
  readonly active: Accessor<ReadonlySet<string>>;
  /** What the last step has changed in the chart; undefined before the first. */
  readonly changed: Accessor<Changed | undefined>;
  readonly canUndo: Accessor<boolean>;
  /** Decides all drafts or none. Returns what stands in the way: nothing where they were taken. */
  record(drafts: readonly AnyDraft[]): readonly Fault[];
  /** Lets another day come; never one before the last event. */
  come(day: string): void;
  /** The day one month after the present one. */
  monthLater(): string;
  undo(): void;
  restart(): void;
}

const NOBODY = 'teaching';

/** A case without events, for whoever begins at the beginning. */
export const emptyTrial = (label: string, sources: readonly Source[]): CaseState =>
  emptyCase({ id: NOBODY, label, sources });

/** A shipped case; throws where it does not fold, which its own tests exclude. */
export function scenarioTrial(file: unknown): CaseState {
  const read = readCase(new TextEncoder().encode(JSON.stringify(file)));
  if (!read.ok) throw new Error(`A shipped case is refused: ${JSON.stringify(read.faults[0])}`);
  return read.value;
}

/** Begins with a case on a day. Ids and instants of what is tried come from `env`, as everywhere. */
export function createTrial(env: Pick<Environment, 'stamp'>, start: CaseState, on: string): Trial {
  const first: Moment = { state: start, day: later(on, start) };
  const [moments, setMoments] = createSignal<readonly [Moment, ...Moment[]]>([first]);
  const now = () => moments()[0];
  const seen = createMemo(() => {
    const { state, day } = now();
    const known = view(state, day);
    return { view: known, active: activeIn(known.state) };
  });
  const changed = createMemo(() => {
    const [, before] = moments();
    return before === undefined
      ? undefined
      : changedBetween(activeIn(view(before.state, before.day).state), seen().active);
  });
  const step = (moment: Moment) => setMoments([moment, ...moments()]);
  return {
    view: () => seen().view,
    state: () => now().state,
    active: () => seen().active,
    changed,
    canUndo: () => moments().length > 1,
    record(drafts) {
      let { state } = now();
      for (const draft of drafts) {
        const decided = decide(state, draft, env.stamp(''));
        if (!decided.ok) return decided.faults;
        state = decided.value.state;
      }
      step({ state, day: later(now().day, state) });
      return [];
    },
    come(day) {
      const { state } = now();
      step({ state, day: later(day, state) });
    },
    monthLater: () => addMonths(now().day, 1),
    undo() {
      const [, before, ...more] = moments();
      if (before !== undefined) setMoments([before, ...more]);
    },
    restart() {
      setMoments([first]);
    },
  };
}

const later = (day: string, { facts }: CaseState): string =>
  facts.latestOn !== undefined && facts.latestOn > day ? facts.latestOn : day;
