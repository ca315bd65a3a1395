import { expect, test } from './fixtures.ts';

test('the page opens again without a network, lazy parts included', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const title = await page.locator('h1').first().textContent();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('h1').first()).toHaveText(title ?? '');
  const missing = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const kept = await (await caches.open(name ?? '')).keys();
    const answers = await Promise.all(kept.map(async ({ url }) => ((await fetch(url)).ok ? [] : [url])));
    return kept.length > 3 ? answers.flat() : ['too few files are kept'];
  });
  expect(missing).toEqual([]);
});
