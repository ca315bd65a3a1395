import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, copy, type Random, u8, utf8 } from '../vault/bytes.ts';
import { type FreshIdentity, freshIdentity } from '../vault/identity.ts';
import { ecdsaToDer, SCHEMES } from './certificate.ts';
import { context, integer, octets, oid, read, sequence, set, small, TAG, tlv } from './der.ts';
import { utcOf, yearsLater } from './instant.ts';

/** Whom a new certificate names, as typed by the person. Nobody confirms it. */
export interface Subject {
  readonly name: string;
  readonly role?: string;
  readonly institution?: string;
}

/** Why no identity was made: a field that is empty, too long (characters) or holds control characters; a clock that tells no time. */
export type SubjectFault =
  | { readonly tag: 'empty'; readonly field: 'name' }
  | { readonly tag: 'too-long'; readonly field: keyof Subject; readonly most: number }
  | { readonly tag: 'control-characters'; readonly field: keyof Subject }
  | { readonly tag: 'no-time' };

/** Upper bound of all three attributes (RFC 5280, appendix A: ub-common-name, ub-title, ub-organization-name). */
const MOST_CHARACTERS = 64;
const YEARS = 5;

const ATTRIBUTES = { institution: '2.5.4.10', role: '2.5.4.12', name: '2.5.4.3' } as const;

/**
 * A new identity: an EC P-256 key and a certificate for it, signed by the key itself (X.509 v3, RFC 5280), valid from `at`
 * (ISO 8601 instant) for five years, for signing alone. Each part of the name is an RDN of its own: in one common RDN other
 * programs would read a single, multi-valued part.
 */
export async function makeIdentity(
  subject: Subject,
  at: string,
  random: Random,
): Promise<Result<FreshIdentity, SubjectFault>> {
  const cleaned = Object.entries(ATTRIBUTES).map(([field, type]) => {
    const text = subject[field as keyof Subject]?.trim().normalize('NFC') ?? '';
    return { field: field as keyof Subject, type, text };
  });
  const faults = cleaned.flatMap(({ field, text }) => faultsOf(field, text));
  const from = utcOf(at);
  if (from === undefined) faults.push({ tag: 'no-time' });
  if (faults.length > 0 || from === undefined) return failed(...faults);

  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const name = sequence(
    ...cleaned
      .filter(({ text }) => text !== '')
      .map(({ type, text }) => set(sequence(oid(type), tlv(TAG.utf8, utf8(text))))),
  );
  const scheme = SCHEMES['EC P-256'];
  const tbs = sequence(
    tlv(context(0), small(2)),
    integer(serialOf(random)),
    scheme.identifier,
    name,
    sequence(time(from), time(yearsLater(from, YEARS))),
    name,
    spki,
    tlv(context(3), await extensions(spki)),
  );
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: scheme.hash }, pair.privateKey, tbs);
  const value = ecdsaToDer(new Uint8Array(signature));
  const certificate = sequence(tbs, scheme.identifier, tlv(TAG.bits, u8(0), value));
  const about = { kind: 'EC P-256', certificate, chain: [], origin: 'made', since: at } as const;
  return ok(await freshIdentity(pair.privateKey, about));
}

function faultsOf(field: keyof Subject, text: string): SubjectFault[] {
  if (field === 'name' && text === '') return [{ tag: 'empty', field }];
  if ([...text].length > MOST_CHARACTERS) return [{ tag: 'too-long', field, most: MOST_CHARACTERS }];
  // Format characters too: they can turn the direction of writing and so make one name look like another.
  return /[\p{C}\u2028\u2029]/u.test(text) ? [{ tag: 'control-characters', field }] : [];
}

/** 127 random bits, never zero (RFC 5280, 4.1.2.2). */
function serialOf(random: Random): Bytes {
  const bytes = copy(random(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

/** Two digits of the year until 2049, four from then on (RFC 5280, 4.1.2.5). `utc` is `YYYYMMDDhhmmss`. */
const time = (utc: string): Bytes =>
  utc < '2050' ? tlv(TAG.utcTime, utf8(`${utc.slice(2)}Z`)) : tlv(TAG.generalizedTime, utf8(`${utc}Z`));

/** No authority; keyUsage digitalSignature and nonRepudiation, critical; the key's identifier (RFC 5280, 4.2.1). */
async function extensions(spki: Bytes): Promise<Bytes> {
  const yes = tlv(TAG.boolean, u8(0xff));
  const key = read(spki)?.content ?? spki;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', copy(key))).subarray(0, 20);
  return sequence(
    sequence(oid('2.5.29.19'), yes, octets(sequence())),
    sequence(oid('2.5.29.15'), yes, octets(tlv(TAG.bits, u8(6), u8(0xc0)))),
    sequence(oid('2.5.29.14'), octets(octets(digest))),
  );
}
