import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './install.mjs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium for the browser tests, or undefined when none can be had. Installs one where it can. */
export function ensureBrowser() {
  return find() ?? (installDebian() ? find() : undefined) ?? (installPlaywright() ? find() : undefined);
}

/** pdftotext reads the papers back in tests. Without it those tests say so themselves. */
export function ensurePdfTools() {
  if (spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error) apt(['poppler-utils']);
}

function find() {
  const own = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return [process.env.CHROME, ...candidates, own].find((path) => path && existsSync(path));
}

function installDebian() {
  return apt(['chromium', 'poppler-utils']);
}

function apt(packages) {
  if (process.getuid?.() !== 0 || !debian()) return false;
  console.log(`Installing ${packages.join(' and ')} …`);
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', ...packages]);
}

/** Debian itself: Ubuntu's chromium package only points to a snap. */
function debian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installPlaywright() {
  console.log("Downloading Playwright's own Chromium …");
  return run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}
