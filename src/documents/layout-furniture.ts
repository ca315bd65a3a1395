import type { Document } from './document.ts';
import { type Context, naturalWidth, place, type Setting, set } from './layout-place.ts';
import { stroke } from './layout-shapes.ts';
import type { Style } from './layout-style.ts';
import type { Item } from './layout-types.ts';

/** What stands on each page around the text: footer, strip at the head of pages 2 and following, watermark. */
export interface Furniture {
  readonly footerHeight: number;
  readonly headerHeight: number;
  readonly on: (page: number, pages: number) => readonly Item[];
}

export function furnitureOf(document: Document, context: Omit<Context, 'room'>): Furniture {
  const { style, measure } = context;
  const { furniture, furnitureStrong } = style.text;
  const gap = furniture.size * 0.8;
  const pageText = (page: number, pages: number): string =>
    `${document.id} · ${document.pageOf(page, pages)}`;
  // The widest that a page number can become, so that the footer is as high on every page.
  const rightWidth = Math.min(style.width * 0.5, naturalWidth(pageText(88, 88), furniture, measure) + 2);
  const sentence = set(document.footer, furniture, style.width - rightWidth - style.gutter * 2, measure);
  const right = (page: number, pages: number): Setting =>
    set(pageText(page, pages), furniture, rightWidth, measure);
  const footerHeight = Math.max(sentence.height, right(88, 88).height) + gap;
  const half = (style.width - style.gutter) / 2;
  const title = set(document.title, furnitureStrong, document.label ? half : style.width, measure);
  const label = document.label ? set(document.label, furniture, half, measure) : undefined;
  const titleHeight = Math.max(title.height, label?.height ?? 0);
  const headerHeight = titleHeight + gap;
  const { side, top, bottom } = style.margin;
  const edge = side + style.width;

  const on = (page: number, pages: number): readonly Item[] => {
    const footerTop = style.page.height - bottom - footerHeight;
    const rule = (y: number, artifact: 'header' | 'footer'): Item =>
      stroke([side, y], [edge, y], 'line', 0.6, artifact);
    const foot: readonly Item[] = [
      rule(footerTop, 'footer'),
      ...place(sentence, side, footerTop + gap, 'footer'),
      ...place(right(page, pages), edge - rightWidth, footerTop + gap, 'footer', 'right'),
    ];
    const head: readonly Item[] =
      page === 1
        ? []
        : [
            ...place(title, side, top, 'header'),
            ...(label ? place(label, edge - half, top, 'header', 'right') : []),
            rule(top + headerHeight - gap * 0.25, 'header'),
          ];
    const pale = document.watermark ? watermark(document.watermark, style, context) : [];
    return [...pale, ...head, ...foot];
  };
  return { footerHeight, headerHeight, on };
}

/** Words along the rising diagonal, as large as the sheet allows. They lie below everything else. */
function watermark(text: string, style: Style, context: Omit<Context, 'room'>): readonly Item[] {
  const { width, height } = style.page;
  const angle = Math.atan2(height - 220, width - 100);
  const length = Math.hypot(width - 160, height - 300);
  const setting = set(
    text,
    { size: 10, leading: 14, weight: 'bold', ink: 'watermark' },
    1e6,
    context.measure,
  );
  const natural = setting.lines[0]?.width ?? 1;
  const size = Math.min(90, (10 * length) / natural);
  const scale = size / 10;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const drop = size * 0.33;
  const originX = width / 2 - (cos * natural * scale) / 2 + sin * drop;
  const originY = height / 2 + (sin * natural * scale) / 2 + cos * drop;
  return (setting.lines[0]?.runs ?? []).map(
    (run): Item => ({
      kind: 'text',
      x: originX + cos * run.x * scale,
      y: originY - sin * run.x * scale,
      text: run.text,
      width: run.width * scale,
      size: run.size * scale,
      weight: run.weight,
      ink: run.ink,
      angle: (angle * 180) / Math.PI,
      tag: 'background',
    }),
  );
}
