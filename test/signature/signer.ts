import { createHash } from 'node:crypto';
import { around, makeCms } from '../../src/signature/cms.ts';
import { makeIdentity, type Subject } from '../../src/signature/identity.ts';
import { type PdfFile, readPaper } from '../../src/signature/pdf-file.ts';
import { type SignatureWords, updateWith } from '../../src/signature/pdf-update.ts';
import { readPkcs12 } from '../../src/signature/pkcs12.ts';
import { signPdf } from '../../src/signature/sign.ts';
import { partsOf, type Verification } from '../../src/signature/verify.ts';
import type { Bytes } from '../../src/vault/bytes.ts';
import type { FreshIdentity, Identity } from '../../src/vault/identity.ts';
import { seeded } from '../vault/seeded.ts';
import { fixedFiles } from './fixtures.ts';

// Those who sign in tests, rightly and wrongly.

export const MADE_AT = '2026-11-22T10:00:00+01:00';
export const AT = '2026-11-22T14:05:09+01:00';
export const SIGNER: Subject = { name: 'Dr. Ágnes Szőke', role: 'Neurologist', institution: 'Klinik Łódź' };

export async function fresh(
  subject: Subject = SIGNER,
  at = MADE_AT,
  seed = 'signer',
): Promise<FreshIdentity> {
  const made = await makeIdentity(subject, at, seeded(seed));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

export const made = async (...args: Parameters<typeof fresh>): Promise<Identity> =>
  (await fresh(...args)).identity;

/** A key of the invented hospital. */
export async function imported(protection: (typeof fixedFiles)[number]['protection']): Promise<Identity> {
  const fixed = fixedFiles.find((each) => each.protection === protection);
  const file = new Uint8Array(Buffer.from(fixed?.file ?? '', 'base64'));
  const read = await readPkcs12(file, fixed?.password ?? '', MADE_AT);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.identity;
}

export async function signed(pdf: Uint8Array, identity: Identity, at = AT): Promise<Bytes> {
  const done = await signPdf(pdf, identity, { at });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done.value;
}

export const fingerprintOf = ({ certificate }: Pick<Identity, 'certificate'>): string =>
  createHash('sha256').update(certificate).digest('hex');

/** A paper with the signatures behind it, as it stands for the next one. */
export function paperOf(bytes: Bytes): PdfFile {
  const paper = readPaper(bytes);
  if (paper === undefined) throw new Error('not a paper');
  return partsOf(bytes, paper).file;
}

/** A verdict in a few words. */
export function inWords({ verdict, signatures }: Verification): string {
  const trust = signatures[0]?.trust.tag ?? '';
  switch (verdict.tag) {
    case 'intact':
      return `intact, ${trust}`;
    case 'changed':
      return `changed ${verdict.what === 'objects' ? verdict.objects.join() : 'content'}`;
    case 'invalid':
      return `invalid ${verdict.reason.tag}`;
    case 'appended':
    case 'not-signed':
      return verdict.tag;
  }
}

export const WORDS: SignatureWords = { date: "D:20261122140509+01'00'", name: SIGNER.name, room: 3_100 };

/**
 * Signs anything, as somebody with a program of their own would: the signature fits what it covers, whatever that is. `edit`
 * changes the update before it is signed, without changing its length.
 */
export async function forged(
  bytes: Bytes,
  file: PdfFile,
  identity: Identity,
  { words = WORDS, edit = (text) => text }: { words?: SignatureWords; edit?: (text: string) => string } = {},
): Promise<Bytes> {
  const update = updateWith(bytes, { ...file, end: bytes.length }, words);
  if (update === undefined) throw new Error('no update');
  const { gap } = update;
  const text = Buffer.from(update.bytes).toString('latin1');
  const whole = new Uint8Array(Buffer.from(edit(text), 'latin1'));
  if (whole.length !== text.length) throw new Error('the edit moved bytes');
  const cms = await makeCms(identity, around(whole, gap.from, gap.to, whole.length));
  whole.set(Buffer.from(Buffer.from(cms ?? []).toString('hex')), gap.from + 1);
  return whole;
}
