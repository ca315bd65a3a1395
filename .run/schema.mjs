// Writes public/case.schema.json and the page beside it anew from the event schemas.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const load = async (path) =>
  (await runnerImport(`${root}src/interchange/${path}`, { root, configFile: false, logLevel: 'error' }))
    .module;
const { caseJsonSchema } = await load('case-schema.ts');
const { caseFormatPage } = await load('case-format.ts');
await writeFile(`${root}public/case.schema.json`, caseJsonSchema());
await writeFile(`${root}public/case-format.html`, caseFormatPage());
