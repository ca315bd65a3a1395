import { readFileSync } from 'node:fs';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

test('each document says what it is for or why not; a preview shows its pages; a calendar file is handed out', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/natalizumab-low-risk.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await page.getByRole('button', { name: 'Documents' }).click();
  const dialog = page.getByRole('dialog');

  await expect(dialog.getByRole('radio')).toHaveCount(8 + 4);
  await expect(dialog.getByRole('radio', { name: 'Alert card' })).toBeDisabled();
  await expect(dialog).toContainText(
    'No infusion has been given yet: there is nothing to monitor or to warn of.',
  );

  await dialog.getByRole('radio', { name: 'Infusion-day sheets' }).check();
  await dialog.getByLabel('Alemtuzumab starts at').fill('09:00');
  await expect(dialog.getByLabel('First infusion day')).toHaveValue('2026-11-16');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const sheet = dialog.getByRole('img', { name: 'Page 1 of 11' });
  await expect(sheet).toBeVisible();
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(
    dialog.getByRole('img', { name: 'Page 2 of 11' }).locator('text', { hasText: '09:00–13:00' }).first(),
  ).toBeVisible();
  await dialog.getByLabel('First infusion day').fill('2026-11-02');
  await expect(dialog).toContainText('That day lies before the earliest possible start of the course.');

  await dialog.getByRole('radio', { name: 'Calendar file for the practice' }).check();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Create the calendar file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('TW-1986-calendar-practice-en.ics');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-screen="history"]')).toContainText('calendar file for the practice');
});
