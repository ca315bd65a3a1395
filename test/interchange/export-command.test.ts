import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { type ExportIo, main } from '../../src/export-command.ts';
import { writeFhir } from '../../src/interchange/fhir/export.ts';
import { SAFEST } from '../../src/interchange/registry/cells.ts';
import { TABLE_NAMES } from '../../src/interchange/registry/columns.ts';
import { exportFiles } from '../../src/interchange/registry/package.ts';
import { parsed, SECRETS, scenario, secretCase, TODAY, tablesOf, words } from './registry/sample.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Runs the command on files in memory, shipped cases by their names among them. */
async function run(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const written = new Map<string, string>();
  let [out, err] = ['', ''];
  let ids = 0;
  const bytesOf = (path: string): Uint8Array => {
    const given = files[path];
    if (given === undefined) return new Uint8Array(readFileSync(`src/scenarios/${path}`));
    return typeof given === 'string' ? new TextEncoder().encode(given) : given;
  };
  const io: ExportIo = {
    size: async (path) => (path === 'huge.json' ? 9e9 : bytesOf(path).length),
    readFile: async (path) => bytesOf(path),
    exists: async (path) => path === 'there',
    writeFolder: async (path, made) => {
      if (path === 'full') throw new Error('no space left');
      for (const file of made)
        written.set(`${path}/${file.path}`, new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes));
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    newId: () => {
      ids += 1;
      return `0000000${ids}-0000-4000-8000-000000000000`;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: () => TODAY,
    version: '1.2.3',
  };
  const status = await main([...args], io);
  return { status, out, lines: err.split('\n').slice(0, -1), written };
}

const CASES = ['switched.json', 'retreatment.json'] as const;

describe('as csv', () => {
  test('writes the files that the app packs, and prints the hash of each', async () => {
    const ran = await run([...CASES, '--as', 'csv', '--out', 'x']);
    const views = [...CASES].map(scenario).sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
    const options = { ...SAFEST, shiftDates: false };
    const tables = tablesOf(views, options);
    const files = await exportFiles(
      { tables: tables.files(), cases: 2, sources: ['h16'], options, today: TODAY, version: '1.2.3' },
      words,
    );
    expect(ran.lines).toEqual([]);
    expect(ran.status).toBe(0);
    expect([...ran.written.keys()]).toEqual(files.map(({ path }) => `x/${path}`));
    for (const { path, bytes } of files) {
      expect(ran.written.get(`x/${path}`), path).toBe(new TextDecoder().decode(bytes));
    }
    expect(ran.out.split('\n').slice(0, -1)).toEqual(
      files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  x/${path}`),
    );
  });

  test('gives the same tables whatever the order of the files', async () => {
    const [one, two] = [
      await run([...CASES, '--as=csv', '--out=x']),
      await run([...[...CASES].reverse(), '--as=csv', '--out=x']),
    ];
    expect([...two.written]).toEqual([...one.written]);
  });

  test('moves days by a drawn number for each case, or by the named one for all', async () => {
    const starts = async (...options: readonly string[]) =>
      parsed(
        (await run([...CASES, '--as', 'csv', '--out', 'x', ...options])).written.get('x/cases.csv') ?? '',
      ).map((row) => row.registered_on);
    const plain = await starts();
    const days = (moved: readonly (string | undefined)[]) =>
      moved.map((day, at) => (Date.parse(day ?? '') - Date.parse(plain[at] ?? '')) / 86_400_000);
    expect(days(await starts('--shift-dates'))).toEqual([-2, -3]);
    expect(days(await starts('--offset', '-50'))).toEqual([-50, -50]);
    expect(days(await starts('--offset=30'))).toEqual([30, 30]);
  });

  test('lets words and names out only where they are asked for', async () => {
    const file = { 'a.json': secretCase() };
    const text = async (...options: readonly string[]) =>
      [...(await run(['a.json', '--as', 'csv', '--out', 'x', ...options], file)).written.values()].join('');
    expect(await text()).not.toContain(SECRETS.note);
    expect(await text('--names')).not.toContain(SECRETS.note);
    expect(await text('--names')).toContain(SECRETS.label);
    expect(await text('--free-text')).toContain(SECRETS.note);
    expect(await text('--free-text')).not.toContain(SECRETS.author);
    const marked = await run(['a.json', '--as', 'csv', '--out', 'x', '--bom'], file);
    expect(marked.written.get('x/cases.csv')?.startsWith('\ufeff')).toBe(true);
  });
});

describe('as ics', () => {
  test('writes one calendar and one list of all cases, on a day, in a language', async () => {
    const ran = await run([
      ...CASES,
      '--as',
      'ics',
      '--out',
      'x',
      '--on',
      '2026-11-16',
      '--language',
      'de',
      '--weeks',
      '10',
    ]);
    expect(ran.lines).toEqual([]);
    expect([...ran.written.keys()]).toEqual(['x/due-list.ics', 'x/due-list.csv']);
    const calendar = ran.written.get('x/due-list.ics') ?? '';
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('DTSTAMP:20261116T000000Z');
    expect(calendar).toContain('SUMMARY;LANGUAGE=de:Fall ');
    expect(parsed(ran.written.get('x/due-list.csv') ?? '').length).toBeGreaterThan(0);
  });

  test('with nothing due says so and writes nothing', async () => {
    const ran = await run([
      'switched.json',
      '--as',
      'ics',
      '--out',
      'x',
      '--on',
      '2025-01-01',
      '--weeks',
      '1',
      '--who',
      'practice',
    ]);
    expect([ran.status, ran.written.size, ran.lines]).toEqual([
      1,
      0,
      ['Nothing is due within 7 days of 2025-01-01.'],
    ]);
  });
});

describe('as fhir', () => {
  test('writes one document for each case, the one that the app writes, under the name of its file', async () => {
    const good = readFileSync('src/scenarios/switched.json', 'utf8');
    const again = good.replace(/"id": "[^"]*"/, '"id": "another-case"');
    const ran = await run(
      ['switched.json', 'deep/switched.case.json', '--as', 'fhir', '--out', 'x', '--language', 'de'],
      {
        'deep/switched.case.json': again,
      },
    );
    expect(ran.lines).toEqual([]);
    expect([...ran.written.keys()].sort()).toEqual(['x/switched.fhir-2.json', 'x/switched.fhir.json']);
    const expected = await writeFhir(scenario('switched.json'), 'de');
    expect([...ran.written.values()]).toContain(expected);
    for (const text of ran.written.values()) {
      expect(JSON.parse(text)).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    }
  });
});

test('every fault of a file in one line, and nothing is written', async () => {
  const good = readFileSync('src/scenarios/switched.json', 'utf8');
  const files = {
    'text.json': 'x',
    'two.json': good.replace('"h16"', '"h17"').replace(/"born": "[^"]*"/, '"born": "x"'),
    'same.json': good,
  };
  const ran = await run(
    [
      'text.json',
      'switched.json',
      'two.json',
      'same.json',
      'huge.json',
      'gone.json',
      '--as',
      'csv',
      '--out',
      'x',
    ],
    files,
  );
  expect(ran.status).toBe(1);
  expect(ran.out).toBe('');
  expect(ran.written.size).toBe(0);
  const of = (path: string) => ran.lines.filter((line) => line.startsWith(`${path}: `)).length;
  expect(['text.json', 'two.json', 'huge.json', 'gone.json', 'same.json', 'switched.json'].map(of)).toEqual([
    1, 2, 1, 1, 1, 0,
  ]);
  expect(ran.lines).toHaveLength(6);
  expect(ran.lines.at(-1)).toBe('same.json: the same case as switched.json.');
});

test('words that cannot be understood, a folder that is there, a full disk: one line and status 1', async () => {
  const as = ['switched.json', '--as', 'csv', '--out', 'x'] as const;
  for (const [args, said] of [
    [['--as', 'csv', '--out', 'x'], 'Which case files?'],
    [['switched.json', '--out', 'x'], '--as is one of'],
    [['switched.json', '--as', 'xml', '--out', 'x'], '--as is one of'],
    [['switched.json', '--as', 'csv'], '--out names the folder'],
    [['switched.json', '--as', 'csv', '--out', 'there'], 'there is there already'],
    [['switched.json', '--as', 'csv', '--out', 'full'], 'full: no space left'],
    [[...as, '--on', '2026-02-30'], '--on needs a date'],
    [[...as, '--offset', '1.5'], '--offset is a whole number'],
    [[...as, '--offset', '99999'], '--offset is a whole number'],
    [[...as, '--offset', '-36500'], 'switched.json: moved by -36500 days'],
    [[...as, '--offset', '3', '--shift-dates'], 'not both'],
    [[...as, '--weeks', '3'], '--weeks belongs to --as ics'],
    [['switched.json', '--as', 'ics', '--out', 'x', '--weeks', '0'], '--weeks is a whole number from 1'],
    [['switched.json', '--as', 'ics', '--out', 'x', '--who', 'me'], '--who is one of all, centre, practice'],
    [['switched.json', '--as', 'ics', '--out', 'x', '--free-text'], '--free-text belongs to --as csv'],
    [['switched.json', '--as', 'ics', '--out', 'x', '--language', 'fr'], '--language is one of en, de'],
    [['switched.json', '--as', 'fhir', '--out', 'x', '--bom'], '--bom belongs to --as csv or ics'],
    [[...as, '--loud'], 'There is no option "--loud"'],
    [['switched.json', '--as'], '--as needs a value'],
  ] as const) {
    const { status, lines, written, out } = await run(args);
    expect([status, lines.length, written.size, out], args.join(' ')).toEqual([1, 1, 0, '']);
    expect(lines[0], args.join(' ')).toContain(said);
  }
});

describe('from the command line itself', () => {
  const script = fileURLToPath(new URL('../../.run/export.mjs', import.meta.url));
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const call = (...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' });

  test('makes a folder that is whole, and leaves none behind where it cannot', () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    try {
      const out = join(folder, 'deep', 'tables');
      const made = call('src/scenarios/naive.json', '--as', 'csv', '--shift-dates', '--out', out);
      expect([made.status, made.stderr]).toEqual([0, '']);
      expect(readdirSync(out).sort()).toEqual(
        [
          ...TABLE_NAMES.map((table) => `${table}.csv`),
          'codes.csv',
          'datapackage.json',
          'dictionary.csv',
          'dictionary.html',
        ].sort(),
      );
      expect(readdirSync(join(folder, 'deep'))).toEqual(['tables']);
      const bad = join(folder, 'bad.json');
      writeFileSync(bad, '{"format":"x"}');
      const refused = call('src/scenarios/naive.json', bad, '--as', 'csv', '--out', join(folder, 'none'));
      expect(refused.status).toBe(1);
      expect(refused.stderr.split('\n')).toHaveLength(2);
      expect(existsSync(join(folder, 'none'))).toBe(false);
      expect(readdirSync(folder).sort()).toEqual(['bad.json', 'deep']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
