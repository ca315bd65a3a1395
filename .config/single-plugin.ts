import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { singlePolicy } from './csp.ts';

/** What the one file is called. */
export const SINGLE_FILE = 'alemtuzumab-pathway.html';
/** Where the licences of all bundled libraries stand, beside the page. */
export const LIBRARY_LICENCES = 'licences/libraries.md';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Its own entry, and what has no file beside it to go to: nothing can be fetched from a file share. */
const ENTRY = ['/src/main.tsx', '/src/single.tsx'] as const;
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\/mirror-here\.ts$/, here('.config/stubs/mirror-here.js')],
  [/\/proof\/here\.ts$/, here('src/proof/slices.ts')],
  [/\/trace-address\.ts$/, '\0trace-address'],
];

/** Builds everything but the service worker into one HTML file that runs by double click. */
export function single(): Plugin {
  return {
    name: 'single',
    apply: 'build',
    enforce: 'post',
    config: ({ build }) => ({
      build: {
        outDir: build?.outDir ?? 'dist-single',
        copyPublicDir: false,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    resolveId: {
      order: 'pre',
      handler: (source) => INSTEAD.find(([pattern]) => pattern.test(source))?.[1],
    },
    load: (id) =>
      id === '\0trace-address'
        ? `export const TRACE_ADDRESS = ${JSON.stringify(dataAddress('public/trace.md', 'text/markdown'))};
           export const FORMAT_ADDRESS = undefined;`
        : undefined,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        swapped(html, ENTRY[0], ENTRY[1])
          .replace(/^ *<link rel="(preload|apple-touch-icon|manifest)".*\n/gm, '')
          .replace(/href="\/icon-192\.png" type="image\/png" sizes="192x192"/, () => {
            return `href="${dataAddress('public/icon.svg', 'image/svg+xml')}"`;
          }),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find(({ fileName }) => fileName.endsWith('.html'));
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
        const libraries = files.find(({ fileName }) => fileName === LIBRARY_LICENCES);
        const others = files.filter(
          (file) =>
            file !== page &&
            file !== libraries &&
            !scripts.some((script) => script === file) &&
            !styles.includes(file),
        );
        const [script] = scripts;
        const [style] = styles;
        if (page === undefined || script === undefined || scripts.length > 1 || styles.length > 1)
          this.error('The build is not one page with one script and one style.');
        if (others.length > 0)
          this.error(`Nothing can lie beside the one file: ${others.map(({ fileName }) => fileName).join()}`);
        if (libraries === undefined) this.error('The licences of the libraries are missing.');
        const parts = { script: script.code, style: style === undefined ? '' : textOf(style) };
        const source = composed(textOf(page), parts, textOf(libraries));
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
        console.log(`\n${(source.length / 1e6).toFixed(2)} MB  ${SINGLE_FILE}`);
      },
    },
  };
}

/** The page with script and style in it, and a policy that allows exactly these. */
function composed(
  page: string,
  parts: { readonly script: string; readonly style: string },
  libraries: string,
): string {
  const script = asScript(parts.script);
  const style = asStyle(parts.style);
  const policy = singlePolicy(hashOf(script), hashOf(style));
  const bare = page
    .replace(/^ *<script type="module".*<\/script>\n/m, '')
    .replace(/^ *<link rel="stylesheet".*\n/m, '');
  if (/<script|<link (?!rel="icon")/.test(bare)) throw new Error('The page still asks for another file.');
  const head = `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const withHead = swapped(swapped(bare, '<head>', head), '</head>', `<style>${style}</style>\n  </head>`);
  // A module waits for the page, wherever it stands; at the end it also keeps the short part of the file on top.
  const withScript = swapped(
    withHead,
    '</body>',
    `<script type="module">${script}</script>\n${licences(libraries)}</body>`,
  );
  return withScript;
}

/**
 * Code as it may stand within the page. The two openings end or twist a script for the parser of HTML; as an escape they
 * mean the same in every string, template and pattern, and nowhere else does code hold them. A browser reads line ends and
 * NUL otherwise than they are written.
 */
export function asScript(code: string): string {
  const safe = code.replaceAll('__VITE_PRELOAD__', 'void 0').replace(/<(?=\/script|!--)/gi, '\\x3c');
  if (/[\r\0]/.test(safe)) throw new Error('The script holds a character that HTML changes.');
  return `\n${safe}\n`;
}

function asStyle(css: string): string {
  if (/<\/style|[\r\0]/i.test(css)) throw new Error('The style holds something that HTML changes.');
  return css;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const dataAddress = (path: string, type: string): string =>
  `data:${type};base64,${readFileSync(here(path)).toString('base64')}`;

/** The licences that have to go with the file: its own, the typeface's, those of the libraries in it. */
function licences(libraries: string): string {
  const own = ['LICENSE', 'public/licences/atkinson-hyperlegible-next-OFL.txt'].map((path) =>
    readFileSync(here(path), 'utf8'),
  );
  const texts = [...own, libraries].map((text) => text.replaceAll('\r', '').replaceAll('--', '- -').trim());
  return `<!--\n${texts.join('\n\n')}\n-->\n`;
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

/** One thing for another; by hand, for a replacement's text may hold what `replace` would read as an order. */
function swapped(text: string, before: string, after: string): string {
  const at = text.indexOf(before);
  if (at < 0 || text.includes(before, at + before.length)) throw new Error(`Not once in the page: ${before}`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}
