import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB' });

/** Opens a place on the page of the sources, past the intended use. */
async function arrive(page: Page, at = ''): Promise<void> {
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await page.goto(`/#/sources${at}`);
  await expect(page.locator('[data-page="sources"]')).toBeVisible();
}

const rules = (page: Page) => page.locator('#rules article:visible');
const found = (page: Page) => page.locator('search [role="status"]');

test('every rule is there, under the place of its source', async ({ page }) => {
  await arrive(page);
  await expect(page.getByRole('link', { name: 'Sources', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page).toHaveTitle(/^Sources · /);
  await expect(found(page)).toHaveText('174 rules');
  await expect(page.locator('#rules article')).toHaveCount(174);
  const rule = page.locator('#PRE-05');
  await expect(rule.getByRole('heading', { level: 4 })).toContainText('PRE-05');
  await expect(rule).toContainText('Condition');
  await expect(rule).toContainText('Start of the course');
  await expect(rule).toContainText('No earlier than 8 weeks after isoniazid began');
  await expect(
    page
      .locator('[data-part="chapter"]', { has: page.locator('#SEL-20') })
      .getByRole('heading', { level: 3 }),
  ).toHaveText(/Hassoun et al\. 2016\s+Patient selection, Table 1/);
});

test('a search takes every word in any case and order, from id, title, statement and source', async ({
  page,
}) => {
  await arrive(page);
  const search = page.getByRole('searchbox', { name: 'Search the rules' });
  await search.fill('FINGOlimod lymphocytes');
  await expect(page.locator('#SWI-40')).toBeVisible();
  await expect(page.locator('#SWI-20')).toBeHidden();
  await search.fill('lymphocytes');
  await expect(page.locator('#SWI-20')).toBeVisible();
  await expect(found(page)).toHaveText(`${await rules(page).count()} rules`);
  await search.fill('mon-11');
  await expect(rules(page)).toHaveCount(1);
  await expect(found(page)).toHaveText('1 rule');
  await search.fill('prescribing LISTERIA');
  await expect(rules(page)).toHaveCount(1);
  await expect(page.locator('#US-19')).toBeVisible();
  // The micro sign of a keyboard and the letter of the words are one.
  await search.fill('200/\u00b5l');
  await expect(page.locator('#US-13')).toBeVisible();
});

test('what is not found is said, with a way out', async ({ page }) => {
  await arrive(page);
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.locator('[data-ui="empty"]')).toContainText('No rule speaks of “zebra”.');
  await expect(found(page)).toContainText('0 rules');
  await expect(found(page)).toContainText('Try fewer or other words');
  await page.getByRole('button', { name: 'Show all rules' }).click();
  await expect(found(page)).toHaveText('174 rules');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('filters narrow by source, kind and what is to be confirmed, and add up', async ({ page }) => {
  await arrive(page);
  await page.getByLabel('Only those to confirm against the current label').check();
  await expect(rules(page)).toHaveCount(8);
  for (const article of await rules(page).all())
    await expect(article).toContainText('Confirm against the current label');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('task');
  await expect(rules(page)).toHaveCount(6);
  await page.getByRole('combobox', { name: 'Source' }).selectOption('us');
  await expect(rules(page)).toHaveCount(2);
  await expect(page.locator('#US-12')).toBeVisible();
  await page.getByRole('searchbox').fill('rems');
  await expect(rules(page)).toHaveCount(1);
});

test('a link to a rule opens with it in view, marked and focused, whatever was searched', async ({
  page,
}) => {
  await arrive(page, '/EU-02');
  const rule = page.locator('#EU-02');
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
  await expect(rule).toHaveAttribute('data-here', '');
  await expect(rule).toContainText('The stop decides.');
  await page.getByRole('searchbox').fill('isoniazid');
  await expect(rule).toBeHidden();
  // The address is the same: following it again shows it all the same.
  await page.locator('#topic-form').getByRole('link', { name: 'EU-02' }).click();
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
  await rule.getByRole('link', { name: 'US-01' }).click();
  await expect(page).toHaveURL(/#\/sources\/US-01$/);
  await expect(page.locator('#US-01')).toBeFocused();
  await expect(page.locator('#US-01')).toBeInViewport();
  await page.goBack();
  await expect(rule).toBeFocused();
  await page.goto('/#/sources/mon-10');
  await expect(page.locator('#MON-10')).toBeFocused();
  await page.goto('/#/sources/XYZ-99');
  await expect(page.locator('[data-ui="notice"]')).toContainText('There is no rule “XYZ-99”.');
});

test('topics, readings, open questions and the sources follow, each with its rules', async ({ page }) => {
  await arrive(page, '/reading-2');
  await expect(page.locator('#reading-2')).toBeInViewport();
  await expect(page.locator('#reading-2')).toContainText('A fall of 30 % or more');
  await expect(page.locator('#reading-2').getByRole('link', { name: 'MON-10' })).toBeVisible();
  await expect(page.locator('[data-ui="reading"]')).toHaveCount(27);
  await expect(page.locator('#topic-hiv')).toContainText('They agree: SEL-22, EU-16, US-02');
  await expect(page.locator('#topic-age')).toContainText('Decides: EU-04 · Also: SEL-36');
  const parts = page.getByRole('navigation', { name: 'On this page' });
  await parts.getByRole('link', { name: 'What no source gives a number for' }).click();
  await expect(page.locator('#prompts')).toBeFocused();
  await expect(page.locator('#prompts')).toContainText('Transient ischaemic attack');
  await parts.getByRole('link', { name: 'The sources', exact: true }).click();
  await expect(page.locator('#bibliography')).toContainText('2016, 1:10');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Every statement with its rule' }).click();
  expect((await downloading).suggestedFilename()).toBe('trace.md');
});

test('with the keyboard alone: search, go to a rule it names, and on from there', async ({ page }) => {
  await arrive(page);
  await page.locator('#content').focus();
  // The ways to other pages stand in the head, before the search.
  const links = await page.locator('main [data-part="title"] a').count();
  for (let steps = 0; steps <= links; steps += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('scleroderma eu-04');
  await expect(found(page)).toContainText('0 rules');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('eu-04');
  await expect(rules(page)).toHaveCount(1);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let steps = 0; steps < 20 && (await focused()) !== 'SEL-36'; steps += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#SEL-36')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('SEL-36');
});

for (const [locale, colorScheme, empty] of [
  ['en-GB', 'light', 'No rule speaks of'],
  ['de-DE', 'dark', 'Keine Regel spricht von'],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ colorScheme, locale });

    test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
      test.setTimeout(180_000);
      const clean = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, where).toBeLessThanOrEqual(0);
      };
      await arrive(page, '/EU-22');
      await expect(page.locator('#EU-22')).toBeFocused();
      // The whole page once; the other reads a part of it, as axe takes long over 174 rules.
      if (locale !== 'en-GB' || colorScheme !== 'light') await page.getByRole('searchbox').fill('eu-2');
      await clean('a rule');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('searchbox').fill('zebra');
      await expect(page.locator('[data-ui="empty"]')).toContainText(empty);
      await clean('nothing found');
    });
  });
}
