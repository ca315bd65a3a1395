import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { structureByPdfjs } from '../documents/pdfjs.ts';
import { Consultation } from './consultation.ts';
import { expect, single, test } from './fixtures.ts';
import { cutOff } from './visit.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 30_000, locale: 'en-GB', viewport: { width: 1280, height: 720 } });

/** Past the intended use; no vault is asked for. */
async function arrive(page: Page, at = '', start = '/'): Promise<void> {
  await page.clock.setFixedTime('2026-11-28T09:00:00');
  await page.goto(start);
  await page.locator('main').getByRole('button').click();
  await page.goto(`${start}#/teach${at}`);
}

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await cutOff(page), where).toEqual([]);
}

const stepper = (page: Page) => page.locator('[data-screen="stepper"]');
const ask = (page: Page) => page.locator('[data-screen="ask"]');
const answer = (page: Page) => page.locator('[data-screen="answer"]');
const toNextQuestion = (page: Page) =>
  stepper(page).getByRole('button', { name: 'To the next question' }).click();

/** Steps to the first question whose pathway answer names a rule, without seeing the answer. */
async function toPlatelets(page: Page): Promise<void> {
  await stepper(page).getByRole('slider').focus();
  for (let turn = 0; turn < 4; turn += 1) await toNextQuestion(page);
  await expect(page.locator('[data-screen="story"]')).toContainText('Platelets 152');
}

test('a class answers, is marked by what it missed, and reads at the end what was to be learned', async ({
  page,
}) => {
  await arrive(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Teach' })).toBeVisible();
  await clean(page, 'library');
  await page.getByRole('link', { name: 'Begin: Immune thrombocytopenia' }).click();
  await expect(page.locator('[data-part="teaching-mark"]')).toContainText('Teaching case');
  await toPlatelets(page);
  // The answer is hidden: neither alerts nor findings stand on the page.
  await expect(page.locator('[data-part="standing"]')).toHaveCount(0);
  await expect(page.getByText('hidden until the class has answered')).toBeVisible();
  await clean(page, 'question');
  await ask(page).getByRole('radio', { name: 'nothing is pressing' }).check();
  await ask(page).getByRole('radio', { name: 'yes', exact: true }).check();
  await ask(page)
    .getByRole('checkbox', { name: /Of age/ })
    .check();
  await ask(page).getByRole('button', { name: 'Show the pathway’s answer' }).click();
  await expect(answer(page)).toContainText('Within days');
  await expect(answer(page)).toContainText('bolder than the pathway');
  await expect(answer(page).locator('[data-kind="missed"]')).toContainText('Platelets low or fallen');
  await expect(answer(page).locator('[data-kind="missed"] a').first()).toHaveAttribute(
    'href',
    /#\/sources\/MON-10/,
  );
  await expect(answer(page).locator('[data-kind="wrong"]')).toContainText('Of age');
  await expect(page.locator('[data-part="standing"] [data-alert="MON-10"]')).toBeVisible();
  await clean(page, 'answer');

  // Under the label as well: what that changes stands beside it, with the rule.
  await page
    .locator('[data-screen="lens"]')
    .getByRole('radio', { name: 'paper 2016 + EU label', exact: true })
    .check({ force: true });
  await expect(page.locator('[data-screen="differences"] [data-group="tasks"]')).toContainText('EU-30');
  await page.locator('[data-screen="lens"]').getByRole('button').click();

  // A look at the source costs nothing: the lesson is where it was.
  await answer(page).locator('[data-kind="missed"] a').first().click();
  await expect(page).toHaveURL(/#\/sources\//);
  await page.goBack();
  await expect(answer(page)).toContainText('bolder than the pathway');

  await stepper(page).getByRole('slider').press('End');
  await ask(page).getByRole('button').click();
  const score = page.locator('[data-screen="score"]');
  await expect(score.locator('[data-kind="missed"]')).toContainText('Platelets below 100');
  await expect(score.locator('[data-part="bold"] li')).toHaveCount(1);
  await expect(page.locator('[data-screen="learning"]')).toContainText('counted every week');
  await clean(page, 'end');
  await score.getByRole('button', { name: /^Go there/ }).click();
  await expect(page.locator('[data-screen="story"]')).toContainText('Platelets 152');
});

test('the presenter goes on by keys alone, in the dark, and shows an answer only when asked', async ({
  page,
}) => {
  await arrive(page, '/thrombocytopenia');
  await toPlatelets(page);
  await page.getByRole('button', { name: 'Presenter’s view' }).click();
  const presenter = page.locator('[data-screen="presenter"]');
  await expect(presenter).toContainText('What now?');
  await expect(presenter).not.toContainText('Platelets low or fallen');
  expect(await page.evaluate(() => document.documentElement.dataset.room)).toBe('dark');
  await clean(page, 'presenter');
  await page.keyboard.press('ArrowRight');
  await expect(presenter).toContainText('Platelets low or fallen');
  await clean(page, 'presenter, answered');
  await page.keyboard.press('ArrowRight');
  await expect(presenter).toContainText('Platelets 118');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(presenter).toContainText('Platelets 181');
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.dataset.room)).toBeUndefined();
  await expect(page.getByRole('button', { name: 'Presenter’s view' })).toBeFocused();
});

test('a fork goes its own way, on its own day, and stands beside the story with what differs', async ({
  page,
}) => {
  await arrive(page, '/interferon');
  await page.getByRole('button', { name: 'Fork here, with all that follows' }).click();
  await expect(page.getByLabel('Simulated day')).toHaveValue('2026-11-16');
  const fork = new Consultation(page);
  await fork.record('Record a pregnancy');
  await expect(page.locator('[data-screen="follows"]')).toContainText('pregnan');
  await clean(page, 'fork');
  await page.getByRole('button', { name: 'Side by side' }).click();
  const differences = page.locator('[data-screen="differences"]');
  await expect(differences.locator('[data-group="events"] tbody tr')).toHaveCount(1);
  await expect(differences.locator('[data-group="findings"]')).toContainText('SEL-23');
  await expect(differences.locator('[data-group="watches"]')).toContainText(/pregnan/i);
  await expect(differences.locator('[data-group="documents"]')).toContainText('Care plan');
  await clean(page, 'side by side');
  // The same fork under the label: the lens is a second fork that needs no event.
  await page.getByRole('group', { name: 'Left' }).getByLabel('What').selectOption({ label: 'Fork A' });
  await page.getByRole('group', { name: 'Left' }).getByLabel('Under').selectOption('h16');
  await page.getByRole('group', { name: 'Right' }).getByLabel('Under').selectOption('h16 eu');
  await expect(differences.locator('[data-group="tasks"]')).toContainText('Liver');
  await expect(differences.locator('[data-group="events"]')).toHaveCount(0);
});

test('a scenario is written, saved, opened again; its papers are marked and never signed', async ({
  page,
}) => {
  await arrive(page, '/latent-tuberculosis');
  await page.getByRole('button', { name: 'Make a scenario of it' }).click();
  const form = page.locator('[data-screen="author"]');
  await form.getByLabel('Title').first().fill('Had the X-ray been abnormal');
  await form.getByLabel('What is to be learned').first().fill('');
  await form.getByRole('button', { name: 'Save as a file' }).click();
  await expect(form.locator('[data-ui="notice"]')).toContainText('Say first that nobody can be recognised');
  await form.getByRole('checkbox', { name: /Nobody can be recognised/ }).check();
  await form.getByRole('button', { name: 'Save as a file' }).click();
  await expect(form.locator('[data-ui="notice"]')).toContainText('words.en.learningPoints');
  await form.getByLabel('What is to be learned').first().fill('Isoniazid first.\nThen the course.');
  await clean(page, 'author');
  const coming = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Save as a file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Had-the-X-ray-been-abnormal.scenario.json');
  const saved = await readFile(await download.path());
  expect(JSON.parse(saved.toString())).toMatchObject({
    synthetic: true,
    format: 'alemtuzumab-pathway/scenario',
  });

  await page.goto('/#/teach');
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
  await page.locator('input[type="file"]').setInputFiles(file('s.json', saved));
  await expect(page.getByRole('heading', { level: 1, name: 'Had the X-ray been abnormal' })).toBeVisible();

  // Papers of a fork say what they are, on every page, and there is no key to sign them with.
  await page.getByRole('button', { name: 'Fork here, with all that follows' }).click();
  await page.getByRole('button', { name: 'Documents' }).click();
  const dialog = page.locator('[data-screen="documents"]');
  await expect(dialog).not.toContainText('electronically');
  const paper = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Create the PDF' }).click();
  const made = await paper;
  expect(made.suggestedFilename()).toMatch(/^Teaching-case-/);
  expect((await structureByPdfjs(await readFile(await made.path()))).title).toMatch(/^Teaching case: /);

  // The file of a fork is a scenario again, never a case.
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.locator('[data-screen="author"]')).toBeVisible();
});

test('neither side takes the files of the other', async ({ page }) => {
  const scenario = JSON.stringify({ format: 'alemtuzumab-pathway/scenario', version: 1, synthetic: true });
  const file = { name: 's.json', mimeType: 'application/json', buffer: Buffer.from(scenario) };
  await new Consultation(page).arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.locator('main')).toContainText('This is a scenario for teaching.');
  await page.goto('/#/teach');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/naive.json');
  await expect(page.locator('main')).toContainText('This is a case file; it may be of a patient.');
  await page.locator('input[type="file"]').setInputFiles({ ...file, buffer: Buffer.from('{"format"') });
  await expect(page.locator('main')).toContainText('not JSON from line 1');
});

test.describe('on a telephone, in German, dark', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  test('a lesson is read and answered', async ({ page }) => {
    await arrive(page, '/thrombocytopenia');
    await stepper(page).getByRole('button', { name: 'Zur nächsten Frage' }).click();
    await clean(page, 'Frage');
    await ask(page).getByRole('button', { name: 'Ohne Antwort zeigen' }).click();
    await expect(answer(page)).toContainText('nicht beantwortet');
    await clean(page, 'Antwort');
    await page.goto('/#/teach');
    await clean(page, 'Bibliothek');
  });
});

test('the single file teaches from a stick, without a network', async ({ page, context }) => {
  await context.setOffline(true);
  await arrive(page, '/naive', single);
  await toNextQuestion(page);
  await ask(page).getByRole('button', { name: 'Show it without an answer' }).click();
  await expect(answer(page)).toContainText('not answered');
  await page.getByRole('button', { name: 'Fork here, without what follows' }).click();
  await expect(page.locator('[data-screen="case"]')).toBeVisible();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page.locator('[data-screen="differences"]')).toContainText('Nothing differs.');
  await page.goto(`${single}#/statechart/naive`);
  await expect(page.getByRole('tree')).toBeVisible();
  await page.goto(`${single}#/proof`);
  await expect(page.getByRole('table').first()).toBeVisible();
});
