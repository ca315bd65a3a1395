import type { Weight } from './fonts.ts';
import type { Ink } from './ink.ts';

/** Everything here is in points; x grows to the right and y downwards from the top left corner of the sheet. */

/** What layout must know about the fonts. Widths are in em, kerning and tabular figures included. */
export interface Metrics {
  readonly width: (text: string, weight: Weight) => number;
  readonly has: (codePoint: number) => boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Standard structure types in use (ISO 32000-1, 14.8.4). */
export type TagName =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Caption'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  /** A form field: what is painted of it is the appearance of its widget, not part of the page (ISO 32000-1, 12.5.5). */
  | 'Form';

/** A node of the structure tree; kids are in reading order. */
export interface Tag {
  readonly name: TagName;
  readonly kids: Tag[];
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
}
/** Content outside the structure tree: rules and grounds, or what stands on each page (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'header' | 'footer' | 'background';

export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  /** Without the trailing space that wrapped lines keep for screen readers. */
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  /** What copying and reading aloud give instead (ISO 32000-1, 14.9.4). */
  readonly actual?: string;
  /** Degrees, counter-clockwise. */
  readonly angle?: number;
  readonly tag: Tag | Artifact;
}

export interface Layer {
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  /** In units of the path, before scaling. */
  readonly width?: number;
  readonly dash?: readonly number[];
}
export interface ShapeItem {
  readonly kind: 'shape';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly layers: readonly Layer[];
  readonly box: Box;
  readonly actual?: string;
  readonly tag: Tag | Artifact;
}
export type Item = TextItem | ShapeItem;

export interface Page {
  readonly items: readonly Item[];
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where blocks may stand; header and footer lie between this and the margin. */
  readonly margin: Box;
  readonly pages: readonly Page[];
  readonly root: Tag;
  /** Characters that can neither be set nor drawn, each once, in order of code point. */
  readonly missing: readonly string[];
}

/**
 * An unbreakable strip of the page. Blocks become slabs; pages are filled with slabs. Items are positioned relative
 * to the top left corner of the slab within the text area.
 */
export interface Slab {
  readonly height: number;
  readonly items: readonly Item[];
  /** Wanted distance to the slab above and below; the larger of two neighbours counts, none at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** Stay with the next slab: never, if a page can hold the group, or always. */
  readonly keep: 'no' | 'group' | 'next';
  readonly breakBefore?: boolean;
  /** Put again on top of a page that this slab begins. */
  readonly repeat?: Slab;
}

/** The extent of an item: for text, from the top of an accented capital to the lowest descender. */
export function boxOf(item: Item): Box {
  if (item.kind === 'shape') return item.box;
  return { x: item.x, y: item.y - item.size * 0.92, width: item.width, height: item.size * 1.17 };
}

/** The same item, moved. */
export function moved(item: Item, dx: number, dy: number): Item {
  const at = { x: item.x + dx, y: item.y + dy };
  if (item.kind === 'text') return { ...item, ...at };
  return { ...item, ...at, box: { ...item.box, x: item.box.x + dx, y: item.box.y + dy } };
}
