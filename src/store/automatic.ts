import { failed, ok, type Result } from '../../machines/result.ts';
import type { AutomaticBackups, AutomaticFault, AutomaticFile, AutomaticState } from '../vault/automatic.ts';
import {
  BACKUP_LIMIT,
  type FileKey,
  importFileKey,
  type KeptFileKey,
  makeFileKey,
  openFile,
  sealFile,
  unsealBackup,
} from '../vault/backup-file.ts';
import { type Bytes, copy, hex, sha256, textOf, unhex } from '../vault/bytes.ts';
import { calibrate } from '../vault/kdf.ts';
import { judgePassphrase, preparePassphrase } from '../vault/passphrase.ts';
import type { BackupFolder, Folders } from './backup-folder.ts';
import { onOpened } from './cases.ts';
import { commit } from './commit.ts';
import { type Core, type Opened, readBase } from './core.ts';
import { nameOf, type StoreFault } from './database.ts';
import type { State } from './sealed.ts';

/** So many files a day that are not known to be this vault's own last one; then somebody has to look. */
const NAMES_A_DAY = 9;

/** Automatic backups of this tab. `inTurn` orders its commits among the other writes of the tab. */
export function createAutomatic(
  core: Core,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): AutomaticBackups {
  const { devices } = core;
  let picked: BackupFolder | undefined;
  let fault: AutomaticFault | undefined;

  /** Work with the folders, one tab at a time. */
  const withFolders = <T>(
    work: (opened: Opened, folders: Folders) => Promise<Result<T, AutomaticFault>>,
  ): Promise<Result<T, AutomaticFault>> =>
    onOpened<T, AutomaticFault>(core, async (opened) => {
      const { folders } = devices;
      if (folders === undefined) return failed<AutomaticFault>({ tag: 'off' });
      try {
        return await folders.alone(() => work(opened, folders));
      } catch (error) {
        if (error instanceof FolderError) return failed(error.fault);
        throw error;
      }
    });

  /** An attempt at a file. Why it failed is remembered for the card, until one goes right or has nothing to do. */
  async function attempt<T>(
    work: (opened: Opened, folders: Folders) => Promise<Result<T, AutomaticFault>>,
  ): Promise<Result<T, AutomaticFault>> {
    const before = fault;
    const done = await withFolders(work);
    fault = done.ok ? undefined : done.faults[0];
    if (JSON.stringify(before) !== JSON.stringify(fault)) core.tell({ tag: 'health' });
    return done;
  }

  /** The state as it is now: another tab may have written since. */
  const stateNow = async ({ keys }: Opened): Promise<State> =>
    (await core.connection.run((database) => readBase(database, keys))).state;

  const note = (opened: Opened, change: (state: State) => Partial<Pick<State, 'automatic' | 'backup'>>) =>
    inTurn(() => commit<StoreFault>(core, opened, async ({ state }) => ok({ state: change(state) })));

  async function run(
    opened: Opened,
    folders: Folders,
    when: 'due' | 'now',
  ): Promise<Result<AutomaticFile | undefined, AutomaticFault>> {
    const state = await stateNow(opened);
    const { automatic } = state;
    if (automatic === undefined)
      return when === 'due' ? ok(undefined) : failed<AutomaticFault>({ tag: 'off' });
    if (when === 'due' && !isDue(state, devices.instant())) return ok(undefined);
    const folder = await ofFolder(folders.stored());
    if (folder === undefined) return failed<AutomaticFault>({ tag: 'no-folder' });
    const permission = await ofFolder(folder.permission(when === 'now'));
    // That the browser wants to ask first is no failure: the page shows a button for it.
    if (when === 'due' && permission === 'prompt') return ok(undefined);
    if (permission !== 'granted') return failed<AutomaticFault>({ tag: 'not-allowed' });
    const key = await importFileKey({ header: unhex(automatic.header), key: unhex(automatic.key) });
    const written = await writeFile(core, opened, folder, key, automatic.last);
    if (!written.ok) return written;
    const { at, generation, sha256, leftOut } = written.value;
    const noted = await note(opened, (now) => ({
      // Where it was stopped or begun anew meanwhile, this file is not the last of that.
      ...(now.automatic?.header === automatic.header
        ? { automatic: { ...now.automatic, last: written.value } }
        : {}),
      ...(leftOut.length === 0 ? { backup: { at, generation, sha256 } } : {}),
    }));
    if (!noted.ok) return noted;
    core.tell({ tag: 'health' });
    return written;
  }

  return {
    state: () =>
      onOpened<AutomaticState, StoreFault>(core, async (opened) => {
        const { folders } = devices;
        if (folders === undefined) return ok({ tag: 'not-offered' });
        const state = await stateNow(opened);
        if (state.automatic === undefined) return ok({ tag: 'off' });
        const { folder, permission } = await standing(folders);
        const { last } = state.automatic;
        return ok({ tag: 'on', folder, permission, due: isDue(state, devices.instant()), last, fault });
      }),
    async pick() {
      try {
        picked = await devices.folders?.pick();
        return ok(picked?.name);
      } catch (error) {
        return failed(folderFault(error));
      }
    },
    async choose(passphrase) {
      const chosen = await withFolders<undefined>(async (opened, folders) => {
        const folder = picked;
        if (folder === undefined) return failed<AutomaticFault>({ tag: 'no-folder' });
        const prepared = await prepare(core, passphrase);
        if (!prepared.ok) return prepared;
        await ofFolder(folders.keep(folder));
        const { header, key } = prepared.value;
        const noted = await note(opened, () => ({ automatic: { header: hex(header), key: hex(key) } }));
        key.fill(0);
        if (!noted.ok) return noted;
        core.tell({ tag: 'health' });
        return ok(undefined);
      });
      if (chosen.ok) await attempt((opened, folders) => run(opened, folders, 'now'));
      return chosen;
    },
    allow: () =>
      attempt(async (opened, folders) => {
        const folder = await ofFolder(folders.stored());
        if (folder === undefined) return failed<AutomaticFault>({ tag: 'no-folder' });
        if ((await ofFolder(folder.permission(true))) !== 'granted')
          return failed<AutomaticFault>({ tag: 'not-allowed' });
        // What waits for access shows a button for it, and has to look anew.
        core.tell({ tag: 'health' });
        return run(opened, folders, 'due');
      }),
    run: (when) => attempt((opened, folders) => run(opened, folders, when)),
    stop: () =>
      onOpened<undefined, StoreFault>(core, async (opened) => {
        const noted = await note(opened, () => ({ automatic: undefined }));
        if (!noted.ok) return noted;
        fault = undefined;
        await forgotten(devices.folders);
        core.tell({ tag: 'health' });
        return ok(undefined);
      }),
  };
}

/** Whether a file is to be written: something was saved since the last one, and that one is not of today. */
function isDue({ generation, automatic }: State, now: string): boolean {
  const last = automatic?.last;
  if (last === undefined) return automatic !== undefined;
  // Noting the last one was a save, too.
  return generation > last.generation + 1 && last.at.slice(0, 10) !== now.slice(0, 10);
}

/** What is known of the folder without anybody being asked. A folder that cannot be looked up is none. */
async function standing(
  folders: Folders,
): Promise<Pick<AutomaticState & { tag: 'on' }, 'folder' | 'permission'>> {
  try {
    const folder = await folders.stored();
    if (folder === undefined) return { folder: undefined, permission: 'denied' };
    return { folder: folder.name, permission: await folder.permission(false) };
  } catch {
    return { folder: undefined, permission: 'denied' };
  }
}

/** Without its key the folder is of no use; that it could not be forgotten stops nothing. */
async function forgotten(folders: Folders | undefined): Promise<void> {
  try {
    await folders?.forget();
  } catch {
    // The next choice takes its place.
    return;
  }
}

/** Header and key for a passphrase. They count only after a file that they seal has opened with the passphrase. */
async function prepare({ devices }: Core, passphrase: string): Promise<Result<KeptFileKey, AutomaticFault>> {
  const [weak] = judgePassphrase(passphrase);
  if (weak !== undefined) return failed<AutomaticFault>({ tag: 'passphrase', fault: weak });
  const typed = preparePassphrase(passphrase);
  if (!typed.ok) return failed<AutomaticFault>({ tag: 'not-verified' });
  const { build, random, stretch } = devices;
  const iterations = await calibrate(devices.milliseconds);
  const made = await makeFileKey(typed.value, { iterations, build, random, stretch });
  const ready = await importFileKey({ ...made, key: copy(made.key) });
  const probe = await unsealBackup(await sealFile(ready, 'probe', random), passphrase, stretch);
  return probe.ok && textOf(probe.value) === 'probe'
    ? ok(made)
    : failed<AutomaticFault>({ tag: 'not-verified' });
}

/** Seals all cases, opens the file again, writes it and reads it back. */
async function writeFile(
  core: Core,
  opened: Opened,
  folder: BackupFolder,
  key: FileKey,
  last: AutomaticFile | undefined,
): Promise<Result<AutomaticFile, AutomaticFault>> {
  const { backupText, gatherCases } = await import('./backups.ts');
  const gathered = await gatherCases(core, opened, 'all');
  if (!gathered.ok) return gathered;
  const { files, generation, leftOut } = gathered.value;
  const at = core.devices.instant();
  const text = backupText(files, generation, at);
  const sealed = await sealFile(key, text, core.devices.random);
  if (sealed.length > BACKUP_LIMIT)
    return failed<AutomaticFault>({ tag: 'too-large', bytes: sealed.length, limit: BACKUP_LIMIT });
  const again = await openFile(key, sealed);
  if (!again.ok || textOf(again.value) !== text) return failed<AutomaticFault>({ tag: 'not-verified' });
  const sum = hex(await sha256(sealed));
  const name = await freeName(folder, nameFor(at, key.bound.vaultId, leftOut.length > 0), last);
  if (name === undefined) return failed<AutomaticFault>({ tag: 'not-written', name: 'NAMES' });
  await ofFolder(folder.write(name, sealed));
  const there = await ofFolder(folder.read(name));
  if (there?.length !== sealed.length || hex(await sha256(there)) !== sum)
    return failed<AutomaticFault>({ tag: 'torn' });
  return ok({ name, at, generation, sha256: sum, cases: files.length, leftOut });
}

/**
 * One name a day. The beginning of the file's id keeps apart two vaults that share a folder; a file that lacks cases never takes
 * the place of one that has them.
 */
const nameFor = (at: string, id: Bytes, lacking: boolean): string =>
  `alemtuzumab-pathway-${at.slice(0, 10)}-auto${lacking ? '-incomplete' : ''}-${hex(id).slice(0, 8)}`;

/** The first name under which nothing lies, or only what may be replaced: an empty file, or the very file that was written last. */
async function freeName(
  folder: BackupFolder,
  stem: string,
  last: AutomaticFile | undefined,
): Promise<string | undefined> {
  for (let at = 1; at <= NAMES_A_DAY; at += 1) {
    const name = `${stem}${at === 1 ? '' : `-${at}`}.almz`;
    const there = await ofFolder(folder.read(name));
    if (there === undefined || there.length === 0 || hex(await sha256(there)) === last?.sha256) return name;
  }
  return undefined;
}

/** What went wrong with the folder, and not with the vault. */
class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly fault: AutomaticFault;
  constructor(fault: AutomaticFault) {
    super();
    this.fault = fault;
  }
}

async function ofFolder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FolderError(folderFault(error));
  }
}

/** What the browser throws for a folder, as the product names it. */
function folderFault(error: unknown): AutomaticFault {
  const name = nameOf(error);
  if (name === 'NotFoundError') return { tag: 'no-folder' };
  if (name === 'NotAllowedError' || name === 'SecurityError') return { tag: 'not-allowed' };
  if (name === 'QuotaExceededError') return { tag: 'folder-full' };
  return { tag: 'not-written', name };
}
