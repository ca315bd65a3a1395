import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, copy, hex, utf8 } from '../vault/bytes.ts';
import type { Identity } from '../vault/identity.ts';
import { readCertificate } from './certificate.ts';
import { around, MOST_CMS_BYTES, makeCms } from './cms.ts';
import { pdfDateOf } from './instant.ts';
import { isPlain, readPaper } from './pdf-file.ts';
import { updateWith } from './pdf-update.ts';
import { wasValid } from './trust.ts';
import { nameOn, partsOf, verifyPdf } from './verify.ts';

export interface Signing {
  /** What the signer's clock shows: ISO 8601 instant with offset. Nobody confirms it. */
  readonly at: string;
  /** Why it is signed, in the signer's words: up to 200 characters. */
  readonly reason?: string;
}

export type SignFault =
  /** No paper of this application, or one whose earlier signatures do not hold. */
  | { readonly tag: 'not-a-paper' }
  | { readonly tag: 'no-time' }
  | { readonly tag: 'reason-too-long'; readonly most: number }
  /** A certificate of the identity cannot be read. */
  | { readonly tag: 'certificate' }
  /** The certificate is not one for signing. */
  | { readonly tag: 'key-usage' }
  /** ISO 8601 instants between which it may sign. */
  | { readonly tag: 'not-valid-now'; readonly notBefore: string; readonly notAfter: string }
  /** What was signed did not verify: nothing is handed out. */
  | { readonly tag: 'not-verified' };

const REASON_CHARACTERS = 200;
/** Room for everything in a CMS signature but its certificates, in bytes: the largest RSA signature, attributes, framing. */
const BESIDE_CERTIFICATES = 2_600;

/**
 * Signs a paper, or adds a signature to a signed one. The signature covers every byte of the file but itself; the bytes of the
 * paper stay as they were, so that what lies in front of the signature can be made again from the case. Where the paper has a
 * box for a signature, it becomes that box's. Verified before it is handed out. ECDSA signatures hold chance: the same paper
 * signed twice gives different bytes behind the same paper.
 */
export async function signPdf(
  pdf: Uint8Array,
  identity: Identity,
  { at, reason }: Signing,
): Promise<Result<Bytes, SignFault>> {
  const date = pdfDateOf(at);
  if (date === undefined) return failed<SignFault>({ tag: 'no-time' });
  if (reason !== undefined && reason.length > REASON_CHARACTERS)
    return failed<SignFault>({ tag: 'reason-too-long', most: REASON_CHARACTERS });
  const leaf = await readCertificate(identity.certificate);
  if (leaf === undefined || leaf.strange) return failed<SignFault>({ tag: 'certificate' });
  if (leaf.usage && !leaf.usage.sign) return failed<SignFault>({ tag: 'key-usage' });
  const { notBefore, notAfter, fingerprint } = leaf.facts;
  if (!wasValid(leaf, at)) return failed<SignFault>({ tag: 'not-valid-now', notBefore, notAfter });
  const bytes = copy(pdf);
  const file = await signable(bytes);
  const certificates = [identity.certificate, ...identity.chain];
  const room = certificates.reduce((sum, one) => sum + one.length + 48, BESIDE_CERTIFICATES);
  if (room > MOST_CMS_BYTES) return failed<SignFault>({ tag: 'certificate' });
  const words = { date, name: nameOn(leaf.facts), reason: reason?.normalize('NFC'), room };
  const update = file && updateWith(bytes, file, words);
  if (update === undefined) return failed<SignFault>({ tag: 'not-a-paper' });
  const { gap } = update;
  const cms = await makeCms(identity, around(update.bytes, gap.from, gap.to, update.bytes.length));
  if (cms === undefined || cms.length > room) return failed<SignFault>({ tag: 'certificate' });
  update.bytes.set(utf8(hex(cms)), gap.from + 1);
  const { verdict, signatures } = await verifyPdf(update.bytes, new Set([fingerprint]));
  const own = signatures.at(-1);
  if (verdict.tag !== 'intact' || own?.trust.tag !== 'known')
    return failed<SignFault>({ tag: 'not-verified' });
  return ok(update.bytes);
}

/** The file behind which a signature may be put: a plain paper, alone or with signatures that all hold. */
async function signable(bytes: Bytes) {
  const paper = readPaper(bytes);
  if (paper === undefined || !isPlain(paper)) return undefined;
  const { file, signatures, rest } = partsOf(bytes, paper);
  if (rest !== undefined) return undefined;
  if (signatures.length === 0) return file;
  const { verdict } = await verifyPdf(bytes, new Set());
  return verdict.tag === 'intact' ? file : undefined;
}
