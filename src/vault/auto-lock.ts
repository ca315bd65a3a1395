/** When to lock by itself, in milliseconds. It can be set, never switched off. */
export interface LockTimes {
  /** Without input. */
  readonly idle: number;
  /** While the page is hidden. */
  readonly hidden: number;
  /** A pause between two ticks that says that the device slept. */
  readonly gap: number;
}

const MINUTE = 60_000;
export const DEFAULT_TIMES: LockTimes = { idle: 10 * MINUTE, hidden: 5 * MINUTE, gap: MINUTE };
/** Bounds of the minutes that a person may choose. */
export const IDLE_MINUTES = { least: 1, most: 30 } as const;
const TICK = 5_000;

/** What the page hears of the person and of itself. */
export type Sign = 'input' | 'hidden' | 'shown' | 'leaving';

/** The world as the lock needs it. `now` is wall-clock milliseconds: a clock that stands still in sleep would not do. */
export interface LockClock {
  now(): number;
  /** Calls again and again; returns how to stop. */
  every(milliseconds: number, call: () => void): () => void;
}

export interface AutoLock {
  /** Tells what has happened on the page. Locks at once where it is due, before the sign counts as input. */
  sign(sign: Sign): void;
  stop(): void;
}

/**
 * Locks after a time without input, after a time hidden, after a gap in the ticks (the device slept, so that the page locks
 * before it is painted again) and when the page is left. A clock that goes back is no excuse: it locks too.
 */
export function autoLock(lock: () => void, clock: LockClock, times: LockTimes = DEFAULT_TIMES): AutoLock {
  const idle = Math.min(IDLE_MINUTES.most * MINUTE, Math.max(IDLE_MINUTES.least * MINUTE, times.idle));
  let done = false;
  let [lastInput, lastTick] = [clock.now(), clock.now()];
  let hiddenAt: number | undefined;

  const stopTicks = clock.every(TICK, look);

  function due(now: number): boolean {
    return (
      now < lastTick ||
      now - lastTick > times.gap ||
      now - lastInput > idle ||
      (hiddenAt !== undefined && now - hiddenAt > times.hidden)
    );
  }

  function look(): void {
    if (done) return;
    const now = clock.now();
    if (due(now)) end();
    else lastTick = now;
  }

  function end(): void {
    stop();
    lock();
  }

  function stop(): void {
    done = true;
    stopTicks();
  }

  return {
    sign(sign) {
      look();
      if (done) return;
      if (sign === 'leaving') end();
      else if (sign === 'hidden') hiddenAt ??= clock.now();
      else {
        if (sign === 'shown') hiddenAt = undefined;
        lastInput = clock.now();
      }
    },
    stop,
  };
}
