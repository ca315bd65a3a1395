import type { StartRun } from './running.ts';
import { runInWorker } from './worker-client.ts';

/** How the searches are run in this build. The single file has slices in this place, for it has no worker to fetch. */
export const startRun: StartRun = runInWorker(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  async () => (await import('./slices.ts')).startRun,
);
