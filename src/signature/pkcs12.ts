import type { OctetString } from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  type ContentInfo,
  EncryptedData,
  type MacData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
} from 'pkijs';
import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, copy, hex } from '../vault/bytes.ts';
import {
  algorithmOf,
  type FreshIdentity,
  freshIdentity,
  KEY_KINDS,
  type KeyKind,
} from '../vault/identity.ts';
import { isIssuedBy, isSignedBy, type Read, readCertificate, SCHEMES } from './certificate.ts';
import { children, oid, read } from './der.ts';
import {
  CipherError,
  type CipherFault,
  decryptPart,
  isAuthentic,
  type Password,
  passwordOf,
} from './pkcs12-ciphers.ts';

/** A key with its certificates has some kilobytes; a larger file is none (bytes). */
export const PKCS12_LIMIT = 262_144;
const MOST_PARTS = 64;
const LONGEST_CHAIN = 7;

export type Pkcs12Fault =
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly tag: 'not-pkcs12' }
  /** The password is not the one, or the file was changed: nobody can tell which. */
  | { readonly tag: 'wrong-password' }
  | CipherFault
  | { readonly tag: 'no-key' }
  /** Neither RSA with 2048 to 8192 bits nor EC over P-256, P-384 or P-521. */
  | { readonly tag: 'unsupported-key' }
  /** No certificate in the file belongs to the key. */
  | { readonly tag: 'no-certificate' }
  /** The certificate is not one for signing. */
  | { readonly tag: 'key-usage' };

/** What lies in a file, in the order of its parts. */
interface Found {
  readonly keys: Bytes[];
  readonly certificates: Bytes[];
}

/**
 * Reads the key of an institution from a PKCS #12 file (RFC 7292; `.p12`, `.pfx`) with its password. `at` is the instant that is
 * noted as its import (ISO 8601). The key comes back as one that cannot be exported. For a moment its bytes lie in memory, where
 * they are overwritten; of old files, copies that cannot be reached stay until the browser clears them.
 */
export async function readPkcs12(
  file: Uint8Array,
  password: string,
  at: string,
): Promise<Result<FreshIdentity, Pkcs12Fault>> {
  if (file.length > PKCS12_LIMIT)
    return failed<Pkcs12Fault>({ tag: 'too-large', bytes: file.length, limit: PKCS12_LIMIT });
  const parts = partsOf(file);
  if (parts === undefined) return failed<Pkcs12Fault>({ tag: 'not-pkcs12' });
  try {
    // A password can have been typed in either form of its letters.
    for (const form of new Set([password, password.normalize('NFC'), password.normalize('NFD')])) {
      const found = await open(parts, passwordOf(form));
      if (found !== undefined) return await identityOf(found, at);
    }
  } catch (error) {
    if (error instanceof CipherError) return failed<Pkcs12Fault>(error.fault);
    throw error;
  }
  return failed<Pkcs12Fault>({ tag: 'wrong-password' });
}

interface Parts {
  readonly safes: readonly ContentInfo[];
  readonly content: Bytes;
  readonly mac: MacData | undefined;
}

/** The content of an octet string, in one piece or in several. */
const contentOf = (value: unknown): Bytes => new Uint8Array((value as OctetString).getValue());

function partsOf(file: Uint8Array): Parts | undefined {
  try {
    const { authSafe, macData } = PFX.fromBER(copy(file));
    const content = contentOf(authSafe.content);
    const { safeContents } = AuthenticatedSafe.fromBER(content);
    if (safeContents.length > MOST_PARTS) return undefined;
    return { safes: safeContents, content, mac: macData };
  } catch {
    // The parser throws at what is no such file.
    return undefined;
  }
}

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Undefined where the password does not fit. Throws `CipherError` where something is not supported. */
async function open({ safes, content, mac }: Parts, password: Password): Promise<Found | undefined> {
  if (mac !== undefined) {
    const { digestAlgorithm, digest } = mac.mac;
    const authentic = await isAuthentic(
      content,
      {
        hash: DIGESTS[digestAlgorithm.algorithmId] ?? digestAlgorithm.algorithmId,
        salt: contentOf(mac.macSalt),
        iterations: mac.iterations ?? 1,
        expected: contentOf(digest),
      },
      password,
    );
    if (!authentic) return undefined;
  }
  const found: Found = { keys: [], certificates: [] };
  try {
    for (const { contentType, content: inner } of safes) {
      if (contentType === '1.2.840.113549.1.7.1') await collect(contentOf(inner), password, found);
      if (contentType !== '1.2.840.113549.1.7.6') continue;
      const { encryptedContentInfo: part } = new EncryptedData({ schema: inner });
      const bytes = new Uint8Array(part.getEncryptedContent());
      await collect(await decryptPart(part.contentEncryptionAlgorithm, bytes, password), password, found);
    }
    return found;
  } catch (error) {
    if (error instanceof CipherError) throw error;
    // Without a MAC a wrong password shows only in what comes out.
    return undefined;
  }
}

async function collect(bytes: Bytes, password: Password, found: Found): Promise<void> {
  const { safeBags } = SafeContents.fromBER(bytes);
  for (const { bagValue } of safeBags.slice(0, MOST_PARTS)) {
    const value: unknown = bagValue;
    if (value instanceof PrivateKeyInfo) found.keys.push(new Uint8Array(value.toSchema().toBER()));
    if (value instanceof PKCS8ShroudedKeyBag) {
      const { encryptionAlgorithm, encryptedData } = value;
      found.keys.push(await decryptPart(encryptionAlgorithm, contentOf(encryptedData), password));
    }
    if (value instanceof CertBag && value.certId === '1.2.840.113549.1.9.22.1')
      found.certificates.push(contentOf(value.certValue));
  }
}

async function identityOf(
  { keys, certificates }: Found,
  at: string,
): Promise<Result<FreshIdentity, Pkcs12Fault>> {
  const [bytes] = keys;
  const kind = bytes && kindOf(bytes);
  if (bytes === undefined) return failed<Pkcs12Fault>({ tag: 'no-key' });
  const key = kind && (await importKey(bytes, kind));
  for (const each of keys) each.fill(0);
  if (kind === undefined || key === undefined) return failed<Pkcs12Fault>({ tag: 'unsupported-key' });
  const all = (await Promise.all(certificates.map(readCertificate))).filter((each) => each !== undefined);
  const leaf = await leafOf(key, kind, all);
  if (leaf === undefined) return failed<Pkcs12Fault>({ tag: 'no-certificate' });
  if (leaf.strange || (leaf.usage && !leaf.usage.sign)) return failed<Pkcs12Fault>({ tag: 'key-usage' });
  const chain = (await chainOf(leaf, all)).map(({ der }) => der);
  return ok(await freshIdentity(key, { kind, certificate: leaf.der, chain, origin: 'imported', since: at }));
}

/** The kind of a PKCS #8 key by the identifiers of its algorithm and its curve. */
function kindOf(pkcs8: Bytes): KeyKind | undefined {
  const [algorithm, curve] = children(children(read(pkcs8))?.[1]) ?? [];
  const is = (dotted: string, node: typeof algorithm) => node && hex(node.whole) === hex(oid(dotted));
  if (is('1.2.840.113549.1.1.1', algorithm)) return 'RSA';
  if (!is('1.2.840.10045.2.1', algorithm)) return undefined;
  const curves = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'];
  return KEY_KINDS[curves.findIndex((dotted) => is(dotted, curve))];
}

async function importKey(pkcs8: Bytes, kind: KeyKind): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, algorithmOf(kind), true, ['sign']);
  } catch {
    // This browser does not take it.
    return undefined;
  }
}

/** The certificate of the key: the one whose public key verifies what the private one signs. */
async function leafOf(key: CryptoKey, kind: KeyKind, all: readonly Read[]): Promise<Read | undefined> {
  const { hash } = SCHEMES[kind];
  const probe = new Uint8Array(32);
  const { name } = key.algorithm;
  const raw = new Uint8Array(await crypto.subtle.sign({ name, hash }, key, probe));
  for (const one of all.filter(({ facts }) => facts.kind === kind)) {
    if (await verifies(one, raw, probe)) return one;
  }
  return undefined;
}

async function verifies({ publicKey, facts }: Read, raw: Bytes, probe: Bytes): Promise<boolean> {
  const { hash } = SCHEMES[facts.kind];
  if (facts.kind === 'RSA') return isSignedBy(publicKey, hash, raw, probe);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, publicKey, raw, probe);
}

/** The issuers of a certificate as far as they are in the file, each by the next. */
async function chainOf(leaf: Read, all: readonly Read[]): Promise<readonly Read[]> {
  const chain: Read[] = [];
  for (let below = leaf; chain.length < LONGEST_CHAIN && !below.facts.selfSigned; ) {
    const candidates = all.filter((one) => hex(one.subject) === hex(below.issuer) && !chain.includes(one));
    const issued = await Promise.all(candidates.map((one) => isIssuedBy(below, one)));
    const issuer = candidates[issued.indexOf(true)];
    if (issuer === undefined) return chain;
    chain.push(issuer);
    below = issuer;
  }
  return chain;
}
