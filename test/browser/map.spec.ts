import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

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
