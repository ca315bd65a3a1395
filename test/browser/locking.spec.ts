import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { makeVault, PASSPHRASE, reload } from './vault.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ actionTimeout: 30_000, locale: 'en-GB' });

const LABEL = 'VX 1984';

async function clean(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** Whether a text is anywhere in the memory of the page's JavaScript, after a collection. */
async function heapHas(page: Page, text: string): Promise<boolean> {
  const client = await page.context().newCDPSession(page);
  let found = false;
  let tail = '';
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    found ||= (tail + chunk).includes(text);
    tail = chunk.slice(-text.length);
  });
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await client.detach();
  return found;
}

/** A browser with one patient. */
async function withPatient(page: Page): Promise<Consultation> {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await consultation.newCase(LABEL, '1984-05-01', 'female', 'yes');
  await page.goto('/#/');
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
  return consultation;
}

async function unlockWith(page: Page, passphrase: string): Promise<void> {
  const form = page.locator('[data-screen="unlock"]');
  await form.getByLabel('Passphrase').fill(passphrase);
  await form.getByRole('button', { name: 'Unlock' }).click();
}

for (const [locale, colorScheme] of [
  ['en-GB', 'light'],
  ['de-DE', 'dark'],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('axe finds nothing where the vault is made, shown, locked and looked after', async ({ page }) => {
      await page.goto('/');
      await page.locator('main').getByRole('button').click();
      await page.locator('[data-ui="start"] button').first().click();
      await expect(page.locator('[data-screen="set-up"] [data-part="phrase"]')).toBeVisible();
      await clean(page, 'set-up');
      await page.keyboard.press('Escape');
      await makeVault(page);
      await page.goto('/#/settings');
      // The last part to arrive.
      await expect(page.locator('[data-screen="signing"]')).toBeVisible();
      await clean(page, 'settings');
      await page.locator('[data-part="lock"] button').click();
      await page.goto('/#/');
      await expect(page.locator('[data-screen="unlock"]')).toBeVisible();
      await clean(page, 'locked');
    });
  });
}

test('locked, the page holds nothing of a patient; the passphrase opens it, a wrong one is said', async ({
  page,
}) => {
  await withPatient(page);
  // The control: while it is open, the snapshot finds what it looks for.
  expect(await heapHas(page, LABEL)).toBe(true);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.locator('[data-screen="unlock"]')).toBeVisible();
  expect(await page.content()).not.toContain(LABEL);
  expect(await heapHas(page, LABEL)).toBe(false);
  await unlockWith(page, 'no such passphrase here');
  await expect(page.locator('[data-screen="unlock"]')).toContainText('That does not open the vault');
  await unlockWith(page, PASSPHRASE);
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
});

test('nothing that is stored can be read without the key', async ({ page }) => {
  await withPatient(page);
  const stored = await page.evaluate(async () => {
    const bytes: string[] = [];
    const text = (value: unknown): string =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? new TextDecoder('latin1').decode(value)
        : typeof value === 'object' && value !== null
          ? Object.values(value).map(text).join(' ')
          : String(value);
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => done(reading.result);
        });
        bytes.push(...all.map(text));
      }
      database.close();
    }
    return [...bytes, JSON.stringify({ ...localStorage })].join('\n');
  });
  expect(stored.length).toBeGreaterThan(500);
  expect(stored).not.toContain(LABEL);
  expect(stored).not.toContain('1984-05-01');
  expect(stored).not.toContain('patient.registered');
});

test('the page locks by itself: after a time without input, and after the device has slept', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-16T09:00:00' });
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await makeVault(page);
  await page.clock.runFor('09:00');
  await expect(page.locator('[data-part="lock"]')).toBeVisible();
  await page.clock.runFor('01:10');
  await expect(page.locator('[data-screen="unlock"]')).toBeVisible();
});

test('another tab locks with this one', async ({ page, context }) => {
  await withPatient(page);
  const other = await context.newPage();
  await other.goto('/');
  await unlockWith(other, PASSPHRASE);
  await expect(other.locator('[data-ui="case-row"]')).toContainText(LABEL);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(other.locator('[data-screen="unlock"]')).toBeVisible();
  expect(await other.content()).not.toContain(LABEL);
});

test('a new passphrase opens, the old one no longer does', async ({ page }) => {
  await withPatient(page);
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Change the passphrase' }).first().click();
  const form = page.locator('[data-screen="change-passphrase"]');
  const next = 'another set of quiet words';
  await form.getByLabel('Present passphrase').fill(PASSPHRASE);
  await form.getByRole('radio', { name: 'my own' }).check();
  await form.getByLabel('New passphrase').fill(next);
  await form.getByLabel('The same once more').fill(next);
  await form.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(page.locator('[data-page="settings"]')).toContainText('The passphrase is changed');
  await page.goto('/#/');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await unlockWith(page, PASSPHRASE);
  await expect(page.locator('[data-screen="unlock"]')).toContainText('That does not open the vault');
  await unlockWith(page, next);
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
});

test('a backup is made, and restored in a browser that has nothing', async ({ page, browser, baseURL }) => {
  await withPatient(page);
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const make = page.locator('[data-screen="make-backup"]');
  const phrase = (await make.locator('[data-part="phrase"]').textContent()) ?? '';
  await make.getByLabel('The six words, typed from your note').fill(phrase);
  await make.getByRole('button', { name: 'Make a backup' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click();
  const file = await (await coming).path();
  await expect(page.locator('[data-page="settings"]')).toContainText('nothing was saved since');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
  const there = await elsewhere.newPage();
  await there.goto('/');
  await there.locator('main').getByRole('button').click();
  await makeVault(there);
  await there.goto('/#/settings');
  const open = async (words: string) => {
    await there.getByRole('button', { name: 'Open a backup' }).first().click();
    const form = there.locator('[data-screen="open-backup"]');
    await form.locator('input[type="file"]').setInputFiles(file);
    await form.getByLabel('Passphrase').fill(words);
    await form.getByRole('button', { name: 'Open a backup' }).click();
  };
  await open('not these six words at all');
  await expect(there.locator('[data-screen="open-backup"]')).toContainText(
    'That is not the passphrase of this backup',
  );
  await there.keyboard.press('Escape');
  await open(phrase);
  const preview = there.locator('[data-screen="backup-preview"]');
  await expect(preview).toContainText('not here yet: 1 entry');
  await preview.getByRole('button', { name: 'Take in 1 case' }).click();
  await expect(preview).toContainText('1 added');
  await there.keyboard.press('Escape');
  await there.goto('/#/');
  await expect(there.locator('[data-ui="case-row"]')).toContainText(LABEL);
  // Taken for a case file, it says what it is and where it opens.
  await there.locator('main input[type="file"]').setInputFiles(file);
  await expect(there.locator('main')).toContainText('This is a backup of many cases');
  await elsewhere.close();
});

test('a database that the browser has deleted is a loss, not a first start: the second copy brings it back', async ({
  page,
}) => {
  await withPatient(page);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((done) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = done;
        deleting.onerror = done;
        deleting.onblocked = done;
      });
    }
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The cases of this browser are missing' })).toBeVisible();
  await clean(page, 'lost');
  const form = page.locator('[data-screen="recover"]');
  await form.getByLabel('Passphrase').fill(PASSPHRASE);
  await form.getByRole('button', { name: 'Recover from the second copy' }).click();
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
  await expect(page.getByText('1 case with 1 entry recovered.')).toBeVisible();
  await reload(page);
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
});

test('cases that an earlier version left open are sealed before anything else', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  const registered = {
    id: 'e1',
    on: '2026-02-03',
    at: '2026-02-03T10:15:00+01:00',
    type: 'patient.registered',
  };
  await page.evaluate(
    async ([label, event]) => {
      for (const { name = '' } of await indexedDB.databases()) {
        await new Promise((done) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onsuccess = done;
          deleting.onblocked = done;
        });
      }
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('alemtuzumab-pathway', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('events', { keyPath: ['caseId', 'seq'] });
          opening.result.createObjectStore('cases', { keyPath: 'id' });
        };
        opening.onsuccess = () => done(opening.result);
      });
      const writing = database.transaction(['cases', 'events'], 'readwrite');
      const common = { id: 'c1', label, stage: 'selection', course: 1, sources: ['h16', 'eu'] };
      writing
        .objectStore('cases')
        .add({ ...common, events: 1, lastEventOn: '2026-02-03', due: [], alerts: [] });
      writing.objectStore('events').add({
        caseId: 'c1',
        seq: 0,
        event: { ...(event as object), born: '1984-05-01', sex: 'female', childbearing: true },
      });
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      database.close();
    },
    [LABEL, registered] as const,
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Protect the cases in this browser' })).toBeVisible();
  const form = page.locator('[data-screen="set-up"]');
  await form.getByRole('radio', { name: 'my own' }).check();
  await form.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await form.getByLabel('The same once more').fill(PASSPHRASE);
  await form.getByRole('button', { name: 'Encrypt the cases' }).click();
  await page.getByRole('checkbox', { name: /^I keep no recovery key/ }).check();
  await page.getByRole('button', { name: 'Go on without one' }).click();
  await expect(page.locator('[data-ui="case-row"]')).toContainText(LABEL);
});

test('an example asks for no passphrase and stores nothing', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('button').click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Immune thrombocytopenia' })
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(page.locator('[data-screen="case"]')).toBeVisible();
  await expect(page.locator('main')).toContainText('An invented case');
  await page.goto('/#/');
  await expect(page.locator('[data-ui="start"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-ui="start"]')).toBeVisible();
});

test('a record that was changed is found when its case is opened: what lies before it stays readable', async ({
  page,
}) => {
  const consultation = await withPatient(page);
  await page.locator('[data-ui="case-row"] a').first().click();
  await consultation.record('Write a note', { Note: 'Second entry' });
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('alemtuzumab-pathway');
      opening.onsuccess = () => done(opening.result);
    });
    const store = database.transaction('sealed-events', 'readwrite').objectStore('sealed-events');
    const cursor = await new Promise<IDBCursorWithValue | null>((done) => {
      const opening = store.openCursor(null, 'prev');
      opening.onsuccess = () => done(opening.result);
    });
    const value = cursor?.value as { record: Uint8Array };
    value.record[value.record.length - 1] = (value.record.at(-1) ?? 0) ^ 1;
    await new Promise((done) => {
      const updating = cursor?.update(value);
      if (updating !== undefined) updating.onsuccess = done;
    });
    database.close();
  });
  await reload(page);
  const notice = page.locator('[data-screen="case"] > [data-ui="notice"][data-tone="danger"]');
  await expect(notice).toContainText('damaged from entry 2 on');
  await expect(page.getByRole('heading', { level: 1, name: LABEL })).toBeVisible();
  await expect(page.locator('[data-event="note.added"]')).toHaveCount(0);
  await clean(page, 'damaged');
  // Nothing is recorded, undone or printed on ground that may be too short, and a copy says what it is.
  await expect(page.locator('[data-screen="new"]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Documents' })).toBeDisabled();
  const saving = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Export what can be read' }).click();
  expect((await saving).suggestedFilename()).toBe('VX-1984.incomplete.case.json');
});
