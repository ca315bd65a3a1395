import type { Finding } from '../../machines/explain.ts';
import type { Analyte } from '../../machines/observables.ts';
import type { JudgedRuleId, RuleId } from '../../machines/rules/index.ts';
import type { Need, Value } from '../../machines/rules/verdict.ts';

// How words become sentences, alike in every language. The words themselves stand in the languages.

/** What of a finding is put into words. */
export type Reasoned = Pick<
  Finding,
  'rule' | 'outcome' | 'values' | 'needs' | 'from' | 'undated' | 'deviation'
>;

/** How a sentence begins, or a choice of beginnings. No final stop: values follow after a colon. */
export type Lead = string | ((finding: Reasoned) => string);

export interface Leads {
  readonly met?: Lead;
  readonly unmet?: Lead;
  readonly unknown?: Lead;
}

/** What sentences are made of. */
export interface Sentences {
  readonly leads: Readonly<Record<JudgedRuleId, Leads>>;
  readonly value: (value: Value) => string;
  /** The name of an analyte within a sentence. */
  readonly analyte: (analyte: Analyte) => string;
  readonly need: (need: Need) => string;
  readonly list: (items: readonly string[]) => string;
  /** Where no lead is known. */
  readonly fallback: Readonly<Record<'met' | 'unmet' | 'unknown', string>>;
  readonly notApplicable: string;
  readonly notYetKnown: (needs: string) => string;
  readonly toDo: (needs: string) => string;
  readonly possibleFrom: (date: string) => string;
  readonly noDate: string;
  readonly setAside: (on: string, reason: string) => string;
}

/** Rules of which a missing date says nothing: a caution is only weighed, and an infusion is given as it should be. */
const DATELESS: readonly RuleId[] = [
  'SEL-08',
  'SEL-09',
  'SEL-10',
  'SEL-13',
  'SWI-61',
  'INF-01',
  'INF-02',
  'INF-05',
  'INF-16',
  'RET-04',
  'RET-06',
  'RET-10',
  'RET-11',
  'RET-12',
  'RET-13',
];

/** The first letter large: the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Ends a sentence, unless it has an end. */
export const stop = (text: string): string => (/[.!?…]["“”]?$/.test(text) ? text : `${text}.`);

/** The word for a key that comes from elsewhere as text; undefined where there is none. */
export const wordFor = <T>(words: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;

/** A piece of a sentence; the patient's own values and dates are set off. */
export interface Part {
  readonly text: string;
  readonly own: boolean;
}

type Sentence = readonly Part[];

const said = (text: string): Sentence => [{ text, own: false }];

/** One or two sentences that a colleague would say about a finding, as pieces. */
export const reason =
  (words: Sentences) =>
  (finding: Reasoned): readonly Part[] => {
    const { outcome, deviation, values, needs, from, undated, rule } = finding;
    if (outcome === 'not-applicable') return said(stop(words.notApplicable));
    const wanted = needs.length === 0 ? undefined : words.list([...new Set(needs.map(words.need))]);
    const sentences: Sentence[] = [];
    if (outcome === 'overridden') {
      if (deviation !== undefined) sentences.push(said(words.setAside(deviation.on, deviation.reason)));
      sentences.push(shown(words, values));
      if (wanted !== undefined) sentences.push(said(words.notYetKnown(wanted)));
    } else {
      sentences.push(opening(words, finding, outcome));
      if (wanted !== undefined) {
        sentences.push(said(outcome === 'unknown' ? words.notYetKnown(wanted) : words.toDo(wanted)));
      }
      if (outcome !== 'met' && undated !== true && from !== undefined) {
        sentences.push(said(words.possibleFrom(from)));
      }
      if (outcome === 'unmet' && undated === true && !DATELESS.includes(rule))
        sentences.push(said(words.noDate));
    }
    return sentences.filter((sentence) => sentence.length > 0).flatMap(finished);
  };

/** The same as plain text. */
export const because =
  (words: Sentences) =>
  (finding: Reasoned): string =>
    reason(words)(finding)
      .map(({ text }) => text)
      .join('');

/** Values side by side. */
export const listed = (values: readonly string[]): string => values.join(', ');

/** Values side by side; a limit is the source's, not the patient's. */
const shown = (words: Sentences, values: readonly Value[]): Sentence =>
  values.flatMap((value, at) => [
    ...(at === 0 ? [] : said(', ')),
    ...(isLone(value, values) ? said(`${words.analyte(value.analyte)} `) : []),
    { text: words.value(value), own: value.kind !== 'limit' },
  ]);

/** A limit without a value that it limits has to say of what it is. */
const isLone = (value: Value, values: readonly Value[]): value is Extract<Value, { kind: 'limit' }> =>
  value.kind === 'limit' && !values.some((other) => other.kind === 'lab' && other.analyte === value.analyte);

function opening(words: Sentences, finding: Reasoned, outcome: 'met' | 'unmet' | 'unknown'): Sentence {
  const known = wordFor<Leads>(words.leads, finding.rule)?.[outcome];
  const lead = typeof known === 'function' ? known(finding) : known;
  const values = shown(words, finding.values);
  if (outcome === 'unknown' && lead === undefined && values.length === 0) return [];
  const begin = lead ?? words.fallback[outcome];
  return values.length === 0 ? said(begin) : [...said(`${begin}: `), ...values];
}

/** A sentence with its large letter, its stop, and a space before it where another went before. */
function finished(sentence: Sentence, at: number): Sentence {
  return sentence.map(({ text, own }, piece) => {
    const begun = piece === 0 ? `${at === 0 ? '' : ' '}${capital(text)}` : text;
    return { text: piece === sentence.length - 1 ? stop(begun) : begun, own };
  });
}

/** Whether a finding rests on a value of this kind. */
export const has = ({ values }: Reasoned, kind: Value['kind']): boolean =>
  values.some((value) => value.kind === kind);

/** A UCUM unit as it is read: signs in place of letters, brackets gone. */
export const readableUnit = (unit: string): string =>
  unit
    .replace('/{1.73_m2}', '/1.73 m²')
    .replace('{INR}', '')
    .replace(/^1$/, '')
    .replace('(1.h)', 'h')
    .replace(/10\*(\d+)/, (_, digits: string) => `×10${raised(digits)}`)
    .replace(/\bu(?=[a-zA-Z[])/g, 'μ')
    .replace(/[[\]{}]/g, '');

const raised = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
