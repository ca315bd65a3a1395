import type { Environment } from './environment.ts';
import type { Devices } from './store/devices.ts';
import { createLaterStore } from './store/later.ts';
import { createMemoryStore } from './store/memory.ts';
import { readSettings, writeSettings } from './store/settings.ts';
import { anyTrace, type Places } from './store/traces.ts';
import type { VaultStore } from './store/vault.ts';
import type { Bytes } from './vault/bytes.ts';
import type { VaultControl } from './vault/control.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The calendar date of an instant in the device's own time zone. */
const civilDate = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** ISO 8601 with the device's offset: what the clock on the wall said, and how far it is from UTC. */
function instant(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${civilDate(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}${zone}`;
}

const MARKER = 'alemtuzumab-pathway/vault';

const marker: Devices['marker'] = {
  read: () => localStorage.getItem(MARKER),
  write: (text) => localStorage.setItem(MARKER, text),
};

/** Where a vault would have left something, as far as this browser lets one look without opening anything. */
const places = (): Places => ({
  marker,
  databases: globalThis.indexedDB?.databases && (() => indexedDB.databases()),
  files: navigator.storage?.getDirectory && (() => navigator.storage.getDirectory()),
});

/** The device on which the page runs: the only place that reads the clock or makes ids. */
export const device = {
  today: () => civilDate(new Date()),
  instant: () => instant(new Date()),
  stamp: (by: string) => ({
    id: crypto.randomUUID(),
    at: instant(new Date()),
    ...(by === '' ? {} : { by }),
  }),
  newId: () => crypto.randomUUID(),
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  milliseconds: () => performance.now(),
  clock: {
    now: () => Date.now(),
    every(milliseconds: number, call: () => void) {
      const timer = setInterval(call, milliseconds);
      return () => clearInterval(timer);
    },
  },
  /** Hands a file to the person: a download. */
  save(name: string, bytes: Uint8Array | string, type: string) {
    const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
    const url = URL.createObjectURL(new Blob([part], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The download has its own hold on the data by then; a minute is ample.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
};

/** The store with what it needs of the browser; fetched when it is first needed. */
async function openStore(): Promise<VaultStore> {
  const [{ createVaultStore }, { browserFolders, folderPicker }, { mirrorHere }, { stretch }] =
    await Promise.all([
      import('./store/vault.ts'),
      import('./store/backup-folder.ts'),
      import('./store/mirror-here.ts'),
      import('./vault/kdf.ts'),
    ]);
  const { storage } = navigator;
  return createVaultStore({
    random: device.random,
    stretch,
    milliseconds: device.milliseconds,
    instant: device.instant,
    newId: device.newId,
    build: __VERSION__,
    mirror: mirrorHere(),
    folders: browserFolders(folderPicker(window), navigator.locks),
    marker,
    storage: {
      persisted: async () => storage?.persisted?.(),
      persist: async () => storage?.persist?.(),
      estimate: async () => {
        const { usage, quota } = (await storage?.estimate?.()) ?? {};
        return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
      },
    },
    // The statechart is loaded only where a summary has to be made anew.
    summarise: async (header, log) => {
      const [{ restore }, { summaryOf }] = await Promise.all([
        import('./case/session.ts'),
        import('./case/intake.ts'),
      ]);
      const folded = restore(header, log);
      return folded.ok ? summaryOf(folded.value, device.today()) : undefined;
    },
  });
}

/** An environment that keeps its cases in the vault of the browser. */
export interface BrowserEnvironment extends Environment {
  readonly vault: VaultControl;
  /** So many bytes of chance. */
  random(length: number): Bytes;
}

/** The environment of a real browser. */
export function browserEnvironment(): BrowserEnvironment {
  const { vault, cases } = createLaterStore(() => anyTrace(places()), openStore);
  const { today, stamp, newId, save, clock, random } = device;
  return {
    today,
    stamp,
    newId,
    save,
    clock,
    random,
    cases,
    vault,
    readSettings: () => readSettings(localStorage, navigator.languages),
    writeSettings: (settings) => writeSettings(localStorage, settings),
    examples: createMemoryStore(),
    reload: () => location.reload(),
  };
}
