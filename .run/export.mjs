// npm run export -- CASE… --as fhir|csv|ics --out DIR …: exports case files into a new folder.
import './node-version.mjs';
import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

// Words and formats are fetched only when they are needed, so the loader has to stay open until the end.
const { createServer } = await import('vite');
const loader = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { main } = await loader.ssrLoadModule('/src/export-command.ts');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

process.exitCode = await main(process.argv.slice(2), {
  readFile: async (path) => new Uint8Array(await readFile(located(path))),
  size: async (path) => (await stat(located(path))).size,
  exists: async (path) =>
    lstat(located(path)).then(
      () => true,
      () => false,
    ),
  writeFolder,
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  newId: randomUUID,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today,
  version,
});
await loader.close();

/** Writes into a folder beside it, which gets its name when it is whole: nobody ever finds half an export. */
async function writeFolder(path, files) {
  const wanted = located(path);
  await mkdir(dirname(wanted), { recursive: true });
  const part = await mkdtemp(join(dirname(wanted), `.${basename(wanted)}.part-`));
  try {
    for (const { path: name, bytes } of files) await writeFile(join(part, name), bytes, { flag: 'wx' });
    await rename(part, wanted);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** npm runs a script in the project's folder, wherever the person stood who called it. */
function located(path) {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env;
  return resolve((script === 'export' && stood) || '.', path);
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
