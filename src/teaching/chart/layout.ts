import { clipped, wrap } from './letters.ts';
import { type ChartNode, nodeOf, ROOT } from './tree.ts';

/** The sizes of letters, in pixels at the usual size of text. */
export const LETTERS = { name: 13.5, small: 12.5 } as const;
/** The height of a line of each. */
export const LINE = { name: 18, small: 16 } as const;

/** Between two boxes, and between a box and what lies in it: arrows run there. */
const GAP = { large: 22, small: 12 } as const;
export const PAD = 16;
const PART = 11;
/** The same at the edge of the picture, where no arrow runs. */
const EDGE = 8;
/** Between the head of a box and what lies in it: an arrow that comes from above needs less. */
const BELOW_HEAD = 18;
/** Before the name of a state lies its mark. */
export const MARK = 16;
/** Between the edge of a box and its words. */
export const INSET = 9;
/** The least width of a column: of stages, of open parts with states inside, and of innermost states. */
const COLUMN = { stage: 128, part: 166, leaf: 132 } as const;

/** A state as it is drawn. Boxes of states inside another lie in its box. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** leaf: has nothing inside; folded: what is inside is not shown; open: it is. */
  readonly kind: 'leaf' | 'folded' | 'open';
  /** The name, in lines. */
  readonly lines: readonly string[];
  /** What is said below the name: of a folded box what is active inside, of any other its own ways. */
  readonly notes: readonly string[];
  /** Top and bottom of the row in its parent, between which no arrow runs. */
  readonly row: readonly [top: number, bottom: number];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Parents before what lies in them. */
  readonly boxes: readonly Box[];
}

export interface Wanted {
  readonly width: number;
  readonly open: ReadonlySet<string>;
  readonly name: (id: string) => string;
  /** What is said below the name of a folded state. */
  readonly inside: (node: ChartNode) => string;
  /** The ways of a state that are written into its box, a line each, unless it is folded. */
  readonly ways: (node: ChartNode) => readonly string[];
}

const isLeaf = ({ children }: ChartNode): boolean => children.length === 0;

/** Draws the chart as boxes in boxes. The same wishes give the same picture. */
export function layout(wanted: Wanted): Picture {
  const place = (node: ChartNode, x: number, y: number, width: number): readonly [Box, ...Box[]] => {
    const name = wrap(wanted.name(node.id), width - 2 * INSET - MARK, LETTERS.name);
    const head = INSET + name.length * LINE.name;
    const base = { id: node.id, x, y, width, lines: name, row: [y, y] as const };
    if (isLeaf(node)) {
      const notes = wanted.ways(node).flatMap((way) => wrap(way, width - 2 * INSET - MARK, LETTERS.small));
      return [{ ...base, kind: 'leaf', notes, height: head + notes.length * LINE.small + INSET - 2 }];
    }
    if (!wanted.open.has(node.id)) {
      const said = clipped(wanted.inside(node), width - 2 * INSET - MARK, LETTERS.small);
      return [{ ...base, kind: 'folded', notes: [said], height: head + LINE.small + INSET }];
    }
    const notes = wanted.ways(node).flatMap((way) => wrap(way, width - 2 * PAD, LETTERS.small));
    const top = y + head + notes.length * LINE.small + (notes.length > 0 ? 6 : 0);
    // Within a part the arrows between its few states are all there is.
    const pad = node.id === ROOT ? EDGE : node.path.length > 2 ? PART : PAD;
    const { boxes, bottom } = rows(node, x + pad, top, width - 2 * pad);
    return [{ ...base, kind: 'open', notes, height: bottom + pad - y }, ...boxes];
  };

  /** Whether all that lies in a state is seen. */
  const shown = (node: ChartNode) => isLeaf(node) || wanted.open.has(node.id);

  /** What lies in a state, row by row from the left; an open stage has a row of its own. */
  const rows = (parent: ChartNode, x: number, top: number, width: number) => {
    const children = parent.children.map(nodeOf);
    const small = children.every(isLeaf);
    const gap = parent.id === ROOT ? EDGE : small ? GAP.small : GAP.large;
    // Stages, folded, need the least; what lies in one, and parts side by side, have longer names.
    const stages = parent.path.length === 1 && parent.type !== 'parallel' && !children.every(shown);
    const least = small ? COLUMN.leaf : stages ? COLUMN.stage : COLUMN.part;
    // The chart itself has treatment and watches one below the other.
    const across = parent.id === ROOT ? 1 : Math.max(1, Math.floor((width + gap) / (least + gap)));
    const columns = Math.min(across, children.length);
    const one = (width - (columns - 1) * gap) / columns;
    const alone = (child: ChartNode) =>
      parent.type !== 'parallel' && !isLeaf(child) && wanted.open.has(child.id);
    const boxes: Box[] = [];
    let y = top + Math.min(gap, BELOW_HEAD);
    let row: ChartNode[] = [];
    const finish = () => {
      if (row.length === 0) return;
      const wide = row.length === 1 && row.some(alone);
      const placed = row.map((child, at) =>
        place(child, x + (wide ? 0 : at * (one + gap)), y, wide ? width : one),
      );
      const height = Math.max(...placed.map(([box]) => box.height));
      for (const [box, ...inner] of placed) {
        boxes.push({ ...box, height: wide ? box.height : height, row: [y, y + height] }, ...inner);
      }
      y += height + gap;
      row = [];
    };
    for (const child of children) {
      if (alone(child)) {
        finish();
        row = [child];
        finish();
        continue;
      }
      if (row.length === columns) finish();
      row.push(child);
    }
    finish();
    return { boxes, bottom: y - gap };
  };

  const [whole, ...inner] = place(nodeOf(ROOT), 0, 0, wanted.width);
  return { width: wanted.width, height: whole.height, boxes: [whole, ...inner] };
}

/** The box in which a state is seen: its own, or that of the folded state around it. */
export function seenIn(boxes: ReadonlyMap<string, Box>, id: string): Box | undefined {
  const box = boxes.get(id);
  if (box !== undefined) return box;
  const { parent } = nodeOf(id);
  return parent === undefined ? undefined : seenIn(boxes, parent);
}
