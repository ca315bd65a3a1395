import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// @ts-expect-error fontkit ships no types; FontProgram declares what is used of it.
import * as fontkitModule from 'fontkit';
import { degrees, PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import { emptyCase, fold } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { DOCUMENTS } from '../../machines/vocabulary.ts';
import { isCalendar } from '../../src/documents/calendar-file.ts';
import { type FontFiles, fontModules, loadFonts, type Weight } from '../../src/documents/fonts.ts';
import { rgb as ink } from '../../src/documents/ink.ts';
import { layout } from '../../src/documents/layout.ts';
import type { Layout } from '../../src/documents/layout-types.ts';
import { makePdf, type PaperKind, paperOf } from '../../src/documents/make.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { metricsOf } from '../../src/documents/paint.ts';
import { type FontProgram, streaming } from '../../src/documents/paint-fonts.ts';
import { sealOf } from '../../src/documents/seal.ts';
import { loadPaperWords, loadSignature } from '../../src/locales/index.ts';
import { readCertificate } from '../../src/signature/certificate.ts';
import { makeIdentity } from '../../src/signature/identity.ts';
import { signPdf } from '../../src/signature/sign.ts';
import { FIVE_YEARS_ON, fiveYears } from './five-years.ts';

const ROUNDS = 9;
const TARGET = 1.3;
const AT = `${FIVE_YEARS_ON}T10:00:00+01:00`;
const LANGUAGE = 'en';
const SHEET = { paper: 'a4', large: false } as const;

const fontkit: { readonly create: (bytes: Uint8Array) => FontProgram } = fontkitModule;
const require = createRequire(import.meta.url);
const readFont = async (weight: Weight) =>
  new Uint8Array(await readFile(require.resolve(fontModules[weight])));

const folded = fold(emptyCase({ id: 'five', label: 'AB 1984', sources: ['h16'] }), fiveYears());
if (!folded.ok) throw new Error('the case does not fold');
const seen = view(folded.value, FIVE_YEARS_ON);
const kinds = DOCUMENTS.filter(
  (kind): kind is PaperKind => !isCalendar(kind) && obstacle(kind, seen) === undefined,
);
const [words, say, fonts] = await Promise.all([
  loadPaperWords(LANGUAGE),
  loadSignature(LANGUAGE),
  loadFonts(readFont),
]);
const made = await makeIdentity({ name: 'Dr. Example' }, AT, (length) =>
  crypto.getRandomValues(new Uint8Array(length)),
);
if (!made.ok) throw new Error('no key was made');
const { identity } = made.value;
const facts = (await readCertificate(identity.certificate))?.facts;
if (facts === undefined) throw new Error('the certificate cannot be read');
const seal = sealOf(facts, AT, say);

/** Every paper as the product makes it: its blocks from the case, laid out, tagged, signed. */
async function product(): Promise<number> {
  let bytes = 0;
  for (const kind of kinds) {
    const options = { ...SHEET, readFont: async (weight: Weight) => fonts[weight] };
    const pdf = await makePdf(
      kind,
      seen,
      words,
      LANGUAGE,
      kind === 'care-plan' ? { ...options, seal } : options,
    );
    const signed = await signPdf(pdf, identity, { at: AT });
    if (!signed.ok) throw new Error(JSON.stringify(signed.faults));
    bytes += signed.value.length;
  }
  return bytes;
}

/** The same letters and shapes at the same places with pdf-lib alone: no layout, no structure, no signature. */
async function bare(laid: readonly Layout[], files: FontFiles): Promise<number> {
  let bytes = 0;
  for (const { pages, width, height } of laid) {
    const doc = await PDFDocument.create();
    doc.registerFontkit({ create: (file: Uint8Array) => streaming(fontkit.create(file)) } as never);
    const embedded: Record<Weight, PDFFont> = {
      regular: await doc.embedFont(files.regular, { subset: true }),
      bold: await doc.embedFont(files.bold, { subset: true }),
    };
    for (const { items } of pages) {
      const page = doc.addPage([width, height]);
      for (const item of items) {
        if (item.kind === 'text') {
          page.drawText(item.text, {
            x: item.x,
            y: height - item.y,
            size: item.size,
            font: embedded[item.weight],
            color: rgb(...ink(item.ink)),
            ...(item.angle === undefined ? {} : { rotate: degrees(item.angle) }),
          });
          continue;
        }
        for (const { d, fill, stroke, width: line } of item.layers) {
          page.drawSvgPath(d, {
            x: item.x,
            y: height - item.y,
            scale: item.scale,
            ...(fill === undefined ? {} : { color: rgb(...ink(fill)) }),
            ...(stroke === undefined ? {} : { borderColor: rgb(...ink(stroke)) }),
            ...(line === undefined ? {} : { borderWidth: line }),
          });
        }
      }
    }
    bytes += (await doc.save({ useObjectStreams: false })).length;
  }
  return bytes;
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const metrics = metricsOf(fonts);
const laid = kinds.map((kind) => layout(paperOf(kind, seen, words, LANGUAGE, SHEET), metrics));
const pages = laid.reduce((sum, { pages: sheets }) => sum + sheets.length, 0);
const times: (readonly [number, number])[] = [];
let sizes: readonly [number, number] = [0, 0];
for (let round = 0; round <= ROUNDS; round += 1) {
  let [mine, beside] = [0, 0];
  const first = await cpuOf(async () => {
    mine = await product();
  });
  const second = await cpuOf(async () => {
    beside = await bare(laid, fonts);
  });
  sizes = [mine, beside];
  // The first round warms both up.
  if (round > 0) times.push([first, second]);
}
const [mine, beside] = [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))];
console.log(`${kinds.length} papers of a five-year case, ${pages} pages, each signed and verified: ${kinds.join(', ')}
  product      ${mine.toFixed(0)} CPU-ms, ${(sizes[0] / 1000).toFixed(0)} kB
  pdf-lib bare ${beside.toFixed(0)} CPU-ms, ${(sizes[1] / 1000).toFixed(0)} kB (the same letters and shapes, without layout, structure and signature)
  ratio        ${(mine / beside).toFixed(2)} × (target ${TARGET} ×)`);
