// Runs the tests of machines/ for Stryker in one warm process. The tests are bundled once: a mutant that acts at run time
// costs only the tests that reach it, one that acts while a module loads costs a fresh evaluation of the bundle.
// Stryker's own runner starts a worker for each of some five thousand mutants, which takes hours; to hear its opinion
// of some file: npm run mutate -- --testRunner vitest --mutate machines/date.ts
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const CONFIG = '.config/vitest.machines.ts';
const ENTRY = 'virtual:tests';

/**
 * Tests that walk whole cases take seconds. They are asked only about what they are for: the slowest about the chart and
 * the fold, the others about all but the rules and duties, which have tables of their own. This can only lose kills.
 */
const WALKS = /(journey|corrections|scenarios)\.test\.ts$/;
const WALKED = /machines\/(pathway\/(?!advice).*|replay)\.ts$/;
const VISITS = /(refusals|deviations|view)\.test\.ts$/;
const UNVISITED =
  /machines\/(rules\/.*|tasks\/.*|known|learn|date|observables|events|vocabulary|citations|facts|case-file)\.ts$/;

/** The vignettes are looked at whole: they are for the labels, what closes a finding, plan and tasks. */
const VIGNETTES = /vignettes\.test\.ts$/;
const TOLD = /machines\/(rules\/(eu|us)\/.*|rules\/(closing|concordance|values|watch)|plan|tasks\/.*)\.ts$/;

const asks = (test, mutated) =>
  (TOLD.test(mutated) || !VIGNETTES.test(test)) &&
  (WALKED.test(mutated) || !WALKS.test(test)) &&
  (!UNVISITED.test(mutated) || !VISITS.test(test));

const quick = ({ fileName }) => !WALKS.test(fileName);

class WarmRunner {
  #root = process.cwd();
  #namespace;
  #bundle;
  #resident;
  /** Milliseconds by test file: quick ones are asked first. */
  #spent = new Map();
  /** How often a test file has noticed a change of a file of machines/: it is likely to notice the next one. */
  #noticed = new Map();

  constructor(namespace) {
    globalThis[namespace] ??= {};
    this.#namespace = globalThis[namespace];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#bundle = await bundled(this.#root);
    // Warms up without a mutant, so that nothing lazy is first made by one and no mutant pays for a cold start.
    this.#resident = await this.#load();
    for (const { fileName, timeSpentMs } of await this.#run(this.#resident, quick)) {
      this.#spent.set(fileName, (this.#spent.get(fileName) ?? 0) + timeSpentMs);
    }
    this.#resident = this.#resident.toSorted((a, b) => this.#order(a.fileName, b.fileName));
  }

  async dryRun() {
    const results = await this.#run(await this.#load('counted'));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const space = this.#namespace;
    const wanted = testFilter && new Set(testFilter);
    const asked = (file) => asks(file, activeMutant.fileName);
    Object.assign(space, { hitCount: 0, hitLimit, activeMutant: activeMutant.id });
    try {
      const tests =
        mutantActivation === 'static'
          ? await this.#anew(asked, activeMutant.fileName)
          : await this.#run(this.#resident, ({ id, fileName }) => wanted.has(id) && asked(fileName), true);
      const timeout = determineHitLimitReached(space.hitCount, hitLimit);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
    } catch (error) {
      // Whatever throws while the modules load fails every test.
      const [{ id, name }] = this.#resident;
      const failed = { id, name, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) };
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] });
    } finally {
      Object.assign(space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** Evaluates the modules anew, file by file: what the first file catches loads no other. */
  async #anew(asked, mutated) {
    const results = [];
    for await (const tests of this.#files('plain', asked, mutated)) {
      results.push(...(await this.#run(tests, () => true, true)));
      const failed = results.find(({ status }) => status === TestStatus.Failed);
      if (failed === undefined) continue;
      const key = this.#pair(failed.fileName, mutated);
      this.#noticed.set(key, (this.#noticed.get(key) ?? 0) + 1);
      break;
    }
    return results;
  }

  async #load(kind = 'plain') {
    const all = [];
    for await (const tests of this.#files(kind)) all.push(...tests);
    return all;
  }

  /** Evaluates the bundle and gives the tests of each file, quick files first. */
  async *#files(kind, asked = () => true, mutated = undefined) {
    const collector = await collecting();
    const module = { exports: {} };
    const near = createRequire(join(this.#root, 'package.json'));
    const require = (id) => (id === 'vitest' ? collector.api : near(id));
    // The place that the tests see as their own.
    const place = join(this.#root, 'test/replay/bundle.cjs');
    this.#bundle[kind](require, module, module.exports, place, join(place, '..'));
    const files = Object.entries(module.exports.files).map(([file, load]) => [join(this.#root, file), load]);
    for (const [file, load] of files.toSorted(([a], [b]) => this.#order(a, b, mutated))) {
      if (!asked(file)) continue;
      collector.file = file;
      collector.tests = [];
      await load();
      yield collector.tests;
    }
  }

  /** What has noticed most of the changes of the file, then the quick ones; files of unknown duration come last. */
  #order(a, b, mutated) {
    const noticed = (file) => this.#noticed.get(this.#pair(file, mutated)) ?? 0;
    const spent = (file) => this.#spent.get(file) ?? Number.POSITIVE_INFINITY;
    return noticed(b) - noticed(a) || spent(a) - spent(b) || 0;
  }

  #pair(test, mutated) {
    return `${test} of ${mutated}`;
  }

  async #run(tests, chosen = () => true, bail = false) {
    const space = this.#namespace;
    const results = [];
    for (const test of tests) {
      if (!chosen(test)) continue;
      const { id, name, fileName } = test;
      if (space.activeMutant === undefined) space.currentTestId = id;
      const started = performance.now();
      const failureMessage = await failureOf(test.body);
      const timeSpentMs = performance.now() - started;
      space.currentTestId = undefined;
      const status = failureMessage === undefined ? TestStatus.Success : TestStatus.Failed;
      results.push({ id, name, fileName, timeSpentMs, status, failureMessage });
      if (bail && failureMessage !== undefined) break;
    }
    return results;
  }
}

async function failureOf(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'failed';
  }
}

/** One script of all test files and of what they import, packages apart. */
async function bundled(root) {
  const { build, loadConfigFromFile } = await import('vite');
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'test' }, join(root, CONFIG), root);
  const { include, exclude = [] } = config.test;
  const globs = [...include.map((glob) => `/${glob}`), ...exclude.map((glob) => `!/${glob}`)];
  const entry = {
    name: 'tests',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) =>
      id === ENTRY ? `export const files = import.meta.glob(${JSON.stringify(globs)})` : undefined,
  };
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [entry],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rollupOptions: { input: ENTRY, output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const script = (code) => {
    const parameters = 'require, module, exports, __filename, __dirname';
    const source = `(function (${parameters}) {${code}\n})`;
    return new Script(source, { filename: join(root, 'tests.cjs') }).runInThisContext();
  };
  const { code } = output[0];
  // Counting which test reaches which mutant costs most of the time, and only the dry run wants to know.
  return {
    counted: script(code),
    plain: script(code.replaceAll('function cover() {', 'function cover() {return;')),
  };
}

/** What the tests import as vitest: they are noted down here, and judged by vitest's own expect. */
async function collecting() {
  const { expect } = await judging();
  const collector = { file: '', tests: [] };
  const path = [];
  const test = (title, body) => {
    const name = [...path, title].join(' ');
    const same = `${collector.file}#${name}`;
    const twins = collector.tests.filter(({ id }) => id === same || id.startsWith(`${same} #`)).length;
    const id = twins === 0 ? same : `${same} #${twins + 1}`;
    collector.tests.push({ id, name, fileName: collector.file, body });
  };
  test.each = (cases) => (title, body) => {
    for (const each of cases) {
      const row = Array.isArray(each) ? each : [each];
      test(titled(title, row), () => body(...row));
    }
  };
  const describe = (title, body) => {
    path.push(title);
    body();
    path.pop();
  };
  collector.api = { test, it: test, describe, expect };
  return collector;
}

let judge;
async function judging() {
  if (judge !== undefined) return judge;
  const own = createRequire(import.meta.url).resolve('vitest/package.json');
  const vitest = createRequire(own).resolve('@vitest/expect');
  const { JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(pathToFileURL(vitest).href);
  const chai = await import(pathToFileURL(createRequire(vitest).resolve('chai')).href);
  for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
  judge = { expect: chai.expect };
  return judge;
}

function titled(title, row) {
  let at = 0;
  return title.replace(/%s/g, () => String(row[at++])).replace(/\$(\w+)/g, (_, key) => String(row[0]?.[key]));
}

const createWarmRunner = () => new WarmRunner(INSTRUMENTER_CONSTANTS.NAMESPACE);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'warm', createWarmRunner)];
