import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

const light = tokensOf('');
const dark = { ...light, ...tokensOf('@media screen and (prefers-color-scheme: dark)') };
const more = '@media screen and (prefers-contrast: more)';
const moreLight = { ...light, ...tokensOf(more) };
const moreDark = {
  ...dark,
  ...tokensOf(more),
  ...tokensOf('@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'),
};

const grounds = ['paper', 'card'];
const signs = ['stop', 'gate', 'caution', 'done', 'accent', 'past'];

/** What is written on what. */
const text: [string, string][] = [
  ...[...grounds, 'well'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['soft-ink', ground],
    ['accent', ground],
    ['accent-strong', ground],
    ['stop', ground],
  ]),
  ...signs.flatMap((sign): [string, string][] => [
    [sign, 'card'],
    [sign, 'paper'],
    [sign, `${sign}-soft`],
    ['ink', `${sign}-soft`],
    ['soft-ink', `${sign}-soft`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-stop', 'stop'],
  ['on-stop', 'stop-strong'],
];

/** What must be seen, though it is not read: borders of controls and the focus ring (WCAG 2.2, 1.4.11). */
const shapes: [string, string][] = grounds.flatMap((ground): [string, string][] => [
  ['edge', ground],
  ['accent', ground],
]);

describe.each([
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light with more contrast', moreLight, 7],
  ['dark with more contrast', moreDark, 7],
] as const)('%s', (_name, tokens, least) => {
  test(`every text stands out from its ground by ${least} : 1`, () => {
    expect(below(tokens, text, least)).toEqual([]);
  });
  test('every control stands out from its ground by 3 : 1', () => {
    expect(below(tokens, shapes, 3)).toEqual([]);
  });
});

function below(tokens: Record<string, string>, pairs: readonly [string, string][], least: number): string[] {
  return pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(value(tokens, front), value(tokens, back)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
}

function value(tokens: Record<string, string>, name: string): string {
  const found = tokens[name];
  if (!found) throw new Error(`There is no colour --${name}`);
  return found;
}

/** The hexadecimal colours of the :root block behind a media query; of the bare one for the empty string. */
function tokensOf(query: string): Record<string, string> {
  const start = query === '' ? css.indexOf(':root') : css.indexOf(`${query} {`) + query.length;
  const block = css.slice(css.indexOf(':root', start), css.indexOf('}', css.indexOf(':root', start)));
  const pairs = [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)];
  return Object.fromEntries(pairs.map(([, name = '', colour = '']) => [name, colour]));
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the dark room of the presenter has the colours of a dark device', () => {
  const inside = (from: string) => {
    const start = css.indexOf(from);
    expect(start, from).toBeGreaterThan(0);
    return [
      ...css
        .slice(start, css.indexOf('}', css.indexOf('{', css.indexOf(':root', start))))
        .matchAll(/--[\w-]+: [^;]+;/g),
    ].map(([declaration]) => declaration);
  };
  const device = inside('@media screen and (prefers-color-scheme: dark)');
  expect(device.length).toBeGreaterThan(20);
  expect(inside('@media screen {')).toEqual(device);
});
