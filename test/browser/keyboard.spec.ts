import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './keyboard.ts';
import { PASSPHRASE, reload, remember } from './vault.ts';

// A trace pictures every step: of these thousands it would take most of the time.
test.use({ trace: 'off' });

// Nobody here has a pointer: a whole case is led with Tab, arrows, Enter and text.

test.describe.configure({ timeout: 900_000 });
test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 720 } });

/** The case page, led by keyboard. */
class KeyboardConsultation extends Keyboard {
  readonly new = this.page.locator('[data-screen="new"]');
  readonly form = this.page.locator('[data-screen="new"] form');
  readonly dialog = this.page.getByRole('dialog');
  readonly blocked = this.page.locator('[data-screen="follows"] > [data-group="blocks"] > li');

  group(name: string) {
    return this.form.getByRole('radiogroup', { name, exact: true });
  }

  /** Opens a form by a word in the quick entry. */
  async begin(text: string, type: string): Promise<void> {
    await this.press('Control+k');
    await expect(this.page.getByRole('combobox', { name: 'Quick entry' })).toBeFocused();
    await this.type(text);
    await expect(this.page.getByRole('option', { selected: true })).toBeVisible();
    await this.press('Enter');
    await expect(this.form).toHaveAttribute('data-form', type);
  }

  async save(): Promise<void> {
    await this.use(this.form.getByRole('button', { name: 'Record', exact: true }));
    await expect(this.form).toHaveCount(0);
  }

  /** A decision that stands among those that are possible now. */
  async decide(name: string): Promise<void> {
    await this.use(this.new.getByRole('button', { name, exact: true }));
    await this.save();
  }

  /** Sets every condition aside that stands before the next step, with a reason; what is a stop has to be answered. */
  async deviateFromAll(): Promise<void> {
    const open = this.blocked.filter({ has: this.page.getByRole('button', { name: 'Deviate' }) });
    for (let left = await open.count(); left > 0; left = await open.count()) {
      await this.use(open.first().getByRole('button', { name: 'Deviate' }));
      await this.fill(this.dialog.getByLabel('Reason', { exact: true }), 'Decided in the board');
      await this.use(this.dialog.getByRole('button', { name: 'Record the deviation' }));
      await expect(this.dialog).toHaveCount(0);
      await expect(open).not.toHaveCount(left);
    }
  }

  /** A stop is no matter of reasons: what is not known of it has to be there. */
  async answerStops(): Promise<void> {
    const stops = this.blocked.filter({ hasNot: this.page.getByRole('button', { name: 'Deviate' }) });
    for (let left = await stops.count(); left > 0; left = await stops.count()) {
      await this.use(
        stops
          .first()
          .getByRole('button', { name: /^Record/ })
          .first(),
      );
      const infected = this.form.getByRole('radiogroup', { name: 'HIV test' });
      if ((await infected.count()) > 0) {
        await this.pick(infected, 'Negative');
        await this.use(this.form.getByRole('button', { name: /^Record 1 value/ }));
        await expect(this.form).toHaveCount(0);
      } else await this.save();
      await expect(stops).not.toHaveCount(left);
    }
  }

  async course(days: readonly string[]): Promise<void> {
    const [first = ''] = days;
    await this.page.clock.setFixedTime(`${first}T09:00:00`);
    await reload(this.page);
    await expect(this.page.locator('[data-screen="follows"]')).toBeVisible();
    await this.answerStops();
    await this.deviateFromAll();
    await this.decide('Start the course');
    for (const day of days) {
      await this.page.clock.setFixedTime(`${day}T09:00:00`);
      await reload(this.page);
      await expect(this.page.locator('[data-screen="follows"]')).toBeVisible();
      await this.deviateFromAll();
      await this.use(this.new.getByRole('button', { name: 'Record an infusion', exact: true }));
      await this.save();
    }
    await this.decide('Complete the course');
  }
}

async function arrive(page: Page, day: string): Promise<KeyboardConsultation> {
  await page.clock.setFixedTime(`${day}T09:00:00`);
  await page.goto('/');
  return new KeyboardConsultation(page);
}

test('a whole case, from registration to the monitoring after the second course', async ({ page }) => {
  const keyboard = await arrive(page, '2024-02-05');
  const { dialog, form } = keyboard;
  await keyboard.use(page.getByRole('button', { name: 'I have read this' }));
  await keyboard.use(page.getByRole('button', { name: 'New case' }).first());
  await keyboard.pick(dialog.getByRole('radiogroup', { name: 'Kind of passphrase', exact: true }), 'my own');
  await keyboard.fill(dialog.getByLabel('Passphrase', { exact: true }), PASSPHRASE);
  await keyboard.fill(dialog.getByLabel('The same once more', { exact: true }), PASSPHRASE);
  await keyboard.use(dialog.getByRole('button', { name: 'Encrypt and go on' }));
  await remember(page);
  await keyboard.reach(dialog.getByRole('checkbox', { name: /^I keep no recovery key/ }));
  await page.keyboard.press('Space');
  await keyboard.use(dialog.getByRole('button', { name: 'Go on without one' }));
  await keyboard.fill(dialog.getByLabel('Label', { exact: true }), 'KB 1984');
  await keyboard.date(dialog.getByLabel('Date of birth'), '1984-05-01');
  await keyboard.pick(dialog.getByRole('radiogroup', { name: 'Sex', exact: true }), 'male');
  await keyboard.reach(dialog.getByRole('checkbox', { name: /^EU product information/ }));
  await keyboard.press('Space');
  await keyboard.use(dialog.getByRole('button', { name: 'Create the case' }));
  await expect(page.getByRole('heading', { level: 1, name: 'KB 1984' })).toBeVisible();

  await keyboard.begin('diagnosis', 'diagnosis.recorded');
  await keyboard.select(form.getByLabel('Form of MS'), 'Relapsing-remitting MS');
  await keyboard.date(form.getByLabel('First diagnosed'), '2019-03-01');
  await keyboard.pick(keyboard.group('Definitely confirmed'), 'yes');
  await keyboard.save();
  await keyboard.begin('relapse', 'relapse.recorded');
  await keyboard.pick(keyboard.group('Disabling'), 'yes');
  await keyboard.save();
  await keyboard.use(keyboard.new.getByRole('button', { name: /monitoring/i }).first());
  await keyboard.pick(keyboard.group('Able to keep up monitoring'), 'yes');
  await keyboard.pick(keyboard.group('Willing to keep up monitoring'), 'yes');
  await keyboard.save();
  await keyboard.decide('Choose alemtuzumab');

  // The map is travelled, and a station opened and closed.
  const station = page.locator('[data-station="course-1"] > button');
  await keyboard.use(station, 'Shift+Tab');
  await expect(page.locator('[data-part="stage"]')).toContainText('Not reached yet');
  await keyboard.use(page.locator('[data-part="stage"]').getByRole('button', { name: 'Close' }));
  await expect(station).toBeFocused();

  await keyboard.course(['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07', '2024-03-08']);
  const here = page.locator('[data-screen="map"] [aria-current="step"]').first();
  await expect(here).toContainText('Interval');
  await keyboard.course(['2025-03-10', '2025-03-11', '2025-03-12']);
  await expect(here).toContainText('Monitoring');

  // The case as it was is looked at with the keys of the slider.
  const slider = page.getByRole('slider');
  await keyboard.reach(slider);
  await keyboard.press('Home');
  await expect(page.locator('[data-screen="new"]')).toHaveCount(0);
  await keyboard.press('End');
  await expect(page.locator('[data-screen="new"]')).toHaveCount(1);

  await keyboard.use(page.getByRole('button', { name: 'Documents' }));
  const download = page.waitForEvent('download');
  await keyboard.use(dialog.getByRole('button', { name: 'Create the PDF' }));
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  console.log(`A whole case by keyboard alone: ${keyboard.strokes} strokes`);
});

test('a value that alarms, its referral, and the answer that closes the alert', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/interferon.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  const keyboard = new Keyboard(page);
  await keyboard.press('Control+k');
  await keyboard.type('plt 46');
  await expect(page.getByRole('option', { selected: true })).toContainText('Platelets 46');
  await keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'To be recorded' })).toBeVisible();
  await keyboard.press('Enter');
  const alert = page.locator('[data-alert="MON-11"]');
  await expect(alert).toBeVisible();
  await keyboard.use(alert.getByRole('button', { name: /^Record the referral/ }));
  await expect(alert).toContainText('Referred on');
  await keyboard.use(alert.getByRole('button', { name: 'Close the alert' }));
  const closing = page.getByRole('dialog');
  await keyboard.fill(closing.getByRole('textbox').first(), 'Pseudothrombocytopenia, 212 in citrate');
  await keyboard.use(closing.getByRole('button', { name: 'Close the alert' }));
  await expect(alert).toHaveCount(0);
});
