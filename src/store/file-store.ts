import type { CaseState } from '../../machines/replay.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { isTeaching } from '../../machines/teaching-id.ts';
import type { CaseSummary } from '../../machines/view.ts';
import {
  BACKUP_LIMIT,
  type FileKey,
  hasHeader,
  newFileKey,
  openFile,
  openFileKey,
  sealFile,
} from '../vault/backup-file.ts';
import { type Bytes, copy, same, textOf } from '../vault/bytes.ts';
import type { CreateFault, OpenFault, VaultChange, VaultStatus } from '../vault/control.ts';
import type { Chosen, FileControl, FileState, Place, SaveOutcome } from '../vault/file-control.ts';
import { calibrate } from '../vault/kdf.ts';
import { judgePassphrase, preparePassphrase } from '../vault/passphrase.ts';
import { suggestPhrase } from '../vault/phrase.ts';
import type { CaseStore, Conflict } from './cases.ts';
import { type StoreFault, storeFault } from './database.ts';
import type { Devices } from './devices.ts';
import { type Content, type Entry, entryOf, readContent, writeContent } from './file-content.ts';
import { mergeInto } from './file-merge.ts';

/** What cases in a file need of the world. */
export interface FileDevices
  extends Pick<Devices, 'random' | 'stretch' | 'milliseconds' | 'instant' | 'newId' | 'build'> {
  summaryOf(state: CaseState): Promise<CaseSummary>;
  /** Lets the person choose where to write; undefined where the browser knows no such way. */
  readonly chooseToSave: ((name: string) => Promise<Place | undefined>) | undefined;
  readonly chooseToOpen: (() => Promise<Chosen | undefined>) | undefined;
  download(name: string, bytes: Bytes): void;
}

/** What outlives the lock: sealed bytes, and what is known of the file. */
interface Kept {
  readonly sealed: Bytes;
  readonly generation: number;
  /** Saves since the file was opened or begun, and how many of them it holds. */
  readonly changes: number;
  readonly inFile: number;
  readonly unread: number;
  readonly name: string | undefined;
  readonly at: string | undefined;
  readonly how: FileState['how'];
  readonly place: Place | undefined;
  /** What was last read from the place or written to it. */
  readonly there: Uint8Array | undefined;
}

/** What the lock forgets. */
interface Opened {
  key: FileKey;
  content: Content;
}

/** How a file that is rewritten is called first; a download has its day and generation, for it never replaces one. */
const FIRST_NAME = 'alemtuzumab-cases.almz';

/** Cases in memory and in a file. */
export interface FileStore {
  readonly control: FileControl;
  readonly cases: CaseStore;
}

/** Makes the store over what the environment gives it. It begins with nothing. */
export function createFileStore(devices: FileDevices): FileStore {
  const listeners = new Set<(change: VaultChange) => void>();
  const watchers = new Set<() => void>();
  let kept: Kept | undefined;
  let opened: Opened | undefined;
  let told: VaultStatus['tag'] = 'absent';
  let queue: Promise<unknown> = Promise.resolve();
  let saving = false;

  const status = (): VaultStatus => ({
    tag: kept === undefined ? 'absent' : opened === undefined ? 'locked' : 'unlocked',
  });
  function tell(): void {
    const now = status();
    for (const watcher of watchers) watcher();
    if (now.tag === told) return;
    told = now.tag;
    for (const listener of [...listeners]) listener({ tag: 'status', status: now });
  }
  /** One after the other, so that two writers cannot lose against each other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.then(nothing, nothing);
    return turn;
  }

  /** Seals a content and opens it again: only what comes to what went in replaces what was there. */
  async function seal(key: FileKey, content: Content): Promise<Result<Bytes, StoreFault>> {
    const text = writeContent(content);
    const sealed = await sealFile(key, text, devices.random);
    if (sealed.length > BACKUP_LIMIT) return failed<StoreFault>({ tag: 'full' });
    const again = await openFile(key, sealed);
    if (!again.ok || textOf(again.value) !== text)
      return failed<StoreFault>({ tag: 'failed', name: 'DataError' });
    return ok(sealed);
  }

  /** Puts other cases into the place of the open ones. Where it was locked meanwhile the bytes are kept all the same. */
  async function put(
    session: Opened,
    cases: Content['cases'],
    key = session.key,
  ): Promise<Result<undefined, StoreFault>> {
    if (kept === undefined) return failed<StoreFault>({ tag: 'locked' });
    const generation = kept.generation + 1;
    const content = { ...session.content, at: devices.instant(), generation, cases };
    const sealed = await seal(key, content);
    if (!sealed.ok) return sealed;
    session.key = key;
    session.content = content;
    kept = { ...kept, sealed: sealed.value, generation, changes: kept.changes + 1 };
    tell();
    return ok(undefined);
  }

  async function begin(passphrase: string): Promise<Result<FileKey, CreateFault>> {
    const [weak] = judgePassphrase(passphrase);
    if (weak !== undefined) return failed<CreateFault>({ tag: 'passphrase', fault: weak });
    const prepared = preparePassphrase(passphrase);
    if (!prepared.ok)
      return failed(...prepared.faults.map((fault): CreateFault => ({ tag: 'passphrase', fault })));
    const { build, random, stretch } = devices;
    const iterations = await calibrate(devices.milliseconds);
    return ok(await newFileKey(prepared.value, { iterations, build, random, stretch }));
  }

  /** Opens sealed bytes with a passphrase. */
  async function read(bytes: Uint8Array, passphrase: string): Promise<Result<Opened, OpenFault>> {
    const key = await openFileKey(bytes, passphrase, devices.stretch);
    if (!key.ok) return key;
    const text = await openFile(key.value, bytes);
    if (!text.ok) return text;
    const content = await readContent(text.value, devices.summaryOf);
    return content.ok ? ok({ key: key.value, content: content.value }) : content;
  }

  async function write(where: 'same' | 'other'): Promise<SaveOutcome> {
    if (kept === undefined) return { tag: 'cancelled' };
    const known = where === 'same' ? kept.place : undefined;
    const place = known ?? (await devices.chooseToSave?.(kept.name ?? FIRST_NAME));
    // What was recorded while the person was choosing goes into the file, too.
    const { sealed, generation, changes, there } = kept;
    const done = (name: string, how: 'written' | 'downloaded') => {
      if (kept !== undefined)
        kept = {
          ...kept,
          name,
          how,
          at: devices.instant(),
          inFile: changes,
          place,
          there: how === 'written' ? sealed : undefined,
        };
      tell();
      return { tag: how, name } as const;
    };
    if (place === undefined) {
      if (devices.chooseToSave !== undefined) return { tag: 'cancelled' };
      const name = `alemtuzumab-cases-${devices.instant().slice(0, 10)}-${generation}.almz`;
      devices.download(name, sealed);
      return done(name, 'downloaded');
    }
    if (known !== undefined && there !== undefined && !same(await known.read(), there))
      return { tag: 'changed' };
    await place.write(sealed);
    if (!same(await place.read(), sealed)) return { tag: 'failed', name: 'DataError' };
    return done(place.name, 'written');
  }

  const control: FileControl = {
    inspect: async () => status(),
    status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    judge: judgePassphrase,
    suggest: (language) => suggestPhrase(language, devices.random),
    state: () => ({
      name: kept?.name,
      at: kept?.at,
      how: kept?.how,
      unsaved: kept === undefined ? 0 : kept.changes - kept.inFile,
      unread: kept?.unread ?? 0,
    }),
    create: (passphrase) =>
      inTurn(async () => {
        if (kept !== undefined) return failed<CreateFault>({ tag: 'exists' });
        const key = await begin(passphrase);
        if (!key.ok) return key;
        const content: Content = { at: devices.instant(), generation: 0, cases: new Map(), unread: [] };
        const sealed = await seal(key.value, content);
        if (!sealed.ok) return sealed;
        kept = { ...NOWHERE, sealed: sealed.value };
        opened = { key: key.value, content };
        tell();
        return ok({});
      }),
    unlock: (passphrase) =>
      inTurn(async () => {
        if (kept === undefined) return failed<OpenFault>({ tag: 'locked' });
        const found = await read(kept.sealed, passphrase);
        if (!found.ok) return found;
        opened = found.value;
        tell();
        return ok(undefined);
      }),
    lock() {
      opened = undefined;
      tell();
    },
    close() {
      opened = undefined;
      kept = undefined;
      tell();
    },
    changePassphrase: (current, next) =>
      inTurn(async () => {
        if (kept === undefined || opened === undefined) return failed<StoreFault>({ tag: 'locked' });
        const session = opened;
        const proof = await openFileKey(kept.sealed, current.text, devices.stretch);
        if (!proof.ok) return failed({ tag: 'wrong-secret' } as const);
        const key = await begin(next);
        if (!key.ok) {
          const [fault] = key.faults;
          return fault?.tag === 'passphrase'
            ? failed(fault)
            : failed<StoreFault>({ tag: 'failed', name: 'OperationError' });
        }
        return put(session, session.content.cases, key.value);
      }),
    choose: devices.chooseToOpen,
    open: (chosen, passphrase) =>
      inTurn(async () => {
        if (kept !== undefined) return failed<OpenFault>({ tag: 'blocked' });
        let bytes: Bytes;
        try {
          bytes = copy(await chosen.read());
        } catch (error) {
          return failed(storeFault(error));
        }
        const found = await read(bytes, passphrase);
        if (!found.ok) return found;
        const { at, generation, unread } = found.value.content;
        kept = {
          sealed: bytes,
          generation,
          changes: 0,
          inFile: 0,
          unread: unread.length,
          name: chosen.name,
          at,
          how: 'opened',
          place: chosen.place,
          there: bytes,
        };
        opened = found.value;
        tell();
        return ok(undefined);
      }),
    openBackup: async (bytes, passphrase) => {
      const found = await read(bytes, passphrase);
      if (!found.ok) return found;
      return mergeInto(found.value.content, devices, {
        here: () => opened?.content.cases,
        put: (merge) => inTurn(() => merged(merge)),
      });
    },
    async save(where) {
      if (saving) return { tag: 'cancelled' };
      saving = true;
      try {
        return await write(where);
      } catch (error) {
        return { tag: 'failed', name: error instanceof Error ? error.name : String(error) };
      } finally {
        saving = false;
      }
    },
    unite: () =>
      inTurn(async () => {
        const [session, place] = [opened, kept?.place];
        if (session === undefined || place === undefined) return failed<OpenFault>({ tag: 'locked' });
        let bytes: Bytes;
        try {
          bytes = copy(await place.read());
        } catch (error) {
          return failed(storeFault(error));
        }
        // Another passphrase has to be asked for; the way for that is to open the file beside this one.
        if (!hasHeader(session.key, bytes)) return failed<OpenFault>({ tag: 'wrong-secret' });
        const text = await openFile(session.key, bytes);
        const content = text.ok ? await readContent(text.value, devices.summaryOf) : text;
        if (!content.ok) return content;
        const preview = mergeInto(content.value, devices, { here: () => opened?.content.cases, put: merged });
        if (!preview.ok) return preview;
        const done = await preview.value.restore(preview.value.cases.map(({ caseId }) => caseId));
        if (done.ok && done.value.failed.length === 0 && kept !== undefined) {
          const unread = new Set([...session.content.unread, ...content.value.unread]);
          session.content = { ...session.content, unread: [...unread] };
          kept = {
            ...kept,
            there: bytes,
            unread: unread.size,
            generation: Math.max(kept.generation, content.value.generation),
          };
          // Also where nothing came of it the file has to be written: it is not the one that is open here.
          const saved = await put(session, session.content.cases);
          if (!saved.ok) return saved;
        }
        return done;
      }),
  };

  async function merged(
    merge: (cases: Content['cases']) => Content['cases'],
  ): Promise<Result<undefined, StoreFault>> {
    const session = opened;
    if (session === undefined) return failed<StoreFault>({ tag: 'locked' });
    return put(session, merge(session.content.cases));
  }

  const cases: CaseStore = {
    list: async () =>
      opened === undefined
        ? failed<StoreFault>({ tag: 'locked' })
        : ok([...opened.content.cases.values()].map(({ summary }) => summary)),
    load: async (caseId) => {
      if (opened === undefined) return failed<StoreFault>({ tag: 'locked' });
      const found = opened.content.cases.get(caseId);
      return ok(found && { summary: found.summary, log: found.log });
    },
    append: async (summary, expected, events) => {
      if (isTeaching(summary.id)) return failed<StoreFault>({ tag: 'teaching' });
      // The file that is open at this moment is the one that is written to, even if it is locked meanwhile.
      const session = opened;
      if (session === undefined) return failed<StoreFault>({ tag: 'locked' });
      return inTurn(async () => {
        const before: Entry | undefined = session.content.cases.get(summary.id);
        const log = before?.log ?? [];
        if (log.length !== expected) return failed<Conflict>({ tag: 'conflict', found: log.length });
        const entry = entryOf(summary, [...log, ...events]);
        return put(session, new Map(session.content.cases).set(summary.id, entry));
      });
    },
    // There is no other tab: each page has its own memory.
    watch: () => () => undefined,
  };
  return { control, cases };
}

const NOWHERE = {
  generation: 0,
  changes: 0,
  inFile: 0,
  unread: 0,
  name: undefined,
  at: undefined,
  how: undefined,
  place: undefined,
  there: undefined,
} as const;

function nothing(): void {}
