import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, single, test } from './fixtures.ts';
import { PASSPHRASE } from './vault.ts';
import { cutOff } from './visit.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 30_000, locale: 'en-GB' });

const LABEL = 'FX 1984';
const CASES = 'src/scenarios/teriflunomide.json';

/** Opens the page by double click, reads the intended use, and comes to the cases. */
async function arrive(page: Page): Promise<void> {
  await page.goto(`${single}#/`);
  await page.locator('[data-page="welcome"]').getByRole('button').click();
  await expect(page.locator('[data-page="caseload"]')).toBeVisible();
}

/** The passphrase before the first patient; ends in the form of the new case. */
async function begin(page: Page): Promise<void> {
  await page.locator('[data-ui="start"] button').first().click();
  const setUp = page.locator('[data-screen="set-up"]');
  await setUp.getByRole('radio').nth(1).check();
  for (const field of [0, 1]) await setUp.locator('input[type="password"]').nth(field).fill(PASSPHRASE);
  await setUp.locator('button[type="submit"]').click();
  await expect(page.locator('dialog[open]').getByLabel(/^(Date of birth|Geburtsdatum)/)).toBeVisible();
}

async function newCase(page: Page): Promise<void> {
  await begin(page);
  await page.keyboard.press('Escape');
  await new Consultation(page).newCase(LABEL, '1984-05-01', 'female', 'yes');
}

async function openWith(page: Page, passphrase: string): Promise<void> {
  const form = page.locator('[data-screen="open-file"]');
  await form.locator('input').fill(passphrase);
  await form.locator('button[type="submit"]').click();
}

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await cutOff(page), where).toEqual([]);
}

/** What the page has left in the browser. */
const left = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);

const state = (page: Page) => page.locator('[data-part="file"]');

test.describe('in a browser that can only download', () => {
  test.beforeEach(({ context }) =>
    context.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      Reflect.deleteProperty(window, 'showOpenFilePicker');
    }),
  );

  test('an example gives its papers, and a case comes back from its file with the right passphrase alone', async ({
    page,
  }) => {
    await arrive(page);
    await page.getByRole('button', { name: 'Open: No earlier therapy' }).click();
    await page.getByRole('button', { name: 'Documents' }).click();
    const paper = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: /PDF/ }).first().click();
    expect(
      readFileSync(await (await paper).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.goto(`${single}#/sources`);
    const trace = page.waitForEvent('download');
    await page.locator('[data-part="trace"] a').click();
    expect(readFileSync(await (await trace).path(), 'utf8')).toBe(readFileSync('public/trace.md', 'utf8'));

    await page.goto(`${single}#/`);
    await newCase(page);
    await expect(state(page)).toContainText('1 change not saved');
    await new Consultation(page).record('Write a note', { Note: 'seen on a file share' });
    await expect(state(page)).toContainText('2 changes not saved');
    const saving = page.waitForEvent('download');
    await state(page).getByRole('button', { name: 'Save file' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^alemtuzumab-cases-\d{4}-\d\d-\d\d-2\.almz$/);
    await expect(state(page)).toContainText('downloaded at');
    const bytes = readFileSync(await saved.path());
    expect(bytes.subarray(0, 4).toString()).toBe('ALMZ');
    expect(bytes.includes(LABEL)).toBe(false);

    await page.reload();
    expect(await page.content()).not.toContain(LABEL);
    await arrive(page);
    await page.locator('[data-ui="start"] input[type="file"]').setInputFiles({
      name: 'ward.almz',
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    await openWith(page, 'no such passphrase here');
    await expect(page.locator('[data-screen="open-file"]')).toContainText('not the passphrase of this file');
    await openWith(page, PASSPHRASE);
    await page.locator('[data-ui="case-row"]').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: LABEL })).toBeVisible();
    await expect(page.locator('main')).toContainText(/seen on a file share/i);
    await expect(state(page)).toContainText('no change since it was opened');
    expect(await left(page)).toEqual([]);
  });
});

test.describe('in a browser that writes files', () => {
  let disk: string;
  let mine: string;
  test.beforeEach(async ({ context }) => {
    disk = '';
    await context.exposeFunction('readDisk', () => disk);
    await context.exposeFunction('writeDisk', (text: string) => {
      disk = text;
    });
    // What a test cannot click are the browser's own windows: these answer at once with one file.
    await context.addInitScript(() => {
      const { readDisk, writeDisk } = window as unknown as {
        readDisk(): Promise<string>;
        writeDisk(text: string): Promise<void>;
      };
      const handle = {
        name: 'ward.almz',
        getFile: async () => new File([Uint8Array.from(atob(await readDisk()), (c) => c.charCodeAt(0))], ''),
        createWritable: async () => {
          let text = '';
          return {
            write: async (bytes: Uint8Array) => {
              text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
            },
            close: () => writeDisk(text),
          };
        },
      };
      Object.assign(window, {
        showSaveFilePicker: async () => handle,
        showOpenFilePicker: async () => [handle],
      });
    });
  });

  test('the lock loses nothing, and what others have written is united', async ({ page, context }) => {
    await arrive(page);
    await newCase(page);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(page.locator('[data-screen="unlock"]')).toContainText('1 change is in no file yet');
    expect(await page.content()).not.toContain(LABEL);
    // Sealed as it is, it can be saved.
    await state(page).getByRole('button', { name: 'Save file' }).click();
    await expect(state(page)).toContainText('ward.almz saved at');
    const unlock = page.locator('[data-screen="unlock"]');
    await unlock.locator('input').fill('no such passphrase here');
    await unlock.getByRole('button', { name: 'Unlock' }).click();
    await expect(unlock).toContainText('not the passphrase of this file');
    await unlock.locator('input').fill(PASSPHRASE);
    await unlock.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('heading', { level: 1, name: LABEL })).toBeVisible();

    // A colleague opens the same file and adds a patient.
    const other = await context.newPage();
    await arrive(other);
    await other.getByRole('button', { name: 'Open a file' }).click();
    await openWith(other, PASSPHRASE);
    await expect(other.locator('[data-ui="case-row"]')).toContainText(LABEL);
    await other.locator('input[type="file"]').setInputFiles(CASES);
    await expect(other.locator('[data-screen="case"]')).toBeVisible();
    await state(other).getByRole('button', { name: 'Save file' }).click();
    await expect(state(other)).toContainText('saved at');

    await new Consultation(page).record('Write a note', { Note: 'mine' });
    mine = disk;
    await state(page).getByRole('button', { name: 'Save file' }).click();
    await expect(page.getByText('Somebody else has written this file')).toBeVisible();
    expect(disk).toBe(mine);
    await page.getByRole('button', { name: 'Take in their entries' }).click();
    await expect(page.getByText('1 case added')).toBeVisible();
    // Closing now would lose something, and the browser asks.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await state(page).getByRole('button', { name: 'Save file' }).click();
    await expect(state(page)).toContainText('saved at');
    expect(disk).not.toBe(mine);
    await page.goto(`${single}#/`);
    await expect(page.locator('[data-ui="case-row"]')).toHaveCount(2);
    expect(await left(page)).toEqual([]);
  });
});

for (const [locale, colorScheme, width] of [
  ['en-GB', 'light', 1280],
  ['de-DE', 'dark', 390],
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${width}`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 720 } });
    test('axe finds nothing, and nothing is left in the browser', async ({ page }) => {
      await page.goto(single);
      await expect(page.locator('[data-page="welcome"]')).toBeVisible();
      await clean(page, 'first start');
      await arrive(page);
      await expect(page.locator('[data-ui="start"] > section')).toHaveCount(3);
      await clean(page, 'cases');
      await begin(page);
      await page.keyboard.press('Escape');
      await page.locator('input[type="file"]').first().setInputFiles(CASES);
      await expect(page.locator('[data-screen="case"]')).toBeVisible();
      await expect(state(page)).toBeVisible();
      await page.goto(`${single}#/settings`);
      await expect(page.locator('[data-page="settings"] > [data-ui="card"]')).toHaveCount(5);
      await clean(page, 'settings');
      const weaker = page.locator('[data-page="settings"] > [data-ui="card"]').nth(2);
      await weaker.getByRole('checkbox').check();
      // What is open would be lost.
      await expect(weaker.getByRole('button')).toBeDisabled();
      await page.locator('[data-part="lock"] button').click();
      await page.goto(`${single}#/`);
      await clean(page, 'locked');
      expect(await left(page)).toEqual([]);
    });
  });
}

test('the storage of the browser is used when it was chosen, and left when it was left', async ({ page }) => {
  await arrive(page);
  await page.goto(`${single}#/settings`);
  const weaker = page.locator('[data-page="settings"] > [data-ui="card"]').nth(2);
  await weaker.getByRole('checkbox').check();
  await weaker.getByRole('button').click();
  await page.locator('[data-page="welcome"]').getByRole('button').click();
  await page.locator('[data-ui="start"] button').first().click();
  const setUp = page.locator('[data-screen="set-up"]');
  await setUp.getByRole('radio').nth(1).check();
  for (const field of [0, 1]) await setUp.locator('input[type="password"]').nth(field).fill(PASSPHRASE);
  await setUp.locator('button[type="submit"]').click();
  await expect(page.locator('[data-screen="recovery-key"]')).toBeVisible();
  expect(await left(page)).toContain('alemtuzumab-pathway');
  await page.reload();
  await expect(page.locator('[data-screen="unlock"]')).toBeVisible();
  await page.goto(`${single}#/settings`);
  const back = page.locator('[data-page="settings"] > [data-ui="card"]').nth(3);
  await expect(back).toContainText(/HTML/);
  await clean(page, 'settings of the vault');
  await back.getByRole('button').click();
  await expect(page.locator('[data-page="welcome"]')).toBeVisible();
});

test('the page forbids itself the network and every script but its own', async ({ page }) => {
  await page.goto(single);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).toMatch(/style-src 'sha256-[^']+';/);
  expect(policy).not.toMatch(/unsafe|https?:|'self'/);
});
