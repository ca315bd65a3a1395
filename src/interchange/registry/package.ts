import type { CivilDate } from '../../../machines/date.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { ExportOptions } from './cells.ts';
import { BOM } from './csv.ts';
import { dataPackage, type Listed } from './data-package.ts';
import { type BothWords, codesCsv, dictionary, dictionaryCsv } from './dictionary.ts';
import { dictionaryPage } from './page.ts';
import type { TableFile } from './tables.ts';
import { type ArchiveFile, joined } from './zip.ts';

/** What an export is made of, once every case was added. */
export interface Export {
  readonly tables: readonly TableFile[];
  readonly cases: number;
  readonly sources: readonly Source[];
  readonly options: ExportOptions;
  readonly today: CivilDate;
  /** Version of the application. */
  readonly version: string;
}

const encoder = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/** A file before it is bytes. */
interface Whole {
  readonly path: string;
  readonly pieces: readonly string[];
  readonly table?: Listed['table'];
}

/**
 * Every file of an export: the tables, the dictionary as a table and as a page, the codes, and the manifest that lists
 * them. The same cases, options, offsets and day give the same bytes.
 */
export async function exportFiles(made: Export, words: BothWords): Promise<readonly ArchiveFile[]> {
  const { options } = made;
  const entries = dictionary(options);
  const start = options.bom ? [BOM] : [];
  const texts: readonly Whole[] = [
    ...made.tables.map(({ table, pieces, count }) => ({
      path: `${table}.csv`,
      pieces: [...start, ...pieces],
      table: { name: table, count },
    })),
    { path: 'dictionary.csv', pieces: [...start, dictionaryCsv(entries, words)] },
    { path: 'codes.csv', pieces: [...start, codesCsv(entries, words)] },
    { path: 'dictionary.html', pieces: [dictionaryPage(options, words)] },
  ];
  const files: ArchiveFile[] = [];
  const listed: Listed[] = [];
  for (const { path, pieces, table } of texts) {
    const bytes = joined(pieces.map((piece) => encoder.encode(piece)));
    files.push({ path, bytes });
    listed.push({
      path,
      bytes: bytes.length,
      sha256: await sha256(bytes),
      ...(table === undefined ? {} : { table }),
    });
  }
  const { version, today, cases, sources } = made;
  const manifest = dataPackage(listed, { version, today, cases, sources, options });
  return [...files, { path: MANIFEST, bytes: encoder.encode(manifest) }];
}

/** The name that the specification gives to the manifest. */
export const MANIFEST = 'datapackage.json';
