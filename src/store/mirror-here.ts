import type { Mirror } from './mirror.ts';
import { workerMirror } from './mirror-client.ts';

/** The second copy of this browser, kept by a worker; undefined where there is no place for one. */
export const mirrorHere = (): Mirror | undefined =>
  typeof navigator.storage?.getDirectory === 'function' && typeof navigator.locks?.request === 'function'
    ? workerMirror(() => new Worker(new URL('./mirror-worker.ts', import.meta.url), { type: 'module' }))
    : undefined;
