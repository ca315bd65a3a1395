import { failed, type Result } from '../../machines/result.ts';
import type { VaultChange, VaultControl, VaultStatus } from '../vault/control.ts';
import { judgePassphrase } from '../vault/passphrase.ts';
import type { CaseStore } from './cases.ts';
import type { StoreFault } from './database.ts';
import { CHANNEL_NAME } from './names.ts';
import type { VaultStore } from './vault.ts';

/**
 * The doors of a store that is loaded when it is first needed: at once where this browser may hold a vault, else with the first
 * patient or when another tab speaks of one. A new person's first page opens no database and starts no worker.
 */
export function createLaterStore(
  anyTrace: () => Promise<boolean>,
  loadStore: () => Promise<VaultStore>,
): VaultStore {
  const listeners = new Set<(change: VaultChange) => void>();
  const watchers = new Set<(caseId: string) => void>();
  let status: VaultStatus = { tag: 'unknown' };
  let loading: Promise<VaultStore> | undefined;
  let loaded: VaultStore | undefined;

  const tell = (change: VaultChange) => {
    if (change.tag === 'status') status = change.status;
    for (const listener of listeners) listener(change);
  };
  const settle = (found: VaultStatus): VaultStatus => {
    if (JSON.stringify(found) !== JSON.stringify(status)) tell({ tag: 'status', status: found });
    return found;
  };

  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.addEventListener('message', () => void inspect());

  async function started(): Promise<VaultStore> {
    loaded = await loadStore();
    // From here on the store listens for itself.
    channel.close();
    loaded.vault.subscribe(tell);
    loaded.cases.watch((caseId) => {
      for (const watcher of watchers) watcher(caseId);
    });
    return loaded;
  }

  function load(): Promise<VaultStore> {
    loading ??= started().catch((error: unknown) => {
      // A file that did not come is asked for anew at the next call.
      loading = undefined;
      throw error;
    });
    return loading;
  }

  async function inspect(): Promise<VaultStatus> {
    // Where a load has begun meanwhile, the store knows better.
    if (loading === undefined && !(await anyTrace()) && loading === undefined)
      return settle({ tag: 'absent' });
    try {
      return settle(await (await load()).vault.inspect());
    } catch {
      return settle({ tag: 'unavailable', reason: { tag: 'not-loaded' } });
    }
  }

  /** A call that waits for the store; where its file does not come, that is a fault like any other. */
  const later =
    <A extends readonly unknown[], T, F>(
      call: (store: VaultStore) => (...args: A) => Promise<Result<T, F>>,
    ) =>
    async (...args: A): Promise<Result<T, F | StoreFault>> => {
      let store: VaultStore;
      try {
        store = await load();
      } catch {
        return failed<StoreFault>({ tag: 'unavailable' });
      }
      return call(store)(...args);
    };

  const vault: VaultControl = {
    inspect,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    judge: judgePassphrase,
    suggest: async (language) => (await load()).vault.suggest(language),
    create: later(({ vault }) => vault.create),
    unlock: later(({ vault }) => vault.unlock),
    // Without a store there is no key here to forget, and no other tab has one: it would have spoken.
    lock: () => loaded?.vault.lock(),
    changePassphrase: later(({ vault }) => vault.changePassphrase),
    newRecoveryKey: later(({ vault }) => vault.newRecoveryKey),
    recover: later(({ vault }) => vault.recover),
    salvage: later(({ vault }) => vault.salvage),
    leftovers: later(({ vault }) => vault.leftovers),
    check: later(({ vault }) => vault.check),
    health: async () => (await load()).vault.health(),
    persist: async () => (await load()).vault.persist(),
    backup: later(({ vault }) => vault.backup),
    backupKept: later(({ vault }) => vault.backupKept),
    openBackup: later(({ vault }) => vault.openBackup),
    identity: later(({ vault }) => vault.identity),
    keepIdentity: later(({ vault }) => vault.keepIdentity),
    removeIdentity: later(({ vault }) => vault.removeIdentity),
    automatic: {
      state: later(({ vault }) => vault.automatic.state),
      pick: later(({ vault }) => vault.automatic.pick),
      choose: later(({ vault }) => vault.automatic.choose),
      allow: later(({ vault }) => vault.automatic.allow),
      run: later(({ vault }) => vault.automatic.run),
      stop: later(({ vault }) => vault.automatic.stop),
    },
  };
  const cases: CaseStore = {
    list: later(({ cases }) => cases.list),
    load: later(({ cases }) => cases.load),
    append: later(({ cases }) => cases.append),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
  return {
    vault,
    cases,
    close() {
      channel.close();
      loaded?.close();
    },
  };
}
