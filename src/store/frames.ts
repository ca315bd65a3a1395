import { type Bytes, cut, join, readU32, readU64, u8, u32, u64, utf8 } from '../vault/bytes.ts';

/** One sealed thing in the mirror: the same bytes that the database holds. */
export interface Item {
  readonly kind: 'header' | 'state' | 'summary' | 'event';
  readonly record: Bytes;
}

/** What was saved together: all of it is there, or none of it counts. */
export interface Frame {
  /** A part of a whole copy, the end of one, or a single save behind it. */
  readonly role: 'part' | 'end' | 'save';
  readonly generation: number;
  readonly savedAt: string;
  readonly items: readonly Item[];
}

const MAGIC = utf8('ALMF');
const ROLES = ['part', 'end', 'save'] as const;
const KINDS = ['header', 'state', 'summary', 'event'] as const;
/** Magic, length and CRC before the payload. */
export const FRAME_HEAD = 12;
/** A frame holds one save, or some hundred kilobytes of a copy. */
export const MOST_FRAME = 64 * 1024 * 1024;

/** A frame as bytes: magic, length, CRC-32 of the payload, payload. The CRC finds torn writes; the seals find the rest. */
export function writeFrame({ role, generation, savedAt, items }: Frame): Bytes {
  const at = utf8(savedAt);
  const payload = join(
    u8(ROLES.indexOf(role)),
    u64(generation),
    u8(at.length),
    at,
    u32(items.length),
    ...items.flatMap(({ kind, record }) => [u8(KINDS.indexOf(kind)), u32(record.length), record]),
  );
  return join(MAGIC, u32(payload.length), u32(crc32(payload)), payload);
}

/** What stands at a place of the file. */
export type Found =
  | { readonly tag: 'frame'; readonly frame: Frame; readonly next: number }
  /** The frame goes on behind the bytes at hand. */
  | { readonly tag: 'more'; readonly need: number }
  /** No frame begins here: torn or damaged; the next one may begin at the next magic. */
  | { readonly tag: 'none' };

/** Reads the frame that begins at `at`. */
export function readFrame(bytes: Uint8Array, at: number): Found {
  if (bytes.length - at < FRAME_HEAD) return { tag: 'more', need: FRAME_HEAD };
  if (!MAGIC.every((byte, index) => bytes[at + index] === byte)) return { tag: 'none' };
  const length = readU32(bytes, at + 4);
  if (length > MOST_FRAME) return { tag: 'none' };
  const next = at + FRAME_HEAD + length;
  if (next > bytes.length) return { tag: 'more', need: FRAME_HEAD + length };
  const payload = bytes.subarray(at + FRAME_HEAD, next);
  if (crc32(payload) !== readU32(bytes, at + 8)) return { tag: 'none' };
  const frame = frameOf(payload);
  return frame === undefined ? { tag: 'none' } : { tag: 'frame', frame, next };
}

/** Where the next frame may begin, from `at` on; -1 where there is none. */
export function nextMagic(bytes: Uint8Array, at: number): number {
  for (
    let place = bytes.indexOf(MAGIC[0] ?? 0, at);
    place >= 0;
    place = bytes.indexOf(MAGIC[0] ?? 0, place + 1)
  )
    if (MAGIC.every((byte, index) => place + index >= bytes.length || bytes[place + index] === byte))
      return place;
  return -1;
}

function frameOf(payload: Uint8Array): Frame | undefined {
  const role = ROLES[payload[0] ?? 255];
  const generation = payload.length >= 10 ? readU64(payload, 1) : undefined;
  if (role === undefined || generation === undefined) return undefined;
  let at = 10 + (payload[9] ?? 0);
  const savedAt = String.fromCharCode(...payload.subarray(10, at));
  if (at + 4 > payload.length) return undefined;
  const count = readU32(payload, at);
  at += 4;
  const items: Item[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = KINDS[payload[at] ?? 255];
    if (kind === undefined || at + 5 > payload.length) return undefined;
    const end = at + 5 + readU32(payload, at + 1);
    if (end > payload.length) return undefined;
    items.push({ kind, record: cut(payload, at + 5, end) });
    at = end;
  }
  return at === payload.length ? { role, generation, savedAt: copyText(savedAt), items } : undefined;
}

/** Instants are ASCII; anything else was not written by us. */
const copyText = (text: string): string => text.replace(/[^\x20-\x7e]/g, '');

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
