import { expect, test } from 'vitest';
import { glyphs, marks } from '../../src/documents/glyphs.ts';

const layers = [
  ...Object.entries(glyphs).map(([name, glyph]) => [name, glyph.layers] as const),
  ...Object.entries(marks),
];

test.each(layers)('%s stays in its box and uses the commands that every painter knows', (_, parts) => {
  for (const { d, width = 0 } of parts) {
    expect(d).toMatch(/^[MLHVCZ\d\s.-]+$/);
    for (const value of d.match(/-?[\d.]+/g) ?? []) {
      expect(Number(value)).toBeGreaterThanOrEqual(width / 2);
      expect(Number(value)).toBeLessThanOrEqual(24 - width / 2);
    }
  }
});
