import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export const PASSPHRASE = 'seven cranes in a paper mist';

/** The recovery key of each browser: it opens in milliseconds where a passphrase takes its second. */
const keys = new WeakMap<BrowserContext, string>();

/** Makes the vault, as a person does before the first patient, and leaves the form of the new case. */
export async function makeVault(page: Page): Promise<string> {
  await page.locator('[data-ui="start"] button').first().click();
  const setUp = page.locator('[data-screen="set-up"]');
  await setUp.getByRole('radio').nth(1).check();
  await setUp.locator('input[type="password"]').nth(0).fill(PASSPHRASE);
  await setUp.locator('input[type="password"]').nth(1).fill(PASSPHRASE);
  await setUp.locator('button[type="submit"]').click();
  const sheet = page.locator('[data-screen="recovery-key"]');
  const key = await remember(page);
  await sheet.getByRole('checkbox').check();
  await sheet.locator('button[type="submit"]').click();
  await expect(page.locator('dialog[open] form')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  return key;
}

/** Notes the recovery key that the page shows. */
export async function remember(page: Page): Promise<string> {
  const key = (await page.locator('[data-screen="recovery-key"] [data-part="phrase"]').textContent()) ?? '';
  keys.set(page.context(), key);
  return key;
}

/** Opens the vault where it is locked. */
export async function unlock(page: Page): Promise<void> {
  const form = page.locator('[data-screen="unlock"]');
  await form.locator('[data-part="actions"] button').nth(1).click();
  await form.locator('input').fill(keys.get(page.context()) ?? '');
  await form.locator('button[type="submit"]').click();
  await expect(form).toHaveCount(0);
}

/** Loads the page anew, which locks it, and opens the vault again. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await unlock(page);
}

/**
 * Sets the clock of the device to a day. Where a vault is open and the clock has moved, the page notices at the next
 * touch, locks itself, and is opened again.
 */
export async function sleepUntil(page: Page, day: string): Promise<void> {
  const open = (await page.locator('[data-part="lock"]').count()) > 0;
  const before = open ? await page.evaluate(() => Date.now()) : 0;
  await page.clock.setFixedTime(`${day}T09:00:00`);
  if (!open || (await page.evaluate(() => Date.now())) === before) return;
  // The page may be on its way already: its own clock looks every few seconds.
  await page
    .evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })))
    .catch(() => undefined);
  await unlock(page);
}
