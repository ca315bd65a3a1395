import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { threeHundred } from './three-hundred.ts';

/** Milliseconds, a median and the value that 95 of 100 stay below. */
interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** What a fresh visit costs. */
interface Load {
  /** From the start of the navigation until the first control answers, in ms. */
  readonly usable: number;
  /** CPU time of the main thread until then, in ms. */
  readonly main: number;
  /** JavaScript fetched until then, gzip, in kB. */
  readonly script: number;
}

const LOADS = 7;
const CLICKS = 80;
const SLOWDOWNS = [1, 4] as const;

/** Targets, as multiples of the floor in the same run. */
const TARGETS = { load: 2, click: 2, script: 60 } as const;

/** The map, a finding's reasons and a form: what is clicked most. */
const CONTROLS = [
  '[data-screen="map"] [data-station="monitoring"] > button',
  '[data-screen="follows"] summary',
  '[data-screen="new"] [data-part="choices"] button',
  '[data-screen="new"] [data-part="form-head"] button',
];

const spread = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
};
const median = (values: readonly number[]) => spread(values).median;

/** A page in a context of its own, with nothing cached and the processor slowed down. */
async function visit(browser: Browser, slowdown: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
  await context.addInitScript(() => {
    const settings = { language: 'en', accepted: true, by: '' };
    localStorage.setItem('alemtuzumab-pathway/settings', JSON.stringify(settings));
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** One cold visit until a control can be used. */
async function load(browser: Browser, url: string, slowdown: number): Promise<Load> {
  const page = await visit(browser, slowdown);
  const client = await page.context().newCDPSession(page);
  // CPU time, not the clock: what other programs do meanwhile is not the page's.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url);
  const usable = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const control = document.querySelector('main button, main [role="button"]');
          if (control === null) return requestAnimationFrame(look);
          return setTimeout(() => done(performance.now()));
        };
        look();
      }),
  );
  const { metrics } = await client.send('Performance.getMetrics');
  const main = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0);
  await page.context().close();
  return { usable, main, script: bytes / 1000 };
}

/** From the release of the pointer until a frame with what it did has been drawn, in ms. */
async function clickToPaint(page: Page, selector: string): Promise<number> {
  const control = page.locator(selector).first();
  await control.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const painted = new Promise<number>((done) => {
      const released = (event: PointerEvent) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - event.timeStamp);
          channel.port2.postMessage(0);
        });
      addEventListener('pointerup', released, { capture: true, once: true });
    });
    Object.assign(window, { painted });
  });
  await control.click({ noWaitAfter: true });
  return page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted);
}

/** Clicks on both pages turn by turn, so that whatever else the machine does falls on both. */
async function clicks(product: Page, floor: Page): Promise<readonly [Spread, Spread]> {
  const measured: (readonly [number, number])[] = [];
  for (let at = 0; at < CLICKS; at += 1) {
    const onProduct = await clickToPaint(product, CONTROLS[at % CONTROLS.length] ?? '');
    measured.push([onProduct, await clickToPaint(floor, 'button')]);
  }
  // The first ones warm the code up, as a person's first clicks do: they count in the percentile, not in the median.
  return [spread(measured.map(([ms]) => ms)), spread(measured.map(([, ms]) => ms))];
}

const PASSPHRASE = 'seven cranes in a paper mist';

/** The vault in which the case will lie, made as a person makes it. */
async function makeVault(page: Page): Promise<void> {
  await page.locator('[data-ui="start"] button').first().click();
  const setUp = page.locator('[data-screen="set-up"]');
  await setUp.getByRole('radio').nth(1).check();
  for (const field of await setUp.locator('input[type="password"]').all()) await field.fill(PASSPHRASE);
  await setUp.locator('button[type="submit"]').click();
  const sheet = page.locator('[data-screen="recovery-key"]');
  await sheet.getByRole('checkbox').check();
  await sheet.locator('button[type="submit"]').click();
  await page.locator('dialog[open] form').waitFor();
  await page.keyboard.press('Escape');
}

/** A case of 300 events, opened. */
async function openCase(browser: Browser, url: string, slowdown: number): Promise<Page> {
  const page = await visit(browser, slowdown);
  await page.goto(url);
  await makeVault(page);
  const { name, text } = threeHundred();
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('[data-screen="follows"]').waitFor({ timeout: 60_000 });
  return page;
}

async function openFloor(browser: Browser, url: string, slowdown: number): Promise<Page> {
  const page = await visit(browser, slowdown);
  await page.goto(url);
  await page.locator('button').waitFor();
  return page;
}

const addressOf = (server: PreviewServer): string => server.resolvedUrls?.local[0] ?? '';
const serve = (outDir: string) =>
  preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });

const [site, floorSite, chrome] = process.argv.slice(2);
if (site === undefined || floorSite === undefined) throw new Error('usage: page SITE FLOOR [CHROME]');

const [app, floor] = [await serve(site), await serve(floorSite)];
const browser = await chromium.launch({
  ...(chrome === undefined ? {} : { executablePath: chrome }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const times = (value: number, beside: number) => `${(value / beside).toFixed(1)} ×`;
const line = (...cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(46) : cell.padStart(14))).join(''));

line('', 'product', 'stack floor', 'ratio', 'target');
// A browser just started is busy with itself: the first visits do not count.
for (const each of [app, floor]) await load(browser, addressOf(each), 1);
for (const slowdown of SLOWDOWNS) {
  const loads: { readonly product: Load; readonly floor: Load }[] = [];
  // Turn by turn, so that whatever else the machine does falls on both.
  for (let run = 0; run < LOADS; run += 1) {
    const product = await load(browser, addressOf(app), slowdown);
    loads.push({ product, floor: await load(browser, addressOf(floor), slowdown) });
  }
  const of = (which: 'product' | 'floor', what: keyof Load) => median(loads.map((each) => each[which][what]));
  const row = (title: string, what: keyof Load, target: string) =>
    line(
      title,
      number(of('product', what)),
      number(of('floor', what)),
      times(of('product', what), of('floor', what)),
      target,
    );
  if (slowdown === 1) row('JavaScript before the first use, kB gzip', 'script', `≤ ${TARGETS.script} kB`);
  row(`first load until usable, ms, CPU ${slowdown}×`, 'usable', '');
  row(`  main thread, CPU-ms, CPU ${slowdown}×`, 'main', `≤ ${TARGETS.load} ×`);

  const [casePage, floorPage] = [
    await openCase(browser, addressOf(app), slowdown),
    await openFloor(browser, addressOf(floor), slowdown),
  ];
  const [product, beside] = await clicks(casePage, floorPage);
  const click = (title: string, key: keyof Spread) =>
    line(
      title,
      number(product[key]),
      number(beside[key]),
      times(product[key], beside[key]),
      key === 'p95' ? `≤ ${TARGETS.click} ×` : '',
    );
  click(`click to paint, 300 events, median ms, CPU ${slowdown}×`, 'median');
  click(`click to paint, 300 events, p95 ms, CPU ${slowdown}×`, 'p95');
  await casePage.context().close();
  await floorPage.context().close();
}

await browser.close();
for (const server of [app, floor]) await server.close();

console.log(`
Stack floor: a page with Solid, an XState actor and IndexedDB, which reads what it kept, draws the rows in sight of 300, and keeps
each click by an event to the actor and a strict write. It has no style and no words.`);
