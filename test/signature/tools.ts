import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Other people's programs, which share no code with the app. Where one is not installed, the test that wants it says so in its
// name and looks at what it can.

export type Tool = 'openssl' | 'pdfsig' | 'pdfinfo' | 'qpdf' | 'mutool';

const versions: Readonly<Record<Tool, string>> = {
  openssl: 'version',
  pdfsig: '-v',
  pdfinfo: '-v',
  qpdf: '--version',
  mutool: '-v',
};

export const has = (tool: Tool): boolean =>
  spawnSync(tool, [versions[tool]], { stdio: 'ignore' }).error === undefined;

/** The name of a test that needs a tool. */
export const titled = (tool: Tool, title: string): string =>
  has(tool) ? title : `NOT CHECKED, ${tool} is missing: ${title}`;

/** Runs work in a folder of its own that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'signature-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a tool in a folder: exit status and everything that it says. */
export function run(
  tool: Tool,
  args: readonly string[],
  cwd: string,
): { readonly status: number; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd, encoding: 'utf8' });
  return { status: status ?? 1, said: `${stdout}${stderr}` };
}

/** Runs a tool over bytes as `file`. */
export const over = (tool: Tool, args: readonly string[], bytes: Uint8Array) =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.pdf'), bytes);
    return run(tool, [...args, 'file.pdf'], folder);
  });

export interface Issued {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** Keys of an invented hospital, made anew by openssl: one of each kind, issued by an authority of its own. */
export function openssl(folder: string, ...args: readonly string[]): Buffer {
  return execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

export const bytesOf = (folder: string, name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, name)));
