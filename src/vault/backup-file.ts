import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, cut, join, type Random, same, sha256, utf8 } from './bytes.ts';
import type { OpenFault } from './control.ts';
import { type Header, headerLength, MAGIC, readHeader, writeHeader } from './header.ts';
import { PBKDF2, SALT_BYTES, type Stretch } from './kdf.ts';
import { newKey, passphraseKey, unwrapBytes, wrapKey } from './keys.ts';
import { preparePassphrase } from './passphrase.ts';
import { aad, NO_SLOT } from './record.ts';

/** An `.almz` file is at most so large (bytes): some 15,000 cases of twenty entries. */
export const BACKUP_LIMIT = 128 * 1024 * 1024;

const ID_BYTES = 16;
const IV_BYTES = 12;
const EPOCH = 1;
const KIND = 'backup';

/** What opens one file and seals it anew: its header, and the file key that the header's passphrase opens. */
export interface FileKey {
  readonly header: Bytes;
  /** What the content is bound to. */
  readonly bound: Pick<Header, 'vaultId' | 'epoch'>;
  readonly key: CryptoKey;
}

interface Making {
  readonly iterations: number;
  readonly build: string;
  readonly random: Random;
  readonly stretch: Stretch;
}

/** A file key that can be kept and seal without its passphrase. The key is a secret like the passphrase itself. */
export interface KeptFileKey {
  readonly header: Bytes;
  readonly key: Bytes;
}

/** A header of its own with a random file key, for a prepared passphrase; the caller keeps the key or overwrites it. */
export async function makeFileKey(passphrase: Bytes, making: Making): Promise<KeptFileKey> {
  const { iterations, build, random, stretch } = making;
  const work = { algorithm: PBKDF2, iterations, salt: random(SALT_BYTES) } as const;
  const bound = { vaultId: random(ID_BYTES), epoch: EPOCH, work };
  const key = newKey(random);
  const kek = await passphraseKey(passphrase, work, bound.vaultId, stretch);
  const wrap = await wrapKey('passphrase', kek, key, bound, random);
  return { header: await writeHeader({ kind: KIND, ...bound, build, wraps: { passphrase: wrap } }), key };
}

/** Makes a kept key ready to seal and to open; its bytes are overwritten. */
export async function importFileKey({ header, key }: KeptFileKey): Promise<FileKey> {
  const read = await readHeader(header, KIND);
  if (!read.ok) throw new TypeError('a file key needs a header that can be read');
  return { header, bound: read.value, key: await bodyKey(key) };
}

/** A header of its own with a random file key that nobody can read out, for a prepared passphrase. */
export const newFileKey = async (passphrase: Bytes, making: Making): Promise<FileKey> =>
  importFileKey(await makeFileKey(passphrase, making));

/** A whole file: the header, and behind it one AES-256-GCM over the text, under an IV that is drawn each time. */
export async function sealFile(
  { header, bound, key }: FileKey,
  text: string,
  random: Random,
): Promise<Bytes> {
  const iv = random(IV_BYTES);
  const additionalData = await bodyData(header, bound);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, utf8(text));
  return join(header, iv, new Uint8Array(sealed));
}

/** The key of a file. Everything that can be refused without the passphrase is refused before it is stretched. */
export async function openFileKey(
  bytes: Uint8Array,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<FileKey, OpenFault>> {
  if (bytes.length > BACKUP_LIMIT)
    return failed<OpenFault>({ tag: 'too-large', bytes: bytes.length, limit: BACKUP_LIMIT });
  if (!same(bytes.subarray(0, MAGIC.length), MAGIC)) return failed<OpenFault>({ tag: 'not-a-backup' });
  const prepared = preparePassphrase(passphrase);
  if (!prepared.ok)
    return failed(...prepared.faults.map((fault): OpenFault => ({ tag: 'passphrase', fault })));
  const header = cut(bytes, 0, headerLength(KIND));
  const read = await readHeader(header, KIND);
  if (!read.ok)
    return failed(
      ...read.faults.map((fault): OpenFault => (fault.tag === 'newer' ? fault : { tag: 'header', fault })),
    );
  const bound = read.value;
  const kek = await passphraseKey(prepared.value, bound.work, bound.vaultId, stretch);
  const fileKey = await unwrapBytes('passphrase', kek, bound);
  if (fileKey === undefined) return failed<OpenFault>({ tag: 'wrong-secret' });
  return ok({ header, bound, key: await bodyKey(fileKey) });
}

/** The content of a file under its key. Where it does not open, it is the content that was changed or cut. */
export async function openFile(
  { header, bound, key }: FileKey,
  bytes: Uint8Array,
): Promise<Result<Bytes, OpenFault>> {
  const iv = cut(bytes, header.length, header.length + IV_BYTES);
  const additionalData = await bodyData(header, bound);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      cut(bytes, header.length + IV_BYTES),
    );
    return ok(new Uint8Array(opened));
  } catch {
    // WebCrypto names no reason.
    return failed<OpenFault>({ tag: 'content' });
  }
}

/** Whether a file has this key's header, and so its passphrase. */
export const hasHeader = ({ header }: FileKey, bytes: Uint8Array): boolean =>
  same(bytes.subarray(0, header.length), header);

/** Seals a text as an `.almz` file under a key that nobody keeps. */
export async function sealBackup(text: string, passphrase: Bytes, making: Making): Promise<Bytes> {
  return sealFile(await newFileKey(passphrase, making), text, making.random);
}

/** Opens an `.almz` file. */
export async function unsealBackup(
  bytes: Uint8Array,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<Bytes, OpenFault>> {
  const key = await openFileKey(bytes, passphrase, stretch);
  return key.ok ? openFile(key.value, bytes) : key;
}

async function bodyKey(fileKey: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', fileKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
  fileKey.fill(0);
  return key;
}

/** The whole header is bound into the content, its checksum included. */
async function bodyData(
  header: Bytes,
  { vaultId, epoch }: { vaultId: Bytes; epoch: number },
): Promise<Bytes> {
  const previous = await sha256(header);
  return aad({ type: 'backup', vaultId, epoch, slot: NO_SLOT, sequence: 0, previous });
}
