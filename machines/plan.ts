import type { CivilDate } from './date.ts';
import { type Judged, occasionOf, openBefore } from './explain.ts';
import type { Facts } from './facts.ts';
import { type RuleId, ruleById } from './rules/index.ts';
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

/** Stages from which a course can follow. */
const AHEAD: readonly Stage[] = [
  'selection',
  'switching',
  'preparation',
  'interval',
  'monitoring',
  'retreatment',
  'declined',
];

/** The day on which a rule can be fulfilled at best: undefined where neither time nor a record mends it. */
function bestCase({ verdict }: Judged, today: CivilDate): CivilDate | undefined {
  if (verdict.undated === true) return undefined;
  return verdict.from !== undefined && verdict.from > today ? verdict.from : today;
}

/** The earliest start of the next course, with what it hangs on; undefined in stages from which none follows. */
export function earliestStart(
  facts: Facts,
  today: CivilDate,
  sources: readonly Source[],
  stage: Stage,
): EarliestStart | undefined {
  if (!AHEAD.includes(stage)) return undefined;
  const steps = [NEXT_STEP[stage] ?? 'course.started', 'course.started'] as const;
  const standing = openBefore(steps, occasionOf(facts, today, sources));
  const forbids = standing.filter((each) => bestCase(each, today) === undefined || waitsForActivity(each));
  if (forbids.length > 0) return { on: null, because: forbids.map(({ rule }) => rule), path: [] };
  const dated = standing.map((each) => ({ ...each, until: bestCase(each, today) ?? today }));
  const on = dated.reduce((a, { until }) => (until > a ? until : a), today);
  const because = new Set<RuleId>();
  for (const { rule, verdict, until } of dated) {
    if (until !== on) continue;
    because.add(rule);
    if (on > today) for (const id of known(verdict.through)) because.add(id);
  }
  return {
    on,
    because: [...because],
    path: dated.map(({ rule, verdict, until }) => ({
      rule,
      until,
      through: until > today ? known(verdict.through) : [],
      critical: until === on,
    })),
  };
}

const known = (ids: readonly string[] = []): readonly RuleId[] => ids.flatMap((id) => ruleById(id)?.id ?? []);

/** Renewed activity cannot be brought about by a task: without it no further course is in sight. */
const waitsForActivity = ({ rule }: Judged): boolean => rule === 'RET-01';
