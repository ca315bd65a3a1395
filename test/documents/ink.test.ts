import { expect, test } from 'vitest';
import { type Ink, rgb } from '../../src/documents/ink.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(role: Ink): number {
  const [red, green, blue] = rgb(role).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Ink, b: Ink): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const pairs: readonly (readonly [Ink, Ink])[] = [
  ...(['paper', 'ground', 'stopGround', 'gateGround', 'watermark'] as const).flatMap((ground) =>
    (['ink', 'soft', 'accent'] as const).map((text) => [text, ground] as const),
  ),
  ['stop', 'stopGround'],
  ['gate', 'gateGround'],
  ['done', 'doneGround'],
  ['accent', 'accentGround'],
  ['paper', 'stop'],
  ['paper', 'gate'],
  ['paper', 'done'],
  ['paper', 'accent'],
];

test.each(pairs)('%s on %s has a contrast of at least 4.5 to 1', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});
