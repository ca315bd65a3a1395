import { type Box, type Picture, seenIn } from './layout.ts';
import { around, type ChartWay, nodeOf } from './tree.ts';

/** A point of the picture. */
type Point = readonly [x: number, y: number];

/** The line of one transition, with the place of its number. */
export interface Arrow {
  readonly way: ChartWay;
  /** An SVG path with rounded corners. */
  readonly d: string;
  readonly at: Point;
}

/** Half of the room between two boxes, as the layout leaves it: lines keep to its middle. */
const HALF = { large: 11, small: 6 } as const;
const SIDE = 8;
const CORNER = 5;
/** Lines beside one another. */
const LANES = [0, -4, 4, -2, 2] as const;

/** Where lines of one level run. */
const roomOf = (box: Box): number => {
  const { parent } = nodeOf(box.id);
  const siblings = parent === undefined ? [] : nodeOf(parent).children;
  return siblings.every((id) => nodeOf(id).children.length === 0) ? HALF.small : HALF.large;
};

/**
 * Routes transitions between the boxes of a picture. Lines run where the layout leaves room: out of a box into the room
 * below or above its row, along the side of what is around it, and in by the row of the target. They cross no box of a
 * state that they do not lead out of or into. `first` sets lines apart from others that are drawn beside them.
 */
export function arrows(picture: Picture, ways: readonly ChartWay[], first = 0): readonly Arrow[] {
  const boxes = new Map(picture.boxes.map((box) => [box.id, box]));
  const drawn = new Set<string>();
  return ways.flatMap((way): readonly Arrow[] => {
    const from = seenIn(boxes, way.source);
    const to = way.target === undefined ? undefined : seenIn(boxes, way.target);
    if (from === undefined || to === undefined || from === to) return [];
    if (isAround(from.id, to.id) || isAround(to.id, from.id)) return [];
    // Several transitions between the same two boxes are one line.
    const key = `${from.id} ${to.id}`;
    if (drawn.has(key)) return [];
    drawn.add(key);
    const points = route(boxes, from, to, LANES[(drawn.size - 1 + first) % LANES.length] ?? 0);
    return [{ way, d: rounded(points), at: numberAt(points) }];
  });
}

const isAround = (outer: string, inner: string): boolean => around(inner).includes(outer);

function route(boxes: ReadonlyMap<string, Box>, from: Box, to: Box, lane: number): readonly Point[] {
  const outside = [...around(from.id), from.id];
  const target = [...around(to.id), to.id];
  const shared = outside.findIndex((id, at) => target[at] !== id);
  const a = boxes.get(outside[shared] ?? from.id) ?? from;
  const b = boxes.get(target[shared] ?? to.id) ?? to;
  const around_ = boxes.get(outside[shared - 1] ?? from.id) ?? from;
  const room = roomOf(a);
  const sameRow = a.row[0] === b.row[0];
  const down = sameRow || a.row[0] < b.row[0];
  const beside =
    sameRow &&
    a === from &&
    b === to &&
    Math.abs(b.x - a.x) <= Math.max(a.width, b.width) + 2 * HALF.large + 1;
  if (beside) {
    const y = a.y + Math.min(a.height, b.height) / 2 + lane;
    return a.x < b.x
      ? [
          [a.x + a.width, y],
          [b.x, y],
        ]
      : [
          [a.x, y],
          [b.x + b.width, y],
        ];
  }
  const out = climb(boxes, from, a, down, lane, 'right');
  const into = [...climb(boxes, to, b, sameRow || !down, lane, 'left')].reverse();
  const leave = (down ? a.row[1] + room : a.row[0] - room) + lane;
  const enter = sameRow ? leave : (down ? b.row[0] - room : b.row[1] + room) + lane;
  const start = out.at(-1)?.[0] ?? from.x;
  const end = into[0]?.[0] ?? to.x;
  if (leave === enter || Math.abs(leave - enter) < room) {
    return [...out, [start, leave], [end, leave], ...into];
  }
  const side =
    start < around_.x + around_.width / 2 ? around_.x + SIDE + lane : around_.x + around_.width - SIDE + lane;
  return [...out, [start, leave], [side, leave], [side, enter], [end, enter], ...into];
}

/** From the edge of a box out to the edge of the box around it that is a neighbour of the target's. */
function climb(
  boxes: ReadonlyMap<string, Box>,
  from: Box,
  until: Box,
  down: boolean,
  lane: number,
  side: 'left' | 'right',
): readonly Point[] {
  const points: Point[] = [[from.x + from.width / 2 + lane * 2, down ? from.y + from.height : from.y]];
  let box = from;
  while (box.id !== until.id) {
    const { parent } = nodeOf(box.id);
    const outer = parent === undefined ? undefined : boxes.get(parent);
    if (outer === undefined) break;
    const room = roomOf(box);
    const y = (down ? box.row[1] + Math.min(room, SIDE) : box.row[0] - Math.min(room, SIDE)) + lane / 2;
    const x = side === 'right' ? outer.x + outer.width - SIDE + lane : outer.x + SIDE + lane;
    const last = points.at(-1);
    points.push([last?.[0] ?? x, y], [x, y], [x, down ? outer.y + outer.height : outer.y]);
    box = outer;
  }
  return points;
}

/** Rounds the corners, and leaves out points that lie on a line. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${at(first)}`];
  for (const [index, point] of rest.entries()) {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (after === undefined) {
      parts.push(`L${at(point)}`);
      continue;
    }
    parts.push(`L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`);
  }
  return parts.join('');
}

/** A point on the way to another, at most half way. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  if (length === 0) return [x, y];
  const part = Math.min(CORNER, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;

/** The middle of the longest stretch. */
function numberAt(points: readonly Point[]): Point {
  let longest = 0;
  let middle: Point = points[0] ?? [0, 0];
  for (const [index, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[index] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    if (length > longest) {
      longest = length;
      middle = [(x + fromX) / 2, (y + fromY) / 2];
    }
  }
  return middle;
}
