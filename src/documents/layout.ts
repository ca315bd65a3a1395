import type { Block, Document } from './document.ts';
import { calendar } from './layout-calendar.ts';
import { callouts } from './layout-callout.ts';
import { card } from './layout-card.ts';
import { fillIn, signature } from './layout-fields.ts';
import { furnitureOf } from './layout-furniture.ts';
import { map } from './layout-map.ts';
import { paginate } from './layout-pages.ts';
import { type Context, slab, spaced } from './layout-place.ts';
import { facts, finding, heading, list, paragraph } from './layout-prose.ts';
import { seal } from './layout-seal.ts';
import { stroke } from './layout-shapes.ts';
import { styleOf } from './layout-style.ts';
import { table } from './layout-table.ts';
import { Measure } from './layout-text.ts';
import type { Layout, Metrics, Slab, Tag } from './layout-types.ts';

/**
 * Gives every word and stroke of a document its place, in points from the top left corner of the sheet, and the
 * structure tree that goes with it. Pure: it depends on the document and the measures of the fonts alone.
 */
export function layout(document: Document, metrics: Metrics): Layout {
  const style = styleOf(document.paper, document.base);
  const measure = new Measure(metrics);
  const root: Tag = { name: 'Document', kids: [] };
  const furniture = furnitureOf(document, { style, measure, parent: root });
  const { side, top, bottom } = style.margin;
  const lowest = style.page.height - bottom - furniture.footerHeight - style.line * 0.6;
  const second = top + furniture.headerHeight + style.line * 0.9;
  const area = (page: number): { top: number; bottom: number } => ({
    top: page === 0 ? top : second,
    bottom: lowest,
  });
  const context: Context = { style, measure, parent: root, room: lowest - second };
  const pages = paginate(
    document.blocks.flatMap((block) => slabsOf(block, context)),
    side,
    area,
  );
  return {
    width: style.page.width,
    height: style.page.height,
    margin: { x: side, y: top, width: style.width, height: style.page.height - top - bottom },
    pages: pages.map((items, index) => ({ items: [...furniture.on(index + 1, pages.length), ...items] })),
    root,
    missing: [...measure.missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
  };
}

function slabsOf(block: Block, context: Context): readonly Slab[] {
  const { style } = context;
  switch (block.kind) {
    case 'heading':
      return heading(block, context);
    case 'paragraph':
      return paragraph(block, context);
    case 'facts':
      return facts(block, context);
    case 'list':
      return list(block, context);
    case 'finding':
      return finding(block, context);
    case 'table':
      return table(block, context);
    case 'calendar':
      return calendar(block, context);
    case 'callouts':
      return callouts(block, context);
    case 'map':
      return map(block, context);
    case 'fillIn':
      return fillIn(block, context);
    case 'signature':
      return signature(block, context);
    case 'card':
      return card(block, context);
    case 'seal':
      return seal(block, context);
    case 'rule':
      return spaced(
        [slab(0.6, [stroke([0, 0.3], [style.width, 0.3], 'line', 0.6)])],
        style.line * 0.6,
        style.line * 0.6,
      );
    case 'spacer':
      return [slab(style.line * block.lines, [])];
    case 'pageBreak':
      return [slab(0, [], { breakBefore: true })];
    case 'keep': {
      const slabs = block.blocks.flatMap((inner) => slabsOf(inner, context));
      const last = slabs.length - 1;
      return slabs.map(
        (one, index): Slab => (index < last && one.keep === 'no' ? { ...one, keep: 'group' } : one),
      );
    }
  }
}
