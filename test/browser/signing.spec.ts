import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { nodesOf, structureByPdfjs } from '../documents/pdfjs.ts';
import { has, over, verifiedByOpenssl } from '../signature/tools.ts';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

/** What programs without common code say of a paper that a real browser has made: each that is installed is asked. */
async function outsidersAgree(bytes: Buffer) {
  if (has('pdfsig')) {
    const { said } = over('pdfsig', [], bytes);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Dr. Käthe Łuczak');
  }
  if (has('openssl')) expect(verifiedByOpenssl(bytes)).toContain('Verification successful');
  if (has('qpdf')) expect(over('qpdf', ['--check'], bytes)).toMatchObject({ status: 0 });
  if (has('mutool')) {
    expect(over('mutool', ['sign', '-v'], bytes).said).toContain('The document is unchanged since signing');
  }
  if (has('pdfinfo'))
    expect(over('pdfinfo', ['-struct'], bytes).said).toMatch(/^Document[\s\S]*^ {2}H1[\s\S]*^ {2}Form/m);
  const { language, pages } = await structureByPdfjs(bytes);
  expect(language).toBe('en');
  expect(pages.flatMap(({ orphans }) => orphans)).toEqual([]);
  expect(pages.flatMap(({ root }) => nodesOf(root)).filter(({ role }) => role === 'H1')).toHaveLength(1);
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });
  test('a key is made, a care plan is signed with it, and the paper brings the case back elsewhere', async ({
    page,
    browser,
    baseURL,
  }) => {
    const consultation = new Consultation(page);
    await consultation.arrive('2026-11-16');
    await consultation.newCase('SG 1984', '1984-05-01', 'female', 'yes');
    const address = page.url();
    await page.goto('/#/settings');
    const card = page.locator('[data-screen="signing"]');
    await expect(card).toContainText('Nobody signs in this browser yet');
    await card.getByRole('button', { name: 'Make a key' }).click();
    const form = page.locator('[data-screen="make-key"]');
    await form.getByRole('button', { name: 'Make a key' }).click();
    await expect(form).toContainText('A name is needed');
    await form.getByLabel('Name').fill('Dr. Käthe Łuczak');
    await form.getByLabel('Role').fill('Neurologist');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await form.getByRole('button', { name: 'Make a key' }).click();
    await expect(card).toContainText('Dr. Käthe Łuczak · Neurologist');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.goto(address);
    await page.getByRole('button', { name: 'Documents' }).click();
    const dialog = page.locator('[data-screen="documents"]');
    await dialog.getByRole('checkbox', { name: /Sign electronically: Dr\. Käthe Łuczak/ }).check();
    await dialog.getByRole('checkbox', { name: /Encrypt the case inside/ }).check();
    const phrase = (await dialog.locator('[data-part="phrase"]').textContent()) ?? '';
    // Without the passphrase nothing is made.
    await dialog.getByRole('button', { name: 'Create the PDF' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('The six words, typed from your note').fill(phrase);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Create the PDF' }).click();
    const file = await (await coming).path();
    await expect(page.locator('[data-event="document.issued"]')).toContainText('signed');
    await outsidersAgree(await readFile(file));

    // In another browser the paper brings the case back, for whoever has the passphrase, and it is seen alike.
    const follows = await page.locator('[data-screen="follows"]').innerText();
    const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
    const there = await elsewhere.newPage();
    await new Consultation(there).arrive('2026-11-16');
    await there.goto('/#/verify');
    await there.locator('main input[type="file"]').setInputFiles(file);
    await expect(there.locator('main')).toContainText('Unchanged since it was signed');
    const inside = there.locator('[data-screen="open-backup"]');
    await inside.getByLabel('Passphrase').fill(phrase);
    await inside.locator('button[type="submit"]').click();
    const preview = there.locator('[data-screen="backup-preview"]');
    await preview.getByRole('button', { name: 'Take in 1 case' }).click();
    await expect(preview).toContainText('1 added');
    await there.goto(`/${new URL(address).hash}`);
    await expect(there.getByRole('heading', { level: 1, name: 'SG 1984' })).toBeVisible();
    expect(await there.locator('[data-screen="follows"]').innerText()).toBe(follows);
    await elsewhere.close();

    // Without the key there is nothing to tick, only the way to one.
    await page.goto('/#/settings');
    await card.getByRole('button', { name: 'Remove the key' }).click();
    await page.locator('[data-screen="remove-key"]').getByRole('button', { name: 'Remove the key' }).click();
    await expect(card).toContainText('Nobody signs in this browser yet');
  });

  test('an invented case is not signed', async ({ page }) => {
    await page.goto('/');
    await page.locator('main').getByRole('button').click();
    await page.goto('/#/example/thrombocytopenia');
    await page.getByRole('button', { name: 'Documents' }).click();
    await expect(page.locator('[data-screen="documents"]')).toBeVisible();
    await expect(page.locator('[data-screen="documents"]')).not.toContainText('electronically');
  });
});
