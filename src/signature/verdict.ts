import type { SignerFacts } from './certificate.ts';
import type { UpdateFault } from './pdf-update.ts';

/** What became of a file that was looked at. Tags and facts alone; the words are the locales' affair. */
export type Verdict =
  /** There is no signature in it. */
  | { readonly tag: 'not-signed' }
  /** Every byte is covered, and none has changed since. Says nothing of who signed: see `Trust`. */
  | { readonly tag: 'intact' }
  /**
   * What was signed is not what is here: its digest does not fit, or what was appended replaces objects of the paper, by their
   * numbers.
   */
  | { readonly tag: 'changed'; readonly what: 'content' }
  | { readonly tag: 'changed'; readonly what: 'objects'; readonly objects: readonly number[] }
  /** The signed part is whole, but so many bytes follow that no signature covers and that cannot be judged here. */
  | { readonly tag: 'appended'; readonly bytes: number }
  | { readonly tag: 'invalid'; readonly reason: InvalidReason };

/** Why a signature counts for nothing. */
export type InvalidReason =
  /** No PDF at all. */
  | { readonly tag: 'no-pdf' }
  | { readonly tag: 'too-large'; readonly bytes: number; readonly limit: number }
  /** It has a signature, but is not built as papers of this application are: from elsewhere, cut, or changed in its structure. */
  | { readonly tag: 'structure' }
  /** Scripts, actions, layers or further form fields, with which a page could show something else than what was signed. */
  | { readonly tag: 'active-content' }
  | UpdateFault
  /** The signature itself is not built as it has to be, or something is hidden in it. */
  | { readonly tag: 'signature-form' }
  | { readonly tag: 'certificate' }
  /** It was not made by the key of its certificate. */
  | { readonly tag: 'signature' }
  /** The certificate is not one for signing. */
  | { readonly tag: 'key-usage' }
  /** The claimed time lies outside of the time for which the certificate was issued. */
  | { readonly tag: 'not-valid-then' }
  /** The name in the document is not the one of the certificate. */
  | { readonly tag: 'name' };

/** Whether the signer is known here: a line of its own, whatever the verdict. */
export type Trust =
  /** This very certificate is known here. */
  | { readonly tag: 'known' }
  /** Issued, directly or through others, by an authority that is known here. */
  | { readonly tag: 'chain'; readonly authority: string | undefined; readonly fingerprint: string }
  /** Nobody that is known here vouches for it. */
  | { readonly tag: 'unknown' };

/** One signature of a file. */
export interface SignatureReport {
  readonly verdict: Verdict;
  /** Where the certificate could be read. */
  readonly signer: SignerFacts | undefined;
  readonly trust: Trust;
  /** The time that the signer's clock showed, ISO 8601: claimed by the signer and confirmed by nobody. */
  readonly claimedAt: string;
  readonly reason: string | undefined;
}
