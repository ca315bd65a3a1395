import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';

// Reads PDFs with poppler-utils, a reader that shares no code with the writer.

/** Whether poppler-utils is installed on this machine. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/**
 * Tests that need poppler. Where it is missing one test stands in their place whose name says what was not looked at, so
 * that nobody takes silence for success.
 */
export function withPoppler(name: string, tests: () => void): void {
  if (hasPoppler) describe(name, tests);
  else test(`NOT CHECKED, poppler-utils is missing: ${name}`, () => undefined);
}

function withFile<T>(bytes: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (command: string, args: readonly string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * All words of the pages with single spaces: in the order of writing, or line by line across the page. The former takes
 * raised figures for lines of their own.
 */
export function textOf(bytes: Uint8Array, order: '-raw' | '-layout'): string {
  return withFile(bytes, (file) =>
    run('pdftotext', [order, '-enc', 'UTF-8', file, '-'])
      .toString()
      .replace(/[\s\u00a0]+/g, ' '),
  );
}

export const infoOf = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('pdfinfo', [file]).toString());

/** The fonts of the file, a line each: name, type, encoding, then whether embedded, subset and with a Unicode map. */
export const fontsOf = (bytes: Uint8Array): readonly string[] =>
  withFile(bytes, (file) => run('pdffonts', [file]).toString().trim().split('\n').slice(2));

/** The structure tree with its text, one node on a line. */
export const structureOf = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('pdfinfo', ['-struct-text', file]).toString());

export const attachmentsOf = (bytes: Uint8Array): string =>
  withFile(bytes, (file) => run('pdfdetach', ['-list', file]).toString());

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 0 is black, 255 white. */
  readonly at: (x: number, y: number) => number;
}

/** One page in grey at `dpi` dots per inch. */
export function pictureOf(bytes: Uint8Array, page: number, dpi: number): Picture {
  const image = withFile(bytes, (file) =>
    run('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), file]),
  );
  const header = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 40));
  if (!header) throw new Error('pdftoppm gave no picture');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = image.subarray(header[0].length);
  return { width, height, at: (x, y) => pixels[y * width + x] ?? 255 };
}
