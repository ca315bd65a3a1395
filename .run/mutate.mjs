// npm run mutate [-- --mutate machines/date.ts …]: changes machines/ in some five thousand small ways, one at a time,
// and tells which changes no test notices, and why of each that none can. What was tried before and is unchanged is not tried again (-- --force does).
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
forgetSurvivors();
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
const survivors = mutants
  .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  .map((mutant) => ({ ...mutant, ...change(mutant) }));
const { reasons, explained } = JSON.parse(readFileSync(join(root, 'test/mutation/explained.json'), 'utf8'));
const whyOf = ({ file, code, from, to }) =>
  explained[file]?.find((each) => each.code === code && each.from === from && each.to === to)?.why;
const open = survivors.filter((survivor) => whyOf(survivor) === undefined);

console.log(
  `\nSurvivors: ${survivors.length}, of which ${survivors.length - open.length} are explained in test/mutation/explained.json`,
);
for (const [why, text] of Object.entries(reasons)) {
  const count = survivors.filter((survivor) => whyOf(survivor) === why).length;
  if (count > 0) console.log(`${String(count).padStart(5)}  ${why}: ${text}`);
}
if (open.length > 0) console.log(`\nWithout an explanation: ${open.length}`);
for (const { file, location, from, to, status: fate } of open) {
  const { line, column } = location.start;
  const unseen = fate === 'NoCoverage' ? ' (no test reaches it)' : '';
  console.log(`${file}:${line}:${column} ${from} → ${to}${unseen}`);
}
// The same in the form in which they are explained, to be looked through.
writeFileSync(
  join(root, '.cache/mutation/open.json'),
  JSON.stringify(
    Object.fromEntries(
      files.map((name) => [
        name,
        open
          .filter(({ file }) => file === name)
          .map(({ location, code, from, to }) => ({ at: location.start.line, code, from, to, why: '' })),
      ]),
    ),
    null,
    1,
  ),
);
console.log('\nScore');
for (const file of files) print(file, score(mutants.filter((mutant) => mutant.file === file)));
const whole = score(mutants);
print('in all', whole);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`${minutes} minutes; the floor is ${FLOOR} %.`);
process.exitCode = whole.percent < FLOOR || open.length > 0 ? 1 : 0;

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

/** What survived is asked again: Stryker itself would not notice that a new test now catches what acts while a module loads. */
function forgetSurvivors() {
  const remembered = join(place, '.cache/mutation/incremental.json');
  if (!existsSync(remembered)) return;
  const before = JSON.parse(readFileSync(remembered, 'utf8'));
  for (const file of Object.values(before.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  }
  writeFileSync(remembered, JSON.stringify(before));
}

/** What a mutant changes, by its text: an explanation then outlives the lines above it. */
function change({ file, location: { start, end }, replacement = '' }) {
  const lines = readFileSync(join(place, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const code = squeezed(lines[0]);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return { code, from: squeezed(lines.join('\n')), to: squeezed(replacement) };
}

function squeezed(text) {
  return text.replace(/\s+/g, ' ').trim();
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
