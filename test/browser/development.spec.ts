import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

const site = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.SITE ?? 'dist');

test('the page of the parts is for development alone: the build has neither its files nor its address', async ({
  page,
}) => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(3);
  const leaks = files.filter((file) =>
    /Parts of the interface|data-page=['"]?design/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(leaks).toEqual([]);
  await new Consultation(page).arrive('2026-11-16');
  await page.goto('/#/design');
  await expect(page.locator('main [data-ui="notice"]')).toBeVisible();
  await expect(page.locator('[data-page="design"]')).toHaveCount(0);
});
