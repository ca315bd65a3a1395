import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { makeVault } from './vault.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 900 } });

const today = '2026-11-16';

/** Opens a shipped example in monitoring, in the language of the browser. */
async function openExample(page: Page, title: string): Promise<void> {
  await page.clock.setFixedTime(`${today}T09:00:00`);
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await makeVault(page);
  await expect(page.locator('[data-ui="start"]')).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(`src/scenarios/${title}.json`);
  await expect(page.locator('[data-screen="follows"]')).toBeVisible({ timeout: 20_000 });
}

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[data-screen="new"]').analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** Pastes into whatever has the focus, as the keyboard would. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

test('a value is typed, looked at and recorded by keyboard alone, and the alert follows', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await openExample(page, 'interferon');
  const alerts = page.locator('[data-screen="alerts"], [data-part="alerts"]');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await expect(field).toBeFocused();
  await page.keyboard.type('plt 46');
  await expect(page.getByRole('option', { selected: true })).toContainText('Platelets 46 ×10⁹/L, today');
  await expect(page.getByRole('option', { selected: true })).toContainText('unit assumed');
  await clean(page, 'the list');
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('form', { name: 'To be recorded' });
  await expect(confirm).toContainText('Platelets 46 ×10⁹/L');
  await expect(confirm).toContainText('No unit was written');
  await expect(confirm.getByRole('button', { name: 'Record' })).toBeFocused();
  await clean(page, 'the confirmation');
  await page.keyboard.press('Enter');
  await expect(confirm).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(page.locator('[data-ui="toasts"]')).toContainText('Recorded: Platelets 46 ×10⁹/L');
  await expect(page.locator('[data-screen="history"]')).toContainText('Platelets 46 ×10⁹/L');
  await expect(alerts.first()).toBeVisible();
});

test('what a phrase does not say is asked, and a date that can be two is not guessed', async ({ page }) => {
  test.setTimeout(60_000);
  await openExample(page, 'thrombocytopenia');
  const field = page.getByRole('combobox', { name: 'Quick entry' });
  await field.fill('relapse 3 May');
  await page.keyboard.press('Enter');
  const form = page.locator('form[data-form="relapse.recorded"]');
  await expect(form.getByLabel('Day', { exact: true })).toHaveValue('2026-05-03');
  await expect(
    form.getByRole('radiogroup', { name: 'Disabling' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);

  await field.fill('relapse not disabling 03/05');
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('form', { name: 'To be recorded' });
  await expect(confirm.getByRole('group', { name: 'The date can be read as two days' })).toBeFocused();
  // A second Enter out of habit answers nothing.
  await page.keyboard.press('Enter');
  await expect(confirm.getByRole('button', { name: 'Record' })).toBeDisabled();
  await confirm.getByRole('button', { name: '5 Mar 2026' }).click();
  await expect(confirm.getByRole('button', { name: 'Record' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(confirm).toHaveCount(0);
  await expect(field).toBeFocused();

  await field.fill('plt 96000');
  await page.keyboard.press('Enter');
  await expect(confirm).toContainText(
    'Platelets 96000 ×10⁹/L is outside what a human can have. Was it meant in /μL?',
  );
  await clean(page, 'a question');
  await confirm.getByRole('button', { name: 'Yes, 96000 /μL' }).click();
  await confirm.getByRole('radio', { name: 'yesterday' }).check();
  await confirm.getByRole('button', { name: 'Record' }).click();
  await expect(page.locator('[data-screen="history"]')).toContainText('Platelets 96000 /μL');

  await field.fill('preg');
  await expect(page.getByRole('option', { name: 'Record a pregnancy test' })).toBeVisible();
  await page.getByRole('option', { name: 'Record a pregnancy test' }).click();
  await expect(page.locator('form[data-form="pregnancy.tested"]')).toBeVisible();
});

test('the laboratory form asks before it records what another unit would explain', async ({ page }) => {
  test.setTimeout(60_000);
  await openExample(page, 'thrombocytopenia');
  await new Consultation(page).button('Record laboratory values').click();
  const form = page.locator('form[data-form="laboratory"]');
  await form.getByLabel('Haemoglobin', { exact: true }).fill('121');
  await form.getByRole('button', { name: 'Record 1 value' }).click();
  const question = form.getByRole('group', { name: 'Haemoglobin 121 g/dL is outside' });
  await expect(question).toBeFocused();
  await question.getByRole('button', { name: 'Yes, 121 g/L' }).click();
  await form.getByRole('button', { name: 'Record 1 value' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.locator('[data-screen="history"]')).toContainText('Haemoglobin 121 g/L');
});

const REPORT = `Labor Musterstadt
Abnahme: 13.11.2026 07:45 Uhr
Leukozyten\t4,2\tG/l\t4,0 - 10,0
Lymphozyten abs.  0,35 -  G/l  (1,0 - 4,8)
Lymphozyten %  12 %  20-45
Thrombozyten; 96.000; L; /µl; 150.000-400.000
Kreatinin  88 µmol/l  45 - 84 +
TSH basal <0.01 mU/l 0.27 - 4.20
GPT (ALAT)  34  U/l  < 50
GPT 34 U/l
Urinstatus
Erythrozyten 5 /µl < 10
Natrium 140 mmol/l`;

test.describe('auf Deutsch', () => {
  test.use({ locale: 'de-DE' });

  test('ein eingefügter Befund wird gezeigt, befragt und als Ganzes eingetragen', async ({ page }) => {
    test.setTimeout(90_000);
    await openExample(page, 'thrombocytopenia');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Schnelleingabe' })).toBeFocused();
    await paste(page, REPORT);
    const review = page.locator('[data-screen="lab-paste"]');
    await expect(review).toContainText('5 Werte bereit, 1 Rückfrage, 5 Zeilen nicht übernommen');
    await expect(review.getByLabel('Tag der Abnahme')).toHaveValue('2026-11-13');
    await expect(review).toContainText('Zeile 13: Natrium 140 mmol/l');
    await expect(review).toContainText('Lymphozyten: ein Anteil in Prozent ist keine absolute Zahl');
    await expect(review.getByRole('checkbox', { name: 'GPT (ALT) 34 U/l' }).nth(1)).not.toBeChecked();
    await clean(page, 'the pasted report');

    const record = review.getByRole('button', { name: /Werte eintragen$/ });
    await record.click();
    await expect(review).toContainText('Bitte zuerst 1 Rückfrage beantworten oder die Zeile abwählen.');
    await review.getByRole('button', { name: '96000', exact: true }).click();
    await expect(review).toContainText('150000–400000');
    await review.getByRole('checkbox', { name: /^Leukozyten/ }).uncheck();
    await expect(record).toHaveText('5 Werte eintragen');
    await record.click();
    await expect(review).toHaveCount(0);
    const line = page.locator('[data-screen="history"]');
    // Folded, the odd unit is named; opened, the laboratory's limits stand with each value.
    await expect(line).toContainText('Thrombo 96000 /μl niedrig');
    await line.locator('[data-day="2026-11-13"] [data-part="toggle"] button').click();
    await expect(line).toContainText('Lymphozyten 0,35 G/l (1–4,8)');
    await expect(line).toContainText('Thrombozyten 96000 /μl (150000–400000)');
    await expect(line).not.toContainText('Leukozyten 4,2');
  });
});

test('the quick entry and a pasted report fit a phone', async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page, 'thrombocytopenia');
  await page.keyboard.press('Control+k');
  await paste(page, REPORT);
  await expect(page.locator('[data-screen="lab-paste"] table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
