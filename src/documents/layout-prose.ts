import type { Facts, Finding, Heading, List, Paragraph } from './document.ts';
import { balanced, baselineOf, type Context, lineSlabs, set, slab, spaced, tagged } from './layout-place.ts';
import { type Cell, cellLines, rowOf } from './layout-rows.ts';
import { glyph, mark, stroke } from './layout-shapes.ts';
import { columnsWidth } from './layout-style.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

const above = { 1: 0.9, 2: 1.35, 3: 0.95 } as const;
const below = { 1: 0.35, 2: 0.4, 3: 0.2 } as const;

export function heading(block: Heading, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const setting = balanced(block.text, style.text[`h${block.level}`], style.width, measure);
  const tag = tagged(parent, `H${block.level}`);
  const slabs = lineSlabs(setting, 0, tag, 'left', true);
  return spaced(slabs, style.line * above[block.level], style.line * below[block.level]);
}

export function paragraph(block: Paragraph, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const role = block.size === 'lead' || block.size === 'small' ? block.size : 'body';
  // Small notes end before the fourth column's edge would make their lines too long to follow.
  const width = role === 'small' ? Math.min(style.width, style.text.small.size * 52) : style.width;
  const setting = set(block.text, style.text[role], width, measure);
  const gap = style.line * (role === 'small' ? 0.3 : 0.42);
  return spaced(lineSlabs(setting, 0, tagged(parent, 'P')), gap, role === 'lead' ? style.line * 0.7 : gap);
}

const numbering = { bullet: 'Disc', number: 'Decimal', tick: 'None' } as const;

export function list(block: List, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const body = style.text.body;
  const widest = measure.width(`${block.items.length}.`, 'regular', body.size);
  const indent =
    block.marker === 'number' ? widest + body.size * 0.55 : body.size * (block.marker === 'tick' ? 1.9 : 1.2);
  const root = tagged(parent, 'L', { numbering: numbering[block.marker] });
  const between = style.line * (block.marker === 'tick' ? 0.34 : 0.16);
  const slabs = block.items.flatMap((item, index): Slab[] => {
    const entry = tagged(root, 'LI');
    const label = listLabel(block.marker, index, context, tagged(entry, 'Lbl'));
    const setting = set(item, body, style.width - indent, measure);
    const lines = lineSlabs(setting, indent, tagged(entry, 'LBody'));
    const [first, ...rest] = lines;
    if (!first) return [];
    return spaced([{ ...first, items: [...label, ...first.items] }, ...rest], between, between);
  });
  return spaced(slabs, style.line * 0.3, style.line * 0.5);
}

function listLabel(marker: List['marker'], index: number, context: Context, tag: Tag): readonly Item[] {
  const { style, measure } = context;
  const { body } = style.text;
  const baseline = baselineOf(body);
  if (marker === 'tick') {
    const size = body.size * 1.15;
    return [mark('box', { x: 0, y: baseline - body.size * 0.334 - size / 2, size }, 'ink', '☐', tag)];
  }
  const text = marker === 'bullet' ? '•' : `${index + 1}.`;
  const width = measure.width(text, 'regular', body.size);
  const x = marker === 'bullet' ? body.size * 0.25 : 0;
  return [
    { kind: 'text', x, y: baseline, text, width, size: body.size, weight: 'regular', ink: 'soft', tag },
  ];
}

export function facts(block: Facts, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const { soft, body } = style.text;
  const gutter = style.gutter;
  const fits = (width: number): boolean =>
    block.rows.every((row) => measure.longestWord(row.label, soft) <= width);
  const valuesFit = block.rows.every((row) => measure.longestWord(row.value, body) <= columnsWidth(style, 1));
  const pairs = block.columns === 2 && fits(columnsWidth(style, 1)) && valuesFit ? 2 : 1;
  const labelColumns = fits(columnsWidth(style, 1)) ? 1 : 2;
  const labelWidth = columnsWidth(style, labelColumns);
  const valueWidth = pairs === 2 ? columnsWidth(style, 1) : columnsWidth(style, 4 - labelColumns);
  const body0 = tagged(tagged(parent, 'Table'), 'TBody');
  const padding = style.line * 0.22;
  const slabs: Slab[] = [];
  for (let start = 0; start < block.rows.length; start += pairs) {
    const tr = tagged(body0, 'TR');
    const cells = block.rows.slice(start, start + pairs).flatMap((row, index) => {
      const x = index * (columnsWidth(style, 2) + gutter);
      const label = set(row.label, soft, labelWidth, measure);
      const value = set(row.value, body, valueWidth, measure);
      return [
        { x, width: labelWidth, lines: cellLines(label, tagged(tr, 'TH', { scope: 'Row' })) },
        { x: x + labelWidth + gutter, width: valueWidth, lines: cellLines(value, tagged(tr, 'TD')) },
      ];
    });
    const rows = rowOf(cells, { top: padding, bottom: padding }, 0, context);
    const last = start + pairs >= block.rows.length;
    rows.forEach((row, part) => {
      const rule =
        last || part < rows.length - 1
          ? []
          : [stroke([0, row.height], [style.width, row.height], 'line', 0.6)];
      slabs.push(slab(row.height, [...rule, ...row.items], { keep: start === 0 && !last ? 'next' : 'no' }));
    });
  }
  return spaced(slabs, style.line * 0.3, style.line * 0.7);
}

export function finding(block: Finding, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const { strong, body, small } = style.text;
  const size = style.text.body.size * 1.45;
  const indent = size + style.text.body.size * 0.75;
  const sourceWidth = block.source ? columnsWidth(style, 1) : 0;
  const width = style.width - indent - (block.source ? sourceWidth + style.gutter : 0);
  const group = tagged(parent, 'Div');
  const sign = tagged(group, 'Figure', { alt: block.glyphLabel });
  const text = [...cellLines(set(block.title, strong, width, measure), tagged(group, 'P'))];
  if (block.body) text.push(...cellLines(set(block.body, body, width, measure), tagged(group, 'P')));
  const cells: Cell[] = [{ x: indent, width, lines: text }];
  if (block.source) {
    const lines = cellLines(balanced(block.source, small, sourceWidth, measure), tagged(group, 'P'));
    cells.push({ x: style.width - sourceWidth, width: sourceWidth, align: 'right', lines });
  }
  const padding = style.line * 0.42;
  const rows = rowOf(cells, { top: padding, bottom: padding }, 0, context);
  const centre = padding + baselineOf(strong) - strong.size * 0.334;
  const slabs = rows.map((row, index) => {
    const rule =
      index < rows.length - 1 ? [] : [stroke([indent, row.height], [style.width, row.height], 'line', 0.6)];
    const drawn = index === 0 ? [glyph(block.glyph, 0, centre - size / 2, size, sign)] : [];
    return slab(row.height, [...rule, ...drawn, ...row.items]);
  });
  return spaced(slabs, 0, 0);
}
