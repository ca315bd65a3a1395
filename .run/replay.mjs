// npm run replay -- FILE [--on YYYY-MM-DD]: replays a case file. Only the command's own output goes to stdout.
import './node-version.mjs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}src/replay-command.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});

process.exitCode = await module.main(process.argv.slice(2), {
  readFile: async (path) => new Uint8Array(await readFile(located(path))),
  size: async (path) => (await stat(located(path))).size,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today,
});

/** npm runs a script in the project's folder, wherever the person stood who called it. */
function located(path) {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env;
  return resolve((script === 'replay' && stood) || '.', path);
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
