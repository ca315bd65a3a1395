// npm run proof: runs every search and the random walks, and writes what they found to src/proof/record.json, which the
// application shows. Ends with 1 and writes nothing where something is violated.
import './node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}test/proof/make-record.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const { record, faults } = module.makeRecord((line) => console.log(line));
for (const fault of faults) console.error(fault);
if (faults.length === 0) await writeFile(`${root}src/proof/record.json`, module.textOf(record));
else process.exitCode = 1;
