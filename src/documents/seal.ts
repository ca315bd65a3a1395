import { inGroups } from '../locales/format.ts';
import type { SignatureMessages } from '../locales/index.ts';
import type { SignerFacts } from '../signature/certificate.ts';
import type { Seal } from './document.ts';

/** Digits of the fingerprint on paper: 64 bits, enough to compare by eye, not to rely on alone. */
const SHORT = 16;

/**
 * What a visible signature says. `at` is the instant of the signer's clock (ISO 8601 with offset), the same that is signed.
 * Everything comes from the certificate, so that the box names nobody else than the signature does.
 */
export function sealOf(facts: SignerFacts, at: string, { seal }: SignatureMessages): Seal {
  const { name, role, institution, issuer, selfSigned, fingerprint } = facts;
  const short = inGroups(fingerprint.slice(0, SHORT));
  const rows = [
    { label: seal.name, value: name },
    { label: seal.role, value: role },
    { label: seal.institution, value: institution },
    { label: seal.time, value: seal.timeValue(at) },
    { label: seal.certificate, value: seal.certificateValue(short) },
    { label: seal.issuer, value: selfSigned ? undefined : issuer },
  ];
  return {
    kind: 'seal',
    title: seal.title,
    rows: rows.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    note: selfSigned ? seal.typedIn : seal.issued,
    alt: seal.alt(name ?? institution ?? '', at),
  };
}
