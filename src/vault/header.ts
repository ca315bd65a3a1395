import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, cut, join, readU32, same, sha256, u8, u32, utf8 } from './bytes.ts';
import type { HeaderFault } from './control.ts';
import { LEAST_ITERATIONS, MOST_ITERATIONS, PBKDF2, SALT_BYTES, type Work, workBytes } from './kdf.ts';

/** What every file and header of the vault begins with. */
export const MAGIC = utf8('ALMZ');
/** The version of the binary format; a higher one is refused, and there is no lower one. */
export const FORMAT_VERSION = 1;

/** What a header opens: the vault of a browser, or a backup file. */
export type HeaderKind = 'vault' | 'backup';
const KINDS: Record<HeaderKind, { readonly code: number; readonly wraps: readonly WrapType[] }> = {
  vault: { code: 1, wraps: ['passphrase', 'recovery-key'] },
  backup: { code: 2, wraps: ['passphrase'] },
};

/** By which secret a wrap is opened. */
export type WrapType = 'passphrase' | 'recovery-key';
const WRAP_CODES: Record<WrapType, number> = { passphrase: 1, 'recovery-key': 2 };

/** The master key under the key of one secret: AES-256-GCM, 32 bytes and the tag. */
export interface Wrap {
  readonly iv: Bytes;
  readonly sealed: Bytes;
}

/** What lies in clear: no secret, and nothing that may be changed unnoticed. */
export interface Header {
  readonly kind: HeaderKind;
  readonly vaultId: Bytes;
  readonly epoch: number;
  readonly work: Work;
  /** The build that wrote it: up to 16 characters of ASCII. */
  readonly build: string;
  readonly wraps: Partial<Record<WrapType, Wrap>>;
}

const ID_BYTES = 16;
const BUILD_BYTES = 16;
const IV_BYTES = 12;
const WRAPPED_BYTES = 48;
const WRAP_BYTES = 1 + IV_BYTES + WRAPPED_BYTES;
const CHECKSUM_BYTES = 32;

const AT = { version: 4, kind: 5, vaultId: 6, epoch: 22, algorithm: 26, iterations: 27, salt: 31, build: 63 };
const AT_WRAPS = AT.build + BUILD_BYTES;

/** Bytes of a header of this kind; there is no other length. */
export const headerLength = (kind: HeaderKind): number =>
  AT_WRAPS + 1 + KINDS[kind].wraps.length * WRAP_BYTES + CHECKSUM_BYTES;

/** A header as bytes, its SHA-256 behind it: that finds damage; what finds tampering is the binding into what is sealed. */
export async function writeHeader(header: Header): Promise<Bytes> {
  const { code, wraps } = KINDS[header.kind];
  const build = new Uint8Array(BUILD_BYTES);
  build.set(utf8(header.build.replace(/[^\x20-\x7e]/g, '?')).subarray(0, BUILD_BYTES));
  const body = join(
    MAGIC,
    u8(FORMAT_VERSION),
    u8(code),
    header.vaultId,
    u32(header.epoch),
    ...workBytes(header.work),
    build,
    u8(wraps.length),
    ...wraps.flatMap((type) => {
      const wrap = header.wraps[type];
      if (wrap === undefined) throw new TypeError(`a ${header.kind} header needs a wrap for ${type}`);
      return [u8(WRAP_CODES[type]), wrap.iv, wrap.sealed];
    }),
  );
  return join(body, await sha256(body));
}

/** What else may be wrong with a header that is to be read. */
export type UnreadableHeader = HeaderFault | { readonly tag: 'newer' };

/**
 * Reads a header. Length, version, checksum and all bounds are checked here, before anything is derived; what does not
 * fit exactly is refused.
 */
export async function readHeader(bytes: Bytes, kind: HeaderKind): Promise<Result<Header, UnreadableHeader>> {
  if (bytes.length < AT.vaultId || !same(bytes.subarray(0, MAGIC.length), MAGIC)) return damaged();
  const version = bytes[AT.version] ?? 0;
  // A newer format may have another length, so its version is looked at first; it is believed for nothing but a refusal.
  if (version > FORMAT_VERSION) return failed<UnreadableHeader>({ tag: 'newer' });
  if (bytes.length !== headerLength(kind)) return damaged();
  const end = bytes.length - CHECKSUM_BYTES;
  if (!same(await sha256(cut(bytes, 0, end)), bytes.subarray(end))) return damaged();
  const { code, wraps } = KINDS[kind];
  if (version !== FORMAT_VERSION || bytes[AT.kind] !== code) return unsupported();
  if (bytes[AT.algorithm] !== PBKDF2 || readU32(bytes, AT.epoch) === 0) return unsupported();
  const iterations = readU32(bytes, AT.iterations);
  if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS)
    return failed<UnreadableHeader>({ tag: 'work-out-of-bounds', iterations });
  if (bytes[AT_WRAPS] !== wraps.length) return unsupported();
  const found: Partial<Record<WrapType, Wrap>> = {};
  for (const [index, type] of wraps.entries()) {
    const at = AT_WRAPS + 1 + index * WRAP_BYTES;
    if (bytes[at] !== WRAP_CODES[type]) return unsupported();
    found[type] = {
      iv: cut(bytes, at + 1, at + 1 + IV_BYTES),
      sealed: cut(bytes, at + 1 + IV_BYTES, at + WRAP_BYTES),
    };
  }
  const build = bytes.subarray(AT.build, AT_WRAPS);
  if (build.some((byte) => byte !== 0 && (byte < 0x20 || byte > 0x7e))) return unsupported();
  return ok({
    kind,
    vaultId: cut(bytes, AT.vaultId, AT.vaultId + ID_BYTES),
    epoch: readU32(bytes, AT.epoch),
    work: { algorithm: PBKDF2, iterations, salt: cut(bytes, AT.salt, AT.salt + SALT_BYTES) },
    build: String.fromCharCode(...build).replace(/\0+$/, ''),
    wraps: found,
  });
}

const damaged = () => failed<UnreadableHeader>({ tag: 'damaged' });
const unsupported = () => failed<UnreadableHeader>({ tag: 'unsupported' });
