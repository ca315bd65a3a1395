import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readCase, writeCase } from '../../machines/case-file.ts';
import { view } from '../../machines/view.ts';
import { fontModules } from '../../src/documents/fonts.ts';
import { makePdf } from '../../src/documents/make.ts';
import { loadPaperWords } from '../../src/locales/index.ts';
import { sealBackup } from '../../src/vault/backup-file.ts';
import { utf8 } from '../../src/vault/bytes.ts';
import { LEAST_ITERATIONS, stretch } from '../../src/vault/kdf.ts';
import { fingerprintOf, made, signed } from '../signature/signer.ts';
import { seeded } from '../vault/seeded.ts';

// Papers as they reach a reader: signed, and then left alone or not.

const require = createRequire(import.meta.url);

const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

/** Opens the case in the sealed paper. */
export const PAPER_PASSPHRASE = 'four herons on a quiet weir';

/** A case as it is sealed into a paper: a backup of it alone. */
async function sealed(state: Parameters<typeof writeCase>[0]): Promise<Uint8Array> {
  const head = {
    format: 'alemtuzumab-pathway/backup',
    version: 1,
    at: '2026-11-22T10:00:00Z',
    generation: 1,
  };
  const text = JSON.stringify({ ...head, cases: [JSON.parse(writeCase(state))] });
  return sealBackup(text, utf8(PAPER_PASSPHRASE), {
    iterations: LEAST_ITERATIONS,
    build: '0.1.0',
    random: seeded('sealed paper'),
    stretch,
  });
}

/** The care plan of a shipped case as it stands on the day of the signature. */
async function carePlan(scenario: string, { seal = false } = {}): Promise<Uint8Array> {
  const read = readCase(await readFile(`src/scenarios/${scenario}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return makePdf('care-plan', view(read.value, '2026-11-22'), await loadPaperWords('en'), 'en', {
    paper: 'a4',
    large: false,
    ...(seal ? { sealedCase: await sealed(read.value) } : {}),
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
    sealed: pdf('sealed.pdf', await signed(await carePlan('latent-tuberculosis', { seal: true }), signer)),
    noPdf: { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Dear colleague') },
  };
}
