import { expect } from 'vitest';
import { boxOf, type Item, type Layout, type TextItem } from '../../src/documents/layout-types.ts';

// What every laid-out paper must keep to, whatever stands on it.

export const isText = (item: Item): item is TextItem => item.kind === 'text';

/** Nothing leaves the margins. */
export function expectInside(result: Layout): void {
  const { x, y, width, height } = result.margin;
  // Strokes are placed by their middle.
  const slack = 0.5;
  for (const item of result.pages.flatMap(({ items }) => items)) {
    if (item.tag === 'background') continue;
    const box = boxOf(item);
    const inside =
      box.x >= x - slack &&
      box.x + box.width <= x + width + slack &&
      box.y >= y - slack &&
      box.y + box.height <= y + height + slack;
    if (!inside) expect.fail(`${item.kind === 'text' ? `"${item.text}"` : 'A shape'} leaves the page`);
  }
}

/** Bodies of letters, from the baseline up to the capitals: these may never touch. */
export function expectNoOverlap(result: Layout): void {
  for (const { items } of result.pages) {
    const texts = items.filter(isText).filter(({ tag, text }) => tag !== 'background' && text.trim() !== '');
    texts.forEach((a, index) => {
      for (const b of texts.slice(index + 1)) {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y, b.y) - Math.max(a.y - a.size * 0.66, b.y - b.size * 0.66);
        if (across > 0.2 && down > 0.2) expect.fail(`"${a.text}" lies on "${b.text}"`);
      }
    });
  }
}
