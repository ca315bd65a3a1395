import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { makeVault, sleepUntil } from './vault.ts';

type Answer = string | number | readonly string[];

/** A person at the page: everything goes through visible controls, by the words that stand on them. */
export class Consultation {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the app on a day and accepts the intended use where it is asked. */
  async arrive(day: string): Promise<void> {
    await this.page.clock.setFixedTime(`${day}T09:00:00`);
    await this.page.goto('/');
    await this.page.getByRole('button', { name: 'I have read this' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
    await makeVault(this.page);
  }

  /** The clock on the wall shows this day from now on; the page locks, for it has been left alone, and is opened again. */
  async on(day: string): Promise<void> {
    await sleepUntil(this.page, day);
  }

  async newCase(
    label: string,
    born: string,
    sex: 'female' | 'male',
    childbearing?: 'yes' | 'no',
    { paperAlone = false } = {},
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'New case' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Label', { exact: true }).fill(label);
    await dialog.getByLabel('Date of birth').fill(born);
    await pick(dialog, 'Sex', sex);
    if (childbearing !== undefined) await pick(dialog, 'Of childbearing potential', childbearing);
    if (paperAlone) await dialog.getByRole('checkbox', { name: /^EU product information/ }).uncheck();
    await dialog.getByRole('button', { name: 'Create the case' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: label })).toBeVisible();
  }

  /** Records one event with its own form. */
  async record(form: string, answers: Readonly<Record<string, Answer>> = {}, on?: string): Promise<void> {
    await this.fill(form, answers, on);
    await this.submit('Record');
  }

  /** Fills a form and leaves it open. */
  async fill(form: string, answers: Readonly<Record<string, Answer>> = {}, on?: string): Promise<Locator> {
    await this.choose(form);
    const fields = this.page.locator('form[data-screen="event-form"]');
    for (const [label, value] of Object.entries(answers)) await answer(fields, label, value);
    if (on !== undefined) await fields.getByLabel('Day', { exact: true }).fill(on);
    return fields;
  }

  /** A laboratory report: name of the value to value; limits where given. */
  async laboratory(
    values: Readonly<Record<string, readonly [number, number?, number?]>>,
    on?: string,
  ): Promise<void> {
    await this.choose('Record laboratory values', 'Laboratory');
    const form = this.page.locator('form[data-form="laboratory"]');
    for (const [name, [value, low, high]] of Object.entries(values)) {
      let row = form.locator('li').filter({ has: this.page.getByLabel(name, { exact: true }) });
      if ((await row.count()) === 0) {
        await search(form, 'Add another value', name);
        row = form.locator('li').filter({ has: this.page.getByLabel(name, { exact: true }) });
      }
      await row.getByLabel(name, { exact: true }).fill(String(value));
      if (low !== undefined) await row.getByLabel('Lower limit').fill(String(low));
      if (high !== undefined) await row.getByLabel('Upper limit').fill(String(high));
    }
    if (on !== undefined) await form.getByLabel('Day', { exact: true }).fill(on);
    await form.getByRole('button', { name: /^Record \d+ value/ }).click();
    await expect(form).toHaveCount(0);
  }

  async serology(results: Readonly<Record<string, string>>, on?: string): Promise<void> {
    await this.choose('Record a serology', 'Serology');
    const form = this.page.locator('form[data-form="serology"]');
    for (const [test, result] of Object.entries(results)) {
      if ((await form.getByRole('radiogroup', { name: test }).count()) === 0) {
        await answer(form, 'Add another test', test);
      }
      await pick(form, test, result);
    }
    if (on !== undefined) await form.getByLabel('Day', { exact: true }).fill(on);
    await form.getByRole('button', { name: /^Record \d+ value/ }).click();
    await expect(form).toHaveCount(0);
  }

  /** Deviates from a gate that blocks, with a reason. */
  async deviate(rule: string, reason: string, kind?: string): Promise<void> {
    await this.finding(rule).getByRole('button', { name: 'Deviate' }).click();
    const dialog = this.page.getByRole('dialog');
    if (kind !== undefined) await dialog.getByLabel('Kind of reason').selectOption({ label: kind });
    await dialog.getByLabel('Reason', { exact: true }).fill(reason);
    await dialog.getByRole('button', { name: 'Record the deviation' }).click();
    await expect(dialog).toHaveCount(0);
  }

  finding(rule: string): Locator {
    return this.page.locator(`[data-finding="${rule}"]`);
  }

  /** The rules that block, in the order in which they are read. */
  async blocked(): Promise<readonly string[]> {
    // After a reload there is a moment without a case: an empty list would then say nothing.
    await expect(this.page.locator('[data-screen="follows"]')).toBeVisible();
    const list = this.page.locator('[data-screen="follows"] > [data-group="blocks"] > li');
    return list.evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).dataset.finding ?? '').sort(),
    );
  }

  /** What the map says of where the patient is. */
  here(): Locator {
    return this.page.locator('[data-screen="map"] [aria-current="step"]').first();
  }

  button(name: string): Locator {
    return this.page.locator('[data-screen="new"]').getByRole('button', { name, exact: true });
  }

  private async choose(form: string, shortcut = form): Promise<void> {
    const open = this.page.locator('[data-screen="new"]');
    const button = open.getByRole('button', { name: shortcut, exact: true });
    await expect(open).toBeVisible();
    if ((await button.count()) > 0) await button.first().click();
    else await search(open, 'Something else', form);
    await expect(open.locator('form')).toBeVisible();
  }

  private async submit(name: string): Promise<void> {
    const form = this.page.locator('[data-screen="new"] form');
    await form.getByRole('button', { name, exact: true }).click();
    await expect(form).toHaveCount(0);
  }
}

/** Answers one field, whatever kind of control it is. */
export async function answer(form: Locator, label: string, value: Answer): Promise<void> {
  if (Array.isArray(value)) {
    for (const option of value) await form.getByRole('checkbox', { name: option, exact: true }).check();
    return;
  }
  const text = String(value);
  if ((await form.getByRole('radiogroup', { name: label, exact: true }).count()) > 0)
    return pick(form, label, text);
  const control = form.getByLabel(label, { exact: true }).first();
  const tag = await control.evaluate((element) => `${element.tagName} ${element.getAttribute('role') ?? ''}`);
  if (tag.startsWith('SELECT')) await control.selectOption({ label: text });
  else if (tag.includes('combobox')) await search(form, label, text);
  else await control.fill(text);
}

/** One of a few answers that are all in view. */
async function pick(form: Locator, label: string, option: string): Promise<void> {
  await form
    .getByRole('radiogroup', { name: label, exact: true })
    .getByRole('radio', { name: option, exact: true })
    .check();
}

/** One of many answers, found by typing. */
async function search(form: Locator, label: string, text: string): Promise<void> {
  const input = form.getByRole('combobox', { name: label });
  await input.fill(text);
  await form.page().getByRole('option', { name: text, exact: true }).click();
}
