import { type CivilDate, latest } from './date.ts';
import { type Judged, occasionOf, openBefore } from './explain.ts';
import type { Facts } from './facts.ts';
import type { RuleId } from './rules/index.ts';
import type { Verdict } from './rules/verdict.ts';
import { NEXT_STEP, type Stage } from './stage.ts';
import type { Source } from './vocabulary.ts';

/** One thing that the start waits for: from today until the day on which it can be fulfilled. */
export interface Precedence {
  readonly rule: RuleId;
  readonly until: CivilDate;
  /** Other rules whose steps lead to that day: its predecessors. */
  readonly through: readonly RuleId[];
  /** On the critical path: nothing else takes longer. */
  readonly critical: boolean;
}

/** The first day of the next course, if every open task goes as well as it can; null where no date can be given. */
export interface EarliestStart {
  readonly on: CivilDate | null;
  /** The rules on the critical path; where there is no date, the rules that forbid one. */
  readonly because: readonly RuleId[];
  readonly path: readonly Precedence[];
}

/** The day on which a rule can be fulfilled at best: undefined where neither time nor a record mends it. */
function bestCase({ verdict }: Judged, today: CivilDate): CivilDate | undefined {
  if (verdict.undated === true) return undefined;
  return latest(today, verdict.from ?? today);
}

/** The earliest start of the next course, with what it hangs on; undefined in stages from which none follows. */
export function earliestStart(
  facts: Facts,
  today: CivilDate,
  sources: readonly Source[],
  stage: Stage,
): EarliestStart | undefined {
  const step = NEXT_STEP[stage];
  // Within a course, and after the last one, none follows.
  if (step === undefined || step === 'infusion.given') return undefined;
  const standing = openBefore([step, 'course.started'], occasionOf(facts, today, sources));
  const forbids = standing.filter((each) => bestCase(each, today) === undefined || waitsForActivity(each));
  if (forbids.length > 0) return { on: null, because: forbids.map(({ rule }) => rule), path: [] };
  const dated = standing.map((each) => ({ ...each, until: bestCase(each, today) ?? today }));
  const on = latest(today, ...dated.map(({ until }) => until));
  const because = new Set<RuleId>();
  for (const { rule, verdict, until } of dated) {
    if (until !== on) continue;
    because.add(rule);
    if (on > today) for (const id of through(verdict)) because.add(id);
  }
  return {
    on,
    because: [...because],
    path: dated.map(({ rule, verdict, until }) => ({
      rule,
      until,
      through: until > today ? through(verdict) : [],
      critical: until === on,
    })),
  };
}

/** The rules on the way to a verdict's day. They are written where rules are made, which cannot know their union yet. */
const through = (verdict: Verdict): readonly RuleId[] => (verdict.through ?? []) as readonly RuleId[];

/** Renewed activity cannot be brought about by a task: without it no further course is in sight. */
const waitsForActivity = ({ rule }: Judged): boolean => rule === 'RET-01';
