import type { Environment } from '../environment.ts';
import type { AppMessages } from '../locales/index.ts';
import type { Settings } from '../store/settings.ts';
import type { VaultStatus } from '../vault/control.ts';

/** What every page is given. */
export interface RouteProps {
  readonly env: Environment;
  readonly app: AppMessages;
  readonly settings: Settings;
  /** How things stand with the vault of this browser. */
  readonly status: VaultStatus;
}

export interface Changing {
  readonly onChange: (part: Partial<Settings>) => void;
}
