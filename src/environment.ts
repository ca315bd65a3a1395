import type { CivilDate } from '../machines/date.ts';
import type { Stamp } from '../machines/decide.ts';
import type { CaseStore } from './store/cases.ts';
import type { Settings } from './store/settings.ts';
import type { LockClock } from './vault/auto-lock.ts';
import type { VaultControl } from './vault/control.ts';

/** What every page needs to know of the place in which the patients lie. */
export type Lock = Pick<VaultControl, 'inspect' | 'status' | 'subscribe' | 'lock'>;

/** The one door to the world: clock, ids, storage, files. Passed as an argument; there is no global one. */
export interface Environment {
  /** Today by the device's clock, in its own time zone. */
  today(): CivilDate;
  /** Id, instant and author for an event that is being recorded. */
  stamp(by: string): Stamp;
  newId(): string;
  /** The patients, sealed. */
  readonly cases: CaseStore;
  /** Invented cases, in memory alone. */
  readonly examples: CaseStore;
  /** Whether the patients can be shown, and how to lock them away. */
  readonly vault: Lock;
  readonly clock: LockClock;
  /** Makes the page anew, so that nothing of before is left on it. */
  reload(): void;
  readSettings(): Settings;
  writeSettings(settings: Settings): void;
  /** Hands a file to the person. */
  save(name: string, bytes: Uint8Array | string, type: string): void;
}
