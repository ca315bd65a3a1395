import type { CivilDate } from './date.ts';
import type { Deviation, Facts } from './facts.ts';
import { latestCourse, nextCourse } from './known.ts';
import { once } from './once.ts';
import { stricterThan } from './rules/concordance.ts';
import { type KnownRule, type RuleId, ruleById, rulesOf } from './rules/index.ts';
import { DOSE_MG } from './rules/infusion.ts';
import type { Act, Occasion, RuleKind, Step } from './rules/rule.ts';
import { notApplicable, type Outcome, type Verdict } from './rules/verdict.ts';
import type { Source } from './vocabulary.ts';

/** A rule judged for this patient, with the deviation that overrides it where there is one. */
export interface Finding extends Omit<Verdict, 'outcome'> {
  readonly rule: RuleId;
  readonly kind: RuleKind;
  readonly source: Source;
  readonly outcome: Outcome | 'overridden';
  readonly deviation?: Deviation;
  /** The rule of another source in force that speaks of the same thing more strictly and decides (concordance). */
  readonly stricter?: RuleId;
  /** Whether it stands in the way of the next step towards treatment. */
  readonly blocks: boolean;
}

/** The last occasion asked for of each facts; facts never change, each event makes new ones. */
const lastOccasions = new WeakMap<Facts, Occasion>();

/**
 * A judgement's occasion: the course in progress, else the next one. The same question gets the same occasion, so
 * that what was judged on it need not be judged again.
 */
export function occasionOf(facts: Facts, day: CivilDate, sources: readonly Source[], act?: Act): Occasion {
  if (act !== undefined) return { ...newOccasion(facts, day, sources), act };
  const last = lastOccasions.get(facts);
  if (last !== undefined && last.day === day && last.sources === sources) return last;
  const occasion = newOccasion(facts, day, sources);
  lastOccasions.set(facts, occasion);
  return occasion;
}

function newOccasion(facts: Facts, day: CivilDate, sources: readonly Source[]): Occasion {
  const running = latestCourse(facts, day);
  const course =
    running !== undefined && running.completedOn === undefined ? running.course : nextCourse(facts);
  return { facts, day, course, sources };
}

/** The rule of an id, where a source in force brings it. */
export function broughtBy(sources: readonly Source[], id: RuleId): KnownRule | undefined {
  const rule = ruleById(id);
  return rule !== undefined && sources.includes(rule.layer) ? rule : undefined;
}

/** Judges one rule; one that only shows something is not applicable as a verdict. */
export const judge = (rule: KnownRule, occasion: Occasion): Verdict => judged(occasion, rule);

/** Chart, findings, plan and tasks ask the same of the same occasion. */
const judged = once(
  (occasion: Occasion, rule: KnownRule): Verdict => rule.judge?.(occasion) ?? notApplicable,
);

/** Rules that speak of the start of a course and of its conduct: each wants a reason of its own. */
const CONDUCT: readonly string[] = ['INF-01', 'INF-02', 'RET-06'];

/**
 * The deviation that overrides a rule for this course, if one was written. A stop is never overridden. A deviation
 * holds for the course cycle in which it was written: the next course asks for its own reason.
 */
export function deviationFor(rule: KnownRule, { facts, course, day }: Occasion): Deviation | undefined {
  if (rule.kind === 'stop') return undefined;
  const running = facts.courses.find((each) => each.completedOn === undefined);
  // What was written before the course began was about its start, not about how it is given.
  const since = running !== undefined && CONDUCT.includes(rule.id) ? running.seq : -1;
  return facts.deviations.findLast(
    (deviation) =>
      deviation.rule === rule.id &&
      deviation.cycle === course - 1 &&
      deviation.on <= day &&
      deviation.seq > since,
  );
}

/** What an infusion is taken to be when the question is whether the next one may be given at all. */
const NEXT_INFUSION: Act = { type: 'infusion.given', day: 1, dose: DOSE_MG, steroid: 1000 };

const actFor = (step: Step | undefined, act: Act | undefined): Act | undefined =>
  act ?? (step === 'infusion.given' ? NEXT_INFUSION : undefined);

/** Whether a verdict holds the step back: unmet always, unknown where the rule says so. */
function stands(rule: KnownRule, step: Step | undefined, outcome: Finding['outcome']): boolean {
  const blocking = step === undefined ? undefined : rule.blocks?.[step];
  if (blocking === undefined) return false;
  return outcome === 'unmet' || (outcome === 'unknown' && blocking === 'always');
}

const isStanding = (outcome: Outcome): boolean => outcome === 'unmet' || outcome === 'unknown';

/** Every judged rule of the sources in force, for the next step. */
export function findings(
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  step: Step | undefined,
  act?: Act,
): readonly Finding[] {
  const occasion = occasionOf(facts, day, sources, actFor(step, act));
  // A rule that is fulfilled or does not apply cannot decide over one that stands: EU-16 speaks of HIV as well.
  const decides = (other: RuleId, outcome: Outcome): boolean => {
    const rule = ruleById(other);
    return !isStanding(outcome) || rule?.judge === undefined || isStanding(judge(rule, occasion).outcome);
  };
  return rulesOf(sources).flatMap((rule): readonly Finding[] => {
    if (rule.judge === undefined) return [];
    const verdict = judge(rule, occasion);
    const deviation =
      isStanding(verdict.outcome) && rule.blocks !== undefined ? deviationFor(rule, occasion) : undefined;
    const outcome = deviation === undefined ? verdict.outcome : 'overridden';
    const stricter = stricterThan(rule.id, sources);
    return [
      {
        ...verdict,
        rule: rule.id,
        kind: rule.kind,
        source: rule.layer,
        outcome,
        blocks: stands(rule, step, outcome),
        ...(deviation === undefined ? {} : { deviation }),
        ...(stricter !== undefined && decides(stricter, verdict.outcome) ? { stricter } : {}),
      },
    ];
  });
}

/** The rules that stand in the way of a step on a day. Empty: the step may be taken. */
export function blockers(
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  step: Step,
  act?: Act,
): readonly RuleId[] {
  const occasion = occasionOf(facts, day, sources, actFor(step, act));
  return rulesOf(sources, step)
    .filter((rule) => {
      const { outcome } = judge(rule, occasion);
      return stands(rule, step, outcome) && deviationFor(rule, occasion) === undefined;
    })
    .map((rule) => rule.id);
}

/** A rule with what it says of the occasion. */
export interface Judged {
  readonly rule: RuleId;
  readonly verdict: Verdict;
}

/** The rules that can hold back one of the steps and are open: unmet or unknown, and not overridden. */
export function openBefore(steps: readonly Step[], occasion: Occasion): readonly Judged[] {
  return rulesOf(occasion.sources).flatMap((rule): readonly Judged[] => {
    if (!steps.some((step) => rule.blocks?.[step] !== undefined)) return [];
    const verdict = judge(rule, occasion);
    if (!isStanding(verdict.outcome) || deviationFor(rule, occasion) !== undefined) return [];
    return [{ rule: rule.id, verdict }];
  });
}

/** Whether the named rules let a course start: met, not applicable or overridden. */
export function fulfilled(
  facts: Facts,
  day: CivilDate,
  sources: readonly Source[],
  ids: readonly RuleId[],
): boolean {
  const occasion = occasionOf(facts, day, sources);
  return ids.every((id) => {
    const rule = broughtBy(sources, id);
    if (rule === undefined) return true;
    const { outcome } = judge(rule, occasion);
    return outcome === 'met' || outcome === 'not-applicable' || deviationFor(rule, occasion) !== undefined;
  });
}
