// npm run paper -- CASE --document KIND --language en|de … --out FILE: makes one document of a case file.
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

// The painter and the words are fetched only when they are needed, so the loader has to stay open until the end.
const { createServer } = await import('vite');
const loader = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { main } = await loader.ssrLoadModule('/src/paper-command.ts');
const { fontModules } = await loader.ssrLoadModule('/src/documents/fonts.ts');
const require = createRequire(import.meta.url);

process.exitCode = await main(process.argv.slice(2), {
  readFile: async (path) => new Uint8Array(await readFile(located(path))),
  size: async (path) => (await stat(located(path))).size,
  writeFile: (path, bytes) => writeFile(located(path), bytes),
  readFont: async (weight) => new Uint8Array(await readFile(require.resolve(fontModules[weight]))),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today,
});
await loader.close();

/** npm runs a script in the project's folder, wherever the person stood who called it. */
function located(path) {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env;
  return resolve((script === 'paper' && stood) || '.', path);
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
