import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * SHA-256 (hex) over the files of machines/: of each its path and its text, in the order of the paths. Line ends count as
 * line feeds, so that a checkout of another system is the same. By it a build knows whether a proof speaks of its rules.
 */
export function rulesHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'machines'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\0${text}\0`);
  }
  return hash.digest('hex');
}
