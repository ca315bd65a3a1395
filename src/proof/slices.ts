import { failure, running, type StartRun, seldom } from './running.ts';

/** How long the page may be kept from its own work at a time, and how often it hears of the same search (ms). */
const SLICE = 12;
const PAUSE = 100;

/** Runs the searches on the page itself, in slices, where there is no worker: the single file has this in place of `here.ts`. */
export const startRun: StartRun = (tell) => {
  const run = running();
  const worthTelling = seldom(PAUSE, () => performance.now());
  let stopped = false;
  function slice(): void {
    if (stopped) return;
    const until = performance.now() + SLICE;
    try {
      while (performance.now() < until) {
        const next = run.next();
        if (next.done === true) return;
        if (worthTelling(next.value)) tell(next.value);
        // Whoever hears may stop the run at once.
        if (stopped) return;
      }
    } catch (error) {
      tell(failure(error));
      return;
    }
    setTimeout(slice);
  }
  setTimeout(slice);
  return () => {
    stopped = true;
  };
};
