import { failed, ok, type Result } from '../../machines/result.ts';
import type { Seal } from '../documents/document.ts';
import type { SignatureMessages } from '../locales/index.ts';
import type { SignerFacts } from '../signature/certificate.ts';
import type { Subject, SubjectFault } from '../signature/identity.ts';
import type { Pkcs12Fault } from '../signature/pkcs12.ts';
import type { SignFault } from '../signature/sign.ts';
import type { StoreFault } from '../store/database.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { BackupFault, VaultControl } from '../vault/control.ts';
import type { FreshIdentity, Identity, IdentityFault } from '../vault/identity.ts';

/** Why the key of the person who signs could not be read or kept. */
export type KeyFault = StoreFault | IdentityFault;

/** Who signs here, and how. Everything behind it is fetched when it is first asked for. */
export interface Signing {
  /** What the certificate in the vault says; undefined where nobody signs here yet. */
  signer(): Promise<Result<SignerFacts | undefined, KeyFault>>;
  /** Makes a key and a certificate in the name that was typed. */
  make(subject: Subject): Promise<Result<undefined, SubjectFault | KeyFault>>;
  /** Takes the key and the certificate of an institution (PKCS #12). */
  take(file: File, password: string): Promise<Result<undefined, Pkcs12Fault | KeyFault>>;
  remove(): Promise<Result<undefined, StoreFault>>;
  /** How passphrases are chosen. */
  readonly passphrases: Pick<VaultControl, 'judge' | 'suggest'>;
  /** A case as the file inside a paper, encrypted under a passphrase of its own (`.almz`). */
  seal(caseId: string, passphrase: string): Promise<Result<Bytes, BackupFault>>;
  /** Makes a paper with the box of the signature in it, and signs it at the instant that stands in the box. */
  sign(
    words: SignatureMessages,
    paper: (seal: Seal) => Promise<Uint8Array>,
  ): Promise<Result<Bytes, SignFault | KeyFault | { readonly tag: 'no-signer' }>>;
}

interface World {
  readonly vault: Pick<
    VaultControl,
    'identity' | 'keepIdentity' | 'removeIdentity' | 'backup' | 'judge' | 'suggest'
  >;
  readonly random: (length: number) => Bytes;
  /** The present instant, ISO 8601 with offset. */
  readonly instant: () => string;
}

/** A key file is read up to here; `readPkcs12` names the exact limit. */
const MOST_BYTES = 1_000_000;

/** Signing with the key in the vault. */
export function createSigning({ vault, random, instant }: World): Signing {
  async function known(): Promise<Result<Identity | undefined, KeyFault>> {
    return vault.identity();
  }

  const keep = async <F>(fresh: Result<FreshIdentity, F>): Promise<Result<undefined, F | KeyFault>> =>
    fresh.ok ? vault.keepIdentity(fresh.value) : fresh;

  async function factsOf(identity: Identity): Promise<SignerFacts | undefined> {
    const { readCertificate } = await import('../signature/certificate.ts');
    return (await readCertificate(identity.certificate))?.facts;
  }

  return {
    async signer() {
      const found = await known();
      if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
      const facts = await factsOf(found.value);
      return facts === undefined ? failed<KeyFault>({ tag: 'identity-damaged' }) : ok(facts);
    },
    async make(subject) {
      const { makeIdentity } = await import('../signature/identity.ts');
      return keep(await makeIdentity(subject, instant(), random));
    },
    async take(file, password) {
      const { readPkcs12 } = await import('../signature/pkcs12.ts');
      const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
      return keep(await readPkcs12(bytes, password, instant()));
    },
    remove: () => vault.removeIdentity(),
    passphrases: vault,
    async seal(caseId, passphrase) {
      const made = await vault.backup([caseId], passphrase);
      return made.ok ? ok(made.value.bytes) : made;
    },
    async sign(words, paper) {
      const found = await known();
      if (!found.ok) return found;
      if (found.value === undefined) return failed({ tag: 'no-signer' } as const);
      const facts = await factsOf(found.value);
      if (facts === undefined) return failed<KeyFault>({ tag: 'identity-damaged' });
      const [{ signPdf }, { sealOf }] = await Promise.all([
        import('../signature/sign.ts'),
        import('../documents/seal.ts'),
      ]);
      const at = instant();
      return signPdf(await paper(sealOf(facts, at, words)), found.value, { at });
    },
  };
}
