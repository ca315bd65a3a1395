import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readCase } from '../../../machines/case-file.ts';
import { RULES } from '../../../machines/rules/index.ts';
import { type CaseView, view } from '../../../machines/view.ts';
import { type ExportOptions, SAFEST } from '../../../src/interchange/registry/cells.ts';
import type { BothWords } from '../../../src/interchange/registry/dictionary.ts';
import { exportFiles } from '../../../src/interchange/registry/package.ts';
import { createTables, type TableWriter } from '../../../src/interchange/registry/tables.ts';
import { zipped } from '../../../src/interchange/registry/zip.ts';
import { clinicalDe } from '../../../src/locales/de/clinical.ts';
import { registryDictionaryDe } from '../../../src/locales/de/registry-dictionary.ts';
import { clinicalEn } from '../../../src/locales/en/clinical.ts';
import { registryDictionaryEn } from '../../../src/locales/en/registry-dictionary.ts';

export const TODAY = '2026-11-28';
const folder = new URL('../../../src/scenarios/', import.meta.url);

/** The file names of the shipped cases. */
export const SCENARIO_FILES = readdirSync(folder).filter((name) => name.endsWith('.json'));

export const words: BothWords = {
  en: { clinical: clinicalEn, dictionary: registryDictionaryEn },
  de: { clinical: clinicalDe, dictionary: registryDictionaryDe },
};

export function viewOf(bytes: Uint8Array, on = TODAY): CaseView {
  const read = readCase(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return view(read.value, on);
}

export const scenario = (name: string): CaseView => viewOf(readFileSync(new URL(name, folder)));

/** Everything that was chosen to leave, and no day moved. */
export const OPENEST: ExportOptions = { shiftDates: false, freeText: true, names: true, bom: false };

export function tablesOf(
  views: readonly CaseView[],
  options: ExportOptions = SAFEST,
  offsets: readonly number[] = [],
): TableWriter {
  const tables = createTables(options, TODAY);
  for (const [at, each] of views.entries()) tables.add(each, offsets[at] ?? 0);
  return tables;
}

export type Rows = readonly Readonly<Record<string, string>>[];

/** The rows of a text as a second implementation of CSV reads them. */
export const parsed = (text: string): Rows =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

/** Every table of an export by its name. */
export const rowsByTable = (tables: TableWriter): Readonly<Record<string, Rows>> =>
  Object.fromEntries(tables.files().map(({ table, pieces }) => [table, parsed(pieces.join(''))]));

/** The whole export as an archive. */
export async function archive(
  views: readonly CaseView[],
  options: ExportOptions = SAFEST,
  offsets: readonly number[] = [],
): Promise<Uint8Array> {
  const tables = tablesOf(views, options, offsets);
  const made = {
    tables: tables.files(),
    cases: tables.cases(),
    sources: ['h16', 'eu'] as const,
    options,
    today: TODAY,
    version: '1.2.3',
  };
  return zipped(await exportFiles(made, words), async () => {});
}

/** The files of an archive as text, the mark of UTF-8 kept. */
export function unpacked(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, decoder.decode(content)]),
  );
}

/** Words that no export may let out unless they were chosen, each in a place of its own. */
export const SECRETS = {
  id: 'case-of-erika-m',
  label: 'LABEL-Sommer-77',
  author: 'Dr. Vertraulich',
  born: '1987-03-14',
  note: 'Patientin Mustermann rief an',
  reason: 'nach Rücksprache mit Frau Mustermann',
  batch: 'CHARGE-4711-X',
  site: 'Abszess nach Piercing',
  sign: 'wie damals in Prag',
  subject: 'wunsch-von-erika',
  outcome: 'Brief von Dr. Nachbar',
  text: '=HYPERLINK("http://example.org";"Erika")',
  document: 'brief-an-erika',
  sha256: 'a'.repeat(64),
  eventId: 'ereignis-erika',
} as const;

const ofPaper = RULES.filter(({ layer }) => layer === 'h16');
/** A rule that a written reason can set aside, and one whose alert can be dismissed; which ones, matters not. */
export const GATE = ofPaper.find(({ kind, blocks }) => kind === 'gate' && blocks !== undefined)?.id;
const RAISING = ofPaper.find(({ raise }) => raise !== undefined)?.id;

/** A case that holds every kind of word a person can write, and entries that were corrected and retracted. */
export function secretCase(): Uint8Array {
  const s = SECRETS;
  let count = 0;
  const event = (type: string, on: string, body: object = {}) => {
    count += 1;
    return { id: `${s.eventId}-${count}`, on, at: `${on}T09:00:00+01:00`, by: s.author, type, ...body };
  };
  const events = [
    event('patient.registered', '2024-01-01', { born: s.born, sex: 'female', childbearing: true }),
    event('diagnosis.recorded', '2024-01-02', { form: 'rrms', since: '2021-05-05', confirmed: true }),
    event('edss.assessed', '2024-01-02', { score: 2.5 }),
    event('edss.assessed', '2024-01-03', { score: 9 }),
    event('condition.recorded', '2024-01-04', { condition: 'other', note: s.note }),
    event('lab.reported', '2024-01-05', { analyte: 'creatinine', value: 0.8, unit: 'mg/dL', high: 1.1 }),
    event('lab.reported', '2024-01-05', { analyte: 'urine-erythrocytes', value: 12, unit: '/uL', high: 25 }),
    event('attestation.given', '2024-01-06', { subject: s.subject, holds: true, note: s.note }),
    event('infection.began', '2024-01-07', { site: s.site, severity: 'mild', fever: false }),
    event('infection.resolved', '2024-01-27', { site: s.site }),
    event('reaction.observed', '2024-01-08', {
      severity: 'mild',
      signs: ['rash', s.sign, 'fever'],
      infusion: 'slowed',
    }),
    event('referral.closed', '2024-01-09', { to: 'nephrology', outcome: s.outcome }),
    event('deviation.justified', '2024-01-10', { rule: GATE, reason: s.reason, code: 'patient-wish' }),
    event('alert.dismissed', '2024-01-10', { rule: RAISING, reason: s.reason }),
    event('document.issued', '2024-01-10', {
      document: s.document,
      language: 'de',
      sha256: s.sha256,
      signed: false,
    }),
    event('note.added', '2024-01-10', { text: s.text }),
    event('vitals.measured', '2024-01-11', { systolic: 120, diastolic: 80, time: '09:30' }),
    event('counselling.given', '2024-01-11', { topics: ['risks', 'monitoring'], understood: true }),
    event('event.corrected', '2024-01-12', {
      corrects: `${s.eventId}-3`,
      event: { type: 'edss.assessed', on: '2024-01-02', score: 3 },
    }),
    event('event.retracted', '2024-01-12', { retracts: `${s.eventId}-4`, reason: s.reason }),
  ];
  return new TextEncoder().encode(
    JSON.stringify({
      format: 'alemtuzumab-pathway/case',
      version: 1,
      id: s.id,
      label: s.label,
      sources: ['h16', 'eu'],
      events,
    }),
  );
}

/** A shipped case of a course, under the same names and with the batch of each infusion. */
export function secretCourse(): Uint8Array {
  const file = JSON.parse(readFileSync(new URL('retreatment.json', folder), 'utf8')) as {
    readonly events: readonly { readonly id: string; readonly type: string }[];
  };
  const renamed = (id: unknown) => (id === undefined ? {} : { id: `${SECRETS.eventId}-${id}` });
  const events = file.events.map((event) => ({
    ...event,
    ...renamed(event.id),
    ...('corrects' in event ? { corrects: `${SECRETS.eventId}-${event.corrects}` } : {}),
    ...('retracts' in event ? { retracts: `${SECRETS.eventId}-${event.retracts}` } : {}),
    by: SECRETS.author,
    ...(event.type === 'infusion.given' ? { batch: SECRETS.batch } : {}),
    ...(event.type === 'patient.registered' ? { born: SECRETS.born } : {}),
  }));
  const { id, label } = SECRETS;
  return new TextEncoder().encode(JSON.stringify({ ...file, id: `${id}-2`, label: `${label}-2`, events }));
}
