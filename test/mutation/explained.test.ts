import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

interface Explanations {
  readonly reasons: Readonly<Record<string, string>>;
  readonly explained: Readonly<Record<string, readonly Entry[]>>;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const { reasons, explained }: Explanations = JSON.parse(read('explained.json'));
const entries = Object.entries(explained).flatMap(([file, list]) =>
  list.map((entry) => ({ file, ...entry })),
);

/** As the mutation run sees the code: without `as const`, and without the layout. */
const squeezed = (text: string): string =>
  text
    .replace(/\bas const\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('what is explained still stands in its file', () => {
  const gone = Object.entries(explained).flatMap(([file, list]) => {
    const text = read(`../../${file}`);
    const lines = new Set(text.split('\n').map(squeezed));
    const whole = squeezed(text);
    return list
      .filter(({ code, from }) => !lines.has(code) || !whole.includes(from))
      .map(({ code, from }) => `${file}: ${code} (${from})`);
  });
  expect(gone).toEqual([]);
});

test('every change is one, and has a reason that is written down', () => {
  for (const { from, to, why } of entries) {
    expect(to).not.toBe(from);
    expect(Object.keys(reasons)).toContain(why);
  }
});

test('every reason is used, named in kebab-case and said in a sentence; they are in alphabetical order', () => {
  const names = Object.keys(reasons);
  expect(names.filter((name) => entries.every(({ why }) => why !== name))).toEqual([]);
  expect(names).toEqual(names.toSorted());
  for (const [name, sentence] of Object.entries(reasons)) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[A-Z].+\.$/);
  }
});

test('nothing is explained twice', () => {
  const seen = entries.map(({ file, code, from, to }) => JSON.stringify([file, code, from, to]));
  expect(seen.filter((each, at) => seen.indexOf(each) !== at)).toEqual([]);
});
