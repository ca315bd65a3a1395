import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { fontModules } from '../../src/documents/fonts.ts';
import { makeDocument } from '../../src/documents/make.ts';
import { loadPaperWords } from '../../src/locales/index.ts';
import { main, type PaperIo } from '../../src/paper-command.ts';
import { caseOn } from './content.ts';

vi.setConfig({ testTimeout: 60_000 });

const require = createRequire(import.meta.url);
const readFont: PaperIo['readFont'] = async (weight) =>
  new Uint8Array(await readFile(require.resolve(fontModules[weight])));

/** Runs the command on a shipped case, with the disk in memory. */
async function run(...args: readonly string[]) {
  const written = new Map<string, Uint8Array>();
  let [out, err] = ['', ''];
  const io: PaperIo = {
    size: async () => 1000,
    readFile: async (path) => new Uint8Array(await readFile(`src/scenarios/${path}.json`)),
    writeFile: async (path, bytes) => {
      written.set(path, bytes);
    },
    readFont,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: () => '2026-11-22',
  };
  const status = await main([...args], io);
  return { status, out, lines: err.split('\n').slice(0, -1), written };
}

const wanted = ['--language', 'de', '--out', 'x.pdf'] as const;

test('a paper is byte for byte the one that the app makes, and its hash is printed', async () => {
  const ran = await run('azathioprine', '--document', 'monitoring-letter', ...wanted, '--on=2026-11-22');
  const made = await makeDocument(
    'monitoring-letter',
    await caseOn('azathioprine'),
    await loadPaperWords('de'),
    'de',
    {
      paper: 'a4',
      large: false,
      readFont,
    },
  );
  const bytes = ran.written.get('x.pdf');
  expect(ran.status).toBe(0);
  expect(bytes && Buffer.from(bytes).equals(Buffer.from(made.bytes))).toBe(true);
  expect(ran.out).toBe(`${createHash('sha256').update(made.bytes).digest('hex')}  x.pdf\n`);
});

test('a document that makes no sense, and every fault of the words, in one line and status 1', async () => {
  for (const [args, said] of [
    [['naive', '--document', 'alert-card', ...wanted], 'No infusion has been given yet'],
    [['naive', '--document', 'poster', ...wanted], '--document is one of care-plan'],
    [['naive', '--document', 'care-plan', '--language', 'fr', '--out', 'x'], '--language is one of en, de'],
    [['naive', '--document', 'care-plan', '--language', 'en'], '--out names the file'],
    [['naive', '--document', 'care-plan', ...wanted, '--on', '2026-02-30'], '--on needs a date'],
    [['naive', '--document', 'care-plan', ...wanted, '--paper', 'a5'], '--paper is one of'],
    [['naive', '--document', 'infusion-sheets', ...wanted, '--start', '25:00'], '--start needs a time'],
    [
      ['naive', '--document', 'infusion-sheets', ...wanted, '--first-day', '2020-01-06'],
      'before the earliest',
    ],
    [['naive', '--document', 'care-plan', ...wanted, '--loud'], 'There is no option "--loud"'],
    [['--document', 'care-plan', ...wanted], 'Which case file?'],
    [['nobody', '--document', 'care-plan', ...wanted], 'nobody'],
    [['a', 'b', '--document', 'care-plan', ...wanted], 'One case file at a time'],
    [['naive', '--document'], '--document needs a value'],
  ] as const) {
    const { status, lines, written, out } = await run(...args);
    expect([status, lines.length, written.size, out], args.join(' ')).toEqual([1, 1, 0, '']);
    expect(lines[0], args.join(' ')).toContain(said);
  }
});

test('from the command line itself, a calendar file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'patient.ics');
    const script = fileURLToPath(new URL('../../.run/paper.mjs', import.meta.url));
    const asked = ['--document', 'calendar-patient', '--language', 'en', '--on', '2026-11-16', '--out', file];
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, 'src/scenarios/azathioprine.json', ...asked],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
