import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const template = new URL('./service-worker.js', import.meta.url);

/** Emits sw.js, which keeps every file of the build (public files too) for use without a network. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (!dir) return;
        const files = filesIn(dir).filter((file) => file !== 'sw.js' && !file.endsWith('.map'));
        const source = readFileSync(template, 'utf8');
        const version = createHash('sha256').update(source);
        for (const file of files) version.update(`${file}\0`).update(readFileSync(join(dir, file)));
        const worker = source
          .replace('__VERSION__', version.digest('hex').slice(0, 16))
          .replace('__FILES__', JSON.stringify(files.map(address), null, 2));
        writeFileSync(join(dir, 'sw.js'), worker);
      },
    },
  };
}

/** Many hosts redirect index.html to its folder, and a redirected answer may not serve a navigation. */
function address(file: string): string {
  return file === 'index.html' ? './' : file;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
