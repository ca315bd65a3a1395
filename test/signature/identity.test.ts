import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCertificate } from '../../src/signature/certificate.ts';
import { makeIdentity, type Subject } from '../../src/signature/identity.ts';
import { utcOf } from '../../src/signature/instant.ts';
import { openIdentity, sealIdentity } from '../../src/vault/identity.ts';
import { seeded } from '../vault/seeded.ts';
import { fixedVault, flip } from '../vault/vault-parts.ts';
import { fresh, imported, MADE_AT, made, SIGNER } from './signer.ts';

test('a certificate made here reads as it should, also by the code of Node', async () => {
  const { certificate, privateKey, kind, chain } = await made();
  expect({ kind, chain, extractable: privateKey.extractable }).toEqual({
    kind: 'EC P-256',
    chain: [],
    extractable: false,
  });
  const parsed = new X509Certificate(certificate);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  // Each part of the name on a line of its own: three RDNs, not one with three values.
  expect(parsed.subject.split('\n')).toEqual(['O=Klinik Łódź', 'title=Neurologist', 'CN=Dr. Ágnes Szőke']);
  expect(parsed.issuer).toBe(parsed.subject);
  expect([parsed.validFrom, parsed.validTo]).toEqual([
    'Nov 22 09:00:00 2026 GMT',
    'Nov 22 09:00:00 2031 GMT',
  ]);
  expect(parsed.ca).toBe(false);
  const read = await readCertificate(certificate);
  expect(read).toMatchObject({
    bits: 256,
    usage: { sign: true, issue: false },
    authority: false,
    strange: false,
  });
  expect(read?.facts).toMatchObject({ ...SIGNER, selfSigned: true });
});

test('what is left out is left out; the 29th of February ends on the first of March', async () => {
  const { certificate } = await made({ name: 'X' }, '2028-02-29T23:30:00-05:00');
  const parsed = new X509Certificate(certificate);
  expect(parsed.subject).toBe('CN=X');
  expect([parsed.validFrom, parsed.validTo]).toEqual([
    'Mar  1 04:30:00 2028 GMT',
    'Mar  1 04:30:00 2033 GMT',
  ]);
});

test('a validity behind 2049 is written with four digits of the year', async () => {
  const { certificate } = await made({ name: 'X' }, '2047-01-01T00:00:00Z');
  expect(new X509Certificate(certificate).validTo).toBe('Jan  1 00:00:00 2052 GMT');
});

test('names that cannot be taken are told by their field', async () => {
  const faults = async (subject: Subject, at = MADE_AT) => {
    const done = await makeIdentity(subject, at, seeded('x'));
    return done.ok ? [] : done.faults;
  };
  expect(await faults({ name: ' ' })).toEqual([{ tag: 'empty', field: 'name' }]);
  expect(await faults({ name: 'x'.repeat(65) })).toEqual([{ tag: 'too-long', field: 'name', most: 64 }]);
  expect(await faults({ name: 'a\u0000b', role: 'c\u202ed' })).toEqual([
    { tag: 'control-characters', field: 'role' },
    { tag: 'control-characters', field: 'name' },
  ]);
  expect(await faults({ name: 'x' }, 'yesterday')).toEqual([{ tag: 'no-time' }]);
  expect(await faults({ name: '😀'.repeat(64) })).toEqual([]);
});

test('instants are read by their offset', () => {
  expect(utcOf('2026-01-01T00:30:00+01:00')).toBe('20251231233000');
  expect(utcOf('2026-12-31T23:30:00-05:30')).toBe('20270101050000');
  expect(utcOf('2026-02-30T00:00:00Z')).toBeUndefined();
  expect(utcOf('2026-02-03T24:00:00Z')).toBeUndefined();
});

test.each(['made', 'AES-256', 'RC2-40 and 3DES'] as const)(
  'a sealed identity (%s) opens again and signs',
  async (which) => {
    const { keys, random } = await fixedVault();
    const { fixedFiles } = await import('./fixtures.ts');
    const { readPkcs12 } = await import('../../src/signature/pkcs12.ts');
    const fixed = fixedFiles.find(({ protection }) => protection === which);
    const read =
      fixed && (await readPkcs12(new Uint8Array(Buffer.from(fixed.file, 'base64')), fixed.password, MADE_AT));
    const source = read?.ok ? read.value : await fresh();
    const record = await sealIdentity(source, keys, random);
    const opened = await openIdentity(record, keys);
    if (!opened.ok) throw new Error('not opened');
    const { privateKey, ...rest } = opened.value;
    const { privateKey: before, ...expected } = source.identity;
    expect(rest).toEqual(expected);
    expect([privateKey.extractable, before.extractable]).toEqual([false, false]);
    const bytes = new TextEncoder().encode('signed');
    const algorithm = { name: privateKey.algorithm.name, hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, privateKey, bytes);
    const certificate = await readCertificate(rest.certificate);
    expect(
      certificate && (await crypto.subtle.verify(algorithm, certificate.publicKey, signature, bytes)),
    ).toBe(true);
  },
);

test('nothing but the vault that sealed it opens an identity, and no flipped bit goes unnoticed', async () => {
  const { keys, random } = await fixedVault();
  const record = await sealIdentity(await fresh(), keys, random);
  const { keys: others } = await fixedVault('other');
  expect(await openIdentity(record, others)).toEqual({ ok: false, faults: [{ tag: 'identity-damaged' }] });
  for (let at = 0; at < record.length; at += 13)
    expect((await openIdentity(flip(record, at), keys)).ok, String(at)).toBe(false);
});

test('an imported identity says so', async () => {
  expect((await imported('AES-256')).origin).toBe('imported');
});
