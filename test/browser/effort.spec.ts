import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

// What a task costs a person: clicks and strokes, counted by the page itself. Time is for the bench.

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 720 } });

interface Effort {
  readonly clicks: number;
  /** Keys pressed; text that is filled in counts each character. */
  readonly strokes: number;
}

/** Counts from here on. A click on a label is one click, not two. */
async function count(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const effort = { clicks: 0, strokes: 0 };
    Object.assign(window, { effort });
    addEventListener('pointerdown', () => (effort.clicks += 1), { capture: true });
    addEventListener('keydown', () => (effort.strokes += 1), { capture: true });
    addEventListener(
      'input',
      (event) => {
        const field = event.target as HTMLInputElement;
        // Filled in at once by the test: a person would have typed it.
        if (!(event instanceof InputEvent) || event.inputType === '') {
          if (field.type !== 'radio' && field.type !== 'checkbox') effort.strokes += field.value.length;
        }
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => (window as unknown as { readonly effort: Effort }).effort);
}

test('a new patient on natalizumab, from registration to a printed plan', async ({ page }, {
  annotations,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2024-02-05');
  const effort = await count(page);
  await consultation.newCase('HR 1984', '1984-05-01', 'female', 'yes');
  await consultation.record('Record the diagnosis', {
    'Form of MS': 'Relapsing-remitting MS',
    'First diagnosed': '2015-03-01',
    'Definitely confirmed': 'yes',
  });
  await consultation.record('Record an earlier therapy', { Drug: 'Natalizumab' }, '2021-05-03');
  await consultation.record('Record a relapse', { Disabling: 'yes' }, '2024-01-22');
  await consultation.serology({ 'Anti-JCV': 'Positive' });
  await consultation.record('Record the last dose of a therapy', {
    'Last dose': '2024-02-01',
    'Number of infusions': 33,
  });
  await page.getByRole('button', { name: 'Documents' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  const { clicks, strokes } = await effort();
  annotations.push({ type: 'effort', description: `${clicks} clicks, ${strokes} strokes` });
  console.log(`New patient on natalizumab to a printed plan: ${clicks} clicks, ${strokes} strokes`);
  expect(clicks).toBeLessThanOrEqual(24);
  expect(strokes).toBeLessThanOrEqual(70);
});

const REPORT = [
  'Leukocytes\t5.9\tG/l\t4-10',
  'Lymphocytes\t1.37\tG/l\t1-4',
  'Platelets\t218\tG/l\t150-400',
  'Creatinine\t67\tµmol/l\t45-84',
  'TSH\t1.8\tmU/l\t0.27-4.2',
  'ALT\t24\tU/l\t< 35',
].join('\n');

test('a laboratory report is recorded with hardly a click', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/thrombocytopenia.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await page.goto('/#/');
  const effort = await count(page);
  await page.getByRole('link', { name: 'MH 1989' }).click();
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, REPORT);
  const review = page.locator('[data-screen="lab-paste"]');
  await review.getByRole('button', { name: 'Record 6 values' }).click();
  await expect(page.locator('[data-ui="toasts"]')).toContainText('6 values');
  const { clicks, strokes } = await effort();
  // The paste itself is a chord of two keys that the page does not see here.
  console.log(`A laboratory report by paste: ${clicks} clicks, ${strokes + 2} strokes`);
  expect(clicks).toBeLessThanOrEqual(3);
  expect(strokes).toBeLessThanOrEqual(4);
});
