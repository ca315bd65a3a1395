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

/** The key of the person who signs could not be read or kept. */
export interface KeyFault {
  readonly tag: 'key';
  readonly fault: StoreFault | IdentityFault;
}

/** Who signs here, and how. Everything behind it is fetched when it is first asked for. */
export interface Signing {
  /** What the certificate in the vault says; undefined where nobody signs here yet. */
  signer(): Promise<Result<SignerFacts | undefined, KeyFault>>;
  /** Makes a key and a certificate in the name that was typed. */
  make(subject: Subject): Promise<Result<undefined, SubjectFault | KeyFault>>;
  /** Takes the key and the certificate of an institution (PKCS #12). */
  take(file: File, password: string): Promise<Result<undefined, Pkcs12Fault | KeyFault>>;
  remove(): Promise<Result<undefined, KeyFault>>;
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

interface Known {
  readonly identity: Identity;
  readonly facts: SignerFacts;
}

/** What the vault answers about the key, told apart from what is wrong with a name, a file or a paper. */
async function ofKey<T>(answer: Promise<Result<T, KeyFault['fault']>>): Promise<Result<T, KeyFault>> {
  const found = await answer;
  return found.ok ? found : failed(...found.faults.map((fault): KeyFault => ({ tag: 'key', fault })));
}

/** Signing with the key in the vault. */
export function createSigning({ vault, random, instant }: World): Signing {
  const keep = async <F>(fresh: Result<FreshIdentity, F>): Promise<Result<undefined, F | KeyFault>> =>
    fresh.ok ? ofKey(vault.keepIdentity(fresh.value)) : fresh;

  /** Who signs here, with what the certificate says; undefined where nobody does yet. */
  async function known(): Promise<Result<Known | undefined, KeyFault>> {
    const found = await ofKey(vault.identity());
    if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
    const { readCertificate } = await import('../signature/certificate.ts');
    const read = await readCertificate(found.value.certificate);
    return read === undefined
      ? failed<KeyFault>({ tag: 'key', fault: { tag: 'identity-damaged' } })
      : ok({ identity: found.value, facts: read.facts });
  }

  return {
    async signer() {
      const found = await known();
      return found.ok ? ok(found.value?.facts) : found;
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
    remove: () => ofKey(vault.removeIdentity()),
    passphrases: vault,
    async seal(caseId, passphrase) {
      const made = await vault.backup([caseId], passphrase);
      return made.ok ? ok(made.value.bytes) : made;
    },
    async sign(words, paper) {
      const found = await known();
      if (!found.ok) return found;
      if (found.value === undefined) return failed({ tag: 'no-signer' } as const);
      const { identity, facts } = found.value;
      const [{ signPdf }, { sealOf }] = await Promise.all([
        import('../signature/sign.ts'),
        import('../documents/seal.ts'),
      ]);
      const at = instant();
      return signPdf(await paper(sealOf(facts, at, words)), identity, { at });
    },
  };
}
