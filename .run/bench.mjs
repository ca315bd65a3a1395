// npm run bench [-- machines | page | papers | vault [SIZES]]: how fast the machines are, the page in a browser, and the vault with many cases. Builds them as the product does, for production, and times them in a
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
    if (!chrome) return noBrowser();
    const [site, floor] = [join(scratch, 'site'), join(scratch, 'floor')];
    await build({ root, logLevel: 'silent', build: { outDir: site, emptyOutDir: true } });
    const plain = { configFile: false, mode: 'production', logLevel: 'error', plugins: [solid()] };
    await build({ ...plain, root: join(root, 'test/bench/floor-page'), build: { outDir: floor } });
    const outDir = await program('page', {});
    return run([join(outDir, 'page.js'), site, floor, chrome]);
  },
  async papers() {
    const outDir = await program('papers', {});
    return run(['--expose-gc', '--single-threaded-gc', join(outDir, 'papers.js')]);
  },
  async vault() {
    const chrome = ensureBrowser();
    if (!chrome) return noBrowser();
    const [site, page] = [join(scratch, 'site'), join(scratch, 'vault-page')];
    await build({ root, logLevel: 'silent', build: { outDir: site, emptyOutDir: true } });
    await build({
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      root: join(root, 'test/browser/vault-page'),
      base: './',
      define: { __VERSION__: '"0.1.0"' },
      build: { outDir: page, target: 'es2022', modulePreload: { polyfill: false } },
      worker: { format: 'es' },
    });
    const outDir = await program('vault', {});
    return run([join(outDir, 'vault.js'), site, page, chrome, ...(sizes ? [sizes] : [])]);
  },
};

const [part, sizes] = process.argv.slice(2);
if (part && !Object.hasOwn(parts, part)) {
  console.error(`There is no part "${part}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
for (const name of part ? [part] : Object.keys(parts)) {
  console.log(`\n── ${name}`);
  process.exitCode = (await parts[name]()) || process.exitCode;
}

function noBrowser() {
  console.error('No Chromium was found and none could be installed. Install one, or name it in CHROME.');
  return 1;
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
