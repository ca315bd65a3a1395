import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { readCarried } from '../../src/signature/content.ts';
import { readPkcs12 } from '../../src/signature/pkcs12.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import { fixedFiles } from '../signature/fixtures.ts';
import { paper, SEAL } from '../signature/paper.ts';
import { imported, made, signed } from '../signature/signer.ts';
import { changed, changesWith, RUNS, SEED } from './mutate.ts';

// Signed papers and key files, changed at random: verifying answers, soon, and takes nothing for what it is not.

/** Pieces that have broken readers of PDF and of DER. */
const PIECES = [
  '[[[[[[[['.repeat(2_000),
  '<<'.repeat(3_000),
  '\n1 0 obj\n<< /Type /Catalog >>\nendobj\n\n',
  '\n%%EOF\n',
  'xref\n0 1\n0000000000 65535 f \n\n',
  'trailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF',
  '/ByteRange [ 0 9 9 9 ]',
  '/Contents <3080>',
  '/Type /Sig',
  '9'.repeat(400),
  '-',
  '((((',
  '<',
  '\u0000'.repeat(40),
  'stream\n',
  'endstream',
  '0'.repeat(3_000),
];

// The parser remarks on numbers that no program could hold.
beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const first = await signed(await paper({ kind: 'patient-pathway' }), await made());
const second = await signed(first, await imported('AES-256'), '2027-01-31T08:00:00Z');
const boxed = await signed(await paper({ seal: SEAL }), await made());
const files = [first, second, boxed];
const none = new Set<string>();
/** Enough for a machine that does other things as well (milliseconds). */
const SLOW = 10_000;
const time = { timeout: 120_000 + RUNS * 200 };

test(`${RUNS} changed signed papers are never taken for whole`, time, async () => {
  const tally: Record<string, number> = {};
  const property = fc.asyncProperty(
    fc.nat({ max: files.length - 1 }),
    changesWith(PIECES),
    // Most places of a file are the paper's; half of the changes shall meet the signature.
    fc.boolean(),
    async (which, steps, late) => {
      const whole = files[which] ?? first;
      const from = late ? whole.length - 8_000 : 0;
      const tail = steps.reduce(changed, whole.slice(from) as Uint8Array);
      const bytes = new Uint8Array(Buffer.concat([whole.slice(0, from), tail]));
      fc.pre(!Buffer.from(bytes).equals(whole));
      const started = performance.now();
      const { verdict, attached } = await verifyPdf(bytes, none);
      expect(performance.now() - started).toBeLessThan(SLOW);
      tally[verdict.tag] = (tally[verdict.tag] ?? 0) + 1;
      // Cut exactly behind an earlier signature, or in front of all, a file is what it was before: nothing is wrong with it.
      const before = Buffer.from(bytes).equals(first) || !Buffer.from(bytes).includes('/ByteRange');
      if (!before) expect(['changed', 'appended', 'invalid']).toContain(verdict.tag);
      if (attached) await readCarried(attached);
    },
  );
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect(tally.changed ?? 0).toBeGreaterThan(0);
  expect(tally.invalid ?? 0).toBeGreaterThan(RUNS / 10);
});

test(`${RUNS} changed key files are opened whole or refused by name`, time, async () => {
  const [aes] = fixedFiles;
  const file = new Uint8Array(Buffer.from(aes.file, 'base64'));
  const property = fc.asyncProperty(changesWith(PIECES), async (steps) => {
    const read = await readPkcs12(
      steps.reduce(changed, file as Uint8Array),
      aes.password,
      '2026-11-22T10:00:00Z',
    );
    if (!read.ok) expect(read.faults[0]?.tag).toMatch(/^[a-z0-9-]+$/);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
});
