import type { SignerFacts } from '../../signature/certificate.ts';
import type { CarriedFault } from '../../signature/content.ts';
import type { SubjectFault } from '../../signature/identity.ts';
import type { Pkcs12Fault } from '../../signature/pkcs12.ts';
import type { SignFault } from '../../signature/sign.ts';
import type { InvalidReason, Trust, Verdict } from '../../signature/verdict.ts';
import type { StoreFault } from '../../store/database.ts';
import type { IdentityFault } from '../../vault/identity.ts';
import { formats, inGroups } from '../format.ts';

const { number, count, date, list } = formats('en');
const megabytes = (bytes: number): string => `${number(Math.round(bytes / 100_000) / 10)} MB`;
/** The clock as the signer's device showed it, with its distance from UTC. */
const clock = (instant: string): string => {
  const zone = instant.replace(/^.*T[\d:.]+/, '');
  return `${date(instant.slice(0, 10))}, ${instant.slice(11, 16)} (UTC${zone === 'Z' ? '' : zone.replace('-', '−')})`;
};
/** The key of the person who signs could not be read or kept. */
interface KeyFault {
  readonly tag: 'key';
  readonly fault: StoreFault | IdentityFault;
}

const field = { name: 'name', role: 'role', institution: 'institution' } as const;

function reason(found: InvalidReason): string {
  switch (found.tag) {
    case 'no-pdf':
      return 'This file is no PDF.';
    case 'too-large':
      return `The file has ${megabytes(found.bytes)}; a paper of this application has at most ${megabytes(found.limit)}.`;
    case 'structure':
      return 'The file bears a signature, but is not built as this application builds its papers: it comes from elsewhere, is cut, or was changed.';
    case 'active-content':
      return 'The paper holds scripts, layers or form fields, with which it could show something else than what was signed.';
    case 'sub-filter':
      return 'The signature is of a kind that this application does not make.';
    case 'byte-range':
      return 'The signature does not cover the whole paper.';
    case 'contents':
      return 'The place of the signature holds none.';
    case 'date':
      return 'The signature states no time that can be read.';
    case 'form':
      return 'The part of the file that holds the signature was changed.';
    case 'signature-form':
      return 'The signature is damaged, or something is hidden in it.';
    case 'certificate':
      return 'The certificate of the signature cannot be read, or is not the one that was signed with.';
    case 'signature':
      return 'The signature was not made with the key of its certificate.';
    case 'key-usage':
      return 'The certificate is not meant for signing.';
    case 'not-valid-then':
      return 'At the time that the signing device stated, the certificate was not valid.';
    case 'name':
      return 'The name beside the signature is not the one in the certificate.';
  }
}

/** Why the key that signs could not be read or kept. */
function key(fault: KeyFault['fault']): string {
  switch (fault.tag) {
    case 'identity-damaged':
      return 'The key with which you sign cannot be opened any more. Make a new one, or import it again.';
    case 'locked':
      return 'The cases are locked. Unlock them and try again.';
    case 'full':
      return 'The storage of this browser is full. Free some space and try again.';
    default:
      return 'The storage of this browser did not take part. Reload the page and try again.';
  }
}

const pkcs12 = (fault: Pkcs12Fault): string => {
  switch (fault.tag) {
    case 'too-large':
      return `The file has ${number(fault.bytes)} bytes; a key file has at most ${number(fault.limit)}.`;
    case 'not-pkcs12':
      return 'This file is no key file (PKCS #12; its name ends in .p12 or .pfx).';
    case 'wrong-password':
      return 'That is not the password of this file, or the file is damaged.';
    case 'unsupported':
      return `The file is protected in a way that is not supported here (${fault.algorithm}). Export it anew with AES-256.`;
    case 'too-much-work':
      return `The file asks for ${number(fault.iterations)} rounds of key derivation, more than any real one. Nothing was tried with it.`;
    case 'no-key':
      return 'There is no private key in this file.';
    case 'unsupported-key':
      return 'The key is of a kind that cannot sign here: RSA with 2048 to 8192 bits or EC (P-256, P-384, P-521) is needed.';
    case 'no-certificate':
      return 'There is no certificate in this file that belongs to the key and can be used here.';
    case 'key-usage':
      return 'The certificate is not meant for signing.';
  }
};

const sign = (fault: SignFault): string => {
  switch (fault.tag) {
    case 'not-a-paper':
      return 'Only papers of this application can be signed, and only while the signatures in them hold.';
    case 'no-time':
      return 'The clock of this device tells no time.';
    case 'reason-too-long':
      return `The reason may have at most ${number(fault.most)} characters.`;
    case 'certificate':
      return 'The certificate of your key cannot be read.';
    case 'key-usage':
      return 'Your certificate is not meant for signing.';
    case 'not-valid-now':
      return `Your certificate is valid from ${date(fault.notBefore.slice(0, 10))} to ${date(fault.notAfter.slice(0, 10))}, and the clock of this device stands outside of that.`;
    case 'not-verified':
      return 'The signature did not verify, so that nothing was saved. Tell us.';
  }
};

/** English: signing papers, and what is said of signed ones. */
export const signatureEn = {
  /** The box on the paper. */
  seal: {
    title: 'Signed electronically',
    name: 'Name',
    role: 'Role',
    institution: 'Institution',
    time: 'Time',
    timeValue: (at: string) => `${clock(at)}, by the clock of the signing device`,
    certificate: 'Certificate',
    certificateValue: (short: string) => `SHA-256 ${short} …`,
    issuer: 'Issued by',
    typedIn:
      'The name was typed in by the signer; nobody has confirmed it. No third party has confirmed the time.',
    issued:
      'The name was confirmed by the issuer of the certificate alone. No third party has confirmed the time.',
    alt: (name: string, at: string) =>
      `Box of an electronic signature with the key of ${name}. Time by the clock of the signing device: ${clock(at)}.`,
  },
  /** What became of a file. Never more than was checked. */
  verdict: (verdict: Verdict): { readonly title: string; readonly text: string } => {
    switch (verdict.tag) {
      case 'not-signed':
        return { title: 'Not signed', text: 'There is no electronic signature in this file.' };
      case 'intact':
        return {
          title: 'Unchanged since it was signed',
          text: 'Every byte of the document is covered by the signature, and none has changed since. Who signed is another question: see the signer.',
        };
      case 'changed':
        return verdict.what === 'content'
          ? { title: 'Changed after signing', text: 'What this file holds is not what was signed.' }
          : {
              title: 'Changed after signing',
              text: `What was signed is still in the file, but something was appended that replaces parts of it (${
                verdict.objects.length === 0
                  ? 'which ones cannot be told'
                  : `${count(verdict.objects.length, 'object', 'objects')}: ${list(verdict.objects.slice(0, 8).map(String))}`
              }). What is shown may not be what was signed.`,
            };
      case 'appended':
        return {
          title: 'Later changes that this application cannot judge',
          text: `What was signed is unchanged, but ${count(verdict.bytes, 'byte', 'bytes')} were appended that no signature covers. What is shown may not be what was signed.`,
        };
      case 'invalid':
        return { title: 'No valid signature', text: reason(verdict.reason) };
    }
  },
  /** Whether the signer is known: a line of its own. */
  trust: (trust: Trust): string => {
    switch (trust.tag) {
      case 'known':
        return 'This certificate is known here.';
      case 'chain':
        return `The certificate was issued under ${trust.authority ?? 'an authority without a name'}, which is known here.`;
      case 'unknown':
        return 'This certificate is not known here: anybody can make one in any name. Compare its fingerprint with the signer.';
    }
  },
  signer: ({ name, institution, selfSigned, issuer, fingerprint }: SignerFacts): string =>
    `Signed with the key of ${name ?? institution ?? 'an unnamed signer'} (certificate SHA-256 ${inGroups(fingerprint)}). ${
      selfSigned
        ? 'The name was typed in by the signer; nobody has confirmed it.'
        : `The name was confirmed by the issuer of the certificate alone: ${issuer ?? 'unnamed'}.`
    }`,
  time: (claimedAt: string): string =>
    `Time stated by the signing device: ${clock(claimedAt)}, not confirmed by a third party.`,
  limits:
    'Checked on this device alone: whether the certificate was revoked cannot be seen here, and after it has expired this signature alone cannot show that it was made before.',
  subject: (fault: SubjectFault): string => {
    switch (fault.tag) {
      case 'empty':
        return 'A name is needed.';
      case 'too-long':
        return `The ${field[fault.field]} may have at most ${number(fault.most)} characters.`;
      case 'control-characters':
        return `The ${field[fault.field]} holds characters that cannot be seen.`;
      case 'no-time':
        return 'The clock of this device tells no time.';
    }
  },
  pkcs12,
  sign,
  key,
  /** Why a key file was not taken. */
  notTaken: (fault: Pkcs12Fault | KeyFault): string => {
    return fault.tag === 'key' ? key(fault.fault) : pkcs12(fault);
  },
  /** Why a paper was not signed: it was not handed out either. */
  notSigned: (fault: SignFault | KeyFault | { readonly tag: 'no-signer' } | undefined): string => {
    if (fault === undefined || fault.tag === 'no-signer')
      return 'There is no key to sign with yet. Make one in the settings, under “Signature”.';
    return fault.tag === 'key' ? key(fault.fault) : sign(fault);
  },
  /** Who signs here, in the settings. */
  settings: {
    title: 'Signature',
    text: 'A care plan can be signed electronically. The signature shows that nothing in it was changed since, and that it was made with the same key as others of yours.',
    honest:
      'A key that you make here proves no identity: the name is what you type. A certificate of your institution, imported, has its issuer behind the name. The time is that of this device, and nobody confirms it. It is no qualified signature.',
    kept: 'The key lies encrypted in the vault of this browser. It is in no backup: on another computer make or import one again.',
    none: 'Nobody signs in this browser yet.',
    signer: 'Signs here',
    valid: (from: string, to: string) => `valid ${date(from.slice(0, 10))} to ${date(to.slice(0, 10))}`,
    fingerprint: 'Fingerprint of the certificate (SHA-256)',
    fingerprintHint: 'Give it to those who are to check your signatures, by another way than the paper.',
    make: 'Make a key',
    replace: 'Make a new key',
    take: 'Import a certificate (.p12)',
    remove: 'Remove the key',
    removeText:
      'What was signed with it stays signed, but nothing more can be signed with this key. An imported one can be imported again; one made here is gone for good.',
    replaceText: 'The present key is removed for good. What was signed with it stays signed.',
    name: 'Name',
    nameHint: 'as it is to stand on papers and in the certificate',
    role: 'Role',
    institution: 'Institution',
    file: 'Key file (.p12 or .pfx)',
    password: 'Password of the file',
    busy: 'One moment …',
  },
  /** In the dialog of the documents. */
  option: {
    label: (name: string) => `Sign electronically: ${name}`,
    hint: 'With the key in this browser; the time is that of this device. The case inside is signed with it.',
    seal: 'Encrypt the case inside',
    sealHint:
      'The pages stay readable for everybody; the case in the file opens with a passphrase of its own alone.',
    notSealed: 'The case could not be encrypted, so nothing was made. Try again.',
    none: 'To sign it electronically, make a key or import one in the settings.',
  },
  carried: (fault: Exclude<CarriedFault, { readonly tag: 'case' }>): string => {
    switch (fault.tag) {
      case 'inflates-too-far':
        return `The case inside is larger than ${megabytes(fault.limit)} when unpacked. It was not read.`;
      case 'not-inflatable':
        return 'The case inside cannot be unpacked.';
      case 'unknown-file':
        return `The file inside (${fault.name}) is none that this application writes.`;
    }
  },
};
