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

/** The CMS signature and the bytes that it covers, cut out by the file's own range. */
export function cutOut(file: Uint8Array): { readonly cms: Buffer; readonly content: Buffer } {
  const bytes = Buffer.from(file);
  const [, from = 0, to = 0, rest = 0] =
    /\/ByteRange \[ 0 (\d+) (\d+) (\d+) \]/.exec(bytes.toString('latin1'))?.map(Number) ?? [];
  const padded = Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex');
  return {
    cms: padded.subarray(0, 4 + padded.readUInt16BE(2)),
    content: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, to + rest)]),
  };
}

/**
 * What openssl says of the signature of a paper, with the signing certificate bound (CAdES), at a day on which the keys of
 * the tests hold. Without an authority the signer's own certificate, which stands in the signature, is taken for it.
 */
export function verifiedByOpenssl(file: Uint8Array, authority?: Uint8Array): string {
  return inFolder((folder) => {
    const { cms, content } = cutOut(file);
    writeFileSync(join(folder, 'cms.der'), cms);
    writeFileSync(join(folder, 'content'), content);
    if (authority === undefined) {
      run('openssl', ['pkcs7', '-inform', 'DER', '-in', 'cms.der', '-print_certs', '-out', 'ca.pem'], folder);
    } else {
      writeFileSync(join(folder, 'ca.der'), authority);
      run('openssl', ['x509', '-inform', 'DER', '-in', 'ca.der', '-out', 'ca.pem'], folder);
    }
    const signature = [
      'cms',
      '-verify',
      '-binary',
      '-cades',
      '-inform',
      'DER',
      '-in',
      'cms.der',
      '-content',
      'content',
    ];
    const at = ['-attime', String(Date.parse('2027-01-31T08:00:00+01:00') / 1000)];
    return run(
      'openssl',
      [...signature, '-CAfile', 'ca.pem', '-purpose', 'any', ...at, '-out', 'out'],
      folder,
    ).said;
  });
}
