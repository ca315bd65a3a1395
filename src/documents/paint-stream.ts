import type { Weight } from './fonts.ts';
import { type Ink, rgb } from './ink.ts';
import type { Artifact, Item, Layer, ShapeItem, Tag, TextItem } from './layout-types.ts';
import { wordsAndSpaces } from './paint-fonts.ts';

/** The operators that show one word in a font, as an element of a TJ array. */
export type Shown = (word: string, weight: Weight) => string;

/** Text as a UTF-16 string object (ISO 32000-1, 7.9.2.2). */
export function utf16(text: string): string {
  let digits = 'FEFF';
  for (let index = 0; index < text.length; index += 1) {
    digits += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<${digits}>`;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const color = (ink: Ink): string => rgb(ink).map(number).join(' ');

const artifacts: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type /Layout>> BDC\n',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n',
  background: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n',
};

/** Who owns a marked-content sequence; `actual` makes it a Span of its own below the tag. */
export interface Owner {
  readonly tag: Tag;
  readonly actual?: string;
}

/**
 * The content stream of a page (ISO 32000-1, 7.8.2), all of it marked content: each stretch of items of one node is a
 * sequence whose MCID is its place in `owners`, everything else is an artifact. Sequences are never nested within
 * tagged content: readers that lose count there would lose the words behind (poppler 22 does).
 */
export function streamOf(
  items: readonly Item[],
  height: number,
  shown: Shown,
): { stream: string; owners: readonly Owner[] } {
  const owners: Owner[] = [];
  const parts: string[] = [];
  let open: Tag | Artifact | undefined;
  for (const item of items) {
    const { tag, actual } = item;
    const alone = actual !== undefined && typeof tag !== 'string';
    if (open && (tag !== open || alone)) {
      parts.push('EMC\n');
      open = undefined;
    }
    if (alone) {
      const id = owners.push({ tag, actual }) - 1;
      parts.push(
        `/Span <</MCID ${id} /ActualText ${utf16(actual)}>> BDC\n`,
        draw(item, height, shown),
        'EMC\n',
      );
      continue;
    }
    if (!open)
      parts.push(
        typeof tag === 'string' ? artifacts[tag] : `/${tag.name} <</MCID ${owners.push({ tag }) - 1}>> BDC\n`,
      );
    open = tag;
    const drawn = draw(item, height, shown);
    parts.push(actual === undefined ? drawn : `/Span <</ActualText ${utf16(actual)}>> BDC\n${drawn}EMC\n`);
  }
  if (open) parts.push('EMC\n');
  return { stream: parts.join(''), owners };
}

/**
 * The appearance of a form field (ISO 32000-1, 12.5.5), in the coordinates of the sheet. It has no marked content: the field
 * speaks through its alternative text.
 */
export const appearanceOf = (items: readonly Item[], height: number, shown: Shown): string =>
  items.map((item) => draw(item, height, shown)).join('');

const draw = (item: Item, height: number, shown: Shown): string =>
  item.kind === 'text' ? text(item, height, shown) : shape(item, height, shown);

function text(item: TextItem, height: number, shown: Shown): string {
  const angle = ((item.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, item.x, height - item.y].map(number).join(' ');
  const words = wordsAndSpaces(item.text).map((word) => shown(word, item.weight));
  return `BT /${item.weight} ${number(item.size)} Tf ${color(item.ink)} rg ${matrix} Tm [${words.join('')}] TJ ET\n`;
}

function shape(item: ShapeItem, height: number, shown: Shown): string {
  const scale = number(item.scale);
  const matrix = `${scale} 0 0 -${scale} ${number(item.x)} ${number(height - item.y)}`;
  const drawn = `q ${matrix} cm 1 J 1 j ${item.layers.map(layerOf).join('')}Q\n`;
  if (item.actual === undefined) return drawn;
  // A drawn sign has no text to replace, so unseen spaces carry its ActualText. Four are about as wide as the sign:
  // with less, readers would find a gap behind it and put a space there.
  const { x, y, width, height: size } = item.box;
  const space: TextItem = {
    kind: 'text',
    x: x - width * 0.07,
    y: y + size * 0.9,
    text: '    ',
    width,
    size,
    weight: 'regular',
    ink: 'ink',
    tag: item.tag,
  };
  return drawn + text(space, height, shown);
}

function layerOf(layer: Layer): string {
  const fill = layer.fill ? `${color(layer.fill)} rg ` : '';
  const stroke = layer.stroke ? `${color(layer.stroke)} RG ${number(layer.width ?? 1)} w ` : '';
  const dash = `[${(layer.dash ?? []).map(number).join(' ')}] 0 d `;
  const caps = layer.dash ? '0 J ' : '';
  const operator = layer.fill && layer.stroke ? 'B' : layer.fill ? 'f' : 'S';
  return `${fill}${stroke}${layer.stroke ? dash : ''}${caps}${operatorsOf(layer.d)}${operator}\n`;
}

const operators: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** SVG path data with absolute M, L, H, V, C and Z as path operators (ISO 32000-1, 8.5.2). */
function operatorsOf(d: string): string {
  let [x, y] = [0, 0];
  let result = '';
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const points = command === 'H' ? [values[0] ?? 0, y] : command === 'V' ? [x, values[0] ?? 0] : values;
    const operator = operators[command === 'H' || command === 'V' ? 'L' : command];
    if (!operator) throw new Error(`Path command ${command} is not in use here: ${d}`);
    [x, y] = [points.at(-2) ?? x, points.at(-1) ?? y];
    result += `${points.map(number).join(' ')} ${operator} `;
  }
  return result;
}
