// Answers every vignette in the time zone in which this process was started; prints one JSON object.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(`${root}test/vignettes/all.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const offset = new Date('2026-01-01T12:00Z').getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, answers: module.answers() }));
