import type { CaseEvent } from '../../machines/events.ts';
import type { CaseHeader } from '../../machines/replay.ts';
import type { CaseSummary } from '../../machines/view.ts';
import type { Random } from '../vault/bytes.ts';
import type { Stretch } from '../vault/kdf.ts';
import type { Folders } from './backup-folder.ts';
import type { Mirror } from './mirror.ts';

/** What the store needs of the world; src/browser.ts gives it, tests give their own. */
export interface Devices {
  readonly random: Random;
  readonly stretch: Stretch;
  /** Milliseconds that only go forward, for calibration. */
  milliseconds(): number;
  /** The present instant, ISO 8601 with offset. */
  instant(): string;
  newId(): string;
  /** The build, as it stands in headers and records. */
  readonly build: string;
  /** The second copy; undefined where the browser has no place for one. */
  readonly mirror: Mirror | undefined;
  /** Folders of the device; undefined where the browser offers none. */
  readonly folders?: Folders;
  /** A short text that outlives the database in most accidents: local storage. */
  readonly marker: { read(): string | null; write(text: string): void };
  readonly storage: {
    persisted(): Promise<boolean | undefined>;
    persist(): Promise<boolean | undefined>;
    estimate(): Promise<{ readonly used: number; readonly allowed: number } | undefined>;
  };
  /** The row of a case made anew from its log; undefined where the log does not fold. */
  summarise(header: CaseHeader, log: readonly CaseEvent[]): Promise<CaseSummary | undefined>;
}
