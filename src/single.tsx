import './styles/index.css';
import { render } from 'solid-js/web';
import { besideFiles, fileParts } from './app/file-parts.tsx';
import type { Parts } from './app/parts.ts';
import { vaultParts } from './app/vault-parts.tsx';
import { App } from './app.tsx';
import { browserEnvironment } from './browser.ts';
import type { Environment } from './environment.ts';
import { fileEnvironment } from './file-environment.ts';

/** The one thing that is asked of the browser's storage before anybody has chosen it. */
const CHOICE = 'alemtuzumab-pathway/keep-in-browser';

function chosenBrowser(): boolean {
  try {
    return localStorage.getItem(CHOICE) === 'yes';
  } catch {
    // A browser that refuses its storage keeps nothing.
    return false;
  }
}

function turn(toBrowser: boolean): boolean {
  try {
    if (toBrowser) localStorage.setItem(CHOICE, 'yes');
    else localStorage.removeItem(CHOICE);
  } catch {
    return false;
  }
  location.hash = '';
  location.reload();
  return true;
}

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');

let end: (() => void) | undefined;
function start(env: Environment, parts: Parts): void {
  end?.();
  end = render(() => <App env={env} parts={parts} />, root as HTMLElement);
}

if (chosenBrowser()) {
  const env = browserEnvironment();
  start(env, besideFiles(vaultParts(env), turn));
} else {
  // Loading the page anew would lose what is sealed in its memory: everything that is shown is made anew instead.
  const env = fileEnvironment(() => queueMicrotask(() => start(env, parts)));
  const parts = fileParts(env.control, turn);
  start(env, parts);
}
