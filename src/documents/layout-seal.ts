import type { Seal } from './document.ts';
import { type Context, capTopOf, place, type Setting, set, slab, spaced, tagged } from './layout-place.ts';
import { rectangle } from './layout-shapes.ts';
import { columnsWidth } from './layout-style.ts';
import type { Item, Slab } from './layout-types.ts';

/** A line of the box: one setting, or a label and its value beside each other. */
interface Row {
  readonly cells: readonly { readonly setting: Setting; readonly x: number }[];
  readonly gap: number;
}

/** One strip that never breaks: everything in it belongs to the form field, so that it is painted as its appearance. */
export function seal(block: Seal, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const { strong, soft, body, small } = style.text;
  const inset = style.line * 0.8;
  const width = style.width - 2 * inset;
  const labelWidth = columnsWidth(style, 1) - inset;
  const valueX = inset + labelWidth + style.gutter;
  const valueWidth = style.width - inset - valueX;
  const tag = tagged(parent, 'Form', { alt: block.alt });
  const rows: readonly Row[] = [
    { cells: [{ setting: set(block.title, strong, width, measure), x: inset }], gap: 0 },
    ...block.rows.map(({ label, value }): Row => {
      const cells = [
        { setting: set(label, soft, labelWidth, measure), x: inset },
        { setting: set(value, body, valueWidth, measure), x: valueX },
      ];
      return { cells, gap: style.line * 0.2 };
    }),
    ...(block.note === undefined
      ? []
      : [{ cells: [{ setting: set(block.note, small, width, measure), x: inset }], gap: style.line * 0.5 }]),
  ];
  const items: Item[] = [];
  let y = inset - capTopOf(strong);
  for (const { cells, gap } of rows) {
    y += gap;
    for (const { setting, x } of cells) items.push(...place(setting, x, y, tag));
    y += Math.max(...cells.map(({ setting }) => setting.height));
  }
  const height = y + inset - capTopOf(body) * 0.7;
  const box = { x: 0, y: 0, width: style.width, height };
  const frame = rectangle(box, 4, { fill: 'paper', stroke: 'ink', width: 0.75 }, tag);
  return spaced([slab(height, [frame, ...items])], style.line, style.line * 0.6);
}
