import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { makeVault } from './vault.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 900 } });

interface Entry {
  readonly id: string;
  readonly on: string;
  readonly type: string;
  readonly analyte?: string;
}

/** The case of a fall of platelets, with a value corrected by another hand and one retracted. */
function amended(): Buffer {
  const file = JSON.parse(readFileSync('src/scenarios/thrombocytopenia.json', 'utf8')) as { events: Entry[] };
  const last = (analyte: string) => file.events.findLast((event) => event.analyte === analyte);
  const { id, ...platelets } = last('platelets') ?? { id: '' };
  const said = (at: string, by: string, body: object) => ({
    id: `c-${at}`,
    on: '2026-11-16',
    at,
    by,
    ...body,
  });
  const events = [
    ...file.events,
    said('2026-11-16T08:12:00+01:00', 'Dr K', {
      type: 'event.corrected',
      corrects: id,
      event: { ...platelets, at: undefined, by: undefined, value: 281 },
    }),
    said('2026-11-16T08:15:00+01:00', 'Dr K', {
      type: 'event.retracted',
      retracts: last('creatinine')?.id,
      reason: 'Belongs to another patient',
    }),
  ];
  return Buffer.from(JSON.stringify({ ...file, events }));
}

async function open(page: Page, buffer: Buffer): Promise<Consultation> {
  const consultation = new Consultation(page);
  await consultation.on('2026-11-16');
  await page.goto('/');
  await page.locator('main').getByRole('button').first().click();
  await makeVault(page);
  await expect(page.locator('[data-ui="start"]')).toBeVisible();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer });
  // A case of three hundred events: a busy machine takes its time to fold it.
  await expect(page.locator('[data-screen="time"]')).toBeVisible({ timeout: 30_000 });
  return consultation;
}

const trend = (page: Page, analyte: string) => page.locator(`[data-analyte="${analyte}"]`);
const slider = (page: Page) => page.getByRole('slider', { name: 'Look back' });
const day = (page: Page, on: string) => page.locator(`[data-screen="history"] [data-day="${on}"]`);

test('trends show the thresholds with their rules, and the table behind says every value', async ({
  page,
}) => {
  await open(page, amended());
  const platelets = trend(page, 'platelets');
  await expect(platelets).toContainText('168 or less: 70 % of the own baseline, 240 (22 Jan 2024)');
  await expect(platelets).toContainText('below 100');
  await expect(platelets.getByRole('link', { name: 'MON-11' })).toHaveAttribute('href', '#/sources/MON-11');
  await expect(platelets.getByRole('img')).toHaveAttribute('aria-label', /40 values .* between 61 and 281/);
  await platelets.getByRole('button', { name: 'Platelets as a table' }).click();
  const lowest = platelets.getByRole('row', { name: /28 May 2026/ });
  await expect(lowest).toContainText('61');
  await expect(lowest).toContainText('150–400');
  await expect(lowest).toContainText('below the laboratory’s limit · MON-10, MON-11');

  await page.getByText('Courses, therapies, events and monitoring as a table').click();
  const table = page.locator('[data-screen="time"] details').getByRole('table');
  await expect(table.getByRole('row', { name: /Course 1/ })).toContainText('5 infusion days');
  await expect(table.getByRole('row', { name: /Monitoring/ })).toContainText('12 Feb 2029');

  const natalizumab = page.locator('[data-kind="window"]', { hasText: 'PML on natalizumab' });
  await expect(natalizumab).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Compare with natalizumab' }).check();
  await expect(natalizumab).toContainText('as if it had begun with the first infusion');
  await page.getByRole('radio', { name: 'last 12 months' }).check();
  await expect(page.locator('[data-kind="courses"]')).toHaveCount(0);
  await page.getByRole('radio', { name: 'all', exact: true }).first().check();
  await expect(page.locator('[data-kind="therapies"]')).toContainText('glatiramer');
});

test('looking back shows the case as it was known, read only, and leads back to today', async ({ page }) => {
  await open(page, amended());
  await expect(page.locator('[data-alert]')).toHaveCount(0);
  await page.locator('[data-part="look-back"]').getByLabel('Day', { exact: true }).fill('2026-05-28');
  const banner = page.locator('[data-part="as-known"]');
  await expect(banner).toContainText('As known on 28 May 2026');
  await expect(page.locator('[data-alert="MON-11"]')).toContainText('61');
  await expect(page.locator('[data-screen="new"]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Documents' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Deviate' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Close the alert' })).toHaveCount(0);
  await expect(trend(page, 'platelets')).toContainText('61 on 28 May 2026');
  await day(page, '2026-05-28').getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Correct' })).toHaveCount(0);

  // From one day on which something was written to the next, and by the keys of the slider.
  await banner.getByRole('button', { name: 'One entry day on' }).click();
  await expect(banner).toContainText('As known on 2 Jun 2026');
  await slider(page).press('ArrowLeft');
  await slider(page).press('ArrowLeft');
  await expect(banner).toContainText('As known on 26 May 2026');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '26 May 2026');
  await slider(page).press('Home');
  await expect(banner).toContainText('As known on 20 Nov 2023');
  await expect(page.locator('[data-screen="map"] [aria-current="step"]').first()).toContainText('Selection');
  await expect(trend(page, 'platelets')).toHaveCount(0);
  await expect(page.locator('[data-screen="time"]')).toContainText('No values yet');

  // A past day under other sources as well.
  await slider(page).press('End');
  await expect(banner).toHaveCount(0);
  await slider(page).press('PageDown');
  await expect(banner).toBeVisible();
  await page.getByRole('radio', { name: 'paper 2016 + EU label', exact: true }).check();
  await expect(trend(page, 'alt')).toContainText('EU-32');
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Back to the sources of this case' }).click();
  await banner.getByRole('button', { name: 'Back to today' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.locator('[data-screen="new"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
});

test('a value corrected later is not known before', async ({ page }) => {
  await open(page, amended());
  await expect(trend(page, 'platelets')).toContainText('281 on 12 Nov 2026');
  await slider(page).press('ArrowLeft');
  await expect(page.locator('[data-part="as-known"]')).toContainText('As known on 12 Nov 2026');
  await expect(trend(page, 'platelets')).toContainText('218 on 12 Nov 2026');
  await expect(page.locator('[data-screen="history"] del')).toHaveCount(0);
});

test('the history folds a day, filters, and tells what was corrected, by whom and why', async ({ page }) => {
  await open(page, amended());
  const history = page.locator('[data-screen="history"]');
  const september = day(page, '2026-09-14');
  await expect(september.locator('[data-part="values"]')).toContainText('Plt 224');
  await expect(september.getByRole('button', { name: 'Correct' })).toHaveCount(0);
  await september.getByRole('button', { name: '5 entries' }).press('Enter');
  await expect(september.getByRole('button', { name: /^Correct.*Platelets 224/ })).toBeVisible();
  await expect(september).toContainText('written 14 Sep 2026');

  const november = day(page, '2026-11-12');
  await expect(november.locator('del')).toHaveCount(2);
  await expect(november).toContainText('Platelets 281');
  await expect(november).toContainText('corrected 16 Nov 2026, 08:12, by Dr K');
  await expect(november).toContainText('retracted 16 Nov 2026, 08:15, by Dr K: Belongs to another patient');
  await november.getByRole('button', { name: 'to the correction' }).click();
  const correction = history.locator('[data-event="event.corrected"]');
  await expect(correction).toBeFocused();
  await expect(correction.locator('del')).toContainText('Platelets 218');
  await correction.getByRole('button', { name: 'to the entry' }).click();
  await expect(november.locator('[data-event="lab.reported"]', { hasText: 'Platelets' })).toBeFocused();

  await history.getByRole('radio', { name: 'decisions' }).check();
  await expect(history.locator('[data-event="course.started"]')).toHaveCount(2);
  await expect(history.locator('[data-event="lab.reported"]')).toHaveCount(0);
  await history.getByRole('radio', { name: 'papers' }).check();
  await expect(history).toContainText('No entries of this kind.');
  await history.getByRole('radio', { name: 'clinical', exact: true }).check();
  await history.getByRole('radio', { name: 'as recorded' }).check();
  // The first relapse was told on the day of the registration.
  await expect(day(page, '2023-11-20').locator('[data-event="relapse.recorded"]')).toBeVisible();
  await expect(day(page, '2023-10-16')).toHaveCount(0);
});

for (const [colorScheme, locale] of [
  ['light', 'en-GB'],
  ['dark', 'de-DE'],
] as const) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme, locale, reducedMotion: 'reduce' } as object);

    test('axe finds nothing, opened and looked back', async ({ page }) => {
      await open(page, amended());
      await page.locator('[data-analyte] button').first().click();
      await page.locator('[data-screen="time"] summary').click();
      await page.locator('[data-screen="time"] [data-ui="check"] input').check();
      await day(page, '2026-11-12').locator('[data-part="toggle"] button').click();
      const clean = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      };
      await clean();
      await page.getByRole('slider').press('ArrowLeft');
      await expect(page.locator('[data-part="as-known"]')).toBeVisible();
      await clean();
    });
  });
}

test('nothing runs over the edge of a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, amended());
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await slider(page).press('ArrowLeft');
  await expect(page.locator('[data-part="as-known"]')).toBeVisible();
  expect(await over()).toBeLessThanOrEqual(0);
});
