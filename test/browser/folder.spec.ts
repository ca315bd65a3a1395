import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { sleepUntil } from './vault.ts';

const LABEL = 'VX 1984';
const PASSPHRASE = 'eleven storks on a quiet roof';

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** Stands in for the browser's own dialog, which a test cannot operate: a folder of the origin private file system. */
const offer = (page: Page) =>
  page.addInitScript(() => {
    const showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
    Object.assign(window, { showDirectoryPicker });
    // After a new start the browser asks before a page may write into a folder of the device.
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => sessionStorage.getItem('permission') ?? 'granted',
      requestPermission: async () => {
        sessionStorage.removeItem('permission');
        return 'granted';
      },
    });
  });

const names = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
    const found: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      found.push(name);
    return found.sort();
  });

test('a backup writes itself into a chosen folder, day by day, and opens with its own passphrase', async ({
  page,
}) => {
  await offer(page);
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await consultation.newCase(LABEL, '1984-05-01', 'female', 'yes');
  await page.goto('/#/settings');
  const part = page.locator('[data-screen="automatic-backup"]');
  await part.getByRole('button', { name: 'Choose a folder' }).click();
  const form = page.locator('[data-screen="choose-folder"]');
  await form.getByRole('radio', { name: 'my own' }).check();
  await form.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await form.getByLabel('The same once more').fill(PASSPHRASE);
  await clean(page, 'passphrase of the folder');
  await form.getByRole('button', { name: 'Switch on' }).click();
  await expect(part).toContainText('into the folder “Backups”');
  await expect(part).toContainText('Last automatic backup 16 Nov 2026');
  await clean(page, 'switched on');
  expect(await names(page)).toEqual([
    expect.stringMatching(/^alemtuzumab-pathway-2026-11-16-auto-[0-9a-f]{8}\.almz$/),
  ]);

  // The next morning, after an entry: nobody does anything but unlock.
  await page.goto('/#/');
  await page.locator('[data-ui="case-row"] a').first().click();
  await consultation.record('Write a note', { Note: 'Second entry' });
  await sleepUntil(page, '2026-11-17');
  await expect.poll(() => names(page)).toHaveLength(2);
  await page.goto('/#/settings');
  await expect(part).toContainText('Last automatic backup 17 Nov 2026');
  await expect(page.locator('[data-page="settings"]')).toContainText('nothing was saved since');

  // On another morning the browser wants to ask first: one click in the caseload.
  await page.goto('/#/');
  await page.locator('[data-ui="case-row"] a').first().click();
  await consultation.record('Write a note', { Note: 'Third entry' });
  await page.goto('/#/');
  await page.evaluate(() => sessionStorage.setItem('permission', 'prompt'));
  await sleepUntil(page, '2026-11-18');
  const waiting = page.locator('[data-ui="notice"]', { hasText: 'into the folder “Backups” is due' });
  await waiting.getByRole('button', { name: 'Allow access to the folder' }).click();
  await expect.poll(() => names(page)).toHaveLength(3);
  await expect(waiting).toHaveCount(0);

  await page.goto('/#/settings');
  const file = await page.evaluate(
    async (name) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      return [...new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer())];
    },
    (await names(page))[2] ?? '',
  );
  await page.getByRole('button', { name: 'Open a backup' }).first().click();
  const open = page.locator('[data-screen="open-backup"]');
  await open
    .locator('input[type="file"]')
    .setInputFiles({ name: 'auto.almz', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await open.getByLabel('Passphrase').fill(PASSPHRASE);
  await open.getByRole('button', { name: 'Open a backup' }).click();
  await expect(page.locator('[data-screen="backup-preview"]')).toContainText('the same here: 3 entries');
  await page.keyboard.press('Escape');

  await part.getByRole('button', { name: 'Stop' }).click();
  await expect(part).toContainText('The files in the folder stay');
  expect(await names(page)).toHaveLength(3);
});
