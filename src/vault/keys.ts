import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, copy, hex, join, type Random, sha256, utf8 } from './bytes.ts';
import type { Header, Wrap, WrapType } from './header.ts';
import { type Stretch, type Work, workBytes } from './kdf.ts';
import { aad, NO_HASH, NO_SLOT } from './record.ts';

/** The keys of an open vault. None of them can be read out by script; they end with the page or with `lock`. */
export interface Keys {
  readonly vaultId: Bytes;
  readonly epoch: number;
  /** Summaries, state and listings. */
  readonly index: CryptoKey;
  /** What a form held when the vault was locked. */
  readonly draft: CryptoKey;
  /** Wraps the private key of the person who signs; it opens nothing else. */
  readonly identity: CryptoKey;
  /** The key of one case. */
  caseKey(slot: Bytes): Promise<CryptoKey>;
  /** 16 bytes that stand for a case id: nobody without the keys can tell which, and each tab finds the same. */
  slotOf(caseId: string): Promise<Bytes>;
}

const KEY_BYTES = 32;
const SLOT_BYTES = 16;
const IV_BYTES = 12;

/** 256 random bits: a master key or a recovery key. */
export const newKey = (random: Random): Bytes => random(KEY_BYTES);

/** The key that wraps the master key for a prepared passphrase. */
export async function passphraseKey(
  passphrase: Bytes,
  work: Work,
  vaultId: Bytes,
  stretch: Stretch,
): Promise<CryptoKey> {
  const stretched = await stretch(passphrase, work);
  const key = await wrappingKey(stretched, vaultId, 'almz/1/kek');
  stretched.fill(0);
  return key;
}

/** The key that wraps the master key for a recovery key, which has its full entropy already. */
export const recoveryWrapKey = (recoveryKey: Bytes, vaultId: Bytes): Promise<CryptoKey> =>
  wrappingKey(recoveryKey, vaultId, 'almz/1/rk');

/** HKDF-SHA-256 (RFC 5869) with the vault's id as salt. */
async function wrappingKey(secret: Bytes, vaultId: Bytes, info: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: vaultId, info: utf8(info) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt', 'unwrapKey'],
  );
}

type Bound = Pick<Header, 'vaultId' | 'epoch' | 'work'>;

/** Wraps the master key. The passphrase's wrap binds the work too, so that it cannot be lowered unnoticed. */
export async function wrapKey(
  type: WrapType,
  key: CryptoKey,
  master: Bytes,
  header: Bound,
  random: Random,
): Promise<Wrap> {
  const iv = random(IV_BYTES);
  const additionalData = await wrapData(type, header);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, master);
  return { iv, sealed: new Uint8Array(sealed) };
}

/** The master key's bytes, for wrapping it anew; the caller overwrites them. Undefined where the secret does not fit. */
export async function unwrapBytes(
  type: WrapType,
  key: CryptoKey,
  header: Header,
): Promise<Bytes | undefined> {
  const wrap = header.wraps[type];
  if (wrap === undefined) return undefined;
  const additionalData = await wrapData(type, header);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: wrap.iv, additionalData },
      key,
      wrap.sealed,
    );
    return new Uint8Array(opened);
  } catch {
    // The tag does not fit: another secret, or changed bytes; nobody can tell which.
    return undefined;
  }
}

/** Opens the keys without their bytes ever being in the reach of script. */
export async function unwrapKeys(
  type: WrapType,
  key: CryptoKey,
  header: Header,
): Promise<Result<Keys, { readonly tag: 'wrong-secret' }>> {
  const wrap = header.wraps[type];
  const additionalData = await wrapData(type, header);
  try {
    if (wrap === undefined) return failed({ tag: 'wrong-secret' } as const);
    const master = await crypto.subtle.unwrapKey(
      'raw',
      wrap.sealed,
      key,
      { name: 'AES-GCM', iv: wrap.iv, additionalData },
      'HKDF',
      false,
      ['deriveKey', 'deriveBits'],
    );
    return ok(await deriveKeys(master, header));
  } catch {
    // As above: WebCrypto names no reason.
    return failed({ tag: 'wrong-secret' } as const);
  }
}

/** The keys of a master key that has just been made. */
export async function keysOf(master: Bytes, header: Pick<Header, 'vaultId' | 'epoch'>): Promise<Keys> {
  const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey', 'deriveBits']);
  return deriveKeys(base, header);
}

async function wrapData(type: WrapType, { vaultId, epoch, work }: Bound): Promise<Bytes> {
  const previous = type === 'passphrase' ? await sha256(join(...workBytes(work))) : NO_HASH;
  return aad({ type: `wrap-${type}`, vaultId, epoch, slot: NO_SLOT, sequence: 0, previous });
}

async function deriveKeys(
  master: CryptoKey,
  { vaultId, epoch }: Pick<Header, 'vaultId' | 'epoch'>,
): Promise<Keys> {
  const derive = (salt: Bytes, info: string, uses: KeyUsage[] = ['encrypt', 'decrypt']) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) },
      master,
      { name: 'AES-GCM', length: 256 },
      false,
      uses,
    );
  const [index, draft, identity, slots] = await Promise.all([
    derive(vaultId, 'almz/1/index'),
    derive(vaultId, 'almz/1/draft'),
    derive(vaultId, 'almz/1/identity', ['wrapKey', 'unwrapKey']),
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: vaultId, info: utf8('almz/1/slot') },
      master,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ]);
  const cases = new Map<string, Promise<CryptoKey>>();
  const named = new Map<string, Promise<Bytes>>();
  const slot = async (caseId: string): Promise<Bytes> => {
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', slots, utf8(caseId)));
    return mac.slice(0, SLOT_BYTES);
  };
  return {
    vaultId: copy(vaultId),
    epoch,
    index,
    draft,
    identity,
    caseKey(slot) {
      const name = hex(slot);
      const known = cases.get(name) ?? derive(copy(slot), 'almz/1/case');
      cases.set(name, known);
      return known;
    },
    slotOf(caseId) {
      const known = named.get(caseId) ?? slot(caseId);
      named.set(caseId, known);
      return known;
    },
  };
}
