import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import type {} from '../browser/vault-page/page.ts';

/** Where the product and the page of the vault tests are served in turn: one origin, so that both see the same vault. */
const PORT = 41_730;
const PASSPHRASE = 'sieben Kraniche im Nebel';
const SAVES = 200;
const STARTS = 7;
/** Targets, as multiples of what stands beside them in the same run; a frame of 60 a second in ms. */
const TARGETS = { list: 1.5, append: 1.5, frame: 16.7 } as const;

const [site, vaultSite, chrome, sizes = '100,1000,10000'] = process.argv.slice(2);
if (site === undefined || vaultSite === undefined)
  throw new Error('usage: vault SITE VAULT-PAGE [CHROME] [SIZES]');

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const line = (...cells: readonly string[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(46) : cell.padStart(14))).join(''));
const row = (title: string, product: number, bare: number, target: string) =>
  line(title, number(product), number(bare), `${(product / bare).toFixed(1)} ×`, target);

/** Serves one of the two sites at the common address while the work lasts. */
async function served<T>(outDir: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: PORT, strictPort: true },
  });
  try {
    return await work(`http://127.0.0.1:${PORT}/`);
  } finally {
    await server.close();
  }
}

/** The page with the product's environment and no screens. */
async function bare(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.vaultPage !== undefined);
  return page;
}

/** Unlocked by the recovery key: no passphrase has to be stretched, which is slow by intent. */
const unlock = (page: Page, text: string) =>
  page.evaluate(async (recoveryKey) => {
    const opened = await window.vaultPage.vault.unlock({ tag: 'recovery-key', text: recoveryKey });
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  }, text);

/** Saves of one note each, turn by turn with a strict put of as many bytes into a database of its own; ms. */
const appends = (page: Page, saves: number) =>
  page.evaluate(async (count) => {
    const { cases, ids } = window.vaultPage;
    const listed = await cases.list();
    const summary = listed.ok ? listed.value.find(({ id }) => id === 'c0') : undefined;
    if (summary === undefined) throw new Error('there is no such case');
    const database = await new Promise<IDBDatabase>((done, refuse) => {
      const opening = indexedDB.open('bare', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('records', { autoIncrement: true });
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => refuse(opening.error);
    });
    // As many bytes as a save writes: an event, a row and the state of the vault, each sealed.
    const bytes = crypto.getRandomValues(new Uint8Array(1400));
    const put = () =>
      new Promise<void>((done) => {
        const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
        transaction.objectStore('records').add(bytes);
        transaction.oncomplete = () => done();
      });
    const measured: [number, number][] = [];
    const known = (await ids('c0'))?.length ?? 0;
    for (let each = 0; each < count; each += 1) {
      const start = performance.now();
      const id = `c0-${known + each}`;
      const saved = await cases.append({ ...summary, events: known + each + 1 }, known + each, [
        { id, on: '2026-02-03', type: 'note.added', text: 'platelets seen, no bleeding' },
      ]);
      if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
      const middle = performance.now();
      await put();
      measured.push([middle - start, performance.now() - middle]);
    }
    database.close();
    return measured;
  }, saves);

/** Unlocking, reading and opening the rows of all cases; ms. */
const openRows = (page: Page, text: string) =>
  page.evaluate(async (recoveryKey) => {
    const { vault, cases } = window.vaultPage;
    const start = performance.now();
    await vault.unlock({ tag: 'recovery-key', text: recoveryKey });
    const listed = await cases.list();
    if (!listed.ok) throw new Error(JSON.stringify(listed.faults));
    return performance.now() - start;
  }, text);

/** Reading the sealed rows of all cases as they lie there, without opening one; ms. */
const bareRead = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, refuse) => {
        const start = performance.now();
        const opening = indexedDB.open('alemtuzumab-pathway');
        opening.onerror = () => refuse(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('sealed-cases').objectStore('sealed-cases').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(performance.now() - start);
          };
        };
      }),
  );

/** From the click that unlocks until the rows are painted; ms. */
async function unlockAndShow(page: Page, url: string, key: string): Promise<number> {
  await page.goto(url);
  const form = page.locator('[data-screen="unlock"]');
  await form.locator('[data-part="actions"] button').nth(1).click();
  await form.locator('input').fill(key);
  await page.evaluate(() => {
    const shown = new Promise<number>((done) => {
      let start = 0;
      addEventListener('submit', () => (start = performance.now()), { capture: true, once: true });
      const look = () => {
        if (document.querySelector('[data-ui="case-row"]') === null) return requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - start);
        channel.port2.postMessage(0);
        return 0;
      };
      look();
    });
    Object.assign(window, { shown });
  });
  await form.locator('button[type="submit"]').click();
  return page.evaluate(() => (window as unknown as { readonly shown: Promise<number> }).shown);
}

/** A letter typed into the search, until the rows that are left are painted; ms. */
async function search(page: Page, letters: string): Promise<readonly number[]> {
  const field = page.locator('[data-page="caseload"] input[type="search"]');
  await field.click();
  const measured: number[] = [];
  for (const letter of letters) {
    await page.evaluate(() => {
      const painted = new Promise<number>((done) => {
        addEventListener(
          'input',
          (event) =>
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => done(performance.now() - event.timeStamp);
              channel.port2.postMessage(0);
            }),
          { capture: true, once: true },
        );
      });
      Object.assign(window, { painted });
    });
    await page.keyboard.press(letter);
    measured.push(
      await page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted),
    );
  }
  return measured;
}

const profile = mkdtempSync(join(tmpdir(), 'alemtuzumab-pathway-vault-'));
// A profile on the disk: a private window keeps its databases in memory.
const context = await chromium.launchPersistentContext(profile, {
  ...(chrome === undefined ? {} : { executablePath: chrome }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  viewport: { width: 1280, height: 720 },
  // The product's would answer for the other site, which has the same address.
  serviceWorkers: 'block',
  locale: 'en-GB',
});
await context.addInitScript(() => {
  const settings = { language: 'en', accepted: true, by: '' };
  localStorage.setItem('alemtuzumab-pathway/settings', JSON.stringify(settings));
});

try {
  const key = await served(vaultSite, async (url) => {
    const page = await bare(context, url);
    const made = await page.evaluate(async (passphrase) => {
      const created = await window.vaultPage.vault.create(passphrase);
      if (!created.ok) throw new Error(JSON.stringify(created.faults));
      return created.value.recoveryKey;
    }, PASSPHRASE);
    await page.close();
    return made;
  });
  line('', 'product', 'bare', 'ratio', 'target');
  let there = 0;
  for (const size of sizes.split(',').map(Number)) {
    await served(vaultSite, async (url) => {
      const page = await bare(context, url);
      await unlock(page, key);
      await page.evaluate(
        async ([from, to]) => {
          for (let each = from; each < to; each += 1)
            await window.vaultPage.register(`c${each}`, `AB ${each}`);
          // So that the list is kept as it is after a day's work.
          await window.vaultPage.cases.list();
        },
        [there, size] as const,
      );
      const measured = await appends(page, SAVES);
      const [product, beside] = [measured.map(([ms]) => ms), measured.map(([, ms]) => ms)];
      const title = `${size.toLocaleString('en')} cases`;
      row(`${title}: append, median ms`, at(product, 0.5), at(beside, 0.5), `≤ ${TARGETS.append} ×`);
      row(`${title}: append, 95th percentile ms`, at(product, 0.95), at(beside, 0.95), '');
      await page.close();
    });
    there = size;
    const reads = await served(vaultSite, async (url) => {
      const times: { readonly product: number; readonly bare: number }[] = [];
      for (let start = 0; start < STARTS; start += 1) {
        const page = await bare(context, url);
        await page.evaluate(() => window.vaultPage.vault.inspect());
        const beside = await bareRead(page);
        times.push({ product: await openRows(page, key), bare: beside });
        await page.close();
      }
      return times;
    });
    await served(site, async (url) => {
      const page = await context.newPage();
      const shown: number[] = [];
      for (let start = 0; start < STARTS; start += 1) shown.push(await unlockAndShow(page, url, key));
      const title = `${size.toLocaleString('en')} cases`;
      const [opened, beside] = [reads.map(({ product }) => product), reads.map(({ bare }) => bare)];
      row(`${title}: unlock and read, median ms`, at(opened, 0.5), at(beside, 0.5), `≤ ${TARGETS.list} ×`);
      row(`${title}: unlock until painted, median ms`, at(shown, 0.5), at(beside, 0.5), '');
      const typed = await search(page, 'ab 99');
      line(`${title}: search, a letter until paint, max ms`, number(Math.max(...typed)), '', '', 'a frame');
      const rows = await page.locator('[data-ui="case-row"]').count();
      line(`${title}: rows drawn`, String(rows), '', '', '');
      if (rows === 0) throw new Error('the search has found nothing');
      await page.close();
    });
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

console.log(`
Bare: a strict put of as many bytes into a database of its own, turn by turn with the saves; a read of all sealed rows without opening one.
The unlocking is by the recovery key; a passphrase adds the second that its derivation is meant to take.`);
