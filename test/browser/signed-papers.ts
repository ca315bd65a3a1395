import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readCase } from '../../machines/case-file.ts';
import { view } from '../../machines/view.ts';
import { fontModules } from '../../src/documents/fonts.ts';
import { makePdf } from '../../src/documents/make.ts';
import { loadPaperWords } from '../../src/locales/index.ts';
import { fingerprintOf, made, signed } from '../signature/signer.ts';

// Papers as they reach a reader: signed, and then left alone or not.

const require = createRequire(import.meta.url);

const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

/** The care plan of a shipped case as it stands on the day of the signature. */
async function carePlan(scenario: string): Promise<Uint8Array> {
  const read = readCase(await readFile(`src/scenarios/${scenario}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return makePdf('care-plan', view(read.value, '2026-11-22'), await loadPaperWords('en'), 'en', {
    paper: 'a4',
    large: false,
    readFont: async (weight) => new Uint8Array(await readFile(require.resolve(fontModules[weight]))),
  });
}

/** A care plan of the patient with latent tuberculosis, unsigned, signed, and changed in two ways. */
export async function signedPapers() {
  const signer = await made();
  const plain = await carePlan('latent-tuberculosis');
  const whole = await signed(plain, signer);
  const flipped = new Uint8Array(whole);
  // Within a picture or a typeface: the file stays one that can be read.
  const place = Math.floor(plain.length / 5);
  flipped[place] = (flipped[place] ?? 0) ^ 1;
  return {
    fingerprint: fingerprintOf(signer),
    plain: pdf('unsigned.pdf', plain),
    whole: pdf('care-plan.pdf', whole),
    flipped: pdf('flipped.pdf', flipped),
    appended: pdf('appended.pdf', Buffer.concat([whole, Buffer.from('\n% one more remark\n')])),
    noPdf: { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Dear colleague') },
  };
}
