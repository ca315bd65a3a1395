import { z } from 'zod';
import { ANALYTES, unitsOf } from '../../../machines/observables.ts';
import { isUnit } from '../../entry/units.ts';
import { type Assignment, guess, keyOf, type NameUse } from './assignment.ts';
import { DATE_ORDERS, readDay } from './days.ts';
import { knownAnalyte, plain, ROLES, type Role } from './roles.ts';
import type { Table } from './table.ts';

/** More laboratories than anybody works with, more names than one of them measures. */
export const LABORATORY_LIMIT = 50;
export const NAME_LENGTH = 60;
const NAMES = 300;
const TEXT_LENGTH = 80;
const UNIT_LENGTH = 30;

const useSchema = z
  .strictObject({
    name: z.string().min(1).max(TEXT_LENGTH),
    /** null: values of this name are not taken. */
    analyte: z.enum(ANALYTES).nullable(),
    units: z
      .array(z.strictObject({ text: z.string().max(UNIT_LENGTH), unit: z.string().min(1).max(UNIT_LENGTH) }))
      .max(10),
  })
  .refine(({ analyte, units }) =>
    units.every(({ unit }) => analyte !== null && unitsOf(analyte).includes(unit)),
  );

/** What is remembered of a laboratory's files: nothing of a patient, no value and no day. */
const laboratorySchema = z.strictObject({
  version: z.literal(1),
  name: z.string().trim().min(1).max(NAME_LENGTH),
  /** Of the header; see `fingerprintOf`. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  columns: z
    .array(z.strictObject({ header: z.string().min(1).max(TEXT_LENGTH), role: z.enum(ROLES) }))
    .max(200),
  order: z.enum(DATE_ORDERS).optional(),
  names: z.array(useSchema).max(NAMES),
});
export type Laboratory = z.infer<typeof laboratorySchema>;

/** What was kept, as far as it is whole; `broken` entries are dropped. */
export function readLaboratories(stored: readonly unknown[]): {
  readonly laboratories: readonly Laboratory[];
  readonly broken: number;
} {
  const laboratories: Laboratory[] = [];
  let broken = 0;
  for (const each of stored) {
    const read = laboratorySchema.safeParse(each);
    const known = read.success && laboratories.some(({ name }) => keyOf(name) === keyOf(read.data.name));
    if (read.success && !known && laboratories.length < LABORATORY_LIMIT) laboratories.push(read.data);
    else broken += 1;
  }
  return { laboratories, broken };
}

const isDay = (text: string): boolean => readDay(text).tag !== 'none';

/**
 * A short number of a header, by which the files of a laboratory are known again: FNV-1a of 64 bits, 16 hexadecimal
 * digits. Days across are left out, since they are others in each file. It guards nothing; it only recognises.
 */
export function fingerprintOf({ header }: Pick<Table, 'header'>): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of header
    .filter((text) => !isDay(text))
    .map(plain)
    .join('\u0001')) {
    hash ^= BigInt(letter.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Laboratories whose files have this very header, and those of which every remembered column is there. */
export function recognised(table: Table, laboratories: readonly Laboratory[]) {
  const fingerprint = fingerprintOf(table);
  const headers = new Set(table.header.map(plain));
  const has = ({ columns }: Laboratory) =>
    columns.length > 0 &&
    columns.every(({ header, role }) => role === 'result' || headers.has(plain(header)));
  return {
    exact: laboratories.filter((each) => each.fingerprint === fingerprint),
    near: laboratories.filter((each) => each.fingerprint !== fingerprint && has(each)),
  };
}

/** The assignment of a remembered laboratory, laid over the columns of a file. */
export function recalled(table: Table, laboratory: Laboratory): Assignment {
  const fresh = guess(table);
  const left = [...laboratory.columns];
  const roles = table.header.map((header, column): Role => {
    const at = left.findIndex((each) => plain(each.header) === plain(header));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    if (known !== undefined) return known.role;
    // New columns of values and of persons count as what they are; nothing else is guessed beside what is remembered.
    const role = fresh.roles[column];
    return role === 'result' || role === 'patient' ? role : 'ignored';
  });
  const names = laboratory.names.map(
    ({ name, analyte, units }): NameUse => ({ name, analyte: analyte ?? undefined, units }),
  );
  return { roles, order: laboratory.order ?? fresh.order, names };
}

/**
 * What is remembered of a confirmed assignment: heads of columns that are used, names that the person assigned, and units.
 * A head or a name that could be anything else is not kept and is asked for anew.
 */
export function remembered(
  name: string,
  table: Table,
  assignment: Assignment,
  before: Laboratory | undefined,
): Laboratory {
  const columns = table.header.flatMap((header, column) => {
    const role = assignment.roles[column] ?? 'ignored';
    const kept = role !== 'ignored' && role !== 'comment' && isWord(header) && !isDay(header);
    return kept ? [{ header, role }] : [];
  });
  const names = new Map((before?.names ?? []).map((use) => [keyOf(use.name), use]));
  for (const { name: own, analyte, units } of assignment.names) {
    // A name that was only looked at and left alone is nobody's business, and may be anything.
    if (!isWord(own) || isDay(own) || (analyte === undefined && knownAnalyte(own) === undefined)) continue;
    const kept = units.filter(
      ({ text, unit }) => isKeptUnit(text) && analyte && unitsOf(analyte).includes(unit),
    );
    names.set(keyOf(own), {
      name: own,
      analyte: analyte ?? null,
      units: kept.slice(0, 10).map(({ text, unit }) => ({ text, unit })),
    });
  }
  return {
    version: 1,
    name: name.trim().slice(0, NAME_LENGTH),
    fingerprint: fingerprintOf(table),
    columns,
    ...(assignment.order === undefined ? {} : { order: assignment.order }),
    names: [...names.values()].slice(-NAMES),
  };
}

const isWord = (text: string): boolean => /\p{L}/u.test(text) && text.length <= TEXT_LENGTH;
/** Nothing, or what looks like a unit: a day or a name from a column that was taken for one of units must not be kept. */
const isKeptUnit = (text: string): boolean =>
  text === '' || (text.length <= UNIT_LENGTH && !isDay(text) && (isUnit(text) || LIKE_UNIT.test(text)));
/** Short parts with a stroke between and a letter in the second, as in "Zll/l"; no number of more than two digits. */
const LIKE_UNIT = /^(?!.*\d{3})[\p{L}\d.^*%]{0,6}\/[\p{L}\d.^]{0,4}\p{L}[\p{L}\d.^]{0,4}$/u;

/** The list with a laboratory put in place of the one of the same name, else at the end; the oldest goes where it is full. */
export function withLaboratory(
  laboratories: readonly Laboratory[],
  laboratory: Laboratory,
): readonly Laboratory[] {
  const others = laboratories.filter(({ name }) => keyOf(name) !== keyOf(laboratory.name));
  return [...others, laboratory].slice(-LABORATORY_LIMIT);
}
