import { SIZE_LIMIT } from '../../../machines/case-file.ts';
import { failed, ok, type Result } from '../../../machines/result.ts';
import { type ChosenFile, type FhirFault, type FileContent, readObservations } from '../fhir/observed.ts';
import { FILE_LIMIT, type OtherKind, type TableFault } from './fault.ts';
import { readTable, type Table } from './table.ts';
import { decode, type Encoding } from './text.ts';

/** What a laboratory's file turned out to be. */
export type LaboratoryContent =
  | { readonly tag: 'fhir'; readonly content: FileContent }
  | { readonly tag: 'table'; readonly table: Table }
  /** A report in words, read like one that is pasted. */
  | { readonly tag: 'report'; readonly text: string; readonly encoding: Encoding };

export type LaboratoryFault =
  | { readonly tag: 'fhir'; readonly fault: FhirFault }
  | { readonly tag: 'table'; readonly fault: TableFault };

export interface NamedFile extends ChosenFile {
  readonly name: string;
}

/** Reads what a person chose: one file, whole or not at all. One that is far too large is not even opened. */
export async function readLaboratory(
  files: readonly NamedFile[],
): Promise<Result<LaboratoryContent, LaboratoryFault>> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return failed({ tag: 'table', fault: { tag: 'several-files', count: files.length } });
  const limit = Math.max(SIZE_LIMIT, FILE_LIMIT);
  if (file.size > limit)
    return failed({ tag: 'table', fault: { tag: 'too-large', bytes: file.size, limit } });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed({ tag: 'table', fault: { tag: 'unreadable' } });
  }
  return contentOf(bytes, file.name);
}

/** The same of bytes and the name of their file, of which only the ending counts. */
export function contentOf(bytes: Uint8Array, name: string): Result<LaboratoryContent, LaboratoryFault> {
  const refuse = (fault: TableFault) => failed<LaboratoryFault>({ tag: 'table', fault });
  if (bytes.every((byte) => byte <= 0x20)) return refuse({ tag: 'empty' });
  if (/\.json$/i.test(name) || isJson(bytes)) {
    const read = readObservations(bytes);
    return read.ok
      ? ok({ tag: 'fhir', content: read.value })
      : failed(...read.faults.map((fault) => ({ tag: 'fhir', fault }) as const));
  }
  const other = otherKind(bytes);
  if (other !== undefined) return refuse({ tag: 'other-kind', kind: other });
  if (bytes.length > FILE_LIMIT) return refuse({ tag: 'too-large', bytes: bytes.length, limit: FILE_LIMIT });
  const decoded = decode(bytes);
  if (!decoded.ok) return failed(...decoded.faults.map((fault) => ({ tag: 'table', fault }) as const));
  const { text, encoding } = decoded.value;
  const table = readTable(decoded.value, /\.(csv|tsv|tab)$/i.test(name));
  if (table === undefined) return ok({ tag: 'report', text, encoding });
  return table.ok
    ? ok({ tag: 'table', table: table.value })
    : failed(...table.faults.map((fault) => ({ tag: 'table', fault }) as const));
}

const START = 200;
const startOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes.subarray(0, START)) text += String.fromCharCode(byte);
  return text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
};

const isJson = (bytes: Uint8Array): boolean => /^(?:\{|\[\s*(?:[{\]"[]|$))/.test(startOf(bytes));

function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const start = startOf(bytes);
  if (start.startsWith('%PDF')) return 'pdf';
  // Workbooks are archives, those of before 2007 compound files.
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'workbook';
  if (/^\d{3}8000/.test(start)) return 'ldt';
  if (start.startsWith('MSH|')) return 'hl7';
  return /^<(?:\?xml|[A-Za-z!])/.test(start) ? 'xml' : undefined;
}
