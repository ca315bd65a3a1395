import { describe, expect, test } from 'vitest';
import { verifyPdf } from '../../src/signature/verify.ts';
import { attacks } from './attack-files.ts';
import { paper, SEAL } from './paper.ts';
import { fingerprintOf, imported, inWords, made, signed } from './signer.ts';
import { has, over, titled } from './tools.ts';

const plain = new Uint8Array(await paper({ seal: SEAL }));
const signer = await made();
const whole = await signed(plain, signer);
const list = attacks(plain, whole, await made(undefined, undefined, 'attacker'));

describe('good files', () => {
  test('a care plan signed here is intact, and its signer known', async () => {
    const { verdict, signatures } = await verifyPdf(whole, new Set([fingerprintOf(signer)]));
    expect(verdict).toEqual({ tag: 'intact' });
    expect(signatures).toEqual([
      {
        verdict: { tag: 'intact' },
        trust: { tag: 'known' },
        claimedAt: '2026-11-22T14:05:09+01:00',
        reason: undefined,
        signer: {
          name: 'Dr. Ágnes Szőke',
          role: 'Neurologist',
          institution: 'Klinik Łódź',
          issuer: 'Dr. Ágnes Szőke',
          selfSigned: true,
          fingerprint: fingerprintOf(signer),
          notBefore: '2026-11-22T09:00:00.000Z',
          notAfter: '2031-11-22T09:00:00.000Z',
          kind: 'EC P-256',
        },
      },
    ]);
  });

  test('a patient pathway, which has no box, is signed out of sight', async () => {
    const unseen = await signed(await paper({ kind: 'patient-pathway', language: 'de' }), signer);
    expect(inWords(await verifyPdf(unseen, new Set()))).toBe('intact, unknown');
  });

  test.each(['AES-256', '3DES', 'RC2-40 and 3DES'] as const)(
    'a key of a hospital (%s) leads to its authority',
    async (protection) => {
      const identity = await imported(protection);
      const file = await signed(plain, identity, '2027-01-31T08:00:00+01:00');
      const [authority] = identity.chain;
      const known = new Set(authority === undefined ? [] : [fingerprintOf({ certificate: authority })]);
      expect(inWords(await verifyPdf(file, known))).toBe('intact, chain');
      expect(inWords(await verifyPdf(file, new Set()))).toBe('intact, unknown');
    },
  );

  test('two signatures hold both, and a third', async () => {
    const other = await made({ name: 'Second Reader' }, undefined, 'second');
    const twice = await signed(whole, other, '2026-11-23T09:00:00Z');
    const thrice = await signed(twice, signer, '2026-11-24T09:00:00Z');
    for (const [file, many] of [
      [twice, 2],
      [thrice, 3],
    ] as const) {
      const { verdict, signatures } = await verifyPdf(file, new Set());
      expect(verdict.tag).toBe('intact');
      expect(signatures.map(({ verdict: each }) => each.tag)).toEqual(Array(many).fill('intact'));
    }
  });
});

test('a paper without a signature is none, nor is any other text', async () => {
  expect(inWords(await verifyPdf(plain, new Set()))).toBe('not-signed');
  expect(inWords(await verifyPdf(new TextEncoder().encode('%PDF-1.7\nhello'), new Set()))).toBe('not-signed');
  expect(inWords(await verifyPdf(new TextEncoder().encode('hello'), new Set()))).toBe('invalid no-pdf');
  expect(inWords(await verifyPdf(new Uint8Array(0), new Set()))).toBe('invalid no-pdf');
  expect(inWords(await verifyPdf(new Uint8Array(20_000_001), new Set()))).toBe('invalid too-large');
});

describe('attacks', () => {
  test.each(list)('$title', async ({ expected, make }) => {
    const words = inWords(await verifyPdf(await make(), new Set([fingerprintOf(signer)])));
    expect(words.slice(0, expected.length)).toBe(expected);
    // Only the unchanged file is both.
    expect(words).not.toBe('intact, known');
  });

  test(titled('pdfsig', 'pdfsig alone would take many of them for valid'), async () => {
    if (!has('pdfsig')) return;
    for (const { title, pdfsig, make } of list) {
      if (pdfsig === undefined) continue;
      const { said } = over('pdfsig', ['-nocert'], await make());
      expect(`${title}: ${said}`).toContain('Signature is Valid');
    }
  });
});
