import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { reload } from './vault.ts';
import { cutOff, moving, tooSmall, unseen, visitEach } from './visit.ts';

// Large letters, narrow windows, little motion, other colours: what WCAG 2.2 asks of every screen.

test.use({ actionTimeout: 8_000, locale: 'en-GB' });

/** Rules of a person's own, as a browser extension would set them. */
const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

const windows = [
  ['200 % on a clinic’s screen (1.4.4)', { width: 640, height: 360 }, ''],
  ['320 px wide (1.4.10)', { width: 320, height: 640 }, ''],
  ['letters alone at 200 % (1.4.4)', { width: 1280, height: 720 }, 'html { font-size: 187.5% !important }'],
  [
    'lines, letters and words further apart (1.4.12)',
    { width: 1280, height: 720 },
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  ],
] as const;

test('nothing is cut off and nothing scrolls sideways, however large the letters or narrow the window', async ({
  page,
}) => {
  const found: string[] = [];
  await visitEach(page, async (screen) => {
    for (const [name, size, css] of windows) {
      await page.setViewportSize(size);
      await restyle(page, css);
      found.push(...(await cutOff(page)).map((fault) => `${screen}, ${name}: ${fault}`));
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await restyle(page, '');
  });
  expect(found).toEqual([]);
});

test('every target is wide and high enough or stands apart (2.5.8), and nothing moves unasked', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found: string[] = [];
  await visitEach(page, async (screen) => {
    const faults = [...(await tooSmall(page)), ...(await moving(page))];
    found.push(...faults.map((fault) => `${screen}: ${fault}`));
  });
  expect(found).toEqual([]);
});

test('nothing jumps while a case opens', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        shifts.sum += entry.value;
        for (const { node } of entry.sources)
          if (node instanceof Element) shifts.moved.push(node.outerHTML.slice(0, 80));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await new Consultation(page).arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/teriflunomide.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  // Anew, at its address: what follows a click within half a second would not count.
  await reload(page);
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { sum: number; moved: string[] } }).shifts,
  );
  expect(shifts.sum, shifts.moved.join('\n')).toBeLessThan(0.05);
});

test('the focus is seen on every control and every sign on its ground, with the colours of the system too', async ({
  page,
}) => {
  const found: string[] = [];
  await visitEach(page, async (screen) => {
    for (const forcedColors of ['active', 'none'] as const) {
      await page.emulateMedia({ forcedColors });
      // From here on the focus counts as moved by the keyboard.
      await page.keyboard.press('Tab');
      const faults = await unseen(page);
      found.push(...faults.map((fault) => `${screen}, forced colours ${forcedColors}: ${fault}`));
    }
  });
  expect(found).toEqual([]);
});

test('a case is a sheet to read: alerts and findings, no control, the day and the intended use', async ({
  page,
}) => {
  await new Consultation(page).arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/teriflunomide.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.locator('[data-ui="button"]:visible, form:visible, input:visible, [data-part="bar"]:visible'),
  ).toHaveCount(0);
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await expect(page.locator('[data-screen="tasks"]')).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  const foot = page.locator('[data-part="foot"]');
  await expect(foot).toContainText('16 Nov 2026');
  await expect(foot).toContainText('Not a medical device');
  const edge = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const { style } = document.documentElement;
    return ['--sheet-title', '--sheet-day', '--sheet-use'].map((name) => style.getPropertyValue(name));
  });
  expect(edge).toEqual([
    expect.stringContaining((await page.locator('h1').textContent()) ?? '?'),
    expect.stringContaining('16 Nov 2026'),
    expect.stringContaining('Not a medical device'),
  ]);
});
