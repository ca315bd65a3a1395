import { failed, ok, type Result } from '../../machines/result.ts';
import { type Bytes, hex, type Random, sha256, unhex } from './bytes.ts';
import type { Keys } from './keys.ts';
import { aad, NO_HASH, NO_SLOT, openRecord, sealRecord } from './record.ts';

/** Kinds of keys that sign here. RSA keys sign with PKCS #1 v1.5 and SHA-256. */
export const KEY_KINDS = ['EC P-256', 'EC P-384', 'EC P-521', 'RSA'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What WebCrypto has to be told of a kind of key to import it. */
export function algorithmOf(kind: KeyKind): EcKeyImportParams | RsaHashedImportParams {
  if (kind === 'RSA') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return { name: 'ECDSA', namedCurve: kind.slice(3) };
}

/** Who signs: a key that script can use and never read, and what others need to recognise it. */
export interface Identity {
  readonly privateKey: CryptoKey;
  readonly kind: KeyKind;
  /** X.509 certificate of the key (DER). */
  readonly certificate: Bytes;
  /** Certificates of its issuers, each by the next (DER); empty where it was made here. */
  readonly chain: readonly Bytes[];
  readonly origin: 'made' | 'imported';
  /** When it was made or imported here: ISO 8601 instant. */
  readonly since: string;
}

/** An identity that has just been made or imported. `wrap` is the only way in which its private key can still leave: sealed. */
export interface FreshIdentity {
  readonly identity: Identity;
  /** The PKCS #8 form under an AES-GCM key; its bytes never come into the reach of script. */
  readonly wrap: (key: CryptoKey, iv: Bytes, additionalData: Bytes) => Promise<Bytes>;
}

/** Why a sealed identity does not open: changed bytes, another vault, or a kind of key that this browser does not import. */
export type IdentityFault = { readonly tag: 'identity-damaged' };

const IV_BYTES = 12;

/** What is sealed. Bytes as hexadecimal. */
interface Sealed {
  readonly origin: Identity['origin'];
  readonly since: string;
  readonly kind: KeyKind;
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly iv: string;
  readonly key: string;
}

const place = ({ vaultId, epoch }: Keys) =>
  ({ type: 'identity', vaultId, epoch, slot: NO_SLOT, sequence: 0, previous: NO_HASH }) as const;

/** The certificate is bound to the key, so that neither can be exchanged alone. */
const wrapData = async ({ vaultId, epoch }: Keys, certificate: Bytes): Promise<Bytes> =>
  aad({
    type: 'wrap-identity',
    vaultId,
    epoch,
    slot: NO_SLOT,
    sequence: 0,
    previous: await sha256(certificate),
  });

/** An identity as one record of the vault: the private key wrapped under a key of its own, the rest sealed around it. */
export async function sealIdentity(
  { identity, wrap }: FreshIdentity,
  keys: Keys,
  random: Random,
): Promise<Bytes> {
  const iv = random(IV_BYTES);
  const wrapped = await wrap(keys.identity, iv, await wrapData(keys, identity.certificate));
  const value: Sealed = {
    origin: identity.origin,
    since: identity.since,
    kind: identity.kind,
    certificate: hex(identity.certificate),
    chain: identity.chain.map(hex),
    iv: hex(iv),
    key: hex(wrapped),
  };
  return sealRecord(keys.index, place(keys), value, random);
}

/** Opens a record of `sealIdentity`. The key comes back as one that cannot be exported. */
export async function openIdentity(record: Uint8Array, keys: Keys): Promise<Result<Identity, IdentityFault>> {
  const opened = await openRecord(keys.index, place(keys), record);
  if (!opened.ok) return failed<IdentityFault>({ tag: 'identity-damaged' });
  const { origin, since, kind, certificate, chain, iv, key } = opened.value as Sealed;
  const leaf = unhex(certificate);
  try {
    const privateKey = await crypto.subtle.unwrapKey(
      'pkcs8',
      unhex(key),
      keys.identity,
      { name: 'AES-GCM', iv: unhex(iv), additionalData: await wrapData(keys, leaf) },
      algorithmOf(kind),
      false,
      ['sign'],
    );
    return ok({ privateKey, kind, certificate: leaf, chain: chain.map(unhex), origin, since });
  } catch {
    // The record is authentic, so this browser does not take the key; WebCrypto says no more.
    return failed<IdentityFault>({ tag: 'identity-damaged' });
  }
}

/** Makes an identity of a key that can still be exported: what is handed out cannot. */
export async function freshIdentity(
  exportable: CryptoKey,
  about: Omit<Identity, 'privateKey'>,
): Promise<FreshIdentity> {
  const seal = (key: CryptoKey, iv: Bytes, additionalData: Bytes): Promise<ArrayBuffer> =>
    crypto.subtle.wrapKey('pkcs8', exportable, key, { name: 'AES-GCM', iv, additionalData });
  // Through a key that nobody keeps, because the exported bytes must not come into the reach of script.
  const passing = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
  const iv = new Uint8Array(IV_BYTES);
  const none = new Uint8Array(0);
  const privateKey = await crypto.subtle.unwrapKey(
    'pkcs8',
    await seal(passing, iv, none),
    passing,
    { name: 'AES-GCM', iv, additionalData: none },
    algorithmOf(about.kind),
    false,
    ['sign'],
  );
  return {
    identity: { ...about, privateKey },
    wrap: async (key, iv, additionalData) => new Uint8Array(await seal(key, iv, additionalData)),
  };
}
