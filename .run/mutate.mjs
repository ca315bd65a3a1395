// npm run mutate [-- --mutate machines/date.ts …]: changes machines/ in some five thousand small ways, one at a time,
// and tells which changes no test notices. What was tried before and is unchanged is not tried again (-- --force does).
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

/** Per cent of the changes that tests have to notice. */
const FLOOR = 90;
const place = join(root, '.cache/mutation');
const report = join(place, '.cache/mutation/report.json');

ensureInstalled();
copy();
rmSync(report, { force: true });
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', '.config/stryker.json', ...process.argv.slice(2)],
  { cwd: place, stdio: 'inherit' },
);
if (!existsSync(report)) {
  console.error('Stryker left no report; it says why above.');
  process.exit(status || 1);
}

const mutants = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
  ([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })),
);
const files = [...new Set(mutants.map(({ file }) => file))];
const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');

console.log(`\nSurvivors: ${survivors.length}`);
for (const { file, location, mutatorName, replacement = '', status: fate } of survivors) {
  const { line, column } = location.start;
  const change = replacement.replace(/\s+/g, ' ').slice(0, 100);
  const unseen = fate === 'NoCoverage' ? ' (no test reaches it)' : '';
  console.log(`${file}:${line}:${column} ${mutatorName} ${change}${unseen}`);
}
console.log('\nScore');
for (const file of files) print(file, score(mutants.filter((mutant) => mutant.file === file)));
const whole = score(mutants);
print('in all', whole);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`${minutes} minutes; the floor is ${FLOOR} %.`);
process.exitCode = whole.percent < FLOOR ? 1 : 0;

/**
 * A copy of the project for Stryker, without `as const`: it passes over all that stands before one, and before that of
 * the lists stand the rules. Spaces in its place keep lines and columns as they are.
 */
function copy() {
  mkdirSync(place, { recursive: true });
  for (const part of [
    'machines',
    'src',
    'test',
    'public',
    '.config',
    '.run',
    'package.json',
    'tsconfig.json',
  ]) {
    rmSync(join(place, part), { recursive: true, force: true });
    cpSync(join(root, part), join(place, part), { recursive: true });
  }
  const modules = join(place, 'node_modules');
  rmSync(modules, { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules'), modules, 'junction');
  for (const name of readdirSync(join(place, 'machines'), { recursive: true })) {
    const file = join(place, 'machines', String(name));
    if (!file.endsWith('.ts')) continue;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/\bas const\b/g, (found) => ' '.repeat(found.length)),
    );
  }
}

/** Noticed changes among those that can be noticed: one that does not load, or is set aside with a reason, counts for none. */
function score(list) {
  const count = (...fates) => list.filter(({ status }) => fates.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const all = noticed + count('Survived', 'NoCoverage');
  return { noticed, all, aside: count('Ignored'), percent: all === 0 ? 100 : (100 * noticed) / all };
}

function print(name, { noticed, all, aside, percent }) {
  const number = `${percent.toFixed(1).padStart(6)} %`;
  console.log(`${number}  ${name} (${noticed} of ${all}${aside > 0 ? `, ${aside} set aside` : ''})`);
}
