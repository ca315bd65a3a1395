import { type Accessor, createMemo, createSignal, type Setter } from 'solid-js';
import type { CaseView } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { createLookBack } from './as-known.ts';
import type { CaseSession } from './session.ts';

/** How a case is looked at: as it is, under other sources, as it was known on a day, or both. */
export interface Looking {
  /** The sources under which it is looked at; undefined are its own. */
  readonly lens: Accessor<readonly Source[] | undefined>;
  readonly setLens: Setter<readonly Source[] | undefined>;
  /** The day as of which it is looked at; undefined is today. */
  readonly day: Accessor<string | undefined>;
  readonly setDay: Setter<string | undefined>;
  /** What is shown. */
  readonly shown: Accessor<CaseView | undefined>;
  /** While one looks in another way, nothing can be recorded. */
  readonly elsewhere: Accessor<boolean>;
}

export function createLooking(session: CaseSession): Looking {
  const [lens, setLens] = createSignal<readonly Source[]>();
  const [day, setDay] = createSignal<string>();
  const lookBack = createMemo(() => {
    const known = session.state();
    return known === undefined ? undefined : createLookBack(known);
  });
  const shown = createMemo(() => {
    const sources = lens();
    const on = day();
    if (on !== undefined) return lookBack()?.(on, sources);
    return sources === undefined ? session.view() : session.viewUnder(sources);
  });
  return { lens, setLens, day, setDay, shown, elsewhere: () => lens() !== undefined || day() !== undefined };
}
