import type { Document } from './document.ts';
import type { FontFiles } from './fonts.ts';
import { css } from './ink.ts';
import { layout } from './layout.ts';
import type { Item } from './layout-types.ts';
import { metricsOf } from './paint.ts';

/** A stroke or word of a page for SVG: points from the top left corner, colours as the style sheet writes them. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly width: number;
      readonly size: number;
      readonly bold: boolean;
      readonly fill: string;
    }
  | {
      readonly kind: 'path';
      readonly transform: string;
      readonly d: string;
      readonly fill: string;
      readonly stroke: string;
      readonly width: number;
      readonly dash: string;
    };

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** The colour of the sheet. */
  readonly ground: string;
  readonly marks: readonly Mark[];
}

/** Characters for which the fonts have no sign, or the pages as the painter would write them. */
export type Picture = { readonly missing: readonly string[] } | { readonly pages: readonly PagePicture[] };

/** The pages of a document as marks: the same layout that the PDF gets, without its bytes. */
export function pictureOf(document: Document, fonts: FontFiles): Picture {
  const { pages, width, height, missing } = layout(document, metricsOf(fonts));
  if (missing.length > 0) return { missing };
  return {
    pages: pages.map(({ items }) => ({ width, height, ground: css('paper'), marks: items.flatMap(marksOf) })),
  };
}

function marksOf(item: Item): readonly Mark[] {
  if (item.kind === 'text') {
    const { x, y, text, width, size, weight, ink } = item;
    const shown = text.trimEnd();
    return shown === ''
      ? []
      : [{ kind: 'text', x, y, text: shown, width, size, bold: weight === 'bold', fill: css(ink) }];
  }
  const transform = `translate(${item.x} ${item.y}) scale(${item.scale})`;
  return item.layers.map((layer) => ({
    kind: 'path',
    transform,
    d: layer.d,
    fill: layer.fill === undefined ? 'none' : css(layer.fill),
    stroke: layer.stroke === undefined ? 'none' : css(layer.stroke),
    width: layer.width ?? 1,
    dash: (layer.dash ?? []).join(' '),
  }));
}
