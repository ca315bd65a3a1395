import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, copy, cut, hex, join, same, sha256 } from '../vault/bytes.ts';
import type { Identity } from '../vault/identity.ts';
import { ecdsaToDer, isSignedBy, type Read, readCertificate, SCHEMES, type Scheme } from './certificate.ts';
import {
  children,
  context,
  type Node,
  octets,
  oid,
  read,
  sequence,
  set,
  small,
  sorted,
  TAG,
  tlv,
} from './der.ts';

/**
 * The signature itself: CMS SignedData (RFC 5652), detached, in the profile of a PAdES baseline B signature (EN 319 142-1): one
 * signer, signed attributes content-type, message-digest and signing-certificate-v2 (RFC 5035), no signing-time. The claimed
 * time stands in the PDF's signature dictionary.
 */

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
} as const;

/** More certificates, or a longer signature, are none that is written here. */
const MOST_CERTIFICATES = 8;
export const MOST_CMS_BYTES = 60_000;

/** What one signature holds; from it its bytes follow. */
interface Parts {
  /** The signer's first, then each one's issuer. */
  readonly certificates: readonly Read[];
  readonly scheme: Scheme;
  readonly digest: Bytes;
}

const attribute = (type: string, value: Bytes): Bytes => sequence(oid(type), set(value));

/** The signed attributes in the order of a DER SET OF. The hashes name the whole chain, so that none of it can be exchanged. */
async function attributesOf({ certificates, digest }: Parts): Promise<readonly Bytes[]> {
  const named = await Promise.all(certificates.map(async ({ der }) => sequence(octets(await sha256(der)))));
  return sorted([
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    // ESSCertIDv2 leaves out its hash algorithm where that is SHA-256.
    attribute(OID.signingCertificate, sequence(sequence(...named))),
  ]);
}

function write(parts: Parts, attributes: readonly Bytes[], signature: Uint8Array): Bytes {
  const { certificates, scheme } = parts;
  const [leaf] = certificates;
  if (leaf === undefined) throw new TypeError('a signature needs the certificate of its signer');
  const signer = sequence(
    small(1),
    sequence(leaf.issuer, leaf.serial),
    scheme.digest,
    tlv(context(0), ...attributes),
    scheme.identifier,
    octets(signature),
  );
  const signed = sequence(
    small(1),
    set(scheme.digest),
    sequence(oid(OID.data)),
    tlv(context(0), ...sorted(certificates.map(({ der }) => der))),
    set(signer),
  );
  return sequence(oid(OID.signedData), tlv(context(0), signed));
}

const digestOf = async (scheme: Scheme, content: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(scheme.hash, content));

/** Signs bytes that stay outside. Undefined where a certificate of the identity cannot be read. */
export async function makeCms(identity: Identity, content: Bytes): Promise<Bytes | undefined> {
  const all = await Promise.all([identity.certificate, ...identity.chain].map(readCertificate));
  const certificates = all.filter((each) => each !== undefined);
  if (certificates.length < all.length || all.length > MOST_CERTIFICATES) return undefined;
  const scheme = SCHEMES[identity.kind];
  const parts: Parts = { certificates, scheme, digest: await digestOf(scheme, content) };
  const attributes = await attributesOf(parts);
  const { name } = identity.privateKey.algorithm;
  const signed = await crypto.subtle.sign(
    { name, hash: scheme.hash },
    identity.privateKey,
    tlv(TAG.set, ...attributes),
  );
  const raw = new Uint8Array(signed);
  return write(parts, attributes, name === 'ECDSA' ? ecdsaToDer(raw) : raw);
}

export type CmsFault =
  /** No CMS signature, or one in another form than the one that is written here. */
  | { readonly tag: 'form' }
  /** Its certificates cannot be read, or are not the ones that were signed. */
  | { readonly tag: 'certificate' }
  /** The content is not the one that was signed. */
  | { readonly tag: 'content' }
  /** It was not made by the key of its certificate. */
  | { readonly tag: 'signature' };

/** Who signed, where everything fits. */
export interface Signer {
  readonly leaf: Read;
  readonly chain: readonly Read[];
}

/**
 * Checks a detached signature over `content`. After it was read it is written anew from its parts and has to come to the same
 * bytes: nothing can be hidden in it, and nothing in it goes unchecked. Behind it only zeros may follow.
 */
export async function checkCms(padded: Uint8Array, content: Bytes): Promise<Result<Signer, CmsFault>> {
  const node = read(padded);
  if (node === undefined || padded.subarray(node.whole.length).some((byte) => byte !== 0))
    return failed<CmsFault>({ tag: 'form' });
  const found = partsOf(node);
  if (found === undefined) return failed<CmsFault>({ tag: 'form' });
  const certificates = await inOrder(found.certificates, found.named);
  const [leaf, ...chain] = certificates ?? [];
  if (certificates === undefined || leaf === undefined) return failed<CmsFault>({ tag: 'certificate' });
  const scheme = SCHEMES[leaf.facts.kind];
  const parts: Parts = { certificates, scheme, digest: copy(found.digest) };
  const attributes = await attributesOf(parts);
  if (!same(write(parts, attributes, found.signature), node.whole)) return failed<CmsFault>({ tag: 'form' });
  const signed = tlv(TAG.set, ...attributes);
  if (!(await isSignedBy(leaf.publicKey, scheme.hash, found.signature, signed)))
    return failed<CmsFault>({ tag: 'signature' });
  if (!same(await digestOf(scheme, content), parts.digest)) return failed<CmsFault>({ tag: 'content' });
  return ok({ leaf, chain });
}

interface Found {
  readonly certificates: readonly Node[];
  /** SHA-256 of each certificate in their order, hexadecimal. */
  readonly named: readonly string[];
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

/** Finds the parts where they have to lie. It need not be strict: writing them anew is. */
function partsOf(node: Node): Found | undefined {
  const inside = (parent: Node | undefined, at: number): Node | undefined => children(parent)?.[at];
  const signed = inside(inside(node, 1), 0);
  const [, , , certificates, signers] = children(signed) ?? [];
  const [, , , attributes, , signature] = children(inside(signers, 0)) ?? [];
  const attributeValue = (type: string): Node | undefined => {
    const id = hex(oid(type));
    const one = children(attributes)?.find((each) => hex(inside(each, 0)?.whole ?? new Uint8Array()) === id);
    return inside(inside(one, 1), 0);
  };
  const digest = attributeValue(OID.messageDigest);
  const named = children(inside(attributeValue(OID.signingCertificate), 0));
  const all = children(certificates);
  if (!digest || !signature || !named || !all || all.length > MOST_CERTIFICATES) return undefined;
  return {
    certificates: all,
    named: named.map((each) => hex(inside(each, 0)?.content ?? new Uint8Array())),
    digest: digest.content,
    signature: signature.content,
  };
}

/** The certificates as the signed hashes order them; each once and none besides. */
async function inOrder(
  nodes: readonly Node[],
  named: readonly string[],
): Promise<readonly Read[] | undefined> {
  if (nodes.length !== named.length || new Set(named).size !== named.length) return undefined;
  const byHash = new Map(
    await Promise.all(
      nodes.map(async ({ whole }) => [hex(await sha256(copy(whole))), await readCertificate(whole)] as const),
    ),
  );
  const ordered = named.map((name) => byHash.get(name)).filter((each) => each !== undefined);
  return ordered.length === named.length ? ordered : undefined;
}

/** The bytes before and behind a gap. */
export const around = (bytes: Uint8Array, from: number, to: number, end: number): Bytes =>
  join(cut(bytes, 0, from), cut(bytes, to, end));
