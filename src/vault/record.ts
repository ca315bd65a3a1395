import { failed, ok, type Result } from '../../machines/result.ts';
import {
  type Bytes,
  cut,
  hex,
  join,
  type Random,
  readU32,
  readU64,
  textOf,
  u8,
  u32,
  u64,
  utf8,
} from './bytes.ts';
import { FORMAT_VERSION, MAGIC } from './header.ts';

/** Kinds of sealed things; bound into each, so that none passes for another. */
export const RECORD_TYPES = {
  event: 1,
  summary: 2,
  state: 3,
  listing: 4,
  draft: 5,
  identity: 6,
  'wrap-passphrase': 10,
  'wrap-recovery-key': 11,
  'wrap-identity': 12,
  backup: 20,
} as const;
export type RecordType = keyof typeof RECORD_TYPES;

/** The place of a record: bound into its seal. */
export interface Place {
  readonly type: RecordType;
  readonly vaultId: Bytes;
  readonly epoch: number;
  /** 16 bytes that stand for the case; zeros where the record is of no case. */
  readonly slot: Bytes;
  /** Of an event its place in the log; of a summary, the state or a listing the generation of the save. */
  readonly sequence: number;
  /** SHA-256 of the record before; zeros for the first. For the state: of the header. */
  readonly previous: Bytes;
}

export const NO_SLOT: Bytes = new Uint8Array(16);
export const NO_HASH: Bytes = new Uint8Array(32);

/** Plaintexts are filled up to a multiple of this many bytes, so that their length tells little. */
export const STEP = 512;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Format version, type, slot, sequence and IV stand in clear before the sealed bytes. */
const HEAD_BYTES = 1 + 1 + 16 + 8 + IV_BYTES;
/** A log event is at most some kilobytes; a listing of 100,000 cases some 40 MB. */
const MOST_BYTES = 128 * 1024 * 1024;

/** The additional authenticated data (SP 800-38D): 82 bytes, every field of fixed width. */
export const aad = ({ type, vaultId, epoch, slot, sequence, previous }: Place): Bytes =>
  join(MAGIC, u8(FORMAT_VERSION), u8(RECORD_TYPES[type]), vaultId, u32(epoch), slot, u64(sequence), previous);

/** Why a record does not open at its place. */
export type RecordFault =
  /** Bytes were changed, or it belongs elsewhere and says otherwise. */
  | { readonly tag: 'changed' }
  /** It says itself that it belongs to another place, case or kind. */
  | { readonly tag: 'misplaced' };

/** Seals a value at a place: JSON, padded, AES-256-GCM under a fresh random IV each time. */
export async function sealRecord(
  key: CryptoKey,
  place: Place,
  value: unknown,
  random: Random,
): Promise<Bytes> {
  const iv = random(IV_BYTES);
  const head = join(u8(FORMAT_VERSION), u8(RECORD_TYPES[place.type]), place.slot, u64(place.sequence), iv);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: aad(place) },
    key,
    pad(utf8(JSON.stringify(value))),
  );
  return join(head, new Uint8Array(sealed));
}

/** Opens a record at the place where it lies. Nothing of it is released unless all of it is authentic. */
export async function openRecord(
  key: CryptoKey,
  place: Place,
  record: Uint8Array,
): Promise<Result<unknown, RecordFault>> {
  const said = placeOf(record);
  if (said === undefined) return changed();
  if (
    said.type !== RECORD_TYPES[place.type] ||
    said.slot !== hex(place.slot) ||
    said.sequence !== place.sequence
  )
    return failed<RecordFault>({ tag: 'misplaced' });
  const padded = await decrypt(key, place, record);
  const text = padded && unpad(padded);
  if (text === undefined) return changed();
  try {
    return ok<unknown>(JSON.parse(text));
  } catch {
    return changed();
  }
}

async function decrypt(key: CryptoKey, place: Place, record: Uint8Array): Promise<Bytes | undefined> {
  const iv = cut(record, HEAD_BYTES - IV_BYTES, HEAD_BYTES);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: aad(place) },
      key,
      cut(record, HEAD_BYTES),
    );
    return new Uint8Array(opened);
  } catch {
    // WebCrypto tells no more than that the tag does not fit (OperationError).
    return undefined;
  }
}

/** What a record says of its own place, in clear: a hint for telling faults apart, never believed. */
export function placeOf(
  record: Uint8Array,
): { readonly type: number; readonly slot: string; readonly sequence: number } | undefined {
  if (record.length < HEAD_BYTES + STEP + TAG_BYTES || record.length > MOST_BYTES) return undefined;
  if (record[0] !== FORMAT_VERSION) return undefined;
  const sequence = readU64(record, 18);
  if (sequence === undefined) return undefined;
  return { type: record[1] ?? 0, slot: hex(record.subarray(2, 18)), sequence };
}

const changed = () => failed<RecordFault>({ tag: 'changed' });

/** Length, text, zeros up to the next step. */
function pad(text: Bytes): Bytes {
  const padded = new Uint8Array(Math.ceil((4 + text.length) / STEP) * STEP);
  padded.set(u32(text.length));
  padded.set(text, 4);
  return padded;
}

function unpad(padded: Bytes): string | undefined {
  if (padded.length === 0 || padded.length % STEP !== 0) return undefined;
  const length = readU32(padded, 0);
  if (Math.ceil((4 + length) / STEP) * STEP !== padded.length) return undefined;
  if (padded.subarray(4 + length).some((byte) => byte !== 0)) return undefined;
  return textOf(padded.subarray(4, 4 + length));
}
