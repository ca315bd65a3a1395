// npm run mutate [-- --mutate machines/date.ts …]: changes machines/ in some five thousand small ways, one at a time,
// and tells which changes no test notices. What was tried before and is unchanged is not tried again (-- --force does).
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

/** Per cent of the changes that tests have to notice. */
const FLOOR = 90;
const report = join(root, '.cache/mutation/report.json');

ensureInstalled();
rmSync(report, { force: true });
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', '.config/stryker.json', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
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
