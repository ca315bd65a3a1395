import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The same in every archive, wherever and whenever it is made: noon by every clock, the first day that ZIP can tell. */
const NO_TIME = '1980-01-01T12:00:00';
const LEVEL = 6;
/** So many bytes are packed before the page may breathe. */
const SLICE = 1_000_000;

/**
 * Packs files into a ZIP archive, in their order. The same files give the same bytes. `breathe` is awaited between
 * slices, so that a large archive does not hold up the page.
 */
export async function zipped(
  files: readonly ArchiveFile[],
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let failed: Error | undefined;
  const archive = new Zip((error, piece) => {
    if (error !== null) failed = error;
    else pieces.push(piece);
  });
  for (const { path, bytes } of files) {
    const entry = new ZipDeflate(path, { level: LEVEL });
    entry.mtime = NO_TIME;
    archive.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
      entry.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
      await breathe();
    }
  }
  archive.end();
  if (failed !== undefined) throw failed;
  return joined(pieces);
}

/** Bytes one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
