import type { CivilDate } from '../../machines/date.ts';
import type { CaseState } from '../../machines/replay.ts';
import type { Source } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import { readCertificate } from '../signature/certificate.ts';
import { type Carried, type CarriedFault, readCarried } from '../signature/content.ts';
import { PDF_LIMIT } from '../signature/pdf-file.ts';
import { type Verification, verifyPdf } from '../signature/verify.ts';
import type { StoreFault } from '../store/database.ts';
import { type Compared, compareLogs, type Differences, dayOfPaper, differencesBetween } from './compare.ts';

/** What a PDF that was looked at carries. */
export type Inside =
  | { readonly tag: 'none' }
  | { readonly tag: 'refused'; readonly faults: readonly CarriedFault[] }
  | { readonly tag: 'sealed'; readonly bytes: Uint8Array }
  | { readonly tag: 'case'; readonly state: CaseState };

/** Everything that is found out about a PDF. */
export interface Checked {
  readonly verification: Verification;
  readonly inside: Inside;
}

/** The bytes of a file; of one that is far too large only how large it is. Undefined where it cannot be read. */
export async function bytesOf(file: File): Promise<Uint8Array | number | undefined> {
  if (file.size > PDF_LIMIT) return file.size;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved, changed or taken away since it was chosen.
    return undefined;
  }
}

/** Verifies a PDF and reads what a signature of it covers. `known` are fingerprints of certificates. */
export async function checkPaper(read: Uint8Array | number, known: ReadonlySet<string>): Promise<Checked> {
  if (typeof read === 'number') {
    const reason = { tag: 'too-large', bytes: read, limit: PDF_LIMIT } as const;
    const verdict = { tag: 'invalid', reason } as const;
    return { verification: { verdict, signatures: [], attached: undefined }, inside: { tag: 'none' } };
  }
  const verification = await verifyPdf(read, known);
  const { attached } = verification;
  return {
    verification,
    inside: attached === undefined ? { tag: 'none' } : insideOf(await readCarried(attached)),
  };
}

function insideOf(carried: Awaited<ReturnType<typeof readCarried>>): Inside {
  if (!carried.ok) return { tag: 'refused', faults: carried.faults };
  return carried.value satisfies Carried;
}

/** The fingerprint of a certificate; undefined where it cannot be read. */
export async function fingerprintOf(certificate: Uint8Array): Promise<string | undefined> {
  return (await readCertificate(certificate))?.facts.fingerprint;
}

/** How the case of a paper stands to the one here. */
export type Beside =
  | { readonly tag: 'absent' }
  /** What is here ends too early to be compared. */
  | { readonly tag: 'damaged' }
  | { readonly tag: 'not-read'; readonly fault: StoreFault }
  | {
      readonly tag: 'here';
      readonly compared: Compared;
      /** Where the case here is judged by others. */
      readonly otherSources: boolean;
    };

/** Looks for the case of a paper among those here, and compares the two. */
export async function besideOf(env: Pick<Environment, 'cases'>, { header, log }: CaseState): Promise<Beside> {
  const known = await env.cases.load(header.id);
  if (!known.ok) return { tag: 'not-read', fault: known.faults[0] ?? { tag: 'unavailable' } };
  if (known.value === undefined) return { tag: 'absent' };
  const { damage, log: here, summary } = known.value;
  if (damage !== undefined && damage.tag !== 'summary') return { tag: 'damaged' };
  const otherSources = !sameSources(summary.sources, header.sources);
  return { tag: 'here', compared: compareLogs(here, log), otherSources };
}

const sameSources = (a: readonly Source[], b: readonly Source[]): boolean =>
  a.length === b.length && a.every((source) => b.includes(source));

/** What the rules say of the case today and did not on the day of the paper; the day itself where nothing can be compared. */
export type Since =
  | { readonly tag: 'same-day' }
  /** By the clock of this device it has not come yet. */
  | { readonly tag: 'later'; readonly day: CivilDate }
  | { readonly tag: 'compared'; readonly differences: Differences };

/** Judges the case of a paper on the day of the paper, and today. */
export function sinceThen(state: CaseState, claimedAt: string, today: CivilDate): Since {
  const day = dayOfPaper(state.log, claimedAt);
  if (day === today) return { tag: 'same-day' };
  if (day > today) return { tag: 'later', day };
  return { tag: 'compared', differences: differencesBetween(state, day, today) };
}
