import { type CaseFile, readCase, SIZE_LIMIT, writeCase } from '../../machines/case-file.ts';
import { decide } from '../../machines/decide.ts';
import type { CaseEvent, Draft } from '../../machines/events.ts';
import type { Fault } from '../../machines/fault.ts';
import { type CaseState, emptyCase } from '../../machines/replay.ts';
import { type CaseSummary, summarise, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import type { StoreFault } from '../store/database.ts';
import { compareLogs } from './compare.ts';
import { restore } from './session.ts';

/** What became of a new or imported case. */
export type Taken =
  | { readonly tag: 'taken'; readonly id: string }
  | { readonly tag: 'unchanged'; readonly id: string }
  | { readonly tag: 'extended'; readonly id: string; readonly added: number }
  | { readonly tag: 'copied'; readonly id: string }
  /** A backup of a vault: it wants its passphrase, and is opened in the settings. */
  | { readonly tag: 'backup' }
  /** A PDF: what it carries is looked at together with its signatures. */
  | { readonly tag: 'paper' }
  | { readonly tag: 'refused'; readonly faults: readonly Fault[] }
  | { readonly tag: 'not-saved'; readonly fault: StoreFault };

/** A new case, as the dialog asks for it. */
export interface NewCase {
  readonly label: string;
  readonly sources: readonly Source[];
  readonly registration: Omit<Draft<'patient.registered'>, 'on' | 'type'>;
}

/** The row of a case as it stands on the day. */
export const summaryOf = (state: CaseState, today: string): CaseSummary => summarise(view(state, today));

async function store(env: Environment, state: CaseState, events: readonly CaseEvent[]): Promise<Taken> {
  const expected = state.log.length - events.length;
  const saved = await env.cases.append(summaryOf(state, env.today()), expected, events);
  if (saved.ok) return { tag: 'taken', id: state.header.id };
  const [fault] = saved.faults;
  return {
    tag: 'not-saved',
    fault: fault === undefined || fault.tag === 'conflict' ? { tag: 'blocked' } : fault,
  };
}

/** Opens a case: its first event registers the patient. */
export async function openNewCase(env: Environment, wanted: NewCase, by: string): Promise<Taken> {
  const { label, sources, registration } = wanted;
  const empty = emptyCase({ id: env.newId(), label, sources });
  const draft: Draft = { ...registration, type: 'patient.registered', on: env.today() };
  const decided = decide(empty, draft, env.stamp(by));
  if (!decided.ok) return { tag: 'refused', faults: decided.faults };
  return store(env, decided.value.state, [decided.value.event]);
}

/**
 * Takes a case file in. A case that is already here is extended by what the file knows more; where both went on in
 * different ways the file is kept as a case of its own beside the first. Nothing is ever overwritten.
 */
export async function takeFile(env: Environment, bytes: Uint8Array): Promise<Taken> {
  const read = readCase(bytes);
  return read.ok ? takeState(env, read.value) : { tag: 'refused', faults: read.faults };
}

/** The same for a case that has been read already. */
export async function takeState(env: Environment, state: CaseState): Promise<Taken> {
  const { id } = state.header;
  const known = await env.cases.load(id);
  if (!known.ok) return { tag: 'not-saved', fault: known.faults[0] ?? { tag: 'unavailable' } };
  if (known.value === undefined) return store(env, state, state.log);
  const here = known.value.log;
  const compared = compareLogs(here, state.log);
  if (compared.tag === 'same' || compared.tag === 'went-on') return { tag: 'unchanged', id };
  if (compared.tag === 'missing') {
    const { missing } = compared;
    const stored = await store(env, state, missing);
    return stored.tag === 'taken' ? { tag: 'extended', id, added: missing.length } : stored;
  }
  const copy = { ...state, header: { ...state.header, id: env.newId() } };
  const stored = await store(env, copy, copy.log);
  return stored.tag === 'taken' ? { tag: 'copied', id: stored.id } : stored;
}

/** What a backup begins with, whatever its name (see the format of the vault). */
const BACKUP_MARK = 'ALMZ';
/** What a PDF begins with. */
const PAPER_MARK = '%PDF';

const markOf = async (file: File): Promise<string> =>
  new TextDecoder('latin1').decode(await file.slice(0, BACKUP_MARK.length).arrayBuffer());

/** Whether a file is a PDF, whatever its name. To look at one nothing has to be open. */
export const isPaper = async (file: File): Promise<boolean> => (await markOf(file)) === PAPER_MARK;

/** Takes in a file that the person chose. One that is far too large is not even read: the fault names its size. */
export async function takeChosen(env: Environment, file: File): Promise<Taken> {
  const first = await markOf(file);
  if (first === BACKUP_MARK) return { tag: 'backup' };
  if (first === PAPER_MARK) return { tag: 'paper' };
  if (file.size > SIZE_LIMIT) {
    return { tag: 'refused', faults: [{ tag: 'too-large', bytes: file.size, limit: SIZE_LIMIT }] };
  }
  return takeFile(env, new Uint8Array(await file.arrayBuffer()));
}

/** A shipped example as a case of this browser. */
export const takeExample = (env: Environment, file: unknown): Promise<Taken> =>
  takeFile(env, new TextEncoder().encode(JSON.stringify(file as CaseFile)));

/** Hands the case to the person as a file, named by its label. */
export async function exportCase(env: Environment, id: string): Promise<Taken> {
  const known = await env.cases.load(id);
  if (!known.ok) return { tag: 'not-saved', fault: known.faults[0] ?? { tag: 'unavailable' } };
  if (known.value === undefined) return { tag: 'not-saved', fault: { tag: 'unavailable' } };
  const { summary, log, damage } = known.value;
  // A log that no longer folds can still be saved: it is written as it stands.
  const folded = restore(summary, log);
  const state = folded.ok ? folded.value : { header: summary, log };
  // Whoever opens the file elsewhere has to know that it ends too early.
  const part = damage === undefined || damage.tag === 'summary' ? '' : '.incomplete';
  env.save(`${fileName(summary.label)}${part}.case.json`, writeCase(state), 'application/json');
  return { tag: 'unchanged', id };
}

/** A file name from a label: letters, digits and hyphens of any script. */
export const fileName = (label: string): string =>
  label.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'case';
