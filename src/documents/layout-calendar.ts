import type { Calendar, CalendarBox, CalendarGroup } from './document.ts';
import {
  baselineOf,
  type Context,
  capTopOf,
  naturalWidth,
  place,
  type Setting,
  set,
  slab,
  spaced,
  tagged,
} from './layout-place.ts';
import { mark, rectangle } from './layout-shapes.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

/** Sizes of one box in points; all boxes of a calendar are alike, so that the page keeps its rhythm. */
interface Grid {
  readonly count: number;
  readonly gap: number;
  readonly width: number;
  readonly inset: number;
  readonly tick: number;
  readonly textX: number;
}
interface SetBox {
  readonly box: CalendarBox;
  readonly date: Setting;
  readonly label: Setting | undefined;
}

function gridOf(block: Calendar, context: Context): Grid {
  const { style, measure } = context;
  const { strong, accent, body } = style.text;
  const boxes = block.groups.flatMap((group) => group.boxes);
  const text = Math.max(
    0,
    ...boxes.map((box) => naturalWidth(box.date, strong, measure)),
    // Labels ask for a line as well, but a long one must not cost the calendar its columns: it wraps.
    ...boxes.map((box) => Math.min(naturalWidth(box.label ?? '', accent, measure), accent.size * 9)),
    ...boxes.map((box) => measure.longestWord(box.label ?? '', accent)),
  );
  const gap = style.line * 0.42;
  const inset = body.size * 0.6;
  const tick = body.size * 1.25;
  const textX = inset + tick + body.size * 0.5;
  let count = Math.max(1, Math.floor(block.columns));
  const width = (): number => (style.width - (count - 1) * gap) / count;
  while (count > 1 && width() < textX + text + inset) count -= 1;
  return { count, gap, width: width(), inset, tick, textX };
}

export function calendar(block: Calendar, context: Context): Slab[] {
  const { style, measure, parent } = context;
  const grid = gridOf(block, context);
  const width = grid.width - grid.textX - grid.inset;
  const groups = block.groups.map((group) => ({
    group,
    boxes: group.boxes.map((box): SetBox => {
      const label = box.label === undefined ? undefined : set(box.label, style.text.accent, width, measure);
      return { box, date: set(box.date, style.text.strong, width, measure), label };
    }),
  }));
  const heights = groups.flatMap(({ boxes }) =>
    boxes.map(({ date, label }) => date.height + (label?.height ?? 0)),
  );
  // The blank within a line already parts text from the frame; the rest makes the inset equal on all sides.
  const padding = Math.max(2, grid.inset - capTopOf(style.text.strong)) + style.line * 0.1;
  const height = Math.max(0, ...heights) + 2 * padding;
  return groups.flatMap(({ group, boxes }, index) => {
    const slabs = groupSlabs(group, boxes, grid, { height, padding }, { ...context, parent });
    return spaced(slabs, style.line * (index === 0 ? 0.35 : 0.6), style.line * 0.6);
  });
}

function groupSlabs(
  group: CalendarGroup,
  boxes: readonly SetBox[],
  grid: Grid,
  size: { readonly height: number; readonly padding: number },
  context: Context,
): Slab[] {
  const { style, measure } = context;
  const list = tagged(context.parent, 'L', { numbering: 'None' });
  const slabs: Slab[] = [];
  let repeat: Slab | undefined;
  if (group.heading) {
    const setting = set(group.heading, style.text.smallStrong, style.width, measure);
    const make = (tag: Tag | 'header'): Slab =>
      slab(setting.height, place(setting, 0, 0, tag), { keep: 'next', after: style.line * 0.12 });
    slabs.push(make(tagged(list, 'Caption')));
    repeat = make('header');
  }
  for (let start = 0; start < boxes.length; start += grid.count) {
    const items = boxes
      .slice(start, start + grid.count)
      .flatMap((one, index) =>
        boxItems(one, index * (grid.width + grid.gap), grid, size, context, tagged(list, 'LI')),
      );
    slabs.push(
      slab(size.height, items, { before: start === 0 ? 0 : grid.gap, ...(repeat ? { repeat } : {}) }),
    );
  }
  return slabs;
}

function boxItems(
  { box, date, label }: SetBox,
  x: number,
  grid: Grid,
  size: { readonly height: number; readonly padding: number },
  context: Context,
  entry: Tag,
): readonly Item[] {
  const { strong } = context.style.text;
  const top = size.padding;
  const frame = { x, y: 0, width: grid.width, height: size.height };
  const ground = box.done ? { fill: 'ground' as const } : {};
  const tick = {
    x: x + grid.inset,
    y: top + baselineOf(strong) - strong.size * 0.334 - grid.tick / 2,
    size: grid.tick,
  };
  const sign = mark(box.done ? 'boxTicked' : 'box', tick, 'ink', box.done ? '☑' : '☐', tagged(entry, 'Lbl'));
  const body = tagged(entry, 'LBody');
  return [
    rectangle(frame, 4, { stroke: 'edge', width: 0.75, ...ground }),
    sign,
    ...place(date, x + grid.textX, top, body),
    ...(label ? place(label, x + grid.textX, top + date.height, body) : []),
  ];
}
