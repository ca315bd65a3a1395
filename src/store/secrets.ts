import { failed, ok, type Result } from '../../machines/result.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { HeaderFault, Secret, SecretFault, UnlockFault } from '../vault/control.ts';
import { type Header, readHeader, type WrapType, writeHeader } from '../vault/header.ts';
import { calibrate, PBKDF2, SALT_BYTES } from '../vault/kdf.ts';
import {
  type Keys,
  newKey,
  passphraseKey,
  recoveryWrapKey,
  unwrapBytes,
  unwrapKeys,
  wrapKey,
} from '../vault/keys.ts';
import { judgePassphrase, preparePassphrase } from '../vault/passphrase.ts';
import { readRecoveryKey, writeRecoveryKey } from '../vault/recovery-key.ts';
import { commit } from './commit.ts';
import type { Core, Opened } from './core.ts';
import type { Devices } from './devices.ts';
import { createSummaryCache } from './summaries.ts';

/** A header that can be opened: read and inside its bounds. */
export async function headerOf(bytes: Bytes): Promise<Result<Header, SecretFault>> {
  const read = await readHeader(bytes, 'vault');
  if (read.ok) return read;
  return failed(
    ...read.faults.map(
      (fault): SecretFault =>
        fault.tag === 'newer' ? { tag: 'newer' } : { tag: 'header', fault: fault satisfies HeaderFault },
    ),
  );
}

/** The key that a secret stands for. What can be refused without work is refused before the derivation. */
async function secretKey(
  secret: Secret,
  header: Header,
  devices: Devices,
): Promise<Result<{ readonly type: WrapType; readonly key: CryptoKey }, SecretFault>> {
  if (secret.tag === 'recovery-key') {
    const read = readRecoveryKey(secret.text);
    if (!read.ok) return read;
    return ok({ type: 'recovery-key', key: await recoveryWrapKey(read.value, header.vaultId) });
  }
  const prepared = preparePassphrase(secret.text);
  if (!prepared.ok)
    return failed(...prepared.faults.map((fault): SecretFault => ({ tag: 'passphrase', fault })));
  const key = await passphraseKey(prepared.value, header.work, header.vaultId, devices.stretch);
  return ok({ type: 'passphrase', key });
}

/** Opens the keys behind a header. */
export async function openKeys(
  bytes: Bytes,
  secret: Secret,
  devices: Devices,
): Promise<Result<Keys, UnlockFault>> {
  const header = await headerOf(bytes);
  if (!header.ok) return header;
  const key = await secretKey(secret, header.value, devices);
  if (!key.ok) return key;
  return unwrapKeys(key.value.type, key.value.key, header.value);
}

/** An open vault that has not looked at anything yet. */
export const openedWith = (keys: Keys): Opened => ({
  keys,
  base: undefined,
  rows: new Map(),
  damaged: new Map(),
  summaries: createSummaryCache(),
  index: 'whole',
});

/** A header for a new or the old master key under a new passphrase, with work measured on this device. */
export async function passphraseWrap(
  passphrase: Bytes,
  master: Bytes,
  bound: Pick<Header, 'vaultId' | 'epoch'>,
  { random, stretch, milliseconds }: Devices,
) {
  const iterations = await calibrate(milliseconds);
  const work = { algorithm: PBKDF2, iterations, salt: random(SALT_BYTES) } as const;
  const key = await passphraseKey(passphrase, work, bound.vaultId, stretch);
  return { work, wrap: await wrapKey('passphrase', key, master, { ...bound, work }, random) };
}

/** A new recovery key around the master key. */
export async function recoveryWrap(
  master: Bytes,
  header: Pick<Header, 'vaultId' | 'epoch' | 'work'>,
  devices: Devices,
) {
  const recoveryKey = newKey(devices.random);
  const key = await recoveryWrapKey(recoveryKey, header.vaultId);
  const wrap = await wrapKey('recovery-key', key, master, header, devices.random);
  const text = writeRecoveryKey(recoveryKey);
  recoveryKey.fill(0);
  return { text, wrap };
}

/** Puts another passphrase around the same master key. No record is rewritten. */
export async function changePassphrase(
  core: Core,
  opened: Opened,
  current: Secret,
  next: string,
): Promise<Result<undefined, SecretFault>> {
  const [weak] = judgePassphrase(next);
  if (weak !== undefined) return failed<SecretFault>({ tag: 'passphrase', fault: weak });
  const prepared = preparePassphrase(next);
  if (!prepared.ok) return failed<SecretFault>({ tag: 'wrong-secret' });
  const done = await rewrap(core, opened, current, async (header, master) => {
    const { work, wrap } = await passphraseWrap(prepared.value, master, header, core.devices);
    return { ...header, work, wraps: { ...header.wraps, passphrase: wrap } };
  });
  return done.ok ? ok(undefined) : done;
}

/** Makes a new recovery key; the one before opens this vault no more. */
export async function newRecoveryKey(
  core: Core,
  opened: Opened,
  current: Secret,
): Promise<Result<string, SecretFault>> {
  let text = '';
  const done = await rewrap(core, opened, current, async (header, master) => {
    const made = await recoveryWrap(master, header, core.devices);
    text = made.text;
    return { ...header, wraps: { ...header.wraps, 'recovery-key': made.wrap } };
  });
  return done.ok ? ok(text) : done;
}

async function rewrap(
  core: Core,
  opened: Opened,
  current: Secret,
  change: (header: Header, master: Bytes) => Promise<Header>,
): Promise<Result<unknown, SecretFault>> {
  return commit<SecretFault>(core, opened, async (base) => {
    const header = await headerOf(base.header);
    if (!header.ok) return header;
    const key = await secretKey(current, header.value, core.devices);
    if (!key.ok) return key;
    const master = await unwrapBytes(key.value.type, key.value.key, header.value);
    if (master === undefined) return failed<SecretFault>({ tag: 'wrong-secret' });
    const next = await change({ ...header.value, build: core.devices.build }, master);
    master.fill(0);
    return ok({ header: await writeHeader(next) });
  });
}
