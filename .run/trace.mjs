// npm run trace: from every statement of the sources to its rule, its tests and its words. Writes public/trace.md; ends
// with 1 and names what is missing.
import './node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}test/trace/trace.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
const all = module.traces();
const faults = module.faultsOf(all);
console.log(module.report(all));
await writeFile(`${root}public/trace.md`, module.table(all));
for (const fault of faults) console.error(fault);
console.error(`${all.length} statements, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
