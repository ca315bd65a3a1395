import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { headerPolicy } from './.config/csp.ts';
import { contentSecurityPolicy } from './.config/csp-plugin.ts';
import { offline } from './.config/offline-plugin.ts';
import { rulesHash } from './.config/rules-hash.ts';
import { LIBRARY_LICENCES, single } from './.config/single-plugin.ts';
import { sizeReport } from './.config/size-plugin.ts';
import { eagerStart } from './.config/start-plugin.ts';

const stub = (name: string) => fileURLToPath(new URL(`./.config/stubs/${name}.js`, import.meta.url));

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig(({ mode }) => ({
  base: './',
  define: { __VERSION__: JSON.stringify(version), __RULES__: JSON.stringify(rulesHash()) },
  plugins: [
    solid(),
    ...(mode === 'single' ? [single()] : [contentSecurityPolicy(), eagerStart(), offline(), sizeReport()]),
  ],
  resolve: {
    alias: [
      { find: /^@pdf-lib\/standard-fonts$/, replacement: stub('standard-fonts') },
      { find: /^@pdf-lib\/upng$/, replacement: stub('upng') },
      { find: /^brotli\/decompress\.js$/, replacement: stub('brotli-decompress') },
    ],
  },
  build: {
    target: 'es2022',
    // No inline script and no data: address, so that the policy can stay strict.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The licences of the libraries ask to go where their code goes.
    license: { fileName: LIBRARY_LICENCES },
    // The size report below says what matters.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  preview: {
    headers: {
      'Content-Security-Policy': headerPolicy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    environment: 'node',
    // Left to itself one core of two stands idle.
    maxWorkers: '100%',
    // A busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}));
