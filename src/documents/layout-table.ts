import type { Rich, Table, TableRow } from './document.ts';
import { type Context, set, slab, spaced, tagged } from './layout-place.ts';
import { type Cell, cellLines, type Row, rowOf } from './layout-rows.ts';
import { rectangle, stroke } from './layout-shapes.ts';
import { millimetres } from './layout-style.ts';
import type { TextStyle } from './layout-text.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

/** Edges of a column and the padding at either side of its text, in points. */
interface Track {
  readonly x: number;
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

export function table(block: Table, context: Context): Slab[] {
  const { style, parent } = context;
  const boxed = block.grid === true || block.rows.some((row) => row.tone === 'strong');
  const tracks = tracksOf(block, context, boxed);
  const root = tagged(parent, 'Table');
  const head = headSlab(block, tracks, context, tagged(tagged(root, 'THead'), 'TR'));
  const repeat: Slab = { ...head, items: head.items.map((item): Item => ({ ...item, tag: 'header' })) };
  const body = tagged(root, 'TBody');
  const inner: Context = { ...context, room: context.room - head.height };
  const slabs: Slab[] = [head];
  block.rows.forEach((row, index) => {
    const parts = rowSlabs(block, row, tracks, inner, tagged(body, 'TR'));
    // The name of a group never stands at the foot of a page without what it names.
    const names = row.tone === 'strong' && index < block.rows.length - 1;
    const keep = parts.length > 1 ? 'no' : names ? 'next' : rowKeep(index, block.rows.length);
    slabs.push(...parts.map((part): Slab => ({ ...part, keep, repeat })));
  });
  return spaced(slabs, style.line * 0.4, style.line * 0.8);
}

/** Short tables stay whole; longer ones never leave a single row at the foot or the head of a page. */
function rowKeep(index: number, count: number): Slab['keep'] {
  if (index === count - 1) return 'no';
  if (count <= 5) return 'group';
  return index === 0 || index === count - 2 ? 'next' : 'no';
}

function tracksOf(block: Table, context: Context, boxed: boolean): readonly Track[] {
  const { style, measure } = context;
  const inset = style.text.body.size * 0.5;
  const between = style.text.body.size * 0.7;
  const last = block.columns.length - 1;
  const paddings = block.columns.map((column, index) => ({
    left: boxed ? inset : index === 0 ? 0 : between,
    // Right-aligned figures need air before the words of the next column.
    right:
      (boxed ? inset : index === last ? 0 : between) +
      (column.align === 'right' && index < last ? between : 0),
  }));
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const wanted = block.columns.map((column) => (column.width / total) * style.width);
  const least = block.columns.map((column, index) => {
    const words = block.rows.map((row) =>
      measure.longestWord(row.cells[index] ?? '', cellStyle(row, index, block, context)),
    );
    const head = measure.longestWord(column.head, style.text.smallStrong);
    return Math.max(head, ...words) + (paddings[index]?.left ?? 0) + (paddings[index]?.right ?? 0);
  });
  let x = 0;
  return fitted(wanted, least).map((width, index) => {
    const track = { x, width, left: paddings[index]?.left ?? 0, right: paddings[index]?.right ?? 0 };
    x += width;
    return track;
  });
}

/**
 * Widens columns that cannot hold their longest word at the cost of those with space to spare. If the words of all
 * columns do not fit, the columns with the longest ones give way, so that dates and values stay whole.
 */
function fitted(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const at = (values: readonly number[], index: number): number => values[index] ?? 0;
  const lack = wanted.reduce((sum, width, index) => sum + Math.max(0, at(least, index) - width), 0);
  const spare = wanted.reduce((sum, width, index) => sum + Math.max(0, width - at(least, index)), 0);
  if (lack === 0) return wanted;
  if (spare >= lack) {
    return wanted.map((width, index) => {
      const need = at(least, index);
      return width < need ? need : width - ((width - need) * lack) / spare;
    });
  }
  const result = [...wanted];
  let rest = wanted.reduce((sum, width) => sum + width, 0);
  const byNeed = wanted.map((_, index) => index).sort((a, b) => at(least, a) - at(least, b));
  byNeed.forEach((index, rank) => {
    const width = Math.min(at(least, index), rest / (byNeed.length - rank));
    result[index] = width;
    rest -= width;
  });
  return result;
}

function cellStyle(row: TableRow, index: number, block: Table, context: Context): TextStyle {
  const { strong, body } = context.style.text;
  return row.tone === 'strong' || (block.rowHeads && index === 0) ? strong : body;
}

function headSlab(block: Table, tracks: readonly Track[], context: Context, tr: Tag): Slab {
  const { style, measure } = context;
  const cells = tracks.map((track, index): Cell => {
    const column = block.columns[index];
    const width = track.width - track.left - track.right;
    const tag = tagged(tr, 'TH', { scope: 'Column' });
    const lines = cellLines(set(column?.head ?? '', style.text.smallStrong, width, measure), tag);
    return { x: track.x + track.left, width, align: column?.align ?? 'left', lines };
  });
  const pad = style.line * 0.22;
  const [row] = rowOf(cells, { top: block.grid ? pad * 1.3 : 0, bottom: pad * 1.1 }, 0, context);
  if (!row) return slab(0, []);
  const rule = stroke([0, row.height], [style.width, row.height], 'ink', 0.9);
  const frame = block.grid ? gridLines(row, tracks, style.width, true) : [];
  return slab(row.height, [...frame, rule, ...row.items], { keep: 'next' });
}

function rowSlabs(
  block: Table,
  row: TableRow,
  tracks: readonly Track[],
  context: Context,
  tr: Tag,
): readonly Slab[] {
  const { style, measure } = context;
  const cells = tracks.map((track, index): Cell => {
    const width = track.width - track.left - track.right;
    const names = block.rowHeads && index === 0;
    const tag = names ? tagged(tr, 'TH', { scope: 'Row' }) : tagged(tr, 'TD');
    const content: Rich = row.cells[index] ?? '';
    const lines = cellLines(set(content, cellStyle(row, index, block, context), width, measure), tag);
    return { x: track.x + track.left, width, align: block.columns[index]?.align ?? 'left', lines };
  });
  const pad = style.line * 0.24;
  const least = millimetres(block.rowHeight ?? 0);
  return rowOf(cells, { top: pad, bottom: pad }, least, context).map((part) => {
    // Begins below the rule of the head, which it would cover by half.
    const box = { x: 0, y: 0.45, width: style.width, height: part.height - 0.45 };
    const ground = row.tone === 'strong' ? [rectangle(box, 0, { fill: 'ground' })] : [];
    const lines = block.grid
      ? gridLines(part, tracks, style.width, false)
      : [stroke([0, part.height], [style.width, part.height], 'line', 0.6)];
    return slab(part.height, [...ground, ...lines, ...part.items]);
  });
}

function gridLines(row: Row, tracks: readonly Track[], width: number, top: boolean): readonly Item[] {
  const edges = [...tracks.map((track) => track.x), width];
  const uprights = edges.map((x) => stroke([x, 0], [x, row.height], 'edge', 0.6));
  const rule = (y: number): Item => stroke([0, y], [width, y], 'edge', 0.6);
  return [...uprights, rule(row.height), ...(top ? [rule(0)] : [])];
}
