import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, cut, join, type Random, same, sha256, utf8 } from './bytes.ts';
import type { OpenFault } from './control.ts';
import { headerLength, MAGIC, readHeader, writeHeader } from './header.ts';
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

/** Seals a text as an `.almz` file: a header of its own with a random file key, then one AES-256-GCM over all of it. */
export async function sealBackup(
  text: string,
  passphrase: Bytes,
  options: { iterations: number; build: string; random: Random; stretch: Stretch },
): Promise<Bytes> {
  const { iterations, build, random, stretch } = options;
  const work = { algorithm: PBKDF2, iterations, salt: random(SALT_BYTES) } as const;
  const bound = { vaultId: random(ID_BYTES), epoch: EPOCH, work };
  const fileKey = newKey(random);
  const kek = await passphraseKey(passphrase, work, bound.vaultId, stretch);
  const wrap = await wrapKey('passphrase', kek, fileKey, bound, random);
  const header = await writeHeader({ kind: KIND, ...bound, build, wraps: { passphrase: wrap } });
  const iv = random(IV_BYTES);
  const key = await bodyKey(fileKey, 'encrypt');
  const additionalData = await bodyData(header, bound);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, utf8(text));
  return join(header, iv, new Uint8Array(sealed));
}

/** Opens an `.almz` file. Everything that can be refused without the passphrase is refused before it is stretched. */
export async function unsealBackup(
  bytes: Uint8Array,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<Bytes, OpenFault>> {
  if (bytes.length > BACKUP_LIMIT)
    return failed<OpenFault>({ tag: 'too-large', bytes: bytes.length, limit: BACKUP_LIMIT });
  if (!same(bytes.subarray(0, MAGIC.length), MAGIC)) return failed<OpenFault>({ tag: 'not-a-backup' });
  const prepared = preparePassphrase(passphrase);
  if (!prepared.ok)
    return failed(...prepared.faults.map((fault): OpenFault => ({ tag: 'passphrase', fault })));
  const length = headerLength(KIND);
  const raw = cut(bytes, 0, length);
  const read = await readHeader(raw, KIND);
  if (!read.ok)
    return failed(
      ...read.faults.map((fault): OpenFault => (fault.tag === 'newer' ? fault : { tag: 'header', fault })),
    );
  const header = read.value;
  const kek = await passphraseKey(prepared.value, header.work, header.vaultId, stretch);
  const fileKey = await unwrapBytes('passphrase', kek, header);
  if (fileKey === undefined) return failed<OpenFault>({ tag: 'wrong-secret' });
  const key = await bodyKey(fileKey, 'decrypt');
  const iv = cut(bytes, length, length + IV_BYTES);
  const additionalData = await bodyData(raw, header);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      cut(bytes, length + IV_BYTES),
    );
    return ok(new Uint8Array(opened));
  } catch {
    // The passphrase has opened the file key, so it is the content that was changed or cut.
    return failed<OpenFault>({ tag: 'content' });
  }
}

async function bodyKey(fileKey: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', fileKey, 'AES-GCM', false, [use]);
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
