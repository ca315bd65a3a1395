import type { Station, TransitMap } from './document.ts';
import { verticalMap } from './layout-map-vertical.ts';
import { balanced, type Context, place, type Setting, slab, spaced, tagged } from './layout-place.ts';
import { path, stroke } from './layout-shapes.ts';
import { stationItems, travelled } from './layout-stations.ts';
import type { Item, Slab, Tag } from './layout-types.ts';

const labelGap = 8;
const dateGap = 16;

interface Stop {
  readonly station: Station;
  readonly label: Setting;
  readonly date: Setting | undefined;
  readonly branch: Setting | undefined;
}

/**
 * The transit line. It runs from left to right in as few rows as let every word stand whole under its own station, and
 * from top to bottom where even three rows would not.
 */
export function map(block: TransitMap, context: Context): Slab[] {
  const { style, parent } = context;
  const tag = tagged(parent, 'Figure', { alt: block.alt });
  const count = block.stations.length;
  for (let rows = 1; rows <= 3 && rows <= count; rows += 1) {
    const each = Math.ceil(count / rows);
    if (rows > 1 && each < 2) break;
    const stops = stopsOf(block.stations, each, context);
    if (!stops) continue;
    const slabs: Slab[] = [];
    for (let start = 0; start < count; start += each)
      slabs.push(horizontalRow(stops, start, each, context, tag));
    const last = slabs.length - 1;
    return spaced(
      slabs.map((one, index): Slab => ({ ...one, keep: index < last ? 'next' : 'no' })),
      style.line * 0.7,
      style.line,
    );
  }
  return verticalMap(block, context, tag);
}

/** The texts of all stations set to the width of a slot, or undefined when a word or a label is too long for it. */
function stopsOf(stations: readonly Station[], each: number, context: Context): readonly Stop[] | undefined {
  const { measure, style } = context;
  const { smallInk, accent, small } = style.text;
  const slot = style.width / each;
  const stops: Stop[] = [];
  for (const [index, station] of stations.entries()) {
    // The side line at the end of a row climbs at the page's edge: half of its slot lies beyond.
    const crowded = index % each === each - 1 && stations[index - 1]?.branch !== undefined && each > 1;
    const branchWidth = (crowded ? slot / 2 : slot) - labelGap;
    const labelStyle = station.status === 'here' ? { ...smallInk, weight: 'bold' as const } : smallInk;
    const longest = Math.max(
      measure.longestWord(station.label, labelStyle) + labelGap,
      measure.longestWord(station.date ?? '', accent) + dateGap,
      measure.longestWord(station.branch ?? '', small) + slot - branchWidth,
    );
    const dateStyle =
      station.status === 'ahead' || station.status === 'here' ? accent : { ...accent, ink: 'soft' as const };
    const label = balanced(station.label, labelStyle, slot - labelGap, measure);
    const date = station.date ? balanced(station.date, dateStyle, slot - dateGap, measure) : undefined;
    const branch = station.branch ? balanced(station.branch, small, branchWidth, measure) : undefined;
    const lines = Math.max(label.lines.length, date?.lines.length ?? 0, branch?.lines.length ?? 0);
    if (longest > slot || lines > 4) return undefined;
    stops.push({ station, label, date, branch });
  }
  return stops;
}

function horizontalRow(all: readonly Stop[], start: number, each: number, context: Context, tag: Tag): Slab {
  const { style } = context;
  const unit = style.text.body.size;
  const stops = all.slice(start, start + each);
  const slot = style.width / each;
  const ring = unit * 0.32;
  const branchHeight = Math.max(0, ...stops.map(({ branch }) => branch?.height ?? 0));
  const dateHeight = Math.max(0, ...stops.map(({ date }) => date?.height ?? 0));
  const branchZone = branchHeight > 0 ? branchHeight + ring * 2 + unit * 0.5 : 0;
  const lineY = branchZone + dateHeight + unit * 1.15;
  const labelY = lineY + unit * 1.15;
  const centre = (index: number): number => slot * (index + 0.5);
  const items: Item[] = [];
  const segment = (from: number, to: number, done: boolean): Item =>
    stroke([from, lineY], [to, lineY], done ? 'accent' : 'ahead', unit * (done ? 0.42 : 0.36), tag);
  // Side lines first: the main line covers where they leave it.
  stops.forEach(({ branch }, index) => {
    if (branch)
      items.push(
        ...branchItems(
          branch,
          centre(index),
          slot,
          { lineY, ringY: branchHeight + unit * 0.3 + ring, ring },
          context,
          tag,
        ),
      );
  });
  stops.forEach(({ station }, index) => {
    const next = all[start + index + 1]?.station;
    // A row that goes on in the next one runs to the edges of the page.
    if (index === 0 && start > 0) items.push(segment(0, centre(0), travelled(station)));
    if (next)
      items.push(
        segment(centre(index), index === stops.length - 1 ? style.width : centre(index + 1), travelled(next)),
      );
  });
  stops.forEach(({ station, label, date }, index) => {
    items.push(...stationItems(station.status, centre(index), lineY, unit, tag));
    const left = centre(index) - slot / 2;
    if (date)
      items.push(...place(date, left + dateGap / 2, lineY - unit * 1.15 - date.height, tag, 'center'));
    items.push(...place(label, left + labelGap / 2, labelY, tag, 'center'));
  });
  const height = labelY + Math.max(...stops.map(({ label }) => label.height));
  return slab(height, items, { before: start > 0 ? style.line * 0.8 : 0 });
}

/**
 * A side line: it leaves behind the station and climbs halfway to the next one, where neither date reaches, to a small
 * ring with its name above.
 */
function branchItems(
  name: Setting,
  x: number,
  slot: number,
  at: { readonly lineY: number; readonly ringY: number; readonly ring: number },
  context: Context,
  tag: Tag,
): readonly Item[] {
  const { width, text } = context.style;
  const unit = text.body.size;
  const end = Math.min(x + slot / 2, width - at.ring - 1);
  const bend = Math.min(slot * 0.3, unit * 1.1);
  const rise = at.lineY - at.ringY - at.ring;
  const reach = end - x;
  const start = reach - bend;
  const box = { x, y: at.ringY + at.ring, width: reach, height: rise };
  const d = `M0 ${rise}H${start}C${start + bend * 0.7} ${rise} ${reach} ${rise - bend * 0.3} ${reach} ${rise - bend}V0`;
  const left = Math.max(0, Math.min(end - name.width / 2, width - name.width));
  const atEdge = end + name.width / 2 > width;
  return [
    path(box, d, { stroke: 'ahead', width: unit * 0.26 }, tag),
    ...stationItems('branch', end, at.ringY, unit, tag),
    ...place(
      name,
      left,
      0 + (at.ringY - at.ring - unit * 0.3 - name.height),
      tag,
      atEdge ? 'right' : 'center',
    ),
  ];
}
