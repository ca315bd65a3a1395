import type { Environment } from '../environment.ts';
import type { AppMessages } from '../locales/index.ts';
import type { Settings } from '../store/settings.ts';
import type { VaultStatus } from '../vault/control.ts';
import type { Parts } from './parts.ts';

/** What every page is given. */
export interface RouteProps {
  readonly env: Environment;
  readonly app: AppMessages;
  readonly settings: Settings;
  /** What depends on where cases are kept. */
  readonly parts: Parts;
  /** Whether the cases can be shown. */
  readonly status: VaultStatus;
}

export interface Changing {
  readonly onChange: (part: Partial<Settings>) => void;
}
