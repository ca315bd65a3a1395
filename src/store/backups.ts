import { type CaseFile, readCase, writeCase } from '../../machines/case-file.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { BACKUP_LIMIT, sealBackup, unsealBackup } from '../vault/backup-file.ts';
import { type Bytes, hex, sha256, textOf, utf8 } from '../vault/bytes.ts';
import type { Backup, BackupFault, CaseDamage, OpenFault } from '../vault/control.ts';
import { calibrate } from '../vault/kdf.ts';
import { judgePassphrase, preparePassphrase } from '../vault/passphrase.ts';
import { placeOf } from '../vault/record.ts';
import { loadCase } from './cases.ts';
import { baseOf, type Core, type Opened } from './core.ts';
import type { Plan } from './recover.ts';

export const BACKUP_FORMAT = 'alemtuzumab-pathway/backup';
export const BACKUP_VERSION = 1;

/** Case files for a backup, with the save that they are at least of. */
export interface Gathered {
  readonly files: readonly string[];
  readonly generation: number;
  /** Damaged cases, which are not among them. */
  readonly leftOut: readonly CaseDamage[];
}

/** Reads whole cases as case files. A save meanwhile may be in them or not: the generation is that of before. */
export async function gatherCases(
  core: Core,
  opened: Opened,
  wanted: 'all' | readonly string[],
): Promise<Result<Gathered, BackupFault>> {
  // Before the list: what is saved in between is then at worst in the file and not counted.
  const { state } = await core.connection.run((database) => baseOf(database, opened));
  const ids =
    wanted === 'all' ? (await opened.summaries.list(core, opened)).map(({ id }) => id) : [...new Set(wanted)];
  const files: string[] = [];
  const leftOut: CaseDamage[] = [];
  let bytes = 0;
  for (const caseId of ids) {
    const loaded = await loadCase(core, opened, caseId);
    const found = loaded.ok ? loaded.value : undefined;
    if (loaded.ok && found === undefined) return failed<BackupFault>({ tag: 'no-such-case', caseId });
    if (found === undefined || found.damage !== undefined) {
      const damage = opened.damaged.get(hex(await opened.keys.slotOf(caseId)));
      leftOut.push(damage ?? { caseId, label: undefined, damage: { tag: 'summary', at: 0 } });
      continue;
    }
    const { id, label, sources } = found.summary;
    const file = compact(writeCase({ header: { id, label, sources }, log: found.log }));
    bytes += file.length;
    if (bytes > BACKUP_LIMIT) return failed<BackupFault>({ tag: 'too-large', bytes, limit: BACKUP_LIMIT });
    files.push(file);
  }
  return ok({ files, generation: state.generation, leftOut });
}

/** What is sealed in a backup: the case files, from when and of which save. */
export function backupText(files: readonly string[], generation: number, at: string): string {
  const head = JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, at, generation });
  return `${head.slice(0, -1)},"cases":[${files.join(',')}]}`;
}

/** Makes an `.almz` file of whole case files, and opens it again before it is handed out. */
export async function makeBackup(
  core: Core,
  opened: Opened,
  wanted: 'all' | readonly string[],
  passphrase: string,
): Promise<Result<Backup, BackupFault>> {
  const [weak] = judgePassphrase(passphrase);
  if (weak !== undefined) return failed<BackupFault>({ tag: 'passphrase', fault: weak });
  const prepared = preparePassphrase(passphrase);
  if (!prepared.ok) return failed<BackupFault>({ tag: 'not-verified' });
  const gathered = await gatherCases(core, opened, wanted);
  if (!gathered.ok) return gathered;
  const { files, generation, leftOut } = gathered.value;
  return sealFiles(core, files, generation, leftOut, prepared.value, passphrase);
}

/** Seals case files as a backup and opens it again: it is handed out only where it comes to what went in. */
async function sealFiles(
  { devices }: Core,
  files: readonly string[],
  generation: number,
  leftOut: readonly CaseDamage[],
  prepared: Bytes,
  passphrase: string,
): Promise<Result<Backup, BackupFault>> {
  const at = devices.instant();
  const text = backupText(files, generation, at);
  const { build, random, stretch } = devices;
  const iterations = await calibrate(devices.milliseconds);
  const sealed = await sealBackup(text, prepared, { iterations, build, random, stretch });
  if (sealed.length > BACKUP_LIMIT)
    return failed<BackupFault>({ tag: 'too-large', bytes: sealed.length, limit: BACKUP_LIMIT });
  const again = await unsealBackup(sealed, passphrase, stretch);
  if (!again.ok || textOf(again.value) !== text) return failed<BackupFault>({ tag: 'not-verified' });
  return ok({
    name: `alemtuzumab-pathway-${at.slice(0, 10)}-${generation}.almz`,
    bytes: sealed,
    sha256: hex(await sha256(sealed)),
    generation,
    at,
    cases: files.length,
    leftOut,
  });
}

/** A backup of what a plan of recovery holds, made without the database. A case of which only a beginning is left is in it. */
export async function salvage(
  core: Core,
  { rebuilt, damaged, found }: Plan,
  passphrase: string,
): Promise<Result<Backup, BackupFault>> {
  const [weak] = judgePassphrase(passphrase);
  if (weak !== undefined) return failed<BackupFault>({ tag: 'passphrase', fault: weak });
  const prepared = preparePassphrase(passphrase);
  if (!prepared.ok) return failed<BackupFault>({ tag: 'not-verified' });
  const files = rebuilt.flatMap(({ summary, events }) => {
    if (summary === undefined) return [];
    const { id, label, sources } = summary;
    return [compact(writeCase({ header: { id, label, sources }, log: events }))];
  });
  const generation = Math.max(0, ...found.states.map((record) => placeOf(record)?.sequence ?? 0));
  return sealFiles(core, files, generation, damaged, prepared.value, passphrase);
}

/** A case file in one line: the same content, half the size. */
export const compact = (file: string): string => JSON.stringify(JSON.parse(file));

/** A case of a backup: replayed in this version, or the faults that stand in the way. */
export interface BackedUp {
  readonly id: string;
  readonly label: string;
  readonly read: ReturnType<typeof readCase>;
}

/** Opens a backup and reads its cases as case files are read: schema and replay. */
export async function readBackup(
  core: Core,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<{ readonly at: string; readonly cases: readonly BackedUp[] }, OpenFault>> {
  const opened = await unsealBackup(bytes, passphrase, core.devices.stretch);
  if (!opened.ok) return opened;
  const read = backupOf(opened.value);
  if (!read.ok) return read;
  const { at, cases } = read.value;
  return ok({ at, cases: cases.map(backedUp) });
}

/** The content of a backup, its cases not looked at yet. */
export function backupOf(
  bytes: Bytes,
): Result<
  { readonly at: string; readonly generation: number; readonly cases: readonly unknown[] },
  OpenFault
> {
  const content = contentOf(bytes);
  if (content === undefined) return failed<OpenFault>({ tag: 'content' });
  const { format, version, at, generation, cases } = content;
  if (format !== BACKUP_FORMAT || typeof version !== 'number') return failed<OpenFault>({ tag: 'content' });
  if (version > BACKUP_VERSION) return failed<OpenFault>({ tag: 'newer' });
  if (typeof at !== 'string' || !Array.isArray(cases)) return failed<OpenFault>({ tag: 'content' });
  return ok({ at, generation: typeof generation === 'number' ? generation : 0, cases });
}

/** A case of a backup, read as case files are. */
export function backedUp(file: unknown): BackedUp {
  const { id, label } = (typeof file === 'object' && file !== null ? file : {}) as Partial<CaseFile>;
  return {
    id: typeof id === 'string' ? id : '',
    label: typeof label === 'string' ? label : '',
    read: readCase(utf8(JSON.stringify(file))),
  };
}

function contentOf(bytes: Bytes): Record<string, unknown> | undefined {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Authentic, but no JSON: not ours.
    return undefined;
  }
}

/** How many events two logs share from their beginning. */
export function sharedLength(a: readonly CaseEvent[], b: readonly CaseEvent[]): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at += 1) if (JSON.stringify(a[at]) !== JSON.stringify(b[at])) return at;
  return most;
}
