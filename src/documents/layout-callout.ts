import type { Callout, Callouts } from './document.ts';
import {
  balanced,
  baselineOf,
  type Context,
  capTopOf,
  placeLine,
  set,
  slab,
  spaced,
  tagged,
} from './layout-place.ts';
import { type CellLine, cellLines } from './layout-rows.ts';
import { glyph, path, rectangle } from './layout-shapes.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

const looks = {
  now: { ground: 'stopGround', ink: 'stop', edge: 5, glyph: 'stop' },
  today: { ground: 'gateGround', ink: 'gate', edge: 3.5, glyph: 'caution' },
  plain: { ground: 'ground', ink: 'edge', edge: 3.5, glyph: undefined },
} as const;

/** A line of a callout with its place in the frame; `bullet` is the node of a bullet that begins here. */
interface Strip extends CellLine {
  readonly x: number;
  readonly gap: number;
  readonly bullet?: Tag;
}

export function callouts(block: Callouts, context: Context): Slab[] {
  const { style, room } = context;
  const [first, second] = block.items;
  const gap = style.line * 0.6;
  const width = (style.width - style.gutter) / 2;
  // In large print half a page is too narrow to read in: the callouts stand one below the other.
  if (second && width >= style.text.body.size * 17) {
    // Settled on a scratch node first: the pair may prove too tall, and its tags must not stay behind.
    const scratch: Context = { ...context, parent: { name: 'Div', kids: [] } };
    const trial = [first, second].map((one) => heightOf(strips(one, width, scratch), context));
    if (Math.max(...trial) <= room) {
      const height = Math.max(...trial);
      const items = [first, second].flatMap((one, index) =>
        frame(
          one,
          strips(one, width, context),
          { x: index * (width + style.gutter), width, height },
          true,
          context,
        ),
      );
      return spaced([slab(height, items)], gap, style.line * 0.9);
    }
  }
  const all = second ? [first, second] : [first];
  return all.flatMap((one) => spaced(single(one, context), gap, style.line * 0.7));
}

/** A callout over the full width; cut into several frames only if a page cannot hold it. */
function single(one: Callout, context: Context): Slab[] {
  const { style, room } = context;
  const parts: Strip[][] = [[]];
  for (const strip of strips(one, style.width, context)) {
    const current = parts.at(-1) ?? [];
    if (current.length > 0 && heightOf([...current, strip], context) > room) parts.push([strip]);
    else current.push(strip);
  }
  return parts.map((part, index) => {
    const height = heightOf(part, context);
    return slab(height, frame(one, part, { x: 0, width: style.width, height }, index === 0, context));
  });
}

const insetOf = (context: Context): number => context.style.text.body.size * 1.05;
const edgeOf = (one: Callout, context: Context): number =>
  looks[one.urgency].edge * (context.style.text.body.size / 12);

function heightOf(part: readonly Strip[], context: Context): number {
  const inset = insetOf(context);
  const text = part.reduce(
    (sum, strip, index) => sum + strip.style.leading + (index === 0 ? 0 : strip.gap),
    0,
  );
  const first = part[0] ? capTopOf(part[0].style) : 0;
  // Measured from capital top to baseline, so that the blank above and below looks alike.
  return text + 2 * inset - first - capTopOf(context.style.text.body) * 0.7;
}

function strips(one: Callout, width: number, context: Context): readonly Strip[] {
  const { style, measure, parent } = context;
  const { h3, body } = style.text;
  const left = edgeOf(one, context) + insetOf(context);
  const inner = width - left - insetOf(context);
  const group = tagged(parent, 'Div');
  const sign = looks[one.urgency].glyph ? h3.size * 1.65 : 0;
  const title = balanced(one.title, h3, inner - sign, measure);
  const result: Strip[] = cellLines(title, tagged(group, 'P')).map((line) => ({
    ...line,
    x: left + sign,
    gap: 0,
  }));
  const gap = style.line * 0.22;
  if (one.text) {
    const text = cellLines(set(one.text, body, inner, measure), tagged(group, 'P'));
    result.push(...text.map((line, index) => ({ ...line, x: left, gap: index === 0 ? gap : 0 })));
  }
  if (!one.bullets?.length) return result;
  const list = tagged(group, 'L', { numbering: 'Disc' });
  const indent = body.size * 1.05;
  one.bullets.forEach((bullet, index) => {
    const entry = tagged(list, 'LI');
    const label = tagged(entry, 'Lbl');
    const lines = cellLines(set(bullet, body, inner - indent, measure), tagged(entry, 'LBody'));
    lines.forEach((line, row) => {
      const above = row > 0 ? 0 : index === 0 ? gap : gap * 0.7;
      result.push({ ...line, x: left + indent, gap: above, ...(row === 0 ? { bullet: label } : {}) });
    });
  });
  return result;
}

function frame(
  one: Callout,
  part: readonly Strip[],
  box: { readonly x: number; readonly width: number; readonly height: number },
  begins: boolean,
  context: Context,
): readonly Item[] {
  const look = looks[one.urgency];
  const { body, h3 } = context.style.text;
  const edge = edgeOf(one, context);
  const area = { x: box.x, y: 0, width: box.width, height: box.height };
  const items: Item[] = [
    rectangle(area, 5, { fill: look.ground, stroke: look.ink, width: 1 }),
    thickEdge({ ...area, width: edge + 5 }, edge, look.ink),
  ];
  let y = insetOf(context) - (part[0] ? capTopOf(part[0].style) : 0);
  if (begins && look.glyph) {
    const size = h3.size * 1.25;
    const centre = y + baselineOf(h3) - h3.size * 0.334;
    items.push(glyph(look.glyph, box.x + edge + insetOf(context), centre - size / 2, size));
  }
  const bulletWidth = context.measure.width('•', 'bold', body.size);
  part.forEach((strip, index) => {
    y += index === 0 ? 0 : strip.gap;
    if (strip.bullet) {
      const at = { x: box.x + strip.x - body.size * 0.95, y: y + baselineOf(body), width: bulletWidth };
      const type = { size: body.size, weight: 'bold', ink: look.ink === 'edge' ? 'soft' : look.ink } as const;
      items.push({ kind: 'text', text: '•', ...at, ...type, tag: strip.bullet });
    }
    items.push(...placeLine(strip.line, strip.style, { x: box.x + strip.x, y, width: box.width }, strip.tag));
    y += strip.style.leading;
  });
  return items;
}

/** The left edge as a filled bar that follows the frame's rounded corners. */
function thickEdge(
  box: { x: number; y: number; width: number; height: number },
  edge: number,
  ink: 'stop' | 'gate' | 'edge',
): Item {
  const r = 5;
  const h = Math.round(box.height * 100) / 100;
  const d = `M${edge} 0V${h}H${r}C2.24 ${h} 0 ${h - 2.24} 0 ${h - r}V${r}C0 2.24 2.24 0 ${r} 0Z`;
  return path(box, edge < r ? d.replace(`M${edge} 0V${h}H${r}`, `M${r} 0H${edge}V${h}H${r}`) : d, {
    fill: ink,
  });
}
