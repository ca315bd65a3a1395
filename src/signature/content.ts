import { readCase, SIZE_LIMIT } from '../../machines/case-file.ts';
import type { Fault } from '../../machines/fault.ts';
import type { CaseState } from '../../machines/replay.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { BACKUP_LIMIT } from '../vault/backup-file.ts';
import { type Bytes, join } from '../vault/bytes.ts';
import type { Attached } from './pdf-file.ts';

/** What a signed paper carries. */
export type Carried =
  /** The case, read and replayed as any case file is. */
  | { readonly tag: 'case'; readonly state: CaseState }
  /** An `.almz` file, to be opened with its passphrase as a backup is. */
  | { readonly tag: 'sealed'; readonly bytes: Bytes };

export type CarriedFault =
  /** More than `limit` bytes when inflated: it was stopped there. */
  | { readonly tag: 'inflates-too-far'; readonly limit: number }
  | { readonly tag: 'not-inflatable' }
  | { readonly tag: 'unknown-file'; readonly name: string }
  | { readonly tag: 'case'; readonly fault: Fault };

/**
 * Reads the file inside a paper; the one of `Verification.attached`, which no later change can reach. Both a bomb and broken bytes
 * end in a fault: inflation stops at the limit of what the file may be.
 */
export async function readCarried({ name, deflated }: Attached): Promise<Result<Carried, CarriedFault>> {
  const limit = LIMITS[name];
  if (limit === undefined) return failed<CarriedFault>({ tag: 'unknown-file', name });
  const bytes = await inflate(deflated, limit);
  if (!bytes.ok) return bytes;
  if (name === 'case.almz') return ok<Carried>({ tag: 'sealed', bytes: bytes.value });
  const read = readCase(bytes.value);
  if (!read.ok) return failed(...read.faults.map((fault): CarriedFault => ({ tag: 'case', fault })));
  return ok<Carried>({ tag: 'case', state: read.value });
}

/** The largest that each file may be when it is inflated, in bytes. */
const LIMITS: Readonly<Record<string, number>> = { 'case.json': SIZE_LIMIT, 'case.almz': BACKUP_LIMIT };

/** Inflates zlib data (RFC 1950) up to a limit in bytes; what comes out is counted, never what is promised. */
export async function inflate(deflated: Bytes, limit: number): Promise<Result<Bytes, CarriedFault>> {
  const reader = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(join(...parts));
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return failed<CarriedFault>({ tag: 'inflates-too-far', limit });
      }
      parts.push(value);
    }
  } catch {
    // The stream is broken, cut, or followed by something else.
    return failed<CarriedFault>({ tag: 'not-inflatable' });
  }
}
