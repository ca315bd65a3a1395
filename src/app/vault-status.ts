import { type Accessor, createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import type { Environment } from '../environment.ts';
import { autoLock, DEFAULT_TIMES } from '../vault/auto-lock.ts';
import type { VaultStatus } from '../vault/control.ts';

/** How things stand with the vault, looked up at the start and followed from then on. */
export function createVaultStatus(env: Environment): Accessor<VaultStatus> {
  const { vault } = env;
  const [status, setStatus] = createSignal<VaultStatus>(vault.status());
  const stop = vault.subscribe((change) => {
    if (change.tag !== 'status') return;
    const opened = untrack(status).tag === 'unlocked';
    setStatus(change.status);
    // A page made anew holds no text and no key of before, whichever tab has locked.
    if (opened && change.status.tag === 'locked') env.reload();
  });
  onCleanup(stop);
  void vault.inspect();
  return status;
}

const MINUTE = 60_000;
const INPUTS = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Locks the vault by itself while it is open: without input, hidden for long, or after the device has slept. */
export function createAutoLock(
  env: Environment,
  status: Accessor<VaultStatus>,
  minutes: Accessor<number>,
): void {
  createEffect(() => {
    if (status().tag !== 'unlocked') return;
    const idle = minutes() * MINUTE;
    const guard = autoLock(() => env.vault.lock(), env.clock, { ...DEFAULT_TIMES, idle });
    const stop = new AbortController();
    const { signal } = stop;
    for (const type of INPUTS) {
      window.addEventListener(type, () => guard.sign('input'), { signal, passive: true, capture: true });
    }
    document.addEventListener(
      'visibilitychange',
      () => guard.sign(document.visibilityState === 'visible' ? 'shown' : 'hidden'),
      { signal },
    );
    // Put aside whole by the browser, the page would come back with what it showed.
    window.addEventListener('pageshow', (event) => event.persisted && untrack(() => env.reload()), {
      signal,
    });
    onCleanup(() => {
      guard.stop();
      stop.abort();
    });
  });
}
