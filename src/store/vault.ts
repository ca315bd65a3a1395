import { failed, ok, type Result } from '../../machines/result.ts';
import type { Bytes } from '../vault/bytes.ts';
import type {
  Backup,
  BackupCase,
  BackupFault,
  Health,
  OpenedBackup,
  RecoverFault,
  UnlockFault,
  VaultChange,
  VaultControl,
  VaultStatus,
} from '../vault/control.ts';
import { judgePassphrase } from '../vault/passphrase.ts';
import { suggestPhrase } from '../vault/phrase.ts';
import { createAutomatic } from './automatic.ts';
import { type CaseStore, createCases, onOpened } from './cases.ts';
import { commit } from './commit.ts';
import { createConnection } from './connection.ts';
import { baseOf, type Core, type News, type Opened, readBase } from './core.ts';
import { type StoreFault, storeFault } from './database.ts';
import type { Devices } from './devices.ts';
import { createMirrorKeeper } from './mirror-keeper.ts';
import { CHANNEL_NAME } from './names.ts';
import { changePassphrase, newRecoveryKey, openedWith, openKeys } from './secrets.ts';
import { look } from './start.ts';
import { reading } from './transaction.ts';

/** The vault of this browser and the cases in it. Both share one connection and the keys of this tab. */
export interface VaultStore {
  readonly vault: VaultControl;
  readonly cases: CaseStore;
  /** Ends it: for tests, and for a page that is being left. */
  close(): void;
}

/** Makes the store over what the environment gives it. Nothing is opened before `inspect`. */
export function createVaultStore(devices: Devices): VaultStore {
  const listeners = new Set<(change: VaultChange) => void>();
  const watchers = new Set<(caseId: string) => void>();
  const channel = new BroadcastChannel(CHANNEL_NAME);
  let queue: Promise<unknown> = Promise.resolve();

  /** Writes of one tab go one after the other, so that they do not lose against each other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    // The caller hears of a failure; the next in the queue does not care.
    queue = turn.then(nothing, nothing);
    return turn;
  }

  const tell = (change: VaultChange) => {
    for (const listener of listeners) listener(change);
  };
  const connection = createConnection(() => void inspect());
  const mirror = createMirrorKeeper(devices.mirror, connection, () => tell({ tag: 'health' }));
  const core: Core = {
    devices,
    connection,
    mirror,
    opened: undefined,
    status: { tag: 'unknown' },
    tell,
    announce: (news: News) => channel.postMessage(news),
    inspect,
  };

  function settle(status: VaultStatus): VaultStatus {
    const before = core.status;
    core.status = status;
    if (JSON.stringify(before) !== JSON.stringify(status)) tell({ tag: 'status', status });
    return status;
  }

  async function inspect(): Promise<VaultStatus> {
    const status = await look(core, core.opened !== undefined);
    if (status.tag !== 'unlocked') core.opened = undefined;
    return settle(status);
  }

  function forget(): void {
    core.opened = undefined;
    if (core.status.tag === 'unlocked') settle({ tag: 'locked' });
  }

  channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.tag === 'lock') forget();
    if (data.tag === 'case') for (const watcher of watchers) watcher(data.id);
    if (data.tag === 'look') {
      if (core.opened !== undefined) core.opened.base = undefined;
      void inspect();
    }
  });

  async function unlock(
    secret: Parameters<VaultControl['unlock']>[0],
  ): Promise<Result<undefined, UnlockFault>> {
    const status = await inspect();
    if (status.tag === 'unlocked') return ok(undefined);
    if (status.tag !== 'locked') return failed<UnlockFault>({ tag: 'locked' });
    const header = await connection.run((database) => reading(database, ['vault']).store.get('header'));
    if (header === undefined) return failed<UnlockFault>({ tag: 'locked' });
    const keys = await openKeys(header.record, secret, devices);
    if (!keys.ok) return keys;
    const opened = openedWith(keys.value);
    try {
      opened.base = await connection.run((database) => readBase(database, keys.value));
    } catch (error) {
      if (error instanceof Error && error.name === 'GoneError')
        return failed<UnlockFault>({ tag: 'tampered' });
      throw error;
    }
    core.opened = opened;
    settle({ tag: 'unlocked' });
    void mirror.reconcile();
    return ok(undefined);
  }

  /** Ends in the status that now holds, and lets the other tabs look for themselves. */
  async function after<T, F>(work: Promise<Result<T, F>>): Promise<Result<T, F>> {
    const done = await work;
    if (done.ok) {
      await inspect();
      core.announce({ tag: 'look' });
    }
    return done;
  }

  const vault: VaultControl = {
    inspect: async () => {
      const status = await inspect();
      if (status.tag === 'unlocked') void mirror.reconcile();
      return status;
    },
    status: () => core.status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    judge: judgePassphrase,
    suggest: (language) => suggestPhrase(language, devices.random),
    create: (passphrase, options) =>
      attempt(async () => {
        const { createVault } = await import('./create.ts');
        return inTurn(() => after(createVault(core, passphrase, options?.setAside === true)));
      }),
    unlock: (secret) => attempt(() => unlock(secret)),
    lock() {
      forget();
      core.announce({ tag: 'lock' });
    },
    changePassphrase: (current, next) =>
      onOpened(core, (opened) => inTurn(() => after(changePassphrase(core, opened, current, next)))),
    newRecoveryKey: (current) =>
      onOpened(core, (opened) => inTurn(() => after(newRecoveryKey(core, opened, current)))),
    recover: (secret) =>
      attempt(async () => {
        const { recoverVault } = await import('./recover.ts');
        return inTurn(() => after(recoverVault(core, secret)));
      }),
    salvage: (secret, passphrase) =>
      attempt<Backup, UnlockFault | RecoverFault | BackupFault>(async () => {
        const [{ planRecovery }, { salvage }] = await Promise.all([
          import('./recover.ts'),
          import('./backups.ts'),
        ]);
        const plan = await planRecovery(core, secret);
        return plan.ok ? salvage(core, plan.value, passphrase) : plan;
      }),
    leftovers: () => attempt<Bytes | undefined, StoreFault>(async () => ok(await devices.mirror?.raw())),
    check: (progress = nothing) =>
      onOpened(core, async (opened) => {
        const { checkAll } = await import('./check.ts');
        return checkAll(core, opened, progress);
      }),
    health,
    persist: () => devices.storage.persist(),
    backup: (wanted, passphrase) =>
      onOpened(core, async (opened) => {
        const { makeBackup } = await import('./backups.ts');
        return makeBackup(core, opened, wanted, passphrase);
      }),
    backupKept: ({ at, generation, sha256 }: Backup) =>
      onOpened(core, async (opened) => {
        const saved = await inTurn(() =>
          commit<StoreFault>(core, opened, async () => ok({ state: { backup: { at, generation, sha256 } } })),
        );
        if (!saved.ok) return saved;
        tell({ tag: 'health' });
        return ok(undefined);
      }),
    openBackup: (bytes, passphrase) =>
      attempt(async () => {
        const { readBackup } = await import('./backups.ts');
        const read = await readBackup(core, bytes, passphrase);
        if (!read.ok) return read;
        return preview(core, read.value, inTurn);
      }),
    identity: () =>
      onOpened(core, async (opened) => {
        const { readIdentity } = await import('./identity.ts');
        return readIdentity(core, opened);
      }),
    keepIdentity: (fresh) =>
      onOpened(core, async (opened) => {
        const { writeIdentity } = await import('./identity.ts');
        return inTurn(() => writeIdentity(core, opened, fresh));
      }),
    removeIdentity: () =>
      onOpened(core, async () => {
        const { removeIdentity } = await import('./identity.ts');
        return inTurn(() => removeIdentity(core));
      }),
    automatic: createAutomatic(core, inTurn),
  };

  async function health(): Promise<Health> {
    const { opened } = core;
    const [persisted, quota] = await Promise.all([devices.storage.persisted(), devices.storage.estimate()]);
    const state = opened === undefined ? undefined : await stateOf(opened);
    return {
      persisted,
      quota,
      mirror: mirror.state(),
      generation: state?.generation,
      lastBackup: state?.backup && {
        ...state.backup,
        behind: state.generation - state.backup.generation - 1,
      },
      incidents: state?.incidents ?? [],
      damaged: [...(opened?.damaged.values() ?? [])],
    };
  }

  async function stateOf(opened: Opened) {
    const found = await onOpened(core, async () => {
      const { state } = await connection.run((database) => baseOf(database, opened));
      return ok(state);
    });
    return found.ok ? found.value : undefined;
  }

  return {
    vault,
    cases: createCases(core, inTurn, (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    }),
    close() {
      channel.close();
      connection.drop();
      core.opened = undefined;
    },
  };
}

/** How each case of a backup stands to the store, and the way to merge them. */
async function preview(
  core: Core,
  {
    at,
    cases,
  }: Awaited<ReturnType<typeof import('./backups.ts').readBackup>> extends Result<infer T, infer _>
    ? T
    : never,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<Result<OpenedBackup, StoreFault>> {
  const { comparison, restoreCases } = await import('./restore.ts');
  const compared: BackupCase[] = [];
  for (const each of cases) {
    const found = await comparison(core, core.opened, each);
    if (!found.ok) return found;
    compared.push({ caseId: each.id, label: each.label, comparison: found.value });
  }
  return ok({
    at,
    cases: compared,
    restore: (caseIds) =>
      onOpened(core, async (opened) => {
        const chosen = cases.filter(({ id }) => caseIds.includes(id));
        return ok(await inTurn(() => restoreCases(core, opened, chosen)));
      }),
  });
}

/** What is thrown outside the open vault becomes a fault, too. */
async function attempt<T, F>(work: () => Promise<Result<T, F>>): Promise<Result<T, F | StoreFault>> {
  try {
    return await work();
  } catch (error) {
    return failed(storeFault(error));
  }
}

function nothing(): void {}
