import { device } from './browser.ts';
import type { Environment } from './environment.ts';
import { pickers } from './store/file-place.ts';
import { createFileStore } from './store/file-store.ts';
import { createMemoryStore } from './store/memory.ts';
import { readSettings, type Settings } from './store/settings.ts';
import type { FileControl } from './vault/file-control.ts';
import { stretch } from './vault/kdf.ts';

/** The environment of a page opened from a file: cases in a file, settings in memory, and nothing left in the browser. */
export function fileEnvironment(reload: () => void): Environment & { readonly control: FileControl } {
  const { today, instant, stamp, newId, random, milliseconds, save, clock } = device;
  const { control, cases } = createFileStore({
    random,
    stretch,
    milliseconds,
    instant,
    newId,
    build: __VERSION__,
    summaryOf: async (state) => (await import('./case/intake.ts')).summaryOf(state, today()),
    download: (name, bytes) => save(name, bytes, 'application/octet-stream'),
    ...pickers(window),
  });
  let settings: Settings = readSettings(NO_STORAGE, navigator.languages);
  window.addEventListener('beforeunload', (event) => {
    if (control.state().unsaved > 0) event.preventDefault();
  });
  return {
    today,
    stamp,
    newId,
    save,
    clock,
    cases,
    vault: control,
    control,
    examples: createMemoryStore(),
    reload,
    readSettings: () => settings,
    writeSettings: (next) => {
      settings = next;
    },
  };
}

const NO_STORAGE = { getItem: () => null };
