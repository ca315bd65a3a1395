import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { answer, Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

const NOW = '2026-11-16';

async function drop(page: Page, content: string | readonly number[], name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([said, called]) => {
      const data = new DataTransfer();
      const part = typeof said === 'string' ? said : Uint8Array.from(said as readonly number[]);
      data.items.add(new File([part], called as string, { type: 'text/csv' }));
      return data;
    },
    [content, name] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join(' ')}`),
    where,
  ).toEqual([]);
}

const fits = (dialog: Locator) =>
  dialog.evaluate(
    (element) => element.scrollWidth <= element.clientWidth + 1 && element.clientWidth <= innerWidth,
  );

const file = (day: string, thrombocytes: string) =>
  [
    'Laborbuch;;;;',
    'Probe;Kürzel;Mess;Dim;Wer',
    `${day};Thro;${thrombocytes};;Geheim, Gerda`,
    `${day};Lymphozyten;1,42;Gpt/l;Geheim, Gerda`,
    `${day};Natrium;140;mmol/l;Geheim, Gerda`,
    `${day};TSH;<0,01;mU/l;Geheim, Gerda`,
  ].join('\r\n');
/** As a German Windows writes it. */
const windows = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

test('the table of a laboratory: unknown columns and a unit are asked once, the next file is read without a question', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await new Consultation(page).arrive(NOW);
  await page.goto('/#/example/thrombocytopenia');
  await expect(page.locator('[data-screen="new"]')).toBeVisible();
  const dialog = page.getByRole('dialog');

  await drop(page, windows(file('10.11.2026', '212')), 'labor.csv');
  await expect(dialog).toContainText('its letters were read as Windows-1252');
  // The day was seen by its cells; what is not known is said before anything is taken.
  await expect(dialog.getByLabel('Column “Probe” holds')).toHaveValue('date');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('No column holds the result.');
  await answer(dialog, 'Column “Kürzel” holds', 'name of the value');
  await answer(dialog, 'Column “Mess” holds', 'result');
  await answer(dialog, 'Column “Dim” holds', 'unit');
  await answer(dialog, 'Column “Wer” holds', 'patient (compared, not kept)');
  await expect(dialog).not.toContainText('Geheim');
  await answer(dialog, '“Thro” means', 'Platelets');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('Choose the unit of “Thro”.');
  await clean(page, 'columns and names');
  await answer(dialog, 'Unit of “Thro”', '×10⁹/L');
  await dialog.getByLabel('Name of the laboratory').fill('Labor Dr. X');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await fits(dialog)).toBe(true);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('2 values ready, 0 questions, 1 entry not taken');
  await expect(dialog).toContainText('Line 3: Thro · 212 · 10.11.2026');
  await expect(dialog).toContainText('Names that mean nothing here: Natrium.');
  await clean(page, 'values');
  expect(await fits(dialog)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await dialog.getByRole('button', { name: 'Record 2 values' }).click();
  await expect(dialog).toHaveCount(0);
  const history = page.locator('[data-screen="history"]');
  await history.locator('[data-day="2026-11-10"] [data-part="toggle"] button').click();
  await expect(history).toContainText('Platelets 212 ×10⁹/L');

  // What is kept says nothing of the patient, and answers the next file.
  const kept = await page.evaluate(() => localStorage.getItem('alemtuzumab-pathway/settings') ?? '');
  expect(kept).toContain('Labor Dr. X');
  expect(kept).not.toMatch(/Geheim|212|1,42|Natrium|11\.2026/);
  await drop(page, windows(file('13.11.2026', '212000')), 'labor.csv');
  await expect(dialog).toContainText('Read as a file of “Labor Dr. X”.');
  await expect(dialog).toContainText('1 value ready, 1 question, 1 entry not taken');
  await dialog.getByRole('button', { name: /yes, .*\/μL/i }).click();
  await expect(dialog).toContainText('2 values ready, 0 questions');
  await page.keyboard.press('Escape');

  await drop(page, windows(file('10.11.2026', '212')), 'labor.csv');
  await expect(dialog).toContainText('0 values ready');
  await expect(dialog).toContainText('The case already has this value for this day.');
  await page.keyboard.press('Escape');

  await drop(page, `${file('14.11.2026', '=CMD|A1')}\r\n"never closed`, 'labor.csv');
  await expect(dialog).toContainText('Line 7: a quotation mark is not closed');
  await page.keyboard.press('Escape');
  await drop(page, 'Leukocytes 4.2 G/l\nPlatelets 201 G/l', 'report.txt');
  await expect(dialog).toContainText('read line by line like a pasted report');
  await page.keyboard.press('Escape');

  await page.goto('/#/settings');
  const card = page.locator('[data-screen="laboratories"]');
  await card.getByLabel('Name', { exact: true }).fill('Labor Y');
  await card.getByText('5 columns, 1 name').click();
  await expect(card.getByRole('row', { name: /^Thro Platelets none given: ×10⁹\/L/ })).toBeVisible();
  await card.getByRole('button', { name: 'Forget “Labor Y”' }).click();
  await expect(card).toHaveCount(0);
});
