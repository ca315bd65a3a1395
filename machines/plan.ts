import type { CivilDate } from './date.ts';
import { type Finding, findings } from './explain.ts';
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

const open = ({ outcome }: Finding): boolean => outcome === 'unmet' || outcome === 'unknown';

/** The day on which a finding can be fulfilled at best: undefined where neither time nor a record mends it. */
function bestCase(finding: Finding, today: CivilDate): CivilDate | undefined {
  if (finding.undated === true) return undefined;
  return finding.from !== undefined && finding.from > today ? finding.from : today;
}

/** The earliest start of the next course, with what it hangs on; undefined in stages from which none follows. */
export function earliestStart(
  facts: Facts,
  today: CivilDate,
  sources: readonly Source[],
  stage: Stage,
): EarliestStart | undefined {
  if (!AHEAD.includes(stage)) return undefined;
  const steps = [...new Set([NEXT_STEP[stage], 'course.started' as const])];
  const standing = findings(facts, today, sources, 'course.started').filter((finding) => {
    const blocks = ruleById(finding.rule)?.blocks;
    return open(finding) && steps.some((step) => step !== undefined && blocks?.[step] !== undefined);
  });
  const forbids = standing.filter(
    (finding) => bestCase(finding, today) === undefined || waitsForActivity(finding),
  );
  if (forbids.length > 0) return { on: null, because: forbids.map((finding) => finding.rule), path: [] };
  const dated = standing.map((finding) => ({ finding, until: bestCase(finding, today) ?? today }));
  const on = dated.reduce((a, { until }) => (until > a ? until : a), today);
  const because = new Set<RuleId>();
  for (const { finding, until } of dated) {
    if (until !== on) continue;
    because.add(finding.rule);
    if (on > today) for (const id of known(finding.through)) because.add(id);
  }
  return {
    on,
    because: [...because],
    path: dated.map(({ finding, until }) => ({
      rule: finding.rule,
      until,
      through: until > today ? known(finding.through) : [],
      critical: until === on,
    })),
  };
}

const known = (ids: readonly string[] = []): readonly RuleId[] => ids.flatMap((id) => ruleById(id)?.id ?? []);

/** Renewed activity cannot be brought about by a task: without it no further course is in sight. */
const waitsForActivity = (finding: Finding): boolean => finding.rule === 'RET-01';
