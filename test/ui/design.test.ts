import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, syntaxOf } from '../source.ts';

const page = filesIn('src/screens').filter((file) => /^src\/screens\/design(\.tsx$|\/)/.test(file));
const shown = page.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Around every page already: the page of parts shows what they do by what they lend. */
const lent: Record<string, string> = { Announcer: 'useAnnounce(', Toasts: 'useToast(' };

describe('the page of the parts', () => {
  for (const file of filesIn('src/ui').filter((name) => name.endsWith('.tsx'))) {
    const components = [...readFileSync(file, 'utf8').matchAll(/^export function ([A-Z]\w*)/gm)];
    test(`${file} is shown`, () => {
      expect(components).not.toEqual([]);
      const missing = components.filter(
        ([, name = '']) =>
          !new RegExp(`<${name}[\\s>/]`).test(shown) && !shown.includes(lent[name] ?? `<${name} `),
      );
      expect(missing.map(([, name]) => name)).toEqual([]);
    });
  }

  test('only development knows it', () => {
    const users = filesIn('src')
      .filter((file) => /\.tsx?$/.test(file) && !page.includes(file))
      .filter((file) => syntaxOf(file).imports.some(({ target }) => page.includes(target)));
    expect(users).toEqual(['src/app.tsx']);
    expect(readFileSync('src/app.tsx', 'utf8')).toMatch(
      /const Design = import\.meta\.env\.DEV\s+\? lazy\(\(\) => import\('\.\/screens\/design\.tsx'\)/,
    );
  });
});
