import type { Station } from './document.ts';
import { circle, glyph, path } from './layout-shapes.ts';
import type { Item, Tag } from './layout-types.ts';

/** True when the way to this station lies behind the patient. */
export const travelled = (station: Station): boolean =>
  station.status === 'done' || station.status === 'here';

/** The sign of a station around `x`, `y`; `unit` is the size of running text in points. */
export function stationItems(
  status: Station['status'] | 'branch',
  x: number,
  y: number,
  unit: number,
  tag: Tag,
): readonly Item[] {
  switch (status) {
    case 'done': {
      const size = unit * 1.3;
      const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
      const k = size / 24;
      const d = `M${6.8 * k} ${12.6 * k}L${10.4 * k} ${16.1 * k}L${17.2 * k} ${8.3 * k}`;
      return [
        circle(x, y, unit * 0.62, { fill: 'accent' }, tag),
        path(box, d, { stroke: 'paper', width: unit * 0.14 }, tag),
      ];
    }
    case 'here':
      return [circle(x, y, unit * 0.78, { fill: 'paper', stroke: 'accent', width: unit * 0.32 }, tag)];
    case 'blocked':
      return [
        circle(x, y, unit * 0.86, { fill: 'paper' }, tag),
        glyph('stop', x - unit * 0.75, y - unit * 0.75, unit * 1.5, tag),
      ];
    case 'ahead':
      return [circle(x, y, unit * 0.5, { fill: 'paper', stroke: 'ahead', width: unit * 0.26 }, tag)];
    case 'branch':
      return [circle(x, y, unit * 0.32, { fill: 'paper', stroke: 'ahead', width: unit * 0.22 }, tag)];
  }
}
