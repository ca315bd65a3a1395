import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** No page of the product asks for more steps than this between two controls. */
const STEPS = 250;

/** A person without a pointer: Tab, arrows, Enter and text, each stroke counted. */
export class Keyboard {
  readonly page: Page;
  strokes = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.strokes += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.strokes += text.length;
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until the control has the focus. */
  async reach(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control).toBeVisible();
    // Found once: to look for it anew at every step takes longer than the steps.
    let element = await control.elementHandle();
    for (let step = 0; step < STEPS; step += 1) {
      const here = await element?.evaluate((known) => known.isConnected && known === document.activeElement);
      if (here === true) return;
      await this.press(key);
      if (step % 40 === 39) element = await control.elementHandle();
    }
    throw new Error(`${control} cannot be reached by keyboard`);
  }

  async use(button: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.reach(button, key);
    await this.press('Enter');
  }

  async fill(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.type(text);
  }

  /** A date in the order in which the browser of the tests asks for it: month, day, year. */
  async date(field: Locator, iso: string): Promise<void> {
    const [year = '', month = '', day = ''] = iso.split('-');
    await this.reach(field);
    await this.type(`${month}${day}${year}`);
    await expect(field).toHaveValue(iso);
  }

  /** One of a few answers: into the group with Tab, to the answer with the arrows, and chosen. */
  async pick(group: Locator, answer: string): Promise<void> {
    const radio = group.getByRole('radio', { name: answer, exact: true });
    const all = group.getByRole('radio');
    const element = await group.elementHandle();
    for (let step = 0; step < STEPS; step += 1) {
      if ((await element?.evaluate((known) => known.contains(document.activeElement))) === true) break;
      await this.press('Tab');
    }
    for (let step = 0; step < (await all.count()); step += 1) {
      if (await radio.evaluate((element) => element === document.activeElement)) break;
      await this.press('ArrowRight');
    }
    if (!(await radio.isChecked())) await this.press('Space');
    await expect(radio).toBeChecked();
  }

  /** One of several answers of a list: its first letters are typed, as the browser's own list takes them. */
  async select(field: Locator, answer: string): Promise<void> {
    await this.fill(field, answer);
    await expect(field.locator('option:checked')).toHaveText(answer);
  }
}
