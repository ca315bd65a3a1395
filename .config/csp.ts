import { STYLE_HASH } from '../src/interchange/html.ts';

/** What the page may do: run and fetch its own files, nothing else. Blob frames and images show the papers it makes. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** For the one file, which fetches nothing at all: its script, its style and what they carry within themselves. */
export const singlePolicy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "object-src 'none'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** For the meta element, where a browser ignores frame-ancestors. */
export const pagePolicy = directives.join('; ');

/** For the response header, which also goes with the page on the case format: that carries its style within itself. */
export const headerPolicy = [
  ...directives.map((each) => (each.startsWith('style-src') ? `${each} '${STYLE_HASH}'` : each)),
  "frame-ancestors 'none'",
].join('; ');
