// Writes public/case.schema.json anew from the event schemas.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}src/interchange/case-schema.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
await writeFile(`${root}public/case.schema.json`, module.caseJsonSchema());
