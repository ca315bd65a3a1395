import { failure, running, seldom } from './running.ts';

/** Runs the searches beside the page, from the moment it is started; the page ends it when it has heard enough. */

/** Between two words about the same search (ms). */
const PAUSE = 100;

const worthTelling = seldom(PAUSE, () => performance.now());
try {
  for (const told of running()) if (worthTelling(told)) postMessage(told);
} catch (error) {
  postMessage(failure(error));
}
