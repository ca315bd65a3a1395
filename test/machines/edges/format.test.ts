import { expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT_TYPES } from '../../../machines/events.ts';
import { upcast } from '../../../machines/upcast.ts';

test('no code is generated to read the format: a strict content security policy forbids it', () => {
  expect(EVENT_TYPES).not.toEqual([]);
  expect(z.config().jitless).toBe(true);
});

test('an older file is brought up step by step, from its own version on', () => {
  const steps = [
    (file: Record<string, unknown>) => ({ ...file, second: file.first }),
    (file: Record<string, unknown>) => ({ ...file, third: file.second }),
  ];
  expect(upcast({ first: 1 }, 1, steps)).toEqual({ first: 1, second: 1, third: 1 });
  expect(upcast({ first: 1, second: 2 }, 2, steps)).toEqual({ first: 1, second: 2, third: 2 });
  expect(upcast({ first: 1, second: 2 }, 3, steps)).toEqual({ first: 1, second: 2 });
  expect(upcast({ first: 1 }, 1)).toEqual({ first: 1 });
});
