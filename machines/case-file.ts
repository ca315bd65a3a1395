import { z } from 'zod';
import { type CaseEvent, eventSchema } from './events.ts';
import type { Allowed, Fault } from './fault.ts';
import { type CaseHeader, type CaseState, emptyCase, fold } from './replay.ts';
import { failed, ok, type Result } from './result.ts';
import { upcast } from './upcast.ts';
import { SOURCES } from './vocabulary.ts';

export const FORMAT = 'alemtuzumab-pathway/case';
export const VERSION = 1;
/** The format of a teaching scenario: a case file inside, marked as invented. The two are never taken for each other. */
export const SCENARIO_FORMAT = 'alemtuzumab-pathway/scenario';

/** A case of a lifetime is some hundred kilobytes; a larger file is not one (bytes). */
export const SIZE_LIMIT = 5_000_000;
const DEPTH_LIMIT = 12;
const EVENT_LIMIT = 20_000;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** The frame of a case file; its events are read one by one, so that each fault names its event. */
const frameSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: z.string().min(1).max(100),
  label: z.string().trim().min(1).max(80),
  sources: z.array(z.enum(SOURCES)).min(1),
  events: z.array(z.unknown()).min(1).max(EVENT_LIMIT),
});

/** The whole file, from which the published JSON Schema is made. */
export const caseFileSchema = frameSchema.extend({ events: z.array(eventSchema).min(1).max(EVENT_LIMIT) });

/** A case file as it is written: header and events, nothing derived. */
export interface CaseFile extends CaseHeader {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly events: readonly CaseEvent[];
}

/** The case as the file that others can open: stable key order, two spaces, a final newline. */
export function writeCase(state: {
  readonly header: CaseHeader;
  readonly log: readonly CaseEvent[];
}): string {
  const { id, label, sources } = state.header;
  const file: CaseFile = { format: FORMAT, version: VERSION, id, label, sources, events: state.log };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads and replays a case file. Either everything fits, or nothing is taken and each fault is named. */
export function readCase(bytes: Uint8Array): Result<CaseState, Fault> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const file = checkFile(parsed.value);
  if (!file.ok) return file;
  return replayFile(file.value);
}

/** Replays a checked file; the first event that is refused is the fault. */
export function replayFile(file: CaseFile): Result<CaseState, Fault> {
  const { id, label, sources, events } = file;
  const folded = fold(emptyCase({ id, label, sources }), events);
  if (folded.ok) return folded;
  return failed(
    ...folded.faults.map(({ at, refusal }): Fault => {
      const { type, on } = events[at] as CaseEvent;
      return { tag: 'refused', path: `events[${at}]`, type, on, refusal };
    }),
  );
}

/** What can be wrong with the bytes of any JSON file, before anybody asks what it says. */
export type JsonFault = Extract<
  Fault,
  { readonly tag: 'too-large' | 'not-text' | 'not-json' | 'too-deep' | 'forbidden-key' }
>;

/** Reads JSON out of bytes: too large, no UTF-8, no JSON, or keys and depths that no file of its kind has, each by name. */
export function parseJson(bytes: Uint8Array, depth = DEPTH_LIMIT): Result<unknown, JsonFault> {
  if (bytes.length > SIZE_LIMIT) return failed({ tag: 'too-large', bytes: bytes.length, limit: SIZE_LIMIT });
  const text = decode(bytes);
  if (text === undefined) return failed({ tag: 'not-text' });
  try {
    const value: unknown = JSON.parse(text);
    const fault = unsafe(value, '', depth);
    return fault === undefined ? ok(value) : failed(fault);
  } catch (error) {
    return failed({ tag: 'not-json', ...position(text, error) });
  }
}

/** UTF-8 to text, by hand: the pure part of the product knows no TextDecoder. Undefined where it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  let encoded = '';
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (const byte of bytes.subarray(start))
    encoded += byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16)}`;
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Not UTF-8.
  }
  return undefined;
}

/** Line and column (from 1) at which the text stops being JSON. */
function position(text: string, error: unknown): { line: number; column: number } {
  const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** Keys that could reach a prototype, and depths that no case has. */
function unsafe(value: unknown, path: string, limit: number, depth = 0): JsonFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > limit) return { tag: 'too-deep', path, limit };
  for (const key of Object.keys(value)) {
    const inner = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (FORBIDDEN_KEYS.includes(key)) return { tag: 'forbidden-key', path: inner, key };
    const fault = unsafe((value as Record<string, unknown>)[key], inner, limit, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Checks a parsed case file against the format; nothing is replayed yet. */
export function checkFile(value: unknown): Result<CaseFile, Fault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed({ tag: 'not-a-case', found: show(value) });
  }
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format === SCENARIO_FORMAT) return failed({ tag: 'teaching' });
  if (format !== FORMAT) return failed({ tag: 'not-a-case', found: show(format) });
  if (version !== VERSION) return failed({ tag: 'version', found: show(version), supported: VERSION });
  const current = upcast(value as Record<string, unknown>, VERSION);
  const frame = frameSchema.safeParse(current);
  const faults = frame.success ? [] : faultsOf(frame.error.issues, current, []);
  const events = (current as { events?: unknown }).events;
  if (Array.isArray(events) && events.length <= EVENT_LIMIT) {
    for (const [at, event] of events.entries()) {
      const checked = eventSchema.safeParse(event);
      if (!checked.success) faults.push(...faultsOf(checked.error.issues, event, ['events', at]));
    }
  }
  if (faults.length > 0 || !frame.success) return failed(...faults);
  return ok(current as unknown as CaseFile);
}

/** Checks one event, as a form drafts it and stamps it. */
export function checkEvent(event: unknown): Result<CaseEvent, Fault> {
  const checked = eventSchema.safeParse(event);
  return checked.success ? ok(checked.data) : failed(...faultsOf(checked.error.issues, event, []));
}

/** What the schemas complain of: the format has neither maps nor sets, which alone have keys and elements at fault. */
type Issue = Exclude<z.core.$ZodIssue, { readonly code: 'invalid_key' | 'invalid_element' }>;
type Path = readonly PropertyKey[];

/** What a schema complains of, each with its path, what was found there, and what is allowed. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], root: unknown, prefix: Path): Fault[] {
  return issues.map((issue) => {
    const value = issue.path.reduce<unknown>(
      (inner, key) => (Object(inner) as Record<PropertyKey, unknown>)[key],
      root,
    );
    return {
      tag: 'invalid',
      path: pathOf([...prefix, ...issue.path]),
      found: show(value),
      allowed: allowedOf(issue as Issue, value),
    };
  });
}

const pathOf = (path: Path): string =>
  path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');

/** A short picture of what was found; long texts are cut. */
function show(value: unknown): string {
  if (value === undefined) return '';
  // 1e999 is read as infinite, which JSON would show as null.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function allowedOf(issue: Issue, value: unknown): Allowed {
  if (value === undefined) return discriminator(issue);
  switch (issue.code) {
    case 'invalid_type':
      return { tag: 'type', type: issue.expected };
    case 'invalid_value':
      return { tag: 'one-of', values: issue.values.map(String) };
    case 'invalid_union':
      return discriminator(issue);
    case 'unrecognized_keys':
      return { tag: 'no-key', keys: issue.keys };
    case 'too_small':
      return bounds(issue.origin, { min: Number(issue.minimum) });
    case 'too_big':
      return bounds(issue.origin, { max: Number(issue.maximum) });
    case 'not_multiple_of':
      return { tag: 'step', step: issue.divisor };
    case 'invalid_format':
      return issue.format === 'datetime'
        ? { tag: 'instant' }
        : { tag: 'pattern', pattern: issue.pattern ?? issue.format };
    case 'custom':
      return (issue.params as { allowed: Allowed }).allowed;
  }
}

/** The types of events, where the one that is found is none of them; else only that something has to be there. */
function discriminator(issue: object): Allowed {
  const { options } = issue as { readonly options?: unknown };
  return Array.isArray(options) ? { tag: 'one-of', values: options.map(String) } : { tag: 'required' };
}

const bounds = (origin: string, limits: { min?: number; max?: number }): Allowed =>
  origin === 'number' || origin === 'int' ? { tag: 'range', ...limits } : { tag: 'length', ...limits };
