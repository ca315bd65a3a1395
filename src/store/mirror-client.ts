import type { Frame } from './frames.ts';
import type { Mirror } from './mirror.ts';

type Plain = Exclude<keyof Mirror, 'append' | 'write' | 'read'>;

/** A call to the worker. */
export interface Question {
  readonly id: number;
  readonly call:
    | { readonly name: 'append' | 'write'; readonly frame: Frame }
    | { readonly name: 'read'; readonly from: number }
    | { readonly name: Plain };
}

/** Its answer: a value, or the name of what was thrown. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly name: string };

/** A mirror behind a worker, which is started at the first call. */
export function workerMirror(start: () => Worker): Mirror {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let worker: Worker | undefined;
  let count = 0;

  function started(): Worker {
    if (worker !== undefined) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asker?.resolve(data.value);
      else asker?.reject(new DOMException('', data.name));
    });
    worker.addEventListener('error', () => {
      // A worker that does not run answers nobody; the next call starts another one.
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new DOMException('', 'WorkerError'));
      waiting.clear();
    });
    return worker;
  }

  /** The worker answers each call with what the mirror answers: the types are those of `Mirror`. */
  function ask<T>(call: Question['call']): Promise<T> {
    count += 1;
    const id = count;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      started().postMessage({ id, call } satisfies Question);
    });
  }

  return {
    peek: () => ask({ name: 'peek' }),
    survey: () => ask({ name: 'survey' }),
    append: (frame) => ask({ name: 'append', frame }),
    read: (from) => ask({ name: 'read', from }),
    begin: () => ask({ name: 'begin' }),
    write: (frame) => ask({ name: 'write', frame }),
    finish: () => ask({ name: 'finish' }),
    cancel: () => ask({ name: 'cancel' }),
    setAside: () => ask({ name: 'setAside' }),
    raw: () => ask({ name: 'raw' }),
  };
}
