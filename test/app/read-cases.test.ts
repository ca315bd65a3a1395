import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import { ok } from '../../machines/result.ts';
import { summarise, view } from '../../machines/view.ts';
import { readCases } from '../../src/app/read-cases.ts';
import type { Environment } from '../../src/environment.ts';
import type { LoadedCase } from '../../src/store/cases.ts';

const TODAY = '2026-11-28';
const read = readCase(readFileSync('src/scenarios/naive.json'));
if (!read.ok) throw new Error('The shipped case cannot be read');
const state = read.value;
const whole: LoadedCase = { summary: summarise(view(state, TODAY)), log: state.log };

/** A place with cases by their ids; its clock goes on by so many milliseconds whenever it is asked. */
function place(cases: Readonly<Record<string, LoadedCase | 'unreadable'>>, tick = 5) {
  let now = 0;
  const asked: string[] = [];
  const env = {
    today: () => TODAY,
    clock: {
      now: () => {
        now += tick;
        return now;
      },
    },
    cases: {
      load: async (id: string) => {
        asked.push(id);
        const found = cases[id];
        return found === 'unreadable' ? { ok: false, faults: [{ tag: 'unavailable' }] } : ok(found);
      },
    },
  } as unknown as Pick<Environment, 'cases' | 'clock' | 'today'>;
  return { env, asked };
}

const under = (id: string): LoadedCase => ({ ...whole, summary: { ...whole.summary, id } });
const rows = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('reading many cases', () => {
  test('goes by the order of their ids and leaves out, and counts, what cannot be read whole', async () => {
    const { env } = place({
      c: under('c'),
      a: under('a'),
      bad: 'unreadable',
      cut: { ...under('cut'), damage: { tag: 'cut', at: 3, expected: 5 } },
      broken: { ...under('broken'), log: whole.log.slice(1) },
      summary: { ...under('summary'), damage: { tag: 'summary', at: 3 } },
    });
    const seen: string[] = [];
    const done = await readCases(env, rows('summary', 'c', 'bad', 'cut', 'gone', 'broken', 'a'), {
      visit: (each) => seen.push(each.header.id),
      progress: () => undefined,
      stopped: () => false,
    });
    expect(seen).toEqual(['a', 'c', 'summary']);
    expect(done).toEqual({ skipped: 4 });
  });

  test('lets the page breathe at least after every frame, and tells how far it is', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `case-${String(at).padStart(2, '0')}`);
    const { env } = place(Object.fromEntries(ids.map((id) => [id, under(id)])), 4);
    const steps: number[] = [];
    let breaths = 0;
    const timer = setInterval(() => {
      breaths += 1;
    });
    await readCases(env, rows(...ids), {
      visit: () => undefined,
      progress: (done) => steps.push(done),
      stopped: () => false,
    });
    clearInterval(timer);
    // The clock goes on by 4 ms a case: a frame is over after three of them at the latest.
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(breaths).toBeGreaterThan(0);
  });

  test('can be broken off, and then reads no further', async () => {
    const { env, asked } = place({ a: under('a'), b: under('b'), c: under('c') });
    let seen = 0;
    const done = await readCases(env, rows('a', 'b', 'c'), {
      visit: () => {
        seen += 1;
      },
      progress: () => undefined,
      stopped: () => seen === 2,
    });
    expect(done).toBeUndefined();
    expect(asked).toEqual(['a', 'b']);
  });
});
