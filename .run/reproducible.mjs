// npm run reproducible: builds both variants, and both again from a copy of the project in another folder, and compares every
// byte. `node .run/reproducible.mjs SITE SINGLE` takes the first of each from folders that hold them already.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const PARTS = [
  '.config',
  'machines',
  'public',
  'src',
  'LICENSE',
  'index.html',
  'package.json',
  'tsconfig.json',
];
const VARIANTS = [
  ['site', []],
  ['single', ['--mode', 'single']],
];

ensureInstalled();
const scratch = mkdtempSync(join(tmpdir(), 'alemtuzumab-pathway-again-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const elsewhere = join(scratch, 'a folder of another name');
for (const part of [...PARTS, 'vite.config.ts'])
  cpSync(join(root, part), join(elsewhere, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');

const given = process.argv.slice(2);
await Promise.all(VARIANTS.map(compare));

async function compare([name, mode], at) {
  const [first, again] = await Promise.all([
    given[at] ?? build(root, join(scratch, `${name}-1`), mode),
    build(elsewhere, join(scratch, `${name}-2`), mode),
  ]);
  const [before, after] = [digests(first), digests(again)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differing = names.filter((file) => before.get(file) !== after.get(file));
  for (const file of differing) console.error(`  differs: ${name}/${file}`);
  const whole = createHash('sha256').update(names.map((file) => `${before.get(file)} ${file}\n`).join(''));
  console.log(
    differing.length === 0
      ? `${name}: ${names.length} files, the same bytes twice; SHA-256 of their list ${whole.digest('hex')}`
      : `${name}: ${differing.length} of ${names.length} files differ`,
  );
  if (differing.length > 0 || names.length === 0) process.exitCode = 1;
}

function build(cwd, outDir, mode) {
  const vite = join(cwd, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', ...mode, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(outDir) : reject(new Error(`The build in ${cwd} failed.`)),
    );
  });
}

function digests(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [relative(folder, path).split(sep).join('/'), digest];
    }),
  );
}
