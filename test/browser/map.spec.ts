import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { makeVault } from './vault.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 720 } });

async function openScenario(page: Page, id: string, day = '2026-11-16'): Promise<Consultation> {
  const consultation = new Consultation(page);
  await consultation.arrive(day);
  await page.locator('input[type="file"]').setInputFiles(`src/scenarios/${id}.json`);
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  return consultation;
}

const map = (page: Page) => page.locator('[data-screen="map"]');
const station = (page: Page, id: string) => map(page).locator(`[data-station="${id}"] > button`);
const inside = (page: Page) => map(page).locator('[data-part="stage"]');

test('a screen reader hears the whole line, and where the patient is', async ({ page }) => {
  await openScenario(page, 'natalizumab-high-risk');
  await expect(page.getByRole('navigation', { name: 'Map of the pathway' })).toMatchAriaSnapshot(`
    - navigation "Map of the pathway":
      - list:
        - listitem:
          - button /Selection done/
        - listitem:
          - button /Switch done natalizumab, high PML risk/
        - listitem:
          - button /Preparation done/
        - listitem:
          - button /Course 1 done/
        - listitem:
          - button /Interval done/
        - listitem:
          - button /Course 2 done/
        - listitem:
          - button /Monitoring You are here/
        - listitem:
          - button /Retreatment ahead/
      - button "The pathway as a list"
  `);
  await expect(map(page).locator('[aria-current="step"]').first()).toContainText('Monitoring');
});

test('a station opens to its states, and to why each way on is or is not open', async ({ page }) => {
  await openScenario(page, 'dimethyl-fumarate');
  const here = map(page).locator('li[data-status="here"] > button');
  await here.click();
  await expect(here).toHaveAttribute('aria-expanded', 'true');
  const way = inside(page).locator('[data-way="course.started"]');
  await expect(way).toHaveAttribute('data-open', 'false');
  // Each failing rule in words, with the patient's own value and its source.
  await expect(way).toContainText('Twelve months since the previous course are not over');
  await expect(way.getByRole('link', { name: /INF-02 · paper 2016/ })).toBeVisible();
  await expect(inside(page).locator('[data-way="follow-up.ended"]')).toHaveAttribute('data-open', 'true');
  await expect(inside(page).locator('[data-part="regions"] [aria-current="step"]').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-screen="map"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // A station ahead says what stands before it.
  await station(page, 'monitoring').click();
  await expect(inside(page)).toContainText('Not reached yet. From Interval the way leads through Course 2.');
  await expect(inside(page)).toContainText('What stands before it now');
  await expect(inside(page)).toContainText('Laboratory panel before every course');

  // Closed, the focus is back where it was opened.
  await inside(page).getByRole('button', { name: 'Close' }).click();
  await expect(inside(page)).toHaveCount(0);
  await expect(station(page, 'monitoring')).toBeFocused();
});

test('the line can be travelled by keyboard, and be read as a list', async ({ page }) => {
  await openScenario(page, 'natalizumab-high-risk');
  await station(page, 'selection').focus();
  for (const id of ['switching', 'preparation', 'course-1']) {
    await page.keyboard.press('Tab');
    await expect(station(page, id)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(inside(page)).toContainText('day 5');
  await page.keyboard.press('Enter');
  await expect(inside(page)).toHaveCount(0);

  const asList = map(page).getByRole('button', { name: 'The pathway as a list' });
  await asList.click();
  await expect(asList).toHaveAttribute('aria-pressed', 'true');
  await expect(map(page).getByText('You are here: monthly tests').last()).toBeVisible();
  await expect(map(page).locator('[data-part="picture"]')).toBeHidden();
});

test('on a phone the list stands in place of the picture', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openScenario(page, 'switched');
  await expect(map(page).locator('[data-part="picture"]')).toBeHidden();
  const current = map(page).locator('[aria-current="step"]');
  await expect(current).toHaveCount(1);
  await expect(current).toContainText('Other drug');
  await current.getByRole('button').click();
  await expect(inside(page).locator('[data-way]')).toHaveCount(1);
});

test('what mends a finding is one click away, and a task that is due as well', async ({ page }) => {
  const consultation = await openScenario(page, 'dimethyl-fumarate', '2027-04-20');
  const panel = consultation.finding('PRE-10');
  await panel.getByText('Why this rule?').click();
  await expect(panel).toContainText('What would mend it');
  await panel.getByRole('button', { name: /^Record laboratory values/ }).click();
  const form = page.locator('form[data-form="laboratory"]');
  await expect(form.getByRole('textbox').first()).toBeFocused();
  await expect(form.getByLabel('AST (GOT)', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Other form' }).click();

  const tasks = page.locator('[data-screen="tasks"]');
  const record = tasks.getByRole('button', { name: /^Record it ?: TSH/ });
  await record.first().click();
  await expect(form.getByLabel('TSH', { exact: true })).toBeFocused();
});

/** Rules of a person's own, as a browser extension would set them. */
const letters = (page: Page, percent: number, css = '') =>
  page.evaluate(
    ([size, more]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${size}% !important } ${more}`);
      document.adoptedStyleSheets = [sheet];
    },
    [93.75 * (percent / 100), css] as const,
  );

const SIZES = [
  [100, ''],
  [100, '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'],
  [112, ''],
  [125, ''],
  [150, ''],
  [200, ''],
] as const;

/** What is written in the picture where it is shown: how high its letters are, and which words touch, or leave it. */
const written = (page: Page) =>
  map(page).evaluate((nav) => {
    const frame = nav.getBoundingClientRect();
    const texts = [...nav.querySelectorAll('svg[data-part="picture"] text')].filter((each) =>
      each.checkVisibility(),
    );
    const boxes = texts
      .map((each) => ({ text: each.textContent ?? '', box: each.getBoundingClientRect() }))
      .filter(({ text }) => text.trim() !== '');
    const faults = boxes.flatMap(({ text, box }, at) => [
      ...(box.left < frame.left || box.right > frame.right ? [`“${text}” leaves the map`] : []),
      ...boxes
        .slice(at + 1)
        .filter(({ box: other }) => {
          const aside = Math.max(box.left, other.left) - Math.min(box.right, other.right);
          const below = Math.max(box.top, other.top) - Math.min(box.bottom, other.bottom);
          // The box of a line of text is higher than its letters.
          return aside < 0 && below < -4;
        })
        .map(({ text: other }) => `“${text}” lies on “${other}”`),
    ]);
    const name = texts.find((each) => (each as SVGElement).dataset.part === 'name');
    return { size: name ? Number.parseFloat(getComputedStyle(name).fontSize) : undefined, faults };
  });

for (const locale of ['en-GB', 'de-DE']) {
  test.describe(() => {
    test.use({ locale });
    test(`the letters of the map grow with those of the page, and give way to the list before they touch (${locale})`, async ({
      page,
    }) => {
      await page.clock.setFixedTime('2026-11-16T09:00:00');
      await page.goto('/');
      await page.locator('main').getByRole('button').click();
      await makeVault(page);
      const picture = map(page).locator('[data-part="picture"]');
      const list = map(page).locator('[data-station="monitoring"] [data-part="name"]');
      const found: string[] = [];
      for (const id of ['interrupted-course', 'retreatment', 'ocrelizumab']) {
        await page.goto('/#/');
        await page.locator('input[type="file"]').setInputFiles(`src/scenarios/${id}.json`);
        await expect(map(page)).toBeVisible();
        for (const width of [1920, 1280, 1024]) {
          await page.setViewportSize({ width, height: 720 });
          for (const [percent, css] of SIZES) {
            await letters(page, percent, css);
            const { faults, size } = await written(page);
            found.push(...faults.map((fault) => `${id}, ${width} px, ${percent} % ${css}: ${fault}`));
            // The picture or the list, never neither; the letters of either follow the page.
            if (size === undefined) await expect(list).toHaveCSS('clip-path', 'none');
            else expect(size).toBeGreaterThanOrEqual(12 * (percent / 100));
          }
        }
      }
      expect(found).toEqual([]);

      await page.setViewportSize({ width: 1920, height: 720 });
      await letters(page, 100);
      const usual = (await written(page)).size ?? 0;
      await letters(page, 150);
      expect((await written(page)).size).toBeCloseTo(1.5 * usual, 1);
      await page.setViewportSize({ width: 1280, height: 720 });
      await letters(page, 200);
      await expect(picture).toBeHidden();
      await expect(list).toHaveCSS('font-size', '30px');
      await letters(page, 100);
      await expect(picture).toBeVisible();
    });
  });
}
