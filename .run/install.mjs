import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the dependencies where they are missing or differ from the lock file. npm's words go to stderr. */
export function ensureInstalled() {
  if (upToDate()) return;
  console.error('Installing the dependencies (once; about half a minute) …');
  if (npm('ci') || npm('install')) return;
  console.error('The dependencies could not be installed; npm says why above.');
  process.exit(1);
}

function npm(command) {
  const stdio = ['ignore', process.stderr, process.stderr];
  const options = { cwd: root, stdio, shell: process.platform === 'win32' };
  return spawnSync('npm', [command, '--loglevel=error'], options).status === 0;
}

function upToDate() {
  const installed = read('node_modules/.package-lock.json')?.packages;
  const wanted = read('package-lock.json')?.packages;
  const own = read('package.json');
  if (!installed || !wanted) return false;
  const asked = { ...own.dependencies, ...own.devDependencies };
  const locked = { ...wanted[''].dependencies, ...wanted[''].devDependencies };
  return (
    Object.entries(asked).every(([name, version]) => locked[name] === version) &&
    Object.entries(wanted).every(
      ([place, entry]) => place === '' || entry.optional || installed[place]?.version === entry.version,
    )
  );
}

function read(name) {
  const file = new URL(`../${name}`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
