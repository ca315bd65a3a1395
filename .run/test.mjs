// npm test: installs what is missing, then runs every check and goes on after a failure, so that all of them show.
// npm test -- types | lint | unit | build | browser [arguments for the tool] runs a part.
import './node-version.mjs';
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensurePdfTools } from './browser.mjs';
import { ensureInstalled, root } from './install.mjs';

const [part, ...extra] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'alemtuzumab-pathway-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
// The build under test has a folder of its own: a running `npm start` keeps its files.
const site = join(scratch, 'site');
const single = join(scratch, 'single');

/** What a part that runs beside another one says is kept until the part is over, so that their words do not mix. */
const beside = new AsyncLocalStorage();

const parts = {
  async types() {
    await check('Types of the machines', () => tool('typescript/bin/tsc', ['-p', 'machines']));
    await check('Types', () => tool('typescript/bin/tsc', ['-p', '.']));
  },
  async lint() {
    await check('Lint', async () => {
      const form = await tool('@biomejs/biome/bin/biome', [
        'check',
        '--error-on-warnings',
        '--max-diagnostics=100',
      ]);
      const reactivity = await tool('eslint/bin/eslint.js', [
        '-c',
        '.config/eslint.config.js',
        '--max-warnings=0',
        'src',
      ]);
      return form && reactivity;
    });
  },
  async unit() {
    ensurePdfTools();
    const json = join(scratch, 'unit.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${json}`, ...extra];
    await suite('Unit tests', () => tool('vitest/vitest.mjs', args), json, countUnit);
  },
  async build() {
    await check('Build', () => tool('vite/bin/vite.js', ['build', '--outDir', site, '--emptyOutDir']));
    await check('Build into one file', () =>
      tool('vite/bin/vite.js', ['build', '--mode', 'single', '--outDir', single, '--emptyOutDir']),
    );
    await check('The same bytes from another folder', () => tool('../.run/reproducible.mjs', [site, single]));
  },
  async browser() {
    if (!existsSync(site)) await parts.build();
    const json = join(scratch, 'browser.json');
    const args = ['test', '-c', 'test/browser/playwright.config.ts', ...extra];
    const chrome = ensureBrowser();
    const reason = !chrome
      ? 'No Chromium or Chrome was found and none could be installed. Install one, or name it in CHROME.'
      : !existsSync(join(site, 'index.html')) && 'There is no build to open.';
    if (reason) return browserless(reason, json, args);
    const env = {
      CHROME: chrome,
      PORT: String(await freePort()),
      SITE: site,
      SINGLE: join(single, 'alemtuzumab-pathway.html'),
      BROWSER_REPORT: json,
    };
    await suite('Browser tests', () => tool('@playwright/test/cli.js', args, env), json, countBrowser);
  },
};

ensureInstalled();
if (part && !Object.hasOwn(parts, part)) {
  console.error(`There is no part "${part}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
if (part) {
  await parts[part]();
} else {
  // Compilers and builds keep one core busy each; the suites share both by themselves.
  await Promise.all([lane('types', 'lint'), lane('build')]);
  await parts.unit();
  await parts.browser();
}

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

/** Runs parts one after another beside other lanes; each part says what it has to say when it is over. */
async function lane(...names) {
  for (const name of names) {
    const said = [];
    await beside.run(said, () => parts[name]());
    process.stdout.write(said.join(''));
  }
}

function say(text) {
  const said = beside.getStore();
  if (said) said.push(`${text}\n`);
  else console.log(text);
}

/** A step that counts as one test. */
function check(title, run) {
  return add(title, run, (ok) => ({ passed: Number(ok), failed: Number(!ok), skipped: 0 }));
}

/** A step that counts its own tests. One that ends badly without a failed test, or without a report, counts as one. */
function suite(title, run, report, count) {
  return add(title, run, (ok) => {
    const counted = existsSync(report) ? count(readJson(report)) : { passed: 0, failed: 0, skipped: 0 };
    return ok || counted.failed ? counted : { ...counted, failed: 1 };
  });
}

async function add(title, run, count) {
  say(`\n── ${title}`);
  const started = performance.now();
  const counted = count(await run());
  for (const key of Object.keys(total)) total[key] += counted[key];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`── ${title}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`);
}

function tool(script, args, env = {}) {
  const command = [join(root, 'node_modules', script), ...args];
  const said = beside.getStore();
  const stdio = said ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
    child.on('error', (error) => {
      say(String(error));
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Every browser test that could have run counts as failed, not as absent. */
async function browserless(reason, json, args) {
  await tool('@playwright/test/cli.js', [...args, '--list', '--reporter=json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: json,
  });
  const listed = existsSync(json) ? readJson(json).suites.reduce((sum, each) => sum + tests(each), 0) : 0;
  await add(
    'Browser tests',
    () => console.error(`${reason} The browser tests count as failed.`),
    () => ({ passed: 0, failed: Math.max(1, listed), skipped: 0 }),
  );
}

function tests(node) {
  const own = node.specs.reduce((sum, spec) => sum + spec.tests.length, 0);
  return (node.suites ?? []).reduce((sum, inner) => sum + tests(inner), own);
}

function countUnit(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countBrowser({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
