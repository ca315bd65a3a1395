import { readCase, SIZE_LIMIT } from '../machines/case-file.ts';
import { addDays, isCivilDate } from '../machines/date.ts';
import type { CaseState } from '../machines/replay.ts';
import { type CaseView, view } from '../machines/view.ts';
import { SOURCES, type Source } from '../machines/vocabulary.ts';
import { type AskedExport, EXPORT_USAGE, understandExport } from './export-arguments.ts';
import { createDueList } from './interchange/due-list.ts';
import { offsetFrom } from './interchange/registry/cells.ts';
import { exportFiles } from './interchange/registry/package.ts';
import { createTables, inOrder } from './interchange/registry/tables.ts';
import type { ArchiveFile } from './interchange/registry/zip.ts';
import { clinicalEn } from './locales/en/clinical.ts';
import { loadDictionary, loadPaperWords, loadRegistry } from './locales/index.ts';

/** What the command asks of the machine it runs on. */
export interface ExportIo {
  readFile(path: string): Promise<Uint8Array>;
  /** Size of the file in bytes, asked before it is read. */
  size(path: string): Promise<number>;
  /** Whether something of this name is there. */
  exists(path: string): Promise<boolean>;
  /** Writes the files into a new folder: all of them, or none and no folder. */
  writeFolder(path: string, files: readonly ArchiveFile[]): Promise<void>;
  /** Hexadecimal digits. */
  sha256(bytes: Uint8Array): string;
  /** A random UUID (version 4), from which days are drawn. */
  newId(): string;
  out(text: string): void;
  err(text: string): void;
  /** Today as a calendar date. */
  today(): string;
  /** Version of the application. */
  readonly version: string;
}

/** A case with the file from which it came. */
interface Read {
  readonly path: string;
  readonly id: string;
  readonly state: CaseState;
}

/** A fault in words, on one line. */
class Fault extends Error {}

/**
 * Exports case files: as FHIR documents, as the tables of a registry, or as one calendar and one list of all duties. Prints
 * the SHA-256 and the name of each file; names every fault on standard error, writes nothing then, and returns 1.
 */
export async function main(args: string[], io: ExportIo): Promise<number> {
  const fail = (...lines: readonly string[]): number => {
    for (const line of lines) io.err(`${line.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return 1;
  };
  const asked = understandExport(args);
  if ('wrong' in asked) return fail(`${asked.wrong} ${EXPORT_USAGE}`);
  const { out, paths, on } = asked;
  try {
    if (await io.exists(out)) return fail(`${out} is there already: --out names a folder to make.`);
    const read: Read[] = [];
    const faults: string[] = [];
    for (const path of paths) {
      const one = await readOne(path, io);
      if ('faults' in one) faults.push(...one.faults.map((fault) => `${path}: ${fault}`));
      else read.push(one);
    }
    faults.push(...twice(read));
    if (faults.length > 0) return fail(...faults);
    const today = on ?? io.today();
    const seen = inOrder(read).map(({ path, state }) => ({ path, view: view(state, today) }));
    const files = await make(asked, seen, today, io);
    await io.writeFolder(out, files);
    for (const { path, bytes } of files) io.out(`${io.sha256(bytes)}  ${out}/${path}\n`);
    return 0;
  } catch (error) {
    return fail(error instanceof Fault ? error.message : `${out}: ${said(error)}`);
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readOne(path: string, io: ExportIo): Promise<Read | { readonly faults: readonly string[] }> {
  try {
    const size = await io.size(path);
    if (size > SIZE_LIMIT) {
      return { faults: [clinicalEn.fault({ tag: 'too-large', bytes: size, limit: SIZE_LIMIT })] };
    }
    const read = readCase(await io.readFile(path));
    return read.ok
      ? { path, id: read.value.header.id, state: read.value }
      : { faults: read.faults.map((fault) => clinicalEn.fault(fault)) };
  } catch (error) {
    return { faults: [said(error)] };
  }
}

/** A case that comes twice would count twice. */
const twice = (read: readonly Read[]): readonly string[] =>
  read.flatMap(({ path, id }, at) => {
    const first = read.findIndex((other) => other.id === id);
    return first === at ? [] : [`${path}: the same case as ${read[first]?.path}.`];
  });

interface Seen {
  readonly path: string;
  readonly view: CaseView;
}

function make(
  asked: AskedExport,
  seen: readonly Seen[],
  today: string,
  io: ExportIo,
): Promise<readonly ArchiveFile[]> {
  switch (asked.format) {
    case 'csv':
      return registryFiles(asked, seen, today, io);
    case 'ics':
      return dueFiles(asked, seen, today);
    case 'fhir':
      return bundles(asked, seen);
  }
}

async function registryFiles(
  { offset, freeText, names, bom }: AskedExport,
  seen: readonly Seen[],
  today: string,
  io: ExportIo,
): Promise<readonly ArchiveFile[]> {
  const options = { shiftDates: offset !== undefined, freeText, names, bom };
  const tables = createTables(options, today);
  for (const { path, view: each } of seen) {
    const days = offset === 'drawn' ? offsetFrom(io.newId()) : (offset ?? 0);
    const { latestOn, born } = each.facts;
    for (const date of [born, latestOn]) {
      if (date !== undefined && !isCivilDate(addDays(date, days))) {
        throw new Fault(`${path}: moved by ${days} days, ${date} leaves the calendar from 1900 to 2199.`);
      }
    }
    tables.add(each, days);
  }
  const made = {
    tables: tables.files(),
    cases: tables.cases(),
    sources: sourcesOf(seen.map((each) => each.view)),
    options,
    today,
    version: io.version,
  };
  return exportFiles(made, await loadDictionary());
}

/** The sources in force for one of the cases, in the order of the format. */
export const sourcesOf = (views: readonly CaseView[]): readonly Source[] =>
  SOURCES.filter((source) => views.some(({ header }) => header.sources.includes(source)));

const encoder = new TextEncoder();

async function dueFiles(
  { language, weeks, who, names, bom }: AskedExport,
  seen: readonly Seen[],
  today: string,
): Promise<readonly ArchiveFile[]> {
  const [words, say] = await Promise.all([loadPaperWords(language), loadRegistry(language)]);
  const list = createDueList({ weeks, who, labels: names }, today, language, words, say.due);
  for (const each of seen) list.add(each.view);
  if (list.counts().duties === 0) throw new Fault(`Nothing is due within ${weeks * 7} days of ${today}.`);
  return [
    { path: 'due-list.ics', bytes: encoder.encode(list.calendar()) },
    { path: 'due-list.csv', bytes: encoder.encode(list.table(bom)) },
  ];
}

/** One document for each case, under the name of its file. */
async function bundles({ language }: AskedExport, seen: readonly Seen[]): Promise<readonly ArchiveFile[]> {
  const { writeFhir } = await import('./interchange/fhir/export.ts');
  const files: ArchiveFile[] = [];
  for (const { path, view: each } of seen) {
    const name = unused(`${baseName(path)}.fhir`, files);
    files.push({ path: name, bytes: encoder.encode(await writeFhir(each, language)) });
  }
  return files;
}

/** The name of a file without its folder and ending. */
const baseName = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? 'case').replace(/\.json$/i, '').replace(/\.case$/i, '') || 'case';

/** Files of one name in several folders get numbers. */
function unused(name: string, files: readonly ArchiveFile[]): string {
  const taken = (path: string) => files.some((file) => file.path.toLowerCase() === path.toLowerCase());
  let path = `${name}.json`;
  for (let number = 2; taken(path); number += 1) path = `${name}-${number}.json`;
  return path;
}
