import {
  PDFArray,
  PDFCrossRefSection,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
  PDFTrailerDict,
} from 'pdf-lib';
import { type Bytes, join, unhex, utf8 } from '../vault/bytes.ts';
import { MOST_CMS_BYTES } from './cms.ts';
import { instantOf } from './instant.ts';
import { arrayAt, dictAt, fieldsOf, latin1, type PdfFile, parseAt, written } from './pdf-file.ts';

/**
 * A signature is appended to a paper as an incremental update (ISO 32000-1, 7.5.6): the bytes of the paper stay as they were. From
 * the file before and the words of the signature every byte of the update follows, save the signature itself. So a signed
 * file is verified by writing its update once more.
 */

/** What a signature dictionary says. `date` is a PDF date: the time that the signer's clock showed. */
export interface SignatureWords {
  readonly date: string;
  readonly name: string;
  readonly reason?: string | undefined;
  /** Room for the CMS signature, in bytes. */
  readonly room: number;
}

export interface Update {
  /** The whole file with the update, zeros where the signature belongs. */
  readonly bytes: Bytes;
  /** From the `<` in front of the signature to behind its `>`: the one part that is not signed. */
  readonly gap: { readonly from: number; readonly to: number };
  /** The file as it stands then, once `accept` has taken the changed objects over. */
  readonly file: PdfFile;
  readonly changed: Changes;
}

const SUBFILTER = 'ETSI.CAdES.detached';
/** As wide as the numbers of the longest file need. */
const RANGE_WIDTH = 40;
/** An invisible signature lies outside of the sheet, where it needs no tag (ISO 14289-1, 7.18.1). */
const NOWHERE = [-1, -1, -1, -1];

const name = PDFName.of;

/** Writes a signature's update behind the file's end. The file given is not changed. Undefined where the paper has no page. */
export function updateWith(bytes: Bytes, file: PdfFile, words: SignatureWords): Update | undefined {
  const { context, end, size, trailer } = file;
  const signature = PDFRef.of(size);
  const changed = fieldChanges(file, signature);
  if (changed === undefined) return undefined;
  const dictionary = dictionaryOf(words);
  // The dictionary is written by hand, because the library would write its range without room to fill in.
  const gapAt = end + `\n${size} 0 obj\n`.length + dictionary.length - words.room * 2 - '<>\n>>'.length;
  const gap = { from: gapAt, to: gapAt + words.room * 2 + 2 };
  const offsets = new Map<number, number>([[size, end + 1]]);
  const parts: Uint8Array[] = [utf8(`\n${size} 0 obj\n${dictionary}\nendobj\n\n`)];
  let at = end + (parts[0]?.length ?? 0);
  for (const [ref, object] of changed) {
    offsets.set(ref.objectNumber, at);
    const one = join(utf8(`${ref.objectNumber} 0 obj\n`), written(object), utf8('\nendobj\n\n'));
    parts.push(one);
    at += one.length;
  }
  const table = PDFCrossRefSection.create();
  for (const [number, offset] of [...offsets].sort(([a], [b]) => a - b))
    table.addEntry(PDFRef.of(number), offset);
  const next = trailer.clone(context);
  const nextSize = Math.max(...offsets.keys()) + 1;
  next.set(name('Size'), context.obj(nextSize));
  next.set(name('Prev'), context.obj(file.xrefAt));
  parts.push(
    written(table),
    utf8('\n'),
    written(PDFTrailerDict.of(next)),
    utf8(`\n\nstartxref\n${at}\n%%EOF\n`),
  );
  const whole = join(bytes.subarray(0, end), ...parts);
  const range = `[ 0 ${gap.from} ${gap.to} ${whole.length - gap.to} ]`.padEnd(RANGE_WIDTH);
  whole.set(utf8(range), gap.from - '\n/Contents '.length - tailLength(words) - RANGE_WIDTH);
  const after: PdfFile = { context, trailer: next, xrefAt: at, size: nextSize, end: whole.length };
  return { bytes: whole, gap, file: after, changed };
}

/** The lines between the range and the contents. */
const tailOf = ({ date, name: signer, reason }: SignatureWords): string =>
  [
    '',
    `/M (${date})`,
    `/Name ${PDFHexString.fromText(signer).toString()}`,
    ...(reason === undefined ? [] : [`/Reason ${PDFHexString.fromText(reason).toString()}`]),
  ].join('\n');
const tailLength = (words: SignatureWords): number => tailOf(words).length;

const dictionaryOf = (words: SignatureWords): string =>
  `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /${SUBFILTER}\n/ByteRange ${' '.repeat(RANGE_WIDTH)}` +
  `${tailOf(words)}\n/Contents <${'0'.repeat(words.room * 2)}>\n>>`;

type Changes = readonly (readonly [PDFRef, PDFObject])[];

/** The empty field of the paper with the signature in it; where there is none, a new field that nobody sees. */
function fieldChanges(file: PdfFile, signature: PDFRef): Changes | undefined {
  const { context, size } = file;
  const fields = fieldsOf(file);
  for (const ref of fields) {
    const field = context.lookup(ref);
    if (field instanceof PDFDict && !field.has(name('V'))) {
      const filled = field.clone(context);
      filled.set(name('V'), signature);
      return [[ref, filled]];
    }
  }
  const page = firstPage(file);
  const root = file.trailer.get(name('Root'));
  const catalog = dictAt(file.trailer, 'Root');
  if (page === undefined || catalog === undefined || !(root instanceof PDFRef)) return undefined;
  const ref = PDFRef.of(size + 1);
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: NOWHERE,
    P: page.ref,
    F: 132,
  });
  widget.set(name('T'), PDFHexString.fromText(`Signature${fields.length + 1}`));
  widget.set(name('V'), signature);
  const sheet = page.dict.clone(context);
  sheet.set(name('Annots'), longer(page.dict, 'Annots', ref));
  const form = catalog.get(name('AcroForm'));
  const written = (dictAt(catalog, 'AcroForm') ?? context.obj({ Fields: [] })).clone(context);
  written.set(name('Fields'), longer(written, 'Fields', ref));
  written.set(name('SigFlags'), context.obj(3));
  if (form instanceof PDFRef)
    return [
      [ref, widget],
      [page.ref, sheet],
      [form, written],
    ];
  const withForm = catalog.clone(context);
  const formRef = PDFRef.of(size + 2);
  withForm.set(name('AcroForm'), formRef);
  return [
    [ref, widget],
    [formRef, written],
    [page.ref, sheet],
    [root, withForm],
  ];
}

/** The array under a key with one more element. */
function longer(dict: PDFDict, key: string, element: PDFRef): PDFArray {
  const longerArray = PDFArray.withContext(dict.context);
  for (const each of arrayAt(dict, key)?.asArray() ?? []) longerArray.push(each);
  longerArray.push(element);
  return longerArray;
}

function firstPage({
  trailer,
  context,
}: PdfFile): { readonly ref: PDFRef; readonly dict: PDFDict } | undefined {
  let node = dictAt(dictAt(trailer, 'Root'), 'Pages');
  for (let depth = 0; depth < 10; depth += 1) {
    const ref = arrayAt(node, 'Kids')?.get(0);
    const kid = ref instanceof PDFRef ? context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(kid instanceof PDFDict)) return undefined;
    if (kid.get(name('Type')) === name('Page')) return { ref, dict: kid };
    node = kid;
  }
  return undefined;
}

/** What an update that was read holds. */
export interface Found {
  readonly words: SignatureWords;
  readonly update: Update;
  /** The signature with the zeros behind it. */
  readonly cms: Bytes;
  /** ISO 8601, from the dictionary. */
  readonly claimedAt: string;
}

/** Why what follows a file is no signature of this application. */
export type UpdateFault =
  | { readonly tag: 'sub-filter' }
  | { readonly tag: 'byte-range' }
  | { readonly tag: 'contents' }
  | { readonly tag: 'date' }
  /** It looks like a signature, but not all of the update is as this application writes it. */
  | { readonly tag: 'form' };

/**
 * Reads a signature's update where the file ends so far: its words are taken from the dictionary, the update is written anew
 * from them, and outside of the signature itself every byte has to be the same.
 */
export function readUpdate(bytes: Bytes, file: PdfFile): Found | UpdateFault {
  try {
    return parseUpdate(bytes, file);
  } catch {
    // The parser throws at what is no object.
    return { tag: 'form' };
  }
}

function parseUpdate(bytes: Bytes, file: PdfFile): Found | UpdateFault {
  const { end, context } = file;
  const head = `\n${file.size} 0 obj\n`;
  if (latin1(bytes, end, end + head.length) !== head) return { tag: 'form' };
  const dictionary = parseAt(bytes, end + head.length, context);
  if (!(dictionary instanceof PDFDict)) return { tag: 'form' };
  const at = (key: string) => dictionary.get(name(key));
  if (at('SubFilter') !== name(SUBFILTER)) return { tag: 'sub-filter' };
  const contents = at('Contents');
  const digits = contents instanceof PDFHexString ? contents.asString() : '';
  const room = digits.length / 2;
  if (!/^([0-9a-f]{2})+$/.test(digits) || room > MOST_CMS_BYTES) return { tag: 'contents' };
  const [date, signer, reason] = [at('M'), at('Name'), at('Reason')];
  const claimedAt = date instanceof PDFString ? instantOf(date.asString()) : undefined;
  if (!(date instanceof PDFString) || claimedAt === undefined) return { tag: 'date' };
  if (!(signer instanceof PDFHexString)) return { tag: 'form' };
  if (reason !== undefined && !(reason instanceof PDFHexString)) return { tag: 'form' };
  const words: SignatureWords = {
    date: date.asString(),
    name: signer.decodeText(),
    reason: reason?.decodeText(),
    room,
  };
  const update = updateWith(bytes, file, words);
  if (update === undefined) return { tag: 'form' };
  const { gap, bytes: again } = update;
  if (!isSame(bytes, again, gap)) {
    const range = at('ByteRange');
    const expected = [0, gap.from, gap.to, again.length - gap.to];
    const found = range instanceof PDFArray ? range.asArray().map(String) : [];
    return found.join() === expected.join() ? { tag: 'form' } : { tag: 'byte-range' };
  }
  return { words, update, cms: unhex(digits), claimedAt };
}

/** Whether two agree in every byte outside the gap, as far as the second one goes. */
function isSame(bytes: Bytes, again: Bytes, { from, to }: Update['gap']): boolean {
  if (again.length > bytes.length) return false;
  return again.every((byte, at) => (at > from && at < to - 1) || byte === bytes[at]);
}

/** Takes an update over into the file, so that the next part is read against it. */
export function accept({ context }: PdfFile, { changed, file }: Update): PdfFile {
  for (const [ref, object] of changed) context.assign(ref, object);
  return file;
}
