import {
  PDFArray,
  PDFContext,
  PDFCrossRefSection,
  PDFDict,
  PDFHeader,
  PDFName,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFTrailerDict,
} from 'pdf-lib';
import { type Bytes, cut, join, utf8 } from '../vault/bytes.ts';

/**
 * Reads papers of this application, and nothing else. Every object is parsed, written anew by the library that once wrote it, and
 * has to come to the same bytes; so has the cross-reference table. A file that passes means the same to every reader: nothing
 * in it is defined twice, hidden between objects, or found by one program and not by another.
 */

/** A larger file is no paper of this application (bytes). */
export const PDF_LIMIT = 20_000_000;

/** A file as it stands at the end of its last read part. Later parts are read into the same `context`. */
export interface PdfFile {
  readonly context: PDFContext;
  readonly trailer: PDFDict;
  /** Where the newest cross-reference table begins, in bytes. */
  readonly xrefAt: number;
  /** One more than the largest object number. */
  readonly size: number;
  /** Everything up to here was read, in bytes. */
  readonly end: number;
}

/** An object as bytes. */
export function written(object: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Bytes {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Whether the bytes at a place are these. */
export function standsAt(bytes: Uint8Array, at: number, expected: Uint8Array | string): boolean {
  const wanted = typeof expected === 'string' ? utf8(expected) : expected;
  if (at + wanted.length > bytes.length) return false;
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** Bytes as text, one character for each. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');

/** The object that begins at a place; what follows it is not looked at. Throws where there is none. */
export const parseAt = (bytes: Uint8Array, at: number, context: PDFContext): PDFObject =>
  PDFObjectParser.forBytes(bytes.subarray(at), context).parseObject();

const OBJECT = /^([1-9]\d{0,6}) 0 obj\n/;
const OBJECT_END = '\nendobj\n\n';

/** Reads the paper at the beginning of a file, up to its first end. Undefined where it is none of this application. */
export function readPaper(bytes: Uint8Array): PdfFile | undefined {
  if (bytes.length > PDF_LIMIT) return undefined;
  try {
    return parsePaper(bytes);
  } catch {
    // The parser throws at what is no PDF, and runs out of stack where arrays are nested without end.
    return undefined;
  }
}

function parsePaper(bytes: Uint8Array): PdfFile | undefined {
  const header = join(written(PDFHeader.forVersion(1, 7)), utf8('\n\n'));
  if (!standsAt(bytes, 0, header)) return undefined;
  const context = PDFContext.create();
  const table = PDFCrossRefSection.create();
  let at = header.length;
  let last = 0;
  while (!standsAt(bytes, at, 'xref\n')) {
    const [head = '', digits] = OBJECT.exec(latin1(bytes, at, at + 16)) ?? [];
    const number = Number(digits);
    // Numbers rise, so that none comes twice.
    if (!(number > last)) return undefined;
    const object = parseAt(bytes, at + head.length, context);
    const again = written(object);
    const end = at + head.length + again.length;
    if (!standsAt(bytes, at + head.length, again) || !standsAt(bytes, end, OBJECT_END)) return undefined;
    const ref = PDFRef.of(number);
    context.assign(ref, object);
    table.addEntry(ref, at);
    last = number;
    at = end + OBJECT_END.length;
  }
  const expected = join(written(table), utf8('\n'));
  if (!standsAt(bytes, at, expected)) return undefined;
  const trailerAt = at + expected.length;
  const trailer = parseAt(bytes, trailerAt + 'trailer\n'.length, context);
  if (!(trailer instanceof PDFDict)) return undefined;
  const ending = join(written(PDFTrailerDict.of(trailer)), utf8(`\n\nstartxref\n${at}\n%%EOF`));
  if (!standsAt(bytes, trailerAt, ending)) return undefined;
  const size = Number(trailer.get(PDFName.of('Size'))?.toString());
  if (size !== last + 1) return undefined;
  return { context, trailer, xrefAt: at, size, end: trailerAt + ending.length };
}

const TRAILER: readonly string[] = ['/Size', '/Root', '/Info', '/ID'];
const CATALOG: readonly string[] = [
  '/Type',
  '/Pages',
  '/Metadata',
  '/MarkInfo',
  '/ViewerPreferences',
  '/Lang',
  '/StructTreeRoot',
  '/Names',
  '/AF',
  '/AcroForm',
];
/** Anything by which a page could show something else later, act by itself, or take what is typed. */
const FORBIDDEN: readonly string[] = [
  '/OpenAction',
  '/AA',
  '/JS',
  '/JavaScript',
  '/XFA',
  '/OCProperties',
  '/OC',
  '/OCGs',
  '/Alternates',
  '/PresSteps',
  '/Collection',
  '/Encrypt',
  '/Prev',
  '/RichMediaContent',
  '/Launch',
  '/V',
];
const FIELD: readonly string[] = [
  '/Type',
  '/Subtype',
  '/FT',
  '/Rect',
  '/P',
  '/T',
  '/TU',
  '/F',
  '/AP',
  '/StructParent',
];

const keysOf = (dict: PDFDict): readonly string[] => dict.keys().map((key) => key.asString());
const onlyOf = (dict: PDFDict, allowed: readonly string[]): boolean =>
  keysOf(dict).every((key) => allowed.includes(key));

/** The dictionary under a key, through a reference; undefined where it is something else. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dict?.context.lookup(dict.get(PDFName.of(key)));
  return found instanceof PDFDict ? found : undefined;
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const found = dict?.context.lookup(dict.get(PDFName.of(key)));
  return found instanceof PDFArray ? found : undefined;
}

/** The fields of the form as references; empty where there is no form. */
export const fieldsOf = (file: PdfFile): readonly PDFRef[] =>
  (arrayAt(dictAt(dictAt(file.trailer, 'Root'), 'AcroForm'), 'Fields')?.asArray() ?? []).filter(
    (field) => field instanceof PDFRef,
  );

/**
 * Whether a paper holds only what papers of this application hold: no scripts, actions, layers or attachments with a will of their own, and no
 * form field but an empty one for a signature, which alone may lie upon a page.
 */
export function isPlain(file: PdfFile): boolean {
  const { context, trailer } = file;
  const root = dictAt(trailer, 'Root');
  if (root === undefined || !onlyOf(trailer, TRAILER) || !onlyOf(root, CATALOG)) return false;
  const names = dictAt(root, 'Names');
  if (names && !onlyOf(names, ['/EmbeddedFiles'])) return false;
  const form = dictAt(root, 'AcroForm');
  if (form && !onlyOf(form, ['/Fields', '/SigFlags'])) return false;
  const fields = fieldsOf(file);
  if (fields.length !== (arrayAt(form, 'Fields')?.size() ?? 0) || fields.length > 1) return false;
  const widgets = fields.map((ref) => context.lookup(ref));
  const empty = widgets.every(
    (field) =>
      field instanceof PDFDict && onlyOf(field, FIELD) && field.get(PDFName.of('FT')) === PDFName.of('Sig'),
  );
  return empty && context.enumerateIndirectObjects().every(([, object]) => isHarmless(object, fields));
}

function isHarmless(object: PDFObject, fields: readonly PDFRef[]): boolean {
  if (object instanceof PDFArray) return object.asArray().every((each) => isHarmless(each, fields));
  if (object instanceof PDFStream) return isHarmless(object.dict, fields);
  if (!(object instanceof PDFDict)) return true;
  const annotations = object.get(PDFName.of('Annots'));
  if (
    annotations !== undefined &&
    !(
      annotations instanceof PDFArray &&
      annotations.asArray().every((each) => fields.some((field) => field === each))
    )
  )
    return false;
  return object
    .entries()
    .every(([key, value]) => !FORBIDDEN.includes(key.asString()) && isHarmless(value, fields));
}

/** An attached file as it lies in the PDF, still deflated. */
export interface Attached {
  readonly name: string;
  readonly deflated: Bytes;
}

/** The file that travels inside a paper: there is at most one. Undefined where there is none, or it lies there in another way. */
export function attachedTo(file: PdfFile): Attached | undefined {
  const list = arrayAt(dictAt(dictAt(dictAt(file.trailer, 'Root'), 'Names'), 'EmbeddedFiles'), 'Names');
  const spec = list?.size() === 2 ? list.lookup(1) : undefined;
  if (!(spec instanceof PDFDict)) return undefined;
  const stream = file.context.lookup(dictAt(spec, 'EF')?.get(PDFName.of('F')));
  const filter = stream instanceof PDFRawStream ? stream.dict.get(PDFName.of('Filter')) : undefined;
  if (!(stream instanceof PDFRawStream) || filter !== PDFName.of('FlateDecode')) return undefined;
  const name = spec.get(PDFName.of('F'))?.toString() ?? '';
  return { name: name.replace(/^\((.*)\)$/s, '$1'), deflated: cut(stream.contents, 0) };
}
