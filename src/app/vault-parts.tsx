import { lazy } from 'solid-js';
import type { BrowserEnvironment } from '../browser.ts';
import { backupIsDue } from '../case/caseload/backup-due.ts';
import { createSigning } from '../case/signing.ts';
import { loadApp } from '../locales/index.ts';
import type { Parts } from './parts.ts';

const VaultGate = lazy(() =>
  import('../screens/vault.tsx').then(({ VaultGate }) => ({ default: VaultGate })),
);
const SetUpDialog = lazy(() =>
  import('../screens/vault.tsx').then(({ SetUpDialog }) => ({ default: SetUpDialog })),
);
const VaultSettings = lazy(() =>
  import('../screens/vault/settings.tsx').then(({ VaultSettings }) => ({ default: VaultSettings })),
);

/** The parts of an application whose cases are kept in the vault of the browser. */
export function vaultParts({ save, stamp, random, vault }: BrowserEnvironment): Parts {
  const signing = createSigning({ vault, random, instant: () => stamp('').at });
  const onSave = (name: string, bytes: Uint8Array) => save(name, bytes, 'application/octet-stream');
  return {
    loadApp,
    signing,
    Gate: (props) => <VaultGate {...props} vault={vault} onSave={onSave} />,
    SetUp: (props) => <SetUpDialog {...props} vault={vault} />,
    Keeping: (props) => (
      <VaultSettings {...props} vault={vault} signing={signing} onLock={() => vault.lock()} onSave={onSave} />
    ),
    backupDue: async (today) => backupIsDue(await vault.health(), today),
    automatic: vault.automatic,
    checking: {
      openBackup: vault.openBackup,
      async ownCertificate() {
        const found = await vault.identity();
        return found.ok ? found.value?.certificate : undefined;
      },
    },
  };
}
