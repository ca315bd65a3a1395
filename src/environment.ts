import type { CivilDate } from '../machines/date.ts';
import type { Stamp } from '../machines/decide.ts';
import type { CaseStore } from './store/cases.ts';
import type { Settings } from './store/settings.ts';
import type { VaultControl } from './vault/control.ts';

/** The one door to the world: clock, ids, storage, files. Passed as an argument; there is no global one. */
export interface Environment {
  /** Today by the device's clock, in its own time zone. */
  today(): CivilDate;
  /** Id, instant and author for an event that is being recorded. */
  stamp(by: string): Stamp;
  newId(): string;
  readonly cases: CaseStore;
  /** The vault in which the cases lie: its keys, its state, its backups. */
  readonly vault: VaultControl;
  readSettings(): Settings;
  writeSettings(settings: Settings): void;
  /** Hands a file to the person. */
  save(name: string, bytes: Uint8Array | string, type: string): void;
  /** Whether the browser promised not to clear the storage on its own; undefined while it does not say. */
  persisted(): Promise<boolean | undefined>;
}
