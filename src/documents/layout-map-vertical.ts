import type { TransitMap } from './document.ts';
import { baselineOf, type Context, set, slab, spaced } from './layout-place.ts';
import { cellLines, rowOf } from './layout-rows.ts';
import { stroke } from './layout-shapes.ts';
import { stationItems, travelled } from './layout-stations.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

/** The transit line from top to bottom: one station below the other, date above label, a side line's name below. */
export function verticalMap(block: TransitMap, context: Context, tag: Tag): Slab[] {
  const { style, measure } = context;
  const { accent, body, strong, small } = style.text;
  const unit = body.size;
  const x = unit;
  const indent = unit * 2.7;
  const width = style.width - indent;
  const slabs = block.stations.flatMap((station, index): Slab[] => {
    const next = block.stations[index + 1];
    const label = set(station.label, station.status === 'here' ? strong : body, width, measure);
    const lines = [...cellLines(label, tag)];
    if (station.date) lines.push(...cellLines(set(station.date, accent, width, measure), tag));
    if (station.branch)
      lines.push(...cellLines(set([branchArrow, station.branch], small, width, measure), tag));
    const padding = { top: 0, bottom: next ? style.line * 0.6 : 0 };
    const rows = rowOf([{ x: indent, width, lines }], padding, 0, context);
    const y = baselineOf(label.style) - label.style.size * 0.334;
    return rows.map((row, part) => {
      const way = (from: number, to: number, done: boolean): Item =>
        stroke([x, from], [x, to], done ? 'accent' : 'ahead', unit * (done ? 0.42 : 0.36), tag);
      const items: Item[] = [];
      if (part === 0 && index > 0) items.push(way(0, y, travelled(station)));
      if (next) items.push(way(part === 0 ? y : 0, row.height, travelled(next)));
      if (part === 0) items.push(...stationItems(station.status, x, y, unit, tag));
      return slab(row.height, [...items, ...row.items], { keep: next ? 'group' : 'no' });
    });
  });
  return spaced(slabs, style.line * 0.7, style.line);
}

const branchArrow = '→ ';
