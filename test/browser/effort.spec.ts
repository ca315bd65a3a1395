import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './keyboard.ts';

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

test('by keyboard alone: a new patient, the choice, the map, a look back and the plan', async ({ page }) => {
  await page.clock.setFixedTime('2024-02-05T09:00:00');
  await page.goto('/');
  const keyboard = new Keyboard(page);
  await keyboard.use(page.getByRole('button', { name: 'I have read this' }));
  await keyboard.use(page.getByRole('button', { name: 'New case' }).first());
  const dialog = page.getByRole('dialog');
  await keyboard.fill(dialog.getByLabel('Label', { exact: true }), 'KB 1984');
  await keyboard.date(dialog.getByLabel('Date of birth'), '1984-05-01');
  await keyboard.pick(dialog.getByRole('radiogroup', { name: 'Sex', exact: true }), 'male');
  await keyboard.use(dialog.getByRole('button', { name: 'Create the case' }));
  await expect(page.getByRole('heading', { level: 1, name: 'KB 1984' })).toBeVisible();

  const open = page.locator('[data-screen="new"]');
  const form = open.locator('form[data-screen="event-form"]');
  const begin = async (text: string, type: string) => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused();
    await keyboard.type(text);
    await expect(page.getByRole('option', { selected: true })).toBeVisible();
    await keyboard.press('Enter');
    await expect(form).toHaveAttribute('data-form', type);
  };
  const save = async () => {
    await keyboard.use(form.getByRole('button', { name: 'Record', exact: true }));
    await expect(form).toHaveCount(0);
  };
  const group = (name: string) => form.getByRole('radiogroup', { name, exact: true });

  await begin('diagnosis', 'diagnosis.recorded');
  await keyboard.select(form.getByLabel('Form of MS'), 'Relapsing-remitting MS');
  await keyboard.date(form.getByLabel('First diagnosed'), '2019-03-01');
  await keyboard.pick(group('Definitely confirmed'), 'yes');
  await save();

  await begin('relapse', 'relapse.recorded');
  await keyboard.pick(group('Disabling'), 'yes');
  await save();
  await keyboard.use(open.getByRole('button', { name: /monitoring/i }).first());
  await expect(form).toHaveAttribute('data-form', 'adherence.judged');
  await keyboard.pick(group('Able to keep up monitoring'), 'yes');
  await keyboard.pick(group('Willing to keep up monitoring'), 'yes');
  await save();

  // What the label asks for is set aside with a written reason, by keyboard as well.
  const blocked = page.locator('[data-screen="follows"] > [data-group="blocks"] > li');
  for (let left = await blocked.count(); left > 0; left = await blocked.count()) {
    await keyboard.use(blocked.first().getByRole('button', { name: 'Deviate' }));
    const reason = page.getByRole('dialog').getByLabel('Reason');
    await keyboard.fill(reason, 'Decided in the board');
    await keyboard.use(page.getByRole('dialog').getByRole('button', { name: 'Record the deviation' }));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(blocked).toHaveCount(left - 1);
  }
  await keyboard.use(open.getByRole('button', { name: 'Choose alemtuzumab', exact: true }));
  await save();
  await expect(page.locator('[data-screen="map"] [aria-current="step"]').first()).not.toContainText(
    'Selection',
  );

  // The map is travelled, and a station opened and closed.
  const station = page.locator('[data-station="course-1"] > button');
  await keyboard.use(station, 'Shift+Tab');
  await expect(page.locator('[data-part="stage"]')).toContainText('Not reached yet');
  await keyboard.use(page.locator('[data-part="stage"]').getByRole('button', { name: 'Close' }));
  await expect(station).toBeFocused();

  // Looked back and come back, by the slider's own keys.
  const slider = page.getByRole('slider');
  await keyboard.reach(slider);
  await keyboard.press('Home');
  await keyboard.press('End');

  await keyboard.use(page.getByRole('button', { name: 'Documents' }));
  const download = page.waitForEvent('download');
  await keyboard.use(page.getByRole('dialog').getByRole('button', { name: 'Create the PDF' }));
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  console.log(`By keyboard alone: ${keyboard.strokes} strokes`);
});

test('by keyboard alone: a value that alarms, its referral, and the answer that closes the alert', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/interferon.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  const keyboard = new Keyboard(page);
  await keyboard.press('Control+k');
  await keyboard.type('plt 46');
  await expect(page.getByRole('option', { selected: true })).toContainText('Platelets 46');
  await keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'To be recorded' })).toBeVisible();
  await keyboard.press('Enter');
  const alert = page.locator('[data-alert="MON-11"]');
  await expect(alert).toBeVisible();
  await keyboard.use(alert.getByRole('button', { name: /^Record the referral/ }));
  await expect(alert).toContainText('Referred on');
  await keyboard.use(alert.getByRole('button', { name: 'Close the alert' }));
  const closing = page.getByRole('dialog');
  await keyboard.fill(closing.getByRole('textbox').first(), 'Pseudothrombocytopenia, 212 in citrate');
  await keyboard.use(closing.getByRole('button', { name: 'Close the alert' }));
  await expect(alert).toHaveCount(0);
});
