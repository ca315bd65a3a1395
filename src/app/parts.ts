import type { Component } from 'solid-js';
import type { CivilDate } from '../../machines/date.ts';
import type { Language } from '../../machines/vocabulary.ts';
import type { Signing } from '../case/signing.ts';
import type { AppMessages } from '../locales/index.ts';
import type { AutomaticBackups } from '../vault/automatic.ts';
import type { VaultControl, VaultStatus } from '../vault/control.ts';

/** What every part is given. */
interface PartProps {
  readonly app: AppMessages;
  readonly language: Language;
}

export interface GateProps extends PartProps {
  readonly status: VaultStatus;
  /** What is shown must stay, whatever the status becomes, until `onDone`. */
  readonly onBegin: () => void;
  readonly onDone: (message: string) => void;
  readonly onExplore: () => void;
}

export interface SetUpProps extends PartProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export interface KeepingProps extends PartProps {
  readonly autoLock: number;
  readonly onAutoLock: (minutes: number) => void;
}

/** What depends on where cases are kept: the vault of a browser, or a file that the person saves. */
export interface Parts {
  /** The words of every page, true for the place in which the cases are. */
  loadApp(language: Language): Promise<AppMessages>;
  /** Stands in place of the cases while they cannot be shown. */
  readonly Gate: Component<GateProps>;
  /** Asks for a passphrase before the first patient. */
  readonly SetUp: Component<SetUpProps>;
  /** The part of the settings that is about keys and copies. */
  readonly Keeping: Component<KeepingProps>;
  /** Whether the list has to remind of a backup. */
  backupDue(today: CivilDate): Promise<boolean>;
  /** Signing of papers; undefined where the place of the cases has no room for a key. */
  readonly signing?: Signing;
  /** Backups that write themselves into a folder; only where cases are kept in the browser. */
  readonly automatic?: AutomaticBackups;
  /** What the page that checks a PDF asks of the place of the cases, while they are open. */
  readonly checking: Checking;
  /** Only where cases are kept in a file. */
  readonly file?: FileParts;
}

export interface Checking extends Pick<VaultControl, 'openBackup'> {
  /** The certificate (DER) of whoever signs here; undefined where nobody does, or it cannot be read. */
  ownCertificate(): Promise<Uint8Array | undefined>;
}

export interface FileParts {
  /** How the file stands to what was recorded, in the header of every page. */
  readonly State: Component<PartProps>;
  /** What has to be said or asked about the file, above every page. */
  readonly Messages: Component<PartProps>;
  /** The way in for whoever has such a file already. */
  readonly Start: Component<PartProps>;
  /** How the name of such a file ends. */
  readonly ending: string;
  /** Takes a file of cases that was chosen or dropped. */
  take(file: File): void;
}
