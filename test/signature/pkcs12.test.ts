import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from '../../src/signature/certificate.ts';
import { PKCS12_LIMIT, readPkcs12 } from '../../src/signature/pkcs12.ts';
import { fixedFiles } from './fixtures.ts';
import { authority, issue, type Kind, PROTECTIONS, type Protection, pkcs12 } from './hospital.ts';
import { bytesOf, has, titled } from './tools.ts';

const AT = '2026-11-22T10:00:00+01:00';
const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));
const here = has('openssl');
beforeAll(() => {
  if (!here) return;
  authority(folder);
  for (const kind of ['ec', 'ec384', 'ec521', 'rsa2048', 'rsa1024'] as const) issue(folder, kind);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tagOf = async (file: Uint8Array, password: string) => {
  const read = await readPkcs12(file, password, AT);
  return read.ok ? 'ok' : read.faults[0]?.tag;
};

const kinds: readonly Kind[] = ['ec', 'rsa2048'];
const passwords = ['hospital', 'Schlüssel für Łódź'];
const rows = kinds.flatMap((kind) =>
  passwords.flatMap((password) =>
    (Object.keys(PROTECTIONS) as Protection[]).map((protection) => [kind, protection, password] as const),
  ),
);

describe('files of openssl', () => {
  test.each(rows)(
    titled('openssl', 'opens %s under %s with the password “%s”'),
    async (kind, protection, password) => {
      if (!here) return;
      const file = pkcs12(folder, kind, password, PROTECTIONS[protection]);
      const read = await readPkcs12(file, password, AT);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const { identity } = read.value;
      expect(identity).toMatchObject({
        origin: 'imported',
        since: AT,
        kind: kind === 'ec' ? 'EC P-256' : 'RSA',
      });
      expect(identity.privateKey.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', identity.privateKey)).rejects.toThrow();
      expect(identity.chain.map((one) => Buffer.from(one).toString('hex'))).toEqual([
        Buffer.from(bytesOf(folder, 'ca.der')).toString('hex'),
      ]);
      const facts = (await readCertificate(identity.certificate))?.facts;
      expect(facts).toMatchObject({
        name: 'Dr. Ágnes Szőke',
        role: 'Oberärztin',
        institution: 'Klinikum Łódź',
        issuer: 'Klinikum CA',
        selfSigned: false,
        fingerprint: createHash('sha256').update(identity.certificate).digest('hex'),
      });
      expect(await tagOf(file, 'wrong password')).toBe('wrong-password');
    },
  );

  test.each(['ec384', 'ec521'] as const)(titled('openssl', 'opens %s'), async (kind) => {
    if (!here) return;
    expect(await tagOf(pkcs12(folder, kind, 'x'), 'x')).toBe('ok');
  });

  test(titled('openssl', 'a password in the other form of its letters opens too'), async () => {
    if (!here) return;
    const file = pkcs12(folder, 'ec', 'Schlüssel'.normalize('NFC'));
    expect(await tagOf(file, 'Schlüssel'.normalize('NFD'))).toBe('ok');
  });

  test(titled('openssl', 'an empty password opens'), async () => {
    if (!here) return;
    expect(await tagOf(pkcs12(folder, 'ec', ''), '')).toBe('ok');
  });

  test(
    titled('openssl', 'keys that are too short, and certificates for something else, are refused by name'),
    async () => {
      if (!here) return;
      expect(await tagOf(pkcs12(folder, 'rsa1024', 'x'), 'x')).toBe('no-certificate');
      issue(folder, 'rsa3072', 'keyEncipherment');
      expect(await tagOf(pkcs12(folder, 'rsa3072', 'x'), 'x')).toBe('key-usage');
    },
  );

  test(
    titled('openssl', 'more rounds than a file may ask for are refused before they are walked'),
    async () => {
      if (!here) return;
      const file = pkcs12(folder, 'ec', 'x', [...PROTECTIONS['3DES'], '-iter', '100001']);
      const read = await readPkcs12(file, 'x', AT);
      expect(read).toEqual({ ok: false, faults: [{ tag: 'too-much-work', iterations: 100_001 }] });
    },
  );

  test(titled('openssl', 'a changed file is no longer opened'), async () => {
    if (!here) return;
    const file = pkcs12(folder, 'ec', 'x');
    const changed = file.map((byte, at) => (at === 300 ? byte ^ 1 : byte));
    expect(await tagOf(changed, 'x')).toMatch(/^(wrong-password|not-pkcs12)$/);
  });
});

describe('files kept here, for machines without openssl', () => {
  test.each(fixedFiles)('opens $protection', async ({ file, password, kind }) => {
    const read = await readPkcs12(new Uint8Array(Buffer.from(file, 'base64')), password, AT);
    expect(read.ok && read.value.identity.kind).toBe(kind);
    expect(read.ok && read.value.identity.chain.length).toBe(1);
  });

  test('what is no such file is told apart from a wrong password', async () => {
    expect(await tagOf(new Uint8Array(0), 'x')).toBe('not-pkcs12');
    expect(await tagOf(new Uint8Array(randomBytes(500)), 'x')).toBe('not-pkcs12');
    expect(await tagOf(new TextEncoder().encode('-----BEGIN CERTIFICATE-----'), 'x')).toBe('not-pkcs12');
    expect(await tagOf(new Uint8Array(PKCS12_LIMIT + 1), 'x')).toBe('too-large');
  });
});
