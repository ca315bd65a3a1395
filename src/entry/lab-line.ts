import { type Analyte, unitsOf } from '../../machines/observables.ts';
import { ANALYTE_NAMES, FLAGS, NOISE } from './data/analytes.ts';
import { fold, standsAlone } from './fold.ts';
import type { LabReading } from './lab.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { type UnitReading, unitAt } from './units.ts';

/** Why a line that names a value is not taken. */
export type NotTaken =
  /** A share of the white cells is no count. */
  | 'percent'
  /** "<0.01" is a limit of detection, not a number. */
  | 'comparator'
  | 'no-value'
  /** Two values, or a word that may change what is measured ("direct", "clearance"). */
  | 'several'
  | 'qualified'
  | 'urine';

export type LabLine =
  | { readonly tag: 'reading'; readonly reading: LabReading; readonly rest: string }
  | { readonly tag: 'not-taken'; readonly why: NotTaken; readonly analyte: Analyte };

const names = Object.entries(ANALYTE_NAMES)
  .flatMap(([analyte, all]) => all.map((name) => [fold(name), analyte as Analyte] as const))
  .sort(([a], [b]) => b.length - a.length);

/** In urine, red cells and protein need no further name. */
const URINE_NAMES: readonly (readonly [string, Analyte])[] = [
  ['erythrozyten', 'urine-erythrocytes'],
  ['erythrocytes', 'urine-erythrocytes'],
  ['red blood cells', 'urine-erythrocytes'],
  ['erys', 'urine-erythrocytes'],
  ['ery', 'urine-erythrocytes'],
  ['rbc', 'urine-erythrocytes'],
  ['gesamteiweis', 'urine-protein'],
  ['eiweiss', 'urine-protein'],
  ['eiweis', 'urine-protein'],
  ['protein', 'urine-protein'],
];

export interface Named {
  readonly analyte: Analyte;
  readonly end: number;
}

/** The analyte whose name stands at a place of a folded text; the longest name wins. */
export function analyteAt(folded: string, start: number, urine = false): Named | undefined {
  const lists = urine ? [names, URINE_NAMES] : [names];
  for (const list of lists) {
    for (const [name, analyte] of list) {
      const end = start + name.length;
      if (folded.startsWith(name, start) && standsAlone(folded, start, end)) return { analyte, end };
    }
  }
  return undefined;
}

const START = new RegExp(`^(?:${NUMBER})`);
const COMPARED = new RegExp(
  String.raw`^(?:[<>≤≥]=?|(?:unter|uber|kleiner|groser|below|above)\s)\s*(?:${NUMBER})`,
);
const ATTACHED = /^(?:\*+|!+|[+-]{1,3}|[HL]{1,2}|[↑↓]+)(?=\s|$|[;,|)])/;
const RANGE = new RegExp(String.raw`(?<![\d.,])(${NUMBER})\s*(?:-|bis|to)\s*(${NUMBER})(?![\d.,])`);
const UPPER = new RegExp(String.raw`(?:[<≤]=?|(?<![a-z])(?:bis|up to|unter|max\.?))\s*(${NUMBER})`);
const LOWER = new RegExp(String.raw`(?:[>≥]=?|(?<![a-z])(?:ab|from|uber|min\.?))\s*(${NUMBER})`);
const NUMBERS = new RegExp(String.raw`(?<![\w.,:/])(${NUMBER})(?![\w:/]|[.,]\d)`, 'g');
const SHARE = /%|(?<![a-z])(?:prozent|percent|relativ|relative|rel\.)(?![a-z])/;

/** Reads what follows the name of a value: its number, flags, unit and limits, in any order that laboratories print. */
export function readAfter(tidied: string, folded: string, { analyte, end }: Named): LabLine {
  const notTaken = (why: NotTaken): LabLine => ({ tag: 'not-taken', why, analyte });
  const countsOnly = !unitsOf(analyte).includes('%');
  if (countsOnly && SHARE.test(folded.slice(end))) return notTaken('percent');
  let unit: UnitReading | undefined;
  let range: Limits | undefined;
  let at = end;
  while (at < tidied.length) {
    const left = tidied.slice(at);
    const leftFolded = folded.slice(at);
    const blank = /^[\s:=,;|.…_]+(?![\d])|^[\s:=;|]+/.exec(left);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    if (COMPARED.test(leftFolded)) return notTaken('comparator');
    if (/^-\d/.test(left)) return notTaken('no-value');
    const before = unit === undefined ? unitBefore(analyte, left) : undefined;
    if (before?.tag === 'given') {
      unit = before;
      at += before.length;
      continue;
    }
    const printed = range === undefined ? /^[([]?/.exec(left)?.[0].length : undefined;
    const early = printed === undefined ? null : startRange(left.slice(printed));
    if (early !== null && printed !== undefined && laterNumber(left.slice(printed + early.length))) {
      range = early;
      at += printed + early.length;
      continue;
    }
    if (START.test(left)) return readTail(at);
    const skipped = skip(analyte, leftFolded);
    if (skipped === 0) return notTaken('qualified');
    at += skipped;
  }
  return notTaken('no-value');

  function readTail(start: number): LabLine {
    const text = (START.exec(tidied.slice(start))?.[0] ?? '').replace(/[.,']+$/, '');
    let tail = tidied.slice(start + text.length);
    const flagged = new RegExp(String.raw`^\s*-\s*(?=(?:${NUMBER})\s*-\s*(?:${NUMBER}))`).exec(tail);
    if (flagged) tail = tail.slice(flagged[0].length);
    else if (new RegExp(String.raw`^\s*(?:-|bis|to)\s*(?:${NUMBER})`).test(tail)) return notTaken('no-value');
    tail = tail.replace(ATTACHED, '');
    tail = withoutFlags(tail);
    const found = unitAt(analyte, tail);
    if (found !== undefined && (unit === undefined || found.tag === 'given')) {
      unit ??= found;
      tail = tail.slice(found.length);
    }
    tail = withoutFlags(tail);
    const limits = range ?? limitsIn(tail);
    let rest = tail.slice(0, limits?.start ?? tail.length) + tail.slice(limits?.end ?? tail.length);
    if (unit === undefined || unit.tag === 'unknown') {
      const after = unitAt(analyte, withoutFlags(tail.slice(limits?.end ?? 0)));
      if (after?.tag === 'given') {
        unit = after;
        rest = rest.replace(
          tail
            .slice(limits?.end ?? 0)
            .trim()
            .slice(0, after.length)
            .trim(),
          ' ',
        );
      }
    }
    rest = rest
      .replace(/[()[\]|;]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (nameWithin(fold(rest))) return notTaken('several');
    const others = [...rest.matchAll(NUMBERS)].flatMap(([, other]) => readNumber(other ?? ''));
    const own = readNumber(text);
    if (own.length === 0) return notTaken('no-value');
    return {
      tag: 'reading',
      reading: {
        analyte,
        text: others.length === 0 ? text : `${text} … ${rest}`,
        numbers: [...new Set([...own, ...others])],
        grouping: own.length === 2 && others.length === 0,
        unit,
        low: limits?.low,
        high: limits?.high,
      },
      rest: [...rest].filter((letter) => /[\p{L}\d]/u.test(letter)).length === 0 ? '' : rest,
    };
  }
}

export interface Limits {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

function startRange(text: string): Limits | null {
  const match = new RegExp(`^${RANGE.source}`).exec(text);
  if (match === null) return null;
  return { start: 0, end: 0, length: match[0].length, low: match[1], high: match[2] };
}

const laterNumber = (text: string): boolean => /(?<![\d.,/^])\d/.test(text.replace(/10\^\d/g, ''));

/** The reference range in what follows a value. */
export function limitsIn(tail: string): Limits | undefined {
  const folded = fold(tail);
  for (const [pattern, kind] of [
    [RANGE, 'both'],
    [UPPER, 'high'],
    [LOWER, 'low'],
  ] as const) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const place = { start: match.index, end: match.index + match[0].length, length: match[0].length };
    if (kind === 'both') return { ...place, low: match[1], high: match[2] };
    return kind === 'high' ? { ...place, high: match[1] } : { ...place, low: match[1] };
  }
  return undefined;
}

function withoutFlags(text: string): string {
  let left = text;
  for (;;) {
    const begun = left.trimStart();
    const [token = ''] = /^[^\s;|]+/.exec(begun) ?? [];
    const after = begun.slice(token.length);
    const compares = /^[<>]$/.test(token) && /^\s*[\d.,]/.test(after);
    if (token === '' || compares || !FLAGS.includes(token.toLowerCase())) return left;
    left = after;
  }
}

/** A unit between name and number; the number itself must not be read as one. */
function unitBefore(analyte: Analyte, left: string): UnitReading | undefined {
  if (/^[\d.,]/.test(left) && !/^1?0?\^?\d*\s?\*?\^?\/|^10\^/.test(left)) return undefined;
  return unitAt(analyte, left);
}

/** How much of a text between name and number says nothing of its own: a word, a sign, the same name in brackets. */
function skip(analyte: Analyte, folded: string): number {
  const bracket = /^\(([^()]*)\)/.exec(folded);
  if (bracket) {
    const inner = (bracket[1] ?? '').trim();
    const same = names.some(([name, of]) => of === analyte && name === inner);
    return same || NOISE.includes(inner.replace(/\.$/, '')) ? bracket[0].length : 0;
  }
  const sign = /^(?:[+\-*!↑↓▲▼]+)(?=\s)/.exec(folded);
  if (sign) return sign[0].length;
  const word = /^[a-z]+\.?/.exec(folded)?.[0] ?? '';
  return NOISE.includes(word.replace(/\.$/, '')) ? word.length : 0;
}

function nameWithin(folded: string): boolean {
  for (const { index } of folded.matchAll(/(?<![a-z0-9])[a-z]/g)) {
    if (analyteAt(folded, index) !== undefined) return true;
  }
  return false;
}
