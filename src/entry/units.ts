import { type Analyte, unitsOf } from '../../machines/observables.ts';
import { UNIT_SPELLINGS } from './data/units.ts';

/** A unit as read beside a value. */
export type UnitReading =
  | { readonly tag: 'given'; readonly unit: string; readonly length: number }
  | { readonly tag: 'unknown'; readonly text: string; readonly length: number };

/** Blanks, dots after words and the size of a final L do not count; the micro sign is a u. */
const key = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/\u00b5/g, 'u')
    .replace(/(?<=[A-Za-z])\.(?=\/|$)/g, '')
    .replace(/^[*x×](?=10\^)/, '')
    .replace(/(?<=[\dA-Za-z/])L\b/g, 'l');

const spelt = new Map<string, string[]>();
for (const [ucum, spellings] of Object.entries(UNIT_SPELLINGS)) {
  for (const spelling of [ucum, ...spellings]) {
    const known = spelt.get(key(spelling)) ?? [];
    known.push(ucum);
    spelt.set(key(spelling), known);
  }
}

/** The accepted unit of the analyte that a spelling means; undefined where it means none, or none that is the same. */
export function unitFor(analyte: Analyte, text: string): string | undefined {
  // "1", which stands for no unit, would be read into every number.
  const accepted = unitsOf(analyte).filter((unit) => unit !== '1');
  const wanted = key(text);
  return (
    accepted.find((ucum) => Object.hasOwn(UNIT_SPELLINGS, ucum) && key(ucum) === wanted) ??
    (spelt.get(wanted) ?? []).find((ucum) => accepted.includes(ucum)) ??
    accepted.find((ucum) => key(ucum) === wanted)
  );
}

/** Whether the text is a unit of anything: then it is named as one that does not fit, and not passed over. */
export const isUnit = (text: string): boolean => spelt.has(key(text));

/** What looks like a unit: it has a stroke within, or it is a percent sign or a short word of measure. */
const LOOKS =
  /^(?:[A-Za-z\u00b5×^*.\d()[\]{}]*\/[A-Za-z\u00b5.,\d^()[\]{}/]+|%|[kmun\u00b5]?(?:g|mol|kat|IE|IU|U))$/;
const WORDS = 4;

/** Reads a unit at the beginning of a text: the longest that is known, else what looks like one. */
export function unitAt(analyte: Analyte, text: string): UnitReading | undefined {
  const begun = text.length - text.trimStart().length;
  const words = [...text.matchAll(/\S+/g)].slice(0, WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const tried = text.slice(begun, end).replace(/^[([]|[)\],;:]$/g, '');
    const unit = unitFor(analyte, tried) ?? unitFor(analyte, tried.replace(/\.$/, ''));
    if (unit !== undefined) return { tag: 'given', unit, length: end };
  }
  const [first] = words;
  if (first === undefined) return undefined;
  const word = first[0].replace(/^[([]|[)\],;:]+$/g, '');
  if (!LOOKS.test(word) && !isUnit(word)) return undefined;
  return { tag: 'unknown', text: word, length: first.index + first[0].length };
}
