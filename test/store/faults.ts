import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** What happens at the step that was chosen. */
export type Mishap =
  | { readonly tag: 'throws'; readonly name: string }
  /** From this step on nothing works any more, and what was not committed is gone: the browser was killed. */
  | { readonly tag: 'crash' };

let steps = 0;
let chosen = Number.POSITIVE_INFINITY;
let mishap: Mishap = { tag: 'crash' };
const open = new Set<IDBTransaction>();

/** Steps of storage since the last `arm` or `disarm`. */
export const stepsSoFar = (): number => steps;

/** The step with this number (from 1) goes wrong; later ones go on, except after a crash. */
export function arm(step: number, how: Mishap): void {
  [steps, chosen, mishap] = [0, step, how];
}

export function disarm(): void {
  [steps, chosen] = [0, Number.POSITIVE_INFINITY];
}

function step(): void {
  steps += 1;
  if (mishap.tag === 'throws') {
    if (steps === chosen) throw new DOMException('', mishap.name);
    return;
  }
  if (steps < chosen) return;
  for (const transaction of open) {
    open.delete(transaction);
    try {
      transaction.abort();
    } catch (error) {
      // Ended already.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  throw new DOMException('', 'CrashError');
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Every call of these counts as one step of storage. */
function watch(prototype: object, names: readonly string[]): void {
  const methods = prototype as Record<string, Method>;
  for (const name of names) {
    const original = methods[name];
    if (original === undefined) throw new Error(`there is no ${name}`);
    methods[name] = function (...given) {
      step();
      return original.apply(this, given);
    };
  }
}

watch(IDBObjectStore.prototype, [
  'add',
  'put',
  'get',
  'getAll',
  'getAllKeys',
  'delete',
  'clear',
  'count',
  'openKeyCursor',
]);
watch(IDBIndex.prototype, ['getAll']);
watch(IDBFactory.prototype, ['open']);
const begin = IDBDatabase.prototype.transaction as unknown as Method;
(IDBDatabase.prototype as unknown as Record<string, Method>).transaction = function (...given) {
  // The upgrade is begun from within the opening, which is a step already.
  if (given[1] !== 'versionchange') step();
  const transaction = begin.apply(this, given) as IDBTransaction;
  open.add(transaction);
  transaction.addEventListener('complete', () => open.delete(transaction));
  transaction.addEventListener('abort', () => open.delete(transaction));
  return transaction;
};
