import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { headerPolicy } from '../../.config/csp.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The page of the vault tests, built beside the product and served under the product's policy. */
export async function serveVaultPage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vault-page-'));
  const outDir = join(folder, 'site');
  const page = join(root, 'test/browser/vault-page');
  await build({
    configFile: false,
    root: page,
    base: './',
    logLevel: 'error',
    define: { __VERSION__: '"0.1.0"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
    worker: { format: 'es' },
  });
  const server: PreviewServer = await preview({
    configFile: false,
    root: page,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': headerPolicy } },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser profile on the disk, and a browser in it that can be killed as a whole. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'vault-profile-'));
  private running: ChildProcess | undefined;
  private browser: Browser | undefined;

  /** Starts the browser on the profile and opens the page. */
  async open(url: string): Promise<Page> {
    const child = spawn(
      process.env.CHROME ?? '/usr/bin/chromium',
      [
        '--headless=new',
        `--user-data-dir=${this.folder}`,
        '--remote-debugging-port=0',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.running = child;
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /ws:\/\/\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    const [context] = this.browser.contexts();
    if (context === undefined) throw new Error('no context');
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.vaultPage !== undefined);
    return page;
  }

  /** Kills every process of the browser at once: nothing is flushed, nothing is said. */
  async kill(): Promise<void> {
    const { running } = this;
    if (running?.pid === undefined) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    process.kill(-running.pid, 'SIGKILL');
    await gone;
    this.browser = undefined;
    this.running = undefined;
  }

  /** Ends the browser as a person does. */
  async close(): Promise<void> {
    const { running } = this;
    if (running === undefined) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    const session = await this.browser?.newBrowserCDPSession();
    await session?.send('Browser.close').catch(closing);
    await gone;
    this.running = undefined;
  }

  /** A copy of a folder of the profile, to be put back later. */
  copy(name: string): string {
    const kept = mkdtempSync(join(tmpdir(), 'vault-kept-'));
    cpSync(join(this.folder, name), kept, { recursive: true });
    return kept;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A browser that closes ends the connection before it answers. */
function closing(): void {}
