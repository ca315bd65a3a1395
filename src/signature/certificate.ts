import { Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { type Bytes, copy, cut, hex, join, sha256 } from '../vault/bytes.ts';
import { algorithmOf, type KeyKind } from '../vault/identity.ts';
import { children, integer, type Node, oid, read, sequence, TAG, tlv } from './der.ts';

/** A longer certificate is none of a person who signs (bytes). */
const MOST_BYTES = 16_384;
/** Shorter RSA keys are broken or about to be (NIST SP 800-131A); longer ones keep a device busy. */
const RSA_BITS = { least: 2048, most: 8192 } as const;

/** What is written in a certificate about the one who signs. Whether it is true is said by nobody but its issuer. */
export interface SignerFacts {
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly institution: string | undefined;
  /** Who says so: the issuer's name. */
  readonly issuer: string | undefined;
  /** Issued by the key itself: nobody else has confirmed anything. */
  readonly selfSigned: boolean;
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** ISO 8601 instants in UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly kind: KeyKind;
}

/** A certificate that was read, with the parts that signatures need as they lie in its bytes. */
export interface Read {
  readonly der: Bytes;
  readonly facts: SignerFacts;
  readonly publicKey: CryptoKey;
  readonly bits: number;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serial: Uint8Array;
  readonly tbs: Uint8Array;
  /** Of the issuer over `tbs`. */
  readonly signature: { readonly algorithm: Uint8Array; readonly value: Uint8Array };
  /** Undefined where the certificate limits nothing. */
  readonly usage: { readonly sign: boolean; readonly issue: boolean } | undefined;
  readonly authority: boolean;
  /** Whether it has critical extensions that nobody here understands (RFC 5280, 4.2). */
  readonly strange: boolean;
}

const ATTRIBUTE = { name: '2.5.4.3', institution: '2.5.4.10', role: '2.5.4.12' } as const;
const EXTENSION = { usage: '2.5.29.15', constraints: '2.5.29.19' } as const;
const UNDERSTOOD: readonly string[] = [...Object.values(EXTENSION), '2.5.29.17', '2.5.29.32', '2.5.29.37'];

const OID_EC = '1.2.840.10045.2.1';
const OID_RSA = '1.2.840.113549.1.1.1';
const CURVES: Readonly<Record<string, KeyKind>> = {
  '1.2.840.10045.3.1.7': 'EC P-256',
  '1.3.132.0.34': 'EC P-384',
  '1.3.132.0.35': 'EC P-521',
};

/** Reads a certificate (RFC 5280). Undefined for anything else, and for keys that this product does not take. */
export async function readCertificate(bytes: Uint8Array): Promise<Read | undefined> {
  const der = copy(bytes);
  const node = read(der);
  if (der.length > MOST_BYTES || node === undefined || node.whole.length !== der.length) return undefined;
  const [tbs, algorithm, value] = children(node) ?? [];
  const parts = children(tbs)?.filter(({ tag }) => tag !== 0xa0);
  const [serial, , issuer, , subject, spki] = parts ?? [];
  if (!tbs || !algorithm || !value || !serial || !issuer || !subject || !spki) return undefined;
  try {
    const parsed = Certificate.fromBER(der);
    const kind = kindOf(parsed);
    if (kind === undefined) return undefined;
    const publicKey = await importPublic(spki.whole, kind);
    const bits = (publicKey.algorithm as Partial<RsaKeyAlgorithm>).modulusLength ?? Number(kind.slice(-3));
    if (kind === 'RSA' && (bits < RSA_BITS.least || bits > RSA_BITS.most)) return undefined;
    const known: Omit<Read, 'facts'> = {
      der,
      publicKey,
      bits,
      issuer: issuer.whole,
      subject: subject.whole,
      serial: serial.whole,
      tbs: tbs.whole,
      signature: { algorithm: algorithm.whole, value: value.content.subarray(1) },
      ...extensionsOf(parsed),
    };
    const itself = hex(issuer.whole) === hex(subject.whole) && (await isIssuedBy(known, known));
    return { ...known, facts: await factsOf(parsed, der, kind, itself) };
  } catch {
    // Parsers and WebCrypto throw at what is malformed; a certificate that cannot be read is none.
    return undefined;
  }
}

async function factsOf(
  parsed: Certificate,
  der: Bytes,
  kind: KeyKind,
  selfSigned: boolean,
): Promise<SignerFacts> {
  const of = (name: RelativeDistinguishedNames, type: string) => textIn(name, type);
  return {
    name: of(parsed.subject, ATTRIBUTE.name),
    role: of(parsed.subject, ATTRIBUTE.role),
    institution: of(parsed.subject, ATTRIBUTE.institution),
    issuer: of(parsed.issuer, ATTRIBUTE.name) ?? of(parsed.issuer, ATTRIBUTE.institution),
    selfSigned,
    fingerprint: hex(await sha256(der)),
    notBefore: parsed.notBefore.value.toISOString(),
    notAfter: parsed.notAfter.value.toISOString(),
    kind,
  };
}

function textIn({ typesAndValues }: RelativeDistinguishedNames, type: string): string | undefined {
  const found = typesAndValues.find((each) => each.type === type)?.value.valueBlock.value;
  // Control characters and those that turn the direction of writing could make a name look like another one.
  const text = typeof found === 'string' ? found.replace(/[\p{C}\u2028\u2029]/gu, '').trim() : '';
  return text === '' ? undefined : text;
}

function kindOf({ subjectPublicKeyInfo }: Certificate): KeyKind | undefined {
  const { algorithmId, algorithmParams } = subjectPublicKeyInfo.algorithm;
  if (algorithmId === OID_RSA) return 'RSA';
  if (algorithmId !== OID_EC) return undefined;
  const curve: unknown = algorithmParams?.valueBlock?.toString();
  return typeof curve === 'string' ? CURVES[curve] : undefined;
}

const importPublic = (spki: Uint8Array, kind: KeyKind): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', copy(spki), algorithmOf(kind), true, ['verify']);

function extensionsOf({ extensions = [] }: Certificate): Pick<Read, 'usage' | 'authority' | 'strange'> {
  const content = (id: string): Node | undefined => {
    const value = extensions.find(({ extnID }) => extnID === id)?.extnValue.valueBlock.valueHexView;
    return value && read(value);
  };
  const usage = content(EXTENSION.usage);
  const bits = usage?.content[1] ?? 0;
  const constraints = children(content(EXTENSION.constraints));
  return {
    // digitalSignature and nonRepudiation are the first two bits, keyCertSign the sixth.
    usage: usage && { sign: (bits & 0xc0) !== 0, issue: (bits & 0x04) !== 0 },
    authority: constraints?.[0]?.tag === TAG.boolean && constraints[0].content[0] === 0xff,
    strange: extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.includes(extnID)),
  };
}

/** How a signature of a kind of key is named and made. */
export interface Scheme {
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** AlgorithmIdentifier of the signature (DER). */
  readonly identifier: Bytes;
  /** AlgorithmIdentifier of the digest (DER); parameters absent (RFC 5754). */
  readonly digest: Bytes;
}

const NULL = tlv(TAG.null);
const DIGESTS = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
} as const;
const ec = (last: number, hash: Scheme['hash']): Scheme => ({
  hash,
  identifier: sequence(oid(`1.2.840.10045.4.3.${last}`)),
  digest: sequence(oid(DIGESTS[hash])),
});
const rsa = (last: number, hash: Scheme['hash']): Scheme => ({
  hash,
  identifier: sequence(oid(`1.2.840.113549.1.1.${last}`), NULL),
  digest: sequence(oid(DIGESTS[hash])),
});

/** The scheme in which each kind of key signs here. */
export const SCHEMES: Readonly<Record<KeyKind, Scheme>> = {
  'EC P-256': ec(2, 'SHA-256'),
  'EC P-384': ec(3, 'SHA-384'),
  'EC P-521': ec(4, 'SHA-512'),
  RSA: rsa(11, 'SHA-256'),
};
/** Schemes in which an issuer may have signed a certificate. SHA-1 is none of them. */
const ISSUING: readonly Scheme[] = [
  ...[2, 3, 4].map((last, at) => ec(last, (['SHA-256', 'SHA-384', 'SHA-512'] as const)[at] ?? 'SHA-256')),
  ...[11, 12, 13].map((last, at) => rsa(last, (['SHA-256', 'SHA-384', 'SHA-512'] as const)[at] ?? 'SHA-256')),
];

const POINT_BYTES: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** An ECDSA signature as WebCrypto gives it (r and s, each as long as the curve) as CMS and X.509 write it. */
export const ecdsaToDer = (raw: Bytes): Bytes =>
  sequence(integer(cut(raw, 0, raw.length / 2)), integer(cut(raw, raw.length / 2)));

function ecdsaToRaw(der: Uint8Array, size: number): Bytes | undefined {
  const node = read(der);
  const both = node?.whole.length === der.length ? children(node) : undefined;
  if (both?.length !== 2) return undefined;
  const numbers = both.map(({ content }) => (content[0] === 0 ? content.subarray(1) : content));
  if (numbers.some(({ length }) => length > size)) return undefined;
  const raw = join(...numbers.flatMap((digits) => [new Uint8Array(size - digits.length), digits]));
  // What is not exactly what would be written is refused: one signature, one encoding.
  return hex(ecdsaToDer(raw)) === hex(der) ? raw : undefined;
}

/** Whether a signature over bytes is one of this key, in a scheme of its kind. */
export async function isSignedBy(
  publicKey: CryptoKey,
  hash: Scheme['hash'],
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  const { name, namedCurve } = publicKey.algorithm as Partial<EcKeyAlgorithm> & KeyAlgorithm;
  if (name === 'ECDSA') {
    const raw = ecdsaToRaw(signature, POINT_BYTES[namedCurve ?? ''] ?? 0);
    return raw !== undefined && crypto.subtle.verify({ name, hash }, publicKey, raw, copy(bytes));
  }
  // An RSA key is bound to a hash when it is imported.
  const spki = await crypto.subtle.exportKey('spki', publicKey);
  const key = await crypto.subtle.importKey('spki', spki, { name, hash }, false, ['verify']);
  return crypto.subtle.verify(name, key, copy(signature), copy(bytes));
}

/** Whether `issuer` has signed `certificate`; says nothing of whether it was allowed to. */
export async function isIssuedBy(
  { signature, tbs }: Pick<Read, 'signature' | 'tbs'>,
  { publicKey }: Pick<Read, 'publicKey'>,
): Promise<boolean> {
  const algorithm = hex(signature.algorithm);
  const name = publicKey.algorithm.name === 'ECDSA' ? 'ecdsa' : 'rsa';
  const scheme = ISSUING.find(({ identifier }) => hex(identifier) === algorithm);
  if (scheme === undefined || (ISSUING.indexOf(scheme) < 3 ? 'ecdsa' : 'rsa') !== name) return false;
  try {
    return await isSignedBy(publicKey, scheme.hash, signature.value, tbs);
  } catch {
    // WebCrypto throws where the signature cannot belong to such a key.
    return false;
  }
}
