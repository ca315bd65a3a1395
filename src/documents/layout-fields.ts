import type { Field, FillIn, Signature } from './document.ts';
import { baselineOf, type Context, naturalWidth, place, set, slab, spaced, tagged } from './layout-place.ts';
import { stroke } from './layout-shapes.ts';
import { columnsWidth } from './layout-style.ts';
import type { Item, Slab } from './layout-types.ts';

interface Slot {
  readonly field: Field;
  readonly x: number;
  readonly width: number;
}

/** Fills rows of four columns from left to right. */
function rowsOf(fields: readonly Field[], context: Context): readonly (readonly Slot[])[] {
  const rows: Slot[][] = [];
  let used = 4;
  for (const field of fields) {
    const columns = field.columns ?? 4;
    if (used + columns > 4) {
      rows.push([]);
      used = 0;
    }
    const x = used === 0 ? 0 : columnsWidth(context.style, used) + context.style.gutter;
    rows.at(-1)?.push({ field, x, width: columnsWidth(context.style, columns) });
    used += columns;
  }
  return rows;
}

/** Height of the blank above a line to write on: no less than 8 mm of paper, whatever the type size. */
const blankOf = (context: Context): number => Math.max(24, context.style.line * 1.6);

export function fillIn(block: FillIn, context: Context): Slab[] {
  const { style } = context;
  const rows = rowsOf(block.fields, context).map((slots) => {
    const beside = slots.every((slot) => labelWidthOf(slot, context) <= slot.width * 0.5);
    const drawn = slots.map((slot) => fillInField(slot, beside, context));
    const height = Math.max(...drawn.map((one) => one.height));
    return slab(
      height,
      drawn.flatMap((one) => one.at(height)),
    );
  });
  return spaced(rows, style.line * 0.2, style.line * 0.7);
}

const labelWidthOf = ({ field }: Slot, { style, measure }: Context): number =>
  naturalWidth(field.label, style.text.soft, measure) + style.text.body.size * 0.5;

/**
 * The label stands in front of its line, or above it when some label of the row would leave less than half of its
 * width to write on.
 */
function fillInField(
  slot: Slot,
  beside: boolean,
  context: Context,
): { height: number; at: (bottom: number) => readonly Item[] } {
  const { style, measure, parent } = context;
  const { soft, strong } = style.text;
  const tag = tagged(parent, 'P');
  // Apart from the label, or a screen reader would run the two together.
  const valueTag = tagged(parent, 'P');
  const labelWidth = labelWidthOf(slot, context);
  const label = set(slot.field.label, soft, beside ? labelWidth : slot.width, measure);
  const lineX = slot.x + (beside ? labelWidth : 0);
  const lineWidth = slot.width - (beside ? labelWidth : 0);
  const value = set(slot.field.value ?? '', strong, lineWidth, measure);
  const descent = soft.leading - baselineOf(soft);
  const height = beside
    ? Math.max(blankOf(context), value.height + 4)
    : label.height + Math.max(blankOf(context), value.height);
  return {
    height,
    at: (bottom) => [
      ...place(label, slot.x, beside ? bottom - soft.leading : bottom - height, tag),
      ...place(value, lineX, bottom - value.height, valueTag),
      stroke([lineX, bottom - descent + 3], [lineX + lineWidth, bottom - descent + 3], 'edge', 0.75),
    ],
  };
}

export function signature(block: Signature, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const { h3, small, body } = style.text;
  const slabs: Slab[] = [];
  if (block.title) {
    const setting = set(block.title, h3, style.width, measure);
    slabs.push(slab(setting.height, place(setting, 0, 0, tagged(parent, 'P')), { keep: 'group' }));
  }
  for (const slots of rowsOf(block.fields, context)) {
    const fields = slots.map((slot) => ({
      slot,
      tag: tagged(parent, 'P'),
      valueTag: tagged(parent, 'P'),
      label: set(slot.field.label, small, slot.width, measure),
      value: set(slot.field.value ?? '', body, slot.width, measure),
    }));
    const lineY = Math.max(
      blankOf(context) + style.line * 0.4,
      ...fields.map(({ value }) => value.height + style.line * 0.5),
    );
    const items = fields.flatMap(({ slot, tag, valueTag, label, value }): readonly Item[] => [
      stroke([slot.x, lineY], [slot.x + slot.width, lineY], 'ink', 0.75),
      ...place(label, slot.x, lineY + 2, tag),
      ...(slot.field.value ? place(value, slot.x, lineY - value.height, valueTag) : []),
    ]);
    slabs.push(
      slab(lineY + 2 + Math.max(...fields.map(({ label }) => label.height)), items, { keep: 'group' }),
    );
  }
  const last = slabs.at(-1);
  if (last) slabs[slabs.length - 1] = { ...last, keep: 'no' };
  return spaced(slabs, style.line, style.line * 0.6);
}
