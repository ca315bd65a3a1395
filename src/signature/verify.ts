import { type Bytes, copy } from '../vault/bytes.ts';
import { around, type CmsFault, checkCms, type Signer } from './cms.ts';
import {
  type Attached,
  attachedTo,
  isPlain,
  latin1,
  PDF_LIMIT,
  type PdfFile,
  readPaper,
} from './pdf-file.ts';
import { accept, type Found, readUpdate } from './pdf-update.ts';
import { trustOf, wasValid } from './trust.ts';
import type { InvalidReason, SignatureReport, Trust, Verdict } from './verdict.ts';

/** More signatures are on no paper. */
const MOST_SIGNATURES = 8;
/** What every signed file has somewhere. A file without any of it is not signed; with it, a signature has to be found. */
const TRACES = /\/ByteRange|\/SubFilter|\/Adobe\.PPK|\/ETSI\.|\/Type\s*\/Sig\b/;

/** Everything that a file says about its signatures. */
export interface Verification {
  /** Of the file as a whole: the worst of its signatures. */
  readonly verdict: Verdict;
  /** In the order in which they were made. */
  readonly signatures: readonly SignatureReport[];
  /** The file inside, as it stood when it was first signed: later changes cannot reach it. Only where that signature holds. */
  readonly attached: Attached | undefined;
}

/** A file taken apart: the paper, the signatures that follow, and where they end. */
export interface Parts {
  readonly file: PdfFile;
  readonly signatures: readonly { readonly found: Found; readonly before: PdfFile }[];
  /** Why what follows could not be read as a signature; undefined where nothing follows. */
  readonly rest: { readonly from: number; readonly reason: InvalidReason } | undefined;
}

/** One character for each byte, whatever it is: patterns here look for ASCII alone. */
const ascii = new TextDecoder('latin1');

const invalid = (reason: InvalidReason): Verdict => ({ tag: 'invalid', reason });
const only = (verdict: Verdict): Verification => ({ verdict, signatures: [], attached: undefined });

/** Reads every signature behind a paper. The paper's context is read on: what it held before is to be looked at before. */
export function partsOf(bytes: Bytes, paper: PdfFile): Parts {
  const signatures: { found: Found; before: PdfFile }[] = [];
  let file = paper;
  while (file.end < bytes.length) {
    if (signatures.length === MOST_SIGNATURES)
      return { file, signatures, rest: { from: file.end, reason: { tag: 'form' } } };
    const found = readUpdate(bytes, file);
    if ('tag' in found) return { file, signatures, rest: { from: file.end, reason: found } };
    signatures.push({ found, before: file });
    file = accept(file, found.update);
  }
  return { file, signatures, rest: undefined };
}

/**
 * Verifies the signatures of a PDF. `known` are SHA-256 fingerprints of certificates that the person trusts. Never throws, and
 * answers in time linear in the size of the file, whatever is in it. The checks: see `readPaper`, `isPlain`, `readUpdate`
 * and `checkCms`; none of them asks a network, so that revoked certificates are not noticed.
 */
export async function verifyPdf(pdf: Uint8Array, known: ReadonlySet<string>): Promise<Verification> {
  if (pdf.length > PDF_LIMIT) return only(invalid({ tag: 'too-large', bytes: pdf.length, limit: PDF_LIMIT }));
  const bytes = copy(pdf);
  const head = latin1(bytes, 0, 5);
  const traces = () => TRACES.test(ascii.decode(bytes));
  if (head !== '%PDF-') return only(invalid({ tag: traces() ? 'structure' : 'no-pdf' }));
  const paper = readPaper(bytes);
  if (paper === undefined) return only(traces() ? invalid({ tag: 'structure' }) : { tag: 'not-signed' });
  const plain = isPlain(paper);
  const attached = attachedTo(paper);
  const parts = partsOf(bytes, paper);
  const { signatures, rest } = parts;
  if (signatures.length === 0) {
    if (rest === undefined || !traces()) return only({ tag: 'not-signed' });
    return only(invalid(rest.reason));
  }
  if (!plain) return only(invalid({ tag: 'active-content' }));
  const later = rest && laterVerdict(bytes, parts);
  const reports: SignatureReport[] = [];
  for (const { found } of signatures) reports.push(await reportOf(bytes, found, known, later));
  const first = reports[0]?.verdict;
  return {
    verdict: reports.map(({ verdict }) => verdict).reduce(worse, { tag: 'intact' }),
    signatures: reports,
    attached: first !== undefined && (first.tag === 'intact' || first === later) ? attached : undefined,
  };
}

const GRAVITY: readonly Verdict['tag'][] = ['intact', 'appended', 'changed', 'invalid', 'not-signed'];
const worse = (a: Verdict, b: Verdict): Verdict => (GRAVITY.indexOf(b.tag) > GRAVITY.indexOf(a.tag) ? b : a);

async function reportOf(
  bytes: Bytes,
  { update: { gap, file }, cms, claimedAt, words }: Found,
  known: ReadonlySet<string>,
  later: Verdict | undefined,
): Promise<SignatureReport> {
  const checked = await checkCms(cms, around(bytes, gap.from, gap.to, file.end));
  const about = { claimedAt, reason: words.reason };
  if (!checked.ok) {
    const verdict = verdictOf(checked.faults[0] ?? { tag: 'form' });
    return { ...about, verdict, signer: undefined, trust: { tag: 'unknown' } };
  }
  const { leaf, chain } = checked.value;
  const trust: Trust = await trustOf(leaf, chain, known, claimedAt);
  const fault = signerFault(checked.value, claimedAt, words.name);
  const verdict = fault === undefined ? (later ?? ({ tag: 'intact' } as const)) : invalid(fault);
  return { ...about, verdict, signer: leaf.facts, trust };
}

function verdictOf({ tag }: CmsFault): Verdict {
  if (tag === 'content') return { tag: 'changed', what: 'content' };
  return invalid({ tag: tag === 'form' ? 'signature-form' : tag });
}

function signerFault({ leaf }: Signer, claimedAt: string, name: string): InvalidReason | undefined {
  if (leaf.strange) return { tag: 'certificate' };
  if (leaf.usage && !leaf.usage.sign) return { tag: 'key-usage' };
  if (!wasValid(leaf, claimedAt)) return { tag: 'not-valid-then' };
  return name === nameOn(leaf.facts) ? undefined : { tag: 'name' };
}

/** The name that stands in the document beside the signature: that of the certificate. */
export const nameOn = ({ name, institution }: Signer['leaf']['facts']): string => name ?? institution ?? '';

/** What follows the last signature: which objects of the paper it replaces, as far as they can be named. */
function laterVerdict(bytes: Bytes, { file }: Parts): Verdict {
  const tail = ascii.decode(bytes.subarray(file.end));
  const numbers = Array.from(tail.matchAll(/(\d{1,7})\s{1,9}\d{1,5}\s{1,9}obj\b/g), ([, digits]) =>
    Number(digits),
  );
  const objects = [...new Set(numbers)].filter((number) => number < file.size).sort((a, b) => a - b);
  // Objects can also lie compressed, where they are not named; a new table can point elsewhere.
  if (objects.length > 0 || /\/ObjStm\b/.test(tail)) return { tag: 'changed', what: 'objects', objects };
  return { tag: 'appended', bytes: bytes.length - file.end };
}
