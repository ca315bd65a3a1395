import type { JsonFault } from '../../../machines/case-file.ts';
import { parseJson, SIZE_LIMIT } from '../../../machines/case-file.ts';
import { failed, ok, type Result } from '../../../machines/result.ts';

/** Why a file is no laboratory's file that can be looked at. Nothing of it is taken then. */
export type FhirFault =
  | JsonFault
  | { readonly tag: 'several-files'; readonly count: number }
  /** A folder, or a file that is gone. */
  | { readonly tag: 'unreadable' }
  | { readonly tag: 'not-fhir' }
  | { readonly tag: 'resource-type'; readonly found: string }
  | { readonly tag: 'no-observations' }
  | { readonly tag: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly tag: 'several-patients'; readonly count: number };

/** A report has some dozens of values; a history some hundreds. */
export const OBSERVATION_LIMIT = 2_000;
/** Resources lie in bundles, components in resources, extensions in codings: deeper than a case, and not endless. */
const DEPTH = 40;

/** A JSON object of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const objectsOf = (value: unknown): readonly Json[] => listOf(value).filter(isObject);
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** What an Observation measured: itself, or one of its components with what it has from the whole. */
export interface Observed {
  /** Its number in the file, from 1; components count. */
  readonly entry: number;
  readonly status: unknown;
  /** The CodeableConcept. */
  readonly code: Json;
  /** The Observation or component, where value and range stand. */
  readonly measured: Json;
  /** The Observation, where the day stands. */
  readonly whole: Json;
}

/** Whose values the file says they are. Compared with the case, never kept. */
export interface FilePatient {
  readonly gender: string | undefined;
  readonly birthDate: string | undefined;
}

/** What was found in a file. */
export interface FileContent {
  readonly observed: readonly Observed[];
  readonly patients: readonly FilePatient[];
  /** Resources of other kinds, with their number: they are not looked at. */
  readonly others: readonly (readonly [string, number])[];
}

interface Found {
  readonly observations: { readonly resource: Json; readonly contained: readonly Json[] }[];
  readonly patients: { readonly resource: Json; readonly url: string | undefined }[];
  readonly others: Map<string, number>;
}

const ROOTS = ['Bundle', 'Observation', 'DiagnosticReport'];

/** Reads the file of a laboratory: a Bundle, an Observation, a DiagnosticReport with what it contains, or a list of them. */
export function readObservations(bytes: Uint8Array): Result<FileContent, FhirFault> {
  const parsed = parseJson(bytes, DEPTH);
  if (!parsed.ok) return parsed;
  const roots = Array.isArray(parsed.value) ? listOf(parsed.value) : [parsed.value];
  const found: Found = { observations: [], patients: [], others: new Map() };
  for (const root of roots) {
    const type = isObject(root) ? textOf(root.resourceType) : undefined;
    if (!isObject(root) || type === undefined) return failed({ tag: 'not-fhir' });
    if (!Array.isArray(parsed.value) && !ROOTS.includes(type))
      return failed({ tag: 'resource-type', found: shortened(type) });
    collect(root, undefined, found);
  }
  const observed = found.observations.flatMap(({ resource }) => parts(resource));
  if (observed.length === 0) return failed({ tag: 'no-observations' });
  if (observed.length > OBSERVATION_LIMIT)
    return failed({ tag: 'too-many', count: observed.length, limit: OBSERVATION_LIMIT });
  const people = peopleOf(found);
  if (people.size > 1) return failed({ tag: 'several-patients', count: people.size });
  return ok({
    observed: observed.map((each, at) => ({ ...each, entry: at + 1 })),
    patients: [...people.values()].flatMap((person) => person ?? []),
    others: [...found.others].sort(([a], [b]) => a.localeCompare(b)),
  });
}

/** A file as a person chose or dropped it. */
export interface ChosenFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The same of what a person chose: one file, and one that is far too large is not even read. */
export async function readChosen(files: readonly ChosenFile[]): Promise<Result<FileContent, FhirFault>> {
  const [file] = files;
  if (file === undefined || files.length > 1) return failed({ tag: 'several-files', count: files.length });
  if (file.size > SIZE_LIMIT) return failed({ tag: 'too-large', bytes: file.size, limit: SIZE_LIMIT });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed({ tag: 'unreadable' });
  }
  return readObservations(bytes);
}

function collect(resource: Json, url: string | undefined, found: Found): void {
  const type = textOf(resource.resourceType) ?? '?';
  const contained = objectsOf(resource.contained);
  if (type === 'Bundle') {
    for (const entry of objectsOf(resource.entry)) {
      if (isObject(entry.resource)) collect(entry.resource, textOf(entry.fullUrl), found);
    }
    return;
  }
  if (type === 'Observation') found.observations.push({ resource, contained });
  else if (type === 'Patient') found.patients.push({ resource, url });
  else if (type !== 'DiagnosticReport') {
    const name = shortened(type);
    found.others.set(name, (found.others.get(name) ?? 0) + 1);
  }
  for (const inner of contained) {
    if (inner.resourceType === 'Observation') found.observations.push({ resource: inner, contained });
  }
}

/** An Observation that holds others in itself is as many values as it has components. */
function parts(whole: Json): readonly Omit<Observed, 'entry'>[] {
  const { status } = whole;
  const own = { status, code: objectOf(whole.code), measured: whole, whole };
  const components = objectsOf(whole.component);
  if (components.length === 0) return [own];
  const inner = components.map((measured) => ({ status, code: objectOf(measured.code), measured, whole }));
  const hasValue = Object.keys(whole).some((key) => /^value[A-Z]/.test(key));
  return hasValue ? [own, ...inner] : inner;
}

/** The people of whom the observations speak; where none names one, those whom the file describes. */
function peopleOf({ observations, patients }: Found): ReadonlyMap<string, FilePatient | undefined> {
  const people = new Map<string, FilePatient | undefined>();
  for (const { resource, contained } of observations) {
    const reference = textOf(objectOf(resource.subject).reference);
    if (reference === undefined) continue;
    const inside = contained.find(({ id }) => reference === `#${String(id)}`);
    const described = inside ?? patients.find((each) => isAt(each, reference))?.resource;
    people.set(described === undefined ? tailOf(reference) : signature(described), person(described));
  }
  if (people.size > 0) return people;
  return new Map(patients.map(({ resource }) => [signature(resource), person(resource)]));
}

const isAt = ({ resource, url }: Found['patients'][number], reference: string): boolean =>
  url === reference || tailOf(reference) === String(resource.id);

const tailOf = (reference: string): string => /[^/:]*$/.exec(reference)?.[0] ?? reference;

/** The same person may be described in each resource anew. */
const signature = ({ identifier, name, gender, birthDate }: Json): string =>
  JSON.stringify([identifier, name, gender, birthDate]);

const person = (resource: Json | undefined): FilePatient | undefined =>
  resource === undefined
    ? undefined
    : { gender: textOf(resource.gender), birthDate: textOf(resource.birthDate) };

const LONGEST = 60;

/** What a file says, short enough to be shown in a line: control characters are blanks. */
export function shortened(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
