// npm run bench: how fast the machines are. Builds them as the product does, for production, and times them in a
// process of their own. Says what is slow, and fails only when a result is wrong: time never decides.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const outDir = mkdtempSync(join(tmpdir(), 'alemtuzumab-pathway-bench-'));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await build({
  root,
  configFile: false,
  mode: 'production',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: { ssr: 'test/bench/index.ts', outDir, emptyOutDir: true, copyPublicDir: false },
});
// Collectors that run beside the program spin for work on a busy machine, and their time would be counted as its own.
const command = ['--expose-gc', '--single-threaded-gc', join(outDir, 'index.js'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
