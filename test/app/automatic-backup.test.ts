import { expect, test } from 'vitest';
import { lookRegularly, TIMES } from '../../src/app/automatic-backup.ts';

/** A clock whose alarms are rung by hand. */
function alarms() {
  const set = new Map<number, () => void>();
  const every = (milliseconds: number, call: () => void) => {
    set.set(milliseconds, call);
    return () => void set.delete(milliseconds);
  };
  return { set, every };
}

test('a backup is looked after soon, then again and again, until the vault is locked', () => {
  const clock = alarms();
  let looks = 0;
  const stop = lookRegularly(() => {
    looks += 1;
  }, clock);
  expect(looks).toBe(0);
  clock.set.get(TIMES.first)?.();
  expect(looks).toBe(1);
  expect([...clock.set.keys()]).toEqual([TIMES.again]);
  clock.set.get(TIMES.again)?.();
  clock.set.get(TIMES.again)?.();
  expect(looks).toBe(3);
  stop();
  expect(clock.set.size).toBe(0);
});
