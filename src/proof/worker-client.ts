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
    function other(): void {
      instead().then(
        (run) => {
          if (!stopped) stop = run(tell);
        },
        () => tell({ tag: 'not-loaded' }),
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
        if (heard) tell({ tag: 'failed', reason: event.message });
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
