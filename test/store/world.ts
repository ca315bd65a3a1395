import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { decide } from '../../machines/decide.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { emptyCase } from '../../machines/replay.ts';
import type { CaseSummary } from '../../machines/view.ts';
import { summaryOf } from '../../src/case/intake.ts';
import { restore } from '../../src/case/session.ts';
import type { Devices } from '../../src/store/devices.ts';
import { createVaultStore, type VaultStore } from '../../src/store/vault.ts';
import { remembered, seeded } from '../vault/seeded.ts';
import type { FakeFolders } from './fake-folders.ts';
import { MemoryFolder } from './memory-folder.ts';

export const PASSPHRASE = 'sieben Kraniche im Nebel';
export const TODAY = '2026-02-03';

/** A browser profile: its database, its files, its local storage. Tabs are opened in it, and it can be damaged. */
export class World {
  readonly folder = new MemoryFolder();
  mark: string | null = null;
  private readonly tabs: VaultStore[] = [];
  private readonly random;
  private ids = 0;
  private ticks = 0;
  /** Whether there is a place for a mirror. */
  mirrored = true;
  /** Folders of the device, where the browser offers them. */
  folders: FakeFolders | undefined;
  /** What the clock says. */
  now = '2026-02-03T10:15:00+01:00';

  constructor(seed = 'world') {
    this.random = seeded(seed);
    this.wipeDatabase();
  }

  wipeDatabase(): void {
    globalThis.indexedDB = new IDBFactory();
  }

  devices(): Devices {
    return {
      random: this.random,
      stretch: remembered,
      // So that the calibration ends at its floor: tests need no more work than the least that is allowed.
      milliseconds: () => {
        this.ticks += 60_000;
        return this.ticks;
      },
      instant: () => this.now,
      newId: () => {
        this.ids += 1;
        return `new-${this.ids}`;
      },
      build: '0.1.0',
      mirror: this.mirrored ? this.folder.mirror() : undefined,
      folders: this.folders,
      marker: {
        read: () => this.mark,
        write: (text) => {
          this.mark = text;
        },
      },
      storage: {
        persisted: async () => true,
        persist: async () => true,
        estimate: async () => ({ used: 1, allowed: 2 }),
      },
      summarise: async (header, log) => {
        const folded = restore(header, log);
        return folded.ok ? summaryOf(folded.value, TODAY) : undefined;
      },
    };
  }

  tab(): VaultStore {
    const store = createVaultStore(this.devices());
    this.tabs.push(store);
    return store;
  }

  /** All tabs end, as in a crash or a reload. */
  close(): void {
    for (const tab of this.tabs.splice(0)) tab.close();
  }

  /** A tab with a vault in it, unlocked. */
  async made(): Promise<{ store: VaultStore; recoveryKey: string }> {
    const store = this.tab();
    const created = await store.vault.create(PASSPHRASE);
    if (!created.ok) throw new Error(`not created: ${JSON.stringify(created.faults)}`);
    return { store, recoveryKey: created.value.recoveryKey };
  }

  /** Another tab, unlocked. */
  async unlocked(): Promise<VaultStore> {
    const store = this.tab();
    const opened = await store.vault.unlock({ tag: 'passphrase', text: PASSPHRASE });
    if (!opened.ok) throw new Error(`not unlocked: ${JSON.stringify(opened.faults)}`);
    return store;
  }
}

/** A registered patient: row and first event. */
export function registered(id = 'c1'): { summary: CaseSummary; event: CaseEvent } {
  const decided = decide(
    emptyCase({ id, label: `AB ${id}`, sources: ['h16'] }),
    { type: 'patient.registered', on: TODAY, born: '1984-05-01', sex: 'female', childbearing: true },
    { id: `${id}-e1`, at: '2026-02-03T10:15:00+01:00' },
  );
  if (!decided.ok) throw new Error('registration refused');
  return { summary: summaryOf(decided.value.state, TODAY), event: decided.value.event };
}

export const note = (id: string): CaseEvent => ({ id, on: TODAY, type: 'note.added', text: id });

/** Registers a patient and appends so many notes, one by one. */
export async function fill(store: Pick<VaultStore, 'cases'>, id: string, notes: number): Promise<void> {
  const { summary, event } = registered(id);
  const first = await store.cases.append(summary, 0, [event]);
  if (!first.ok) throw new Error(JSON.stringify(first.faults));
  for (let at = 1; at <= notes; at += 1) {
    const saved = await store.cases.append({ ...summary, events: at + 1 }, at, [note(`${id}-n${at}`)]);
    if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
  }
}

/** The ids of the events of a case, or what stands in the way. */
export async function idsOf(store: Pick<VaultStore, 'cases'>, id: string): Promise<unknown> {
  const loaded = await store.cases.load(id);
  if (!loaded.ok) return loaded.faults;
  return loaded.value?.log.map((event) => event.id);
}
