import { type Accessor, createEffect, createMemo, createResource, onCleanup } from 'solid-js';
import type { Lock } from '../environment.ts';
import type { LockClock } from '../vault/auto-lock.ts';
import type { AutomaticBackups, AutomaticState } from '../vault/automatic.ts';
import type { VaultStatus } from '../vault/control.ts';

/** Milliseconds after unlocking before the first look, so that the list is there first, and between later ones. */
export const TIMES = { first: 3_000, again: 3_600_000 } as const;

/** Looks soon and then every hour. Returns how to stop. */
export function lookRegularly(look: () => void, clock: Pick<LockClock, 'every'>): () => void {
  const stopFirst = clock.every(TIMES.first, () => {
    stopFirst();
    look();
  });
  const stop = clock.every(TIMES.again, look);
  return () => {
    stopFirst();
    stop();
  };
}

/** While the vault is open, writes the backup into the chosen folder when it is due. What goes wrong is said in the settings. */
export function createAutomaticBackup(
  automatic: AutomaticBackups | undefined,
  clock: LockClock,
  status: Accessor<VaultStatus>,
): void {
  createEffect(() => {
    if (status().tag !== 'unlocked' || automatic === undefined) return;
    onCleanup(lookRegularly(() => void automatic.run('due'), clock));
  });
}

/** The folder that waits for the person, since the browser asks before the page may write there. */
export interface Waiting {
  readonly folder: string;
  /** Only from a click. */
  readonly allow: () => void;
}

/** The folder whose backup is due and waits for the person's click; followed while the page is there. */
export function createWaiting(
  automatic: AutomaticBackups | undefined,
  vault: Lock,
  ready: Accessor<boolean>,
): Accessor<Waiting | undefined> {
  const [state, { refetch }] = createResource(ready, async () => {
    const found = await automatic?.state();
    return found?.ok === true ? found.value : undefined;
  });
  onCleanup(vault.subscribe(({ tag }) => tag === 'health' && void refetch()));
  const waiting = createMemo(() => waitingFor(state.latest, () => void automatic?.allow()));
  return waiting;
}

function waitingFor(state: AutomaticState | undefined, allow: () => void): Waiting | undefined {
  if (state?.tag !== 'on' || !state.due || state.permission !== 'prompt') return undefined;
  return state.folder === undefined ? undefined : { folder: state.folder, allow };
}
