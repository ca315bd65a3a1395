import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ProofRecord } from '../../machines/proof/record.ts';
import record from '../../src/proof/record.json' with { type: 'json' };
import { expect, single, test } from './fixtures.ts';
import { cutOff } from './visit.ts';

test.use({ actionTimeout: 20_000, locale: 'en-GB' });

const RECORD = record as unknown as ProofRecord;
const SEARCHES = RECORD.searches.length;
const sum = (of: (finding: ProofRecord['searches'][number]) => number): string =>
  String(RECORD.searches.reduce((total, finding) => total + of(finding), 0));

/** Opens the page, past the intended use, by its link on the page of the sources. */
async function arrive(page: Page, start = '/'): Promise<void> {
  await page.goto(`${start}#/`);
  await page.locator('[data-page="welcome"]').getByRole('button').click();
  await page.goto(`${start}#/sources`);
  await page.locator('a[href="#/proof"]').click();
  await expect(page.locator('[data-page="proof"]')).toBeVisible();
}

const run = (page: Page) => page.locator('[data-part="run"]');
const notice = (page: Page) => run(page).locator('[data-ui="notice"]');
const row = (page: Page, id: string) => page.locator(`[data-search="${id}"]`);
const same = (page: Page) => page.locator('[data-ledger="searches"] [data-ui="badge"][data-tone="done"]');

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await cutOff(page), where).toEqual([]);
}

test('what was proved is shown for this build, can be run again and stopped, and comes out the same', async ({
  page,
}) => {
  await arrive(page);
  await expect(page).toHaveTitle(/^Proof · /);
  await expect(page.getByText('Shown for the rules of this very build')).toBeVisible();
  const figures = page.locator('[data-part="figures"] dd');
  const counted = [sum(({ states }) => states), sum((each) => each.accepted), sum((each) => each.refused)];
  await expect(figures).toHaveText(['28', ...counted, '0']);
  await expect(page.locator('[data-invariant]')).toHaveCount(28);
  const varicella = page.locator('[data-invariant="neverWithoutVaricellaImmunity"]');
  await expect(varicella).toContainText('not immune to varicella');
  await expect(varicella.getByRole('link')).toHaveAttribute('href', '#/sources/SEL-34');
  await expect(varicella.locator('td').last()).toHaveText('0');
  await expect(page.locator('[data-search]')).toHaveCount(SEARCHES);
  const [first] = RECORD.searches;
  await expect(row(page, 'selection')).toContainText(String(first?.states));

  await page.getByRole('button', { name: 'Run all searches' }).click();
  await expect(row(page, 'selection')).toContainText('running');
  // Whoever started it by the keyboard stays where it can be stopped.
  const stop = page.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeFocused();
  await stop.click();
  await expect(notice(page)).toHaveText(/^Stopped after \d+ of \d+ searches\./);
  const stoppedAt = await same(page).count();

  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(notice(page)).toContainText(
    `All ${SEARCHES} searches found here exactly what the record says`,
    {
      timeout: 90_000,
    },
  );
  expect(stoppedAt).toBeLessThan(SEARCHES);
  await expect(same(page)).toHaveCount(SEARCHES);
  await expect(page.locator('[aria-live="polite"]').first()).toHaveText(/same as the record/);
  await clean(page, 'after');
});

test.describe('in German, dark and narrow', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  test('it can be read and reached', async ({ page }) => {
    await arrive(page);
    await expect(page.getByText('Gezeigt für genau die Regeln dieser Version')).toBeVisible();
    await clean(page, 'narrow');
  });
});

test.describe('where the record is not that of the build', () => {
  // What the service worker keeps could not be altered here; the page finds none where it is blocked.
  test.use({ serviceWorkers: 'block', tolerated: [/reading 'waiting'/] });
  test('the page says so, and shows what differs', async ({ page }) => {
    const [first] = RECORD.searches;
    const states = first?.states ?? 0;
    await page.route('**/assets/proof-*.js', async (route) => {
      const answer = await route.fetch();
      const code = await answer.text();
      // One of the two places that name the rules, and one number.
      const body = code
        .replace(RECORD.rules, '0'.repeat(64))
        .replace(new RegExp(`(\\bstates"?:)${states}\\b`), `$1${states + 1}`);
      await route.fulfill({ response: answer, body });
    });
    await arrive(page);
    await expect(page.getByText('Shown for other rules than those of this build')).toBeVisible();
    await expect(page.locator('[data-part="fingerprint"] dd')).toHaveCount(2);
    await page.getByRole('button', { name: 'Run all searches' }).click();
    await expect(notice(page)).toContainText('1 search found something other here');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(row(page, 'selection')).toContainText('different');
    await expect(row(page, 'selection')).toContainText(`In the record ${states + 1}`);
    await expect(row(page, 'selection')).toContainText(`Here ${states}`);
  });
});

test('in the single file the page stays awake while it runs, and can stop it', async ({ page }) => {
  await arrive(page, single);
  await expect(page.getByText('Shown for the rules of this very build')).toBeVisible();
  await page.getByRole('button', { name: 'Run all searches' }).click();
  await expect(row(page, 'selection')).toContainText('same', { timeout: 60_000 });
  // A page that was not awake would draw nothing meanwhile.
  const drawn = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const count = (): void => {
          frames += 1;
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
        setTimeout(() => resolve(frames), 1000);
      }),
  );
  expect(drawn).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(notice(page)).toContainText('Those that ended found what the record says.');
});
