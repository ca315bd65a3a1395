import type { Environment } from './environment.ts';
import type { Devices } from './store/devices.ts';
import { createLaterStore } from './store/later.ts';
import { createMemoryStore } from './store/memory.ts';
import { readSettings, writeSettings } from './store/settings.ts';
import { anyTrace, type Places } from './store/traces.ts';
import type { VaultStore } from './store/vault.ts';
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

/** The store with what it needs of the browser; fetched when it is first needed. */
async function openStore(): Promise<VaultStore> {
  const [{ createVaultStore }, { workerMirror }, { stretch }] = await Promise.all([
    import('./store/vault.ts'),
    import('./store/mirror-client.ts'),
    import('./vault/kdf.ts'),
  ]);
  const { storage } = navigator;
  return createVaultStore({
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    stretch,
    milliseconds: () => performance.now(),
    instant: () => instant(new Date()),
    newId: () => crypto.randomUUID(),
    build: __VERSION__,
    mirror:
      typeof storage?.getDirectory === 'function' && typeof navigator.locks?.request === 'function'
        ? workerMirror(
            () => new Worker(new URL('./store/mirror-worker.ts', import.meta.url), { type: 'module' }),
          )
        : undefined,
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
      return folded.ok ? summaryOf(folded.value, civilDate(new Date())) : undefined;
    },
  });
}

/** An environment that keeps its cases in the vault of the browser. */
export interface BrowserEnvironment extends Environment {
  readonly vault: VaultControl;
}

/** The environment of a real browser: the only place that reads the clock or makes ids. */
export function browserEnvironment(): BrowserEnvironment {
  const { vault, cases } = createLaterStore(() => anyTrace(places()), openStore);
  return {
    today: () => civilDate(new Date()),
    stamp: (by) => ({ id: crypto.randomUUID(), at: instant(new Date()), ...(by === '' ? {} : { by }) }),
    newId: () => crypto.randomUUID(),
    cases,
    vault,
    readSettings: () => readSettings(localStorage, navigator.languages),
    writeSettings: (settings) => writeSettings(localStorage, settings),
    save(name, bytes, type) {
      const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
      const url = URL.createObjectURL(new Blob([part], { type }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The download has its own hold on the data by then; a minute is ample.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    examples: createMemoryStore(),
    clock: {
      now: () => Date.now(),
      every(milliseconds, call) {
        const timer = setInterval(call, milliseconds);
        return () => clearInterval(timer);
      },
    },
    reload: () => location.reload(),
  };
}
