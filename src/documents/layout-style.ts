import type { BaseSize, Paper } from './document.ts';
import type { TextStyle } from './layout-text.ts';

const mm = 72 / 25.4;
const papers: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

/** Sizes and styles of one document, all in points. */
export interface Style {
  readonly page: { readonly width: number; readonly height: number };
  /** Edge of the sheet to everything printed: 19 mm at the sides and above, 13 mm below, where the footer stands. */
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  /** Width of the text area: four columns and three gutters. */
  readonly width: number;
  readonly gutter: number;
  /** Distance of two lines of running text; vertical gaps are parts of it. */
  readonly line: number;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
}
export type TextRole =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'lead'
  | 'body'
  | 'strong'
  | 'soft'
  | 'small'
  | 'smallStrong'
  | 'smallInk'
  | 'accent'
  | 'furniture'
  | 'furnitureStrong';

const half = (points: number): number => Math.round(points * 2) / 2;

/** The styles for a paper and a base size. Type sizes grow less than the base, so that headings keep to the page. */
export function styleOf(paper: Paper, base: BaseSize): Style {
  const [width, height] = papers[paper];
  const side = 19 * mm;
  const small = Math.max(8, base * 0.84);
  const furniture = Math.max(7.5, base * 0.7);
  const text = (
    size: number,
    leading: number,
    weight: TextStyle['weight'],
    ink: TextStyle['ink'],
  ): TextStyle => ({
    size,
    leading: half(size * leading),
    weight,
    ink,
  });
  return {
    page: { width, height },
    margin: { side, top: 19 * mm, bottom: 13 * mm },
    width: width - 2 * side,
    gutter: 14,
    line: half(base * 1.4),
    text: {
      h1: text(base * (base > 12 ? 1.8 : 2), 1.2, 'bold', 'ink'),
      h2: text(base * 1.36, 1.25, 'bold', 'ink'),
      h3: text(base * 1.12, 1.35, 'bold', 'ink'),
      lead: text(base * 1.1, 1.42, 'regular', 'soft'),
      body: text(base, 1.4, 'regular', 'ink'),
      strong: text(base, 1.4, 'bold', 'ink'),
      soft: text(base, 1.4, 'regular', 'soft'),
      small: text(small, 1.36, 'regular', 'soft'),
      smallStrong: text(small, 1.36, 'bold', 'soft'),
      smallInk: text(small, 1.36, 'regular', 'ink'),
      accent: text(small, 1.36, 'bold', 'accent'),
      furniture: text(furniture, 1.35, 'regular', 'soft'),
      furnitureStrong: text(furniture, 1.35, 'bold', 'soft'),
    },
  };
}

/** Width of 1 to 4 neighbouring columns. */
export function columnsWidth(style: Style, count: number): number {
  const column = (style.width - 3 * style.gutter) / 4;
  return column * count + style.gutter * (count - 1);
}

/** Millimetres in points. */
export const millimetres = (value: number): number => value * mm;
