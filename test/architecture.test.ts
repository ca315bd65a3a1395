import { expect, test } from 'vitest';
import { cssColours, filesIn, type Import, linesOf, syntaxOf } from './source.ts';

/** What each part may import from the others. `types` are those of which it may name only types. */
const directions: Record<string, { parts: string[]; types: string[] }> = {
  'src/screens': {
    parts: [
      'src/screens',
      'src/ui',
      'src/case',
      'src/teaching',
      'src/entry',
      'src/locales',
      'src/documents',
      'src/signature',
      'src/interchange',
      'src/teaching',
      'src/styles',
      'src/route',
      'src/environment',
    ],
    types: ['src/store', 'src/vault', 'machines'],
  },
  'src/locales': {
    parts: ['src/locales'],
    types: [
      'machines',
      'src/entry',
      'src/interchange',
      'src/signature',
      'src/store',
      'src/teaching',
      'src/vault',
    ],
  },
  // What is typed is read by pure functions of text, day and case.
  'src/entry': { parts: ['src/entry', 'machines'], types: [] },
  // A view or bytes in, a file or drafts out: what goes to other systems knows nothing of screens and storage.
  'src/interchange/fhir': { parts: ['src/interchange', 'src/entry', 'src/locales', 'machines'], types: [] },
  // Bytes in, bytes out: the vault knows WebCrypto and nothing of storage, screens or patients.
  'src/vault': { parts: ['src/vault', 'machines/result'], types: ['machines', 'src/store'] },
  // Bytes in, bytes out: signing knows WebCrypto, PDF and certificates, and nothing of storage and screens.
  'src/signature': { parts: ['src/signature', 'src/vault', 'machines'], types: ['src/documents'] },
  'src/store': { parts: ['src/store', 'src/vault', 'machines'], types: [] },
};
const forbiddenFor: Record<string, string[]> = { 'src/documents': ['src/screens', 'src/ui', 'src/store'] };

/** The only places that may import a library. */
const owners: Record<string, string | readonly string[]> = {
  '@kobalte/core': 'src/ui/',
  '@tanstack/solid-virtual': 'src/ui/',
  'pdf-lib': ['src/documents/paint.ts', 'src/signature/pdf-'],
  pkijs: 'src/signature/',
  asn1js: 'src/signature/',
  'node-forge': 'src/signature/pkcs12-old.ts',
  fontkit: 'src/documents/paint.ts',
  idb: 'src/store/',
  uuid: 'src/interchange/fhir/',
  papaparse: ['src/interchange/registry/csv.ts', 'src/interchange/laboratory/cells.ts'],
  fflate: 'src/interchange/registry/zip.ts',
};
const machineLibraries = ['xstate', 'zod', 'temporal-polyfill'];

const clockAndChance = ['new Date', 'Date.now', 'Math.random', 'crypto.randomUUID'];
const clockOwner = 'src/browser.ts';
const impure = [...clockAndChance, 'await', 'async', 'invoke:', 'after:', 'localStorage'];

const maxLines = 400;
/** Words, scenarios and lists of sources grow with their subject, not with their complexity. */
const mayBeLong = /^src\/locales\/|\/scenarios\/|^machines\/(citations|data)(\.ts$|\/)|\/data\//;

/** The only files that may name a colour: one for the screen, one for paper. */
const colourOwners = ['src/styles/tokens.css', 'src/documents/ink.ts'];

const folders = ['machines', 'src', 'test', '.config', '.run'];
const code = folders.flatMap(filesIn).filter((file) => /\.(tsx?|m?js)$/.test(file));
const machines = code.filter((file) => file.startsWith('machines/'));
const source = code.filter((file) => file.startsWith('src/'));
const tests = code.filter((file) => file.startsWith('test/'));
const syntax = new Map(code.map((file) => [file, syntaxOf(file)]));

test('machines import only their own files, xstate, zod and temporal-polyfill', () => {
  const offenders = importsOf(machines).filter(
    ({ target }) =>
      !inside(target, 'machines') && !machineLibraries.some((library) => inside(target, library)),
  );
  none(offenders.map(show), 'machines/ must stand alone');
});

test('the judges of the proof know of what they judge only its types, and nothing that is judged knows of the proof', () => {
  const judges = /^machines\/proof\/(invariants\/|history|calendar)/;
  const leaning = importsOf(machines.filter((file) => judges.test(file))).filter(
    ({ target, typeOnly }) => !judges.test(target) && !typeOnly,
  );
  const known = importsOf(machines).filter(
    ({ file, target }) => inside(target, 'machines/proof') && !inside(file, 'machines/proof'),
  );
  none([...leaning, ...known].map(show), 'an invariant is computed from the log by code of its own');
});

test('a library is imported only where it belongs', () => {
  const offenders = importsOf([...machines, ...source]).filter(({ file, target }) =>
    Object.entries(owners).some(
      ([library, owner]) => inside(target, library) && ![owner].flat().some((each) => file.startsWith(each)),
    ),
  );
  none(offenders.map(show), `libraries have owners: ${JSON.stringify(owners)}`);
});

test('the parts of src import in the agreed directions', () => {
  const offenders = importsOf(source).filter(({ file, target, typeOnly }) => {
    const [, rule] = Object.entries(directions).find(([part]) => inside(file, part)) ?? [];
    const own = inside(target, 'src') || inside(target, 'machines');
    const allowed = (parts: string[]) =>
      parts.some((part) => inside(target, part) || target === `${part}.ts`);
    return rule && own && !allowed(rule.parts) && !(typeOnly && allowed(rule.types));
  });
  none(offenders.map(show), 'see `directions`; where only types are allowed, write `import type`');
});

test('documents know nothing of screens, ui and store', () => {
  const offenders = importsOf(source).filter(({ file, target }) =>
    Object.entries(forbiddenFor).some(
      ([part, others]) => inside(file, part) && others.some((other) => inside(target, other)),
    ),
  );
  none(offenders.map(show), 'papers are pure functions of the view');
});

test(`only ${clockOwner} reads the clock or makes chance`, () => {
  const files = source.filter((file) => file !== clockOwner);
  none(uses(files, clockAndChance), `ask ${clockOwner} instead`);
});

test('machines are pure: no clock, chance, promise, timer, actor or storage', () => {
  none(uses(machines, impure), 'time and chance enter machines/ as data');
});

test('nothing is typed as any', () => {
  none(uses([...machines, ...source], ['any']), 'name the type, or use unknown and narrow it');
});

test('no switch in machines has a default', () => {
  none(uses(machines, ['default:']), 'a closed union lists its cases, so that a new one fails to compile');
});

test('no test is skipped or focused', () => {
  none(uses(tests, ['.skip', '.only', '.fixme', '.todo', '.skipIf', '.runIf']), 'mend or delete the test');
});

test('no file or folder is a drawer for leftovers', () => {
  const drawer = /(^|\/)(utils?|helpers?|common)(\.[^/]*)?(\/|$)/i;
  none(
    folders.flatMap(filesIn).filter((file) => drawer.test(file)),
    'name a file by its subject',
  );
});

test(`no file is longer than ${maxLines} lines`, () => {
  const long = folders
    .flatMap(filesIn)
    .filter((file) => /\.(tsx?|m?js|css)$/.test(file) && !mayBeLong.test(file))
    .map((file) => ({ file, lines: linesOf(file).length }))
    .filter(({ lines }) => lines > maxLines);
  none(
    long.map(({ file, lines }) => `${file}: ${lines} lines`),
    'split it by subject',
  );
});

test('only the tokens name colours', () => {
  const offenders = [...filesIn('src'), ...machines]
    .filter((file) => /\.(css|tsx?)$/.test(file) && !colourOwners.includes(file))
    .flatMap((file) =>
      file.endsWith('.css') ? cssColours(file).map((line) => `${file}:${line}`) : uses([file], ['colour']),
    );
  none(offenders, 'use a token of src/styles/tokens.css (on paper: src/documents/ink.ts)');
});

test('no file names a place that only its author has', () => {
  const elsewhere = [
    new RegExp(`\\.\\./${'shared'}\\b`),
    new RegExp(`\\bissue\\s*${'#'}`, 'i'),
    /\bregistry\.[a-z0-9-]+\.[a-z]|\bnpm\.pkg\./i,
    /(?<![\w./:-])\/(work|root|home|Users)\/\w/,
  ];
  const offenders = filesIn('.')
    .filter((file) => !/\.(png|ttf|otf|woff2?|pdf|ico|p12|pfx|gz|zip)$/.test(file))
    .flatMap((file) =>
      linesOf(file).flatMap((line, at) =>
        elsewhere.some((pattern) => pattern.test(line)) ? [`${file}:${at + 1}`] : [],
      ),
    );
  none(offenders, 'a reader elsewhere cannot follow that');
});

function none(offenders: string[], advice: string): void {
  expect([...new Set(offenders)], advice).toEqual([]);
}

function show({ file, target, typeOnly }: Import): string {
  return `${file} imports ${typeOnly ? 'types of ' : ''}${target}`;
}

function importsOf(files: string[]): Import[] {
  return files.flatMap((file) => syntax.get(file)?.imports ?? []);
}

function uses(files: string[], names: string[]): string[] {
  return files.flatMap((file) =>
    (syntax.get(file)?.uses ?? [])
      .filter(({ name }) => names.includes(name))
      .map(({ name, line }) => `${file}:${line} ${name}`),
  );
}

function inside(target: string, part: string): boolean {
  return target === part || target.startsWith(`${part}/`);
}
