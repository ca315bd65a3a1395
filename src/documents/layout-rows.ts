import { type Align, baselineOf, type Context, placeLine, type Setting } from './layout-place.ts';
import type { Line, TextStyle } from './layout-text.ts';
import type { Artifact, Item, Tag } from './layout-types.ts';

export interface CellLine {
  readonly line: Line;
  readonly style: TextStyle;
  readonly tag: Tag | Artifact;
}
/** A column of lines within a row; `x` and `width` in points from the left edge of the text area. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly align?: Align;
  readonly lines: readonly CellLine[];
}
export interface Row {
  readonly height: number;
  readonly items: readonly Item[];
}

export const cellLines = (setting: Setting, tag: Tag | Artifact): readonly CellLine[] =>
  setting.lines.map((line) => ({ line, style: setting.style, tag }));

const heightOf = (lines: readonly CellLine[]): number =>
  lines.reduce((sum, one) => sum + one.style.leading, 0);

/**
 * Cells side by side. The row is one piece; only if it is taller than the page can hold is it cut into several, line
 * by line, because cutting it is better than losing text.
 */
export function rowOf(
  cells: readonly Cell[],
  padding: { readonly top: number; readonly bottom: number },
  least: number,
  context: Context,
): readonly Row[] {
  const room = context.room - padding.top - padding.bottom;
  const columns = cells.map((cell) => portions(cell.lines, room));
  const count = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, part) => {
    const parts = columns.map((column) => column[part] ?? []);
    const content = Math.max(0, ...parts.map(heightOf)) + padding.top + padding.bottom;
    const first = Math.max(0, ...parts.map((lines) => (lines[0] ? baselineOf(lines[0].style) : 0)));
    const height = count === 1 ? Math.max(content, least) : content;
    // In a row that is taller than its text, the text stands halfway up.
    const top = padding.top + (height - content) / 2;
    const items = cells.flatMap((cell, index) => placeCell(cell, parts[index] ?? [], top, first));
    return { height, items };
  });
}

function portions(lines: readonly CellLine[], room: number): readonly (readonly CellLine[])[] {
  const result: CellLine[][] = [];
  let height = 0;
  for (const one of lines) {
    height += one.style.leading;
    const current = result.at(-1);
    if (current && height <= room) {
      current.push(one);
    } else {
      result.push([one]);
      height = one.style.leading;
    }
  }
  return result;
}

/** All first lines of a row share one baseline, whatever their sizes. */
function placeCell(cell: Cell, lines: readonly CellLine[], top: number, baseline: number): readonly Item[] {
  const first = lines[0];
  let y = top + (first ? baseline - baselineOf(first.style) : 0);
  return lines.flatMap(({ line, style, tag }) => {
    const at = { x: cell.x, y, width: cell.width, align: cell.align ?? 'left' };
    y += style.leading;
    return placeLine(line, style, at, tag);
  });
}
