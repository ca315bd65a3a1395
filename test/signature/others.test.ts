import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { describe, expect, test } from 'vitest';
import { paper, SEAL } from './paper.ts';
import { imported, made, signed } from './signer.ts';
import { cutOut, has, inFolder, over, run, titled, verifiedByOpenssl } from './tools.ts';

// What programs that share no code with the app say of a signed paper.

const self = await made();
const plain = await paper({ seal: SEAL });
const files = [
  ['a key made here', await signed(plain, self), self],
  [
    'an EC key of a hospital',
    await signed(plain, await imported('AES-256'), '2027-01-31T08:00:00+01:00'),
    await imported('AES-256'),
  ],
  [
    'an RSA key of a hospital',
    await signed(plain, await imported('RC2-40 and 3DES'), '2027-01-31T08:00:00+01:00'),
    await imported('RC2-40 and 3DES'),
  ],
] as const;
const [[, ownFile]] = files;

describe.each(files)('signed with %s', (_what, file, identity) => {
  test(titled('pdfsig', 'pdfsig: valid, the whole document, in the profile of PAdES'), () => {
    if (!has('pdfsig')) return;
    const { said } = over('pdfsig', ['-nocert'], file);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('CN=Dr. Ágnes Szőke');
  });

  test(
    titled('openssl', 'openssl: verified with the signing certificate bound (CAdES), and no signing time'),
    () => {
      if (!has('openssl')) return;
      inFolder((folder) => {
        expect(verifiedByOpenssl(file, identity.chain.at(-1) ?? identity.certificate)).toContain(
          'Verification successful',
        );
        writeFileSync(join(folder, 'cms.der'), cutOut(file).cms);
        const { said } = run(
          'openssl',
          ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'cms.der'],
          folder,
        );
        expect(said).toContain('id-smime-aa-signingCertificateV2');
        expect(said).not.toContain('signingTime');
      });
    },
  );

  test(titled('qpdf', 'qpdf: nothing to complain of'), () => {
    if (!has('qpdf')) return;
    expect(over('qpdf', ['--check'], file)).toMatchObject({ status: 0 });
  });

  test(titled('mutool', 'mutool: unchanged since signing'), () => {
    if (!has('mutool')) return;
    expect(over('mutool', ['sign', '-v'], file).said).toContain('The document is unchanged since signing');
  });

  test('the library that parses certificates here verifies the whole of it by its own code', async () => {
    const { cms, content } = cutOut(file);
    const { content: inner } = ContentInfo.fromBER(new Uint8Array(cms));
    const data = new SignedData({ schema: inner });
    expect(await data.verify({ signer: 0, data: new Uint8Array(content).buffer, checkChain: false })).toBe(
      true,
    );
  });
});

test(titled('pdfinfo', 'the box is a form field in the tree, with its words'), () => {
  if (!has('pdfinfo')) return;
  expect(over('pdfinfo', ['-struct'], ownFile).said).toMatch(/^ {2}Form/m);
  expect(Buffer.from(ownFile).toString('latin1')).toContain('/S /Form');
});

test('the paper in front of the signature is byte for byte the one that was signed, and made anew the same', async () => {
  expect(Buffer.from(ownFile.subarray(0, plain.length)).equals(plain)).toBe(true);
  expect(Buffer.from(await paper({ seal: SEAL })).equals(plain)).toBe(true);
});

test('the signature itself holds chance: the same paper signed twice differs behind the paper alone', async () => {
  const again = await signed(plain, self);
  expect(again.length).toBe(ownFile.length);
  expect(Buffer.from(again).equals(ownFile)).toBe(false);
});
