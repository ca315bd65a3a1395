import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Bundle } from 'fhir/r4';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

const NOW = '2026-11-16';

async function openExample(page: Page, id: string): Promise<void> {
  await new Consultation(page).arrive(NOW);
  await page.goto(`/#/example/${id}`);
  await expect(page.locator('[data-screen="new"]')).toBeVisible();
}

async function drop(page: Page, content: string): Promise<void> {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'laboratory.json', { type: 'application/json' }));
    return data;
  }, content);
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

const observation = (loinc: string, value: number, code: string, change: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-11-13T07:40:00+01:00',
  valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code },
  ...change,
});
const laboratory = JSON.stringify({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { resourceType: 'Patient', id: '1', name: [{ family: 'Geheim' }], gender: 'female' },
    observation('777-3', 212, '10*9/L', { referenceRange: [{ low: { value: 150 }, high: { value: 400 } }] }),
    observation('731-0', 350, '/uL'),
    observation('6690-2', 4.2, '10*9/L', { status: 'preliminary' }),
    observation('2951-2', 140, 'mmol/L'),
  ].map((resource) => ({ resource })),
});

test('a case goes out as FHIR; a laboratory file comes in, is looked at, recorded and known the next time', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openExample(page, 'thrombocytopenia');

  await page.getByRole('button', { name: /^FHIR/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /^Observation \d+$/ })).toBeVisible();
  await expect(dialog).toContainText('test data (HTEST)');
  await clean(page, 'the export');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the FHIR file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`case-${NOW}.fhir.json`);
  const bundle = JSON.parse(readFileSync(await download.path(), 'utf8')) as Bundle;
  expect([bundle.resourceType, bundle.type, bundle.entry?.[0]?.resource?.resourceType]).toEqual([
    'Bundle',
    'document',
    'Composition',
  ]);
  await expect(dialog).toHaveCount(0);

  await drop(page, laboratory);
  await expect(dialog).toContainText('2 values ready, 0 questions, 2 entries not taken');
  await expect(dialog).toContainText('preliminary: wait for the final result');
  await expect(dialog).toContainText('no code that is known here');
  await expect(dialog).not.toContainText('Geheim');
  await clean(page, 'the laboratory file');
  await dialog.getByRole('button', { name: 'Record 2 values' }).click();
  await expect(dialog).toHaveCount(0);
  const history = page.locator('[data-screen="history"]');
  await history.locator('[data-day="2026-11-13"] [data-part="toggle"] button').click();
  await expect(history).toContainText('Platelets 212 ×10⁹/L (150–400)');
  await expect(history).toContainText('Lymphocytes 350 /μL');

  await drop(page, laboratory);
  await expect(dialog).toContainText('0 values ready');
  await expect(dialog.getByRole('checkbox', { name: /^Platelets 212/ })).not.toBeChecked();
  await expect(dialog).toContainText('The case already has this value for this day.');
  await page.keyboard.press('Escape');

  await drop(page, laboratory.replace('"female"', '"male"').replace('"value":212', '"value":213'));
  await dialog.getByRole('checkbox', { name: /^Platelets 213/ }).check();
  await dialog.getByRole('button', { name: /^Record/ }).click();
  await expect(dialog).toContainText('Confirm first that it is the right patient.');
  await clean(page, 'the doubt about the patient');
  await page.keyboard.press('Escape');

  await drop(page, '{"resourceType":"Bundle","entry":[{"resource":{"__proto__":{"status":"final"}}}]}');
  await expect(dialog).toContainText('the key “__proto__” is not allowed in a FHIR file');
  await expect(history).not.toContainText('Platelets 213');
});
