import type { CivilDate } from '../machines/date.ts';
import type { Stamp } from '../machines/decide.ts';
import type { CaseStore } from './store/cases.ts';
import type { Settings } from './store/settings.ts';
import type { LockClock } from './vault/auto-lock.ts';
import type { VaultControl } from './vault/control.ts';

/** The one door to the world: clock, ids, storage, files. Passed as an argument; there is no global one. */
export interface Environment {
  /** Today by the device's clock, in its own time zone. */
  today(): CivilDate;
  /** Id, instant and author for an event that is being recorded. */
  stamp(by: string): Stamp;
  newId(): string;
  /** The patients of this browser, sealed by the vault. */
  readonly cases: CaseStore;
  /** Invented cases, in memory alone. */
  readonly examples: CaseStore;
  /** The vault in which the patients lie: its keys, its state, its backups. */
  readonly vault: VaultControl;
  readonly clock: LockClock;
  /** Makes the page anew, so that nothing of before is left on it. */
  reload(): void;
  readSettings(): Settings;
  writeSettings(settings: Settings): void;
  /** Hands a file to the person. */
  save(name: string, bytes: Uint8Array | string, type: string): void;
}
