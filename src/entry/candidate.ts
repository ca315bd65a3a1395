import { checkEvent } from '../../machines/case-file.ts';
import type { CivilDate } from '../../machines/date.ts';
import type { ClinicalEventType, Draft, Payload } from '../../machines/events.ts';
import type { Facts } from '../../machines/facts.ts';
import type { FoundDay } from './dates.ts';
import { type LabAnswers, type LabReading, type Question, type SettledLab, settleLab } from './lab.ts';
import type { NotTaken } from './lab-line.ts';

/** The events that a phrase can mean. */
export type EntryType = Exclude<ClinicalEventType, 'patient.registered' | 'document.issued'>;

type Answers<T extends EntryType> = { readonly [F in Exclude<keyof Payload<T>, 'type'>]?: unknown };

/** What a phrase may mean, and what is still missing of it. Nothing in it was invented. */
export type Candidate = {
  readonly [T in EntryType]: {
    readonly type: T;
    /** phrase: something of it was said; form: only its name was. */
    readonly kind: 'phrase' | 'form';
    readonly answers: Answers<T>;
    readonly on: CivilDate | undefined;
    /** What nobody said and is shown for confirmation. */
    readonly assumed: readonly ('on' | 'unit')[];
    /** Fields that have to be asked for. */
    readonly missing: readonly string[];
    readonly questions: readonly Question[];
    readonly lab: LabReading | undefined;
    /** Why the value beside the name was not taken. */
    readonly notTaken: NotTaken | undefined;
    /** Words that were not understood. */
    readonly rest: string;
    /** The event, where nothing is missing and nothing is in question. */
    readonly draft: Draft<T> | undefined;
    readonly score: number;
  };
}[EntryType];

export interface PhraseContext {
  readonly today: CivilDate;
  readonly facts: Facts;
  /** The events that can be recorded now; without it, all. */
  readonly possible?: ReadonlySet<string>;
  /** How the interface names the forms, beside the words that are always understood. */
  readonly names?: Readonly<Partial<Record<EntryType, readonly string[]>>>;
}

interface Parts {
  readonly type: EntryType;
  readonly kind: 'phrase' | 'form';
  readonly answers: Readonly<Record<string, unknown>>;
  readonly rest: string;
  readonly score: number;
  readonly lab?: LabReading;
  readonly notTaken?: NotTaken;
}

/** Puts a candidate together: the day, what is missing by the case format, and the draft where nothing is. */
export function candidate(parts: Parts, day: FoundDay | undefined, context: PhraseContext): Candidate {
  const on = day === undefined ? context.today : day.reading.tag === 'day' ? day.reading.on : undefined;
  const dayQuestions = questionsOf(day);
  const settled =
    parts.lab === undefined ? undefined : settleLab(parts.lab, {}, { facts: context.facts, on });
  const answers: Readonly<Record<string, unknown>> =
    settled === undefined
      ? parts.answers
      : (({ type, on: _, ...said }) => said)(labAnswers(parts.lab, settled));
  const probe = checkEvent({ id: 'draft', ...answers, type: parts.type, on: on ?? context.today });
  const asked = new Set(settled?.questions.flatMap((each) => fieldOf(each)) ?? []);
  const empty = parts.type === 'vitals.measured' && Object.keys(answers).length === 0;
  const missing = probe.ok
    ? empty
      ? ['systolic']
      : []
    : [
        ...new Set(probe.faults.flatMap((fault) => (fault.tag === 'invalid' ? [topOf(fault.path)] : []))),
      ].filter((field) => field !== '' && !asked.has(field));
  // What does not fit the format is asked anew rather than shown as an answer.
  const fitting = Object.fromEntries(Object.entries(answers).filter(([field]) => !missing.includes(field)));
  const questions = [...(settled?.questions ?? []), ...dayQuestions];
  const complete = probe.ok && !empty && questions.length === 0 && on !== undefined;
  const penalty = (complete ? 0 : questions.length > 0 ? 5 : 15) + (parts.rest === '' ? 0 : 20);
  return {
    ...parts,
    lab: parts.lab,
    notTaken: parts.notTaken,
    answers: fitting,
    on,
    assumed: [...(settled?.assumed ? ['unit'] : []), ...(day === undefined ? ['on'] : [])],
    missing,
    questions,
    draft: complete ? { ...fitting, type: parts.type, on } : undefined,
    score: parts.score - penalty,
  } as unknown as Candidate;
}

/** The candidate's event with what the person answered or changed in the confirmation. */
export function settleCandidate(
  found: Candidate,
  answers: LabAnswers,
  on: CivilDate | undefined,
  context: PhraseContext,
): {
  readonly questions: readonly Question[];
  readonly settled: SettledLab | undefined;
  readonly draft: Draft | undefined;
} {
  if (found.lab !== undefined) {
    const settled = settleLab(found.lab, answers, { facts: context.facts, on });
    return { questions: settled.questions, settled, draft: settled.draft };
  }
  if (on === undefined || found.missing.length > 0)
    return { questions: [], settled: undefined, draft: undefined };
  const draft = { ...found.answers, type: found.type, on } as unknown as Draft;
  const fits = checkEvent({ id: 'draft', ...draft }).ok;
  return { questions: [], settled: undefined, draft: fits ? draft : undefined };
}

function labAnswers(reading: LabReading | undefined, { draft, value, unit }: SettledLab) {
  if (draft !== undefined) return draft;
  return {
    type: 'lab.reported',
    on: '',
    ...(reading === undefined ? {} : { analyte: reading.analyte }),
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function questionsOf(day: FoundDay | undefined): readonly Question[] {
  switch (day?.reading.tag) {
    case 'which':
      return [{ tag: 'day', days: day.reading.days }];
    case 'future':
      return [{ tag: 'future', on: day.reading.on }];
    case 'none-such':
      return [{ tag: 'no-day' }];
    case 'day':
    case undefined:
      return [];
  }
}

function fieldOf(question: Question): readonly string[] {
  switch (question.tag) {
    case 'number':
      return ['value'];
    case 'plausible':
      return ['value', 'unit'];
    case 'unit':
      return ['unit'];
    case 'day':
    case 'future':
    case 'no-day':
      return [];
  }
}

const topOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? '';
