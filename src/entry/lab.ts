import type { CivilDate } from '../../machines/date.ts';
import type { Draft } from '../../machines/events.ts';
import type { Facts } from '../../machines/facts.ts';
import { type Analyte, convert, factorTo, unitsOf } from '../../machines/observables.ts';
import { readLimit } from './numbers.ts';
import { type Doubt, doubtOf } from './plausible.ts';
import { type UnitReading, unitFor } from './units.ts';

/** A laboratory value as it was read, before anything about it was asked. */
export interface LabReading {
  readonly analyte: Analyte;
  /** The number as written. */
  readonly text: string;
  /** Every way to read it, or every number that could be the value; one only where there is no doubt. */
  readonly numbers: readonly number[];
  /** Whether the several numbers are two readings of one text (then the second takes the sign as one of thousands). */
  readonly grouping: boolean;
  readonly unit: UnitReading | undefined;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
}

/** What has to be asked before something can be recorded. */
export type Question =
  | { readonly tag: 'number'; readonly text: string; readonly readings: readonly number[] }
  | {
      readonly tag: 'unit';
      readonly analyte: Analyte;
      /** The unit that is not known here; undefined where the text gives none. */
      readonly text: string | undefined;
      readonly units: readonly string[];
    }
  | { readonly tag: 'plausible'; readonly doubt: Doubt }
  | { readonly tag: 'day'; readonly days: readonly CivilDate[] }
  | { readonly tag: 'future'; readonly on: CivilDate }
  | { readonly tag: 'no-day' };

/** What a person has answered about one value. */
export interface LabAnswers {
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  /** "It is right as it stands", said of this number in this unit. */
  readonly kept?: string | undefined;
}

/** A value with its answers: what is left to ask, or the draft. */
export interface SettledLab {
  readonly value: number | undefined;
  readonly unit: string | undefined;
  /** Nobody wrote the unit: it is that of the last report, or the usual one. */
  readonly assumed: boolean;
  readonly questions: readonly Question[];
  /** A printed limit that could not be read without guessing, so it was left out. */
  readonly limitsLeftOut: boolean;
  readonly draft: Draft<'lab.reported'> | undefined;
}

/** The unit of the last report of an analyte, else the one in which the product reasons. */
export const likelyUnit = (analyte: Analyte, facts: Facts): string =>
  facts.labs[analyte]?.at(-1)?.unit ?? unitsOf(analyte)[0] ?? '';

/** The units of an analyte that differ: G/L and GPt/L are other names of 10*9/L. */
export const unitChoices = (analyte: Analyte): readonly string[] => [
  ...new Set(
    unitsOf(analyte)
      .filter((unit) => unit !== '1')
      .map((unit) => unitFor(analyte, unit) ?? unit),
  ),
];

/** Marks a number in a unit as looked at, so that it is not asked about again. */
export const keptAs = (value: number, unit: string): string => `${value} ${unit}`;

/** `askUnit`: a missing unit is asked for rather than assumed. */
export function settleLab(
  reading: LabReading,
  answers: LabAnswers,
  context: { readonly facts: Facts; readonly on: CivilDate | undefined; readonly askUnit?: boolean },
): SettledLab {
  const { analyte } = reading;
  const questions: Question[] = [];
  const value = answers.value ?? (reading.numbers.length === 1 ? reading.numbers[0] : undefined);
  if (value === undefined && reading.numbers.length > 1) {
    questions.push({ tag: 'number', text: reading.text, readings: reading.numbers });
  }
  const given = reading.unit?.tag === 'given' ? reading.unit.unit : undefined;
  const choices = unitChoices(analyte);
  const askMissing = context.askUnit === true && choices.length > 1;
  const needsUnit = reading.unit?.tag === 'unknown' || (reading.unit === undefined && askMissing);
  const likely = likelyUnit(analyte, context.facts);
  const unit = answers.unit ?? given ?? (needsUnit ? undefined : likely);
  if (unit === undefined) {
    const text = reading.unit?.tag === 'unknown' ? reading.unit.text : undefined;
    const units = [likely, ...choices.filter((each) => each !== likely)];
    questions.push({ tag: 'unit', analyte, text, units });
  }
  if (value !== undefined && unit !== undefined) {
    const doubt = doubtOf(analyte, value, unit);
    const kept = doubt?.kind === 'unusual' && answers.kept === keptAs(value, unit);
    if (doubt !== undefined && !kept) questions.push({ tag: 'plausible', doubt });
  }
  const limits = limitsOf(reading, value);
  const complete = questions.length === 0 && value !== undefined && unit !== undefined;
  return {
    value,
    unit,
    assumed: answers.unit === undefined && given === undefined && unit !== undefined && choices.length > 1,
    questions,
    limitsLeftOut: limits.leftOut,
    draft:
      complete && context.on !== undefined
        ? {
            type: 'lab.reported',
            on: context.on,
            analyte,
            value,
            unit,
            ...(limits.low === undefined ? {} : { low: limits.low }),
            ...(limits.high === undefined ? {} : { high: limits.high }),
          }
        : undefined,
  };
}

/** The printed limits, read in the habit in which the value was; not taken where they cannot be limits. */
function limitsOf(reading: LabReading, value: number | undefined) {
  const grouped = reading.grouping && value !== undefined ? value === reading.numbers[1] : undefined;
  const low = reading.low === undefined ? undefined : readLimit(reading.low, grouped);
  const high = reading.high === undefined ? undefined : readLimit(reading.high, grouped);
  const unread =
    (reading.low !== undefined && low === undefined) || (reading.high !== undefined && high === undefined);
  if (unread || (low !== undefined && high !== undefined && low > high)) return { leftOut: true };
  return { low, high, leftOut: false };
}

/** A value of the same analyte that the case already has for the day. */
export function knownOn(draft: Draft<'lab.reported'>, facts: Facts): 'same' | 'other' | undefined {
  const that = (facts.labs[draft.analyte] ?? []).filter(({ on }) => on === draft.on);
  if (that.length === 0) return undefined;
  const canonical = convert(draft.value, factorTo(draft.analyte, draft.unit) ?? 1);
  return that.some((lab) => lab.canonical === canonical) ? 'same' : 'other';
}
