import type { Rich } from './document.ts';
import { breakLines } from './layout-lines.ts';
import { mark } from './layout-shapes.ts';
import type { Style } from './layout-style.ts';
import type { Line, Measure, TextStyle } from './layout-text.ts';
import type { Artifact, Item, Slab, Tag, TagName } from './layout-types.ts';

/** What every block builder gets. */
export interface Context {
  readonly style: Style;
  readonly measure: Measure;
  /** Node of the structure tree that the block hangs its own nodes on. */
  readonly parent: Tag;
  /** Height of the text area of the page that has the least, in points: no slab may be higher. */
  readonly room: number;
}

/** A new node of the structure tree below `parent`. */
export function tagged(parent: Tag, name: TagName, more: Partial<Omit<Tag, 'name' | 'kids'>> = {}): Tag {
  const tag: Tag = { name, kids: [], ...more };
  parent.kids.push(tag);
  return tag;
}

export type Align = 'left' | 'right' | 'center';

/** Text broken to a width, ready to be put anywhere. */
export interface Setting {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

export function set(rich: Rich, style: TextStyle, width: number, measure: Measure): Setting {
  const lines = breakLines(rich, style, width, measure);
  return { lines, style, width, height: lines.length * style.leading };
}

/** Width of text that has all the room it wants, in points: that of its longest line. */
export function naturalWidth(rich: Rich, style: TextStyle, measure: Measure): number {
  return Math.max(...breakLines(rich, style, Number.MAX_SAFE_INTEGER, measure).map((line) => line.width));
}

/**
 * Text set in as many lines as `set` needs, but with lines of like length: for titles and labels, where a lonely last
 * word looks like a mistake.
 */
export function balanced(rich: Rich, style: TextStyle, width: number, measure: Measure): Setting {
  const full = set(rich, style, width, measure);
  if (full.lines.length < 2) return full;
  let [low, high] = [measure.longestWord(rich, style), width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (breakLines(rich, style, middle, measure).length > full.lines.length) low = middle;
    else high = middle;
  }
  return { ...set(rich, style, high, measure), width };
}

/** Distance from the top of a line to its baseline: the font's own ascent and descent, centred in the leading. */
export const baselineOf = (style: TextStyle): number =>
  (style.leading - style.size * 1.3) / 2 + style.size * 0.984;

/** Distance from the top of a line to the top of its capitals. */
export const capTopOf = (style: TextStyle): number => baselineOf(style) - style.size * 0.668;

/** Items of one line whose box starts at `x`, `y`. */
export function placeLine(
  line: Line,
  style: TextStyle,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align },
  tag: Tag | Artifact,
): readonly Item[] {
  const slack = at.width - line.width;
  const x = at.x + (at.align === 'right' ? slack : at.align === 'center' ? slack / 2 : 0);
  const y = at.y + baselineOf(style);
  return line.runs.map((run): Item => {
    if (run.mark) {
      const size = run.size * 0.8;
      const place = { x: x + run.x + (run.width - size) / 2, y: y - run.size * 0.334 - size / 2, size };
      return mark(run.mark, place, run.ink, run.actual ?? '', tag);
    }
    return {
      kind: 'text',
      x: x + run.x,
      y: y - run.rise,
      text: run.text,
      width: run.width,
      size: run.size,
      weight: run.weight,
      ink: run.ink,
      tag,
      ...(run.actual === undefined ? {} : { actual: run.actual }),
    };
  });
}

/** Items of all lines of a setting, one below the other from `x`, `y`. */
export function place(
  setting: Setting,
  x: number,
  y: number,
  tag: Tag | Artifact,
  align: Align = 'left',
): readonly Item[] {
  return setting.lines.flatMap((line, index) =>
    placeLine(
      line,
      setting.style,
      { x, y: y + index * setting.style.leading, width: setting.width, align },
      tag,
    ),
  );
}

export const slab = (height: number, items: readonly Item[], more: Partial<Slab> = {}): Slab => ({
  height,
  items,
  before: 0,
  after: 0,
  keep: 'no',
  ...more,
});

/**
 * One slab for each line, so that text may run over a page break with at least two lines on either side.
 * `keepLast` ties the last line to whatever follows.
 */
export function lineSlabs(
  setting: Setting,
  x: number,
  tag: Tag,
  align: Align = 'left',
  keepLast = false,
): Slab[] {
  const { lines, style, width } = setting;
  return lines.map((line, index) => {
    const fromEnd = lines.length - 1 - index;
    const keep = fromEnd === 0 ? keepLast : keepLast || index === 0 || fromEnd === 1;
    return slab(style.leading, placeLine(line, style, { x, y: 0, width, align }, tag), {
      keep: keep ? 'next' : 'no',
    });
  });
}

/** The slabs with distances around the whole. */
export function spaced(slabs: readonly Slab[], before: number, after: number): Slab[] {
  return slabs.map((one, index) => ({
    ...one,
    before: index === 0 ? before : one.before,
    after: index === slabs.length - 1 ? after : one.after,
  }));
}
