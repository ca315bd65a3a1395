// npm run bench [-- machines | page]: how fast the machines are, and the page in a browser. Builds them as the product does, for production, and times them in a
// process of their own. Says what is slow, and fails only when a result is wrong: time never decides.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { default: solid } = await import('vite-plugin-solid');
const scratch = mkdtempSync(join(tmpdir(), 'alemtuzumab-pathway-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const parts = {
  async machines() {
    const outDir = await program('index', { noExternal: true });
    // Collectors that run beside the program spin for work on a busy machine, and their time would be counted as its own.
    return run(['--expose-gc', '--single-threaded-gc', join(outDir, 'index.js')]);
  },
  async page() {
    const chrome = ensureBrowser();
    if (!chrome) {
      console.error('No Chromium was found and none could be installed. Install one, or name it in CHROME.');
      return 1;
    }
    const [site, floor] = [join(scratch, 'site'), join(scratch, 'floor')];
    await build({ root, logLevel: 'silent', build: { outDir: site, emptyOutDir: true } });
    const plain = { configFile: false, mode: 'production', logLevel: 'error', plugins: [solid()] };
    await build({ ...plain, root: join(root, 'test/bench/floor-page'), build: { outDir: floor } });
    const outDir = await program('page', {});
    return run([join(outDir, 'page.js'), site, floor, chrome]);
  },
};

const [part] = process.argv.slice(2);
if (part && !Object.hasOwn(parts, part)) {
  console.error(`There is no part "${part}"; the parts are ${Object.keys(parts).join(' and ')}.`);
  process.exit(1);
}
for (const name of part ? [part] : Object.keys(parts)) {
  console.log(`\n── ${name}`);
  process.exitCode = (await parts[name]()) || process.exitCode;
}

/** Builds a program of test/bench for Node; the folder that it lies in, inside the project so that packages are found. */
async function program(name, ssr) {
  const outDir = join(root, '.cache/bench');
  await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr,
    build: { ssr: `test/bench/${name}.ts`, outDir, emptyOutDir: true, copyPublicDir: false },
  });
  return outDir;
}

function run(command) {
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}
