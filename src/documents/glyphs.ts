/**
 * The signs of the pathway as SVG path data in a 24 × 24 box, drawn alike on screen and on paper. Shape carries the
 * meaning and colour only repeats it. This file knows neither the page nor the screen.
 */

/** Colour role of a sign; `paper` is whatever the sign lies on. */
export type Tone = 'stop' | 'gate' | 'accent' | 'done' | 'soft' | 'ink';

export interface GlyphLayer {
  readonly d: string;
  readonly paint: 'fill' | 'stroke';
  readonly color: 'tone' | 'paper';
  /** Stroke width in units of the box; strokes have round caps and joins. */
  readonly width?: number;
  readonly dash?: readonly number[];
}
export interface Glyph {
  readonly tone: Tone;
  readonly layers: readonly GlyphLayer[];
}

const shape = (d: string): GlyphLayer => ({ d, paint: 'fill', color: 'tone' });
const line = (d: string, color: GlyphLayer['color'], width: number): GlyphLayer => ({
  d,
  paint: 'stroke',
  color,
  width,
});
const dot = (y: number, color: GlyphLayer['color'], radius = 1.5): GlyphLayer => ({
  d: circle(y, radius),
  paint: 'fill',
  color,
});

/**
 * A circle on the middle axis as four Bézier curves. Paths here use the commands M, L, H, V, C and Z in capitals only,
 * so that any painter can follow them.
 */
function circle(y: number, r: number): string {
  const k = r * 0.5523;
  const at = (dx: number, dy: number): string => `${round(12 + dx)} ${round(y + dy)}`;
  return (
    `M${at(0, -r)}C${at(k, -r)} ${at(r, -k)} ${at(r, 0)}C${at(r, k)} ${at(k, r)} ${at(0, r)}` +
    `C${at(-k, r)} ${at(-r, k)} ${at(-r, 0)}C${at(-r, -k)} ${at(-k, -r)} ${at(0, -r)}Z`
  );
}
const round = (value: number): number => Math.round(value * 1000) / 1000;

const disc = circle(12, 11);
const question = 'M9.1 9.3C9.1 7.5 10.4 6.5 12 6.5C13.6 6.5 14.9 7.5 14.9 9.2C14.9 11.5 12 11.6 12 13.7';

export type GlyphName = 'stop' | 'gate' | 'caution' | 'fact' | 'met' | 'unknown';

export const glyphs: Readonly<Record<GlyphName, Glyph>> = {
  /** Octagon with an exclamation mark: do not go on. */
  stop: {
    tone: 'stop',
    layers: [
      shape('M7.44 1H16.56L23 7.44V16.56L16.56 23H7.44L1 16.56V7.44Z'),
      line('M12 6.4V13', 'paper', 2.5),
      dot(17.2, 'paper'),
    ],
  },
  /** Diamond with a question mark: settle this first. */
  gate: {
    tone: 'gate',
    layers: [shape('M12 0.4L23.6 12L12 23.6L0.4 12Z'), line(question, 'paper', 2.1), dot(17.2, 'paper')],
  },
  /** Triangle with an exclamation mark: go on with care. */
  caution: {
    tone: 'gate',
    layers: [
      shape('M10.7 2C11.3 1 12.7 1 13.3 2L23.4 20C24 21.1 23.3 22.3 22.1 22.3H1.9C0.7 22.3 0 21.1 0.6 20Z'),
      line('M12 8.2V13.6', 'paper', 2.4),
      dot(17.7, 'paper'),
    ],
  },
  /** Circle with an i: worth knowing. */
  fact: {
    tone: 'accent',
    layers: [shape(disc), dot(7, 'paper'), line('M12 11.4V17.4', 'paper', 2.5)],
  },
  /** Circle with a check: met. */
  met: {
    tone: 'done',
    layers: [shape(disc), line('M6.8 12.6L10.4 16.1L17.2 8.3', 'paper', 2.5)],
  },
  /** Dashed circle with a question mark: not known yet. */
  unknown: {
    tone: 'soft',
    layers: [
      {
        d: circle(12, 10),
        paint: 'stroke',
        color: 'tone',
        width: 1.8,
        dash: [3.5, 2.783],
      },
      line(question, 'tone', 1.9),
      dot(17.1, 'tone'),
    ],
  },
};

export type MarkName = 'right' | 'left' | 'up' | 'down' | 'tick' | 'cross' | 'box' | 'boxTicked' | 'caution';

const stroke = (d: string, width = 2.2): GlyphLayer => line(d, 'tone', width);
const square = stroke(
  'M5 2.5H19C20.4 2.5 21.5 3.6 21.5 5V19C21.5 20.4 20.4 21.5 19 21.5H5C3.6 21.5 2.5 20.4 2.5 19V5C2.5 3.6 3.6 2.5 5 2.5Z',
  1.9,
);

/** Small signs that stand in running text for characters which the font does not have. */
export const marks: Readonly<Record<MarkName, readonly GlyphLayer[]>> = {
  right: [stroke('M2.5 12H21'), stroke('M14.5 5.5L21 12L14.5 18.5')],
  left: [stroke('M21.5 12H3'), stroke('M9.5 5.5L3 12L9.5 18.5')],
  up: [stroke('M12 21.5V3'), stroke('M5.5 9.5L12 3L18.5 9.5')],
  down: [stroke('M12 2.5V21'), stroke('M5.5 14.5L12 21L18.5 14.5')],
  tick: [stroke('M3.5 13L9 18.5L20.5 5.5', 2.6)],
  cross: [stroke('M5 5L19 19', 2.6), stroke('M19 5L5 19', 2.6)],
  box: [square],
  boxTicked: [square, stroke('M6.5 12.5L10.5 16.5L17.5 7.5', 2.6)],
  caution: [stroke('M12 3L22.5 21.5H1.5Z', 1.9), stroke('M12 10V14.5', 2), dot(18, 'tone', 1.1)],
};
