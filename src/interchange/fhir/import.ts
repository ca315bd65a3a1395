import { type CivilDate, isCivilDate } from '../../../machines/date.ts';
import type { Draft } from '../../../machines/events.ts';
import type { Facts } from '../../../machines/facts.ts';
import { type Analyte, convert, factorTo, unitsOf } from '../../../machines/observables.ts';
import { knownOn, type LabAnswers, type LabReading, settleLab } from '../../entry/lab.ts';
import type { LabRow } from '../../entry/report.ts';
import { unitFor } from '../../entry/units.ts';
import {
  analyteOfOwn,
  LABORATORY_CODES,
  type LaboratoryCode,
  SYSTEM,
  UNDERSTOOD_CODES,
  ucumOf,
} from './codes.ts';
import {
  type FileContent,
  type Json,
  listOf,
  type Observed,
  objectOf,
  objectsOf,
  shortened,
  textOf,
} from './observed.ts';

/** Why an observation is not taken. Nothing is guessed: it is named and left out. */
export const REASONS = [
  'withdrawn',
  'cancelled',
  'preliminary',
  'no-status',
  'unknown-code',
  'several-codes',
  'no-value',
  'words',
  'comparator',
  'negative',
  'no-unit',
  'unknown-unit',
  'unit-and-code',
  'no-day',
  'future',
  'before-birth',
] as const;
export type WhyNot = (typeof REASONS)[number];

export interface LeftOut {
  /** Number of the observation in the file. */
  readonly entry: number;
  /** What the file says, shortened. */
  readonly text: string;
  readonly why: WhyNot;
  /** The laboratory has withdrawn a value that the case holds. */
  readonly inCase?: boolean;
}

/** The file speaks of another person than the case, as it seems. */
export type Mismatch =
  | { readonly tag: 'sex'; readonly found: 'female' | 'male' }
  | { readonly tag: 'born'; readonly found: string };

/** The file as the case sees it: values to look at, what was left out and why, and doubts about the person. */
export interface LaboratoryFile {
  readonly rows: readonly LabRow[];
  readonly left: readonly LeftOut[];
  readonly mismatches: readonly Mismatch[];
  readonly others: FileContent['others'];
}

export interface FileContext {
  readonly today: CivilDate;
  readonly facts: Facts;
  /** What the person answered, by number of the observation. */
  readonly answers?: Readonly<Record<number, LabAnswers>>;
}

/** Turns what a file holds into rows to look at, ordered by day. Each observation is named exactly once. */
export function settleFile(content: FileContent, context: FileContext): LaboratoryFile {
  const left: LeftOut[] = [];
  const values: Value[] = [];
  for (const observed of content.observed) {
    const read = readValue(observed, context);
    if ('why' in read) left.push(read);
    else values.push(read);
  }
  values.sort(
    (a, b) => a.moment.localeCompare(b.moment) || Number(b.amended) - Number(a.amended) || a.entry - b.entry,
  );
  const seen = new Map<string, number>();
  return {
    rows: values.map((value) => rowOf(value, context, seen)),
    left,
    mismatches: mismatchesOf(content, context.facts),
    others: content.others,
  };
}

interface Limits {
  readonly low?: number;
  readonly high?: number;
  /** The file has limits that could not be taken without guessing. */
  readonly leftOut: boolean;
}

interface Value {
  readonly entry: number;
  readonly text: string;
  readonly analyte: Analyte;
  readonly value: number;
  readonly unit: string;
  readonly on: CivilDate;
  /** The day, with its time where the file has one: two values of a day keep their order. */
  readonly moment: string;
  /** The laboratory has changed it since: it goes before what it replaces. */
  readonly amended: boolean;
  readonly limits: Limits;
}

/** Statuses of results that stand (hl7.org/fhir/R4/valueset-observation-status.html), and why the others do not. */
const STANDING = ['final', 'amended', 'corrected'];
const NOT_STANDING: Readonly<Record<string, WhyNot>> = {
  'entered-in-error': 'withdrawn',
  cancelled: 'cancelled',
  preliminary: 'preliminary',
  registered: 'preliminary',
};

function readValue(observed: Observed, context: FileContext): Value | LeftOut {
  const { entry, code, measured } = observed;
  const text = saidOf(observed);
  const leave = (why: WhyNot): LeftOut => ({ entry, text, why });
  const status = textOf(observed.status) ?? '';
  if (!STANDING.includes(status)) {
    const why = (Object.hasOwn(NOT_STANDING, status) ? NOT_STANDING[status] : undefined) ?? 'no-status';
    return why === 'withdrawn' && isInCase(observed, context) ? { ...leave(why), inCase: true } : leave(why);
  }
  const named = analyteOf(code);
  if (typeof named === 'string') return leave(named);
  const quantity = measured.valueQuantity === undefined ? undefined : objectOf(measured.valueQuantity);
  if (quantity === undefined) return leave(hasWords(measured) ? 'words' : 'no-value');
  if (quantity.comparator !== undefined) return leave('comparator');
  const { value } = quantity;
  if (typeof value !== 'number' || !Number.isFinite(value)) return leave('no-value');
  if (value < 0) return leave('negative');
  const unit = unitOf(named.analyte, quantity);
  if (unit === undefined)
    return leave((textOf(quantity.code) ?? textOf(quantity.unit)) ? 'unknown-unit' : 'no-unit');
  if (named.units !== undefined && !isAmong(named.analyte, unit, named.units)) return leave('unit-and-code');
  const moment = momentOf(observed.whole);
  const on = moment?.slice(0, 10);
  if (moment === undefined || on === undefined || !isCivilDate(on)) return leave('no-day');
  if (on > context.today) return leave('future');
  if (context.facts.born !== undefined && on < context.facts.born) return leave('before-birth');
  const limits = limitsOf(named.analyte, unit, measured);
  return {
    entry,
    text,
    analyte: named.analyte,
    value,
    unit,
    on,
    moment,
    amended: status !== 'final',
    limits,
  };
}

const hasWords = (measured: Json): boolean => Object.keys(measured).some((key) => /^value[A-Z]/.test(key));

/** The analyte that the codes mean: all that are understood have to mean the same one. */
function analyteOf(code: Json): Pick<LaboratoryCode, 'analyte' | 'units'> | 'unknown-code' | 'several-codes' {
  const known = objectsOf(code.coding).flatMap(({ system, code: said }) => {
    if (typeof said !== 'string') return [];
    if (system === SYSTEM.own) {
      const analyte = analyteOfOwn(said);
      return analyte === undefined ? [] : [{ analyte }];
    }
    if (system !== SYSTEM.loinc) return [];
    return [...LABORATORY_CODES, ...UNDERSTOOD_CODES].filter(({ loinc }) => loinc === said);
  });
  const [first] = known;
  if (first === undefined) return 'unknown-code';
  if (known.some(({ analyte }) => analyte !== first.analyte)) return 'several-codes';
  const restricted = known.find((each): each is LaboratoryCode => 'units' in each);
  return restricted ?? first;
}

/** The accepted unit that the quantity is in. An annotation in braces says nothing about the unit (UCUM, section 6). */
function unitOf(analyte: Analyte, quantity: Json): string | undefined {
  const said = quantity.system === SYSTEM.ucum ? textOf(quantity.code) : undefined;
  const text = said ?? textOf(quantity.unit) ?? textOf(quantity.code);
  if (text === undefined) return undefined;
  const exact = unitsOf(analyte).find((unit) => unit === text);
  // What a laboratory writes beside UCUM is kept as UCUM: the factor between both is one.
  const known = exact === undefined ? unitFor(analyte, text) : ucumOf(exact);
  if (known !== undefined) return known;
  const bare = text.replace(/\{[^{}]*\}/g, '');
  if (bare === text) return undefined;
  return unitsOf(analyte).find((unit) => unit === (bare === '' ? '1' : bare)) ?? unitFor(analyte, bare);
}

/** Whether a unit is one of those that fit the code, by name or by size: `mg/dL` is no `umol/L`. */
const isAmong = (analyte: Analyte, unit: string, units: readonly string[]): boolean =>
  units.some(
    (each) => each === unit || (unitFor(analyte, each) ?? each) === (unitFor(analyte, unit) ?? unit),
  );

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** When the sample was taken, as the laboratory wrote it: its own day, in its own zone. When it was issued is another day. */
function momentOf({ effectiveDateTime, effectiveInstant, effectivePeriod }: Json): string | undefined {
  const said = effectiveDateTime ?? effectiveInstant ?? objectOf(effectivePeriod).start;
  return typeof said === 'string' && MOMENT.test(said) ? said : undefined;
}

/** The limits of the report, in the unit of the value; not taken where there are several or in another unit. */
function limitsOf(analyte: Analyte, unit: string, measured: Json): Limits {
  const all = objectsOf(measured.referenceRange);
  const ranges = all.filter(
    ({ low, high, appliesTo, age, type }) =>
      (low !== undefined || high !== undefined) &&
      listOf(appliesTo).length === 0 &&
      age === undefined &&
      (type === undefined || isNormal(objectOf(type))),
  );
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) return { leftOut: all.length > 0 };
  const low = limitOf(analyte, unit, range.low);
  const high = limitOf(analyte, unit, range.high);
  if (low === 'unclear' || high === 'unclear') return { leftOut: true };
  if (low !== undefined && high !== undefined && low > high) return { leftOut: true };
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    leftOut: false,
  };
}

const isNormal = (type: Json): boolean => objectsOf(type.coding).some(({ code }) => code === 'normal');

function limitOf(analyte: Analyte, unit: string, limit: unknown): number | undefined | 'unclear' {
  if (limit === undefined) return undefined;
  const said = objectOf(limit);
  const { value } = said;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return 'unclear';
  if (said.comparator !== undefined) return 'unclear';
  const named = textOf(said.code) ?? textOf(said.unit);
  return named === undefined || unitOf(analyte, said) === unit ? value : 'unclear';
}

function rowOf(found: Value, { facts, answers }: FileContext, seen: Map<string, number>): LabRow {
  const { entry, text, analyte, value, unit, on, moment, limits } = found;
  const reading: LabReading = {
    analyte,
    text: String(value),
    numbers: [value],
    grouping: false,
    unit: { tag: 'given', unit, length: unit.length },
  };
  const settled = settleLab(reading, answers?.[entry] ?? {}, { facts, on });
  const { low, high, leftOut } = limits;
  const draft: Draft<'lab.reported'> | undefined =
    settled.draft === undefined
      ? undefined
      : {
          ...settled.draft,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
        };
  const common = {
    line: entry,
    text,
    reading,
    settled: { ...settled, limitsLeftOut: leftOut, draft },
    draft,
    question: settled.questions[0],
    on,
  };
  const same = `${analyte} ${on} ${convert(value, factorTo(analyte, unit) ?? 1)}`;
  const atOnce = `${analyte} at ${moment}`;
  const before = seen.get(same) ?? seen.get(atOnce);
  if (before !== undefined) {
    const differs = !seen.has(same);
    return {
      ...common,
      tag: 'duplicate',
      of: { tag: 'line', line: before, ...(differs ? { differs } : {}) },
    };
  }
  seen.set(same, entry).set(atOnce, entry);
  const known = draft === undefined ? undefined : knownOn(draft, facts);
  if (known !== undefined)
    return { ...common, tag: 'duplicate', of: { tag: 'case', same: known === 'same' } };
  return { ...common, tag: settled.questions.length > 0 ? 'question' : 'value' };
}

/** Whether the case holds the value that the laboratory has withdrawn. */
function isInCase({ code, measured, whole }: Observed, { facts }: FileContext): boolean {
  const named = analyteOf(code);
  if (typeof named === 'string') return false;
  const quantity = objectOf(measured.valueQuantity);
  const unit = unitOf(named.analyte, quantity);
  const on = momentOf(whole)?.slice(0, 10);
  if (typeof quantity.value !== 'number' || unit === undefined || on === undefined) return false;
  const { value } = quantity;
  return knownOn({ type: 'lab.reported', on, analyte: named.analyte, value, unit }, facts) === 'same';
}

/** What the file says of the observation: its name and codes, its value, its day. */
function saidOf({ code, measured, whole }: Observed): string {
  const [coding] = objectsOf(code.coding);
  const name = textOf(code.text) ?? textOf(coding?.display);
  const quantity = objectOf(measured.valueQuantity);
  const value = typeof quantity.value === 'number' ? String(quantity.value) : '';
  const words = textOf(measured.valueString) ?? textOf(objectOf(measured.valueCodeableConcept).text);
  const result = [
    textOf(quantity.comparator) ?? '',
    value,
    textOf(quantity.unit) ?? textOf(quantity.code) ?? '',
    words ?? '',
  ].filter((part) => part !== '');
  const parts = [name, textOf(coding?.code), result.join(' '), textOf(whole.effectiveDateTime)?.slice(0, 10)];
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [shortened(part)])).join(' · ');
}

/** Sex and birth date of the file against those of the case. They are compared and forgotten. */
const mismatchesOf = ({ patients }: FileContent, { sex, born }: Facts): readonly Mismatch[] =>
  patients.flatMap(({ gender, birthDate }) => {
    const mismatches: Mismatch[] = [];
    if ((gender === 'female' || gender === 'male') && sex !== undefined && gender !== sex)
      mismatches.push({ tag: 'sex', found: gender });
    if (birthDate !== undefined && born !== undefined && !born.startsWith(birthDate))
      mismatches.push({ tag: 'born', found: shortened(birthDate) });
    return mismatches;
  });
