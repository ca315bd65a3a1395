import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Reads the structure of PDFs with pdf.js, the reader of Firefox: the second one beside poppler.

/** A node of the structure tree, with the text of all that is marked as its own and of its children. */
export interface Node {
  readonly role: string;
  /** The alternative text of a picture. */
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly Node[];
}

export interface StructuredPage {
  readonly root: Node;
  /** All text of the page that is no artifact, in the order in which it was written. */
  readonly marked: string;
  /** The pieces of marked content that the tree does not name. */
  readonly orphans: readonly string[];
}

interface Read {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly Read[];
}

interface Piece {
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The text behind each id of marked content; what lies in an artifact is left out. */
function pieces(items: readonly Piece[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps')
      open.push(item.id ?? (item.tag === 'Artifact' ? undefined : open.at(-1)));
    else if (item.type === 'beginMarkedContent') open.push(item.tag === 'Artifact' ? undefined : open.at(-1));
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.at(-1);
      const text = `${item.str ?? ''}${item.hasEOL === true ? ' ' : ''}`;
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${text}`);
    }
  }
  return texts;
}

function nodeOf(read: Read, texts: ReadonlyMap<string, string>, seen: Set<string>): Node {
  const children: Node[] = [];
  const words: string[] = [];
  for (const child of read.children ?? []) {
    if (child.type === 'content' && child.id !== undefined) {
      seen.add(child.id);
      words.push(texts.get(child.id) ?? '');
    } else if (child.role !== undefined) {
      const node = nodeOf(child, texts, seen);
      children.push(node);
      words.push(node.text);
    }
  }
  return {
    role: read.role ?? '',
    ...(read.alt === undefined ? {} : { alt: read.alt }),
    text: spaced(words.join(' ')),
    children,
  };
}

/** The structure of every page, and the language of the document. */
export async function structureByPdfjs(bytes: Uint8Array): Promise<{
  readonly language: string | undefined;
  readonly title: string;
  readonly pages: readonly StructuredPage[];
}> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const { Language, Title } = info as { readonly Language?: string; readonly Title?: string };
    const pages: StructuredPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = pieces(items as readonly Piece[]);
      const seen = new Set<string>();
      const root = nodeOf((await page.getStructTree()) as Read, texts, seen);
      pages.push({
        root,
        marked: spaced([...texts.values()].join(' ')),
        orphans: [...texts]
          .filter(([id, text]) => !seen.has(id) && text.trim() !== '')
          .map(([, text]) => text),
      });
    }
    return { language: Language, title: Title ?? '', pages };
  } finally {
    await task.destroy();
  }
}

/** The node and everything below it. */
export const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesOf)];
