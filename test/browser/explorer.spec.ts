import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { elementsOf } from '../teaching/xml.ts';
import { expect, single, test } from './fixtures.ts';
import { cutOff, tooSmall } from './visit.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 720 } });

/** Opens the statechart, past the intended use; no vault is asked for. */
async function arrive(page: Page, scenario = '', start = '/'): Promise<void> {
  await page.clock.setFixedTime('2026-11-28T09:00:00');
  await page.goto(start);
  await page.locator('main').getByRole('button').click();
  await page.goto(`${start}#/statechart${scenario === '' ? '' : `/${scenario}`}`);
  await expect(page.getByRole('tree')).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });
const box = (page: Page, id: string) => page.locator(`[data-part="frame"] [data-state="${id}"]`);
const details = (page: Page) => page.locator('[data-part="details"]');
const events = (page: Page) => page.locator('[data-part="events"]');
const changed = (page: Page) => page.locator('[data-part="changed"]');
const record = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true });

test('a scenario is lit, an event fired by hand moves it, and what cannot happen says why', async ({
  page,
}) => {
  await page.goto('/');
  await arrive(page);
  await page.getByLabel('Begin with').selectOption('From natalizumab, low PML risk');
  await expect(page).toHaveURL(/#\/statechart\/natalizumab-low-risk$/);
  await expect(page).toHaveTitle(/^The statechart · /);
  await expect(page.getByText('nothing is stored')).toBeVisible();
  await expect(page.locator('main')).toContainText('117 states, 387 transitions.');

  // Lit in the picture and in words, and by more than a colour.
  await expect(box(page, 'treatment.preparation')).toHaveAttribute('data-active', '');
  await expect(box(page, 'treatment.course')).not.toHaveAttribute('data-active');
  await expect(row(page, 'Preparation')).toHaveAttribute('aria-current', 'true');
  await expect(row(page, 'Course')).not.toHaveAttribute('aria-current');
  await expect(page.locator('[data-arrow="open"]').first()).toBeVisible();

  // What is not possible: the words of the refusal, or the rules with their sources.
  await expect(events(page).locator('[data-event="infusion.given"]')).toContainText(
    '“Infusion” has no place in the stage “Preparation”.',
  );

  await events(page).getByRole('button', { name: 'Start the course' }).click();
  await record(page).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(changed(page)).toBeFocused();
  await expect(changed(page)).toContainText('Entered: “Infusions: day 1”.');
  await expect(page.locator('[aria-live="polite"]').first()).toContainText('Entered: “Infusions: day 1”.');
  await expect(box(page, 'treatment.course.underway.day1')).toHaveAttribute('data-entered', '');
  await expect(row(page, 'Day 1 just entered')).toHaveAttribute('aria-selected', 'true');

  const infusion = events(page).locator('[data-event="infusion.given"]');
  await expect(infusion).toContainText('Pregnancy test on day 1.');
  const source = infusion.getByRole('link', { name: /^INF-05 · paper 2016/ });
  await expect(source).toHaveAttribute('href', '#/sources/INF-05');
  const complete = details(page).locator('[data-way="course.completed"]').first();
  await expect(complete).toHaveAttribute('data-standing', 'closed');
  await expect(complete).toContainText('0 of 5 infusions given');

  // The rules decide what was answered: a refusal is said in the form, and nothing has changed.
  await details(page).getByRole('button', { name: 'Let it happen: Course interrupted' }).click();
  await page.getByRole('dialog').getByLabel('Course').fill('2');
  await page.getByRole('dialog').getByLabel('Reason').fill('Fever');
  await record(page).click();
  await expect(page.getByRole('dialog')).toContainText('Course 2 was named; course 1 is the next one.');
  await page.getByRole('dialog').getByLabel('Course').fill('1');
  await record(page).click();
  await expect(box(page, 'treatment.course.interrupted')).toHaveAttribute('data-active', '');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box(page, 'treatment.course.underway.day1')).toHaveAttribute('data-active', '');
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(row(page, 'Preparation')).toHaveAttribute('aria-selected', 'true');
  await expect(changed(page)).toHaveCount(0);

  // Nothing was kept.
  expect(await page.evaluate(() => Object.keys(localStorage).length + sessionStorage.length)).toBeLessThan(2);
});

test('an empty case begins with its registration, and time passes by hand', async ({ page }) => {
  await arrive(page);
  await expect(page.getByLabel('Day of the story')).toHaveValue('2026-11-28');
  await expect(events(page).locator('[data-event="treatment.chosen"]')).toContainText('not registered yet');
  await events(page).getByText('Possible now (1)').click();
  await events(page).getByRole('button', { name: 'Register the patient' }).click();
  await record(page).click();
  await expect(changed(page)).toContainText('No state has changed.');
  await expect(events(page).locator('[data-event="treatment.chosen"]')).toContainText('Not yet known');
  await page.getByRole('button', { name: 'One month later' }).click();
  await expect(page.getByLabel('Day of the story')).toHaveValue('2026-12-28');

  await page.goto('/#/statechart/dimethyl-fumarate');
  await expect(box(page, 'treatment.interval.timing.resting')).toHaveAttribute('data-active', '');
  await page.getByLabel('Day of the story').fill('2026-12-20');
  await expect(changed(page)).toContainText('Entered: “Interval: the next course can start”');
  await expect(box(page, 'treatment.interval.timing.due')).toHaveAttribute('data-entered', '');

  await page.goto('/#/statechart/elsewhere');
  await expect(page.getByText('There is no scenario “elsewhere”.')).toBeVisible();
});

test('the outline is travelled by keyboard and searched', async ({ page }) => {
  await arrive(page, 'thrombocytopenia');
  const focused = page.locator('[role="treeitem"]:focus');
  await row(page, 'Whole journey').click();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText('Treatment');
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Treatment');
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText('Watches');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveText('Platelets');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toContainText('Every month');
  await expect(focused).toHaveAttribute('aria-level', '4');
  await expect(focused).toHaveAttribute('aria-posinset', '1');
  await expect(focused).toHaveAttribute('aria-setsize', '4');
  await page.keyboard.press('h');
  await expect(focused).toHaveText('Haematology');
  await expect(details(page)).toContainText('How closely do the platelets have to be watched?');
  await expect(details(page).getByRole('link', { name: 'MON-11' }).first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveText('Platelets');
  await page.keyboard.press('End');
  await expect(focused).toHaveText('Disease activity');
  await page.keyboard.press('Home');
  await expect(focused).toHaveText('Whole journey');

  const search = page.getByRole('searchbox');
  await search.fill('mon-20');
  await expect(page.locator('search [role="status"]')).toHaveText('2 states');
  await expect(page.getByRole('treeitem')).toHaveText([
    'Whole journey',
    'Watches',
    'Kidneys',
    /^Every month/,
    'Nephrology',
  ]);
  await search.fill('zebra');
  await expect(page.locator('search [role="status"]')).toContainText(
    'Nothing in the chart speaks of “zebra”.',
  );
  await search.fill('');
  // A box of the picture leads to the same.
  await box(page, 'treatment.monitoring').locator('text').first().click();
  await expect(row(page, 'Monitoring')).toHaveAttribute('aria-selected', 'true');
});

test('the picture is saved as a file of its own, alike each time', async ({ page }) => {
  await arrive(page, 'natalizumab-high-risk');
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const svg = await saved('Save as SVG');
  expect(svg.name).toBe('statechart-From-natalizumab-high-PML-risk.svg');
  const elements = elementsOf(svg.text);
  expect(elements[0]?.name).toBe('svg');
  expect(elements.filter(({ attributes }) => attributes.class === 'mark').length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Open all states' }).click();
  await expect(page.locator('[data-part="frame"] [data-state]')).toHaveCount(162);
  expect((await saved('Save as SVG')).text).toBe(svg.text);
  expect((await saved('Save as text')).text).toContain('## Whole journey (active)');
});

for (const [locale, colorScheme] of [
  ['en-GB', 'light'],
  ['de-DE', 'dark'],
] as const) {
  test.describe(() => {
    test.use({ locale, colorScheme });
    test(`axe finds nothing, and nothing breaks on a phone (${locale}, ${colorScheme})`, async ({ page }) => {
      await arrive(page, 'interrupted-course');
      for (const summary of await events(page).locator('summary').all()) await summary.click();
      const check = async (part: string) =>
        (await new AxeBuilder({ page }).include(part).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes[0]?.html,
        ]);
      expect(await check('html')).toEqual([]);
      await events(page).locator('[data-part="choices"] button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await check('dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await cutOff(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      expect(await check('[data-part="chart"]')).toEqual([]);
    });
  });
}

test('it works in the single file', async ({ page }) => {
  await arrive(page, 'switched', single);
  await expect(box(page, 'treatment.switched')).toHaveAttribute('data-active', '');
  await expect(row(page, 'Other drug active')).toHaveAttribute('aria-selected', 'true');
});
