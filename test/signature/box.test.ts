import { expect, test } from 'vitest';
import { sealOf } from '../../src/documents/seal.ts';
import { loadSignature } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { readCertificate } from '../../src/signature/certificate.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import { pictureOf, withPoppler } from '../documents/poppler.ts';
import { paper } from './paper.ts';
import { AT, inWords, made, signed } from './signer.ts';

const signer = await made();
const facts = (await readCertificate(signer.certificate))?.facts;
if (facts === undefined) throw new Error('no certificate');

withPoppler('the box on the page', () => {
  test.each(['en', 'de'] as const)('the box is drawn, in its frame, and signed (%s)', async (language) => {
    const seal = sealOf(facts, AT, await loadSignature(language));
    const file = await signed(await paper({ seal, language }), signer);
    const source = Buffer.from(file).toString('latin1');
    const [, x0 = 0, y0 = 0, x1 = 0, y1 = 0] =
      /\/Subtype \/Widget\n(?:.*\n)?\/Rect \[ ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) \]/
        .exec(source)
        ?.map(Number) ?? [];
    expect(x1 - x0).toBeGreaterThan(400);
    const pages = source.match(/\/Type \/Page\n/g)?.length ?? 0;
    const picture = pictureOf(file, pages, 72);
    let ink = 0;
    for (let x = Math.ceil(x0) + 4; x < x1 - 4; x += 1) {
      for (let y = Math.ceil(picture.height - y1) + 4; y < picture.height - y0 - 4; y += 1)
        if (picture.at(x, y) < 128) ink += 1;
    }
    // Five rows of small type darken some hundred points and leave most of the box white.
    expect(ink).toBeGreaterThan(400);
    expect(ink).toBeLessThan(((x1 - x0) * (y1 - y0)) / 3);
  });
});

test('every shipped case can be signed in both languages', async () => {
  for (const { id } of SCENARIOS) {
    for (const language of ['en', 'de'] as const) {
      const seal = sealOf(facts, AT, await loadSignature(language));
      const file = await signed(await paper({ seal, language, scenario: id }), signer);
      expect(`${id} ${language}: ${inWords(await verifyPdf(file, new Set()))}`).toBe(
        `${id} ${language}: intact, unknown`,
      );
    }
  }
});

test('sheets of the infusion days are signed out of sight', async () => {
  const file = await signed(await paper({ kind: 'infusion-sheets', scenario: 'naive' }), signer);
  expect(inWords(await verifyPdf(file, new Set()))).toBe('intact, unknown');
});

test.each(['monitoring-letter', 'alert-card', 'sources-appendix'] as const)(
  'a paper without a box (%s) is signed out of sight',
  async (kind) => {
    const file = await signed(await paper({ kind }), signer);
    expect(inWords(await verifyPdf(file, new Set()))).toBe('intact, unknown');
  },
);
