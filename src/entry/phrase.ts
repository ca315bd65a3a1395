import type { Analyte } from '../../machines/observables.ts';
import { type Candidate, candidate, type EntryType, type PhraseContext } from './candidate.ts';
import { answersIn, cut, hasPressure, type Phrase, phraseOf, restOf, take, vitalsIn } from './clinical.ts';
import { ANALYTE_NAMES } from './data/analytes.ts';
import { OPTION_LISTS, type OptionList } from './data/options.ts';
import { FORM_WORDS } from './data/words.ts';
import { type FoundDay, findDay } from './dates.ts';
import { fold, placeOf, tidy } from './fold.ts';
import { analyteAt, readAfter } from './lab-line.ts';

export type { Candidate, EntryType, PhraseContext } from './candidate.ts';

const LONGEST = 500;
const MOST = 8;
const types = Object.keys(FORM_WORDS) as readonly EntryType[];

/** What a typed phrase may mean, the likeliest first. English and German words are always both understood. */
export function readPhrase(text: string, context: PhraseContext): readonly Candidate[] {
  const tidied = tidy(text.slice(0, LONGEST))
    .replace(/[\r\n]+/g, ' ')
    .trim();
  const folded = fold(tidied);
  if (folded === '') return [];
  const note = noteIn(tidied, folded, context);
  const found = [
    ...(note === undefined ? [] : [note]),
    ...laboratory(tidied, folded, context),
    ...clinical(tidied, folded, context),
    ...named(tidied, folded, context),
  ].filter(({ type }) => context.possible?.has(type) ?? true);
  const best = new Map<string, Candidate>();
  for (const each of found) {
    const key =
      each.kind === 'form'
        ? each.type
        : `${each.type} ${JSON.stringify(each.answers)} ${each.notTaken ?? ''}`;
    const known = best.get(key);
    if (known === undefined || known.score < each.score) best.set(key, each);
  }
  // A form by its bare name adds nothing where a phrase about the same event was understood.
  const said = new Set([...best.values()].flatMap(({ kind, type }) => (kind === 'phrase' ? [type] : [])));
  return [...best.values()]
    .filter(({ kind, type }) => kind === 'phrase' || !said.has(type))
    .filter((each, _, all) => !all.some((other) => saysMore(other, each)))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}

/** Whether another reading of the same event understood all that this one did, and more. */
function saysMore(other: Candidate, each: Candidate): boolean {
  if (other === each || other.type !== each.type || each.kind === 'form' || each.lab !== undefined)
    return false;
  const [more, less] = [Object.entries(other.answers), Object.entries(each.answers)];
  const known = new Map<string, unknown>(more);
  return more.length > less.length && less.every(([field, value]) => known.get(field) === value);
}

function noteIn(tidied: string, folded: string, context: PhraseContext): Candidate | undefined {
  const match = /^(?:note|notiz|vermerk)(?::\s*|\s+)(?=\S)/.exec(folded);
  if (match === null) return undefined;
  const answers = { text: tidied.slice(match[0].length) };
  return candidate({ type: 'note.added', kind: 'phrase', answers, rest: '', score: 130 }, undefined, context);
}

function dayIn(folded: string, context: PhraseContext, bare = false): FoundDay | undefined {
  return findDay(folded, context.today, { noStrokes: hasPressure(folded), bare });
}

function without(tidied: string, folded: string, day: FoundDay | undefined): Phrase {
  const phrase = { tidied, folded };
  if (day !== undefined) cut(phrase, day.start, day.end);
  return phrase;
}

function laboratory(tidied: string, folded: string, context: PhraseContext): readonly Candidate[] {
  const day = dayIn(folded, context);
  const at = without(tidied, folded, day);
  const start = at.folded.length - at.folded.trimStart().length;
  const name = analyteAt(at.folded, start);
  if (name === undefined) return begun(at.folded.trim(), context);
  const line = readAfter(at.tidied, at.folded, name);
  // "TSH 3.5." is a value with a stop, not the third of May.
  if (line.tag === 'not-taken' && line.why === 'no-value' && day !== undefined) {
    const whole = analyteAt(folded, folded.length - folded.trimStart().length);
    const again =
      whole === undefined ? line : readAfter(tidied.replace(/\.$/, ' '), folded.replace(/\.$/, ' '), whole);
    if (again.tag === 'reading') return [labCandidate(again, undefined, context)];
  }
  return [
    line.tag === 'reading'
      ? labCandidate(line, day, context)
      : candidate(
          {
            type: 'lab.reported',
            kind: 'phrase',
            answers: { analyte: line.analyte },
            rest: '',
            score: 100,
            notTaken: line.why,
          },
          day,
          context,
        ),
  ];
}

type Read = Extract<ReturnType<typeof readAfter>, { tag: 'reading' }>;

const labCandidate = (
  { reading, rest }: Read,
  day: FoundDay | undefined,
  context: PhraseContext,
): Candidate =>
  candidate(
    { type: 'lab.reported', kind: 'phrase', answers: {}, rest, score: 120, lab: reading },
    day,
    context,
  );

/** Analytes whose name begins with what is typed so far. */
function begun(typed: string, context: PhraseContext): readonly Candidate[] {
  if (typed.length < 2) return [];
  return (Object.entries(ANALYTE_NAMES) as [Analyte, readonly string[]][])
    .filter(([, names]) => names.some((name) => name.startsWith(typed)))
    .map(([analyte]) =>
      candidate(
        {
          type: 'lab.reported',
          kind: 'phrase',
          answers: { analyte },
          rest: '',
          score: 95,
          notTaken: 'no-value',
        },
        undefined,
        context,
      ),
    );
}

function clinical(tidied: string, folded: string, context: PhraseContext): readonly Candidate[] {
  const day = dayIn(folded, context);
  const dated = without(tidied, folded, day);
  const found: Candidate[] = [];

  const vital = phraseOf(dated);
  const vitals = vitalsIn(vital);
  if (Object.keys(vitals).length > 0) {
    found.push(
      candidate(
        { type: 'vitals.measured', kind: 'phrase', answers: vitals, rest: restOf(vital), score: 105 },
        day,
        context,
      ),
    );
  }
  for (const list of OPTION_LISTS) {
    const one = option(list, dated, day, context);
    if (one !== undefined) found.push(...one);
  }
  for (const type of types) {
    const word = [...FORM_WORDS[type]]
      .sort((a, b) => b.length - a.length)
      .find((each) => placeOf(dated.folded, each) !== undefined);
    if (word === undefined || type === 'note.added' || type === 'lab.reported') continue;
    const phrase = phraseOf(dated);
    const on = day ?? (type === 'edss.assessed' ? undefined : findBare(phrase, context));
    if (day === undefined && on !== undefined) cut(phrase, on.start, on.end);
    // "cMRT" is the form and says the region as well, so its answers are read first.
    const before = answersIn(type, phrase);
    take(phrase, [word]);
    for (const other of FORM_WORDS[type]) take(phrase, [other]);
    const answers = type === 'infection.began' ? infection(dated, word, on ?? day) : before;
    const rest = type === 'infection.began' ? '' : restOf(phrase);
    const score = 88 + Math.min(word.length, 20) / 2;
    found.push(candidate({ type, kind: 'phrase', answers, rest, score }, on ?? day, context));
  }
  return found;
}

const findBare = (phrase: Phrase, context: PhraseContext): FoundDay | undefined =>
  findDay(phrase.folded, context.today, { noStrokes: true, bare: true });

/** The site of an infection is whatever else was said; so the word itself goes first. */
function infection(
  dated: Phrase,
  word: string,
  day: FoundDay | undefined,
): Readonly<Record<string, unknown>> {
  const phrase = phraseOf(dated);
  if (day !== undefined && phrase.folded.slice(day.start, day.end).trim() !== '')
    cut(phrase, day.start, day.end);
  take(phrase, [word]);
  return answersIn('infection.began', phrase);
}

function option(list: OptionList, dated: Phrase, day: FoundDay | undefined, context: PhraseContext) {
  const hit = longest(list, dated.folded);
  if (hit === undefined) return undefined;
  const phrase = phraseOf(dated);
  cut(phrase, hit.at, hit.at + hit.name.length);
  if (list.beside !== undefined && !take(phrase, list.beside)) return undefined;
  for (const word of FORM_WORDS[list.type]) take(phrase, [word]);
  const left = phraseOf(phrase);
  const answers = { [list.field]: hit.value, ...answersIn(list.type, phrase) };
  // "Last dose" says of which day it speaks.
  const dosed =
    list.type === 'therapy.stopped' &&
    day?.reading.tag === 'day' &&
    /last dose|letzte dosis/.test(dated.folded)
      ? { lastDose: day.reading.on }
      : {};
  const score = hit.begun ? 68 : 104 + Math.min(hit.name.length, 20) / 10;
  const found = [
    candidate(
      { type: list.type, kind: 'phrase', answers: { ...answers, ...dosed }, rest: restOf(phrase), score },
      day,
      context,
    ),
  ];
  if (hit.value === 'vzv-igg' && /\d/.test(left.folded)) {
    const line = readAfter(dated.tidied, dated.folded, {
      analyte: 'vzv-igg-titre',
      end: hit.at + hit.name.length,
    });
    if (line.tag === 'reading') found.unshift(labCandidate(line, day, context));
  }
  return found;
}

/** The longest name of a list within the phrase; a phrase that is only the beginning of a name counts less. */
function longest({ names }: OptionList, folded: string) {
  let best: { value: string; name: string; at: number; begun: boolean } | undefined;
  const typed = folded.trim();
  const indent = folded.length - folded.trimStart().length;
  for (const [value, all] of Object.entries(names)) {
    for (const name of all) {
      const at = placeOf(folded, name);
      if (at !== undefined && (best === undefined || best.begun || name.length > best.name.length)) {
        best = { value, name, at, begun: false };
      }
      if (at === undefined && best === undefined && typed.length >= 3 && name.startsWith(typed)) {
        best = { value, name: typed, at: indent, begun: true };
      }
    }
  }
  return best;
}

/** Forms whose name fits what is typed: each word begins one of the name, or nearly. */
function named(tidied: string, folded: string, context: PhraseContext): readonly Candidate[] {
  const day = dayIn(folded, context);
  const typed = without(tidied, folded, day).folded.match(/[a-z0-9]+/g) ?? [];
  if (typed.length === 0) return [];
  return types.flatMap((type) => {
    const names = [...(context.names?.[type] ?? []).map((name) => fold(name)), ...FORM_WORDS[type]];
    const fits = names.map((name) => closeness(typed, name)).reduce((a, b) => Math.max(a, b), 0);
    if (fits === 0) return [];
    return [candidate({ type, kind: 'form', answers: {}, rest: '', score: 50 + fits * 20 }, day, context)];
  });
}

/** How well the typed words fit a name: 0 not at all, 1 entirely. */
function closeness(typed: readonly string[], name: string): number {
  const words = name.match(/[a-z0-9]+/g) ?? [];
  let letters = 0;
  for (const each of typed) {
    const exact = words.some((word) => word.startsWith(each));
    const near =
      !exact && each.length >= 5 && words.some((word) => isNear(each, word.slice(0, each.length + 1)));
    if (!exact && !near) return 0;
    letters += exact ? each.length : each.length - 2;
  }
  return Math.min(1, letters / Math.max(1, name.replace(/[^a-z0-9]/g, '').length));
}

/** One letter wrong, missing, too many or two swapped. */
function isNear(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const tail = (text: string, from: number) => text.slice(from);
  const rests = [
    [tail(a, start + 1), tail(b, start + 1)],
    [tail(a, start), tail(b, start + 1)],
    [tail(a, start + 1), tail(b, start)],
    [tail(a, start + 2), tail(b, start + 2)],
  ];
  const swapped = a.charAt(start) === b.charAt(start + 1) && a.charAt(start + 1) === b.charAt(start);
  return rests.some(
    ([x = '', y = ''], at) => (at < 3 || swapped) && (x === y || (y.startsWith(x) && x.length > 1)),
  );
}
