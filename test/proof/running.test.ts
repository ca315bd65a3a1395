import { describe, expect, test, vi } from 'vitest';
import { RECORD } from '../../src/proof/record.ts';
import { running, type StartRun, seldom, type Told } from '../../src/proof/running.ts';
import { startRun } from '../../src/proof/slices.ts';
import { runInWorker } from '../../src/proof/worker-client.ts';

const WORKING: Told = {
  tag: 'working',
  id: 'selection',
  counted: { states: 1, accepted: 0, refused: 0 },
};
const [FIRST] = RECORD.searches;

test('a run tells how far it is, then what the first search found, which is what the record says', () => {
  const told: Told[] = [];
  for (const each of running()) {
    told.push(each);
    if (each.tag === 'found') break;
  }
  expect(told[0]).toMatchObject({ tag: 'working', id: 'selection' });
  expect(told.length).toBeGreaterThan(100);
  expect(told.at(-1)).toEqual({ tag: 'found', finding: FIRST });
});

test('of one search a run tells a few times a second, of all else everything', () => {
  let now = 0;
  const worth = seldom(100, () => now);
  expect([WORKING, WORKING].map(worth)).toEqual([true, false]);
  if (FIRST !== undefined) expect(worth({ tag: 'found', finding: FIRST })).toBe(true);
  now = 99;
  expect(worth(WORKING)).toBe(false);
  now = 100;
  expect(worth(WORKING)).toBe(true);
});

describe('in slices', () => {
  test('the page has its turn in between, and nothing is told once it has stopped the run', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const told: Told[] = [];
    await new Promise<void>((resolve) => {
      const stop = startRun((each) => {
        told.push(each);
        if (told.length < 3) return;
        stop();
        resolve();
      });
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toHaveLength(3);
    expect(told.every(({ tag }) => tag === 'working')).toBe(true);
  });
});

/** A worker of which the test decides what it says. */
function standIn() {
  const heard = new Map<string, (event: unknown) => void>();
  const terminate = vi.fn();
  const worker = {
    terminate,
    addEventListener: (type: string, listener: (event: unknown) => void) => heard.set(type, listener),
  } as unknown as Worker;
  return {
    worker,
    terminate,
    says: (data: Told) => heard.get('message')?.({ data }),
    breaks: (message: string) => heard.get('error')?.({ message }),
  };
}
const NO_OTHER = (): Promise<StartRun> => Promise.reject(new Error('not wanted'));
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('in a worker', () => {
  test('what it says is passed on, and it is ended after its last word', () => {
    const { worker, says, terminate } = standIn();
    const told: Told[] = [];
    runInWorker(() => worker, NO_OTHER)((each) => told.push(each));
    says(WORKING);
    expect(terminate).not.toHaveBeenCalled();
    says({ tag: 'ended', chart: RECORD.chart });
    expect(told.map(({ tag }) => tag)).toEqual(['working', 'ended']);
    expect(terminate).toHaveBeenCalled();
  });

  test('once stopped it is ended and nothing more is passed on', () => {
    const { worker, says, breaks, terminate } = standIn();
    const told: Told[] = [];
    const stop = runInWorker(() => worker, NO_OTHER)((each) => told.push(each));
    stop();
    says(WORKING);
    breaks('late');
    expect(told).toEqual([]);
    expect(terminate).toHaveBeenCalled();
  });

  test('where it breaks on its way, that is told with the reason', () => {
    const { worker, says, breaks } = standIn();
    const told: Told[] = [];
    runInWorker(() => worker, NO_OTHER)((each) => told.push(each));
    says(WORKING);
    breaks('out of memory');
    expect(told.at(-1)).toEqual({ tag: 'failed', reason: 'out of memory' });
  });

  test.each([
    ['does not begin', () => standIn()],
    ['cannot be made', () => undefined],
  ])('where it %s, the page runs in its stead and can stop', async (_name, made) => {
    const stopped = vi.fn();
    const other: StartRun = (tell) => {
      tell(WORKING);
      return stopped;
    };
    const told: Told[] = [];
    const stand = made();
    const start = () => {
      if (stand === undefined) throw new Error('SecurityError');
      return stand.worker;
    };
    const stop = runInWorker(start, () => Promise.resolve(other))((each) => told.push(each));
    stand?.breaks('no module workers');
    await soon();
    expect(told).toEqual([WORKING]);
    stop();
    expect(stopped).toHaveBeenCalledOnce();
  });

  test('where what runs in its stead cannot be fetched, that is told', async () => {
    const { worker, breaks } = standIn();
    const told: Told[] = [];
    runInWorker(() => worker, NO_OTHER)((each) => told.push(each));
    breaks('no module workers');
    await soon();
    expect(told).toEqual([{ tag: 'not-loaded' }]);
  });
});
