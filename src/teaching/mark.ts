import type { RuleId } from '../../machines/rules/index.ts';
import { HASTES, type Haste, type Question, READINESS, type Readiness } from './question.ts';

/** What the class has answered; what it left open is left out. */
export interface Given {
  readonly haste?: Haste;
  readonly readiness?: Readiness;
  readonly reasons: readonly RuleId[];
}

/**
 * How an answer stands to the pathway's. `bold`: the class would have waited longer or treated earlier than the pathway
 * lets; `careful`: the other way. In a clinic the first can hurt.
 */
export type Judged = 'right' | 'bold' | 'careful' | 'unanswered';

/** One question, marked. */
export interface Mark {
  readonly question: Question;
  readonly given: Given;
  readonly haste: Judged;
  /** Left out where the question does not ask for it. */
  readonly readiness?: Judged;
  /** Reasons that were ticked and speak. */
  readonly found: readonly RuleId[];
  /** Reasons that speak, were offered, and were not ticked. */
  readonly missed: readonly RuleId[];
  /** Ticked, and they do not speak here. */
  readonly wrong: readonly RuleId[];
  readonly points: number;
  readonly of: number;
}

function judged<T>(order: readonly T[], given: T | undefined, right: T, boldIsLater: boolean): Judged {
  if (given === undefined) return 'unanswered';
  if (given === right) return 'right';
  return order.indexOf(given) > order.indexOf(right) === boldIsLater ? 'bold' : 'careful';
}

/**
 * Marks an answer: a point for the haste, one for the readiness where it is asked, one for each reason found, and one off
 * for each that was ticked and does not speak; the reasons never count less than nothing.
 */
export function mark(question: Question, given: Given): Mark {
  const { answer, offered } = question;
  const speaking = answer.reasons.filter((rule) => offered.includes(rule));
  const found = speaking.filter((rule) => given.reasons.includes(rule));
  const missed = speaking.filter((rule) => !given.reasons.includes(rule));
  const wrong = given.reasons.filter((rule) => !answer.reasons.includes(rule));
  const haste = judged(HASTES, given.haste, answer.haste, true);
  const readiness =
    answer.readiness === undefined ? undefined : judged(READINESS, given.readiness, answer.readiness, false);
  const asked = readiness === undefined ? 1 : 2;
  return {
    question,
    given,
    haste,
    ...(readiness === undefined ? {} : { readiness }),
    found,
    missed,
    wrong,
    points:
      Number(haste === 'right') + Number(readiness === 'right') + Math.max(0, found.length - wrong.length),
    of: asked + speaking.length,
  };
}

/** The whole lesson, marked: not only points, but what was missed. */
export interface Score {
  readonly points: number;
  readonly of: number;
  readonly marks: readonly Mark[];
  /** Every rule that spoke and was not named, with how often. */
  readonly missed: ReadonlyMap<RuleId, number>;
  /** Answers by which a patient would have waited too long or been treated too early. */
  readonly bold: readonly Mark[];
}

/** Adds up the questions; one that was never answered counts with all that it asked for. */
export function score(marks: readonly Mark[]): Score {
  const missed = new Map<RuleId, number>();
  for (const rule of marks.flatMap((each) => each.missed)) missed.set(rule, (missed.get(rule) ?? 0) + 1);
  return {
    points: marks.reduce((sum, { points }) => sum + points, 0),
    of: marks.reduce((sum, { of }) => sum + of, 0),
    marks,
    missed,
    bold: marks.filter(({ haste, readiness }) => haste === 'bold' || readiness === 'bold'),
  };
}
