import { type Glyph, type GlyphLayer, type GlyphName, glyphs, type MarkName, marks } from './glyphs.ts';
import type { Ink } from './ink.ts';
import type { Artifact, Box, Layer, ShapeItem, Tag } from './layout-types.ts';

/** Shapes for the page, in points. Unless a tag is passed they are artifacts: ornament, not content. */

const round = (value: number): number => Math.round(value * 100) / 100;

interface Paint {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

function shape(box: Box, d: string, paint: Paint, tag: Tag | Artifact): ShapeItem {
  return { kind: 'shape', x: box.x, y: box.y, scale: 1, layers: [{ d, ...paint }], box, tag };
}

/** A rectangle with corners of `radius`; drawn from its own top left corner. */
export function rectangle(box: Box, radius: number, paint: Paint, tag: Tag | Artifact = 'layout'): ShapeItem {
  const r = Math.min(radius, box.width / 2, box.height / 2);
  const [w, h, k] = [round(box.width), round(box.height), round(r * 0.4477)];
  const [x, y] = [round(box.width - r), round(box.height - r)];
  const d =
    `M${r} 0H${x}C${round(w - k)} 0 ${w} ${k} ${w} ${r}V${y}C${w} ${round(h - k)} ${round(w - k)} ${h} ${x} ${h}` +
    `H${r}C${k} ${h} 0 ${round(h - k)} 0 ${y}V${r}C0 ${k} ${k} 0 ${r} 0Z`;
  return shape(box, d, paint, tag);
}

/** A straight stroke. */
export function stroke(
  from: readonly [number, number],
  to: readonly [number, number],
  ink: Ink,
  width: number,
  tag: Tag | Artifact = 'layout',
): ShapeItem {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const box = { x, y, width: Math.abs(to[0] - from[0]), height: Math.abs(to[1] - from[1]) };
  const at = (point: readonly [number, number]): string => `${round(point[0] - x)} ${round(point[1] - y)}`;
  return shape(box, `M${at(from)}L${at(to)}`, { stroke: ink, width }, tag);
}

/** A circle around `x`, `y`. */
export function circle(
  x: number,
  y: number,
  radius: number,
  paint: Paint,
  tag: Tag | Artifact = 'layout',
): ShapeItem {
  const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  return rectangle(box, radius, paint, tag);
}

/** Any path; `box` must enclose it, and the path starts from the box's top left corner. */
export function path(box: Box, d: string, paint: Paint, tag: Tag | Artifact = 'layout'): ShapeItem {
  return shape(box, d, paint, tag);
}

function toLayer(layer: GlyphLayer, tone: Ink): Layer {
  const ink = layer.color === 'paper' ? 'paper' : tone;
  if (layer.paint === 'fill') return { d: layer.d, fill: ink };
  return { d: layer.d, stroke: ink, width: layer.width ?? 2, ...(layer.dash ? { dash: layer.dash } : {}) };
}

/** A sign of the pathway, `size` points wide and high. */
export function glyph(
  name: GlyphName,
  x: number,
  y: number,
  size: number,
  tag: Tag | Artifact = 'layout',
): ShapeItem {
  const { tone, layers }: Glyph = glyphs[name];
  return {
    kind: 'shape',
    x,
    y,
    scale: size / 24,
    layers: layers.map((layer) => toLayer(layer, tone)),
    box: { x, y, width: size, height: size },
    tag,
  };
}

/** A small sign in running text; `actual` is the character that it stands for. */
export function mark(
  name: MarkName,
  at: { readonly x: number; readonly y: number; readonly size: number },
  ink: Ink,
  actual: string,
  tag: Tag | Artifact,
): ShapeItem {
  return {
    kind: 'shape',
    x: at.x,
    y: at.y,
    scale: at.size / 24,
    layers: marks[name].map((layer) => toLayer(layer, ink)),
    box: { x: at.x, y: at.y, width: at.size, height: at.size },
    actual,
    tag,
  };
}
