import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { makeVault } from './vault.ts';
import { cutOff } from './visit.ts';

const CASES = ['thrombocytopenia', 'retreatment'] as const;
const TODAY = '2026-11-16';

/** Makes a vault and brings two cases into it, as a person does. */
async function twoCases(page: Page): Promise<void> {
  await page.clock.setFixedTime(`${TODAY}T09:00:00`);
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await makeVault(page);
  for (const id of CASES) {
    await page.goto('/#/');
    await page.locator('input[type="file"]').setInputFiles(`src/scenarios/${id}.json`);
    await expect(page.locator('[data-screen="case"]')).toBeVisible();
  }
  await page.goto('/#/');
  await expect(page.locator('[data-ui="case-row"]')).toHaveCount(2);
}

const clean = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await cutOff(page), where).toEqual([]);
};

/** The file that a click hands over. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const downloading = page.waitForEvent('download');
  await click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const rowsOf = (bytes: Uint8Array | undefined): readonly Record<string, string>[] =>
  parse(new TextDecoder().decode(bytes), { columns: true, bom: true });

test.describe('English', () => {
  test.use({ locale: 'en-GB' });

  test('what is shown of two cases is what leaves, and the due list tells both', async ({ page }) => {
    await twoCases(page);
    await page.getByRole('button', { name: 'Export for a registry' }).click();
    const dialog = page.getByRole('dialog');
    await clean(page, 'choosing');
    await dialog.getByRole('radio', { name: 'chosen ones' }).check();
    await dialog.getByRole('button', { name: 'Show what leaves' }).click();
    await expect(dialog.getByText('Choose at least one case.')).toBeVisible();
    for (const box of await dialog.locator('[data-part="boxes"] input').all()) await box.check();
    await dialog.getByRole('button', { name: 'Show what leaves' }).click();
    await expect(dialog.getByText('What leaves of 2 cases')).toBeVisible();
    // The keyboard has not fallen out of the dialog with the button that is gone.
    await expect(dialog.locator('[data-part="leaves"]')).toBeFocused();
    await dialog.getByText('cases.csv', { exact: true }).click();
    await clean(page, 'looking');
    const shown = await dialog.locator('details[open] tbody tr').allInnerTexts();
    const { name, bytes } = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save the export' }).click(),
    );
    await expect(dialog).toHaveCount(0);
    expect(name).toBe(`registry-export-${TODAY}.zip`);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toHaveLength(14);
    const cases = rowsOf(files['cases.csv']);
    expect(cases).toHaveLength(2);
    // Column by column and cell by cell.
    const told = Object.keys(cases[0] ?? {}).map((column) => [
      column,
      ...cases.map((row) => (row[column] === '' ? 'empty' : row[column])),
    ]);
    expect(shown.map((line) => line.split(/\t\n?|\n\t?/))).toEqual(told);
    const everything = Object.values(files)
      .map((each) => new TextDecoder().decode(each))
      .join('');
    for (const id of CASES) {
      const file = JSON.parse(readFileSync(`src/scenarios/${id}.json`, 'utf8')) as {
        id: string;
        label: string;
      };
      expect(everything).not.toContain(file.label);
      expect(everything).not.toContain(file.id);
    }

    await page.getByRole('button', { name: 'Due list' }).click();
    await dialog.getByLabel('Weeks ahead').fill('12');
    await clean(page, 'due list');
    const calendar = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save as calendar' }).click(),
    );
    await expect(dialog.getByText(/^Saved: \d+ duties in 2 cases/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Save as calendar' })).toBeFocused();
    const table = await saved(page, () => dialog.getByRole('button', { name: 'Save as table' }).click());
    expect([calendar.name, table.name]).toEqual([`due-list-${TODAY}.ics`, `due-list-${TODAY}.csv`]);
    const events = new TextDecoder().decode(calendar.bytes).match(/^BEGIN:VEVENT/gm) ?? [];
    const duties = rowsOf(table.bytes);
    expect(new Set(duties.map((row) => row.case))).toEqual(new Set(['Case 1', 'Case 2']));
    expect(duties.length).toBeGreaterThanOrEqual(events.length);
    expect(events.length).toBeGreaterThan(3);
  });
});

test.describe('Deutsch, on a narrow screen in the dark', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('both dialogs are clean', async ({ page }) => {
    await twoCases(page);
    await clean(page, 'list');
    await page.getByRole('button', { name: 'Export für ein Register' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Text im Wortlaut').click();
    await dialog.getByText('Kürzel und Namen').click();
    await dialog.getByText('Das Datum aller Einträge verschieben').click();
    await clean(page, 'choosing');
    await dialog.getByRole('button', { name: 'Zeigen, was nach außen geht' }).click();
    await dialog.getByText('events.csv', { exact: true }).click();
    await expect(dialog.getByText('De-identifiziert ist nicht anonym')).toBeVisible();
    await clean(page, 'looking');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Fälligkeitsliste' }).click();
    await clean(page, 'due list');
  });
});

test('the page on the case format is reached from the sources, and is clean beside the application', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await page.goto('/#/sources');
  const opening = page.waitForEvent('popup');
  await page.locator('[data-part="format"] a').click();
  const format = await opening;
  await expect(format.locator('#en')).toContainText('lab.reported');
  // Its own style holds under the policy of the application.
  expect(
    await format
      .locator('table')
      .first()
      .evaluate((table) => getComputedStyle(table).borderCollapse),
  ).toBe('collapse');
  // It names no colour of its own and has thousands of cells; its German half is built alike.
  const axe = new AxeBuilder({ page: format }).exclude('#de').disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
});
