import type { StartRun, Told } from './running.ts';

/**
 * Runs the searches in a worker, beside the page. Where the worker does not even begin (a browser without module workers),
 * they run in its stead: `instead`, fetched then.
 */
export const runInWorker =
  (start: () => Worker, instead: () => Promise<StartRun>): StartRun =>
  (tell) => {
    let stop = (): void => {};
    let stopped = false;
    let heard = false;
    const broken = (reason: string): void => tell({ tag: 'failed', reason });
    function other(): void {
      instead().then(
        (run) => {
          if (!stopped) stop = run(tell);
        },
        () => broken('not-loaded'),
      );
    }
    try {
      const worker = start();
      stop = () => worker.terminate();
      worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        heard = true;
        if (!stopped) tell(data);
        if (data.tag === 'ended' || data.tag === 'failed') worker.terminate();
      });
      worker.addEventListener('error', (event) => {
        worker.terminate();
        if (stopped) return;
        if (heard) broken(event.message);
        else other();
      });
    } catch {
      other();
    }
    return () => {
      stopped = true;
      stop();
    };
  };
