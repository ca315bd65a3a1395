import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inGroups } from '../../src/locales/format.ts';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { PAPER_PASSPHRASE, signedPapers } from './signed-papers.ts';
import { makeVault } from './vault.ts';
import { cutOff } from './visit.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB' });

let papers: Awaited<ReturnType<typeof signedPapers>>;
test.beforeAll(async () => {
  papers = await signedPapers();
});

const input = (page: Page) => page.locator('main input[type="file"]');
const verdict = (page: Page) => page.locator('[data-screen="verdict"]');

/** Opens the page on a day, past the intended use, by the link of the caseload. */
async function arrive(page: Page, day = '2026-11-22'): Promise<void> {
  await page.clock.setFixedTime(`${day}T09:00:00`);
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await page.getByRole('link', { name: /^(Check a PDF|PDF prüfen)$/ }).click();
  await expect(page.locator('[data-page="verify"]')).toBeVisible();
}

test('without a vault it says what became of a PDF, and whether the signer is known is another line', async ({
  page,
}) => {
  await arrive(page);
  await expect(page).toHaveTitle(/^Check a PDF · /);
  const trust = page.locator('[data-part="trust"]');

  await input(page).setInputFiles(papers.whole);
  await expect(verdict(page)).toContainText('Unchanged since it was signed');
  await expect(verdict(page).locator('[data-ui="notice"]')).toHaveAttribute('data-tone', 'done');
  await expect(verdict(page)).toContainText('care-plan.pdf');
  await expect(page.locator('[data-part="signer"]')).toContainText('Dr. Ágnes Szőke');
  await expect(page.locator('[data-part="signer"]')).toContainText(inGroups(papers.fingerprint));
  await expect(trust.locator('[data-ui="notice"]')).toHaveAttribute('data-tone', 'caution');
  await expect(trust).toContainText('not known here');
  await expect(page.locator('main')).toContainText('not confirmed by a third party');
  await expect(page.locator('main')).toContainText('whether the certificate was revoked cannot be seen here');

  await input(page).setInputFiles(papers.flipped);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'changed');
  await expect(verdict(page).locator('[data-ui="notice"]')).toHaveAttribute('data-tone', 'danger');
  await expect(trust).toHaveCount(0);
  await expect(page.locator('[data-part="signature"]')).toContainText('Who signed cannot be told');
  await expect(page.locator('[data-screen="carried-case"]')).toHaveCount(0);

  await input(page).setInputFiles(papers.appended);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'appended');
  await expect(verdict(page).locator('[data-ui="notice"]')).toHaveAttribute('data-tone', 'danger');
  await expect(page.getByRole('button', { name: 'Mark this certificate as known' })).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Later changes to the file do not reach it.');

  await input(page).setInputFiles(papers.plain);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-signed');
  await expect(verdict(page).locator('[data-ui="notice"]')).toHaveAttribute('data-tone', 'info');

  await input(page).setInputFiles(papers.noPdf);
  await expect(verdict(page)).toContainText('This file is no PDF.');
});

test('a certificate is known once it was marked, also tomorrow, and until that is taken back', async ({
  page,
}) => {
  await arrive(page);
  await input(page).setInputFiles(papers.whole);
  await page.getByRole('button', { name: 'Mark this certificate as known' }).click();
  const trust = page.locator('[data-part="trust"]');
  await expect(trust).toHaveAttribute('data-trust', 'known');
  await expect(trust).toContainText('You have marked it as known.');
  await page.reload();
  const known = page.getByRole('region', { name: 'Certificates known here' });
  await expect(known).toContainText(inGroups(papers.fingerprint));
  await input(page).setInputFiles(papers.whole);
  await expect(trust).toHaveAttribute('data-trust', 'known');
  await known.getByRole('button', { name: 'Remove of Dr. Ágnes Szőke' }).click();
  await expect(trust).toHaveAttribute('data-trust', 'unknown');
  await expect(known).toHaveCount(0);
});

test('a PDF opened on the caseload leads there; its case is taken in, and compared', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T09:00:00');
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await makeVault(page);
  await input(page).setInputFiles(papers.whole);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'intact');
  expect(new URL(page.url()).hash).toBe('#/verify');
  const inside = page.locator('[data-screen="carried-case"]');
  await expect(inside).toContainText('This case is not here.');
  await expect(inside).toContainText('The paper is of today');
  await inside.getByRole('button', { name: 'Take the case in' }).click();
  await expect(page.locator('[data-screen="case"]')).toBeVisible();

  await page.goto('/#/verify');
  await expect(inside).toContainText('The case here holds the same entries.');
  await inside.getByRole('link', { name: 'Open the case' }).click();
  await expect(page.locator('[data-screen="case"]')).toBeVisible();
  await new Consultation(page).record('Record the EDSS', { EDSS: 3 });
  await page.goto('/#/verify');
  await expect(inside).toContainText('1 entry made here since.');
  await expect(inside.locator('[data-part="entries"]')).toContainText('EDSS 3');
});

test('an encrypted case is opened with the passphrase of its paper, once the cases here are open', async ({
  page,
}) => {
  await arrive(page);
  await input(page).setInputFiles(papers.sealed);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'intact');
  await expect(page.locator('main')).toContainText('The case inside is encrypted.');
  await page.getByRole('link', { name: 'To the cases' }).click();
  await makeVault(page);
  // The paper was not forgotten meanwhile.
  await page.getByRole('link', { name: 'Check a PDF' }).click();
  const form = page.locator('form[data-screen="open-backup"]');
  await form.locator('input[type="password"]').fill(PAPER_PASSPHRASE);
  await form.locator('button[type="submit"]').click();
  await expect(page.locator('[data-screen="backup-preview"]')).toContainText('OD 1982');
  await page.locator('[data-screen="backup-preview"] button').click();
  await expect(page.locator('[data-screen="backup-preview"] [data-tone="done"]')).toBeVisible();
});

test('a year later the rules say something else of the same entries', async ({ page }) => {
  await arrive(page, '2027-11-22');
  await input(page).setInputFiles(papers.whole);
  const since = page.locator('[data-screen="since-then"]');
  await expect(since.locator('[data-kind="blocks"]')).toContainText('PRE-11');
  await expect(since.locator('[data-kind="cleared"]')).toContainText('PRE-05');
  await expect(since.locator('[data-kind="overdue"]')).toContainText('MRI');
});

for (const [locale, colorScheme, width] of [
  ['en-GB', 'light', 1280],
  ['de-DE', 'dark', 390],
] as const) {
  test.describe(() => {
    test.use({ locale, colorScheme, viewport: { width, height: 720 } });
    test(`nothing is cut off and axe finds nothing (${locale}, ${colorScheme}, ${width} px)`, async ({
      page,
    }) => {
      await arrive(page, '2027-11-22');
      const look = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(await cutOff(page), what).toEqual([]);
        const folder = process.env.PICTURES;
        if (folder) await page.screenshot({ path: `${folder}/${locale}-${what}.png`, fullPage: true });
      };
      await look('empty');
      await input(page).setInputFiles(papers.whole);
      await expect(page.locator('[data-kind="blocks"]')).toBeVisible();
      await look('intact');
      await page.locator('[data-part="mark"] button').click();
      await expect(page.locator('[data-part="known"]')).toBeVisible();
      await look('known');
    });
  });
}
