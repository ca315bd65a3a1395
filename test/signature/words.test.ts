import { expect, test } from 'vitest';
import { sealOf } from '../../src/documents/seal.ts';
import { signatureDe } from '../../src/locales/de/signature.ts';
import { signatureEn } from '../../src/locales/en/signature.ts';
import { loadSignature, type SignatureMessages } from '../../src/locales/index.ts';
import type { SignerFacts } from '../../src/signature/certificate.ts';
import type { InvalidReason, Verdict } from '../../src/signature/verdict.ts';

// A signature on one device shows little, and the words say no more than that.

const facts: SignerFacts = {
  name: 'Dr. A',
  role: 'Neurologist',
  institution: 'Klinik',
  issuer: 'Dr. A',
  selfSigned: true,
  fingerprint: '0123456789abcdef'.repeat(4),
  notBefore: '2026-11-22T09:00:00.000Z',
  notAfter: '2031-11-22T09:00:00.000Z',
  kind: 'EC P-256',
};
const issued: SignerFacts = { ...facts, selfSigned: false, issuer: 'Klinikum CA' };
const AT = '2026-11-22T14:05:09+01:00';

const plainReasons = [
  'no-pdf',
  'structure',
  'active-content',
  'sub-filter',
  'byte-range',
  'contents',
  'date',
  'form',
  'signature-form',
  'certificate',
  'signature',
  'key-usage',
  'not-valid-then',
  'name',
] as const;
const reasons: readonly InvalidReason[] = [
  ...plainReasons.map((tag) => ({ tag })),
  { tag: 'too-large', bytes: 25_000_000, limit: 20_000_000 },
];
const verdicts: readonly Verdict[] = [
  { tag: 'not-signed' },
  { tag: 'intact' },
  { tag: 'changed', what: 'content' },
  { tag: 'changed', what: 'objects', objects: [7, 9] },
  { tag: 'changed', what: 'objects', objects: [] },
  { tag: 'appended', bytes: 1 },
  ...reasons.map((reason) => ({ tag: 'invalid', reason }) as const),
];

/** Every sentence that can be said of a file, a signer or a box. */
const sentences = (words: SignatureMessages): readonly string[] => [
  ...verdicts.flatMap((verdict) => Object.values(words.verdict(verdict))),
  words.trust({ tag: 'known' }),
  words.trust({ tag: 'chain', authority: 'Klinikum CA', fingerprint: 'ab' }),
  words.trust({ tag: 'unknown' }),
  words.signer(facts),
  words.signer(issued),
  words.time(AT),
  words.limits,
  ...[facts, issued].flatMap((each) => {
    const seal = sealOf(each, AT, words);
    return [
      seal.title,
      seal.note ?? '',
      seal.alt,
      ...seal.rows.map(({ label, value }) => `${label}: ${value}`),
    ];
  }),
];

test.each([signatureEn, signatureDe])('nothing more is said than was checked', (words) => {
  for (const sentence of sentences(words)) {
    expect(sentence).not.toMatch(
      /qualified|legal|handwrit|identity|genuine|trusted|signed at|long.term|qualifiziert|recht(s|lich)|eigenhändig|Identität|echt\b|vertrauenswürdig|signiert (am|um)|dauerhaft/i,
    );
    expect(sentence).toMatch(/^\S(?!.* {2}).*\S$/s);
  }
});

test('the claimed time, the typed name and what cannot be seen are said', () => {
  expect(signatureEn.time(AT)).toBe(
    'Time stated by the signing device: 22 Nov 2026, 14:05 (UTC+01:00), not confirmed by a third party.',
  );
  expect(signatureDe.time('2026-11-22T14:05:09-05:00')).toContain('14:05 Uhr (UTC−05:00)');
  expect(signatureEn.signer(facts)).toContain('certificate SHA-256 0123 4567 89AB CDEF 0123');
  expect(signatureEn.signer(facts)).toContain('nobody has confirmed it');
  expect(signatureEn.signer(issued)).toContain('by the issuer of the certificate alone: Klinikum CA');
  expect(signatureEn.limits).toContain('revoked');
});

test('the languages differ in every sentence and hold the same ones', async () => {
  const [english, german] = [sentences(signatureEn), sentences(signatureDe)];
  expect(german.length).toBe(english.length);
  const shared = english.filter((sentence, at) => sentence === german[at] && sentence.includes(' '));
  expect(shared).toEqual(['Name: Dr. A', 'Name: Dr. A']);
  expect(await loadSignature('en')).toBe(signatureEn);
  expect(await loadSignature('de')).toBe(signatureDe);
});

test('the box names the signer, the clock and the certificate, and the issuer where there is one', () => {
  const seal = sealOf(issued, AT, signatureEn);
  expect(seal.rows).toEqual([
    { label: 'Name', value: 'Dr. A' },
    { label: 'Role', value: 'Neurologist' },
    { label: 'Institution', value: 'Klinik' },
    { label: 'Time', value: '22 Nov 2026, 14:05 (UTC+01:00), by the clock of the signing device' },
    { label: 'Certificate', value: 'SHA-256 0123 4567 89AB CDEF …' },
    { label: 'Issued by', value: 'Klinikum CA' },
  ]);
  expect(sealOf({ ...facts, role: undefined }, AT, signatureDe).rows.map(({ label }) => label)).toEqual([
    'Name',
    'Einrichtung',
    'Zeit',
    'Zertifikat',
  ]);
});
