import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '../../machines/view.ts';
import { LANGUAGES } from '../../machines/vocabulary.ts';
import type { Document } from '../../src/documents/document.ts';
import type { FontFiles } from '../../src/documents/fonts.ts';
import { type PaperKind, paperOf } from '../../src/documents/make.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { paint } from '../../src/documents/paint.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { caseOn, flat, plain } from './content.ts';
import { type Node, nodesOf, structureByPdfjs } from './pdfjs.ts';
import { nodeFonts } from './sample.ts';

// What a screen reader is given of each paper, read back by pdf.js.
vi.setConfig({ testTimeout: 120_000 });

const KINDS: readonly PaperKind[] = [
  'care-plan',
  'patient-pathway',
  'monitoring-letter',
  'infusion-sheets',
  'alert-card',
  'sources-appendix',
];

let fonts: FontFiles;
let words: Readonly<Record<'en' | 'de', PaperWords>>;
let inCourse: CaseView;
let monitored: CaseView;
beforeAll(async () => {
  fonts = await nodeFonts();
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
  monitored = await caseOn('natalizumab-high-risk');
  inCourse = await caseOn('interrupted-course');
});

/** A case for which the paper makes sense. */
function viewFor(kind: PaperKind): CaseView {
  const view = obstacle(kind, monitored) === undefined ? monitored : inCourse;
  expect(obstacle(kind, view), kind).toBeUndefined();
  return view;
}

const squeezed = (text: string): string =>
  text.replace(/[\s\u00a0\u00ad\u200b]+/g, '').replaceAll('\u2011', '-');

/** The headings of the document, in its order, as the tree has to have them; the panels of a card are headed, too. */
const headingsOf = ({ blocks }: Document): readonly string[] =>
  flat(blocks).flatMap((block): readonly string[] => {
    if (block.kind === 'heading') return [`H${block.level} ${squeezed(plain(block.text))}`];
    if (block.kind !== 'card') return [];
    return [...block.panels.map(({ title }) => title), block.asideTitle].map(
      (title) => `H2 ${squeezed(title)}`,
    );
  });

/** Every table has rows of cells, and headers among them. */
function expectTables(node: Node, where: string): void {
  for (const table of nodesOf(node).filter(({ role }) => role === 'Table')) {
    const rows = nodesOf(table).filter(({ role }) => role === 'TR');
    expect(rows.length, where).toBeGreaterThan(0);
    expect(
      nodesOf(table).some(({ role }) => role === 'TH'),
      `${where}: a table without headers`,
    ).toBe(true);
    for (const row of rows) {
      for (const cell of row.children) expect(['TH', 'TD'], where).toContain(cell.role);
    }
  }
}

describe.each(KINDS)('%s', (kind) => {
  test.each(LANGUAGES)(
    '%s: pdf.js finds language, title, headings in order, headers of tables and words for pictures',
    async (language) => {
      const document = paperOf(kind, viewFor(kind), words[language], language, { paper: 'a4', large: false });
      const read = await structureByPdfjs(await paint(document, fonts));
      expect(read.language).toBe(language);
      expect(read.title).toBe(document.title);
      const nodes = read.pages.flatMap(({ root }) => nodesOf(root));
      const found = nodes.filter(({ role }) => /^H[1-6]$/.test(role));
      expect(found.map(({ role, text }) => `${role} ${squeezed(text)}`)).toEqual(headingsOf(document));
      for (const [at, { root, marked, orphans }] of read.pages.entries()) {
        const where = `${kind} ${language}, page ${at + 1}`;
        expect(
          root.children.map(({ role }) => role),
          where,
        ).toEqual(marked === '' ? expect.anything() : ['Document']);
        // What is no artifact belongs to the tree, and is read in the order in which it was written.
        expect(orphans, where).toEqual([]);
        expect(squeezed(root.text), where).toBe(squeezed(marked));
        expectTables(root, where);
      }
      for (const figure of nodes.filter(({ role }) => role === 'Figure')) {
        expect(figure.alt?.trim(), `${kind}: ${figure.text}`).toBeTruthy();
      }
      expect(nodes.filter(({ role }) => role === 'P').length).toBeGreaterThan(0);
    },
  );
});

test('a picture of the map is told in words, station by station', async () => {
  const document = paperOf('patient-pathway', monitored, words.de, 'de', { paper: 'a4', large: true });
  const map = flat(document.blocks).find((block) => block.kind === 'map');
  const { pages } = await structureByPdfjs(await paint(document, fonts));
  const figures = pages.flatMap(({ root }) => nodesOf(root)).filter(({ role }) => role === 'Figure');
  expect(map?.alt).toBeTruthy();
  expect(figures.map(({ alt }) => alt)).toContain(map?.alt);
});
