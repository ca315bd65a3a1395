// @ts-expect-error fontkit ships no types; `Outline` declares what is used of it here.
import * as fontkitModule from 'fontkit';
import { expect, test } from 'vitest';
import type { Block, Document } from '../../src/documents/document.ts';
import type { Weight } from '../../src/documents/fonts.ts';
import { layout } from '../../src/documents/layout.ts';
import type { TextItem } from '../../src/documents/layout-types.ts';
import { metricsOf, paint } from '../../src/documents/paint.ts';
import { type Picture, pictureOf, withPoppler } from './poppler.ts';
import { frame, nodeFonts } from './sample.ts';

// Subsetting can blank or spoil glyphs while the text, the sizes and every validator look right: only pixels tell.

interface Outline {
  readonly unitsPerEm: number;
  readonly layout: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => {
    readonly glyphs: readonly {
      readonly bbox: {
        readonly minX: number;
        readonly minY: number;
        readonly maxX: number;
        readonly maxY: number;
      };
    }[];
  };
}
const fontkit: { readonly create: (bytes: Uint8Array) => Outline } = fontkitModule;

const alphabet = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜäöüßčőřłğışñéàçøåŁŐ≥≤≈±×°µ%§€&@„“–…/()[]+=<>',
];
const dpi = 200;
const scale = dpi / 72;

/** Every character in a cell of its own. */
function alphabetPaper(weight: Weight): Document {
  const columns = 12;
  const cell = (one: string | undefined) => [
    { text: one ?? '', style: weight === 'bold' ? 'bold' : 'plain' } as const,
  ];
  const rows = Array.from({ length: Math.ceil(alphabet.length / columns) }, (_, row) => ({
    cells: Array.from({ length: columns }, (__, column) => cell(alphabet[row * columns + column])),
  }));
  const heads = Array.from({ length: columns }, () => ({ head: '', width: 1, align: 'center' as const }));
  const table: Block = { kind: 'table', columns: heads, rows, rowHeight: 12 };
  return frame({ base: 16 }, [table], 'Alphabet', '');
}

/** The box of the ink around a glyph in points from its origin, y upwards. */
function inkBox(
  picture: Picture,
  item: TextItem,
): { left: number; bottom: number; right: number; top: number } {
  const area = {
    x0: item.x - 4,
    x1: item.x + item.width + 4,
    y0: item.y - item.size,
    y1: item.y + item.size * 0.42,
  };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let y = Math.floor(area.y0 * scale); y < area.y1 * scale; y += 1) {
    for (let x = Math.floor(area.x0 * scale); x < area.x1 * scale; x += 1) {
      if (picture.at(x, y) > 127) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    }
  }
  return {
    left: left / scale - item.x,
    right: right / scale - item.x,
    top: item.y - top / scale,
    bottom: item.y - bottom / scale,
  };
}

withPoppler('rendered pixels against the outlines of the font', () => {
  test.each(['regular', 'bold'] as const)(
    'each glyph of the %s subset has the outline of the font',
    async (weight) => {
      const fonts = await nodeFonts();
      const paper = alphabetPaper(weight);
      const picture = pictureOf(await paint(paper, fonts), 1, dpi);
      const font = fontkit.create(fonts[weight]);
      const items = (layout(paper, metricsOf(fonts)).pages[0]?.items ?? []).filter(
        (item): item is TextItem =>
          item.kind === 'text' && typeof item.tag !== 'string' && item.tag.name === 'TD',
      );
      expect(items).toHaveLength(alphabet.length);
      for (const item of items) {
        expect(item.weight).toBe(weight);
        const box = font.layout(item.text, { tnum: true }).glyphs[0]?.bbox;
        if (!box) throw new Error(`No outline for ${item.text}`);
        const points = (units: number): number => (units / font.unitsPerEm) * item.size;
        const ink = inkBox(picture, item);
        const off = [
          ink.left - points(box.minX),
          ink.right - points(box.maxX),
          ink.bottom - points(box.minY),
          ink.top - points(box.maxY),
        ].map(Math.abs);
        // A pixel at this resolution is 0.36 pt wide; thin ends of strokes may fall below half of one.
        expect(Math.max(...off), `${weight} ${item.text}`).toBeLessThan(0.8);
      }
    },
  );

  test('drawn signs leave ink where they stand', async () => {
    const fonts = await nodeFonts();
    const paper = frame({ base: 12 }, [{ kind: 'paragraph', text: '→ ← ↑ ↓ ✓ ✗ ☐ ☑ ⚠' }], 'Signs', '');
    const picture = pictureOf(await paint(paper, fonts), 1, dpi);
    const signs = (layout(paper, metricsOf(fonts)).pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'shape' && item.actual !== undefined ? [item.box] : [],
    );
    expect(signs).toHaveLength(9);
    for (const box of signs) {
      let dark = 0;
      for (let y = Math.floor(box.y * scale); y < (box.y + box.height) * scale; y += 1) {
        for (let x = Math.floor(box.x * scale); x < (box.x + box.width) * scale; x += 1) {
          if (picture.at(x, y) < 127) dark += 1;
        }
      }
      const share = dark / (box.width * box.height * scale * scale);
      expect(share).toBeGreaterThan(0.06);
      expect(share).toBeLessThan(0.6);
    }
  });
});
