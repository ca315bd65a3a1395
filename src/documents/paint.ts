// @ts-expect-error fontkit ships no types; FontProgram declares what is used of it.
import * as fontkitModule from 'fontkit';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { Document } from './document.ts';
import type { FontFiles, Weight } from './fonts.ts';
import { layout } from './layout.ts';
import {
  type Box,
  boxOf,
  type Item,
  type Layout,
  type Metrics,
  type Page,
  type Tag,
} from './layout-types.ts';
import {
  type FontProgram,
  type FontPrograms,
  features,
  kerned,
  metricsFrom,
  remembering,
  streaming,
  weights,
} from './paint-fonts.ts';
import { dateOf, fingerprint, metadataOf, producer } from './paint-metadata.ts';
import { appearanceOf, type Owner, type Shown, streamOf } from './paint-stream.ts';

/**
 * The only file that knows pdf-lib and fontkit, which weigh ten times as much as the rest of the folder. Reach it by
 * `import()`, so that both stay out of the first load.
 */

const fontkit: { readonly create: (bytes: Uint8Array) => FontProgram } = fontkitModule;

/** A subset font's name begins with six capitals and a plus sign (ISO 32000-1, 9.6.4). */
const fontNames: Readonly<Record<Weight, string>> = {
  regular: 'ALMREG+AtkinsonHyperlegibleNext-Regular',
  bold: 'ALMBLD+AtkinsonHyperlegibleNext-Bold',
};

/** The document holds characters that the fonts lack and that are not drawn either; nothing was printed. */
export class MissingCharactersError extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(`The fonts have no sign for: ${characters.join(' ')}`);
    this.name = 'MissingCharactersError';
    this.characters = characters;
  }
}

const programsOf = (fonts: FontFiles): FontPrograms => ({
  regular: remembering(streaming(fontkit.create(fonts.regular))),
  bold: remembering(streaming(fontkit.create(fonts.bold))),
});

/** The measures of the fonts for `layout`. */
export const metricsOf = (fonts: FontFiles): Metrics => metricsFrom(programsOf(fonts));

/**
 * Lays out a document and writes it as a tagged PDF 1.7 (ISO 32000-1, 14.8; PDF/UA-1). The same document gives the
 * same bytes. Throws `MissingCharactersError` before anything is written when a character cannot be printed.
 */
export async function paint(document: Document, fonts: FontFiles): Promise<Uint8Array> {
  const programs = programsOf(fonts);
  const result = layout(document, metricsFrom(programs));
  if (result.missing.length > 0) throw new MissingCharactersError(result.missing);
  const doc = await PDFDocument.create({ updateMetadata: false });
  describe(doc, document);
  const embedded = await embed(doc, fonts, programs);
  const shown = shower(embedded, programs);
  const contents: Contents = new Map();
  const streams: string[] = [];
  const fields = new Map<Tag, Field>();
  result.pages.forEach((sheet, index) => {
    const items = sheet.items.filter((item) => fieldOf(item) === undefined);
    const page = doc.addPage([result.width, result.height]);
    const painted = streamOf(items, result.height, shown);
    streams.push(painted.stream);
    fillPage(doc, page, index, painted.stream, embedded);
    gather(items, { ref: page.ref, index }, painted.owners, contents);
    const number = result.pages.length + fields.size;
    const field = addField(doc, page, sheet, { number, height: result.height, shown, fonts: embedded });
    if (field) fields.set(field.tag, field);
    if (field) streams.push(field.stream);
  });
  writeForm(doc, [...fields.values()]);
  writeTree(doc, result, contents, fields);
  await attach(doc, document);
  const id = PDFHexString.of(fingerprint([metadataOf(document), ...streams]));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  // Plain cross-reference tables, so that a signature can be appended (ISO 32000-1, 7.5.6).
  return doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function describe(doc: PDFDocument, document: Document): void {
  const { context, catalog } = doc;
  const date = PDFString.of(dateOf(document));
  const info = context.obj({
    Title: PDFHexString.fromText(document.title),
    Subject: PDFHexString.fromText(document.subject),
    Creator: PDFHexString.fromText(producer),
    Producer: PDFHexString.fromText(producer),
    CreationDate: date,
    ModDate: date,
  });
  context.trailerInfo.Info = context.register(info);
  // Written as UTF-8 and left uncompressed, so that other programs find it without reading PDF (XMP, part 3).
  const bytes = new TextEncoder().encode(metadataOf(document));
  const packet = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  doc.setLanguage(document.language);
}

async function embed(
  doc: PDFDocument,
  fonts: FontFiles,
  programs: FontPrograms,
): Promise<Readonly<Record<Weight, PDFFont>>> {
  const create = (bytes: Uint8Array): FontProgram => programs[bytes === fonts.bold ? 'bold' : 'regular'];
  // The adapter has what pdf-lib calls, though not all that its declaration of fontkit 1 names.
  doc.registerFontkit({ create } as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const one = (weight: Weight): Promise<PDFFont> =>
    doc.embedFont(fonts[weight], { subset: true, customName: fontNames[weight], features: { ...features } });
  return { regular: await one('regular'), bold: await one('bold') };
}

function shower(embedded: Readonly<Record<Weight, PDFFont>>, programs: FontPrograms): Shown {
  const caches = { regular: new Map<string, string>(), bold: new Map<string, string>() };
  return (word, weight) => {
    const known = caches[weight].get(word);
    if (known !== undefined) return known;
    const codes = embedded[weight].encodeText(word).asString().match(/.{4}/g) ?? [];
    const result = kerned(word, programs[weight], codes);
    caches[weight].set(word, result);
    return result;
  };
}

function fillPage(
  doc: PDFDocument,
  page: PDFPage,
  index: number,
  stream: string,
  fonts: Readonly<Record<Weight, PDFFont>>,
): void {
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(stream)));
  for (const weight of weights) page.node.setFontDictionary(PDFName.of(weight), fonts[weight].ref);
  page.node.set(PDFName.of('StructParents'), doc.context.obj(index));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** A signature field on a page. `number` is its key in the parent tree. */
interface Field {
  readonly tag: Tag;
  readonly ref: PDFRef;
  readonly page: PDFRef;
  readonly number: number;
  readonly stream: string;
}

const fieldOf = ({ tag }: Item): Tag | undefined =>
  typeof tag !== 'string' && tag.name === 'Form' ? tag : undefined;

/**
 * The seal of a page as a signature field without a signature, its widget and its appearance (ISO 32000-1, 12.7.4.5). The
 * signature is appended later, as an update of this file.
 */
function addField(
  doc: PDFDocument,
  page: PDFPage,
  { items }: Page,
  to: {
    readonly number: number;
    readonly height: number;
    readonly shown: Shown;
    readonly fonts: Readonly<Record<Weight, PDFFont>>;
  },
): Field | undefined {
  const { context } = doc;
  const own = items.filter((item) => fieldOf(item) !== undefined);
  const [first] = own;
  const tag = first && fieldOf(first);
  if (!first || !tag) return undefined;
  const box = own.reduce((all, item) => union(all, boxOf(item)), boxOf(first));
  const corners = context.obj(cornersOf(box, to.height));
  const stream = appearanceOf(own, to.height, to.shown);
  const fonts = context.obj(Object.fromEntries(weights.map((weight) => [weight, to.fonts[weight].ref])));
  const appearance = context.flateStream(stream, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: corners,
    Resources: { Font: fonts },
  });
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: corners, P: page.ref });
  widget.set(PDFName.of('T'), PDFHexString.fromText('Signature1'));
  widget.set(PDFName.of('TU'), PDFHexString.fromText(tag.alt ?? ''));
  // To be printed, and not to be moved (ISO 32000-1, 12.5.3).
  widget.set(PDFName.of('F'), context.obj(132));
  widget.set(PDFName.of('AP'), context.obj({ N: context.register(appearance) }));
  widget.set(PDFName.of('StructParent'), context.obj(to.number));
  const ref = context.register(widget);
  page.node.set(PDFName.of('Annots'), context.obj([ref]));
  return { tag, ref, page: page.ref, number: to.number, stream };
}

function writeForm(doc: PDFDocument, fields: readonly Field[]): void {
  if (fields.length === 0) return;
  const { context } = doc;
  // The file will hold signatures, and only ever grow (ISO 32000-1, 12.7.2).
  const form = context.obj({ Fields: fields.map(({ ref }) => ref), SigFlags: 3 });
  doc.catalog.set(PDFName.of('AcroForm'), context.register(form));
}

/** Left, bottom, right and top from the bottom left corner of the sheet, in hundredths of a point. */
const cornersOf = (box: Box, height: number): number[] =>
  [box.x, height - box.y - box.height, box.x + box.width, height - box.y].map(
    (value) => Math.round(value * 100) / 100,
  );

interface Content {
  readonly page: PDFRef;
  readonly pageIndex: number;
  readonly mcid: number;
  readonly actual: string | undefined;
}
/** What each node of the structure tree owns, in the order of painting, and how far it extends on its first page. */
type Contents = Map<Tag, { readonly marked: Content[]; readonly first: PDFRef; box: Box | undefined }>;

function gather(
  items: readonly Item[],
  page: { readonly ref: PDFRef; readonly index: number },
  owners: readonly Owner[],
  contents: Contents,
): void {
  owners.forEach(({ tag, actual }, mcid) => {
    const own = contents.get(tag) ?? { marked: [], first: page.ref, box: undefined };
    own.marked.push({ page: page.ref, pageIndex: page.index, mcid, actual });
    contents.set(tag, own);
  });
  for (const item of items) {
    const own = typeof item.tag === 'string' ? undefined : contents.get(item.tag);
    if (own && own.first === page.ref) own.box = union(own.box, boxOf(item));
  }
}

function union(a: Box | undefined, b: Box): Box {
  if (!a) return b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** The structure tree and the way back from marked content to its nodes (ISO 32000-1, 14.7.2 and 14.7.4.4). */
function writeTree(
  doc: PDFDocument,
  result: Layout,
  contents: Contents,
  fields: ReadonlyMap<Tag, Field>,
): void {
  const { context } = doc;
  const root = context.nextRef();
  const parents: PDFRef[][] = result.pages.map(() => []);
  const marked = ({ page, pageIndex, mcid, actual }: Content, ref: PDFRef): PDFObject => {
    const content = context.obj({ Type: 'MCR', Pg: page, MCID: mcid });
    const nodes = parents[pageIndex] ?? [];
    nodes[mcid] = ref;
    if (actual === undefined) return content;
    const span = context.obj({ Type: 'StructElem', S: 'Span', P: ref, K: content });
    span.set(PDFName.of('ActualText'), PDFHexString.fromText(actual));
    nodes[mcid] = context.register(span);
    return nodes[mcid];
  };
  const owners = new Map<number, PDFRef>();
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const own = contents.get(tag);
    const kids = PDFArray.withContext(context);
    for (const content of own?.marked ?? []) kids.push(marked(content, ref));
    const field = fields.get(tag);
    if (field) {
      kids.push(context.obj({ Type: 'OBJR', Obj: field.ref, Pg: field.page }));
      owners.set(field.number, ref);
    }
    for (const kid of tag.kids) if (isUsed(kid, contents)) kids.push(write(kid, ref));
    const node = context.obj({ Type: 'StructElem', S: tag.name, P: parent, K: kids });
    describeNode(node, tag, own?.box, result.height);
    context.assign(ref, node);
    return ref;
  };
  const top = write(result.root, root);
  const numbers = PDFArray.withContext(context);
  parents.forEach((refs, page) => {
    numbers.push(context.obj(page));
    numbers.push(context.obj(refs));
  });
  for (const [number, ref] of owners) {
    numbers.push(context.obj(number));
    numbers.push(ref);
  }
  const tree = { Type: 'StructTreeRoot', K: top, ParentTree: context.obj({ Nums: numbers }) };
  context.assign(root, context.obj({ ...tree, ParentTreeNextKey: parents.length + owners.size }));
  doc.catalog.set(PDFName.of('StructTreeRoot'), root);
}

/** Attributes of a node (ISO 32000-1, 14.8.5): each kind of node here has at most one dictionary of them. */
function describeNode(node: PDFDict, tag: Tag, box: Box | undefined, height: number): void {
  const { context } = node;
  const set = (value: PDFObject): void => node.set(PDFName.of('A'), value);
  if (tag.alt !== undefined) node.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alt));
  if (tag.scope) set(context.obj({ O: 'Table', Scope: tag.scope }));
  if (tag.numbering) set(context.obj({ O: 'List', ListNumbering: tag.numbering }));
  if (tag.name === 'Figure' && box) {
    const corners = context.obj(cornersOf(box, height));
    set(context.obj({ O: 'Layout', Placement: 'Block', BBox: corners }));
  }
}

/** Empty cells keep their place in the table; any other node without content is left out. */
function isUsed(tag: Tag, contents: Contents): boolean {
  return (
    tag.name === 'TD' ||
    tag.name === 'TH' ||
    tag.name === 'Form' ||
    contents.has(tag) ||
    tag.kids.some((kid) => isUsed(kid, contents))
  );
}

async function attach(doc: PDFDocument, document: Document): Promise<void> {
  const files = document.attachments ?? [];
  if (files.length === 0) return;
  for (const { name, mimeType, description, bytes } of files) {
    await doc.attach(bytes, name, { mimeType, description, afRelationship: AFRelationship.Data });
  }
  // pdf-lib takes dates as moments of a clock; the document has a civil date, so it is entered once they are written.
  await doc.flush();
  const date = PDFString.of(dateOf(document));
  const written = doc.catalog.lookup(PDFName.of('AF'), PDFArray);
  for (let index = 0; index < written.size(); index += 1) {
    const streams = written.lookup(index, PDFDict).lookup(PDFName.of('EF'), PDFDict);
    const parameters = streams.lookup(PDFName.of('F'), PDFStream).dict.lookup(PDFName.of('Params'), PDFDict);
    parameters.set(PDFName.of('CreationDate'), date);
    parameters.set(PDFName.of('ModDate'), date);
  }
}
