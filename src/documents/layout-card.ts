import type { Card, CardPanel, CardPart, Rich } from './document.ts';
import { LayoutOverflowError } from './layout-pages.ts';
import { baselineOf, type Context, naturalWidth, place, set, slab, spaced, tagged } from './layout-place.ts';
import { path, rectangle, stroke } from './layout-shapes.ts';
import { millimetres } from './layout-style.ts';
import type { TextStyle } from './layout-text.ts';
import { type Item, moved, type Slab, type Tag } from './layout-types.ts';

/** ISO/IEC 7810, ID-1, in points. */
const WIDTH = millimetres(85.6);
const HEIGHT = millimetres(54);
const INSET = millimetres(3.2);
/** Type sizes that are tried, in points: each panel takes the largest at which it holds its words. */
const SIZES = [9, 8.75, 8.5, 8.25, 8, 7.75, 7.5, 7.25, 7, 6.75, 6.5] as const;

/** The most blank above a line to write on, beyond what its words need, in points. */
const MOST_BLANK = 14;

interface Styles {
  readonly title: TextStyle;
  readonly face: TextStyle;
  readonly body: TextStyle;
  readonly strong: TextStyle;
  readonly soft: TextStyle;
}

function stylesOf(size: number): Styles {
  const text = (factor: number, weight: TextStyle['weight'], ink: TextStyle['ink']): TextStyle => ({
    size: size * factor,
    leading: Math.round(size * factor * 1.22 * 4) / 4,
    weight,
    ink,
  });
  return {
    title: text(1.3, 'bold', 'paper'),
    face: text(0.85, 'regular', 'paper'),
    body: text(1, 'regular', 'ink'),
    strong: text(1, 'bold', 'ink'),
    soft: text(1, 'regular', 'soft'),
  };
}

/** The card as one piece: it is cut out and folded, and cannot go over a page. */
export function card(block: Card, context: Context): Slab[] {
  const { style } = context;
  const height = HEIGHT * block.panels.length;
  const panels = block.panels.flatMap((one, index) => {
    const scratch: Context = { ...context, parent: { name: 'Div', kids: [] } };
    const styles = settled(one, scratch);
    const lines = one.parts.filter(({ kind }) => kind === 'line').length;
    // What is left over goes to the lines, so that a hand has room to write.
    const spare = HEIGHT - panel(one, styles, 0, scratch).height;
    const blank = lines === 0 ? 0 : Math.min(MOST_BLANK, spare / lines);
    const drawn = panel(one, styles, blank, { ...context, parent: tagged(context.parent, 'Div') });
    return drawn.items.map((item) => moved(item, 0, index * HEIGHT));
  });
  const folds = block.panels.slice(1).map((_, index) => fold((index + 1) * HEIGHT));
  const frame = rectangle({ x: 0, y: 0, width: WIDTH, height }, 0, { stroke: 'edge', width: 0.7 });
  const beside = aside(block, context);
  return spaced(
    [slab(Math.max(height, beside.height), [...panels, ...folds, frame, ...beside.items])],
    style.line * 0.3,
    style.line * 0.5,
  );
}

/** The largest styles at which a panel does not overflow; a card whose words do not fit is never cut. */
function settled(one: CardPanel, scratch: Context): Styles {
  const height = (size: number): number => panel(one, stylesOf(size), 0, scratch).height;
  const size = SIZES.find((each) => height(each) <= HEIGHT);
  if (size !== undefined) return stylesOf(size);
  throw new LayoutOverflowError(height(Math.min(...SIZES)), HEIGHT);
}

function panel(
  one: CardPanel,
  styles: Styles,
  blank: number,
  context: Context,
): { readonly height: number; readonly items: readonly Item[] } {
  const { measure, parent } = context;
  const inner = WIDTH - 2 * INSET;
  const faceWidth = naturalWidth(one.face, styles.face, measure) + 1;
  const title = set(one.title, styles.title, inner - faceWidth - INSET, measure);
  const pad = styles.body.size * 0.45;
  const band = title.height + 2 * pad;
  const ground = rectangle({ x: 0, y: 0, width: WIDTH, height: band }, 0, {
    fill: one.urgent ? 'stop' : 'accent',
  });
  const face = set(one.face, styles.face, faceWidth, measure);
  const faceY = pad + baselineOf(styles.title) - baselineOf(styles.face);
  const items: Item[] = [
    ground,
    ...place(title, INSET, pad, tagged(parent, 'H2')),
    ...place(face, WIDTH - INSET - faceWidth, faceY, 'layout', 'right'),
  ];
  let y = band + styles.body.size * 0.55;
  for (const part of one.parts) {
    const drawn = partItems(part, styles, part.kind === 'line' ? y + blank : y, context);
    items.push(...drawn.items);
    y = drawn.bottom + styles.body.size * 0.3;
  }
  return { height: y + INSET * 0.35, items };
}

function partItems(
  part: CardPart,
  styles: Styles,
  y: number,
  { measure, parent }: Context,
): { readonly bottom: number; readonly items: readonly Item[] } {
  const inner = WIDTH - 2 * INSET;
  switch (part.kind) {
    case 'text': {
      const text = set(part.text, styles.body, inner, measure);
      return { bottom: y + text.height, items: place(text, INSET, y, tagged(parent, 'P')) };
    }
    case 'bullets':
      return bullets(part.items, styles, y, { measure, parent });
    case 'pair': {
      const tag = tagged(parent, 'P');
      const text = set([`${part.label}: `, { text: part.value, style: 'bold' }], styles.body, inner, measure);
      return { bottom: y + text.height, items: place(text, INSET, y, tag) };
    }
    case 'line': {
      const blank = styles.body.size * 0.55;
      const label = set(part.label, styles.soft, inner, measure);
      const from = INSET + naturalWidth(part.label, styles.soft, measure) + styles.body.size * 0.5;
      const rule = y + blank + baselineOf(styles.soft) + 1.5;
      return {
        bottom: y + blank + label.height + styles.body.size * 0.3,
        items: [
          ...place(label, INSET, y + blank, tagged(parent, 'P')),
          stroke([from, rule], [WIDTH - INSET, rule], 'ink', 0.6),
        ],
      };
    }
  }
}

function bullets(
  list: readonly Rich[],
  { body }: Styles,
  y: number,
  { measure, parent }: Pick<Context, 'measure' | 'parent'>,
): { readonly bottom: number; readonly items: readonly Item[] } {
  const indent = body.size * 0.85;
  const root = tagged(parent, 'L', { numbering: 'Disc' });
  const items: Item[] = [];
  let bottom = y;
  for (const one of list) {
    const entry = tagged(root, 'LI');
    const mark = set('•', body, indent, measure);
    const text = set(one, body, WIDTH - 2 * INSET - indent, measure);
    items.push(...place(mark, INSET, bottom, tagged(entry, 'Lbl')));
    items.push(...place(text, INSET + indent, bottom, tagged(entry, 'LBody')));
    bottom += text.height + body.size * 0.18;
  }
  return { bottom: bottom - body.size * 0.18, items };
}

/** A fold: dashed within the card, a short stroke beside it where scissors stop and fingers begin. */
function fold(y: number): Item {
  const box = { x: 0, y, width: WIDTH + millimetres(3), height: 0 };
  return path(box, `M0 0L${Math.round(box.width * 100) / 100} 0`, {
    stroke: 'edge',
    width: 0.7,
    dash: [3, 2.5],
  });
}

/** What to do with the page, at the right of the card. */
function aside(
  { asideTitle, aside: steps, notes }: Card,
  { style, measure, parent }: Context,
): { readonly height: number; readonly items: readonly Item[] } {
  const x = WIDTH + style.gutter * 1.6;
  const width = style.width - x;
  const tag = (name: Tag['name']): Tag => tagged(parent, name);
  const title = set(asideTitle, style.text.h3, width, measure);
  const items: Item[] = [...place(title, x, 0, tag('H2'))];
  const root = tagged(parent, 'L', { numbering: 'Decimal' });
  const indent = style.text.body.size * 1.6;
  let y = title.height + style.line * 0.3;
  steps.forEach((step, index) => {
    const entry = tagged(root, 'LI');
    const number = set(`${index + 1}.`, style.text.soft, indent, measure);
    const text = set(step, style.text.body, width - indent, measure);
    items.push(
      ...place(number, x, y, tagged(entry, 'Lbl')),
      ...place(text, x + indent, y, tagged(entry, 'LBody')),
    );
    y += text.height + style.line * 0.35;
  });
  for (const note of notes) {
    const text = set(note, style.text.soft, width, measure);
    y += style.line * 0.45;
    items.push(...place(text, x, y, tag('P')));
    y += text.height;
  }
  return { height: y, items };
}
