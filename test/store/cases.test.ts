import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { decide } from '../../machines/decide.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { emptyCase } from '../../machines/replay.ts';
import { summaryOf } from '../../src/case/intake.ts';
import { createCaseStore } from '../../src/store/cases.ts';
import { storeFault } from '../../src/store/database.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A registered patient: state and first event. */
function registered(id = 'c1') {
  const decided = decide(
    emptyCase({ id, label: 'AB 1984', sources: ['h16'] }),
    { type: 'patient.registered', on: '2026-02-03', born: '1984-05-01', sex: 'female', childbearing: true },
    { id: 'e1', at: '2026-02-03T10:15:00+01:00' },
  );
  if (!decided.ok) throw new Error('registration refused');
  return decided.value;
}

const note = (id: string): CaseEvent => ({ id, on: '2026-02-03', type: 'note.added', text: id });

test('a log is read back in the order in which it was written', async () => {
  const store = createCaseStore();
  const { state, event } = registered();
  const summary = summaryOf(state, '2026-02-03');
  expect(await store.append(summary, 0, [event])).toMatchObject({ ok: true });
  const more = Array.from({ length: 12 }, (_, at) => note(`n${at}`));
  expect(await store.append({ ...summary, events: 13 }, 1, more)).toMatchObject({ ok: true });
  const loaded = await store.load('c1');
  expect(loaded.ok && loaded.value?.log.map(({ id }) => id)).toEqual([
    'e1',
    'n0',
    'n1',
    'n2',
    'n3',
    'n4',
    'n5',
    'n6',
    'n7',
    'n8',
    'n9',
    'n10',
    'n11',
  ]);
});

test('two writers that saw the same log: one wins, the other is told and nothing of it is written', async () => {
  const [first, second] = [createCaseStore(), createCaseStore()];
  const { state, event } = registered();
  const summary = summaryOf(state, '2026-02-03');
  await first.append(summary, 0, [event]);
  const results = await Promise.all([
    first.append({ ...summary, events: 2 }, 1, [note('of the first tab')]),
    second.append({ ...summary, events: 2 }, 1, [note('of the second tab')]),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, faults: [{ tag: 'conflict', found: 2 }] });
  const loaded = await first.load('c1');
  expect(loaded.ok && loaded.value?.log).toHaveLength(2);
  expect(loaded.ok && loaded.value?.summary.events).toBe(2);
});

test('a case that is not here is missing, not broken', async () => {
  expect(await createCaseStore().load('nobody')).toEqual({ ok: true, value: undefined });
});

test('the other tab hears which case has changed', async () => {
  const [here, there] = [createCaseStore(), createCaseStore()];
  const heard = new Promise<string>((resolve) => there.watch(resolve));
  const { state, event } = registered('c9');
  await here.append(summaryOf(state, '2026-02-03'), 0, [event]);
  expect(await heard).toBe('c9');
});

test('faults of the storage are named', () => {
  expect(storeFault(new DOMException('', 'QuotaExceededError'))).toEqual({ tag: 'full' });
  expect(storeFault(new DOMException('', 'VersionError'))).toEqual({ tag: 'newer' });
  expect(storeFault(new DOMException('', 'SecurityError'))).toEqual({ tag: 'unavailable' });
  expect(storeFault(new DOMException('', 'UnknownError'))).toEqual({ tag: 'failed', name: 'UnknownError' });
});
