import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { makeVault, reload, unlock } from './vault.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB' });

const scenario = (id: string) => `src/scenarios/${id}.json`;

/** Opens a shipped example by the choices of the empty caseload. */
async function openExample(page: Page, title: string): Promise<void> {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Open' }).click();
  await expect(page.locator('[data-screen="case"]')).toBeVisible();
}

for (const [language, locale, colorScheme] of [
  ['English', 'en-GB', 'light'],
  ['Deutsch', 'de-DE', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ colorScheme, locale });

    test('axe finds nothing on any screen', async ({ page }) => {
      test.setTimeout(120_000);
      await page.clock.setFixedTime('2026-11-16T09:00:00');
      const clean = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      };
      await page.goto('/');
      await expect(page.locator('h1')).toBeVisible();
      await clean('first start');
      await page.locator('main').getByRole('button').click();
      await makeVault(page);
      await expect(page.locator('[data-ui="start"]')).toBeVisible();
      await clean('empty caseload');
      await page.locator('input[type="file"]').setInputFiles(scenario('thrombocytopenia'));
      await expect(page.locator('[data-screen="case"]')).toBeVisible();
      await clean('case in monitoring');
      await page.locator('[data-screen="new"] [data-part="choices"] button').last().click();
      await expect(page.locator('[data-screen="new"] form')).toBeVisible();
      await clean('a form');
      await page.goto('/#/');
      await page.locator('input[type="file"]').setInputFiles(scenario('teriflunomide'));
      await expect(page.locator('[data-finding="SWI-20"]')).toBeVisible();
      await page.locator('[data-finding="SWI-20"] [data-part="actions"] button').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean('deviation');
      await page.keyboard.press('Escape');
      await page.goto('/#/');
      await expect(page.locator('[data-page="caseload"]')).toContainText('MH 1989');
      await clean('caseload');
      await page.goto('/#/settings');
      await expect(page.locator('[data-page="settings"]')).toBeVisible();
      await clean('settings');
    });
  });
}

for (const [locale, note] of [
  ['en-GB', 'Fields marked * are required.'],
  ['de-DE', 'Felder mit * sind Pflichtfelder.'],
] as const) {
  test.describe(() => {
    test.use({ locale });
    test(`what has to be filled in is marked for the eye, and the mark explained (${locale})`, async ({
      page,
    }) => {
      await page.goto('/');
      await page.locator('main').getByRole('button').click();
      await makeVault(page);
      await page
        .getByRole('button', { name: /^(New case|Neuer Fall)$/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(note)).toBeVisible();
      // Each field that says it to a screen reader says it to the eye as well, and the name of the field stays as it is.
      const required = dialog.locator('[data-ui="field"]').filter({
        has: page.locator('[required], [aria-required="true"]'),
      });
      await expect(required).toHaveCount(3);
      await expect(required.locator('[data-part="required"]')).toHaveText(['*', '*', '*']);
      await expect(dialog.getByRole('textbox').first()).toHaveAccessibleName(/^(Label|Kürzel)$/);
    });
  });
}

test('a broken file is refused with its lines, and nothing is stored', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  const file = JSON.parse(readFileSync(scenario('naive'), 'utf8')) as { events: { on: string }[] };
  const [first] = file.events;
  if (first) first.on = '2026-02-30';
  await page.locator('input[type="file"]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  const notice = page.locator('[data-ui="notice"][data-tone="danger"]');
  await expect(notice).toContainText('events[0].on');
  await expect(notice).toContainText('2026-02-30');
  await expect(page.locator('[data-ui="start"]')).toBeVisible();
});

test('a case file is taken in by drop, and handed out again byte for byte', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  const text = readFileSync(scenario('naive'), 'utf8');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'naive.json', { type: 'application/json' }));
    return data;
  }, text);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  await expect(page.locator('[data-screen="case"]')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const path = await (await downloading).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(text));
});

test('an entry is undone as a retraction and corrected as a correction; both stay readable', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await consultation.newCase('UC 1990', '1990-01-01', 'male');
  await consultation.record('Record the EDSS', { EDSS: 3 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retract' }).click();
  await expect(page.locator('[data-event="edss.assessed"]')).toContainText('retracted');
  await consultation.record('Record the EDSS', { EDSS: 2.5 });
  await page.locator('[data-event="edss.assessed"]').first().getByRole('button', { name: 'Correct' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('EDSS', { exact: true }).fill('4');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-part="case-head"]')).toContainText('EDSS 4');
  await expect(page.locator('[data-finding="SEL-08"]')).toContainText('4');
  await reload(page);
  await expect(page.locator('[data-part="case-head"]')).toContainText('EDSS 4');
});

test('two tabs: the later one re-reads, says so, and nothing is lost or doubled', async ({
  page,
  context,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await consultation.newCase('TT 1990', '1990-01-01', 'male');
  const deaf = await context.newPage();
  // This tab does not hear of the first: it must find out at the moment of writing.
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await deaf.clock.setFixedTime('2026-11-16T09:00:00');
  await deaf.goto(page.url());
  await unlock(deaf);
  await expect(deaf.getByRole('heading', { level: 1, name: 'TT 1990' })).toBeVisible();
  const second = new Consultation(deaf);
  await second.fill('Record the EDSS', { EDSS: 2 });
  await consultation.record('Write a note', { Note: 'from the first tab' });

  const record = deaf
    .locator('[data-screen="new"] form')
    .getByRole('button', { name: 'Record', exact: true });
  await record.click();
  await expect(deaf.locator('[data-part="problem"]')).toContainText('Another tab has changed this case');
  await expect(deaf.locator('[data-event="note.added"]')).toContainText('From the first tab');
  await expect(deaf.locator('[data-event="edss.assessed"]')).toHaveCount(0);
  await record.click();
  await expect(deaf.locator('[data-event="edss.assessed"]')).toHaveCount(1);

  // The first tab hears of it and shows it without a reload.
  await expect(page.locator('[data-event="edss.assessed"]')).toHaveCount(1);
  await reload(page);
  await expect(page.locator('[data-event="note.added"]')).toHaveCount(1);
  await expect(page.locator('[data-event="edss.assessed"]')).toHaveCount(1);
});

test('a stop cannot be deviated from, and a refused decision names what is in the way', async ({ page }) => {
  await openExample(page, 'No earlier therapy');
  const consultation = new Consultation(page);
  await consultation.record('Record a pregnancy');
  await expect(consultation.finding('SEL-23')).toBeVisible();
  await expect(consultation.finding('SEL-23').getByRole('button', { name: 'Deviate' })).toHaveCount(0);
  await expect(page.locator('[data-screen="earliest"]')).toContainText('No date can be given');
});

test('the whole page is usable by keyboard: the skip link leads to the content, a case opens with Enter', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let steps = 0; steps < 40 && !(await focused()).includes('New case'); steps += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
