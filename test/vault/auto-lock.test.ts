import { expect, test } from 'vitest';
import { autoLock, DEFAULT_TIMES, type LockTimes } from '../../src/vault/auto-lock.ts';

const MINUTE = 60_000;

/** A clock that stands until it is moved; moving it ticks every five seconds, as a page that is awake does. */
function page(times: Partial<LockTimes> = {}) {
  let now = 1_000_000;
  let tick: (() => void) | undefined;
  let locks = 0;
  const lock = autoLock(
    () => {
      locks += 1;
    },
    {
      now: () => now,
      every: (_, call) => {
        tick = call;
        return () => {
          tick = undefined;
        };
      },
    },
    { ...DEFAULT_TIMES, ...times },
  );
  return {
    sign: lock.sign,
    stop: lock.stop,
    locks: () => locks,
    awake(milliseconds: number) {
      for (const end = now + milliseconds; now < end; ) {
        now = Math.min(end, now + 5_000);
        tick?.();
      }
    },
    asleep(milliseconds: number) {
      now += milliseconds;
    },
    tick: () => tick?.(),
  };
}

test('ten minutes without input lock, input begins them anew', () => {
  const one = page();
  one.awake(9 * MINUTE);
  one.sign('input');
  one.awake(9 * MINUTE);
  expect(one.locks()).toBe(0);
  one.awake(2 * MINUTE);
  expect(one.locks()).toBe(1);
  one.awake(20 * MINUTE);
  expect(one.locks()).toBe(1);
});

test('after sleep the first sign of any kind locks, before it counts as input', () => {
  for (const sign of ['input', 'shown', 'hidden'] as const) {
    const one = page();
    one.asleep(2 * 60 * MINUTE);
    one.sign(sign);
    expect(one.locks(), sign).toBe(1);
  }
  const ticking = page();
  ticking.asleep(61_000);
  ticking.tick();
  expect(ticking.locks()).toBe(1);
});

test('hidden for five minutes locks, shown before that does not', () => {
  const one = page();
  one.sign('hidden');
  one.awake(4 * MINUTE);
  one.sign('shown');
  one.awake(4 * MINUTE);
  expect(one.locks()).toBe(0);
  one.sign('hidden');
  one.awake(5 * MINUTE + 5_000);
  expect(one.locks()).toBe(1);
});

test('leaving locks at once; a clock that goes back locks; after stop nothing does', () => {
  const leaving = page();
  leaving.sign('leaving');
  expect(leaving.locks()).toBe(1);
  const back = page();
  back.asleep(-1);
  back.tick();
  expect(back.locks()).toBe(1);
  const stopped = page();
  stopped.stop();
  stopped.asleep(MINUTE * 100);
  stopped.sign('input');
  expect(stopped.locks()).toBe(0);
});

test('the time cannot be switched off or drawn out', () => {
  const endless = page({ idle: Number.POSITIVE_INFINITY });
  endless.awake(31 * MINUTE);
  expect(endless.locks()).toBe(1);
  const none = page({ idle: 0 });
  none.awake(30_000);
  expect(none.locks()).toBe(0);
});
