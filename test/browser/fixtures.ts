import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, expect, type Request } from '@playwright/test';

/** The page that is opened from a file. */
export const single = pathToFileURL(
  resolve(
    fileURLToPath(new URL('../../', import.meta.url)),
    process.env.SINGLE ?? 'dist-single/alemtuzumab-pathway.html',
  ),
).href;
const site = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.SITE ?? 'dist');

interface Watch {
  /** Complaints that a test expects, such as a file that cannot be fetched while the network is cut. */
  tolerated: RegExp[];
  complaints: Set<string>;
}

/**
 * A test whose pages must stay silent: it fails on any console error, uncaught error or policy violation, and on any
 * request but a plain GET, without a query, of a file that the build emitted.
 */
export const test = base.extend<Watch>({
  tolerated: [[], { option: true }],
  complaints: [
    async ({ context, baseURL, tolerated }, use) => {
      const complaints = new Set<string>();
      const complain = (text: string) => {
        if (!tolerated.some((pattern) => pattern.test(text))) complaints.add(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') complain(`console: ${message.text()}`);
      });
      context.on('weberror', (error) =>
        complain(`uncaught: ${error.error().stack ?? error.error().message}`),
      );
      context.on('request', (request) => {
        if (!isOwnFile(request, new URL(baseURL ?? '')))
          complain(`request: ${request.method()} ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`, event.sample),
        );
      });
      await use(complaints);
      expect([...complaints], 'The pages should stay silent and fetch only files of the build.').toEqual([]);
    },
    { auto: true },
  ],
});

function isOwnFile(request: Request, start: URL): boolean {
  const url = new URL(request.url());
  // The single file asks for itself and for nothing else.
  if (url.protocol === 'file:') return request.method() === 'GET' && request.url().split('#')[0] === single;
  if (url.protocol === 'blob:' || url.protocol === 'data:') return true;
  if (url.origin !== start.origin || request.method() !== 'GET' || url.search) return false;
  const file = join(site, decodeURIComponent(url.pathname));
  return url.pathname === '/' || (existsSync(file) && statSync(file).isFile());
}

export { expect };
